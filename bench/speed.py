"""
Measure how fast reports are read, end to end, in one process on one thread.

    python bench/speed.py [--json] [--rounds N]

Reads the samples (or, where there are none, reports made of the sentences below) through
ingest, language model, stages and ledger. Times are CPU time of this process. `encoder_share` is the part
spent inside the ONNX session, encoder and heads together. Standard stages that do not
exist are left out and said so on stderr.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from dragoman.errors import SourceError
from dragoman.ingest.sources import read_sources
from dragoman.ingest.text import read_text
from dragoman.language.encoder import default_encoder
from dragoman.language.reader import default_reader
from dragoman.ledger import Ledger
from dragoman.pipeline import Pipeline
from dragoman.records import Report
from dragoman.stages import Stage, standard

SAMPLES = Path(__file__).parent.parent / "samples"
OWN = (
    "Norway and Chile agreed on Tuesday to resume talks on fishing rights, their ministers said.",
    "“We have a long way to go, but the tone has changed,” Petra Hovland told reporters in Lima.",
    "She added that Oslo would lift its duties on salmon by June 2025 if inspectors were admitted.",
    "Trade between the two countries fell by 12 percent last year, to $1.4 billion.",
    "A spokesman for the Chilean navy denied that a patrol boat had fired on a trawler in March.",
    "The statement made no mention of the four sailors who are still held in Valparaiso.",
)


class Clock:
    """Counts the CPU time spent in the ONNX session it stands before."""

    def __init__(self, session: Any) -> None:  # noqa: ANN401 - ONNX Runtime ships no types
        self._session = session
        self.seconds = 0.0

    def run(self, *arguments: object) -> list[Any]:
        """Run the graph and count."""
        begin = time.process_time()
        found: list[Any] = self._session.run(*arguments)
        self.seconds += time.process_time() - begin
        return found


def _stages() -> list[Stage]:
    """Return the standard stages, or none while one of them is still being built."""
    try:
        return standard()
    except ModuleNotFoundError as missing:
        print(f"no stages run: {missing}", file=sys.stderr)
        return []


def _reports() -> list[Report]:
    """Return the samples that can be read, or reports of our own sentences."""
    found = [one for one in read_sources([str(SAMPLES)]) if not isinstance(one, SourceError)]
    if found:
        return found
    return [
        read_text(
            "\n\n".join(" ".join((*OWN[at:], *OWN[:at])) for _ in range(6)), date="2024-05-01"
        )
        for at in range(len(OWN))
    ]


def measure(rounds: int) -> dict[str, float]:
    """Read everything `rounds` times, each into a fresh ledger, and return the figures."""
    encoder, reader, pipeline = default_encoder(), default_reader(), Pipeline(_stages())
    for reading in reader.read(_reports()):
        pipeline(reading)  # loads model and lexicons, once and unmeasured
    clock = Clock(vars(encoder)["_session"])
    vars(encoder)["_session"] = clock
    parts = dict.fromkeys(("ingest", "language", "stages", "ledger"), 0.0)
    articles = tokens = 0
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "speed.db") as ledger:
            marks = [time.process_time()]
            reports = _reports()
            marks.append(time.process_time())
            readings = reader.read(reports)
            marks.append(time.process_time())
            found = [pipeline.marks(reading) for reading in readings]
            marks.append(time.process_time())
            for report, made in zip(reports, found, strict=True):
                ledger.add(report, made, version="speed")
            marks.append(time.process_time())
        for name, begin, end in zip(parts, marks, marks[1:], strict=False):
            parts[name] += end - begin
        articles += len(reports)
        tokens += sum(len(reading.tokens) for reading in readings)
    whole = sum(parts.values())
    return {
        "articles_per_s": articles / whole,
        "tokens_per_s": tokens / whole,
        "encoder_share": clock.seconds / whole,
        "encoder_share_of_language": clock.seconds / parts["language"],
        **{f"{name}_share": spent / whole for name, spent in parts.items()},
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
