"""Rules for what names its place in the calendar: days, months, years, holidays, quarters."""

from __future__ import annotations

import datetime as dt
import re

from dragoman.knowledge.holidays import Holiday, holiday
from dragoman.spans import Span
from dragoman.stages.numbers import ORDINALS, SMALL, ordinal_of, value_of
from dragoman.stages.time import values
from dragoman.stages.time.ahead import is_announced_in
from dragoman.stages.time.base import DAYS, Base
from dragoman.stages.time.tense import has_will

_MONTHS = {
    name: at
    for at, name in enumerate(
        "january february march april may june july august september october november december".split(),
        1,
    )
}
_MONTHS |= {name[:3]: at for name, at in _MONTHS.items()} | {"sept": 9}
# Months no other word looks like: written small they are months still ("in november").
_PLAIN = frozenset(name for name in _MONTHS if len(name) > 3) - {"march", "sept"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
# A winter bears the year it begins in: its middle is the thirteenth month.
_MIDDLE = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 13}
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_RELATIONS = {"last": -1, "next": 1}
_RELATIONS_OF_YEARS = _RELATIONS | {"coming": 1, "previous": -1}
# Past this many days ahead a month named in the past tense belongs to the year before.
_SOON = 40
# A day just gone that a future verb names was its limit: "ordered to leave by 14 January".
_JUST_GONE = 15
# What stands before a day whose year has two digits, and how far ahead such a year may lie.
_DATING = "( after and before between by dated for from of on since till to until".split()
_YEARS_AHEAD, _NO_YEAR = 10, 2025
# What stands before a feast that dates something; else its name may be somebody's.
_FEASTING = "after and around at before between by during for from in of on over since the through till to until".split()
_OPENINGS = (
    "in into of since until till by from to early late mid for during between and before after last next"
).split()


