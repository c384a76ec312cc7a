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
