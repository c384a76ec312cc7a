"""Give every paragraph of a text dump its type, from its shape and its neighbours."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from dragoman.ingest.text_captions import (
    credit_from,
    is_caption,
    is_description,
    is_slug,
    name_beginnings,
)
from dragoman.ingest.text_furniture import extents
from dragoman.ingest.text_heads import (
    is_dated_title,
    is_imprint,
    is_letterhead,
    is_over_menu,
    title_day,
    title_under,
)
from dragoman.ingest.text_lines import BULLET, Piece
from dragoman.ingest.text_shapes import (
    STOPPED,
    byline_names,
    dateline_end,
    folded,
    is_bare_day,
    is_date_line,
    is_title,
    is_trail,
)
from dragoman.records import BlockType

_ENDED = re.compile(r"[.,;:。][\"”’»')\]]{0,4}$")
_KEY_TITLE = re.compile(
    r"(?:the )?(?:key (?:points|takeaways|facts|highlights|findings|developments)|highlights"
    r"|in brief|in short|at a glance|summary|tl;?dr|takeaways|what (?:we|you need to) know"
    r"|main points|the main points)\W*$",
    re.IGNORECASE,
)
# "(Reporting by ...; Editing by ...)" closes a wire story.
_SIGN_OFF = re.compile(r"[(\[](?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by [A-Z]")
_SPEAKER = re.compile(r"[A-Z][\w.'’ -]{0,40}:\s+\S")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?][\"”’]? [\"“‘]?[^\W\d_a-z]")
# What is said of an author by the page that prints him.
_OF_AUTHOR = re.compile(
    r"(?:is|was) (?:an?|the|our|[A-Z][\w’' ]{1,40}['’]s?)\b|(?:covers|reports|writes|edits|joined|teaches|works|lives)\b"
)
_AND = re.compile(r",? and |, |; | & ")
_FEWEST_TURNS, _FEWEST_WORDS = 3, 4  # of a transcript; of a title under a kicker
_ENOUGH, _LONGEST_POINT = 400, 300  # characters of prose that make an article, and of a key point
_HEAD = 12  # headline, standfirst, by-line, date and key points stand within so many pieces


class _Piece(NamedTuple):
    """A paragraph's words, what they look like, and whether a blank line precedes it."""

    line: str
    is_title: bool
    is_apart: bool
    extent: str | None


def types_of(text: str, found: list[Piece], *, title: str | None) -> list[BlockType]:
    """Return the type of each paragraph; `title` is what the source calls the report, if known."""
    lines = [(piece.of(text), piece.is_apart) for piece in found]
    described = [
        _Piece(line, is_title(line), is_apart, extent)
        for (line, is_apart), extent in zip(lines, extents(lines), strict=True)
    ]
    return _Typer(described, title).types()


