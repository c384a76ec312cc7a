"""What a ledger keeps, and how it is asked."""

import itertools

import apsw
import msgspec
import pytest

from dragoman.errors import LedgerError, NoSuchRecord, SourceError
from dragoman.ledger import Ledger
from dragoman.records import Report, report_id


@pytest.fixture
def path(tmp_path):
    """Return a place for a ledger."""
    return tmp_path / "ledger.db"


def test_what_goes_in_comes_out(path, make):
    """Report and marks are read back equal, in reading order, from another connection."""
    report, marks = make(1)
    with Ledger(path) as ledger:
        assert "new" == ledger.add(report, marks, version="1")
    with Ledger(path, mode="read") as ledger:
        assert report == ledger.report(report.id)
        assert [report] == list(ledger.reports())
        assert marks == ledger.marks(report.id)
        assert ledger.holds(report, "1")
        assert not ledger.holds(report, "2")
        assert [] == ledger.check()


def test_same_text_twice_changes_nothing(path, make):
    """Neither rows nor journal nor digest change when a text is read again at the same place."""
    report, marks = make(1)
    with Ledger(path) as ledger:
        ledger.add(report, marks, version="1")
        before = ledger.digest(), ledger.counts()
        assert "same" == ledger.add(report, marks, version="1")
        assert before == (ledger.digest(), ledger.counts())
    with apsw.Connection(str(path)) as db:
        assert 1 == db.execute("SELECT count(*) FROM journal").get


def test_another_place_is_a_sighting(path, make):
    """The same text from elsewhere adds one sighting, and the report stays what it was."""
    report, marks = make(1)
    copy = msgspec.structs.replace(report, source="b.html", url="https://b.example/1")
    with Ledger(path) as ledger:
        for _ in range(2):
            ledger.add(report, marks, version="1")
            assert "same" == ledger.add(copy, marks, version="1")
        assert [
            ("b.html", "https://b.example/1", "", "2024-05-01"),
            ("folder/1.txt", "", "", "2024-05-01"),
        ] == ledger.sightings(report.id)
        assert report == ledger.report(report.id)
        assert [] == ledger.check()


def test_another_version_replaces_the_marks(path, make):
    """Marks of an older reader go, with their search rows; nothing of them is left."""
    report, marks = make(1)
    _, others = make(1, by="test@2")
    with Ledger(path) as ledger:
        ledger.add(report, marks, version="1")
        assert "reread" == ledger.add(report, others[:2], version="2")
        assert others[:2] == ledger.marks(report.id)
        assert [] == ledger.search("Report", kind="event")
        assert [] == ledger.check()
        assert ledger.holds(report, "2")


def test_a_mark_that_belongs_elsewhere_is_refused_whole(path, make):
    """A report with a stranger's mark is not kept at all."""
    report, marks = make(1)
    _, strangers = make(2)
    with Ledger(path) as ledger:
        with pytest.raises(LedgerError):
            ledger.add(report, (*marks, strangers[0]), version="1")
        with pytest.raises(LedgerError):  # one id twice: found only by the store
            ledger.add(report, (*marks, marks[0]), version="1")
        assert {"reports": 0, "sightings": 0, "refusals": 0} == ledger.counts()
        assert "new" == ledger.add(report, marks, version="1")


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_text_that_could_not_come_back_is_refused(path, text):
    """NUL and lone surrogates never enter: SQL functions and UTF-8 would cut there."""
    report = Report(id="r" + "0" * 24, text=text)
    with Ledger(path) as ledger, pytest.raises(LedgerError):
        ledger.add(report, (), version="1")


def test_digest_does_not_depend_on_order(tmp_path, make):
    """Every order of the same reports gives the same digest; one report less does not."""
    digests = set()
    for at, order in enumerate(itertools.permutations((1, 2, 3))):
        with Ledger(tmp_path / f"{at}.db") as ledger:
            for number in order:
                ledger.add(*make(number), version="1")
            digests.add(ledger.digest())
    assert 1 == len(digests)
    with Ledger(tmp_path / "less.db") as ledger:
        ledger.add(*make(1), version="1")
        ledger.add(*make(2), version="1")
        assert ledger.digest() not in digests


def test_refusals_are_kept_once(path):
    """What could not be read is remembered with its reason, whatever bytes its name has."""
    error = SourceError("a\udcffb.txt", "not text.", place="line 3")
    with Ledger(path) as ledger:
        ledger.refuse(error)
        ledger.refuse(error)
        assert [("a\\udcffb.txt", "line 3", "D102", "not text.")] == ledger.refusals()
        assert [] == ledger.check()


