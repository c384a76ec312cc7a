"""All that is known of one actor, for people to look at."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.membership import members, organisations_of
from dragoman.knowledge.naming import names, people
from dragoman.knowledge.offices import Actor
from dragoman.knowledge.sectors import meanings
from dragoman.knowledge.tables import rows, several

# PLOVER's codes in the place of a country's.
_OF_NO_STATE = {
    "EUR": "the European Union, its bodies and agencies",
    "IGO": "organisations of states",
    "UNO": "the United Nations, its bodies and agencies",
}
_CODE = 3  # letters of a country's code


def sheet(actor: Actor, day: str | None) -> dict[str, object]:
    """Return what is known of an actor on a day: who it is, its other names, terms, members."""
    told: dict[str, object] = {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "country": actor.country,
        "sector": actor.sector,
        "role": actor.role,
    }
    if actor.type == "person":
        return told | _person(actor)
    if actor.type == "state":
        return told | _state(actor, day)
    for table in ("organisations", "seats"):
        parts = [row for row in rows(table) if row["name"] == actor.name]
        if parts:
            told["names"] = sorted({name for row in parts for name in several(row["aliases"])})
            told["terms"] = [
                f"{row['from'] or '...'} to {row['to'] or '...'}: {row['country']} {row['sector']}"
                for row in parts
                if row["from"] or row["to"]
            ]
            told["owner"] = parts[0].get("owner", "")
            break
    return told | {"members": members(actor.name, day)}


def of_code(code: str) -> dict[str, object] | None:
    """
    Explain a code that rows have for an actor: "KEN", "MIL", "KENMIL", "UNOMED"; None for any other.

    A code of both is that of a country's sector.
    """
    code = code.upper()
    places = {row["code"]: row["name"] for row in rows("states")} | _OF_NO_STATE
    country, sector = code[:_CODE], code[_CODE:]
    if sector not in {"", *meanings()}:
        return None
    if not sector and country in meanings():
        country, sector = "", country
    elif country not in places:
        return None
    return {
        "code": code,
        "country": country and f"{country}: {places[country]}",
        "sector": sector and f"{sector}: {meanings()[sector]}",
    }


def with_id(identity: str, day: str | None) -> list[Actor]:
    """Return who bears an id of the records on a day, such as "person/john-kerry" or "KEN"."""
    return list({actor.id: actor for actor in _borne(identity, day)}.values())


def _borne(identity: str, day: str | None) -> Iterator[Actor]:
    """Yield each of the known who bears an id, as often as he has names."""
    for bodies in names().entries.values():
        for known, _ in bodies:
            actor = known.on(day)
            if actor is not None and actor.id == identity:
                yield actor


def spoken(identity: str) -> str:
    """Write an id made of a report's words as a phrase: "KEN/foreign-minister", Kenya foreign minister."""
    code, _, rest = identity.partition("/")
    home = next((row["name"] for row in rows("states") if row["code"] == code), "")
    return f"{home} {rest.replace('-', ' ')}" if home and rest else identity


def states_named(name: str) -> list[Actor]:
    """Return the states that one of the 20 languages of our table calls so."""
    called = {
        row["code"]
        for row in rows("state_names")
        for key in row
        if key != "code" and row[key] == name
    }
    return [
        Actor(row["code"], row["name"], "state", row["code"], "GOV", qid=row["qid"] or None)
        for row in rows("states")
        if row["code"] in called
    ]


def _person(actor: Actor) -> dict[str, object]:
    """Return the names and terms of office of a person."""
    for person, called in people():
        if person.name == actor.name:
            return {
                "names": [name for name in called if name != actor.name],
                "terms": [
                    f"{one.first or '...'} to {one.last or '...'}: {one.office}, {one.country}"
                    for one in sorted(person.offices, key=lambda office: office.first)
                    if one.office
                ],
            }
    return {}


def _state(actor: Actor, day: str | None) -> dict[str, object]:
    """Return codes, names and memberships of a state."""
    row = next((one for one in rows("states") if one["code"] == actor.country), None)
    if row is None:
        return {}
    foreign = next((one for one in rows("state_names") if one["code"] == actor.country), {})
    return {
        "names": several(row["aliases"]),
        "people": several(row["demonyms"]),
        "capitals": several(row["capitals"]),
        **{key: row[key] for key in ("iso2", "of", "plover", "cow", "gw", "qid", "currency")},
        "languages": [f"{key}: {name}" for key, name in foreign.items() if key != "code"],
        "member_of": organisations_of(row["code"], day),
    }
