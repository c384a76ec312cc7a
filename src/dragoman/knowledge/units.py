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


# Letters that stand for a currency only before an amount nobody writes of anything else.
_LETTERS = {"N": "NGN", "R": "ZAR", r"kr\s": "kroner"}
_AMOUNT = r"\d[\d.,]*\s?(?:bn|mn?|trn|tn|billion|million|trillion)\b"


@cache
def prefix_pattern() -> str:
    """Return a pattern of what may stand before an amount of money: "$", "US$", "EUR "."""
    signs = [row["word"].upper() for row in rows("units") if row["kind"] == "prefix"]
    signs += ["Rs", "Rs.", "Rp", "Ksh", "KSh", "Sh", "Tk"]
    whole = "|".join(re.escape(sign) for sign in sorted(signs, key=lambda s: (-len(s), s)))
    return rf"{whole}|(?:{'|'.join(_LETTERS)})(?={_AMOUNT})"


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
    letter = _LETTERS.get(sign) or _LETTERS.get(sign.replace(" ", r"\s"))
    return Unit(letter, "money") if letter else units()[sign.strip().rstrip(".").lower()]
