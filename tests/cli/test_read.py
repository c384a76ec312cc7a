"""`dragoman read` as people and scripts use it."""

import json

import pytest
from click.testing import CliRunner

from dragoman.cli import cli

READ_OUT = """\
Ministers speak by telephone

LISBON, 4 March 2024

The Portuguese foreign minister spoke by telephone with his Moroccan counterpart on Monday.

He said that Lisbon would send a delegation to Rabat in April.
"""


@pytest.fixture
def read_out(tmp_path):
    """Return the path of a short read-out."""
    path = tmp_path / "read-out.txt"
    path.write_text(READ_OUT, encoding="utf-8")
    return path


def run(*arguments, **more):
    """Run the command and return its result."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], **more)


def lines(result):
    """Return the JSON lines of a result."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_jsonl_is_the_default_in_a_pipe(read_out):
    """First the report, then its marks in reading order, every one slicing its text."""
    result = run("read", read_out)
    report, *marks = lines(result)

    assert 0 == result.exit_code, result.stderr
    assert "report" == report["kind"]
    assert "2024-03-04" == report["date"]
    assert READ_OUT == report["text"]
    assert marks
    for mark in marks:
        assert mark["text"] == " … ".join(report["text"][a:b] for a, b in mark["spans"])
    assert [m["spans"][0][0] for m in marks] == sorted(m["spans"][0][0] for m in marks)


@pytest.mark.parametrize("command", ["read", "events", "quotes", "brief"])
def test_a_text_that_is_not_read_is_named(command, tmp_path):
    """No command passes over a text in silence: code, source, place, reason and repair."""
    german = "Die Minister trafen sich am Montag in Lissabon und wollen die Grenze offen halten."
    path = tmp_path / "wire.jsonl"
    path.write_text(json.dumps({"id": "wire-9", "text": german}), encoding="utf-8")
    result = run(command, path)

    assert 3 == result.exit_code
    assert f"D104: {path}, wire-9: not read, as its language is taken for 'de'." in result.stderr
    assert '"language": "en"' in result.stderr


def test_bad_sources_are_listed_and_the_rest_goes_on(read_out, tmp_path):
    """Rows go to stdout, complaints to stderr, and the exit status tells."""
    result = run("read", tmp_path / "none.txt", read_out, "-l", tmp_path / "ledger.db")

    assert 3 == result.exit_code
    assert "report" == lines(result)[0]["kind"]
    assert "1 report read" in result.stderr
    assert "none.txt" in result.stderr
    assert "D102" in result.stderr


def test_strict_stops_at_the_first_bad_source(read_out, tmp_path):
    """With --strict nothing after the bad source is read."""
    result = run("read", "--strict", tmp_path / "none.txt", read_out)

    assert 3 == result.exit_code
    assert "" == result.stdout


def test_standard_input_and_a_given_date():
    """A dash is a stream, and --date is stronger than what the text says."""
    report = lines(run("read", "-", "--date", "2020-02-02", input=READ_OUT))[0]

    assert ("2020-02-02", "option") == (report["date"], report["date_source"])


@pytest.mark.parametrize(
    ("form", "expected"), [("html", "<!doctype html>"), ("brief", "Ministers speak by telephone")]
)
def test_views_are_written_to_a_file(read_out, tmp_path, form, expected):
    """-o writes the file whole, and stdout stays empty."""
    out = tmp_path / "out"

    result = run("read", read_out, "-f", form, "-o", out)

    assert 0 == result.exit_code, result.stderr
    assert expected in out.read_text(encoding="utf-8")
    assert "" == result.stdout


def test_workers_change_nothing_but_the_time(samples, tmp_path):
    """Two processes give the same bytes in the same order as one."""
    one = run("read", samples, "-l", tmp_path / "one.db")
    two = run("read", samples, "-l", tmp_path / "two.db", "--workers", "2")

    assert 0 == one.exit_code, one.stderr
    assert one.stdout == two.stdout


def test_reading_twice_changes_nothing(read_out, tmp_path):
    """The second reading gives the same lines and leaves the same ledger."""
    ledger = tmp_path / "ledger.db"
    first = run("read", read_out, "-l", ledger)
    whole = run("check", ledger)

    second = run("read", read_out, "-l", ledger)

    assert first.stdout == second.stdout
    assert 0 == whole.exit_code, whole.stdout
    assert whole.stdout == run("check", ledger).stdout


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["-f", "xml"], "jsonl"),
        (["--date", "someday"], "YYYY-MM-DD"),
        (["-o", "no-such-folder/page.html"], "no-such-folder"),
        (["-q"], "-l LEDGER"),
        (["-q", "-l", "no-such-folder/ledger.db", "-f", "html"], "leave out"),
    ],
)
def test_wrong_usage_is_exit_2(read_out, options, named):
    """Wrong usage is told before anything is written, with what would be right."""
    result = run("read", read_out, *options)

    assert 2 == result.exit_code
    assert named in result.stderr
    assert "" == result.stdout


def test_a_date_given_later_is_taken(tmp_path):
    """A text read without a date is read anew under one, and stays so until another is given."""
    note, ledger = tmp_path / "note.txt", tmp_path / "ledger.db"
    note.write_text("The minister said on Thursday that the border would stay closed.")

    def day(*options):
        found = lines(run("read", note, "-l", ledger, *options))
        return [one["value"] for one in found if one["kind"] == "time"]

    assert [None] == day()
    assert ["2024-03-07"] == day("--date", "2024-03-08")
    assert ["2024-03-07"] == day()
    assert ["2025-03-06"] == day("--date", "2025-03-07")
    assert ["2024-03-07"] == day("--date", "2024-03-08")
    assert 0 == run("check", ledger).exit_code


def test_a_text_without_spaces_is_named_by_its_beginning(tmp_path):
    """What is too long to be read is not too long to be named."""
    path = tmp_path / "long.txt"
    path.write_text("a" * 1_000_001)

    result = run("read", path)

    assert "D104" in result.stderr
    assert len(result.stderr) < 500


def test_files_in_a_folder_that_are_not_read_are_counted(tmp_path):
    """Whoever saved documents among the pages learns that they were left alone; hidden files are nobody's."""
    for name in ("a.txt", "b.docx", "c.PDF", "deep/d.pdf", "Makefile", ".DS_Store", "README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Ghana met Togo in Accra on Monday.")

    result = run("read", tmp_path)

    assert 0 == result.exit_code
    counted = "dragoman: files passed over for their endings: 1 .docx, 2 .pdf, 1 no ending."
    assert counted in result.stderr
    assert "passed over" not in run("read", tmp_path / "a.txt").stderr


@pytest.mark.parametrize("command", ["read", "events"])
def test_thousands_of_lines_in_another_shape_are_counted(tmp_path, command):
    """The first are named, the others counted, and no other complaint is buried under them."""
    path, other = tmp_path / "dump.jsonl", tmp_path / "other.jsonl"
    path.write_text("".join(f'{{"date": "day {day}", "text": "x"}}\n' for day in range(3000)))
    other.write_text('{"body": "They met."}\n')

    result = run(command, path, other)

    assert 3 == result.exit_code
    assert "line 20: 'day 19' is no date" in result.stderr
    assert f"D102: {path}: 2,980 more of this kind. Write it as YYYY-MM-DD" in result.stderr
    assert f"D102: {other}, line 1: Object missing" in result.stderr
    assert result.stderr.count("\n") < 30
