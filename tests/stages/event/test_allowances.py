"""What others are allowed, made more or less: a higher cap eases, a higher tariff does not."""

import pytest


def _told(marks_in, text):
    """Return the types of events that a verb and its object tell."""
    return {mark.type for mark in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    "text",
    [
        "Chile doubled the quota for Peruvian workers.",
        "Norway raised the cap on foreign nurses from 10 to 14 per cent.",
        "The quota for Kenyan sailors was increased by the Omani government.",
        "The EU raised Moldova's sugar quota.",
        "Kenya raised visas for Ugandan farmers.",
        "Norway trebled visas for Filipino sailors.",
        "Peru increased the water charge it pays Bolivia.",
        "Japan expanded the ceiling on Nepalese trainees.",
        "Brazil lowered tariffs on Chinese steel.",
        "Denmark halved its tariffs on Moroccan fish.",
        "Malta raised the cap on Libyan students to 400.",
        "Peru scrapped the quota for foreign doctors.",
    ],
)
def test_more_allowed_and_less_taken_eases(marks_in, text):
    """Who lets more in, or takes less of what comes in, eases."""
    told = _told(marks_in, text)
    assert "CONCEDE" in told
    assert "SANCTION" not in told


@pytest.mark.parametrize(
    "text",
    [
        "Canada lowered the cap on foreign students.",
        "Kenya lowered the ceiling on Ugandan workers.",
        "Poland slashed the quota for Belarusian drivers.",
        "Norway cut its quota for refugees.",
        "Oman reduced the ceiling on Indian workers to 20 per cent.",
        "Brazil raised tariffs on Chinese steel.",
        "India imposed a cap on foreign workers.",
    ],
)
def test_less_allowed_and_more_taken_is_a_sanction(marks_in, text):
    """Who lets fewer in, or takes more of what comes in, tightens."""
    told = _told(marks_in, text)
    assert "SANCTION" in told
    assert "CONCEDE" not in told


@pytest.mark.parametrize(
    "text",
    [
        "The government raised the cap on rents.",
        "OPEC cut its production quota.",
        "The cabinet doubled the cap on emissions.",
        "Parliament raised the debt ceiling.",
    ],
)
def test_caps_at_home_are_neither(marks_in, text):
    """A cap on rents or emissions touches nobody abroad."""
    assert not _told(marks_in, text) & {"CONCEDE", "SANCTION"}
