"""
How far from its cue the words of a statement may stand.

The head reads windows of several lines. Somebody's words go on in the next sentence if
the same run of words does, or in quotation marks; in the next paragraph only if that opens
with a quotation mark, and never in a heading.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from dragoman.language.reading import Reading
from dragoman.stages.quotations import quotations

MARKS = frozenset("\"“”„«»‘’'`") | {"``", "''"}
_HEADINGS = frozenset({"headline", "standfirst", "subhead", "caption", "credit", "dateline"})


class Reach:
    """Says which words a cue can reach. Made once for each report."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The words in quotation marks."""
        text = self.reading.text
        places = [
            (block.spans[0].start, block.spans[-1].end) for block in self.reading.report.blocks
        ] or [(0, len(text))]
        return frozenset(
            token.index
            for start, end in places
            for one in quotations(text, start, end)
            for token in self.reading.words_in(one.span)
        )

    def reached(
        self, cue: Sequence[int], piece: Sequence[int], whole: Collection[int]
    ) -> tuple[int, ...]:
        """
        Return the words of a piece of content that belong to a cue; a dash has no sentence.

        `whole` are the words of all pieces: a quotation does not skip a paragraph.
        """
        home = self._block(cue[0])
        sentences = {self.tokens[word].sentence for word in cue}
        blocks = frozenset(map(self._block, whole))
        is_dash = all(self.tokens[word].upos == "PUNCT" for word in cue)
        goes_on = is_dash or any(self.tokens[word].sentence in sentences for word in piece)
        return tuple(
            word
            for word in piece
            if (goes_on and self._block(word) == home)
            or (word in self.quoted and self._is_continued(self._block(word), home, blocks))
        )

    def _is_spoken(self, number: int) -> bool:
        """Say whether a block is none that a page sets between paragraphs: a caption, a sub-head."""
        return self.reading.report.blocks[number].type in {"key_point", "paragraph"}

    def _block(self, word: int) -> int:
        """Return the number of the block a word stands in."""
        return self.reading.sentences[self.tokens[word].sentence].block

    def _is_continued(self, number: int, home: int, blocks: Collection[int]) -> bool:
        """Say whether a quotation in a block may go on with what is said in another."""
        if number == home:
            return True
        between = range(min(number, home) + 1, max(number, home))
        if any(at not in blocks and self._is_spoken(at) for at in between):
            return False
        block = self.reading.report.blocks[number]
        return block.type not in _HEADINGS and self.reading.text[block.spans[0].start] in MARKS
