"""Who speaks, where some have no name: counted, and as rows."""

import csv

from dragoman.export.digest import counts
from dragoman.export.quotes import COLUMNS, csv_lines
from dragoman.export.wording import Desk
from dragoman.ingest.text import read_text
from dragoman.records import Figure, Source, Statement
from dragoman.spans import Span


def joint(*sources):
    """Return a report and a statement of several speakers."""
    report = read_text("Togo and others said so.", title="-")
    said = Statement(
        spans=(Span(21, 23),), id="s1", text="so", source=sources[0], sources=tuple(sources)
    )
    return report, said


def row(report, statement):
    """Return the cells of a statement by the names of their columns."""
    return dict(
        zip(COLUMNS, next(csv.reader(csv_lines(report, [statement], [statement]))), strict=True)
    )


def test_who_has_no_name_is_no_named_voice():
    """Nobody is called "unknown"."""
    report, said = joint(Source(spans=(Span(0, 4),), actor="TGO", country="TGO"), Source())

    assert counts(Desk(report, [said])).endswith("1 named voice")


def test_ids_and_countries_stand_in_the_order_of_the_names():
    """Whoever has none has a dash; two of one country have it twice."""
    report, said = joint(
        Source(spans=(Span(0, 4),), actor="person/ama-sika", country="TGO"),
        Source(spans=(Span(9, 15),)),
        Source(spans=(Span(21, 23),), country="TGO"),
    )

    assert ("person/ama-sika - -", "TGO - TGO") == (
        row(report, said)["actor"],
        row(report, said)["country"],
    )


def test_nobody_known_is_an_empty_cell():
    """A dash only stands beside somebody."""
    report, said = joint(Source(spans=(Span(0, 4),)), Source(spans=(Span(9, 15),)))

    assert ("", "") == (row(report, said)["actor"], row(report, said)["country"])


def test_what_one_claims_and_another_denies_is_told_by_the_claimant():
    """Whichever of the two has the earlier id."""
    report = read_text("Lima: 40 rebels left; group denies it", title="-")
    claim = Statement(spans=(Span(6, 20),), id="s1", text="40 rebels left")
    denial = Statement(spans=(Span(6, 20),), id="s0", text="40 rebels left", distance="deny")
    figure = Figure(spans=(Span(6, 15),), id="f1", text="40 rebels")

    for marks in ([claim, denial, figure], [denial, claim, figure]):
        assert Desk(report, marks).voice(figure) == claim
