"""A report without a date that speaks of its day of writing is news, and no story of the past."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned in 2019. Parliament met on Tuesday and passed the budget in March.",
        "Peru bought the ships in 2011. The navy said yesterday that two had sunk on 30 June.",
        "The union was founded in 1998. It said on Friday that its members had walked out in October.",
        "The bridge fell in 2015. The mayor said last week that work had begun in spring.",
        "The court freed him in 2008. He was arrested again in May, the police said on Monday.",
        "Chad left the pact in 1994. This year it came back. A vote in July decided it.",
        # What is last or next is so from the day of writing, also in a story.
        "Ghana joined the pact in 2004. Its envoy left last July.",
        "The mill burnt down in 1987. A new one opens next spring.",
        "The mill burnt down in 1987. It was rebuilt at the start of last summer.",
    ],
)
def test_a_year_far_from_a_month_of_news_does_not_tell_it(marks_in, text):
    """Nobody knows the day of writing, from which such a month is counted."""
    found = [one for one in marks_in(text, "time", date=None)[1] if "20" not in one.text]
    named = [one for one in found if one.by.split(":")[1] in {"day", "month", "season"}]

    assert [None] == [one.value for one in named]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("War broke out on 18 March 1848. In October the emperor fled.", "1848-10"),
        ("The envoy said on Tuesday that the camp opened on 3 March 2014 and closed on 9 June.", "2014-06-09"),
        ("Talks began in January 1992. In March the sides signed a truce. “We met on Friday,” he wrote.", "1992-03"),
        ("LIMA, 4 May 2022. The port was shut on Tuesday, the navy said. It had opened in March.", "2022-03"),
        ("She sailed in the summer of 1925. The next winter found her in the south.", "1925-WI"),
        ("The fort fell in 1645. In June its walls were razed. Today it is a museum.", "1645-06"),
    ],
)  # fmt: skip
def test_a_story_and_the_head_of_news_tell_their_months(marks_in, text, value):
    """A story goes on from its dates; a whole date in the first sentence is that of the news."""
    assert value in [one.value for one in marks_in(text, "time", date=None)[1]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Both met on Nov 5 , 2000 in Lima.", "2000-11-05"),
        ("The report of Feb. , 2001 , was read.", "2001-02"),
        ("He was born on March 10 , 1957 in Accra.", "1957-03-10"),
    ],
)
def test_a_comma_between_spaces_parts_no_date(marks_in, text, value):
    """Texts that were cut into words have one."""
    assert [value] == [one.value for one in marks_in(text, "time", date=None)[1]]


def test_a_number_behind_a_comma_is_no_year_of_it(marks_in):
    """Only a year is."""
    found = marks_in("On Nov 5 , 2,000 troops left.", "time", date="2012-12-01")[1]

    assert ["2012-11-05"] == [one.value for one in found]


def test_a_past_weekday_is_not_reckoned_from_a_day_to_come(marks_in):
    """What was said on Monday was said on no Monday of a coming January."""
    text = (
        "Chile will let inspectors board its trawlers from January 1, 2026, "
        "the ministry said on Monday after a meeting in Arica."
    )
    found = {mark.text: mark.value for mark in marks_in(text, "time", date=None)[1]}

    assert None is found["Monday"]
