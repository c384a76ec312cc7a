"""`dragoman commitments` on a small ledger."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from dragoman.cli import cli

TEXTS = {
    "pledge.txt": "Water talks\n\nNAIROBI, 3 March 2025\n\nKenya will withdraw its troops from Somalia in June. "
    "Peru has no plans to close its embassy. Chad pledged to repay the loan by 1 September.\n",
    "deed.txt": "Troops home\n\nNAIROBI, 20 June 2025\n\nKenya withdrew its troops from Somalia on Monday.\n",
}


def run(*arguments):
    """Run the command and return its result."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """Return a ledger that holds a promise and the deed that kept it."""
    folder = tmp_path_factory.mktemp("ledger")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "ledger.db"
    result = run("read", folder / "pledge.txt", folder / "deed.txt", "-l", path, "-q")
    assert 0 == result.exit_code, result.stderr
    return path


def listed(*arguments):
    """Return the promises listed, by country and state."""
    lines = run("commitments", *arguments, "-f", "jsonl").stdout.splitlines()
    rows = [json.loads(line) for line in lines]
    return [(row["commitment"]["who"][0]["country"], row["state"]) for row in rows]


def test_all_with_what_became_of_them(ledger):
    """The earliest due first; what has no date last."""
    assert [("KEN", "fulfilled"), ("TCD", "open"), ("PER", "declined")] == listed("-l", ledger)


def test_only_what_is_open_due_or_somebodys(ledger):
    """The options narrow the list."""
    assert [("TCD", "open")] == listed("-l", ledger, "--open")
    assert [("KEN", "fulfilled")] == listed("-l", ledger, "--due-before", "2025-07-01")
    assert [("PER", "declined")] == listed("-l", ledger, "--by", "per")
    assert [("PER", "declined")] == listed("-l", ledger, "--by", "Peru")
    assert [("TCD", "lapsed")] == listed("-l", ledger, "--by", "TCD", "--as-of", "2026-01-01")


def test_table_names_the_evidence(ledger):
    """A line says when it fell due, what became of it, its id, and which mark says so."""
    first = run("commitments", "-l", ledger, "-f", "table").stdout.splitlines()[0]

    assert first.startswith("2025-06-30  fulfilled")
    assert 0 == run("show", "-l", ledger, first.split()[2]).exit_code
    assert "[fulfilled 2025-06-20, " in first


def test_csv_has_a_row_for_each_with_what_became_of_it(ledger):
    """A spreadsheet gets the deed in the report's words, its days, and the mark that kept it."""
    found = run("commitments", "-l", ledger, "-f", "csv").stdout
    first, second, third = csv.DictReader(io.StringIO(found))

    assert ("KEN", "fulfilled", "2025-06-20") == tuple(
        first[name] for name in ("country", "state", "later_day")
    )
    assert ("2025-06-01", "2025-06-30", "true") == tuple(
        first[name] for name in ("due_begin", "due_end", "due_fixed")
    )
    assert 0 == run("show", "-l", ledger, first["later_mark"]).exit_code
    assert ("repay the loan by 1 September", "2025-09-01") == (second["deed"], second["due_end"])
    assert ("declined", "", "") == (third["state"], third["due_end"], third["later_day"])


def test_csv_names_all_who_promise_together(tmp_path):
    """Their countries stand in the order of their names."""
    (tmp_path / "joint.txt").write_text("Kenya and Uganda will reopen the pass if it is safe.\n")
    path = tmp_path / "ledger.db"
    assert 0 == run("read", tmp_path / "joint.txt", "-l", path, "-q").exit_code
    (row,) = csv.DictReader(io.StringIO(run("commitments", "-l", path, "-f", "csv").stdout))

    assert ("Kenya, Uganda", "KEN UGA") == (row["who"], row["country"])
    assert ("if it is safe", "conditional") == (row["condition"], row["state"])


