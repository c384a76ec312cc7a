"""Texts made to hurt: marks by the hundred thousand, brackets that never close, no sentence ends."""

import time

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reading import Reading, Sentence, Token
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


def seconds(text):
    """Return how long the stages take on a text."""
    reading = reading_of(text)
    begin = time.process_time()
    for stage in (Statements(), Silences()):
        list(stage(reading))
    return time.process_time() - begin


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
def test_hostile_texts_take_linear_time(piece):
    """Four times the text takes about four times as long, up to 100,000 marks or 12,000 clauses."""
    count = 100_000 if len(piece) == 2 else 12_000
    short, long = seconds(piece * (count // 4)), seconds(piece * count)

    assert long < 10 * max(short, 0.05)


def test_a_sentence_of_a_megabyte():
    """A million characters without an end of sentence are cut, not choked on."""
    text = "the envoy, with no end of words that nobody would ever read, said " * 16_000

    assert seconds(text) < 60
