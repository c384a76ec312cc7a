"""The article itself: typed blocks, marked words, gutter signs, and notes in the margin."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dragoman.export.digest import plural
from dragoman.export.markup import element, escape, said
from dragoman.export.plain import shorten
from dragoman.export.segments import Segment, segments
from dragoman.export.wording import NOTED, Desk, Wording
from dragoman.records import Mark, Statement, kind_of
from dragoman.spans import Span

_OTHER = "other"
_GUTTER = {
    "headline": "",
    "standfirst": "",
    "key_point": "key points",
    "subhead": "",
    "paragraph": "",
    "caption": "caption",
    "credit": "credit",
    "dateline": "dateline",
    "furniture": "furniture, not read",
    _OTHER: "outside the article",
}
# Neighbours of these types share a row: a list of points, the odds and ends of a page.
_TOGETHER = frozenset({"key_point", "credit", "furniture", _OTHER})
_BULLETS = tuple("•·●▪◦‣*-–—")
_ELEMENTS = {"headline": "h1", "subhead": "h2", "key_point": "li"}
_DAMAGE = "damage"
_BLOCK = "block"
# From the outside in: long marks first, so that the line of a short one is never hidden.
_NESTING = (*NOTED, "time", "place", "mention")
_SHOWN_ID = 10  # characters: as many as `show` and `why` need, and some
_NOTE_WIDTH = 60  # characters


class Piece(NamedTuple):
    """A block as the page shows it: its type and where it stands."""

    type: str
    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Return where the block begins."""
        return self.spans[0].start


class Article:
    """Everything the page shows of one report's text. `prefix` keeps ids of reports apart."""

    def __init__(self, desk: Desk, prefix: str) -> None:
        self._desk = desk
        self._prefix = prefix
        self._pieces = pieces(desk)
        self._starts = [piece.start for piece in self._pieces]
        self._segments = self._cut()
        self._openings: dict[int, list[tuple[Mark, bool]]] = defaultdict(list)
        self._notes: dict[int, list[Wording]] = defaultdict(list)
        self._damaged: dict[int, list[str]] = defaultdict(list)
        self._place()

    def html(self) -> str:
        """Write the article as rows of gutter, text and margin."""
        rows: list[str] = []
        for kind, group in groupby(enumerate(self._pieces), key=lambda item: item[1].type):
            numbered = list(group)
            parts = [numbered] if kind in _TOGETHER else [[one] for one in numbered]
            rows.extend(self._row(kind, part) for part in parts)
        return "".join(rows)

    def _cut(self) -> dict[int, list[Segment]]:
        """Cut the whole text once, and give every piece its segments."""
        report = self._desk.report
        named = [(kind_of(mark), span) for mark in self._desk.marks for span in mark.spans]
        named += [(_DAMAGE, span) for damage in report.damage for span in damage.spans]
        named += [(_BLOCK, span) for piece in self._pieces for span in piece.spans]
        found: dict[int, list[Segment]] = defaultdict(list)
        for segment in segments(report.text, named):
            if _BLOCK in segment.under:
                found[self._piece_at(segment.start)].append(segment)
        return found

    def _place(self) -> None:
        """Find out where labels, notes and gutter signs belong."""
        for mark in self._desk.marks:
            if kind_of(mark) in NOTED:
                labelled: set[int] = set()
                for at, span in enumerate(mark.spans):
                    # Once in every block: a mark in many small pieces needs no more.
                    if (piece := self._piece_at(span.start)) not in labelled:
                        labelled.add(piece)
                        self._openings[span.start].append((mark, at == 0))
                self._notes[self._piece_at(mark.spans[0].start)].append(self._desk.word(mark))
        for damage in self._desk.report.damage:
            self._damaged[self._piece_at(damage.spans[0].start)].append(damage.why)

    def _piece_at(self, offset: int) -> int:
        """Return the number of the last block that begins at or before an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def _row(self, kind: str, numbered: Sequence[tuple[int, Piece]]) -> str:
        """Write one row: gutter, the block or blocks, margin."""
        numbers = [number for number, _ in numbered]
        blocks = "".join(self._block(number, piece) for number, piece in numbered)
        body = element("ul", blocks) if kind == "key_point" else blocks
        return element(
            "div",
            self._gutter(kind, numbers),
            element("div", body, class_="text"),
            self._margin(numbers),
            class_=f"row {kind}",
        )

    def _block(self, number: int, piece: Piece) -> str:
        """Write a block with its marked words; `dir` keeps its direction to itself."""
        written: list[str] = []
        for span, inside in groupby(self._segments[number], key=lambda s: self._span(piece, s)):
            if written and span is not None:
                written.append(" ")
            written += [self._segment(segment) for segment in inside]
        is_point = piece.type == "key_point"
        own = is_point and self._desk.report.text.startswith(_BULLETS, piece.start)
        return element(
            _ELEMENTS.get(piece.type, "p"),
            *written,
            class_="bulleted" if own else None,
            dir="auto",
        )

    @staticmethod
    def _span(piece: Piece, segment: Segment) -> int:
        """Return which of the block's spans a segment stands in."""
        return bisect_right([span.start for span in piece.spans], segment.start)

    def _segment(self, segment: Segment) -> str:
        """Write a segment: labels of the marks that begin here, then the words, in lines of kinds."""
        html = escape(segment.text)
        kinds = [kind for kind in _NESTING if kind in segment.under]
        for kind in reversed(kinds):
            html = element("span", html, class_=f"m {kind}")
        if _DAMAGE in segment.under:
            html = element("span", html, class_="damaged")
        return self._labels(segment.start) + html

    def _labels(self, at: int) -> str:
        """Write the labels of the marks that begin at an offset; they are no part of the text."""
        return "".join(
            element(
                "a",
                class_=f"k {kind_of(mark)}",
                href=f"#{self._prefix}n-{self._desk.labels[mark.id]}",
                id=f"{self._prefix}m-{self._desk.labels[mark.id]}" if is_first else None,
                data_k=self._desk.labels[mark.id],
                aria_label=f"note {self._desk.labels[mark.id]}",
            )
            for mark, is_first in self._openings.get(at, ())
        )

    def _gutter(self, kind: str, numbers: Sequence[int]) -> str:
        """Write what stands left of a block: its line, what it is, and signs of damage."""
        line = str(self._desk.lines.of(self._pieces[numbers[0]].start))
        signs = [element("span", line, class_="line", title=f"line {line} of the stored text")]
        if _GUTTER[kind]:
            signs.append(element("span", escape(_GUTTER[kind]), class_="sort"))
        reasons = dict.fromkeys(why for number in numbers for why in self._damaged[number])
        if reasons:
            signs.append(element("span", "text damaged", class_="sign"))
            signs += [element("span", escape(why)) for why in reasons]
        return element("div", *signs, class_="gutter")

    def _margin(self, numbers: Iterable[int]) -> str:
        """Write the notes beside a block; on a narrow page they fold under it."""
        notes = [note for number in numbers for note in self._notes[number]]
        if not notes:
            return ""
        written = "".join(note(wording, self._prefix) for wording in notes)
        folded = element("details", element("summary", plural(len(notes), "note")), written)
        return element("aside", folded.replace("<details>", "<details open>", 1))


