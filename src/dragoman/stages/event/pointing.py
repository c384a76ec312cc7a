"""
Who is meant by "that group" in a clause behind a deed: "will fight Boko Haram until that group gives in".

Such words point back to somebody whom the deed's own words name, and so name nobody else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, words_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_POINTING = frozenset({"that", "those"})
_ON = frozenset({"against", "at", "on", "to", "with"})
# Who acts "in Mali until that country votes" acts on it; "those rebels" are not Mali.
_LANDS = frozenset({"country", "kingdom", "land", "nation", "republic", "state", "territory"})
_WITHIN = ("xcomp", "obj", "obl", "nmod")
_DEEP = 3  # steps down the tree


def as_named(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with whom its own words name in place of a target that only points back to him."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or len(found.target) != 1 or not _points_back(reading, found):
        return found
    cases = _ON | {"in"} if _is_land(reading, found.target[0]) else _ON
    for noun in _reached(reading, verb, cases, _DEEP):
        named = tuple(one for one in parties.of(noun.index) if one.country or one.actor)
        others = parties.without(named, found.source)
        if others:
            return found._replace(target=others)
    return found


def _points_back(reading: Reading, found: Found) -> bool:
    """Say whether the target is unknown, begins with "that", and stands in a clause below the deed."""
    (target,) = found.target
    words = [word for span in target.spans for word in reading.words_in(span)]
    if target.country or target.actor or not words or words[0].text.lower() not in _POINTING:
        return False
    clauses = _clauses(reading, reading.tokens[found.trigger])
    return any(words[-1].index in reading.subtree(clause.index) for clause in clauses)


def _clauses(reading: Reading, verb: Token) -> Iterator[Token]:
    """Yield the clauses that tell when or why something is done, also those of what is vowed."""
    yield from reading.children(verb.index, "advcl")
    for vowed in reading.children(verb.index, "xcomp"):
        yield from reading.children(vowed.index, "advcl")


def _is_land(reading: Reading, party: Party) -> bool:
    """Say whether somebody is told as a state: "that country"."""
    words = words_of(reading, party)
    return any(word.lemma.lower() in _LANDS for word in words)


def _reached(reading: Reading, word: Token, cases: Collection[str], depth: int) -> Iterator[Token]:
    """Yield the objects and phrases of a deed that may name whom it is done to, the nearest first."""
    below = reading.children(word.index, *_WITHIN)
    for one in below:
        if one.deprel == "obj" or case_of(reading, one.index) in cases:
            yield one
    for one in below if depth > 1 else ():
        yield from _reached(reading, one, cases, depth - 1)
