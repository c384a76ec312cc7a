"""Where one side says otherwise than another has said, in words that tell no event."""

import pytest

from dragoman.export.brief import brief
from dragoman.relate import versions
from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "claim", "reply"),
    [
        (
            "Phnom Penh said Thailand had used drones to watch the ridge. Bangkok denied using drones.",
            "Thailand had used drones to watch the ridge",
            "using drones",
        ),
        (
            "Ghana denied Togo's claim that its navy had seized a trawler.",
            "that its navy had seized a trawler",
            "Togo's claim that its navy had seized a trawler",
        ),
        (
            "Ethiopia denied an Eritrean assertion that it had massed 60,000 troops near Assab.",
            "that it had massed 60,000 troops near Assab",
            "an Eritrean assertion that it had massed 60,000 troops near Assab",
        ),
        (
            "The Serbian readout says the two leaders discussed mines. Kosovo's office said mines were not discussed.",
            "the two leaders discussed mines",
            "mines were not discussed",
        ),
        (
            "Minsk said Lithuania started the talks; Vilnius insisted there had been no talks.",
            "Lithuania started the talks",
            "there had been no talks",
        ),
        (
            "Oslo said Moscow had accepted the plan; Moscow said it had only taken note of it.",
            "Moscow had accepted the plan",
            "it had only taken note of it",
        ),
        (
            "Baku says Yerevan opened fire first. Yerevan says Baku did.",
            "Yerevan opened fire first",
            "Baku did",
        ),
        (
            "Lima's envoy denied that the mine had closed, as Quito's ministry had claimed.",
            "that the mine had closed,",
            "that the mine had closed",
        ),
        (
            "According to Rabat, the call lasted two hours. Algiers put it at 50 minutes.",
            "the call lasted two hours",
            "it at 50 minutes",
        ),
        (
            "Lima said the strike took three days. Quito said it took half a day.",
            "the strike took three days",
            "it took half a day",
        ),
    ],
)
def test_what_another_says_otherwise(read, text, claim, reply):
    """A denial or a clause with "not" in the same words, a claim rebuffed, less than was said, and how long."""
    report, marks = read(text)

    (found,) = versions(report, marks)

    assert (claim, reply) == (found.plan.text, covered(report.text, found.spans))


@pytest.mark.parametrize(
    "text",
    [
        # Each tells of its own doings, of another thing, or of what is only to come.
        "Kenya said it had sent troops. Uganda said it had not sent any troops to Kenya.",
        "Ghana said the harvest was good. Togo said its harvest was not good.",
        "Lima said the meeting was cordial. Quito said the mine would not reopen unless Lima paid.",
        "Minsk said the border was quiet. Vilnius said no shots were fired.",
        # Both deny it, or one side alone speaks.
        "Chad said its army fired no shots. Niger said no shots were fired.",
        "Oman said the ship had sailed on Monday. An Omani minister said the ship had not sailed.",
        # Two lengths of two things.
        "Japan said the talks took two hours. Korea said its own parliament debated for 50 minutes.",
        "Oslo did not deny Riga's claim that the ships had met.",
    ],
)
def test_what_contradicts_nobody(read, text):
    """Words that may all be right are no two versions."""
    assert [] == versions(*read(text))


def test_the_brief_shows_the_claim_and_the_denial(read):
    """Each with who says it; once, where an event tells the same."""
    page = brief(*read("Ghana denied Togo's claim that its navy had seized a trawler."))

    assert 1 == page.count("; but Ghana: denied: Togo's claim")


@pytest.mark.parametrize(
    ("text", "claim", "reply"),
    [
        (
            "Angola's foreign minister said Luanda had not been informed of the meeting. Doha said that it had been.",
            "Luanda had not been informed of the meeting",
            "it had been",
        ),
        (
            "Kuwait said its envoy had been invited. Iran said that he had not.",
            "its envoy had been invited",
            "he had not",
        ),
        (
            (
                "Local media had reported that Japan's trade minister would travel to Seoul. Tokyo said no such trip was "
                "planned."
            ),
            "Japan's trade minister would travel to Seoul",
            "no such trip was planned",
        ),
    ],
)
def test_a_few_words_say_the_contrary(versions_in, text, claim, reply):
    """What is not told again, and what only the press has said."""
    ((told, answered),) = versions_in(text)

    assert claim in told
    assert reply in answered


@pytest.mark.parametrize(
    "text",
    [
        # Each of itself, or of another thing.
        "Serbia said that it had signed the text. Kosovo said that it had not.",
        "Peru said it had not been informed. Chile said that the bridge had been closed.",
        "Chad said Niger had promised grain. Niger said no such truck had been built.",
        "Lima accused Chile of humiliating Peru. Chile said no such trip was planned.",
    ],
)
def test_what_may_both_be_so_is_left(read, text):
    """A few words may be of each side's own, and "no such" thing is of its kind."""
    assert [] == versions(*read(text))
