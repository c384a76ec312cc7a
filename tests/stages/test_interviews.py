"""Whose the answers of an interview are, and whom "we" and "you" mean in what is done."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Statement
from dragoman.stages import standard

_TURNS = (
    "{opening}\n\nA: We closed the port. I thanked Peru.\n\n"
    "Q: Will it stay shut?\n\nA: We will reopen it in May.\n\n"
    "Q: And the ferry?\n\nA: It was sold."
)


@pytest.fixture(scope="session")
def answers_in(marks_in):
    """Return a function that gives the words for who answers in a text."""

    def run(text):
        report, marks = marks_in(text, "statement")
        return {
            mark.source and mark.source.spans[0].of(report.text)
            for mark in marks
            if (mark.by or "").endswith("transcript")
        }

    return run


@pytest.mark.parametrize(
    ("opening", "who"),
    [
        ("Harbour minister Ana Ruiz on a hard year.\n\nQ: Why now?", "Ana Ruiz"),
        ("Ana Ruiz talks about Tomas Brandt.\n\nQ: Why now?", "Ana Ruiz"),
        ("Question: Minister Ruiz, why did you act now?", "Ruiz"),
        ("Ana Ruiz and Tomas Brandt run the harbour.\n\nQ: Why now?", None),
        ("The harbour is shut.\n\nQ: Why now?", None),
        ("Q: Your rival, Tomas Brandt, is angry. Why now?", None),
    ],
)
def test_answers_are_whose_the_interview_is(answers_in, opening, who):
    """The one person named above the first question or called in it, else nobody; never "A"."""
    (found,) = answers_in(_TURNS.format(opening=opening))
    assert found is None if who is None else who in found


@pytest.mark.parametrize(
    ("headline", "below", "who"),
    [
        ('Dockers\' leader: "We were betrayed"', "", "Dockers' leader"),
        ("Rebel commander: ‘No date is set’", "", "Rebel commander"),
        ("Head of the union: “They lied to us”", "", "Head"),
        ("Minister: “It is shut”", "Ana Ruiz on a hard year.\n\n", "Ana Ruiz"),
        ("Harbour “shut for good”: the minister leaves", "", None),
        ("Minister under fire over “lost” millions", "", None),
    ],
)
def test_answers_are_whose_words_the_headline_quotes(headline, below, who):
    """Who has no name in the text may be the one before the colon of the headline."""
    text = _TURNS.format(opening=f"{headline}\n\n{below}Q: Why now?")
    report = read_text(text, date="2024-06-12")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    found = {
        one.source and one.source.spans[0].of(report.text)
        for one in marks
        if isinstance(one, Statement) and (one.by or "").endswith("transcript")
    }

    assert found == {None} if who is None else all(one and who in one for one in found) and found


def test_a_named_turn_is_still_its_speakers(answers_in):
    """Only "Q" and "A" name nobody."""
    text = _TURNS.format(opening="Ana Ruiz is here.\n\nQ: Why now?").replace("A:", "Ms Haddad:")
    assert answers_in(text) == {"Ms Haddad"}


@pytest.mark.parametrize(
    ("opening", "closing", "who"),
    [
        ("Spokeswoman Ana Ruiz: Good morning.\n\nQ: Why now?", "", "Ana Ruiz"),
        ("Ana Ruiz: Good morning.\n\nReporter: Why now?", "", "Ana Ruiz"),
        ("Minister Ana Ruiz: Good day.\n\nQ: Why now?", "Minister: Thank you.", "Ana Ruiz"),
        ("Tomas Brandt closed it.\n\nAna Ruiz: Good day.\n\nQ: Why now?", "", "Ana Ruiz"),
        ("Tomas Brandt: Minister, why now?", "", None),
        ("Ana Ruiz: Good day.\n\nTomas Brandt: Hello.\n\nQ: Why now?", "", None),
        ("Q: Why now?", "Tomas Brandt: And the bridge?", None),
        ("Moderator: Good morning.\n\nQ: Why now?", "", None),
        ("Press: Good morning.\n\nQ: Why now?", "", None),
        ("Press Secretary Ana Ruiz: Good morning.\n\nQ: Why now?", "", "Ana Ruiz"),
    ],
)
def test_answers_are_whose_the_named_turns_are(marks_in, opening, closing, who):
    """Who alone has a turn by name, and does not only ask in it, gives the answers."""
    text = _TURNS.format(opening=opening) + f"\n\n{closing}"
    report, marks = marks_in(text, "statement")
    (answer,) = (mark for mark in marks if "It was sold" in mark.spans[0].of(report.text))
    found = answer.source and answer.source.spans[0].of(report.text)
    assert found is None if who is None else who in found


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        (
            "Q: Thank you. Chilean media report that Peru sank a ship off Arica. Is it so?",
            "Chilean media",
        ),
        ("Q: Thanks. Chilean papers say that Peru sank a ship. Is it so?", "Chilean papers"),
        (
            "Q: Good day. The mayor of Arica said on Monday that a ship had sunk.",
            "The mayor of Arica",
        ),
        ("Reporter: Would Peru send ships if Chile asked?", None),
    ],
)
def test_a_reporter_tells_nothing_of_the_last_speaker(marks_in, asked, who):
    """What a reporter brings up is said by whom he names, never by the speaker of the turn before."""
    closing = "A: No.\n\nQ: Why not?\n\nA: It is not so."
    text = f"Spokeswoman Ana Ruiz: Good morning. The port is shut.\n\n{asked}\n\n{closing}"
    report, marks = marks_in(text, "statement")
    start, end = text.index(asked), text.index(asked) + len(asked)
    said = [mark for mark in marks if start <= mark.spans[0].start < end]
    found = {mark.source and mark.source.spans[0].of(report.text) for mark in said}
    assert found == ({who} if who else set())


@pytest.mark.parametrize(
    ("text", "word", "sources", "targets"),
    [
        ("“We arrested nine rebels,” Peru said.", "arrested", ["PER"], [None]),
        ("“Chile has threatened us,” Peru said.", "threatened", ["CHL"], ["PER"]),
        ("“Chile has attacked me,” Ukraine's Zelensky said.", "attacked", ["CHL"], ["UKR"]),
        ("“We condemn Chile,” Peru and Togo said.", "condemn", ["PER", "TGO"], ["CHL"]),
        ("“They attacked Chile,” Peru said.", "attacked", [None], ["CHL"]),
        ("We condemn Chile.", "condemn", [None], ["CHL"]),
        ("Peru said Chile had attacked Togo.", "attacked", ["CHL"], ["TGO"]),
    ],
)
def test_we_are_who_speaks(told, text, word, sources, targets):
    """In the words of somebody "we" and "us" are he; without one they stay nobody."""
    event = told(text, word)
    assert [party.country for party in event.source] == sources
    assert [party.country for party in event.target] == targets


@pytest.mark.parametrize(
    ("head", "opening", "closing", "who"),
    [
        ("Minister Ana Ruiz in Lima", "", "Tomas Brandt: Thank you, we are done.", "Ana Ruiz"),
        ("Minister Ana Ruiz in Lima", "Tomas Brandt: Welcome, all.\n\n", "", "Ana Ruiz"),
        ("Ana Ruiz meets Tomas Brandt", "Ana Ruiz: Good day.\n\n", "", "Ana Ruiz"),
        ("Ana Ruiz meets Tomas Brandt", "Ivo Lund: Good day.\n\n", "", None),
        ("The harbour is shut", "Ana Ruiz: Good day.\n\n", "", "Ana Ruiz"),
    ],
)
def test_a_headline_beats_who_opens_or_closes(head, opening, closing, who):
    """A host or a spokesman has a turn, too; of several in a headline it is who speaks."""
    text = f"{head}\n\n" + _TURNS.format(opening=f"{opening}Q: Why now?") + f"\n\n{closing}"
    marks = Pipeline(standard())(default_reader().read([read_text(text)])[0]).marks
    (answer,) = (
        mark
        for mark in marks
        if isinstance(mark, Statement) and "It was sold" in mark.spans[0].of(text)
    )
    found = answer.source and answer.source.spans[0].of(text)
    assert found is None if who is None else who in found


@pytest.mark.parametrize(
    ("first", "second", "is_same"),
    [
        ("Minister Ana Ruiz", "Minister", True),
        ("Deputy Prime Minister Ana Ruiz", "Ruiz", True),
        ("Deputy Prime Minister Ana Ruiz", "Deputy Prime Minister", True),
        ("Minister Ana Ruiz", "Minister Ruiz", True),
        ("Deputy Prime Minister Ana Ruiz", "Prime Minister", False),
        ("Vice President Ana Ruiz", "President", False),
        ("Deputy Foreign Minister Ana Ruiz", "Foreign Minister", False),
        ("Prime Minister Ana Ruiz", "Minister", False),
    ],
)
def test_a_title_is_short_for_its_own_holder(marks_in, first, second, is_same):
    """A deputy does not speak for whom he is under."""
    text = f"{first}: I do not agree.\n\n{second}: The plan stands.\n\nQ: And the ferry?"
    report, marks = marks_in(text, "statement")
    sources = {mark.spans[0].of(report.text): mark.source for mark in marks}
    one, other = sources["I do not agree."], sources["The plan stands."]
    assert is_same == (other.actor == one.actor)


_BY_TURNS = """\
Ana Ruiz has been trade minister of Peru since May.

