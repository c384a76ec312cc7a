"""Ledgers of older and newer programs."""

import apsw
import pytest

from dragoman.errors import LedgerError, WrongLedger
from dragoman.ledger import Ledger, opening, schema


@pytest.fixture
def path(tmp_path, make):
    """Return a ledger with one report."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        ledger.add(*make(1), version="1")
    return path


def tables(path):
    """Return the names of everything in the schema, and the version."""
    db = apsw.Connection(str(path))
    names = {name for (name,) in db.execute("SELECT name FROM sqlite_schema")}
    version = db.pragma("user_version")
    db.close()
    return names, version


@pytest.mark.parametrize("mode", ["read", "write", "check"])
def test_a_newer_ledger_is_refused(path, mode):
    """A schema this program does not know is left alone, and the remedy is an update."""
    db = apsw.Connection(str(path))
    db.pragma("user_version", len(schema.STEPS) + 1)
    db.close()
    with pytest.raises(WrongLedger, match="pip install"):
        Ledger(path, mode=mode)


def test_an_older_ledger_is_brought_up_to_date(path, make, monkeypatch):
    """Writing takes the steps the file lacks and keeps what it holds; reading asks for that."""
    monkeypatch.setattr(opening, "STEPS", (*schema.STEPS, "CREATE TABLE happening (id TEXT)"))
    for mode in ("read", "check"):
        with pytest.raises(WrongLedger, match="older"):
            Ledger(path, mode=mode)
    with Ledger(path) as ledger:
        assert "same" == ledger.add(*make(1), version="1")
        assert [] == ledger.check()
    names, version = tables(path)
    assert "happening" in names
    assert len(schema.STEPS) + 1 == version


def test_a_failing_step_changes_nothing(path, make, monkeypatch):
    """If one step fails, none is taken, and the ledger is what it was."""
    before = tables(path)
    with monkeypatch.context() as patch:
        bad = ("CREATE TABLE happening (id TEXT)", "CREATE TABLE report (id TEXT)")
        patch.setattr(opening, "STEPS", (*schema.STEPS, *bad))
        with pytest.raises(LedgerError):
            Ledger(path)
    assert before == tables(path)
    with Ledger(path) as ledger:
        assert "same" == ledger.add(*make(1), version="1")


def test_an_old_library_is_refused(tmp_path, monkeypatch):
    """A SQLite that corrupts files with two connections is not used at all."""
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")
    with pytest.raises(LedgerError, match=r"3\.51\.2"):
        Ledger(tmp_path / "ledger.db")


@pytest.mark.parametrize("is_before", [True, False])
def test_a_ledger_that_another_begins_meanwhile_is_a_ledger(
    tmp_path, make, monkeypatch, *, is_before
):
    """Whoever opens a new file while another process begins the ledger in it goes on with that one."""
    path, is_empty, begun = tmp_path / "ledger.db", opening._is_empty, []  # noqa: SLF001 - between its reads

    def asked(db):
        first = not begun
        begun.append(db)
        found = None if is_before and first else is_empty(db)
        if first:
            with Ledger(path) as other:
                other.add(*make(1), version="1")
        return is_empty(db) if found is None else found

    path.touch()
    monkeypatch.setattr(opening, "_is_empty", asked)
    with Ledger(path) as ledger:
        assert "same" == ledger.add(*make(1), version="1")
