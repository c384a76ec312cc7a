"""
Read many sources: ingest, language, stages, ledger, one report at a time.

The parent process reads sources and writes the ledger; the language model runs in
the parent (one worker) or in several worker processes. Results come in the order of
the sources whatever the number of workers, so output is the same to the byte.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing.connection import Connection, wait
from typing import NamedTuple, Self

from msgspec import structs

from dragoman.errors import NoSuchReader, NotRead, SourceError, UnsafeSource
from dragoman.knowledge.own import own_version
from dragoman.language.other_readers import reader_named
from dragoman.language.reading import Reading
from dragoman.ledger import Ledger
from dragoman.pipeline import Pipeline
from dragoman.records import Mark, Report
from dragoman.stages import standard

Marks = tuple[Mark, ...]
# Reports handed out ahead of the one awaited, per worker: enough to keep all busy,
# few enough that a batch of any length runs in the same memory.
AHEAD = 4
# How many words of a report name it among others of one source, and how many characters
# they have at most: a text without spaces is one word.
_CALLED_BY = 6
_OPENING = 80


class Read(NamedTuple):
    """A report that was read: its marks, and what the ledger did ("new", "same", ...)."""

    report: Report
    marks: Marks
    added: str | None


def unread(report: Report) -> NotRead | None:
    """Return the error that says why a kept report was not read; None if it was."""
    if report.not_read is None:
        return None
    opening = " ".join(report.text[:_OPENING].split()[:_CALLED_BY])
    why, _, what = report.not_read.partition(": ")
    if why == "language":
        problem = f"not read, as its language is taken for {what!r}."
        remedy = (
            'Give it in English; if it is English and short, say "language": "en" in JSONL, '
            "else add a sentence to it."
        )
    else:
        problem = f"not read, because of its {report.not_read}."
        remedy = "Give it in parts."
    return NotRead(
        report.source or report.id,
        problem,
        place=report.foreign_id or f'"{opening} ..."',
        remedy=remedy,
    )


@cache
def _pipeline() -> Pipeline:
    """Return the standard pipeline, built once in each process."""
    return Pipeline(standard())


def version(reader: str | None = None) -> str:
    """Return what made the marks: the model, every stage with its version, own actors if any."""
    stages = [f"{stage.name}@{stage.version}" for stage in _pipeline().stages]
    return " ".join(filter(None, [reader_named(reader).version, *stages, own_version()]))


def _marks_of(report: Report, reader: str | None) -> Marks:
    """Run the model and the stages over a report."""
    reading: Reading = reader_named(reader).read([report])[0]
    return _pipeline().marks(reading)


def read_report(report: Report, reader: str | None = None) -> Marks:
    """
    Return the marks of one report; none if it is in a language the model can't read.

    `reader` names another than the shipped model ("fast", "spacy:NAME"). Raises `SourceError`
    when a stage fails on it, so that a batch can go on.
    """
    if report.not_read is not None:
        return ()
    try:
        return _marks_of(report, reader)
    except NoSuchReader:
        raise
    except Exception as fault:
        # A fault of ours on one report must not lose the others; it is named, not hidden.
        raise SourceError(
            report.source or report.id,
            f"reading failed with {type(fault).__name__}: {fault}.",
            remedy="This is a fault in Dragoman: please report it with the text.",
        ) from fault


def _follow_parent(stop: Connection) -> None:
    """
    Let this worker end as soon as its parent does, however that ends, or wants no more of it.

    A worker waits for work on a pipe that it holds open itself, so that it would
    never learn of the death of a parent that was killed, and stay for ever. Ctrl-C, which
    reaches every process of a terminal, is for the parent to answer: it closes the other
    end of `stop`, so that nobody waits for a long report to be read.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel, stop])
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="follow-parent").start()


