"""
From reports to readings: one encoder pass, all heads, decoded.

Only blocks that are news are read (`records.NEWS_BLOCKS`): what stands in furniture
has no words, so nothing can be coded from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dragoman.language.encoder import Encoded, Encoder, batches, default_encoder
from dragoman.language.lemmas import lemma_of
from dragoman.language.reading import Entity, Reading, Role, Sentence, Token
from dragoman.language.reading_layers import Antecedent, Argument, Quotation, Run, Trigger
from dragoman.language.segment import Word, sentences
from dragoman.language.windows import Piece, Window, windows
from dragoman.records import NEWS_BLOCKS, Block, Report
from dragoman.spans import Span

__all__ = ["Reader", "default_reader", "lemma_of"]


class _Cut(NamedTuple):
    """A sentence as the rules cut it: block number and type, and its words."""

    block: int
    block_type: str
    words: list[Word]


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

    def relations(self, text: str, source: Span, target: Span) -> dict[str, float]:
        """
        Return the probability of each PLOVER type for what `source` does to `target`.

        Spans are code points of `text`, which is read as one window. Types of the event
        head, in order of its labels; all probabilities together are 1.
        """
        from dragoman.language.relations import relations  # noqa: PLC0415 - brings numpy

        return relations(self._encoder, text, source, target)

    def _read_one(self, report: Report) -> Reading:
        """Read one report."""
        text = report.text
        cuts = list(_cuts_of(report))
        pieces = [
            Piece(
                cut.block,
                cut.words,
                sum(self._encoder.size(text[start:end]) for start, end in cut.words),
            )
            for cut in cuts
        ]
        found = windows(pieces)
        encoded = [self._encode(text, cuts, window) for window in found]
        parts: list[_Part | None] = [None] * len(found)
        for batch in batches([len(one.pieces) for one in encoded]):
            from dragoman.language.decoding import Decoder  # noqa: PLC0415 - brings numpy

            decoder = Decoder(self._encoder, self._encoder.run([encoded[at] for at in batch]))
            for row, at in enumerate(batch):
                window = found[at]
                here = cuts[window.first : window.last]
                parts[at] = _Part(
                    *decoder.window(row, text, [cut.words for cut in here], window.context)
                )
        return _joined(report, cuts, found, [part for part in parts if part is not None])

    def _encode(self, text: str, cuts: Sequence[_Cut], window: Window) -> Encoded:
        """
        Encode the sentences of a window; the first word of a block opens a paragraph.

        A window that goes on within a block has no such word at its beginning.
        """
        words, opens = [], []
        for at in range(window.first, window.last):
            is_new = at == 0 or cuts[at - 1].block != cuts[at].block
            opens += [is_new, *[False] * (len(cuts[at].words) - 1)]
            words += [text[start:end] for start, end in cuts[at].words]
        return self._encoder.encode(words, opens)


class _Part(NamedTuple):
    """What a window reads into, in its own word numbers."""

    tokens: list[Token]
    starts: list[int]
    roles: list[Role]
    entities: list[Entity]
    quotations: list[Quotation]
    triggers: list[Trigger]
    antecedents: dict[int, Antecedent]


def _cuts_of(report: Report) -> Iterator[_Cut]:
    """Yield the sentences of news as the rules cut them."""
    whole = (Block(type="paragraph", spans=(Span(0, len(report.text)),)),) if report.text else ()
    for number, block in enumerate(report.blocks or whole):
        if block.type in NEWS_BLOCKS:
            for span in block.spans:
                for words in sentences(report.text, span.start, span.end):
                    yield _Cut(number, block.type, words)


def _joined(report: Report, cuts: list[_Cut], found: list[Window], parts: list[_Part]) -> Reading:
    """Join what the windows read into, without the sentences that were only context."""
    tokens: list[Token] = []
    marks: list[Sentence] = []
    layers: dict[str, list[Role | Entity | Quotation | Trigger]] = {
        name: [] for name in ("roles", "entities", "quotations", "triggers")
    }
    antecedents: dict[int, Antecedent] = {}
    for window, part in zip(found, parts, strict=True):
        skipped = sum(len(cut.words) for cut in cuts[window.first : window.first + window.context])
        base = len(tokens) - skipped
        blocks = [cut for cut in cuts[window.first : window.last] for _ in cut.words]
        starts = [start for start in part.starts if start >= skipped]
        for start, stop in zip(starts, [*starts[1:], len(part.tokens)], strict=True):
            own = part.tokens[start:stop]
            number = len(marks)
            marks.append(
                Sentence(
                    index=number,
                    first=base + start,
                    last=base + stop,
                    start=own[0].start,
                    end=own[-1].end,
                    block=blocks[start].block,
                    block_type=blocks[start].block_type,
                )
            )
            tokens += [_moved_token(token, base, number) for token in own]
        for name, kept in layers.items():
            kept += [_moved(one, base) for one in getattr(part, name) if _begin(one) >= skipped]
        antecedents |= {
            base + word: Antecedent(base + one.word, one.score)
            for word, one in part.antecedents.items()
            if word >= skipped
        }
    return Reading(
        report=report,
        tokens=tuple(tokens),
        sentences=tuple(marks),
        antecedents=antecedents,
        **{name: tuple(kept) for name, kept in layers.items()},  # type: ignore[arg-type]
    )


def _begin(one: Role | Entity | Quotation | Trigger) -> int:
    """Return the first word that a record is about."""
    match one:
        case Role():
            return one.predicate
        case Quotation():
            return one.content[0][0]
        case _:
            return one.first


def _moved_token(token: Token, base: int, sentence: int) -> Token:
    """Return a word in the report's numbering."""
    return Token(
        index=token.index + base,
        start=token.start,
        end=token.end,
        text=token.text,
        lemma=token.lemma,
        upos=token.upos,
        xpos=token.xpos,
        feats=token.feats,
        head=token.head + base if token.head >= 0 else -1,
        deprel=token.deprel,
        sentence=sentence,
        sense=token.sense,
        factuality=token.factuality,
    )


def _moved_run(run: Run | None, base: int) -> Run | None:
    """Return a run of words in the report's numbering."""
    return (run[0] + base, run[1] + base) if run else None


def _moved(
    one: Role | Entity | Quotation | Trigger, base: int
) -> Role | Entity | Quotation | Trigger:
    """Return a record in the report's numbering."""
    match one:
        case Role():
            return Role(one.predicate + base, one.label, one.head + base)
        case Entity():
            return Entity(one.first + base, one.last + base, one.type, one.score)
        case Quotation():
            return Quotation(
                content=tuple((first + base, last + base) for first, last in one.content),
                cue=_moved_run(one.cue, base),
                source=_moved_run(one.source, base),
                inner=one.inner,
                score=one.score,
            )
        case Trigger():
            return Trigger(
                first=one.first + base,
                last=one.last + base,
                type=one.type,
                mode=one.mode,
                status=one.status,
                score=one.score,
                status_score=one.status_score,
                arguments=tuple(
                    Argument(each.label, each.first + base, each.last + base, each.score)
                    for each in one.arguments
                ),
            )


def default_reader(preset: str = "model") -> Reader:
    """Return the reader with a shipped model, made once in a process."""
    return _reader(preset)


@cache
def _reader(preset: str) -> Reader:
    """Make the reader of a preset; a function of its own, so that the default and its name are one."""
    return Reader(default_encoder(preset))
