"""What is left out as a list: each by itself where there are names, else all as one."""

import pytest

from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "The Indian read-out made no mention of Bhutan or the Maldives.",
            ["Bhutan", "the Maldives"],
        ),
        (
            "The American statement did not mention trade, human rights or Tibet.",
            ["trade", "human rights", "Tibet"],
        ),
        ("The communiqué was silent on Chad and on Niger.", ["Chad", "Niger"]),
        ("Neither Gaza nor Lebanon was mentioned in the statement.", ["Gaza", "Lebanon"]),
        (
            "The statement omitted Gaza, Lebanon and the hostages.",
            ["Gaza", "Lebanon", "the hostages"],
        ),
        (
            "The note does not mention North Korea, Ukraine or Prime Minister Ana Roca.",
            ["North Korea", "Ukraine", "Prime Minister Ana Roca"],
        ),
        # One thing: a name with "and" in it, what lies between two, words that share another.
        ("The statement did not mention Bosnia and Herzegovina.", ["Bosnia and Herzegovina"]),
        (
            "The bulletin said nothing about the border between Chad and Niger.",
            ["the border between Chad and Niger"],
        ),
        (
            "The statement did not give their names, ages or ranks.",
            ["their names, ages or ranks"],
        ),
        (
            "The statement made no mention of foreign troops or bases.",
            ["foreign troops or bases"],
        ),
        # Whose a thing is may be told in the list.
        (
            "The account omits Prime Minister Roca and President Vera's handshake.",
            ["Prime Minister Roca and President Vera's handshake"],
        ),
        (
            "The note did not mention Ana Roca or her husband.",
            ["Ana Roca or her husband"],
        ),
        (
            "The note did not mention Israel and its hostages.",
            ["Israel and its hostages"],
        ),
        (
            "The note made no mention of Luis Vera, the envoy.",
            ["Luis Vera, the envoy"],
        ),
    ],
)
def test_what_is_left_out_of_a_list(marks_in, text, on):
    """Rule: a reader who looks for one of those named finds the silence on it."""
    report, marks = marks_in(text, "silence")

    assert on == [covered(report.text, mark.on) for mark in marks]


def test_each_of_a_list_has_the_same_account(marks_in):
    """Rule: it is silent on all of them."""
    _, marks = marks_in("The Indian read-out made no mention of Bhutan or the Maldives.", "silence")

    assert [["IND"], ["IND"]] == [[one.country for one in mark.who] for mark in marks]
    assert 2 == len({mark.id for mark in marks})
