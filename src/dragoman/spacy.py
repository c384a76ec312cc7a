"""
Statements in a spaCy pipeline (`pip install dragoman[spacy]`).

    nlp = spacy.blank("en")
    nlp.add_pipe("dragoman_quotes")
    doc = nlp("The talks failed, the envoy said.")
    doc._.quotes[0].speaker

The component needs no other: the text is read by Dragoman's own model, and what it finds
is given as spans of the document. A span is widened to whole tokens where the tokens of
the pipeline are cut elsewhere; `record` keeps the exact characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.batch import read_report
from dragoman.errors import InputError
from dragoman.export.names import Names
from dragoman.ingest.dates import DATES, claimed_date
from dragoman.ingest.text import read_text
from dragoman.pipeline import reading_order
from dragoman.records import Source, Statement
from dragoman.spans import Span

NAME = "dragoman_quotes"


class Quote(NamedTuple):
    """
    A statement in a document: spans of spaCy, and the record they come from.

    `content` is in pieces. `source` and `cue` are None where nobody is named and nothing
    reports it; `speaker` is the name of who speaks, looked up behind a pronoun or a title.
    """

    content: tuple[Any, ...]
    source: Any | None
    cue: Any | None
    addressee: Any | None
    speaker: str | None
    record: Statement


class Quotes:
    """
    A component that sets `doc._.quotes`; with a date it knows who held which office then.

    Raises `InputError` for a date that is none, before any document is read.
    """

    def __init__(self, date: str | None = None) -> None:
        self._date = claimed_date(date) if date is not None else None
        if date is not None and self._date is None:
            raise InputError(f"{date!r} is no date.", remedy=DATES)
        if not Doc.has_extension("quotes"):
            Doc.set_extension("quotes", default=())

    def __call__(self, doc: Any) -> Any:  # noqa: ANN401 - spaCy's Doc, which has no types here
        """Read a document and return it with its quotes."""
        report = read_text(doc.text, date=self._date)
        marks = read_report(report)
        names = Names(report, {mark.id: mark for mark in marks})
        found = sorted((m for m in marks if isinstance(m, Statement)), key=reading_order)
        doc._.quotes = tuple(_quote(doc, one, names) for one in found)
        return doc


def _quote(doc: Any, one: Statement, names: Names) -> Quote:  # noqa: ANN401 - a Doc, see above
    """Make the quote of a statement."""
    return Quote(
        content=tuple(_span(doc, (span,)) for span in one.spans),
        source=_words(doc, one.source),
        cue=_span(doc, one.cue),
        addressee=_words(doc, one.addressee),
        speaker=names.speaker(one) if one.source else None,
        record=one,
    )


def _words(doc: Any, source: Source | None) -> Any | None:  # noqa: ANN401 - a Doc, see above
    """Return the span of who speaks or is spoken to."""
    return _span(doc, source.spans) if source else None


def _span(doc: Any, spans: Sequence[Span]) -> Any | None:  # noqa: ANN401 - a Doc, see above
    """Return the tokens from the first span to the last; None if there are no spans."""
    if not spans:
        return None
    return doc.char_span(spans[0].start, spans[-1].end, alignment_mode="expand")


def make(nlp: Any, name: str, date: str | None) -> Quotes:  # noqa: ANN401, ARG001 - as spaCy calls it
    """Return the component: spaCy's factory."""
    return Quotes(date)


Language.factory(NAME, default_config={"date": None}, assigns=["doc._.quotes"], func=make)
