"""
Count which senses PropBank gives each verb: the table `language/senses.py` reads.

    python training/senses.py GOLD/language/srl-train.jsonl src/dragoman/language/data/senses.tsv
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

_HEAD = """\
# Senses of PropBank by lemma, the commonest first, as counted in its annotations of EWT.
# source: training/senses.py on propbank/propbank-release; licence: CC BY-SA 4.0
lemma	senses
"""


def counted(path: Path) -> dict[str, Counter[str]]:
    """Count the senses of each lemma of one word."""
    found: dict[str, Counter[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        for _, name in json.loads(line)["preds"]:
            lemma, sense = name.rsplit(".", 1)
            if "_" not in lemma:
                found.setdefault(lemma, Counter())[sense] += 1
    return found


def main() -> None:
    """Write the table."""
    source, target = map(Path, sys.argv[1:])
    rows = [
        f"{lemma}\t{' '.join(sorted(senses, key=lambda sense: (-senses[sense], sense)))}"
        for lemma, senses in sorted(counted(source).items())
    ]
    target.write_text(_HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
