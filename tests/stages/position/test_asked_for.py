"""A stance that somebody is only asked to take is none of his."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Oman urged Yemen to support the truce.",
        "France wants Italy to back the plan.",
        "France called on Italy to back the plan.",
        "France's call for Italy to back the plan went unheard.",
        "France is pressing Italy to condemn the raid.",
        "Kenya insisted that Uganda support the dam.",
        "Italy was urged to back the plan.",
        "The mediators begged both armies to respect and support the truce.",
        "It is time for Chile to oppose the dam.",
        "Italy should back the plan, France said.",
        "Italy must condemn the raid, a French minister said.",
        "Ghana did not ask Togo to oppose the levy.",
    ],
)
def test_who_is_asked_for_a_stance_has_not_taken_it(stances_in, text):
    """Nor has whoever ought to take it, as another says."""
    assert not stances_in(text)


@pytest.mark.parametrize(
    ("text", "who", "stance"),
    [
        ("Italy was persuaded to back the plan.", "Italy", "supports"),
        ("Italy wants to back the plan.", "Italy", "supports"),
        ("Italy agreed to back the plan.", "Italy", "supports"),
        ("Italy, which opposes the plan, asked France to wait.", "Italy", "opposes"),
        ("Italy told France to stop opposing the plan.", "France", "opposes"),
        ('"We must condemn the raid," Peru said.', "We", "opposes"),
    ],
)
def test_who_takes_a_stance_of_his_own_accord_has_it(stances_in, text, who, stance):
    """Also where others asked for something else."""
    assert [(who, stance)] == stances_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Not everyone in Fiji supports the mine.",
        "Not all of the ministers back the levy.",
        "Not every party opposes the pact.",
    ],
)
def test_a_stance_that_not_all_have_is_nobodys(stances_in, text):
    """Some have it, and some have another."""
    assert not stances_in(text)


def test_an_issue_does_not_begin_with_what_joins_it(marks_in):
    """The words before a relative clause may be the second of two."""
    text = "The talks, and the later raid, which most villagers opposed, cost nine lives."
    report, (mark,) = marks_in(text, "position")
    assert mark.on[0].of(report.text) == "the later raid"
