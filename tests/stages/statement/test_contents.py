"""What may be the content of a statement: words somebody said, of the paragraph they stand in."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Statement
from dragoman.stages import standard
from dragoman.stages.statement.contents import is_telling
from dragoman.stages.statement.cues import Said


@pytest.fixture(scope="session")
def said_in(marks_in):
    """Return a function that gives the statements of a text as cue and content."""

    def run(text):
        report, marks = marks_in(text, "statement")
        return [
            (
                " … ".join(span.of(report.text) for span in mark.cue),
                " … ".join(span.of(report.text) for span in mark.spans),
                mark,
            )
            for mark in marks
        ]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "Chile has dodged applause.",
        "Lima criticised it.",
        "Ghana has been cool about the pact.",
        "Niger has earned envy.",
        "Togo has been lukewarm towards the deal.",
    ],
)
def test_nobody_said_that(said_in, text):
    """An attitude to a noun, and pronouns alone, are nobody's words."""
    assert [] == said_in(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The envoy said the pact was dead.", "the pact was dead"),
        ("Oslo called for restraint.", "restraint"),
        ("Quito called for calm.", "calm"),
        ("The mayor called for calm.", "calm"),
        ("Lima expressed concern over the toll.", "over the toll"),
        ("The mayor voiced anger at the toll.", "at the toll"),
        ('The mayor spoke of "a quiet night".', '"a quiet night"'),
        ("Norway announced a levy on salt.", "a levy on salt"),
    ],
)
def test_somebody_said_that(said_in, text, content):
    """
    A clause, a quotation, and a noun behind a word of speech are.

    A verb's preposition belongs to its cue, that of a noun for a feeling to the content.
    """
    assert [content] == [words.removeprefix("of ") for _, words, _ in said_in(text)]


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("Chile rejected what it called interference.", "neutral"),
        ("Peru resisted what the bishop called blackmail.", "neutral"),
        ("Oslo called for restraint.", "demand"),
    ],
)
def test_a_name_is_no_demand(said_in, text, distance):
    """Who calls something by a name demands nothing."""
    assert {distance} >= {mark.distance for cue, _, mark in said_in(text) if "called" in cue}


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Mali said after the summit it was ready.", None),
        ("Peru said before the interview that it would pay.", None),
        ("Mali said in an interview it was ready.", "interview"),
        ("Ghana, speaking at a briefing, said it was ready.", "briefing"),
        ("He said he would come, although the ministry's statement left that out.", None),
    ],
)
def test_medium(said_in, text, medium):
    """What came before the words, and another text, are not where they were said."""
    assert [medium] == [mark.medium for _, content, mark in said_in(text) if " " in content]


def test_who_is_asked_does_not_ask(said_in):
    """A question put to the main subject is not his."""
    found = said_in("Asked when the envoy would come, spokesman Ali Dayo said the day was open.")

    assert ["the day was open"] == [content for _, content, _ in found]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ferry sank on Monday, as the agency reported.", "The ferry sank on Monday"),
        ("The vote was fair, as the minister told reporters.", "The vote was fair"),
        ("The pact is dead, as the envoy put it.", "The pact is dead"),
        ("Chile keeps the ferry as Peru reports shooting at the border", None),
        ("Oil rose as the bank announced a rise in rates.", None),
        ("Crowds gathered as the court announced its ruling.", None),
        ("Togo shuts schools as Ghana reports new cases of cholera", None),
        ("Talks stalled as Mali said it would leave the bloc.", None),
    ],
)
def test_what_as_somebody_says_is_said_of(said_in, text, content):
    """A parenthesis has no words of its own: "as Ghana reports a raid" tells of the raid."""
    told = [words for _, words, _ in said_in(text) if words[0] == text[0]]
    assert ([content] if content else []) == told


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Chad has never said who paid for the ships.", "has never said"),
        ("Oslo promised a ship but did not announce who would sail it.", "did not announce"),
        ("Peru has sent a ship but has not said when it will arrive.", "has not said"),
        ("The envoy has said who paid for the ships.", "said"),
    ],
)
def test_a_cue_keeps_its_not(said_in, text, cue):
    """Who did not say something is not shown saying it."""
    (found,) = [words for words, content, _ in said_in(text) if content.startswith("wh")]
    assert found.endswith(cue)


