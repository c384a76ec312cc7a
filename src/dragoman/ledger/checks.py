"""Look for everything that can be wrong with a ledger."""

from __future__ import annotations

from collections.abc import Iterator

import apsw
import msgspec

from dragoman.records import Mark, Report, decode, report_id
from dragoman.spans import covered


def problems_of(db: apsw.Connection, seal: int) -> list[str]:
    """Return what is wrong, in words; `seal` is the last transaction acknowledged."""
    found = list(_file(db))
    if found:
        return found  # what follows would only stumble over the same damage
    return [*_journal(db, seal), *_records(db)]


def _file(db: apsw.Connection) -> Iterator[str]:
    """Check pages, indexes and references."""
    for (problem,) in db.execute("PRAGMA integrity_check(20)"):
        if problem != "ok":
            yield f"file: {problem}"
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"file: row {row} of {table} points to nothing in {parent}"
    try:
        # The index checks itself when this is inserted; nothing is written.
        if not db.readonly("main"):
            db.execute("INSERT INTO words(words) VALUES ('integrity-check')")
    except apsw.CorruptError:
        yield "search index: does not agree with itself"


def _journal(db: apsw.Connection, seal: int) -> Iterator[str]:
    """Check the chain of transactions and their own counts."""
    expected = 1
    reports: set[str] = set()
    for sequence, report, deed in db.execute(
        "SELECT sequence, report, deed FROM journal ORDER BY 1"
    ):
        if sequence != expected:
            yield f"journal: transactions {expected} to {sequence - 1} are missing"
            expected = sequence
        expected += 1
        if deed == "new":
            reports.add(report)
    if expected <= seal:
        yield (
            f"journal: transactions {expected} to {seal} were acknowledged and are missing; "
            "read their sources again into a new ledger"
        )
    held = {row[0] for row in db.execute("SELECT id FROM report")}
    for report in sorted(reports - held):
        yield f"report {report}: in the journal, but not in the ledger"
    for report in sorted(held - reports):
        yield f"report {report}: in the ledger, but not in the journal"
    last = db.execute("SELECT reports, marks FROM journal ORDER BY sequence DESC LIMIT 1").get
    now = db.execute("SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM mark)").get
    if last is not None and last != now:
        yield f"journal: counts {last[0]} reports and {last[1]} marks; the ledger holds {now[0]} and {now[1]}"


def _records(db: apsw.Connection) -> Iterator[str]:
    """Check every record against the text it rests on."""
    texts: dict[str, str] = {}
    for identity, text, record in db.execute("SELECT id, text, record FROM report ORDER BY id"):
        report = _decoded(record)
        if not isinstance(report, Report) or report.text != text or report_id(text) != identity:
            yield f"report {identity}: its text is not what its id says"
        texts[identity] = text
    for identity, report_of, text, record in db.execute(
        "SELECT id, report, text, record FROM mark ORDER BY id"
    ):
        mark = _decoded(record)
        whole = texts.get(report_of, "")
        if not isinstance(mark, Mark) or mark.id != identity:
            yield f"mark {identity}: cannot be read"
        elif (
            mark.spans[-1].end > len(whole)
            or covered(whole, mark.spans) != text
            or mark.text != text
        ):
            yield f"mark {identity}: its words are not those of the report"


def _decoded(record: str) -> Report | Mark | None:
    """Read a record; None if it is none."""
    try:
        found: Report | Mark = decode(record)
    except msgspec.DecodeError:
        return None
    return found
