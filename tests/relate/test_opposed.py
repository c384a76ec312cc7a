"""Where somebody says right behind another what cannot be so as well."""

import pytest

from dragoman.relate import counts, versions
from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("Kenya said Uganda had accepted the map. Uganda said it had rejected it.", "rejected it"),
        (
            "Mexico said the tariff would be lifted. Washington said the tariff would stay.",
            "would stay",
        ),
        (
            "India said the meeting would be held in Delhi. Nepal said it would take place in Kathmandu.",
            "take place in Kathmandu",
        ),
        (
            "Kuwait said the border commission would meet on 3 July. Iraq gave the date as 10 July.",
            "the date as 10 July",
        ),
        (
            "Estonia's minister said Finland would share the cost of the cable. Helsinki said no money had been promised.",
            "no money had been promised",
        ),
        (
            "The Dutch note says the king raised human rights; the Saudi one says the topic never came up.",
            "the topic never came up",
        ),
        (
            "Serbia's president said Croatia had apologised. \"We apologised for nothing,\" Zagreb's minister said.",
            "We apologised for nothing",
        ),
        (
            "Chile said it had sent aid in March. Bolivia said no aid had arrived.",
            "no aid had arrived",
        ),
        (
            "The Greek ministry said Turkish jets had entered its airspace. Ankara said there had been no violation.",
            "there had been no violation",
        ),
        (
            "Latvia said the drone came from Belarus. Minsk denied that any drone had crossed the border.",
            "any drone had crossed the border",
        ),
        (
            "Hungary's premier claimed Austria had backed his plan. Vienna said it had taken no position.",
            "taken no position",
        ),
        ("Laos says that a third round was agreed for June; Thailand denies it.", "it"),
        (
            (
                "The opposition in Lusaka claimed the president had promised to sell the mine. "
                "The president's office called the claim false."
            ),
            "the claim false",
        ),
        (
            "Latvia's minister insists that Estonia is owed nothing. Estonia says it is owed 12 million euros.",
            "it is owed 12 million euros",
        ),
        (
            "The Polish minister said ships had not been discussed. Lithuania's statement listed ships among the topics.",
            "ships among the topics",
        ),
        (
            "Portugal called the talks a breakthrough. Angola described them as a first contact.",
            "them as a first contact",
        ),
    ],
)
def test_both_cannot_be_so(read, text, reply):
    """By opposites, days, places, names, and what there was none of."""
    report, marks = read(text)

    (found,) = versions(report, marks)

    assert reply in covered(report.text, found.spans)


@pytest.mark.parametrize(
    "text",
    [
        # Of something else, or of another time.
        "Peru said it would lift the ban. Chile said its own tariff would stay.",
        "Iran said prices would rise. Iraq said that prices had fallen in Basra.",
        "Oman accepted the offer, it said. Yemen said that it had rejected another offer.",
        "Kenya said a summit would be held on 3 July. Uganda said a further summit would be held on 10 July.",
        "Mali said talks would be held in Bamako. Niger said its army had held a parade in Zinder.",
        "Laos said the dam was open. Thailand said no decision had been made on its own dam.",
        # Both may be so.
        "Togo said it had paid. Benin said there was no hurry.",
        "Kenya said it had sent grain. Uganda said it had sent grain, too.",
        "Japan said it had raised the matter of the islands. South Korea said it had bought fish.",
        "Peru said no ships had been sent. Chile said it had sent aid.",
        "Kenya said it had not raised the price. Uganda listed its own prices.",
        "Mali's opposition said the vote had been stolen. The government said the market had been fair.",
        "Fiji called the talks useful. Tonga called its own crew brave.",
    ],
)
def test_both_may_be_so(read, text):
    """Other things, other times, and what does not touch the other's words."""
    assert [] == versions(*read(text))


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("Algiers said that 12 lorries had crossed. Tunisia counted nine.", "nine"),
        (
            "Ethiopia says 300 prisoners were freed; Eritrea says it received 260.",
            "it received 260",
        ),
        (
            (
                "Laos said that deliveries of 900 million kilowatt-hours would begin. "
                "Vietnam's minister named a different volume: "
                "700 million kilowatt-hours."
            ),
            "a different volume: 700 million kilowatt-hours",
        ),
    ],
)
def test_a_bare_number_is_of_what_was_counted_before(read, text, reply):
    """Whoever only gives a number counts the same."""
    report, marks = read(text)

    (found,) = counts(report, marks)

    assert reply in covered(report.text, found.spans)