PAGE = """Two ports tell two stories of one ferry

  • Riga says the ministers agreed on a new ferry to Gotland.
  • Visby's note does not mention any ferry.
Latvian Foreign Minister Ilze Kalna and her Swedish counterpart met in Riga on Monday, their offices said.

The captain Olof Brand

Ms Kalna asked her guest for a "sign of good will" towards the captain Olof Brand, who was fined last week, according to the ministry.

"We have waited long enough," she said.

"We will not wait another year."
"""


def test_a_statement_keeps_to_its_paragraph():
    """Sub-heads and key points are no part of it; a quotation that goes on is."""
    report = read_text(PAGE, source="test", date="2024-06-12")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    found = [mark for mark in marks if isinstance(mark, Statement)]
    blocks = {block.spans[0]: block.type for block in report.blocks}
    heads = [span for span, kind in blocks.items() if kind in {"headline", "subhead", "key_point"}]

    for mark in found:
        reached = [span for span in blocks if any(span.overlaps(one) for one in mark.spans)]
        assert len(reached) == 1 or not set(reached) & set(heads), mark.text
    assert any("wait another year" in mark.text and "long enough" in mark.text for mark in found)


@pytest.mark.parametrize(
    ("text", "cue", "score", "expected"),
    [
        ("Niger has earned envy.", "earned", 0.6, False),
        ("Niger has earned envy.", "earned", 0.9, True),
        ("Oslo urged restraint.", "urged", 0.6, True),
        ("The guards feared floods.", "feared", 0.6, False),
        ("The guards feared floods.", "feared", 0.9, True),
        ("The guards feared the dam would burst.", "feared", 0.6, True),
        ("The pact draws praise in Oslo.", "praise", 0.6, True),
        ("Lima dodged it.", "dodged", 0.99, False),
        ('Lima dodged "envy".', "dodged", 0.6, True),
        ("Niger dodged what Chad wrote.", "dodged", 0.6, True),
    ],
)
def test_what_tells_something(text, cue, score, expected):
    """A quotation, a clause, a noun behind a word of speech or of which the model is sure."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    at = next(token.index for token in reading.tokens if token.text == cue)
    content = tuple(t.index for t in reading.tokens if t.index > at and t.text != ".")
    said = Said(cue=(at,), content=content, source=0, rule="head", score=score)

    assert expected == is_telling(reading, said)


def test_a_noun_of_speech_behind_a_cue_is_the_cue(said_in):
    """And what the writer adds to what it is of was not said."""
    text = (
        "But Mr. Paz has been less outspoken in his criticism of northern states, which are "
        "Chile's biggest buyers, and has been quiet about the war."
    )
    assert ("criticism of", "northern states") in [found[:2] for found in said_in(text)]


def test_a_clause_before_its_cue_is_said_from_its_beginning():
    """However much of it stands between its verb and its end."""
    text = (
        "EU ministers agree sanctions on Georgian judges; Hungary abstains\n\nEuropean Union foreign ministers "
        "agreed on Monday to impose asset freezes and travel bans on nine Georgian judges and "
        "prosecutors accused of jailing opposition activists, the bloc's foreign policy chief, Kaja Kallas, said."
    )
    marks = Pipeline(standard()).marks(default_reader().read([read_text(text)])[0])
    said = next(mark for mark in marks if isinstance(mark, Statement))
    assert said.text.startswith("European Union foreign ministers agreed")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            (
                "President Faye reaffirmed that Senegal would not renew the fisheries agreement. He rejected "
                "criticism of the detention of a trawler flying the Spanish flag."
            ),
            "the detention",
        ),
        (
            "The minister spoke of fish. He rejected criticism of a raid carried out in May.",
            "a raid",
        ),
        ("The minister spoke of fish. She dismissed criticism of a law passed in May.", "a law"),
    ],
)
def test_who_rejects_blame_does_not_deny_what_is_blamed(said_in, text, content):
    """Only the criticism is rejected, not that the deed took place."""
    assert all(not said.startswith(content) for _, said, _ in said_in(text))
