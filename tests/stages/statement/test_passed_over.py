"""What an account omits is not said by it."""

import pytest

from dragoman.spans import covered

_GLOSSED = (
    "The White House issued a note on the call.\n\nThe Turkish statement glossed over Syria, "
    "and it neglected to mention the detention of a pastor, which the White House had raised."
)


@pytest.mark.parametrize(
    ("text", "distances"),
    [
        ("Chad omitted to say that one of its soldiers had been hurt.", ["decline"]),
        ("Kenya's release forgot to add that the toll was halved.", ["decline"]),
        ("Egypt neglected to tell reporters that its experts had come.", ["decline"]),
        ("Chad did say that one of its soldiers had been hurt.", ["neutral"]),
        ("Cairo did not omit to say that the canal was open.", ["neutral"]),
        ("Cairo never failed to say that the canal was open.", ["neutral"]),
        ("Cairo did not stop to say that the canal was open.", ["decline"]),
    ],
)
def test_who_omits_to_say_something_has_not_said_it(marks_in, text, distances):
    """As who declines to say it has not."""
    assert distances == [one.distance for one in marks_in(text, "statement")[1]]


def test_what_somebody_omits_to_say_is_so_all_the_same(marks_in):
    """Nobody omits to say what is not the case; the reporter tells it."""
    events = marks_in("Chad omitted to say that one of its soldiers had been wounded.", "event")[1]

    assert [("happened", None)] == [(one.status, one.voice) for one in events]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            _GLOSSED,
            [],
        ),
        ("The Slovak memo mentioned the arrest of a pilot.", ["the arrest of a pilot"]),
        (
            "The memo did not mention the arrest, and the minister denied it had happened.",
            ["it had happened"],
        ),
    ],
)
def test_what_is_passed_over_is_no_statement(marks_in, text, said):
    """What is told instead, or denied, is one."""
    report, marks = marks_in(text, "statement")

    assert said == [covered(report.text, one.spans) for one in marks]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The White House issued a statement. The statement says that trade should grow.", "USA"),
        (
            "The White House issued a statement. The two statements say that trade should grow.",
            None,
        ),
    ],
)
def test_several_statements_are_not_one_issuers(marks_in, text, country):
    """Each of "the two statements" has an issuer of its own."""
    (found,) = marks_in(text, "statement")[1]

    assert country == found.source.country
