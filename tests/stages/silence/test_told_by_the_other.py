"""What one side tells and the other leaves out, told in few words: "Quito does not", "on that point"."""

import pytest


def _left_out(marks_in, text):
    report, marks = marks_in(text, "silence")
    return [
        (mark.who[0].spans[0].of(report.text), " ".join(span.of(report.text) for span in mark.on))
        for mark in marks
    ]


@pytest.mark.parametrize(
    ("text", "who", "on"),
    [
        ("Cairo speaks of a binding deal; Addis Ababa does not.", "Addis Ababa", "a binding deal"),
        ("Lima mentions a loan, Quito does not.", "Quito", "a loan"),
        ("The Kremlin referred to a gas price; Paris did not.", "Paris", "a gas price"),
        ("Tokyo speaks about a visit; Seoul does not.", "Seoul", "a visit"),
        ("Peru speaks of a loan; Chile makes no mention of it.", "Chile", "a loan"),
        (
            "Ankara says a tank project was discussed; Seoul does not mention it.",
            "Seoul",
            "a tank project was discussed",
        ),
        (
            "Kenya says a date was set; Uganda says nothing about it.",
            "Uganda",
            "a date was set",
        ),
        ("Oman's note lists two drills; Iran's makes no mention of them.", "Iran", "two drills"),
        (
            "Kabul welcomed the railway; Islamabad left it out altogether.",
            "Islamabad",
            "the railway",
        ),
        ("Prague's statement praises the tunnel; Vienna's leaves it out.", "Vienna", "the tunnel"),
        (
            "Delhi has not acknowledged the strikes, and the foreign ministry did not refer to them.",
            "the foreign ministry",
            "the strikes",
        ),
        (
            "Oslo hailed the accord on cod. Moscow's note did not refer to it.",
            "Moscow's note",
            "the accord on cod",
        ),
        ("Ghana announced a loan; Togo left it out.", "Togo", "a loan"),
    ],
)
def test_what_one_capital_tells_and_the_other_does_not(marks_in, text, who, on):
    """Two who speak for states give accounts, too."""
    assert [(who, on)] == _left_out(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Oman says it will pay; Qatar does not.",
        "Peru speaks Spanish; Brazil does not.",
        "The minister mentions a loan; his brother does not.",
        "Lima wants a loan; Quito does not.",
        "Lima wants a loan; Quito makes no mention of it.",
        "Oslo said nothing of the sort.",
        "Kenya praised the choir; Uganda left it out of the concert.",
        "Oslo hailed the accord on cod. Moscow left it out in the cold.",
        "Kenya's coach praised the striker; Uganda left him out.",
        "Ghana welcomed the ship; Togo left it at the pier.",
    ],
)
def test_what_is_no_account(marks_in, text):
    """Who does not want, pay or speak a tongue leaves nothing out; nor does a pointer to nothing."""
    assert [] == _left_out(marks_in, text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "The Peruvian note said a loan was agreed; the Chilean text is silent on that point.",
            "a loan was agreed",
        ),
        (
            "The envoy said that a loan was agreed. The ministry's statement was silent on this point.",
            "that a loan was agreed",
        ),
        (
            "Oslo said a date had been set; the Danish communiqué said nothing on that score.",
            "a date had been set",
        ),
        ("The note did not mention that point of the treaty.", "that point of the treaty"),
        ("The note was silent on the point.", "the point"),
    ],
)
def test_what_that_point_is(marks_in, text, on):
    """What was told before it, where it has no more words of its own."""
    assert [on] == [told for _, told in _left_out(marks_in, text)]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Baku says nothing of a further release.", [("Baku", "a further release")]),
        ("Peru said nothing of the article.", [("Peru", "the article")]),
        ("Neither side spoke over the subject.", [("Neither side", "the subject")]),
        (
            "Neither of the envoys spoke about the raid.",
            [("Neither of the envoys", "the raid")],
        ),
        ("Neither of the ministers spoke over the radio.", []),
    ],
)
def test_a_topic_is_not_the_account(marks_in, text, left_out):
    """A release may be of men, and is nobody who is silent."""
    assert left_out == _left_out(marks_in, text)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            (
                "Peru's government, in a statement read out on television, said the court was right. "
                "The statement did not mention the order."
            ),
            "PER",
        ),
        ("The Peruvian ministry issued a note on Monday. The note left out the loan.", "PER"),
        (
            "Oman published a communiqué. It praised the talks. The communiqué omitted the debt.",
            "OMN",
        ),
        ("Oman left. The statement did not mention the debt.", None),
        ("Oman and Chad met. The joint statement did not mention the debt.", None),
    ],
)
def test_whose_text_is_silent(marks_in, text, country):
    """That of whoever issued it in the sentences before."""
    _, marks = marks_in(text, "silence")

    assert [country] == [mark.who[0].country for mark in marks]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ('Cairo speaks of a "binding timetable"; Addis Ababa does not.', 'a "binding timetable"'),
        ("The note did not mention the “grain deal”.", "the “grain deal”"),
        ("“The note did not mention the grain deal,” he said.", "the grain deal"),
    ],
)
def test_a_quotation_left_out_is_not_cut(marks_in, text, on):
    """What it opens with it closes with."""
    assert [on] == [told for _, told in _left_out(marks_in, text)]
