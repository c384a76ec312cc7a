"""What only was to be done and came to nothing was not done; what ended, or failed, had been."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The feared Turkish invasion of Syria never happened.", "ASSAULT"),
        ("The threatened Canadian sanctions against Haiti did not materialise.", "SANCTION"),
        ("The sanctions that Canada had threatened against Haiti never came.", "SANCTION"),
        ("A promised Saudi loan to Lebanon never arrived.", "AID"),
        ("Nothing came of the promised Saudi aid to Lebanon.", "AID"),
        ("Serbia's threat to expel the British ambassador came to nothing.", "SANCTION"),
        ("A plan by Chad to expel the French envoy fell through.", "SANCTION"),
        ("Zambia's planned expulsion of the American envoy was averted.", "SANCTION"),
        ("The planned deportation of Afghan refugees was halted by a judge.", "COERCE"),
        ("Colombian police thwarted an attack on the Venezuelan consulate.", "ASSAULT"),
        ("Guards foiled a raid by rebels on the Chadian prison.", "ASSAULT"),
        ("A bomb attack on the Israeli embassy in Delhi was foiled.", "ASSAULT"),
        ("Talks between Cyprus and Turkey that were due in March fell through.", "CONSULT"),
        ("The threatened strike by Kenyan nurses failed to materialise.", "PROTEST"),
        ("A bid by Peru to expel the Bolivian consul was unsuccessful.", "SANCTION"),
        ("Efforts by Togo to arrest the pastor proved fruitless.", "COERCE"),
        ("Sudan tried but failed to shell the camp.", "ASSAULT"),
        ("Niger tried in vain to deport the pastor.", "COERCE"),
        ("Gunmen tried to kidnap a Chinese engineer but were stopped by villagers.", "ASSAULT"),
        ("The army tried to storm the ministry but was repelled.", "ASSAULT"),
        ("Chad unsuccessfully tried to deport the pastor.", "COERCE"),
        ("A strike planned by Belgian railway workers was averted at the last minute.", "PROTEST"),
    ],
)
def test_what_came_to_nothing_was_not_done(statuses_in, text, kind):
    """Who tells of it names a plan, a threat or a fear."""
    assert statuses_in(text, kind) == {"denied"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Talks between Cyprus and Turkey in Geneva came to nothing.", "CONSULT"),
        ("Nothing came of the talks that Togo held with Benin last week.", "CONSULT"),
        ("The attack on the Malian base failed, and eleven rebels died.", "ASSAULT"),
        ("The strike by Belgian railway workers was called off after three days.", "PROTEST"),
        ("A coup in Gabon failed on Monday.", "ASSAULT"),
        ("The talks between Togo and Benin faltered.", "CONSULT"),
        ("Niger tried to deport the pastor, who failed to appear.", "COERCE"),
        ("Togo thwarted requests by Benin for the files.", "REQUEST"),
        ("Canadian sanctions against Haiti were halted in June.", "SANCTION"),
        ("The feared Turkish general invaded Syria.", "ASSAULT"),
    ],
)
def test_what_led_to_nothing_or_was_ended_was_done(statuses_in, text, kind):
    """An end is no failure to begin, and a deed without fruit is a deed."""
    assert statuses_in(text, kind) & {"happened", "ongoing"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Far from attacking Chad, Sudan offered its president a treaty.", "ASSAULT"),
        ("Far from withdrawing its troops, Rwanda sent tanks to Goma.", "RETREAT"),
        ("Belgium, far from apologising to Rwanda, recalled its ambassador.", "SUPPORT"),
        ("Georgia did everything short of attacking the separatists.", "ASSAULT"),
        ("Peru took every step short of expelling the Bolivian consul.", "SANCTION"),
        ("Prague thought better of expelling the Hungarian diplomat.", "SANCTION"),
        ("Nobody in Lima dreamed of arresting the Chilean union leader.", "COERCE"),
    ],
)
def test_what_nobody_came_to_do_was_not_done(statuses_in, text, kind):
    """Whatever was done instead."""
    assert statuses_in(text, kind) == {"denied"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bolivia could not prevent Chile from seizing the trawler.", "COERCE"),
        ("The truce did not stop Sudan from shelling the camp.", "ASSAULT"),
        ("Protests in Rome failed to keep Italy from expelling the envoy.", "SANCTION"),
        ("Warnings did not deter Togo from arresting the Beninese journalist.", "COERCE"),
        ("Far from the capital, rebels attacked a Chadian convoy.", "ASSAULT"),
        ("Not far from the port, Sudan shelled a camp.", "ASSAULT"),
    ],
)
def test_what_was_not_prevented_was_done(statuses_in, text, kind):
    """And so is what was done far from somewhere."""
    assert "happened" in statuses_in(text, kind)
