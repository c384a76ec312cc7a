"""Deeds that are open: what somebody would be able to do, or has not decided to do."""

import pytest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peru has not decided to attack Chile.", "attack"),
        ("Chile has yet to decide to expel the envoy of Peru.", "expel"),
        ("Oman has not yet decided whether to send troops to Niger.", "send"),
        ("Kenya will decide whether to expel the envoy of Peru.", "expel"),
        ("Kenya has made no decision to attack Uganda.", "attack"),
        ("The general said that Kenya would be able to blockade the port by 2027.", "blockade"),
        ("Kenya's navy would be able to blockade Uganda by 2027.", "blockade"),
        ("Chad's army will be capable of invading Niger by 2027.", "invading"),
    ],
)
def test_what_is_not_decided_or_only_in_reach_is_possible(told, text, word):
    """It is neither denied nor promised."""
    assert "possible" == told(text, word).status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Kenya has decided not to attack Uganda.", "attack", "denied"),
        ("Kenya has decided to attack Uganda.", "attack", "planned"),
        ("Kenya will not be able to attack Uganda.", "attack", "denied"),
        ("Kenya was able to free the prisoners in Uganda.", "free", "happened"),
        ("Kenya did not attack Uganda.", "attack", "denied"),
    ],
)
def test_what_is_decided_or_done_is_not_open(told, text, word, status):
    """A decision against a deed denies it, and who was able to do something did it."""
    assert status == told(text, word).status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Chile said no decision had been taken on a trip by the president.", "trip", "possible"),
        ("The palace said nothing had been decided on a visit to Lima.", "visit", "possible"),
        ("No decision has been made on sanctions against Chile.", "sanctions", "possible"),
        ("No decision about a strike was taken, the union said.", "strike", "possible"),
        ("No decision has been taken on talks with Peru.", "talks", "possible"),
        ("The president made no trip to Lima.", "trip", "denied"),
        ("The palace denied a visit to Lima.", "visit", "denied"),
        ("Chile did not hold talks with Peru.", "talks", "denied"),
        ("Oman decided on a ban on rallies.", "ban", "happened"),
    ],
)
def test_what_nothing_is_decided_on_is_open(told, text, word, status):
    """It is not denied, as what nobody did is."""
    assert status == told(text, word).status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The law allows police to hold suspects for 48 hours.", "hold", "possible"),
        ("A new decree lets the army arrest civilians.", "arrest", "possible"),
        ("The constitution empowers the president to dissolve parliament.", "dissolve", "possible"),
        ("The act permits ministers to ban marches.", "ban", "possible"),
        ("Deputies passed a law allowing police to expel migrants.", "expel", "possible"),
        ("The guards let the rebels attack the camp.", "attack", "happened"),
        ("The army used the law to arrest two editors.", "arrest", "happened"),
        ("The court declined to let police arrest the editor.", "arrest", "denied"),
    ],
)
def test_what_a_law_lets_people_do_is_possible(told, text, word, status):
    """Somebody who lets others do a thing may have seen it done."""
    assert told(text, word).status == status
