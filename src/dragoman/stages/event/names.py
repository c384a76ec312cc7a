"""Names with titles that the model's head tells in pieces, put together again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dragoman.knowledge.actors import roles
from dragoman.language.reading import Reading
from dragoman.language.reading_layers import Argument

_SIDES = frozenset({"source", "target"})
_BETWEEN = frozenset({"of", "for", "the", "and", "to"})


def whole_names(reading: Reading, arguments: Iterable[Argument]) -> list[Argument]:
    """
    Return arguments with the pieces of one titled name as one: "US Deputy", "Secretary of State".

    Nobody stands on both sides of a deed with one half of his title each. Where the pieces
    disagree, the side told by more words counts, and is as sure as its share of them.
    """
    kept: list[Argument] = []
    run: list[Argument] = []
    for one in sorted(arguments, key=lambda each: each.first):
        if one.label not in _SIDES:
            kept.append(one)
            continue
        if run and run[-1].last != one.first:
            kept += _joined(reading, run)
            run = []
        run.append(one)
    return kept + _joined(reading, run)


def _joined(reading: Reading, run: list[Argument]) -> list[Argument]:
    """Return neighbouring pieces as one argument if they make one name with its title."""
    if len(run) < 2 or not _is_titled(reading, run[0].first, run[-1].last):
        return run
    weights: dict[str, float] = defaultdict(float)
    for one in run:
        weights[one.label] += one.score * (one.last - one.first)
    label = max(weights, key=lambda each: weights[each])
    first, last = run[0].first, run[-1].last
    share = weights[label] / (last - first)
    score = share if len(weights) > 1 else max(one.score for one in run)
    return [Argument(label, first, last, score)]


def _is_titled(reading: Reading, first: int, last: int) -> bool:
    """Say whether words are one phrase of capitals with an office among them."""
    words = reading.tokens[first:last]
    outside = [word for word in words if not first <= word.head < last]
    is_name = all(word.text[:1].isupper() or word.text.lower() in _BETWEEN for word in words)
    offices = roles()
    return (
        len(outside) == 1
        and is_name
        and any(word.lemma.lower() in offices or word.text.lower() in offices for word in words)
    )
