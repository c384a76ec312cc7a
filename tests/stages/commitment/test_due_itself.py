"""Which day is that of a promise: not that on which a thing was due; the end of a year; and who opens what opens."""

import pytest


@pytest.fixture(scope="session")
def promises_in(marks_in):
    """Return a function that gives who is bound, to whom, and until when, of a text of 12 June 2024."""

    def run(text):
        report, marks = marks_in(text, "commitment")
        return [
            (
                [one.country for one in mark.who],
                [one.spans[0].of(report.text) for one in mark.to],
                mark.due and mark.due.end,
            )
            for mark in marks
        ]

    return run


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Togo promised to repay the loan due in May by the end of September.", "2024-09-30"),
        ("Chad pledged to publish the report due on 1 August by 15 July.", "2024-07-15"),
        ("Malta promised to hand over the file due last week by Friday.", "2024-06-14"),
        ("Kenya agreed to pay the instalment due in July.", "2024-07-31"),
        ("Oman promised to answer before the year ends.", "2024-12-31"),
        ("Egypt said it would sign before the year is out.", "2024-12-31"),
        ("Cuba will free the sailors before the month is out.", "2024-06-30"),
        ("Cuba will free the sailors before the year of the monkey.", None),
    ],
)
def test_a_promise_is_due_when_it_is_to_be_kept(promises_in, text, end):
    """A day of the thing itself counts only where it is the only one."""
    ((_, _, due),) = promises_in(text)

    assert due == end


def test_who_is_told_something_has_the_good_of_it(promises_in):
    """Also where nobody knows who they are."""
    text = "Roa promised that Cambodia would notify its neighbours before any water is diverted."

    assert promises_in(text) == [(["KHM"], ["its neighbours"], None)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Benin's interior minister said the border would reopen on Friday.", ["BEN"]),
        ("Pakistan's foreign ministry said the Torkham crossing would reopen soon.", ["PAK"]),
        ("Exports of grain will resume on 3 July, Ukraine's minister said.", ["UKR"]),
        ("Torkham will reopen once the attacks stop, Pakistan's spokesman said.", ["PAK"]),
    ],
)
def test_who_says_that_a_border_will_open_opens_it(promises_in, text, who):
    """If it is his."""
    ((bound, _, _),) = promises_in(text)

    assert bound == who


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said the border would reopen in July.",
        "Togo's minister said Benin's border would reopen in July.",
        "The dam will open in a flood, Sudan's minister said.",
        "Chad's minister said the rains would return in July.",
    ],
)
def test_what_opens_by_nobodys_word_binds_nobody(promises_in, text):
    """Nor what is another's."""
    assert not promises_in(text)
