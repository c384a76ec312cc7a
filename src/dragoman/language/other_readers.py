"""
Readers by name: the presets of the shipped model, and pipelines of users, `spacy:NAME`.

Words, sentences, tags, trees and entities come from such a pipeline; roles, quotations,
triggers and antecedents stay empty, since no such pipeline has them, and factuality stays
at 0. ClearNLP's relations are turned into Universal ones (`language.clearnlp`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, Protocol

from dragoman.errors import NoSuchReader
from dragoman.language.clearnlp import is_clearnlp, universal
from dragoman.language.encoder import PRESETS
from dragoman.language.reader import default_reader
from dragoman.language.reading import Entity, Reading, Sentence, Token
from dragoman.records import NEWS_BLOCKS, Block, Report
from dragoman.spans import Span

# OntoNotes' names for entities, and CoNLL's; dates and amounts are read by stages of our own.
_ENTITIES = {
    "EVENT": "EVENT",
    "FAC": "LOC",
    "GPE": "LOC",
    "LAW": "MISC",
    "LOC": "LOC",
    "MISC": "MISC",
    "ORG": "ORG",
    "PER": "PER",
    "PERSON": "PER",
}
# Goes up when the conversion gives other trees: it is part of the version on every mark.
_CONVERSION = 1


class AnyReader(Protocol):
    """What reads reports: the shipped model, or a pipeline of the user's."""

    @property
    def version(self) -> str:
        """The name of what reads, for the marks."""

    def read(self, reports: Sequence[Report]) -> list[Reading]:
        """Return the reading of each report."""


@cache
def reader_named(name: str | None) -> AnyReader:
    """
    Return the reader of that name, made once in a process; without a name the shipped model.

    Raises `NoSuchReader` when the name, spaCy, the pipeline or a preset's files are not here.
    """
    if name is None:
        return default_reader()
    if name in PRESETS:
        return default_reader(name)
    kind, _, pipeline = name.partition(":")
    if kind != "spacy" or not pipeline:
        remedy = "Say `spacy:NAME`, or `fast`."
        raise NoSuchReader(name, "is not the name of a reader.", remedy=remedy)
    try:
        import spacy  # noqa: PLC0415 - an extra
    except ImportError:
        remedy = "Install it with `pip install 'dragoman[spacy]'`."
        raise NoSuchReader(name, "needs spaCy, which is not installed.", remedy=remedy) from None
    try:
        nlp = spacy.load(pipeline)
    except OSError:
        remedy = "Install the pipeline with pip, or give the path of its folder."
        raise NoSuchReader(name, "is no pipeline that spaCy can load.", remedy=remedy) from None
    return SpacyReader(name, nlp, spacy.__version__)


def name_in(version: str) -> str | None:
    """Return the name to ask for the reader whose version this is; None of one we do not know."""
    made_by = version.split(" ", 1)[0]
    if made_by.startswith("spacy:"):
        return made_by.split("@", 1)[0]
    layers = re.match(r"minilm(\d+)-", made_by)
    return next((name for name, has in PRESETS.items() if layers and int(layers[1]) == has), None)


class _Words(NamedTuple):
    """The words of a sentence: spaCy's tokens without spaces, and the heads among them."""

    tokens: list[Any]
    heads: list[int]


