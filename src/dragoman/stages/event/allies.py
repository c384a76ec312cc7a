"""
Whom somebody fights who fights with others against him: "fought with US forces against rebels".

Who only "fought with US forces" fought them.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from dragoman.knowledge.deeds import kind_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

# Not "clash", nor "skirmish": nobody does these beside somebody.
_FIGHTING = frozenset({"battle", "fight", "struggle"})
_BESIDE = frozenset({"alongside", "beside", "with"})
_FOUGHT = frozenset({"ASSAULT", "COOPERATE"})


def fought_beside(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a fight beside others as one against whom they fight together."""
    verb = reading.tokens[found.trigger]
    if verb.lemma.lower() not in _FIGHTING or found.deed.kind.type not in _FOUGHT:
        return found
    allies = [one for one in _phrases(reading, verb) if case_of(reading, one.index) in _BESIDE]
    foes = _foes(parties, (verb, *allies))
    if not allies or not foes:
        return found
    deed = found.deed
    if deed.kind.type != "ASSAULT":
        deed = replace(deed, kind=kind_of("ASSAULT", ""))
    return found._replace(deed=deed, target=parties.without(foes, found.source))


def _phrases(reading: Reading, word: Token) -> Iterator[Token]:
    """Yield the phrases beside a word, however deep the parser hangs them: "together with"."""
    for child in reading.children(word.index, "advmod", "nmod", "obl"):
        if child.deprel == "advmod":
            yield from _phrases(reading, child)
        else:
            yield child


def _foes(parties: Parties, words: tuple[Token, ...]) -> tuple[Party, ...]:
    """Return those whom words say that somebody is against."""
    for word in words:
        found = parties.behind(word, {"against"})
        if found:
            return found
    return ()
