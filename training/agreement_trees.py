"""How far two passes over the same trees agree: heads, relations, tags, lemmas."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from conllu import blocks


def compare_trees(first: Path, second: Path) -> Counter[str]:
    """Return how many words two CoNLL-U files have, and on how many they say the same."""
    hits: Counter[str] = Counter()
    for (_, ours), (_, theirs) in zip(blocks(first), blocks(second), strict=True):
        hits["sentences"] += 1
        for one, other in zip(ours, theirs, strict=True):
            if one[1] != other[1]:
                raise ValueError(f"{second.name}: {other[1]!r} stands where {one[1]!r} should")
            hits["words"] += 1
            hits["head"] += one[6] == other[6]
            hits["head and relation"] += one[6:8] == other[6:8]
            hits["UPOS"] += one[3] == other[3]
            hits["lemma"] += one[2] == other[2]
    return hits
