"""Who did the same, where his clause does not say it again."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Bahrain withdrew its envoy on Sunday, as did Oman.",
            *("SANCTION", (["Bahrain", "Oman"], [])),
        ),
        (
            "Peru condemned the coup, as did Chile and Colombia.",
            *("ACCUSE", (["Peru", "Chile", "Colombia"], [])),
        ),
        (
            "Chad closed its embassy in Tel Aviv, as Mali had a week earlier.",
            *("SANCTION", (["Chad", "Mali"], ["Tel Aviv"])),
        ),
        (
            "The EU sanctioned two judges, and so did Britain.",
            *("SANCTION", (["The EU", "Britain"], ["two judges"])),
        ),
        (
            "Benin has not signed the accord, nor has Togo.",
            *("SUPPORT", (["Benin", "Togo"], [])),
        ),
        (
            "Reporters in Lome were arrested, as were the editors in Cotonou.",
            *("COERCE", ([], ["Reporters in Lome", "the editors in Cotonou"])),
        ),
        (
            "Like Kenya, Uganda has recalled its high commissioner from Pretoria.",
            *("SANCTION", (["Uganda", "Kenya"], ["Pretoria"])),
        ),
        (
            "Along with Denmark, Finland has expelled two attaches.",
            *("SANCTION", (["Finland", "Denmark"], ["two attaches"])),
        ),
        (
            "Norway, followed by Ireland and Spain, recognised the state of Palestine.",
            *("SUPPORT", (["Norway", "Ireland", "Spain"], ["Palestine"])),
        ),
        (
            "Estonia left the treaty in March and Poland followed.",
            *("REJECT", (["Estonia", "Poland"], [])),
        ),
        (
            "Togo expelled its envoy from Benin, and Ghana followed suit.",
            *("SANCTION", (["Togo", "Ghana"], ["Benin"])),
        ),
        (
            "Kenya followed Ghana in banning the app.",
            *("COERCE", (["Kenya", "Ghana"], [])),
        ),
        (
            "Chile was joined by Peru in condemning the raid.",
            *("ACCUSE", (["Chile", "Peru"], [])),
        ),
    ],
)
def test_who_did_the_same_stands_beside_who_did_it(sides_in, text, kind, sides):
    """He is nobody to whom it was done."""
    assert sides_in(text)[kind] == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Guinea did not attack the convoy, as Mali did in May.",
            *("ASSAULT", (["Guinea"], ["the convoy"])),
        ),
        (
            "Togo expelled the envoy and police followed him.",
            *("SANCTION", (["Togo"], ["the envoy"])),
        ),
        ("Mali should pull its men back, as Niger did.", "RETREAT", (["Mali"], [])),
        (
            "Belgium deported nine Afghans, as it did last year.",
            *("COERCE", (["Belgium"], ["nine Afghans"])),
        ),
        (
            "Kenya fired on the boat as it had a rifle on board.",
            *("ASSAULT", (["Kenya"], ["the boat"])),
        ),
        (
            "The mayor, followed by reporters, visited the camp.",
            *("CONSULT", (["The mayor"], [])),
        ),
    ],
)
def test_who_did_something_else_does_not(sides_in, text, kind, sides):
    """Nor who did what another did not, or ought to do."""
    assert sides_in(text)[kind] == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Beirut received flour from Turkey and generators from Qatar.",
            *("AID", (["Turkey", "Qatar"], ["Beirut"])),
        ),
        ("Togo sent tents to Chad and flour to Niger.", "AID", (["Togo"], ["Chad", "Niger"])),
        (
            "Ghana barred imports from Togo and lorries from Benin.",
            *("SANCTION", (["Ghana"], ["Togo", "Benin"])),
        ),
        ("Togo sent tents to Chad from Lome.", "AID", (["Togo"], ["Chad"])),
    ],
)
def test_each_thing_comes_from_its_own_giver(sides_in, text, kind, sides):
    """And each goes to its own receiver."""
    assert sides_in(text)[kind] == sides
