"""
Decide which place a name stands for, by what else the text names.

Every name of a text has places it may stand for. Each is scored by what it is (kind,
people), by what the text says of it ("Paris, Texas"), and by how well it fits the
other names: country and division shared, distance. What the others stand for is itself
uncertain, so they count by their probability, in two rounds. One name has one meaning in
a text, unless a larger place beside it says otherwise. The weights were learnt by
training/places.py.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import msgspec
import numpy as np

from dragoman.knowledge.actors import STATELY, demonyms
from dragoman.knowledge.gazetteer import fold
from dragoman.knowledge.places import EARTH_KM, KnownPlace, lies_in
from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading
from dragoman.stages.place.names import Toponym

Array = np.ndarray[Any, np.dtype[Any]]
Division = tuple[str | None, str | None]
"""Country and name."""
FEATURES = (
    "people country division county region listed other_name biggest inside not_inside "
    "country_votes country_share division_votes division_share near holds capital "
    "rival people_division"
).split()
_NEAR_KM = 150.0
# So many names are weighed against each other at once: a list of a thousand towns would
# otherwise take a million distances.
_MOST_NAMES = 80
_MANY_COUNTRIES, _FEW = 4, 2
_MANY_DIVISIONS = 3
_NEAR_WORDS = 40
# What no town is meant by that is called like it; "Korea" is no one place.
_OTHER_THINGS = frozenset(
    {"City Hall", "Earth", "Gulf", "Jupiter", "Korea", "Mars", "Neptune", "Saturn", "Venus"}
)
# People of a city that the world knows, and how many times those of another that it is not.
_GREAT, _GREATER = 200_000, 8
_SMALL = frozenset({"city", "county"})


class Group(msgspec.Struct):
    """The mentions of one name that mean one place."""

    options: tuple[KnownPlace, ...]
    members: list[int]
    inside: int | None = None
    actor: str | None = None


@cache
def weights() -> tuple[tuple[float, ...], ...]:
    """Return the weights of the features in each round."""
    table = {row["feature"]: row for row in rows("place_weights")}
    return tuple(
        tuple(float(table[name][column]) for name in FEATURES)
        for column in ("prior", "first", "second")
    )


def resolve(reading: Reading, names: Sequence[Toponym]) -> list[tuple[KnownPlace, float] | None]:
    """Return the place of each name with its probability; None where nobody knows the name."""
    counts = evidence(reading)
    groups = grouped(names, countries=_countries(names, counts))
    found: list[tuple[KnownPlace, float] | None] = [None] * len(names)
    for start in range(0, len(groups), _MOST_NAMES):
        some = groups[start : start + _MOST_NAMES]
        for group in some:
            inside = -1 if group.inside is None else group.inside - start
            group.inside = inside if 0 <= inside < len(some) else None
        context = Context(some, counts)
        chances: list[Array] = []
        for weight in weights():
            chances = context.chances(weight, chances)
        for group, chance in zip(some, chances, strict=True):
            best = int(chance.argmax())
            for member in group.members:
                found[member] = (group.options[best], float(chance[best]))
    return found


def evidence(reading: Reading) -> Counter[str]:
    """Count the countries that adjectives and peoples in the text speak of."""
    table = demonyms()
    return Counter(table[token.text] for token in reading.tokens if token.text in table)


def grouped(names: Sequence[Toponym], *, countries: frozenset[str] = frozenset()) -> list[Group]:
    """
    Put the mentions of one name together, apart from those with another larger place.

    In a text about more than one region (`countries` are those it speaks of) no small town
    stands in for a state, capital, division or great city it is called like, unless its own
    division is named: for a state, near it. No town stands in for a body or a planet.
    """
    groups: dict[tuple[str, str], Group] = {}
    where: dict[int, Group] = {}
    told = _Told(names, countries)
    last: dict[str, str] = {}
    for number, one in enumerate(names):
        if not one.options:
            continue
        key = fold(one.text) + (" " if one.by == "short" else "")
        larger = fold(names[one.inside].text) if one.inside is not None else ""
        if not larger:
            # A bare name means what the last mention with a larger place meant.
            larger = last.get(key, "")
        last[key] = larger
        options = one.options if larger else told.places_of(one)
        if not options:
            continue
        group = groups.setdefault((key, larger), Group(options, []))
        if len(options) > len(group.options):
            group.options = options
        group.members.append(number)
        where[number] = group
        if one.actor is not None:
            group.actor = one.actor.country
    found = list(groups.values())
    at = {id(group): number for number, group in enumerate(found)}
    for number, group in where.items():
        inside = names[number].inside
        if inside is not None and inside in where:
            group.inside = at[id(where[inside])]
    return found


class _Told:
    """The countries and divisions that a text speaks of: which places its bare names may mean."""

    def __init__(self, names: Sequence[Toponym], countries: frozenset[str]) -> None:
        self._divisions = [
            (one.first, (place.country, place.division or place.name))
            for one in names
            for place in one.options
            # "Washington" by itself is the capital, and names no state.
            if place.kind == "division" and (one.actor is None or one.actor.type == "state")
        ]
        self._named = frozenset(division for _, division in self._divisions)
        self._is_of_world = len(countries) >= _MANY_COUNTRIES
        is_of_regions = len(self._named) >= _MANY_DIVISIONS or len(countries) > _FEW
        self._is_wide = self._is_of_world or is_of_regions

    def places_of(self, one: Toponym) -> tuple[KnownPlace, ...]:
        """Return the places that a name may mean with no larger place beside it."""
        if one.text in _OTHER_THINGS or _is_body(one):
            # Only the larger place beside it would say that a town is meant.
            return tuple(place for place in one.options if place.is_listed)
        if not self._is_wide:
            return one.options
        is_state = one.actor is not None and one.actor.type == "state"
        if self._is_of_world and not is_state:
            return _without_towns(one, self._named)
        near = (d for at, d in self._divisions if abs(at - one.first) <= _NEAR_WORDS)
        return _without_towns(one, frozenset(near))


def _countries(names: Sequence[Toponym], counts: Counter[str]) -> frozenset[str]:
    """Return the countries that a text speaks of."""
    named = {one.actor.country for one in names if one.actor and one.actor.type in STATELY}
    return frozenset(country for country in named | set(counts) if country)


def _is_body(one: Toponym) -> bool:
    """Say whether a name is that of a body we know, no state's nor its capital's: "Google"."""
    return one.actor is not None and one.actor.id.startswith("org/")


def _without_towns(one: Toponym, divisions: frozenset[Division]) -> tuple[KnownPlace, ...]:
    """
    Return the places of a name, without the small towns called like a greater place.

    However much of a text is about another country, "China" in it is no town there: who
    writes of that town names its division, too ("China, Maine"; "officials in Maine").
    """
    home = one.actor.country if one.actor and one.actor.type in STATELY else None
    most = max((place.people for place in one.options if place.kind == "city"), default=0)
    if home is None and most < _GREAT and all(place.kind != "division" for place in one.options):
        return one.options
    kept = tuple(
        place
        for place in one.options
        if place.kind not in _SMALL
        or (place.country, place.division) in divisions
        or (place.people * _GREATER > most and home in {None, place.country})
    )
    return kept or one.options


class Context:
    """The names of a text with their places, and the features of each place among the others."""

    def __init__(self, groups: list[Group], counts: Counter[str]) -> None:
        self.groups = groups
        self._counts = counts
        self._starts = [0]
        for group in groups:
            self._starts.append(self._starts[-1] + len(group.options))
        places = [place for group in groups for place in group.options]
        self._places = places
        self._owner = np.repeat(np.arange(len(groups)), np.diff(self._starts))
        self._fixed = np.array(
            [features for group in groups for features in _own_features(group)],
            dtype=np.float64,
        ).reshape(len(places), len(FEATURES))
        self._country = _coded([place.country for place in places])
        self._division = _coded(
            [f"{p.country}/{p.division}" if p.division else None for p in places]
        )
        self._nearness = self._near()

    def _near(self) -> Array:
        """Return how near the places are to each other, 0 to 1; not within one name."""
        lat = np.radians([place.lat for place in self._places])
        lon = np.radians([place.lon for place in self._places])
        half = np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
        half += (
            np.cos(lat)[:, None]
            * np.cos(lat)[None, :]
            * np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
        )
        km = 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
        near: Array = np.exp(-km / _NEAR_KM)
        near[self._owner[:, None] == self._owner[None, :]] = 0
        return near

    def features(self, chances: list[Array]) -> Array:
        """Return the features of every place, given what the names stand for so far."""
        size = len(self._places)
        table = np.zeros((size, len(FEATURES)))
        if not size:
            return table
        table[:, : self._fixed.shape[1]] = self._fixed
        if not chances:
            return table
        chance = np.concatenate(chances)
        at = {name: number for number, name in enumerate(FEATURES)}
        for column, codes in (("country", self._country), ("division", self._division)):
            votes, share = self._votes(codes, chance, is_country=column == "country")
            table[:, at[f"{column}_votes"]] = np.log1p(votes)
            table[:, at[f"{column}_share"]] = share
        is_point = np.array([place.kind in {"city", "county"} for place in self._places])
        near = self._nearness @ (chance * is_point)
        table[:, at["near"]] = np.log1p(near)
        self._inside(table, chance, at)
        return table

    def _votes(self, codes: Array, chance: Array, *, is_country: bool) -> tuple[Array, Array]:
        """Return how much the other names speak for the country or division of each place."""
        known = codes >= 0
        total = np.bincount(codes[known], weights=chance[known], minlength=codes.max() + 2)
        cells = self._owner[known] * total.size + codes[known]
        own = np.bincount(cells, weights=chance[known], minlength=len(self.groups) * total.size)
        own = own.reshape(len(self.groups), total.size)
        votes = np.where(known, total[codes] - own[self._owner, codes], 0.0)
        whole = total.sum() - own.sum(1)[self._owner]
        if is_country:
            more = np.array([self._counts.get(p.country or "", 0) for p in self._places], float)
            votes, whole = votes + more, whole + sum(self._counts.values())
        return votes, votes / np.maximum(whole, 1.0)

    def _inside(self, table: Array, chance: Array, at: dict[str, int]) -> None:
        """Fill in how a place fits the larger place after its comma, and the other way round."""
        for number, group in enumerate(self.groups):
            if group.inside is None:
                continue
            inner = range(self._starts[number], self._starts[number + 1])
            outer = range(self._starts[group.inside], self._starts[group.inside + 1])
            fits = {(i, o): lies_in(self._places[i], self._places[o]) for i in inner for o in outer}
            for i in inner:
                table[i, at["inside"]] = max(fits[i, o] * chance[o] for o in outer)
                table[i, at["not_inside"]] = not any(fits[i, o] for o in outer)
            for o in outer:
                table[o, at["holds"]] = max(
                    table[o, at["holds"]], *(fits[i, o] * chance[i] ** 0.5 for i in inner)
                )

    def chances(self, weight: Sequence[float], chances: list[Array]) -> list[Array]:
        """Return the probability of each place of each name."""
        scores = self.features(chances) @ np.array(weight)
        found = []
        for start, stop in zip(self._starts, self._starts[1:], strict=False):
            raised = np.exp(scores[start:stop] - scores[start:stop].max())
            found.append(raised / raised.sum())
        return found


def _own_features(group: Group) -> Iterator[list[float]]:
    """Yield the features of each place that need no context, in the order of `FEATURES`."""
    most = max((place.people for place in group.options if place.kind == "city"), default=0)
    has_country = any(place.kind == "country" for place in group.options)
    for place in group.options:
        values = _features_of(place, group, most=most, has_country=has_country)
        yield [float(values.get(name, 0.0)) for name in FEATURES]


def _features_of(
    place: KnownPlace, group: Group, *, most: int, has_country: bool
) -> dict[str, float]:
    """Return those features of a place, among others of which `most` people live in the biggest."""
    people = math.log10(place.people + 1) if place.people else 3.0
    is_seat = place.kind == "city" and group.actor is not None and place.country == group.actor
    kind = place.kind
    return {
        "people": people if kind == "city" else 0.0,
        "country": kind == "country",
        "division": kind == "division",
        "county": kind == "county",
        "region": kind == "region",
        "listed": place.is_listed,
        "other_name": place.is_other_name,
        "biggest": kind == "city" and place.people == most,
        "capital": is_seat,
        "rival": kind != "country" and has_country,
        "people_division": people if kind in {"division", "county"} else 0.0,
    }


def _coded(names: list[str | None]) -> Array:
    """Give every name a number; None is -1."""
    numbers: dict[str, int] = {}
    return np.array(
        [-1 if name is None else numbers.setdefault(name, len(numbers)) for name in names], int
    )
