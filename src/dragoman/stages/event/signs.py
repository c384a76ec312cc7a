"""
The signs by which words tell an event, and of which type.

What rules and the model's head find at the same words are one candidate; each type that
either of them gives is an option of it. `knowledge/data/event_signs.tsv` has the weight of
each sign in a logistic regression (training/event_signs.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import log
from typing import NamedTuple, cast

from dragoman.knowledge.deeds import Deed, deeds, deeds_of_verb
from dragoman.knowledge.flags import Flag
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found, countries
from dragoman.stages.function_words import NEGATIONS

Signs = dict[str, float]

# A rule's type that the head does not give has the share below which the head gives none;
# shares and scores beyond these tell no more.
_LEAST, _SURE = 0.01, 1e-3
# An event beside a candidate is one that the head thinks more likely than not.
_LIKELY = 0.5
_SMALL, _SHORT, _MANY = 0.3, 9, 5
# How many types the head may offer.
_TYPES = 4


class Candidate(NamedTuple):
    """What a rule and the head found at the same words, at least one of them."""

    rule: Found | None
    head: Found | None

    @property
    def either(self) -> Found:
        """What the rule found, or else the head."""
        return self.rule or cast("Found", self.head)

    @property
    def words(self) -> set[int]:
        """The words of both."""
        return {word for one in (self.rule, self.head) if one is not None for word in one.words}

    @property
    def chance(self) -> float:
        """How likely the head thinks that these words tell an event."""
        return self.head.score if self.head is not None else 0.0


class _Other(NamedTuple):
    """A candidate as those beside it see it: its words, the word over it, how likely it is."""

    candidate: Candidate
    words: set[int]
    head: int
    chance: float


def is_firm(rule: Found) -> bool:
    """Say whether a rule rests on more than one word: an object of a class, "left for"."""
    return bool(rule.deed.requires) or rule.deed.words > len(rule.words)


def is_between(rule: Found) -> bool:
    """Say whether a rule finds an act of one political actor on another, or a visit to one."""
    states = countries(rule.source)
    if Flag.MUTUAL in rule.deed.flags and len(states) > 1:
        return True
    is_told = is_political(rule.source) or rule.deed.kind.mode == "visit"
    return is_told and is_political(rule.target)


class Weighing:
    """Knows the candidates of a report, and what speaks for each of their options."""

    def __init__(self, reading: Reading, candidates: Sequence[Candidate]) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._at: dict[int, list[_Other]] = defaultdict(list)
        for one in candidates:
            trigger = self._tokens[one.either.trigger]
            self._at[trigger.sentence].append(_Other(one, one.words, trigger.head, one.chance))

    @cached_property
    def _quoted(self) -> tuple[set[int], set[int]]:
        """The words of cues, and those of what is attributed to somebody."""
        said = self._reading.quotations
        cues = {word for one in said if one.cue is not None for word in range(*one.cue)}
        return cues, {word for one in said for run in one.content for word in range(*run)}

    def common(self, one: Candidate) -> Signs:
        """Return the signs of a candidate, whatever type it is of."""
        word = self._tokens[one.either.trigger]
        return {
            **self._of_word(word),
            **self._of_rule(one),
            **self._of_head(one),
            **self._beside(one, word),
        }

    def options(self, one: Candidate) -> Iterator[tuple[str, Signs]]:
        """Yield the types a candidate may be of, each with the signs of that type alone."""
        shares = dict(one.head.types[:_TYPES]) if one.head is not None else {}
        if one.head is not None:
            shares.setdefault(one.head.deed.kind.type, 0.0)
        if one.rule is not None:
            shares.setdefault(one.rule.deed.kind.type, 0.0)
        known = _deeds_of(self._tokens[one.either.trigger])
        for name, share in shares.items():
            signs = _of_lexicon(known, name)
            if one.head is not None:
                signs |= _of_share(one.head, name, share)
            if one.rule is not None and one.rule.deed.kind.type == name:
                signs |= _of_its_type(one.rule, one.head, name, share)
            yield name, signs

    def _of_word(self, word: Token) -> Signs:
        """Return the signs of a word by itself, of its clause and its sentence."""
        sentence = self._reading.sentences[word.sentence]
        below = self._reading.children(word.index)
        cues, contents = self._quoted
        signs = {
            "always": 1.0,
            f"{word.upos}": 1.0,
            f"{word.upos} as {word.deprel}": 1.0,
            f"sense {word.sense}": 1.0,
            f"in {sentence.block_type}": 1.0,
            "short sentence": float(sentence.last - sentence.first < _SHORT),
            "first word": float(word.index == sentence.first),
            "negated": float(any(child.text.lower() in NEGATIONS for child in below)),
            f"{word.upos} in a cue": float(word.index in cues),
            f"{word.upos} in what is said": float(word.index in contents),
        }
        for role in self._reading.roles_of(word.index):
            if role.label in {"ARG0", "ARG1"}:
                signs[f"{word.upos} with {role.label}"] = 1.0
        if word.upos == "NOUN":
            signs["plural"] = float("Number=Plur" in word.feats)
            articles = [child.text.lower() for child in below if child.deprel == "det"]
            signs[f"article {articles[0] if articles else None}"] = 1.0
        else:
            signs["factuality"] = max(-1.0, min(1.0, word.factuality / 3))
        return signs

    def _of_head(self, one: Candidate) -> Signs:
        """Return the signs of what the head found."""
        head = one.head
        if head is None:
            return {}
        chance = min(max(head.score, _SURE), 1 - _SURE)
        score = log(chance / (1 - chance))
        return {
            "score": score,
            "score, squared": score * score / 10,
            f"status {head.status}": 1.0,
            "source": float(bool(head.source)),
            "target": float(bool(head.target)),
            "political source": float(is_political(head.source)),
            "political target": float(is_political(head.target)),
            "several words": float(len(head.words) > 1),
        }

    def _of_rule(self, one: Candidate) -> Signs:
        """Return the signs of what a rule found, alone or beside the head."""
        rule = one.rule
        if rule is None:
            return {}
        where = "rule alone" if one.head is None else "rule"
        return {
            where: 1.0,
            f"{where}: firm": float(is_firm(rule)),
            f"{where}: between": float(is_between(rule)),
            f"{where}: source": float(bool(rule.source)),
            f"{where}: target": float(bool(rule.target)),
            f"{where}: political source": float(is_political(rule.source)),
            f"{where}: political target": float(is_political(rule.target)),
        }

    def _beside(self, one: Candidate, word: Token) -> Signs:
        """Return the signs of the other candidates of a sentence, as the head has them."""
        words = one.words
        others = [other for other in self._at[word.sentence] if other.candidate is not one]
        chances = [other.chance for other in others]
        return {
            "others": min(sum(chance > _LIKELY for chance in chances), _MANY) / _MANY,
            "likeliest other": max(chances, default=0.0),
            "event above": max((o.chance for o in others if word.head in o.words), default=0.0),
            "event below": max((o.chance for o in others if o.head in words), default=0.0),
        }


def _deeds_of(word: Token) -> tuple[Deed, ...]:
    """Return the deeds that the lexicon knows for a word."""
    if word.upos == "NOUN":
        return deeds("n").get(word.lemma.lower(), ())
    if word.upos in {"VERB", "AUX", "ADJ"}:
        return deeds_of_verb(word.lemma, word.text)
    return ()


def _of_lexicon(known: Sequence[Deed], name: str) -> Signs:
    """Return whether the lexicon has a word for a type, by itself or with an object."""
    if not known:
        return {"not in lexicon": 1.0}
    its = [deed for deed in known if deed.kind.type == name]
    return {
        "type in lexicon": float(bool(its)),
        "type in lexicon, alone": float(any(not deed.requires for deed in its)),
        "other type in lexicon": float(not its),
    }


def _of_share(head: Found, name: str, share: float) -> Signs:
    """Return the signs of how likely the head thinks a type."""
    told = log(max(share, _LEAST))
    return {
        "share": told,
        "share, squared": told * told / 5,
        "share by score": share * head.score,
        "likeliest type": float(name == head.types[0][0]),
        "small share": float(share < _SMALL),
        f"type {name}": 1.0,
    }


def _of_its_type(rule: Found, head: Found | None, name: str, share: float) -> Signs:
    """Return the signs of a type that a rule gives."""
    where = "rule alone" if head is None else "rule"
    signs = {
        f"{where}: its type": 1.0,
        f"{where}: its type, firm": float(is_firm(rule)),
        f"{where}: type {name}": 1.0,
    }
    if head is not None:
        signs["rule: share"] = log(max(share, _LEAST))
        signs[f"rule: kind {name} {rule.deed.kind.mode}"] = 1.0
        if rule.deed.requires:
            signs[f"rule: object {rule.deed.requires}"] = 1.0
    return signs
