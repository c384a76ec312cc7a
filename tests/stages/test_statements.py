"""Who said what: content, source, cue, addressee, form, distance, nesting."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.spans import covered
from dragoman.stages import standard
from dragoman.stages.quotations import quotations


def said(marks_in, text):
    """Return (source words, content) of the statements in a text."""
    report, marks = marks_in(text, "statement")
    return [
        (covered(report.text, mark.source.spans) if mark.source else None, mark.text)
        for mark in marks
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Norway's prime minister said that the pipeline would open in October.",
            "Norway's prime minister",
            "that the pipeline would open in October",
        ),
        (
            "“The border stays closed,” the Polish interior minister told reporters.",
            "the Polish interior minister",
            "“The border stays closed,”",
        ),
        (
            "The harbour will reopen next week, according to the Yemeni coast guard.",
            "the Yemeni coast guard",
            "The harbour will reopen next week",
        ),
        (
            "Algeria claims to be an honest broker.",
            "Algeria",
            "to be an honest broker",
        ),
        (
            "The rebels pledged to free two pilots.",
            "The rebels",
            "to free two pilots",
        ),
    ],
    ids=["indirect", "direct", "according", "claim", "promise"],
)
def test_content_and_source(marks_in, text, source, content):
    """The words told, with "that" and quotation marks, and whoever they are told of."""
    assert (source, content) in said(marks_in, text)


def test_a_noun_reports_as_a_verb_does(marks_in):
    """The clause of a warning is what was warned of."""
    found = said(marks_in, "The commander repeated his warning that the dam might break.")

    assert "that the dam might break" in [content for _, content in found]


@pytest.mark.parametrize(
    "text",
    [
        "The train left the station at noon.",
        "Engineers opened the gates of the dam.",
    ],
)
def test_nothing_said(marks_in, text):
    """What was done is no statement."""
    assert [] == said(marks_in, text)


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("The minister declined to say whether he would resign.", "decline"),
        ("The ministry has never said that the bridge was safe.", "decline"),
        ("The general warned that the dam might break.", "warn"),
        ("The envoy conceded that the talks had failed.", "admit"),
        ("Bolivia's president vowed to reopen the mine.", "promise"),
        ("Oman has yet to say whether it will lend the money.", "decline"),
        ("The ministry is yet to confirm that the bridge was safe.", "decline"),
        ("The bank has yet to say who paid.", "decline"),
        ("Chile's navy has yet to announce who will lead the fleet.", "decline"),
        ("The mayor had yet to explain why the dam broke.", "decline"),
        ("The mayor has yet again said that the dam broke.", "neutral"),
        ("The mayor said that the dam was yet to break.", "neutral"),
        ("Oman yet said that the dam would break.", "neutral"),
    ],
)
def test_distance(marks_in, text, distance):
    """How the reporter introduces words; what somebody would not say is kept as that."""
    assert [distance] == [mark.distance for mark in marks_in(text, "statement")[1]]


def test_addressee_time_and_distance(marks_in):
    """To whom, when, and how far the reporter stands behind it."""
    report, (mark,) = marks_in(
        "Chile's president told Mr Okafor on Monday that the copper tax would go.", "statement"
    )
    _, (denial,) = marks_in("Laos denied that its soldiers had crossed the river.", "statement")

    assert "Mr Okafor" == covered(report.text, mark.addressee.spans)
    assert mark.time is not None
    assert "deny" == denial.distance


def test_how_long_a_speech_was_is_not_when(marks_in):
    """A duration beside the cue is no time of the statement; a day is."""
    text = "Kenya told Uganda in a ten-minute call on 3 May 2021 that the border was open."
    _, (mark,) = marks_in(text, "statement")
    times = {time.id: time.value for time in marks_in(text, "time")[1]}

    assert "2021-05-03" == times[mark.time]


def test_a_quotation_continues_in_the_next_paragraph(marks_in):
    """A paragraph that is all quotation belongs to who spoke just before: one statement, two pieces."""
    text = (
        "“We have heard such promises before,” the Estonian minister said.\n\n"
        "“This time we want them in writing.”\n\n"
        "Trade between the two has grown."
    )
    _, (mark,) = marks_in(text, "statement")

    assert 2 == len(mark.spans)
    assert mark.text.endswith("“This time we want them in writing.”")


def test_a_stray_mark_stays_in_its_paragraph(marks_in):
    """A quotation mark without partner does not swallow what follows."""
    text = (
        "The envoy called the offer “useful and late and left the room.\n\n"
        "Ghana's minister said the ships would sail on Friday.\n\n"
        "Nobody else spoke."
    )

    assert ("Ghana's minister", "the ships would sail on Friday") in said(marks_in, text)


def test_statements_stand_in_statements(marks_in):
    """What somebody is said to have said lies inside what is said of him."""
    text = "Canada's foreign minister admitted that Peru had warned that the port might close."
    _, marks = marks_in(text, "statement")
    outer = next(mark for mark in marks if mark.distance == "admit")
    inner = next(mark for mark in marks if mark.text.startswith("that the port"))

    assert outer.id == inner.inside
    assert outer.inside is None


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“Chad claims to be ready, but its army is not,” the envoy said.", "Chad", "to be ready"),
        ("“Peru claims to be neutral, and it is not,” he said.", "Peru", "to be neutral"),
        ("“Kenya promised to pay, and we believe it,” the banker said.", "Kenya", "to pay"),
        ("“Qatar denies that it paid, though it did,” she said.", "Qatar", "that it paid"),
        ("Oslo's envoy said Chad claims to be neutral.", "Chad", "to be neutral"),
    ],
)
def test_what_a_speaker_tells_of_others_claims_is_theirs(marks_in, text, source, content):
    """Within somebody's words, claims, denials and promises of others are statements, too."""
    assert (source, content) in said(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "“I claim to be no expert,” the minister said.",
        "“We promise to rebuild the port,” the mayor of Lima said.",
        "“Chad wants to be neutral,” the envoy said.",
    ],
)
def test_what_a_speaker_claims_himself_is_no_second_statement(marks_in, text):
    """Rule: "I claim", "we promise" and wishes are the speaker's words and no more."""
    assert 1 == len(said(marks_in, text))


