"""
How far from its cue the words of a statement may stand.

The head reads windows of several lines. Somebody's words go on in the next sentence if
the same run of words does, or in quotation marks; in the next paragraph only if that opens
with a quotation mark, and never in a heading.
"""

from __future__ import annotations

from collections.abc import Sequence
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

    def reached(self, cue: Sequence[int], piece: Sequence[int]) -> tuple[int, ...]:
        """Return the words of a piece of content that belong to a cue; a dash has no sentence."""
        home = self._block(cue[0])
        sentences = {self.tokens[word].sentence for word in cue}
        is_dash = all(self.tokens[word].upos == "PUNCT" for word in cue)
        goes_on = is_dash or any(self.tokens[word].sentence in sentences for word in piece)
        return tuple(
            word
            for word in piece
            if (goes_on and self._block(word) == home)
            or (word in self.quoted and self._is_continued(self._block(word), home))
        )

    def _block(self, word: int) -> int:
        """Return the number of the block a word stands in."""
        return self.reading.sentences[self.tokens[word].sentence].block

    def _is_continued(self, number: int, home: int) -> bool:
        """Say whether a quotation in a block may go on with what is said in another."""
        if number == home:
            return True
        block = self.reading.report.blocks[number]
        return block.type not in _HEADINGS and self.reading.text[block.spans[0].start] in MARKS
