"""What the scorers of the own sets share: reading the texts, comparing words and spans."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Commitment, Mark, Mention, Position, Statement
from dragoman.stages import standard
from own_sets import Item, OwnMark, find, items

Extent = tuple[int, int]
Found = TypeVar("Found", bound=Mark)
_EMPTY = frozenset("a an the of in on to for and or its their his her at by from with".split())


def chosen_options(description: str) -> argparse.Namespace:
    """Return the options every scorer has."""
    options = argparse.ArgumentParser(description=description)
    options.add_argument("--json", action="store_true")
    options.add_argument("--half", choices=("dev", "held-out"), help="only one half")
    options.add_argument("--misses", action="store_true", help="print what is wrong (dev only)")
    return options.parse_args()


@cache
def _pipeline() -> Pipeline:
    return Pipeline(standard())


def read(layer: str, half: str) -> Iterator[tuple[Item, Sequence[Mark]]]:
    """Yield the texts of one half that carry a layer, with all marks found in them."""
    for item in items():
        if item.half == half and layer in item.layers:
            # A pilcrow between spaces parts paragraphs; offsets must stay.
            report = read_text(item.text.replace(" ¶ ", "\n\n\n"), date=item.date, title="-")
            yield item, _pipeline().marks(default_reader().read([report])[0])


def f1(right: float, found: float, gold: float) -> float:
    """Return F1 from counts."""
    return 2 * right / (found + gold) if found + gold else 1.0


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 over the gold classes of (gold, found) pairs; "-" is none."""
    classes = sorted({gold for gold, _ in pairs} - {"-"})
    scores = [
        f1(
            sum(gold == found == one for gold, found in pairs),
            sum(found == one for _, found in pairs),
            sum(gold == one for gold, _ in pairs),
        )
        for one in classes
    ]
    return sum(scores) / max(1, len(scores))


def extents(spans: Sequence[object]) -> list[Extent]:
    """Return spans as pairs of offsets."""
    return [(span.start, span.end) for span in spans]  # type: ignore[attr-defined]


def ignored(item: Item, spans: Sequence[Extent]) -> bool:
    """Say whether a mark lies on words that are not judged."""
    holes = [hole for mark in item.of("I") if (hole := find(item.text, mark.field(0)))]
    return any(start < stop and begin < end for start, end in spans for begin, stop in holes)


def covered(text: str, spans: Sequence[Extent]) -> set[int]:
    """Return the offsets of the word characters in spans."""
    return {at for start, end in spans for at in range(start, end) if text[at].isalnum()}


def likeness(text: str, one: Sequence[Extent], other: Sequence[Extent]) -> float:
    """Return the Jaccard index of two sets of spans, over characters of words."""
    left, right = covered(text, one), covered(text, other)
    return len(left & right) / max(1, len(left | right))


def same_party(text: str, gold: str, found: Sequence[Extent]) -> bool:
    """
    Say whether half of the shorter of two phrases is shared.

    A name that the text has several times is as good in any place, unless the gold set
    numbers it.
    """
    places = [find(text, gold)]
    if "#" not in gold and " … " not in gold:
        places = [find(text, f"{gold}#{number}") for number in range(1, 9)]
    right = covered(text, found)
    for place in places:
        left = covered(text, [place]) if place else set()
        if left and right and 2 * len(left & right) >= min(len(left), len(right)):
            return True
    return False


def who_right(item: Item, gold: OwnMark, found: Commitment | Position) -> bool:
    """Say whether the right party is bound, or holds the stance."""
    spans = [extent for party in found.who for extent in extents(party.spans)]
    return same_party(item.text, gold.field(0), spans)


def voice_right(
    item: Item, words: str, found: Commitment | Position, said: dict[str, Statement]
) -> bool:
    """Say whether a mark stands in the right voice: that of the gold words, or the reporter's."""
    statement = said.get(found.voice or "")
    if words in {"", "-"} or statement is None or statement.source is None:
        return words in {"", "-"} and statement is None
    return same_party(item.text, words, extents(statement.source.spans))


