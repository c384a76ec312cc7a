"""What two sides say they will do, and what is agreed without a word of by whom."""

import pytest

from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Both sides said they would set up a group on freight.", ["set up a group on freight"]),
        (
            "The two sides said they would return to the table on October 19.",
            ["return to the table on October 19"],
        ),
        ("Both parties said they would allow convoys from July 5.", ["allow convoys from July 5"]),
        ("The two delegations announced that they would swap lists.", ["swap lists"]),
        ("The sides drew in Rome. The coach said they would win in May.", []),
        ("The two sides drew in Rome. They will play there on Sunday.", []),
        ("Both sides said it would rain in May.", []),
    ],
)
def test_two_sides_are_bound_by_their_own_word(marks_in, text, deeds):
    """Whoever they are; not by what a coach says of them."""
    report, marks = marks_in(text, "commitment")

    assert deeds == [covered(report.text, one.deed) for one in marks]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Greek side confirmed that it is ready to free two men.", "GRC"),
        ("The Chinese side said it would lift the ban on fish.", "CHN"),
        ("The Russian side stated that it would open the gate.", "RUS"),
    ],
)
def test_a_side_that_speaks_is_its_state(marks_in, text, country):
    """Also where no opening has named the two."""
    promises = marks_in(text, "commitment")[1]

    assert [country] == [party.country for one in promises for party in one.who]


@pytest.mark.parametrize(
    "text",
    [
        "The Polish side won the match and left.",
        "The Turkish side of the island is dry.",
        "A tree fell on the Greek side.",
    ],
)
def test_a_team_or_a_shore_is_nobody(marks_in, text):
    """Only who speaks is one side of talks."""
    assert not [one for one in marks_in(text, "mention")[1] if one.sector == "GOV"]


@pytest.mark.parametrize(
    ("text", "deed", "status"),
    [
        (
            "It was agreed to hold the next round in May 2025.",
            "hold the next round in May 2025",
            "open",
        ),
        ("It was agreed to keep channels open.", "keep channels open", "no_date"),
        (
            "It was decided to close the camp by August 2024.",
            "close the camp by August 2024",
            "open",
        ),
    ],
)
def test_what_was_agreed_binds_without_a_name(marks_in, text, deed, status):
    """Who agreed is not told, and "it" is nobody."""
    report, (found,) = marks_in(f"Kenya and Uganda met in Kampala. {text}", "commitment")

    assert (deed, status, ()) == (covered(report.text, found.deed), found.status, found.who)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya met the bank. It was asked to pay by June.",
        "The loan was agreed in May.",
        "It was agreed that the weather had been bad.",
    ],
)
def test_who_is_asked_or_what_is_over_binds_nobody(marks_in, text):
    """Nor does what all agree is so."""
    assert not marks_in(text, "commitment")[1]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kenya and the bank met. It was agreed to open the port.", None),
        ("Kenya has a new port. It was ordered to open it.", "KEN"),
    ],
)
def test_it_is_nobody_where_something_was_agreed(marks_in, text, country):
    """Somebody may be ordered to do a thing, but not agreed to."""
    report, marks = marks_in(text, "mention")

    found = [one.country for one in marks if one.spans[0].of(report.text) == "It"]
    assert found == ([country] if country else [])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Peru and Chile offered rival versions on Monday of the talks.", 0),
        ("The envoy offered a grim assessment of the war.", 0),
        ("Peru offered a different account of the night.", 0),
        ("Oman offered a ceasefire from Monday.", 1),
        ("Kenya offered two boats to Uganda.", 1),
        ("Chile offered a loan of two million dollars.", 1),
    ],
)
def test_who_offers_a_version_promises_nothing(marks_in, text, count):
    """Words are given by being said; a boat or a truce is still to be given."""
    assert count == len(marks_in(text, "commitment")[1])
