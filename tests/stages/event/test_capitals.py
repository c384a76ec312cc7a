"""Measures judged in a capital: who praises or blames them."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The bill was criticised in Warsaw as an insult.", "ACCUSE", ["POL"]),
        ("The ruling was hailed in Quito on Monday.", "SUPPORT", ["ECU"]),
        ("Togo's plan was welcomed in Hanoi.", "SUPPORT", ["VNM"]),
        ("The accord was praised in Nairobi and Kampala.", "SUPPORT", ["KEN", "UGA"]),
        ("The arrests were deplored in Lima.", "ACCUSE", ["PER"]),
        ("The levy was condemned in Mexico City as unfair.", "ACCUSE", ["MEX"]),
        (
            "The decision was denounced in Belgrade, where crowds gathered outside the embassy.",
            "ACCUSE",
            ["SRB"],
        ),
    ],
)
def test_those_of_the_capital_judge_what_is_judged_there(marks_in, text, kind, who):
    """A capital speaks for its state, where nobody else is said to speak."""
    found = [mark for mark in marks_in(text, "event")[1] if mark.type == kind]
    assert [[one.country for one in mark.source] for mark in found] == [who]


def test_whose_measure_it_is_is_judged(marks_in):
    """Who took the measure is the target."""
    _, marks = marks_in("Kenya's ban on sugar was denounced in Kampala as theft.", "event")
    (rebuke,) = [mark for mark in marks if mark.type == "ACCUSE"]
    assert [one.country for one in (*rebuke.source, *rebuke.target)] == ["UGA", "KEN"]


@pytest.mark.parametrize(
    "text",
    [
        "The film was hailed in London as a masterpiece.",
        "The novel was criticised in Paris for its length.",
        "The goalkeeper was praised in Madrid after the match.",
        "The treaty was signed in Paris.",
    ],
)
def test_what_nobody_did_or_judged_is_none(marks_in, text):
    """Works and players are praised in capitals as well, and a treaty signed there is not judged."""
    assert not [mark for mark in marks_in(text, "event")[1] if mark.type in {"ACCUSE", "SUPPORT"}]


def test_an_agent_speaks_for_himself(sides_in):
    """Where it is said who speaks, the capital is only where."""
    source, _ = sides_in("The measure was criticised in Nairobi by teachers.")["ACCUSE"]
    assert source == ["teachers"]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The minister came under fire from lawmakers on Tuesday.", "ACCUSE", ["lawmakers"]),
        ("The bank came under heavy fire from the opposition.", "ACCUSE", ["the opposition"]),
        ("Chile's minister came under criticism from senators.", "ACCUSE", ["senators"]),
        ("The patrol came under fire from rebels near Goma.", "ASSAULT", ["rebels near Goma"]),
        ("The convoy came under fire from soldiers on Monday.", "ASSAULT", ["soldiers"]),
    ],
)
def test_under_fire_is_told_from_its_target(sides_in, text, kind, who):
    """Those who bear arms fire shots, others words."""
    assert [(name, source) for name, (source, _) in sides_in(text).items()] == [(kind, who)]


def test_a_team_under_fire_from_its_fans_is_in_no_politics(marks_in):
    """Fans blame a team in sport."""
    assert marks_in("The team came under fire from fans after the defeat.", "event")[1] == []
