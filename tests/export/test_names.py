"""Parties and speakers, as people write them."""

import pytest

from dragoman.export.names import Names
from dragoman.records import Party, Report, report_id
from dragoman.spans import Span


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("two envoys, who would not be named", "two envoys"),
        ("the union, which speaks for dockers,", "the union"),
        ("a judge whose name was withheld", "a judge whose name was withheld"),
        ("the Who, Togo's mission", "the Who, Togo's mission"),
    ],
)
def test_asides_are_no_part_of_a_name(words, name):
    """Rule: what is told of somebody behind a comma and a relative pronoun is left out."""
    text = f"{words} left"
    report = Report(id=report_id(text), text=text)

    assert name == Names(report, {}).of(Party(spans=(Span(0, len(words)),)))
