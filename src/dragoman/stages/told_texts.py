"""What "it" tells of in a reason: "voted against the draft because it ignored the council"."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import markers_of
from dragoman.stages.imagined import BILLS

_REASONS = frozenset({"as", "because", "since"})
_PAPERS = BILLS | frozenset("accord communique deal letter plan report statement treaty".split())


def text_meant(reading: Reading, verb: Token) -> Token | None:
    """
    Return the text that the "it" of a reason means: one that the clause over it names; else None.

    Who rejects a text gives as his reason what the text does, not what he does himself.
    """
    own = reading.children(verb.index, "nsubj")
    markers = markers_of(reading, verb.index)
    if verb.deprel != "advcl" or verb.head < 0 or not markers & _REASONS:
        return None
    if len(own) != 1 or own[0].text.lower() != "it":
        return None
    named = reading.children(verb.head, "obj", "obl", "nsubj")
    return next(
        (one for one in named if one.lemma.lower() in _PAPERS and one.index < verb.index), None
    )


def turned_down(reading: Reading, who: int | None) -> int | None:
    """Return who a word means; for the "it" of a reason, the text that is turned down for it."""
    word = reading.tokens[who] if who is not None else None
    if word is None or word.head < 0 or word.text.lower() != "it":
        return who
    meant = text_meant(reading, reading.tokens[word.head])
    return meant.index if meant is not None else who
