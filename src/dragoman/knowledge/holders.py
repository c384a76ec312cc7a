"""Who holds an office on a day, and whom a title with a part of a name means."""

from __future__ import annotations

from functools import cache

from dragoman.knowledge.naming import choices, joined, people, without_article
from dragoman.knowledge.offices import Actor, Office, Person, office_rank
from dragoman.knowledge.roles import HEAD, HONORIFICS, OFFICE, demonyms

# Words for one office: spelling, and how papers call who governs.
_SAME = {
    "defense minister": "defence minister",
    "defense secretary": "defence minister",
    "defence secretary": "defence minister",
    "secretary of defense": "defence minister",
    "foreign secretary": "foreign minister",
    "secretary of state": "foreign minister",
    "external affairs minister": "foreign minister",
    "foreign affairs minister": "foreign minister",
    "top diplomat": "foreign minister",
    "chief diplomat": "foreign minister",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "chancellor": "prime minister",
    "head of government": "prime minister",
    "head of state": "president",
    "home minister": "interior minister",
    "home secretary": "interior minister",
    "chancellor of the exchequer": "finance minister",
    "treasury secretary": "finance minister",
    "labor minister": "labour minister",
    "labor secretary": "labour minister",
}
_LEADS = frozenset({"leader", "ruler", "strongman"})
# Who leads where there is both a head of state and one of government.
_LED_BY = (
    "supreme leader", "president", "head of the junta", "chief adviser", "prime minister",
    "chancellor", "premier", "king", "emir", "sultan", "head of the sovereignty council",
    "head of the presidential council", "chief executive",
)  # fmt: skip
_CROWNED = ("king", "queen", "emperor", "emir", "sultan", "grand duke")
_PRESIDED = frozenset(
    "AUT BGR CZE DEU ETH EST FIN GRC HUN IND IRL IRQ ISL ISR ITA LVA MLT MKD NPL POL PRT SGP SVK SVN "
    "SRB BGD PAK LBN ALB HRV MNE XKX ARM GEO MUS TTO DMA FJI WSM".split()
)
"""States whose president does not lead: there "leader" is the head of government."""
_CHIEFS = frozenset(
    {
        "chief executive", "commander", "director", "director general", "director-general",
        "executive director", "executive secretary", "head", "leader", "managing director",
        "president", "secretary general", "secretary-general", "commissioner-general",
    }
)  # fmt: skip
"""Offices whose holders are called head of their body."""
_NATIONS = "United Nations"
_UNDER = frozenset({"assistant", "deputy", "under", "vice"})
_EVER = "9999-12-31"  # by this day all offices have begun
_ALONE = frozenset({"minister", "secretary", "spokesman", "spokeswoman", "spokesperson"})


def office_kind(office: str) -> str:
    """Return an office under the name that its kind goes by: "premier" is "prime minister"."""
    office = office.lower().replace("-", " ")
    return _SAME.get(office, office)


@cache
def _by_office() -> dict[tuple[str, str], list[tuple[Office, Person]]]:
    """Return all terms by country and kind of office."""
    found: dict[tuple[str, str], list[tuple[Office, Person]]] = {}
    for person, _ in people():
        for term in person.offices:
            found.setdefault((term.country, office_kind(term.office)), []).append((term, person))
    return found


def holder(country: str, office: str, day: str | None) -> Actor | None:
    """
    Return who holds an office of a country on a day; None unless it is exactly one.

    "Leader" is whoever leads: the president, or the head of government where the
    president only represents. "Head of state" is the president, or the king.
    """
    if day is None:
        return None
    if office.lower() == "head of state":
        found = (holder(country, one, day) for one in ("president", *_CROWNED))
        return next((actor for actor in found if actor is not None), None)
    if office.lower() in _LEADS:
        order = _LED_BY if country not in _PRESIDED else ("prime minister", "chief adviser")
        found = (holder(country, one, day) for one in order)
        return next((actor for actor in found if actor is not None), None)
    terms = _by_office().get((country, office_kind(office)), ())
    held = {person.name: person for term, person in terms if term.holds(day)}
    if len(held) > 1:
        # On the day of a handover the new one holds it; two rivals are nobody we can tell.
        stay = {person.name: person for t, person in terms if t.holds(day) and t.last != day}
        held = stay or held
    return next(iter(held.values())).on(day) if len(held) == 1 else None


def leads(country: str, office: str, day: str | None) -> bool:
    """Say whether who holds an office of a country leads it: a German president does not."""
    leader = holder(country, "leader", day)
    return leader is not None and leader == holder(country, office, day)


