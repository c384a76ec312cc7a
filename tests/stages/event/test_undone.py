"""Deeds that were not done, whatever verb tells them, and who had no part in one."""

import pytest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chile has yet to ratify the treaty with Peru.", "ratify"),
        ("Chile, which has yet to sign the treaty, met the envoy of Peru.", "sign"),
        ("Japan, which has yet to free the sailors, called the premier of Fiji.", "free"),
        ("Ghana, which has yet to sign the treaty with Togo, met its envoy.", "sign"),
        ("Chile had yet to pull its troops out of Peru.", "pull"),
        ("Chile is yet to be admitted to the pact by Peru.", "admitted"),
        ("Chad said that it has yet to agree to send troops to Niger.", "send"),
        ("Oman nearly expelled the envoy of Yemen.", "expelled"),
        ("Oman almost recalled its envoy from Yemen.", "recalled"),
        ("The envoy said Oman nearly expelled him.", "expelled"),
        ("Chile had nearly agreed to free the pilots of Peru.", "free"),
        ("Oman all but signed the accord with Yemen.", "signed"),
        ("Oman all but arrested the envoy of Yemen.", "arrested"),
        ("Oman never came close to recalling its envoy from Yemen.", "recalling"),
        ("Oman was nearly invaded by Yemen.", "invaded"),
        ("Police stopped short of arresting the envoy of Chad.", "arresting"),
        ("Oman came close to recalling its envoy from Yemen.", "recalling"),
        ("The White House is steering clear of criticizing Moscow.", "criticizing"),
        ("Berlin shied away from blaming Kyiv for the blast.", "blaming"),
        ("The bishop of Lima held back from condemning the junta.", "condemning"),
        ("Oslo backed away from sending troops to Mali.", "sending"),
    ],
)
def test_what_was_left_undone_is_denied(told, text, word):
    """What lies ahead, was nearly done, or was stopped short of."""
    assert told(text, word).status == "denied"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Oman may have nearly recalled its envoy from Yemen.", "recalled"),
        ("Oman may stop short of recalling its envoy from Yemen.", "recalling"),
        ("Chile may yet agree to send troops to Niger.", "send"),
    ],
)
def test_what_may_be_left_undone_is_possible(told, text, word):
    """Nobody knows yet, nor is what one "may yet" agree to left undone."""
    assert told(text, word).status == "possible"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chile has yet again expelled the envoy of Peru.", "expelled"),
        ("Chile did not shy away from criticising Peru.", "criticising"),
        ("Rome did not hold back from expelling the envoy of Chad.", "expelling"),
        ("Chile, which has yet to answer, signed the treaty with Peru.", "signed"),
        ("Oman almost certainly shelled the port of Yemen.", "shelled"),
        ("Oman almost immediately recalled its envoy from Yemen.", "recalled"),
        ("Oman almost doubled its duty on Yemeni steel.", "doubled"),
        ("Oman all but closed its border with Yemen.", "closed"),
        ("Oman has all but ruled out talks with Yemen.", "ruled"),
        ("Oman all but rebuffed the offer of Yemen.", "rebuffed"),
        ("Oman has all but backed the candidate of Yemen.", "backed"),
        ("Oman all but pledged to send doctors to Yemen.", "pledged"),
        ("Oman all but condemned the raid on Yemen.", "condemned"),
        ("Oman all but apologised to Yemen.", "apologised"),
        ("Oman did not stop short of shelling the port of Yemen.", "shelling"),
        ("Rebels nearly killed the governor of Chad.", "killed"),
    ],
)
def test_what_was_done_in_part_or_nearly_at_once_happened(told, text, word):
    """Neither is it undone where "almost" belongs to another word."""
    assert told(text, word).status == "happened"


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Oman has ruled out further sanctions on banks of Yemen.", "sanctions", "denied"),
        ("Oman ruled out a ban on flights from Yemen.", "ban", "denied"),
        ("Oman backed away from a boycott of Yemen.", "boycott", "denied"),
        ("Oman refrained from an embargo against Yemen.", "embargo", "denied"),
        ("Oman stopped short of a ban on ships from Yemen.", "ban", "denied"),
        ("Sanctions on Chad were ruled out by Niger.", "Sanctions", "denied"),
        ("Oman came close to a boycott of goods from Yemen.", "boycott", "denied"),
        pytest.param(
            "Oman came close to a boycott of Yemen.",
            "boycott",
            "denied",
            marks=pytest.mark.xfail(reason="the model sees none here"),
        ),
        ("Oman did not come close to a boycott of goods from Yemen.", "boycott", "denied"),
        ("Oman came near to an embargo against Yemen.", "embargo", "denied"),
        ("Oman did not rule out sanctions on Yemen.", "sanctions", "possible"),
        ("Oman refused to rule out a ban on ships from Yemen.", "ban", "possible"),
        ("Oman ruled out Yemen's demand for a ransom.", "demand", "happened"),
        ("Oman lifted sanctions on Yemen.", "sanctions", "happened"),
        ("Oman imposed sanctions on Yemen.", "imposed", "happened"),
    ],
)
def test_a_measure_that_is_ruled_out_is_not_taken(told, text, word, status):
    """One that is not ruled out stays open, and one that there is stays told."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "source", "target"),
    [
        ("Ghana, not Togo, thanked Peru.", "thanked", ["Ghana"], ["Peru"]),
        ("Togo rather than Benin shelled Ghana.", "shelled", ["Togo"], ["Ghana"]),
        ("Togo and not Benin recognised Kosovo.", "recognised", ["Togo"], ["Kosovo"]),
        ("Not Ghana but Togo recognised Kosovo.", "recognised", ["Togo"], ["Kosovo"]),
        ("Chad thanked Peru but not Chile.", "thanked", ["Chad"], ["Peru"]),
        ("Ghana met with Togo but not with Benin.", "met", ["Ghana"], ["Togo"]),
        ("Kenya condemned Chad, Niger not", "condemned", ["Kenya"], ["Chad"]),
        ("Mali praised Chad but Niger not", "praised", ["Mali"], ["Chad"]),
        ("Kenya condemned Chad, Niger not\n\nEven so, it hoped.", "condemned", ["Kenya"], ["Chad"]),
        ("Miners were arrested by Ghana, not Togo.", "arrested", ["Ghana"], ["Miners"]),
        (
            "Not only Ghana but also Togo arrested the miners.",
            "arrested",
            ["Ghana", "Togo"],
            ["the miners"],
        ),
        (
            "Ghana, and not only Togo, recognised Kosovo.",
            "recognised",
            ["Ghana", "Togo"],
            ["Kosovo"],
        ),
        ("Ghana and Togo have not recognised Kosovo.", "recognised", ["Ghana", "Togo"], ["Kosovo"]),
    ],
)
def test_who_is_named_as_having_no_part_stands_on_no_side(marks_in, text, word, source, target):
    """Whoever "not only" is said of has one."""
    report, marks = marks_in(text, "event")
    event = next(mark for mark in marks if word in mark.text)
    sides = [
        [" ".join(span.of(report.text) for span in party.spans) for party in side]
        for side in (event.source, event.target)
    ]
    assert sides == [source, target]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Oman pledged not to bomb Yemen.", ["AGREE", "ASSAULT"]),
        ("Chad promised not to bomb Niger.", ["AGREE", "ASSAULT"]),
        ("Police stopped short of arresting the envoy of Chad.", ["COERCE"]),
        ("Oman stopped short of expelling the envoy of Yemen.", ["SANCTION"]),
        ("Oman has stopped expelling diplomats of Yemen.", ["CONCEDE", "SANCTION"]),
        ("Oman stopped selling grain to Yemen.", ["SANCTION", "COOPERATE"]),
        ("Togo vowed not only to bomb Ghana but to invade it.", ["THREATEN", "ASSAULT", "ASSAULT"]),
    ],
)
def test_who_forgoes_or_ends_force_neither_threatens_nor_cuts_ties(marks_in, text, types):
    """Who stops force yields, who stops trade cuts ties; who vows not only one attack threatens."""
    assert [mark.type for mark in marks_in(text, "event")[1]] == types


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Norway has launched an inquiry into the fire in Peru.", "launched", "happened"),
        ("Norway has opened an investigation into corruption in Peru.", "opened", "happened"),
        (
            "Norway has been investigating the Peruvian embassy since May.",
            "investigating",
            "ongoing",
        ),
        ("Norway is shelling the port of Peru.", "shelling", "ongoing"),
    ],
)
def test_a_step_that_has_been_taken_happened(told, text, word, status):
    """What "has been" going on still does."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "country", "status"),
    [
        ("Chad went ahead with the expulsion of the French envoy.", "expulsion", "TCD", "happened"),
        ("Kenya pressed ahead with the closure of its border.", "closure", "KEN", "happened"),
        ("Iraq went ahead with the execution of ten men.", "execution", "IRQ", "happened"),
        ("Egypt pushed ahead with the deportation of refugees.", "deportation", "EGY", "happened"),
        ("Chad will go ahead with the expulsion of the envoy.", "expulsion", "TCD", "planned"),
        (
            "Chad threatened to go ahead with the expulsion of the envoy.",
            "expulsion",
            "TCD",
            "possible",
        ),
    ],
)
def test_who_goes_ahead_with_a_deed_does_it(told, text, word, country, status):
    """It stands as the going ahead does."""
    event = told(text, word)
    assert ([party.country for party in event.source], event.status) == ([country], status)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenya pressed ahead with the closure of its border.", ["COERCE"]),
        ("Kenya pressed Somalia to open its border.", ["REQUEST", "CONCEDE"]),
        ("The bank went ahead with its merger.", []),
    ],
)
def test_who_presses_ahead_asks_for_nothing(marks_in, text, types):
    """Who presses somebody does."""
    assert [mark.type for mark in marks_in(text, "event")[1]] == types


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rebels were to have quit the town by Sunday.", "quit"),
        ("The ministers of Peru and Chile were to have met in Oslo on Monday.", "met"),
        ("Two pilots were to have been freed by the militia on Friday.", "freed"),
        ("Peru was to have signed the treaty in May.", "signed"),
        ("Police were to have arrested the editor, but he fled.", "arrested"),
        ("Talks between Peru and Chile were to have resumed in Lima on Monday.", "Talks"),
        ("Talks between the two leaders were to have opened in Oslo on Monday.", "Talks"),
    ],
)
def test_what_was_to_have_been_done_was_not(told, text, word):
    """What "was to have" been done tells a plan that failed."""
    assert told(text, word).status == "denied"


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The rebels are to quit the town by Sunday.", "quit", "planned"),
        ("The rebels were alleged to have shelled the town.", "shelled", "happened"),
        ("Peru was the first to have signed the treaty.", "signed", "happened"),
        ("Talks between Peru and Chile are to resume in Lima on Monday.", "Talks", "planned"),
    ],
)
def test_what_is_said_to_have_been_done_is_another_thing(told, text, word, status):
    """Only "was to have" fails; what is still to be done, or said to have been, does not."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("A jury acquitted a nurse of poisoning two patients.", "poisoning", "denied"),
        ("The policemen were acquitted of murdering the student.", "murdering", "denied"),
        ("The court cleared the general of murdering two monks.", "murdering", "denied"),
        ("The commander was cleared of torturing prisoners.", "torturing", "denied"),
        ("A judge acquitted two activists of storming the parliament.", "storming", "denied"),
        ("The policemen were convicted of murdering the student.", "murdering", "happened"),
        ("A court cleared the extradition of a banker to Peru.", "extradition", "planned"),
    ],
)
def test_of_what_a_court_acquits_was_not_done(told, text, word, status):
    """Rule: whoever is acquitted or cleared of a deed has not done it."""
    assert told(text, word).status == status
