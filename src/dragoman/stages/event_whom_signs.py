"""
The signs by which somebody is the one that a deed is done to.

Whoever the sentence names may be: those taken for the target so far, other mentions, and whom
the model's head thinks of. `knowledge/data/event_whom.tsv` has the weight
of each sign in a logistic regression (training/event_whom.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from dragoman.language.reading import Reading, Token
from dragoman.language.reading_layers import Argument
from dragoman.records import Mention, Party
from dragoman.spans import Span
from dragoman.stages.event_checks import is_political
from dragoman.stages.event_found import Found
from dragoman.stages.event_layer import noun_of
from dragoman.stages.event_names import whole_names
from dragoman.stages.event_parties import Parties
from dragoman.stages.event_signs import Signs
from dragoman.stages.phrases import case_of, governor_of

# The head must think this much of words that are no mention; scores beyond these tell no more.
_HEARD, _LEAST, _SURE = 0.1, 0.01, 0.99
_FAR, _DEEP, _MANY = 20, 5, 5
# How many steps of the way from a deed to a party are told apart.
_STEPS = 3


class Other(NamedTuple):
    """Somebody who may be the target of a deed: his head word, and whether he is taken for it."""

    word: int
    party: Party
    is_target: bool


class Whom:
    """Knows who is named around the deeds of a report, and what speaks for each as a target."""

    def __init__(self, reading: Reading, parties: Parties, deeds: Sequence[Found]) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._parties = parties
        self._deeds = deeds
        self._named = [*_heads(reading, (m.spans for m in reading.of_kind(Mention)))]
        self._places = [*_heads(reading, (p.spans for p in parties.places if p.country))]

    def others(self, found: Found) -> list[Other]:
        """Return everybody who may be the target of a deed, those taken for it first."""
        others = [
            Other(self._governor(party, found), party, is_target=True) for party in found.target
        ]
        for word in self._words(found):
            party = self._party(word)
            is_known = any(party.spans == one.party.spans for one in others)
            if not is_known and not self._is_victim(found, party):
                others.append(Other(word, party, is_target=False))
        return others

    def signs(self, found: Found, one: Other, others: Sequence[Other]) -> Signs:
        """Return what speaks for or against somebody as the target of a deed."""
        state = "current" if one.is_target else "beside current" if found.target else "new"
        signs = self._of_name(found, one, state) | self._of_head(found, one, others, state)
        signs |= self._of_place(found, one, state) | self._of_rivals(found, one, others, state)
        return signs | self._of_other_deeds(found, one)

    def _words(self, found: Found) -> list[int]:
        """Return the head words of who is named in the sentence of a deed."""
        sentence = self._tokens[found.trigger].sentence
        heard = {
            noun_of(self._reading, each)
            for each in self._arguments(found)
            if each.label == "target" and each.score >= _HEARD
        }
        near = heard.union(self._named, self._places)
        return sorted(word for word in near if self._tokens[word].sentence == sentence)

    def _is_victim(self, found: Found, party: Party) -> bool:
        """Say whether somebody suffers what is complained of: "condemned the killing of a nun"."""
        if found.deed.kind.type != "ACCUSE":
            return False
        below = set(self._reading.subtree(found.trigger)) - {found.trigger}
        return any(deed.trigger in below and _is_within(party, deed.target) for deed in self._deeds)

    def _party(self, word: int) -> Party:
        """Return who a word names, or the state of a place."""
        party = self._parties.single(word)[0]
        is_known = party.mention is not None or party.country is not None
        return party if is_known else next(iter(self._parties.of_place(word)), party)

    def _governor(self, party: Party, found: Found) -> int:
        """Return the head word of a party."""
        top = next(_heads(self._reading, [party.spans]), None)
        return found.trigger if top is None else top

    def _arguments(self, found: Found) -> Iterator[Argument]:
        """Yield whom the head thinks of at the words of a deed."""
        for trigger in self._reading.triggers:
            if trigger.first <= found.trigger < trigger.last or trigger.first in found.words:
                yield from whole_names(self._reading, trigger.arguments)

    def _heard(self, found: Found, one: Other, label: str) -> float:
        """Return how likely the head thinks that somebody is on a side of a deed."""
        words = {word.index for span in one.party.spans for word in self._reading.words_in(span)}
        return max(
            (
                each.score
                for each in self._arguments(found)
                if each.label == label and words & set(range(each.first, each.last))
            ),
            default=0.0,
        )

    def _is_self(self, found: Found, party: Party) -> bool:
        """Say whether a party is who does a deed."""
        return bool(found.source) and not self._parties.without((party,), found.source)

    def _of_name(self, found: Found, one: Other, state: str) -> Signs:
        """Return the signs of who it is, and of which type the deed."""
        mention = self._parties.linker.mention(one.word)
        own = {party.country for party in found.source} - {None}
        country, name = one.party.country, found.deed.kind.type
        political = float(is_political((one.party,)))
        return {
            "always": 1.0,
            state: 1.0,
            f"{state} {name}": 1.0,
            f"{state} by {'head' if found.rule == 'head' else 'rule'}": 1.0,
            f"{state} noun": float(self._tokens[found.trigger].upos == "NOUN"),
            f"{state} status {found.status}": 1.0,
            f"{state} mention {mention.type if mention else None}": 1.0,
            f"{state} sector {one.party.sector}": 1.0,
            f"{state} political": political,
            f"{state} {name} political": political,
            f"{state} own country": float(country in own),
            f"{state} other country": float(bool(own) and country not in {None, *own}),
            f"{state} self": float(self._is_self(found, one.party)),
            "no source": float(not found.source),
            "in source": float(_is_within(one.party, found.source)),
        }

    def _of_head(self, found: Found, one: Other, others: Sequence[Other], state: str) -> Signs:
        """Return the signs of what the head thinks of him, and of others."""
        heard = self._heard(found, one, "target")
        rest = [self._heard(found, other, "target") for other in others if other is not one]
        told = _odds(heard)
        return {
            "heard": told,
            "heard, squared": told * told / 10,
            f"heard {state}": told,
            "unheard": float(not heard),
            "heard as source": _odds(self._heard(found, one, "source")),
            "other heard": _odds(max(rest, default=0.0)),
            "better heard": float(max(rest, default=0.0) > heard),
        }

    def _of_place(self, found: Found, one: Other, state: str) -> Signs:
        """Return the signs of where he stands: beside which words, and how far up and down the tree."""
        word, trigger = self._tokens[one.word], self._tokens[found.trigger]
        name, case = found.deed.kind.type, case_of(self._reading, one.word)
        signs = {
            f"word {word.upos}": 1.0,
            f"{state} case {case}": 1.0,
            f"{name} case {case}": 1.0,
            "before": float(word.index < trigger.index),
            f"before {name}": float(word.index < trigger.index),
            "earlier sentence": float(word.sentence != trigger.sentence),
            "distance": min(abs(word.index - trigger.index), _FAR) / _FAR,
        }
        if word.sentence != trigger.sentence:
            return signs
        up, down = self._way(trigger, word)
        way = f"{'^'.join(up[:_STEPS])}/{'>'.join(down[-_STEPS:])}"
        signs |= {
            "up": min(len(up), _DEEP) / _DEEP,
            "down": min(len(down), _DEEP) / _DEEP,
            f"up {'^'.join(up[:_STEPS]) or '-'}": 1.0,
            f"down {'>'.join(down[:2]) or '-'}": 1.0,
            f"way {way}": 1.0,
            f"{state} {trigger.upos} way {way}": 1.0,
            f"quad {found.deed.kind.quad} way {way}": 1.0,
            f"{name} way {way}": 1.0,
            f"{state} as {word.deprel}": 1.0,
            f"{name} as {word.deprel} {len(up)}": 1.0,
        }
        for role in self._reading.roles_of(found.trigger):
            if role.head == one.word:
                signs |= {f"{state} {role.label}": 1.0}
                signs |= {f"quad {found.deed.kind.quad} {role.label}": 1.0}
        return signs

    def _way(self, trigger: Token, word: Token) -> tuple[list[str], list[str]]:
        """Return the relations up from a trigger to what governs both, and down to a word."""
        above = self._above(trigger.index)
        down = self._above(word.index)
        met = next(index for index in down if index in above)
        up = above[: above.index(met)]
        down = down[: down.index(met)]
        return [self._tokens[i].deprel for i in up], [self._tokens[i].deprel for i in down[::-1]]

    def _above(self, index: int) -> list[int]:
        """Return a word and all that govern it, up to none."""
        found = [index]
        while found[-1] >= 0:
            found.append(self._tokens[found[-1]].head)
        return found

    def _of_rivals(self, found: Found, one: Other, others: Sequence[Other], state: str) -> Signs:
        """Return the signs of who else may be meant, and who stands nearer."""
        rivals = [
            other
            for other in others
            if other is not one
            and is_political((other.party,))
            and not self._is_self(found, other.party)
            and not _is_within(other.party, found.source)
        ]
        near = abs(one.word - found.trigger)
        is_nearest = all(
            abs(other.word - found.trigger) >= near
            for other in others
            if not _is_within(other.party, found.source)
        )
        rest = [other.party for other in others if other is not one]
        return {
            f"{state} only": float(not rivals),
            "rivals": min(len(rivals), _MANY) / _MANY,
            f"nearest {state}": float(is_nearest),
            f"nearest {found.deed.kind.type}": float(is_nearest),
            f"{state} inside": float(any(_holds(other, one.party) for other in rest)),
            "holds": float(any(_holds(one.party, other) for other in rest)),
        }

    def _of_other_deeds(self, found: Found, one: Other) -> Signs:
        """Return the signs of what he did, or had done to him, by other deeds of the sentence."""
        name, signs = found.deed.kind.type, Signs()
        he, we = self._names((one.party,)), self._names(found.source)
        for deed in self._deeds:
            is_near = self._tokens[deed.trigger].sentence == self._tokens[found.trigger].sentence
            if deed.trigger == found.trigger or not is_near:
                continue
            by, to = self._names(deed.source), self._names(deed.target)
            where = "earlier" if deed.trigger < found.trigger else "later"
            if he & by:
                whom = "us" if we & to else "others" if to else "nobody"
                signs |= {f"did to {whom}": 1.0, f"did to {whom} {where}": 1.0}
                signs |= {f"{name} did to {whom}": 1.0}
            if he & to:
                who = "we" if we & by else "others"
                signs |= {f"{who} did to him": 1.0, f"{who} did to him {where}": 1.0}
                signs |= {f"{name} {who} did to him": 1.0}
        return signs

    def _names(self, parties: tuple[Party, ...]) -> set[object]:
        """Return by what parties are known again: mentions, states and words."""
        roots = {self._parties.root(party) for party in parties}
        return (roots | {party.country for party in parties}) - {None} | {
            party.spans for party in parties
        }


def _heads(reading: Reading, several: Iterable[tuple[Span, ...]]) -> Iterator[int]:
    """Yield the head word of each phrase."""
    for spans in several:
        words = [word for span in spans for word in reading.words_in(span)]
        top = governor_of([word for word in words if word.upos != "PUNCT"])
        if top is not None:
            yield top.index


def _is_within(party: Party, others: tuple[Party, ...]) -> bool:
    """Say whether a party shares words with one of others."""
    return any(a.overlaps(b) for one in others for a in one.spans for b in party.spans)


def _holds(one: Party, other: Party) -> bool:
    """Say whether a party's phrase has another one within it."""
    return any(a.start <= b.start and b.end <= a.end for a in one.spans for b in other.spans)


def _odds(chance: float) -> float:
    """Return a probability as log-odds."""
    chance = min(max(chance, _LEAST), _SURE)
    return log(chance / (1 - chance))