@pytest.mark.parametrize(
    "text",
    [
        "The two men had signed a borderless alliance marked by mistrust of Peru in May.",
        "The presidents signed a strategic partnership on Friday.",
        "Norway ratified the treaty on trade with Chad in March.",
        "Peru and Chad sealed an alliance marked by shared mistrust of their neighbours.",
        "Kenya concluded a trade accord with Norway.",
    ],
)
def test_who_signs_says_nothing(marks_in, text):
    """To put an accord into force is a deed."""
    assert [] == said(marks_in, text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kenya's court concluded that the vote had been fair.", "that the vote had been fair"),
        ("The envoys signed a letter saying that Peru was right.", "that Peru was right"),
        ("“Peru is safe,” the mayor concluded.", "“Peru is safe,”"),
    ],
)
def test_who_concludes_that_something_is_so_says_it(marks_in, text, content):
    """A clause or quotation is said, whatever the verb."""
    assert content in [one for _, one in said(marks_in, text)]


def test_transcript(marks_in):
    """The source of an answer is the name before the colon; questions are no statements."""
    text = (
        "Question: Will the minister travel to Doha?\n\n"
        "Ms Haddad: We have announced no travel.\n\n"
        "Question: Is the ceasefire still in force?\n\n"
        "Ms Haddad: It is, in our view."
    )

    assert [
        ("Ms Haddad", "We have announced no travel."),
        ("Ms Haddad", "It is, in our view."),
    ] == said(marks_in, text)


