"""
Measure how fast reports are read, end to end, in one process on one thread.

    python bench/speed.py [--json] [--rounds N] [--words N] [--bare]
    python bench/speed.py --hostile [--marks N]

Reads the samples, N times over, through
ingest, language model, stages and ledger. Times are CPU time of this process. What the parser's
worker does is done in it, with the packing and unpacking of what goes through the pipe: the CPU
time of a worker is known only when it ends, and its start-up, once a run however many sources
there are (`start_s`), wavers by more than ingest takes. The start-up of model and lexicons is
left out. `encoder_share` is the part spent inside the ONNX session, encoder and heads together.

With `--words` their paragraphs are put together to plain texts of at least N words, which ingest
reads as such, as the bar for whole reading speaks of articles of 650; the samples have some 290. With `--bare` the
windows of each are then read by the encoder alone, without heads (`graph.py`; needs `onnx`), one
text after the other, as a machine's other work drifts, and it is printed how many of its articles
a second whole reading makes, beside a peer.

`statements_share` is what finding statements adds: the decoding of the quotation head, and the
stage with the linking of speakers to actors; with `--bare` also the head in the graph, which is
measured apart, by running the graph and what is left of it without the head
(`quotation_graph_share`, in parts of all reading). `statements_and_mentions_share` adds the
stage that links names to actors for all stages; `without_statements_share` is the rest,
which a floor can hold.

`--hostile` reads texts of nothing but quotation marks (N, then half and a quarter of them),
of unclosed brackets, and of one endless sentence, and prints for each step of reading how
its time grows when the text doubles: 2 where it is linear.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from dragoman.errors import SourceError
from dragoman.ingest.sources import files_of, read_sources
from dragoman.ingest.text import read_text
from dragoman.ingest.worker import (
    MEGABYTE,
    Request,
    answer,
    decode_reply,
    decode_request,
    encode,
)
from dragoman.language.encoder import VECTORS, default_encoder, parts_of, session_of
from dragoman.language.reader import Reader, default_reader
from dragoman.ledger import Ledger
from dragoman.pipeline import Pipeline
from dragoman.records import Report
from dragoman.stages import standard
from dragoman.stages.mentions import Mentions
from dragoman.stages.statements import Statements

_QUOTATIONS = frozenset({"quote", "to_cue", "as_cue", "to_source", "as_source"})
_FEEDS = 12
_REPEATS = 5
# Measured apart, on a busy machine: trust it to a factor of two.
_PEER = "UDPipe and UniversalPetrarch: some 5 articles of 650 words a second (103 sentences)"
# Too short to be compared.
_TINY = 0.05
HOSTILE = {
    "quotation marks": "“ “He” ” said the ” mayor “ of ",
    "unclosed brackets": "(said [the mayor (of ",
    "one sentence": "and the mayor said that the envoy of Chad had told him ",
}
"""What each hostile text repeats."""

SAMPLES = Path(__file__).parent.parent / "samples"


def cpu() -> float:
    """Return the CPU seconds of this process and of the workers that have ended."""
    own, workers = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime


class Clock:
    """Counts the CPU time spent in the ONNX session it stands before."""

    def __init__(self, session: Any, kept: int) -> None:  # noqa: ANN401 - ONNX Runtime ships no types
        self._session = session
        self._kept = kept
        self.seconds = self.alone = 0.0
        self.feeds: list[Any] = []
        self._told = 0

    def run(self, *arguments: object) -> list[Any]:
        """Run the graph and count."""
        if len(self.feeds) < self._kept:
            self.feeds.append(arguments[1])
        begin = cpu()
        found: list[Any] = self._session.run(*arguments)
        self.seconds += cpu() - begin
        return found

    def get_outputs(self) -> list[Any]:
        """Return the outputs of the graph."""
        found: list[Any] = self._session.get_outputs()
        return found

    def share_without(self, left_out: frozenset[str]) -> float:
        """
        Return which part of the graph's time some outputs cost: the graph against what is left without them.

        Of outputs that stand beside others they cost by their width. Needs `onnx`: the runtime
        makes all outputs of a graph, whichever are fetched.
        """
        import graph  # noqa: PLC0415 - needs onnx

        names = [one.name for one in self.get_outputs() if one.name != VECTORS]
        gone = {name: _width(name, left_out) / _width(name) for name in names}
        mixed = [name for name in names if 0 < gone[name] < 1]
        share = sum(_width(name, left_out) for name in mixed) / max(1, sum(map(_width, mixed)))
        path, inputs = graph.FOLDER / "model.int8.onnx", [*self.feeds[0]]
        wanted = (
            names,
            [name for name in names if gone[name] < 1],
            [name for name in names if gone[name] == 0],
        )
        parts = [session_of(graph.cut(path, inputs, some), 1) for some in wanted]
        best = [math.inf] * len(parts)
        for _ in range(_REPEATS):
            for at, part in enumerate(parts):
                begin = time.process_time()
                for feed in self.feeds[:_FEEDS]:
                    part.run(None, feed)
                best[at] = min(best[at], time.process_time() - begin)
        whole, without, least = best
        return max(0.0, 1 - (without - share * (without - least)) / whole)

    def bare(self, encoder: Any) -> None:  # noqa: ANN401 - as above
        """Let the encoder alone read what was fed since it last did, and count."""
        import graph  # noqa: PLC0415 - needs onnx

        begin = time.process_time()
        for feed in self.feeds[self._told :]:
            encoder.run(None, {key: feed[key] for key in graph.ENCODER})
        self.alone += time.process_time() - begin
        self._told = len(self.feeds)


def _bare_encoder() -> Any:  # noqa: ANN401 - as above
    """Return the encoder of `model` without heads."""
    import graph  # noqa: PLC0415 - needs onnx

    return session_of(graph.bare(graph.FOLDER / "model.int8.onnx"), 1)


def _width(name: str, among: frozenset[str] | None = None) -> int:
    """Return the width of the parts of an output, or of those among some; one that stands alone has 1."""
    return sum(width or 1 for part, width in parts_of(name) if among is None or part in among)


class Watch:
    """Counts the CPU time spent in functions it is put around."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def around(self, owner: object, name: str) -> None:
        """Put the watch around a function of a module or a class; what it yields is drained."""
        function: Callable[..., Any] = getattr(owner, name)

        def watched(*arguments: Any) -> Any:  # noqa: ANN401 - as the function has it
            begin = time.process_time()
            found = function(*arguments)
            found = list(found) if hasattr(found, "send") else found
            self.seconds += time.process_time() - begin
            return found

        setattr(owner, name, watched)


