"""To whom a plea or offer is put that only the answer beside it names."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Hanoi demanded compensation, but Jakarta refused.", "demanded", ["Jakarta"]),
        ("Hanoi demanded compensation, but Jakarta refused.", "refused", ["Hanoi"]),
        (
            "The rebels demanded the release of 200 prisoners; the government rejected that demand.",
            "demanded",
            ["the government"],
        ),
        (
            "Brussels offered to lower the duties, but Beijing rejected that as too slow.",
            "offered",
            ["Beijing"],
        ),
        ("Damascus wants the crew back, but Beirut has freed them.", "wants", ["Beirut"]),
        ("Kampala asked for access to the port. Nairobi refused.", "asked", ["Nairobi"]),
    ],
)
def test_who_answers_was_asked(sides_of, text, trigger, target):
    """Rule: a plea is put to who answers it in the next clause, or in a bare sentence behind it."""
    assert sides_of(text, trigger)[1] == target


def test_who_answers_would_do_it(sides_of):
    """Rule: what is asked for would be done by who answers the plea."""
    text = "The rebels demanded the release of 200 prisoners; the government rejected that demand."
    assert sides_of(text, "release")[0] == ["the government"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Egypt threatened to walk out. The opposition in Malawi rejected the vote.", "threatened"),
        ("Chad and Mali agreed to open the border, but Niger refused.", "agreed"),
        ("The union demanded higher wages, and a bishop welcomed the demand.", "demanded"),
    ],
)
def test_others_were_not_asked(sides_of, text, trigger):
    """Rule: nobody is asked who only would act, or acts on something else."""
    assert sides_of(text, trigger)[1] == []
