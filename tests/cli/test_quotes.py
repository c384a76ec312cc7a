"""Who said what, from the command line."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from dragoman.cli import cli

TEXT = (
    "Kenya's president said that the sugar tariff would go.\n\n"
    "He told the Ugandan minister that the border would stay open.\n\n"
    "“We have heard this before,” Uganda's trade minister said."
)


@pytest.fixture
def report(tmp_path):
    """Return the path of a short report."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def rows(*arguments):
    """Return the statements a command lists."""
    done = CliRunner().invoke(cli, ["quotes", *arguments, "-f", "jsonl"])
    assert 0 == done.exit_code, done.output
    return [json.loads(line) for line in done.output.splitlines()]


def test_all_statements_in_reading_order(report):
    """Each is a record as the interchange format has it."""
    found = rows(report)

    assert ["statement"] * 3 == [row["kind"] for row in found]
    assert sorted(row["spans"][0][0] for row in found) == [row["spans"][0][0] for row in found]


def test_by_finds_the_speaker_behind_a_pronoun(report):
    """A country is named by its name or its code."""
    assert 2 == len(rows(report, "--by", "Kenya"))
    assert rows(report, "--by", "Kenya") == rows(report, "--by", "ken")


def test_to_and_about(report):
    """To whom, and about what: words, or words that begin so."""
    (to,) = rows(report, "--to", "Uganda")
    (about,) = rows(report, "--about", "sugar tarif")

    assert "border" in to["text"]
    assert "sugar" in about["text"]
    assert [] == rows(report, "--about", "gar")


def test_csv_has_a_row_for_each(report):
    """A spreadsheet gets the speaker's name and the report's own words for him."""
    done = CliRunner().invoke(cli, ["quotes", report, "-f", "csv"])
    first, second, third = csv.DictReader(io.StringIO(done.output))

    assert "He" == second["said_by"]
    assert first["country"] == second["country"] == "KEN"
    assert "direct" == third["form"]


def test_nothing_found(report):
    """Scripts can tell that nothing was found, and that nothing was named."""
    runner = CliRunner()

    assert 4 == runner.invoke(cli, ["quotes", report, "--by", "Peru", "--expect"]).exit_code
    assert 0 == runner.invoke(cli, ["quotes", report, "--by", "Peru"]).exit_code
    assert 2 == runner.invoke(cli, ["quotes"]).exit_code


def test_from_a_ledger(report, tmp_path):
    """What a ledger holds is listed without reading again."""
    ledger = str(tmp_path / "ledger.db")
    assert 0 == CliRunner().invoke(cli, ["read", report, "-l", ledger, "-q"]).exit_code

    assert rows(report) == rows("-l", ledger)


def test_other_names_and_phrases(report):
    """A country by its people or its seat; words together in quotation marks; commas do not count."""
    assert rows(report, "--by", "Kenya") == rows(report, "--by", "Kenyan")
    assert 1 == len(rows(report, "--about", '"sugar tariff"'))
    assert [] == rows(report, "--about", '"tariff sugar"')
    assert 1 == len(rows(report, "--about", "tariff, sugar"))


def test_a_name_that_nobody_bears(report):
    """Nothing is found, and stderr says why; no word to look for is a wrong use."""
    done = CliRunner().invoke(cli, ["quotes", report, "--by", "Nobodyland", "-f", "jsonl"])

    assert 0 == done.exit_code
    assert "Nobodyland" in done.stderr
    assert 2 == CliRunner().invoke(cli, ["quotes", report, "--about", "?"]).exit_code


def test_each_of_several_is_found(tmp_path):
    """Whoever says it together with others said it; a spreadsheet names all."""
    path = tmp_path / "joint.txt"
    path.write_text("Kenya and Uganda said that the sugar tariff would go.", encoding="utf-8")
    done = CliRunner().invoke(cli, ["quotes", str(path), "-f", "csv"])
    (row,) = csv.DictReader(io.StringIO(done.output))

    assert rows(str(path), "--by", "Kenya") == rows(str(path), "--by", "Uganda") != []
    assert ("Kenya, Uganda", "KEN UGA") == (row["by"], row["country"])


def test_sectors_and_titles(tmp_path):
    """A sector is asked for as in `events`, and a title before a name does no harm."""
    path = tmp_path / "army.txt"
    path.write_text(
        "Kenya's army said that the road was open. Prime Minister Narendra Modi said that India "
        "would help."
    )

    assert ["the road was open"] == [
        row["text"].removeprefix("that ") for row in rows(str(path), "--by", "KENMIL")
    ]
    assert 1 == len(rows(str(path), "--by", "MIL"))
    assert 1 == len(rows(str(path), "--by", "Prime Minister Modi"))
    assert 2 == CliRunner().invoke(cli, ["quotes", str(path), "--by", ""]).exit_code
