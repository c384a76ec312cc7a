"""`dragoman events` and `dragoman why` on a small report."""

import csv
import json
import re
from typing import get_args

import pytest
from click.testing import CliRunner

from dragoman.cli import cli
from dragoman.cli.events import STATUSES
from dragoman.records import Status

TEXT = """\
Border row

NAIROBI, 9 May 2023

Kenya and Uganda signed a fishing treaty on Monday. Kenya's foreign minister said that Tanzania had expelled two Kenyan diplomats. Canada may impose sanctions on Myanmar.
"""


def run(*arguments):
    """Run the command and return its result."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """Return a ledger that holds one report."""
    folder = tmp_path_factory.mktemp("ledger")
    (folder / "row.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "ledger.db"
    result = run("events", folder / "row.txt", "-l", path, "-f", "jsonl")
    assert 0 == result.exit_code, result.stderr
    return path


def types(*arguments):
    """Return the types of the events listed."""
    lines = run("events", *arguments, "-f", "jsonl").stdout.splitlines()
    return [json.loads(line)["type"] for line in lines]


def test_events_of_a_ledger_are_filtered(ledger):
    """By type or type and mode, by who acts, by who is acted on, by status."""
    assert ["SUPPORT", "SANCTION", "SANCTION"] == types("-l", ledger)
    assert ["SANCTION"] == types("-l", ledger, "--type", "sanction/expel")
    assert ["SUPPORT"] == types("-l", ledger, "--from", "uga")
    assert ["SUPPORT", "SANCTION"] == types("-l", ledger, "--to", "KEN")
    assert ["SANCTION"] == types("-l", ledger, "--status", "possible")
    assert [] == types("-l", ledger, "--status", "denied")
    for name in ("Uganda", "uganda", "Ugandan"):
        assert ["SUPPORT"] == types("-l", ledger, "--from", name)


def test_what_cannot_be_found_is_said(ledger):
    """A name nobody bears is named on stderr; a type or mode that is none is wrong usage."""
    result = run("events", "-l", ledger, "--from", "Nobodyland", "--expect")

    assert 4 == result.exit_code
    assert "Nobodyland: no actor we know" in result.stderr
    assert "" == run("events", "-l", ledger, "--to", "REB").stderr
    assert "SANCTION" in run("events", "-l", ledger, "--type", "punish").stderr
    assert "expel" in run("events", "-l", ledger, "--type", "sanction/expell").stderr
    assert 2 == run("events", "-l", ledger, "--type", "sanction/expell").exit_code


def test_csv_has_a_row_for_each_pair(ledger):
    """Two sides of a treaty face each other in two rows with one id; the voice is named."""
    rows = list(csv.DictReader(run("events", "-l", ledger, "-f", "csv").stdout.splitlines()))

    assert [("KEN", "UGA"), ("UGA", "KEN"), ("TZA", "KEN"), ("CAN", "MMR")] == [
        (row["source_country"], row["target_country"]) for row in rows
    ]
    assert rows[0]["id"] == rows[1]["id"]
    assert ["the report"] * 2 == [row["according_to"] for row in rows[:2]]
    assert rows[2]["according_to"].endswith("(KEN)")


def test_polecat_rows_say_status_and_voice(ledger):
    """The columns of POLECAT, then our own two."""
    rows = list(
        csv.DictReader(
            run("events", "-l", ledger, "-f", "polecat").stdout.splitlines(), delimiter="\t"
        )
    )

    assert ["2023-05-08", "2023-05-08", "2023-05-09", "2023-05-09"] == [
        row["Event Date"] for row in rows
    ]
    assert "MATERIAL CONFLICT" == rows[2]["Quad Code"]
    assert "possible" == rows[3]["Status"]


def test_cameo_lines_hold_only_what_happened(ledger):
    """PETRARCH's lines know no status, so a possible sanction is not among them."""
    lines = [
        line.split("\t")[:4]
        for line in run("events", "-l", ledger, "-f", "cameo").stdout.split("\n")
    ]

    assert [
        ["20230508", "KENGOV", "UGAGOV", "057"],
        ["20230508", "UGAGOV", "KENGOV", "057"],
        ["20230509", "TZAGOV", "KENGOV", "161"],
    ] == lines[:3]


def test_a_table_has_only_events(ledger):
    """Statements and times are not listed."""
    out = run("events", "-l", ledger, "-f", "table").stdout

    assert 3 == out.count("\nevent ")
    assert "\nstatement " not in out


def test_nothing_named_is_wrong_usage():
    """Neither sources nor a ledger: exit status 2."""
    assert 2 == run("events").exit_code


def test_why_names_words_rule_and_voice(ledger):
    """A record opens its reasons."""
    found = run("events", "-l", ledger, "--type", "SANCTION/expel", "-f", "jsonl").stdout
    record = json.loads(found)
    out = run("why", record["id"][:8], "-l", ledger).stdout

    assert "rule      deeds.tsv" in out
    assert "expelled, expel, VERB" in out
    assert "target    two Kenyan diplomats" in out
    assert re.search(r"^  voice     .* \(KEN\)$", out, re.MULTILINE)


def test_why_of_a_report_tells_where_it_and_its_date_come_from(tmp_path):
    """All places at which its text was seen, the day that was taken, and those that were claimed."""
    text = "ACCRA, 4 March 2024 - Ghana met Togo on Monday."
    lines = [{"id": one, "text": text, "publisher": one.title()} for one in ("wire", "post")]
    source = tmp_path / "two.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in lines))
    run("read", source, "-l", tmp_path / "l.db", "-q")

    shown = run("why", "wire", "-l", tmp_path / "l.db").stdout.splitlines()

    assert shown[0].startswith("report r")
    assert f"  seen at   {source}, Wire, 2024-03-04" in shown
    assert f"  own id    post in {source}" in shown
    assert "  date      2024-03-04, from: dateline" in shown
    assert "  blocks    dateline 1, paragraph 1" in shown


