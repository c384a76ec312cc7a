"""Where two sides of a report count the same thing differently."""

import pytest

from dragoman.export.brief import brief
from dragoman.relate import counts
from dragoman.spans import covered


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The shells killed 17 people, Peru's health ministry said. The M23 put the toll at 41.",
            "17 people",
            "the toll at 41",
        ),
        (
            (
                "Azerbaijan said 14 people had been detained.\n"
                "Georgia said more than 40 people had been detained."
            ),
            "14 people",
            "more than 40 people had been detained",
        ),
        (
            "The army freed 23 prisoners, Sudan's radio reported. The M23 said only nine had arrived.",
            "23 prisoners",
            "only nine had arrived",
        ),
        (
            "Kenya said five soldiers died in the raid. Uganda said that twelve soldiers were killed.",
            "five soldiers",
            "that twelve soldiers were killed",
        ),
        (
            "Peru said its ships had seized two boats. Chile said that three boats were seized.",
            "two boats",
            "that three boats were seized",
        ),
        # Who lives somewhere is not dead.
        (
            "Chad said 870,000 refugees were living in the east. Sudan put the number of refugees at 610,000.",
            "870,000 refugees",
            "the number of refugees at 610,000",
        ),
        # A part of them is not all.
        (
            (
                "Chad said 870,000 refugees were in the east and Sudan would take back 20,000 of them. "
                "Sudan put the number of refugees at 610,000."
            ),
            "870,000 refugees",
            "the number of refugees at 610,000",
        ),
        # What another tells that somebody promised.
        (
            "Chad said Niger had promised to take back 30,000 refugees. Niger put the number of refugees at 12,000.",
            "30,000 refugees",
            "the number of refugees at 12,000",
        ),
        (
            (
                "Peru's minister said the country would sell up to 300 megawatts a night. "
                "Ecuador's minister, by contrast, spoke of 180 megawatts."
            ),
            "300 megawatts",
            "of 180 megawatts",
        ),
    ],
)
def test_two_sides_count_differently(read, text, one, other):
    """By the word for the deed, as deaths, or with "only" behind the first number."""
    report, marks = read(text)

    (found,) = counts(report, marks)

    assert (one, other) == (found.plan.text, covered(report.text, found.spans))


@pytest.mark.parametrize(
    "text",
    [
        # Another deed, another place, one side, and what each has done itself.
        "Kenya said five people were killed. Uganda said seven people were arrested.",
        "Kenya said five people died near Wajir. Uganda said seven people died near Gulu.",
        "Kenya said five people were killed. Kenyan police said seven people were killed.",
        "Kenya said it sent 200 soldiers. Uganda said it sent 300 soldiers.",
        "The M23 put the toll at 41. Chad said four soldiers died in a separate ambush near Oru.",
        # The same number, or one that leaves it open.
        "Kenya said five people were killed. Uganda said five people were killed.",
        "Kenya said more than five people were killed. Uganda said seven people were killed.",
        "Kenya said at least 40 people were killed. Uganda's governor said 43.",
        "Kenya said 40 people are living there. Uganda said 12 people had been killed there.",
        # A change is no count.
        "Kenya said tea sales rose by 5 percent. Uganda said tea sales rose by 7 percent.",
    ],
)
def test_other_numbers_do_not_differ(read, text):
    """Two numbers that may both be right are no two accounts."""
    assert [] == counts(*read(text))


def test_the_brief_shows_both_numbers(read):
    """Each with who gives it."""
    page = brief(*read("Chad said 14 people were held. Niger said 40 people were held."))

    assert "according to Chad (line 1); but Niger: 40 people were held (line 1)" in page


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Lima said 40 miners were freed. Quito put the number at 25.",
            "40 miners",
            "the number at 25",
        ),
        (
            "Armenia said 32 Armenian soldiers were released. Baku put the number of Armenians at 31.",
            "32 Armenian soldiers",
            "the number of Armenians at 31",
        ),
        (
            "Kenya said 12 Somali boats were seized; Somalia put the number of boats at nine.",
            "12 Somali boats",
            "the number of boats at nine",
        ),
        (
            "India says it returned 15 fishermen, but Pakistan put the figure at 12.",
            "15 fishermen",
            "the figure at 12",
        ),
        (
            "Nigeria's navy said it had found 20 bodies. Cameroon gave a figure of 31.",
            "20 bodies",
            "a figure of 31",
        ),
        (
            "Tunisia said trade was worth 8.4 billion dollars. Algerian statistics put the total at 11.9 billion.",
            "8.4 billion dollars",
            "the total at 11.9 billion",
        ),
        (
            "Belarus says 60 percent of the crop was lost. Poland puts the share at 35 percent.",
            "60 percent",
            "the share at 35 percent",
        ),
        (
            "Poland said its exports to Ukraine rose 12 percent; Kyiv said they rose 7 percent.",
            "12 percent",
            "they rose 7 percent",
        ),
        (
            "Tunisia says 14 consulates will reopen by August. Libya says nine will.",
            "14 consulates",
            "nine will",
        ),
        # Two ministries of one state, and the report's own number.
        (
            "The Kenyan health ministry said 45 people had died. The climate ministry put the toll at 61.",
            "45 people",
            "the toll at 61",
        ),
        (
            "Chile's navy detected 580 foreign ships last season. Peru estimates the number at 700.",
            "580 foreign ships",
            "the number at 700",
        ),
    ],
)
def test_the_number_somebody_puts_otherwise(read, text, one, other):
    """Of what was counted before, named again or not."""
    report, marks = read(text)

    (found,) = counts(report, marks)

    assert (one, other) == (found.plan.text, covered(report.text, found.spans))


@pytest.mark.parametrize(
    "text",
    [
        "Lima said 40 miners were freed. Quito put the number of ships at 25.",
        "Lima said 40 miners were freed. Lima put the number of miners at 3.",
        "Lima said 40 miners had struck. Quito put the number of its own strikers at 25.",
        "Lima said 40 miners had struck. Quito put the number of the dead at 25.",
        "Malawi burnt seven boats. Malawi put the number at three.",
        "Peru said the damage came to 48 million dollars. Chile said families would get 500 dollars.",
        "Zambia has 40 tanks. Angola said it had only 12.",
        "Lima said exports rose 12 percent. Quito said imports rose 7 percent.",
    ],
)
def test_the_number_of_something_else(read, text):
    """Another thing, or the same side."""
    assert [] == counts(*read(text))
