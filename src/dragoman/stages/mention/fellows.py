"""
Who is meant by "his colleague", "the host", "his challenger", "the incumbent": another person named near.

Such a noun means somebody only where it takes him up: whom a name beside it tells, else the only
one told of just before who is not its owner, nor does what is done to him.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.knowledge.actors import OFFICE, rank_of
from dragoman.language.grammar import ALL_SUBJECTS, OBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.function_words import DEFINITE
from dragoman.stages.mention.counterparts import Offices
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.words import TRAVEL, Found, country_in
from dragoman.stages.phrases import conjuncts, core

_COLLEAGUE, _INCUMBENT = "colleague", "incumbent"
_VISITS = frozenset({"guest", "host", "visitor"})
_RIVALS = frozenset({"challenger", "opponent", "rival"})
_SUCCESSORS = frozenset({"predecessor", "successor"})
_NOUNS = _VISITS | _RIVALS | _SUCCESSORS | {_COLLEAGUE, _INCUMBENT}
_MODIFIERS = frozenset({"amod", "compound", "flat", "nmod:desc", "vocative"})
# What makes another one of a noun; whose he is does not.
_PARTS = ("acl:relcl", "nummod")
# Other ones of the kind: "another colleague", "a former rival".
_OPEN = frozenset(
    "a an another any deceased each every ex first former future late new next no old one other "
    "possible potential some".split()
)
_POLITICAL = frozenset({"ELI", "GOV", "LEG", "OPP", "PTY", None})
_RECEIVING = frozenset("entertain greet host invite receive welcome".split())
_VISITING = (TRAVEL - {"depart", "leave", "move", "return", "stay"}) | {"travel"}
_ELECTED = frozenset("beat defeat elect name nominate oust pick replace succeed win".split())
_BEFORE = 2  # sentences


def fellows(reading: Reading, found: list[Found]) -> None:
    """Add the mentions of such nouns as mean somebody told of before, and have known ones mean him."""
    nouns = [token for token in reading.of_lemmas(_NOUNS) if _is_one(reading, token)]
    if not nouns:
        return
    by_head = {one.head: one for one in found}
    sight = _Sight(reading, found, by_head)
    for token in nouns:
        known = by_head.get(token.index)
        if known is not None and (known.refers_to is not None or known.actor.name):
            continue
        meant = sight.meant(token)
        if meant is None:
            continue
        if known is None:
            first, last = core(reading, token.index)
            known = Found(first, last, token.index, meant.actor, "noun", 0.7, refers_to=meant.head)
            found.append(known)
            by_head[token.index] = known
        for one in found:
            if one is known or one.refers_to == known.head:
                one.actor = meant.actor
        known.refers_to = meant.head
        sight.keep(known)


def _is_one(reading: Reading, token: Token) -> bool:
    """Say whether a noun is for one person told of, and no part of another noun or title."""
    if token.upos != "NOUN" or "Number=Plur" in token.feats or token.deprel in _MODIFIERS:
        return False
    first, _ = core(reading, token.index)
    opening = {one.text.lower() for one in reading.tokens[first : token.index]}
    is_told = _is_owned(reading, token) or bool(opening & DEFINITE)
    return is_told and not opening & _OPEN and not reading.children(token.index, *_PARTS)


class _Visit(NamedTuple):
    """Who receives whom."""

    host: Found
    guest: Found


class _Sight:
    """Whom a report tells of by name before each word. Made once for each pass."""

    def __init__(
        self, reading: Reading, found: Sequence[Found], by_head: Mapping[int, Found]
    ) -> None:
        self._reading = reading
        self._by_head = by_head
        self._persons = sorted(
            (one for one in found if one.actor.type == "person" and one.actor.name),
            key=lambda one: one.head,
        )
        self._offices = Offices(reading, found)

    def keep(self, one: Found) -> None:
        """Keep somebody found for those behind him."""
        if one not in self._persons:
            insort(self._persons, one, key=lambda person: person.head)

    def meant(self, token: Token) -> Found | None:
        """Return who is meant by a noun; None if nobody can say."""
        beside = self._beside(token)
        if beside is not None:
            return beside
        noun, owner = token.lemma.lower(), self._owner(token)
        if _is_owned(self._reading, token) and owner is None:
            return None
        if noun in _VISITS:
            return self._visit(token, noun, owner)
        if noun == _INCUMBENT:
            return self._incumbent(token)
        if owner is None:
            return None
        if noun == _COLLEAGUE:
            return self._colleague(token, owner)
        return self._rival(token, owner) if noun in _RIVALS else self._successor(token, owner)

    def _beside(self, token: Token) -> Found | None:
        """Return the person named in apposition to a noun: "his rival, Ana Roa", "the incumbent, Ivo Lund"."""
        near = {child.index for child in self._reading.children(token.index, "appos")}
        if token.deprel == "appos":
            near.add(token.head)
        named = (one for one in self._persons if one.by in NAMED)
        return next((one for one in named if near & set(range(one.first, one.last))), None)

    def _owner(self, token: Token) -> Found | None:
        """Return whose somebody is: "his", "Ana Roa's"."""
        for child in self._reading.children(token.index, "nmod:poss"):
            one = self._by_head.get(child.index)
            if one is not None and one.actor.type == "person" and one.actor.name:
                return one
        return None

    def _near(self, token: Token, owner: Found | None) -> dict[str, Found]:
        """Return those told of by name just before a noun, each at his last place, but for its owner and doers."""
        doers = self._beside_in_clause(token)
        near: dict[str, Found] = {}
        for one in self._persons:
            apart = token.sentence - self._reading.tokens[one.head].sentence
            if one.head < token.index and 0 <= apart <= _BEFORE:
                near[one.actor.id] = one
        own = owner.actor.id if owner is not None else ""
        return {who: one for who, one in near.items() if who not in doers | {own}}

    def _beside_in_clause(self, token: Token) -> set[str]:
        """Return who stands with a noun in its clause: nobody meets himself."""
        verb = token.head if token.deprel in ALL_SUBJECTS | OBJECTS | {"obl"} else None
        if verb is None or verb < 0:
            return set()
        around = self._reading.children(verb, *ALL_SUBJECTS, *OBJECTS, "obl")
        words = {at for one in around for at in conjuncts(self._reading, one.index)}
        return {
            one.actor.id for one in self._persons if one.head in words and one.head != token.index
        }

    def _colleague(self, token: Token, owner: Found) -> Found | None:
        """Return the colleague of somebody: of his own office in another state, or the only other one near."""
        country = country_in(self._reading, *core(self._reading, token.index))
        if country is not None and country != owner.actor.country:
            named = [one for one in self._persons if one.actor.country == country]
            shared = self._offices.of(owner)
            same = [one for one in named if self._offices.of(one) & shared]
            return _only(same or named)
        near = self._near(token, owner)
        offices = self._offices.of(owner)
        same = [one for one in near.values() if self._offices.of(one) & offices]
        return _only(same) or _only(near.values())

    def _rival(self, token: Token, owner: Found) -> Found | None:
        """Return the only other one near who may be up against somebody at home."""
        home = owner.actor.country
        fitting = [
            one
            for one in self._near(token, owner).values()
            if one.actor.sector in _POLITICAL
            and (home is None or one.actor.country in {None, home})
        ]
        return _only(fitting) if owner.actor.sector in _POLITICAL else None

    def _successor(self, token: Token, owner: Found) -> Found | None:
        """Return the only other one near of whom it is told that he came into office, or left it."""
        near = self._near(token, owner)
        fitting = [one for one in near.values() if one.actor.country in {None, owner.actor.country}]
        before = token.lemma.lower() == "predecessor"
        if before:
            fitting = [one for one in fitting if one.actor.sector in {"ELI", None}]
        else:
            fitting = [one for one in fitting if self._is_chosen(one, token, owner)]
        return _only(fitting)

    def _is_chosen(self, one: Found, token: Token, owner: Found) -> bool:
        """Say whether somebody is told to have come into office: "won", "president-elect", after a former one."""
        role = (one.actor.role or "").lower()
        if "elect" in role or (owner.actor.sector == "ELI" and one.actor.sector == "GOV"):
            return True
        begin = self._reading.sentences[max(0, token.sentence - _BEFORE)].first
        return any(
            other.actor.id == one.actor.id
            and other.head >= begin
            and self._reading.above(self._reading.tokens[other.head]).lemma.lower() in _ELECTED
            for other in self._persons
        )

    def _incumbent(self, token: Token) -> Found | None:
        """Return the only one near who holds an office."""
        holders = [
            one
            for one in self._near(token, None).values()
            if one.actor.sector == "GOV" or (rank_of(one.actor.role or "") or OFFICE + 1) <= OFFICE
        ]
        return _only(holders)

    def _visit(self, token: Token, noun: str, owner: Found | None) -> Found | None:
        """Return the host or guest of the last visit told of before a noun; of an owner the other of the two."""
        is_host = noun == "host"
        for visit in self._visits(token):
            one, other = (visit.host, visit.guest) if is_host else (visit.guest, visit.host)
            if owner is None or owner.actor.id == other.actor.id:
                return one
            return None
        return None

    def _visits(self, token: Token) -> Iterator[_Visit]:
        """Yield the visits that the sentences just before a noun, and its own before it, tell of; the last first."""
        for back in range(_BEFORE + 1):
            at = token.sentence - back
            if at < 0:
                return
            here = [
                one
                for one in self._persons
                if one.head < token.index and self._reading.tokens[one.head].sentence == at
            ]
            met = {one.actor.id: one for one in here}
            lands = {one.actor.country for one in met.values()}
            if len(met) == len(lands) == 2 and None not in lands:
                visit = self._received(list(met.values()), here) or self._abroad(
                    list(met.values()), here, at
                )
                if visit is not None:
                    yield visit

    def _received(self, two: Sequence[Found], here: Sequence[Found]) -> _Visit | None:
        """Return who receives whom by the verb: "Roa received Lund"."""
        tokens = self._reading.tokens
        for one in here:
            word = tokens[one.head]
            verb = self._reading.above(word)
            if word.deprel != "nsubj" or verb.lemma.lower() not in _RECEIVING:
                continue
            other = next(other for other in two if other.actor.id != one.actor.id)
            below = self._reading.subtree(verb.index)
            return _Visit(one, other) if other.head in below else None
        return None

    def _abroad(self, two: Sequence[Found], here: Sequence[Found], at: int) -> _Visit | None:
        """Return who is at home where two meet: "Roa met Lund in Lima", "Roa arrived in Lima"."""
        lands = {
            place.country
            for place in self._reading.of_kind(Place)
            for word in self._reading.words_in(place.spans[0])[:1]
            if word.sentence == at and place.country is not None
        }
        hosts = [one for one in two if one.actor.country in lands]
        verbs = {self._reading.above(self._reading.tokens[one.head]).lemma.lower() for one in here}
        is_met = bool(verbs & (_VISITING | {"meet", "visit", "talk", "tell", "thank"}))
        if len(hosts) != 1 or not is_met:
            return None
        return _Visit(hosts[0], next(one for one in two if one is not hosts[0]))


def _is_owned(reading: Reading, token: Token) -> bool:
    """Say whether somebody owns a noun."""
    return bool(reading.children(token.index, "nmod:poss"))


def _only(persons: Iterable[Found]) -> Found | None:
    """Return the only one of some persons."""
    known = {one.actor.id: one for one in persons}
    return next(iter(known.values())) if len(known) == 1 else None
