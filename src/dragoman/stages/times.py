"""
Find times: TIMEX3 dates, times of day, durations and sets, with the days they cover.

Relative expressions are anchored to the report's date; without one they have no value.
Patterns find them, the tense of the clause decides where a weekday or a month lies.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Iterator

from dragoman.language.reading import Reading
from dragoman.records import Mark, Time
from dragoman.spans import Span
from dragoman.stages import time_values as values
from dragoman.stages.numbers import ORDINALS, value_of
from dragoman.stages.time_tense import Tense, tense_at

_MONTHS = {
    name: at
    for at, name in enumerate(
        "january february march april may june july august september october november december".split(),
        1,
    )
}
_MONTHS |= {name[:3]: at for name, at in _MONTHS.items()} | {"sept": 9}
_DAYS = {
    name: at
    for at, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_MIDDLE = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 1}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "quarterly": "P1Q",
}

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
_UNIT = (
    r"(?:second|minute|hour|day|week|month|year|decade|quarter|weekend|night)s?|century|centuries"
)
_SMALL = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a )?hundred|(?:a )?dozen"
_COUNT = (
    rf"\d{{1,4}}(?:[.,]\d+)?|(?:{_SMALL})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_VAGUE = r"a few|several|a couple of|many|some|the (?:last|past|next|coming) few"
_EARLY = r"(?:(?P<mod{0}>early|mid|late|the (?:start|beginning|middle|end) of|end of)[\s-]+(?:in\s+)?(?:the\s+)?)?"

_RULES: tuple[tuple[str, str], ...] = (
    ("full", rf"(?:{_WEEKDAY},?\s+)?(?:(?P<m1>{_MONTH})\s+(?P<d1>{_DAY}),?\s+(?P<y1>{_YEAR})\b|(?:the\s+)?(?P<d2>{_DAY})\s+(?:of\s+)?(?P<m2>{_MONTH}),?\s+(?P<y2>{_YEAR})\b)"),
    ("iso", rf"(?P<iso>{_YEAR}-[01]\d-[0-3]\d)(?!\d)"),
    ("day", rf"(?:{_WEEKDAY},?\s+)?(?:(?P<m3>{_MONTH})\s+(?P<d3>{_DAY})(?!\s+(?:percent|per\s|million|billion))|(?:the\s+)?(?P<d4>{_DAY})\s+(?:of\s+)?(?P<m4>{_MONTH})\b)"),
    ("month_year", _EARLY.format("my") + rf"(?P<m5>{_MONTH}),?\s+(?:of\s+)?(?P<y5>{_YEAR})\b"),
    ("season", _EARLY.format("se") + rf"(?:(?P<srel>last|next|this(?: past| coming)?)\s+|the\s+)?(?P<season>spring|summer|autumn|winter|fall(?=\s+of\s+\d|\s+{_YEAR}))(?:(?:\s+of)?\s+(?P<sy>{_YEAR}))?\b"),
    ("quarter", rf"the\s+(?P<qn>first|second|third|fourth)\s+(?P<qu>quarter|half)(?:\s+of\s+(?P<qy>{_YEAR}|this year|last year|next year|the year))?\b"),
    ("decade", r"(?:the\s+)?(?P<dec>(?:1[5-9]|20)\d0)['’]?s\b"),
    ("deictic", r"(?P<deic>(?:later |earlier |early |late )?(?:today|yesterday|tomorrow|tonight)|last night|the day (?:before yesterday|after tomorrow)|this (?:morning|afternoon|evening))(?:\s+(?P<dpart>morning|afternoon|evening|night))?\b"),
    ("weekday", rf"(?:(?P<wrel>last|next|this(?: past| coming)?|every|each)\s+)?(?:(?:early|late)\s+)?(?P<wday>{_WEEKDAY})(?P<wpl>s)?(?:\s+(?P<wpart>morning|afternoon|evening|night))?\b"),
    ("early_unit", r"(?P<eu>early|mid|late|(?:by |at )?the (?:start|beginning|middle|end) of|(?:by )?end of)[\s-]+(?:in\s+)?(?P<er>this|next|last|the)\s+(?P<eun>year|month|week|decade|century|quarter)\b"),
    ("later_unit", r"(?P<le>later|earlier)\s+this\s+(?P<leu>week|month|year|decade)\b"),
    ("rel_unit", r"(?P<rel>this|last|next|the (?:previous|following|coming|current))\s+(?P<run>week|month|year|decade|century|quarter|weekend)\b(?!-)"),
    ("same_unit", r"(?P<same>the same|that)\s+(?P<sun>day|week|month|year)\b"),
    ("ago", rf"(?:(?:about|around|nearly|almost|over|more than|less than|just|some|only)\s+)?(?P<an>{_COUNT}|{_VAGUE}|an?)\s+(?P<au>{_UNIT})\s+(?P<ad>ago|earlier|later|before|after|from now|prior to)\b"),
    ("vague_ago", r"(?P<va>(?:just\s+)?(?P<vau>minutes|hours|days|weeks|months|years|decades))\s+(?P<vad>ago|earlier|later|before|after)\b"),
    ("within", rf"(?:within|in|over|for|during)\s+(?:the\s+)?(?P<wdir>next|coming|last|past)\s+(?P<wn>{_COUNT}|few|several)\s+(?P<wu>{_UNIT})\b"),
    ("set", rf"(?P<set>every|each)\s+(?:(?P<setn>{_COUNT}|other|few)\s+)?(?P<setu>{_UNIT})\b|(?P<adv>daily|weekly|monthly|quarterly|yearly|annually|hourly)\b"),
    ("duration", rf"(?P<dn>{_COUNT}|{_VAGUE}|half an?|an?)(?P<dsep>[\s-]+)(?:(?:full|straight|consecutive|more|further|working|long)\s+)?(?P<du>{_UNIT})(?!\s+old\b|-old\b)(?:-long)?\b"),
    ("clock", r"(?P<clock>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?(?:[ap]\.m\.|[ap]m\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])|noon\b|midnight\b)(?:\s?(?:GMT|UTC|local time))?"),
    ("month", _EARLY.format("mo") + rf"(?:(?P<mrel>last|next|this)\s+)?(?P<month>{_MONTH})(?!\w)(?:\s+(?P<mby>last|this|next)\s+year)?"),
    ("year", _EARLY.format("ye") + rf"(?<![\d$£€.,:/#–-])(?P<year>{_YEAR})(?![\d%:/]|[.,]\d|\s+(?:percent|people|tonnes|tons|dollars|euros|troops|soldiers|workers|seats|votes|km|kilomet))\b"),
    ("now", r"(?P<now>now(?!\s+that)|currently|nowadays|at (?:present|the moment)|these days)\b"),
    ("past", r"(?P<past>recently|lately|in the past|in recent (?:days|weeks|months|years|decades))\b"),
    ("future", r"(?P<future>soon(?!\s+(?:after|before|as)|er)|shortly(?!\s+(?:after|before))|in the (?:near |foreseeable )?future|in the coming (?:days|weeks|months|years)|at a later date|in due course)\b"),
)  # fmt: skip
_TIME = re.compile(
    r"(?<![\w.])(?:" + "|".join(f"(?P<{name}_>{pattern})" for name, pattern in _RULES) + ")",
    re.IGNORECASE,
)
# Most characters cannot begin a time; only places near one of these words are tried.
_HINT = re.compile(r"\d|day|week|month|year|decade|centur|hour|minute|second|quarter|night|spring|summer|autumn|winter|fall\b|morning|afternoon|evening|tomorrow|yesterday|now|current|present|recent|late|soon|short|future|past|date|course|noon|ly\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", re.IGNORECASE)  # fmt: skip


class Times:
    """Mark times."""

    name = "times"
    version = 1
    reads = frozenset({"text", "tokens", "sentences"})
    writes = frozenset({"time"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield times in reading order."""
        anchor = _anchor(reading.report.date)
        starts = [token.start for token in reading.tokens]
        for sentence in reading.sentences:
            text = reading.text
            if not _HINT.search(text, sentence.start, sentence.end):
                continue
            for match in _TIME.finditer(text, sentence.start, sentence.end):
                word = bisect.bisect_left(starts, match.start())
                found = _Found(match, anchor, reading, min(word, sentence.last - 1)).mark()
                if found is not None:
                    yield found


