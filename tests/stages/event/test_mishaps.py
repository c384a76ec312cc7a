"""Where nobody does anything to anybody, though a word for a deed tells it."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The canal bridge has been closed by the waterways board for inspection and repairs.",
            "COERCE",
        ),
        ("The ministry shut the museum for renovation until March.", "COERCE"),
        ("The city closed the road for maintenance on Sunday.", "COERCE"),
        ("The bridge near Duisburg has been closed as a precaution.", "COERCE"),
        ("A Swiss ship hit a pillar of the bridge near Duisburg.", "ASSAULT"),
        ("The Latvian parliament is closed for the holidays.", "COERCE"),
        ("Ghana shut its embassy garden for an upgrade.", "COERCE"),
        ("The Blazers take the court on Friday night.", "ACCUSE"),
        ("Lithuania's players took the court in Manila.", "ACCUSE"),
        ("A soldier was electrocuted while showering at a base in Iraq.", "ASSAULT"),
        ("The rebels are dispersed across a vast stretch of the Sahel.", "ASSAULT"),
        ("The group said that he executed the operation in Oslo.", "ASSAULT"),
        ("Officers executed a search warrant at the ministry in Lima.", "ASSAULT"),
        ("Police cleared the consulate of attackers.", "CONCEDE"),
        ("The firm has not yet responded to a newspaper's request for comment.", "REQUEST"),
        ("Congress enacted a law against child labour.", "COERCE"),
        ("The king imposed a new law on the clans.", "COERCE"),
        ("Deputies extended the law on quotas by a year.", "COERCE"),
        ("Trump took Florida in the election of November.", "ASSAULT"),
        ("Republicans captured Iowa. Voters in Maine chose the Democrats.", "ASSAULT"),
        ("The family of a clerk electrocuted in Lahore sued the utility.", "ASSAULT"),
    ],
)
def test_nobody_does_it(sides_in, text, kind):
    """Works and holidays shut a place to nobody's harm, and a current strikes by itself."""
    assert kind not in sides_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran closed the border for two days after the shooting.", "COERCE"),
        ("Police shut the radio station for insulting the king.", "COERCE"),
        ("Kenya will take Somalia to the court in The Hague.", "ACCUSE"),
        ("Guards electrocuted a prisoner in Homs with cables.", "ASSAULT"),
        ("Police dispersed protesters across from the ministry in Dakar.", "ASSAULT"),
        ("Putin seized Crimea after winning the election.", "ASSAULT"),
        ("The rebels took Goma before the vote.", "ASSAULT"),
        ("The junta imposed martial law in Mali.", "COERCE"),
        ("The president took emergency powers, and extended martial law in the south.", "COERCE"),
        ("The ministry made a request for tents.", "REQUEST"),
        ("The rebels executed three teachers.", "ASSAULT"),
        ("The court in Lima cleared the senator of bribery.", "CONCEDE"),
        ("A prisoner was electrocuted by guards in Homs.", "ASSAULT"),
    ],
)
def test_somebody_does_it(sides_in, text, kind):
    """A border closed for days is closed to people, and who is taken to court is accused."""
    assert kind in sides_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The unity government let the day pass without a word.", "CONCEDE"),
        ("The leaders let their people sit in the cold for a month.", "CONCEDE"),
        ("The court let the ban lapse.", "CONCEDE"),
        ("If he lets the deadline pass, the nurses will walk out.", "CONCEDE"),
        ("Canberra advises its citizens to stay away from Goma.", "PROTEST"),
        ("Canberra told residents to stay away from the beach.", "PROTEST"),
    ],
)
def test_who_lets_things_be_or_keeps_safe_does_nothing(sides_in, text, kind):
    """A day that passes is conceded to nobody, and who keeps out of danger protests against nobody."""
    assert kind not in sides_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Turkey let merchant ships pass.", "RETREAT"),
        ("The rebels let the hostages go.", "RETREAT"),
        ("The opposition urged voters to stay away from the polls.", "PROTEST"),
    ],
)
def test_who_is_let_through_or_stays_away_on_purpose_is_told(sides_in, text, kind):
    """As before."""
    assert kind in sides_in(text)
