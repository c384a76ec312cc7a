"""What those who play or run a club say to one another is no event; what they say in earnest is."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The coach lambasted the umpire after a narrow loss.",
        "The veteran goalkeeper rejected offers from two Qatari clubs.",
        "Valencia turned down a bid from Arsenal for their Croatian midfielder.",
        "The captain thanked supporters who had seen the side lose on penalties.",
        "The manager criticised the pundits after the final whistle.",
        "The Norwegian defender has refused to sign a new contract with the club.",
        "The Dane blamed the umpire for a line call at match point.",
        "The champion praised her coach and promised to return next season.",
        "Supporters demanded that the owner sell the club.",
    ],
)
def test_talk_among_sportsmen_is_no_event(types_in, text):
    """Rule: blame, praise, offers and refusals among players, coaches and clubs count for nothing."""
    assert types_in(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The goalkeeper accused the government of lying.", "ACCUSE"),
        ("The footballer thanked the president of Malawi.", "SUPPORT"),
        ("The winger condemned the killing of two boys in Gaza.", "ACCUSE"),
        ("Chelsea's Ukrainian winger urged Britain to send more aid.", "REQUEST"),
        ("The Russian accused the American of spying during the season.", "ACCUSE"),
        ("The Iranian swimmer signed a petition against the hangings.", "REQUEST"),
        ("Strikers refused to leave the quay.", "REJECT"),
        ("The captain of the tanker appealed to Oman for help.", "REQUEST"),
        ("Havana promised Roseau a surgical team.", "AGREE"),
        ("The ombudswoman assured the miners that none of them would be tried.", "AGREE"),
        ("Kenya's museums returned to Chad 21 drums from the lake.", "CONCEDE"),
        ("The union thanked the ministry for a season of talks.", "SUPPORT"),
    ],
)
def test_who_speaks_in_earnest_does(types_in, text, kind):
    """Rule: words to governments, or about force and rights, stay, whoever speaks them."""
    assert kind in types_in(text)
