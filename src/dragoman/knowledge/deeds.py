"""The ontology of events, and the words that tell them."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.knowledge.tables import rows


class Kind(msgspec.Struct, frozen=True):
    """A PLOVER type and mode, with CAMEO code, quad class (1..4) and Goldstein weight."""

    type: str
    mode: str | None
    cameo: str
    quad: int
    goldstein: float


class Deed(msgspec.Struct, frozen=True):
    """A word that tells a deed: its kind, where its target stands, and what it needs."""

    kind: Kind
    target: tuple[str, ...]
    flags: frozenset[str]
    requires: str


@cache
def kinds() -> dict[tuple[str, str], Kind]:
    """Return the ontology by type and mode ("" for the type in general)."""
    return {
        (row["type"], row["mode"]): Kind(
            row["type"],
            row["mode"] or None,
            row["cameo"],
            int(row["quad"]),
            float(row["goldstein"]),
        )
        for row in rows("ontology")
    }


@cache
def deeds(part: str) -> dict[str, tuple[Deed, ...]]:
    """Return the deeds a verb ("v") or noun ("n") may tell, by lemma, the pickiest first."""
    found: dict[str, list[Deed]] = {}
    for row in rows("deeds"):
        if row["pos"] == part:
            target = tuple(where for where in row["target"].split(",") if where)
            deed = Deed(
                kinds()[row["type"], row["mode"]], target, frozenset(row["flags"]), row["requires"]
            )
            found.setdefault(row["word"], []).append(deed)
    return {
        word: tuple(sorted(several, key=lambda deed: (not deed.requires, not deed.flags)))
        for word, several in found.items()
    }


@cache
def object_class(name: str) -> frozenset[str]:
    """Return the lemmas of a class of objects."""
    return frozenset(row["word"] for row in rows("object_classes") if row["class"] == name)
