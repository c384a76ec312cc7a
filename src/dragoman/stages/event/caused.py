"""Who has a deed done, "had the village shelled", and who is let do it: "let nuns deliver flour"."""

from __future__ import annotations

from dragoman.language.grammar import COMPLEMENTS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, is_passive
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties

_COMPLETING = frozenset({"ccomp", "conj", "xcomp"})
_PAST = frozenset({"VBD", "VBN"})
_LETTING = frozenset({"allow", "enable", "let", "permit"})


def caused(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed that somebody has done as his own, and not as that of whom it is done to.

    "Had four men killed" may tell what somebody suffered, so nobody who is counted counts.
    """
    verb = reading.tokens[found.trigger]
    let = _let(reading, parties, found)
    if let is not None:
        source = parties.named(let.index)
        target = parties.without(found.target, source)
        return found._replace(source=source, target=target, doer=let.index)
    over = _having(reading, verb)
    if over is None or agent(reading, verb.index) is not None:
        return found
    whom = _suffering(reading, verb, over)
    if whom is None or (found.deed.kind.type == "ASSAULT" and _is_counted(reading, whom)):
        return found
    doer = _doer(reading, parties, verb, over)
    suffering, source = parties.named(whom.index), parties.of(doer)
    if not source or parties.without(found.source, (*suffering, *source)):
        return found
    return found._replace(
        source=source,
        doer=doer,
        target=found.target or parties.without(suffering, source),
    )


def _let(reading: Reading, parties: Parties, found: Found) -> Token | None:
    """Return who is let do what a verb tells, where who lets him was taken for its doer."""
    verb = reading.tokens[found.trigger]
    over = reading.tokens[verb.head] if verb.deprel in COMPLEMENTS else verb
    if over.lemma.lower() not in _LETTING or over is verb or is_passive(reading, verb.index):
        return None
    letting = parties.named(parties.doer(over))
    between = [
        one
        for above in (over, verb)
        for one in reading.children(above.index, "obj", "nsubj")
        if over.index < one.index < verb.index
    ]
    is_his = bool(found.source) and not parties.without(found.source, letting)
    return between[0] if is_his and between else None


def _having(reading: Reading, verb: Token) -> Token | None:
    """
    Return the "have" that a participle completes; one joined to another has its own subject.

    The parser may take it for one that only sets the time, though somebody stands behind it.
    """
    if "Tense=Past" not in verb.feats and verb.xpos not in _PAST:
        return None
    helping = _helping(reading, verb)
    if helping is not None:
        return helping
    is_joined = verb.deprel == "conj"
    if is_joined and not reading.children(verb.index, "nsubj"):
        return None
    over = reading.tokens[verb.head] if verb.deprel in _COMPLETING else None
    if is_joined and over is not None and over.lemma.lower() != "have":
        return _having(reading, over)
    if is_joined and not _is_bare_participle(reading, verb):
        return None
    return over if over is not None and over.lemma.lower() == "have" else None


def _is_bare_participle(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is a participle without a helper: tagged so, or passive: "its elder hanged"."""
    is_participle = "VerbForm=Part" in verb.feats or reading.children(verb.index, "nsubj:pass")
    return bool(is_participle) and not reading.children(verb.index, "aux")


def _helping(reading: Reading, verb: Token) -> Token | None:
    """Return the "have" that stands between two subjects of a verb: "he had the village shelled"."""
    subjects = reading.children(verb.index, "nsubj")
    between = (
        one
        for one in reading.children(verb.index, "aux")
        if len(subjects) > 1 and subjects[0].index < one.index < subjects[-1].index
    )
    return next((one for one in between if one.lemma.lower() == "have"), None)


def _doer(reading: Reading, parties: Parties, verb: Token, over: Token) -> int | None:
    """Return who "has" something done, though the parser may hang him on what is done."""
    own = parties.doer(over) if over.deprel != "aux" else None
    if own is not None:
        return own
    below = reading.children(over.head if over.deprel == "aux" else verb.index, "nsubj")
    return below[0].index if below and below[0].index < over.index else None


def _suffering(reading: Reading, verb: Token, over: Token) -> Token | None:
    """Return whom or what it is done to: the participle's own subject, or what one "has"."""
    own = [one for one in reading.children(verb.index, "nsubj") if one.index > over.index]
    below = own or reading.children(over.index, "obj")
    return below[0] if below and below[0].index < verb.index else None


def _is_counted(reading: Reading, word: Token) -> bool:
    """Say whether a number stands beside a word."""
    return bool(reading.children(word.index, "nummod"))
