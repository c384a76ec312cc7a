"""
Find statements: words attributed to somebody.

Sentence by sentence, cues are found in the tree (`statement_cues`); then quotations
without a cue are given to who spoke just before, and transcripts are read by the names
before the colons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from dragoman.knowledge import speech
from dragoman.language.reading import Reading, Sentence
from dragoman.records import Mark, Source, Statement, Time, mark_id
from dragoman.spans import Span
from dragoman.stages.linking import Linker
from dragoman.stages.quotations import SHORTEST_SENTENCE, Quotation, quotations
from dragoman.stages.statement_cues import Said, said_in
from dragoman.stages.voices import Voices

_TURN = re.compile(r"(?P<name>[A-Z][^\n:.!?“”\"]{1,60}?)\s*:\s+(?=\S)")
_REPORTER = re.compile(r"(?i)(?:q|question|reporter|journalist|press|media|moderator)\b")
_FEWEST_TURNS = 3
Form = Literal["direct", "indirect", "mixed"]


class Statements:
    """Mark statements."""

    name = "statements"
    version = 1
    reads = frozenset({"tokens", "sentences", "mention", "time"})
    writes = frozenset({"statement"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield statements in reading order, each knowing the one it stands in."""
        found = _Gatherer(reading).statements()
        yield from _nested(reading.report.id, found)


class _Gatherer:
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.linker = Linker(reading)
        self.times = reading.of_kind(Time)
        self.quoted = {
            number: quotations(reading.text, block.spans[0].start, block.spans[-1].end)
            for number, block in enumerate(reading.report.blocks)
        } or {0: quotations(reading.text, 0, len(reading.text))}

    def statements(self) -> list[Statement]:
        """Return the statements of the whole report, in order."""
        turns = self._turns()
        found: list[Statement] = []
        last_block = -1
        for sentence in self.reading.sentences:
            if sentence.block in turns:
                if sentence.block != last_block:
                    found += self._turn(turns[sentence.block])
                last_block = sentence.block
                continue
            here = self._in_sentence(sentence)
            self._continue(found, sentence, here)
            found += here
            last_block = sentence.block
        return found

    def _in_sentence(self, sentence: Sentence) -> list[Statement]:
        """Return the statements whose cues stand in a sentence."""
        quoted = self.quoted.get(sentence.block, [])
        found: list[Statement] = []
        seen: set[tuple[int, ...]] = set()
        for said in said_in(self.reading, sentence, quoted):
            if said.content not in seen:
                seen.add(said.content)
                found.append(self._statement(said, quoted))
        return found

    def _statement(self, said: Said, quoted: Sequence[Quotation]) -> Statement:
        """Make the mark of something said."""
        spans = _with_marks(self.reading, self.reading.spans(said.content), quoted)
        time, medium = self._circumstances(said)
        return Statement(
            spans=spans,
            source=self.linker.source(said.source) if said.source is not None else None,
            cue=self.reading.spans(said.cue),
            addressee=self.linker.source(said.addressee) if said.addressee is not None else None,
            form=_form(spans, quoted, self.reading.text),
            medium=medium,
            distance=said.distance,
            time=time,
            by=said.rule,
            score=said.score,
        )

    def _circumstances(self, said: Said) -> tuple[str | None, str | None]:
        """Return the time mark and the medium named beside the cue."""
        if said.verb is None:
            return None, None
        time = medium = None
        inside = set(said.content)
        for child in self.reading.children(said.verb, "obl", "advmod", "nmod"):
            if child.index in inside or child.index == said.source:
                continue
            words = self.reading.subtree(child.index)
            reach = self.reading.spans(words)
            for mark in self.times:
                if time is None and any(span.overlaps(mark.spans[0]) for span in reach):
                    time = mark.id
            for word in words:
                medium = medium or speech.media().get(self.reading.tokens[word].lemma.lower())
        return time, medium

    def _continue(self, found: list[Statement], sentence: Sentence, here: list[Statement]) -> None:
        """
        Give a quoted sentence to the last statement, if it continues its quotation.

        So does a paragraph that is nothing but a quotation, right behind one that quotes
        somebody; and the rest of a quotation that runs over several sentences.
        """
        last = next(
            (at for at in range(len(found) - 1, -1, -1) if not self._is_within(found, at)), -1
        )
        if last < 0 or found[last].form == "indirect":
            return
        previous = found[last]
        text = self.reading.text
        quoted = self.quoted.get(sentence.block, [])
        own = next(
            (q for q in quoted if q.start <= sentence.start and sentence.end <= q.end + 1), None
        )
        # A cue inside the quotation is the quoted speaker's; one outside is its own source.
        if own is None or any(not own.span.contains(one.cue[0]) for one in here if one.cue):
            return
        gap = text[previous.spans[-1].end : own.start]
        in_same = any(q.start <= previous.spans[-1].start < q.end for q in quoted if q == own)
        block = self.reading.report.blocks[sentence.block] if self.reading.report.blocks else None
        fills_block = (
            block is not None
            and own.start == block.spans[0].start
            and own.end >= block.spans[-1].end - 1
        )
        is_next = sentence.block - self._block_of(previous) == 1 and fills_block
        follows_cue = sentence.block == self._block_of(previous) and len(gap) < 200
        if in_same:
            spans = (
                *previous.spans[:-1],
                Span(previous.spans[-1].start, max(previous.spans[-1].end, _end(own, sentence))),
            )
        elif is_next or follows_cue:
            spans = (*previous.spans, Span(own.start, own.end))
        else:
            return
        found[last] = msgspec.structs.replace(previous, spans=_merged(spans))

    @staticmethod
    def _is_within(found: list[Statement], at: int) -> bool:
        """Say whether the cue of a statement stands in the words of one before it."""
        cue = found[at].cue
        return bool(cue) and any(
            span.contains(cue[0]) for other in found[max(0, at - 6) : at] for span in other.spans
        )

    def _block_of(self, statement: Statement) -> int:
        """Return the block in which the last piece of a statement stands."""
        token = self.reading.words_in(statement.spans[-1])
        return self.reading.sentences[token[-1].sentence].block if token else -1

    def _turns(self) -> dict[int, tuple[Span, Span]]:
        """
        Return the turns of a transcript by block: the name before the colon, and what follows.

        A text is a transcript if at least three paragraphs begin with a name and a colon.
        """
        found: dict[int, tuple[Span, Span]] = {}
        text = self.reading.text
        for number, block in enumerate(self.reading.report.blocks):
            if block.type != "paragraph":
                continue
            start, end = block.spans[0].start, block.spans[-1].end
            match = _TURN.match(text, start, end)
            if match and len(match["name"].split()) <= 6:
                found[number] = (Span(*match.span("name")), Span(match.end(), end))
        return found if len(found) >= _FEWEST_TURNS else {}

    def _turn(self, turn: tuple[Span, Span]) -> Iterator[Statement]:
        """Yield what somebody says in a transcript; reporters' questions are no statements."""
        name, said = turn
        if _REPORTER.match(name.of(self.reading.text)):
            return
        words = self.reading.words_in(name)
        mention = next((m for t in words if (m := self.linker.mention(t.index))), None)
        source = Source(
            spans=(name,),
            mention=mention.id if mention else None,
            actor=mention.actor if mention else None,
            country=mention.country if mention else None,
        )
        yield Statement(spans=(said,), source=source, form="direct", by="transcript", score=0.9)


