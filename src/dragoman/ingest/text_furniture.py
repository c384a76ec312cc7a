"""Know the lines that belong to a page and not to its article, by how they begin."""

from __future__ import annotations

import re
from functools import cache

from dragoman.knowledge.tables import rows

# No line of furniture is longer: what is, is prose that happens to begin alike.
_LONGEST = {"line": 300, "tail": 80, "list": 80}
_DECORATION = re.compile(r"[\W_]*(?:\d+(?:[.,]\d+)?[km]?[\W_]*)?$", re.IGNORECASE)

_READING_TIME = re.compile(r"\b\d{1,2}[ -]min(?:ute)?s?[ -]read\b")


@cache
def _beginnings() -> dict[str, dict[str, str]]:
    """Return beginning -> extent, grouped by first word, so that a line meets only a few."""
    found: dict[str, dict[str, str]] = {}
    for row in rows("furniture"):
        found.setdefault(row["begins"].split()[0], {})[row["begins"]] = row["extent"]
    return found


def furniture_extent(line: str) -> str | None:
    """
    Return how far furniture reaches if a line begins as it does, else None.

    "line" is this line; "list" this and the titles under it; "tail" everything after it.
    A line of rules, asterisks or a bare count is furniture, too.
    """
    low = line[:400].lower()
    if _DECORATION.match(low) or (len(line) < 60 and _READING_TIME.search(low)):
        return "line"
    first = low.split(maxsplit=1)[0]
    for begins, extent in _beginnings().get(first, {}).items():
        after = low[len(begins) :]
        if not low.startswith(begins) or (begins[-1].isalnum() and after[:1].isalnum()):
            continue
        if extent == "whole":
            if not any(char.isalnum() for char in after):
                return "line"
        elif len(line) <= _LONGEST[extent]:
            return extent
    return None
