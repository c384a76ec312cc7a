"""Whose money a word means: pounds in a report on Egypt are Egyptian."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dragoman.knowledge.tables import rows

# Amounts in these without an adjective mean the one currency the world trades in.
_ALWAYS = frozenset({"dollar", "franc"})


@cache
def _codes() -> dict[tuple[str, str], str]:
    """Return the code of a currency by word and country."""
    return {(row["word"], row["country"]): row["code"] for row in rows("currencies")}


def currency_of(word: str, countries: Iterable[str], *, is_told: bool = False) -> str | None:
    """
    Return the ISO 4217 code of a currency word where one of the countries uses it.

    The nearest country comes first. `is_told` says that the text itself names the country
    ("Jamaican dollars"); without it, dollars are American.
    """
    base = word.lower().rstrip(".")
    for form in (base, base.removesuffix("s")):
        if form in _ALWAYS and not is_told:
            return None
        for country in countries:
            code = _codes().get((form, country))
            if code is not None:
                return code
    return None
