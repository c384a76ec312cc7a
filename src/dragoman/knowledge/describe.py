"""
Who a phrase means, without its sentence: "a former White House official", "Kyiv police".

For phrases that come alone: a row of somebody's table, the argument of `dragoman kb
show`. In a report the stages do this with the tree of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from dragoman.knowledge.holders import holder, titled
from dragoman.knowledge.names import name_words
from dragoman.knowledge.naming import Choice, find_all
from dragoman.knowledge.offices import SHARED, STATELY, Actor, slug
from dragoman.knowledge.places import candidates, find_places
from dragoman.knowledge.roles import HONORIFICS, Role, demonyms, rank_of, role_of

# What follows these belongs to what stands before: "ambassador | to Chile".
_AFTER = frozenset({"of", "in", "from", "to", "for", "at", "on", "with", "near", "by", "who"})
_OWNING = frozenset({"of", "in", "from", "for", "at"})
_FORMER = frozenset({"former", "ex", "late", "ousted", "deposed", "retired", "ex-"})
_STAYS = frozenset("AGR BUS CRM CVL EDU JRN LAB MED PRM REB REL UAF".split())
# Nouns that only say that somebody belongs to a body; the body says what they are.
_OF_BODY = frozenset(
    "official officials officer officers head chief chair chairman chairwoman president leader "
    "leaders member members spokesman spokeswoman spokesperson director deputy aide commander "
    "commanders fighter fighters employee employees staff representative agent agents source "
    "sources secretary forces troops group unit base headquarters office".split()
)
_MANY = frozenset({"team", "group", "dozens", "crowd", "handful", "several", "number"})
_FAITHS = frozenset("jewish muslim islamic christian hindu buddhist catholic orthodox sikh".split())
_LONGEST_ROLE = 4  # words
_LONGEST_TOWN = 3  # words
_KNOWN_TOWN = 30_000  # people: what is smaller may be the name of something else

Found = tuple[str, Role, int]


class Description(msgspec.Struct, frozen=True):
    """
    Who a phrase means, as far as it tells: the likeliest actor, and all that it may be.

    `others` are further sectors: a medium of a state is its government and journalism.
    """

    country: str | None
    sector: str | None
    actor: Actor | None = None
    choices: tuple[Choice, ...] = ()
    role: str | None = None
    others: tuple[str, ...] = ()


def describe(phrase: str, day: str | None, *, context: str = "") -> Description:
    """
    Return who a phrase means on a day; what it does not tell is None.

    Words about the time and place of the story may be given as context: they choose
    between readings and give the country where the phrase has none.
    """
    words = list(name_words(phrase))
    lead, tail, joint = _parted(words)
    around = country_of(name_words(context), day) if context else None
    found = [one for one in find_all(words, day) if _is_whole(words, one[0], one[1])]
    named = _named_person(words, found, day)
    if named is not None:
        return named
    role = _role(lead) or (_role(tail) if joint in _OWNING else None)
    stated = _stated(lead, tail, joint, day)
    bodies = [(first, last, _near(readings, stated or around)) for first, last, readings in found]
    bodies = [one for one in bodies if one[2][0][0].type not in {"state", "person"}]
    whole = [one for one in bodies if one[1] - one[0] == len(words)]
    if role is not None and not whole:
        town = None if stated else _town_country(lead[: role[2]])
        if stated is None and town is None and joint in _OWNING:
            town = _town_country(tail)
        return _by_role(lead, role, bodies, stated or town or around)
    if bodies and not (stated and bodies[0][2][0][0].country not in {stated, None}):
        actor = bodies[0][2][0][0]
        country = actor.country or around
        sector, others = _of_medium(actor.sector, is_state=actor.owner == "state")
        return Description(country, sector, actor, tuple(bodies[0][2]), others=others)
    states = [readings for _, _, readings in found if readings[0][0].type == "state"]
    if states and len(found) == 1:
        actor = states[0][0][0]
        return Description(actor.country, None, actor, tuple(states[0]))
    # A town by itself is its people; a capital, found above, is its government.
    is_town = any(last - first == len(words) for first, last, _ in find_places(words))
    town = None if stated or is_town else _town_country(words, is_whole=True)
    return Description(stated or town or around, "CVL" if is_town or town else None)


def _of_medium(sector: str | None, *, is_state: bool) -> tuple[str | None, tuple[str, ...]]:
    """Return sector and further sectors: a medium that its state owns speaks for the state."""
    return ("GOV", ("JRN",)) if sector == "JRN" and is_state else (sector, ())


def _town_country(words: Sequence[str], *, is_whole: bool = False) -> str | None:
    """Return the country of the only well-known town or region among words; None if in doubt."""
    for size in range(min(_LONGEST_TOWN, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            run = words[at : at + size]
            is_name = all(word[0].isupper() and word not in demonyms() for word in run)
            if not is_name or (is_whole and size < len(words)):
                continue
            known = [one for one in candidates(" ".join(run)) if one.kind != "region"]
            big = [one for one in known if one.people >= _KNOWN_TOWN or one.kind == "division"]
            countries = {one.country for one in big}
            if len(countries) == 1:
                return countries.pop()
    return None


def _parted(words: Sequence[str]) -> tuple[list[str], list[str], str]:
    """Return a phrase before and after its first preposition, and that preposition."""
    for at, word in enumerate(words):
        if at and word.lower() in _AFTER and not _is_of_office(words, at):
            if words[at - 1].lower() in _MANY:
                return _parted(words[at + 1 :])
            return list(words[:at]), list(words[at + 1 :]), word.lower()
    return list(words), [], ""


def _is_of_office(words: Sequence[str], at: int) -> bool:
    """Say whether a preposition stands inside an office: "secretary of state"."""
    return any(
        role_of(" ".join(words[at - before : at + 1 + after]).lower()) is not None
        for before in (1, 2)
        for after in (1, 2)
        if at >= before and at + after < len(words)
    )


def _is_whole(words: Sequence[str], first: int, last: int) -> bool:
    """Say whether a name is no piece of a longer one: "York" in "Duke York-Smith"."""
    joined = (first > 0 and words[first - 1] == "-") or (last < len(words) and words[last] == "-")
    return not joined


def _role(words: Sequence[str]) -> Found | None:
    """
    Return the role noun among words with where it begins: the last one, the longest there.

    Of several titles before one name the highest counts: "Prime Minister General Lima".
    """
    found = list(_roles(words))
    if not found:
        return None
    people = [one for one in found if one[1].type == "person" and rank_of(one[0]) is not None]
    if len(people) == len(found) > 1:
        return min(people, key=lambda one: rank_of(one[0]) or 0)
    return found[0]


def _roles(words: Sequence[str]) -> Iterator[Found]:
    """Yield the role nouns among words, from the last to the first, each the longest there."""
    lower = [word.lower() for word in words]
    end = len(lower)
    while end:
        for start in range(max(0, end - _LONGEST_ROLE), end):
            noun = " ".join(lower[start:end]).replace(" - ", "-")
            form = next((one for one in (noun, _single(noun)) if role_of(one) is not None), None)
            known = role_of(form) if form is not None else None
            if form is not None and known is not None:
                yield form, known, start
                end = start
                break
        else:
            end -= 1


def _single(noun: str) -> str:
    """Return a plural noun in the singular, as far as its ending tells."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-3] + "man"
    return noun.removesuffix("s")


