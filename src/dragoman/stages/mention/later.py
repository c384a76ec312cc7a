"""Short names that stand before the full one, as headlines have them: "Minister Lind opens port"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from dragoman.knowledge.actors import HONORIFICS, Actor, romanised
from dragoman.knowledge.deeds import telling_verbs, verb_of
from dragoman.knowledge.forenames import HONORED, sex_of
from dragoman.language.reading import Entity, Reading
from dragoman.stages.mention.words import Found, country_in, role_words, title_before

# "K. Roa", "J.-P. Roa"
_INITIALS = re.compile(r"(?P<first>[A-Z])[a-z]?\.(?:[ -]?[A-Z]\.)*\s?(?P<family>[^\s.]{2,})")
_HEADS = frozenset({"headline", "standfirst", "key_point", "subhead", "caption"})

# Shorter names are too like others.
_SHORTEST = 4


def known_throughout(found: Sequence[Found]) -> None:
    """
    Have whoever is named in full mean the official he is called elsewhere: "Per Lind is premier of Oru".

    Not where two states are told of one name.
    """
    told: dict[str, dict[str | None, Actor]] = defaultdict(dict)
    for one in found:
        if one.actor.type == "person" and one.actor.id and (one.actor.country or one.actor.sector):
            told[one.actor.id].setdefault(one.actor.country, one.actor)
    for one in found:
        actor, every = one.actor, list(told.get(one.actor.id, {}).values())
        known = [other for other in every if other.country] or every
        is_bare = actor.country is None and actor.sector is None and actor.role is None
        if is_bare and one.by == "name" and len(known) == 1:
            one.actor = known[0]


class FullNames:
    """The persons a report names in full, by family name. Made once for each run."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def _by_family(self) -> dict[str, dict[str, Entity]]:
        """Where each full name stands first, by its last word."""
        found: dict[str, dict[str, Entity]] = {}
        for entity in self._reading.entities:
            if entity.type != "PER" or entity.last - entity.first < 2:
                continue
            words = [one.text.lower() for one in self._reading.tokens[entity.first : entity.last]]
            own = [word for word in words if word.rstrip(".") not in HONORIFICS]
            if len(own) > 1:
                found.setdefault(own[-1], {}).setdefault(" ".join(own), entity)
        return found

    def fitting(self, initial: str, family: str) -> set[str]:
        """Return the full names of a family whose forename begins with a letter: "K. Roa"."""
        full = self._by_family.get(family.lower(), {})
        first = {name: name.split()[0] for name in full}
        return {
            name
            for name, word in first.items()
            if len(word) > 1 and "." not in word and word.startswith(initial.lower())
        }

    def by_initial(self, text: str, known: Mapping[str, Actor]) -> Actor | None:
        """Return the person named in full before whom an initial may mean: "K. Roa" of "Karim Roa"."""
        parts = _INITIALS.fullmatch(text)
        actor = known.get(parts["family"]) if parts else None
        if parts is None or actor is None or actor.name.split()[-1] != parts["family"]:
            return None
        fitting = self.fitting(parts["first"], parts["family"])
        is_fit = actor.name.startswith(parts["first"]) and " " in actor.name
        return actor if is_fit and len(fitting) <= 1 else None

    def is_family(self, word: int) -> bool:
        """
        Say whether a word that the model sees as a person alone ends a full name before it.

        Behind "Thomas Jordan" the one who speaks is no state: "Jordan told reporters".
        """
        full = self._by_family.get(self._reading.tokens[word].text.lower(), {})
        if not any(one.last <= word for one in full.values()):
            return False
        (entity,) = self._reading.entities_in(word, word + 1) or (None,)
        if entity is None or entity.type != "PER" or entity.last != word + 1:
            return False
        before = self._reading.tokens[entity.first : word]
        return all(one.text.lower().rstrip(".") in HONORIFICS for one in before)

    def is_of_another(self, word: int, actor: Actor) -> bool:
        """
        Say whether a family name that somebody is known by is that of others named in full before it.

        And he is not: "Ana Putina ... Putina". With an office before it it is his all the same, and
        not where "Mr" or "Mrs" tells that it is not.
        """
        full = self._by_family.get(self._reading.tokens[word].text.lower(), {})
        before = [name for name, one in full.items() if one.last <= word]
        forenames = set(actor.name.lower().split()[:-1])
        start = title_before(self._reading, word, word + 1)
        if not before or role_words(self._reading, start, word):
            return False
        sex, own = HONORED.get(self._honorific(word)), sex_of(actor.name)
        is_named = any(forenames & set(name.split()) for name in full)
        return not is_named or (sex is not None and own is not None and sex != own)

    def _honorific(self, word: int) -> str:
        """Return the word before a name, as honorifics are listed."""
        return self._reading.tokens[word - 1].text.lower().rstrip(".") if word else ""

    def misspelt(self, start: int, first: int, last: int) -> str:
        """
        Return the family name that a single one is written otherwise for; "" if it is none.

        "Tokaev" is "Tokayev" wherever the report names him in full. "Mr Linqvist" is "Ana
        Lindqvist" named in full before, and nobody else who could be meant: one letter apart
        within the word, so that no ending makes another name.
        """
        tokens = self._reading.tokens
        name = tokens[first].text
        before = tokens[first - 1].text.lower().rstrip(".") if start < first else ""
        if last != first + 1 or self._is_described(last) or name.lower() in self._by_family:
            return ""
        is_titled = before in HONORIFICS
        near = {
            tokens[entity.last - 1].text
            for family, full in self._by_family.items()
            for entity in full.values()
            if romanised(family) == romanised(name)
            or (is_titled and entity.last <= first and _is_a_letter_off(family, name.lower()))
        }
        return near.pop() if len(near) == 1 else ""

    def _is_described(self, last: int) -> bool:
        """Say whether an apposition follows a name: "Ms Roa, a teacher" is told of for the first time."""
        comma, *behind = self._reading.tokens[last : last + 2] or (None,)
        is_noun = bool(behind) and behind[0].upos in {"ADJ", "DET", "NOUN"}
        return comma is not None and comma.text == "," and is_noun

    def without_verb(self, first: int, last: int) -> int:
        """
        Return where a headline's name ends that runs on into its verb: "Lind Opens Port".

        What the report calls somebody by elsewhere is the name, unless the verb's word is
        somebody's family name itself.
        """
        if self._reading.sentence_of(first).block_type not in _HEADS:
            return last
        words = [token.text.lower() for token in self._reading.tokens[first:last]]
        for size in range(1, len(words)):
            known = self._told_elsewhere(words[size - 1], first, last)
            is_name = size == 1 or " ".join(words[:size]) in known
            is_other = any(self._told_elsewhere(word, first, last) for word in words[size:])
            if known and is_name and not is_other and _may_be_verb(words[size]):
                return first + size
        return last

    def _told_elsewhere(self, family: str, first: int, last: int) -> set[str]:
        """Return the full names with a family name that stand outside of some words."""
        full = self._by_family.get(family, {})
        return {name for name, one in full.items() if one.last <= first or one.first >= last}

    def has_later(self, start: int, word: int, country: str | None) -> bool:
        """
        Say whether a family name is that of the only person so called in full further on.

        Over a report it is that person's; within one, only where both have the same title.
        Of two countries they are two.
        """
        full = self._by_family.get(self._reading.tokens[word].text.lower(), {})
        entity = next(iter(full.values())) if len(full) == 1 else None
        if entity is None or entity.first < word or not _may_be(self._reading, entity, country):
            return False
        is_over = self._reading.sentence_of(word).block_type in _HEADS
        role = role_words(self._reading, start, word)
        return is_over or _has_title(self._reading, entity, role)


