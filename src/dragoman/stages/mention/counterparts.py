"""
Who is meant by "his Chilean counterpart": whoever holds the same office in that country.

First whom the report itself names with the office, else whom we know to hold it on the
report's day. Where the owner's office is not told, nobody can say who the counterpart is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import (
    HEAD,
    OFFICE,
    Actor,
    holder,
    leads,
    office_kind,
    rank_of,
    roles,
)
from dragoman.language.pronouns import THEY, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.nations import NAMED as CALLED
from dragoman.stages.mention.offices import NOT_HELD, OPEN
from dragoman.stages.mention.words import FOR_NOW, Found, country_in, role_in, role_words
from dragoman.stages.phrases import case_of, core

_NAMED = CALLED | {"title"}
_COUNTERPARTS = frozenset({"counterpart", "homologue"})
_FROM = frozenset({"from", "of"})
# Offices that tell too little: a minister's counterpart has the same portfolio.
_VAGUE = frozenset(
    {
        "minister", "secretary", "governor", "commissioner", "cabinet minister", "senior minister",
        "state secretary", "high commissioner",
    }
)  # fmt: skip
_UNDER = frozenset({"deputy", "vice", "assistant"})
# Who was in office once, or is against those who are, met those who were; of others nothing is told.
_PAST_OR_UNTOLD = frozenset({"ELI", "OPP", "PTY", None})
_LONGEST_PORTFOLIO = 3  # words


def counterparts(reading: Reading, found: Sequence[Found]) -> None:
    """Have "his Chilean counterpart" mean who holds the office of its owner in that country."""
    nouns = [one for one in found if _is_nameless(reading, one)]
    bare = [one for one in found if _is_bare(reading, one)]
    if not (nouns or bare):
        return
    offices = Offices(reading, found)
    for one in bare:
        told = offices.counterpart_before(one) or offices.only_other(one)
        if told is not None:
            _name(one, told.actor, found)
            one.refers_to = told.head
    for one in nouns:
        owner = offices.owner(one)
        if owner is None or owner.actor.country == one.actor.country:
            continue
        shared = offices.of(owner)
        named = offices.holders(one.actor.country, shared)
        if not named:
            actor = _known_holder(reading, one, owner, shared)
            if actor is not None:
                one.by, one.score = "office", 0.75
            _name(one, actor or _of_trade(one.actor, owner.actor), found)
        elif len({other.actor.id for other in named}) == 1 and not _is_beside(reading, one, named):
            before = [other for other in named if other.head < one.head]
            told = before[-1] if before else named[0]
            _name(one, told.actor, found)
            one.refers_to = told.head


def _of_trade(noun: Actor, owner: Actor) -> Actor:
    """Return a counterpart as of his owner's sector: that of a surgeon serves no state."""
    return noun if owner.sector in _PAST_OR_UNTOLD else replace(noun, sector=owner.sector)


def _name(noun: Found, actor: Actor, found: Sequence[Found]) -> None:
    """Have a noun, and what refers to it, mean somebody."""
    for one in (noun, *(other for other in found if other.refers_to == noun.head)):
        one.actor = actor


def _is_nameless(reading: Reading, one: Found) -> bool:
    """Say whether a mention is one counterpart of a country, and nobody by name."""
    token = reading.tokens[one.head]
    if one.by != "noun" or one.refers_to is not None or not _is_counterpart(reading, token):
        return False
    first, last = core(reading, one.head)
    words = {word.text.lower() for word in reading.tokens[first:last]}
    return _is_from(reading, one) and not words & (OPEN | NOT_HELD)


def _is_bare(reading: Reading, one: Found) -> bool:
    """Say whether a mention is "his counterpart", and nobody says of which country."""
    is_one = one.by == "noun" and one.refers_to is None and one.actor.country is None
    return is_one and _is_counterpart(reading, reading.tokens[one.head])


def _is_counterpart(reading: Reading, token: Token) -> bool:
    """Say whether a noun is "counterpart" or "opposite number", of one person."""
    if "Number=Plur" in token.feats:
        return False
    before = reading.tokens[max(0, token.index - 1)].text.lower()
    noun = token.lemma.lower()
    return noun in _COUNTERPARTS or (noun, before) == ("number", "opposite")


def _is_from(reading: Reading, one: Found) -> bool:
    """Say whether a counterpart is told to be from its country: "in Paris" one only meets."""
    if one.actor.country is None:
        return False
    first, last = core(reading, one.head)
    cases = {case_of(reading, child.index) for child in reading.children(one.head, "nmod")}
    return country_in(reading, first, last) is not None or bool(cases & _FROM)


def _is_beside(reading: Reading, noun: Found, named: Sequence[Found]) -> bool:
    """Say whether somebody stands beside a noun in its clause: nobody meets himself."""
    above = reading.tokens[noun.head].head
    near = {noun.head, above} - {-1}
    return any(one.head == above or reading.tokens[one.head].head in near for one in named)


def _known_holder(reading: Reading, noun: Found, owner: Found, offices: set[str]) -> Actor | None:
    """
    Return the only one known to hold an office in the country of a counterpart.

    Heads of state or government are so only where both lead or neither does: the German
    counterpart of the French president is no German president. Of another year nothing is
    known, nor where the report gives the owner's office to another than we do.
    """
    day = reading.report.date[:10] if reading.report.date else None
    sentence = reading.sentence_of(noun.head)
    words = (token.text for token in reading.tokens[sentence.first : sentence.last])
    years = {word for word in words if len(word) == len("2000") and word.isdigit()}
    country, home = noun.actor.country, owner.actor.country
    if day is None or country is None or years - {day[:4]}:
        return None
    known: dict[str, Actor] = {}
    for office in offices:
        actor = holder(country, office, day)
        if actor is not None and home is not None and _is_known(owner, home, office, day):
            is_alike = leads(home, office, day) == leads(country, office, day)
            if is_alike or rank_of(office) != HEAD:
                known[actor.id] = actor
    return next(iter(known.values())) if len(known) == 1 else None


