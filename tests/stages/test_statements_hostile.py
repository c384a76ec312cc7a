"""Texts made to hurt: marks by the hundred thousand, brackets that never close, no sentence ends."""

import sys

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.mentions import Mentions
from dragoman.stages.silences import Silences
from dragoman.stages.statements import Statements

_LONGEST = 150  # words: the reader cuts longer sentences


def reading_of(text):
    """Return a reading of a text without the model: each word hangs on the one before it."""
    report = read_text(text, title="-")
    tokens, sentences = [], []
    at = 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        number, place = divmod(len(tokens), _LONGEST)
        if not place:
            sentences.append((len(tokens), start))
        tokens.append(
            Token(
                index=len(tokens),
                start=start,
                end=at,
                text=word,
                lemma="say" if word == "said" else word,
                upos="VERB" if word == "said" else "NOUN",
                xpos="_",
                feats="_",
                head=len(tokens) - 1 if place else -1,
                deprel="ccomp" if place else "root",
                sentence=number,
            )
        )
    return Reading(
        report=report,
        tokens=tuple(tokens),
        sentences=tuple(
            Sentence(
                index=number,
                first=first,
                last=min(first + _LONGEST, len(tokens)),
                start=start,
                end=tokens[min(first + _LONGEST, len(tokens)) - 1].end,
                block=0,
                block_type="paragraph",
            )
            for number, (first, start) in enumerate(sentences)
        ),
    )


def steps(text):
    """Return how many lines of Python the stages run on a text: work told without a clock."""
    return lines_run(reading_of(text), Statements(), Silences())


def lines_run(reading, *stages, module=""):
    """Return how many lines of Python, of one module or of all, stages run on a reading."""
    count = 0

    def line(frame, event, argument):
        nonlocal count
        count += event == "line" and frame.f_code.co_filename.endswith(module)
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        for stage in stages:
            list(stage(reading))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "“ ",
        "” ",
        '" ',
        "‘ ",
        "“a ” ",
        '"so" it said ',
        "he said “so” ",
        "( ",
        "[ “ ",
        "said ",
        "no mention of it ",
    ],
)
def test_hostile_texts_take_linear_work(piece):
    """Four times the text takes four times the work, up to 50,000 marks or 4,000 clauses."""
    count = 50_000 if len(piece) == 2 else 4_000
    short, long = steps(piece * (count // 4)), steps(piece * count)

    assert 0 < long < 4.5 * short


def test_a_long_text_without_sentence_ends_takes_linear_work():
    """A text without an end of sentence is cut, not choked on."""
    text = "the envoy, with no end of words that nobody would ever read, said "

    assert 0 < steps(text * 4_000) < 4.5 * steps(text * 1_000)


def test_a_megabyte_without_sentence_ends():
    """A million characters without an end of sentence are read to their last words."""
    text = "the envoy, with no end of words that nobody would ever read, said " * 16_000
    marks = list(Statements()(reading_of(text)))

    assert len(text) > 1_000_000
    assert max(mark.spans[-1].end for mark in marks) > len(text) - 200


def test_bare_bodies_of_state_take_linear_work():
    """Each "the government" of a report on one country alone is that country's."""

    def reading(count):
        text = "Peru cuts fuel tax\n\n" + "The government fell and the army left. " * count
        return default_reader().read([read_text(text, date="2024-06-12")])[0]

    short, long = reading(50), reading(200)

    assert {"PER"} == {mark.country for mark in Mentions()(long)}

    few, many = (lines_run(one, Mentions(), module="mention/home.py") for one in (short, long))
    assert 0 < few < many < 4.5 * few
