"""Accounts that differ without the same word: a version disputed, a number alone, a promise to nobody."""

import pytest

from dragoman.relate import counts, denials, differing
from dragoman.spans import covered

SIGNED = "Togo said Benin had signed the protocol. "


@pytest.mark.parametrize(
    ("text", "deed", "reply"),
    [
        (
            f"{SIGNED}Benin rejected this version of events.",
            "signed … protocol",
            "rejected this version of events",
        ),
        (
            f"{SIGNED}Benin challenged Togo's account.",
            "signed … protocol",
            "challenged Togo's account",
        ),
        (
            f"{SIGNED}Benin's minister said that this was not true.",
            "signed … protocol",
            "that this was not true",
        ),
        (
            f'{SIGNED}Benin\'s minister said: "That is not what happened."',
            "signed … protocol",
            '"That is not what happened."',
        ),
        (
            "Togo said Benin had agreed to pay for the bridge. Benin's foreign minister contradicted that account.",
            "agreed",
            "contradicted that account",
        ),
        (
            "Libya announced that Greece had recognised its memorandum. Athens called this a fabrication.",
            "recognised",
            "this a fabrication",
        ),
        (f"{SIGNED}Benin denied doing so.", "signed … protocol", "doing so"),
        (
            "Two officials said Hungary had suggested that Serbia join. Hungary's foreign ministry denied having done so.",
            "suggested",
            "having done so",
        ),
        (f"{SIGNED}Benin described the claim as false.", "signed … protocol", "the claim as false"),
    ],
)
def test_a_version_disputed_as_a_whole_is_denied(read, text, deed, reply):
    """What was told last of who disputes it is meant."""
    report, marks = read(text)

    (found,) = denials(report, marks)

    assert (deed, reply) == (found.plan.text, covered(report.text, found.spans))


@pytest.mark.parametrize(
    "text",
    [
        f"{SIGNED}Benin's minister said that the weather was not right.",
        f"{SIGNED}Benin's minister said that it was wrong to tax fishermen.",
        f"{SIGNED}Benin rejected the protocol of 1990.",
        f"{SIGNED}Benin denied having sold arms.",
        f"{SIGNED}Benin said that the report on the drought was false.",
        f"{SIGNED}Kenya's minister said that this was not true.",
    ],
)
def test_what_is_no_word_on_a_version_denies_nothing(read, text):
    """Nor do those whom it does not concern."""
    assert not denials(*read(text))


@pytest.mark.parametrize(
    ("text", "plan", "reply"),
    [
        (
            "Oman said Qatar had promised to lower the fee. Qatar's envoy said his country had promised nobody anything.",
            "lower the fee",
            "his country had promised nobody anything",
        ),
        (
            (
                "Oman said that Qatar had given an assurance that the accord would be respected. "
                "Qatar's envoy said that the prime minister assured no one of that."
            ),
            "the accord … respected",
            "that the prime minister assured no one of that",
        ),
        # A speaker answers whom he quotes in the same turn.
        (
            (
                "Transcript: Weekly briefing by the spokesperson of Pakistan's Foreign Ministry\n\n"
                "Islamabad, 5 February 2025\n\n"
                "Spokesperson Ali Khan: Good afternoon. I have seen the statement by the Taliban spokesman that "
                "Pakistan agreed to reopen the Torkham crossing on 15 August. Let me be clear: we gave no date.\n\n"
                "Question: Did you hand over a list?\n\nAli Khan: I will not comment on that."
            ),
            "reopen the Torkham crossing on 15 August",
            "we gave no date",
        ),
    ],
)
def test_who_promised_nobody_anything_leaves_a_plan_open(read, text, plan, reply):
    """So does who gave no date for what he is quoted to have agreed to."""
    report, marks = read(text)

    (found,) = differing(report, marks)

    assert (plan, reply) == (
        covered(report.text, found.plan.deed),
        covered(report.text, found.spans),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Peru's foreign minister said that Ecuador had promised to visit Lima, but no date had been set.",
        "Oman said Qatar had promised to lower the fee. Qatar's prime minister told no one of his plans.",
    ],
)
def test_one_sides_own_account_does_not_differ(read, text):
    """Nor does a word on something else."""
    assert not differing(*read(text))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Serbia says 300 Serbs have left the town this month. Kosovo's police put the number at fewer than 80.",
            "300 Serbs",
            "the number at fewer than 80",
        ),
        (
            "Mali says 40 soldiers were killed in the ambush. Niger puts the number at more than 90.",
            "40 soldiers",
            "the number at more than 90",
        ),
        (
            "Kenya says 1,900 refugees were sent back. Somalia speaks of 640.",
            "1,900 refugees",
            "of 640",
        ),
        (
            "Kenya said two soldiers were wounded. Somalia spoke of seven.",
            "two soldiers",
            "of seven",
        ),
        (
            "Peru's share is 12 percent according to Lima; Quito says 9 percent.",
            "12 percent",
            "9 percent",
        ),
        (
            "The two Koreas disagree: Seoul says 17 soldiers crossed the line; Pyongyang admits to three.",
            "17 soldiers",
            "to three",
        ),
    ],
)
def test_a_number_alone_counts_what_was_counted_before(read, text, one, other):
    """Whoever gives no more than a number gives it for the last that another gave."""
    report, marks = read(text)

    (found,) = counts(report, marks)

    assert (one, other) == (found.plan.text, covered(report.text, found.spans))


@pytest.mark.parametrize(
    "text",
    [
        'Chad said 40 soldiers had died. Niger said: "Forty tanks."',
        "Oman counted 40 ships. Yemen says 25 years have passed.",
        "Lima said 30 miners were freed. Quito spoke of a victory.",
        "Lima said 40 miners had struck. Quito put the number of the dead at 25.",
    ],
)
def test_a_number_of_something_else_contradicts_none(read, text):
    """Nor does what is no number."""
    assert not counts(*read(text))
