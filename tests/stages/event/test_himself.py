"""What somebody does only to himself or with his own papers concerns nobody else."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He barricaded himself in the garage.", "PROTEST"),
        ("The poacher barricaded himself in a hut on Monday.", "PROTEST"),
        ("The deputy surrendered his passport at the airport.", "RETREAT"),
        ("The former minister surrendered his diplomatic passport to the court.", "RETREAT"),
        ("The hotel surrendered its licence.", "RETREAT"),
        ("The minister defended himself against accusations of graft.", "SUPPORT"),
        ("The council defended itself against claims that it had been slow.", "SUPPORT"),
    ],
)
def test_a_deed_to_oneself_is_no_event(types_in, text, kind):
    """Rule: shutting oneself in, handing in papers and defending oneself are no acts towards others."""
    assert kind not in types_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Students barricaded themselves in the rectorate.", "PROTEST"),
        ("The mayor called the ballot a farce and barricaded himself in the town hall.", "PROTEST"),
        ("The rebels surrendered their weapons.", "RETREAT"),
        ("The former president surrendered to police.", "RETREAT"),
        ("The minister defended the police chief.", "SUPPORT"),
    ],
)
def test_deeds_that_others_feel_stay(types_in, text, kind):
    """Crowds and officials who shut themselves in protest, and who gives himself up retreats."""
    assert kind in types_in(text)
