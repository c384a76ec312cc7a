"""
Type the relation of two given actors: what one does to the other, as probabilities.

Every word that may tell a deed votes for its type. A vote counts by how much of what the
deed asks for is there, and by where the word stands: it counts most if the one is its
doer and the other below it. The model's heads vote beside the lexicon.
"""

from __future__ import annotations

from collections import defaultdict

from dragoman.language.reader import Reader, default_reader
from dragoman.language.reading import Reading
from dragoman.spans import Span
from dragoman.stages.event.status import status_of
from dragoman.stages.relation.heads import (
    heard,
    pair_votes,
    shares_of,
    statuses,
    trigger_votes,
)
from dragoman.stages.relation.pair import Pair
from dragoman.stages.relation.turns import shares_of_deed
from dragoman.stages.relation.types import TYPES

__all__ = ["BEFORE", "TYPES", "relations"]

BEFORE = frozenset({"times", "places", "mentions"})
"""The stages that a reading should have gone through."""


# How much the heads count beside the lexicon, whose best word for a pair counts 3. Chosen by
# macro-F1 over random halves of the development pairs, where only these two were free.
_TRIGGERS, _PAIR = 0.2, 0.7
# A word that says nothing still leaves every type possible.
_FLOOR = 0.02


def relations(
    reading: Reading, source: Span | None, target: Span | None, *, reader: Reader | None = None
) -> dict[str, float]:
    """
    Return the probability of each of the 15 types for what `source` does to `target`.

    One of the two may be unknown: None. `reader` is the reader whose pair head is asked, the
    shipped one where none is given. It is not asked where no word tells a deed: it always
    finds some type.
    """
    pair = Pair(reading, source, target)
    votes = _lexicon(reading, pair)
    found = heard(reading, pair.source, pair.target)
    _add(votes, trigger_votes(found), _TRIGGERS)
    if votes and source and target:
        shares = shares_of(reader or default_reader(), reading, source, target)
        _add(votes, pair_votes(shares, found), _PAIR)
    total = sum(votes.values()) + _FLOOR * len(TYPES)
    return {name: (votes[name] + _FLOOR) / total for name in TYPES}


def _lexicon(reading: Reading, pair: Pair) -> dict[str, float]:
    """Return the votes of the words that the lexicon knows."""
    votes: dict[str, float] = defaultdict(float)
    words = pair.words
    taken = {noun for word in words if word.upos == "VERB" for noun in pair.verbs.objects(word)}
    told = statuses(reading)
    for word in words:
        if word.index in taken:
            continue
        weight = pair.weight(word)
        for kind, strength in pair.deeds(word):
            status = told.get(word.index) or status_of(reading, word.index, pair.doer(word))
            _add(votes, shares_of_deed(pair, word, kind, status), weight * strength)
        if pair.is_told_to(word):
            votes["REQUEST"] += 1.5
    return votes


def _add(votes: dict[str, float], more: dict[str, float], weight: float) -> None:
    """Add votes, weighted."""
    for name, share in more.items():
        votes[name] += weight * share
