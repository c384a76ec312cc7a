"""
The signs by which somebody is the one that a deed is done to.

Whoever the sentence names may be: those taken for the target so far, other mentions, and whom
the model's head thinks of. `knowledge/data/event_whom.tsv` has the weight
of each sign in a logistic regression (training/event_whom.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from dragoman.language.reading import Reading, Token
from dragoman.language.reading_layers import Argument
from dragoman.records import Mention, Party
from dragoman.spans import Span
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found, countries, words_of
from dragoman.stages.event.layer import noun_of
from dragoman.stages.event.names import whole_names
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Signs
from dragoman.stages.phrases import case_of, governor_of

# The head must think this much of words that are no mention; below the second share and above
# the third its scores tell no more.
_HEARD, _LEAST, _SURE = 0.1, 0.01, 0.99
NOTHING = log(_LEAST / (1 - _LEAST))
"""What the head says of somebody whom it has not heard of, as log-odds."""
_FAR, _DEEP, _MANY = 20, 5, 5
# How many steps of the way from a deed to a party are told apart.
_STEPS = 3


class Other(NamedTuple):
    """
    Somebody who may be the target of a deed: his head word, and whether he is taken for it.

    `heard` and `as_source` are how likely the head thinks that it is done to him and by him;
    `is_self` says whether he is who does it, `is_within` whether he shares words with those.
    """

    word: int
    party: Party
    is_target: bool
    heard: float
    as_source: float
    is_self: bool
    is_within: bool
    is_political: bool

    @property
    def is_rival(self) -> bool:
        """Whether he may be meant instead of others."""
        return self.is_political and not self.is_self and not self.is_within


class _Told(NamedTuple):
    """A deed as those beside it see it: by whom, and to whom."""

    trigger: int
    by: set[object]
    to: set[object]


class Whom:
    """Knows who is named around the deeds of a report."""

    def __init__(self, reading: Reading, parties: Parties, deeds: Sequence[Found]) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.parties = parties
        self._deeds = deeds
        named = _heads(reading, (m.spans for m in reading.of_kind(Mention)))
        places = _heads(reading, (p.spans for p in parties.places if p.country))
        self._named: dict[int, set[int]] = defaultdict(set)  # by sentence
        for word in (*named, *places):
            self._named[self.tokens[word].sentence].add(word)
        self._told: dict[int, list[_Told]] = defaultdict(list)  # likewise
        for deed in deeds:
            one = _Told(deed.trigger, self.names(deed.source), self.names(deed.target))
            self._told[self.tokens[deed.trigger].sentence].append(one)

    def deeds_of(self, name: str) -> set[int]:
        """Return the words at which deeds of a type are told."""
        return {deed.trigger for deed in self._deeds if deed.deed.kind.type == name}

    def around(self, found: Found) -> Around:
        """Return a deed with everybody who may be its target, those taken for it first."""
        arguments = list(self._arguments(found))
        taken = [(self._governor(party, found), party) for party in found.target]
        taken = [(word, party) for word, party in taken if not self._is_told(found, word)]
        beside: list[tuple[int, Party]] = []
        below = frozenset(self.reading.subtree(found.trigger))
        victims = self._victims(found, below)
        for word in self._words(found, arguments):
            party = self._party(word)
            is_known = any(party.spans == one.spans for _, one in (*taken, *beside))
            is_beside = _is_within(party, victims) or (word not in below and self._owns(word))
            if not is_known and not is_beside:
                beside.append((word, party))
        everybody = tuple(party for _, party in (*taken, *beside))
        strangers = self.parties.without(everybody, found.source) if found.source else everybody
        others: list[Other] = []
        for place, (word, party) in enumerate((*taken, *beside)):
            words = {each.index for each in words_of(self.reading, party)}
            here = [one for one in arguments if not words.isdisjoint(range(one.first, one.last))]
            others.append(
                Other(
                    word,
                    party,
                    is_target=place < len(taken),
                    heard=_likeliest(here, "target"),
                    as_source=_likeliest(here, "source"),
                    is_self=party not in strangers,
                    is_within=_is_within(party, found.source),
                    is_political=is_political((party,)),
                )
            )
        return Around(self, found, others)

    def told_beside(self, found: Found) -> list[_Told]:
        """Return the other deeds of a deed's sentence."""
        here = self._told[self.tokens[found.trigger].sentence]
        return [one for one in here if one.trigger != found.trigger]

    def names(self, parties: tuple[Party, ...]) -> set[object]:
        """Return by what parties are known again: mentions, states and words."""
        found: set[object] = set()
        for party in parties:
            found.update((self.parties.root(party), party.country, party.spans))
        return found - {None}

    def above(self, index: int) -> list[int]:
        """Return a word and all that govern it, up to none."""
        found = [index]
        while found[-1] >= 0:
            found.append(self.tokens[found[-1]].head)
        return found

    def _is_told(self, found: Found, word: int) -> bool:
        """Say whether a word only completes the object among a deed's words: "withdrew an army unit"."""
        token = self.tokens[word]
        is_part = token.deprel == "compound" and token.head != found.trigger
        return is_part and token.upos == "NOUN" and token.head in found.words

    def _words(self, found: Found, arguments: Sequence[Argument]) -> list[int]:
        """Return the head words of who is named in the sentence of a deed."""
        sentence = self.tokens[found.trigger].sentence
        heard = {
            noun_of(self.reading, each)
            for each in arguments
            if each.label == "target" and each.score >= _HEARD
        }
        here = {word for word in heard if self.tokens[word].sentence == sentence}
        return sorted(here | self._named.get(sentence, set()))

    def _victims(self, found: Found, below: frozenset[int]) -> tuple[Party, ...]:
        """Return who suffers what is complained of: "condemned the killing of a nun"."""
        if found.deed.kind.type != "ACCUSE":
            return ()
        within = below - {found.trigger}
        return tuple(
            party for deed in self._deeds if deed.trigger in within for party in deed.target
        )

    def _owns(self, word: int) -> bool:
        """Say whether a word only tells whose something is, as "their" does."""
        token = self.tokens[word]
        return token.upos == "PRON" and token.deprel == "nmod:poss"

    def _party(self, word: int) -> Party:
        """Return who a word names, or the state of a place."""
        party = self.parties.single(word)[0]
        is_known = party.mention is not None or party.country is not None
        return party if is_known else next(iter(self.parties.of_place(word)), party)

    def _governor(self, party: Party, found: Found) -> int:
        """Return the head word of a party."""
        top = next(_heads(self.reading, [party.spans]), None)
        return found.trigger if top is None else top

    def _arguments(self, found: Found) -> Iterator[Argument]:
        """Yield whom the head thinks of at the words of a deed."""
        for trigger in self.reading.triggers_at((found.trigger, *found.words)):
            if found.trigger < trigger.last or trigger.first in found.words:
                yield from whole_names(self.reading, trigger.arguments)


