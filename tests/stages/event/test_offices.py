"""Offices of one who is named are no parties of their own."""

import pytest

from dragoman.records import Event


def targets(marks_in, text, kind):
    """Return the words for whom the first event of a type concerns."""
    report, marks = marks_in(text)
    (event, *_) = (one for one in marks if isinstance(one, Event) and one.type == kind)
    return [party.spans[0].of(report.text) for party in (*event.source, *event.target)][1:]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Kenya thanked Eva Lund, Sweden's minister of aid and envoy to Somalia.",
            "SUPPORT",
            "Eva Lund",
        ),
        ("Peru expelled Ali Said, consul and spy.", "SANCTION", "Ali Said"),
        (
            "Ana Roca received Ali Said, premier and minister of trade of Oman, in Lima.",
            "CONSULT",
            "Ali Said",
        ),
        (
            (
                "Hakan Fidan met with Fuad Hussein, Deputy Prime Minister and Minister of Foreign Affairs of "
                "Iraq, in Ankara."
            ),
            "CONSULT",
            "Fuad Hussein",
        ),
    ],
)
def test_offices_of_one_named_are_none(marks_in, text, kind, who):
    """However the parser joins them to the name."""
    assert [who] == targets(marks_in, text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "others"),
    [
        ("Mali sanctioned Ali Said, a banker, and his brother.", "SANCTION", "his brother"),
        ("Mali arrested Ali Said and a driver.", "COERCE", "a driver"),
        ("Oman praised Eva Lund and the envoys.", "SUPPORT", "the envoys"),
    ],
)
def test_others_beside_one_named_are_parties(marks_in, text, kind, others):
    """With an article or an owner, or several, they are others."""
    assert others in targets(marks_in, text, kind)
