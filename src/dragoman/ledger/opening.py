"""Open a ledger: the right library, the right file, the right schema, nothing lost."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

import apsw

from dragoman.errors import DamagedLedger, LedgerError, WrongLedger
from dragoman.ledger.journal import refuse_losses
from dragoman.ledger.schema import APPLICATION_ID, STEPS
from dragoman.ledger.seal import lines_of, path_of

Mode = Literal["write", "read", "check"]
_OLDEST = (3, 51, 3)  # below it, two connections to one file can corrupt it
_PATIENCE_MS = 60_000  # for another process that writes


def opened(path: Path, mode: Mode) -> apsw.Connection:
    """
    Return a connection to the ledger; "write" makes the file, or brings its schema up to date.

    Raises `WrongLedger` for a folder, another file or a newer schema, and `LedgerError` where no
    ledger is, none can be made, or SQLite is too old.
    """
    if tuple(int(part) for part in apsw.sqlite_lib_version().split(".")) < _OLDEST:
        remedy = "Install a current apsw: pip install -U apsw."
        raise LedgerError(f"SQLite {apsw.sqlite_lib_version()} corrupts ledgers.", remedy=remedy)
    if mode not in get_args(Mode):
        modes = ", ".join(map(repr, get_args(Mode)))
        raise LedgerError(f"{mode!r} is no mode.", remedy=f"Modes are {modes}.")
    if path.is_dir():
        raise WrongLedger(f"{path} is a folder.", remedy="Name a file for the ledger.")
    if path.exists() and not path.is_file():
        raise WrongLedger(f"{path} is a device or a pipe.", remedy="Name a file for the ledger.")
    if not path.parent.is_dir():
        raise LedgerError(f"there is no folder {path.parent}.", remedy="Make the folder first.")
    is_there = path.exists()
    if mode != "write" and not is_there:
        remedy = "Make one with: dragoman read SOURCES -l LEDGER."
        raise LedgerError(f"there is no ledger {path}.", remedy=remedy)
    db = _connection(path, mode)
    try:
        _prepare(db, path, mode, is_there=is_there)
    except BaseException:
        db.close()
        raise
    return db


def _connection(path: Path, mode: Mode) -> apsw.Connection:
    """Connect to the file."""
    if mode == "write":
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        return apsw.Connection(str(path), flags=flags)
    wal = path.with_name(path.name + "-wal")
    if os.access(path.parent, os.W_OK) or wal.exists():
        # The search index can only check itself over a connection that may write.
        may = apsw.SQLITE_OPEN_READWRITE if mode == "check" else apsw.SQLITE_OPEN_READONLY
        return apsw.Connection(str(path), flags=may)
    # A ledger on a read-only disk: SQLite cannot make the files it wants beside it, and
    # needs none, because nobody can write there.
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    return apsw.Connection(f"{path.absolute().as_uri()}?immutable=1", flags=flags)


def _prepare(db: apsw.Connection, path: Path, mode: Mode, *, is_there: bool) -> None:
    """See that the file is ours before anything in it is touched, then set it up."""
    db.set_busy_timeout(_PATIENCE_MS)
    # In this order: whoever begins the ledger meanwhile fills it and names it at once.
    is_empty = _is_empty(db)
    application, version = db.pragma("application_id"), db.pragma("user_version")
    # Asked again after the seal was read: another process may have begun the ledger just now.
    if is_empty and is_there and lines_of(path) and _is_empty(db):
        raise DamagedLedger(
            f"{path} is empty, but was not.",
            remedy="Read the sources again into a new ledger; to use this name for it, "
            f"remove {path} and {path_of(path)} first.",
        )
    if application != APPLICATION_ID and not (is_empty and mode == "write"):
        raise WrongLedger(f"{path} is no ledger.", remedy="Name another file.")
    if version > len(STEPS):
        remedy = "Update Dragoman: pip install -U dragoman."
        raise WrongLedger(f"{path} was made by a newer Dragoman.", remedy=remedy)
    if mode == "write":
        _use_wal(db)
        db.pragma("synchronous", 2)
        if version < len(STEPS):
            migrate(db, path)
    elif version < len(STEPS):
        remedy = f"Bring it up to date by reading anything into it: dragoman read -l {path} SOURCE."
        raise WrongLedger(f"{path} was made by an older Dragoman.", remedy=remedy)
    db.pragma("foreign_keys", True)  # noqa: FBT003 - apsw's own signature
    if mode != "check":
        refuse_losses(db, path)


def _is_empty(db: apsw.Connection) -> bool:
    """Say whether nothing was ever written to the file."""
    version: int = db.pragma("user_version")
    return version == 0 and db.execute("SELECT count(*) FROM sqlite_schema").get == 0


def _use_wal(db: apsw.Connection) -> None:
    """Keep a write-ahead log. SQLite does not wait by itself when two writers both ask first."""
    for attempt in range(200):
        try:
            db.pragma("journal_mode", "wal")
        except apsw.BusyError:
            time.sleep(0.01 * (1 + attempt % 7))
        else:
            return
    db.pragma("journal_mode", "wal")


def migrate(db: apsw.Connection, path: Path) -> None:
    """Take the steps this file lacks, all or none."""
    with transaction(db):
        # Another process may have come first while this one waited for the lock.
        version = db.pragma("user_version")
        if version == 0:
            # A ledger that was removed may have left its seal behind.
            path_of(path).unlink(missing_ok=True)
        for step in STEPS[version:]:
            db.execute(step).fetchall()
        db.pragma("application_id", APPLICATION_ID)
        db.pragma("user_version", len(STEPS))
    # Into the file itself: a file without a schema is then one that was never a ledger,
    # not one whose log was damaged.
    checkpointed(db)


def checkpointed(db: apsw.Connection) -> bool:
    """Take the log into the file, and say whether all of it is there now."""
    try:
        frames, taken = db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
    except apsw.BusyError:
        # Another process is at this very work, which it does for both; SQLite lets
        # nobody wait for it.
        return False
    return frames == taken


@contextlib.contextmanager
def transaction(db: apsw.Connection) -> Iterator[None]:
    """Write all or nothing; IMMEDIATE, so that two writers wait and never fail."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # SQLite may have rolled back by itself, as on a full disk.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
