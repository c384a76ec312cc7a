"""Rules for what is counted from a day: the report's, or the last one a story named."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.knowledge.changes import changes
from dragoman.language.grammar import VERBS
from dragoman.language.reading import Reading
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.time import values
from dragoman.stages.time.ahead import was_to_be
from dragoman.stages.time.base import DAYS, PARTS, measured
from dragoman.stages.time.calendar import Calendar, month_of
from dragoman.stages.time.tense import has_will, is_perfect

_SHIFTS = (
    ("before yesterday", -2),
    ("after tomorrow", 2),
    ("yesterday", -1),
    ("tomorrow", 1),
    ("last night", -1),
    ("overnight", -1),
)
# How many days news may be younger than its picture.
_SOON_AFTER = 2
_FOLLOWS = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}
_WEEK = 7


class Relative(Calendar):
    """Values of expressions relative to a day."""

    def _deictic(self) -> str | None:
        text = self.get("deic")
        if text == "overnight" and has_will(self.reading, self.word):
            return ""  # "must stay overnight": how long
        if self.anchor is None:
            return None
        shift = next((days for word, days in _SHIFTS if word in text), 0)
        day = (self.anchor + dt.timedelta(shift)).isoformat()
        whole = f"{text} {self.get('dpart')}"
        part = next((sign for word, sign in PARTS.items() if word in whole), None)
        self.type = "TIME" if part else "DATE"
        return f"{day}T{part}" if part else day

    def _weekday(self) -> str | None:
        if not self.match.group("wday")[0].isupper():
            return ""
        number = DAYS[self.get("wday")]
        relation, part = self.get("wrel"), self.get("wpart")
        if self.get("wpl") or self.get("wpartpl") or relation in {"every", "each"}:
            self.type = "SET"
            return f"XXXX-WXX-{number + 1}" + (f"T{PARTS[part]}" if part else "")
        day = self._numbered(number) or self._weekday_date(number, relation)
        if day is None:
            return None
        self.type = "TIME" if part else "DATE"
        return f"{day.isoformat()}T{PARTS[part]}" if part else day.isoformat()

    def _numbered(self, number: int) -> dt.date | None:
        """
        Return the day that a bracket by a weekday names in figures: "on Tuesday (21/4)".

        Which figure is the month, and of which year, the weekday tells: the nearest that fits.
        """
        if not self.get("wn1"):
            return None
        first, second = int(self.get("wn1")), int(self.get("wn2"))
        near = self.anchor or self._place()
        if near is None:
            return None
        found = [
            day[0]
            for year in (near.year - 1, near.year, near.year + 1)
            for one, other in ((first, second), (second, first))
            if (day := values.interval(f"{year}-{other:02d}-{one:02d}"))
            and day[0].weekday() == number
        ]
        return min(found, key=lambda day: abs(day - near), default=None)

    def _weekday_date(self, number: int, relation: str) -> dt.date | None:
        """Return the day a weekday names: last or same in the past, next in the future."""
        if self.anchor is None or relation.startswith("the "):
            return self._story_date(number, relation)
        if self.get("wweek"):  # "on Thursday week": a week after the next one
            ahead = (number - self.anchor.weekday()) % _WEEK or _WEEK
            return self.anchor + dt.timedelta(ahead + _WEEK)
        back = (self.anchor.weekday() - number) % 7
        if relation in {"next", "this coming"}:
            shift = (7 - back) % 7 or 7
        elif relation in {"last", "this past"}:
            shift = -(back or 7)
        elif back and (relation == "this" or self._is_ahead()):
            shift = 7 - back
        elif not relation and was_to_be(self.reading, self.word):
            shift = min(-back, 7 - back, key=abs)
        elif not relation and 7 - back <= _SOON_AFTER and self._is_after_picture():
            shift = 7 - back
        else:
            shift = -back
        return self.anchor + dt.timedelta(shift)

    def _story_date(self, number: int, relation: str) -> dt.date | None:
        """Return the day a weekday names beside the last day of the story: "the following Monday"."""
        here = self.reading.tokens[self.word].sentence
        is_bare = self.anchor is None and not relation
        is_to_come = has_will(self.reading, self.word)
        week = self.memory.week_near(here, is_to_come=is_to_come) if is_bare else self._near()
        near = week or self.anchor
        if near is None:
            return None
        self.told = near
        back = (near.weekday() - number) % 7
        if not back and (is_bare or self.memory.sentence == here):
            return near  # "on 23 October, a Wednesday"
        is_back = "previous" in relation or relation == "last" or self._is_perfect()
        # A story goes on: its Friday is the next after the last day it named.
        return near + dt.timedelta(-(back or 7) if is_back else (7 - back) % 7 or 7)

    def _is_after_picture(self) -> bool:
        """
        Say whether the news may be a day or two younger than the picture that dates it.

        Of such news "on Saturday" under a picture of Friday is the day behind it; "had said on
        Saturday" looks back, and so does the caption itself.
        """
        is_dated_so = self.reading.report.date_source == "caption"
        is_caption = self.reading.sentence_of(self.word).block_type == "caption"
        return is_dated_so and not is_caption and not is_perfect(self.reading, self.word)

    def _early_unit(self) -> str | None:
        self._part_of("eu")
        unit = self.get("eun")
        if self.anchor is None and self.get("er") == "the":
            return self._of_story(unit)
        return self._related(self.get("er") or "the", unit)

    def _of_story(self, unit: str) -> str | None:
        """Return the unit a story is in: "the end of the year"."""
        here = self._place()
        return values.shifted(here, 0, unit) if here else None

    def _later_unit(self) -> str | None:
        value = self._related("this", self.get("leu"))
        days = values.interval(value) if value else None
        if days and self.anchor:
            is_later = self.get("le") == "later"
            self.days = (self.anchor, days[1]) if is_later else (days[0], self.anchor)
            self.is_fixed = False
        return value

    def _rel_unit(self) -> str | None:
        relation, unit = self.get("rel"), self.get("run")
        if relation in {"the following", "the previous", "the next"}:
            is_long = self.anchor is None and unit not in {"week", "weekend"}
            near = self._place() if is_long else self._near() or self._place()
            self.told = near or self.told
            if near is not None and (self.anchor is None or relation != "the next"):
                return values.shifted(near, -1 if "previous" in relation else 1, unit)
        return self._related(relation.removeprefix("the "), unit)

    def _next_but_one(self) -> str | None:
        """Return "the week before last", "the year after next"."""
        unit = self.get("nbou")
        value = self._shift(
            -2 if "last" in self.get("nbow") else 2, "day" if unit == "night" else unit
        )
        if value is None or unit != "night":
            return value
        self.type = "TIME"
        return f"{value}T{PARTS[unit]}"

    def _from_day(self) -> str | None:
        """Return the day that lies weeks from another: "two weeks from Monday", "a week from today"."""
        count, _ = measured(self.get("fdn"), self.get("fdu"))
        if self.anchor is None or count is None or count != int(count):
            return None
        name = self.get("fday")
        if name in DAYS:
            day = self.anchor + dt.timedelta((DAYS[name] - self.anchor.weekday()) % _WEEK or _WEEK)
        else:
            day = self.anchor + dt.timedelta(name == "tomorrow")
        return (day + dt.timedelta(_WEEK * int(count))).isoformat()

    def _past_unit(self) -> str | None:
        self.type = "DURATION"
        count, unit = measured("a", self.get("puu") or "fortnight")
        is_ahead = self.get("puw") in {"next", "coming"}
        self.days = self._term(count, unit, is_ahead=is_ahead)
        return values.duration(count, unit)

    def _this_year(self) -> str | None:
        unit = self.get("ty").split()[-1]
        if self.match.group("tyend") is not None:
            self.type = "DURATION"
            return values.duration(1.0, unit)
        return self._of_story(unit) if self.anchor is None else self._shift(0, unit)

    def _this_year_week(self) -> str | None:
        unit = self.get("tyw")
        return self._of_story(unit) if self.anchor is None else self._shift(0, unit)

    def _follow(self) -> str | None:
        """Return "the next day", "the evening before", "that morning"."""
        word, unit = self.get("nd") or self.get("nd2"), self.get("ndu") or self.get("ndu2")
        near = self._near()
        if near is None:
            return None
        day = near + dt.timedelta(_FOLLOWS.get(word, 0))
        self.is_aside = day < near
        part = PARTS.get(unit)
        self.type = "TIME" if part else "DATE"
        return f"{day.isoformat()}T{part}" if part else day.isoformat()

    def _same_unit(self) -> str | None:
        # "That year" is a year of the story, not of the report.
        self.told = near = self.memory.last or self._near()
        return values.shifted(near, 0, self.get("sun")) if near else None

    def _weekend(self) -> str | None:
        if self.anchor is None:
            return None
        is_back = self.anchor.weekday() < 4 and self._tense() != "future"
        return values.shifted(self.anchor, -1 if is_back else 0, "weekend")

    def _clock(self) -> str | None:
        self.type = "TIME"
        clock = _clock(self.get("clock"))
        day = self._day_told() or self.anchor or self._near()
        return f"{day.isoformat()}{clock}" if day else clock

    def _day_told(self) -> dt.date | None:
        """Return the day just told that an hour of the past is of: "on Monday ... shots at 6 a.m."."""
        day = self.memory.day_near(self.reading.tokens[self.word].sentence)
        if self.anchor is None or day is None or not 0 < (self.anchor - day).days < _WEEK:
            return None
        return day if self._tense() == "past" and self._goes_on() else None

    def _goes_on(self) -> bool:
        """
        Say whether a clause goes on with what the day before it is told of.

        In one sentence by joined verbs: in "rebels who fled on Monday attacked at 6 a.m." the day
        is of the flight. In the next sentence where the day was of the news; what markets do at
        an hour is another story.
        """
        tokens = self.reading.tokens
        here, there = self._clause_of(self.word), self._clause_of(self.memory.day_word)
        if tokens[self.word].sentence == tokens[self.memory.day_word].sentence:
            return here == there
        verb = tokens[_verb_over(self.reading, self.word)]
        is_news = tokens[there].deprel in {"root", "ccomp", "parataxis"}
        return is_news and lemma_in(changes(), verb) not in changes()

    def _clause_of(self, word: int) -> int:
        """Return the first of the joined verbs that a word hangs on."""
        here = _verb_over(self.reading, word)
        while self.reading.tokens[here].deprel == "conj" and self.reading.tokens[here].head >= 0:
            here = self.reading.tokens[here].head
        return here

    def _clock_day(self) -> str | None:
        self.type = "TIME"
        clock, name = _clock(self.get("clock1")), self.get("cday")
        if self.get("m7") or self.get("m8"):
            return self._clock_date(clock)
        if name in DAYS:
            day = self._weekday_date(DAYS[name], "")
            return f"{day.isoformat()}{clock}" if day else clock
        if self.anchor is None:
            return clock
        shift = {"yesterday": -1, "tomorrow": 1}.get(name, 0)
        return f"{(self.anchor + dt.timedelta(shift)).isoformat()}{clock}"

    def _clock_date(self, clock: str) -> str | None:
        """Return "5 p.m. on March 3", "noon on 3 March": an hour of a date."""
        name, figure = self.get("m7") or self.get("m8"), self.get("d7") or self.get("d8")
        month, day = month_of(name), int(re.sub(r"\D", "", figure))
        written = self.get("y7") or self.get("y8")
        year = int(written) if written else self._year_of(month, day)
        return f"{year}-{month:02d}-{day:02d}{clock}" if year else clock


def _verb_over(reading: Reading, word: int) -> int:
    """Return the verb that a word hangs on, or what is over all of its sentence."""
    tokens = reading.tokens
    while tokens[word].upos not in VERBS and tokens[word].head >= 0:
        word = tokens[word].head
    return word


def _clock(text: str) -> str:
    """Return a time of day as TIMEX3 writes it: "3 p.m." is "T15:00"."""
    low = text.lower()
    match = re.match(r"(\d{1,2})(?:[:.](\d\d))?", low)
    if match is None:
        return "T00:00" if "night" in low else "T12:00"
    hour, minute = int(match.group(1)), match.group(2) or "00"
    # Noon and midnight are the twelve of the half day that follows.
    is_late = "p" in low.replace("o'clock", "") or "evening" in low or "afternoon" in low
    is_half = is_late or "m" in low
    hour = hour % 12 + (12 if is_late else 0) if is_half else hour
    return f"T{hour:02d}:{minute}"
