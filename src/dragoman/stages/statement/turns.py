"""Read transcripts: who speaks in a turn is the name before its colon."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from dragoman.knowledge.actors import FIRMS, roles
from dragoman.language.reading import Reading
from dragoman.records import Mention, Source, Statement
from dragoman.spans import Span
from dragoman.stages.interviews import interviewed, is_label
from dragoman.stages.linking import Linker
from dragoman.stages.transcripts import Turn, is_reporter, transcript_of

_QUESTION = re.compile(r"[^.!?]*\?[”\"\s]*")
_CLOSING = "”\"’' \n"
# Before the title of an office these make it another one.
_OTHER_OFFICE = frozenset(
    "acting assistant associate deputy ex first former junior press prime second shadow under "
    "vice".split()
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


class Turns:
    """The turns of a report, by block; empty if the report is no transcript."""

    def __init__(self, reading: Reading, linker: Linker) -> None:
        self._reading = reading
        self._linker = linker
        self._turns, self._further = transcript_of(reading)

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
            if is_label(name) or self._is_asking(turn.name) or self._ends_asking(turn):
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

    def asks(self, block: int) -> bool:
        """Say whether a block is the turn of a reporter: nobody who spoke before speaks there."""
        turn = self._turns.get(block)
        return turn is not None and self._is_asking(turn.name)

    def _is_asking(self, name: Span) -> bool:
        """Say whether who has a turn only asks: a reporter, or a body that was heard to ask."""
        words = name.of(self._reading.text)
        return is_reporter(words) or words in self._outlets

    @cached_property
    def _outlets(self) -> frozenset[str]:
        """The names of turns that are of a news body, or of another body, and once end in a question."""
        asking = [turn.name for turn in self._turns.values() if self._ends_asking(turn)]
        return frozenset(name.of(self._reading.text) for name in asking if self._is_body(name))

    def _is_body(self, name: Span) -> bool:
        """Say whether a name before a colon is of a body, or has that of a news body beside it."""
        words = self._reading.words_in(name)
        named = [one for word in words if (one := self._linker.mention(word.index)) is not None]
        is_news = any(one.sector == "JRN" for one in named)
        return is_news or bool(named and named[0].type in FIRMS)

    def _ends_asking(self, turn: Turn) -> bool:
        """Say whether a turn ends in a question."""
        return turn.said.of(self._reading.text).rstrip(_CLOSING).endswith("?")

    def statement(self, block: int) -> Iterator[Statement]:
        """Yield what is said in a turn; what reporters say, and mere questions, are no statements."""
        turn = self._turns.get(block)
        if turn is None:
            return
        text = self._reading.text
        is_question = _QUESTION.fullmatch(turn.said.of(text)) and not turn.more
        if not self._is_asking(turn.name) and not is_question:
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
