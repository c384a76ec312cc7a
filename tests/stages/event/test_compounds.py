"""Who does what a noun tells, where he stands before it: "a rebel attack", "a government offer"."""

import pytest


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Two died in a rebel attack on a market.", ("ASSAULT", ["rebel"], ["Two"])),
        ("A militia ambush left four soldiers dead.", ("ASSAULT", ["militia"], ["four soldiers"])),
        ("A union strike shut the port.", ("PROTEST", ["union"], [])),
        ("A student protest in Dhaka was broken up.", ("PROTEST", ["student"], [])),
        (
            "Unions rejected a government offer to cut prices.",
            ("REJECT", ["Unions"], ["government"]),
        ),
        (
            "Unions rejected a government offer to cut prices.",
            ("AGREE", ["government"], ["Unions"]),
        ),
        ("The rebels spurned an army offer of safe passage.", ("AGREE", ["army"], ["The rebels"])),
        ("A police raid on the camp killed two miners.", ("COERCE", ["police"], ["two miners"])),
    ],
)
def test_a_body_before_its_deed_does_it(deeds_in, text, deed):
    """And takes part in what the deed does: who rejects an offer rejects who makes it."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("An embassy attack in Mali killed two guards.", "embassy"),
        ("Doctors condemned the journalist killing.", "journalist"),
        ("The army accused militants of a soldier kidnapping.", "soldier"),
        ("The bank raid netted two million.", "bank"),
        ("Members of the army council met.", "army"),
    ],
)
def test_who_suffers_it_or_only_names_a_body_does_not(deeds_in, text, word):
    """An embassy attack is no attack by an embassy."""
    assert word not in [name for _, source, _ in deeds_in(text) for name in source]


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("The Trade Union Congress called the offer an insult.", set()),
        ("The Nigeria Labour Congress accepted the offer.", set()),
        ("Congress rejected the treaty.", {"legislative"}),
    ],
)
def test_the_name_of_a_union_tells_no_context(marks_in, text, contexts):
    """A congress of unions makes no laws."""
    found = {one for mark in marks_in(text, "event")[1] for one in mark.contexts}
    assert found >= contexts
    assert contexts or "legislative" not in found


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Ecuador withdrew an army unit from the border.", "RETREAT", []),
        ("The minister reaffirmed Peru's commitment to help Fiji.", "SUPPORT", []),
        ("Ms Roca reiterated Peru's support for Chile.", "SUPPORT", ["Chile"]),
        ("The envoy conveyed Japan's condolences to Nepal.", "SUPPORT", ["Nepal"]),
        ("The minister rejected Oman's offer.", "REJECT", ["Oman"]),
    ],
)
def test_what_is_moved_or_voiced_is_done_to_nobody_by_that(deeds_in, text, kind, target):
    """Neither to those who are moved, nor to the state whose promise is voiced."""
    assert target in [whom for name, _, whom in deeds_in(text) if name == kind]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Fiji and Vanuatu signed a pact. The two countries held five rounds of negotiations mediated by Oman.",
            ("CONSULT", ["Oman"], ["The two countries", "The two countries"]),
        ),
        (
            "Sweden expelled two employees of the Russian mission.",
            ("SANCTION", ["Sweden"], ["two employees of the Russian mission"]),
        ),
        ("Attacked by rebels, the convoy turned back.", ("ASSAULT", ["rebels"], ["the convoy"])),
    ],
)
def test_who_stands_behind_by_does_it(deeds_in, text, deed):
    """Also where the participle hangs on another verb; and who works in an embassy is a diplomat."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman sent another ship with 1,200 tonnes of food to Gaza.", "AID"),
        ("Oman sent two planes carrying tents to Chad.", "AID"),
        ("Iran sent two ships with missiles to the strait.", "MOBILIZE"),
    ],
)
def test_what_brings_help_is_help(deeds_in, text, kind):
    """And what brings arms is a show of force."""
    assert [kind] == [name for name, _, _ in deeds_in(text)]
