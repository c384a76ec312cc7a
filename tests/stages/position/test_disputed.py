"""Stances by words that tell one only of some things: an account disputed, a decision regretted, a deal greeted."""

import pytest


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("A Vietnamese diplomat disputed the Cambodian version.", "opposes"),
        ("Peru contradicted Chile's account of the talks.", "opposes"),
        ("Benin challenged Togo's account.", "opposes"),
        ("The Gulf Cooperation Council regretted the vote.", "opposes"),
        ("Ireland regretted the decision to close the consulate.", "opposes"),
        ("Peru regrets Bolivia's refusal to sign.", "opposes"),
        ("Brazil greeted the agreement between Lima and Quito.", "supports"),
        ("Oman took no position.", "neutral"),
        ("Norway has no position on the referendum.", "neutral"),
        ("Latvia does not interfere in the dispute between Lisbon and Rabat.", "neutral"),
        ("Malta reserved its position.", "declines"),
        ("Brunei kept its own counsel on the embargo.", "declines"),
        ("Kenya's spokesman said: “We never comment on rumours.”", "declines"),
        # As translated.
        ("Chile supports not the tax on lorries.", "opposes"),
        ("Sosa said that Chile supports not any longer the tax on lorries.", "opposes"),
        ("Mali interferes not in the affairs of Niger.", "neutral"),
    ],
)
def test_what_is_weighed_by_such_words_is_a_stance(stances_in, text, stance):
    """A version, what others chose to do, news, and "not" behind its verb."""
    assert [one[1] for one in stances_in(text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya disputed the valley with Somalia.",
        "Ghana contested the election.",
        "Kyiv does not dispute the account.",
        "Jordan regretted the death of the pilot.",
        "Chad regretted that the rains had failed.",
        "The minister regretted his decision to resign.",
        "The president greeted his guest at the airport.",
        "Rome greeted the ruling with dismay.",
        "Ghana reserved a seat on the council for Togo.",
    ],
)
def test_other_things_are_disputed_regretted_and_greeted_without_a_stance(stances_in, text):
    """Land, deaths, guests, what one did oneself."""
    assert not stances_in(text)


@pytest.mark.parametrize(
    "text", ["Chad supports not the plan but the loan.", "Chad supports not only the plan."]
)
def test_not_behind_a_verb_may_only_set_one_thing_against_another(stances_in, text):
    """It then denies nothing of the verb."""
    assert "opposes" not in [one[1] for one in stances_in(text)]