def _is_known(owner: Found, home: str, office: str, day: str) -> bool:
    """Say whether nobody else is known to hold the office that a report gives somebody."""
    actor = holder(home, office, day)
    return actor is None or actor.id == owner.actor.id


class Offices:
    """The offices that a report gives those it names, and we know of them."""

    def __init__(self, reading: Reading, found: Sequence[Found]) -> None:
        self._reading = reading
        self._named = sorted(
            (one for one in found if one.actor.type == "person" and one.by in _NAMED),
            key=lambda one: one.head,
        )
        self._by_head = {one.head: one for one in found}
        self._of: dict[str, set[str]] = defaultdict(set)
        for one in found:
            if one.actor.type == "person" and one.actor.id and one.by != "pronoun":
                self._of[one.actor.id] |= self._told(one)
        self._share()

    def of(self, one: Found) -> set[str]:
        """Return the offices of somebody mentioned."""
        return self._of[one.actor.id] if one.actor.id else self._told(one)

    def owner(self, noun: Found) -> Found | None:
        """Return whose counterpart a noun means: "his", "Ana Roca's", "of the president"."""
        for child in self._reading.children(noun.head, "nmod"):
            one = self._by_head.get(child.index)
            is_owner = child.deprel == "nmod:poss" or case_of(self._reading, child.index) == "of"
            if one is None or not is_owner or one.actor.type != "person":
                continue
            if one.by != "pronoun":
                return one
            if kind_of(child.text) != THEY and one.refers_to is not None:
                return self._by_head.get(one.refers_to)
        return None

    def counterpart_before(self, noun: Found) -> Found | None:
        """Return the last counterpart of the same owner who was told by name before."""
        owner = self.owner(noun)
        if owner is None or not owner.actor.id:
            return None
        told = [
            one
            for one in self._by_head.values()
            if one.head < noun.head
            and one.actor.id
            and one.refers_to is not None
            and _is_counterpart(self._reading, self._reading.tokens[one.head])
            and (other := self.owner(one)) is not None
            and other.actor.id == owner.actor.id
        ]
        return max(told, key=lambda one: one.head, default=None)

    def only_other(self, noun: Found) -> Found | None:
        """Return the only one named of another state who holds the office of a counterpart's owner."""
        owner = self.owner(noun)
        if owner is None or not owner.actor.country:
            return None
        shared = self.of(owner)
        others = {
            one.actor.id: one
            for one in self._named
            if one.actor.country not in {None, owner.actor.country}
            and self._of[one.actor.id] & shared
        }
        return next(iter(others.values())) if len(others) == 1 else None

    def holders(self, country: str | None, offices: set[str]) -> list[Found]:
        """Return where those are named who hold one of some offices of a country."""
        fitting = {
            one.actor.id
            for one in self._named
            if one.actor.country == country and self._of[one.actor.id] & offices
        }
        return [one for one in self._named if one.actor.id in fitting]

    def _share(self) -> None:
        """Give a counterpart who is named the offices of the owner: "his counterpart, Ana Roca"."""
        for one in self._by_head.values():
            span = self._reading.tokens[one.first : one.last]
            is_named = one.by in _NAMED or one.refers_to is not None
            if (
                one.by != "pronoun"
                and is_named
                and any(_is_counterpart(self._reading, word) for word in span)
            ):
                owner = self.owner(one)
                if owner is not None and owner.actor.id != one.actor.id:
                    self._of[one.actor.id] |= self.of(owner)

    def _told(self, one: Found) -> set[str]:
        """Return the offices that title or knowledge give somebody, each by its kind."""
        reading = self._reading
        words = {token.text.lower() for token in reading.tokens[one.first : one.last]}
        if one.by != "known-name" and words & (NOT_HELD - _UNDER):
            return set()
        role = one.actor.role
        office = self._title(one) if role is None or role in _VAGUE else role
        kind = _kind(office) if office else ""
        return {kind} if _is_office(kind) else set()

    def _title(self, one: Found) -> str | None:
        """Return the office in a mention, with the portfolio behind it: "the minister for trade"."""
        reading = self._reading
        office = role_words(reading, one.first, one.last)
        place = role_in(reading, one.first, one.last)
        if office is None or place is None or office not in _VAGUE:
            return office
        behind = [token.text.lower() for token in reading.tokens[place[1] : place[1] + 4]]
        if behind[:1] not in (["of"], ["for"]):
            return office
        tails = (" ".join(behind[1 : 1 + size]) for size in range(_LONGEST_PORTFOLIO, 0, -1))
        whole = (f"{tail.removeprefix('the ')} {office}" for tail in tails)
        return next((one for one in whole if one in roles()), office)


def _kind(office: str) -> str:
    """Return an office as its kind is called: "minister of defense" is "defence minister"."""
    words = [word for word in office.lower().replace("-", " ").split() if word not in FOR_NOW]
    plain = " ".join(words)
    kind = office_kind(plain)
    if kind != plain:
        return kind
    noun, _, portfolio = plain.partition(" of ")
    whole = f"{portfolio.removeprefix('the ')} {noun}"
    return office_kind(whole) if whole in roles() else plain


def _is_office(kind: str) -> bool:
    """Say whether an office is one that others hold elsewhere: that of a premier, a trade minister."""
    rank = rank_of(kind.removeprefix("deputy "))
    return rank is not None and rank <= OFFICE and kind not in _VAGUE
