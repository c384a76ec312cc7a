"""Who asked for a meeting: on this two sides differ most often."""

import pytest

from dragoman.relate import versions


@pytest.mark.parametrize(
    ("text", "claim", "reply"),
    [
        (
            (
                "The Vietnamese side affirmed that the talks took place at the proposal of the Cambodian side. "
                "Phnom Penh said the call was initiated by Hanoi."
            ),
            "the talks took place at the proposal of the Cambodian side",
            "the call was initiated by Hanoi",
        ),
        (
            "Kyiv said the meeting took place at Budapest's request. Hungary's ministry said Ukraine had asked for it.",
            "the meeting took place at Budapest's request",
            "Ukraine had asked for it",
        ),
        (
            (
                "A Chinese spokesperson said that the call had been arranged at the request of the South Korean side. "
                '"Not so. It was proposed by China in March," a Seoul official said.'
            ),
            "that the call had been arranged at the request of the South Korean side",
            '"Not so. It was proposed by China in March,"',
        ),
        (
            (
                "Oslo said the phone call was placed by Moscow. "
                "The Kremlin said Norway's prime minister had called to talk about fish."
            ),
            "the phone call was placed by Moscow",
            "Norway's prime minister had called to talk about fish",
        ),
        (
            "Chile said that Bolivia had requested the talks. Bolivia's government says the invitation came from Chile.",
            "Bolivia had requested the talks",
            "the invitation came from Chile",
        ),
        (
            "Peru said the phone call was held on Ecuador's initiative. Ecuador said it was Peru's idea.",
            "the phone call was held on Ecuador's initiative",
            "it was Peru's idea",
        ),
        (
            (
                "The Egyptian statement said the meeting had been called by Congo. "
                "Ethiopia's negotiator insisted that it was Cairo which had asked for it."
            ),
            "the meeting had been called by Congo",
            "it was Cairo which had asked for it",
        ),
        (
            (
                'Poland\'s president said it was Kyiv that had wanted the meeting. "We did not ask for it," '
                "Ukraine's ministry said."
            ),
            "it was Kyiv that had wanted the meeting",
            "We did not ask for it",
        ),
    ],
)
def test_each_says_that_the_other_asked(versions_in, text, claim, reply):
    """By a noun, a verb in either voice, or by saying that one did not ask."""
    ((told, answered),) = versions_in(text)

    assert claim in told
    assert reply in answered


@pytest.mark.parametrize(
    "text",
    [
        # Something else is asked for, or the same side asked.
        "Peru said Ecuador had asked for the talks. Ecuador said Peru had asked for more time.",
        "Rwanda said the meeting was held at Qatar's invitation. Congo said that it had asked Qatar for guarantees.",
        "Mali said Algeria had requested the meeting. Niger said Algeria had requested the meeting, too.",
        "The Iraqi side said Turkey had requested the meeting. Turkey said that it was happy with the meeting.",
    ],
)
def test_what_else_is_asked_for_is_left(read, text):
    """Only a meeting, or what was told before, counts."""
    assert [] == versions(*read(text))
