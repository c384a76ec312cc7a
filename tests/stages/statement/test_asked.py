"""What nobody says: questions for the words, and the next line's speaker."""

from dataclasses import replace

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading_layers import Quotation
from dragoman.stages.statement.layer import said_in_layer


@pytest.mark.parametrize(
    ("text", "sayers"),
    [
        ("Who said that Minsk had agreed?", []),
        ("QUESTION: What does the note say?", []),
        ("Why did Chad say that it would pay?", ["Chad"]),
        ('"Who will pay for it?" asked the minister.', ["the minister"]),
        ('Chad said what it wanted: "Are we friends?"', ["Chad"]),
    ],
)
def test_who_asks_what_is_said_tells_no_statement(marks_in, text, sayers):
    """A question for the words or the speaker has neither; one for the reason has both."""
    report, marks = marks_in(text, "statement")

    assert [one.source.spans[0].of(report.text) for one in marks] == sayers


@pytest.mark.parametrize(
    ("text", "source", "sayer"),
    [
        ("Government denies paying a ransom\n\nRebels say army has left", 5, "Government"),
        ("Rebels say army has left\n\nGovernment denies it", 0, "Rebels"),
    ],
)
def test_a_line_has_its_own_speaker(text, source, sayer):
    """Who speaks in the next line is not whose denial the line before tells."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    quotation = Quotation(((2, 5),), (1, 2), (source, source + 1), inner=False, score=0.9)
    (said,) = said_in_layer(replace(reading, quotations=(quotation,)))

    assert reading.tokens[said.source].text == sayer


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Colombian ministry stopped short of saying that the recording was false.", 0),
        ("The Colombian ministry stopped a convoy, saying that the road was shut.", 1),
        ("The Colombian ministry said that the recording was false.", 1),
    ],
)
def test_what_somebody_stops_short_of_saying_is_unsaid(marks_in, text, count):
    """Who only came near to saying it has not said it."""
    assert len(marks_in(text, "statement")[1]) == count


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A reporter asked whether the bridge would be rebuilt.", 0),
        ("Reporters asked if the minister would go.", 0),
        ("A journalist for the Lagos Echo asked the mayor why the mine was shut.", 0),
        ("“Will you go?” a reporter asked.", 0),
        ("Reporters asked about the mine.", 0),
        ("The senator asked whether the bridge would be rebuilt.", 1),
        ("A journalist asked the mayor to leave the room.", 1),
        ("A reporter said that the bridge had fallen.", 1),
    ],
)
def test_questions_of_reporters_are_no_statements(marks_in, text, number):
    """What others ask, and what a reporter says or wants done, is one."""
    _, marks = marks_in(text, "statement")

    assert number == len(marks)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Notably, the ministry's statement said nothing about compensation for the miners.", 0),
        ("Oddly, the note revealed nothing of the deal.", 0),
        ("The king said nothing about the war.", 0),
        ("The minister mentioned nothing of the kind.", 0),
        ("Strikingly, the text says nothing about the raid.", 0),
        ("The minister said nothing had changed.", 1),
        ("The minister said that nothing was lost.", 1),
        ("“Nothing,” the minister said.", 1),
    ],
)
def test_who_says_nothing_says_nothing(marks_in, text, number):
    """Who says that nothing is so says something."""
    _, marks = marks_in(text, "statement")

    assert number == len(marks)
