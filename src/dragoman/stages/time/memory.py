"""What the times of a report leave behind for those that follow."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.records import Time

_YEAR = re.compile(r"(\d{4})(?:-(\d\d))?")
# Only what names its own place in the calendar moves a story on.
_MOVING = frozenset(
    {"full", "iso", "numeric", "month_year", "day", "month", "year", "season", "ago", "follow"}
)
_WHOLE = frozenset({"full", "iso", "numeric", "month_year"})
_SPANS_OF_ACCOUNTS = frozenset({"duration", "within", "this_year"})
_SOON_IN_STORIES = 6  # months
_NEAR_WEEKDAYS = 2  # days


class Memory:
    """
    The report's date, and the last day, month, year and quarter named.

    `anchor` is the report's date. A text without one is a story: then `here` is where the
    story stands, the last date it named, and what is relative is counted from there.
    But news without a date (`is_news`) speaks of its day of writing, too, which nobody knows:
    there a date tells the year of what stands in its sentence, and one at the head of the text
    that of all. `day_first` says how the report writes dates in figures, if that is known.
    """

    def __init__(
        self, anchor: dt.date | None, *, day_first: bool | None = None, is_news: bool = False
    ) -> None:
        self.anchor = anchor
        self.is_news = is_news
        self.head: dt.date | None = None  # a whole date in the first sentence
        self.here_sentence = -10
        self.day_first = day_first
        self.quarter: str | None = None
        self.is_quarter_last = False
        self.day: dt.date | None = None
        self.day_word = -1
        self.is_day_ahead = False  # it is still to come
        self.here: dt.date | None = None
        self.is_behind = False  # the story's only date so far lies behind it
        self.is_beyond = False  # or ahead of it
        self.latest: dt.date | None = None  # the last of all days told: what "will" come lies later
        self.last: dt.date | None = None
        self.last_sentence = -10
        self.told: Time | None = None  # the last date told, and its first word
        self.told_word = -1
        self.sentence = -10

    def learn(
        self,
        time: Time,
        sentence: int,
        *,
        word: int = -1,
        is_aside: bool = False,
        is_back: bool = False,
        is_ahead: bool = False,
    ) -> None:
        """
        Remember a time, whose first word is `word`, for those that follow; an aside does not move the story.

        Nor does what a side clause tells of the past (`is_back`), unless the story has no
        date yet: then it still says nothing of what is to come. What will be (`is_ahead`) does
        not move it either, and of what has been it says nothing.
        """
        self._learn_quarter(time)
        if time.begin and time.type != "DURATION":
            self.told, self.told_word = time, word
        if time.begin and time.by in _MOVING | {"rel_unit"}:
            self.last, self.last_sentence = dt.date.fromisoformat(time.begin), sentence
        if is_aside and self.here is not None:
            return
        if time.end and time.by in _MOVING:
            day = dt.date.fromisoformat(time.end)
            self.latest = max(day, self.latest or day)
        if time.begin and time.begin == time.end and time.type != "DURATION":
            self.day, self.sentence = dt.date.fromisoformat(time.begin), sentence
            self.day_word, self.is_day_ahead = word, is_ahead
        is_moving = time.by in _MOVING or (self.anchor is None and time.by == "rel_unit")
        if time.begin and is_moving and (match := _YEAR.match(time.value or "")):
            if (is_back or (is_ahead and not self.is_beyond)) and self.here is not None:
                return
            self.is_behind, self.is_beyond = is_back, is_ahead
            year, month = int(match.group(1)), int(match.group(2) or 0)
            if month or self.here is None or self.here.year != year:
                # A bare year says nothing of the month: the story is somewhere in it.
                self.here = dt.date.fromisoformat(time.begin)
            self.here_sentence = sentence
            if time.by in _WHOLE and not sentence and not is_back:
                self.head = self.here

    def place(self, sentence: int) -> dt.date | None:
        """Return where the story stands for what a sentence tells; None if that is not known."""
        if not self.is_news or sentence == self.here_sentence:
            return self.here
        return self.head

    def _learn_quarter(self, time: Time) -> None:
        """Remember the quarter spoken of, and whether it is the last span of accounts named."""
        if time.value and time.by == "quarter" and "Q" in time.value:
            self.is_quarter_last = True
            # What a quarter is compared with is not the quarter spoken of.
            here = str(self.anchor.year) if self.anchor else "9999"
            if (self.quarter or "")[:4] <= time.value[:4] <= here:
                self.quarter = time.value
        elif time.by in _SPANS_OF_ACCOUNTS and str(time.value)[-1:] in {"M", "Y"}:
            self.is_quarter_last = False

    def day_near(self, sentence: int) -> dt.date | None:
        """Return the last day named in this or the previous sentence: "two days later"."""
        if self.anchor is None and not self.is_news:
            return self.day
        return self.day if sentence - self.sentence <= 1 else None

    def week_near(self, sentence: int, *, is_to_come: bool = False) -> dt.date | None:
        """
        Return the last day named, if near enough that a bare weekday may be of its week.

        What will be on Monday is reckoned from the day of writing, which no other sentence tells;
        what has been on Monday from no day that is still to come.
        """
        if self.is_day_ahead and not is_to_come:
            return None
        farthest = 0 if is_to_come else _NEAR_WEEKDAYS
        return self.day if sentence - self.sentence <= farthest else None

    def year_of(
        self,
        month: int,
        day: int | None,
        sentence: int,
        *,
        is_before: bool,
        is_ahead: bool = False,
        is_to_come: bool = False,
    ) -> int | None:
        """
        Return the year in which a story's month lies.

        A story moves on: a month that comes soon after the last one belongs to the next
        year, unless the past perfect looks back. What "will" be (`is_to_come`) is reckoned from
        a day the story does not tell: its year is known only if it is later than all told.
        """
        here = self.place(sentence)
        if here is None or (is_ahead and self.is_behind):
            return None
        if self.is_beyond and not is_to_come:
            return None
        ahead = month - here.month
        if is_before:
            return here.year - (ahead > 0)
        is_over = ahead < 0 and ahead + 12 <= _SOON_IN_STORIES
        year = here.year + (is_over and (here.month > 1 or day is not None))
        if is_to_come and self.latest is not None:
            return year if (year, month, day or 31) > self.latest.timetuple()[:3] else None
        return year
