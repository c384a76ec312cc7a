"""
Who somebody is that is told by what he is to another: "her husband", "his boss", "their employer", "her client".

He is named beside, or was told so before, or the other was told by what he is to him: of "the wife of
the premier" the husband is the premier, and of "an aide to the premier" the boss.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from dragoman.knowledge.actors import BODIES
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.owners import appositions
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import case_of, core

_BOSSES = frozenset({"boss", "superior"})
# For whom somebody works, whoever that is.
_CLIENTS = frozenset({"client"})
_EMPLOYERS = frozenset({"employer"})
_SPOUSES = frozenset({"husband", "spouse", "wife"})
_PERSON = frozenset({"person"})
_OF_PERSONS = frozenset({"for", "of", "to"})
_OF_FIRMS = _OF_PERSONS | {"at"}


def related(reading: Reading, found: list[Found]) -> None:
    """Add the mentions of those told by what they are to another, in the order of their words."""
    nouns = [
        token
        for token in reading.of_lemmas(object_class("kin") | _BOSSES | _CLIENTS | _EMPLOYERS)
        if token.upos == "NOUN" and "Number=Plur" not in token.feats
    ]
    if not nouns:
        return
    by_head = {one.head: one for one in found}
    chains = _Chains(found)
    for token in nouns:
        other = _owner(reading, token, by_head)
        if token.index in by_head or other is None:
            continue
        meant = _named_beside(reading, token, by_head) or _told(reading, token, other, chains)
        if meant is not None and meant.head not in chains.of(other):
            first, last = core(reading, token.index)
            one = Found(first, last, token.index, meant.actor, "noun", 0.6, refers_to=meant.head)
            found.append(one)
            by_head[token.index] = one
            chains.add(one)


class _Chains:
    """The mentions found, and the heads of all that mean whom one of them does."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.by_head: dict[int, Found] = {}
        self._of: dict[str | int, set[int]] = {}
        for one in sorted(found, key=lambda one: one.by == "pronoun"):
            self.add(one)

    def add(self, one: Found) -> None:
        """Take in a mention."""
        self.by_head[one.head] = one
        self._of.setdefault(self._key(one), set()).add(one.head)

    def of(self, one: Found) -> set[int]:
        """Return the heads of the mentions of somebody."""
        return self._of.get(self._key(one), {one.head})

    def _key(self, one: Found) -> str | int:
        """Return what the mentions of one share: who he is, else the head of the first of them."""
        seen: set[int] = set()
        while one.refers_to is not None and one.refers_to in self.by_head and one.head not in seen:
            seen.add(one.head)
            one = self.by_head[one.refers_to]
        return one.actor.id if one.actor.name else one.head


def _owner(reading: Reading, token: Token, by_head: Mapping[int, Found]) -> Found | None:
    """Return whose boss or husband a noun means, if a pronoun or a name tells."""
    owners = (by_head.get(one.index) for one in reading.children(token.index, "nmod:poss"))
    return next((one for one in owners if one is not None and one.head < token.index), None)


def _named_beside(reading: Reading, token: Token, by_head: Mapping[int, Found]) -> Found | None:
    """Return the person named in apposition: "her husband, Ivo Lund"; "her cousin, the premier, Ivo Lund"."""
    beside = appositions(reading, token.index)
    far = [word for noun in beside for word in appositions(reading, noun) if word != token.index]
    near = (by_head.get(word) for word in (*beside, *far))
    return next(
        (one for one in near if one and one.by in NAMED and one.actor.type == "person"), None
    )


def _told(reading: Reading, token: Token, other: Found, chains: _Chains) -> Found | None:
    """Return who was told of before as what a noun says, or is what another is called by."""
    lemma = token.lemma.lower()
    own = chains.of(other)
    if lemma in _BOSSES:
        return _served(reading, own, token, chains, _PERSON, _OF_PERSONS)
    if lemma in _CLIENTS:
        return _served(reading, own, token, chains, BODIES | _PERSON, _OF_PERSONS)
    if lemma in _EMPLOYERS:
        return _served(reading, own, token, chains, BODIES, _OF_FIRMS)
    if lemma in _SPOUSES and (one := _spouse(reading, own, token, chains)) is not None:
        return one
    return _as_before(reading, own, token, chains)


def _served(
    reading: Reading,
    own: Collection[int],
    token: Token,
    chains: _Chains,
    types: Collection[str],
    cases: Collection[str],
) -> Found | None:
    """Return for whom somebody works by the nouns he is told by: "an aide to Roca", "staff at the bank"."""
    for noun in _told_by(reading, own, token):
        for one in _linked(reading, noun, chains, cases):
            if one.actor.type in types and one.head not in own:
                return one
    return None


def _spouse(reading: Reading, own: Collection[int], token: Token, chains: _Chains) -> Found | None:
    """Return of whom somebody was told to be the wife or husband."""
    nouns = _told_by(reading, own, token)
    wives = [noun for noun in nouns if reading.tokens[noun].lemma.lower() in _SPOUSES]
    linked = (one for noun in wives for one in _linked(reading, noun, chains, {"of", "to"}))
    return next((one for one in linked if one.actor.type == "person"), None)


def _told_by(reading: Reading, own: Collection[int], token: Token) -> list[int]:
    """Return the words before a noun by which somebody is told, with those beside them, in order."""
    before = (head for head in own if head < token.index)
    return sorted({noun for head in before for noun in (head, *appositions(reading, head))})


def _as_before(
    reading: Reading, own: Collection[int], token: Token, chains: _Chains
) -> Found | None:
    """Return who was called by the same noun as kin of the same person: "the king's brother ... his brother"."""
    before = [
        one
        for head, one in chains.by_head.items()
        if head < token.index and reading.tokens[head].lemma.lower() == token.lemma.lower()
        if any(link.head in own for link in _linked(reading, head, chains, {"of"}))
    ]
    return max(before, key=lambda one: one.head, default=None)


def _linked(
    reading: Reading, noun: int, chains: _Chains, cases: Collection[str]
) -> Iterator[Found]:
    """Yield the mentions that own a noun, or hang on it by some prepositions."""
    for child in reading.children(noun, "nmod", "nmod:poss"):
        one = chains.by_head.get(child.index)
        is_tied = child.deprel == "nmod:poss" or case_of(reading, child.index) in cases
        if one is not None and is_tied:
            yield one
