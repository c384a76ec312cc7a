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
