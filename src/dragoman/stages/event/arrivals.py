"""
Visits told by nothing but a way: "Angola's foreign minister arrived in Lisbon", "flew to Accra".

Whoever holds an office, or speaks for one, and goes to another state visits it, whatever little the model makes of the
verb. What he came for may be told as the meeting that it was: then the way is no second one.
Peacekeepers that come somewhere, and who takes part in a mission of theirs, bring help; and tents or
blankets that come somewhere are help, whoever sent them.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.event.firm import with_ruled
from dragoman.stages.event.found import Found, countries, is_told_with
from dragoman.stages.event.signs import Candidate

# Verbs for the way to somebody.
WAYS = frozenset({"arrive", "fly", "go", "journey", "land", "travel"})
_OFFICES = frozenset({"GOV", "IGO"})
# The classes of subjects and phrases with which somebody keeps peace.
_KEEPING_PEACE = frozenset({"<peacekeepers", ":peacekeeping"})
_GOODS = "<relief goods"
# Where relief comes to, besides what has a name.
_REACHED = frozenset(
    "camp capital child city clinic district enclave evacuee family farmer herder hospital island "
    "islander people port prisoner province refugee region school settlement shelter survivor town "
    "valley victim village villager".split()
)


def with_arrivals(
    reading: Reading, found: Sequence[Found], candidates: Sequence[Candidate]
) -> list[Found]:
    """Return deeds, in order, with the visits of officials, and the help, that only a way tells."""
    return with_ruled(
        found,
        candidates,
        lambda rule: _is_help(reading, rule) or _is_arrival(reading, found, rule),
    )


def _is_help(reading: Reading, rule: Found) -> bool:
    """Say whether peacekeepers or relief come to somebody; rice that reaches a price helps nobody."""
    if rule.deed.requires != _GOODS:
        return rule.deed.requires in _KEEPING_PEACE
    goods = reading.tokens[rule.words[0]]
    if any(one.text.lower() != "a" for one in reading.children(goods.index, "det", "nmod:poss")):
        return False  # of such as somebody has himself: "the tents of the circus"
    reached = reading.children(rule.trigger, "obj", "obl")
    return any(
        is_told_with(reading, one, reading.subtree(place.index))
        and (place.upos == "PROPN" or place.lemma.lower() in _REACHED)
        for place in reached
        for one in rule.target
    )


def _is_arrival(reading: Reading, found: Sequence[Found], rule: Found) -> bool:
    """Say whether a rule finds an official on his way to another state, and no meeting is told with it."""
    verb = reading.tokens[rule.trigger]
    if rule.deed.kind.mode != "visit" or verb.lemma.lower() not in WAYS:
        return False
    return _is_abroad(rule) and not any(
        one.deed.kind.type == "CONSULT" and reading.tokens[one.trigger].sentence == verb.sentence
        for one in found
    )


def _is_abroad(rule: Found) -> bool:
    """Say whether all who go somewhere hold offices, and it is in another state than theirs."""
    homes = {one.country for one in rule.source}
    lands = countries(rule.target)
    is_office = bool(rule.source) and all(holds_office(one) for one in rule.source)
    return is_office and None not in homes and bool(lands) and homes.isdisjoint(lands)


def holds_office(party: Party) -> bool:
    """Say whether a party holds an office, or is somebody known by name."""
    return party.sector in _OFFICES or (party.actor or "").startswith("person/")
