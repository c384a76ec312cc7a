"""
Read transcripts: who speaks is the name before the colon.

A text is a transcript if at least three paragraphs begin with a name and a colon, or with
"Q." and "A.". A paragraph without a name goes on with who spoke before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from dragoman.knowledge.roles import roles
from dragoman.language.reading import Reading
from dragoman.records import Mention, Source, Statement
from dragoman.spans import Span
from dragoman.stages.interviews import interviewed, is_label
from dragoman.stages.linking import Linker

_TURN = re.compile(
    r"[“\"]?(?P<name>[A-Z][^\n:.!?“”\"]{0,20}(?:\b(?:Mr|Ms|Mrs|Dr|St|Sen|Rep|Gov|Gen|Amb)\.)?"
    r"[^\n:.!?“”\"]{0,60}?)\s*(?:[\[(][^\n\])]{1,40}[\])])?\s*:\s+(?=\S)"
)
# "Press" and "Media" alone, or with a number; a "Press Secretary" or "Media Minister" answers.
_REPORTER = re.compile(
    r"(?i)(?:q|question|reporters?|journalist|moderator|interviewer)\b"
    r"|(?:press|media)(?: (?:corps|questions?|members?|representatives?))?\W*\d*\W*$"
)
_QUESTION = re.compile(r"[^.!?]*\?[”\"\s]*")
_CLOSING = "”\"’' \n"
_SPOKEN = frozenset({"paragraph", "key_point"})
# Behind the last name a paragraph may be the reporter's again, unless it speaks to somebody.
_ADDRESS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Oo]ur|[Mm]y|[Tt]hank(?:s| you))\b")
# "(The briefing was concluded at 1:58 p.m.)", "[Laughter]": nobody says it.
_STAGE = re.compile(r"\s*[(\[].*[)\]]\s*", re.DOTALL)
_MOST_BETWEEN = 3  # paragraphs without a name, a turn; else names stand in a text by chance
_FEWEST_TURNS = 3
_MOST_WORDS = 6
_SMALL = frozenset("al and bin de del der di du el for ibn la le of the to van von y".split())
# Before the title of an office these make it another one.
_OTHER_OFFICE = frozenset(
    "acting assistant associate deputy ex first former junior press prime second shadow under "
    "vice".split()
)
_OPENINGS = frozenset(
    "after and at but by for from he her here his how i if in it its my no on one our she so that "
    "their then there they this to we what when where who why with you your".split()
)


def _is_name(words: str) -> bool:
    """Say whether words before a colon may name a speaker: "He says" and "In one post" do not."""
    parts = words.split()
    return (
        len(parts) <= _MOST_WORDS
        and parts[0].lower() not in _OPENINGS
        and all(part[0].isupper() or part.lower() in _SMALL or part[0] in "(‘’'" for part in parts)
    )


def _is_short_for(short: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """
    Say whether a name is short for a longer one: "Minister" for "Minister Ana Ruiz", or "Ruiz".

    A "Prime Minister" is not the "Deputy Prime Minister Ana Ruiz", but "Ruiz" is.
    """
    rest = iter(name)
    if len(short) >= len(name) or not all(word in rest for word in short):
        return False
    before = {word.lower() for word in name[: name.index(short[0])]}
    is_title = short[-1].lower() in roles()
    return not is_title or before.isdisjoint(_OTHER_OFFICE)


class _Turn(NamedTuple):
    """The name before the colon, what follows it, and the paragraphs that go on with it."""

    name: Span
    said: Span
    more: tuple[Span, ...] = ()


class Turns:
    """The turns of a report, by block; empty if the report is no transcript."""

    def __init__(self, reading: Reading, linker: Linker) -> None:
        self._reading = reading
        self._linker = linker
        self._turns = self._find()
        self._further = self._go_on()

    def __contains__(self, block: int) -> bool:
        """Say whether a block is a turn, or goes on with one."""
        return block in self._turns or block in self._further

    @cached_property
    def _interviewed(self) -> Source | None:
        """Who answers where turns are only called question and answer."""
        return interviewed(self._reading, min(self._turns), self._speaking())

    def _speaking(self) -> list[Mention]:
        """Return the persons who have a turn by their names and do not only ask in it."""
        text = self._reading.text
        found: list[Mention] = []
        for turn in self._turns.values():
            name = turn.name.of(text)
            is_asking = turn.said.of(text).rstrip(_CLOSING).endswith("?")
            if is_label(name) or _REPORTER.match(name) or is_asking:
                continue
            mention = self._speaker(turn.name)
            if mention is not None and mention.type == "person":
                found.append(mention)
        return found

    def _speaker(self, name: Span) -> Mention | None:
        """Return who speaks under a name: "Minister" is the one "Minister Ana Ruiz" of the text."""
        words = name.of(self._reading.text)
        fuller = self._fuller.get(words)
        return self._called[fuller] if fuller else self._mention(name) or self._called.get(words)

    @cached_property
    def _fuller(self) -> dict[str, str]:
        """The one longer name that each name of a turn is short for; none where several are."""
        parts = {name: tuple(name.split()) for name in self._called}
        having = defaultdict[str, list[str]](list)
        for name, words in parts.items():
            for word in set(words):
                having[word].append(name)
        names = {turn.name.of(self._reading.text) for turn in self._turns.values()}
        found: dict[str, str] = {}
        for name in names:
            short = tuple(name.split())
            longer = [one for one in having[short[0]] if _is_short_for(short, parts[one])]
            if len(longer) == 1:
                found[name] = longer[0]
        return found

    def _find(self) -> dict[int, _Turn]:
        """Find the turns."""
        found: dict[int, _Turn] = {}
        text = self._reading.text
        for number, block in enumerate(self._reading.report.blocks):
            if block.type not in {"paragraph", "key_point", "standfirst"}:
                continue
            start, end = block.spans[0].start, block.spans[-1].end
            if text.find(":", start, end) < 0:
                continue
            match = _TURN.match(text, start, end)
            if match and _is_name(match["name"]) and match.end() < end:
                found[number] = _Turn(Span(*match.span("name")), Span(match.end(), end))
        return found if len(found) >= _FEWEST_TURNS else {}

    def _go_on(self) -> frozenset[int]:
        """Give paragraphs without a name to the turn before them; return which they are."""
        further: set[int] = set()
        if not self._turns:
            return frozenset()
        blocks, text = self._reading.report.blocks, self._reading.text
        last = max(self._turns)
        within = [
            at
            for at in range(min(self._turns), last)
            if blocks[at].type in _SPOKEN and at not in self._turns
        ]
        is_dense = len(within) <= _MOST_BETWEEN * len(self._turns)
        owner, more = -1, defaultdict[int, list[Span]](list)
        for at, block in enumerate(blocks):
            if at in self._turns:
                owner = at
            elif owner >= 0 and block.type in _SPOKEN and is_dense:
                words = Span(block.spans[0].start, block.spans[-1].end)
                is_spoken = at < last or _ADDRESS.search(words.of(text)) is not None
                if is_spoken and not _STAGE.fullmatch(words.of(text)):
                    more[owner].append(words)
                    further.add(at)
        for at, spans in more.items():
            self._turns[at] = self._turns[at]._replace(more=tuple(spans))
        return frozenset(further)

    def asks(self, block: int) -> bool:
        """Say whether a block is the turn of a reporter: nobody who spoke before speaks there."""
        turn = self._turns.get(block)
        return turn is not None and _REPORTER.match(turn.name.of(self._reading.text)) is not None

    def statement(self, block: int) -> Iterator[Statement]:
        """Yield what is said in a turn; what reporters say, and mere questions, are no statements."""
        turn = self._turns.get(block)
        if turn is None:
            return
        text = self._reading.text
        is_question = _QUESTION.fullmatch(turn.said.of(text)) and not turn.more
        if not _REPORTER.match(turn.name.of(text)) and not is_question:
            yield Statement(
                spans=(turn.said, *turn.more),
                source=self._source(turn.name),
                form="direct",
                by="transcript",
                score=0.9,
            )

    def _mention(self, name: Span) -> Mention | None:
        """Return who is mentioned by a name before a colon."""
        words = self._reading.words_in(name)
        return next((m for t in words if (m := self._linker.mention(t.index))), None)

    @cached_property
    def _called(self) -> dict[str, Mention]:
        """Who is known from another turn with the same name before its colon."""
        found: dict[str, Mention] = {}
        for turn in self._turns.values():
            mention = self._mention(turn.name)
            if mention is not None:
                found.setdefault(turn.name.of(self._reading.text), mention)
        return found

    def _source(self, name: Span) -> Source | None:
        """Return who a name before a colon is; answers are whose the interview is."""
        if is_label(name.of(self._reading.text)):
            return self._interviewed
        mention = self._speaker(name)
        return Source(
            spans=(name,),
            mention=mention.id if mention else None,
            actor=mention.actor if mention else None,
            country=mention.country if mention else None,
        )
