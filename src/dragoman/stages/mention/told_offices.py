"""Whose somebody is by what a clause tells of him: "Ana Roca, who speaks for the rebels, ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import PEOPLE, Actor
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import helpers_of
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.mention.employers import rename
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import case_of

_HEADING = frozenset("chair command direct head lead represent run".split())
# Who once spoke for somebody, or was sent with others, did so where the story tells of it.
_THEN = frozenset({"represent", "speak"})
_SENT = frozenset({"delegation", "mission", "side", "team"})


def by_clauses(reading: Reading, found: Sequence[Found]) -> None:
    """Give persons of no country and sector those of the body that a clause says they lead or speak for."""
    by_head = {one.head: one.actor for one in found}
    told: dict[str, Actor] = {}
    for one in found:
        actor = one.actor
        if one.by != "name" or actor.type != "person" or actor.country or actor.sector:
            continue
        bodies = [
            by_head[body]
            for verb, body in bodies_told(reading, one.head)
            if body in by_head and _is_so(reading, reading.tokens[verb], reading.tokens[body])
        ]
        if len(bodies) == 1 and bodies[0].type not in PEOPLE:
            told[actor.id] = replace(actor, country=bodies[0].country, sector=bodies[0].sector)
    rename(found, told)


def bodies_told(reading: Reading, name: int) -> Iterator[tuple[int, int]]:
    """Yield the verb and the body of clauses beside a name that say whom its bearer leads or speaks for, ever."""
    for clause in _clauses_beside(reading, name):
        doers = reading.children(clause.index, "nsubj")
        words = {one.text.lower() for one in reading.children(clause.index)}
        body = _body(reading, clause)
        is_other = any(one.text.lower() != "who" for one in doers)
        if body is not None and not is_other and not words & NEGATIONS:
            yield clause.index, body.index


def _clauses_beside(reading: Reading, name: int) -> Iterator[Token]:
    """Yield the clauses about a name; "Roa, speaking for Peru, said" may be parsed as how he said it."""
    yield from reading.children(name, "acl")
    token = reading.tokens[name]
    if token.deprel == "nsubj":
        for clause in reading.children(token.head, "advcl"):
            if clause.index < token.head and reading.tokens[clause.index - 1].text == ",":
                yield clause


def _body(reading: Reading, verb: Token) -> Token | None:
    """Return the body of "who leads the union", "speaking for the union", "on behalf of the union"."""
    if verb.lemma.lower() in _HEADING:
        return next(iter(reading.children(verb.index, "obj")), None)
    if verb.lemma.lower() != "speak":
        return None
    for one in reading.children(verb.index, "obl"):
        if case_of(reading, one.index) == "for":
            return one
        if one.lemma.lower() == "behalf":
            return next(iter(reading.children(one.index, "nmod")), None)
    return None


def _is_so(reading: Reading, verb: Token, body: Token) -> bool:
    """Say whether a clause tells what somebody is now, or was where the story tells of him."""
    helpers = helpers_of(reading, verb.index)
    is_past = "Tense=Past" in verb.feats and helpers != {"has"}
    is_then = verb.lemma.lower() in _THEN or body.lemma.lower() in _SENT
    return helpers <= {"has"} and (is_then or not is_past)
