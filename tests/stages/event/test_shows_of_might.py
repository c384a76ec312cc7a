"""Arms that are shown or readied, force that is used, and limits on what people are free to do."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Taiwan demonstrated its military power in an exercise off Hualien.",
        "Iran displayed its military might in a parade in Tehran.",
        "Israel demonstrated its air power over Beirut.",
        "Quito increased police alert status in Guayaquil.",
        "Poland increased the alert status of its air defence.",
    ],
)
def test_arms_are_shown_and_readied(deeds_in, text):
    """Who shows his might or raises the level of alert shows arms."""
    (event,) = deeds_in(text)
    assert event[0] == "MOBILIZE"
    assert event[2] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Pentagon released a film that demonstrated the military power of Rome.",
        "The exhibition displays the military might of the Ottomans.",
        "Doctors raised the alert about a new virus.",
    ],
)
def test_might_of_others_is_shown_to_visitors(deeds_in, text):
    """What a film or an exhibition shows moves no arms."""
    assert deeds_in(text) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ethiopian troops used conventional force against Somalia.", "Somalia"),
        ("Russia used military force against Georgia.", "Georgia"),
        ("The rebels used armed force against the garrison of Kidal.", "the garrison of Kidal"),
    ],
)
def test_force_is_used(deeds_in, text, target):
    """Force of arms used on somebody is an attack."""
    (event,) = deeds_in(text)
    assert (event[0], event[2]) == ("ASSAULT", [target])


@pytest.mark.parametrize(
    "text",
    [
        "Thailand imposed restrictions on political gatherings.",
        "Egypt imposed curbs on foreign charities.",
        "Uzbekistan placed restrictions on the press.",
        "Britain imposed restrictions on a Russian newspaper.",
        "Kazakhstan imposed controls on the internet.",
    ],
)
def test_limits_on_freedoms_are_force(codes_in, text):
    """Who limits what people are free to do restricts them, and cuts no trade."""
    ((kind, code),) = codes_in(text)
    assert (kind, code[:2]) == ("COERCE", "17")


@pytest.mark.parametrize(
    "text",
    [
        "The EU imposed restrictions on imports of Chinese steel.",
        "Washington imposed visa restrictions on Ugandan officials.",
        "India imposed a cap on imports of Bangladeshi jute.",
    ],
)
def test_limits_on_trade_are_not(deeds_in, text):
    """Limits on wares and visas of others are sanctions."""
    (event,) = deeds_in(text)
    assert event[0] == "SANCTION"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Settlers destroyed olive trees that belonged to Palestinian farmers.",
            "Palestinian farmers",
        ),
        ("Rebels torched a bus that was owned by the archdiocese.", "the archdiocese"),
        (
            "Gunmen blew up a pipeline which belongs to the Iraqi government.",
            "the Iraqi government",
        ),
        ("Soldiers cut down orchards which belonged to Druze villagers.", "Druze villagers"),
    ],
)
def test_a_clause_tells_whose_it_was(deeds_in, text, target):
    """Who owns what is destroyed suffers it, also where a whole clause says so."""
    (event,) = deeds_in(text)
    assert (event[0], event[2]) == ("ASSAULT", [target])


def test_who_destroys_what_is_his_harms_nobody(deeds_in):
    """Their own crops are nobody else's."""
    assert deeds_in("The farmers destroyed the crops that belonged to them.") == []
