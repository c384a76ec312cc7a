"""Attacks that somebody claims where they were told before, and those who deny them."""

import pytest


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "Two car bombs exploded in Mogadishu. Al-Shabab claimed the attack.",
            [["Al-Shabab"]],
        ),
        (
            "Drones hit a refinery in Samara on Sunday. Kyiv claimed responsibility for the attack.",
            [["Kyiv"]],
        ),
        (
            "A bomb killed six people in a tea shop. The attack was claimed by JNIM.",
            [["JNIM"]],
        ),
        (
            "Two bombs went off at a market in Maiduguri. Boko Haram claimed responsibility.",
            [["Boko Haram"]],
        ),
        (
            "Missiles hit a ship off Aden. The Houthis claimed the missile attack.",
            [["The Houthis"]],
        ),
        (
            "A car bomb hit a market in Sadr City. Islamic State claimed Sunday's attack.",
            [["Islamic State"]],
        ),
        ("An ambush killed six soldiers. JNIM claimed the ambush.", [["JNIM"]]),
        (
            "A bomb killed a judge in Quetta. In March the BLA claimed responsibility for hijacking a train.",
            [[]],
        ),
        ("Gunmen stormed a hotel in Kabul. The Taliban claimed the attack.", [["Gunmen"]]),
        (
            "A bomb exploded in Mogadishu. Officials expect al-Shabab to claim the attack.",
            [[]],
        ),
        ("Rockets hit the green zone in Baghdad. No group claimed responsibility.", [[]]),
        ("A bomb killed six in Cali. The mayor claimed responsibility for the delay.", [[]]),
        ("A bomb killed six in Cali. The ELN is expected to claim responsibility.", [[]]),
    ],
)
def test_an_attack_is_of_who_claims_it_and_told_once(deeds_in, text, deeds):
    """Rule: what is claimed behind an attack of nobody is that attack."""
    assert [source for kind, source, _ in deeds_in(text) if kind == "ASSAULT"] == deeds


@pytest.mark.parametrize(
    "text",
    [
        "Russia launched drones at Kyiv. Ukraine claimed a strike on an oil depot in Saratov.",
        "Israel bombed Gaza City. Hamas claimed responsibility for an attack on a bus in Haifa.",
        "Israel struck Tyre on Monday. Hezbollah claimed the attack on a base in Safed.",
        "A car bomb killed nine people in Baghdad. In Syria, Islamic State claimed an attack on a convoy.",
        "A bomb exploded in Mogadishu. Al-Shabab often claims such attacks.",
        "Police foiled an attack on the embassy. Al-Shabab claimed the attack on a hotel in Mogadishu.",
        "Missiles hit Kharkiv at dawn; a second strike on Sumy claimed the lives of three children.",
        "Israel bombed Beirut on Monday. The army rejected claims of an attack on Damascus.",
    ],
)
def test_another_attack_that_is_claimed_is_told(deeds_in, text):
    """An attack on somebody else is another one, and "such attacks" are none that was told."""
    assert len([kind for kind, _, _ in deeds_in(text) if kind == "ASSAULT"]) == 2


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A bomb killed six people in Cali, and the ELN denied responsibility.", []),
        ("A drone hit a refinery in Samara, but Kyiv denied the attack.", []),
        ("Shells hit a clinic in Goma; the M23 denied any role in the attack.", []),
        ("The ELN denied responsibility for a bomb that killed six people.", ["The ELN"]),
        ("Hezbollah denied involvement after rockets hit a Druze village.", []),
        (
            "A Russian missile hit a mall in Kremenchuk, but Moscow denied responsibility.",
            ["A Russian missile"],
        ),
        ("An Israeli strike hit a hospital, but Israel denied the attack.", ["Israeli"]),
        ("Oslo blamed Iran for the attack on two tankers, but Tehran denied involvement.", []),
        ("Gunmen killed a mayor and denied any part in the robbery.", ["Gunmen"]),
        ("Iran shelled a camp in Iraq, the Kurds said, but Tehran denied a plan.", ["Iran"]),
    ],
)
def test_who_denies_his_part_is_not_told_to_have_made_an_attack(deeds_in, text, source):
    """Who denies an attack did not make it by this sentence; who tells of his own did."""
    assert next(by for kind, by, _ in deeds_in(text) if kind == "ASSAULT") == source


def test_what_somebody_denies_a_part_in_is_denied_of_him(statuses_in):
    """A bomb that others may have set off is denied of who denies it."""
    text = "The ELN denied responsibility for a bomb that killed six people in Cali."
    assert statuses_in(text, "ASSAULT") == {"denied"}
    text = "Hezbollah denied involvement after rockets hit a Druze village."
    assert statuses_in(text, "ASSAULT") == {"happened"}
