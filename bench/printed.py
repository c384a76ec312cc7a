"""How a benchmark prints its measures: for the gate, or for people."""

from __future__ import annotations

import json
from collections.abc import Mapping


def show(scores: Mapping[str, float], *, as_json: bool) -> None:
    """Print measures by name: as one line of JSON, which `gate.py` reads, or one a line."""
    if as_json:
        print(json.dumps(scores))
        return
    wide = max(map(len, scores), default=0)
    for key, value in scores.items():
        print(f"{key:{wide}} {value:.4f}")
