"""What may be the same as a promise is found without looking at everything that was told."""

import random
from typing import NamedTuple

import pytest

from dragoman.relate.told import Told

SIDES, KINDS = ("KEN", "UGA", "PER"), (None, "AID", "YIELD")


class Line(NamedTuple):
    """A promise or a deed as it is looked up."""

    id: str
    day: str
    who: set[str]
    to: set[str]
    type: str | None
    stems: frozenset[str]


def likeness(words):
    """Return how many words one of so many must share with a longer one."""
    return max(min(2, words), (words + 1) // 2)


def lines(count, words, seed=3):
    """Return lines of random sides, days, kinds and words."""
    dice = random.Random(seed)  # noqa: S311 - the same lines every time
    return [
        Line(
            id=f"c{number}",
            day=f"2024-01-{dice.randrange(1, 29):02}",
            who=set(dice.sample(SIDES, dice.choice((1, 1, 2)))),
            to=set(dice.sample(SIDES, dice.choice((0, 1)))),
            type=dice.choice(KINDS),
            stems=frozenset(
                str(int(dice.paretovariate(0.5)) % words) for _ in range(dice.randrange(9))
            ),
        )
        for number in range(count)
    ]


def are_alike(one, other):
    """Say whether another, later line has enough words of one in common, or its kind and target."""
    shared = len(one.stems & other.stems)
    is_same_kind = one.type is not None and one.type == other.type and one.to & other.to
    is_like = shared >= likeness(min(len(one.stems), len(other.stems)))
    return bool(
        one.who & other.who and one.day < other.day and shared and (is_like or is_same_kind)
    )


@pytest.mark.parametrize("words", [5, 40, 1000])
def test_all_that_are_alike_are_found_once(words):
    """Whatever is asked of words, kinds and targets, nothing is missed and nothing comes twice."""
    every = sorted(lines(300, words), key=lambda one: one.day)
    told = Told(every, asked=every, likeness=likeness)
    pairs = 0
    for one in every:
        found = [other.id for other in told.after(one, likeness(len(one.stems)))]
        alike = {other.id for other in every if are_alike(one, other)}
        assert len(found) == len(set(found))
        assert alike <= set(found)
        pairs += len(alike)
    assert pairs > 10


def test_a_common_word_does_not_bring_all_that_has_it():
    """Of promises with a word that all share and some of their own, only those of the same own words come."""
    every = [
        Line(
            id=f"c{number}",
            day=f"2024-{1 + number // 100:02}-{1 + number % 28:02}",
            who={"KEN"},
            to=set(),
            type=None,
            stems=frozenset({"countr", "govern", *(f"{number // 5}-{one}" for one in range(4))}),
        )
        for number in range(1000)
    ]
    every.sort(key=lambda one: one.day)
    told = Told(every, asked=every, likeness=likeness)
    looked_at = sum(len(list(told.after(one, likeness(len(one.stems))))) for one in every)
    assert 0 < looked_at < 5 * len(every)


def test_what_has_no_day_has_nothing_behind_it():
    """A report without a date is neither earlier nor later than another."""
    every = lines(50, 5)
    undated = every[0]._replace(day="")
    assert [] == list(Told(every, asked=[undated]).after(undated, 1))
