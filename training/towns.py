"""
List the towns and regions by which a place is told from what it lies in.

    python training/towns.py

From the gazetteer (towns of 50,000 people and more, divisions) and the tables of states and of
divisions, with the short forms that follow a town's name ("San Rafael, Ca."). The output is
src/dragoman/language/data/towns.tsv, the same to the byte for the same input; it depends on
no weights. Names are lower case and without full stops, as `place_borders` compares them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dragoman.knowledge.gazetteer import Entry, gazetteer
from dragoman.knowledge.tables import rows, several
from dragoman.language import place_borders

OUT = Path(place_borders.__file__).parent / "data" / "towns.tsv"
HEAD = """# Towns of 50,000 people and more, and the states and divisions whose names follow a town's.
# source: GeoNames as in knowledge/data/gazetteer.bin, and knowledge/data, by training/towns.py; licence: CC BY 4.0
name\tkind
"""
_LARGE = 50_000
# A continent follows a compass word rather than a town, and Washington is hardly without its district.
_NOT_AFTER_TOWNS = frozenset({"america", "dc", "district of columbia"})
# Shorter names of towns are words of longer ones too: "San", "Bar".
_LEAST_LETTERS = 4


def _is_town(entry: Entry) -> bool:
    """Say whether a name is known well enough to tell it from other words before a region's."""
    name = place_borders.plain(entry.name)
    if len(name) < _LEAST_LETTERS or any(map(str.isdigit, name)):
        return False
    if place_borders.PARTS.issuperset(name.split()):
        return False
    return entry.kind == "division" or (entry.kind == "city" and entry.population >= _LARGE)


def _kinds() -> Iterator[tuple[str, str]]:
    """Yield names with their kind; the last of a name counts."""
    for entry in filter(_is_town, gazetteer()):
        yield entry.name, "town"
    divisions = rows("divisions")
    for row in divisions:
        for name in several(row["short"]):
            yield name, "short"
    for row in divisions:
        yield row["name"], "region"
    for row in rows("states"):
        for name in (row["name"], *several(row["aliases"])):
            yield name, "region" if len(name) >= _LEAST_LETTERS else "short"


def main() -> None:
    """Write the table."""
    kinds = {place_borders.plain(name): kind for name, kind in _kinds()}
    lines = (
        f"{name}\t{kind}\n" for name, kind in sorted(kinds.items()) if name not in _NOT_AFTER_TOWNS
    )
    OUT.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
