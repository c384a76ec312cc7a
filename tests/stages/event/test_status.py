"""What a deed is by the words around it."""

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No date has been set for the talks between Chad and Niger.", "planned"),
        ("A date for the visit of Chad's president to Niger was not given.", "planned"),
        ("Chad agreed on a timetable for the withdrawal of its troops from Niger.", "planned"),
        ("Peru remembered the date of the invasion of Chile.", "happened"),
        ("Chad attacked Niger on that date.", "happened"),
    ],
)
def test_a_deed_for_which_a_day_is_set_is_still_to_come(marks_in, text, status):
    """Whether the day is known or not; the day of a deed is another thing."""
    assert status == marks_in(text, "event")[1][-1].status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No timetable agreed for the withdrawal of Chad's troops, Niger says.", "planned"),
        ("The cabinet has no date fixed for talks with the rebels.", "planned"),
        ("A date agreed for the talks between Chad and Niger was not given.", "planned"),
        ("No date fixed for the handover of the envoy, ministry says.", "planned"),
        ("The date chosen for the attack on Niger was 3 May 2020.", "happened"),
        ("Chad did not attack Niger.", "denied"),
        ("Chad denied the visit to Niger.", "denied"),
    ],
)
def test_what_no_date_is_set_for_is_not_denied(marks_in, text, status):
    """Also where the date stands alone, without "has been"."""
    assert status == marks_in(text, "event")[1][-1].status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad made no mention of a truce with Niger, or of talks.", "possible"),
        ("The minister made no reference to talks with Chad.", "possible"),
        ("The note made no mention of Chad's visit to Niger.", "happened"),
        ("The ministry's report says nothing about last year's invasion of Chad.", "happened"),
        ("The read-out did not mention the attack on Chad.", "happened"),
        ("Lima made no visit to Quito.", "denied"),
        ("Chad denied the attack on Niger.", "denied"),
        ("Lima did not hold talks with Quito.", "denied"),
    ],
)
def test_who_does_not_speak_of_a_deed_does_not_deny_it(marks_in, text, status):
    """Such a silence leaves a deed open, or lets stand what all know of."""
    assert status == marks_in(text, "event")[1][-1].status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("His government would impose sanctions on Chile, the envoy of Peru said.", "promised"),
        ("Her ministry would ban ships from Chile, the minister said.", "promised"),
        ("The minister said his government would expel two envoys of Chile.", "promised"),
        ("Our country would expel the envoys of Chile, he said.", "promised"),
        ("The envoy said the government of Chile would impose sanctions on Peru.", "possible"),
        ("He said his rivals would attack Chile.", "hypothetical"),
        ("He said his son would sue Chile.", "hypothetical"),
        ("The minister said his brother would send aid to Chile.", "hypothetical"),
        ("She said her enemies would arrest the envoy.", "hypothetical"),
        ("He vowed that his son would sue Chile.", "promised"),
        ("The colonel said his men would attack Chile.", "promised"),
        ("The premier said her partners would send tanks to Peru.", "planned"),
        ("Quito said its allies would arm Peru within days.", "planned"),
        ("The president said his army would attack Chile.", "promised"),
        ("His government would perhaps impose sanctions on Chile, the envoy said.", "possible"),
    ],
)
def test_what_the_speakers_side_would_do(marks_in, text, status):
    """Who speaks of his own government, ministry or army vows; of others he only thinks."""
    assert status == marks_in(text, "event")[1][-1].status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Austria would veto any new sanctions on Chad.", "possible"),
        ("The minister condemned any attack on convoys.", "possible"),
        ("The minister condemned the attack on convoys.", "happened"),
        ("Togo rejected any ban on its ships.", "possible"),
        ("Togo denied any attack on Benin.", "denied"),
    ],
)
def test_any_deed_is_none_that_was_done(marks_in, text, status):
    """What somebody says of "any attack" tells of none."""
    assert status == marks_in(text, "event")[1][-1].status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The Supreme Court stayed the deportation of 61 nurses to Chad.", "deportation", "denied"),
        ("A court blocked the deportation of 61 nurses to Chad.", "deportation", "denied"),
        ("A judge stayed the execution of two Danish sailors.", "execution", "denied"),
        ("Peru denounced the deportation of 61 nurses to Chad.", "deportation", "happened"),
        ("A judge upheld the expulsion of the Chilean envoy.", "expulsion", "happened"),
    ],
)
def test_what_a_court_stays_is_not_done(told, text, word, status):
    """Who keeps somebody from being deported leaves nobody deported."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Israel wants to withdraw from southern Lebanon.", "possible"),
        ("The president wants to leave office, his aide said.", "possible"),
        ("Peru wants to buy jets from France.", "possible"),
        ("Syria wants to renew the stalled talks with Israel.", "possible"),
        ("The Serb general hopes to resign in May.", "possible"),
        ("The minister wants the general to resign.", "demanded"),
        ("Peru wants Chile to free the sailors.", "demanded"),
        ("The general was urged to resign.", "demanded"),
    ],
)
def test_what_somebody_wants_to_do_himself_is_not_demanded(marks_in, text, status):
    """But what he wants of another is."""
    assert status == marks_in(text, "event")[1][-1].status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("All three ministers voted to support the republic.", "happened"),
        ("The Duma voted to reject the treaty with Norway.", "happened"),
        ("Deputies in Lima voted to censure the minister.", "happened"),
        ("Deputies will vote to censure the minister.", "planned"),
        ("The council voted to send troops to Mali.", "planned"),
        ("The union decided to back the mayor.", "planned"),
    ],
)
def test_words_are_said_by_a_vote(marks_in, text, status):
    """Who voted to back a bill backed it; what a vote is to bring about is still to come."""
    assert status == marks_in(text, "event")[1][-1].status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rumours that Belarus had freed the editor proved false.", "denied"),
        ("Reports that Chad had bombed the camp were untrue, the UN said.", "denied"),
        ("Reports that Chad had bombed the camp were not true.", "denied"),
        ("Claims that Peru had shut the border turned out to be wrong.", "denied"),
        ("Claims that Peru had shut the border turned out to be true.", "happened"),
        ("Analysts doubt that Chad will withdraw its troops from Niger.", "possible"),
        ("The envoy doubted that Iran had freed the sailors.", "possible"),
        ("Latvia fears that Russia will attack it.", "possible"),
        ("Police suspect that rebels have taken the envoy hostage.", "possible"),
        ("Nobody doubts that Chad bombed the camp.", "happened"),
    ],
)
def test_a_report_that_is_false_or_doubted(marks_in, text, status):
    """What is only rumoured and proves false was not done, and what is doubted is open."""
    assert status == marks_in(text, "event")[1][-1].status
