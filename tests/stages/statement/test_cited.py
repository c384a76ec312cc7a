"""What somebody tells citing another."""

import pytest


def _told(marks_in, text):
    """Return the words of source, cue and content of each statement, and those of the one around it."""
    report, said = marks_in(text, "statement")

    def words(spans):
        return " ".join(span.of(report.text) for span in spans)

    sources = {one.id: words(one.source.spans) for one in said if one.source}
    return {
        words(one.source.spans): (words(one.cue), sources.get(one.inside), words(one.spans))
        for one in said
        if one.source
    }


@pytest.mark.parametrize(
    ("text", "teller", "cited", "content"),
    [
        (
            "Interfax, citing the defence ministry, said Russia had left Kherson.",
            "Interfax",
            "the defence ministry",
            "Russia had left Kherson",
        ),
        (
            "Interfax reported, citing his spokesman, that the president would resign.",
            "Interfax",
            "his spokesman",
            "the president would resign",
        ),
        (
            "The Omani News Agency, quoting Foreign Minister Badr Saidi, reported that talks would resume.",
            "The Omani News Agency",
            "Foreign Minister Badr Saidi",
            "talks would resume",
        ),
        (
            "Tasnim, quoting the navy, says Oman has closed the strait",
            "Tasnim",
            "the navy",
            "Oman has closed the strait",
        ),
        (
            "Reuters reported, citing Iran, that the talks would resume.",
            "Reuters",
            "Iran",
            "the talks would resume",
        ),
    ],
)
def test_who_is_cited_says_it(marks_in, text, teller, cited, content):
    """Within what is told on his word."""
    told = _told(marks_in, text)
    assert told[cited][1:] == (teller, content)
    assert teller in told


def test_the_event_is_in_the_words_of_who_is_cited(marks_in):
    """He is the nearer voice."""
    text = "Interfax, citing the defence ministry, said Russia had withdrawn from Kherson."
    _, events = marks_in(text, "event")
    report, said = marks_in(text, "statement")
    voices = {one.id: one.source.spans[0].of(report.text) for one in said}
    assert {voices[one.voice] for one in events} == {"the defence ministry"}


@pytest.mark.parametrize(
    "text",
    [
        "The airline cancelled its flights to Lagos, citing costs.",
        "The minister resigned on Monday, citing his health.",
        "Interfax said that Russia had left Kherson.",
        "The bank, citing fears of a strike, said it would close.",
        "The bank said tariffs would rise, citing China.",
        "The U.N. said it would halt food aid, citing the Houthis.",
    ],
)
def test_grounds_are_no_voices(marks_in, text):
    """Nor is who tells it himself."""
    _, said = marks_in(text, "statement")
    assert not [one for one in said if one.by.endswith(":cited")]
