"""Words that report speech."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.knowledge.tables import rows


class Cue(msgspec.Struct, frozen=True):
    """A verb of speech: the reporter's distance, and what it takes (see data/cues.tsv)."""

    distance: str
    takes: frozenset[str]


@cache
def verbs() -> dict[str, Cue]:
    """Return the verbs of speech by lemma."""
    return {row["verb"]: Cue(row["distance"], frozenset(row["takes"])) for row in rows("cues")}


@cache
def nouns() -> dict[str, str]:
    """Return the distance of the nouns of speech by lemma."""
    return {row["noun"]: row["distance"] for row in rows("cue_nouns")}


@cache
def media() -> dict[str, str]:
    """Return the medium that each noun of occasion means."""
    return {row["noun"]: row["medium"] for row in rows("media")}
