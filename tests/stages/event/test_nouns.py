"""Events that nouns tell, by the words before them."""

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Islamist attacks on villages in Burkina Faso killed 30 people.", ["Islamist"]),
        ("Islamist attacks have forced thousands to flee Mozambique.", ["Islamist"]),
        ("Jihadist attacks on army posts have increased.", ["Jihadist"]),
        ("Separatist attacks on oil workers left 12 dead.", ["Separatist"]),
        ("A Maoist ambush on a police convoy killed 15 officers.", ["Maoist"]),
        ("Insurgent shelling of the airport wounded two pilots.", ["Insurgent"]),
        # A nation tells whose soldiers they are, and killings may be of fighters.
        ("Israeli military strikes on Gaza killed 20 people.", ["Israeli"]),
        ("The separatist killings shocked the town.", []),
        ("A militant attack by al-Shabaab killed two clerks.", ["al-Shabaab"]),
        ("A major attack on the base killed two clerks.", []),
    ],
)
def test_an_adjective_tells_which_fighters_attacked(deeds_in, text, source):
    """Rule: an attack with an adjective for fighters is theirs, if nobody else is told to have made it."""
    assert [found for name, found, _ in deeds_in(text) if name == "ASSAULT"][:1] == [source]


def test_a_general_strike_is_no_generals(deeds_in):
    """An adjective that is a rank as well tells of no officer."""
    told = deeds_in("A general strike against the president shut the ports of Guinea.")
    assert told == [("PROTEST", [], ["the president"])]


@pytest.mark.parametrize(
    "text",
    [
        "Slovakia opposes military aid to Ukraine.",
        "Military talks with Oman resumed in Muscat.",
        "The president ruled out a military strike against Iran.",
    ],
)
def test_military_aid_is_not_given_by_the_military(deeds_in, text):
    """What an adjective for soldiers tells of help or talks is their kind."""
    assert {who.lower() for _, source, _ in deeds_in(text) for who in source}.isdisjoint(
        {"military"}
    )