def test_every_status_can_be_asked_for():
    """The command names the statuses of the records, all and only those, without loading them."""
    assert get_args(Status) == STATUSES


@pytest.fixture(scope="module")
def row(tmp_path_factory):
    """Return a ledger with a deal of two sides, and with a visit."""
    folder = tmp_path_factory.mktemp("sides")
    text = (
        "NAIROBI, 9 May 2023\n\nKenya and Uganda signed a fishing treaty on Monday. "
        "Peru's president visited Chile on Tuesday. Kenyan police arrested two smugglers. "
        "The corps commanders attacked a village in Chad."
    )
    (folder / "sides.txt").write_text(text, encoding="utf-8")
    run("read", folder / "sides.txt", "-l", folder / "ledger.db", "-q")
    return folder / "ledger.db"


def dyads(*arguments):
    """Return source and target countries of the rows of a CSV."""
    lines = run("events", *arguments, "-f", "csv").stdout.splitlines()
    return [(one["source_country"], one["target_country"]) for one in csv.DictReader(lines)]


def test_each_side_of_a_deal_is_a_source_and_a_target(row):
    """--from and --to together ask for a dyad, and rows are of that dyad only."""
    assert ["SUPPORT"] == types("-l", row, "--from", "KEN", "--to", "Uganda")
    assert ["SUPPORT"] == types("-l", row, "--from", "UGA", "--to", "KEN")
    assert [("KEN", "UGA")] == dyads("-l", row, "--from", "KEN", "--to", "UGA")
    assert [("UGA", "KEN")] == dyads("-l", row, "--to", "Kenya")
    assert [] == dyads("-l", row, "--from", "KEN", "--to", "CHL")


def test_who_is_visited_is_a_source_in_cameo_only(row):
    """PETRARCH's lines have a visit both ways; the record has one visitor."""
    lines = run("events", "-l", row, "--from", "CHL", "-f", "cameo").stdout.splitlines()

    assert ["043"] == [line.split("\t")[3] for line in lines]
    assert [] == types("-l", row, "--from", "CHL")


def test_an_actor_is_named_as_people_and_outputs_do(row):
    """Country and sector in one, as cameo writes them or in words; else words of a name."""
    for name in ("KENCOP", "Kenyan police", "the Kenyan police", "cop"):
        assert ["COERCE"] == types("-l", row, "--from", name), name
    assert ["ASSAULT"] == types("-l", row, "--from", "corps commanders")
    assert [] == types("-l", row, "--from", "UGACOP")
    empty = run("events", "-l", row, "--from", " ")
    assert 2 == empty.exit_code
    assert "An empty name is nobody's." in empty.stderr


def test_why_says_what_the_fields_of_any_mark_rest_on(tmp_path):
    """A statement its speaker and cue, a silence its account, a figure its value, a promise its day."""
    text = (
        "NAIROBI, 9 May 2023\n\nKenya's foreign minister said that trade rose 5 per cent. "
        "Uganda promised to free the fishermen by 1 June 2023. "
        "The Ugandan statement made no mention of the fishermen."
    )
    (tmp_path / "a.txt").write_text(text)
    lines = run("read", tmp_path / "a.txt", "-l", tmp_path / "l.db", "-f", "jsonl").stdout
    marks = [json.loads(line) for line in lines.splitlines()]

    def why(kind):
        one = next(mark["id"] for mark in marks if mark["kind"] == kind)
        return run("why", one, "-l", tmp_path / "l.db").stdout

    assert "\n  source    Kenya's foreign minister (" in why("statement")
    assert "\n  cue       said\n" in why("statement")
    assert "\n  who       The Ugandan statement (country UGA)\n" in why("silence")
    assert "\n  on        the fishermen\n" in why("silence")
    assert "5 percent" in why("figure")
    assert "1 Jun 2023" in why("commitment")
    assert "\n  value     2023-06-01\n" in why("time")


def test_rows_have_the_days_of_their_time_and_the_id_of_their_text(tmp_path):
    """As ISO days, in CSV and JSONL; of a text that comes under two ids, each has its rows."""
    path, at = tmp_path / "two.jsonl", tmp_path / "l.db"
    text = "Kenya signed a treaty with Uganda on Monday in Nairobi. Peru said it regretted that."
    lines = [{"id": one, "text": text, "date": "2023-05-09"} for one in ("w1", "wire 2")]
    path.write_text("\n".join(map(json.dumps, lines)))

    rows = list(csv.DictReader(run("events", path, "-l", at, "-f", "csv").stdout.splitlines()))
    one, *_ = map(json.loads, run("events", "-l", at, "-f", "jsonl").stdout.splitlines())
    (said,) = csv.DictReader(run("quotes", "-l", at, "-f", "csv").stdout.splitlines())

    assert {"w1", "wire 2"} == {row["foreign_id"] for row in rows}
    assert {("2023-05-08", "2023-05-08", "Nairobi")} == {
        (row["time_begin"], row["time_end"], row["place"]) for row in rows
    }
    assert text[6:21] == text[int(rows[0]["start"]) : int(rows[0]["end"])]
    assert ("2023-05-09", "2023-05-08", "2023-05-08", "Nairobi", "w1") == tuple(
        one[key] for key in ("report_date", "time_begin", "time_end", "place_name", "foreign_id")
    )
    assert ("", "w1") == (said["time_begin"], said["foreign_id"])
    for given in ("w1", "wire 2"):
        found = json.loads(run("show", given, "-l", at, "-f", "jsonl").stdout.splitlines()[0])
        assert text == found["text"]
