"""
Where names of places that touch part, and where they join.

The sets that the model has learned part a town from the state after it, but have few of them
without a comma between: on these it takes both for one name ("San Rafael California").
A table of towns and regions knows better (training/towns.py).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from dragoman.language.tables import pairs_in

Name = tuple[int, int, int]
"""First word and last, which is exclusive, of a name, and the number of its type."""

_COMPASS = "north south east west northeast northwest southeast southwest".split()
PARTS = frozenset(
    [
        *_COMPASS,
        *(f"{side}ern" for side in _COMPASS),
        *"central middle mid upper lower inner outer greater great new old".split(),
    ]
)
"""Words that go with the name after them: a part of a place, never a place beside it."""


def with_borders(
    names: Iterable[Name], words: Sequence[str], place: int, starts: Collection[int]
) -> list[Name]:
    """
    Return names in order, those of places parted and joined; `place` is the number of their type.

    "Greater" and "Noida" are one name unless one of the `starts` of sentences lies between.
    """
    found: list[Name] = []
    for first, last, kind in names:
        if kind != place:
            found.append((first, last, kind))
            continue
        if found and first not in starts and _is_part(found[-1], words, place, first):
            first = found.pop()[0]  # noqa: PLW2901 - the name is longer than it seemed
        border = region_in(words[first:last])
        if border:
            found.append((first, first + border, kind))
        found.append((first + border, last, kind))
    return found


def _is_part(name: Name, words: Sequence[str], place: int, after: int) -> bool:
    """Say whether a name is a mere word such as "Greater" before the place at `after`."""
    first, last, kind = name
    return kind == place and last == after == first + 1 and words[first].lower() in PARTS


def region_in(words: Sequence[str]) -> int:
    """
    Return where the region begins in the name of a town and its region; 0 if it is neither.

    "West Virginia" is a region as a whole, and "Northern Ontario" has no town.
    """
    if len(words) == 1:
        return 0
    known = _places()
    names = list(map(plain, words))
    if " ".join(names) in known:
        return 0
    for border in range(1, len(names)):
        before, after = (known.get(" ".join(part)) for part in (names[:border], names[border:]))
        if before in ("town", "region") and after in ("region", "short"):
            return border
    return 0


def plain(name: str) -> str:
    """Return a name as the table has it: lower case, without full stops."""
    return name.lower().replace(".", "")


@cache
def _places() -> dict[str, str]:
    """
    Return the kinds of places by name.

    A "short" form of a region, such as "Ca", only stands after a town; a region such as
    "Connecticut" may stand before another.
    """
    return pairs_in("towns.tsv")
