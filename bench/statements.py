"""
Score statements on PolNeAR's development set and on our own marked text.

    python bench/statements.py [--json] [--set polnear|own|own-train|damage] [--limit N]
                               [--predictions FILE] [--misses] [MARKED_FILE...]

`polnear` is ../shared/gold/statements/polnear_dev.jsonl, `own` bench/own/statements.txt and
the held-out files of training/text/statements, with a figure for each group (texts with
nested statements, nouns as cues, headlines, captions, transcripts, quotations over several
paragraphs), `own-train` the other files. `damage` is PolNeAR again with one quotation mark
lost, or one strayed, in each article: what is printed is the loss of F1. With MARKED_FILEs
only those are scored. `statement_scores` says how statements are compared.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import statement_sets
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Statement
from dragoman.spans import Span
from dragoman.stages.mentions import Mentions
from dragoman.stages.places import Places
from dragoman.stages.statements import Statements
from dragoman.stages.times import Times
from statement_scores import Attribution, Place, Tally, count, f1, shown
from statement_sets import Sample

MEASURES = (
    "attr",
    "span",
    "word",
    "exact",
    "piece",
    "source",
    "cue",
    "flat_content",
    "flat_source",
    "flat_cue",
)
_SEED = 5
PIPELINE = Pipeline([Times(), Places(), Mentions(), Statements()])


def found_in(sample: Sample) -> list[Attribution]:
    """Return the statements we find in a text."""
    report = read_text(sample.text, source=sample.id, title=sample.title)
    reading = default_reader().read([report])[0]
    return [
        Attribution(
            _places(mark.spans),
            _places(mark.source.spans if mark.source else ()),
            _places(mark.cue),
        )
        for mark in PIPELINE(reading).marks
        if isinstance(mark, Statement)
    ]


def _places(spans: Iterable[Span]) -> tuple[Place, ...]:
    """Return spans as pairs."""
    return tuple((span.start, span.end) for span in spans)


def score(
    samples: Iterable[Sample], *, lines: list[str] | None = None, misses: bool = False
) -> dict[str, Tally]:
    """Return the counts of all samples together under "all", and those of each group."""
    tallies: dict[str, Tally] = defaultdict(Counter)
    for sample in samples:
        found = found_in(sample)
        for group in ("all", *sample.groups):
            count(sample.text, found, sample.said, tallies[group])
        if lines is not None:
            lines.append(_line(sample, found))
        if misses:
            _show(sample, found)
    return tallies


def _line(sample: Sample, found: list[Attribution]) -> str:
    """Return what was found in a text as JSON."""
    quotes = [
        {"speaker_parts": one.source, "cue_parts": one.cue, "content_parts": one.content}
        for one in found
    ]
    return json.dumps({"id": sample.id, "quotes": quotes})


def _show(sample: Sample, found: list[Attribution]) -> None:
    """Print what is missing in a text and what is too much."""
    for sign, some, others in (("-", sample.said, found), ("+", found, sample.said)):
        for one in some:
            if one not in others:
                parts = [" … ".join(sample.text[a:b] for a, b in part) for part in one]
                print(sign, sample.id, parts[1], "|", parts[2], "|", parts[0])


def scores_of(name: str, tallies: dict[str, Tally]) -> dict[str, float]:
    """Return the figures of a set: all measures for all of it, two for each group."""
    prefix = "" if name == "polnear" else f"{name}_".replace("-", "_")
    found = {f"{prefix}{measure}_f1": f1(tallies["all"], measure) for measure in MEASURES}
    for group in sorted(set(tallies) - {"all"}):
        found |= {f"{prefix}{group}_{key}_f1": f1(tallies[group], key) for key in ("span", "attr")}
    return found


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument(
        "--set", action="append", choices=["polnear", "own", "own-train", "damage"]
    )
    options.add_argument("--limit", type=int, help="only the first N texts")
    options.add_argument("--misses", action="store_true", help="not with the held-out files")
    options.add_argument("--predictions", type=Path, help="write what was found, a text a line")
    options.add_argument("files", nargs="*", type=Path, metavar="MARKED_FILE")
    chosen = options.parse_args()
    scores: dict[str, float] = {}
    lines: list[str] = []
    sets = {name: _samples(name) for name in chosen.set or ["polnear", "own"]}
    if chosen.files:
        sets = {"files": [s for path in chosen.files for s in statement_sets.of_file(path)]}
    for name, samples in sets.items():
        tallies = score(
            samples[: chosen.limit], lines=lines, misses=chosen.misses and name != "own"
        )
        if not samples:
            continue
        scores |= scores_of(name, tallies)
        if not chosen.json:
            _print(name, tallies)
        if name == "damage":
            whole = scores_of(name, score(_samples("polnear")[: chosen.limit]))
            for key in ("damage_attr_f1", "damage_span_f1", "damage_word_f1"):
                print(f"loss of {key.removeprefix('damage_')}: {whole[key] - scores[key]:.3f}")
    if chosen.predictions:
        chosen.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if chosen.json:
        print(json.dumps({f"statements.{key}": value for key, value in scores.items()}))


def _print(name: str, tallies: dict[str, Tally]) -> None:
    """Print the figures of a set: all measures for all of it, two for each group."""
    for group in ("all", *sorted(set(tallies) - {"all"})):
        print(f"== {name}: {group}")
        for measure in MEASURES if group == "all" else ("attr", "span"):
            print(shown(tallies[group], measure))


def _samples(name: str) -> list[Sample]:
    """Return the samples of a set; none where it is absent."""
    if name in {"own", "own-train"}:
        return list(statement_sets.own(held_out=name == "own"))
    found = list(statement_sets.polnear())
    if name == "damage":
        rng = random.Random(_SEED)  # noqa: S311 - the same damage every time
        found = [statement_sets.damaged(sample, rng) or sample for sample in found]
    return found


if __name__ == "__main__":
    main()
