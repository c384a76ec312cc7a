"""Whose minister somebody is by the ministry told of before: "Egypt's trade ministry ... Trade Minister Ana Roca"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import Actor
from dragoman.language.reading import Reading
from dragoman.stages.mention.employers import rename
from dragoman.stages.mention.words import Found

_BODIES = frozenset({"department", "ministry"})
_CHIEFS = frozenset({"minister", "secretary"})
# How many sentences before a minister his ministry is named.
_NEAR = 6


def by_ministries(reading: Reading, found: Sequence[Found]) -> None:
    """Give ministers of no country that of the one ministry with their portfolio named just before."""
    ministries = [(one, portfolio) for one in found if (portfolio := _matter_of(reading, one))]
    told: dict[str, Actor] = {}
    for one in found if ministries else ():
        matter = _matter(one)
        if matter is None or one.actor.id in told:
            continue
        near = reading.tokens[one.head].sentence - _NEAR
        countries = {
            body.actor.country
            for body, portfolio in ministries
            if portfolio == matter
            and body.head < one.head
            and reading.tokens[body.head].sentence >= near
        }
        if len(countries) == 1:
            told[one.actor.id] = replace(one.actor, country=countries.pop())
    rename(found, told)


def _matter_of(reading: Reading, one: Found) -> str | None:
    """Return what a ministry of a known country is for: "Egypt's | irrigation | ministry"."""
    body = reading.tokens[one.head]
    if not one.actor.country or one.actor.type != "government" or body.lemma.lower() not in _BODIES:
        return None
    named = reading.children(body.index, "amod", "compound")
    return named[-1].text.lower() if named and named[-1].index == body.index - 1 else None


def _matter(one: Found) -> str | None:
    """Return what a minister of no country is for: "Irrigation Minister Hani Sewilam"."""
    actor = one.actor
    words = (actor.role or "").split()
    is_open = one.by == "name" and actor.type == "person" and not actor.country
    return words[0] if is_open and len(words) == 2 and words[1] in _CHIEFS else None
