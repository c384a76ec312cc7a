"""
Which of two is meant by "the former" and "the latter": "Sow met Roa. The latter urged him to go".

The two are the last ones joined by "and", else the only two persons, or the only two states and
bodies, that the sentence before tells of, or the clauses before in its own. Else nobody can say.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import conjuncts

_ORDER = {"former": 0, "latter": 1}
_TWO = 2
# What is part of another phrase is none of the two: "Peru's | minister".
_INSIDE = frozenset({"amod", "appos", "compound", "flat", "nmod", "nmod:poss"})


def the_latter(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Return the mentions of "the former" and "the latter" of two who are mentioned before."""
    made: list[Found] = []
    pairs: dict[int, tuple[Found, Found]] = {}
    for token in reading.of_forms(frozenset(_ORDER)):
        if not _stands_alone(reading, token):
            continue
        pair = pairs.get(token.sentence) or _pair(reading, token, found)
        if pair is None:
            continue
        pairs[token.sentence] = pair
        one = pair[_ORDER[token.text.lower()]]
        at = token.index
        made.append(Found(at - 1, at + 1, at, one.actor, "noun", 0.7, refers_to=one.head))
    return made


def _stands_alone(reading: Reading, token: Token) -> bool:
    """Say whether a word has "the" and no noun behind: no "the latter plan", no "the former minister"."""
    tokens = reading.tokens
    is_the = token.index > 0 and tokens[token.index - 1].text.lower() == "the"
    behind = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    is_noun = behind is not None and behind.upos in NOUNS | {"ADJ"}
    is_of = behind is not None and behind.text in {"of", "'s", "’s"}
    return is_the and token.deprel not in {"amod", "compound"} and not (is_noun or is_of)


def _pair(reading: Reading, token: Token, found: Sequence[Found]) -> tuple[Found, Found] | None:
    """Return the two that are told of before a word in its sentence, else in the one before."""
    for sentence in (token.sentence, token.sentence - 1):
        told = [
            one
            for one in sorted(found, key=lambda one: one.head)
            if one.by != "pronoun"
            and one.last <= token.index
            and reading.tokens[one.head].sentence == sentence
            and _is_free(reading, one)
        ]
        pair = _joined(reading, told) or _only_two(reading, told)
        are_persons = [one.actor.type == "person" for one in told]
        if pair is not None or max(sum(are_persons), are_persons.count(False)) >= _TWO:
            return pair
    return None


def _is_free(reading: Reading, one: Found) -> bool:
    """Say whether a mention is no part of another phrase, but for one joined to another."""
    return reading.tokens[one.head].deprel not in _INSIDE


def _joined(reading: Reading, told: Sequence[Found]) -> tuple[Found, Found] | None:
    """Return the last two that "and" joins, and no third."""
    by_head = {one.head: one for one in told}
    for one in reversed(told):
        words = conjuncts(reading, one.head)
        if len(words) == _TWO and one.head == words[0] and words[1] in by_head:
            return one, by_head[words[1]]
    return None


def _only_two(reading: Reading, told: Sequence[Found]) -> tuple[Found, Found] | None:
    """Return the only two persons told of, else the only two others; None where things are joined."""
    if any(_are_things(reading, one, told) for one in told):
        return None
    for are_persons in (True, False):
        some = {
            one.actor.id or str(one.head): one
            for one in reversed(told)
            if (one.actor.type == "person") == are_persons
        }
        if len(some) >= _TWO:
            second, first, *others = some.values()
            return None if others else (first, second)
    return None


def _are_things(reading: Reading, one: Found, told: Sequence[Found]) -> bool:
    """Say whether two joined nouns that nobody is mentioned by stand beside one: "sells tin and zinc"."""
    named = {word for other in told for word in range(other.first, other.last)}
    verb = reading.tokens[one.head].head
    return verb >= 0 and any(
        child.upos in NOUNS
        and child.index not in named
        and len(conjuncts(reading, child.index)) == _TWO
        for child in reading.children(verb, "obj", "obl", "nsubj")
    )
