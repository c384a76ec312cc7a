"""
Type the relation of two given actors: what one does to the other, as probabilities.

Every word that may tell a deed votes for its type. A vote counts by how much of what the
deed asks for is there, and by where the word stands: it counts most if the one is its
doer and the other below it. The model's heads vote beside the lexicon.
"""

from __future__ import annotations

from collections import defaultdict

from dragoman.knowledge.deeds import Kind
from dragoman.language.grammar import INFLECTED, VERBS
from dragoman.language.reader import Reader, default_reader
from dragoman.language.reading import Reading, Token
from dragoman.spans import Span
from dragoman.stages.clauses import helpers_of, markers_of
from dragoman.stages.event.nouns import Nouns
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import status_of
from dragoman.stages.event.verbs import Verbs
from dragoman.stages.function_words import OUGHT
from dragoman.stages.relation.heads import (
    heard,
    pair_votes,
    shares_of,
    statuses,
    trigger_votes,
)
from dragoman.stages.relation.types import MEASURES, TYPES, types_of

__all__ = ["BEFORE", "TYPES", "relations"]

BEFORE = frozenset({"times", "places", "mentions"})
"""The stages that a reading should have gone through."""


# How much the heads count beside the lexicon, whose best word for a pair counts 3. Chosen by
# macro-F1 over random halves of the development pairs, where only these two were free.
_TRIGGERS, _PAIR = 0.2, 0.7
_MEASURES = "163"
# A word that says nothing still leaves every type possible.
_FLOOR = 0.02
_FARTHEST = 40


def relations(
    reading: Reading, source: Span | None, target: Span | None, *, reader: Reader | None = None
) -> dict[str, float]:
    """
    Return the probability of each of the 15 types for what `source` does to `target`.

    One of the two may be unknown: None. `reader` is the reader whose pair head is asked, the
    shipped one where none is given. It is not asked where no word tells a deed: it always
    finds some type.
    """
    pair = _Pair(reading, source, target)
    votes = _lexicon(reading, pair)
    found = heard(reading, pair.source, pair.target)
    _add(votes, trigger_votes(found), _TRIGGERS)
    if votes and source and target:
        shares = shares_of(reader or default_reader(), reading, source, target)
        _add(votes, pair_votes(shares, found), _PAIR)
    total = sum(votes.values()) + _FLOOR * len(TYPES)
    return {name: (votes[name] + _FLOOR) / total for name in TYPES}


def _lexicon(reading: Reading, pair: _Pair) -> dict[str, float]:
    """Return the votes of the words that the lexicon knows."""
    votes: dict[str, float] = defaultdict(float)
    words = pair.words()
    taken = {noun for word in words if word.upos == "VERB" for noun in pair.verbs.objects(word)}
    told = statuses(reading)
    for word in words:
        if word.index in taken:
            continue
        weight = pair.weight(word)
        for kind, strength in pair.deeds(word):
            status = told.get(word.index) or status_of(reading, word.index, pair.doer(word))
            shares = types_of(kind, status, is_noun=word.upos == "NOUN")
            if kind.cameo == _MEASURES and pair.has_below(word, "sanction"):
                shares = MEASURES
            _add(votes, shares, weight * strength)
        if pair.is_told_to(word):
            votes["REQUEST"] += 1.5
    return votes


def _add(votes: dict[str, float], more: dict[str, float], weight: float) -> None:
    """Add votes, weighted."""
    for name, share in more.items():
        votes[name] += weight * share


class _Pair:
    """The words around two actors of one reading."""

    def __init__(self, reading: Reading, source: Span | None, target: Span | None) -> None:
        self.reading = reading
        self.parties = Parties(reading)
        self.verbs = Verbs(reading, self.parties)
        self.nouns = Nouns(reading, self.parties)
        self.source = {word.index for word in reading.words_in(source)} if source else set()
        self.target = {word.index for word in reading.words_in(target)} if target else set()
        self._above_source = self._above(self.source)
        self._above_target = self._above(self.target)
        self._doers: dict[int, int | None] = {}

    def words(self) -> list[Token]:
        """Return the words that may tell a deed: those of the pair's sentences, near enough."""
        both = self.source | self.target
        if not both:
            return []
        first, last = min(both) - _FARTHEST, max(both) + _FARTHEST
        sentences = {self.reading.tokens[word].sentence for word in both}
        return [
            token
            for token in self.reading.tokens[max(0, first) : last]
            if token.sentence in sentences and token.upos in INFLECTED
        ]

    def deeds(self, word: Token) -> list[tuple[Kind, float]]:
        """Return what a word may tell, and how well that fits its objects and clauses."""
        finder = self.nouns if word.upos == "NOUN" else self.verbs
        return finder.fitting(word)

    def doer(self, word: Token) -> int | None:
        """Return who does what a verb tells."""
        if word.index not in self._doers:
            above = self.reading.governor(word)
            found = None
            if word.upos in VERBS:
                found = self.parties.doer(word)
            elif above is not None and above.upos == "VERB" and word.deprel == "obj":
                found = self.parties.doer(above)  # "announced the suspension of aid"
            self._doers[word.index] = found
        return self._doers[word.index]

    def weight(self, word: Token) -> float:
        """Return how much a word counts for this pair."""
        doer = self.doer(word)
        by_source = doer is not None and self._meets(doer, self.source)
        by_target = doer is not None and self._meets(doer, self.target)
        over_target = word.index in self._above_target
        over_source = word.index in self._above_source
        if by_source and over_target:
            return 3.0
        if by_source and self._is_purpose(word):
            return 3.1
        if by_target and not by_source:
            return 0.6 if over_source else 0.2
        if over_source and over_target:
            return 1.5
        if by_source:
            return 0.8
        if over_target or over_source:
            return 0.6
        return 0.3 if self._is_between(word.index) else 0.1

    def has_below(self, word: Token, lemma: str) -> bool:
        """Say whether a word is, or has for its object, a noun."""
        below = self.reading.children(word.index, "obj", "nsubj:pass")
        return any(one.lemma.lower() == lemma for one in (word, *below))

    def is_told_to(self, word: Token) -> bool:
        """Say whether the one says that the other must do something."""
        helpers = helpers_of(self.reading, word.index)
        if not helpers & OUGHT or word.deprel != "ccomp" or word.head < 0:
            return False
        own = self.reading.children(word.index, "nsubj")
        speaker = self.parties.doer(self.reading.tokens[word.head])
        is_said = speaker is not None and self._meets(speaker, self.source)
        return is_said and bool(own) and self._meets(own[0].index, self.target)

    def _is_purpose(self, word: Token) -> bool:
        """Say whether a clause says what for the one acts on the other: "called him to thank"."""
        markers = markers_of(self.reading, word.index)
        return (
            "to" in markers
            and word.deprel in {"advcl", "xcomp"}
            and word.head in self._above_target
        )

    def _meets(self, head: int, words: set[int]) -> bool:
        """Say whether a head word, or one it is joined to, stands in a set of words."""
        if head in words:
            return True
        return any(child.index in words for child in self.reading.children(head))

    def _above(self, words: set[int]) -> set[int]:
        """Return all words above a phrase in the tree."""
        found: set[int] = set()
        for word in words:
            here = self.reading.tokens[word].head
            while here >= 0 and here not in found:
                found.add(here)
                here = self.reading.tokens[here].head
        return found - words

    def _is_between(self, word: int) -> bool:
        """Say whether a word stands between the two."""
        both = self.source | self.target
        return min(both) < word < max(both)
