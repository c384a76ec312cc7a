"""What somebody does not confirm: "has not confirmed that it promised aid"."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.circumstances import SHIELDED
from dragoman.stages.finding import NEGATIONS

_CONFIRMING = frozenset(
    "acknowledge admit announce attest authenticate certify concede confirm corroborate disclose "
    "recognise recognize reveal say state verify".split()
)
_DOUBTS = ("that", "whether", "if")


def is_unconfirmed(reading: Reading, word: Token) -> bool:
    """
    Say whether a word stands in a clause of what is not confirmed.

    "Did not confirm that", "declined to confirm that", "has yet to confirm that": nobody
    stands behind such a clause. What stands under a verb between them is not asked about:
    "did not say why it promised aid" tells that it did.
    """
    here = word
    for _ in range(_FARTHEST):
        if here.head < 0:
            return False
        above = reading.tokens[here.head]
        if here.deprel == "ccomp":
            marks = {mark.text.lower() for mark in reading.children(here.index, "mark")}
            is_known = above.lemma.lower() in _CONFIRMING
            return is_known and bool(marks & set(_DOUBTS)) and _is_withheld(reading, above)
        if here.deprel not in _WITHIN:
            return False
        here = above
    return False


_FARTHEST = 6
_WITHIN = frozenset({"conj", "nmod", "obj", "obl", "xcomp", "acl", "nsubj", "iobj"})


def _is_withheld(reading: Reading, verb: Token) -> bool:
    """Say whether a confirmation is not given: negated, declined, or yet to come."""
    below = reading.children(verb.index, "advmod", "aux", "det", "cc")
    if any(child.text.lower() in NEGATIONS for child in below):
        return True
    above = reading.tokens[verb.head] if verb.head >= 0 else verb
    if verb.deprel != "xcomp":
        return False
    return above.lemma.lower() in SHIELDED or any(
        child.text.lower() in {"yet", *NEGATIONS}
        for child in reading.children(above.index, "advmod")
    )