def pieces(desk: Desk) -> list[Piece]:
    """Return the blocks in order, and between them any words that stand in no block."""
    report = desk.report
    if not report.blocks:
        return [Piece("paragraph", (Span(0, len(report.text)),))] if report.text else []
    found = [Piece(block.type, block.spans) for block in report.blocks if block.spans]
    here = 0
    for span in sorted(span for block in report.blocks for span in block.spans):
        found += _between(report.text, here, span.start)
        here = max(here, span.end)
    return sorted([*found, *_between(report.text, here, len(report.text))], key=lambda p: p.start)


def _between(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the words between two blocks, so that nothing of a report is hidden."""
    gap = text[start:end]
    if any(char.isalnum() for char in gap):
        lead = len(gap) - len(gap.lstrip())
        yield Piece(_OTHER, (Span(start + lead, start + len(gap.rstrip())),))


def note(wording: Wording, prefix: str) -> str:
    """Write a note: who to whom and what; according to whom; facts, offsets and id."""
    mark = wording.mark
    kind = kind_of(mark)
    label = element(
        "a",
        wording.label,
        class_=f"k {kind}",
        href=f"#{prefix}m-{wording.label}",
        title=f"{kind}: show it in the text",
    )
    place = f"{mark.spans[0].start}–{mark.spans[-1].end}"
    facts = " · ".join(
        [
            *(said(fact) for fact in (*wording.facts, wording.code) if fact),
            element("span", place, class_="at", title="characters of the stored text"),
            element("span", escape(mark.id[:_SHOWN_ID]), class_="at", title=_provenance(mark)),
        ]
    )
    return element(
        "div",
        element("p", label, " ", line(wording), class_="deed"),
        element("p", "according to ", said(wording.according_to), class_="voice"),
        element("p", facts, class_="facts"),
        class_=f"note {kind}",
        id=f"{prefix}n-{wording.label}",
    )


def line(wording: Wording) -> str:
    """Write who, whom and what on one line."""
    parties = ""
    if wording.who:
        parties = element("b", said(wording.who))
    if wording.whom:
        parties += " → " + element("b", said(wording.whom))
    # The words themselves stand beside the note: enough to know them again.
    what = said(shorten(wording.what, _NOTE_WIDTH))
    if not parties:
        return what
    if wording.verb:
        return f"{parties} {escape(wording.verb)} {what}"
    return f"{parties}{': ' if isinstance(wording.mark, Statement) else ' · '}{what}"


def _provenance(mark: Mark) -> str:
    """Say which rule found a mark, how sure it is, and under which id it is kept."""
    return f"{mark.id}, found by {mark.by or 'unknown'}, score {mark.score:g}"
