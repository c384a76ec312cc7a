"""Minimal pairs: one word changes, and with it who says what, to whom, where, how."""

import pytest

from dragoman.spans import covered


def told(marks_in, text):
    """Return the report's text and its statements."""
    reading, marks = marks_in(text, "statement")
    return reading.text, list(marks)


DISTANCES = [
    ("Bolivia said the mine was closed.", "neutral"),
    ("Bolivia claimed the mine was closed.", "claim"),
    ("Bolivia admitted the mine was closed.", "admit"),
    ("Bolivia denied the mine was closed.", "deny"),
    ("Bolivia promised to close the mine.", "promise"),
    ("Bolivia demanded that the mine be closed.", "demand"),
    ("Bolivia's claim that the mine was closed drew laughter.", "claim"),
    ("Bolivia's denial that the mine was closed drew laughter.", "deny"),
    ("Bolivia acknowledged that the mine was closed.", "admit"),
    ("Bolivia vowed to close the mine.", "promise"),
    ("Bolivia insisted the mine was closed.", "claim"),
    ('Bolivia called the mine "a disgrace".', "neutral"),
    ('Bolivia\'s president called his Peruvian colleague his "dear friend".', "neutral"),
    ('The envoy has called the accord "a good beginning".', "neutral"),
    ('The mayor of Sucre calls the dam "a gift to smugglers".', "neutral"),
    ('Bolivia called for "an end to the raids".', "demand"),
    ("Bolivia called on Peru to close the mine.", "demand"),
    ("Bolivia called for the mine to be closed.", "demand"),
]


@pytest.mark.parametrize(("text", "distance"), DISTANCES)
def test_distance_by_the_cue(marks_in, text, distance):
    """How far the reporter stands from the words is in the cue, verb or noun."""
    _, (mark, *more) = told(marks_in, text)

    assert (distance, []) == (mark.distance, more)


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The Ghanaian envoy told Togo's president that the road was safe.", "Togo's president"),
        ("The Ghanaian envoy told the Togolese parliament: “The road is safe.”", "parliament"),
        ("The Ghanaian envoy said that the road was safe.", None),
        ("The Ghanaian envoy warned Togo that the road was unsafe.", "Togo"),
    ],
)
def test_addressee(marks_in, text, addressee):
    """Who is spoken to stands beside the verb, and is no part of what is said."""
    whole, (mark,) = told(marks_in, text)
    found = covered(whole, mark.addressee.spans) if mark.addressee else None

    assert (addressee or "") in (found or "")
    assert (addressee is None) == (found is None)


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("The bank is safe, Fiji's treasurer said on state radio.", "radio"),
        ("The bank is safe, Fiji's treasurer said in a statement.", "statement"),
        ("“The bank is safe,” Fiji's treasurer told a press conference.", "press conference"),
        ("The bank is safe, Fiji's treasurer said.", None),
        ("Posting bail, Fiji's treasurer said the bank was safe.", None),
        ("Fiji's treasurer said in a note the bank was safe.", "letter"),
    ],
)
def test_medium_and_occasion(marks_in, text, medium):
    """Where it was said is kept apart from what was said."""
    _, (mark,) = told(marks_in, text)

    assert medium == mark.medium


@pytest.mark.parametrize(
    "text",
    [
        "Noting that the port was shut, the Omani captain said the ship would wait.",
        "Calling the port unsafe, the Omani captain said the ship would wait.",
        "The Omani captain, addressing the crew, said the ship would wait.",
    ],
)
def test_no_verb_is_a_medium(marks_in, text):
    """Who notes something writes no note."""
    assert {None} == {mark.medium for mark in marks_in(text, "statement")[1]}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We leave at dawn,” the Omani captain said.", "direct"),
        ("The Omani captain said they would leave at dawn.", "indirect"),
        ("The Omani captain said they would leave “at the first dawn”.", "mixed"),
    ],
)
def test_form(marks_in, text, form):
    """All in quotation marks, none of it, or some of it."""
    _, (mark,) = told(marks_in, text)

    assert form == mark.form


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Latvia's minister said that Finland had promised a ferry.", "promise"),
        ("Latvia's minister said that Finland had denied the leak.", "deny"),
        ("Latvia's minister complained that Finland claimed the lake was safe.", "claim"),
    ],
)
def test_statement_within_a_statement(marks_in, text, inner):
    """What others are said to have said stands in the outer statement."""
    _, marks = told(marks_in, text)
    outer = next(mark for mark in marks if mark.inside is None)
    nested = [mark for mark in marks if mark.inside == outer.id]

    assert [inner] == [mark.distance for mark in nested]
    assert ["FIN"] == [mark.source.country for mark in nested]


def test_a_finnish_ferry_is_no_statement(marks_in):
    """The same words without a verb of speech inside are one statement."""
    _, marks = told(marks_in, "Latvia's minister said that Finland had sent a ferry.")

    assert 1 == len(marks)


def test_nothing_is_told_twice(marks_in):
    """A statement with and without its "that" is one."""
    text = (
        "Benin's government rejected the plan. “Nobody asked us,” a spokesman told state radio. "
        "Niger urged both to talk, the ministry said in a statement. Togo's president told "
        "Ghana's president that Togo would send rice."
    )
    whole, marks = told(marks_in, text)
    last = [mark for mark in marks if "rice" in covered(whole, mark.spans)]

    assert ["that Togo would send rice"] == [mark.text for mark in last]