The Beacon: Minister, why was the port shut?

Ana Ruiz: Nobody told us of the wreck.

And now?

We will reopen it in May. I thanked Chile.

{third}

Our courts will decide that.

Will you go to Lima?

{fourth}
"""


def test_names_at_the_beginning_of_an_interview_hold_for_its_turns(marks_in):
    """The answers are hers by turns, also behind a question without its mark."""
    text = _BY_TURNS.format(third="Your rival calls it a crime.", fourth="I hope so.")
    report, marks = marks_in(text, "statement")
    said = {
        mark.spans[0].of(report.text): mark.source.country
        for mark in marks
        if (mark.by or "").endswith("transcript")
    }

    assert {
        "Nobody told us of the wreck.": "PER",
        "We will reopen it in May. I thanked Chile.": "PER",
        "Our courts will decide that.": "PER",
        "I hope so.": "PER",
    } == {words: land for words, land in said.items() if land}


@pytest.mark.parametrize(
    "lines",
    [
        # Two lines with colons in a story; and one with questions in its answers.
        ("Your rival calls it a crime.", "The ferry was sold?"),
        ("The ferry was sold.", "The ship left."),
    ],
)
def test_a_story_with_two_names_before_colons_is_no_interview(marks_in, lines):
    """Where nobody asks by turns, or whoever answers does not speak of himself."""
    text = _BY_TURNS.format(third=lines[0], fourth=lines[1])
    text = text.replace("We will", "They will").replace("I thanked", "He thanked")
    text = text.replace("Our courts", "Its courts").replace("told us", "told them")
    _, marks = marks_in(text, "statement")

    assert not [mark for mark in marks if (mark.by or "").endswith("transcript")]
