"""Who does what follows a verb of speech set into a clause."""

import pytest


def _sides(event, report):
    return [" ".join(s.of(report.text) for s in one.spans) for one in event.source]


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("The army had not sold arms to the rebels, he said, and accused Peru.", "accused", "he"),
        ("Oman would send doctors, the envoy said, and thanked Peru.", "thanked", "the envoy"),
        ("Kenya will reopen the border, Ruiz said, and condemned the raid.", "condemned", "Ruiz"),
        ("Togo had kept the truce, Oke said, and accused Benin of a raid.", "accused", "Oke"),
        ("His party would go on, Oke said, and urged Togo to talk.", "urged", "Oke"),
        ("Togo had shelled the port, Oke said, and kidnapped nine people.", "kidnapped", "Togo"),
        ("The army attacked the port and accused Peru.", "accused", "The army"),
        (
            "Togo has freed the pilot, the envoy said, and urged Benin to talk.",
            "urged",
            "the envoy",
        ),
        (
            "Togo has jailed the pilot, a radio station reported, and warned Benin.",
            "warned",
            "Togo",
        ),
        ("Togo has shut the port, a newspaper said, and condemned Benin.", "condemned", "Togo"),
        ("Togo will free the pilot, Reuters reported, and thanked Benin.", "thanked", "Togo"),
        ("Togo had freed the pilot, state media said, and accused Benin.", "accused", "Togo"),
        ("Togo will reopen the port, Oxfam said, and arrested the pilot.", "arrested", "Togo"),
        ("Togo would reopen the port, Oxfam said, and thanked Benin.", "thanked", "Oxfam"),
        (
            "Kenya would lift the ban, the ministry said, and praised Togo.",
            "praised",
            "the ministry",
        ),
        ("Kenya, the envoy said, has freed the pilot and urged Togo to talk.", "urged", "Kenya"),
    ],
)
def test_who_says_something_goes_on(marks_in, text, word, source):
    """What was done before the speech may go on behind it, and what is only to come may not."""
    report, marks = marks_in(text, "event")
    found = [one for one in marks if any(word in s.of(report.text) for s in one.spans)]

    assert [_sides(one, report) for one in found] == [[source]]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Oman would send doctors, the envoy said, and thanked Peru.", "send doctors"),
        ("Kenya will reopen the border, Ruiz said, and condemned the raid.", "reopen the border"),
        ("Togo would free the crew, Oke said, and urged Benin to talk.", "free the crew"),
        (
            "Kenya will reopen the border and send doctors, Ruiz said.",
            "reopen the border and send doctors",
        ),
    ],
)
def test_a_promise_ends_where_its_teller_goes_on(marks_in, text, deed):
    """What he urges or condemns is no part of it."""
    report, marks = marks_in(text, "commitment")

    assert [" ".join(s.of(report.text) for s in mark.spans) for mark in marks] == [deed]


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        (
            "An army spokesman said the rebels had bombed the clinic and vowed to retake the city.",
            "vowed",
            "An army spokesman",
        ),
        (
            "An army spokesman said the rebels had bombed the clinic and vowed to retake the city.",
            "retake",
            "An army spokesman",
        ),
        ("Oslo said Riga had broken the truce and threatened Vilnius.", "threatened", "Oslo"),
        ("Oslo said Riga had broken the truce and called for sanctions.", "called", "Oslo"),
        ("The envoy said that Mali had left the talks and had vowed to fight.", "vowed", "Mali"),
        ("Berlin said Moscow attacked the port and kidnapped two sailors.", "kidnapped", "Moscow"),
        ("Oslo said Riga had left the talks and Mali had vowed to fight.", "vowed", "Mali"),
    ],
)
def test_who_tells_of_another_goes_on_himself(marks_in, text, word, source):
    """What he says or vows behind the told clause is no deed of whom he tells of."""
    report, marks = marks_in(text, "event")
    found = [one for one in marks if any(word in s.of(report.text) for s in one.spans)]

    assert [_sides(one, report) for one in found] == [[source]]


def test_what_a_teller_vows_binds_him(marks_in):
    """The promise is his as much as the event."""
    text = "An army spokesman said the rebels had bombed the clinic and vowed to retake the city."
    report, (mark,) = marks_in(text, "commitment")

    assert [s.of(report.text) for party in mark.who for s in party.spans] == ["An army spokesman"]
