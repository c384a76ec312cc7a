"""Groups of people act, ships are seized and people arrested, and arms are shown or used."""

import pytest


def told_types(marks_in, text):
    """Return type and mode of the events in a text."""
    return [(mark.type, mark.mode) for mark in marks_in(text, "event")[1]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Farmers' groups demonstrated in Madrid for higher prices.", [("PROTEST", "demo")]),
        ("Roma groups demonstrated in Sofia for equal rights.", [("PROTEST", "demo")]),
        ("Student groups marched in Santiago against the fees.", [("PROTEST", "demo")]),
        ("Tuareg groups attacked a barracks in Kidal.", [("ASSAULT", None)]),
        ("Two research groups demonstrated a link between diet and sleep.", []),
        ("The Volkswagen group demonstrated a new van in Berlin.", []),
        ("Age groups differ in their views of the king.", []),
    ],
)
def test_groups_of_people_act(marks_in, text, found):
    """Rule: a group of farmers or of a people is people; one of firms or ages is none."""
    assert told_types(marks_in, text) == found


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Norway detained a Russian trawler.", "seize"),
        ("Two Vietnamese fishing boats were detained by Malaysia.", "seize"),
        ("Sweden detained the tanker off Gotland.", "seize"),
        ("Norway detained a Russian skipper.", "arrest"),
        ("The ship's crew were detained in Oran.", "arrest"),
        ("Four officers were seized at their homes by the secret police.", "arrest"),
        ("Mali's army seized two French agents in Bamako.", "arrest"),
        ("Police in Minsk seized a Polish reporter.", "arrest"),
        ("Police seized the leader's passport.", "seize"),
        ("Pirates seized four Greek sailors.", "abduct"),
        ("The militia seized two Italian priests.", "abduct"),
    ],
)
def test_ships_are_seized_and_people_arrested(marks_in, text, mode):
    """Rule: whatever the verb; outlaws abduct people."""
    assert [found for _, found in told_types(marks_in, text)] == [mode]


@pytest.mark.parametrize(
    ("text", "type_", "whom"),
    [
        ("North Korea fired a ballistic missile over Japan.", "MOBILIZE", "JPN"),
        ("China fired four missiles over Taiwan.", "MOBILIZE", "TWN"),
        ("A missile was fired over Hokkaido by North Korea.", "MOBILIZE", "JPN"),
        ("Russian tanks rolled into Georgia.", "MOBILIZE", "GEO"),
        ("Rwandan troops rolled into Goma.", "MOBILIZE", "COD"),
        ("Iran fired missiles over Iraqi airspace at Israel.", "ASSAULT", "ISR"),
        ("Iran fired a missile at Israel.", "ASSAULT", "ISR"),
        ("A roadside bomb killed four Taliban guards in Kunduz.", "ASSAULT", "AFG"),
        ("A bomb killed a Somali deputy.", "ASSAULT", "SOM"),
        ("A car bomb wounded six Lebanese soldiers in Tripoli.", "ASSAULT", "LBN"),
        ("A grenade killed a Colombian mayor.", "ASSAULT", "COL"),
    ],
)
def test_whom_arms_threaten_or_hit(marks_in, text, type_, whom):
    """Rule: what flies over a land is shown to it, unless it is fired at another."""
    (event,) = marks_in(text, "event")[1]
    assert (event.type, [one.country for one in event.target]) == (type_, [whom])


@pytest.mark.parametrize(
    "text",
    [
        "Supporters rolled into Lima for the rally.",
        "The ministry rolled into debt.",
        "A bomb from the World War killed a German builder.",
        "An avalanche killed two Indian soldiers.",
    ],
)
def test_nobody_shows_or_uses_arms(marks_in, text):
    """Who bears no arms shows none, and an old bomb is nobody's."""
    assert not {"ASSAULT", "MOBILIZE"} & {name for name, _ in told_types(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Rome insists that Brussels share the cost of the camps.", True),
        ("Cairo insists that Addis Ababa sign an accord on the dam.", True),
        ("Kigali insists that Kinshasa disarm the militia.", True),
        ("Rome insists that Brussels knows the cost.", False),
        ("Cairo insists that Sudan signed the accord.", False),
        ("Hanoi insists the islands belong to Vietnam.", False),
    ],
)
def test_a_bare_verb_tells_what_is_insisted_on(marks_in, text, is_asked):
    """Rule: "that Oman share it" is to be done; "that Oman shares it" is so."""
    assert ("REQUEST" in [name for name, _ in told_types(marks_in, text)]) == is_asked