class TestPrefix:
    """Six characters of an id are enough, if they are enough."""

    def test_a_unique_prefix_finds_report_or_mark(self, path, make):
        """Reports and marks are found by the beginning of their ids."""
        report, marks = make(1)
        with Ledger(path) as ledger:
            ledger.add(report, marks, version="1")
            assert report == ledger.record(report.id[:6])
            assert report == ledger.report(report.id[:8])
            for mark in marks:
                assert mark == ledger.record(mark.id[:10])

    @pytest.mark.parametrize("prefix", ["", "r1234", "r%%%%%", "rééééé", "r00000", "'; --; "])
    def test_none_is_an_error(self, path, make, prefix):
        """What begins no id, or is too short to tell, is named in the error."""
        with Ledger(path) as ledger:
            ledger.add(*make(1), version="1")
            with pytest.raises(NoSuchRecord, match=r"."):
                ledger.record(prefix)

    def test_several_are_named(self, path):
        """An ambiguous prefix names the ids it could mean."""
        reports: dict[str, str] = {}
        number = 0
        while len(reports) == number:  # until two ids begin with the same six characters
            reports[report_id(f"text {number}")[:6]] = f"text {number}"
            number += 1
        second = f"text {number - 1}"
        prefix = report_id(second)[:6]
        first = next(
            text for text in (f"text {n}" for n in range(number)) if report_id(text)[:6] == prefix
        )
        with Ledger(path) as ledger:
            for text in (first, second):
                ledger.add(Report(id=report_id(text), text=text), (), version="1")
            with pytest.raises(NoSuchRecord) as caught:
                ledger.record(prefix)
            assert first == ledger.report(report_id(first)[:12]).text
        assert report_id(first) in str(caught.value)
        assert report_id(second) in str(caught.value)


class TestPeopleWithSql:
    """The file is made for people who open it with any SQLite tool."""

    def test_offsets_work_in_sql(self, path, make):
        """In SQL, substr on the text gives each block's and each one-piece mark's own words."""
        with Ledger(path) as ledger:
            for number in range(5):
                ledger.add(*make(number), version="1")
        with apsw.Connection(str(path)) as db:
            rows = list(
                db.execute(
                    'SELECT substr(report.text, start + 1, "end" - start), mark.text '
                    "FROM mark JOIN report ON report.id = mark.report WHERE pieces = 1"
                )
            )
            assert 15 == len(rows)
            assert all(cut == own for cut, own in rows)
            blocks = list(db.execute("SELECT type, text FROM blocks ORDER BY report, number"))
            assert 5 == sum(
                text.startswith("Report") for kind, text in blocks if kind == "headline"
            )
            assert 5 == sum(text.endswith(".") for kind, text in blocks if kind == "paragraph")

    def test_every_kind_has_a_view(self, path, make):
        """The fields of the interchange format are columns, and so is the first party's country."""
        with Ledger(path) as ledger:
            ledger.add(*make(7), version="1")
        with apsw.Connection(str(path)) as db:
            assert [("CONSULT", "happened", "FRA", None)] == list(
                db.execute("SELECT type, status, source_country, target_country FROM events")
            )
            assert [(7.0,)] == list(db.execute("SELECT low FROM figures"))
            for view in ("times", "places", "commitments", "positions", "silences"):
                assert [] == list(db.execute(f"SELECT * FROM {view}"))  # noqa: S608 - our own names


def test_another_date_of_the_same_source_is_no_copy(path, make):
    """A source that corrects its date is read anew; a copy with a date of its own is not."""
    report, marks = make(1)
    copy = msgspec.structs.replace(report, source="b.html", date="2024-05-02")
    mended = msgspec.structs.replace(report, date="2024-05-03")
    given = msgspec.structs.replace(report, date="2024-05-01", date_source="option")
    with Ledger(path) as ledger:
        added = [
            ledger.add(one, marks, version="1")
            for one in (report, copy, report, copy, mended, report, copy, mended, given, given)
        ]
        assert ["new", *["same"] * 3, "reread", *["same"] * 3, "reread", "same"] == added
        assert given == ledger.report(report.id)
        assert [] == ledger.check()


def test_every_id_of_a_text_is_kept(path, make):
    """A text that comes under two ids has both, whichever came first, and is found by either."""
    report, marks = make(1)
    first, second = (msgspec.structs.replace(report, foreign_id=one) for one in ("w1", "wire 2"))
    with Ledger(path) as ledger:
        assert "new" == ledger.add(first, marks, version="1")
        for _ in range(2):
            assert "same" == ledger.add(second, marks, version="1")
        assert [("w1", "folder/1.txt"), ("wire 2", "folder/1.txt")] == ledger.foreign_ids(report.id)
        assert report.id == ledger.record("w1").id == ledger.record("wire 2").id
        for unknown in ("w", "wire 3", "\ud800"):
            with pytest.raises(NoSuchRecord):
                ledger.record(unknown)
        assert "reread" == ledger.add(second, marks, version="2")
        assert report.id == ledger.record("w1").id
        assert [] == ledger.check()
        one = ledger.digest()
    with apsw.Connection(str(path)) as db:
        assert 3 == db.execute("SELECT count(*) FROM journal").get
    with Ledger(path.with_name("other.db")) as other:
        other.add(second, marks, version="2")
        other.add(first, marks, version="2")
        assert one == other.digest()


def test_an_id_that_two_texts_have_is_no_ones(path, make):
    """Both are named."""
    with Ledger(path) as ledger:
        for number in (1, 2):
            report, marks = make(number)
            ledger.add(msgspec.structs.replace(report, foreign_id="w1"), marks, version="1")
        with pytest.raises(NoSuchRecord, match="the own id of several reports"):
            ledger.record("w1")


def test_what_a_ledger_is_asked_wrongly_is_told(path, make):
    """In errors of ours, with what to do; nothing comes of an unknown mode or id by chance."""
    with Ledger(path) as ledger:
        ledger.add(*make(1), version="1")
        with pytest.raises(NoSuchRecord, match="no record's id begins with 'nosuch'"):
            ledger.version("nosuch")
    with pytest.raises(LedgerError, match=f"{path} was closed before. Use it within: with"):
        ledger.counts()
    with pytest.raises(LedgerError, match="'rw' is no mode"):
        Ledger(path, mode="rw")
