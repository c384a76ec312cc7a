"""The same statements in a spaCy pipeline."""

import pytest

from dragoman.errors import InputError

spacy = pytest.importorskip("spacy")


def test_a_blank_pipeline_gets_quotes():
    """No other component is needed, and every part is a span of the document."""
    import dragoman.spacy  # noqa: PLC0415 - needs spaCy

    nlp = spacy.blank("en")
    nlp.add_pipe(dragoman.spacy.NAME, config={"date": "2024-06-12"})
    doc = nlp(
        "“The bridge is safe,” Zambia's president told reporters. He said it would open soon."
    )
    first, second = doc._.quotes

    assert "“The bridge is safe,”" == first.content[0].text
    assert "Zambia's president" == first.source.text
    assert "reporters" == first.addressee.text
    assert "He" == second.source.text
    assert first.speaker == second.speaker
    assert doc.text[slice(second.record.spans[0].start, second.record.spans[-1].end)]


def test_an_empty_document_has_none():
    """Nothing said, nothing found."""
    import dragoman.spacy  # noqa: PLC0415 - needs spaCy

    nlp = spacy.blank("en")
    nlp.add_pipe(dragoman.spacy.NAME)

    assert () == nlp("")._.quotes


def test_a_date_that_is_none_is_refused_when_the_pipeline_is_made():
    """Not at the first document that says "on Monday"."""
    import dragoman.spacy  # noqa: PLC0415 - needs spaCy

    with pytest.raises(InputError, match="'soon' is no date"):
        spacy.blank("en").add_pipe(dragoman.spacy.NAME, config={"date": "soon"})
