"""Peacekeepers and rescuers who are sent help; who alerts or withdraws them does something else."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Ghana deployed a peacekeeping battalion in Liberia.",
        "Rwanda dispatched peacekeepers to northern Mozambique.",
        "Bangladesh has flown a contingent of blue helmets to Abyei.",
        "Japan will dispatch 400 soldiers to Timor as peacekeepers.",
        "Kenyan peacekeepers flew to Haiti.",
        "Two hundred Fijian peacekeepers were sent to the Golan by the United Nations.",
    ],
)
def test_sending_peacekeepers_is_help(marks_in, text):
    """Whoever sends them, in whatever unit, helps those they go to."""
    (event,) = marks_in(text, "event")[1]
    assert (event.type, event.cameo) == ("AID", "074")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Chad put its peacekeepers in Mali on alert.", "MOBILIZE"),
        ("Uganda deployed troops against the peacekeepers in Goma.", "MOBILIZE"),
        ("Gunmen attacked a convoy of peacekeepers in Darfur.", "ASSAULT"),
        ("Kenya withdrew its peacekeepers from South Sudan.", "SANCTION"),
        ("Uganda sent troops to Congo.", "MOBILIZE"),
    ],
)
def test_what_else_is_done_with_them_is_not(marks_in, text, type_):
    """To alert, attack or withdraw them is what it is called; so is sending others."""
    (event,) = marks_in(text, "event")[1]
    assert event.type == type_


@pytest.mark.parametrize(
    "text",
    [
        "Greece will send two more fire-fighting aircraft to Cyprus.",
        "Turkey dispatched a rescue ship to Algeria.",
        "Spain rushed 80 firefighters to Chile.",
        "Cuba has flown a relief team to Haiti.",
    ],
)
def test_sending_rescuers_is_help(marks_in, text):
    """Aircraft and crews that rescue show no arms."""
    assert [event.type for event in marks_in(text, "event")[1]] == ["AID"]


@pytest.mark.parametrize(
    "text",
    ["Greece will send two more fighter aircraft to Cyprus.", "Turkey sent a frigate to Algeria."],
)
def test_sending_arms_is_not(marks_in, text):
    """Other craft are arms."""
    assert [event.type for event in marks_in(text, "event")[1]] == ["MOBILIZE"]


@pytest.mark.parametrize(
    "text",
    [
        "Ghanaian soldiers took part in a peacekeeping mission in Liberia.",
        "Fiji participates in peacekeeping operations in Lebanon.",
        "Some 300 Uruguayan troops served in the UN peacekeeping force in Haiti.",
        "Nepal sent a battalion to the UN peacekeeping force in Mali.",
        "Russian peacekeepers began deploying in the valley on Monday.",
        "First units of Kenyan peacekeepers arrived in Goma.",
        "Rwanda deployed 500 soldiers on a peacekeeping mission in Bangui.",
        "Bangladesh's parliament approved the deployment of peacekeepers in Abyei.",
        "Malawi doubled its peacekeeping contingent in Congo.",
        "Ethiopia expanded its peacekeeping force in Abyei.",
    ],
)
def test_keeping_peace_is_help(marks_in, text):
    """Who goes, is sent or serves to keep peace helps, and shows no arms."""
    told = [(mark.type, mark.cameo) for mark in marks_in(text, "event")[1]]
    assert ("AID", "074") in told
    assert "MOBILIZE" not in {kind for kind, _ in told}


@pytest.mark.parametrize(
    "text",
    [
        "Russia sent troops to the Estonian border.",
        "Chad deployed troops against the peacekeepers.",
        "Sudan sent a battalion to Kassala to crush the rebels.",
        "Moldova strengthened its forces along the Dniester on Friday.",
        "Poland will reinforce its military presence in Suwalki.",
        "Turkey has beefed up its troops in Idlib.",
        "Armenia is building up its forces near Goris.",
        "The junta intensified its military presence in Kidal.",
    ],
)
def test_other_troops_show_arms(marks_in, text):
    """So do more of them, where they stand."""
    assert [mark.type for mark in marks_in(text, "event")[1]] == ["MOBILIZE"]


@pytest.mark.parametrize(
    "text",
    [
        "Greece strengthened its economy last year.",
        "The company strengthened its sales force in Chile.",
        "The coach strengthened his defence before the match.",
        "The soldiers took part in a marathon in Oslo.",
        "He served in the navy for ten years.",
    ],
)
def test_no_troops_and_no_mission(marks_in, text):
    """Sales forces and sport show and keep nothing."""
    assert marks_in(text, "event")[1] == []


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Tokyo has sent Manila two patrol vessels.", "Tokyo", "Manila"),
        ("Australia sent Fiji 40 soldiers.", "Australia", "Fiji"),
        ("Nigeria asked Chad to send troops against Boko Haram.", "Chad", "Nigeria"),
        ("The governor appealed to Delhi to send paramilitaries.", "Delhi", "The governor"),
        ("Haiti begged Kenya to send more police.", "Kenya", "Haiti"),
    ],
)
def test_troops_that_are_given_or_begged_for_help(deeds_in, text, source, target):
    """Who is sent them by name, or asks for them, is helped."""
    assert ("AID", [source], [target]) in deeds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russia sent troops to the border with Ukraine.",
        "The president asked the army to send tanks to the square.",
        "Hawks urged the president to send troops to Iran.",
        "Chad sent 500 soldiers to Niger.",
    ],
)
def test_other_troops_are_moved(types_in, text):
    """So are a ruler's own, whom he asks to send."""
    found = types_in(text)
    assert "MOBILIZE" in found
    assert "AID" not in found
