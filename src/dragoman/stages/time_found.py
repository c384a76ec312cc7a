"""From a matched expression to a time: its TIMEX3 value and the days it covers."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.language.reading import Reading
from dragoman.records import Time
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
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_SHIFTS = (
    ("before yesterday", -2),
    ("after tomorrow", 2),
    ("yesterday", -1),
    ("tomorrow", 1),
    ("last night", -1),
)
_UNSHIFTED = frozenset({"full", "iso", "month_year", "decade", "year"})
_DAYS_IN = {"day": 1, "week": 7, "month": 30, "year": 365}
# Past this many days ahead a month named in the past tense belongs to the year before.
_SOON = 40


class Memory:
    """What earlier times of a report leave behind: its date, the last day and quarter named."""

    def __init__(self, anchor: dt.date | None) -> None:
        self.anchor = anchor
        self.quarter: str | None = None
        self.day: dt.date | None = None
        self.sentence = -10

    def learn(self, time: Time, sentence: int) -> None:
        """Remember a time for those that follow."""
        if time.value and time.by == "quarter" and "Q" in time.value:
            self.quarter = time.value
        if time.begin and time.begin == time.end:
            self.day, self.sentence = dt.date.fromisoformat(time.begin), sentence

    def day_near(self, sentence: int) -> dt.date | None:
        """Return the last day named in this or the previous sentence: "two days later"."""
        return self.day if sentence - self.sentence <= 1 else None


class Found:
    """One match, on its way to a mark."""

    def __init__(self, match: re.Match[str], memory: Memory, reading: Reading, word: int) -> None:
        self.match = match
        self.get = match.groupdict().get
        self.memory = memory
        self.anchor = memory.anchor
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
        days = self.days or (values.interval(value) if value else None)
        if days and self.part:
            days = values.narrowed(days, self.part)
            self.is_fixed = False
        is_shifted = self.rule not in _UNSHIFTED
        return Time(
            spans=(self._span(),),
            type=self.type,  # type: ignore[arg-type]
            value=value,
            begin=days[0].isoformat() if days else None,
            end=days[1].isoformat() if days else None,
            fixed=self.is_fixed and value is not None and not value.endswith("_REF"),
            anchor=self.anchor.isoformat() if self.anchor and is_shifted else None,
            by=self.rule,
            score=0.9,
        )

    def _span(self) -> Span:
        """Return the span of the match without a leading preposition."""
        start, end = self.match.span()
        if self.rule in {"within", "early_unit", "clock_day"}:
            opening = re.match(
                r"(?:within|in|over|for|during|by|at)\s+", self.match.group(), re.IGNORECASE
            )
            start += opening.end() if opening else 0
        return Span(start, end)

    def _part_of(self, group: str) -> None:
        """Remember "early", "late", "the end of"."""
        found = (self.get(group) or "").lower()
        for word in ("early", "start", "beginning", "mid", "late", "end"):
            if word in found:
                self.part = word
                return

    def _tense(self) -> Tense:
        """Return the tense of the clause the match stands in; what has an owner is known: past."""
        noun = self.reading.tokens[self.word]
        if noun.deprel == "nmod:poss" and self.reading.tokens[noun.head].deprel != "nsubj":
            return "past"
        return tense_at(self.reading, self.word)

    def _after(self, *words: str) -> bool:
        """Say whether one of these words stands right before the match."""
        start = self.match.start()
        before = self.reading.text[max(0, start - 12) : start].lower().split()
        return bool(before) and before[-1] in words

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
        ahead = (month - self.anchor.month) * 31 + ((day or self.anchor.day) - self.anchor.day)
        tense = self._tense()
        if tense == "future":
            return self.anchor.year + (ahead < 0)
        if tense == "past":
            # "The vote was set for 12 June": named days soon to come are not a year old.
            is_to_come = self._after(
                "by", "until", "through", "effective", "due", "payable", "from"
            )
            return self.anchor.year - (ahead > (4 * _SOON if is_to_come else _SOON if day else 0))
        # Without a tense the nearer one: reports speak of what is about them.
        return self.anchor.year + (ahead < -240) - (ahead > 120)

    def _month_year(self) -> str | None:
        self._part_of("modmy")
        return f"{self.get('y5')}-{_month(self.get('m5') or ''):02d}"

    def _season(self) -> str | None:
        name = (self.get("season") or "").lower()
        self._part_of("modse")
        self.is_fixed = False
        if self.get("sy"):
            return f"{self.get('sy')}-{_SEASONS[name]}"
        is_bare = self.match.group().lower() == name
        if is_bare and not self._after("in", "by", "until", "since", "this"):
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
            is_over = middle < here - 2 and tense == "future"
            year += is_over or -(middle > here + 1 and tense == "past")
        return f"{year}-{_SEASONS[name]}"

    def _quarter(self) -> str | None:
        number = ORDINALS[(self.get("qn") or "").lower()]
        letter = "Q" if self.get("qu") == "quarter" else "H"
        year = (self.get("qy") or "").lower()
        relation = year.split()[0] if year and not year.isdigit() else self.get("qrel")
        if letter == "H" and (number > 2 or not (year or relation)):
            return ""
        if year.isdigit():
            return f"{year}-{letter}{number}"
        if self.anchor is None:
            return None
        shift = {"last": -1, "next": 1}.get((relation or "").lower(), 0)
        if not relation and letter == "Q" and number > (self.anchor.month + 2) // 3:
            shift = -(self._tense() != "future")
        return f"{self.anchor.year + shift}-{letter}{number}"

    def _this_quarter(self) -> str | None:
        found = self.memory.quarter
        if found is None:
            return "" if "year" not in (self.get("thisq") or "") else self._shift(-1, "year")
        words = (self.get("thisq") or "").lower()
        if "current" in words:
            return self._shift(0, "quarter")
        is_earlier = "year" in words
        return f"{int(found[:4]) - 1}{found[4:]}" if is_earlier else found

    def _shift(self, count: int, unit: str) -> str | None:
        """Return the unit so many away from the report's date."""
        return values.shifted(self.anchor, count, unit) if self.anchor else None

    def _decade(self) -> str | None:
        self._part_of("modde")
        if self.get("tens"):
            return f"19{_TENS.index((self.get('tens') or '').lower()) + 2}"
        return (self.get("dec") or "")[:3]

    def _deictic(self) -> str | None:
        text = (self.get("deic") or "").lower()
        if self.anchor is None:
            return None
        shift = next((days for word, days in _SHIFTS if word in text), 0)
        day = (self.anchor + dt.timedelta(shift)).isoformat()
        whole = f"{text} {self.get('dpart')}".lower()
        part = next((sign for word, sign in _PARTS.items() if word in whole), None)
        self.type = "TIME" if part else "DATE"
        return f"{day}T{part}" if part else day

    def _weekday(self) -> str | None:
        name = self.get("wday") or ""
        if not name[0].isupper():
            return ""
        number = _DAYS[name.lower()]
        relation = (self.get("wrel") or "").lower()
        part = (self.get("wpart") or "").lower()
        if self.get("wpl") or self.get("wpartpl") or relation in {"every", "each"}:
            self.type = "SET"
            return f"XXXX-WXX-{number + 1}" + (f"T{_PARTS[part]}" if part else "")
        day = self._weekday_date(number, relation)
        if day is None:
            return None
        self.type = "TIME" if part else "DATE"
        return f"{day.isoformat()}T{_PARTS[part]}" if part else day.isoformat()

    def _weekday_date(self, number: int, relation: str) -> dt.date | None:
        """Return the day a weekday names: last or same in the past, next in the future."""
        if self.anchor is None:
            return None
        if relation.startswith("the "):
            near = self.memory.day_near(self.reading.tokens[self.word].sentence) or self.anchor
            back = (near.weekday() - number) % 7
            return near + dt.timedelta(-(back or 7) if "previous" in relation else 7 - back)
        back = (self.anchor.weekday() - number) % 7
        if relation in {"next", "this coming"}:
            shift = (7 - back) % 7 or 7
        elif relation in {"last", "this past"}:
            shift = -(back or 7)
        elif back and (relation == "this" or self._tense() == "future"):
            shift = 7 - back
        else:
            shift = -back
        return self.anchor + dt.timedelta(shift)

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
        relation = (self.get("rel") or "").lower()
        near = self.memory.day_near(self.reading.tokens[self.word].sentence)
        if relation in {"the following", "the previous"} and near is not None:
            unit = (self.get("run") or "").lower()
            return values.shifted(near, 1 if "following" in relation else -1, unit)
        return self._related(relation, self.get("run") or "")

    def _past_unit(self) -> str | None:
        self.type = "DURATION"
        unit = (self.get("puu") or "").lower()
        self.days = self._term(1, unit, is_ahead=False)
        return values.duration(1, unit)

    def _same_unit(self) -> str | None:
        # "That day" is a day of the story, not of the report.
        near = self.memory.day_near(self.reading.tokens[self.word].sentence)
        if (self.get("same") or "").lower() != "that":
            return ""
        return values.shifted(near, 0, (self.get("sun") or "").lower()) if near else None

    def _weekend(self) -> str | None:
        if self.anchor is None:
            return None
        is_back = self.anchor.weekday() < 4 and self._tense() != "future"
        return values.shifted(self.anchor, -1 if is_back else 0, "weekend")

    def _related(self, relation: str, unit: str) -> str | None:
        """Return "this year", "the following month" as a value."""
        low = relation.lower()
        is_next = re.search("next|following|coming", low)
        shift = -1 if "last" in low or "previous" in low else 1 if is_next else 0
        return self._shift(shift, unit.lower())

    def _ago(self) -> str | None:
        count, unit = _count(self.get("an") or ""), _unit(self.get("au") or "")
        word = (self.get("ad") or "").lower()
        from_day = self.anchor
        if self.memory.quarter and count == 1 and unit == "year" and word in {"ago", "earlier"}:
            # Accounts compare a quarter with that of the year before.
            return f"{int(self.memory.quarter[:4]) - 1}{self.memory.quarter[4:]}"
        if word in {"earlier", "later"}:
            from_day = self.memory.day_near(self.reading.tokens[self.word].sentence)
            if unit == "year" and word == "earlier":
                from_day = self.anchor
            if from_day is None:
                # From something else than a day: how long is said, not when.
                self.type = "DURATION"
                return values.duration(count, unit)
        if unit in {"second", "minute", "hour", "night"} or count is None or count != int(count):
            self.is_fixed = False
            return "PAST_REF" if word in {"ago", "earlier"} else "FUTURE_REF"
        if from_day is None:
            return None
        return values.shifted(from_day, int(-count if word in {"ago", "earlier"} else count), unit)

    def _vague_ago(self) -> str | None:
        self.is_fixed = False
        if (self.get("vad") or "").lower() == "ago":
            return "PAST_REF"
        self.type = "DURATION"
        return values.duration(None, _unit(self.get("vau") or ""))

    def _within(self) -> str | None:
        unit, count = _unit(self.get("wu") or ""), _count(self.get("wn") or "")
        self.type = "DURATION"
        word = (self.get("wdir") or "").lower()
        if word not in {"first", "final", "following", "latest", "previous"}:
            self.days = self._term(count, unit, is_ahead=word in {"next", "coming"})
        return values.duration(count, unit)

    def _term(self, count: float | None, unit: str, *, is_ahead: bool) -> values.Interval | None:
        """Return the days of a term that begins or ends with the report's date."""
        if self.anchor is None or not count or unit not in _DAYS_IN:
            return None
        size = dt.timedelta(min(_DAYS_IN[unit] * count, 40_000))
        return (self.anchor, self.anchor + size) if is_ahead else (self.anchor - size, self.anchor)

    def _set(self) -> str | None:
        self.type = "SET"
        adverb = (self.get("adv") or "").lower()
        if adverb:
            # "Daily life", "a weekly meeting": adjectives describe, adverbs say when.
            is_adverb = self.reading.tokens[self.word].upos == "ADV"
            return _SETS[adverb] if is_adverb or adverb in {"daily", "weekly"} else ""
        unit = (self.get("setu") or "").lower().rstrip(".")
        if unit in _MONTHS:
            return f"XXXX-{_MONTHS[unit]:02d}"
        word = (self.get("setn") or "one").lower()
        return values.duration(2.0 if word == "other" else _count(word), _unit(unit))

    def _duration(self) -> str | None:
        word, unit = (self.get("dn") or "").lower(), _unit(self.get("du") or "")
        is_plural = (self.get("du") or "").lower().endswith("s")
        about = (self.get("dabout") or "").lower().strip()
        if word in {"a", "an"} and self._is_no_duration(unit):
            return ""
        if about == "the" and word in {"a", "an", "one"}:
            return ""
        if word in {"a", "an"} and self._after(
            *"percent % dollars barrels tonnes times once twice people million billion".split()
        ):
            self.type = "SET"
            return values.duration(1.0, unit)
        if unit in {"second", "quarter"} and not is_plural and word in ORDINALS:
            return ""
        self.type = "DURATION"
        count = 0.5 if word.startswith("half") else _count(word)
        # "Within 90 days" is a term: it ends so many days from now.
        if self._after("within", "in") and self._tense() != "past":
            self.days = self._term(count, unit, is_ahead=True)
        return values.duration(count, unit)

    def _is_no_duration(self, unit: str) -> bool:
        """Say whether "a second", "a quarter of" is an ordinal or a share."""
        after = self.reading.text[self.match.end() : self.match.end() + 5].lower()
        is_share = unit == "quarter" and after.startswith((" of", " the", " its"))
        return unit in {"second", "night", "weekend"} or "-" in (self.get("dsep") or "") or is_share

    def _clock(self) -> str | None:
        self.type = "TIME"
        clock = _clock(self.get("clock") or "")
        return f"{self.anchor.isoformat()}{clock}" if self.anchor else clock

    def _clock_day(self) -> str | None:
        self.type = "TIME"
        clock, name = _clock(self.get("clock1") or ""), (self.get("cday") or "").lower()
        if self.anchor is None:
            return clock
        if name in _DAYS:
            day = self._weekday_date(_DAYS[name], "")
        else:
            shift = {"yesterday": -1, "tomorrow": 1}.get(name, 0)
            day = self.anchor + dt.timedelta(shift)
        return f"{day.isoformat()}{clock}" if day else clock

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

    def _some_units(self) -> str | None:
        self.type, self.is_fixed = "DURATION", False
        return values.duration(None, _unit(self.get("someu") or ""))

    def _bare_units(self) -> str | None:
        self.type, self.is_fixed = "DURATION", False
        return values.duration(None, _unit(self.get("bare") or ""))

    def _now(self) -> str | None:
        return "PRESENT_REF"

    def _past(self) -> str | None:
        return "PAST_REF"

    def _future(self) -> str | None:
        return "FUTURE_REF"


def _clock(text: str) -> str:
    """Return a time of day as TIMEX3 writes it: "3 p.m." is "T15:00"."""
    low = text.lower()
    match = re.match(r"(\d{1,2})(?:[:.](\d\d))?", low)
    if match is None:
        return "T12:00" if "noon" in low else "T00:00"
    hour, minute = int(match.group(1)), match.group(2) or "00"
    # Noon and midnight are the twelve of the half day that follows.
    hour = hour % 12 + (12 if "p" in low else 0) if "m" in low else hour
    return f"T{hour:02d}:{minute}"


def _month(name: str) -> int:
    """Return the number of a month."""
    return _MONTHS[name.lower().rstrip(".")]


def _unit(word: str) -> str:
    """Return a unit in the singular."""
    low = word.lower()
    return "century" if low.startswith("centur") else low.rstrip("s")


def _count(word: str) -> float | None:
    """Return a number of units; None if it is vague. "Two to three" counts from two."""
    low = re.split(r"\s+(?:to|or)\s+|[–]|(?<=\d)-(?=\d)", word.lower())[0]
    if low in {"a", "an"}:
        return 1.0
    return 2.0 if low == "a couple of" else value_of(low)
