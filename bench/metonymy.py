"""
Cross-validate literal against metonymic names of places (training/metonymy.py).

    python bench/metonymy.py [--json]

Accuracy over ../shared/gold/knowledge/metonymy_train.jsonl in five folds cut by sentence:
of all, and of each source (ReLocaR, relabelled CoNLL, SemEval-2007, Wikipedia).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

import metonymy
from printed import show


def main() -> None:
    """Print the accuracies."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    found = metonymy.cross_validated(metonymy.examples())
    scores = {f"metonymy.{name}": value for name, value in found.items()}
    show(scores, as_json=chosen.json)


if __name__ == "__main__":
    main()
