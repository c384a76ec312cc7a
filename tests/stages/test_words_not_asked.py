"""Words that no rule knows are asked nothing: what is found must be the same as if they were."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading import Reading, Token
from dragoman.pipeline import Pipeline
from dragoman.stages import positions, silences, standard
from dragoman.stages.commitment import words
from dragoman.stages.figure import ranks
from dragoman.stages.lemmas import known_in
from dragoman.stages.mention import nouns
from dragoman.stages.statement import cues

SENTENCES = (
    "The Ghanaian read-out mentions the dam and the debt, but not the ferries.",
    "State radio cut the governor's remark about prisons.",
    "Mali against longer mission",
    "Ali Sow, who ran the port of Conakry, resigned. The 72-year-old said that he was tired.",
    "Togo's premier, who refused to back or blame either side, is opposed to the tariff.",
    "Mali against a longer mission, says Niger's envoy, who declined to comment.",
    "Chad has pledged to reopen the bridge and is committed to paying the ferrymen.",
    "According to the harbour board, the third largest port in Benin is the most visited.",
    "The secretary-general of the African Union met the two presidents and the militia's leadership.",
    "The politburo of Hezbollah met. Fiji's harbour is the third deepest in Asia.",
    "The 72-year-old told the Union that the Andean nation was ready to join the fund.",
    "Both sides conceded that the United Nations had warned the country's attorney general.",
)


def _all(*_):
    """Say that every word may tell something."""
    return True


@pytest.fixture(scope="module")
def readings(samples):
    """Return the samples as read, and some sentences for the rules they have no words of."""
    texts = [path.read_text() for path in sorted(samples.glob("*.txt"))]
    reports = [read_text(text, date="2024-06-12") for text in (*texts, *SENTENCES)]
    return default_reader().read(reports)


def test_words_that_no_rule_knows_tell_nothing(readings, monkeypatch):
    """A rule whose words are missing from those that are asked would find less than without."""
    pipeline = Pipeline(standard())
    found = [pipeline.marks(reading) for reading in readings]
    for module in (words, cues, positions, silences):
        monkeypatch.setattr(module, "known_in", lambda _, reading: [*reading.tokens])
    monkeypatch.setattr(nouns, "_may_name", _all)
    monkeypatch.setattr(ranks, "_may_rank", _all)

    assert [pipeline.marks(reading) for reading in readings] == found


@pytest.mark.parametrize("text", ["bought", "Buying", "buys"])
def test_a_word_may_be_in_a_lexicon_by_what_it_is_an_inflection_of(text):
    """The model's lemma may be wrong: the form is enough."""
    word = Token(0, 0, len(text), text, "bough", "VERB", "VBD", "_", -1, "root", sentence=0)

    reading = Reading(read_text(text), tokens=(word,))

    assert [word] == known_in(frozenset({"buy"}), reading)
    assert [] == known_in(frozenset({"sell"}), reading)
