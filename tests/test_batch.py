"""A batch goes on, whatever one report does to it."""

import multiprocessing
import os
import signal
import time
from concurrent.futures.process import BrokenProcessPool

import msgspec
import pytest

from dragoman import batch
from dragoman.batch import Read, Workers, read_batch, read_report
from dragoman.errors import SourceError
from dragoman.ingest.text import read_text
from dragoman.ledger import Ledger
from dragoman.records import kind_of

TEXTS = [
    "Senegal's minister said that the bridge would open in March.",
    "Togo expelled two Ghanaian diplomats on Tuesday.",
    "Fiji pledged to plant a million mangroves by 2030.",
]


@pytest.fixture
def reports():
    """Return three short reports."""
    return [read_text(text, source=f"{at}.txt", date="2024-02-07") for at, text in enumerate(TEXTS)]


def test_order_and_marks_do_not_depend_on_the_workers(reports):
    """One process or two: the same reports in the same order, with the same marks."""
    one = list(read_batch(reports))
    two = list(read_batch(reports, workers=2))

    assert [report.id for report in reports] == [item.report.id for item in one]
    assert one == two
    assert all(item.marks for item in one)


def test_a_fault_of_ours_is_named_and_costs_one_report(reports, monkeypatch, tmp_path):
    """A stage that fails on one report loses that report only, and says so in the ledger."""
    real = {report.id: read_report(report) for report in reports}

    def fails_on_the_second(report, reader):
        if report is reports[1]:
            message = "no such word"
            raise KeyError(message)
        return real[report.id]

    monkeypatch.setattr(batch, "_marks_of", fails_on_the_second)
    with Ledger(tmp_path / "ledger.db") as ledger:
        found = list(read_batch(reports, ledger=ledger))
        refusals = ledger.refusals()

    assert [Read, SourceError, Read] == [type(item) for item in found]
    assert "KeyError" in str(found[1])
    assert ["1.txt"] == [source for source, *_ in refusals]


def test_errors_of_ingest_pass_through_in_their_place(reports, tmp_path):
    """What could not be read keeps its place among what could, and is kept in the ledger."""
    error = SourceError("broken.html", "no text.")
    with Ledger(tmp_path / "ledger.db") as ledger:
        found = list(read_batch([reports[0], error, reports[1]], ledger=ledger, workers=2))

        assert error is found[1]
        assert [("broken.html", "", "D102", "no text.")] == ledger.refusals()


def test_a_dead_worker_costs_nothing(reports):
    """A worker that is killed is replaced, and its report is read again."""
    with Workers(1) as pool:
        first = pool.submit(reports[0])
        assert read_report(reports[0]) == pool.result(reports[0], first)
        (process,) = multiprocessing.active_children()
        os.kill(process.pid, signal.SIGKILL)
        second = pool.submit(reports[1])

        assert read_report(reports[1]) == pool.result(reports[1], second)


def test_what_the_ledger_holds_is_not_read_again(reports, monkeypatch, tmp_path):
    """A second run gives the same marks without asking the model."""
    with Ledger(tmp_path / "ledger.db") as ledger:
        first = list(read_batch(reports, ledger=ledger))
        monkeypatch.setattr(batch, "_marks_of", None)
        second = list(read_batch(reports, ledger=ledger))

    assert ["new"] * 3 == [item.added for item in first]
    assert ["same"] * 3 == [item.added for item in second]
    assert [item.marks for item in first] == [item.marks for item in second]


def test_a_language_the_model_cannot_read_is_kept_unread(tmp_path):
    """The report is stored, says why it was not read, and has no marks."""
    text = "Der Außenminister sagte am Montag, die Gespräche über die Fischerei seien schwierig gewesen."
    report = read_text(text, source="de.txt")
    report = msgspec.structs.replace(report, language="de", not_read="language: de")
    with Ledger(tmp_path / "ledger.db") as ledger:
        (item,) = read_batch([report], ledger=ledger)

        assert () == item.marks
        assert "language: de" == ledger.report(report.id).not_read


def test_nobody_waits_for_a_report_that_is_given_up(reports):
    """Whoever leaves a batch (Ctrl-C) ends its processes, in the midst of a long report too."""
    long = read_text(
        "Togo expelled two Ghanaian diplomats on Tuesday. " * 10_000, source="long.txt"
    )
    with Workers(1) as pool:
        pool.result(reports[0], pool.submit(reports[0]))
        begun = pool.submit(long)
        while not begun.running():
            time.sleep(0.01)

    assert isinstance(begun.exception(), BrokenProcessPool)


def test_a_later_copy_gives_its_date_to_one_that_had_none(tmp_path):
    """First seen undated, then with its date elsewhere: "Tuesday" is told, and stays so."""
    undated = read_text(TEXTS[1], source="saved.txt")
    dated = msgspec.structs.replace(undated, source="feed.xml", date="2024-02-07")
    other = msgspec.structs.replace(undated, source="copy.xml", date="2024-03-01")
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        items = list(read_batch([undated, dated, undated, other], ledger=ledger))
        held = ledger.report(undated.id)

    assert ["new", "reread", "same", "same"] == [item.added for item in items]
    assert "2024-02-07" == held.date
    assert [None, "2024-02-07", "2024-02-07", "2024-02-07"] == [item.report.date for item in items]
    days = [[mark.value for mark in item.marks if kind_of(mark) == "time"] for item in items]
    assert ["2024-02-06"] == days[1] == days[2] == days[3] != days[0]
