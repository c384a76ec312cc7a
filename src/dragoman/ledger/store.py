"""
The ledger: one SQLite file, one transaction a report.

An acknowledged report is on the disk (synchronous = FULL); a killed run leaves no half
report, because a report, its blocks, marks, search words and journal line are one
transaction. The journal numbers the transactions without a gap, and the seal remembers
the last of them outside the file, so that a loss is noticed.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Literal, Self

import msgspec

from dragoman.errors import LedgerError, NoSuchRecord, SourceError
from dragoman.ledger import editions, journal
from dragoman.ledger import search as searching
from dragoman.ledger.checks import problems_of
from dragoman.ledger.faults import translated
from dragoman.ledger.guard import guard, is_text
from dragoman.ledger.opening import Mode, checkpointed, opened, transaction
from dragoman.ledger.seal import Line, Seal, lines_of
from dragoman.records import Mark, Report, decode, encode, kind_of

Added = Literal["new", "same", "reread"]
_SHORTEST_PREFIX = 6
# Lines after which the seal is cut: a megabyte or so.
_SEAL_LINES = 10_000
# Everything that makes two ledgers the same.
_CONTENTS = (
    "SELECT id || ' ' || version FROM report ORDER BY id",
    """SELECT printf('%s %d %s %d %d', report, number, type, start, "end") FROM block
    ORDER BY report, number, start""",
    "SELECT record FROM mark ORDER BY report, number",
    """SELECT json_array(report, source, url, publisher, date) FROM sighting
    ORDER BY report, source, url, publisher, date""",
    "SELECT json_array(report, id, source) FROM foreign_id ORDER BY report, id, source",
    """SELECT json_array(source, place, code, problem) FROM refusal
    ORDER BY source, place, code, problem""",
)
_HELD = """
SELECT 1 FROM report WHERE id = ?1 AND version = ?2 AND (?3 IS NULL OR date IS ?3 OR
  (NOT ?4 AND date IS NOT NULL AND (SELECT count(*) = 0 OR sum(date = ?3) > 0 FROM sighting
    WHERE report = ?1 AND source = ?5 AND url = ?6)))
"""
_BORNE = """
SELECT id, record FROM report WHERE id IN (SELECT report FROM foreign_id WHERE id = ?1)
  OR record ->> '$.foreign_id' = ?1 ORDER BY id LIMIT 4