def country_of(words: Sequence[str], day: str | None) -> str | None:
    """Return the only country that adjectives, names and places among words tell."""
    found = {country for _, country in _countries(words, day)}
    return found.pop() if len(found) == 1 else None


def _countries(words: Sequence[str], day: str | None) -> list[tuple[int, str]]:
    """Return the countries among words with where they stand."""
    found, skipped = [], 0
    known = {first: (last, readings) for first, last, readings in find_all(words, day)}
    towns = {first: place.country for first, _, place in find_places(words)}
    for at, word in enumerate(words):
        if at < skipped:
            continue
        pair = f"{word} {words[at + 1]}" if at + 1 < len(words) else ""
        if pair in demonyms():
            found.append((at, demonyms()[pair]))
            skipped = at + 2
        elif word in demonyms():
            found.append((at, demonyms()[word]))
        elif at in known:
            actor = known[at][1][0][0]
            skipped = known[at][0]
            if actor.type in STATELY and actor.country:
                found.append((at, actor.country))
        elif towns.get(at):
            found.append((at, towns[at] or ""))
    return found


def _stated(lead: list[str], tail: list[str], joint: str, day: str | None) -> str | None:
    """Return the country a phrase states: before its head, else after "of" and "in"."""
    before = _countries(lead, day)
    if before:
        return before[0][1]
    after = _countries(tail, day) if joint in _OWNING else []
    return after[0][1] if after else None


