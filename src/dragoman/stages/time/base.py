"""One match of the patterns, and what every rule may ask of it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from dragoman.language.reading import Reading
from dragoman.records import Time
from dragoman.spans import Span
from dragoman.stages.numbers import value_of
from dragoman.stages.time import values
from dragoman.stages.time.ahead import is_term_set
from dragoman.stages.time.memory import Memory
from dragoman.stages.time.tense import Tense, is_perfect, is_scheduled, tense_at

_LEADING = re.compile(r"(?:within|in|over|for|during|by|at)\s+", re.IGNORECASE)
_TRAILING = re.compile(r"\s+(?:earlier|later|before|after)$", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|just|only|some)\s+", re.IGNORECASE)
_UNSHIFTED = frozenset({"full", "iso", "numeric", "month_year", "decade", "year", "century"})
# What is last, or next, is so from the day of writing; "the next winter" from where a story is.
_OF_WRITING = frozenset({"last", "next", "this", "this past", "this coming"})
DAYS_IN = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
DAYS = {
    name: at
    for at, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}


class Base:
    """One match, on its way to a mark."""

    def __init__(self, match: re.Match[str], memory: Memory, reading: Reading, word: int) -> None:
        self.match = match
        self.memory = memory
        self.anchor = memory.anchor
        self.reading = reading
        self.word = word
        self.rule = str(match.lastgroup).removesuffix("_")
        self.type: Literal["DATE", "TIME", "DURATION", "SET"] = "DATE"
        self.rest: tuple[Span, ...] = ()  # what belongs to it behind: the "5" of "May 4 and 5"
        self.part: str | None = None
        self.is_fixed = True
        self.days: values.Interval | None = None
        self.told: dt.date | None = None
        self.words: tuple[int, int] | None = None  # where the time stands, if not in all the match
        self.is_aside = False  # a look back, from which the story returns

    def get(self, group: str) -> str:
        """Return what a group matched, in lower case; "" if it matched nothing."""
        if group not in self.match.re.groupindex:
            return ""  # a rule tried at numbers has fewer ways to be written
        return (self.match.group(group) or "").lower()

    def mark(self) -> Time | None:
        """Return the mark, or None if the words are no time after all."""
        value: str | None = getattr(self, f"_{self.rule}")()
        if value == "":
            return None
        days = self.days or (values.interval(value) if value else None)
        if value and not days and values.names_day(value):
            value = None  # no calendar has the thirty-first of February
        if days and self.part:
            days = self._narrowed(days, self.part)
            self.is_fixed = False
        return Time(
            spans=(self._span(), *self.rest),
            type=self.type,
            value=value,
            begin=days[0].isoformat() if days else None,
            end=days[1].isoformat() if days else None,
            fixed=self.is_fixed and value is not None and not value.endswith("_REF"),
            anchor=self._counted_from(),
            by=self.rule,
            score=0.9,
        )

    def _narrowed(self, days: values.Interval, part: str) -> values.Interval:
        """Return the part of an interval that is meant: "before the end of May" names a last day."""
        if part == "end" and self._after("before"):
            return days[1], days[1]
        return values.narrowed(days, part)

    def _counted_from(self) -> str | None:
        """Return the day a relative value was counted from."""
        if self.rule in _UNSHIFTED:
            return None
        from_day = self.told or self.anchor
        return from_day.isoformat() if from_day else None

    def _span(self) -> Span:
        """Return the span of the match without leading prepositions and trailing adverbs."""
        start, end = self.words or self.match.span()
        text = self.match.group()
        if self.rule in {"within", "early_unit", "clock_day"} and (found := _LEADING.match(text)):
            start += found.end()
        if self.type == "DURATION":
            if self.rule in {"ago", "vague_ago"} and (found := _TRAILING.search(text)):
                end -= found.end() - found.start()
            if self.rule.startswith("duration") and (found := _ARTICLE.match(text)):
                is_bare = text.lower().startswith("the") and "-" not in text
                start += 0 if is_bare else found.end()
        return Span(start, end)

    def _part_of(self, group: str) -> None:
        """Remember "early", "late", "the end of"."""
        found = self.get(group)
        for word in ("first half", "half", "early", "start", "beginning", "mid", "late", "end"):
            if word in found:
                self.part = word
                return

    def _tense(self) -> Tense:
        """Return the tense of the clause the match stands in; what has an owner is known: past."""
        noun = self.reading.tokens[self.word]
        if noun.deprel == "nmod:poss" and self.reading.tokens[noun.head].deprel != "nsubj":
            return "past"
        if self._after("since"):
            return "past"  # whatever the verb over it: "vowed to free the envoy, held since May"
        is_before = self._after("before")
        if (is_before or self._after("by")) and is_term_set(
            self.reading, self.word, is_before=is_before
        ):
            return "future"
        return tense_at(self.reading, self.word, is_limit=self._after("until", "till", "through"))

    def _is_ahead(self) -> bool:
        """
        Say whether the day of a clause lies ahead: by its tense, or as scheduled.

        Under a picture the present tells what was seen: "walks to his car on Monday".
        """
        tense = self._tense()
        is_caption = self.reading.sentence_of(self.word).block_type == "caption"
        is_present = tense == "present" and not is_caption
        return tense == "future" or (is_present and is_scheduled(self.reading, self.word))

    def is_to_come(self) -> bool:
        """Say whether what the time is told of will be: "is to begin in 2026", "by 2027"."""
        return self._tense() == "future"

    def is_beginning(self) -> bool:
        """Say whether it is the year since when something lasts, which tells not where a text stands."""
        return self.rule == "year" and self._after("since")

    def _is_perfect(self) -> bool:
        """Say whether the clause looks back from a past: "had signed", but not "had agreed to meet"."""
        self.is_aside = is_perfect(self.reading, self.word) and self._tense() != "future"
        return self.is_aside

    def _place(self) -> dt.date | None:
        """Return the day at which a story without a date stands here."""
        self.told = self.memory.place(self.reading.tokens[self.word].sentence)
        return self.told

    def _near(self) -> dt.date | None:
        """Return the last day the text named near this word."""
        self.told = self.memory.day_near(self.reading.tokens[self.word].sentence)
        return self.told

    def _is_of_writing(self, relation: str) -> bool:
        """Say whether "last", "next" or "this" counts from the day of writing: not "the next May"."""
        is_of_story = self._after("the") or f"the {relation}" in self.match.group().lower()
        return relation in _OF_WRITING and not is_of_story

    def _before(self) -> str:
        """Return the word before the match, in lower case."""
        start = self.match.start()
        before = self.reading.text[max(0, start - 16) : start].lower().split()
        return before[-1] if before else ""

    def _after(self, *words: str) -> bool:
        """Say whether one of these words stands right before the match."""
        return self._before() in words

    def _shift(self, count: int, unit: str) -> str | None:
        """Return the unit so many away from the report's date."""
        return values.shifted(self.anchor, count, unit) if self.anchor else None

    def _related(self, relation: str, unit: str) -> str | None:
        """Return "this year", "the following month" as a value."""
        low = relation.lower()
        is_next = re.search("next|following|coming", low)
        shift = -1 if "last" in low or "previous" in low else 1 if is_next else 0
        return self._shift(shift, unit.lower())

    def _term(
        self, count: float | None, unit: str, *, is_ahead: bool, day: dt.date | None = None
    ) -> values.Interval | None:
        """Return the days of a term that begins or ends with a day, if no other with the report's."""
        here = day or self.anchor
        if here is None or not count or unit not in DAYS_IN:
            return None
        size = dt.timedelta(min(DAYS_IN[unit] * count, 40_000))
        return (here, here + size) if is_ahead else (here - size, here)


def unit_of(word: str) -> str:
    """Return a unit in the singular."""
    low = word.lower()
    return "century" if low.startswith("centur") else low.rstrip("s")


def measured(count: str, unit: str) -> tuple[float | None, str]:
    """Return how many of what unit a spell is; a fortnight is two weeks."""
    number, name = count_of(count), unit_of(unit)
    if name != "fortnight":
        return number, name
    return (None if number is None else 2 * number), "week"


def count_of(word: str) -> float | None:
    """Return a number of units; None if it is vague. "Two to three" counts from two."""
    low = re.split(r"\s+(?:to|or)\s+|[–]|(?<=\d)-(?=\d)", word.lower())[0]
    if low in {"a", "an"}:
        return 1.0
    if low == "a couple of":
        return 2.0
    half = 0.5 * (low.endswith(("1/2", "½")) or "and a half" in low)
    whole = re.sub(r"\s*(?:1/2|½|and a half)$", "", low)
    found = value_of(re.sub(r"(?<=ty) ", "-", whole))
    return None if found is None else found + half