@cache
def _heads_of() -> dict[tuple[str, str], list[tuple[Office, Person]]]:
    """Return the terms of those who head a body, by the last word of the office and the body."""
    found: dict[tuple[str, str], list[tuple[Office, Person]]] = {}
    for person, _ in people():
        for term in person.offices:
            office, _, body = term.office.partition(" of ")
            if office.lower().split(" ", 1)[0] in _UNDER:
                continue
            if not body and term.country == "UNO" and office.lower() in _CHIEFS:
                body = _NATIONS
            for reading in choices(body, None)[:1] if body else ():
                nouns = {office.lower().replace("-", " ").rsplit(" ", 1)[-1]}
                nouns |= {"head", "chief"} if office.lower() in _CHIEFS else set()
                for noun in sorted(nouns):
                    found.setdefault((noun, reading[0].name), []).append((term, person))
    return found


def head_of(noun: str, body: str, day: str) -> Actor | None:
    """Return who heads a body on a day: "head" of "Hamas"; None unless it is exactly one."""
    noun = "general" if noun == "secretary" else noun
    terms = [one for one in _heads_of().get((noun, body), ()) if one[0].holds(day)]
    held = {person.name: person for _, person in terms}
    return next(iter(held.values())).on(day) if len(held) == 1 else None


@cache
def _by_part() -> dict[str, list[tuple[Person, bool]]]:
    """Return persons by each part of their names, and whether it is the family name."""
    found: dict[str, list[tuple[Person, bool]]] = {}
    for person, aliases in people():
        parts: dict[str, bool] = {}
        for alias in aliases:
            whole = alias.partition("@")[0]
            bare = without_article(whole)
            if bare != whole:
                parts[joined(bare)] = True
            words = joined(whole).split()
            for word in words:
                parts[word] = parts.get(word, False) or word == words[-1]
            if len(words) > 2:
                parts[" ".join(words[-2:])] = True
        for part, is_family in parts.items():
            found.setdefault(part, []).append((person, is_family))
    return found


def titled(name: str, title: str, country: str | None, day: str | None) -> Actor | None:
    """
    Return whom a title and a part of a name mean: "President Duterte", "Mr Jinping".

    The office of the title must be the person's, before or on the day; with nothing but
    an honorific only those are meant who lead a state on it. None if it fits several.
    """
    if day is None:
        return None
    office = _office_in(title)
    best: dict[str, tuple[float, Actor]] = {}
    for person, is_family in _by_part().get(joined(name), ()):
        fit = _fit(person, office, country, day)
        if fit:
            actor = person.on(day)
            best[actor.id] = (fit + (0.5 if is_family else 0.0), actor)
    ranked = sorted(best.values(), key=lambda one: -one[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _office_in(title: str) -> str:
    """Return the office that a title tells, without "Mr" and whose it is."""
    words = title.lower().replace("h.e.", "").replace(".", "").split()
    return " ".join(w for w in words if w not in HONORIFICS and w.title() not in demonyms())


@cache
def _by_name() -> dict[str, Person]:
    """Return the people that are known by their full names."""
    return {person.name: person for person, _ in people()}


def may_bear(name: str, title: str) -> bool:
    """Say whether somebody known by a full name has had a title's office, has it or will; of others nobody can say."""
    person, office = _by_name().get(name), _office_in(title)
    return person is None or not office or _fit(person, office, None, _EVER) > 0


def held_once(name: str, office: str, country: str | None, day: str) -> bool:
    """Say whether somebody known by a full name once held an office, of a country where one is told, before a day."""
    person = _by_name().get(name)
    return person is not None and any(
        office_kind(term.office) == office_kind(office)
        and country in {None, term.country}
        and bool(term.last)
        and (not day or term.last < day)
        for term in person.offices
    )


def _fit(person: Person, office: str, country: str | None, day: str) -> float:
    """Return how well a person fits title, country and day; 0 if not at all."""
    best = 0.0
    for term in person.offices:
        if (country and term.country != country) or term.first > day:
            continue
        is_held = term.holds(day)
        if not office:
            is_lead = office_rank(term.office) == HEAD
            best = max(best, 1.0 if is_lead and is_held else 0.0)
            continue
        wanted, have = office.removeprefix("former ").removeprefix("ex-"), term.office.lower()
        is_same = office_kind(wanted) == office_kind(have)
        is_part = (wanted in _ALONE and wanted in have.split()) or have.startswith(f"{wanted} ")
        if is_same or is_part:
            rank = 0.1 * (OFFICE - min(office_rank(term.office), OFFICE))
            best = max(best, (2.0 if is_held else 1.0) + (0.5 if is_same else 0.0) + rank)
    return best
