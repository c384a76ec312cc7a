"""Rules for how long, how often, and how far away: durations, sets, and vague times."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.language.reading import Token
from dragoman.spans import Span
from dragoman.stages.numbers import ORDINALS
from dragoman.stages.phrases import governor_of
from dragoman.stages.time import values
from dragoman.stages.time.base import Base, count_of, measured, unit_of
from dragoman.stages.time.calendar import month_of
from dragoman.stages.time.patterns import IS_TRIGGER, part_in_times
from dragoman.stages.time.tense import PROMISING

_SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "quarterly": "P1Q",
}
# "Within 30 days of the vote": counted from something else than the report.
_FROM_ELSE = re.compile(r"\s+(?:of|after|following|from)\s+(?!now\b|today\b)")
_LASTING = frozenset(
    "after during for in last lasted over per take takes through took within".split()
)
_SCALE = re.compile(r"\s(?:of an? )?(?:hundred|thousand|million|billion|trillion)\b")
_ADDED = re.compile(r" (?:additional|full)$")
_RATES = frozenset(
    "percent % dollars barrels tonnes times once twice people million billion".split()
)
# "Shelled two towns a week | after the vote": a week only once.
_FROM_THEN = frozenset("after ago apart before earlier early from into late later of since".split())
# They count from a day the story tells; "ago" and "from now" from that of the report.
_IN_STORY = frozenset("after before earlier later".split())
# Which way from a dated deed another lies that it came so long after, or before.
_WAYS = {"after": -1, "before": 1}
_SETTING = PROMISING | {"agree", "decide", "resolve"}
_SMALL_UNITS = frozenset({"second", "minute", "hour", "night"})


class Spells(Base):
    """Values of durations, sets, and references to past, present and future."""

    def _ago(self) -> str | None:
        count, unit = measured(self.get("an"), self.get("au"))
        word = self.get("ad")
        if self.get("ahalf") and count is not None:
            count += 0.5
        if count == 1 and unit == "year" and word in {"ago", "earlier"} and self._is_of_quarter():
            # Accounts compare a quarter with that of the year before.
            quarter = self.memory.quarter or ""
            return f"{int(quarter[:4]) - 1}{quarter[4:]}"
        from_day = self._told_day(word, unit) if word in _IN_STORY else self.anchor
        if from_day is None and (word != "ago" or unit in _SMALL_UNITS):
            # From something else than a day: how long is said, not when.
            self.type = "DURATION"
            return values.duration(count, unit)
        if count is not None and unit == "year" and count % 1 == 0.5:
            count, unit = 12 * count, "month"
        if unit in _SMALL_UNITS or count is None or count != int(count):
            self.is_fixed = False
            return "PAST_REF" if word in {"ago", "earlier", "before"} else "FUTURE_REF"
        if from_day is None:
            return None
        is_back = word in {"ago", "earlier", "before"}
        return values.shifted(from_day, int(-count if is_back else count), unit)

    def _told_day(self, word: str | None, unit: str) -> dt.date | None:
        """Return the day in the story from which "earlier", "later", "before" and "after" count."""
        near = self._near()
        if self.anchor is None and unit in {"month", "year", "decade"}:
            near = self._place()
        elif self.anchor is not None and unit == "year" and word == "earlier":
            near = self.told = self._compared() or self.anchor
        return near

    def _compared(self) -> dt.date | None:
        """Return the day of the year this sentence named last: "in 2019, from 9 a year earlier"."""
        is_here = self.memory.last_sentence == self.reading.tokens[self.word].sentence
        return self.memory.last if is_here else None

    def _is_of_quarter(self) -> bool:
        """Say whether the last period of the accounts named is a quarter."""
        return self.memory.quarter is not None and self.memory.is_quarter_last

    def _vague_ago(self) -> str | None:
        self.is_fixed = False
        if self.get("vad") == "ago":
            return "PAST_REF"
        self.type = "DURATION"
        return values.duration(None, unit_of(self.get("vau")))

    def _within(self) -> str | None:
        count, unit = measured(self.get("wn"), self.get("wu"))
        self.type = "DURATION"
        word = self.get("wdir")
        if word not in {"first", "final", "following", "latest", "previous"}:
            self.days = self._term(count, unit, is_ahead=word in {"next", "coming"})
        return values.duration(count, unit)

    def _set(self) -> str | None:
        self.type = "SET"
        adverb = self.get("adv")
        if adverb:
            # "Daily life", "a weekly meeting": adjectives describe, adverbs say when, names neither.
            upos = self.reading.tokens[self.word].upos
            if self._begins_name():
                return ""
            is_time = upos == "ADV" or (
                upos == "ADJ" and adverb in {"daily", "weekly", "fortnightly"}
            )
            return _SETS[adverb] if is_time else ""
        unit = self.get("setu").rstrip(".")
        if self.get("setm"):
            return f"XXXX-{month_of(self.get('setm')):02d}"
        word = self.get("setn") or "one"
        if word == "one" and unit == "second" and self._counts_what_follows():
            return ""
        count, unit = measured(word, unit)
        if word in {"other", *ORDINALS}:
            count = 2.0 if word == "other" else float(ORDINALS[word])
        return values.duration(count, unit)

    def _begins_name(self) -> bool:
        """Say whether a word in capitals begins a name: "the Daily Courier"."""
        behind = self.reading.tokens[self.word + 1 : self.word + 2]
        is_name = bool(behind) and behind[0].upos == "PROPN" and behind[0].text[0].isupper()
        return is_name and self.reading.tokens[self.word].text.istitle()

    def _counts_what_follows(self) -> bool:
        """Say whether an ordinal belongs to a noun behind it: "every second bus"."""
        end = self.match.end()
        after = (one for one in self.reading.tokens[self.word : self.word + 4] if one.start >= end)
        following = next(after, None)
        return following is not None and following.upos in {"ADJ", "NOUN", "PROPN"}

    def _duration(self) -> str | None:
        word, unit = self.get("dn"), unit_of(self.get("du"))
        is_plural = self.get("du").endswith("s")
        about = self.get("dabout").strip()
        if word in {"a", "an"} and self._is_no_duration(unit):
            return ""
        if about == "the" and word in {"a", "an", "one"}:
            return ""
        if unit == "quarter" and ("-" in self.get("dsep") or self._is_share(word)):
            return ""  # "three-quarters"
        if word in {"a", "an"} and self._is_rate():
            self.type = "SET"
            return values.duration(*measured("a", unit))
        if unit in {"second", "quarter"} and not is_plural and word in ORDINALS:
            return ""
        self.type = "DURATION"
        count = 0.5 if word.startswith("half") else count_of(_ADDED.sub("", word))
        if self.get("dhalf") and count is not None:
            count += 0.5
        if unit == "fortnight":
            count, unit = (None if count is None else 2 * count), "week"
        # "Within 90 days" is a term: it ends so many days from now.
        is_from_now = _FROM_ELSE.match(self.reading.text, self.match.end()) is None
        if self._after("within", "in") and is_from_now and self._tense() != "past":
            self.days = self._since_promise(count, unit) or self._term(count, unit, is_ahead=True)
        self.days = self._since_deed(count, unit) or self.days
        return values.duration(count, unit)

    def _is_rate(self) -> bool:
        """Say whether so much is told of each such time: "5 percent a year", "200 trucks a week"."""
        if self._after(*_RATES) or self._before()[-1:].isdigit():
            return True
        counted = self.reading.tokens[self.word - 1] if self.word else None
        behind = self.reading.text[self.match.end() :].split(maxsplit=1)
        if counted is None or counted.upos != "NOUN" or (behind and behind[0] in _FROM_THEN):
            return False
        over = governor_of(self.reading.words_in(Span(*self.match.span())))
        is_free = over is not None and over.relation in {"obl", "nmod"}
        return is_free and bool(self.reading.children(counted.index, "nummod"))

    def _since_deed(self, count: float | None, unit: str) -> values.Interval | None:
        """Return the days of what a dated deed came so long after: "on Monday, a week after ...".

        Or before; without a day beside the deed there is none.
        """
        noun = governor_of(self.reading.words_in(Span(*self.match.span())))
        if noun is None or noun.head < 0 or self.reading.children(noun.index, "case"):
            return None
        clause = self.reading.tokens[noun.head]
        mark = self.reading.tokens[noun.index + 1 : noun.index + 2]
        way = _WAYS.get(mark[0].text.lower()) if mark and mark[0].head == clause.index else None
        day = self._day_beside(clause) if way and clause.deprel == "advcl" else None
        if way is None or day is None or not count or count != int(count):
            return None
        value = values.shifted(day, way * int(count), unit)
        self.told, self.rule = day, "duration_since"
        return values.interval(value) if value else None

    def _since_promise(self, count: float | None, unit: str) -> values.Interval | None:
        """Return the days of a term that a dated promise set: "promised in 2024 to pay within a year"."""
        tokens, told = self.reading.tokens, self.memory.told
        deed = promise = tokens[self.word]
        while promise.head >= 0 and promise.lemma.lower() not in _SETTING:
            deed, promise = promise, tokens[promise.head]
        is_promise = promise.lemma.lower() in _SETTING and deed.deprel in {"xcomp", "ccomp", "acl"}
        if told is None or told.begin is None or told.end is None or not is_promise:
            return None
        word = tokens[self.memory.told_word]
        while word.head >= 0 and word.head != promise.index and word.upos != "VERB":
            word = tokens[word.head]
        is_its = word.head == promise.index and word.index != deed.index
        if not is_its or self.anchor is None or told.end >= self.anchor.isoformat():
            return None
        last = self._term(count, unit, is_ahead=True, day=dt.date.fromisoformat(told.end))
        if last is None:
            return None
        self.rule, self.is_fixed = "duration_promised", told.begin == told.end
        return dt.date.fromisoformat(told.begin), last[1]

    def _day_beside(self, clause: Token) -> dt.date | None:
        """Return the day just told of the deed that a clause is said of."""
        is_here = self.memory.sentence == clause.sentence
        is_told = any(
            part_in_times(self.reading.tokens[at].text) & IS_TRIGGER
            for one in self.reading.children(clause.head, "obl", "advmod")
            for at in self.reading.subtree(one.index)
            if at < self.word
        )
        return self.memory.day if is_here and is_told else None

    def _is_no_duration(self, unit: str) -> bool:
        """Say whether "a second", "a night" is no spell of time."""
        return unit in {"second", "night", "weekend"} or "-" in self.get("dsep")

    def _is_share(self, word: str) -> bool:
        """
        Say whether quarters are parts: "less than a quarter of the vote", "three quarters of".

        One quarter is a time only behind a word that says so: "in less than a quarter".
        """
        after = self.reading.text[self.match.end() : self.match.end() + 16].lower()
        is_one = word in {"a", "an"}
        is_part = (is_one or word == "three") and after.startswith((" of", " the", " its"))
        is_bare = is_one and not self._after(*_LASTING) and not self._is_rate()
        return is_part or is_bare or _SCALE.match(after) is not None

    def _some_units(self) -> str | None:
        self.type, self.is_fixed = "DURATION", False
        return values.duration(None, unit_of(self.get("someu") or self.get("someu2")))

    def _bare_units(self) -> str | None:
        self.type, self.is_fixed = "DURATION", False
        return values.duration(None, unit_of(self.get("bare").removesuffix("-long")))

    def _now(self) -> str | None:
        return "PRESENT_REF"

    def _past(self) -> str | None:
        return "PAST_REF"

    def _future(self) -> str | None:
        return "FUTURE_REF"
