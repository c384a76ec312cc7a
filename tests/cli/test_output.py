"""Where marks are written: files whole or not at all, devices as they are, errors in a line."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman import batch
from dragoman.cli import cli
from dragoman.replacing import BeingWritten, replaced

FULL = Path("/dev/full")


@pytest.fixture
def note(tmp_path):
    """Return the path of a report of one sentence."""
    path = tmp_path / "note.txt"
    path.write_text("Kenya signed a treaty with Uganda on Monday.")
    return path


def run(*arguments):
    """Run the command in this process and return its result."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def run_in_shell(line, *arguments):
    """Run a line of the shell, in which "$@" is the program with these arguments."""
    command = ["sh", "-c", line, "sh", sys.executable, "-m", "dragoman", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_pipe_is_written_to_and_stays_one(note, tmp_path):
    """-o never puts a file in the place of a pipe, or of /dev/null."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_text()))
    reader.start()

    result = run("events", note, "-f", "csv", "-o", pipe)
    reader.join(timeout=60)

    assert 0 == result.exit_code, result.stderr
    assert "SUPPORT" in received[0]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [note, pipe] == sorted(tmp_path.iterdir())


def test_a_link_stays_a_link(note, tmp_path):
    """What it leads to is written."""
    link, real = tmp_path / "latest.csv", tmp_path / "may.csv"
    real.write_text("before")
    link.symlink_to(real)

    result = run("events", note, "-f", "csv", "-o", link)

    assert 0 == result.exit_code, result.stderr
    assert link.is_symlink()
    assert "SUPPORT" in real.read_text()


@pytest.mark.parametrize("command", ["read", "events", "quotes", "brief"])
def test_a_folder_is_no_output(command, note, tmp_path):
    """It is refused with code, place and repair before anything is read."""
    result = run(command, note, "-o", tmp_path)

    assert 2 == result.exit_code
    assert f"D400: {tmp_path} cannot be written: Is a directory. Check the path" in result.stderr


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "arguments", [["read", "-f", "table"], ["events", "-f", "csv"], ["kb", "show", "Kremlin"]]
)
def test_a_full_disk_is_told_in_one_line(arguments, note):
    """No command ends in a traceback for want of room."""
    sources = [] if "kb" in arguments else [note]
    result = run_in_shell(f'"$@" > {FULL}', *arguments, *sources)

    assert 2 == result.returncode
    assert result.stderr.startswith("dragoman: D400: standard output cannot be written: No space")
    assert 1 == result.stderr.count("\n")


def test_standard_output_may_be_closed(note):
    """Where nobody can be told marks, that is said."""
    result = run_in_shell('"$@" >&-', "read", note)

    assert 2 == result.returncode
    assert "D400: standard output cannot be written: it is closed." in result.stderr


def test_standard_error_may_be_closed(note):
    """Complaints go nowhere then; marks are written all the same."""
    result = run_in_shell('"$@" 2>&-', "read", note)

    assert 0 == result.returncode
    assert '"kind":"event"' in result.stdout


def test_standard_input_may_be_closed():
    """It is a source that cannot be read, like any other."""
    result = run_in_shell('"$@" <&-', "read", "-")

    assert 3 == result.returncode
    assert "D102: -: standard input is closed." in result.stderr


def test_a_source_without_a_name_is_named():
    """An empty variable of the shell is seen in the complaint."""
    result = run("read", "")

    assert 3 == result.exit_code
    assert "D102: '': no name of a source." in result.stderr


def test_own_actors_that_cannot_be_read_are_told_by_every_command(note, tmp_path, monkeypatch):
    """A broken row stops a filter by name as it stops reading."""
    (tmp_path / "kb").mkdir()
    (tmp_path / "kb" / "actors.tsv").write_text("Ana Example\tperson\n")
    monkeypatch.setenv("DRAGOMAN_KNOWLEDGE", str(tmp_path / "kb"))
    result = run_in_shell('"$@"', "events", note, "--from", "Ana Example")

    assert 2 == result.returncode
    assert result.stderr.startswith("dragoman: D100: ")
    assert "actors.tsv, line 1: 2 cells" in result.stderr


@pytest.mark.parametrize("arguments", [["events"], ["kb", "show", "Kenya"]])
def test_a_file_is_no_folder_of_own_actors(arguments, note, tmp_path, monkeypatch):
    """It would leave all of them out without a word."""
    table = tmp_path / "mine.tsv"
    table.write_text("name\tcountry\nAna Example\tKEN\n")
    monkeypatch.setenv("DRAGOMAN_KNOWLEDGE", str(table))
    result = run_in_shell('"$@"', *arguments, *([] if "kb" in arguments else [note]))

    assert 2 == result.returncode
    assert f"{table} is no folder. Name the folder" in result.stderr


@pytest.mark.parametrize("command", ["read", "events", "quotes", "brief"])
def test_what_is_read_or_kept_is_not_written_over(command, note, tmp_path):
    """-o for -l would cost a ledger, and -o with the name of a source its text."""
    ledger = tmp_path / "ledger.db"
    run("read", note, "-l", ledger, "-q")
    before = ledger.read_bytes(), note.read_bytes()

    for arguments in (["-o", ledger], ["-o", ledger, "-l", ledger]):
        result = run(command, note, *arguments)
        assert 2 == result.exit_code
        assert f"-o {ledger} is a ledger; a ledger is named with -l." in result.stderr
    result = run(command, note, "-o", tmp_path / "." / "note.txt")
    assert 2 == result.exit_code
    assert "is one of the sources: name another file." in result.stderr
    assert before == (ledger.read_bytes(), note.read_bytes())


def test_promises_are_not_written_over_their_ledger(note, tmp_path):
    """Nor does a command without sources write over the ledger it lists."""
    ledger = tmp_path / "ledger.db"
    run("read", note, "-l", ledger, "-q")

    assert 2 == run("commitments", "-l", ledger, "-o", ledger).exit_code
    assert 0 == run("check", ledger).exit_code


@pytest.mark.parametrize("command", ["read", "events", "quotes", "brief"])
def test_two_runs_do_not_write_to_one_file(command, note, tmp_path, monkeypatch):
    """The second is refused before it reads anything, and what the first writes stays whole."""
    out = tmp_path / "out.csv" if command in {"events", "quotes"} else tmp_path / "out.md"
    monkeypatch.setattr(batch, "read_report", None)  # whoever reads fails
    with replaced(out) as stream:
        stream.write(b"of the first\n")
        result = run(command, note, "-o", out)
        assert 2 == result.exit_code
        assert (
            f"dragoman: D400: {out} cannot be written: another run is writing to it. "
            "Wait for its end, or name another file.\n"
        ) == result.stderr

    assert "of the first\n" == out.read_text()
    assert [note, out] == sorted(tmp_path.iterdir())


def test_many_runs_leave_the_file_of_one(tmp_path):
    """However they fall together, what stands there at the end is one of them, whole."""
    out, refused = tmp_path / "out.csv", []

    def write(name):
        try:
            with replaced(out) as stream:
                for _ in range(50):
                    stream.write(name * 1000)
        except BeingWritten:
            refused.append(name)

    names = [bytes([letter]) for letter in b"abcdefghij"]
    for _ in range(20):
        runs = [threading.Thread(target=write, args=(name,)) for name in names]
        for one in runs:
            one.start()
        for one in runs:
            one.join()
        assert out.read_bytes() in {name * 50_000 for name in names}
    assert len(refused) < 20 * len(names)
    assert [out] == list(tmp_path.iterdir())


def test_what_a_killed_run_left_does_not_matter(note, tmp_path):
    """Its half of a file beside the output is cut off."""
    (tmp_path / "e.csv.part").write_text("half a ro" * 10_000)

    assert 0 == run("events", note, "-o", tmp_path / "e.csv").exit_code
    assert (tmp_path / "e.csv").read_text().startswith("id,report,date")
    assert [tmp_path / "e.csv", note] == sorted(tmp_path.iterdir())


def test_a_file_keeps_its_permissions(note, tmp_path):
    """What only one person may read is not shown to others by being written anew."""
    out = tmp_path / "e.csv"
    out.touch()
    out.chmod(0o600)

    run("events", note, "-o", out)

    assert 0o600 == stat.S_IMODE(out.stat().st_mode)
    assert out.stat().st_size > 0


def test_a_file_that_nobody_may_write_to_is_left_alone(note, tmp_path, monkeypatch):
    """A file beside it could take its place all the same; that is not what its owner wants."""
    out = tmp_path / "e.csv"
    out.write_text("mine")
    out.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).stat().st_mode & mode << 6)

    result = run("events", note, "-o", out)

    assert 2 == result.exit_code
    assert f"D400: {out} cannot be written: Permission denied." in result.stderr
    assert "mine" == out.read_text()


CLOSED = [
    ("read", "-f", "jsonl"),
    ("read", "-f", "html"),
    ("read", "-f", "brief"),
    ("events", "-f", "csv"),
    ("quotes", "-f", "csv"),
    ("brief",),
    ("kb", "show", "Kremlin"),
    ("commitments", "-f", "csv", "-l"),
    ("search", "treaty", "-f", "table", "-l"),
    ("check",),
    ("--help",),
    ("events", "--help"),
]


@pytest.mark.parametrize("arguments", CLOSED, ids=" ".join)
def test_whoever_reads_may_have_seen_enough(arguments, note, tmp_path):
    """Every command ends without a word where its output is closed, with a status of its own."""
    ledger = tmp_path / "ledger.db"
    more = [note] if arguments[0] in {"read", "events", "quotes", "brief"} else []
    if arguments[-1] == "-l" or arguments == ("check",):
        more = [ledger]
        assert 0 == run("read", note, "-l", ledger, "-q").exit_code
    result = run_in_shell('("$@"; echo $? >&2) | :', *arguments, *more)
    assert "141\n" == result.stderr


@pytest.mark.parametrize("command", ["read", "events", "brief"])
def test_what_a_closed_output_keeps_out_of_a_ledger_is_told(command, note, tmp_path):
    """Whoever looks at the first line only learns how much of the sources was kept."""
    ledger = tmp_path / "ledger.db"
    result = run_in_shell('("$@"; echo $? >&2) | :', command, note, "-l", ledger)
    assert (
        "dragoman: nobody takes the output any more; 1 report read, kept in "
        f"{ledger}. Run the same line again to go on.\n141\n"
    ) == result.stderr
    assert 0 == run("check", ledger).exit_code


@pytest.mark.parametrize("command", ["events", "quotes", "brief"])
def test_a_stop_by_hand_has_its_exit_status(command, note, monkeypatch):
    """Ctrl-C ends every command with 130 and a line, as the help says."""

    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("dragoman.batch.read_report", stopped)
    result = run(command, note)

    assert 130 == result.exit_code
    assert "dragoman: stopped.\n" == result.stderr


@pytest.mark.parametrize("command", ["events", "quotes", "brief"])
def test_a_stop_by_hand_says_what_a_ledger_keeps(command, note, tmp_path, monkeypatch):
    """What was read before Ctrl-C is in the ledger, whole, and counted."""
    second = tmp_path / "second.txt"
    second.write_text("Chad met Mali in Accra.")
    read = batch.read_report

    def stopped(report, reader):
        if report.source == str(second):
            raise KeyboardInterrupt
        return read(report, reader)

    monkeypatch.setattr(batch, "read_report", stopped)
    ledger = tmp_path / "ledger.db"
    result = run(command, note, second, "-l", ledger)

    assert 130 == result.exit_code
    assert (
        f"dragoman: stopped; 1 report read, kept in {ledger}. Run the same line again to go on.\n"
    ) == result.stderr
    assert "whole: 1 report" in run("check", ledger).stdout


@pytest.mark.parametrize(
    ("command", "name", "begins"),
    [
        ("events", "e.csv", "id,report,date,type"),
        ("events", "E.CSV", "id,report,date,type"),
        ("quotes", "q.csv", "id,report,date,by"),
        ("read", "page.html", "<!doctype html>"),
        ("read", "sum.md", "# Kenya"),
        ("read", "marks.txt", "r"),
        ("read", "marks.jsonl", '{"kind":"report"'),
        ("events", "rows", '{"kind":"event"'),
        ("brief", "sum.md", "# Kenya"),
    ],
)
def test_the_ending_of_a_file_tells_its_format(note, tmp_path, command, name, begins):
    """What is asked for by -f comes first; a file without a known ending has JSONL."""
    result = run(command, note, "-o", tmp_path / name)

    assert 0 == result.exit_code, result.stderr
    assert (tmp_path / name).read_text().lower().startswith(begins.lower())


def test_a_format_asked_for_goes_before_the_ending(note, tmp_path):
    """-f wins."""
    run("events", note, "-f", "jsonl", "-o", tmp_path / "e.csv")

    assert (tmp_path / "e.csv").read_text().startswith('{"kind":"event"')


@pytest.mark.parametrize(
    ("command", "name", "told"),
    [
        ("read", "x.csv", "read does not write csv. csv is written by: events, quotes"),
        ("brief", "x.html", "brief does not write html. html is written by: read."),
        ("events", "x.tsv", "events does not write tsv. Name one with -f: table, jsonl, csv"),
    ],
)
def test_an_ending_that_the_command_does_not_write_is_refused(note, tmp_path, command, name, told):
    """A spreadsheet would open JSONL as nonsense; nothing is written, and the repair is named."""
    result = run(command, note, "-o", tmp_path / name)

    assert 2 == result.exit_code
    assert told in result.stderr
    assert not (tmp_path / name).exists()
