"""`--latest`: of each source in a ledger what was read last."""

import json

import pytest
from click.testing import CliRunner

from dragoman.cli import cli

OLD = "NAIROBI, 4 March 2024\n\nKenya expelled two Ugandan diplomats, the foreign ministry said. It promised to reopen the border by 1 June 2024."
NEW = "NAIROBI, 4 March 2024\n\nKenya expelled three Ugandan diplomats, the foreign ministry said. It promised to reopen the border by 1 July 2024."


def run(*arguments):
    """Run the command and return its result."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """Return a ledger in which a file was read, changed, and read again."""
    folder = tmp_path_factory.mktemp("latest")
    file, path = folder / "note.txt", folder / "ledger.db"
    for text in (OLD, NEW):
        file.write_text(text, encoding="utf-8")
        assert 0 == run("read", file, "-l", path, "-q").exit_code
    return path


@pytest.mark.parametrize(
    "command",
    [
        ("events", "--type", "SANCTION"),
        ("quotes",),
        ("commitments",),
        ("search", "diplomats", "--kind", "report"),
    ],
)
def test_a_list_has_the_records_of_the_last_version_only(ledger, command):
    """Without --latest both versions count, with it the last."""
    every = run(*command, "-l", ledger, "-f", "jsonl").stdout.splitlines()
    last = run(*command, "-l", ledger, "-f", "jsonl", "--latest").stdout.splitlines()
    assert len(every) == 2 * len(last) > 0
    of = {json.dumps(one) for one in map(json.loads, every)}
    assert {json.dumps(json.loads(one)) for one in last} < of


def test_a_brief_has_the_last_version_only(ledger):
    """A brief of the ledger is one of a report, not of two."""
    assert "two Ugandan" in run("brief", "-l", ledger).stdout
    brief = run("brief", "-l", ledger, "--latest").stdout
    assert "two Ugandan" not in brief
    assert 1 == brief.count("# NAIROBI") + brief.count("# Kenya")


@pytest.mark.parametrize("command", ["events", "quotes", "brief"])
def test_sources_are_not_asked_for_their_latest(tmp_path, command):
    """Sources that are named are read as they are: a ledger is missing."""
    file = tmp_path / "note.txt"
    file.write_text(NEW, encoding="utf-8")
    result = run(command, file, "--latest")
    assert 2 == result.exit_code
    assert "--latest is for what a ledger holds" in result.stderr
