"""
What verbs make of their dependants: that "to" after "go" names an end and after "give" a receiver.

A small network forgets what single verbs ask for. How often a dependant of a kind has had which
role below a verb, against how often it has below any, is added to the network's scores.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np

from dragoman.language.tables import rows_in

Array = np.ndarray[Any, Any]
ALL, NONE = "*", "_"
"""What stands for all lemmas, and for no role."""
# How much the counts say beside the scores, and how many dependants of all verbs are added to a verb's own:
# both chosen on the development set.
_SHARE, _BEFORE = 0.5, 0.5
# A rare role that was met once says no more than this.
_MOST = 1.5
# Relations whose dependants are told apart by what marks them, and the relations of that.
_MARKED = frozenset({"obl", "nmod", "advcl", "acl", "ccomp", "xcomp", "obj"})
_MARKS = ("case", "mark")


def kinds(forms: Sequence[str], heads: Sequence[int], names: Sequence[str]) -> list[str]:
    """
    Return of each word what kind of dependant it is: its relation, with the first word that marks it.

    `heads` count from 0, -1 for a root. "obl/on", "nsubj:pass", "ccomp/_" where nothing marks it.
    """
    marks = _marks(forms, heads, names)
    return [_kind(name, marks.get(at, "_")) for at, name in enumerate(names)]


def _marks(forms: Sequence[str], heads: Sequence[int], names: Sequence[str]) -> dict[int, str]:
    """Return the first word that marks each dependant, by its place."""
    marks: dict[int, str] = {}
    for at, name in enumerate(names):
        if name.startswith(_MARKS) and name.partition(":")[0] in _MARKS:
            marks.setdefault(heads[at], forms[at].lower())
    return marks


@lru_cache(maxsize=1 << 12)
def _kind(relation: str, mark: str) -> str:
    """Return the kind of a dependant by its relation and the word that marks it."""
    name = relation.partition(":")[0]
    passive = ":pass" * relation.endswith(":pass")
    return f"{name}{passive}" + f"/{mark}" * (name in _MARKED)


def leanings(
    forms: Sequence[str],
    lemmas: Sequence[str],
    heads: Sequence[int],
    names: Sequence[str],
    predicates: Collection[int],
    labels: tuple[str, ...],
) -> dict[int, list[tuple[int, Array]]]:
    """Return by predicate its dependants, with what is added to their scores [labels]; those not counted are left out."""
    known, marks = leans(labels), _marks(forms, heads, names)
    found: dict[int, list[tuple[int, Array]]] = {}
    for word, head in enumerate(heads):
        if head not in predicates:
            continue
        kind = _kind(names[word], marks.get(word, "_"))
        added = known.get((lemmas[head].lower(), kind))
        if added is not None:
            found.setdefault(head, []).append((word, added))
    return found


@cache
def leans(labels: tuple[str, ...]) -> dict[tuple[str, str], Array]:
    """
    Return what is added to the scores [labels] of a dependant, by the predicate's lemma and the kind.

    Half of the logarithm of how much likelier each role is below this verb than below any.
    """
    rows = rows_in("valency.tsv")
    counts = _counts(rows, {label: at for at, label in enumerate(labels)})
    # The rows of all lemmas come first.
    first = next(at for at, (lemma, _, _) in enumerate(rows) if lemma != ALL)
    row_of = {kind: at for at, (_, kind, _) in enumerate(rows[:first])}
    usual = (counts[:first] + 1 / len(labels)) / (counts[:first].sum(1, keepdims=True) + 1)
    usual = usual[[row_of[kind] for _, kind, _ in rows[first:]]]
    own = counts[first:]
    here = (own + _BEFORE * usual) / (own.sum(1, keepdims=True) + _BEFORE)
    added = (_SHARE * np.log(here / usual)).clip(-_MOST, _MOST)
    # That a verb's few dependants had no role speaks for none of the next.
    added[:, 0] = added[:, 0].clip(max=0.0)
    added.flags.writeable = False
    return {(lemma, kind): row for (lemma, kind, _), row in zip(rows[first:], added, strict=True)}


def _counts(rows: Sequence[Sequence[str]], numbers: dict[str, int]) -> Array:
    """Return how often each role was met [rows, labels]; one too rare for a label of the network counts as none."""
    found = np.zeros((len(rows), len(numbers)), np.float32)
    for row, (_, _, told) in enumerate(rows):
        for part in told.split(" "):
            role, _, count = part.rpartition(":")
            found[row, numbers.get(role, 0)] += int(count)
    return found
