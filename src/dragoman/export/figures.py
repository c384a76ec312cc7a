"""Figures in words: what is measured, of whom, how it changed, what follows from that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.export.dates import in_words
from dragoman.export.plain import one_line
from dragoman.export.ranks import rank_in_words
from dragoman.language.inflection import base_of, irregular_nouns, is_only_plural
from dragoman.records import Change, Figure

_DIRECTIONS = {"up": "up", "down": "down", "same": "unchanged"}


# Nouns that lose a mere "s", known or not: "francs", "tonnes".
_REGULAR = re.compile(r"[a-z]{2,}[bcdfgklmnprt]e?s")
_SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def number(value: float) -> str:
    """Write a number without needless digits: 60.0 is "60", 5200000.0 "5.2 million"."""
    for size, name in _SIZES:
        short = round(value / size, 3)
        if abs(short) >= 1 and short == value / size:
            return f"{number(short)} {name}"
    whole = round(value, 6)
    return f"{int(whole):,}" if whole == int(whole) else f"{whole:,.6f}".rstrip("0").rstrip(".")


def quantity(figure: Figure) -> str:
    """Write low, high and unit: "60 percent", "30 to 60 percent", "at least 5 EUR"."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return ""
    if high is None and low is not None:
        size = f"at least {number(low)}"
    elif low is None and high is not None:
        size = f"at most {number(high)}"
    elif low is not None and high is not None:
        size = number(low) if low == high else f"{number(low)} to {number(high)}"
    return f"{size} {_unit(one_line(figure.unit), size)}" if figure.unit else size


def _unit(unit: str, size: str) -> str:
    """Return a unit in the number of its size: "1 vote", "13 votes", "1 series"."""
    before, _, noun = unit.rpartition(" ")
    return f"{before} {_single(noun) if size == '1' else noun}".lstrip()


def _single(noun: str) -> str:
    """Return a noun in the singular: "loss" of "losses"; as it is where that is not known."""
    if is_only_plural(noun):
        return noun
    if noun in irregular_nouns():
        return irregular_nouns()[noun]
    if noun.endswith("sses"):
        return noun.removesuffix("es")
    return base_of(noun, "s") or (noun[:-1] if _REGULAR.fullmatch(noun) else noun)


def circumstances(figure: Figure) -> Iterator[str]:
    """Yield what is known of a figure beyond its words, in short phrases."""
    if (size := quantity(figure)) and size != one_line(figure.text):
        yield size
    if figure.change is not None and (words := _change(figure.change, figure.implied)):
        yield words
    if figure.rank is not None and (words := rank_in_words(figure, figure.rank)):
        yield words
    if figure.asof:
        yield f"as of {in_words(figure.asof)}"


def _change(change: Change, implied: tuple[str, ...]) -> str:
    """Write a change: "up, x2, from 30 (implied) to 60"."""

    def value(name: str, size: float) -> str:
        is_implied = name in implied or f"change.{name}" in implied
        return f"{name} {number(size)}" + (" (implied)" if is_implied else "")

    ends = [
        value(name, size)
        for name, size in (("from", change.from_), ("to", change.to))
        if size is not None
    ]
    parts = [
        _DIRECTIONS.get(change.direction or "", ""),
        f"×{number(change.factor)}" if change.factor is not None else "",
        " ".join(ends),
    ]
    return ", ".join(part for part in parts if part)
