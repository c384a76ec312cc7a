"""Small reports with marks of several kinds, made without the language model."""

import random
from collections.abc import Callable

import msgspec
import pytest

from dragoman.records import (
    Block,
    Event,
    Figure,
    Mark,
    Mention,
    Party,
    Report,
    Statement,
    mark_id,
    report_id,
)
from dragoman.spans import Span, covered

WORDS = """minister envoy harbour treaty tariff grain delegation border convoy ceasefire
fishery pipeline embassy summit ferry quota visa parliament 🕊️ Zürich Łódź naïve Ὀδυσσεύς
“agreed” 60 percent""".split()


def signed(mark: Mark, report: Report, by: str) -> Mark:
    """Complete a mark as the pipeline does."""
    return msgspec.structs.replace(
        mark,
        id=mark_id(report.id, mark),
        report=report.id,
        text=covered(report.text, mark.spans),
        by=by,
    )


def made(number: int, *, by: str = "test@1") -> tuple[Report, tuple[Mark, ...]]:
    """Return a report that depends on nothing but its number, and its marks."""
    dice = random.Random(number)  # noqa: S311 - the same report every time
    headline = f"Report {number} on the {dice.choice(WORDS)}"
    body = " ".join(dice.choices(WORDS, k=80)) + "."
    text = f"{headline}\n\n{body}"
    start = len(headline) + 2
    report = Report(
        id=report_id(text),
        text=text,
        title=headline,
        date="2024-05-01",
        source=f"folder/{number}.txt",
        blocks=(
            Block(type="headline", spans=(Span(0, len(headline)),)),
            Block(type="paragraph", spans=(Span(start, len(text)),)),
        ),
    )
    pieces = (Span(start, start + 20), Span(start + 25, start + 45))
    party = Party(spans=(Span(start, start + 6),), actor="FRA_GOV", country="FRA")
    found: list[Mark] = [
        Mention(spans=(Span(0, 6),), name="Report"),
        Statement(spans=pieces, cue=(Span(start + 46, start + 50),)),
        Event(spans=(Span(start + 60, start + 66),), type="CONSULT", source=(party,)),
        Figure(spans=(Span(7, 8),), low=float(number)),
    ]
    return report, tuple(signed(mark, report, by) for mark in found)


@pytest.fixture
def make() -> Callable[..., tuple[Report, tuple[Mark, ...]]]:
    """Return the maker of reports."""
    return made