def _near(readings: list[Choice], country: str | None) -> list[Choice]:
    """Return the readings of a name with those of a country first."""
    return sorted(readings, key=lambda one: one[0].country != country) if country else readings


def _named_person(
    words: list[str], found: list[tuple[int, int, list[Choice]]], day: str | None
) -> Description | None:
    """Return the person a phrase names, also by a title and a part of the name."""
    for first, last, readings in found:
        people = [one for one in readings if one[0].type == "person"]
        if people and last == len(words):
            hint = country_of(words[:first], day)
            people = _near(people, hint)
            actor = people[0][0]
            return Description(actor.country, actor.sector, actor, tuple(people), actor.role)
    for at in range(1, len(words)):
        title = " ".join(words[:at])
        is_title = _role(words[:at]) is not None or words[0].lower().rstrip(".") in HONORIFICS
        if is_title and words[at][0].isupper() and _role(words[at:]) is None:
            one = titled(" ".join(words[at:]), title, country_of(words[:at], day), day)
            if one is not None:
                return Description(one.country, one.sector, one, ((one, 0.8),), one.role)
    return None


def _by_role(
    lead: list[str],
    found: Found,
    bodies: list[tuple[int, int, list[Choice]]],
    stated: str | None,
) -> Description:
    """Return what a role noun tells, with the body and the country it belongs to."""
    noun, role, _ = found
    sector = role.sector
    actor = None
    for _, _, readings in bodies:
        body = readings[0][0]
        is_other = stated is not None and body.country not in {stated, None}
        if is_other or (body.type == "government" and body.id.endswith("/government")):
            continue
        if noun.rsplit(" ", 1)[-1] in _OF_BODY or body.sector in SHARED:
            sector, actor = body.sector, body
        stated = stated or body.country
    if sector == "CVL" and _FAITHS & {word.lower() for word in lead}:
        sector = "REL"
    is_state = bool({"state", "official", "government"} & {word.lower() for word in lead})
    former = {word.lower().rstrip("-") for word in lead} & _FORMER
    if former and sector not in _STAYS and role.type in {"person", "population"}:
        sector = "ELI"
    sector, others = _of_medium(sector, is_state=is_state)
    if actor is None and stated is not None and role.type in {"government", "igo"}:
        actor = Actor(f"{stated}/{slug(noun)}", noun, role.type, stated, sector)
    return Description(stated, sector, actor, role=noun, others=others)


@cache
def holder_of(phrase: str, day: str | None) -> Actor | None:
    """Return who holds the office a phrase names: "the French foreign minister"."""
    words = list(name_words(phrase))
    lead, tail, joint = _parted(words)
    role, country = _role(lead), _stated(lead, tail, joint, day)
    return holder(country, role[0], day) if role and country else None
