"""Rules for the times of accounts: "fiscal 2026/27", "FY27", "Q2 2026"."""

from __future__ import annotations

import datetime as dt

from dragoman.stages.time.base import Base

_CENTURY = 100
# A year of two digits is of this century; what stands before a quarter without a year.
_THIS_CENTURY = 2000
_DATING = "after between by during for from in of since the through to until".split()
_RELATIONS = {"last": -1, "this": 0, "next": 1}


class Accounts(Base):
    """Values of the years and quarters of accounts, as they are written for short."""

    def _accounts_year(self) -> str | None:
        """
        Return the year of accounts or of a season: of "2026/27" the year it begins in.

        When in it such a year begins the words do not say.
        """
        if self.get("fy3"):
            return str(_full_year(self.get("fy3"), 0))
        first = int(self.get("fy1"))
        if _full_year(self.get("fy2"), first) != first + 1:
            # "1914-18", "the 2019-2023 war": more years than one of accounts.
            self.rule, self.words = "year", self.match.span("fy1")
            return "" if "/" in self.match.group() else str(first)
        start, end = self.match.span()
        words = self.match.group().lower()
        if words.startswith("the") and not words.endswith("year"):
            self.words = (start + len("the "), end)  # "the 2026-27 season"
        self.days = (dt.date(first, 1, 1), dt.date(first + 1, 12, 31))
        self.is_fixed = False
        return str(first)

    def _accounts_quarter(self) -> str | None:
        """Return the quarter or half that "Q2 2026", "H1 2026", "2Q" and "Q3" name."""
        letter, number = (self.get("aqu") or "q").upper(), int(self.get("aqn") or self.get("aqn2"))
        written = self.get("aqy") or self.get("aqy2")
        is_bare = not written and not self.get("aqby")
        if (letter == "H" and (number > 2 or is_bare)) or (is_bare and not self._after(*_DATING)):
            return ""
        if written:
            return f"{_full_year(written, 0)}-{letter}{number}"
        if self.anchor is None:
            return None
        year = self.anchor.year + _RELATIONS.get(self.get("aqby"), 0)
        if is_bare and number > (self.anchor.month + 2) // 3 and self._tense() != "future":
            year -= 1
        return f"{year}-{letter}{number}"


def _full_year(written: str, first: int) -> int:
    """Return a year of two or four digits; of two it is of the century of the first."""
    year = int(written)
    if len(written) > len("99"):
        return year
    century = first // _CENTURY * _CENTURY if first else _THIS_CENTURY
    return century + year + _CENTURY * (century + year < first)
