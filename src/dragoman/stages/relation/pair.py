"""The words around two actors of whom it is asked what the one does to the other."""

from __future__ import annotations

from functools import cached_property

from dragoman.knowledge.deeds import Kind
from dragoman.language.grammar import INFLECTED, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.spans import Span
from dragoman.stages.clauses import helpers_of, markers_of
from dragoman.stages.event.nouns import Nouns
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.verbs import Verbs
from dragoman.stages.function_words import OUGHT

_FARTHEST = 40
# What two talk for counts more than that they talk, and a protest more than what it demands.
_TALKED_FOR, _DEMANDED = 5.0, 1.0
# So much a word counts at most that lacks what its deed asks for.
_SLIGHT = 0.12
_DECREES = frozenset("act bill decree edict law legislation order ordinance".split())


class Pair:
    """
    The words around two actors of one reading.

    `source` and `target` are the numbers of their words, `all_source` and `all_target` those
    of the pronouns besides that go back to them.
    """

    def __init__(self, reading: Reading, source: Span | None, target: Span | None) -> None:
        self.reading = reading
        self.parties = Parties(reading)
        self.verbs = Verbs(reading, self.parties)
        self.nouns = Nouns(reading, self.parties)
        self.source = {word.index for word in reading.words_in(source)} if source else set()
        self.target = {word.index for word in reading.words_in(target)} if target else set()
        self.all_source = self.source | self._taken_up(self.source)
        self.all_target = self.target | self._taken_up(self.target)
        self.above_source = self._above(self.all_source)
        self.above_target = self._above(self.all_target)
        self._doers: dict[int, int | None] = {}
        self._deeds: dict[int, list[tuple[Kind, float]]] = {}

    def _taken_up(self, words: set[int]) -> set[int]:
        """Return the pronouns that go back to some words."""
        return {
            word
            for word, one in self.reading.antecedents.items()
            if one.word in words and self.reading.tokens[word].upos == "PRON"
        }

    @cached_property
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
        if word.index not in self._deeds:
            finder = self.nouns if word.upos == "NOUN" else self.verbs
            self._deeds[word.index] = finder.fitting(word)
        return self._deeds[word.index]

    def doer(self, word: Token) -> int | None:
        """Return who does what a verb tells."""
        if word.index not in self._doers:
            above = self.reading.governor(word)
            found = None
            if word.upos in VERBS:
                # "Signed a decree banning it": who signs it bans.
                found = self.parties.doer(self.decreeing(word) or word)
            elif above is not None and above.upos == "VERB" and word.deprel == "obj":
                found = self.parties.doer(above)  # "announced the suspension of aid"
            self._doers[word.index] = found
        return self._doers[word.index]

    def weight(self, word: Token) -> float:
        """Return how much a word counts for this pair."""
        doer = self.doer(word)
        by_source = doer is not None and self.meets(doer, self.all_source)
        by_target = doer is not None and self.meets(doer, self.all_target)
        over_target = word.index in self.above_target
        over_source = word.index in self.above_source
        aim = self._aim_weight(word) if by_source else None
        if aim is not None:
            return aim
        if (by_source and over_target) or self.is_ordered(word):
            return 3.0
        if by_target and not by_source:
            return 0.6 if over_source else 0.2
        if over_source and over_target:
            return 1.5
        if by_source:
            return 0.8
        if over_target or over_source:
            return 0.6
        return 0.3 if self._is_between(word.index) else 0.1

    def _aim_weight(self, word: Token) -> float | None:
        """Return how much a clause counts that says what for the one acts, None where it is none."""
        if not self.is_aim(word):
            return None
        if self.is_talk(word.head):
            return _TALKED_FOR
        if self.tells(word.head, "PROTEST") and self.tells(word.index, "REQUEST"):
            return _DEMANDED
        return 3.0 if word.index in self.above_target else 3.1

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
        is_said = speaker is not None and self.meets(speaker, self.all_source)
        return is_said and bool(own) and self.meets(own[0].index, self.all_target)

    def is_talk(self, word: int) -> bool:
        """Say whether a word may tell that two talk: "called", "met"."""
        return self.tells(word, "CONSULT")

    def tells(self, word: int, kind: str) -> bool:
        """Say whether a word tells deeds of a type as likely as any."""
        told = self.deeds(self.reading.tokens[word])
        best = max((fit for _, fit in told), default=0.0)
        return any(each.type == kind and fit == best > _SLIGHT for each, fit in told)

    def is_aim(self, word: Token) -> bool:
        """Say whether a clause says what for the one acts on the other: "called him to thank"."""
        markers = markers_of(self.reading, word.index)
        return (
            "to" in markers and word.deprel in {"advcl", "xcomp"} and word.head in self.above_target
        )

    def decreeing(self, word: Token) -> Token | None:
        """Return the verb that makes a decree which a clause tells of: "signed a decree banning it"."""
        decree = self.reading.governor(word)
        if decree is None or word.deprel != "acl" or decree.lemma not in _DECREES:
            return None
        above = self.reading.governor(decree)
        return above if above is not None and decree.deprel == "obj" else None

    def is_ordered(self, word: Token) -> bool:
        """Say whether the one has a deed done to the other: "ordered him jailed"."""
        above = self.reading.governor(word)
        if above is not None and above.index in self.target:
            above = self.reading.governor(above)
        if word.xpos != "VBN" or above is None or above.lemma != "order":
            return False
        doer = self.doer(above)
        return (
            above.index in self.above_target
            and doer is not None
            and self.meets(doer, self.all_source)
        )

    def meets(self, head: int, words: set[int]) -> bool:
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
