"""All in which the sides of a report differ, each once."""

import pytest

from dragoman.relate import differences
from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        (
            "Manila says Hanoi pledged to withdraw two ships; Hanoi denies it.",
            ["withdraw two ships"],
        ),
        (
            "Ghana said Togo had promised to return the boat. Togo denied that it had promised to return the boat.",
            ["return the boat"],
        ),
        (
            "Lima said Quito had agreed to pay for the dam. Quito denied having agreed to pay for the dam.",
            ["pay for the dam"],
        ),
        # What is told as done, not bound to, stays.
        (
            "Lima said Quito had bombed a bridge. Quito denied having bombed a bridge.",
            ["bombed"],
        ),
    ],
)
def test_a_reply_to_a_plan_is_told_once(read, text, plans):
    """Not as against the plan and again as against the word by which somebody is bound to it."""
    report, marks = read(text)

    found = differences(report, marks)

    assert len(plans) == len(found)
    assert all(
        plan in covered(report.text, one.plan.spans) for plan, one in zip(plans, found, strict=True)
    )