class Workers:
    """
    Processes that read reports. A worker that dies takes only its own report with it.

    After a death, the reports that were under way are tried again, one at a time;
    the one that kills its worker a second time is given up with `UnsafeSource`.
    """

    def __init__(self, count: int, reader: str | None = None) -> None:
        self._count = count
        self._reader = reader
        self._stopped, self._stop = multiprocessing.Pipe(duplex=False)
        self._pool = self._start(count)

    def _start(self, count: int) -> ProcessPoolExecutor:
        """Start fresh processes: none shares an encoder session or a ledger with us."""
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(
            count, mp_context=spawn, initializer=_follow_parent, initargs=(self._stopped,)
        )

    def __enter__(self) -> Self:
        """Use as a context manager, so that processes never outlive the batch."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the processes without waiting for reports nobody awaits."""
        self._stop.close()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def submit(self, report: Report) -> Future[Marks]:
        """Begin to read a report."""
        try:
            return self._pool.submit(read_report, report, self._reader)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False)
            self._pool = self._start(self._count)
            return self._pool.submit(read_report, report, self._reader)

    def result(self, report: Report, future: Future[Marks]) -> Marks:
        """Return the marks, or try once more alone if the worker died; then raise `UnsafeSource`."""
        try:
            return future.result()
        except BrokenProcessPool:
            pass
        with self._start(1) as alone:
            try:
                return alone.submit(read_report, report, self._reader).result()
            except BrokenProcessPool:
                raise UnsafeSource(
                    report.source or report.id,
                    "the worker process died twice while reading this report.",
                    remedy="Give the process more memory, or leave this source out.",
                ) from None


def read_batch(
    found: Iterable[Report | SourceError],
    *,
    ledger: Ledger | None = None,
    workers: int = 1,
    reader: str | None = None,
) -> Iterator[Read | SourceError]:
    """
    Read every report and keep it in the ledger, in the order they come.

    Yields a `Read` for each report and a `SourceError` for each that could not be
    read; errors are kept in the ledger, too. A report the ledger already holds, read
    by the same model and stages, is not read again. `reader` names another than the shipped
    model ("fast", "spacy:NAME"). Before anything is read, `NoSuchReader` is raised for one that
    there is not, and `InputError` for actors of the user's own that cannot be read.
    """
    own_version()
    made_by = version(reader) if ledger is not None or reader is not None else ""
    if workers == 1:
        for item in found:
            yield _settle(item, ledger, lambda report: read_report(report, reader), made_by)
        return
    waiting: deque[tuple[Report | SourceError, Future[Marks] | None]] = deque()
    with Workers(workers, reader) as pool:

        def settle_first() -> Read | SourceError:
            item, future = waiting.popleft()
            return _settle(item, ledger, lambda report: _awaited(pool, report, future), made_by)

        for item in found:
            is_new = isinstance(item, Report) and not _is_held(item, ledger, made_by)
            waiting.append((item, pool.submit(item) if is_new else None))  # type: ignore[arg-type]
            if len(waiting) > AHEAD * workers:
                yield settle_first()
        while waiting:
            yield settle_first()


def _awaited(pool: Workers, report: Report, future: Future[Marks] | None) -> Marks:
    """Return the marks a worker found; ask one now if nobody has been asked."""
    return pool.result(report, future if future is not None else pool.submit(report))


def _is_held(report: Report, ledger: Ledger | None, made_by: str) -> bool:
    """Say whether the ledger holds this report as read by this very program."""
    return ledger is not None and ledger.holds(report, made_by)


def _settle(
    item: Report | SourceError,
    ledger: Ledger | None,
    read: Callable[[Report], Marks],
    made_by: str,
) -> Read | SourceError:
    """Read one item and write down what came of it."""
    if isinstance(item, Report):
        try:
            return _keep(item, ledger, read, made_by)
        except SourceError as error:
            item = error
    if ledger is not None:
        ledger.refuse(item)
    return item


def _keep(
    report: Report, ledger: Ledger | None, read: Callable[[Report], Marks], made_by: str
) -> Read:
    """
    Read a report, unless the ledger knows it, and put it into the ledger.

    The marks of one that is held were made under the date it has there: it comes back with that.
    """
    if ledger is None:
        return Read(report, read(report), None)
    if not _is_held(report, ledger, made_by):
        marks = read(report)
        return Read(report, marks, ledger.add(report, marks, version=made_by))
    held, marks = ledger.report(report.id), ledger.marks(report.id)
    added = ledger.add(report, marks, version=made_by)
    dated = structs.replace(report, date=held.date, date_source=held.date_source)
    return Read(dated, marks, added)
