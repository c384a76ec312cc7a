"""Gestures that bring somebody's words, things only shown, and warnings in headlines."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.stages.linking import Linker
from dragoman.stages.mentions import Mentions
from dragoman.stages.places import Places
from dragoman.stages.quotations import quotations
from dragoman.stages.statement.cues import Said, cues_in, said_in
from dragoman.stages.statement.gestures import gestures, is_pointing
from dragoman.stages.statement.layer import missed_by_layer
from dragoman.stages.statement.sources import with_sources
from dragoman.stages.times import Times


def reading_of(text, title="-"):
    """Return a text as read."""
    return default_reader().read([read_text(text, source="test", title=title)])[0]


def words(reading, indices):
    """Return words as text."""
    return " ".join(reading.tokens[index].text for index in indices)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The ferryman shrugged: “We will sail whatever they sign.”", "The ferryman", "shrugged"),
        ("Ada Mensah shook her head: “The shop is gone for good.”", "Ada Mensah", "shook her head"),
        ("He raised a finger, then his hand: “Nobody leaves before noon.”", None, None),
        ("The old judge sighed: “It was the law of the day.”", "The old judge", "sighed"),
        ("She spread her hands: “They never even wrote to us.”", "She", "spread her hands"),
        ("Asked why, the guard laughed: “Because nobody pays me.”", "the guard", "laughed"),
        ("The pact has one aim: “No shot across the river.”", None, None),
        ("The guard nodded at a sign “in the old script”.", None, None),
        ("The crowd laughed at the sign: “Exit”.", None, None),
    ],
)
def test_a_gesture_brings_words(text, source, cue):
    """A quoted sentence behind its colon is said by who makes it; a quoted word is not."""
    reading = reading_of(text)
    (sentence,) = reading.sentences[:1]
    found = list(gestures(reading, sentence, quotations(text, 0, len(text))))

    assert [(words(reading, one.source_words), words(reading, one.cue)) for one in found] == (
        [(source, cue)] if source else []
    )


@pytest.mark.parametrize(
    ("text", "is_only_shown"),
    [
        ("Mayor Ines Coll shows the crack in the wall.", True),
        ("Tomas Reel shows a loaf baked with sawdust flour.", True),
        ("The mayor shows visitors the flooded crypt.", True),
        ("A poll shows a lead for the mayor.", False),
        ("Ines Coll showed that the wall had moved.", False),
        ("The ministry's data show a fall in wages.", False),
    ],
)
def test_who_shows_a_thing_says_nothing(text, is_only_shown):
    """A person in a caption does not speak; a poll tells, and so does who shows that it is so."""
    reading = reading_of(text)
    linker = Linker(Pipeline([Times(), Places(), Mentions()])(reading))
    verb = next(token for token in reading.tokens if token.lemma == "show")
    source = reading.children(verb.index, "nsubj")[0].index
    content = tuple(range(verb.index + 1, len(reading.tokens) - 1))

    said = Said((verb.index,), content, source, "head", verb=verb.index)
    assert is_pointing(reading, linker, said) == is_only_shown


@pytest.mark.parametrize(
    ("headline", "content"),
    [
        ("Charity warns of hunger in the hills", "of hunger in the hills"),
        ("Nurses warn about mould in wards", "about mould in wards"),
        ("Oslo warns against cheap loans", "against cheap loans"),
        ("Bakers warn of flour shortage", "of flour shortage"),
        ("Drivers warned of ice", ""),
        ("Ministry was warned of flood", ""),
        ("Nurses weary of mould in wards", ""),
    ],
)
def test_a_headline_warns(headline, content):
    """What the model leaves out of a headline is there by its tree; who was warned did not warn."""
    reading = reading_of(headline, title=headline)
    said = list(said_in(reading, reading.sentences[0], [], cues_in(reading).get(0, ())))
    found = list(missed_by_layer(reading, [], said, lambda _: False))

    assert " ".join(words(reading, one.content) for one in found) == content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("‘Pay us or leave’, warn dockers", "dockers"),
        ("“No coal”, warned the nurses of Lome.", "the nurses of Lome"),
        ("“No deal”, warned the growers.", "the growers"),
        ("‘No shade, no school’, warn Oran teachers", "Oran teachers"),
        ("“It is over”, declares the mayor of Lome.", "the mayor of Lome"),
        ("“It is over”, she sang, and warned the growers.", "she"),
        ("“It is over”, she warned the growers.", "she"),
    ],
)
def test_who_stands_behind_a_cue_without_subject_says_it(marks_in, text, source):
    """Whatever the parser makes of the noun, unless the cue has a subject or shares one."""
    report, statements = marks_in(text, "statement")

    assert statements[0].source.spans[0].of(report.text) == source


def test_a_participle_is_no_cue_without_subject():
    """Somebody else warns those behind it."""
    reading = reading_of("“It is over”, warning the growers.")
    verb = next(token for token in reading.tokens if token.lemma == "warn")
    said = Said((verb.index,), tuple(range(1, 4)), None, "head", verb=verb.index)
    (found,) = with_sources(reading, [said])

    assert found.source is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Oslo had warned that the dam would burst.", "had warned"),
        ("The minister has not promised that the levy will fall.", "has not promised"),
        ("Kenya is demanding that the camp be closed.", "is demanding"),
        ("Riga warned that the dam would burst.", "warned"),
    ],
)
def test_a_cue_has_its_helping_verbs(marks_in, text, cue):
    """As many as stand right before it."""
    report, statements = marks_in(text, "statement")

    assert " ".join(span.of(report.text) for span in statements[0].cue) == cue
