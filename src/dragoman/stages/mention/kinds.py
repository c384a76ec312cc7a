"""
What a body with a name nobody knows is, by the noun beside it: "the broadcaster KNR", "the union, SLL".

Who heads or speaks for such a body has its sector, whether its state is known or not.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import FIRMS, GROUPS, Actor, role_of
from dragoman.knowledge.sectors import IRREGULARS
from dragoman.language.reading import Reading
from dragoman.stages.mention.employers import rename
from dragoman.stages.mention.owners import appositions
from dragoman.stages.mention.served import SERVING
from dragoman.stages.mention.words import Found, role_in
from dragoman.stages.phrases import case_of, core

# What people who work are called together: "the Union of Teachers" has no teachers' sector.
_UNIONS = frozenset({"Syndicate", "Union"})
_WORKING = frozenset({"EDU", "MED", "JRN", "COP"})
_OF_NO_STATE = FIRMS | GROUPS
_FOR = frozenset({"at", "for", "of"})
_UNTOLD = frozenset({"GOV", None})
# Whom a militia has, too: "its commander".
_COMMANDING = frozenset({"commander"})
# Any "commission" may be one of states.
_OF_ANY = _UNTOLD | {"IGO"}


def by_kinds(reading: Reading, found: Sequence[Found]) -> None:
    """Give named bodies the sector of the noun beside them, and their heads that of the body."""
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        if one.by != "name" or actor.type != "organisation" or not actor.id.startswith("org/"):
            continue
        if actor.sector in _WORKING and _UNIONS & set(actor.name.split()):
            told[actor.id] = replace(actor, sector="LAB")
        elif actor.sector is None and actor.id not in told:
            kind = _kind_beside(reading, one)
            if kind is not None:
                told[actor.id] = kind
    _taken_for_firms(reading, found, told)
    rename(found, told)
    _heads(reading, found)


def _taken_for_firms(reading: Reading, found: Sequence[Found], told: dict[str, Actor]) -> None:
    """Tell of bodies of which nobody knew what they are that they are firms, where a noun for one takes them up."""
    for one in found:
        actor = one.actor
        if one.by != "noun" or one.refers_to is None or actor.sector is not None or not actor.id:
            continue
        place = role_in(reading, one.first, one.last)
        role = role_of(reading.span(*place).of(reading.text).lower()) if place else None
        if actor.type == "organisation" and role is not None and role.type == "company":
            told.setdefault(actor.id, replace(actor, type="company", sector=role.sector))


def _kind_beside(reading: Reading, one: Found) -> Actor | None:
    """Return a body as what the noun in apposition to it says: "its operator, Cosmoship", is a firm."""
    for noun in appositions(reading, one.head):
        first, _ = core(reading, noun)
        place = role_in(reading, first, noun + 1)
        if place is None or place[1] != noun + 1:
            continue
        words = (token.text.lower() for token in reading.tokens[slice(*place)])
        role = role_of(" ".join(words))
        if role is not None and role.type in _OF_NO_STATE and role.sector:
            kind = "company" if role.type == "company" else one.actor.type
            return replace(one.actor, type=kind, sector=role.sector)
    return None


def _heads(reading: Reading, found: Sequence[Found]) -> None:
    """Give whoever is named beside "its chairman" or "president of the union" the sector of that body."""
    bodies = {
        one.head: one.actor
        for one in found
        if one.actor.type in _OF_NO_STATE and one.actor.sector not in _OF_ANY
    }
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        is_open = one.by == "name" and actor.type == "person" and actor.sector in _UNTOLD | {"MIL"}
        for noun in appositions(reading, one.head) if is_open and bodies else ():
            lemma = reading.tokens[noun].lemma.lower()
            if lemma not in (SERVING if actor.sector in _UNTOLD else _COMMANDING):
                continue
            owners = [
                bodies[child.index]
                for child in reading.children(noun, "nmod")
                if child.index in bodies
                and (child.deprel == "nmod:poss" or case_of(reading, child.index) in _FOR)
                and (actor.sector in _UNTOLD or bodies[child.index].sector in IRREGULARS)
            ]
            if len({owner.id for owner in owners}) == 1:
                country = actor.country or owners[0].country
                told[actor.id] = replace(actor, country=country, sector=owners[0].sector)
    rename(found, told)
