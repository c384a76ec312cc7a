"""Deeds that a "no" or a "nobody" further off says were not done."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "Naval drills by Chile and Peru are under way and will last until May.",
            "COOPERATE",
            "ongoing",
        ),
        ("Talks between Togo and Benin are under way in Lome.", "CONSULT", "ongoing"),
        ("Talks between Togo and Benin have yet to begin.", "CONSULT", "denied"),
        ("Talks between Togo and Benin have begun.", "CONSULT", "ongoing"),
        ("A summit between Togo and Benin was put on hold.", "CONSULT", "denied"),
    ],
)
def test_what_is_under_way_goes_on_and_what_has_yet_to_begin_is_not(
    statuses_in, text, kind, status
):
    """Though its end lies ahead."""
    assert statuses_in(text, kind) == {status}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("At no time did our guards beat the prisoners, the warden said.", "ASSAULT"),
        ("At no point has Chad attacked Niger.", "ASSAULT"),
        ("In none of the villages did soldiers shoot anyone, the army said.", "ASSAULT"),
        ("Under no circumstances will Kenya close the camp.", "COERCE"),
        ("To neither of its neighbours has Chad conceded anything.", "CONCEDE"),
        ("Ghana has agreed to nothing on fishing, its envoy said.", "AGREE"),
        ("The Peruvian minister has asked for no help from Chile.", "REQUEST"),
        ("Oslo protested to no one.", "ACCUSE"),
        ("The minister surrendered to nobody, he said.", "RETREAT"),
        ("No Togolese trader's shop has been sealed this year, the ministry said.", "COERCE"),
        ("The jets violated nobody's airspace, Ankara said.", "MOBILIZE"),
        ("Parliament has still to ratify the treaty with Oman.", "SUPPORT"),
        ("Parliament still has to ratify the treaty with Oman.", "SUPPORT"),
        ("The teachers' strike announced for Monday is off.", "PROTEST"),
        ("The talks with Iran are off.", "CONSULT"),
        ("Releasing the rebels is out of the question, said the general.", "RETREAT"),
        ("A ban on foreign trawlers was out of the question for Oslo.", "COERCE"),
        ("An apology to Korea was out of the question for Tokyo.", "SUPPORT"),
        ("Nicaragua sent the rebels neither guns nor money.", "AID"),
        ("A treaty saved Chad from an invasion by Libya.", "ASSAULT"),
        ("Soldiers rescued two nuns from execution by the militia.", "ASSAULT"),
        ("The assembly fell three votes short of removing its premier, Senad Holt.", "SANCTION"),
        ("The president vetoed a cut in subsidies for Hungarian schools.", "SANCTION"),
        ("Parliament voted down a ban on foreign trawlers.", "COERCE"),
    ],
)
def test_nothing_was_done(statuses_in, text, kind):
    """A phrase before the helper, whom it was done to, what was asked for, and whose it was may be none."""
    assert statuses_in(text, kind) == {"denied"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The editor was jailed for nothing.", "SANCTION"),
        ("In no time the rebels seized the town.", "ASSAULT"),
        ("Police shot the driver for no reason.", "ASSAULT"),
        ("The army shelled the town to no avail.", "ASSAULT"),
        ("The court fined no fewer than nine banks.", "SANCTION"),
        ("Ghana asked Togo for no less than nine ships.", "REQUEST"),
        ("Kenya closed the border with no warning.", "COERCE"),
        ("The rebels demanded nothing less than the release of their leader.", "REQUEST"),
        ("Soldiers saved the villagers from the shelling of their homes by the rebels.", "ASSAULT"),
        ("The rebels asked Jakarta for nothing but a set of solar panels.", "REQUEST"),
        ("Nobody but the Emirates had offered to print the ballot papers.", "AGREE"),
        ("The airline is off to a good start in Chad, and Togo freed its pilot.", "RETREAT"),
    ],
)
def test_it_was_done(statuses_in, text, kind):
    """What a deed was done without, or how, denies nothing."""
    assert statuses_in(text, kind) == {"happened"}


def test_what_is_not_out_of_the_question_may_be(statuses_in):
    """Nothing is denied by a denial that is denied."""
    assert statuses_in(
        "Sending troops to Mali is not out of the question, Berlin said.", "MOBILIZE"
    ) == {"possible"}
