"""Where somebody puts right what another has said before him."""

import pytest


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        (
            (
                "Lima's ministry said 37 drivers had been fined. Quito's envoy said the fines were "
                'lawful. "The number is not 37, it is 200," the owners\' president, Luis Vega, said.'
            ),
            "not 37, it is 200",
        ),
        (
            "Togo's ministry said the ferry carried 60 people. Benin's minister said it was not 60 but 112.",
            "not 60 but 112",
        ),
        (
            (
                "Tonga's minister said 1,200 families had lost their homes. "
                '"Not 1,200 but 800," the Fijian envoy said.'
            ),
            "Not 1,200 but 800",
        ),
        (
            (
                "Sudan's minister said he had handed over a list of airstrips. Chad said it was not "
                "at war. Chad's minister said the list had never been mentioned in the room."
            ),
            "the list had never been mentioned",
        ),
        (
            "Tallinn said it had proposed a fence on the Narva. Moscow said the fence had not been discussed.",
            "the fence had not been discussed",
        ),
        (
            "Ottawa said it had offered a loan. Nassau said such a loan had not been presented.",
            "such a loan had not been presented",
        ),
        (
            "Kinshasa claimed that Rwandan officers led the rebels. Kigali denied that it had troops in the east.",
            "it had troops in the east",
        ),
        (
            (
                "Venezuela claimed that a Colombian ship had smuggled rifles. "
                "Colombia denied that its navy had been near the coast."
            ),
            "its navy had been near the coast",
        ),
        (
            (
                "Beijing said that Oman had agreed to hand over two men. "
                "An Omani official said nobody had been handed over."
            ),
            "nobody had been handed over",
        ),
    ],
)
def test_put_right(versions_in, text, reply):
    """A number given first, a thing put forward, what somebody denies of his own right behind a claim."""
    ((_, found),) = versions_in(text)

    assert reply in found


@pytest.mark.parametrize(
    "text",
    [
        # Other numbers than the one that is put right.
        "Togo said the ferry carried 160 people. Benin said that not 60 but 70 buses had been waiting.",
        "Kenya said 500 officers would go. Haiti said it was not for Kenya, but for the UN, to decide.",
        # Nobody says that it was put forward; another thing.
        "Lima says the fence costs too much. Quito said the fence had not been discussed.",
        "Accra said it had proposed a loan. Lome said the summit had not been discussed.",
        # Rumours; another land's; further off.
        "Sudan claimed that rifles came from Chad. Chad denied reports that its president was ill.",
        "Sudan claimed that rifles came from Chad. Kenya denied that its airports had been closed.",
        (
            "Sudan claimed that rifles came from Chad. In another matter, the parliament met for two "
            "hours on Monday and rose. Chad denied that its airports had been closed."
        ),
    ],
)
def test_not_put_right(versions_in, text):
    """What is of another thing, or of another side, is left alone."""
    assert [] == versions_in(text)
