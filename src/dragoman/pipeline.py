"""Chain stages, refuse a chain that cannot work, and sign what they find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from dragoman.errors import MissingLayer, SpanError, StageError
from dragoman.language import reader
from dragoman.language.reading import Reading
from dragoman.records import KINDS, Mark, Report, kind_of, mark_id, report_id
from dragoman.spans import Span, covered
from dragoman.stages import Stage, standard

LANGUAGE_LAYERS = frozenset({"text", "tokens", "sentences", "roles", "entities"})
"""Layers that every reading has before the first stage runs."""


class Pipeline:
    """Stages in the order they run. Raises `MissingLayer` when built in an impossible order."""

    def __init__(self, stages: Sequence[Stage], *, known: Sequence[Stage] = ()) -> None:
        """Check the chain once, here, so that no report can fail half-way for it."""
        writers = {layer: stage.name for stage in known for layer in stage.writes}
        have = set(LANGUAGE_LAYERS)
        for stage in stages:
            missing = sorted(stage.reads - have)
            if missing:
                raise MissingLayer(stage.name, missing, writers)
            have |= stage.writes
        self.stages = tuple(stages)

    def __call__(self, reading: Reading) -> Reading:
        """Run every stage on one reading and return a new one with all marks."""
        for stage in self.stages:
            found = {mark.id: mark for mark in sign(stage, stage(reading), reading)}
            reading = reading.with_marks(found.values())
        return reading

    def marks(self, reading: Reading) -> tuple[Mark, ...]:
        """Run every stage and return the marks in reading order."""
        return tuple(sorted(self(reading).marks, key=reading_order))


class Reader(reader.Reader):
    """The reader, with the whole answer for a pair of actors: heads and lexicon together."""

    def relations(self, text: str, a: Span | None, b: Span | None) -> dict[str, float]:
        """
        Return the probability of each of 15 PLOVER types for what actor `a` does to `b`.

        Spans are code points of `text`; one of the two may be unknown: None. Probabilities
        add up to 1. Raises `SpanError` for a span that ends beyond the text.
        """
        from dragoman.stages.relations import relations  # noqa: PLC0415 - seldom asked

        for span in (a, b):
            if span and span.end > len(text):
                raise SpanError(span.start, span.end, length=len(text))
        (reading,) = self.read([Report(id=report_id(text), text=text)])
        return relations(self._before(reading), a, b, reader=self)

    @cached_property
    def _before(self) -> Pipeline:
        """The stages that a reading goes through before a pair is asked for; made once."""
        from dragoman.stages.relations import BEFORE  # noqa: PLC0415 - as above

        return Pipeline([stage for stage in standard() if stage.name in BEFORE])


_KIND_ORDER = {kind: place for place, kind in enumerate(KINDS)}


def reading_order(mark: Mark) -> tuple[object, ...]:
    """Sort key: where a mark begins, then its kind, its end and its id."""
    return (mark.spans[0].start, _KIND_ORDER[type(mark)], mark.spans[-1].end, mark.id)


def sign(stage: Stage, marks: Iterable[Mark], reading: Reading) -> Iterator[Mark]:
    """
    Complete a stage's marks: id, report, covered text, and who found them.

    `by` becomes "stage@version" or "stage@version:rule". Raises `StageError`
    when a mark is of a kind the stage did not announce, or leaves the text.
    """
    signature = f"{stage.name}@{stage.version}"
    text, report = reading.text, reading.report.id
    for mark in marks:
        if kind_of(mark) not in stage.writes:
            raise StageError(
                f"stage {stage.name!r} made a {kind_of(mark)}, which it does not announce.",
                remedy="Add the kind to the stage's `writes`.",
            )
        if not mark.spans or mark.spans[-1].end > len(text):
            raise StageError(
                f"stage {stage.name!r} marked {mark.spans} in a text of {len(text)} characters.",
                remedy="Every mark needs at least one span inside the report's text.",
            )
        yield msgspec.structs.replace(
            mark,
            id=mark_id(report, mark),
            report=report,
            text=covered(text, mark.spans),
            by=f"{signature}:{mark.by}" if mark.by else signature,
            score=round(mark.score, 4),
        )
