"""Whose "the government" is where a report, or a text without a head so far, tells of one country."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.knowledge.actors import (
    FIRMS,
    Actor,
    country_names,
    holder,
    lone_capitals,
    shared_towns,
    slug,
)
from dragoman.knowledge.sectors import AUTHORITIES
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.datelines import of_towns
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.own_state import (
    SENT,
    Others,
    is_told_by,
    is_untold,
)
from dragoman.stages.mention.words import TRAVEL, Found, role_in, role_words
from dragoman.stages.phrases import case_of, core

_HOME = frozenset({"headline", "dateline"})
_OWNERS = frozenset({"nmod:poss", "nmod", "acl", "acl:relcl"})
_AT = frozenset({"around", "at", "in", "near", "outside"})
_WHERE = frozenset({"in", "across", "throughout"})
_KINDS = frozenset(
    "central constitutional federal interim interior military national new outgoing ruling supreme "
    "transitional".split()
)


# A state has one of them; several are of several states.
_ONE_EACH = frozenset({"government", "leader", "minister", "president"})
# How many sentences back a minister is named whose "the ministry" is.
_NEAR = 6
_CHIEFS = frozenset({"minister", "premier", "president"})
# Bodies that act in their own capital, unlike embassies and delegations.
_SEATED = frozenset("cabinet government ministry parliament presidency".split())
# Bodies of many states, which have no "government" and no "ministry".
_STATELESS = frozenset({"IGO", "UNO"})
# The place of a town in a dateline, which no stage reads.
_UNREAD = -1


class _Told(NamedTuple):
    """A country named at a word; at home = as one who acts there or as where it happens."""

    at: int
    country: str
    is_at_home: bool


def at_home(reading: Reading, found: Sequence[Found], own: str | None) -> None:
    """
    Give bodies of state the country of the report: "the government", "the interior ministry".

    Only nouns with "the" that nobody owns or describes, and names of ministries without a state. Where
    the report has a state of its `own`, it is theirs, and that of "the president", unless another one's
    may be meant. Else only where headline or dateline names the country and the report no other
    so far; in a text without headline and dateline, the country is that of `_so_far`.
    """
    seats = list(_seats(reading))
    nouns = [
        one
        for one in found
        if one.by in {"name", "noun"}
        and (_is_open(reading, one, has_state=own is not None) or _is_seated(reading, one, seats))
    ]
    if not nouns:
        return
    is_headed = any(block.type in _HOME for block in reading.report.blocks)
    told = _told(reading, found)
    heads = _in_heads(reading, told)
    home = own or _only(told, heads)
    others = Others(reading, found, own) if own else None
    served = _Served(reading, found)
    referring: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        if one.refers_to is not None:
            referring[one.refers_to].append(one)
    for one in nouns:
        seat = _seat_of(reading, one, seats)
        if seat is None and others is not None and others.may_own(one):
            continue
        so_far = [name for name in told if name.at < one.head]
        country = (
            seat or home or (_only(so_far, heads) if is_headed else _so_far(reading, one, so_far))
        )
        country = country or served.country(one)
        if country is None:
            continue
        before = one.actor
        one.actor = of_country(reading, one, country)
        for other in referring[one.head]:
            if other.actor == before:
                other.actor = one.actor


def of_country(reading: Reading, one: Found, country: str) -> Actor:
    """Return an official or a body of a country: who holds the office, where that is known."""
    actor = one.actor
    if actor.type == "person":
        day = reading.report.date[:10] if reading.report.date else None
        first = reading.tokens[one.first : one.last]
        is_now = not any(word.text.lower() == "outgoing" for word in first)
        role = role_words(reading, one.first, one.last) or ""
        known = holder(country, role, day) if is_now else None
        if known is not None:
            return known
    called = actor.id.partition("/")[2] or _noun(reading, one)
    return replace(actor, id=f"{country}/{called}", country=country)


class _Seat(NamedTuple):
    """A town at a word, its country, and whether it is its capital and of no other bodies."""

    word: int
    country: str
    is_capital: bool


def _seats(reading: Reading) -> Iterator[_Seat]:
    """Yield the towns a text names that do not host bodies of many states."""
    for place in reading.of_kind(Place):
        words, town = reading.words_in(place.spans[0]), place.spans[0].of(reading.text)
        if words and place.country in country_names() and town not in shared_towns():
            yield _Seat(words[0].index, place.country, town in lone_capitals())


def _seat_of(reading: Reading, one: Found, seats: Sequence[_Seat]) -> str | None:
    """Return the country a body acts in at home: "In Oslo, the ministry denied", "the government in Bergen"."""
    word = reading.tokens[one.head]
    if one.actor.type != "government" or word.lemma.lower() not in _SEATED:
        return None
    beside = (seat for seat in seats if _is_beside(reading, one, seat))
    over = (
        seat
        for seat in seats
        if seat.is_capital
        and seat.word < word.index
        and word.deprel in SUBJECTS
        and reading.tokens[seat.word].head == word.head
        and case_of(reading, seat.word) == "in"
    )
    return next((seat.country for seats in (beside, over) for seat in seats), None)


def _is_beside(reading: Reading, one: Found, seat: _Seat) -> bool:
    """Say whether a town stands right behind a body: "the government in Bergen"."""
    behind = [token.text for token in reading.tokens[one.last : one.last + 1]]
    return behind == ["in"] and seat.word == one.last + 1


def _is_seated(reading: Reading, one: Found, seats: Sequence[_Seat]) -> bool:
    """Say whether a body whose state nothing else tells has its seat right behind it."""
    is_open = one.refers_to is None and one.actor.country is None
    is_body = one.actor.type == "government" and one.actor.sector in AUTHORITIES
    return is_open and is_body and any(_is_beside(reading, one, seat) for seat in seats)


class _Served:
    """Whose a ministry is by the ministers a report names near it: all of one state."""

    def __init__(self, reading: Reading, found: Sequence[Found]) -> None:
        self._reading = reading
        self._found = found
        self._others: dict[str, Others] = {}
        self._told = sorted(
            (one.head, one.actor.country or "")
            for one in found
            if _is_minister(one) or (one.actor.country and _is_ministry(reading, one))
        )

    def country(self, one: Found) -> str | None:
        """Return the country of the ministers named before "the ministry"; None if of several."""
        if not _is_ministry(self._reading, one):
            return None
        sentence = self._reading.tokens[one.head].sentence
        begin = self._reading.sentences[max(0, sentence - _NEAR)].first
        near = self._told[
            bisect_left(self._told, (begin, "")) : bisect_left(self._told, (one.head, ""))
        ]
        told = {land for _, land in near}
        land = told.pop() if len(told) == 1 else None
        if land is None or land not in country_names():
            return None
        if land not in self._others:
            self._others[land] = Others(self._reading, self._found, land)
        return None if self._others[land].may_own(one) else land


def _is_minister(one: Found) -> bool:
    """Say whether a mention is of a person with the office of a minister."""
    return one.actor.type == "person" and "minister" in (one.actor.role or "").split()


def _is_ministry(reading: Reading, one: Found) -> bool:
    """Say whether a body is called a ministry."""
    words = {token.text.lower() for token in reading.tokens[one.first : one.last]}
    return one.actor.type == "government" and "ministry" in words


def _only(told: Sequence[_Told], heads: Collection[str]) -> str | None:
    """Return the one country that is told of, if headline or dateline names it."""
    countries = {name.country for name in told}
    home = next(iter(countries)) if len(countries) == 1 else None
    return home if home in heads and home in country_names() else None


def _in_heads(reading: Reading, told: Sequence[_Told]) -> set[str]:
    """Return the countries that headline and dateline name."""
    return {
        name.country
        for name in told
        if name.at == _UNREAD
        or reading.sentences[reading.tokens[name.at].sentence].block_type in _HOME
    }


def _told(reading: Reading, found: Sequence[Found]) -> list[_Told]:
    """Return where a text names countries, and whether as one who acts or as where it happens."""
    told = [_Told(_UNREAD, country, is_at_home=False) for country in of_towns(reading)]
    told += [
        _Told(one.head, one.actor.country, _is_acting(reading, one))
        for one in found
        if one.actor.country is not None
        and one.actor.country not in _STATELESS
        and (one.by not in NAMED or one.actor.type not in FIRMS)
    ]
    for place in reading.of_kind(Place):
        words = reading.words_in(place.spans[0])
        if place.country is not None and words:
            told.append(_Told(words[0].index, place.country, _is_where(reading, words[-1])))
    return told


def _is_acting(reading: Reading, one: Found) -> bool:
    """
    Say whether a mention is the subject of its clause, and acts at home.

    A company does anything anywhere, and an envoy, or who travels, has to do with others.
    """
    word = reading.tokens[one.head]
    if word.deprel not in SUBJECTS or word.head < 0 or one.actor.type == "company":
        return False
    verb = reading.tokens[word.head]
    return word.lemma.lower() not in SENT and verb.lemma.lower() not in TRAVEL


def _is_where(reading: Reading, word: Token) -> bool:
    """Say whether a name tells where a sentence happens: "marched across Togo", "villagers in Togo marched"."""
    is_free = word.deprel == "obl" and word.head >= 0
    over = reading.tokens[word.head]
    is_theirs = word.deprel == "nmod" and over.deprel in SUBJECTS
    # "Attacked a post near Goma in eastern Congo", "flooded Goma in eastern Congo".
    towns = (*reading.children(over.index, "nmod"), over) if word.deprel == "nmod" else ()
    is_around = any(
        town.upos == "PROPN" and (town.deprel == "obj" or case_of(reading, town.index) in _AT)
        for town in towns
        if town.index < word.index
    )
    return (is_free or is_theirs or is_around) and case_of(reading, word.index) in _WHERE


def _so_far(reading: Reading, one: Found, told: Sequence[_Told]) -> str | None:
    """
    Return the one country that a text has `told` of before a noun, as acting or as where it is.

    In the noun's own sentence only as who says what the noun stands in: "Lima said the premier had
    left". Nothing where a second one is named before the noun.
    """
    noun = reading.tokens[one.head]
    begin = reading.sentences[noun.sentence].first
    countries = {name.country for name in told}
    is_home = any(
        name.is_at_home
        and (name.at < begin or is_told_by(reading, noun, reading.tokens[name.at].head))
        for name in told
    )
    if len(countries) != 1 or not is_home:
        return None
    home = next(iter(countries))
    return home if home in country_names() else None


def _is_open(reading: Reading, one: Found, *, has_state: bool) -> bool:
    """Say whether the state of a mention is still to be told; of officials and names in a text of one state."""
    actor = one.actor
    if one.refers_to is not None or actor.country is not None or actor.sector not in AUTHORITIES:
        return False
    if one.by == "name":
        is_body = actor.type == "government" and actor.id.startswith("org/")
        return is_body and has_state and not reading.children(one.head, "nmod:poss")
    if actor.type == "person":
        return _is_office(reading, one) and _is_unowned(reading, one)
    return actor.type == "government" and _is_unowned(reading, one)


def _is_office(reading: Reading, one: Found) -> bool:
    """Say whether a noun is for the president or a minister of a state: "the prime minister"."""
    words = (role_words(reading, one.first, one.last) or "").split()
    is_one = "Number=Plur" not in reading.tokens[one.head].feats
    return is_one and bool(_CHIEFS & set(words)) and is_untold(reading, one)


def _is_unowned(reading: Reading, one: Found) -> bool:
    """Say whether a noun is one that nothing beside it places: no "local", no "of"."""
    token = reading.tokens[one.head]
    first, last = core(reading, one.head)
    is_definite = reading.tokens[first].text.lower() == "the" and last - first > 1
    is_several = "Number=Plur" in token.feats and token.lemma.lower() in _ONE_EACH
    kinds = {child.text.lower() for child in reading.children(one.head, "amod")}
    if token.lemma.lower() == "ministry":
        kinds.discard("foreign")
    if one.actor.type == "person":
        kinds -= set((role_words(reading, one.first, one.last) or "").split())
    before = reading.children(one.head, "compound", "nmod:desc")
    is_named = any(word.upos == "PROPN" and word.text[0].isupper() for word in before)
    is_placed = is_named or bool(kinds - _KINDS or reading.children(one.head, *_OWNERS))
    is_placed = is_placed or any(
        reading.tokens[word].upos == "PROPN"  # "the army, its foe" is not placed by that
        for beside in reading.children(one.head, "appos")
        for word in reading.subtree(beside.index)
    )
    return is_definite and not is_several and not is_placed


def _noun(reading: Reading, one: Found) -> str:
    """Return what a body is called as part of an id: "interior-ministry"."""
    first, last = role_in(reading, one.first, one.head + 1) or (one.head, one.head + 1)
    return slug(reading.span(first, last).of(reading.text))