def test_jsonl_has_the_day_and_the_own_id_of_the_report(tmp_path):
    """As the lines of events and quotes have them; of a report without, null."""
    lines = [
        {"id": "wire-7", "text": "Kenya will reopen the pass.", "date": "2025-03-03"},
        {"text": "Peru promised to repay the loan."},
    ]
    (tmp_path / "two.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines))
    path = tmp_path / "ledger.db"
    assert 0 == run("read", tmp_path / "two.jsonl", "-l", path, "-q").exit_code
    for who in ((), ("--by", "KEN", "--by", "PER")):
        found = run("commitments", "-l", path, "-f", "jsonl", *who).stdout.splitlines()
        assert {("2025-03-03", "wire-7"), (None, None)} == {
            (row["report_date"], row["foreign_id"]) for row in map(json.loads, found)
        }


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_what_is_written_to_a_file_is_what_is_printed(ledger, tmp_path, form):
    """With -o nothing goes to standard output."""
    path = tmp_path / "promised"
    printed = run("commitments", "-l", ledger, "-f", form).stdout

    assert "" == run("commitments", "-l", ledger, "-f", form, "-o", path).stdout
    assert printed == path.read_text(encoding="utf-8") != ""


def test_a_file_that_cannot_be_written_is_wrong_usage(ledger, tmp_path):
    """The fault is told as one line."""
    assert 2 == run("commitments", "-l", ledger, "-o", tmp_path / "no" / "promised.csv").exit_code


def test_a_day_that_is_none_is_wrong_usage(ledger):
    """Days are checked before anything is read."""
    assert 2 == run("commitments", "-l", ledger, "--due-before", "soon").exit_code
    assert 2 == run("brief", "-l", ledger, "--as-of", "soon").exit_code


@pytest.mark.parametrize("day", ["2025-07-01", "20250701", "2025-W27-2"])
def test_a_day_may_be_written_in_any_form_of_iso_8601(ledger, day):
    """However it is written, it is compared as a day, not letter by letter."""
    assert [("KEN", "fulfilled")] == listed("-l", ledger, "--due-before", day)
    assert [("TCD", "open")] == listed("-l", ledger, "--by", "TCD", "--as-of", day)


def test_nothing_found_may_be_expected(ledger):
    """With --expect an empty list has its own exit status."""
    assert 4 == run("commitments", "-l", ledger, "--by", "FJI", "--expect").exit_code


def test_brief_of_a_ledger_says_what_became_of_promises(ledger):
    """The page of the pledge names the day it was kept."""
    result = run("brief", "-l", ledger)

    assert 0 == result.exit_code, result.stderr
    assert "later: fulfilled (2025-06-20)" in result.stdout
    assert result.stdout.index("Water talks") < result.stdout.index("Troops home")


def test_brief_of_a_source(tmp_path):
    """Without a ledger the page is that of `read -f brief`; nothing named is wrong usage."""
    path = tmp_path / "pledge.txt"
    path.write_text(TEXTS["pledge.txt"], encoding="utf-8")

    assert run("read", path, "-f", "brief").stdout == run("brief", path).stdout
    assert 2 == run("brief").exit_code


def test_brief_says_that_a_day_passed(ledger):
    """A promise nobody spoke of again has not failed; its day is over."""
    result = run("brief", "-l", ledger, "--as-of", "2026-01-01")

    assert "later: the day passed, nothing heard" in result.stdout
    assert "lapsed" not in result.stdout


def test_brief_reads_smoothly(tmp_path):
    """Neither marks of headings nor a preposition told twice are printed."""
    path = tmp_path / "page.txt"
    path.write_text(
        "# # Norway doubles duty on Chilean copper\n\nOslo, 4 March 2025 - Norway raised the duty. "
        "A spokesman for Chile's ministry declined to comment on whether envoys would be sent.\n",
        encoding="utf-8",
    )
    found = run("brief", path).stdout

    assert "declines to comment on whether envoys" in found
    assert found.startswith("# Norway")
    assert not [line for line in found.splitlines()[1:] if line.startswith("- ") and "#" in line]