def _anchor(date: str | None) -> dt.date | None:
    """Return the report's date as a day."""
    try:
        return dt.date.fromisoformat(date[:10]) if date else None
    except ValueError:
        return None


class _Found:
    """One match, on its way to a mark."""

    def __init__(
        self, match: re.Match[str], anchor: dt.date | None, reading: Reading, word: int
    ) -> None:
        self.match = match
        self.get = match.groupdict().get
        self.anchor = anchor
        self.reading = reading
        self.word = word
        self.rule = str(match.lastgroup).removesuffix("_")
        self.type = "DATE"
        self.part: str | None = None
        self.is_fixed = True
        self.days: values.Interval | None = None

    def mark(self) -> Time | None:
        """Return the mark, or None if the words are no time after all."""
        value: str | None = getattr(self, f"_{self.rule}")()
        if value == "":
            return None
        start, end = self.match.span()
        text = self.match.group()
        kept = re.match(
            r"(?:within|in|over|for|during|by|at)\s+(?=the\s|this|next|last|recent|end)",
            text,
            re.IGNORECASE,
        )
        if kept and self.rule in {"within", "early_unit"}:
            start += kept.end()
        days = self.days or (values.interval(value) if value else None)
        if days and self.part:
            days = values.narrowed(days, self.part)
            self.is_fixed = False
        uses_anchor = self.rule not in {"full", "iso", "month_year", "decade", "year"}
        return Time(
            spans=(Span(start, end),),
            type=self.type,  # type: ignore[arg-type]
            value=value,
            begin=days[0].isoformat() if days else None,
            end=days[1].isoformat() if days else None,
            fixed=self.is_fixed and value is not None and not value.endswith("_REF"),
            anchor=self.anchor.isoformat() if self.anchor and uses_anchor else None,
            by=self.rule,
            score=0.9,
        )

    def _part_of(self, group: str) -> None:
        """Remember "early", "late", "the end of"."""
        found = (self.get(group) or "").lower()
        for word in ("early", "start", "beginning", "mid", "late", "end"):
            if word in found:
                self.part = word
                return

    def _tense(self) -> Tense:
        """Return the tense of the clause the match stands in."""
        return tense_at(self.reading, self.word)

    def _full(self) -> str | None:
        month = self.get("m1") or self.get("m2") or ""
        day = re.sub(r"\D", "", self.get("d1") or self.get("d2") or "")
        return f"{self.get('y1') or self.get('y2')}-{_month(month):02d}-{int(day):02d}"

    def _iso(self) -> str | None:
        return self.get("iso")

    def _day(self) -> str | None:
        name = self.get("m3") or self.get("m4") or ""
        if not name[0].isupper():
            return ""
        month = _month(name)
        day = int(re.sub(r"\D", "", self.get("d3") or self.get("d4") or ""))
        year = self._year_of(month, day)
        return f"{year}-{month:02d}-{day:02d}" if year else None

    def _year_of(self, month: int, day: int | None = None) -> int | None:
        """Return the year a month without one lies in."""
        if self.anchor is None:
            return None
        delta = (month - self.anchor.month) * 31 + ((day or self.anchor.day) - self.anchor.day)
        tense = self._tense()
        if tense == "future":
            return self.anchor.year + (delta < 0)
        if tense == "past":
            return self.anchor.year - (delta > 0)
        # Without a tense the nearer one: reports speak of what is about them.
        return self.anchor.year + (delta < -240) - (delta > 120)

    def _month_year(self) -> str | None:
        self._part_of("modmy")
        return f"{self.get('y5')}-{_month(self.get('m5') or ''):02d}"

    def _season(self) -> str | None:
        name = (self.get("season") or "").lower()
        self._part_of("modse")
        self.is_fixed = False
        if self.get("sy"):
            return f"{self.get('sy')}-{_SEASONS[name]}"
        if self.match.group().lower() == name and not self._after(
            "in", "by", "until", "since", "this"
        ):
            return ""
        if self.anchor is None:
            return None
        middle, here = _MIDDLE[name], self.anchor.month
        relation = (self.get("srel") or "").lower()
        year = self.anchor.year
        if relation in {"next", "this coming"}:
            year += middle <= here
        elif relation in {"last", "this past"}:
            year -= middle >= here - 1
        elif relation != "this":
            tense = self._tense()
            year += (
                middle < here - 2 if tense == "future" else -(middle > here + 1 and tense == "past")
            )
        return f"{year}-{_SEASONS[name]}"

    def _after(self, *words: str) -> bool:
        """Say whether one of these words stands right before the match."""
        before = (
            self.reading.text[max(0, self.match.start() - 12) : self.match.start()].lower().split()
        )
        return bool(before) and before[-1] in words

    def _quarter(self) -> str | None:
        number = ORDINALS[(self.get("qn") or "").lower()]
        letter = "Q" if self.get("qu") == "quarter" else "H"
        if letter == "H" and (number > 2 or not self.get("qy")):
            return ""
        year = (self.get("qy") or "").lower()
        if year.isdigit():
            return f"{year}-{letter}{number}"
        if self.anchor is None:
            return None
        shift = {"last year": -1, "next year": 1}.get(year, 0)
        return f"{self.anchor.year + shift}-{letter}{number}"

    def _decade(self) -> str | None:
        return (self.get("dec") or "")[:3]

    def _deictic(self) -> str | None:
        text = (self.get("deic") or "").lower()
        shift = next(
            (
                days
                for word, days in (
                    ("before yesterday", -2), ("after tomorrow", 2), ("yesterday", -1),
                    ("tomorrow", 1), ("last night", -1),
                )
                if word in text
            ),
            0,
        )  # fmt: skip
        if self.anchor is None:
            return None
        day = (self.anchor + dt.timedelta(shift)).isoformat()
        part = next(
            (
                sign
                for word, sign in _PARTS.items()
                if word in f"{text} {self.get('dpart')}".lower()
            ),
            None,
        )
        if "tonight" in text:
            part = "NI"
        self.type = "TIME" if part else "DATE"
        return f"{day}T{part}" if part else day

    def _weekday(self) -> str | None:
        name = self.get("wday") or ""
        if not name[0].isupper():
            return ""
        number = _DAYS[name.lower()]
        relation = (self.get("wrel") or "").lower()
        if self.get("wpl") or relation in {"every", "each"}:
            self.type = "SET"
            return f"XXXX-WXX-{number + 1}"
        if self.anchor is None:
            return None
        back = (self.anchor.weekday() - number) % 7
        if relation in {"next", "this coming"}:
            shift = (7 - back) % 7 or 7
        elif relation in {"last", "this past"}:
            shift = -(back or 7)
        elif back and (relation == "this" or self._tense() == "future"):
            shift = 7 - back
        else:
            shift = -back
        day = (self.anchor + dt.timedelta(shift)).isoformat()
        part = self.get("wpart")
        self.type = "TIME" if part else "DATE"
        return f"{day}T{_PARTS[part.lower()]}" if part else day

    def _early_unit(self) -> str | None:
        self._part_of("eu")
        return self._related(self.get("er") or "", self.get("eun") or "")

    def _later_unit(self) -> str | None:
        value = self._related("this", self.get("leu") or "")
        days = values.interval(value) if value else None
        if days and self.anchor:
            is_later = (self.get("le") or "").lower() == "later"
            self.days = (self.anchor, days[1]) if is_later else (days[0], self.anchor)
            self.is_fixed = False
        return value

    def _rel_unit(self) -> str | None:
        return self._related(self.get("rel") or "", self.get("run") or "")

    def _same_unit(self) -> str | None:
        # "That day" is a day of the story, not of the report; its value is not known here.
        return None if self.get("same", "").lower() == "that" else ""

    def _related(self, relation: str, unit: str) -> str | None:
        """Return "this year", "the following month" as a value."""
        low = relation.lower()
        shift = (
            -1
            if "last" in low or "previous" in low
            else 1
            if re.search("next|following|coming", low)
            else 0
        )
        return values.shifted(self.anchor, shift, unit.lower()) if self.anchor else None

    def _ago(self) -> str | None:
        count, unit = _count(self.get("an") or ""), _unit(self.get("au") or "")
        word = (self.get("ad") or "").lower()
        if word in {"before", "after", "earlier", "later", "prior to"}:
            # Before or after something else: how long is said, not when.
            self.type = "DURATION"
            return values.duration(count, unit)
        if unit in {"second", "minute", "hour", "night"} or count is None or count != int(count):
            self.is_fixed = False
            return "PAST_REF" if word == "ago" else "FUTURE_REF"
        if self.anchor is None:
            return None
        return values.shifted(self.anchor, int(-count if word == "ago" else count), unit)

    def _vague_ago(self) -> str | None:
        self.is_fixed = False
        if (self.get("vad") or "").lower() == "ago":
            return "PAST_REF"
        self.type = "DURATION"
        return values.duration(None, _unit(self.get("vau") or ""))

    def _within(self) -> str | None:
        self.type = "DURATION"
        unit = _unit(self.get("wu") or "")
        count = _count(self.get("wn") or "")
        if self.anchor and count and unit in {"day", "week", "month", "year"}:
            size = dt.timedelta({"day": 1, "week": 7, "month": 30, "year": 365}[unit] * count)
            is_ahead = (self.get("wdir") or "").lower() in {"next", "coming"}
            self.days = (
                (self.anchor, self.anchor + size) if is_ahead else (self.anchor - size, self.anchor)
            )
        return values.duration(count, unit)

    def _set(self) -> str | None:
        self.type = "SET"
        if self.get("adv"):
            return _SETS[(self.get("adv") or "").lower()]
        word = (self.get("setn") or "one").lower()
        count = 2.0 if word == "other" else _count(word)
        return values.duration(count, _unit(self.get("setu") or ""))

    def _duration(self) -> str | None:
        word, unit = (self.get("dn") or "").lower(), _unit(self.get("du") or "")
        is_plural = (self.get("du") or "").endswith("s")
        if word in {"a", "an"} and (unit == "second" or "-" in (self.get("dsep") or "")):
            return ""
        if word in {"a", "an"} and self._after(
            *"percent % dollars barrels tonnes times once twice people million billion".split()
        ):
            self.type = "SET"
            return values.duration(1.0, unit)
        if unit == "second" and not is_plural and word in ORDINALS:
            return ""
        self.type = "DURATION"
        count = 0.5 if word.startswith("half") else _count(word)
        # "Within 90 days" is a term: it ends so many days from now.
        if (
            self.anchor
            and count
            and self._after("within", "in")
            and unit in {"day", "week", "month", "year"}
        ):
            size = {"day": 1, "week": 7, "month": 30, "year": 365}[unit] * count
            if size < 40_000 and self._tense() != "past":
                self.days = (self.anchor, self.anchor + dt.timedelta(size))
        return values.duration(count, unit)

    def _clock(self) -> str | None:
        self.type = "TIME"
        text = (self.get("clock") or "").lower()
        match = re.match(r"(\d{1,2})(?:[:.](\d\d))?", text)
        if match is None:
            hour, minute = 12 if "noon" in text else 0, "00"
        else:
            hour, minute = int(match.group(1)), match.group(2) or "00"
            # Noon and midnight are the twelve of the half day that follows.
            hour = hour % 12 + (12 if "p" in text else 0) if "m" in text else hour
        clock = f"T{hour:02d}:{minute}"
        return f"{self.anchor.isoformat()}{clock}" if self.anchor else clock

    def _month(self) -> str | None:
        name = self.get("month") or ""
        if not name[0].isupper() or (
            name in {"May", "March", "Mar", "Sep", "Dec", "Jan"} and not self._is_month(name)
        ):
            return ""
        month = _month(name)
        self._part_of("modmo")
        if self.anchor is None:
            return None
        by = (self.get("mby") or "").lower()
        relation = (self.get("mrel") or "").lower()
        year: int | None = self.anchor.year
        if by:
            year = self.anchor.year + {"last": -1, "next": 1}.get(by, 0)
        elif relation == "last":
            year = self.anchor.year - (month >= self.anchor.month)
        elif relation == "next":
            year = self.anchor.year + (month <= self.anchor.month)
        elif not relation:
            year = self._year_of(month)
        return f"{year}-{month:02d}"

    def _is_month(self, name: str) -> bool:
        """Tell the month from the verb, the noun and the name: "May" the month follows "in"."""
        if name in {"Mar", "Sep", "Dec", "Jan"}:
            return False
        return bool(self.get("mrel") or self.get("modmo")) or self._after(
            *"in of since until till by from to early late mid for during between and before after last next".split()
        )

    def _year(self) -> str | None:
        self._part_of("modye")
        return self.get("year")

    def _now(self) -> str | None:
        return "PRESENT_REF"

    def _past(self) -> str | None:
        return "PAST_REF"

    def _future(self) -> str | None:
        return "FUTURE_REF"


def _month(name: str) -> int:
    """Return the number of a month."""
    return _MONTHS[name.lower().rstrip(".")]


def _unit(word: str) -> str:
    """Return a unit in the singular."""
    low = word.lower()
    return "century" if low.startswith("centur") else low.rstrip("s")


def _count(word: str) -> float | None:
    """Return a number of units; None if it is vague."""
    low = word.lower()
    if low in {"a", "an"}:
        return 1.0
    return 2.0 if low == "a couple of" else value_of(low)