def test_a_turn_goes_on_until_the_next_name(marks_in):
    """Paragraphs without a name are the speaker's before them; stage directions are nobody's."""
    text = (
        "MS ROOS: I have one thing at the top.\n\n"
        "Norway is sending two ships to the strait.\n\n"
        "With that, go ahead.\n\n"
        "QUESTION: Will they carry mines?\n\n"
        "I also have a question on the budget.\n\n"
        "MS ROOS: They will not.\n\n"
        "[Laughter.]\n\n"
        "QUESTION: Thank you.\n\n"
        "MS ROOS: Okay.\n\n"
        "Thank you, everybody.\n\n"
        "The ministry published the text on Friday."
    )
    _, statements = marks_in(text, "statement")
    turns = [one.text for one in statements if one.by.endswith("transcript")]

    assert turns == [
        "I have one thing at the top. … Norway is sending two ships to the strait. … With that, go ahead.",
        "They will not.",
        "Okay. … Thank you, everybody.",
    ]


def test_a_story_with_a_few_names_and_colons_is_no_transcript(marks_in):
    """Its paragraphs are the reporter's."""
    story = "\n\n".join(f"The {n} ferry left the harbour on time." for n in ("first", "next") * 8)
    text = f"Oslo: calm\n\n{story}\n\nRiga: rain\n\n{story}\n\nBern: fog and ice"

    assert not [one for one in marks_in(text, "statement")[1] if "ferry" in one.text]


@given(st.text(alphabet="ab “”\"'«».,\n", max_size=200))
def test_quotations_lie_in_their_block(text):
    """Whatever the marks, quotations are in order, apart, and inside."""
    found = quotations(text, 0, len(text))

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_hundred_thousand_marks_are_read_once():
    """Every character is looked at once, so marks by the hundred thousand are no harm."""
    text = "“ " * 100_000

    assert 1 >= len(quotations(text, 0, len(text)))


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Zambian minister: Copper mines will close", "Zambian minister"),
        ("Peru: Chile broke fishing pact", "Peru"),
        ("Peru: Storm closes three ports", None),
        ("Weather: Storm closes three ports", None),
    ],
)
def test_a_headline_quotes_by_its_colon(headline, source):
    """A name speaks; a label, and a state over its own news, do not."""
    report = read_text(f"{headline}\n\nThe harbour was calm.", title=headline, source="test")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    found = [mark for mark in marks if kind_of(mark) == "statement"]

    assert [source] * bool(source) == [covered(report.text, one.source.spans) for one in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway blacklists 9 firms over port fire; Minsk vows reply.", "blacklists"),
        ("Norway expels two envoys; Minsk promises retaliation.", "expels"),
        ("Norway sank two ferries; the mayor protests.", "sank"),
    ],
)
def test_news_before_a_semicolon_is_not_said_by_who_speaks_behind_it(marks_in, text, told):
    """Two pieces of news stand in one headline."""
    assert [] == [one.text for one in marks_in(text, "statement")[1] if told in one.text]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway expels two envoys, Minsk says.", "Norway expels two envoys"),
        ("The ferries, the mayor said, sank.", "sank"),
    ],
)
def test_a_parenthesis_tells_what_stands_around_it(marks_in, text, told):
    """Commas set it off."""
    assert any(told in one.text for one in marks_in(text, "statement")[1])


@pytest.mark.parametrize(
    ("text", "content", "addressee"),
    [
        (
            "Orban thanked Warsaw and called on Prague to join the pact.",
            "to join the pact",
            "Prague",
        ),
        ("The mayor called on the miners to stay.", "to stay", "the miners"),
    ],
)
def test_who_is_called_on(marks_in, text, content, addressee):
    """Who is called on is spoken to; who was thanked is no part of it."""
    report, statements = marks_in(text, "statement")
    found = [
        (one.text, one.addressee and one.addressee.spans[0].of(report.text)) for one in statements
    ]

    assert [(content, addressee)] == found


@pytest.mark.parametrize(
    "text", ["The mayor called on Monday to ask for help.", "Orban called on May 3 to say no."]
)
def test_no_day_is_called_on(marks_in, text):
    """A day tells when."""
    assert [] == [one for one in marks_in(text, "statement")[1] if one.addressee]


@pytest.mark.parametrize(
    "text",
    ["Peru and Chile trade blame over ferry fire", "Peru, Chile trade accusations after the vote"],
)
def test_a_quarrel_says_nothing(marks_in, text):
    """What two accuse each other of is not told."""
    assert [] == [one.text for one in marks_in(text, "statement")[1]]
