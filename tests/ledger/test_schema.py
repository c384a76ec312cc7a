"""Ledgers of older and newer programs."""

import apsw
import msgspec
import pytest

from dragoman.errors import LedgerError, WrongLedger
from dragoman.ledger import Ledger, journal, opening, schema
from dragoman.ledger.seal import path_of


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


def test_ids_in_a_ledger_of_the_first_schema_are_found(tmp_path, make, monkeypatch):
    """It stays whole, keeps the id it knew when the text comes under another, and finds both."""
    path, (report, marks) = tmp_path / "ledger.db", make(1)
    first, second = (msgspec.structs.replace(report, foreign_id=one) for one in ("w1", "w2"))
    with Ledger(path) as ledger:
        ledger.add(first, marks, version="1")
    db = apsw.Connection(str(path))
    # As the first schema left it: no table of ids, and a journal that knows none.
    db.execute("DROP TABLE edition; DROP TABLE foreign_id; DROP INDEX report_of_foreign_id")
    db.pragma("user_version", 1)
    db.execute("DELETE FROM journal")
    counted = tuple(query for query in journal._CONTENTS if "foreign" not in query)  # noqa: SLF001 - what an older program counted
    monkeypatch.setattr(journal, "_CONTENTS", counted)
    journal.write(db, "new", report.id, reports=1, marks=len(marks))
    db.close()
    monkeypatch.undo()
    path_of(path).unlink()

    with Ledger(path) as ledger:
        assert [] == ledger.check()
        assert report.id == ledger.record("w1").id
        assert "reread" == ledger.add(second, marks, version="2")
        assert report.id == ledger.record("w1").id == ledger.record("w2").id
        assert [] == ledger.check()
