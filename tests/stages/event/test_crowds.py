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


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rallies demanding the resignation of Togo's president were held on Saturday.", "Rallies"),
        ("Protests against fuel prices spread across Ghana.", "Protests"),
        ("A rally against the war was held in Rome.", "rally"),
        ("Riots over the price of bread broke out in Tunis.", "Riots"),
        ("Demonstrations were held in Rabat and Casablanca.", "Demonstrations"),
        ("Demonstrations took place in Berlin on Saturday.", "Demonstrations"),
        ("Demonstrations calling for Ilic to quit drew thousands in Belgrade.", "Demonstrations"),
    ],
)
def test_a_crowd_nobody_names_protests(told, text, word):
    """Rule: a protest that says what it is for or against took place, whoever went."""
    assert "PROTEST" == told(text, word).type


@pytest.mark.parametrize(
    "text",
    [
        "The rally in gold prices lifted shares.",
        "Protests against the bill are rare.",
        "Fashion shows were held in Rabat.",
        "A demonstration of the new weapon was held.",
        "Complaints about noise rose in Lagos.",
    ],
)
def test_what_is_no_crowd_protests_not(marks_in, text):
    """Rule: prices rally, and what is rare did not take place."""
    assert [] == told_types(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Thousands rallied in support of the king.",
        "Villagers marched in support of the jailed mayor.",
        "Hundreds demonstrated in Lomé in favour of the president.",
        "Crowds marched to express support for the army.",
        "Tens of thousands of Venezuelans took to the streets to show their support for the president.",
    ],
)
def test_who_turns_out_for_somebody_backs_him(marks_in, text):
    """Rule: nobody is protested against, and the backing is told once."""
    assert [("SUPPORT", "053")] == [(mark.type, mark.cameo) for mark in marks_in(text, "event")[1]]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Students rallied against the king in support of the army.", ["the king"]),
        ("Hundreds demonstrated in solidarity with the jailed editor.", []),
        (
            "Clerks rallied outside the Peruvian consulate in support of the miners.",
            ["the Peruvian consulate"],
        ),
    ],
)
def test_who_sides_with_others_protests_against_none_of_them(marks_in, text, target):
    """Rule: a crowd that has an opponent protests against him alone."""
    report, marks = marks_in(text, "event")
    mark = next(mark for mark in marks if mark.type == "PROTEST")
    assert target == [span.of(report.text) for party in mark.target for span in party.spans]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The village elders rallied round the new governor of Sindh.", "SUPPORT"),
        ("Turkish nationalists rallied behind the general.", "SUPPORT"),
        ("Bolivian miners rallied around their president.", "SUPPORT"),
        ("Turkish nationalists rallied against the general.", "PROTEST"),
        ("Thousands rallied around the parliament in Tbilisi.", "PROTEST"),
    ],
)
def test_who_rallies_round_somebody_backs_him(types_in, text, kind):
    """A building is no one to back."""
    assert types_in(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Malawi court orders recount in two districts as police disperse opposition march",
        "Police disperse teachers' rally in Lima",
        "Riot police dispersed a march of miners in La Paz.",
        "Troops suppressed the revolt in Gondar on Monday.",
    ],
)
def test_who_breaks_up_a_crowd_does_not_protest(marks_in, text):
    """The march is a protest; what the police do to it is none."""
    _, events = marks_in(text, "event")
    breaking = [
        event for event in events if event.source and event.source[0].sector in {"COP", "MIL"}
    ]

    assert breaking
    assert "PROTEST" not in {event.type for event in breaking}


@pytest.mark.parametrize(
    "text",
    ["Police marched in Dhaka against low pay.", "The crowd dispersed after a vigil in Lima."],
)
def test_police_who_march_and_crowds_that_go_home(marks_in, text):
    """Police may protest themselves; nobody is dispersed by going home."""
    _, events = marks_in(text, "event")

    assert "ASSAULT" not in {event.type for event in events}