class _Typer:
    """What is known of a text while its paragraphs are typed in order."""

    def __init__(self, lines: list[_Piece], title: str | None) -> None:
        self.lines = lines
        self.title = title
        self.alone = [self._alone(at) for at in range(len(lines))]
        lengths = (len(p.line) if len(p.line) > 60 and STOPPED.search(p.line) else 0 for p in lines)
        self.prose = list(accumulate(lengths, initial=0))  # characters of it before each piece
        self.headline = self._headline()
        self.body = self._body()

    def types(self) -> list[BlockType]:
        """Type all paragraphs."""
        found: list[BlockType] = []
        after: str | None = None  # the furniture that has begun: "list" or "tail"
        for at, piece in enumerate(self.lines):
            if piece.extent in {"tail", "list"} and after != "tail" and self._ends_here(at):
                after = piece.extent
            elif after == "list" and self._goes_on(at):
                after = None  # links are titles; here prose goes on
            found.append("furniture" if after or piece.extent else self._type(at))
        return found

    def _goes_on(self, at: int) -> bool:
        """
        Say whether the article goes on behind a list of links.

        A long sentence is no link; of a list that had no blank lines, one ends it.
        """
        line = self.lines[at].line
        if not STOPPED.search(line):
            return False
        above = self.lines[at - 1]
        is_list = not above.is_apart and (
            BULLET.match(above.line) or not STOPPED.search(above.line)
        )
        is_prose = len(line) > 60 and (len(line) > 100 or _TWO_SENTENCES.search(line) is not None)
        return len(line) > 150 or (self.lines[at].is_apart and is_list and is_prose)

    def _ends_here(self, at: int) -> bool:
        """
        Say whether the article may end at a heading of furniture.

        "Join the conversation" stands at the top of some pages, too: there is an article
        before it, or no prose behind it.
        """
        if at <= self.body:
            return False
        return self.prose[at] >= _ENOUGH or self.prose[-1] - self.prose[at] < _ENOUGH

    def _alone(self, at: int) -> BlockType | None:
        """Return the type that a paragraph shows without a look at its neighbours."""
        line = self.lines[at].line
        if self.lines[at].extent or _KEY_TITLE.match(line) or is_trail(line):
            return "furniture"
        if BULLET.match(line):
            return "key_point"
        if byline_names(line) is not None or credit_from(line) == 0 or _SIGN_OFF.match(line):
            return "credit"
        if is_date_line(line):
            return "dateline"
        return "caption" if self._is_caption(at) else None

    def _is_caption(self, at: int) -> bool:
        """Say whether a paragraph describes a picture, or precedes the credit of one."""
        line = self.lines[at].line
        if is_caption(line, is_last=at + 1 == len(self.lines)):
            return True
        following = self.lines[at + 1].line if at + 1 < len(self.lines) else ""
        return at > 0 and credit_from(following) == 0 and is_description(line)

    def _headline(self) -> int | None:
        """Return where the headline is: the title that is known, else what looks like one."""
        head = [piece.line for piece in self.lines[:_HEAD]]
        if self.title is not None:
            known = folded(self.title)
            return next((at for at, line in enumerate(head) if folded(line) == known), None)
        under = title_under(head)
        if under is not None and self._may_be_headline(under):
            return under
        first = self._first_title()
        return first if first is None else self._under_letterhead(first)

    def _under_letterhead(self, at: int) -> int:
        """Return where the title of an occasion stands right under the one line that names its issuer."""
        below = range(at + 1, len(self.lines[:_HEAD]))
        under = next((other for other in below if self.alone[other] != "furniture"), at)
        is_over = is_letterhead(self.lines[at].line) and title_day(self.lines[under].line)
        return under if is_over else at

    def _first_title(self) -> int | None:
        """Return where the first title is, or a longer one under a kicker; None if prose comes first."""
        for at, piece in enumerate(self.lines[:_HEAD]):
            if self.alone[at] == "dateline" and is_dated_title(piece.line):
                return at
            if self.alone[at] in {"furniture", "credit", "dateline"}:
                continue
            if not self._may_be_headline(at):
                return None
            below = [one.line for one in self.lines[at + 1 : at + 6] if not one.extent]
            is_title = len(piece.line.split()) > 2 and not is_over_menu(piece.line, below)
            return at if is_title else self._under_kickers(at)
        return None

    def _under_kickers(self, at: int) -> int:
        """Return where the title stands under short lines, such as a site's menu, or else the first of these."""
        for other in range(at + 1, min(at + 2 * _HEAD, len(self.lines) - 1)):
            piece = self.lines[other]
            if self.alone[other] == "furniture":
                continue
            if not piece.is_title or self.alone[other] is not None:
                break
            if len(piece.line.split()) >= _FEWEST_WORDS:
                return other
            if len(piece.line.split()) > 2:
                break
        return at

    def _may_be_headline(self, at: int) -> bool:
        """Say whether a paragraph may be a headline: short, without a stop, something after it."""
        line = self.lines[at].line
        return (
            at + 1 < len(self.lines)
            and len(line) <= 250
            and self.alone[at] is None
            and not _ENDED.search(line)
            and dateline_end(line) is None
        )

    def _body(self) -> int:
        """Return where the prose begins: behind headline, standfirst, by-line and date."""
        first = 0 if self.headline is None else self.headline + 1
        prose = [
            at
            for at in range(first, len(self.lines))
            if self.alone[at] is None
            and STOPPED.search(self.lines[at].line)
            and (len(self.lines[at].line) > 60 or _SPEAKER.match(self.lines[at].line))
        ]
        if not prose:
            return min(first, max(0, len(self.lines) - 1))
        # A short sentence with a by-line or a date right under it is a standfirst; a dateline opens prose.
        opening = self.lines[prose[0]].line
        is_short = len(opening) <= 300 and dateline_end(opening) is None
        if len(prose) > 1 and self.headline is not None and is_short:
            for under in range(prose[0] + 1, min(prose[1], prose[0] + 3)):
                line = self.lines[under].line
                if self.alone[under] == "dateline" or byline_names(line) is not None:
                    return prose[1]
        return prose[0]

    def _type(self, at: int) -> BlockType:
        """Return the type of a paragraph that is no furniture."""
        if at == self.headline:
            return "headline"
        alone = self.alone[at]
        if alone == "key_point":
            is_above = at < self.body or self._opens_list(at)
            return "key_point" if is_above and self._is_point(at) else "paragraph"
        if alone == "dateline" and at in self.days:
            return "subhead"
        if alone is not None:
            return alone
        if self._is_author_note(at):
            return "furniture"
        if self.headline is not None and at < self.headline:
            return "furniture"
        if at < self.body:
            return self._before_body(at)
        if self.is_transcript and _SPEAKER.match(self.lines[at].line):
            return "paragraph"
        if self.lines[at].is_title and self._heads_prose(at):
            return "caption" if self._is_slug(at) else "subhead"
        return "subhead" if self._is_question(at) else "paragraph"

    @cached_property
    def days(self) -> frozenset[int]:
        """Where a day stands over items, as in a chronology, and not only over a text."""
        bare = [at for at in range(len(self.lines) - 1) if self._is_day_over_line(at)]
        between = [at for at in bare if at and self._is_item(at - 1)]
        return frozenset(bare if len(between) > 1 else between)

    def _is_day_over_line(self, at: int) -> bool:
        """Say whether a line is only a day, with prose under it."""
        return self.alone[at + 1] is None and is_bare_day(self.lines[at].line)

    def _is_item(self, at: int) -> bool:
        """Say whether a line is a sentence of prose."""
        stops = STOPPED.search(self.lines[at].line)
        return bool(stops) and self.alone[at] is None and at != self.headline

    def _is_author_note(self, at: int) -> bool:
        """Say whether the last of the prose tells who an author is: "Ana Sousa covers Peru for the Post"."""
        line = self.lines[at].line
        names = [one for one in self.authors if line.startswith(f"{one} ")]
        if at <= self.body or not names or len(line) > _LONGEST_POINT:
            return False
        is_last = all(len(one.line) <= _LONGEST_POINT for one in self.lines[at + 1 :])
        return is_last and _OF_AUTHOR.match(line[len(names[0]) + 1 :]) is not None

    @cached_property
    def authors(self) -> frozenset[str]:
        """The full names in the by-lines."""
        lines = filter(None, (byline_names(piece.line) for piece in self.lines))
        return frozenset(one for names in lines for one in _AND.split(names) if " " in one)

    def _before_body(self, at: int) -> BlockType:
        """Return the type of a paragraph between headline and prose."""
        if self.headline is None:
            return "paragraph"
        if self._is_slug(at):
            return "caption"
        if self._after_key_title(at) or self._in_short_list(at):
            return "key_point"
        line = self.lines[at].line
        if is_imprint(line):
            return "credit"
        return "standfirst" if len(line) > 30 else "paragraph"

    def _opens_list(self, at: int) -> bool:
        """Say whether a bullet stands in a list right behind the first paragraph of the body."""
        if not self.body < at <= self.body + _HEAD:
            return False
        between = self.alone[self.body + 1 : at]
        head = (self.headline or 0) + 2
        return self.body <= head and all(kind == "key_point" for kind in between)

    def _is_point(self, at: int) -> bool:
        """Say whether an item may be a key point: short, and above prose that is no list."""
        return len(self.lines[at].line) <= _LONGEST_POINT and self.prose_end > at

    @cached_property
    def prose_end(self) -> int:
        """Where the last paragraph of prose is that is no item of a list."""
        return max(
            (
                at
                for at, piece in enumerate(self.lines)
                if self.alone[at] is None and STOPPED.search(piece.line) and len(piece.line) > 60
            ),
            default=-1,
        )

    def _after_key_title(self, at: int) -> bool:
        """Say whether only short lines stand between a paragraph and the title "Key points"."""
        for before in range(at, max(-1, at - 8), -1):
            line = self.lines[before].line
            if before < at and _KEY_TITLE.match(line):
                return True
            if len(line) > 200 or self.alone[before] not in {None, "key_point"}:
                return False
        return False

    def _in_short_list(self, at: int) -> bool:
        """Say whether a line stands among others like it, with blank lines around the list."""
        begin, end = at, at + 1
        # A list of key points is short; the bound also keeps long files linear.
        while not self.lines[begin].is_apart and begin > max(0, at - _HEAD):
            begin -= 1
        while end < min(len(self.lines), at + _HEAD) and not self.lines[end].is_apart:
            end += 1
        return (
            2 <= end - begin < _HEAD
            and end <= self.body
            and begin > (self.headline or 0)
            and all(
                self.lines[one].is_title and self.alone[one] is None for one in range(begin, end)
            )
        )

    def _heads_prose(self, at: int) -> bool:
        """Say whether prose follows a title: other titles, captions and notices may lie between."""
        titles = 0
        for other in range(at + 1, min(at + 7, len(self.lines))):
            piece = self.lines[other]
            if piece.extent in {"tail", "list"}:
                return False
            if self.alone[other] == "key_point" or not (piece.is_title or self.alone[other]):
                return True
            titles += piece.is_title and self.alone[other] is None
            if titles > 1:
                return False  # a run of titles is a list, not a row of sub-heads
        return False

    def _is_slug(self, at: int) -> bool:
        """Say whether a line is the name of the picture whose caption follows: "Korea Japan"."""
        following = self.alone[at + 1] if at + 1 < len(self.lines) else None
        if following != "caption":
            return False
        # Where no prose has begun nothing needs a sub-head.
        names = None if at < self.body else self.names
        return is_slug(self.lines[at].line, self.lines[at + 1].line, names)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names within the sentences of the text, and how they begin."""
        prose = (piece.line for piece in self.lines if STOPPED.search(piece.line))
        return frozenset(beginning for line in prose for beginning in name_beginnings(line))

    @cached_property
    def is_transcript(self) -> bool:
        """Say whether at least three paragraphs begin with a name and a colon."""
        turns = sum(_SPEAKER.match(piece.line) is not None for piece in self.lines)
        return turns >= _FEWEST_TURNS

    def _is_question(self, at: int) -> bool:
        """Say whether a line is a sub-head in form of a question."""
        piece = self.lines[at]
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        return (
            piece.line.endswith("?")
            and len(piece.line.split()) <= 10
            and piece.is_apart
            and self.body < at
            and piece.line.count("?") == 1
            and not re.search(r"[.:!]|^(?:And|But|So|Or)\b", piece.line)
            and following is not None
            and following.is_apart
            and len(following.line) > 60
            and following.line[0] not in "“\"‘'«–—-"
        )
