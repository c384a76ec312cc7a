"""Nothing is lost silently: damage is noticed when a ledger is opened, and named by the check."""

import os
import shutil

import apsw
import pytest

from dragoman.errors import DamagedLedger, LedgerError, WrongLedger
from dragoman.ledger import Ledger
from dragoman.ledger.faults import translated

COUNT = 40


@pytest.fixture
def torn(tmp_path, make):
    """Return the copy of a ledger as a crash leaves it: most of it only in the log."""
    path, copy = tmp_path / "whole.db", tmp_path / "copy" / "ledger.db"
    copy.parent.mkdir()
    with Ledger(path) as ledger:
        for number in range(COUNT):
            ledger.add(*make(number), version="1")
        for ending in ("", "-wal", "-seal"):
            shutil.copy(f"{path}{ending}", f"{copy}{ending}")
    return copy


def flip(path, share):
    """Change one bit at this share of the file's length."""
    content = bytearray(path.read_bytes())
    content[int(len(content) * share)] ^= 0x10
    path.write_bytes(content)


def test_an_undamaged_crash_loses_nothing(torn):
    """Without damage the log is taken in, and all is there."""
    with Ledger(torn) as ledger:
        assert COUNT == ledger.counts()["reports"]
        assert [] == ledger.check()


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("kind", ["flip", "cut", "zero"])
def test_a_damaged_log_is_noticed(torn, make, kind, share):
    """What SQLite drops without a word, opening refuses and the check names."""
    log = torn.with_name("ledger.db-wal")
    size = log.stat().st_size
    if kind == "flip":
        flip(log, share)
    elif kind == "cut":
        os.truncate(log, int(size * share))
    else:
        with log.open("r+b") as file:
            file.seek(int(size * share))
            file.write(bytes(size - file.tell()))
    for mode in ("read", "write"):
        with pytest.raises(DamagedLedger, match="check"):
            Ledger(torn, mode=mode)
    with Ledger(torn, mode="check") as ledger:
        held = {report.id for report in ledger.reports()}
        problems = "\n".join(ledger.check())
    lost = [report for report, _ in map(make, range(COUNT)) if report.id not in held]
    assert lost
    for report in lost:
        assert f"lost: {report.id} from {report.source} " in problems


@pytest.mark.parametrize("share", [at / 40 for at in range(1, 40)])
def test_a_damaged_file_never_ends_in_a_strange_error(tmp_path, make, share):
    """A flipped bit in the file itself is an error of ours, a named problem, or harmless."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        for number in range(COUNT):
            ledger.add(*make(number), version="1")
        before = ledger.digest()
    flip(path, share)
    try:
        with Ledger(path, mode="check") as ledger:
            assert ledger.check() or before == ledger.digest()
    except LedgerError:
        pass


def test_the_check_sends_nobody_to_the_check(tmp_path, make):
    """A file of which the check can make nothing is to be made anew."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        ledger.add(*make(1), version="1")
    os.truncate(path, 6000)
    with pytest.raises(DamagedLedger) as checked:
        Ledger(path, mode="check")
    with pytest.raises(DamagedLedger) as opened:
        Ledger(path, mode="read")

    assert "Read the sources again into a new ledger." == checked.value.remedy
    assert opened.value.remedy.startswith(f"See what is lost: dragoman check {path}. Read")


