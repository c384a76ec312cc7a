"""
Tell whether the day under a picture is the day of the report.

Much of what papers print under their news is an older picture. The date of a caption
counts where the news names the same day (its weekday, or its day and month), or where the
news names no day at all and the picture shows what it tells of; never where something
speaks against it. Where both name weekdays a day or two apart, the news is of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from dragoman.ingest.dates import FoundDay, find_dates, find_days
from dragoman.ingest.text_captions import is_from_file
from dragoman.records import Block

_NEWS = frozenset({"headline", "standfirst", "key_point", "subhead", "paragraph"})
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# A weekday of the news; "Good Friday" is a feast, and "next Friday" no day of the news.
_WEEKDAY = re.compile(
    r"\b(?P<other>(?:Ash|Black|Bloody|Cyber|Easter|Good|Holy|Palm|Super|[Nn]ext|[Ee]very|[Ee]ach) )?"
    r"(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_SHORT_WEEKDAY = re.compile(
    r"\b(?P<day>Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:r|rs)?|Fri|Sat(?:ur)?|Sun)(?:day\b|[.,])"
)
_YEAR = re.compile(r"(?<=[\s-])((?:19|20)\d\d)(?![\w-]|[.,/]\d)")
# What lies ahead of the news says nothing of the day it was written on.
_TOWARDS = re.compile(
    r"\b(?:by|until|till|before|through|from|to|for|than|towards?)\s(?:(?:the end of|early|late|mid)[\s-])?$"
)
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|plan\w*|expect\w*|due|schedul\w*|target\w*|aim\w*|hop(?:e[sd]?|ing)"
    r"|promis\w*|pledg\w*|intend\w*|forecast\w*|deadline|next|upcoming|coming)\b"
)
_NAMED = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w-]{2,}")
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_A-Z][^\W\d_]{4,}")
# Words that any two texts about politics share.
_COMMON = frozenset(
    "president presidents minister ministers foreign prime leader leaders leading government "
    "state secretary spokesman spokeswoman during after before their which where about other "
    "official officials country countries between against people first second there".split()
)
_LONG = dt.timedelta(days=60)
_DAY = dt.timedelta(days=1)
# A picture is of so many days before the news at most, or of the day after: six days to the same weekday.
_MOST_BEFORE, _DAY_AFTER = 2, 6


def caption_dates(text: str, blocks: list[Block] | tuple[Block, ...]) -> list[str]:
    """Return the dates of captions that may be the day of the report, in order."""
    found = [(words, dt.date.fromisoformat(day)) for words, day in _captions(text, blocks)]
    if not found:
        return []
    news = _News(text, blocks, [day for _, day in found])
    allowed = [day.isoformat() for words, day in found if news.allows(words, day)]
    nearby = (day for words, pictured in found if (day := news.day_near(words, pictured)))
    return allowed or [day.isoformat() for day in nearby]


def _captions(text: str, blocks: list[Block] | tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """Yield each date under a picture that is not from the files, and the words it stands in."""
    for at, block in enumerate(blocks):
        if block.type != "caption":
            continue
        words = _of(block, text)
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        credit = _of(below, text) if below is not None and below.type == "credit" else ""
        if not is_from_file(words) and not is_from_file(credit):
            yield from ((words, found.date) for found in find_dates(words))


def _of(block: Block, text: str) -> str:
    """Return the words of a block."""
    return " ".join(span.of(text) for span in block.spans)


class _News:
    """What the news under a headline says of days."""

    def __init__(
        self, text: str, blocks: list[Block] | tuple[Block, ...], pictured: list[dt.date]
    ) -> None:
        self.lines = [_of(block, text) for block in blocks if block.type in _NEWS]
        titles = [_of(block, text) for block in blocks if block.type in {"headline", "standfirst"}]
        prose = (_of(block, text) for block in blocks if block.type == "paragraph")
        self.opening = [*titles, *islice(prose, 2)]
        self.head = [_of(block, text) for block in blocks if block.type == "dateline"]
        self.pictured = pictured

    def allows(self, words: str, day: dt.date) -> bool:
        """Say whether a caption's day may be the report's."""
        if self._is_later(day) or not self._fits_dateline(day):
            return False
        if any((found.month, found.day) == (day.month, day.day) for found in self.days):
            return True
        # That a day which the caption leaves unnamed has the right weekday may be chance.
        named = _weekday_of(words)
        where = self.opening if named is None else self.lines
        if named in {None, day.weekday()} and day.weekday() in _weekdays(where):
            return True
        told = _weekdays(self.lines)
        # "Yesterday" was Wednesday where the picture is of Thursday.
        eves = {(day - _DAY * ago).weekday() for ago in (1, 2)}
        is_eve = named is not None and bool(told) and told <= eves
        names_no_day = not self._own_days and (not told or is_eve)
        is_only = all(other <= day - _LONG for other in self.dates)
        is_first = named == day.weekday() and self._looks_back_from(day)
        return (
            (names_no_day or is_first)
            and is_only
            and self._tells_of(words, by_name=is_eve or is_first)
        )

    def _looks_back_from(self, day: dt.date) -> bool:
        """
        Say whether the first weekday told of what happened is a day, or one of the two before it.

        Every day named without a year must lie in the weeks before: a picture is no later than its news.
        """
        near = {(day - _DAY * ago).weekday() for ago in (0, 1, 2)}
        before = [day - _DAY * ago for ago in range(_LONG.days)]
        weeks = {(one.month, one.day) for one in before}
        return self._first_told in near and all(
            (one.month, one.day) in weeks for one in self._own_days
        )

    @cached_property
    def _first_told(self) -> int | None:
        """The first weekday of what has happened that the news names; plans and "since Sunday" name none."""
        return next(
            (
                _WEEKDAYS.index(match["day"][:3])
                for line in self.lines
                for match in _WEEKDAY.finditer(line)
                if not match["other"]
                and not line[: match.start()].endswith("since ")
                and not _is_ahead(line, match.start())
            ),
            None,
        )

    def day_near(self, words: str, pictured: dt.date) -> dt.date | None:
        """
        Return the day of news that name one other weekday than a caption with its own: "on Tuesday".

        The picture is of the two days before, or of the day after what is told of; a weekday
        that the caption gets wrong, or that only stands somewhere below, says nothing.
        """
        weekdays = _weekdays(self.opening)
        is_near = _weekday_of(words) == pictured.weekday() and len(weekdays) == 1
        if (
            not is_near
            or self._own_days
            or self._is_later(pictured)
            or not self._fits_dateline(pictured)
        ):
            return None
        ahead = (weekdays.pop() - pictured.weekday()) % 7
        if ahead == _DAY_AFTER:
            return pictured
        return pictured + _DAY * ahead if ahead <= _MOST_BEFORE else None

    @cached_property
    def days(self) -> list[FoundDay]:
        """The days that name no year."""
        return [found for line in [*self.head, *self.lines] for found in find_days(line)]

    @cached_property
    def _own_days(self) -> list[FoundDay]:
        """The days without a year of what has happened: "will sign on 3 May" names none."""
        return [
            found
            for line in [*self.head, *self.lines]
            for found in find_days(line)
            if not _is_ahead(line, found.start)
        ]

    @cached_property
    def dates(self) -> list[dt.date]:
        """The full dates of what has happened."""
        return [
            dt.date.fromisoformat(found.date)
            for line in [*self.head, *self.lines]
            for found in find_dates(line)
            if not _is_ahead(line, found.start)
        ]

    @cached_property
    def last_year(self) -> int:
        """The last year that the news looks back on."""
        years = (
            int(match[1])
            for line in self.lines
            for match in _YEAR.finditer(line)
            if not _is_ahead(line, match.start())
        )
        return max(years, default=0)

    def _is_later(self, day: dt.date) -> bool:
        """Say whether the news, or another picture, is of long after a day."""
        others = [*self.dates, *self.pictured]
        if self.last_year:
            others.append(dt.date(self.last_year, 1, 1))
        return any(other > day + _LONG for other in others)

    def _fits_dateline(self, day: dt.date) -> bool:
        """Say whether a day lies within the week before the day of the dateline, if that has one."""
        near = {day + _DAY * days for days in range(-1, 8)}
        days = {(found.month, found.day) for line in self.head for found in find_days(line)}
        return not days or not days.isdisjoint((one.month, one.day) for one in near)

    def _tells_of(self, words: str, *, by_name: bool) -> bool:
        """Say whether a caption tells of what headline and first paragraphs tell of, or names whom they name."""
        opening = " ".join(self.opening)
        names = set(_NAMED.findall(words)) & set(_NAMED.findall(opening))
        deeds = {word[:5] for word in _WORD.findall(opening) if word not in _COMMON}
        own = {name for name in names if name.lower() not in _COMMON}
        is_deed = any(word[:5] in deeds for word in _WORD.findall(words) if word not in _COMMON)
        return bool(own) and (by_name or is_deed)


def _weekdays(lines: list[str]) -> set[int]:
    """Return the weekdays of what has happened."""
    return {
        _WEEKDAYS.index(match["day"][:3])
        for line in lines
        for match in _WEEKDAY.finditer(line)
        if not match["other"]
    }


def _weekday_of(words: str) -> int | None:
    """Return the weekday a caption names, or None."""
    match = _SHORT_WEEKDAY.search(words)
    return _WEEKDAYS.index(match["day"][:3]) if match else None


def _is_ahead(line: str, at: int) -> bool:
    """Say whether what a sentence says of a year or day still lay ahead."""
    begin = max(line.rfind(". ", max(0, at - 300), at), at - 300, 0)
    end = line.find(". ", at, at + 300)
    if _TOWARDS.search(line[max(begin, at - 40) : at].rstrip() + " "):
        return True
    return _AHEAD.search(line, begin, end if end >= 0 else at + 300) is not None
