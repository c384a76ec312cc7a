"""
Score statements on ../shared/gold/statements/polnear_dev.jsonl (the development set only).

    python bench/statements.py [--json] [--predictions FILE]

All comparisons are on words, so punctuation at the edges never counts. `word_f1`: words
inside any content; `exact_f1`: all pieces of a statement together are the same words;
`span_f1`: statements matched one to one, best first, with Jaccard >= .5; `attr_f1`:
matched so, and the sources share a word, or neither has one; `source_f1`, `cue_f1`:
the same words.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Statement
from dragoman.spans import Span
from dragoman.stages.mentions import Mentions
from dragoman.stages.places import Places
from dragoman.stages.statements import Statements
from dragoman.stages.times import Times

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "statements" / "polnear_dev.jsonl"
_WORD = re.compile(r"\w+")
Words = frozenset[int]


class Said(NamedTuple):
    """A statement as sets of words."""

    content: Words
    source: Words
    cue: Words


def words_in(text: str, spans: Iterable[tuple[int, int]]) -> Words:
    """Return where the words begin that overlap one of the spans."""
    wanted = list(spans)
    return frozenset(
        match.start()
        for match in _WORD.finditer(text)
        if any(match.start() < end and start < match.end() for start, end in wanted)
    )


def predicted(row: dict[str, Any], pipeline: Pipeline) -> list[Statement]:
    """Return the statements we find in a document."""
    reading = default_reader().read([read_text(row["text"], source=row["id"])])[0]
    return [mark for mark in pipeline(reading).marks if isinstance(mark, Statement)]


def _pairs(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return spans as pairs."""
    return [(span.start, span.end) for span in spans]


def ours(text: str, found: list[Statement]) -> list[Said]:
    """Return our statements as sets of words."""
    said = [
        Said(
            words_in(text, _pairs(one.spans)),
            words_in(text, _pairs(one.source.spans if one.source else ())),
            words_in(text, _pairs(one.cue)),
        )
        for one in found
    ]
    return [one for one in said if one.content]


def gold_of(row: dict[str, Any]) -> list[Said]:
    """Return the gold statements as sets of words."""
    text = row["text"]

    def parts(quote: dict[str, Any], name: str) -> Words:
        whole = quote.get(f"{name}_parts") or ([quote[name]] if quote.get(name) else [])
        return words_in(text, whole)

    return [
        Said(words_in(text, quote["content_parts"]), parts(quote, "speaker"), parts(quote, "cue"))
        for quote in row["quotes"]
    ]


def matched(found: list[Said], gold: list[Said]) -> list[tuple[Said, Said]]:
    """Return pairs of statements with Jaccard >= .5, the best first, each used once."""
    pairs = []
    for at, one in enumerate(gold):
        for place, other in enumerate(found):
            shared = len(one.content & other.content)
            if shared and shared / len(one.content | other.content) >= 0.5:
                pairs.append((-shared / len(one.content | other.content), at, place))
    used: tuple[set[int], set[int]] = (set(), set())
    kept = []
    for _, at, place in sorted(pairs):
        if at not in used[0] and place not in used[1]:
            used[0].add(at)
            used[1].add(place)
            kept.append((found[place], gold[at]))
    return kept


def count(found: list[Said], gold: list[Said], counts: Counter[str]) -> None:
    """Add one document to the counts."""
    pairs = matched(found, gold)
    rights = [one.source & other.source or not (one.source or other.source) for one, other in pairs]
    measures: dict[str, tuple[int, int, int]] = {
        "span": (len(pairs), len(found), len(gold)),
        "attr": (sum(map(bool, rights)), len(found), len(gold)),
    }
    for name, part in (("exact", "content"), ("source", "source"), ("cue", "cue")):
        have = Counter(getattr(one, part) for one in found if getattr(one, part))
        want = Counter(getattr(one, part) for one in gold if getattr(one, part))
        measures[name] = ((have & want).total(), have.total(), want.total())
    have_words = frozenset().union(*(one.content for one in found))
    want_words = frozenset().union(*(one.content for one in gold))
    measures["word"] = (len(have_words & want_words), len(have_words), len(want_words))
    for name, (right, have_count, want_count) in measures.items():
        counts[f"{name} right"] += right
        counts[f"{name} found"] += have_count
        counts[f"{name} gold"] += want_count


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--predictions", type=Path, help="write what was found, a document a line")
    chosen = options.parse_args()
    pipeline = Pipeline([Times(), Places(), Mentions(), Statements()])
    counts: Counter[str] = Counter()
    lines = []
    for line in GOLD.open(encoding="utf-8"):
        row = json.loads(line)
        found = predicted(row, pipeline)
        count(ours(row["text"], found), gold_of(row), counts)
        quotes = [
            {
                "speaker_parts": _pairs(one.source.spans) if one.source else [],
                "cue_parts": _pairs(one.cue),
                "content_parts": _pairs(one.spans),
            }
            for one in found
        ]
        lines.append(json.dumps({"id": row["id"], "quotes": quotes}))
    if chosen.predictions:
        chosen.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    scores = {}
    for name in ("word", "exact", "span", "attr", "source", "cue"):
        right, have, want = (counts[f"{name} {part}"] for part in ("right", "found", "gold"))
        scores[f"statements.{name}_f1"] = 2 * right / max(1, have + want)
        if not chosen.json:
            print(
                f"{name:8} P {right / max(1, have):.3f}  R {right / max(1, want):.3f}  F1 {2 * right / max(1, have + want):.3f}"
            )
    if chosen.json:
        print(json.dumps(scores))


if __name__ == "__main__":
    main()
