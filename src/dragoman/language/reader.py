"""
From reports to readings: one encoder pass, all heads, decoded.

Only blocks that are news are read (`records.NEWS_BLOCKS`): what stands in furniture
has no words, so nothing can be coded from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from dragoman.language.antecedents_before import told_before
from dragoman.language.encoder import Encoded, Encoder, batches, default_encoder
from dragoman.language.misread import cuts, misread
from dragoman.language.reading import Entity, Reading, Role, Sentence, Token
from dragoman.language.reading_layers import Antecedent, Argument, Quotation, Run, Trigger
from dragoman.language.segment import Word
from dragoman.language.windows import Piece, Window, windows
from dragoman.records import NEWS_BLOCKS, Block, Report
from dragoman.spans import Span

if TYPE_CHECKING:
    from dragoman.language.decoding import Part, Words


class _Cut(NamedTuple):
    """A sentence as the rules cut it: block number and type, its words and their forms."""

    block: int
    block_type: str
    words: list[Word]
    forms: list[str]


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

    def pair_types(self, text: str, source: Span, target: Span) -> dict[str, float]:
        """
        Return what the pair head alone says that `source` does to `target`.

        Spans are code points of `text`, which is read as one window. Types of the event
        head, in order of its labels; all probabilities together are 1. `pipeline.Reader`
        asks the lexicon too.
        """
        from dragoman.language.relations import relations  # noqa: PLC0415 - brings numpy

        return relations(self._encoder, text, source, target)

    def _read_one(self, report: Report) -> Reading:
        """Read one report."""
        from dragoman.language.decoding import Decoder  # noqa: PLC0415 - brings numpy

        cuts = list(_cuts_of(report))
        size = self._encoder.size
        found = windows([Piece(cut.block, cut.words, size(cut.forms)) for cut in cuts])
        encoded = [self._encode(cuts, window) for window in found]
        parts: dict[int, Part] = {}
        for batch in batches([len(one.pieces) for one in encoded]):
            taken = [encoded[at] for at in batch]
            sizes = [len(one.first) for one in taken]
            decoder = Decoder(self._encoder, self._encoder.run(taken), sizes)
            for row, at in enumerate(batch):
                first, last, context = found[at]
                inside = cuts[first:last]
                forms = [cut.forms for cut in inside]
                parts[at] = decoder.window(row, forms, context, _opening(inside))
        return _joined(report, cuts, found, [parts[at] for at in range(len(found))])

    def _encode(self, cuts: Sequence[_Cut], window: Window) -> Encoded:
        """
        Encode the sentences of a window; the first word of a block opens a paragraph.

        A window that goes on within a block has no such word at its beginning.
        """
        words, opens = [], []
        for at in range(window.first, window.last):
            is_new = at == 0 or cuts[at - 1].block != cuts[at].block
            opens += [is_new, *[False] * (len(cuts[at].words) - 1)]
            words += cuts[at].forms
        return self._encoder.encode(words, opens)


def _cuts_of(report: Report) -> Iterator[_Cut]:
    """Yield the sentences of news as the rules cut them."""
    text, damaged = report.text, misread(report)
    whole = (Block(type="paragraph", spans=(Span(0, len(text)),)),) if text else ()
    for number, block in enumerate(report.blocks or whole):
        if block.type in NEWS_BLOCKS:
            for span in block.spans:
                for words, forms in cuts(text, span, damaged):
                    yield _Cut(number, block.type, words, forms)


def _opening(cuts: Sequence[_Cut]) -> list[int]:
    """
    Return the numbers of the sentences that begin a block, and nothing before it goes on in.

    A headline without a stop is no part of the paragraph below it. A block that begins in
    lower case may be the rest of a sentence that the page broke: the model decides.
    """
    return [
        at
        for at in range(1, len(cuts))
        if cuts[at].block != cuts[at - 1].block and not cuts[at].forms[0][0].islower()
    ]


def _joined(report: Report, cuts: list[_Cut], found: list[Window], parts: list[Part]) -> Reading:
    """Join what the windows read into, without the sentences that were only context."""
    tokens: list[Token] = []
    marks: list[Sentence] = []
    roles: list[Role] = []
    entities: list[Entity] = []
    quotations: list[Quotation] = []
    triggers: list[Trigger] = []
    antecedents: dict[int, Antecedent] = {}
    for window, part in zip(found, parts, strict=True):
        inside = cuts[window.first : window.last]
        skipped = sum(len(cut.words) for cut in inside[: window.context])
        base = len(tokens) - skipped
        places = [place for cut in inside for place in cut.words]
        blocks = [cut for cut in inside for _ in cut.words]
        starts = [start for start in part.starts if start >= skipped]
        for start, stop in zip(starts, [*starts[1:], len(places)], strict=True):
            number = len(marks)
            marks.append(
                Sentence(
                    index=number,
                    first=base + start,
                    last=base + stop,
                    start=places[start][0],
                    end=places[stop - 1][1],
                    block=blocks[start].block,
                    block_type=blocks[start].block_type,
                )
            )
            tokens += _tokens(part.words, places, range(start, stop), base, number)
        roles += [_moved_role(one, base) for one in part.roles if one.predicate >= skipped]
        entities += [_moved_entity(one, base) for one in part.entities if one.first >= skipped]
        quotations += [
            _moved_quotation(one, base) for one in part.quotations if one.content[0][0] >= skipped
        ]
        triggers += [_moved_trigger(one, base) for one in part.triggers if one.first >= skipped]
        antecedents |= {
            base + word: _moved_antecedent(one, base)
            for word, one in part.antecedents.items()
            if word >= skipped
        }
    forms, sentences = [one.text for one in tokens], [one.sentence for one in tokens]
    persons = [word for one in entities if one.type == "PER" for word in range(one.first, one.last)]
    antecedents |= dict(told_before(forms, sentences, antecedents, quotations, persons))
    return Reading(
        report=report,
        tokens=tuple(tokens),
        sentences=tuple(marks),
        roles=tuple(roles),
        entities=tuple(entities),
        quotations=tuple(quotations),
        triggers=tuple(triggers),
        antecedents=antecedents,
        has_event_head=True,
    )


def _tokens(
    words: Words, places: Sequence[Word], inside: range, base: int, sentence: int
) -> Iterator[Token]:
    """Return the words of one sentence in the report's numbering."""
    own = slice(inside.start, inside.stop)
    return map(
        Token,
        range(inside.start + base, inside.stop + base),
        [start for start, _ in places[own]],
        [end for _, end in places[own]],
        words.text[own],
        words.lemma[own],
        words.upos[own],
        words.xpos[own],
        words.feats[own],
        [head + base if head >= 0 else -1 for head in words.head[own]],
        words.deprel[own],
        repeat(sentence),
        words.sense[own],
        words.factuality[own],
    )