def _is_a_letter_off(name: str, other: str) -> bool:
    """Say whether two words of one first and last letter differ in one between these."""
    short, long = sorted((name, other), key=len)
    if len(short) < _SHORTEST or len(long) > len(short) + 1:
        return False
    if short == long or short[0] != long[0] or short[-1] != long[-1]:
        return False
    at = next(at for at, letter in enumerate(long) if at == len(short) or letter != short[at])
    return long[at + 1 :] == short[at + len(short) - len(long) + 1 :]


def _may_be(reading: Reading, entity: Entity, country: str | None) -> bool:
    """Say whether nothing in the title of a full name speaks of another country."""
    begin = title_before(reading, entity.first, entity.last)
    other = country_in(reading, begin, entity.first)
    return country is None or other is None or country == other


def _may_be_verb(word: str) -> bool:
    """Say whether a word may be what somebody does: "opens", "frees"."""
    return word.endswith("s") and verb_of(word, word) in telling_verbs()


def _has_title(reading: Reading, entity: Entity, role: str | None) -> bool:
    """Say whether the title of a full name holds a role: "deputy secretary (of state)"."""
    begin = title_before(reading, entity.first, entity.last)
    other = role_words(reading, begin, entity.first)
    return role is not None and other is not None and (role in other or other in role)