class Matched(NamedTuple, Generic[Found]):
    """What was found in one text beside the gold marks: pairs, gold ones missed, false ones."""

    pairs: list[tuple[OwnMark, Found]]
    missed: list[OwnMark]
    false: list[Found]

    def counts(self) -> Counter[str]:
        """Return how many gold marks there are, how many found ones, and how many pairs."""
        pairs = len(self.pairs)
        return Counter(gold=pairs + len(self.missed), found=pairs + len(self.false), pairs=pairs)


def matched(
    item: Item,
    gold: Sequence[OwnMark],
    found: Sequence[Found],
    likes: dict[tuple[int, int], float],
    words: Callable[[Found], Sequence[Extent]],
) -> Matched[Found]:
    """
    Match the found marks of one text with the gold ones, by how like they are.

    A mark without a partner is false, unless the words it stands on are not judged.
    """
    pairs = dict(pair(gold, found, likes))
    return Matched(
        [(gold[at], found[to]) for at, to in pairs.items()],
        [one for at, one in enumerate(gold) if at not in pairs],
        [
            mark
            for to, mark in enumerate(found)
            if to not in pairs.values() and not ignored(item, words(mark))
        ],
    )


def show_wrong(item: Item, gold: OwnMark, facts: Mapping[str, bool | None], *found: object) -> None:
    """Print a pair some facts of which are wrong, with what was found; None is not judged."""
    wrong = [name for name, is_right in facts.items() if is_right is False]
    if wrong:
        print("WRONG", wrong, gold.fields, *found, "\n     ", item.text)


def show_misses(item: Item, marks: Matched[Found], field: str) -> None:
    """Print the marks of one text that were missed, and the false ones with one of their fields."""
    for one in marks.missed:
        print("MISSED", one.fields, "\n     ", item.text)
    for mark in marks.false:
        print("FALSE", mark.text, getattr(mark, field), mark.by, "\n     ", item.text)


def by_half(
    name: str, chosen: argparse.Namespace, score: Callable[..., dict[str, float]]
) -> dict[str, float]:
    """Score the chosen half or both; what is wrong in the held-out half is never looked at."""
    scores: dict[str, float] = {}
    for half in [chosen.half] if chosen.half else ["dev", "held-out"]:
        found = score(half, misses=chosen.misses and half == "dev")
        scores |= {f"{name}.{half.replace('-', '_')}_{key}": value for key, value in found.items()}
    return scores


def content(words: str) -> set[str]:
    """Return the content words of a phrase, without plural endings."""
    found = re.findall(r"[\w$€£]+", words.lower())
    return {word.rstrip("s") or word for word in found if word not in _EMPTY and word != "s"}


def same_actor(item: Item, marks: Sequence[Mark], gold: str, found: str | None) -> bool:
    """Say whether what we found names the actor the gold words name, in words or by id."""
    if found is None:
        return False
    if content(gold) & content(found):
        return True
    start = -1
    while (start := item.text.find(gold, start + 1)) >= 0:
        for mark in marks:
            if isinstance(mark, Mention) and any(
                span.start < start + len(gold) and start < span.end for span in mark.spans
            ):
                names = {mark.actor, mark.name, mark.country, mark.qid}
                if found in names:
                    return True
    return False


def pair(
    gold: Sequence[OwnMark], found: Sequence[Mark], scores: dict[tuple[int, int], float]
) -> list[tuple[int, int]]:
    """Pair gold and found marks one to one, the likest first; zero is no pair."""
    pairs: list[tuple[int, int]] = []
    for (one, other), score in sorted(scores.items(), key=lambda entry: (-entry[1], entry[0])):
        if score > 0 and all(one != a and other != b for a, b in pairs):
            pairs.append((one, other))
    assert all(a < len(gold) and b < len(found) for a, b in pairs)  # noqa: S101 - our own indices
    return pairs
