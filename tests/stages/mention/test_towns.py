"""Of which country they are who sit in a town: "police in Lagos", "State House in Lusaka"."""

import pytest


def _country(marks_in, text):
    _, marks = marks_in(text, "mention")
    return marks[0].country


@pytest.mark.parametrize(
    ("who", "country"),
    [
        ("Police in Lagos", "NGA"),
        ("The foreign ministry in Dar es Salaam", "TZA"),
        ("Officials in Istanbul", "TUR"),
        ("The district court in Almaty", "KAZ"),
        ("The city council in Mombasa", "KEN"),
        ("The mayor of Gdansk", "POL"),
        ("Prosecutors in Milan", "ITA"),
        ("Lagos police", "NGA"),
        ("Istanbul prosecutors", "TUR"),
        ("Mombasa's city council", "KEN"),
        ("A Milan court", "ITA"),
        ("The Rotterdam port authority", "NLD"),
    ],
)
def test_bodies_of_a_town_are_of_its_country(marks_in, who, country):
    """Rule: those who only act at home are of the country whose town they sit in."""
    assert country == _country(marks_in, f"{who} said the talks had failed.")


@pytest.mark.parametrize(
    ("who", "country"),
    [
        ("State House in Lusaka", "ZMB"),
        ("Government House in Canberra", "AUS"),
        ("The Supreme Court in Nairobi", "KEN"),
        ("Parliament in Kyiv", "UKR"),
        ("State House in Dar es Salaam", "TZA"),
    ],
)
def test_a_body_with_a_name_is_of_the_country_it_sits_in(marks_in, who, country):
    """Rule: names that bodies of many states have are told apart by where they sit."""
    assert country == _country(marks_in, f"{who} said the talks had failed.")


@pytest.mark.parametrize(
    ("who", "country"),
    [
        ("The high commission in Abuja", None),
        ("The High Commissioner in Abuja", None),
        ("The Embassy in Nairobi", None),
        ("Negotiators in Geneva", None),
        ("Delegates in Davos", None),
        ("A war crimes court in Arusha", None),
        ("Geneva negotiators", None),
        ("A Geneva conference official", None),
        ("Amnesty International in London", None),
        ("US officials in Istanbul", "USA"),
        ("UN officials in Aden", "UNO"),
    ],
)
def test_guests_of_a_town_are_not_of_its_country(marks_in, who, country):
    """Rule: whoever may have come from abroad is of no country for where he speaks."""
    assert country == _country(marks_in, f"{who} said the talks had failed.")


@pytest.mark.parametrize(
    ("who", "country"),
    [
        ("Dockers at Chilean ports", "CHL"),
        ("Miners at Peruvian copper mines", "PER"),
        ("Workers at Argentine airports", "ARG"),
        ("Teachers at Polish schools", "POL"),
        ("Farm workers at a Greek vineyard", "GRC"),
        ("Workers at the French embassy in Niamey", None),
        ("Workers at Renault's Romanian plant", None),
        ("Protesters at the Chinese border", None),
    ],
)
def test_workers_are_of_the_land_where_they_work(marks_in, who, country):
    """Rule: whose the ports, mines or schools are tells whose their workers are; an embassy's may be anybody's."""
    assert country == _country(marks_in, f"{who} said the talks had failed.")


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        (
            "Peru debated it. In Quito, the foreign ministry was ready to sign.",
            "the foreign ministry",
            "ECU",
        ),
        ("In Oslo on Monday, the defence ministry denied it.", "the defence ministry", "NOR"),
        (
            "Norway cut its aid. In Windhoek, the government called it unfair.",
            "the government",
            "NAM",
        ),
        ("A note by the government in Cotonou left it out, Nigeria said.", "the government", "BEN"),
        ("Chile met the government in La Paz. It agreed.", "the government", "BOL"),
        ("LIMA, 6 May - Peru voted. In Taipei, the presidency said no.", "the presidency", "TWN"),
        # Where bodies of many states sit, who only is there, and who is of another state.
        ("In Brussels, the government put off the vote.", "the government", None),
        ("In Vienna, the delegation left the talks with Iran.", "the delegation", None),
        (
            "The foreign ministry said in Quito that it would not talk.",
            "The foreign ministry",
            None,
        ),
        ("In Lima, the Chilean government opened an office.", "the Chilean government", "CHL"),
        ("In Quito, the foreign ministry of Peru said no.", "the foreign ministry", "PER"),
    ],
)
def test_a_ministry_acts_in_its_own_capital(marks_in, text, who, country):
    """Rule: a ministry or a government that acts in a capital is of its state."""
    report, marks = marks_in(text, "mention")
    found = {mark.spans[0].of(report.text): mark.country for mark in marks}

    assert country == found[who]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("A rebel in British Columbia was arrested.", {"CAN"}),
        ("The governor of British Columbia met the mayor.", {"CAN", None}),
        ("A British general was shot in Oman.", {"GBR"}),
        ("A general of the British army was shot.", {"GBR"}),
    ],
)
def test_an_adjective_in_the_name_of_a_place(marks_in, text, countries):
    """Of "British Columbia" the land counts in which it lies."""
    _, marks = marks_in(text, "mention")

    assert countries == {mark.country for mark in marks}


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("A read-out from the White House said trade was discussed.", True),
        ("A statement from the White House said trade was discussed.", True),
        ("A message from the White House reached Lima.", True),
        ("The road from the White House was blocked.", False),
        ("The envoy returned from the White House.", False),
    ],
)
def test_who_a_text_is_from(marks_in, text, is_meant):
    """Texts come from those who issue them, roads from a place."""
    _, marks = marks_in(text, "mention")

    assert is_meant == any(mark.actor == "org/white-house" for mark in marks)
