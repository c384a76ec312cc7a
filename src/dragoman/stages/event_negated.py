"""
What a plain "not" at a verb says of its deed, however the passage around it sounds.

"Did not take up the offer" accepts nothing, "did not rule out closing the port" leaves it
open, and "did not fail to arrest him" tells an arrest.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds, status_words, verb_of
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Status
from dragoman.stages.event_found import Found

_NOT = frozenset({"not", "n't", "n’t", "never"})
# "Not only freed them" frees them, and so may what was not done before, or not for a reason.
_ONLY = frozenset({"only", "just", "merely", "simply", "solely", "all"})
_LIMITS = frozenset(
    "after because before for till unless until with without".split()
)  # fmt: skip
_BEGUN = frozenset({"did", "does", "do", "has", "have", "had"})
# Who does not do these does what hangs on them.
_LEAVING = frozenset({"cease", "fail", "forget", "hesitate", "neglect", "omit", "stop"})


def negated_by(reading: Reading, found: Found) -> Status | None:
    """Return the status that a plain negation gives a verb's deed, if one does."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB":
        return None
    if found.status in {"denied", "possible"}:
        return _after_all(reading, verb)
    if found.status not in TOOK_PLACE or not is_not_done(reading, verb):
        return None
    if found.deed.kind.type == "REJECT" and not _tells(reading, verb, "REJECT"):
        return None  # "did not accept" may be told as the refusal that it is
    return "denied"


def is_not_done(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has a "not" of its own that denies it and no part of its clause."""
    if not _is_negated(reading, verb) or verb.deprel == "advcl":
        return False  # "had Oman not signed" says that it did
    below = reading.children(verb.index, "obl", "advcl")
    marks = (mark for child in below for mark in reading.children(child.index, "case", "mark"))
    return not any(mark.text.lower() in _LIMITS for mark in marks)


def _after_all(reading: Reading, verb: Token) -> Status | None:
    """Return the status of a deed that somebody "did not fail" to do, or "did not rule out"."""
    if _is_only(reading, verb):
        return "happened" if _is_begun(reading, verb) else None
    above = reading.tokens[verb.head] if verb.head >= 0 else verb
    if verb.deprel != "xcomp" or above.upos != "VERB" or _is_negated(reading, verb):
        return None
    if not _is_negated(reading, above):
        return None
    if verb_of(above.lemma, above.text) in _LEAVING:
        return "happened" if _is_begun(reading, above) else None
    names = _names(reading, above)
    is_denial = any(status_words("v", is_noun=False).get(name) == "denied" for name in names)
    return "possible" if is_denial else None


def _is_begun(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has no helpers but those of what is or was: "did not only"."""
    return {one.text.lower() for one in reading.children(verb.index, "aux")} <= _BEGUN


def _is_negated(reading: Reading, verb: Token) -> bool:
    """Say whether a "not", "never" or "no longer" hangs on a verb."""
    for child in reading.children(verb.index, "advmod"):
        text = child.text.lower()
        below = {one.text.lower() for one in reading.children(child.index)}
        if text in _NOT and child.index < verb.index:
            return not _is_only(reading, verb)
        if text == "longer" and "no" in below:
            return True
    return False


def _is_only(reading: Reading, verb: Token) -> bool:
    """Say whether a verb's "not" is one of "not only", "not just"."""
    words = [one.index for one in reading.children(verb.index, "advmod", "cc", "cc:preconj")]
    return any(
        reading.tokens[word].text.lower() in _NOT
        and reading.tokens[min(word + 1, len(reading.tokens) - 1)].text.lower() in _ONLY
        for word in words
    )


def _tells(reading: Reading, verb: Token, name: str) -> bool:
    """Say whether a verb, with its particle, is listed for deeds of a type."""
    known = (deed for name_ in _names(reading, verb) for deed in deeds("v").get(name_, ()))
    return any(deed.kind.type == name for deed in known)


def _names(reading: Reading, verb: Token) -> list[str]:
    """Return the verb as it is listed: with its particle, else alone."""
    lemma = verb_of(verb.lemma, verb.text)
    particles = reading.children(verb.index, "compound:prt")
    return [f"{lemma} {one.text.lower()}" for one in particles] or [lemma]
