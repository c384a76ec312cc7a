"""What a verb tells outright."""

import pytest


def _of(deeds_in, text, kind):
    """Return who does each deed of a type, and to whom."""
    return [(source, target) for name, source, target in deeds_in(text) if name == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Chad's government legalised two Islamist parties.",
        "Nepal legalized the Maoist party.",
    ],
)
def test_who_legalises_gives_in(types_in, text):
    """Whatever else parties suffer."""
    assert "CONCEDE" in types_in(text)
    assert "COERCE" not in types_in(text)


def test_a_draft_is_backed(deeds_in):
    """And nobody backs down."""
    text = "Peru demanded that Andean governments back its draft resolution."
    assert _of(deeds_in, text, "SUPPORT")
    assert not _of(deeds_in, text, "CONCEDE")


def test_who_backs_down_gives_in(types_in):
    """A particle makes it another deed."""
    assert "SUPPORT" not in types_in("Peru backed down over the fishing rules.")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Nigerian troops retook the town of Bosso from Boko Haram.", "Boko Haram"),
        ("Kurdish fighters captured two villages from the Syrian army.", "the Syrian army"),
    ],
)
def test_a_place_is_taken_from_who_held_it(deeds_in, text, target):
    """He is whom it is done to."""
    ((_, found),) = _of(deeds_in, text, "ASSAULT")
    assert target in found[0]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Gunmen took eleven hostages from the village of Kidal.", "eleven hostages"),
        ("Rebels captured the village from the north.", "the village"),
    ],
)
def test_places_hold_nothing(deeds_in, text, target):
    """Where people are taken from, or arms come from, has nothing to lose."""
    ((_, found),) = _of(deeds_in, text, "ASSAULT")
    assert found == [target]


def test_peacekeepers_help_where_they_go(deeds_in):
    """And not themselves."""
    text = "A company of 150 Kenyan peacekeepers was deployed in Liberia by ECOWAS."
    assert _of(deeds_in, text, "AID") == [(["ECOWAS"], ["Liberia"])]


def test_a_promise_is_to_nobody_of_ones_own(deeds_in):
    """Who commits his country promises it nothing."""
    text = "Samoa's prime minister committed his country to sending peacekeepers to Lebanon."
    assert _of(deeds_in, text, "AGREE") == [(["Samoa's prime minister"], [])]


def test_arms_are_drawn_up_against_who_stands_opposite(deeds_in):
    """Who owns the place is meant."""
    text = "Ecuador massed tanks opposite Peru's Tumbes plain."
    ((source, target),) = _of(deeds_in, text, "MOBILIZE")
    assert source == ["Ecuador"]
    assert "Peru" in target[0]


