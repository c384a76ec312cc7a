"""
What was told later of those who are bound by a promise, found by its words and its deed.

Of all that an actor promised and did, a promise is compared only with what can be the same: in
a large ledger that is little of it. Who must share so many of so many words shares one of any
few of them, so that only the places of its rarest words are looked through.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Protocol, TypeVar


class Telling(Protocol):
    """A promise or a deed: when it was told, of whom, in which words, of what kind, to whom."""

    id: str
    day: str
    who: set[str]
    to: set[str]
    stems: frozenset[str]

    @property
    def type(self) -> str | None:
        """Its kind, if one is known."""


_One = TypeVar("_One", bound=Telling)
_Key = tuple[str, ...]


class Told(Generic[_One]):
    """Promises or deeds in the order of their days, by who is in them and their words, kind and target."""

    def __init__(
        self,
        told: Iterable[_One],
        *,
        asked: Iterable[Telling],
        likeness: Callable[[int], int] | None = None,
    ) -> None:
        """
        Sort what was told into the places that the promises `asked` about look at.

        `likeness` says how many of so many words must be shared where what was told is shorter
        than the promise: it then stands at its own rarest words, too.
        """
        told = list(told)
        self._places: dict[_Key, list[_One]] = defaultdict(list)
        self._short: dict[_Key, list[_One]] = defaultdict(list)
        looked_at = {key for one in asked for key in (*_words(one), *_acts(one))}
        for one in told:
            for key in (*_words(one), *_acts(one)):
                if key in looked_at:
                    self._places[key].append(one)
        if likeness is None:
            return
        often = Counter(key for one in told for key in _words(one))
        for one in told:
            enough = len(one.stems) - likeness(len(one.stems)) + 1
            for side in one.who:
                for key in sorted(_of_side(one, side), key=lambda key: (often[key], key))[:enough]:
                    self._short[key].append(one)

    def after(self, promise: Telling, need: int) -> Iterator[_One]:
        """
        Yield, once, what was told on a later day of who is bound and may be what was promised.

        That is all that has `need` of its words, or as many of its own as are asked of what is
        shorter, or the same kind and target; and, now and then, something else.
        """
        if not promise.day:
            return
        seen: set[str] = set()
        for found in self._looked_through(promise, need):
            for one in found[bisect_right(found, promise.day, key=lambda one: one.day) :]:
                if one.id not in seen:
                    seen.add(one.id)
                    yield one

    def _looked_through(self, promise: Telling, need: int) -> Iterator[list[_One]]:
        """Yield the places where what may be the same stands."""
        empty: list[_One] = []
        enough = len(promise.stems) - need + 1
        for side in promise.who:
            words = list(_of_side(promise, side))
            places = [self._places.get(key, empty) for key in words]
            yield from sorted(places, key=len)[: max(0, enough)]
            yield from (self._short[key] for key in words if key in self._short)
        yield from (self._places[key] for key in _acts(promise) if key in self._places)


def _words(one: Telling) -> Iterator[_Key]:
    """Yield the places of its words: one for each side and word."""
    for side in one.who:
        yield from _of_side(one, side)


def _of_side(one: Telling, side: str) -> Iterator[_Key]:
    """Yield the places of its words for one side of it."""
    return ((side, stem) for stem in one.stems)


def _acts(one: Telling) -> Iterator[_Key]:
    """Yield the places of its kind: one for each side and target."""
    if one.type is not None:
        for side in one.who:
            yield from ((side, one.type, target) for target in one.to)
