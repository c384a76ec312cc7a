"""What accepting is: an agreement, yielding to demands, or giving people shelter."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Senate accepted the teachers' key demands.", "CONCEDE"),
        ("The government accepted the demands of the miners.", "CONCEDE"),
        ("Mali's junta has accepted the conditions of ECOWAS.", "CONCEDE"),
        ("The company accepted the dockers' demands.", "CONCEDE"),
        ("Bolivia's congress accepted demands from the coca growers for a vote.", "CONCEDE"),
        ("Algeria accepted 900 people from Mali.", "AID"),
        ("Portugal accepted 30 Afghan families.", "AID"),
        ("Rwanda accepted 120 migrants stranded in Libya.", "AID"),
        ("Norway has accepted 40 Yemeni students.", "AID"),
        ("Kenya accepted 200 people from Goma on Friday.", "AID"),
        ("Peru accepted Chile's offer of talks.", "AGREE"),
        ("Kenya's president accepted a proposal by Uganda.", "AGREE"),
        ("Iran accepted the plan of the mediators.", "AGREE"),
    ],
)
def test_what_is_accepted_tells_what_accepting_is(sides_in, text, kind):
    """Who accepts demands gives way, and who accepts people shelters them."""
    told = sides_in(text)
    assert kind in told
    assert kind == "AGREE" or "AGREE" not in told


def test_demands_that_are_accepted_are_a_request_of_their_own(sides_in):
    """Both words tell a deed, each its own."""
    told = sides_in("Bolivia's congress accepted demands from the coca growers for a vote.")
    assert told["REQUEST"] == (["the coca growers"], ["Bolivia's congress"])
    assert told["CONCEDE"] == (["Bolivia's congress"], ["the coca growers"])


@pytest.mark.parametrize(
    "text", ["The shop accepts cards.", "The academy accepted 40 students.", "He accepts his age."]
)
def test_what_nobody_in_politics_accepts(sides_in, text):
    """Cards, pupils and years shelter nobody."""
    assert sides_in(text) == {}
