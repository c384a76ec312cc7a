"""
Score the reading of pages on ../shared/gold/ingest.

    python bench/ingest.py [--json] [--peer] [--misses]

Body text (102 pages): the usual measure of the set. Token 4-grams of body and gold are
compared as multisets, each page's true and false ones scaled to sum to one, then
precision and recall are taken over the sums. Body = headline, captions, credits,
datelines and furniture left out.

Typed blocks (139 pages): a gold item is kept if a block of its type holds its folded
text, or shares nine tenths of its words with it. Key points are right as `key_point` or
`standfirst` (the gold calls both "summary"). Titles: equal after folding case and
punctuation. Dates: the same day, over the pages whose gold has one. --peer runs
trafilatura beside it (pip install '.[bench]').
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from dragoman.errors import SourceError
from dragoman.ingest.html import read_page
from dragoman.ingest.page_names import folded
from dragoman.records import Report

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "ingest"
BODY = frozenset({"standfirst", "key_point", "subhead", "paragraph"})
_TOKEN = re.compile(r"\w+")


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """Return the multiset of token n-grams of a text."""
    tokens = _TOKEN.findall(text)
    count = max(1, len(tokens) - size + 1) if tokens else 0
    return Counter(tuple(tokens[at : at + size]) for at in range(count))


def body_scores(found: list[str], gold: list[str]) -> dict[str, float]:
    """Return F1, precision and recall over pages."""
    right = extra = missed = 0.0
    for one, other in zip(found, gold, strict=True):
        have, want = shingles(one), shingles(other)
        hits = sum((have & want).values())
        parts = (hits, sum(have.values()) - hits, sum(want.values()) - hits)
        total = sum(parts) or 1
        right += parts[0] / total
        extra += parts[1] / total
        missed += parts[2] / total
    precision, recall = right / (right + extra), right / (right + missed)
    return {
        "body_f1": 2 * precision * recall / (precision + recall),
        "body_precision": precision,
        "body_recall": recall,
    }


def body_of(report: Report) -> str:
    """Return the body of a report."""
    return "\n".join(
        span.of(report.text)
        for block in report.blocks
        if block.type in BODY
        for span in block.spans
    )


def read(page: bytes) -> Report | None:
    """Read a page; None if it cannot be read."""
    try:
        return read_page(page)
    except SourceError:
        return None


def timed(function: Callable[[bytes], object], pages: list[bytes]) -> tuple[list[object], float]:
    """Return what a function makes of all pages, and pages per CPU-second."""
    start = time.process_time()
    made = [function(page) for page in pages]
    return made, len(pages) / (time.process_time() - start)


def holds(texts: list[str], item: str) -> bool:
    """Say whether one of the folded texts is, holds, or shares nine tenths of words with an item."""
    wanted = folded(item)
    words = Counter(wanted.split())
    size = sum(words.values())
    for text in texts:
        if wanted in text:
            return True
        here = Counter(text.split())
        if sum((here & words).values()) >= 0.9 * max(size, sum(here.values())):
            return True
    return False


def block_scores(
    reports: list[Report | None], gold: list[dict[str, object]], *, misses: bool
) -> dict[str, float]:
    """Score typed blocks, titles and dates."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    kinds = {
        "key_points": {"key_point", "standfirst"},
        "subheads": {"subhead"},
        "paragraphs": {"paragraph"},
    }
    for report, row in zip(reports, gold, strict=True):
        for name, types in kinds.items():
            texts = (
                [
                    folded(block.spans[0].of(report.text))
                    for block in report.blocks
                    if block.type in types
                ]
                if report
                else []
            )
            for item in row[name]:  # type: ignore[attr-defined]
                total[name] += 1
                hits[name] += holds(texts, item)
                if misses and not holds(texts, item):
                    print("MISS", row["page"], name, _typed_as(report, item), repr(item[:100]))
        title = folded(report.title or "") == folded(str(row["title"])) if report else False
        total["title"] += bool(row["title"])
        hits["title"] += bool(row["title"]) and title
        total["date"] += bool(row["date"])
        dated = bool(report and report.date and report.date[:10] == str(row["date"])[:10])
        hits["date"] += bool(row["date"]) and dated
        if misses and not (title and dated):
            print(
                "META",
                row["page"],
                row["title"],
                "|",
                report and report.title,
                "|",
                row["date"],
                "|",
                report and report.date_claims,
            )
    return {name: hits[name] / total[name] for name in total}


def _typed_as(report: Report | None, item: str) -> str:
    """Say how a missed item was typed, to find the cause."""
    if report is None:
        return "-"
    for block in report.blocks:
        if holds([folded(block.spans[0].of(report.text))], item):
            return block.type
    return "absent"


def main() -> None:
    """Print all figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--peer", action="store_true")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    truth = json.loads((GOLD / "ground_truth.json").read_text(encoding="utf-8"))
    names = sorted(truth)
    pages = [gzip.decompress((GOLD / "pages" / f"{name}.html.gz").read_bytes()) for name in names]
    gold = [truth[name]["articleBody"] for name in names]
    reports, rate = timed(read, pages)
    bodies = [body_of(report) if isinstance(report, Report) else "" for report in reports]
    scores = body_scores(bodies, gold)
    if chosen.misses:
        for name, one, other in zip(names, bodies, gold, strict=True):
            page = (
                body_scores([one], [other])
                if one and shingles(one) & shingles(other)
                else {"body_f1": 0, "body_precision": 0, "body_recall": 0}
            )
            if page["body_f1"] < 0.9:
                print("BODY", name, {key: round(value, 3) for key, value in page.items()})
    rows = [json.loads(line) for line in (GOLD / "blocks.jsonl").open(encoding="utf-8")]
    typed = [gzip.decompress((GOLD / "blocks" / row["page"]).read_bytes()) for row in rows]
    found, rate_typed = timed(read, typed)
    scores |= block_scores(found, rows, misses=chosen.misses)  # type: ignore[arg-type]
    speed = {"pages_per_cpu_second": rate, "typed_pages_per_cpu_second": rate_typed}
    if chosen.peer:
        import trafilatura  # noqa: PLC0415 - the yardstick is an extra

        others, peer_rate = timed(
            lambda page: trafilatura.extract(page, include_comments=False) or "", pages
        )
        peer = body_scores([str(other) for other in others], gold)
        speed |= {"peer_pages_per_cpu_second": peer_rate, "speed_ratio": rate / peer_rate}
        scores |= {f"peer_{key}": value for key, value in peer.items()}
    if chosen.json:
        print(
            json.dumps(
                {
                    f"ingest.{key}": value
                    for key, value in (scores | (speed if chosen.peer else {})).items()
                }
            )
        )
    else:
        for key, value in (scores | speed).items():
            print(f"{key:28} {value:.4f}")


if __name__ == "__main__":
    main()
