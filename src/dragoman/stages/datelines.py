"""What the datelines of a report tell: "LIMA, 12 June"."""

from __future__ import annotations

import re
from collections.abc import Collection
from string import capwords

from dragoman.knowledge.actors import find
from dragoman.knowledge.places import place_named
from dragoman.language.reading import Reading


def town_in(line: str) -> str:
    """Return the town of a dateline: "Lima" in "LIMA, 12 June"."""
    return capwords(re.split(r"[,.(–—/-]", line, maxsplit=1)[0].strip())


def datelines(reading: Reading) -> list[str]:
    """Return the datelines of a report."""
    return [
        span.of(reading.text)
        for block in reading.report.blocks
        if block.type == "dateline"
        for span in block.spans
    ]


def countries_of_town(town: str) -> set[str]:
    """Return the countries that a town, or the country itself, in a dateline may tell."""
    found = {one.country for _, _, one in find(town.split(), None)}
    place = place_named(town)
    found |= {place.country} if place is not None else set()
    return {country for country in found if country is not None}


def of_towns(reading: Reading, among: Collection[str] | None = None) -> set[str]:
    """Return the countries of the towns in datelines: "LIMA, 12 June"; all, or some `among` others."""
    towns = {town_in(line) for line in datelines(reading)}
    return {
        country
        for town in towns
        if among is None or town in among
        for country in countries_of_town(town)
    }
