"""What somebody had done by others, and what befell him."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("The junta got the editor arrested in Mandalay on Friday.", "COERCE", ["The junta"]),
        ("Chad threatens to have the rebel envoy expelled.", "SANCTION", ["Chad"]),
        (
            "The governor of Kano had three clerics jailed in March.",
            "SANCTION",
            ["The governor of Kano"],
        ),
        ("The king had his brother jailed.", "SANCTION", ["The king"]),
        ("The junta had its opponents jailed.", "SANCTION", ["The junta"]),
        ("The junta had its ministers detained.", "COERCE", ["The junta"]),
        ("The regime had its citizens tortured.", "ASSAULT", ["The regime"]),
        ("The general had his deputy arrested.", "COERCE", ["The general"]),
        ("The crown prince had his cousins detained.", "COERCE", ["The crown prince"]),
        ("Turkey had soldiers jailed after the coup.", "SANCTION", ["Turkey"]),
        ("Russia had drones launched at Kyiv.", "ASSAULT", ["Russia"]),
        ("Prosecutors want the cartoonists jailed for nine years.", "SANCTION", []),
        ("The council hopes to see the soldiers prosecuted.", "ACCUSE", []),
        ("Rebels in Mali wanted two spies executed.", "ASSAULT", []),
    ],
)
def test_who_has_something_done_does_it(sides_in, text, kind, source):
    """Who only wants or sees it done does not."""
    assert sides_in(text)[kind][0] == source


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("Peru had two tankers seized by Iran on Monday.", "COERCE", ["Iran"], ["Peru"]),
        ("Peru had two tankers seized in the Gulf on Monday.", "COERCE", [], ["Peru"]),
        ("Norway had its ambassador expelled from Chad.", "SANCTION", ["Chad"], ["its ambassador"]),
        ("Peru had its consul expelled from Chile.", "SANCTION", ["Chile"], ["its consul"]),
        ("Kenya had four soldiers killed in Somalia.", "ASSAULT", [], ["four soldiers"]),
        ("The minister had his visa revoked.", "SANCTION", [], ["The minister"]),
        (
            "The opposition had three of its leaders arrested.",
            "COERCE",
            [],
            ["three of its leaders"],
        ),
    ],
)
def test_what_is_done_to_ones_own_is_a_loss(sides_in, text, kind, source, target):
    """Nobody revokes his own visa; a body's people and a state's soldiers are its own too."""
    assert sides_in(text)[kind] == (source, target)


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Chad had its ambassador recalled from Paris.", "SANCTION", ["Chad"]),
        ("The museum had works looted by Iraqi soldiers.", "COERCE", ["Iraqi soldiers"]),
        ("Chad may have its ships impounded.", "COERCE", ["Chad"]),
        ("Kenya has soldiers stationed in Somalia.", "MOBILIZE", ["Kenya"]),
    ],
)
def test_what_one_does_with_ones_own_is_no_loss(sides_in, text, kind, source):
    """Nor is what others do to things that come to somebody."""
    assert sides_in(text)[kind][0] == source


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The army had four soldiers killed in an ambush.", ["four soldiers"]),
        ("The rebels had four fighters killed in an ambush.", ["four fighters"]),
        ("The militia had seven men shot dead in a night raid.", ["seven men"]),
        ("The garrison had two guards abducted during the attack.", ["two guards"]),
        ("The peacekeepers had two soldiers abducted near Goma.", ["two soldiers"]),
        ("The agency had three workers kidnapped in Darfur.", ["three workers"]),
        ("The ministry had two drivers abducted in an ambush.", ["two drivers"]),
        ("Hezbollah had three commanders killed in an air strike.", ["three commanders"]),
        ("The Malian army had 12 soldiers killed in an attack on its base.", ["its base"]),
    ],
)
def test_a_force_or_a_body_loses_its_own_to_others(sides_in, text, target):
    """The attack in which it lost them is theirs as well, whoever they are."""
    assert sides_in(text)["ASSAULT"] == ([], target)


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("The governor had two deputies beaten.", "ASSAULT", ["The governor"]),
        ("The minister had two deputies arrested.", "COERCE", ["The minister"]),
        ("The army had three deputies beaten in the capital.", "ASSAULT", ["The army"]),
        ("The army had four protesters shot.", "ASSAULT", ["The army"]),
        ("The army had two deserters executed.", "ASSAULT", ["The army"]),
        ("The rebels had nine fighters killed in the clashes.", "ASSAULT", ["The rebels"]),
    ],
)
def test_who_has_others_harmed_harms_them(sides_in, text, kind, source):
    """And in clashes both sides fight, whoever loses men."""
    assert sides_in(text)[kind][0] == source


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        (
            "Bolivia had four diplomats expelled from Norway.",
            "SANCTION",
            ["Norway"],
            ["four diplomats"],
        ),
        (
            "Hungary had two attachés expelled from Latvia in May.",
            "SANCTION",
            ["Latvia"],
            ["two attachés"],
        ),
        (
            "Moscow has had six envoys expelled from Finland since March.",
            "SANCTION",
            ["Finland"],
            ["six envoys"],
        ),
        (
            "Ghana had twenty citizens deported from Libya.",
            "COERCE",
            ["Libya"],
            ["twenty citizens"],
        ),
        (
            "Ghana had twenty traders deported from Libya last week.",
            "COERCE",
            ["Libya"],
            ["twenty traders"],
        ),
        (
            "Norway had four Bolivian diplomats expelled.",
            "SANCTION",
            ["Norway"],
            ["four Bolivian diplomats"],
        ),
        (
            "Norway had four diplomats from Bolivia expelled.",
            "SANCTION",
            ["Norway"],
            ["four diplomats from Bolivia"],
        ),
        ("The general had three priests expelled from Chad.", "COERCE", ["The general"], None),
    ],
)
def test_no_state_expels_from_another(sides_in, text, kind, source, target):
    """Rule: people whom a state had expelled from another state were its own, and expelled there."""
    sides = sides_in(text)[kind]
    assert sides == (source, target or sides[1])
