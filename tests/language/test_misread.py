"""Text read in a wrong encoding, or broken, has the words that were written, at the stored offsets."""

import pytest

from dragoman.ingest.complete import complete
from dragoman.ingest.text import read_text
from dragoman.language.misread import cuts, misread, read_again
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Mention
from dragoman.spans import Span
from dragoman.stages import standard


@pytest.fixture(scope="module")
def people():
    """Return a function that gives the actors of persons in a text, with their words."""
    pipeline = Pipeline(standard())

    def run(text):
        report = complete(read_text(text, title="-", date="2024-06-12"))
        reading = pipeline(default_reader().read([report])[0])
        return [
            (one.actor, one.spans[0].of(text))
            for one in reading.of_kind(Mention)
            if one.type == "person" and one.by.endswith("name")
        ]

    return run


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize(
    "text",
    [
        "President José Ibarra visited Quito. José Ibarra praised Chile.",
        "Minister Martín Lacó met the envoy of Peru on Monday.",
        "Mr Renato Jerí and Ana Núñez left on Friday.",
        "Minister Conor O’Rian said that the talks had failed.",
        "Speaker Buğra Kılıç left the meeting early.",
        "Prime Minister Lukáš Dvořák met Ana Rybová in Prague.",
    ],
)
def test_somebody_is_the_same_person_when_misread(people, text, encoding):
    """Whatever stands in the name: the words found are those of the stored text."""
    torn = "".join(_shown(byte, encoding) for byte in text.encode())

    assert torn != text
    assert [actor for actor, _ in people(text)] == [actor for actor, _ in people(torn)]
    assert all(words in torn for _, words in people(torn))


def _shown(byte, encoding):
    """Return the sign that an encoding shows a byte as."""
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


def test_a_misread_apostrophe_parts_the_owner(people):
    """It is a clitic as any other."""
    assert ("person/vladimir-putin", "Putin") in people("Putinâ€™s envoy left Oslo on Monday.")


def test_words_keep_the_offsets_of_the_stored_text():
    """Only their forms are mended."""
    text = "MarÃ\xada went. LukÃ¡Å¡ stayed â€“ alone."
    spans = [Span(3, 5), Span(16, 20), Span(28, 31)]

    found = [
        pair for cut in cuts(text, Span(0, len(text)), spans) for pair in zip(*cut, strict=True)
    ]

    assert [
        ("MarÃ\xada", "María"),
        ("went", "went"),
        (".", "."),
        ("LukÃ¡Å¡", "Lukáš"),
        ("stayed", "stayed"),
        ("â€“", "–"),
        ("alone", "alone"),
        (".", "."),
    ] == [(text[start:end], form) for (start, end), form in found]


@pytest.mark.parametrize(
    "text", ["The party SÃO left.", "«AMANHû closed.", "Müller met Ångström in Århus.", "Plain."]
)
def test_sound_text_is_read_as_it_stands(text):
    """Letters with marks are no damage."""
    assert [] == misread(complete(read_text(text, title="-")))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The envoys con-\ndemned it.", ["The", "envoys", "condemned", "it", "."]),
        ("A ves-  \r\n   sel sank.", ["A", "vessel", "sank", "."]),
        ("President Ken-\nyatta left.", ["President", "Kenyatta", "left", "."]),
        ("Karvia with\u2010\ndrew.", ["Karvia", "withdrew", "."]),
        ("The par\u00adlia\u00adment rose.", ["The", "parliament", "rose", "."]),
        ("It was a long-\nterm plan.", ["It", "was", "a", "long", "-", "term", "plan", "."]),
        ("The Secretary-\nGeneral left.", ["The", "Secretary", "-", "General", "left", "."]),
        ("He left -\nthey stayed.", ["He", "left", "-", "they", "stayed", "."]),
        ("A well-known man.", ["A", "well", "-", "known", "man", "."]),
    ],
)
def test_words_broken_at_the_end_of_a_line(text, words):
    """They are read whole where they lie; a compound keeps its hyphen, and a dash is none."""
    (cut,) = cuts(text, Span(0, len(text)), [])

    assert words == cut.forms
    assert all(
        form == "".join(sign for sign in text[start:end] if sign.isalpha()) or not form.isalpha()
        for (start, end), form in zip(*cut, strict=True)
    )


@pytest.mark.parametrize("run", ["Ã", "é", "Ã\u4e2d"])
def test_what_no_encoding_explains_is_left(run):
    """Nothing is guessed."""
    assert read_again(run) is None
