"""Who has a deed done: "had the village shelled and its elder hanged"."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.event_found import Found
from dragoman.stages.event_parties import Parties
from dragoman.stages.phrases import agent

_SUBJECTS = ("nsubj", "nsubj:pass")
_COMPLETING = frozenset({"ccomp", "conj", "xcomp"})


def caused(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed that somebody has done as his own, and not as that of whom it is done to.

    "Had four men killed" may tell what somebody suffered, so nobody who is counted counts.
    """
    verb = reading.tokens[found.trigger]
    over = _having(reading, verb)
    if over is None or agent(reading, verb.index) is not None:
        return found
    whom = _suffering(reading, verb, over)
    if whom is None or (found.deed.kind.type == "ASSAULT" and _is_counted(reading, whom)):
        return found
    suffering, source = parties.named(whom.index), parties.of(parties.doer(over))
    if not source or parties.without(found.source, suffering):
        return found
    return found._replace(
        source=source,
        doer=parties.doer(over),
        target=found.target or parties.without(suffering, source),
    )


def _having(reading: Reading, verb: Token) -> Token | None:
    """Return the "have" that a participle completes; one joined to another has its own subject."""
    if "Tense=Past" not in verb.feats:
        return None
    is_joined = verb.deprel == "conj"
    if is_joined and not reading.children(verb.index, *_SUBJECTS):
        return None
    over = reading.tokens[verb.head] if verb.deprel in _COMPLETING else None
    if is_joined and over is not None and over.lemma.lower() != "have":
        return _having(reading, over)
    if is_joined and "VerbForm=Part" not in verb.feats:
        return None
    return over if over is not None and over.lemma.lower() == "have" else None


def _suffering(reading: Reading, verb: Token, over: Token) -> Token | None:
    """Return whom or what it is done to: the participle's own subject, or what one "has"."""
    own = reading.children(verb.index, *_SUBJECTS)
    below = own or reading.children(over.index, "obj")
    return below[0] if below and below[0].index < verb.index else None


def _is_counted(reading: Reading, word: Token) -> bool:
    """Say whether a number stands beside a word."""
    return bool(reading.children(word.index, "nummod"))
