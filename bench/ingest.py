"""
Score the reading of pages on ../shared/gold/ingest.

    python bench/ingest.py [--json] [--peer] [--misses]

Body text (102 pages): the usual measure of the set. Token 4-grams of body and gold are
compared as multisets, each page's true and false ones scaled to sum to one, then
precision and recall are taken over the sums. Headline, captions, credits,
datelines and furniture are no body.

Typed blocks (139 pages): a gold item is kept if a block of its type holds its folded
text, or shares nine tenths of its words with it. Key points are right as `key_point` or
`standfirst` (the gold calls both "summary"); beside it is printed how many of them are typed
which, for pages with one and with several of them. Titles: equal after folding case and
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
from typing import Any

from dragoman.errors import SourceError
from dragoman.ingest.html import read_page
from dragoman.ingest.text_shapes import folded
from dragoman.records import Report
from printed import show

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


KINDS = {
    "key_points": ("key_point", "standfirst"),
    "subheads": ("subhead",),
    "paragraphs": ("paragraph",),
}


def block_scores(
    reports: list[Report | None], gold: list[dict[str, Any]], *, misses: bool
) -> dict[str, float]:
    """
    Score typed blocks, titles and dates.

    An item counts if a block of its type `holds` it. A key point of the gold sets is a
    standfirst on most pages, so either type is right. Where a page has one only, it should
    be a standfirst, and where it has several, key points (some have a lead besides).
    """
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for report, row in zip(reports, gold, strict=True):
        for name, types in KINDS.items():
            texts = {kind: _folded_blocks(report, kind) for kind in types}
            for item in row[name]:
                total[name] += 1
                as_types = [kind for kind in types if holds(texts[kind], item)]
                hits[name] += bool(as_types)
                if name == "key_points":
                    beside = "several" if len(row[name]) > 1 else "one"
                    for kind in types:
                        total[f"key_points_{beside}_as_{kind}"] += 1
                        hits[f"key_points_{beside}_as_{kind}"] += kind in as_types[:1]
                if misses and not as_types:
                    print("MISS", row["page"], name, _typed_as(report, item), repr(item[:100]))
        is_titled = bool(report) and folded(report.title or "") == folded(row["title"])
        is_dated = bool(report and report.date and report.date[:10] == (row["date"] or "")[:10])
        total += Counter(title=bool(row["title"]), date=bool(row["date"]))
        hits += Counter(title=bool(row["title"]) and is_titled, date=is_dated)
        if misses and not (is_titled and is_dated):
            claims = report and (report.title, report.date_claims)
            print("META", row["page"], row["title"], row["date"], "|", claims)
    return {name: hits[name] / count for name, count in total.items()}


def _folded_blocks(report: Report | None, kind: str) -> list[str]:
    """Return the texts of a report's blocks of a type, folded."""
    if report is None:
        return []
    return [folded(block.spans[0].of(report.text)) for block in report.blocks if block.type == kind]


def _typed_as(report: Report | None, item: str) -> str:
    """Say how a missed item was typed, to find the cause."""
    if report is None:
        return "-"
    for block in report.blocks:
        if holds([folded(block.spans[0].of(report.text))], item):
            return block.type
    return "absent"


def bodies(*, peer: bool, misses: bool) -> dict[str, float]:
    """Score the bodies of the pages, and the speed; beside the yardstick's, if wanted."""
    truth = json.loads((GOLD / "ground_truth.json").read_text(encoding="utf-8"))
    names = sorted(truth)
    pages = [gzip.decompress((GOLD / "pages" / f"{name}.html.gz").read_bytes()) for name in names]
    gold = [truth[name]["articleBody"] for name in names]
    reports, rate = timed(read, pages)
    found = [body_of(report) if isinstance(report, Report) else "" for report in reports]
    scores = body_scores(found, gold)
    if misses:
        for name, one, other in zip(names, found, gold, strict=True):
            have, want = shingles(one), shingles(other)
            share = 2 * sum((have & want).values()) / (sum((have + want).values()) or 1)
            if share < 0.9:
                print("BODY", name, round(share, 3))
    if peer:
        import trafilatura  # noqa: PLC0415 - the yardstick is an extra

        others, peer_rate = timed(
            lambda page: trafilatura.extract(page, include_comments=False) or "", pages
        )
        theirs = body_scores([str(other) for other in others], gold)
        scores |= {f"peer_{key}": value for key, value in theirs.items()}
        scores |= {
            "pages_per_cpu_second": rate,
            "peer_pages_per_cpu_second": peer_rate,
            "speed_ratio": rate / peer_rate,
        }
    return scores


def blocks(*, misses: bool) -> dict[str, float]:
    """Score the typed blocks and the metadata of the pages."""
    rows = [json.loads(line) for line in (GOLD / "blocks.jsonl").open(encoding="utf-8")]
    pages = [gzip.decompress((GOLD / "blocks" / row["page"]).read_bytes()) for row in rows]
    return block_scores([read(page) for page in pages], rows, misses=misses)


def main() -> None:
    """Print all figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true", help="one line, for the gate")
    options.add_argument("--peer", action="store_true", help="run trafilatura beside it")
    options.add_argument("--misses", action="store_true", help="list what is wrong")
    chosen = options.parse_args()
    scores = bodies(peer=chosen.peer, misses=chosen.misses) | blocks(misses=chosen.misses)
    show({f"ingest.{key}": value for key, value in scores.items()}, as_json=chosen.json)


if __name__ == "__main__":
    main()
