"""
What the model's heads say of a pair of actors, as votes for the types of the older scheme.

The event head votes with every trigger of the pair's sentences: by its score, and by how
sure the one is its source and the other its target. The pair head says which type of act
passes between the two. It knows no status, so its shares are turned into the scheme by the
status of the trigger of that type that fits the pair best.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from dragoman.knowledge.deeds import kind_of
from dragoman.language.reader import Reader
from dragoman.language.reading import Reading
from dragoman.language.reading_layers import Trigger
from dragoman.records import Status
from dragoman.spans import Span
from dragoman.stages.relation.types import MEASURES, merged, types_of

# A trigger between the two, of either alone, of neither: as the lexicon weighs its words.
_BOTH, _SOURCE, _TARGET, _NEITHER = 3.0, 0.8, 0.6, 0.1
# The head was trained on windows of about this many words.
_LONGEST = 160


class Heard(NamedTuple):
    """A trigger as it counts for a pair: its type, how much, and its types in the scheme."""

    type: str
    weight: float
    types: dict[str, float]


def heard(reading: Reading, source: set[int], target: set[int]) -> list[Heard]:
    """Return what the triggers in the sentences of two actors (as words) count for them."""
    sentences = {reading.tokens[word].sentence for word in source | target}
    return [
        Heard(one.type, one.score * _weight(one, source, target), _types(reading, one))
        for one in reading.triggers
        if reading.tokens[one.first].sentence in sentences
    ]


def trigger_votes(found: list[Heard]) -> dict[str, float]:
    """Return the votes of the event head."""
    votes: dict[str, float] = defaultdict(float)
    for one in found:
        for name, share in one.types.items():
            votes[name] += one.weight * share
    return votes


def pair_votes(shares: Mapping[str, float], found: list[Heard]) -> dict[str, float]:
    """Return the votes of the pair head: its shares of PLOVER types, turned by status."""
    best: dict[str, Heard] = {}
    for one in found:
        if one.type not in best or one.weight > best[one.type].weight:
            best[one.type] = one
    votes: dict[str, float] = defaultdict(float)
    for name, share in shares.items():
        types = best[name].types if name in best else {merged(name): 1.0}
        for turned, part in types.items():
            votes[turned] += share * part
    return votes


def shares_of(reader: Reader, reading: Reading, source: Span, target: Span) -> dict[str, float]:
    """
    Return what the pair head says of two actors, from the sentences they stand in.

    Nothing where these are too far apart to be read together.
    """
    words = [*reading.words_in(source), *reading.words_in(target)]
    numbers = {word.sentence for word in words}
    if not numbers:
        return {}
    first, last = reading.sentences[min(numbers)], reading.sentences[max(numbers)]
    if last.last - first.first > _LONGEST:
        return {}
    here = [Span(one.start - first.start, one.end - first.start) for one in (source, target)]
    return reader.pair_types(reading.text[first.start : last.end], *here)


def statuses(reading: Reading) -> dict[int, Status]:
    """Return the status the event head gives to each word of a trigger."""
    return {word: one.status for one in reading.triggers for word in range(one.first, one.last)}


def _types(reading: Reading, one: Trigger) -> dict[str, float]:
    """Return the types a trigger counts for in the scheme."""
    word = reading.tokens[one.first]
    below = reading.children(word.index, "obj", "nsubj:pass")
    if one.type == "SANCTION" and any(each.lemma.lower() == "sanction" for each in (word, *below)):
        return MEASURES
    kind = kind_of(one.type, one.mode)
    return types_of(kind, one.status, is_noun=word.upos == "NOUN")


def _weight(one: Trigger, source: set[int], target: set[int]) -> float:
    """Return how much a trigger counts: most between the two, hardly away from both."""
    does, takes = _party(one, "source", source), _party(one, "target", target)
    shared = _BOTH * does * takes
    return max(_NEITHER, shared + _SOURCE * does * (1 - takes) + _TARGET * takes * (1 - does))


def _party(one: Trigger, label: str, words: set[int]) -> float:
    """Return how sure it is that an actor is a party of a trigger."""
    return max(
        (
            each.score
            for each in one.arguments
            if each.label == label and not words.isdisjoint(range(each.first, each.last))
        ),
        default=0.0,
    )
