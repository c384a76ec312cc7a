"""`dragoman show`, `search` and `check` on a small ledger."""

import json

import pytest
from click.testing import CliRunner

from dragoman.cli import cli
from dragoman.cli.search import KINDS
from dragoman.ledger.search import INDEXED

TEXT = """\
Grain talks

GENEVA, 9 May 2023

Turkey's defence minister said that the grain corridor would stay open for two more months.

A UN spokesman said 30 million tonnes had left the ports since July.
"""


def run(*arguments, **more):
    """Run the command and return its result."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], **more)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """Return a ledger that holds one report."""
    folder = tmp_path_factory.mktemp("ledger")
    (folder / "grain.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "ledger.db"
    result = run("read", folder / "grain.txt", "-l", path, "-q")
    assert (0, "") == (result.exit_code, result.stdout), result.stderr
    return path


def hits(*arguments):
    """Return the hits of a search."""
    return [json.loads(line) for line in run("search", *arguments).stdout.splitlines()]


def test_search_finds_the_report_and_its_records(ledger):
    """Words are found in the text and in the marks; --kind keeps one kind."""
    found = hits("-l", ledger, "grain", "corridor")

    assert {"report", "statement"} <= {hit["kind"] for hit in found}
    assert {"statement"} == {
        hit["kind"] for hit in hits("-l", ledger, "corridor", "--kind", "statement")
    }


def test_a_hit_can_be_shown_by_the_beginning_of_its_id(ledger):
    """`show` takes the id that `search` prints, or its first characters."""
    (statement, *_) = hits("-l", ledger, "corridor", "--kind", "statement")

    result = run("show", "-l", ledger, statement["id"][:10])

    assert statement["id"] == json.loads(result.stdout)["id"]


def test_nothing_found_is_an_exit_status_when_asked(ledger):
    """--expect makes an empty answer exit status 4."""
    assert 0 == run("search", "-l", ledger, "submarine").exit_code
    assert 4 == run("search", "-l", ledger, "submarine", "--expect").exit_code


def test_no_ledger_is_a_clear_error(tmp_path):
    """A missing ledger is named, with what to do; no traceback."""
    result = run("search", "-l", tmp_path / "none.db", "grain")

    assert 5 == result.exit_code
    assert "none.db" in result.stderr
    assert "D30" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_without_a_ledger_the_usage_says_how_to_name_one():
    """No -l and no DRAGOMAN_LEDGER is wrong usage."""
    result = run("show", "r123456", env={"DRAGOMAN_LEDGER": None})

    assert 2 == result.exit_code
    assert "DRAGOMAN_LEDGER" in result.stderr


def test_unknown_record_is_a_clear_error(ledger):
    """An id that nothing answers to is named."""
    result = run("show", "-l", ledger, "e000000000000")

    assert 5 == result.exit_code
    assert "e000000000000" in result.stderr


def test_check_says_what_a_whole_ledger_holds(ledger):
    """A whole ledger is counted on one line."""
    result = run("check", ledger)

    assert 0 == result.exit_code, result.stdout
    assert result.stdout.startswith("whole: 1 report, 1 sighting, 0 refusals, ")


def test_every_kind_that_can_be_found_can_be_asked_for(ledger):
    """A kind that is none is refused, with those there are."""
    assert set(KINDS) == {"report", *INDEXED}
    result = run("search", "-l", ledger, "corridor", "--kind", "quote")

    assert 2 == result.exit_code
    assert "'statement'" in result.stderr


def test_check_takes_the_ledger_that_every_command_uses(ledger, monkeypatch):
    """Named once in DRAGOMAN_LEDGER, it need not be named again."""
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(ledger))

    assert run("check").stdout.startswith("whole: ")


@pytest.mark.parametrize("words", ["", "?", "? !"])
def test_a_search_for_no_word_is_wrong_usage(ledger, words):
    """Nothing found would be no answer to it."""
    result = run("search", "-l", ledger, words)

    assert 2 == result.exit_code
    assert "names no word to look for" in result.stderr


def test_of_a_report_on_one_line_only_the_words_around_a_mark_are_shown(tmp_path):
    """Whoever keeps a text on one line of thirty thousand characters need not read it all."""
    filler = "The ferry left on time. " * 500
    text = f"Ghana met Togo in Lom\u00e9\u00a0on Monday. {filler}Peru expelled two envoys of Chile. {filler}"
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "ledger.db"
    assert 0 == run("read", tmp_path / "long.txt", "-l", path, "-q").exit_code
    (event, *_) = hits("-l", path, "expelled", "--kind", "event")

    shown = run("show", "-l", path, event["id"], "-f", "table").stdout.splitlines()

    passage = next(line for line in shown if "[expelled]" in line)
    assert passage.startswith("… ")
    assert passage.endswith(" …")
    assert len(passage) < 1000


def test_words_found_stand_on_one_line_and_no_sign_acts_on_the_terminal(tmp_path):
    """Of a text with hard line ends, blanks of other widths and signs of direction."""
    text = "The envoys of\u00a0Peru met\nthose of \u202eChile\u202c\nin Lima on Monday.\n"
    (tmp_path / "wrapped.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "ledger.db"
    assert 0 == run("read", tmp_path / "wrapped.txt", "-l", path, "-q").exit_code

    (line,) = run(
        "search", "-l", path, "lima", "--kind", "report", "-f", "table"
    ).stdout.splitlines()

    assert "The envoys of Peru met those of \ufffdChile\ufffd in [Lima] on Monday." in line
