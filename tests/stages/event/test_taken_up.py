"""What somebody accepted an invitation or a request to do is planned."""

import pytest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ms Oduya accepted an invitation from her Greek counterpart to visit Athens.", "visit"),
        ("The Pope has accepted an invitation to visit Lebanon.", "visit"),
        ("An invitation to visit Seoul was accepted by the Indian premier.", "visit"),
        ("Chad's president accepted a request to mediate between Kenya and Somalia.", "mediate"),
        ("Mr Modi accepted President Ruto's invitation to attend a summit.", "attend"),
    ],
)
def test_what_is_accepted_is_planned(told, text, word):
    """Rule: both sides want it, and it is still to come."""
    assert "planned" == told(text, word).status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The minister declined an invitation to visit Ankara.", "visit", "denied"),
        ("The minister may accept an invitation to visit Ankara.", "visit", "possible"),
        ("The president received an invitation to visit Ankara.", "visit", "demanded"),
        ("The minister has not accepted an invitation to visit Ankara.", "visit", "demanded"),
    ],
)
def test_what_nobody_accepted_is_not(told, text, word, status):
    """Rule: an invitation alone only asks."""
    assert status == told(text, word).status


@pytest.mark.parametrize(
    ("text", "word", "mode"),
    [
        ("Chad moved two battalions to the border after police were ambushed.", "moved", "troops"),
        ("Kenya sent 400 troops to Garissa after bandits hit a police post.", "sent", "troops"),
        ("Brazil sent tanks to the border while police searched the villages.", "sent", "troops"),
        ("Niger deployed paratroopers in Agadez since police had fled.", "deployed", "troops"),
        ("Kenya sent 400 police to Haiti after gangs attacked a base.", "sent", "police"),
        ("Officers moved 200 police to the square.", "moved", "police"),
        ("Peru sent troops and police to Tumbes.", "sent", "police"),
    ],
)
def test_what_happened_before_sends_nobody(told, text, word, mode):
    """Rule: a clause of time tells nothing of who is sent."""
    assert mode == told(text, word).mode
