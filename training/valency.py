"""
Count which roles PropBank gives the dependants of verbs: the table `language/valency.py` reads.

    PYTHONPATH=src python training/valency.py ../shared/gold/language src/dragoman/language/data/valency.tsv

Predicates and roles are those of `srl-train.jsonl`, trees and lemmas those of the same sentences in `ewt-train.conllu`.
Kept is what has had a role at least once; dependants of all lemmas stand first.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from conllu import Rows, blocks
from dragoman.language.valency import ALL, NONE, kinds

_HEAD = """\
# How often dependants have had which role of PropBank, by the lemma of the predicate, as counted in its annotations of EWT.
# source: training/valency.py on propbank/propbank-release and UniversalDependencies/UD_English-EWT; licence: CC BY-SA 4.0
lemma	kind	roles
"""
Counts = dict[tuple[str, str], Counter[str]]
"""Roles by lemma and kind of dependant."""


def dependants(
    rows: Rows, roles: dict[tuple[int, int], str], predicates: list[int]
) -> Iterator[tuple[str, str, str]]:
    """Yield the predicate's lemma, the kind and the role of each dependant of a sentence's predicates."""
    heads = [int(row[6]) - 1 for row in rows]
    found = kinds([row[1] for row in rows], heads, [row[7] for row in rows])
    for word, (head, kind) in enumerate(zip(heads, found, strict=True)):
        if head in predicates:
            yield rows[head][2].lower(), kind, roles.get((head, word), NONE)


def counted(folder: Path) -> Counts:
    """Count the roles of dependants."""
    trees = {tuple(row[1] for row in rows): rows for _, rows in blocks(folder / "ewt-train.conllu")}
    found: Counts = defaultdict(Counter)
    for line in (folder / "srl-train.jsonl").read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        roles = {(predicate, word): role for predicate, word, role in one["args"]}
        predicates = [predicate for predicate, _ in one["preds"]]
        for lemma, kind, role in dependants(trees[tuple(one["words"])], roles, predicates):
            for each in (lemma, ALL):
                found[each, kind][role] += 1
    return {key: roles for key, roles in found.items() if key[0] == ALL or set(roles) != {NONE}}


def main() -> None:
    """Write the table."""
    folder, target = map(Path, sys.argv[1:])
    rows = [
        f"{lemma}\t{kind}\t{' '.join(f'{role}:{count}' for role, count in sorted(roles.items()))}"
        for (lemma, kind), roles in sorted(
            counted(folder).items(), key=lambda one: (one[0][0] != ALL, one[0])
        )
    ]
    target.write_text(_HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
