"""
Kinds of deeds that whom they concern, or where, tells: who is kept out, welcomed or driven out.

Observers who are denied entry are refused, a broadcaster who is suspended is silenced, who is
welcomed to a town visits it, and who vows to stay in office refuses to go.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import Kind, coded, kind_of, object_class
from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.phrases import case_of

_DENYING = frozenset({"deny", "refuse"})
_BARRING = frozenset({"bar", "block", "exclude"})
_OF_STATE = frozenset({"GOV", "LEG"})
_STAYING = frozenset({"remain", "stay"})
_OFFICES = frozenset({"helm", "office", "post", "power"})
_SHUTTING = frozenset({"ban", "block", "close", "shut", "suspend"})
_WELCOMING = frozenset({"greet", "welcome"})
_AT = frozenset({"at", "in", "to"})


def told_by_whom(reading: Reading, found: Found) -> Kind | None:
    """Return the kind of a deed that those whom it concerns tell; None for most deeds."""
    kind = found.deed.kind
    if kind.mode == "restrict" and _is_entry_denied(reading, found):
        return coded(kind_of("REJECT", "yield"), "1245")
    if kind.mode == "discontinue" and _is_silenced(reading, found):
        return kind_of("COERCE", "censor")
    if kind.type == "AGREE" and _is_to_stay(reading, found):
        return coded(kind_of("REJECT", "change"), "1231")
    if kind.type == "SUPPORT" and _is_guest(reading, found):
        return coded(kind_of("CONSULT", "visit"), "043")
    return None


def _is_entry_denied(reading: Reading, found: Found) -> bool:
    """Say whether those sent by others are denied entry: "denied visas to two observers"."""
    words = {reading.tokens[word].lemma.lower() for word in found.words}
    tops = [top_of(reading, one) for one in found.target]
    known = object_class("relief mission") | object_class("peacekeepers") | {"investigator"}
    is_denied = bool(words & _DENYING and words & object_class("entry"))
    is_denied |= reading.tokens[found.trigger].lemma.lower() in _BARRING
    return is_denied and any(one and is_of_class(reading, one, known) for one in tops)


def _is_silenced(reading: Reading, found: Found) -> bool:
    """Say whether all who are suspended or shut are news media: "suspended the BBC for a month"."""
    is_shut = reading.tokens[found.trigger].lemma.lower() in _SHUTTING
    return is_shut and bool(found.target) and all(party.sector == "JRN" for party in found.target)


def _is_to_stay(reading: Reading, found: Found) -> bool:
    """Say whether somebody vows not to go: "vowed to stay in office"."""
    return any(
        one.lemma.lower() in _STAYING
        and any(
            noun.lemma.lower() in _OFFICES and case_of(reading, noun.index) in {"at", "in", "on"}
            for noun in reading.children(one.index, "obl")
        )
        for one in reading.children(found.trigger, "xcomp")
    )


def _is_guest(reading: Reading, found: Found) -> bool:
    """Say whether somebody is welcomed somewhere: "welcomed the Polish speaker to Reykjavik"."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or verb.lemma.lower() not in _WELCOMING:
        return False
    is_somewhere = any(
        one.upos == "PROPN" and case_of(reading, one.index) in _AT
        for one in reading.children(verb.index, "obl")
    )
    tops = [top_of(reading, one) for one in found.target]
    hosted = {one.index for one in reading.children(verb.index, "obj", "nsubj:pass")}
    are_people = all(one is not None and one.index in hosted for one in tops)
    return is_somewhere and bool(tops) and are_people and _are_persons(found.target)


def _are_persons(side: Sequence[Party]) -> bool:
    """Say whether all on a side are known to be persons: "person/narendra-modi", "ISL/president"."""
    return all(
        (party.actor or "").partition("/")[0] == "person" or party.sector in _OF_STATE
        for party in side
    )


def are_from_abroad(found: Found) -> bool:
    """Say whether all whom a state drives out are troops or a charity: "expelled French troops"."""
    is_by_state = any(party.sector in _OF_STATE for party in found.source)
    return (
        is_by_state
        and bool(found.target)
        and all(
            party.sector == "NGO" or (party.sector == "MIL" and party.country)
            for party in found.target
        )
    )