CHANGES = {
    "a mark is taken out": (
        "DELETE FROM mark WHERE rowid = (SELECT min(rowid) FROM mark)",
        "journal: counts 3 reports and 12 marks; the ledger holds 3 and 11",
    ),
    "a mark says another thing": (
        "UPDATE mark SET record = replace(record, 'CONSULT', 'ASSAULT')",
        "not as it was written",
    ),
    "a mark has other words": ("UPDATE mark SET text = 'x' WHERE kind = 'event'", "the words of"),
    "the text is changed": ("UPDATE report SET text = text || '!'", "its text is not what"),
    "a sighting is gone": ("DELETE FROM sighting WHERE source = 'folder/2.txt'", "not as it was"),
    "an id is new": (
        "INSERT INTO foreign_id SELECT id, 'x', '' FROM report LIMIT 1",
        "not as it was",
    ),
    "a column is changed": ("UPDATE mark SET score = 0.5 WHERE kind = 'event'", "not as it was"),
    "the journal has a gap": (
        "DELETE FROM journal WHERE sequence = 2",
        "transactions 2 to 2 are missing",
    ),
    "the journal is changed": ("UPDATE journal SET marks = 5 WHERE sequence = 2", "2 was changed"),
    "the journal's end is gone": (
        "DELETE FROM journal WHERE sequence = 3",
        "transactions 3 to 3 were acknowledged",
    ),
    "the index is not that of the text": (
        "INSERT INTO words (words) VALUES ('delete-all')",
        "search index",
    ),
    "a refusal is new": ("INSERT INTO refusal VALUES ('a', 'b', 'c', 'd')", "refusals: not as"),
    "a parent is missing": (
        "PRAGMA foreign_keys = off; DELETE FROM report WHERE rowid = 1",
        "points to nothing in report",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_check_names_every_kind_of_damage(tmp_path, make, change):
    """What somebody, or something, changed behind our back is found and named."""
    statements, problem = CHANGES[change]
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        for number in range(3):
            ledger.add(*make(number), version="1")
        assert [] == ledger.check()
    db = apsw.Connection(str(path))
    db.execute(statements)
    db.close()
    with Ledger(path, mode="check") as ledger:
        assert problem in "\n".join(ledger.check())


def test_an_emptied_file_is_noticed(tmp_path, make):
    """A ledger that has become an empty file is not taken for a new one."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        ledger.add(*make(1), version="1")
    os.truncate(path, 0)
    with pytest.raises(DamagedLedger, match="seal"):
        Ledger(path)


def test_an_older_copy_is_noticed(tmp_path, make):
    """A backup put in the ledger's place has lost what came after it; the remedy says so."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        ledger.add(*make(1), version="1")
    shutil.copy(path, tmp_path / "backup.db")
    with Ledger(path) as ledger:
        ledger.add(*make(2), version="1")
    shutil.copy(tmp_path / "backup.db", path)
    with pytest.raises(DamagedLedger, match="older copy"):
        Ledger(path)


def test_a_removed_ledger_may_be_begun_anew(tmp_path, make):
    """Whoever removes the file wants a new one; the old seal and log do not stand in the way."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        for number in range(3):
            ledger.add(*make(number), version="1")
        log = path.with_name("ledger.db-wal").read_bytes()
    path.unlink()
    path.with_name("ledger.db-wal").write_bytes(log)
    with Ledger(path) as ledger:
        assert "new" == ledger.add(*make(1), version="1")
    with Ledger(path) as ledger:
        assert 1 == ledger.counts()["reports"]
        assert [] == ledger.check()


@pytest.mark.parametrize("deed", ["removed", "moved", "replaced"])
def test_a_ledger_that_goes_while_it_is_written_is_noticed(tmp_path, make, deed):
    """The file is written to all the same, and nobody would find it again: the run must end."""
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        ledger.add(*make(1), version="1")
        if deed == "removed":
            path.unlink()
        else:
            path.rename(tmp_path / "other.db")
        if deed == "replaced":
            path.touch()
        with pytest.raises(LedgerError, match="was removed or replaced while it was written to"):
            ledger.add(*make(2), version="1")


def test_a_moved_ledger_needs_no_seal(tmp_path, make):
    """A whole file may be moved or sent alone."""
    path, other = tmp_path / "ledger.db", tmp_path / "other.db"
    with Ledger(path) as ledger:
        ledger.add(*make(1), version="1")
    path.rename(other)
    with Ledger(other) as ledger:
        assert "same" == ledger.add(*make(1), version="1")
        assert [] == ledger.check()


def test_the_seal_stays_short(tmp_path, make):
    """What the file itself has taken in is forgotten in the seal when a ledger is closed."""
    path = tmp_path / "ledger.db"
    for first in (0, 20):
        with Ledger(path) as ledger:
            for number in range(first, first + 20):
                ledger.add(*make(number), version="1")
        assert 200 > path.with_name("ledger.db-seal").stat().st_size


def test_a_full_disk_keeps_what_was_acknowledged(tmp_path, make):
    """When the disk is full the error says so, and the ledger is whole up to there."""
    path = tmp_path / "ledger.db"
    acknowledged = []
    with Ledger(path) as ledger:
        ledger._db.pragma("max_page_count", 60)  # noqa: SLF001 - stands in for a small disk

        def fill():
            for number in range(1000):
                report, marks = make(number)
                ledger.add(report, marks, version="1")
                acknowledged.append(report.id)

        with pytest.raises(LedgerError, match="full"):
            fill()
        assert [] == ledger.check()
    with Ledger(path) as ledger:
        assert sorted(acknowledged) == [report.id for report in ledger.reports()]
        assert "new" == ledger.add(*make(len(acknowledged)), version="1")


class TestWrongPlace:
    """A path that cannot be a ledger gets a clear error and is left alone."""

    @pytest.mark.parametrize("mode", ["read", "write", "check"])
    def test_a_file_of_something_else(self, tmp_path, mode):
        """Text, and other programs' databases, are refused untouched."""
        text, other = tmp_path / "text.db", tmp_path / "other.db"
        text.write_text("This is a letter and no ledger at all. " * 50)
        db = apsw.Connection(str(other))
        db.execute("CREATE TABLE recipe (name)")
        db.close()
        for path in (text, other):
            before = path.read_bytes()
            with pytest.raises(WrongLedger):
                Ledger(path, mode=mode)
            assert before == path.read_bytes()
            assert [path] == list(tmp_path.glob(f"{path.name}*"))

    @pytest.mark.parametrize("mode", ["read", "write", "check"])
    def test_a_folder(self, tmp_path, mode):
        """A folder is named as what it is."""
        with pytest.raises(WrongLedger, match="folder"):
            Ledger(tmp_path, mode=mode)

    def test_a_missing_folder(self, tmp_path):
        """The folder that is missing is named; none is made."""
        with pytest.raises(LedgerError, match="no folder"):
            Ledger(tmp_path / "none" / "ledger.db")
        assert not (tmp_path / "none").exists()

    @pytest.mark.parametrize("mode", ["read", "check"])
    def test_a_missing_file(self, tmp_path, mode):
        """Only writing makes a ledger."""
        with pytest.raises(LedgerError, match="there is no ledger"):
            Ledger(tmp_path / "ledger.db", mode=mode)
        assert [] == list(tmp_path.iterdir())

    @pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
    def test_a_read_only_folder(self, tmp_path, make):
        """A ledger on a read-only disk can be read and checked, and not written."""
        path = tmp_path / "ledger.db"
        with Ledger(path) as ledger:
            ledger.add(*make(1), version="1")
        path.chmod(0o444)
        tmp_path.chmod(0o555)
        try:
            for mode in ("read", "check"):
                with Ledger(path, mode=mode) as ledger:
                    assert [] == ledger.check()
            for wrong in (path, tmp_path / "new.db"):
                with pytest.raises(LedgerError, match="permissions"):
                    Ledger(wrong)
        finally:
            tmp_path.chmod(0o755)

    def test_every_error_says_what_to_do(self, tmp_path):
        """No error of opening comes without a remedy."""
        for path in (tmp_path, tmp_path / "none" / "ledger.db"):
            with pytest.raises(LedgerError) as caught:
                Ledger(path)
            assert caught.value.remedy


def test_a_limit_of_the_system_is_no_damage(tmp_path):
    """A quota, or a limit on the size of files, is told as what it may be; nothing is called lost."""
    path = tmp_path / "ledger.db"
    with pytest.raises(LedgerError, match="refused to read or write it") as told, translated(path):
        raise apsw.IOError("disk I/O error")
    assert "ulimit -f" in told.value.remedy
    assert "what was acknowledged is kept" in told.value.remedy
