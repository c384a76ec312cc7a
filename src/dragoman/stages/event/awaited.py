"""
Visits that are told as an arrival still to come: "is expected in Oslo", "is due at the palace".

Only somebody can be awaited: results are due in May, and rain is expected in the hills.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import Deed, coded, kind_of
from dragoman.knowledge.flags import Flag
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Party
from dragoman.stages.clauses import is_passive
from dragoman.stages.event.checks import Checks
from dragoman.stages.event.firm import with_ruled
from dragoman.stages.event.found import Found, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Candidate
from dragoman.stages.event.status import status_of

_WHERE = frozenset({"at", "in"})
AWAITING = frozenset({"anticipate", "await", "expect"})
# Meetings that are held again and again between the same sides, and by what they are told to be the next.
_MEETINGS = frozenset({"meeting", "negotiation", "round", "session", "summit", "talk"})
_NEXT = frozenset("another fourth further new next second third".split())
_HELD = frozenset("convene foresee hold pencil plan schedule set".split())
_OFFICES = frozenset({"GOV", "IGO", "LEG", "SPY"})
_PAST = frozenset({"had", "was", "were"})
_RULE = ":awaited"
_LIKELY = 0.5  # to the model's head


def is_awaiting(reading: Reading, word: Token) -> bool:
    """Say whether a word tells that somebody or something is still to come, and nothing more."""
    if reading.children(word.index, "xcomp", "ccomp"):
        return False  # "is due to leave": the other verb tells it
    if word.lemma.lower() == "due":
        return bool(reading.children(word.index, "cop"))
    return word.lemma.lower() in AWAITING and is_passive(reading, word.index)


def awaited(reading: Reading, parties: Parties, checks: Checks, word: Token) -> Found | None:
    """Return the visit of an official or a person with a name who is awaited abroad."""
    own = reading.children(word.index, "nsubj")
    source = parties.of(own[0].index) if own else ()
    is_known = bool(own) and parties.is_person(own[0])
    if not source or not (is_known or all(one.sector in _OFFICES for one in source)):
        return None
    target = parties.without(parties.behind(word, _WHERE), source)
    if _is_given_up(reading, word) or any(_is_no_country(one) for one in target):
        return None
    kind = coded(kind_of("CONSULT", "visit"), "042")
    deed = Deed(kind, ("in", "at"), frozenset({Flag.NEEDS_ACTOR}), _RULE)
    if not checks.holds(deed, source, target, None, own[0]):
        return None
    return Found(deed, word.index, (word.index,), source, target, own[0].index, word.lemma)


def _is_given_up(reading: Reading, word: Token) -> bool:
    """Say whether somebody was awaited and then did something else: "was expected, but flew on"."""
    helpers = reading.children(word.index, "aux", "cop")
    return any(one.text.lower() in _PAST for one in helpers) and any(
        joint.text.lower() == "but"
        for other in reading.children(word.index, "conj")
        if all(one.upos == "PRON" for one in reading.children(other.index, "nsubj"))
        for joint in reading.children(other.index, "cc")
    )


def _is_no_country(party: Party) -> bool:
    """Say whether a party stands for no country where somebody is awaited: a court does not."""
    return party.country is None or party.sector == "JUD"


def with_awaited(
    reading: Reading, found: Sequence[Found], candidates: Sequence[Candidate]
) -> list[Found]:
    """Return deeds with each visit of who is awaited and each next meeting, whoever is at it."""
    every = with_ruled(found, candidates, lambda rule: rule.deed.requires == _RULE)
    told = {word for one in every for word in one.words}
    more = [
        one.either
        for one in candidates
        if one.chance > _LIKELY and not one.words & told and _is_next(reading, one.either)
    ]
    every = with_more(every, more)
    return [one for one in every if not _is_called_off(reading, one, found)]


def _is_next(reading: Reading, rule: Found) -> bool:
    """Say whether a noun is for a meeting that will be held: "the next round will take place in Lima"."""
    noun = reading.tokens[rule.trigger]
    if noun.lemma.lower() not in _MEETINGS or noun.relation != "nsubj" or noun.head < 0:
        return False
    verb = reading.tokens[noun.head]
    is_held = verb.lemma.lower() in _HELD and is_passive(reading, verb.index)
    is_held |= verb.lemma.lower() == "take" and any(
        one.lemma.lower() == "place" for one in reading.children(verb.index, "obj")
    )
    own = {one.text.lower() for one in reading.children(noun.index, "det", "amod", "nummod")}
    return is_held and bool(own & _NEXT) and not reading.children(noun.index, "compound")


def _is_called_off(reading: Reading, found: Found, others: Sequence[Found]) -> bool:
    """Say whether a sentence tells that a visit is off: "was expected, and cancelled the visit"."""
    here = reading.tokens[found.trigger]
    if found.deed.kind.mode != "visit" or not is_awaiting(reading, here):
        return False
    doers = {one.actor or one.country for one in found.source}
    return any(
        _is_off(reading, other) and any((one.actor or one.country) in doers for one in other.source)
        for other in others
        if reading.tokens[other.trigger].sentence == here.sentence
    )


def _is_off(reading: Reading, found: Found) -> bool:
    """Say whether a noun names a visit that is denied, and not to whom it was."""
    noun = reading.tokens[found.trigger]
    if noun.upos != "NOUN" or found.deed.kind.mode != "visit" or found.target:
        return False
    return "denied" in {found.status, status_of(reading, noun.index)}


def still_to_come(reading: Reading, found: Found) -> Found:
    """Return the visit of who is awaited as planned, unless it is said not to be."""
    word = reading.tokens[found.trigger]
    if found.deed.kind.mode != "visit" or not is_awaiting(reading, word):
        return found
    is_told = (found.status or status_of(reading, word.index)) in TOOK_PLACE
    return found._replace(status="planned") if is_told else found
