"""Searching: every word is only a word."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.ledger import Ledger
from dragoman.records import Block, Report, report_id
from dragoman.spans import Span

TEXT = (
    "Talks on the Łódź ferry line ended without a paper.\n\n"
    'The co-operation council called it "near done": NEAR(agreed, 2) or not.\n\n'
    "Share this article"
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """Return an open ledger with one report of two paragraphs and a line of furniture."""
    first, second = TEXT.index("\n\n"), TEXT.rindex("\n\n")
    report = Report(
        id=report_id(TEXT),
        text=TEXT,
        blocks=(
            Block(type="paragraph", spans=(Span(0, first),)),
            Block(type="paragraph", spans=(Span(first + 2, second),)),
            Block(type="furniture", spans=(Span(second + 2, len(TEXT)),)),
        ),
    )
    with Ledger(tmp_path_factory.mktemp("search") / "ledger.db") as ledger:
        ledger.add(report, (), version="1")
        yield ledger


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("ferry", 1),
        ("FERRY łodz", 1),
        ("ferry council", 1),
        ("ferry council share", 0),
        ("co-operation", 1),
        ("operation-co", 0),
        ('"near', 1),
        ("NEAR(agreed, 2)", 1),
        ("fer*", 0),
        ("text:ferry", 0),
        ("ferry NOT council", 1),
        ("ferry OR harbour", 0),
        ("council not", 1),
        ("- ferry", 1),
        ("share", 0),
        ("", 0),
        ('" * : ^ -', 0),
        ("ferry\0council", 0),
        ("ferry " * 5000, 1),
    ],
)
def test_all_words_are_asked_for_and_nothing_else(ledger, asked, number):
    """Signs of the index's own language mean nothing; furniture is not found."""
    assert number == len(ledger.search(asked))


def test_words_in_different_paragraphs_are_found_behind_those_in_one(tmp_path):
    """A report that has all words in one paragraph comes first, and only once; the others by id."""

    def report(*paragraphs):
        text = "\n\n".join(paragraphs)
        starts = [text.index(one) for one in paragraphs]
        blocks = tuple(
            Block(type="paragraph", spans=(Span(start, start + len(one)),))
            for start, one in zip(starts, paragraphs, strict=True)
        )
        return Report(id=report_id(text), text=text, blocks=blocks)

    near = report("The grain left the port.", "The grain was wet.")
    apart = [report(f"The port of hall {at} is shut.", "The grain waits.") for at in range(4)]
    with Ledger(tmp_path / "ledger.db") as ledger:
        for one in (*apart, near, report("The port is shut."), report("The grain waits.")):
            ledger.add(one, (), version="1")

        found = [hit.id for hit in ledger.search("grain port")]

        assert [near.id, *sorted(one.id for one in apart)] == found
        assert found[:3] == [hit.id for hit in ledger.search("grain port", limit=3)]
        assert [] == ledger.search("grain port", kind="statement")
        assert "[" in ledger.search("grain port")[1].snippet


def test_a_hit_says_where(ledger):
    """A hit carries the span of the block, and shows the found word in brackets."""
    (hit,) = ledger.search("łodz")
    assert TEXT.split("\n\n", maxsplit=1)[0] == TEXT[hit.start : hit.end]
    assert "[Łódź]" in hit.snippet
    assert ("report", report_id(TEXT)) == (hit.kind, hit.report)


@given(asked=st.text() | st.text(alphabet="\"'*:^-+(){}NEAR ORDT\0_, \ud800ferry", max_size=40))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_question_breaks_the_search(ledger, asked):
    """Any text may be asked for; two questions give the same answer."""
    assert ledger.search(asked) == ledger.search(asked)


def test_order_is_fixed_and_limited(tmp_path, make):
    """Equal hits come by id, and the first of many are the first."""
    with Ledger(tmp_path / "ledger.db") as ledger:
        for number in range(30):
            text = f"The envoys met in hall {number:02}."
            ledger.add(Report(id=report_id(text), text=text), (), version="1")
        found = [hit.id for hit in ledger.search("envoys", limit=100)]
        assert sorted(found) == found
        assert 30 == len(found)
        assert found[:7] == [hit.id for hit in ledger.search("envoys", limit=7)]


def test_marks_are_found_by_kind(tmp_path, make):
    """A kind asked for gives marks of that kind only."""
    report, marks = make(3)
    with Ledger(tmp_path / "ledger.db") as ledger:
        ledger.add(report, marks, version="1")
        statement = marks[1]
        hits = ledger.search(statement.text.split()[0], kind="statement")
    assert [(statement.id, "statement", report.id)] == [(h.id, h.kind, h.report) for h in hits]


def test_a_long_line_is_found_in_parts(tmp_path):
    """A text without paragraphs is found at once, where in it the words stand, and only once there."""
    text = "The ferry left the port on time. " * 60_000 + "The council met. " + "x" * 30_000
    report = Report(
        id=report_id(text),
        text=text,
        blocks=(Block(type="paragraph", spans=(Span(0, len(text)),)),),
    )
    with Ledger(tmp_path / "ledger.db") as ledger:
        ledger.add(report, (), version="1")
        begun = time.process_time()
        found = ledger.search("ferry", limit=5)
        (council,) = ledger.search("council")
        assert time.process_time() - begun < 2

        assert 5 == len({hit.start for hit in found})
        assert "council" in text[council.start : council.end]
        assert council.end - council.start < 20_000
        assert [] == ledger.check()
