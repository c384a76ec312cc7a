"""What the heads of the model say of a pair of actors, in the types of the older scheme."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.spans import Span
from dragoman.stages.relation.heads import (
    Heard,
    heard,
    pair_votes,
    shares_of,
    statuses,
    trigger_votes,
)


def read(text):
    """Return the reading of a text."""
    return default_reader().read([read_text(text, source="test", title="-")])[0]


def words(reading, phrase):
    """Return the words of a phrase, by number."""
    start = reading.text.index(phrase)
    return {word.index for word in reading.words_in(Span(start, start + len(phrase)))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana bombed a camp of Togo.", "ASSAULT"),
        ("Ghana lent Togo 40 million dollars.", "AID"),
        ("Ghana will lend Togo 40 million dollars.", "AGREE"),
        ("Ghana expelled two diplomats of Togo.", "SANCTION"),
    ],
)
def test_triggers_vote_by_type_and_status(text, expected):
    """Rule: a trigger between the two votes for its type; help to come is AGREE."""
    reading = read(text)

    votes = trigger_votes(heard(reading, words(reading, "Ghana"), words(reading, "Togo")))

    assert expected == max(votes, key=lambda name: votes[name])


def test_a_trigger_counts_most_between_the_two():
    """Rule: the source must be its source and the target its target, not the other way round."""
    reading = read("Ghana bombed Togo.")
    ghana, togo = words(reading, "Ghana"), words(reading, "Togo")

    there, back = heard(reading, ghana, togo), heard(reading, togo, ghana)

    assert 10 * back[0].weight < there[0].weight


def test_only_the_sentences_of_the_pair_count():
    """Rule: a trigger in a sentence with neither of the two has no vote."""
    reading = read("Ghana met Togo. Benin bombed Mali.")

    found = heard(reading, words(reading, "Ghana"), words(reading, "Togo"))

    assert {"CONSULT"} == {one.type for one in found}


def test_shares_are_turned_by_the_status_of_their_trigger():
    """Rule: AID that is promised is AGREE; a type without trigger keeps its name, merged."""
    promised = Heard("AID", 2.0, {"AGREE": 0.7, "AID": 0.3})
    weaker = Heard("AID", 0.1, {"AID": 1.0})

    votes = pair_votes({"AID": 0.8, "RETREAT": 0.2}, [weaker, promised])

    assert pytest.approx({"AGREE": 0.56, "AID": 0.24, "YIELD": 0.2}) == dict(votes)


def test_the_pair_head_reads_the_sentences_of_the_pair():
    """Rule: what stands far before the pair's sentences changes nothing."""
    text = "Ghana bombed Togo."
    before = "Rain fell on the hills of the north for a week. " * 30
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in ("Ghana", "Togo")]
    moved = [Span(one.start + len(before), one.end + len(before)) for one in spans]

    alone = shares_of(default_reader(), read(text), *spans)
    after = shares_of(default_reader(), read(before + text), *moved)

    assert alone == after
    assert alone["ASSAULT"] > 0.5


def test_too_far_apart_to_be_read_together():
    """Rule: the pair head says nothing of actors many sentences apart."""
    text = (
        "Ghana rested. " + "Rain fell on the hills of the north for a week. " * 30 + "Togo slept."
    )
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in ("Ghana", "Togo")]

    assert shares_of(default_reader(), read(text), *spans) == {}


def test_status_of_words():
    """Rule: every word of a trigger has the status that the event head gives it."""
    reading = read("Ghana has not lent Togo a cent.")

    found = statuses(reading)

    assert {"denied"} == {found[word] for word in words(reading, "lent")}
