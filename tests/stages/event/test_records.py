"""Deeds of which a record is told, and talks between two whom the parser hangs on it."""

import pytest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Peru's senate asked the president to publish the minutes of his call with Chile.",
            "call",
        ),
        ("Senators in Togo demanded the recording of the call with Benin.", "call"),
        ("Union leaders demanded footage of the police attack on the dockers.", "attack"),
        ("Chad wants a transcript of the talks with Niger.", "talks"),
        ("No minutes of the meeting between Fiji and Tonga were published.", "meeting"),
        ("No notes of the talks between Chad and Niger were kept.", "talks"),
        ("No record of the call between Lima and Quito survives.", "call"),
    ],
)
def test_what_is_on_record_happened(told, text, word):
    """Whoever asks for the record asks for no such deed, and where it is missing only it is denied."""
    assert told(text, word).status == "happened"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Officials published a summary of the planned strike on Iran.", "strike"),
        ("There is no video of the alleged attack on the convoy.", "attack"),
        ("No video exists of the alleged attack on the convoy by Chad.", "attack"),
        ("There is no record of the alleged meeting between Togo and Benin.", "meeting"),
        ("No transcript of a meeting between Fiji and Tonga exists.", "meeting"),
        ("No minutes of any meeting between Fiji and Tonga exist.", "meeting"),
        ("No session of the meeting between Fiji and Tonga took place.", "meeting"),
        ("No minutes of the talks between Fiji and Tonga next year will be kept.", "talks"),
        ("Details of the king's visit to Japan next week will be announced later.", "visit"),
    ],
)
def test_what_is_planned_or_alleged_need_not_have_happened(told, text, word):
    """Nor what nobody has a record of, nor a visit whose details are to come."""
    assert told(text, word).status != "happened"


@pytest.mark.parametrize(
    "text",
    [
        "Peru's senate asked the president for talks with Chile.",
        "Peru asked Chile for a record of any talks with Bolivia.",
    ],
)
def test_what_is_not_on_record_yet_did_not(told, text):
    """Talks that are asked for, or of which there may be none."""
    assert told(text, "talks").status != "happened"


def test_those_between_whom_a_call_was(sides_in):
    """Also where "between" hangs on the word for a record of it."""
    found = sides_in("Two versions of a telephone call between Brazil's Lula and Oslo emerged.")
    assert found["CONSULT"] == (["Brazil's Lula", "Oslo"], [])
