"""What was not meant is refused before anything is read, and the message says what to do."""

import os

import pytest
from click.testing import CliRunner

from dragoman.cli import cli


@pytest.fixture
def note(tmp_path):
    """Return the path of a report of one sentence."""
    path = tmp_path / "note.txt"
    path.write_text("Kenya signed a treaty with Uganda on Monday.")
    return path


def run(*arguments, **more):
    """Run the command in this process and return its result."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], **more)


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "note.txt", "-l", "", "-q"),
        ("events", "-l", ""),
        ("search", "treaty", "-l", ""),
        ("check", ""),
        ("read", "note.txt", "-o", ""),
        ("commitments", "-o", ""),
    ],
    ids=" ".join,
)
def test_an_empty_name_is_not_this_folder(arguments, note, monkeypatch):
    """A variable of the shell that is not set gives one."""
    monkeypatch.chdir(note.parent)
    result = run(*arguments)

    assert 2 == result.exit_code
    assert "is empty." in result.stderr


@pytest.mark.parametrize("arguments", [("read", "note.txt", "-l"), ("check",), ("events", "-l")])
@pytest.mark.parametrize(
    ("ledger", "status", "told"),
    [
        ("-", 2, "the ledger is a file; standard output cannot hold it."),
        (os.devnull, 5, f"D301: {os.devnull} is a device or a pipe. Name a file for the ledger."),
        (".", 5, "D301: . is a folder. Name a file for the ledger."),
    ],
)
def test_a_ledger_is_a_file(arguments, ledger, status, told, note, monkeypatch):
    """What is none is told before anything is read."""
    monkeypatch.chdir(note.parent)
    result = run(*arguments, ledger)

    assert status == result.exit_code
    assert told in result.stderr
    assert [note] == list(note.parent.iterdir())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("read", "-f", "csv"), "csv is written by: events, quotes and commitments."),
        (("quotes", "-f", "html"), "html is written by: read."),
        (("read", "-f", "cameo"), "cameo is written by: events."),
        (("events", "-f", "brief"), "brief is written by: read and brief."),
        (
            ("read", "-o", "marks.jsonl.gz"),
            "read does not write gz. Name one with -f: table, jsonl",
        ),
        (("events", "-o", "e.docx"), "events does not write docx."),
        (("brief", "-o", "sum.pdf"), "brief does not write pdf."),
        (("read", "-o", "kept.db"), "read does not write db. A ledger is named with -l."),
    ],
    ids=" ".join,
)
def test_a_format_that_others_write_leads_to_them(arguments, told, note):
    """Whether it was asked for by name or by the ending of a file."""
    result = run(*arguments, note)

    assert 2 == result.exit_code
    assert told in result.stderr
    assert [note] == list(note.parent.iterdir())


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2024-13-01", "soon", "1-2-2024", ""])
@pytest.mark.parametrize("command", ["read", "events", "quotes", "brief"])
def test_a_date_is_told_how_to_be_one(command, day, note):
    """A day out of all time is none that news bears."""
    result = run(command, note, "--date", day)

    assert 2 == result.exit_code
    assert (
        f"dragoman: D100: --date {day!r} is no date. "
        "Write it as YYYY-MM-DD, in the years 1800 to 2099.\n"
    ) == result.stderr


def test_an_earlier_output_is_not_read_as_news(note):
    """It lies in the folder that is read: a page of marks would be read as a report itself."""
    folder = note.parent
    assert 0 == run("read", folder, "-o", folder / "page.html").exit_code

    again = run("read", folder, "-o", folder / "page.html")

    assert 2 == again.exit_code
    assert f"-o {folder / 'page.html'} is read with the folder {folder}: name" in again.stderr
    assert 0 == run("events", folder, "-o", folder / "rows.csv").exit_code
    assert 0 == run("events", folder, "-o", folder / "rows.csv").exit_code


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
@pytest.mark.parametrize("arguments", [["check"], ["events", "-l"], ["read", "note.txt", "-l"]])
def test_a_ledger_that_may_not_be_read_is_told_as_one(arguments, note, monkeypatch):
    """Its exit status is that of a ledger, whoever finds it."""
    monkeypatch.chdir(note.parent)
    ledger = note.parent / "ledger.db"
    ledger.touch(mode=0)
    result = run(*arguments, ledger)

    assert 5 == result.exit_code
    assert f"D300: {ledger} cannot be opened for this" in result.stderr
    assert "Check the permissions of the file and its folder." in result.stderr