def _reports(rounds: int) -> list[Report]:
    """Return the samples, read `rounds` times over through one worker."""
    sources = [str(SAMPLES)] * rounds
    return [one for one in read_sources(sources) if not isinstance(one, SourceError)]


def _joined(reports: list[Report], words: int) -> list[Report]:
    """Return plain texts of at least so many words, of the paragraphs of reports in order."""
    found: list[Report] = []
    pieces: list[str] = []
    for report in reports:
        pieces += [part for part in report.text.split("\n") if part.strip()]
        if sum(len(piece.split()) for piece in pieces) >= words:
            found.append(read_text("\n\n".join(pieces), title=f"{words} words"))
            pieces = []
    return found


def _sources() -> list[Request]:
    """Return the samples as the parser's worker is asked for them."""
    files = (str(name) for name in files_of([str(SAMPLES)]))
    return [Request(name, Path(name).read_bytes()) for name in files]


def _ingested(sources: list[Request]) -> float:
    """Return the CPU seconds that ingest takes of sources, without the start of its worker."""
    for source in sources:
        answer(source, MEGABYTE)  # loads what readers need, once and unmeasured
    begun = cpu()
    for source in sources:
        decode_reply(encode(answer(decode_request(encode(source)), MEGABYTE)))
    return cpu() - begun


def _started() -> float:
    """Return the CPU seconds that the worker takes to start, give or take what it wavers by."""
    begun = cpu()
    _reports(1)
    return cpu() - begun - _ingested(_sources())


def _read_all(
    reports: list[Report], reader: Reader, pipeline: Pipeline, then: Callable[[], None]
) -> tuple[dict[str, float], int]:
    """
    Read reports into a ledger; return the CPU seconds of each step after ingest, and the words.

    `then` is called behind each report, unmeasured.
    """
    spent = dict.fromkeys(("language", "stages", "ledger"), 0.0)
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
            for name, (start, stop) in zip(spent, pairwise(marks), strict=True):
                spent[name] += stop - start
            tokens += len(reading.tokens)
            then()
    return spent, tokens


