"""
Items under a day: in a chronology, "3 March" stands over what was done then.

Only what an item tells as its news, in its main clauses and without "had", is of that day:
the grounds and the past it recalls are not.
"""

from __future__ import annotations

from collections import defaultdict, deque

from dragoman.knowledge.deeds import object_class
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Statement, Time
from dragoman.stages.clauses import helpers_of

_HEADS = frozenset({"subhead"})
_ITEMS = frozenset({"dateline", "paragraph", "caption", "credit"})
_MAIN = frozenset({"root", "parataxis", "ccomp"})
_PAST = frozenset({"did", "has", "have", "is", "are", "was", "were", "been", "being"})
_DATED = ("obl", "obl:tmod", "obl:unmarked", "advmod", "nmod:unmarked")


class Headed:
    """Knows under which day an item stands. Made once for each run of a stage."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._times = [one for one in reading.of_kind(Time) if one.type in {"DATE", "TIME"}]
        self._times_in = self._by_sentence()
        self._direct = [
            span for one in reading.of_kind(Statement) if one.form == "direct" for span in one.spans
        ]
        self._days = self._over_items()

    def day(self, trigger: int) -> str | None:
        """Return the time mark of the day over a deed that an item tells as its news."""
        token = self.reading.tokens[trigger]
        day = self._days.get(token.sentence)
        verb = self._telling(token) if day is not None else None
        if verb is None or not self._is_news(verb):
            return None
        return None if self._is_quoted(token) or self._has_time(verb) else day

    def _over_items(self) -> dict[int, str]:
        """Return the day over each sentence that stands under one."""
        found: dict[int, str] = {}
        day: str | None = None
        dated = self._dated_lines()
        for sentence in self.reading.sentences:
            start = self.reading.tokens[sentence.first].start
            while dated and dated[0] <= start:
                dated.popleft()
                day = None
            if sentence.block_type in _HEADS:
                day = self._named_in(sentence)
            elif sentence.block_type == "headline":
                day = None
            elif day is not None and sentence.block_type in _ITEMS:
                found[sentence.index] = day
        return found

    def _dated_lines(self) -> deque[int]:
        """Return where the lines begin that date what follows as a report of its own."""
        blocks = [one for one in self.reading.report.blocks if one.type == "dateline"]
        spans = [one.spans[0] for one in blocks]
        return deque(
            span.start for span in spans if any(map(str.isdigit, span.of(self.reading.text)))
        )

    def _by_sentence(self) -> defaultdict[int, list[Time]]:
        """Return the times of each sentence."""
        found = defaultdict[int, list[Time]](list)
        for one in self._times:
            words = self.reading.words_in(one.spans[0])
            if words:
                found[words[0].sentence].append(one)
        return found

    def _named_in(self, sentence: Sentence) -> str | None:
        """Return the one day that is all a sub-head says."""
        days = self._times_in[sentence.index]
        if len(days) != 1 or days[0].begin is None or days[0].begin != days[0].end:
            return None
        rest = [
            word
            for word in self.reading.tokens[sentence.first : sentence.last]
            if word.upos != "PUNCT" and not self._covers(days[0], word)
        ]
        return None if rest else days[0].id

    def _covers(self, day: Time, word: Token) -> bool:
        """Say whether a word is one of a time."""
        here = self.reading.span(word.index, word.index + 1)
        return any(span.overlaps(here) for span in day.spans)

    def _telling(self, token: Token) -> Token | None:
        """Return the verb that tells a deed: its own, or the "held" of "held talks"."""
        if token.upos == "VERB":
            return token
        above = self.reading.above(token)
        is_told = token.deprel in ACTED_ON and above.upos == "VERB"
        is_light = above.lemma.lower() in object_class("taking_place")
        return above if is_told and is_light else None

    def _is_news(self, verb: Token) -> bool:
        """Say whether a verb stands in a main clause, past or present, without "had" or "will"."""
        here = verb
        for clause in self._joined(verb):
            helpers = helpers_of(self.reading, clause.index)
            if helpers - _PAST:
                return False
            here = clause
        is_finite = "VerbForm=Fin" in verb.feats or bool(self.reading.children(verb.index, "aux"))
        return is_finite and here.deprel in _MAIN

    def _joined(self, verb: Token) -> list[Token]:
        """Return a verb and those it is joined to, up to the first."""
        found = [verb]
        while found[-1].deprel == "conj" and found[-1].head >= 0:
            found.append(self.reading.tokens[found[-1].head])
        return found

    def _is_quoted(self, token: Token) -> bool:
        """Say whether a word stands in somebody's own words."""
        here = self.reading.span(token.index, token.index + 1)
        return any(span.contains(here) for span in self._direct)

    def _has_time(self, verb: Token) -> bool:
        """Say whether a verb has a time of its own, though perhaps only a bound: "since May"."""
        spans = [
            span
            for child in self.reading.children(verb.index, *_DATED)
            for span in self.reading.spans(self.reading.subtree(child.index))
        ]
        return any(span.overlaps(one.spans[0]) for span in spans for one in self._times)
