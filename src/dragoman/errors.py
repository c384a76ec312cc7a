"""
Everything Dragoman raises on purpose.

* DragomanError
  + InputError           D100  the user can repair the input
    - SpanError          D101
    - SourceError        D102  a source cannot be opened or is not what it says
    - UnsafeSource       D103  a source went over the limits of time or memory
    - NotRead            D104  a report is kept, but the model does not read it
  + PipelineError        D200  the user can repair the configuration
    - MissingLayer       D201
    - StageError         D202  a stage broke its word
    - NoSuchReader       D203
  + LedgerError          D300  the ledger cannot be used
    - WrongLedger        D301
    - DamagedLedger      D302
    - NoSuchRecord       D303
  + OutputError          D400  what was found cannot be written

Each error has a stable code. The code, not the wording, is the public API.
"""

from __future__ import annotations

from typing import ClassVar


class DragomanError(Exception):
    """Base class: catch this to catch everything Dragoman raises on purpose."""

    code: ClassVar[str] = "D000"

    def __init__(self, problem: str, *, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """Join code, problem and remedy: what a terminal should show."""
        return f"{self.code}: {self.problem}" + (f" {self.remedy}" if self.remedy else "")

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the trip back from a worker process, whatever the constructor takes."""
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(
    kind: type[DragomanError], args: tuple[object, ...], state: dict[str, object]
) -> DragomanError:
    """Make an error anew without calling its constructor."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class InputError(DragomanError):
    """The source, a gold file or a lexicon is not what it should be."""

    code = "D100"


class SpanError(InputError):
    """A span is empty, reversed or negative, or ends beyond its text."""

    code = "D101"

    def __init__(self, start: int, end: int, *, length: int | None = None) -> None:
        if length is None:
            problem = f"span {start}..{end} covers no characters."
            remedy = "Spans are half-open and must satisfy 0 <= start < end."
        else:
            problem = f"span {start}..{end} ends beyond its text of {length} characters."
            remedy = "Count the code points of this very text."
        super().__init__(problem, remedy=remedy)


class SourceError(InputError):
    """A source cannot be opened, or one of its items is not what it says it is."""

    code = "D102"

    def __init__(self, source: str, problem: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(f"{source}{f', {place}' if place else ''}: {problem}", remedy=remedy)
        self.source = source
        self.place = place
        self.reason = problem


class UnsafeSource(SourceError):  # noqa: N818 - reads as what it is
    """A source went over the limits of time or memory while it was being read."""

    code = "D103"


class NotRead(SourceError):  # noqa: N818 - reads as what it is
    """A report is kept but not read: it is in another language than English, or too long."""

    code = "D104"


class PipelineError(DragomanError):
    """The chosen stages cannot work together."""

    code = "D200"


class MissingLayer(PipelineError):  # noqa: N818 - reads as what it is
    """A stage reads a layer that no earlier stage writes."""

    code = "D201"

    def __init__(self, stage: str, missing: list[str], writers: dict[str, str]) -> None:
        offers = dict.fromkeys(repr(writers[layer]) for layer in missing if layer in writers)
        super().__init__(
            f"stage {stage!r} reads {', '.join(missing)}, which nothing before it writes.",
            remedy=f"To repair this, add {', '.join(offers)} before it." if offers else "",
        )
        self.stage = stage
        self.missing = missing


class StageError(PipelineError):
    """A stage yielded a mark that it may not make: wrong kind, or outside the text."""

    code = "D202"


class NoSuchReader(PipelineError):  # noqa: N818 - reads as what it is
    """The pipeline that is to read is not known or not installed here."""

    code = "D203"

    def __init__(self, name: str, problem: str, *, remedy: str = "") -> None:
        super().__init__(f"{name!r} {problem}", remedy=remedy)
        self.name = name


class LedgerError(DragomanError):
    """The ledger cannot be used."""

    code = "D300"


class WrongLedger(LedgerError):  # noqa: N818 - reads as what it is
    """The file is no ledger, or one of a newer schema than this program knows."""

    code = "D301"


class DamagedLedger(LedgerError):  # noqa: N818 - reads as what it is
    """The ledger's own counts do not agree with what it holds."""

    code = "D302"


class NoSuchRecord(LedgerError):  # noqa: N818 - reads as what it is
    """No record, or more than one, answers to an id."""

    code = "D303"


class OutputError(DragomanError):
    """What was found cannot be written where it was to go."""

    code = "D400"

    def __init__(self, place: str, problem: str, *, remedy: str = "") -> None:
        super().__init__(
            f"{place} cannot be written: {problem}.",
            remedy=remedy or "Check the path, its permissions and the room on its disk.",
        )
        self.place = place