"""
_LOOK = "Find ids with: dragoman search WORDS -l LEDGER."


class Ledger:
    """
    An open ledger; use it as a context manager.

    `mode` "write" makes the file if there is none; "read" and "check" need one. All but
    "check" refuse a ledger that lost transactions. Raises `LedgerError`.
    """

    def __init__(self, path: Path | str, *, mode: Mode = "write") -> None:
        self.path = Path(path)
        self._seal: Seal | None = None
        self._file: os.stat_result | None = None
        with translated(self.path, by_check=mode == "check"):
            self._db = opened(self.path, mode)
        try:
            with translated(self.path):
                self._seal = Seal(self.path) if mode == "write" else None
                self._file = self.path.stat() if mode == "write" else None
        except LedgerError:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        """Return the ledger."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; nothing is written any more, so nothing can be lost by forgetting it."""
        if self._seal is not None:
            # Only a convenience: a seal that stays long says the same.
            with contextlib.suppress(LedgerError):
                self._shorten_seal(self._seal)
            self._seal.close()
            self._seal = None
        self._db.close()

    def _shorten_seal(self, seal: Seal) -> None:
        """Forget in the seal what the file itself has safely taken in from its log."""
        with translated(self.path):
            if checkpointed(self._db):
                with transaction(self._db):
                    seal.restart(journal.last_line(self._db))

    def add(self, report: Report, marks: Sequence[Mark], *, version: str) -> Added:
        """
        Keep a report with its marks; when this returns, they are on the disk.

        Returns "new"; "same" if the ledger holds it as read by this `version` (only a
        sighting at a new place, or a new id of its source, is then added); "reread" if the
        marks of another version or of another date were replaced.
        """
        guard(report, marks)
        with self._writing(report.source or "") as acknowledge:
            if self.holds(report, version):
                if self._sight(report):
                    acknowledge(journal.write(self._db, "sighted", report.id))
                return "same"
            is_new = not self._db.execute("SELECT 1 FROM report WHERE id = ?", (report.id,)).get
            if not is_new:
                # In a ledger of the first schema only the record knows the id it had before.
                self._name(self.report(report.id))
            before = 0 if is_new else self._forget(report.id)
            self._write(report, marks, version)
            self._sight(report)
            deed: Added = "new" if is_new else "reread"
            line = journal.write(
                self._db, deed, report.id, reports=int(is_new), marks=len(marks) - before
            )
            acknowledge(line)
        return deed

    @contextlib.contextmanager
    def _writing(self, source: str) -> Iterator[Any]:
        """Run one transaction; what it hands to `acknowledge` is sealed after the commit."""
        done: list[Line] = []
        with translated(self.path):
            with transaction(self._db):
                yield done.append
            self._see_file()
            for line in done:
                if self._seal is None:
                    continue
                self._seal.add(msgspec.structs.replace(line, source=source))
                if line.sequence % _SEAL_LINES == 0:
                    self._shorten_seal(self._seal)

    def _see_file(self) -> None:
        """Raise `LedgerError` if the file has no name any more, or another has it: all would be lost."""
        with contextlib.suppress(FileNotFoundError):
            if self._file is None or os.path.samestat(self._file, self.path.stat()):
                return
        raise LedgerError(
            f"{self.path} was removed or replaced while it was written to.",
            remedy="Leave a ledger where it is until a run ends; read the sources again.",
        )

    def _forget(self, report_id: str) -> int:
        """Take out what another version found in a report; return how many marks that were."""
        for table in ("passage", "block", "mark"):
            self._db.execute(f"DELETE FROM {table} WHERE report = ?", (report_id,))  # noqa: S608 - our own names
        return self._db.changes()

    def _write(self, report: Report, marks: Sequence[Mark], version: str) -> None:
        """Write the rows of a report."""
        self._db.execute(
            "INSERT INTO report VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9) ON CONFLICT (id) DO UPDATE SET "
            "title = ?2, date = ?3, publisher = ?4, language = ?5, not_read = ?6, record = ?8, "
            "version = ?9",
            (
                *(report.id, report.title, report.date, report.publisher, report.language),
                *(report.not_read, report.text, _without_text(report), version),
            ),
        )
        blocks = [
            (report.id, number, block.type, span.start, span.end)
            for number, block in enumerate(report.blocks)
            for span in block.spans
        ]
        self._db.executemany("INSERT INTO block VALUES (?,?,?,?,?)", blocks)
        self._db.executemany(
            "INSERT INTO mark VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            [
                (
                    *(mark.id, report.id, number, kind_of(mark), mark.spans[0].start),
                    *(max(span.end for span in mark.spans), len(mark.spans)),
                    *(mark.text, mark.score, mark.by, encode(mark).decode()),
                )
                for number, mark in enumerate(marks)
            ],
        )
        rows = msgspec.json.encode(list(searching.passages(report, marks))).decode()
        self._db.execute(searching.INSERT, (rows,)).fetchall()

    def _sight(self, report: Report) -> bool:
        """Remember where a report was seen, and by what id; say whether any of it is new."""
        row = (report.id, *_sighting(report))
        self._db.execute("INSERT OR IGNORE INTO sighting VALUES (?,?,?,?,?)", row)
        is_elsewhere = self._db.changes() > 0
        self._db.execute(editions.READ, (*row[:3], report.foreign_id or ""))
        return self._name(report) or is_elsewhere

    def _name(self, report: Report) -> bool:
        """Remember the id that its source gives a report; say whether that is new."""
        if report.foreign_id is None:
            return False
        row = (report.id, report.foreign_id, report.source or "")
        self._db.execute("INSERT OR IGNORE INTO foreign_id VALUES (?,?,?)", row)
        return self._db.changes() > 0

    def refuse(self, error: SourceError) -> None:
        """Keep what could not be read, once."""
        row = tuple(
            # A path may hold bytes that are no text; they are shown, not stored.
            part.encode(errors="backslashreplace").decode()
            for part in (error.source, error.place, error.code, error.reason)
        )
        with self._writing(row[0]) as acknowledge:
            self._db.execute("INSERT OR IGNORE INTO refusal VALUES (?,?,?,?)", row)
            if self._db.changes():
                acknowledge(journal.write(self._db, "refused", row[0], row))

    def _all(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return the rows of a query."""
        with translated(self.path):
            return list(self._db.execute(query, values))

    def holds(self, report: Report, version: str) -> bool:
        """
        Say whether the ledger holds a report as read by a version, and under its date.

        Its date is another if the user gives one, or the same source does that gave another
        before. A copy from elsewhere may bear what date it likes, but gives its own to one that
        had none.
        """
        is_given = report.date_source == "option"
        values = (report.id, version, report.date, is_given, *_sighting(report)[:2])
        return bool(self._all(_HELD, values))

    def report(self, prefix: str) -> Report:
        """Return the report whose id begins so (at least six characters)."""
        rows = self._rows("report", prefix)
        found: Report = self._whole(_only(prefix, rows))
        return found

    def reports(self, *, by_date: bool = False, latest: bool = False) -> Iterator[Report]:
        """
        Yield all reports, in the order of their ids, or by date (those without one first).

        `latest` passes over a text in whose place another was read since, at its address or
        in its file.
        """
        order = "ifnull(date, ''), id" if by_date else "id"
        kept = f"WHERE id IN ({editions.LATEST})" if latest else ""
        for (report_id,) in self._all(f"SELECT id FROM report {kept} ORDER BY {order}"):  # noqa: S608 - our own names
            yield self.report(report_id)

    def version(self, report_id: str) -> str:
        """Return what read a report: the reader, then every stage with its version."""
        rows = self._all("SELECT id, version FROM report WHERE id = ?", (report_id,))
        return str(_only(report_id, rows)[1])

    def marks(self, report_id: str) -> tuple[Mark, ...]:
        """Return the marks of a report in reading order."""
        query = "SELECT record FROM mark WHERE report = ? ORDER BY number"
        with translated(self.path):
            return tuple(decode(record) for (record,) in self._db.execute(query, (report_id,)))

    def sightings(self, report_id: str) -> list[tuple[str, str, str, str]]:
        """Return source, address, publisher and date of all places a report was seen at."""
        query = (
            "SELECT source, url, publisher, date FROM sighting WHERE report = ? ORDER BY 1,2,3,4"
        )
        return self._all(query, (report_id,))

    def foreign_ids(self, report_id: str) -> list[tuple[str, str]]:
        """Return each id that a source gave to a report, with the source."""
        query = "SELECT id, source FROM foreign_id WHERE report = ? ORDER BY 1, 2"
        return self._all(query, (report_id,))

    def record(self, prefix: str) -> Report | Mark:
        """
        Return the report or mark whose id begins so (at least six characters).

        Where there is none, it is the report to which its source gave this whole id.
        """
        borne = self._all(_BORNE, (prefix,)) if is_text(prefix) else []
        if borne and len(prefix) < _SHORTEST_PREFIX:
            rows = borne
        else:
            rows = self._rows("report", prefix) + self._rows("mark", prefix) or borne
        found: Report | Mark = self._whole(_only(prefix, rows))
        return found

    def _rows(self, table: str, prefix: str) -> list[tuple[str, str]]:
        """Return id and record of a few rows whose id begins so."""
        if len(prefix) < _SHORTEST_PREFIX:
            remedy = f"Give at least {_SHORTEST_PREFIX} characters of it."
            raise NoSuchRecord(f"{prefix!r} is too short for an id.", remedy=remedy)
        # A range, not LIKE: the index is used, and "%" in a prefix means nothing. Ids are
        # ASCII; a prefix that is not begins none.
        query = f"SELECT id, record FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT 4"  # noqa: S608 - our own names
        return self._all(query, (prefix, prefix + "\x7f")) if prefix.isascii() else []

    def _whole(self, row: tuple[str, str]) -> Any:  # noqa: ANN401 - one of two, which the caller knows
        """Make the record of a row; a report's text has a column of its own."""
        with translated(self.path):
            found = decode(row[1])
            if isinstance(found, Report):
                text = self._db.execute("SELECT text FROM report WHERE id = ?", (row[0],)).get
                return msgspec.structs.replace(found, text=text)
            return found

    def search(
        self, words: str, *, kind: str | None = None, limit: int = 20, latest: bool = False
    ) -> list[searching.Hit]:
        """
        Return records that contain all words, best first; any characters may be asked for.

        Behind them come the reports that have the words in different paragraphs, by id.
        `latest` asks the newest edition of each source only.
        """
        asked = searching.asked_for(words)
        if not asked:
            return []
        found = self._all(searching.QUERY, (" ".join(asked), kind, limit, latest))
        hits = [searching.Hit(*row) for row in found]
        if len(asked) > 1 and kind in {None, "report"} and len(hits) < limit:
            known = {hit.report for hit in hits if hit.kind == "report"}
            hits += islice(self._apart(asked, known, latest=latest), limit - len(hits))
        return hits

    def _apart(self, asked: list[str], known: set[str], *, latest: bool) -> Iterator[searching.Hit]:
        """Yield the reports that have all words asked for, but in no paragraph all of them."""
        last = {row[0] for row in self._all(editions.LATEST)} if latest else None
        for (report,) in self._all(searching.with_all(asked), asked):
            if report not in known and (last is None or report in last):
                (row,) = self._all(searching.NEAREST, (" OR ".join(asked), report))
                yield searching.Hit(*row)

    def refusals(self) -> list[tuple[str, str, str, str]]:
        """Return source, place, code and problem of all that could not be read."""
        return self._all("SELECT source, place, code, problem FROM refusal ORDER BY 1, 2, 3, 4")

    def counts(self) -> dict[str, int]:
        """Return how many reports, sightings, marks of each kind, and refusals there are."""
        found = {"reports": "report", "sightings": "sighting", "refusals": "refusal"}
        counts = {
            name: self._all(f"SELECT count(*) FROM {table}")[0][0]  # noqa: S608 - our own names
            for name, table in found.items()
        }
        kinds = self._all("SELECT kind, count(*) FROM mark GROUP BY kind ORDER BY kind")
        return counts | {f"{kind}s": number for kind, number in kinds}

    def check(self) -> list[str]:
        """Return everything that is wrong with the ledger, in words; nothing if it is whole."""
        with translated(self.path, by_check=True):
            return problems_of(self._db, lines_of(self.path))

    def digest(self) -> str:
        """
        Return a hash of what the ledger holds, the same in whatever order it came.

        It covers texts, blocks, marks, versions, sightings and refusals. Not covered are a
        report's title and date: a text seen at two places keeps those of the first.
        """
        with translated(self.path):
            return journal.digest(
                part for query in _CONTENTS for (part,) in self._db.execute(query)
            )


def _sighting(report: Report) -> tuple[str, str, str, str]:
    """Return where a report was seen."""
    return report.source or "", report.url or "", report.publisher or "", report.date or ""


def _without_text(report: Report) -> str:
    """Write a report without its text, which has a column of its own."""
    return encode(msgspec.structs.replace(report, text="")).decode()


def _only(prefix: str, rows: list[tuple[str, str]]) -> tuple[str, str]:
    """Return the one row there is; raise `NoSuchRecord` if there is none, or several."""
    if not rows:
        raise NoSuchRecord(f"no record's id begins with {prefix!r}.", remedy=_LOOK)
    several = ", ".join(record_id for record_id, _ in rows)
    if len(rows) > 1 and not any(record_id.startswith(prefix) for record_id, _ in rows):
        problem = f"{prefix!r} is the own id of several reports: {several}."
        raise NoSuchRecord(problem, remedy="Name one of these; `why` tells where each was read.")
    if len(rows) > 1:
        raise NoSuchRecord(f"{prefix!r} begins several ids: {several}.", remedy="Give more of it.")
    return rows[0]
