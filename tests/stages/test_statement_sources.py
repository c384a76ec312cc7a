"""Whose words they are: who is quoted, not who quotes; nobody's, where a report is denied."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.stages.statement_cues import Said
from dragoman.stages.statement_sources import with_sources


def sources(marks_in, text):
    """Return source and content of the statements in a text."""
    report, statements = marks_in(text, "statement")
    return {
        one.text: one.source and " ".join(span.of(report.text) for span in one.source.spans)
        for one in statements
    }


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("“The ferry stays,” the ministry quoted her as saying.", "“The ferry stays,”", "her"),
        (
            "“The ferry stays,” Mayor Dina Oke was quoted as saying by the broadcaster.",
            "“The ferry stays,”",
            "Mayor Dina Oke",
        ),
        (
            "The paper quoted the mayor as saying that the dam held.",
            "that the dam held",
            "the mayor",
        ),
        (
            "The mayor was quoted by the broadcaster as saying the dam held.",
            "the dam held",
            "The mayor",
        ),
        ("The broadcaster quoted “the dam held” from its own log.", "“the dam held”", None),
        ("“The dam held,” the broadcaster said.", "“The dam held,”", "the broadcaster"),
    ],
)
def test_who_is_quoted_says_it(marks_in, text, content, source):
    """Whoever passes it on."""
    found = sources(marks_in, text)

    assert source is None or found[content] == source


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The envoy denied reports that the convoy had turned back.",
            "that the convoy had turned back",
            None,
        ),
        (
            "Quito dismissed claims that its troops had crossed.",
            "that its troops had crossed",
            None,
        ),
        (
            "Quito rejected Lima's claim that its troops had crossed.",
            "that its troops had crossed",
            "Lima's",
        ),
        (
            "Quito repeated its claim that its troops had crossed.",
            "that its troops had crossed",
            "its",
        ),
    ],
)
def test_who_denies_a_report_did_not_make_it(marks_in, text, content, source):
    """Nobody is named, unless the report has an owner."""
    found = sources(marks_in, text)

    assert (found.get(content) or "").replace("'s", "") == (source or "").replace("'s", "")


@pytest.mark.parametrize(
    ("text", "cue", "wrong", "right"),
    [
        ("Farmers say two died; guards say nobody did.", "say", "guards", "Farmers"),
        ("The mayor said it rained, the vicar said it snowed.", "said", "vicar", "mayor"),
        ("Chile says it won; Peru says nobody did.", "says", "Peru", "Chile"),
        ("He says two died; guards say nobody did.", "says", "guards", "He"),
    ],
)
def test_a_cue_with_a_subject_is_that_subjects(text, cue, wrong, right):
    """Where the source found is the subject of another cue beside it."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    words = [token.text for token in reading.tokens]
    first, second = words.index(cue), len(words) - 1 - words[::-1].index(wrong)
    other = reading.tokens[second].head
    found = with_sources(
        reading,
        [
            Said((first,), (first + 1, first + 2), second, "head", verb=first),
            Said((other,), (other + 1, other + 2), second, "head", verb=other),
        ],
    )

    assert [reading.tokens[one.source].text for one in found] == [right, wrong]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        (
            "“We object”, declared the envoy of Benin. Later the Togolese minister spoke.",
            0,
            "envoy",
        ),
        ("“It stays”, announced the mayor of Lome. Later the Togolese minister spoke.", 0, "mayor"),
        ("“It stays”, she announced. Later the Togolese minister spoke.", 1, "minister"),
        ("“It stays”, announced on Monday. Later the Togolese minister spoke.", 0, "minister"),
    ],
)
def test_who_is_named_right_behind_a_cue_said_it(text, cue, source):
    """Somebody named in another sentence did not, unless the cue names nobody."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    words = [token.text for token in reading.tokens]
    verb = words.index("”") + 2 + cue
    elsewhere = words.index("minister")
    said = Said((verb,), tuple(range(verb - cue - 1)), elsewhere, "head", verb=verb)
    (found,) = with_sources(reading, [said])

    assert source == words[found.source]