class Calendar(Base):
    """Values of calendar expressions."""

    def _full(self) -> str | None:
        month = month_of(self.get("m1") or self.get("m2"))
        day = int(re.sub(r"\D", "", self.get("d1") or self.get("d2")))
        year = int(self.get("y1") or self.get("y2"))
        self._range(year, month, day, "1", "2")
        return f"{year}-{month:02d}-{self.days[0].day if self.days else day:02d}"

    def _range(self, year: int, month: int, day: int, after: str, before: str) -> None:
        """
        Cover all days of "3-5 May", "from 3 to 5 May", "May 3 to 5", where it is a range.

        What is none names one day: of "9 and 14 May" the latter, of "May 9 and 14" the former.
        """
        first, last = self.get(f"from{before}"), self.get(f"to{after}") or self.get(f"till{after}")
        if not first and not last:
            return
        start = int(re.sub(r"\D", "", first) or day)
        stop = int(re.sub(r"\D", "", last) or day)
        words = self.match.group().lower()
        is_pair = re.search(r"\band\b", words) is not None and not self._after("between")
        days = [values.interval(f"{year}-{month:02d}-{one:02d}") for one in (start, stop)]
        if start < stop and days[0] and days[1] and not (is_pair and stop > start + 1):
            self.days = (days[0][0], days[1][1])
            if is_pair and last:
                # Two days with one month: each is a time by its own words.
                self.words = (self.match.start(), self.match.end("d" + after))
                self.rest = (Span(*self.match.span("till" + after)),)
        elif not re.search(r"\d\s?[-–/]\s?\d", words):
            begin, end = self.match.span()
            self.words = (
                (self.match.start("d" + before), end)
                if first
                else (begin, self.match.end("d" + after))
            )

    def _numeric(self) -> str | None:
        # A stop is a day-first date; a slash may be either, unless a number is too big or the report tells.
        year = int(self.get("n3"))
        if year < 100:
            if not self._after(*_DATING):
                return ""  # a version, a paragraph, a score
            year += 2000 if year + 2000 <= self._year_here() + _YEARS_AHEAD else 1900
        first, second = int(self.get("n1")), int(self.get("n2"))
        order = self.memory.day_first
        if self.get("nsep") == "." or first > 12 or first == second:
            day, month = first, second
        elif second > 12 or order is False:
            month, day = first, second
        elif order:
            day, month = first, second
        else:
            return None
        value = f"{year}-{month:02d}-{day:02d}"
        return value if values.interval(value) else ""

    def _year_here(self) -> int:
        """Return the year from which years of two digits are looked at."""
        here = self.anchor or self.memory.here
        return here.year if here else _NO_YEAR

    def _month_day(self) -> str | None:
        """Return the day of "the third Tuesday of September"; not every month has a fifth."""
        month = month_of(self.get("nthm"))
        year = int(self.get("nthy")) if self.get("nthy") else self._year_of(month)
        whole = values.interval(f"{year}-{month:02d}") if year else None
        if whole is None:
            return None
        number, nth = DAYS[self.get("nthday")], self.get("nth")
        if nth == "last":
            day = whole[1] - dt.timedelta((whole[1].weekday() - number) % 7)
        else:
            first = whole[0] + dt.timedelta((number - whole[0].weekday()) % 7)
            day = first + dt.timedelta(7 * (ORDINALS[nth] - 1))
        return day.isoformat() if day <= whole[1] else ""

    def _month_week(self) -> str | None:
        month = month_of(self.get("mwm"))
        year = int(self.get("mwy")) if self.get("mwy") else self._year_of(month)
        if year is None:
            return None
        value = f"{year}-{month:02d}"
        whole = values.interval(value)
        if whole:
            week = 0 if self.get("mw") == "last" else ORDINALS[self.get("mw")]
            start = whole[0] + dt.timedelta(7 * (week - 1)) if week else whole[1] - dt.timedelta(6)
            self.days, self.is_fixed = (start, start + dt.timedelta(6)), False
        return value

    def _iso(self) -> str | None:
        return self.get("iso")

    def _day(self) -> str | None:
        name = self.match.group("m3") or self.match.group("m4")
        if not (name[0].isupper() or name in _PLAIN):
            return ""
        month = month_of(name)
        day = int(re.sub(r"\D", "", self.get("d3") or self.get("d4")))
        year = self._year_told() if self.get("dby") else self._year_of(month, day)
        if year is None:
            return None
        self._range(year, month, day, "3", "4")
        return f"{year}-{month:02d}-{self.days[0].day if self.days else day:02d}"

    def _year_told(self) -> int | None:
        """Return the year of "9 April last year"; without the report's date nobody knows it."""
        return self.anchor.year + _RELATIONS.get(self.get("dby"), 0) if self.anchor else None

    def _year_of(self, month: int, day: int | None = None) -> int | None:
        """Return the year a month without one lies in."""
        if self.anchor is None:
            self._place()
            return self.memory.year_of(
                month,
                day,
                self.reading.tokens[self.word].sentence,
                is_before=self._is_perfect(),
                is_ahead=self.memory.is_behind and self._is_ahead(),
                is_to_come=has_will(self.reading, self.word),
            )
        ahead = (month - self.anchor.month) * 31 + ((day or self.anchor.day) - self.anchor.day)
        tense = self._tense()
        # "The vote was set for 12 June": named days soon to come are not a year old.
        is_to_come = self._after("by", "until", "through", "effective", "due", "payable", "from")
        is_to_come |= is_announced_in(self.reading, self.word)
        if tense == "future":
            return self.anchor.year + (ahead < -_JUST_GONE)
        if tense == "past":
            if is_to_come and ahead < -240:
                return self.anchor.year + 1
            return self.anchor.year - (ahead > (4 * _SOON if is_to_come else _SOON if day else 0))
        if is_to_come:
            return self.anchor.year + (ahead < -60)
        # Without a tense the nearer one: reports speak of what is about them.
        return self.anchor.year + (ahead < -240) - (ahead > 120)

    def _month_year(self) -> str | None:
        self._part_of("modmy")
        year = year_of(self.get("y5"))
        return f"{year}-{month_of(self.get('m5')):02d}" if year else ""

    def _month(self) -> str | None:
        name = self.match.group("month")
        is_plain = name in _PLAIN - {"august"} and self._after(*_OPENINGS)
        if not (name[0].isupper() or is_plain) or (
            name in {"May", "March", "Mar", "Sep", "Dec", "Jan"} and not self._is_month(name)
        ):
            return ""
        month = month_of(name)
        self._part_of("modmo")
        by, relation = self.get("mby"), self.get("mrel")
        is_told = relation.startswith("that") and self._is_pointed_at()
        if relation.startswith("that") and not is_told:
            self.words, relation = (self.match.start("month"), self.match.end()), ""
        year: int | None
        if self.get("mof") or (is_told and self.memory.last is not None):
            self.told = self.memory.last
            year = self.told.year if self.told else None
        elif self.anchor is None:
            year = None if by or self._is_of_writing(relation) else self._year_of(month)
        elif by:
            year = self.anchor.year + _RELATIONS.get(by, 0)
        elif relation == "last":
            # Nobody calls the month just over "last February": that one was a year ago.
            year = self.anchor.year - (month >= self.anchor.month - 1)
        elif relation == "next":
            year = self.anchor.year + (month <= self.anchor.month)
        else:
            is_this = relation == "this"
            year = self.anchor.year if is_this else self._year_of(month)
        return f"{year}-{month:02d}" if year else None

    def _is_pointed_at(self) -> bool:
        """Say whether "that" points at a month: "that August", not "said that August was dry"."""
        start = self.match.start("mrel")
        return any(
            ("PronType=Dem" in token.feats or token.upos == "DET") and token.start == start
            for token in self.reading.tokens[self.word : self.word + 4]
        )

    def _is_month(self, name: str) -> bool:
        """Tell the month from the verb, the noun and the name: "May" the month follows "in"."""
        if name in {"Mar", "Sep", "Dec", "Jan"}:
            return False
        relation = self.get("mrel")
        is_told = bool(relation) and (relation[:4] != "that" or self._is_pointed_at())
        return is_told or bool(self.get("modmo")) or self._after(*_OPENINGS)

    def _year(self) -> str | None:
        self._part_of("modye")
        return self.get("year")

    def _spoken_year(self) -> str | None:
        year = year_of(self.get("spoken"))
        return str(year) if year else ""

    def _decade(self) -> str | None:
        self._part_of("modde")
        if self.get("tens"):
            return f"19{_TENS.index(self.get('tens')) + 2}"
        if self.get("dec2"):
            return f"19{self.get('dec2')[0]}"
        return self.get("dec")[:3]

    def _century(self) -> str | None:
        self._part_of("modce")
        word = self.get("cent")
        number = ordinal_of(word)
        return f"{number - 1:02d}" if number else ""

    def _season(self) -> str | None:
        name = self.get("season")
        self._part_of("modse")
        self.is_fixed = False
        if self.get("sy"):
            year = year_of(self.get("sy"))
            return f"{year}-{_SEASONS[name]}" if year else ""
        is_bare = self.match.group().lower() == name
        if is_bare and not self._after("in", "by", "until", "since", "this", "during"):
            return ""
        if self.anchor is None:
            if self._is_of_writing(self.get("srel")):
                return None
            here = self.reading.tokens[self.word].sentence
            self._place()
            found = self.memory.year_of(_MIDDLE[name], None, here, is_before=self._is_perfect())
            return f"{found}-{_SEASONS[name]}" if found else None
        return f"{self._year_of_season(_MIDDLE[name], self.anchor)}-{_SEASONS[name]}"

    def _year_of_season(self, middle: int, anchor: dt.date) -> int:
        """Return the year in which a season named without one lies."""
        relation, here, year = self.get("srel"), anchor.month, anchor.year
        if relation.startswith("that") and self.memory.last is not None:
            return self.memory.last.year
        if middle > 12 and here < 3:
            here, year = here + 12, year - 1
        if relation in {"next", "following", "this coming"}:
            return year + (middle <= here + (middle > 12))
        if relation in {"last", "previous", "this past"}:
            return year - (middle >= here - 1)
        if relation == "this":
            return year
        tense = self._tense()
        is_over = middle < here - 2 and tense == "future"
        return year + (is_over or -(middle > here + 1 and tense == "past"))

    def _quarter(self) -> str | None:
        letter, most = ("Q", 4) if self.get("qu") == "quarter" else ("H", 2)
        number = ORDINALS.get(self.get("qn"), most)  # "the last quarter of the year"
        year = self.get("qy") or self.get("qy2")
        told = year.removeprefix("the ").split()[0] if year and not year.isdigit() else ""
        relation = told or self.get("qrel")
        if letter == "H" and (number > 2 or not (year or relation)):
            return ""
        if year.isdigit():
            # When in it a year of accounts begins the words do not say.
            self.is_fixed = self.is_fixed and not self.get("qfy")
            return f"{year}-{letter}{number}"
        if self.anchor is None:
            return None
        shift = _RELATIONS_OF_YEARS.get(relation, 0)
        if self.get("qago"):
            shift = -1
        elif not relation and letter == "Q" and number > (self.anchor.month + 2) // 3:
            shift = -(self._tense() != "future")
        return f"{self.anchor.year + shift}-{letter}{number}"

    def _this_quarter(self) -> str | None:
        words, found = self.get("thisq"), self.memory.quarter
        ended = self.get("qend")
        if ended and self.anchor:
            # Named by its last day: the quarter its middle month lies in.
            middle = (month_of(ended) - 2) % 12
            year = self.anchor.year - (month_of(ended) > self.anchor.month)
            return f"{year}-Q{middle // 3 + 1}"
        if self.get("qyear"):
            if found is None:
                return self.get("qyear")
            return f"{self.get('qyear')}{found[4:]}"
        if found is None:
            return "" if "year" not in words else self._shift(-1, "year")
        if "current" in words:
            return self._shift(0, "quarter")
        is_earlier = "year" in words
        return f"{int(found[:4]) - 1}{found[4:]}" if is_earlier else found

    def _year_earlier(self) -> str | None:
        found = self.memory.quarter
        if found is None:
            return self._shift(-1, "year")
        return f"{int(found[:4]) - 1}{found[4:]}"

    def _holiday(self) -> str | None:
        # Read with its own case: "may day" and "new year's day" in lower case are no names.
        rule = holiday(self.match.group("hday"))
        if rule is None or self.get("hnaming"):
            return ""  # "the Good Friday Agreement" dates nothing
        is_dating = any(self.get(part) for part in ("hyear", "hby", "hrel"))
        if not (rule.is_exact or is_dating or self._after(*_FEASTING)):
            return ""  # families and companies bear these names, too
        year = self._year_of_feast(rule)
        if year is None or rule.is_exact:
            return rule.on(year).isoformat() if year else None
        # Nobody knows the day yet: only among which days it lies, and the month if that is one.
        self.days, self.is_fixed = rule.within(year), False
        months = {str(day)[:7] for day in self.days}
        return months.pop() if len(months) == 1 else str(year)

    def _year_of_feast(self, rule: Holiday) -> int | None:
        """Return the year in which a feast lies."""
        if self.get("hyear"):
            return int(self.get("hyear"))
        here = self.anchor or self._place()
        if here is None or (self.anchor is None and self._is_of_writing(self.get("hrel"))):
            return None
        if self.get("hby"):
            return here.year + _RELATIONS.get(self.get("hby"), 0)
        day, relation = rule.on(here.year), self.get("hrel")
        if relation in _RELATIONS:
            is_last = relation == "last"
            return here.year - (day >= here) if is_last else here.year + (day <= here)
        return here.year if relation else self._year_of(day.month, day.day)

    def _year_end(self) -> str | None:
        year = year_of(self.get("yend")) if self.get("yend") else None
        if year is None and self.anchor is not None:
            is_early = self.anchor.month < 3 or bool(self.get("turn"))
            year = self.anchor.year - (is_early and self._tense() == "past")
        return f"{year}-12-31" if year else None

    def _week_of(self) -> str | None:
        month, day = month_of(self.get("m6")), int(self.get("d6"))
        year = int(self.get("y6")) if self.get("y6") else self._year_of(month, day)
        days = values.interval(f"{year}-{month:02d}-{day:02d}") if year else None
        return values.shifted(days[0], 0, "week") if days else None


def month_of(name: str) -> int:
    """Return the number of a month."""
    return _MONTHS[name.lower().rstrip(".")]


def year_of(words: str) -> int | None:
    """Return a year in digits or as it is spoken: "nineteen ninety-six"."""
    low = words.lower().replace("-", " ")
    if low.isdigit():
        return int(low)
    first, _, rest = low.partition(" ")
    if first == "two":
        found = value_of(low)
        return int(found) if found else None
    low_part = value_of(rest.replace("oh ", "")) if rest != "hundred" else 0.0
    return SMALL[first] * 100 + int(low_part) if low_part is not None else None
