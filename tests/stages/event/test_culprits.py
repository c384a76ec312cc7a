"""Whom somebody blames by only saying that he did it."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "The Kenyan government said al-Shabab militants were responsible for the attack.",
            "The Kenyan government",
            "al-Shabab militants",
        ),
        ("Colombian police said the ELN was behind the bombing.", "Colombian police", "the ELN"),
        ("Iraq's premier said Turkey was to blame for the raid.", "Iraq's premier", "Turkey"),
        (
            "Directly after the raid on Monday, Ukraine said Russian troops were responsible.",
            "Ukraine",
            "Russian troops",
        ),
        (
            "\u201cRwanda is behind this massacre,\u201d Congo's president told parliament.",
            "Congo's president",
            "Rwanda",
        ),
        (
            "Eritrea bears responsibility for the killings in Axum, Ethiopia's premier said.",
            "Ethiopia's premier",
            "Eritrea",
        ),
        ("Kyiv says Russia is responsible for the explosion at the dam.", "Kyiv", "Russia"),
        (
            "Poland's premier told reporters that Belarus was behind the cyberattack.",
            "Poland's premier",
            "Belarus",
        ),
    ],
)
def test_who_says_that_somebody_did_harm_accuses_him(sides_in, text, source, target):
    """The verb that tells what is said tells the accusation."""
    assert sides_in(text)["ACCUSE"] == ([source], [target])


@pytest.mark.parametrize(
    "text",
    [
        "The group said it was behind the attack.",
        "The minister said parents were responsible for their children.",
        "The envoy said the ministry was responsible for roads.",
        "The driver said fog was to blame for the crash.",
        "Peru said Chile was not responsible for the shooting.",
        "Police said it was unclear who was behind the murder.",
        "The coach said Spain were behind France in the ranking.",
        "Togo's minister said Benin might be behind the arrests.",
        "Lebanon's president said he was behind the army in its fight against the militants.",
    ],
)
def test_others_are_blamed_for_nothing(sides_in, text):
    """Neither duty, fog, backing, what is denied or open, nor one's own deed accuses anybody."""
    assert "ACCUSE" not in sides_in(text)


def test_harm_is_the_deed_of_who_is_blamed_for_it(sides_in):
    """Who is behind strikes did not suffer them."""
    told = sides_in("Mali's minister said that Algeria was behind the drone strikes in Tessalit.")
    assert told["ASSAULT"] == (["Algeria"], [])


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "Militiamen have been responsible for mass killings in eastern Congo.",
            "Militiamen",
            None,
        ),
        (
            "The cartel was responsible for the killings of 20 students in Mexico.",
            "The cartel",
            "20 students",
        ),
        (
            "The army is responsible for the disappearance of a thousand people in Peru.",
            "The army",
            "a thousand people",
        ),
        (
            "Al-Shabaab was behind the bombing of a hotel in Kismayo.",
            "Al-Shabaab",
            "a hotel in Kismayo",
        ),
        (
            "The gang bears the blame for the murder of a Haitian mayor.",
            "The gang",
            "a Haitian mayor",
        ),
    ],
)
def test_the_reporter_may_tell_who_is_behind_harm(sides_in, text, source, target):
    """Nobody is accused then, and the harm is his all the same."""
    assert sides_in(text) == {"ASSAULT": ([source], [target] if target else [])}


@pytest.mark.parametrize(
    "text",
    [
        "Doctors were responsible for the care of the wounded.",
        "The heat was responsible for many deaths in Spain.",
        "A colonel is responsible for the defence of the town against attacks.",
        "Nobody knows who was behind the killings.",
    ],
)
def test_duty_and_weather_harm_nobody(sides_in, text):
    """Rule: whoever is not told as a doer does nothing."""
    assert [one for one in sides_in(text).values() if one[0]] == []
