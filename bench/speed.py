"""
Measure how fast reports are read, end to end, in one process on one thread.

    python bench/speed.py [--json] [--rounds N]

Reads the samples, N times over, through
ingest, language model, stages and ledger. Times are CPU time of this process and of the
parser's worker, its start-up included. `encoder_share` is the part
spent inside the ONNX session, encoder and heads together.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from dragoman.errors import SourceError
from dragoman.ingest.sources import read_sources
from dragoman.language.encoder import default_encoder
from dragoman.language.reader import default_reader
from dragoman.ledger import Ledger
from dragoman.pipeline import Pipeline
from dragoman.records import Report
from dragoman.stages import standard

SAMPLES = Path(__file__).parent.parent / "samples"


def cpu() -> float:
    """Return the CPU seconds of this process and of the workers that have ended."""
    own, workers = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime


class Clock:
    """Counts the CPU time spent in the ONNX session it stands before."""

    def __init__(self, session: Any) -> None:  # noqa: ANN401 - ONNX Runtime ships no types
        self._session = session
        self.seconds = 0.0

    def run(self, *arguments: object) -> list[Any]:
        """Run the graph and count."""
        begin = cpu()
        found: list[Any] = self._session.run(*arguments)
        self.seconds += cpu() - begin
        return found


def _reports(rounds: int) -> list[Report]:
    """Return the samples, read `rounds` times over through one worker."""
    sources = [str(SAMPLES)] * rounds
    return [one for one in read_sources(sources) if not isinstance(one, SourceError)]


def measure(rounds: int) -> dict[str, float]:
    """Read everything `rounds` times and return the figures."""
    encoder, reader, pipeline = default_encoder(), default_reader(), Pipeline(standard())
    for reading in reader.read(_reports(1)):
        pipeline(reading)  # loads model and lexicons, once and unmeasured
    clock = Clock(vars(encoder)["_session"])
    vars(encoder)["_session"] = clock
    spent = dict.fromkeys(("ingest", "language", "stages", "ledger"), 0.0)
    begin = cpu()
    reports = _reports(rounds)
    spent["ingest"] = cpu() - begin
    tokens = 0
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "speed.db") as ledger:
        for at, report in enumerate(reports):
            marks = [cpu()]
            reading = reader.read([report])[0]
            marks.append(cpu())
            found = pipeline.marks(reading)
            marks.append(cpu())
            # A version of its own makes the ledger write what it has seen before.
            ledger.add(report, found, version=f"speed {at}")
            marks.append(cpu())
            for name, (start, stop) in zip(
                ("language", "stages", "ledger"), pairwise(marks), strict=True
            ):
                spent[name] += stop - start
            tokens += len(reading.tokens)
    whole = sum(spent.values())
    return {
        "articles_per_s": len(reports) / whole,
        "tokens_per_s": tokens / whole,
        "encoder_share": clock.seconds / whole,
        "encoder_share_of_language": clock.seconds / spent["language"],
        **{f"{name}_share": seconds / whole for name, seconds in spent.items()},
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--rounds", type=int, default=10)
    chosen = options.parse_args()
    figures = measure(chosen.rounds)
    if chosen.json:
        print(json.dumps({f"speed.{key}": round(value, 4) for key, value in figures.items()}))
    else:
        for key, value in figures.items():
            print(f"{key:28} {value:10.3f}")


if __name__ == "__main__":
    main()
