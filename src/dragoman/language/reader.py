"""
From reports to readings: one encoder pass, all heads, decoded.

Only blocks that are news are read (`records.NEWS_BLOCKS`): what stands in furniture
has no words, so nothing can be coded from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from dragoman.language.encoder import Encoder, Output, batches, default_encoder
from dragoman.language.irregular import irregular
from dragoman.language.reading import Entity, Reading, Role, Sentence, Token
from dragoman.language.segment import Word, sentences
from dragoman.language.wordpiece import is_word
from dragoman.records import NEWS_BLOCKS, Block, Report
from dragoman.spans import Span

if TYPE_CHECKING:
    import numpy as np


class Reader:
    """Reads reports with the shipped model."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder or default_encoder()

    @property
    def version(self) -> str:
        """The name of the model, with the beginning of the hash of its weights."""
        return self._encoder.version

    def read(self, reports: Sequence[Report]) -> list[Reading]:
        """Return the reading of each report. A report reads the same in any company."""
        return [self._read_one(report) for report in reports]

    def _read_one(self, report: Report) -> Reading:
        """Read one report."""
        text = report.text
        found = list(_sentences_of(report))
        encoded = [
            self._encoder.encode([text[start:end] for start, end in words]) for _, _, words in found
        ]
        tokens: list[tuple[Token, ...]] = [()] * len(found)
        roles: list[list[Role]] = [[] for _ in found]
        entities: list[list[Entity]] = [[] for _ in found]
        offsets = _offsets(found)
        for batch in batches([len(sentence.pieces) for sentence in encoded]):
            output = self._encoder.run([encoded[at] for at in batch])
            decoder = _Decoder(self._encoder, output)
            for row, at in enumerate(batch):
                words, base = found[at][2], offsets[at]
                tokens[at] = decoder.tokens(row, text, words, base, at)
                roles[at] = decoder.roles(row, len(words), base)
                entities[at] = decoder.entities(row, len(words), base)
        return Reading(
            report=report,
            tokens=tuple(token for sentence in tokens for token in sentence),
            sentences=tuple(
                Sentence(
                    index=at,
                    first=offsets[at],
                    last=offsets[at] + len(words),
                    start=words[0][0],
                    end=words[-1][1],
                    block=block,
                    block_type=block_type,
                )
                for at, (block, block_type, words) in enumerate(found)
            ),
            roles=tuple(role for sentence in roles for role in sentence),
            entities=tuple(entity for sentence in entities for entity in sentence),
        )


def _sentences_of(report: Report) -> Iterator[tuple[int, str, list[Word]]]:
    """Yield block number, block type and words of each sentence of news."""
    whole = (Block(type="paragraph", spans=(Span(0, len(report.text)),)),) if report.text else ()
    for number, block in enumerate(report.blocks or whole):
        if block.type in NEWS_BLOCKS:
            for span in block.spans:
                for words in sentences(report.text, span.start, span.end):
                    yield number, block.type, words


def _offsets(found: list[tuple[int, str, list[Word]]]) -> list[int]:
    """Return the index of the first word of each sentence."""
    offsets, total = [], 0
    for _, _, words in found:
        offsets.append(total)
        total += len(words)
    return offsets


class _Decoder:
    """Names what the graph numbered, sentence by sentence of one batch."""

    def __init__(self, encoder: Encoder, output: Output) -> None:
        self._labels = encoder.labels
        self._output = output

    def tokens(
        self, row: int, text: str, words: list[Word], base: int, sentence: int
    ) -> tuple[Token, ...]:
        """Return the words of a sentence with tags, tree, sense and factuality."""
        from dragoman.language.trees import heads  # noqa: PLC0415 - brings numpy

        size, labels, output = len(words), self._labels, self._output
        tree = heads(output.arc[row, :size, : size + 1])
        relation = output.label[row]
        upos = output.upos[row].tolist()
        xpos = output.xpos[row].tolist()
        feats = output.feats[row].tolist()
        lemma = output.lemma[row].tolist()
        sense = output.predicate[row].tolist()
        factuality = output.factuality[row].tolist()
        found = []
        for at, (start, end) in enumerate(words):
            head, form = tree[at], text[start:end]
            deprel = labels.deprel[relation[at, head]] if head else "root"
            found.append(
                Token(
                    index=base + at,
                    start=start,
                    end=end,
                    text=form,
                    lemma=lemma_of(form, labels.lemma[lemma[at]], labels.upos[upos[at]]),
                    upos=labels.upos[upos[at]],
                    xpos=labels.xpos[xpos[at]],
                    feats=labels.feats[feats[at]],
                    head=base + head - 1 if head else -1,
                    deprel="dep" if head and deprel == "root" else deprel,
                    sentence=sentence,
                    sense=labels.senses[sense[at]] if sense[at] else None,
                    factuality=round(factuality[at], 3),
                )
            )
        return tuple(found)

    def roles(self, row: int, size: int, base: int) -> list[Role]:
        """Return the roles of the predicates of a sentence."""
        predicates = self._output.predicate[row, :size]
        table: np.ndarray[Any, Any] = self._output.role[row, :size, :size]
        return [
            Role(predicate=base + predicate, label=self._labels.roles[label], head=base + word)
            for predicate in predicates.nonzero()[0].tolist()
            for word, label in enumerate(table[predicate].tolist())
            if label
        ]

    def entities(self, row: int, size: int, base: int) -> list[Entity]:
        """Return the named entities of a sentence."""
        from dragoman.language.entities import entities  # noqa: PLC0415 - brings numpy

        found = entities(self._output.ner[row, :size], self._labels.ner)
        return [
            Entity(first=base + first, last=base + last, type=kind, score=round(score, 4))
            for first, last, kind, score in found
        ]


def lemma_of(form: str, rule: str, upos: str) -> str:
    """
    Apply a lemma rule to a form.

    "A|be" is the lemma itself; "L|3|y" means drop three characters and add "y", where
    the first letter stands for the case: L lower, C capitalised, S as it is. A verb that
    comes out as no English word is given the regular ending that makes it one; irregular
    past forms are looked up.
    """
    if upos == "VERB" and form.lower() in irregular():
        return irregular()[form.lower()]
    if rule.startswith("A|"):
        return rule[2:]
    case, count, ending = rule.split("|", 2)
    stem = form.lower() if case == "L" else form
    kept = stem[: len(stem) - int(count)] if int(count) <= len(stem) else stem
    lemma = kept + ending
    if upos == "VERB" and not is_word(lemma):
        lemma = _regular(form.lower()) or lemma
    return lemma[:1].upper() + lemma[1:] if case == "C" else lemma


_ENDINGS = ("ed", "d", "ing", "es", "s")


def _regular(form: str) -> str | None:
    """Return the verb of a regular form that the vocabulary knows: "admitted" is "admit"."""
    for ending in _ENDINGS:
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
            for verb in (
                stem,
                doubled,
                stem + "e",
                stem[:-1] + "y" if stem.endswith("i") else stem,
            ):
                if len(verb) > 2 and is_word(verb):
                    return verb
    doubled = form.removesuffix("ed").removesuffix("ing")
    is_doubled = doubled != form and doubled[-1:] == doubled[-2:-1] and doubled[-1:] in "bdglmnprt"
    return doubled[:-1] if is_doubled and len(doubled) > 3 else None


@cache
def default_reader() -> Reader:
    """Return the reader with the shipped model, made once in a process."""
    return Reader()
