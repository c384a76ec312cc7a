"""What is told in an account that opens a sentence, by "according to which", or behind a quarrel."""

import pytest


@pytest.fixture(scope="session")
def told_in(marks_in):
    """Return a function that gives the country of who tells, and what he tells."""

    def run(text):
        report, marks = marks_in(text, "statement")
        return [
            (one.source and one.source.country, " … ".join(s.of(report.text) for s in one.spans))
            for one in marks
        ]

    return run


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In Brazil's account Mr Roa “accepted” the tariff. In Paraguay's he “took note” of it.",
            [("BRA", "Mr Roa “accepted” the tariff"), ("PRY", "he “took note” of it")],
        ),
        (
            "In Togo's version the minister walked out. In Benin's he was asked to leave.",
            [("TGO", "the minister walked out"), ("BEN", "he was asked to leave")],
        ),
        (
            "In Peru's account of the talks, Chile offered a loan.",
            [("PER", "Chile offered a loan")],
        ),
        (
            "Oman cited a letter by the Yemeni navy, according to which two boats had been seized.",
            [("YEM", "two boats had been seized")],
        ),
        (
            "Oman cited a claim, made by Yemen's navy, that two boats had been seized.",
            [("YEM", "that two boats had been seized")],
        ),
        (
            "Hanoi's read-out puts the meeting at 50 minutes.",
            [("VNM", "the meeting at 50 minutes")],
        ),
        (
            "The two Koreas disagree: Seoul says 17 men crossed; Pyongyang says nobody did.",
            [("KOR", "17 men crossed"), ("PRK", "nobody did")],
        ),
    ],
)
def test_an_account_tells_what_stands_behind_it(told_in, text, told):
    """Also that of another side in the next sentence."""
    assert told_in(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "In Brazil's account books there was a gap.",
        "In Paraguay's north it rained.",
        "The mayor put the meeting off.",
    ],
)
def test_other_openings_tell_nothing(told_in, text):
    """Books, regions, and what is put off."""
    assert not told_in(text)