def _moved_run(run: Run | None, base: int) -> Run | None:
    """Return a run of words in the report's numbering."""
    return (run[0] + base, run[1] + base) if run else None


def _moved_role(one: Role, base: int) -> Role:
    """Return a role in the report's numbering."""
    return Role(one.predicate + base, one.label, one.head + base)


def _moved_entity(one: Entity, base: int) -> Entity:
    """Return an entity in the report's numbering."""
    return Entity(one.first + base, one.last + base, one.type, one.score)


def _moved_antecedent(one: Antecedent, base: int) -> Antecedent:
    """Return an antecedent in the report's numbering."""
    shares = tuple((base + other, share) for other, share in one.shares)
    return Antecedent(base + one.word, one.score, shares)


def _moved_quotation(one: Quotation, base: int) -> Quotation:
    """Return a quotation in the report's numbering."""
    return Quotation(
        content=tuple((first + base, last + base) for first, last in one.content),
        cue=_moved_run(one.cue, base),
        source=_moved_run(one.source, base),
        inner=one.inner,
        score=one.score,
    )


def _moved_trigger(one: Trigger, base: int) -> Trigger:
    """Return a trigger in the report's numbering."""
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
        types=one.types,
    )


def default_reader(preset: str = "model") -> Reader:
    """Return the reader with a shipped model, made once in a process."""
    return _reader(preset)


@cache
def _reader(preset: str) -> Reader:
    """Make the reader of a preset; a function of its own, so that the default and its name are one."""
    return Reader(default_encoder(preset))
