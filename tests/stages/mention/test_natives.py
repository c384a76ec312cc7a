"""Those who are called by where they are from."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor", "country"),
    [
        (
            "Trade Minister Jomo Kea of Kenya met Ivo Lund. The Kenyan left early.",
            "The Kenyan",
            "person/jomo-kea",
            "KEN",
        ),
        (
            "Marie Duval, the bank's chief, said no. A lawmaker called the Frenchwoman heartless.",
            "the Frenchwoman",
            "person/marie-duval",
            "FRA",
        ),
        ("Coach Ivo Lund quit. The Dane gave no reason.", "The Dane", "person/ivo-lund", "DNK"),
        (
            "Foreign Minister Ali Roa of Iraq met Foreign Minister Ana Lind of Peru. The Iraqi wept.",
            "The Iraqi",
            "person/ali-roa",
            "IRQ",
        ),
    ],
)
def test_who_is_from_there(marks_in, text, words, actor, country):
    """The one named of that country, else the only one of whom none was told."""
    found = {one.text: one for one in marks_in(text, "mention")[1]}

    assert (found[words].actor, found[words].country) == (actor, country)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ana Roa met Eva Sand. The Peruvian left.", "The Peruvian"),
        ("Trade Minister Jomo Kea of Kenya left. The Kenyan navy sailed.", "The Kenyan"),
        ("Trade Minister Jomo Kea of Kenya left. The Dane in the team stayed.", "The Dane"),
    ],
)
def test_nobody_can_say_of_two_or_of_others(marks_in, text, word):
    """Nor is an adjective anybody."""
    assert not [one for one in marks_in(text, "mention")[1] if one.text == word and one.actor]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Erdogan flew on to Montenegro, where he met its premier.", "MNE"),
        ("The EU sent an envoy to Serbia, where she met its president.", "SRB"),
        ("Peru sent a team to Oman, where it met its president.", "PER"),
    ],
)
def test_whose_premier_is_met_where_somebody_goes(country_of, text, country):
    """That of the land; other things there may be the sender's."""
    assert country == country_of(text, "its")


def test_an_embassy_may_be_the_senders(country_of):
    """And is hardly that of the land it is in."""
    text = "Peru sent an envoy to Serbia, where a mob stoned its embassy."
    assert country_of(text, "its") != "SRB"
