"""Silences on a date or a figure, and whose the few words are that leave something out."""

import pytest


@pytest.mark.parametrize(
    ("text", "who", "on"),
    [
        ("Both said the ministers would meet in Lima. Neither gave a date.", "Neither", "a date"),
        ("Kenya will ship tea from May; Somalia names no date.", "Somalia", "date"),
        ("Togo announced a bridge. Ghana, however, did not name a year.", "Ghana", "a year"),
        ("Neither side gave details of the loan.", "Neither side", "details of the loan"),
        ("Qatar expects another round but did not name a day.", "Qatar", "a day"),
        ("Oman will pay, but Yemen's finance ministry gave no figure.", None, "figure"),
    ],
)
def test_a_state_keeps_a_particular_back(left_out, text, who, on):
    """By an object of nothing, or by not naming any."""
    ((by, _, what),) = left_out(text)

    assert on == what
    assert who in {None, by}


@pytest.mark.parametrize(
    "text",
    [
        "Neither man gave an inch.",
        "The bus company named no date for the new timetable.",
        "Peru's president gave no speech.",
        "Kenya did not name the date palm in its song.",
        "The coach gave no figure for the crowd.",
    ],
)
def test_others_and_other_things_are_no_silences(left_out, text):
    """Only states, their bodies and those who met, and only what one looks for in an account."""
    assert [] == left_out(text)


@pytest.mark.parametrize(
    ("text", "country", "on"),
    [
        (
            "Argentina's presidency published four lines. They contain no word about gas.",
            "ARG",
            "gas",
        ),
        (
            "Norway's ministry released two sentences on Sunday. They do not mention fish.",
            "NOR",
            "fish",
        ),
        ("Chile's foreign ministry left the border out of its account.", "CHL", "the border"),
        ("Iran's ministry left the prisoners out of its note.", "IRN", "the prisoners"),
    ],
)
def test_whose_few_lines_they_are(left_out, text, country, on):
    """Who put out the lines, or left something out of a text of his own."""
    assert [(country, on)] == [(of, what) for _, of, what in left_out(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru built two bridges. They do not mention anybody.",
        "The team left the captain out of its squad.",
        "The farmer drew four lines. They contain no water.",
    ],
)
def test_other_lines_are_no_account(left_out, text):
    """What is not put out as words tells nothing."""
    assert [] == left_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "Observers said that the vote was calm but that the count lacked transparency.",
        "The final report lacks depth, a judge in Nairobi said.",
        "The draft lacked clarity and the ministers sent it back.",
        "Critics say the Polish statement lacks conviction.",
        "The figures lacked credibility, the bank added.",
    ],
)
def test_a_text_without_a_virtue_leaves_nothing_out(left_out, text):
    """What is wrong with a count or a report is no subject that it keeps back."""
    assert [] == left_out(text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The statement lacked any mention of the raid.", "the raid"),
        ("The rebels' statement didn't point out the searches.", "the searches"),
        ("Hanoi's read-out did not point out the islands.", "the islands"),
    ],
)
def test_lacking_a_mention_and_not_pointing_out(left_out, text, on):
    """A mention is no virtue; "point out" is a verb of telling, as translators have it."""
    assert [on] == [what for _, _, what in left_out(text)]


@pytest.mark.parametrize(
    "text", ["The statement pointed out the searches.", "The guide did not point at the hill."]
)
def test_pointing_out_and_pointing_at(left_out, text):
    """What is pointed out is told; a finger leaves nothing out."""
    assert [] == left_out(text)
