"""What one given actor does to another, as probabilities over 15 types."""

import pytest

from dragoman.errors import SpanError
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline, Reader
from dragoman.spans import Span
from dragoman.stages import standard
from dragoman.stages.relations import BEFORE, TYPES, relations

CHAIN = Pipeline([stage for stage in standard() if stage.name in BEFORE])


def typed(text, source, target):
    """Return the scores for two actors of a text, by their words."""
    reading = CHAIN(default_reader().read([read_text(text, source="test", title="-")])[0])
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in (source, target)]
    return relations(reading, *spans)


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("Ghana condemned Togo over the arrests.", "Ghana", "Togo", "ACCUSE"),
        ("Togo was condemned by Ghana.", "Ghana", "Togo", "ACCUSE"),
        ("Ghana agreed to send rice to Togo.", "Ghana", "Togo", "AGREE"),
        ("Ghana sent 400 tonnes of rice to Togo.", "Ghana", "Togo", "AID"),
        ("Ghana refused to send rice to Togo.", "Ghana", "Togo", "REJECT"),
        ("Ghana urged Togo to open the border.", "Ghana", "Togo", "REQUEST"),
        ("Ghana's president met Togo's prime minister.", "Ghana", "Togo", "CONSULT"),
        ("Ghana threatened to close the border with Togo.", "Ghana", "Togo", "THREATEN"),
        ("Ghana released four Togolese fishermen.", "Ghana", "Togolese", "YIELD"),
        ("Ghana recalled its ambassador to Togo.", "Ghana", "Togo", "SANCTION"),
        ("Ghana called off the strike after an offer by Togo.", "Ghana", "Togo", "YIELD"),
    ],
)
def test_the_likeliest_type(text, source, target, expected):
    """Cooperation to come is AGREE, refused REJECT, asked for REQUEST; harm to come THREATEN."""
    scores = typed(text, source, target)

    assert expected == max(scores, key=lambda name: scores[name])


def test_scores_are_probabilities():
    """All 15 types have one, and they add up to one, also where no word tells anything."""
    scores = typed("Ghana lies west of Togo.", "Ghana", "Togo")

    assert sorted(TYPES) == sorted(scores)
    assert pytest.approx(1.0) == sum(scores.values())
    assert pytest.approx(1 / len(TYPES), abs=0.05) == max(scores.values())


def test_the_reader_answers_for_a_pair():
    """Rule: `Reader.relations` reads a bare text and gives the same answer; spans must lie in it."""
    text = "Togo expelled two Ghanaian diplomats on Monday."
    a, b = Span(0, 4), Span(18, 26)
    found = Reader().relations(text, a, b)

    assert set(TYPES) == set(found)
    assert 1.0 == pytest.approx(sum(found.values()))
    assert "SANCTION" == max(found, key=found.get)
    with pytest.raises(SpanError):
        Reader().relations(text, a, Span(40, 400))