def test_a_planted_bomb_hurts(deeds_in):
    """Though another verb tells that it went off."""
    text = "A car bomb planted by the ELN ripped through a market in Cali, injuring 33 shoppers."
    assert (["the ELN"], ["33 shoppers"]) in _of(deeds_in, text, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Three men were planning to bomb the embassy.", "explosives"),
        ("The regime bombed hospitals in the north.", "aerial"),
        ("Helicopters bombed villages in Darfur.", "aerial"),
        ("Israel bombed a depot near Damascus.", "aerial"),
        ("The town was captured by rebels on Friday.", None),
        ("Two soldiers were captured by rebels on Friday.", "abduct"),
    ],
)
def test_men_have_no_aircraft(marks_in, text, mode):
    """A state has."""
    _, events = marks_in(text, "event")
    assert [one.mode for one in events if one.type == "ASSAULT"] == [mode]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran sent missiles to the Houthis.", "AID"),
        ("Turkey sent rifles to Somalia.", "AID"),
        ("The United States is sending cluster bombs to Ukraine.", "AID"),
        ("Chile sent troops to the border with Peru.", "MOBILIZE"),
        ("China announced drills near Taiwan.", "MOBILIZE"),
        ("China and Russia announced joint drills near Taiwan.", "COOPERATE"),
        ("Manila protests Chinese ships", "ACCUSE"),
        ("Students protest ship deal", "PROTEST"),
        ("Officials protested outside the parliament on Monday over pay.", "PROTEST"),
        ("Ministry employees protested in the capital against cuts.", "PROTEST"),
        ("Paris cancelled the debt of Sudan.", "AID"),
        ("Dockers shut down the port for a day.", "PROTEST"),
        ("The government shut down the port.", "COERCE"),
        ("Tesla shut down its factory in Germany.", "COERCE"),
        ("Kenyans in Nakuru protested over the death of a prisoner in a Ugandan jail.", "PROTEST"),
        ("The mayor protested outside the ministry.", "PROTEST"),
        ("Iran is sending missile parts and drones to the Houthi movement.", "AID"),
        ("Russia sent more drones to Kyiv overnight.", "MOBILIZE"),
        ("The Chinese navy joined an exercise in Hawaii.", "COOPERATE"),
        ("Iran's Revolutionary Guards will hold naval war games near Hormuz.", "MOBILIZE"),
        ("Russia and Belarus held war games on Monday.", "COOPERATE"),
        ("IMF releases $360 mln loan tranche to Ghana", "AID"),
        (
            (
                "Thousands of people marched through Amman for political change. In a televised speech, the king "
                "gave in to the protesters and said the election law would be rewritten."
            ),
            "CONCEDE",
        ),
        ("The airport was bombed on Monday.", "ASSAULT"),
        ("The military took power in Gabon.", "ASSAULT"),
        ("The RSF has besieged El Fasher for 18 months.", "ASSAULT"),
        ("Rebel attacks on army positions killed 12 soldiers.", "ASSAULT"),
        ("The convoy came under fire from gunmen.", "ASSAULT"),
        ("The premier came under fire from critics.", "ACCUSE"),
        ("The bridge was blown up on Friday.", "ASSAULT"),
        ("The minister was put on trial for corruption.", "ACCUSE"),
        ("The army toppled the president in 2013.", "COERCE"),
    ],
)
def test_types_told_outright(types_in, text, kind):
    """By the words beside them."""
    assert kind in types_in(text)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Missiles hit the port of Odessa on Friday.", "heavy-weapons"),
        ("Drones hit the port of Odessa on Friday.", "drone"),
    ],
)
def test_missiles_are_no_drones(marks_in, text, mode):
    """Though both fly."""
    _, events = marks_in(text, "event")
    assert [one.mode for one in events if one.type == "ASSAULT"] == [mode]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The three fishermen were handed over to Sri Lanka.", ([], ["Sri Lanka"])),
        ("The suspects were handed over to Kenya by Uganda.", (["Uganda"], ["Kenya"])),
    ],
)
def test_who_is_handed_over_hands_over_nobody(deeds_in, text, sides):
    """And who gets him is given him."""
    assert [(source, target) for _, source, target in deeds_in(text)] == [sides]


def test_what_a_crowd_is_against_is_nobody(deeds_in):
    """By its name."""
    told = deeds_in("Police dispersed an anti-government rally in Lima.")
    assert all("anti-government" not in [*source, *target] for _, source, target in told)


def test_who_works_against_something_is_somebody(deeds_in):
    """Though his name begins so."""
    told = deeds_in("Anti-graft investigators in Lima opened an inquiry into a timber baron.")
    assert told == [("ACCUSE", ["Anti-graft investigators in Lima"], ["a timber baron"])]


@pytest.mark.parametrize(
    "text",
    [
        "Voters toppled the prime minister.",
        "The socialists took power after the election.",
        "The opposition toppled the prime minister in a no-confidence vote.",
        "The president was nearly toppled in 2013.",
    ],
)
def test_votes_topple_nobody_by_force(types_in, text):
    """Nor what nearly does."""
    assert "COERCE" not in types_in(text)
