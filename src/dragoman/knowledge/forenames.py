"""Whether a full name is a woman's or a man's, as far as the forename tells."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Literal

from dragoman.knowledge.tables import rows

Sex = Literal["f", "m"]
HONORED: dict[str, Sex] = {
    **dict.fromkeys(("lord", "mr", "sir"), "m"),
    **dict.fromkeys(("madam", "miss", "mrs", "ms"), "f"),
}
"""Whose a name is by what stands before it."""


@cache
def _forenames() -> dict[str, str]:
    """Return the sex of each forename that is of one only."""
    return {row["name"]: row["sex"] for row in rows("forenames")}


def is_forename(word: str) -> bool:
    """Say whether a word is a forename that we know: "Ivan", not "Camp" of "Camp Roa"."""
    return sex_of(f"{word} Roa") is not None


# A report asks for the same names again and again.
@lru_cache(maxsize=1 << 12)
def sex_of(name: str) -> Sex | None:
    """
    Return whose a full name is by its forename; None for one word alone, and where nobody can say.

    "Anne-Claire" is told by "Anne"; "Jean-Marie" stands as it is in the table.
    """
    forename, _, rest = name.partition(" ")
    if not rest:
        return None
    spread = unicodedata.normalize("NFD", forename.lower().replace("ø", "o").replace("ł", "l"))
    plain = "".join(char for char in spread if not unicodedata.combining(char))
    known = _forenames()
    found = known.get(plain) or known.get(plain.partition("-")[0])
    return "f" if found == "f" else "m" if found == "m" else None
