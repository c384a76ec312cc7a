"""
Type the relation of two given actors: what one does to the other, as probabilities.

Every word that may tell a deed votes for its type. A vote counts by how much of what the
deed asks for is there, and by where the word stands: it counts most if the one is its
doer and the other below it. Cooperation to come is AGREE, cooperation asked for REQUEST
and refused REJECT, harm to come THREATEN. CONCEDE and RETREAT are one type, YIELD, here.
"""

from __future__ import annotations

from collections import defaultdict

from dragoman.knowledge.deeds import Kind
from dragoman.language.reading import Reading, Token
from dragoman.records import Status
from dragoman.spans import Span
from dragoman.stages.event_nouns import Nouns
from dragoman.stages.event_parties import Parties
from dragoman.stages.event_status import status_of
from dragoman.stages.event_verbs import Verbs

TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE",
    "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
_MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_WORDS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
# Courts accuse in the older scheme that the pairs are typed by, and a hacker attacks.
_OLDER = {"convict": {"ACCUSE": 0.7, "SANCTION": 0.3}, "cyber": {"ASSAULT": 0.6, "COERCE": 0.4}}
_FRIENDLY = 2
# Sanctions on somebody are force against him there; an embargo or a tariff is not.
_MEASURES = "163"
# A word that says nothing still leaves every type possible.
_FLOOR = 0.02
_FARTHEST = 40


def relations(reading: Reading, source: Span | None, target: Span | None) -> dict[str, float]:
    """
    Return the probability of each of the 15 types for what `source` does to `target`.

    One of the two may be unknown: None.
    """
    pair = _Pair(reading, source, target)
    votes: dict[str, float] = defaultdict(float)
    words = pair.words()
    taken = {noun for word in words if word.upos == "VERB" for noun in pair.verbs.objects(word)}
    for word in words:
        if word.index in taken:
            continue
        weight = pair.weight(word)
        for kind, strength in pair.deeds(word):
            status = status_of(reading, word.index, pair.doer(word))
            shares = _types(kind, status, is_noun=word.upos == "NOUN")
            if kind.cameo == _MEASURES and pair.has_below(word, "sanction"):
                shares = {"COERCE": 0.55, "SANCTION": 0.45}
            for name, share in shares.items():
                votes[name] += weight * strength * share
        if pair.is_told_to(word):
            votes["REQUEST"] += 1.5
    total = sum(votes.values()) + _FLOOR * len(TYPES)
    return {name: (votes[name] + _FLOOR) / total for name in TYPES}


def _types(kind: Kind, status: Status, *, is_noun: bool) -> dict[str, float]:
    """Return the types a deed of a status counts for in this scheme."""
    name = _MERGED.get(kind.type, kind.type)
    if kind.mode in _OLDER:
        return _OLDER[kind.mode]
    is_friendly = kind.quad <= _FRIENDLY
    if status == "denied" and is_friendly:
        return {"REJECT": 0.8, name: 0.2}
    if name in _WORDS or status in {"happened", "ongoing", "denied"}:
        return {name: 1.0}
    if status == "demanded":
        return {"REQUEST": 0.6, name: 0.4}
    if is_noun and status == "planned":
        return {name: 1.0}  # "ordered the release"
    return {"AGREE": 0.7, name: 0.3} if is_friendly else {"THREATEN": 0.6, name: 0.4}


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
            if token.sentence in sentences and token.upos in {"VERB", "NOUN", "ADJ", "AUX"}
        ]

    def deeds(self, word: Token) -> list[tuple[Kind, float]]:
        """Return what a word may tell, and how well that fits its objects and clauses."""
        finder = self.nouns if word.upos == "NOUN" else self.verbs
        return finder.fitting(word)

    def doer(self, word: Token) -> int | None:
        """Return who does what a verb tells."""
        if word.index not in self._doers:
            above = self.reading.tokens[word.head] if word.head >= 0 else None
            found = None
            if word.upos in {"VERB", "AUX"}:
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
        helpers = {child.text.lower() for child in self.reading.children(word.index, "aux")}
        if not helpers & {"must", "should", "ought"} or word.deprel != "ccomp" or word.head < 0:
            return False
        own = self.reading.children(word.index, "nsubj")
        speaker = self.parties.doer(self.reading.tokens[word.head])
        is_said = speaker is not None and self._meets(speaker, self.source)
        return is_said and bool(own) and self._meets(own[0].index, self.target)

    def _is_purpose(self, word: Token) -> bool:
        """Say whether a clause says what for the one acts on the other: "called him to thank"."""
        marks = {child.text.lower() for child in self.reading.children(word.index, "mark")}
        return (
            "to" in marks and word.deprel in {"advcl", "xcomp"} and word.head in self._above_target
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
