"""
The ledger: one SQLite file, one transaction a report.

An acknowledged report is on the disk (synchronous = FULL); a killed run leaves no half
report, because a report, its blocks, marks, search words and journal line are one
transaction. The journal numbers the transactions without a gap, so that a loss is noticed.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, Self

import apsw
import msgspec

from dragoman.errors import DamagedLedger, LedgerError, NoSuchRecord, SourceError, WrongLedger
from dragoman.ledger import search as searching
from dragoman.ledger.checks import problems_of
from dragoman.ledger.schema import APPLICATION_ID, STEPS
from dragoman.ledger.seal import Seal, sealed
from dragoman.records import Mark, Report, decode, encode, kind_of

Mode = Literal["write", "read", "check"]
_OLDEST = (3, 51, 3)
_SHORTEST_PREFIX = 6


class Ledger:
    """
    An open ledger; use it as a context manager.

    `mode` "write" makes the file if there is none; "read" and "check" need one. All but
    "check" refuse a ledger that lost transactions. Raises `LedgerError`.
    """

    def __init__(self, path: Path | str, *, mode: Mode = "write") -> None:
        self.path = Path(path)
        self._seal: Seal | None = None
        self._db = self._open(mode)
        try:
            with translated(self.path):
                self._prepare(mode)
        except LedgerError:
            self._db.close()
            raise

    def _open(self, mode: Mode) -> apsw.Connection:
        """Open the file, with clear words where that fails."""
        if tuple(int(part) for part in apsw.sqlite_lib_version().split(".")) < _OLDEST:
            remedy = "Install a current apsw: pip install -U apsw."
            raise LedgerError(
                f"SQLite {apsw.sqlite_lib_version()} can corrupt ledgers.", remedy=remedy
            )
        if self.path.is_dir():
            raise WrongLedger(f"{self.path} is a folder.", remedy="Name a file for the ledger.")
        if mode != "write" and not self.path.exists():
            remedy = "Make one with: dragoman read SOURCES -l LEDGER."
            raise LedgerError(f"there is no ledger {self.path}.", remedy=remedy)
        if not self.path.parent.is_dir():
            remedy = "Make the folder first."
            raise LedgerError(f"there is no folder {self.path.parent}.", remedy=remedy)
        flags = apsw.SQLITE_OPEN_READONLY if mode == "read" else apsw.SQLITE_OPEN_READWRITE
        if mode == "write":
            flags |= apsw.SQLITE_OPEN_CREATE
        with translated(self.path):
            return apsw.Connection(str(self.path), flags=flags)

    def _prepare(self, mode: Mode) -> None:
        """Set the connection up, bring the schema up to date, and compare with the seal."""
        db = self._db
        db.set_busy_timeout(60_000)
        db.pragma("foreign_keys", True)  # noqa: FBT003 - apsw's own signature
        if mode == "write":
            with contextlib.suppress(apsw.ReadOnlyError):
                db.pragma("journal_mode", "wal")
            db.pragma("synchronous", 2)
        version, application = db.pragma("user_version"), db.pragma("application_id")
        is_new = version == 0 and not db.execute("SELECT 1 FROM sqlite_schema").get
        if is_new and mode == "write":
            self._migrate()
        elif application != APPLICATION_ID:
            raise WrongLedger(f"{self.path} is no ledger.", remedy="Name another file.")
        elif version > len(STEPS):
            remedy = "Update Dragoman: pip install -U dragoman."
            raise WrongLedger(f"{self.path} was made by a newer Dragoman.", remedy=remedy)
        elif version < len(STEPS) and mode == "write":
            self._migrate()
        if mode != "check":
            self._refuse_losses()
        if mode == "write":
            self._seal = Seal(self.path)

    def _migrate(self) -> None:
        """Take the steps this file lacks, all or none."""
        db = self._db
        with self._transaction():
            # Another process may have come first while this one waited for the lock.
            for step in STEPS[db.pragma("user_version") :]:
                for _ in db.execute(step):
                    pass
            db.pragma("application_id", APPLICATION_ID)
            db.pragma("user_version", len(STEPS))

    def _refuse_losses(self) -> None:
        """Refuse a ledger that holds fewer transactions than were acknowledged."""
        last, count = self._db.execute("SELECT ifnull(max(sequence), 0), count(*) FROM journal").get
        if last != count or last < sealed(self.path):
            lost = max(sealed(self.path), last) - count
            remedy = (
                f"Run: dragoman check {self.path}; then read the sources again into a new ledger."
            )
            raise DamagedLedger(f"{self.path} has lost {lost} of its transactions.", remedy=remedy)

    def __enter__(self) -> Self:
        """Return the ledger."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        if self._seal is not None:
            self._seal.close()
        self._db.close()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        """Write all or nothing; IMMEDIATE, so that two writers wait and never fail."""
        with translated(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                # SQLite may have rolled back by itself, as on a full disk.
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def add(self, report: Report, marks: Sequence[Mark], *, version: str) -> str:
        """
        Keep a report with its marks; when this returns, they are on the disk.

        Returns "new"; "same" if the ledger holds it as read by this `version` (only a
        sighting at a new place is then added); "reread" if another version's marks
        were replaced.
        """
        with self._transaction():
            held = self._db.execute("SELECT version FROM report WHERE id = ?", (report.id,)).get
            deed = "new" if held is None else "same" if held == version else "reread"
            if deed == "reread":
                self._forget_marks(report.id)
            if deed != "same":
                self._write(report, marks, version)
            is_seen_anew = self._sight(report)
            sequence = None
            if deed != "same" or is_seen_anew:
                sequence = self._journal(report.id, deed)
        if sequence is not None and self._seal is not None:
            self._seal.write(sequence)
        return deed

    def _forget_marks(self, report_id: str) -> None:
        """Take out what another version found in a report."""
        self._db.execute("DELETE FROM words WHERE report = ?", (report_id,))
        self._db.execute("DELETE FROM mark WHERE report = ?", (report_id,))
        self._db.execute("DELETE FROM block WHERE report = ?", (report_id,))

    def _write(self, report: Report, marks: Sequence[Mark], version: str) -> None:
        """Write the rows of a report."""
        self._db.execute(
            "INSERT INTO report VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9) ON CONFLICT (id) DO UPDATE SET "
            "title = ?2, date = ?3, publisher = ?4, language = ?5, not_read = ?6, record = ?8, "
            "version = ?9",
            (
                *(report.id, report.title, report.date, report.publisher, report.language),
                *(report.not_read, report.text, encode(report).decode(), version),
            ),
        )
        blocks = [
            (report.id, number, block.type, span.start, span.end, span.of(report.text))
            for number, block in enumerate(report.blocks)
            for span in block.spans
        ]
        self._db.executemany("INSERT INTO block VALUES (?,?,?,?,?,?)", blocks)
        self._db.executemany(
            "INSERT INTO mark VALUES (?,?,?,?,?,?,?,?,?,?)",
            (
                (
                    *(mark.id, report.id, number, kind_of(mark)),
                    *(mark.spans[0].start, mark.spans[-1].end, mark.text, mark.score, mark.by),
                    encode(mark).decode(),
                )
                for number, mark in enumerate(marks)
            ),
        )
        self._db.executemany(
            "INSERT INTO words VALUES (?,?,?,?,?,?)", searching.words(report, marks)
        )

    def _sight(self, report: Report) -> bool:
        """Remember where a report was seen; say whether it had not been seen there."""
        place = (
            report.id,
            report.source or "",
            report.url or "",
            report.publisher or "",
            report.date or "",
        )
        self._db.execute("INSERT OR IGNORE INTO sighting VALUES (?,?,?,?,?)", place)
        return self._db.changes() > 0

    def _journal(self, subject: str, deed: str) -> int:
        """Write the journal's next line and return its number."""
        counts = "(SELECT count(*) FROM report), (SELECT count(*) FROM mark)"
        row = self._db.execute(
            "INSERT INTO journal SELECT ifnull(max(sequence), 0) + 1, ?, ?, "  # noqa: S608 - our own names
            f"{counts} FROM journal RETURNING sequence",
            (subject, deed),
        ).get
        return int(row)

    def refuse(self, error: SourceError) -> None:
        """Keep what could not be read, once."""
        row = (error.source, error.place, error.code, error.reason)
        with self._transaction():
            self._db.execute("INSERT OR IGNORE INTO refusal VALUES (?,?,?,?)", row)

    def holds(self, report_id: str, version: str) -> bool:
        """Say whether the ledger holds a report as read by a version."""
        query = "SELECT 1 FROM report WHERE id = ? AND version = ?"
        return bool(self._all(query, (report_id, version)))

    def _all(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return the rows of a query."""
        with translated(self.path):
            return list(self._db.execute(query, values))

    def report(self, report_id: str) -> Report:
        """Return the report with this id."""
        rows = self._all("SELECT record FROM report WHERE id = ?", (report_id,))
        if not rows:
            raise NoSuchRecord(f"there is no report {report_id!r}.", remedy=_LOOK)
        found: Report = decode(rows[0][0])
        return found

    def reports(self) -> Iterator[Report]:
        """Yield all reports, in the order of their ids."""
        for (record,) in self._all("SELECT record FROM report ORDER BY id"):
            yield decode(record)

    def marks(self, report_id: str) -> tuple[Mark, ...]:
        """Return the marks of a report in reading order."""
        query = "SELECT record FROM mark WHERE report = ? ORDER BY number"
        return tuple(decode(record) for (record,) in self._all(query, (report_id,)))

    def record(self, prefix: str) -> Report | Mark:
        """Return the report or mark whose id begins so (at least six characters)."""
        if len(prefix) < _SHORTEST_PREFIX:
            remedy = f"Give at least {_SHORTEST_PREFIX} characters of the id."
            raise NoSuchRecord(f"{prefix!r} is too short for an id.", remedy=remedy)
        rows = []
        for table in ("report", "mark"):
            # A range, not LIKE: the index is used, and "%" in a prefix means nothing.
            query = f"SELECT id, record FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT 4"  # noqa: S608 - our own names
            rows += self._all(query, (prefix, prefix + "\U0010ffff"))
        if not rows:
            raise NoSuchRecord(f"no record's id begins with {prefix!r}.", remedy=_LOOK)
        if len(rows) > 1:
            several = ", ".join(record_id for record_id, _ in rows)
            raise NoSuchRecord(
                f"{prefix!r} begins several ids: {several}.", remedy="Give more of it."
            )
        found: Report | Mark = decode(rows[0][1])
        return found

    def search(
        self, words: str, *, kind: str | None = None, limit: int = 20
    ) -> list[searching.Hit]:
        """Return records that contain all words, best first; any characters may be asked for."""
        query = searching.quoted(words)
        if query is None:
            return []
        values = (query, kind, kind, limit)
        return [searching.Hit(*row) for row in self._all(searching.QUERY, values)]

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
        with translated(self.path):
            return problems_of(self._db, sealed(self.path))

    def digest(self) -> str:
        """Return a hash of all reports and marks, the same in whatever order they came."""
        hasher = hashlib.blake2b(digest_size=16)
        for table in ("report", "mark"):
            for (record,) in self._all(f"SELECT record FROM {table} ORDER BY id"):  # noqa: S608 - our own names
                hasher.update(record.encode() + b"\n")
        return hasher.hexdigest()


_LOOK = "Find ids with: dragoman search WORDS -l LEDGER."


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the store's errors into ours, with what to do."""
    try:
        yield
    except apsw.NotADBError:
        raise WrongLedger(f"{path} is no ledger.", remedy="Name another file.") from None
    except apsw.FullError:
        remedy = "Make room and run the same command again: what was acknowledged is kept."
        raise LedgerError(f"the disk is full; {path} keeps what it holds.", remedy=remedy) from None
    except (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError) as fault:
        remedy = "Check the permissions of the file and its folder."
        raise LedgerError(f"{path} cannot be opened for this: {fault}.", remedy=remedy) from None
    except apsw.CorruptError as fault:
        remedy = "Read the sources again into a new ledger."
        raise DamagedLedger(f"{path} is damaged: {fault}.", remedy=remedy) from None
    except (apsw.Error, msgspec.DecodeError) as fault:
        remedy = f"Run: dragoman check {path}."
        raise LedgerError(f"{path}: {type(fault).__name__}: {fault}.", remedy=remedy) from None