def _end(quotation: Quotation, sentence: Sentence) -> int:
    """Return where a sentence of a quotation ends, with the closing mark if it is the last."""
    return quotation.end if sentence.end >= quotation.end - 1 else sentence.end


def _with_marks(
    reading: Reading, spans: tuple[Span, ...], quoted: Sequence[Quotation]
) -> tuple[Span, ...]:
    """
    Widen spans to the quotation marks around them, and join what only a mark parts.

    The tree may leave a mark outside a clause; the marks belong to the content.
    """
    widened = []
    for span in spans:
        start, end = span.start, span.end
        for quotation in quoted:
            inner_start, inner_end = quotation.start + 1, quotation.end - (not quotation.is_open)
            if inner_start == start or (
                quotation.start < start
                and reading.text[quotation.start : start].strip(' “"«„') == ""
            ):
                start = quotation.start
            tail = reading.text[end:inner_end]
            if (
                end <= inner_end
                and start < quotation.end
                and tail.strip(" .,!?…;") == ""
                and end > quotation.start
            ):
                end = quotation.end
        widened.append(Span(start, end))
    return _merged(tuple(widened))


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join spans that touch or overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _form(spans: tuple[Span, ...], quoted: Sequence[Quotation], text: str) -> Form:
    """Return whether the words are quoted (direct), told (indirect) or both (mixed)."""
    inside = sum(
        max(0, min(span.end, q.end) - max(span.start, q.start)) for span in spans for q in quoted
    )
    whole = sum(len(span.of(text).strip(" .,")) for span in spans)
    if inside >= whole - 2 and inside:
        return "direct" if inside > SHORTEST_SENTENCE or whole == inside else "mixed"
    return "mixed" if inside else "indirect"


def _nested(report: str, found: list[Statement]) -> Iterator[Statement]:
    """Point every statement to the smallest one whose content holds its cue."""
    voices = Voices(found)
    for statement in sorted(found, key=lambda one: (one.spans, one.cue)):
        anchor = (statement.cue or statement.spans)[0]
        around = (
            other
            for other in voices.around(anchor.start, anchor.end)
            if other is not statement and other.spans != statement.spans
        )
        inner = next(around, None)
        yield msgspec.structs.replace(statement, inside=mark_id(report, inner) if inner else None)