class Around:
    """A deed and those who may be its target; knows what speaks for each of them."""

    def __init__(self, whom: Whom, found: Found, others: Sequence[Other]) -> None:
        self.others = others
        self._whom = whom
        self._reading = whom.reading
        self._found = found
        self._name = found.deed.kind.type
        self._quad = found.deed.kind.quad
        self._trigger = whom.tokens[found.trigger]
        self._own = countries(found.source)
        self._we = whom.names(found.source)
        self._told = whom.told_beside(found)
        above = whom.above(found.trigger)
        self._up = [whom.tokens[index].deprel for index in above[:-1]]
        self._steps = {index: step for step, index in enumerate(above)}
        self._rivals = sum(one.is_rival for one in others)
        apart = [abs(one.word - found.trigger) for one in others if not one.is_within]
        self._nearest = min(apart, default=found.trigger + len(whom.tokens))

    def signs(self, one: Other) -> Signs:
        """Return what speaks for or against somebody as the target of the deed."""
        state = "beside current" if self._found.target else "new"
        if one.is_target:
            state = "current"
        return {
            **self._of_name(one, state),
            **self._of_head(one, state),
            **self._of_place(one, state),
            **self._of_rivals(one, state),
            **self._of_other_deeds(one),
        }

    def _of_name(self, one: Other, state: str) -> Signs:
        """Return the signs of who it is, and of which type the deed."""
        found, name, own = self._found, self._name, self._own
        mention = self._whom.parties.linker.mention(one.word)
        country, political = one.party.country, float(one.is_political)
        return {
            "always": 1.0,
            state: 1.0,
            f"{state} {name}": 1.0,
            f"{state} by {'head' if found.rule == 'head' else 'rule'}": 1.0,
            f"{state} noun": float(self._trigger.upos == "NOUN"),
            f"{state} status {found.status}": 1.0,
            f"{state} mention {mention.type if mention else None}": 1.0,
            f"{state} sector {one.party.sector}": 1.0,
            f"{state} political": political,
            f"{state} {name} political": political,
            f"{state} own country": float(country in own),
            f"{state} other country": float(bool(own) and country not in {None, *own}),
            f"{state} self": float(one.is_self),
            "no source": float(not found.source),
            "in source": float(one.is_within),
        }

    def _of_head(self, one: Other, state: str) -> Signs:
        """Return the signs of what the head thinks of somebody, and of others."""
        rest = max([other.heard for other in self.others if other is not one], default=0.0)
        told = _odds(one.heard)
        return {
            "heard": told,
            "heard, squared": told * told / 10,
            f"heard {state}": told,
            "unheard": float(not one.heard),
            "heard as source": _odds(one.as_source),
            "other heard": _odds(rest),
            "better heard": float(rest > one.heard),
        }

    def _of_place(self, one: Other, state: str) -> Signs:
        """Return the signs of where he stands: beside which words, and how far up and down the tree."""
        word, trigger = self._whom.tokens[one.word], self._trigger
        name, quad, case = self._name, self._quad, case_of(self._reading, one.word)
        is_before = float(word.index < trigger.index)
        signs = {
            f"word {word.upos}": 1.0,
            f"{state} case {case}": 1.0,
            f"{name} case {case}": 1.0,
            "before": is_before,
            f"before {name}": is_before,
            "earlier sentence": float(word.sentence != trigger.sentence),
            "distance": min(abs(word.index - trigger.index), _FAR) / _FAR,
        }
        if word.sentence != trigger.sentence:
            return signs
        up, down = self._way(word)
        above = "^".join(up[:_STEPS])
        way = f"{above}/{'>'.join(down[-_STEPS:])}"
        signs |= {
            "up": min(len(up), _DEEP) / _DEEP,
            "down": min(len(down), _DEEP) / _DEEP,
            f"up {above or '-'}": 1.0,
            f"down {'>'.join(down[:2]) or '-'}": 1.0,
            f"way {way}": 1.0,
            f"{state} {trigger.upos} way {way}": 1.0,
            f"quad {quad} way {way}": 1.0,
            f"{name} way {way}": 1.0,
            f"{state} as {word.deprel}": 1.0,
            f"{name} as {word.deprel} {len(up)}": 1.0,
        }
        for role in self._reading.roles_of(trigger.index):
            if role.head == one.word:
                signs[f"{state} {role.label}"] = 1.0
                signs[f"quad {quad} {role.label}"] = 1.0
        return signs

    def _way(self, word: Token) -> tuple[list[str], list[str]]:
        """Return the relations up from the deed to what governs both, and down to a word."""
        down: list[str] = []
        while word.index not in self._steps:
            down.append(word.deprel)
            if word.head < 0:
                return self._up, down[::-1]
            word = self._whom.tokens[word.head]
        return self._up[: self._steps[word.index]], down[::-1]

    def _of_rivals(self, one: Other, state: str) -> Signs:
        """Return the signs of who else may be meant, and who stands nearer."""
        rest = [other.party for other in self.others if other is not one]
        rivals = self._rivals - one.is_rival
        is_nearest = float(abs(one.word - self._trigger.index) <= self._nearest)
        return {
            f"{state} only": float(not rivals),
            "rivals": min(rivals, _MANY) / _MANY,
            f"nearest {state}": is_nearest,
            f"nearest {self._name}": is_nearest,
            f"{state} inside": float(any(_holds(other, one.party) for other in rest)),
            "holds": float(any(_holds(one.party, other) for other in rest)),
        }

    def _of_other_deeds(self, one: Other) -> Signs:
        """Return the signs of what he did, or had done to him, by other deeds of the sentence."""
        name, signs = self._name, Signs()
        he, we = self._whom.names((one.party,)) if self._told else set(), self._we
        for trigger, by, to in self._told:
            where = "earlier" if trigger < self._found.trigger else "later"
            if he & by:
                whom = "us" if we & to else "others" if to else "nobody"
                signs |= {f"did to {whom}": 1.0, f"did to {whom} {where}": 1.0}
                signs |= {f"{name} did to {whom}": 1.0}
            if he & to:
                who = "we" if we & by else "others"
                signs |= {f"{who} did to him": 1.0, f"{who} did to him {where}": 1.0}
                signs |= {f"{name} {who} did to him": 1.0}
        return signs


def _likeliest(arguments: Iterable[Argument], label: str) -> float:
    """Return how likely the head thinks the likeliest of some words for a side."""
    return max((each.score for each in arguments if each.label == label), default=0.0)


def _heads(reading: Reading, several: Iterable[tuple[Span, ...]]) -> Iterator[int]:
    """Yield the head word of each phrase."""
    for spans in several:
        words = [word for span in spans for word in reading.words_in(span)]
        top = governor_of([word for word in words if word.upos != "PUNCT"])
        if top is not None:
            yield top.index


def _is_within(party: Party, others: tuple[Party, ...]) -> bool:
    """Say whether a party shares words with one of others."""
    for one in others:
        for piece in one.spans:
            if any(piece.overlaps(other) for other in party.spans):
                return True
    return False


def _holds(one: Party, other: Party) -> bool:
    """Say whether a party's phrase has another one within it."""
    for whole in one.spans:
        for piece in other.spans:
            if whole.start <= piece.start and piece.end <= whole.end:
                return True
    return False


def _odds(chance: float) -> float:
    """Return a probability as log-odds."""
    chance = min(max(chance, _LEAST), _SURE)
    return log(chance / (1 - chance))