class SpacyReader:
    """Reads reports with a spaCy pipeline; `name` is the one it was asked for by."""

    def __init__(self, name: str, nlp: Any, spacy_version: str) -> None:  # noqa: ANN401 - spaCy has no types here
        self._name = name
        self._nlp = nlp
        self._spacy = spacy_version
        labels = {label for _, pipe in nlp.pipeline for label in getattr(pipe, "labels", ())}
        self._labels = frozenset(labels)

    @property
    def version(self) -> str:
        """The name and version of the pipeline, of spaCy, and of the conversion."""
        meta = self._nlp.meta
        name = f"{meta['lang']}_{meta['name']}@{meta['version']}"
        return f"spacy:{name},spacy@{self._spacy},ud@{_CONVERSION}".replace(" ", "_")

    def read(self, reports: Sequence[Report]) -> list[Reading]:
        """Return the reading of each report."""
        return [self._read_one(report) for report in reports]

    def _read_one(self, report: Report) -> Reading:
        """Read one report, block by block: no sentence runs over the end of one."""
        whole = (
            (Block(type="paragraph", spans=(Span(0, len(report.text)),)),) if report.text else ()
        )
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        entities: list[Entity] = []
        for number, block in enumerate(report.blocks or whole):
            for span in block.spans if block.type in NEWS_BLOCKS else ():
                doc = self._nlp(report.text[span.start : span.end])
                for words in self._sentences(doc):
                    first, index = len(tokens), len(sentences)
                    tokens += self._tokens(words, first, index, span.start)
                    entities += _entities(words, first)
                    sentences.append(
                        Sentence(
                            index=index,
                            first=first,
                            last=len(tokens),
                            start=tokens[first].start,
                            end=tokens[-1].end,
                            block=number,
                            block_type=block.type,
                        )
                    )
        return Reading(
            report=report,
            tokens=tuple(tokens),
            sentences=tuple(sentences),
            entities=tuple(entities),
        )

    def _sentences(self, doc: Any) -> Iterator[_Words]:  # noqa: ANN401 - a Doc
        """Yield the sentences of a document. Raises `NoSuchReader` if it has no trees."""
        if len(doc) and not doc.has_annotation("DEP"):
            remedy = "Dragoman reads trees: choose a pipeline with one."
            raise NoSuchReader(self._name, "has no parser.", remedy=remedy)
        for sentence in doc.sents if len(doc) else ():
            kept = [token for token in sentence if not token.is_space]
            place = {token.i: at for at, token in enumerate(kept)}
            heads = [place.get(_head(token), -1) for token in kept]
            root = next((at for at, head in enumerate(heads) if head < 0), -1)
            # A second root (of a space) goes below the first: a sentence has one.
            joined = [root if head < 0 and at != root else head for at, head in enumerate(heads)]
            if kept:
                yield _Words(kept, joined)

    def _tokens(self, words: _Words, first: int, sentence: int, base: int) -> Iterator[Token]:
        """Yield the words of a sentence with tags and tree."""
        heads, labels = words.heads, [token.dep_ or "dep" for token in words.tokens]
        if is_clearnlp(self._labels.union(labels)):
            tags = [token.pos_ for token in words.tokens]
            heads, labels = universal(heads, labels, tags, [one.lemma_ for one in words.tokens])
        for at, token in enumerate(words.tokens):
            start = base + token.idx
            head = heads[at]
            label = labels[at] if labels[at].lower() != "root" else "dep"
            yield Token(
                index=first + at,
                start=start,
                end=start + len(token.text),
                text=token.text,
                lemma=token.lemma_ or token.text.lower(),
                upos=token.pos_ or "X",
                xpos=token.tag_ or "_",
                feats=str(token.morph) or "_",
                head=first + head if head >= 0 else -1,
                deprel=label if head >= 0 else "root",
                sentence=sentence,
            )


def _head(token: Any) -> int:  # noqa: ANN401 - a Token of spaCy
    """Return the number of the nearest word above that is no space; -1 at the root."""
    above = token.head
    while above.is_space and above.head.i != above.i:
        above = above.head
    return -1 if above.i == token.i or above.is_space else int(above.i)


def _entities(words: _Words, first: int) -> Iterator[Entity]:
    """Yield the entities of a sentence. spaCy gives no scores: they are taken as sure."""
    start: int | None = None
    kind = ""
    for at, token in enumerate([*words.tokens, None]):
        if start is not None and (token is None or token.ent_iob_ != "I"):
            yield Entity(first=first + start, last=first + at, type=kind, score=1.0)
            start = None
        if token is not None and token.ent_iob_ == "B" and token.ent_type_ in _ENTITIES:
            start, kind = at, _ENTITIES[token.ent_type_]
