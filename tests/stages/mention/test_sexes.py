"""Who is "he" and who "she": what titles and the other pronouns of a report tell."""

import dataclasses

from dragoman.ingest.text import read_text
from dragoman.knowledge.offices import Actor
from dragoman.language.reader import default_reader
from dragoman.language.reading_layers import Antecedent
from dragoman.stages.mention.sexes import Sexes
from dragoman.stages.mention.told import Told
from dragoman.stages.mention.words import Found

TEXT = "The premier met Oto Lund. She left. He stayed. She spoke."


def _words(reading, word):
    return [token for token in reading.tokens if token.text == word]


def _sexes(shares):
    """Return the sexes of a report whose first pronouns mean people with these shares."""
    reading = default_reader().read([read_text(TEXT, source="test", title="-")])[0]
    premier, lund = _words(reading, "premier")[0].index, _words(reading, "Oto")[0].index
    people = [
        Found(premier, premier + 1, premier, Actor("", "premier", "person"), "noun", 1.0),
        Found(lund, lund + 2, lund, Actor("lund", "Oto Lund", "person"), "name", 1.0),
    ]
    pronouns = [token.index for token in reading.tokens if token.text in {"She", "He"}]
    antecedents = {
        word: Antecedent(premier, share, ((premier, share), (lund, round(1 - share, 2))))
        for word, share in zip(pronouns, shares, strict=True)
    }
    reading = dataclasses.replace(reading, antecedents=antecedents)
    return reading, people, Sexes(reading, people, Told(reading, people))


def test_who_is_she_elsewhere_is_hardly_he():
    """The other pronouns of a report speak against whom they call otherwise, and for nobody."""
    reading, (premier, lund), sexes = _sexes([0.9, 0.5, 0.9])
    he = _words(reading, "He")[0]
    assert sexes.hint(premier, he) < sexes.hint(lund, he) < 0
    she = _words(reading, "She")[0]
    assert sexes.hint(premier, she) > sexes.hint(lund, she)


def test_a_pronoun_does_not_speak_for_itself():
    """What one pronoun alone means says nothing on whom it means."""
    reading, (premier, _), sexes = _sexes([0.0, 1.0, 0.0])
    assert sexes.hint(premier, _words(reading, "He")[0]) == 0
