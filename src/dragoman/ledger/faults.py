"""Turn the store's errors into ours."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import apsw
import msgspec

from dragoman.errors import DamagedLedger, LedgerError, WrongLedger


@contextlib.contextmanager
def translated(path: Path, *, by_check: bool = False) -> Iterator[None]:
    """
    Say what went wrong with the ledger at `path`, and what to do, in our own errors.

    `by_check` says that it is the check itself that found it. Raises `LedgerError`.
    """
    anew = "Read the sources again into a new ledger."
    try:
        yield
    except apsw.NotADBError:
        raise WrongLedger(f"{path} is no ledger.", remedy="Name another file.") from None
    except apsw.FullError:
        remedy = "Make room and run the same command again: what was acknowledged is kept."
        raise LedgerError(f"the disk is full; {path} keeps what it holds.", remedy=remedy) from None
    except apsw.IOError as fault:
        remedy = (
            "Check the disk, its room, and limits on the size of files (ulimit -f), then run the "
            "same command again: what was acknowledged is kept."
        )
        what = f"{path}: the system refused to read or write it ({fault})."
        raise LedgerError(what, remedy=remedy) from None
    except (apsw.BusyError, apsw.LockedError):
        remedy = "Wait for the other program that writes to it, then run the same command again."
        raise LedgerError(f"{path} is in use.", remedy=remedy) from None
    except (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError) as fault:
        remedy = "Check the permissions of the file and its folder."
        raise LedgerError(f"{path} cannot be opened for this: {fault}.", remedy=remedy) from None
    except OSError as fault:
        remedy = "Check the folder, its permissions and the room on its disk."
        what = f"{fault.filename or path}: {fault.strerror or fault}."
        raise LedgerError(what, remedy=remedy) from None
    except (apsw.CorruptError, msgspec.DecodeError, UnicodeDecodeError) as fault:
        remedy = anew if by_check else f"See what is lost: dragoman check {path}. {anew}"
        raise DamagedLedger(f"{path} is damaged: {fault}.", remedy=remedy) from None
    except apsw.ConnectionClosedError:
        remedy = "Use it within: with Ledger(path) as ledger."
        raise LedgerError(f"{path} was closed before.", remedy=remedy) from None
    except apsw.Error as fault:
        remedy = anew if by_check else f"Run: dragoman check {path}."
        raise LedgerError(f"{path}: {type(fault).__name__}: {fault}.", remedy=remedy) from None
