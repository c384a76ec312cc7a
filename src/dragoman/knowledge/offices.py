"""Persons and bodies with dates: in office, before it, after it; existing, or not any more."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import msgspec

from dragoman.knowledge.roles import HEAD, rank_of, roles
from dragoman.knowledge.tables import rows, several

_LONGEST_ROLE = 4  # words
# Sectors of a body that its head shares; heads of other bodies hold an office of state.
SHARED = frozenset({"REB", "SPY", "MIL", "LEG", "JUD", "PRE", "CRM", "PTY", "BUS", "JRN", "PRM"})
# Types of actors that stand for a country.
STATELY = frozenset({"state", "government"})
# Types of actors that several stages ask for together.
FIRMS = frozenset({"company", "organisation"})
GROUPS = frozenset({"armed_group", "organisation"})
BODIES = STATELY | FIRMS | GROUPS | {"igo"}
PEOPLE = frozenset({"person", "population"})
_OF_STATES = frozenset({"UNO", "EUR", "IGO"})
# Who leaves these is no member of the elite: a former protester, a former trader.
_NO_ELITE = frozenset({"CVL", "BUS", "REB", "CRM", "JRN", "REL", "PTY"})
_LOWEST = 9  # below all ranks of `roles.tsv`


class Actor(msgspec.Struct, frozen=True):
    """
    An entry of the knowledge base as of a day.

    `country` is ISO 3166 alpha-3 or a PLOVER code for organisations of states; `sector`
    a PLOVER sector; `role` the office held on the day, "former ..." after it.
    """

    id: str
    name: str
    type: str
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    qid: str | None = None
    owner: str | None = None


class Term(msgspec.Struct, frozen=True):
    """From the first day to the last; an empty day is an open end."""

    first: str = ""
    last: str = ""

    def holds(self, day: str | None) -> bool:
        """Say whether a day lies in the term; an unknown day lies in every term."""
        return day is None or (self.first <= day and (not self.last or day <= self.last))


ALWAYS = Term()


class Office(msgspec.Struct, frozen=True):
    """A term of office; an empty last day is not over yet."""

    country: str
    office: str
    first: str
    last: str

    def holds(self, day: str | None) -> bool:
        """Say whether it is held on a day."""
        return Term(self.first, self.last).holds(day)


class Person(msgspec.Struct, frozen=True):
    """Somebody with offices, in the order held."""

    name: str
    offices: tuple[Office, ...]

    def office_on(self, day: str | None) -> Office | None:
        """Return the highest office held on a day, the latest of several equal ones."""
        held = [one for one in self.offices if one.holds(day)]
        return min(held, key=lambda o: (office_rank(o.office), _back(o.first)), default=None)

    def on(self, day: str | None) -> Actor:
        """Return who this is on a day: in office, before it, or after it."""
        identity = f"person/{slug(self.name)}"
        held = None if day is None else self.office_on(day)
        if held is not None:
            sector = sector_of(held.office, held.country)
            return Actor(
                identity, self.name, "person", held.country or None, sector, held.office or None
            )
        past = [o for o in self.offices if day is not None and o.last and o.last < day]
        if past:
            best = min(past, key=lambda o: (office_rank(o.office), _back(o.first)))
            sector = sector_of(best.office, best.country)
            sector = sector if sector in _NO_ELITE else "ELI"
            role = f"former {best.office}" if best.office else None
            country = _home(best.country, self.offices)
            return Actor(identity, self.name, "person", country, sector, role)
        country = _home(self.offices[-1].country, self.offices)
        return Actor(identity, self.name, "person", country)

    def weight(self, day: str | None) -> float:
        """Return how likely a bare name means this person on a day."""
        held = self.office_on(day)
        if held is not None:
            return 1.0 - 0.1 * office_rank(held.office)
        return 0.4 if any(o.last and day and o.last < day for o in self.offices) else 0.2


class Body(msgspec.Struct, frozen=True):
    """A state, government, organisation, group or seat; what it is may change with the time."""

    terms: tuple[tuple[Term, Actor], ...]

    def on(self, day: str | None) -> Actor | None:
        """Return what it is on a day; None if it does not exist then."""
        for term, actor in reversed(self.terms):
            if term.holds(day):
                return actor
        return None

    def weight(self, day: str | None) -> float:
        """Return how likely its name means it on a day."""
        return 0.85 if self.on(day) is not None else 0.0


def _back(day: str) -> int:
    """Return a day as a number that sorts the latest first."""
    return -int(day.replace("-", "") or 0)


def _home(country: str, offices: tuple[Office, ...]) -> str | None:
    """Return the country somebody comes from: who has left the UN belongs to a state again."""
    if country in _OF_STATES:
        homes = [o.country for o in offices if o.country not in _OF_STATES]
        country = homes[-1] if homes else country
    return country or None


def sector_of(office: str, country: str) -> str | None:
    """Return the sector of an office holder: "head of Hamas" is REB, "senator" is LEG."""
    if not office:
        return None
    return _sector_of(office, country in _OF_STATES)


@cache
def _sector_of(office: str, is_of_states: bool) -> str:  # noqa: FBT001 - a key of the cache
    """Return the sector of an office: its body's, that of a role noun in it, else GOV."""
    if is_of_states:
        return "IGO"
    _, _, body = office.partition(" of ")
    shared = _heads().get(body.removeprefix("the "))
    if shared is not None:
        return shared
    words = office.lower().split()
    for size in range(min(len(words), _LONGEST_ROLE), 0, -1):
        for start in range(len(words) - size + 1):
            sector = roles().get(" ".join(words[start : start + size]))
            if sector is not None:
                return sector
    return "GOV"


@cache
def office_rank(office: str) -> int:
    """Return the rank of an office: 1 heads of state and government, up to 5; 9 is unknown."""
    words = office.lower().split()
    ranks = [
        rank_of(" ".join(words[:size])) or 0
        for size in range(min(len(words), _LONGEST_ROLE), 0, -1)
    ]
    first = next((rank for rank in ranks if rank), _LOWEST)
    # "President of the World Bank", "president of parliament": heads, but of no state.
    return first + 1 if first == HEAD and " of " in office else first


@cache
def _heads() -> dict[str, str]:
    """Return the sectors of bodies whose heads share it, by all names of the body."""
    return {
        name: row["sector"]
        for row in rows("organisations")
        if row["sector"] in SHARED
        for name in (row["name"], *several(row["aliases"]))
    }


def slug(name: str) -> str:
    """Return a name as the end of an id: "Volodymyr Zelensky" is "volodymyr-zelensky"."""
    plain = name
    if not name.isascii():
        plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode()
    if plain.replace(" ", "").isalnum():
        return plain.lower().replace(" ", "-")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
