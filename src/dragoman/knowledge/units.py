"""Units of figures: what follows or precedes a number, and what it is normalised to."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dragoman.knowledge.tables import rows


class Unit(NamedTuple):
    """A unit: its normal name ("USD", "percent", "tonnes") and kind (money, share, measure)."""

    name: str
    kind: str


@cache
def units() -> dict[str, Unit]:
    """Return the units that may follow a number, by their words in lower case."""
    return {
        row["word"]: Unit(row["unit"], "money" if row["kind"] == "prefix" else row["kind"])
        for row in rows("units")
    }


@cache
def prefix_pattern() -> str:
    """Return a pattern of what may stand before an amount of money: "$", "US$", "EUR "."""
    signs = [row["word"].upper() for row in rows("units") if row["kind"] == "prefix"]
    signs += ["Rs", "Rs.", "Rp", "Ksh"]
    return "|".join(re.escape(sign) for sign in sorted(signs, key=lambda s: (-len(s), s)))


@cache
def suffix_pattern() -> str:
    """Return a pattern of the units that may follow a number; codes only in capitals."""
    words = [row["word"] for row in rows("units") if row["kind"] != "prefix"]
    codes = [row["word"].upper() for row in rows("units") if row["kind"] == "prefix"]
    plain = "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    capitals = "|".join(re.escape(c) for c in sorted(codes, key=lambda c: (-len(c), c)))
    return f"(?i:{plain})|{capitals}"


def prefixed(sign: str) -> Unit:
    """Return the currency a sign before a number stands for."""
    return units()[sign.strip().rstrip(".").lower()]
