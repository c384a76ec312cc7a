"""Numbers written in words and digits."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

SMALL = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
GREAT = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "dozen": 12,
    "dozens": 12,
    "score": 20,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_ORDINAL_DIGITS = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?")


def value_of(words: str) -> float | None:
    """
    Return the value of a number: "1,200.5", "3.5 million", "a hundred", "twenty-five thousand".

    A comma before three digits groups them, any other is a decimal comma. None if the
    words are no number.
    """
    total, here, seen = 0.0, 0.0, False
    for word in words.lower().replace("-", " ").replace(" and ", " ").split():
        match = _DIGITS.fullmatch(word)
        if match:
            here, seen = here + digits(word), True
        elif word in SMALL:
            here, seen = here + SMALL[word], True
        elif word in {"a", "an"}:
            here = here or 1.0
        elif word == "half":
            here, seen = here + 0.5, True
        elif word in GREAT:
            seen = True
            if GREAT[word] < 1e3:
                here = scaled(here or 1.0, GREAT[word])
            elif here or not total:
                total, here = total + scaled(here or 1.0, GREAT[word]), 0.0
            else:
                total *= GREAT[word]  # "a thousand million"
        else:
            return None
    return total + here if seen else None


def scaled(number: float, scale: float) -> float:
    """Return a number times its scale, exact as it is written: 4.03 billion has no odd last digits."""
    return float(Decimal(str(number)) * Decimal(str(scale)))


def digits(text: str) -> float:
    """Return the value of a number in digits."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return float(text.replace(",", ""))
    return float(text.replace(",", "."))


@lru_cache(maxsize=1 << 15)
def ordinal_of(word: str) -> int | None:
    """Return the number of an ordinal in lower case: "twentieth", "twenty-first", "41st"; or None."""
    if word in ORDINALS:
        return ORDINALS[word]
    if match := _ORDINAL_DIGITS.fullmatch(word):
        return int(match[1])
    tens, _, ones = word.partition("-")
    if ones in ORDINALS and tens in SMALL:
        return SMALL[tens] + ORDINALS[ones]
    stem = word.removesuffix("th")
    for spelt in (stem, stem.removesuffix("ie") + "y", stem.removesuffix("f") + "ve"):
        if spelt != word and spelt in SMALL:
            return SMALL[spelt]
    return None
