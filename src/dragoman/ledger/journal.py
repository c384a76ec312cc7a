"""
The journal of a ledger: its transactions, numbered without a gap and chained.

SQLite keeps pages whole, not meanings: a row that is missing from a healthy page is
nothing to it. Each line of the journal counts what the ledger then held, hashes what the
transaction wrote, and hashes the line before it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import apsw

from dragoman.errors import DamagedLedger
from dragoman.ledger.seal import Line, lines_of, path_of

_START = "0" * 32


def digest(parts: Iterable[str]) -> str:
    """Hash strings, each closed by its length, to 32 hexadecimal digits."""
    hasher = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part.encode()
        hasher.update(b"%b\0%d\0" % (content, len(content)))
    return hasher.hexdigest()


# Everything that is kept of a report, and was not made from something else that is.
_CONTENTS = (
    """SELECT json_array(id, title, date, publisher, language, not_read, text, record, version)
    FROM report WHERE id = ?""",
    """SELECT json_array(source, url, publisher, date)
    FROM sighting WHERE report = ? ORDER BY source, url, publisher, date""",
    # Nothing for a report of a ledger from before there was this table: its hash holds.
    "SELECT json_array(id, source) FROM foreign_id WHERE report = ? ORDER BY id, source",
    """SELECT json_array(number, type, start, "end")
    FROM block WHERE report = ? ORDER BY number, start""",
    """SELECT json_array(id, kind, start, "end", pieces, text, score, "by", record)
    FROM mark WHERE report = ? ORDER BY number""",
)


def content_of(db: apsw.Connection, report: str) -> str:
    """Hash everything the ledger holds of a report."""
    return digest(part for query in _CONTENTS for (part,) in db.execute(query, (report,)))


def write(
    db: apsw.Connection,
    deed: str,
    subject: str,
    refusal: Sequence[str] = (),
    *,
    reports: int = 0,
    marks: int = 0,
) -> Line:
    """
    Add a line about a report, or about a refusal.

    `reports` and `marks` say how many more of them the ledger now holds.
    """
    last = db.execute(
        "SELECT sequence, reports, marks, chain FROM journal ORDER BY sequence DESC LIMIT 1"
    ).get or (0, 0, 0, _START)
    sequence, reports, marks = last[0] + 1, last[1] + reports, last[2] + marks
    content = digest(refusal) if refusal else content_of(db, subject)
    chain = _link(last[3], sequence, deed, subject, reports, marks, content)
    row = (sequence, deed, subject, reports, marks, content, chain)
    db.execute("INSERT INTO journal VALUES (?,?,?,?,?,?,?)", row)
    return Line(sequence, chain, subject)


def _link(before: str, *line: int | str) -> str:
    """Chain a line to the one before it."""
    return digest([before, *map(str, line)])


def last_line(db: apsw.Connection) -> Line | None:
    """Return the last transaction as a line for the seal."""
    row = db.execute("SELECT sequence, chain FROM journal ORDER BY sequence DESC LIMIT 1").get
    return Line(*row) if row else None


def refuse_losses(db: apsw.Connection, ledger: Path) -> None:
    """Raise `DamagedLedger` if transactions are missing that were acknowledged."""
    # The seal first: a writer commits, then seals, so what it says is already in the file.
    sealed = lines_of(ledger)
    last, count = db.execute("SELECT ifnull(max(sequence), 0), count(*) FROM journal").get
    problems = [] if last == count else [f"journal: {last - count} transactions are missing"]
    problems += _against_seal(db, sealed)
    if problems:
        raise DamagedLedger(
            f"{ledger} has lost part of what it held ({problems[0]}).",
            remedy=f"Run: dragoman check {ledger}; then read the sources it names again into a new "
            f"ledger. If you put an older copy here yourself, remove {path_of(ledger)}.",
        )


def _against_seal(db: apsw.Connection, sealed: list[Line]) -> Iterator[str]:
    """Compare the journal with what was acknowledged outside it."""
    last = last_line(db)
    have = last.sequence if last else 0
    missing = [line for line in sealed if line.sequence > have]
    if missing:
        upto = missing[-1].sequence
        yield f"journal: transactions {have + 1} to {upto} were acknowledged and are missing"
    for line in missing:
        if line.subject:
            where = f" from {line.source}" if line.source else ""
            yield f"lost: {line.subject}{where} (transaction {line.sequence})"
    held = sealed[: len(sealed) - len(missing)]
    if held:
        number = held[-1].sequence
        chain = db.execute("SELECT chain FROM journal WHERE sequence = ?", (number,)).get
        if chain != held[-1].chain:
            yield f"journal: transaction {number} is not the one that was acknowledged"


def problems_of(db: apsw.Connection, sealed: list[Line]) -> Iterator[str]:
    """Yield what is wrong with the journal, and where the ledger does not agree with it."""
    yield from _against_seal(db, sealed)
    expected, chain = 1, _START
    latest: dict[str, str] = {}
    refused: set[str] = set()
    counts = (0, 0)
    for sequence, deed, subject, reports, marks, content, link in db.execute(
        "SELECT * FROM journal ORDER BY sequence"
    ):
        if sequence != expected:
            yield f"journal: transactions {expected} to {sequence - 1} are missing"
        elif link != _link(chain, sequence, deed, subject, reports, marks, content):
            yield f"journal: transaction {sequence} was changed"
        expected, chain, counts = sequence + 1, link, (reports, marks)
        if deed == "refused":
            refused.add(content)
        else:
            latest[subject] = content
    yield from _against_reports(db, latest)
    if refused != {digest(row) for row in db.execute("SELECT * FROM refusal")}:
        yield "refusals: not as they were written"
    now = db.execute("SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM mark)").get
    if counts != now:
        yield (
            f"journal: counts {counts[0]} reports and {counts[1]} marks; "
            f"the ledger holds {now[0]} and {now[1]}"
        )


def _against_reports(db: apsw.Connection, latest: dict[str, str]) -> Iterator[str]:
    """Compare what each report holds with what was last written for it."""
    held = {row[0] for row in db.execute("SELECT id FROM report")}
    for report in sorted(held | latest.keys()):
        if report not in held:
            yield f"report {report}: in the journal, but not in the ledger"
        elif report not in latest:
            yield f"report {report}: in the ledger, but not in the journal"
        elif content_of(db, report) != latest[report]:
            yield f"report {report}: not as it was written"