def measure(rounds: int, words: int = 0, *, bare: bool = False) -> dict[str, float]:
    """Read everything `rounds` times and return the figures; with `bare` also the encoder's own."""
    encoder, reader, pipeline = default_encoder(), default_reader(), Pipeline(standard())
    for reading in reader.read(_reports(1)):
        pipeline(reading)  # loads model and lexicons, once and unmeasured
    clock = Clock(vars(encoder)["_session"], sys.maxsize if bare else _FEEDS)
    vars(encoder)["_session"] = clock
    # Imported late: numpy must come by `standard`, with one thread.
    from dragoman.language import decoding  # noqa: PLC0415

    decoded, staged, linked = Watch(), Watch(), Watch()
    decoded.around(decoding, "viterbi")
    decoded.around(decoding, "quotations")
    staged.around(Statements, "__call__")
    linked.around(Mentions, "__call__")
    reports = _reports(1 + rounds)
    reports = _joined(reports, words) if words else reports
    texts = [Request(f"{at}.txt", one.text.encode()) for at, one in enumerate(reports)]
    ingest = _ingested(texts if words else _sources() * (1 + rounds))
    alone = _bare_encoder() if bare else None
    then = (lambda: clock.bare(alone)) if bare else (lambda: None)
    after, tokens = _read_all(reports, reader, pipeline, then)
    spent = {"ingest": ingest, **after}
    whole = sum(spent.values())
    graph = clock.share_without(_QUOTATIONS) * clock.seconds if bare else 0.0
    statements = graph + decoded.seconds + staged.seconds
    return {
        "start_s": _started(),
        **(
            {
                "bare_articles_per_s": len(reports) / clock.alone,
                "bare_share": clock.alone / whole,
                "quotation_graph_share": graph / whole,
            }
            if bare
            else {}
        ),
        "articles_per_s": len(reports) / whole,
        "tokens_per_s": tokens / whole,
        "tokens_per_article": tokens / len(reports),
        "encoder_share": clock.seconds / whole,
        "encoder_share_of_language": clock.seconds / spent["language"],
        "statements_share": statements / whole,
        "statements_and_mentions_share": (statements + linked.seconds) / whole,
        "without_statements_share": 1 - (statements + linked.seconds) / whole,
        "quotation_decoding_share": decoded.seconds / whole,
        "statement_stage_share": staged.seconds / whole,
        **{f"{name}_share": seconds / whole for name, seconds in spent.items()},
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def hostile(marks: int) -> None:
    """Print how the time of each step grows with texts that are nothing but trouble."""
    reader, pipeline = default_reader(), Pipeline(standard())
    for name, part in HOSTILE.items():
        before: dict[str, float] = {}
        for size in (marks // 4, marks // 2, marks):
            each = sum(part.count(mark) for mark in "“”([") or 1
            report_text = part * (size // each)
            begin = time.process_time()
            report = read_text(report_text, title="-")
            spent = {"ingest": time.process_time() - begin}
            begin = time.process_time()
            reading = reader.read([report])[0]
            spent["language"] = time.process_time() - begin
            for stage in pipeline.stages:
                begin = time.process_time()
                reading = reading.with_marks(stage(reading))
                spent[stage.name] = time.process_time() - begin
            grown = {key: spent[key] / before[key] for key in before if before[key] > _TINY}
            print(f"{name}: {len(report_text)} characters, {len(reading.tokens)} words")
            for key, seconds in spent.items():
                print(f"  {key:12} {seconds:8.2f} s  x {grown.get(key, float('nan')):.2f}")
            before = spent


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--hostile", action="store_true")
    options.add_argument("--marks", type=int, default=20_000, help="in the longest hostile text")
    options.add_argument("--bare", action="store_true")
    options.add_argument("--json", action="store_true")
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument(
        "--words", type=int, default=0, help="in each text, of the samples' paragraphs"
    )
    chosen = options.parse_args()
    if chosen.hostile:
        hostile(chosen.marks)
        return
    figures = measure(chosen.rounds, chosen.words, bare=chosen.bare)
    if chosen.json:
        print(json.dumps({f"speed.{key}": round(value, 4) for key, value in figures.items()}))
    else:
        for key, value in figures.items():
            print(f"{key:28} {value:10.3f}")
        if chosen.bare:
            print(_PEER)


if __name__ == "__main__":
    main()
