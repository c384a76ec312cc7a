"""
The model case: a damaged dump of a page about a video summit, read end to end.

The text stands outside the repository; every other test here is on texts of our own.
"""

import json

import pytest
from click.testing import CliRunner

from dragoman.cli import cli

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def lines(shared):
    """Return the report and its marks as `dragoman read -f jsonl` prints them."""
    result = CliRunner().invoke(cli, ["read", str(shared / "seed" / "article.txt"), "-f", "jsonl"])
    assert 0 == result.exit_code, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def report(lines):
    """Return the report."""
    return lines[0]


def of_kind(lines, kind):
    """Return the marks of a kind."""
    return [line for line in lines if line["kind"] == kind]


def test_blocks_and_date(report):
    """Headline, three key points, two sub-heads, caption and credit, the reply form as furniture."""
    types = [block["type"] for block in report["blocks"]]

    assert ("2022-12-30", "caption") == (report["date"], report["date_source"])
    assert "headline" == types[0]
    assert 3 == types.count("key_point")
    assert 2 == types.count("subhead")
    assert "caption" in types
    assert 1 == types.count("credit")
    assert ["furniture", "furniture"] == types[-2:]


def test_damage_is_flagged(report):
    """The broken quotation and the names taken the wrong way round are flagged."""
    reasons = " ".join(damage["why"] for damage in report["damage"])
    text = report["text"]

    assert "quotation marks" in reasons
    assert "re-translation" in reasons
    assert any("goal and" in text[a - 20 : b + 20] for d in report["damage"] for a, b in d["spans"])


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("person/vladimir-putin", "expects"),
        ("person/vladimir-putin", "increase military cooperation"),
        ("person/vladimir-putin", "We are expecting you"),
        ("person/vladimir-putin", "This will demonstrate"),
        ("person/xi-jinping", "stands ready"),
        ("person/dmitry-peskov", "no date had yet been set"),
    ],
)
def test_who_said_what(lines, speaker, words):
    """Each speaker has his words."""
    said = [
        s["text"]
        for s in of_kind(lines, "statement")
        if (s["source"] or {}).get("actor") == speaker
    ]

    assert any(words in text for text in said), said


def test_nameless_speakers(lines):
    """The American spokesman and Beijing's reading have theirs, by their words."""
    text = lines[0]["text"]

    def said_by(words):
        return " ".join(
            s["text"]
            for s in of_kind(lines, "statement")
            if s["source"] and any(words in text[a:b] for a, b in s["source"]["spans"])
        )

    assert "closely monitoring" in said_by("spokesman")
    assert "Beijing claims to be neutral" in said_by("spokesman")
    assert "sticking to" in said_by("Chinese reading")
    assert "concerned" in said_by("United States")


def test_the_refusal_to_take_a_side_is_beijings(lines):
    """To refuse both support and condemnation is a stance, voiced by the Chinese reading."""
    statements = {s["id"]: s for s in of_kind(lines, "statement")}
    (position,) = [p for p in of_kind(lines, "position") if p["text"].startswith("refused")]

    assert ("neutral", "CHN") == (position["stance"], position["who"][0]["country"])
    assert "sticking to" in statements[position["voice"]]["text"]


def test_times_of_statements_say_when(lines):
    """Friday, September: days and months; an eight-minute speech says how long, not when."""
    times = {t["id"]: t for t in of_kind(lines, "time")}
    named = [times[s["time"]] for s in of_kind(lines, "statement") if s["time"]]

    assert {"2022-12-30", "2022-09"} == {time["value"] for time in named}


def test_neutrality_is_voiced_by_beijing_as_told(lines):
    """The claim of neutrality stands in Beijing's mouth, inside the spokesman's words."""
    statements = {s["id"]: s for s in of_kind(lines, "statement")}
    (claim,) = [s for s in statements.values() if s["text"] == "to be neutral"]
    (position,) = [p for p in of_kind(lines, "position") if p["text"] == "neutral"]

    assert "neutral" == position["stance"]
    assert ("claim", "CHN") == (claim["distance"], claim["source"]["country"])
    assert "closely monitoring" in statements[claim["inside"]]["text"]
    assert claim["id"] == position["voice"]


@pytest.mark.parametrize("trigger", ["visit", "cooperation"])
def test_visit_and_military_cooperation_did_not_happen(lines, trigger):
    """What is planned, expected or intended is told apart from what happened."""
    found = [e for e in of_kind(lines, "event") if trigger in e["text"]]

    assert found
    assert not [e for e in found if e["status"] in {"happened", "ongoing"}]


def test_both_reported_silences(lines):
    """A visit missing from the Chinese reading, military cooperation from the broadcaster's report."""
    silences = of_kind(lines, "silence")

    assert 2 == len(silences)
    assert ["CHN", "CHN"] == [s["who"][0]["country"] for s in silences]
    text = lines[0]["text"]
    on = [" ".join(text[a:b] for a, b in s["on"]) for s in silences]
    assert "a visit" in on[0]
    assert "military cooperation" in on[1]


def test_the_figure_and_its_change(lines):
    """60 percent, doubled: factor 2, and a former 30 that is implied."""
    (figure,) = [f for f in of_kind(lines, "figure") if f["text"] == "60 percent"]

    assert 60 == figure["high"]
    assert (2, 30) == (figure["change"]["factor"], figure["change"]["from"])
    assert any("from" in name for name in figure["implied"])


def test_nothing_comes_out_of_the_reply_form(lines):
    """No mark touches furniture."""
    furniture = [
        span for b in lines[0]["blocks"] if b["type"] == "furniture" for span in b["spans"]
    ]

    touching = [
        mark["text"]
        for mark in lines[1:]
        for a, b in mark["spans"]
        for start, end in furniture
        if a < end and start < b
    ]

    assert [] == touching
