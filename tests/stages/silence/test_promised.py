"""Who promises to be silent is not silent yet."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Washington said it would not refer to Taiwan in that way again.",
        "The ministry promised not to mention the island in future.",
        "Peru agreed not to mention the dispute in its speeches.",
        "Chad's premier vowed not to refer to the border again.",
        "Oman said that it will not mention the raid again.",
    ],
)
def test_a_promise_not_to_speak_of_a_thing_is_no_silence(marks_in, text):
    """It has been spoken of, or somebody need not have promised that."""
    assert not marks_in(text, "silence")[1]


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said that Beijing's account did not mention the visit.",
        "Peru's statement did not refer to the border.",
        "Chad's premier did not mention the dispute in his speech.",
    ],
)
def test_what_was_not_spoken_of_is_left_out(marks_in, text):
    """In an account that there is."""
    assert len(marks_in(text, "silence")[1]) == 1
