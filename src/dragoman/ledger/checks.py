"""Look for everything that can be wrong with a ledger."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import apsw
import msgspec

from dragoman.ledger import journal
from dragoman.ledger.seal import Line
from dragoman.records import Mark, Report, decode, report_id
from dragoman.spans import Span, covered


def problems_of(db: apsw.Connection, sealed: list[Line]) -> list[str]:
    """Return what is wrong, in words; `sealed` are the transactions remembered outside."""
    found = list(_file(db))
    if found:
        return found  # what follows would only stumble over the same damage
    db.execute("BEGIN")  # one view of the file, whoever writes meanwhile
    try:
        for problem in itertools.chain(journal.problems_of(db, sealed), _records(db)):
            found.append(problem)  # noqa: PERF402 - what was found before a fault is kept
    except (apsw.CorruptError, UnicodeDecodeError) as fault:
        found.append(f"file: {fault}")
    finally:
        db.execute("COMMIT")
    return found


def _file(db: apsw.Connection) -> Iterator[str]:
    """Check pages, indexes and references."""
    try:
        for (problem,) in db.execute("PRAGMA integrity_check(20)"):
            if problem != "ok":
                yield f"file: {problem}"
        for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
            yield f"file: row {row} of {table} points to nothing in {parent}"
    except apsw.CorruptError as fault:
        yield f"file: {fault}"
        return
    if db.readonly("main"):
        return  # the index can only check itself where it could be written
    try:
        # The index compares itself with the passages when this is inserted; nothing is written.
        db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    except apsw.CorruptError:
        yield "search index: does not agree with the passages"


def _records(db: apsw.Connection) -> Iterator[str]:
    """Check every record against the text it rests on, one report after the other."""
    for identity, text, record in db.execute("SELECT id, text, record FROM report ORDER BY id"):
        report = _decoded(record)
        if not isinstance(report, Report) or not report.id == identity == report_id(text):
            yield f"report {identity}: its text is not what its id says"
            continue
        pieces = [span for block in report.blocks for span in block.spans]
        pieces += [span for damage in report.damage for span in damage.spans]
        if not _fits(pieces, text):
            yield f"report {identity}: a block lies outside its text"
        yield from _marks(db, identity, text)


def _marks(db: apsw.Connection, report: str, text: str) -> Iterator[str]:
    """Check that the marks of a report stand where they say."""
    query = "SELECT id, kind, text, record FROM mark WHERE report = ? ORDER BY number"
    for identity, kind, words, record in db.execute(query, (report,)):
        mark = _decoded(record)
        if not isinstance(mark, Mark) or (mark.id, mark.report) != (identity, report):
            yield f"mark {identity}: cannot be read"
        elif not _fits(mark.spans, text) or not covered(text, mark.spans) == mark.text == words:
            yield f"mark {identity}: the words of this {kind} are not those of its report"


def _fits(spans: list[Span] | tuple[Span, ...], text: str) -> bool:
    """Say whether all spans lie inside the text."""
    return all(span.end <= len(text) for span in spans)


def _decoded(record: str) -> Report | Mark | None:
    """Read a record; None if it is none."""
    try:
        found: Report | Mark = decode(record)
    except msgspec.DecodeError:
        return None
    return found
