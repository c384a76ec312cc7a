"""What the finders of events hand to the stage: a deed, its words and its parties."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.knowledge.deeds import Deed
from dragoman.records import Party


class Found(NamedTuple):
    """A deed found at words of a reading; `doer` is the head word of who does it."""

    deed: Deed
    trigger: int
    words: tuple[int, ...]
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    doer: int | None
    rule: str
