"""Who has no part in a deed beside his own."""

import pytest


def _sources(deeds_in, text, kind):
    """Return who does the last deed of a type."""
    return [source for name, source, _ in deeds_in(text) if name == kind][-1]


@pytest.mark.parametrize(
    "text",
    [
        "Israel bombed Rafah after a rocket attack.",
        "Pakistan launched air strikes in Afghanistan after a suicide bombing.",
        "Israeli troops killed a Palestinian after a stabbing attack.",
        "India closed the border with Pakistan after a shooting.",
    ],
)
def test_who_answers_an_attack_did_not_make_it(deeds_in, text):
    """Somebody else did."""
    assert _sources(deeds_in, text, "ASSAULT") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Peru closed the border after Chile's attack on a village.", ["Chile"]),
        ("Israel faced condemnation after air strikes on Rafah.", ["Israel"]),
    ],
)
def test_an_attack_of_somebody_named_is_his(deeds_in, text, source):
    """The words beside it say so, or its own clause answers nothing."""
    assert _sources(deeds_in, text, "ASSAULT") == source


@pytest.mark.parametrize(
    "text",
    [
        "The minister warned of a coup.",
        "The UN warned of attacks on aid workers.",
        "Britain warned of attacks on tourists in Egypt.",
        "Germany warned of an American tariff.",
        "Unicef warned of cuts to aid for Afghanistan.",
        "The U.S. warned that Iran could close the strait.",
        "Embassies closed after warnings that al Qaeda could attack.",
        "Oman issued a warning that Houthi fighters might strike Aden.",
        "NATO warned of a Russian attack on Ukraine.",
        "Ukraine warned that Russia would attack in the spring.",
    ],
)
def test_who_warns_of_others_threatens_nobody(types_in, text):
    """And does nothing of it."""
    assert "THREATEN" not in types_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russia warned of consequences if the bridge was hit.",
        "Iran warned Oman that it would close the strait.",
        "Peru's dockers warned of a strike in May.",
        "China warned of tariffs on Australian wine.",
        "Israel warned of more strikes on Beirut.",
        "North Korea warned that a nuclear war could break out.",
        "Israel warned that a ground offensive could start soon.",
        "Iran warned that the strait could be closed.",
        "Oman issued a warning that its troops could cross the border.",
        "Chile warned that Peru would pay if the boats were not freed.",
        "Togo warned of attacks on tankers if its oil is blocked.",
        "Togo warned of a war against Ghana.",
    ],
)
def test_who_warns_of_his_own_answer_threatens(types_in, text):
    """It is his to give."""
    assert "THREATEN" in types_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A truce brokered by Egypt took effect on Sunday.", "RETREAT"),
        ("A prisoner swap mediated by Turkey took place on Thursday.", "COOPERATE"),
    ],
)
def test_who_brokers_it_is_no_side(deeds_in, text, kind):
    """He is between them."""
    assert _sources(deeds_in, text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trump withdrew the United States from the Paris climate accord.", "REJECT"),
        ("Hours before a meeting with the rebels, the envoy resigned.", "RETREAT"),
    ],
)
def test_nobody_is_done_to_what_stands_beside(deeds_in, text, kind):
    """Nor what the doer takes along."""
    assert [target for name, _, target in deeds_in(text) if name == kind] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Russia told Tasnim it would close the border if Poland did.",
        'Guards commander Hossein Salami told Tasnim: "If a tanker is seized, we will close the strait."',
        "The commander told Reuters that more ships would be seized.",
    ],
)
def test_an_agency_that_is_told_is_no_side(deeds_in, text):
    """It only passes it on."""
    sides = [one for _, source, target in deeds_in(text) for one in (*source, *target)]
    assert not {"Tasnim", "Reuters"} & {*sides}


def test_an_agency_may_be_banned(deeds_in):
    """As anybody may."""
    assert ("COERCE", ["Peru"], ["Tasnim"]) in deeds_in("Peru banned Tasnim on Friday.")


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Ghana told Al Jazeera to close its bureau.", ("REQUEST", ["Ghana"], ["Al Jazeera"])),
        (
            "The militia told reporters that they would be shot.",
            ("THREATEN", ["The militia"], ["reporters"]),
        ),
        ("Georgia told the BBC to apologise.", ("REQUEST", ["Georgia"], ["the BBC"])),
        ("The minister spoke out against the BBC.", ("ACCUSE", ["The minister"], ["the BBC"])),
    ],
)
def test_a_paper_that_is_asked_or_blamed_is_a_side(deeds_in, text, deed):
    """Unlike one that only hears something."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Russian gas exports to Poland were halted on Friday.", []),
        ("Hungary opposes sanctions against Russia.", []),
        ("Hungary imposed sanctions against Russia.", ["Hungary"]),
    ],
)
def test_who_is_done_to_or_opposes_it_does_not_do_it(deeds_in, text, source):
    """Whatever stands before the verb."""
    assert _sources(deeds_in, text, "SANCTION") == source


def test_who_covers_a_protest_takes_no_part(deeds_in):
    """He reports it."""
    told = deeds_in("Journalists were beaten by police while covering the protest.")
    assert [source for name, source, _ in told if name == "PROTEST"] == [[]]
