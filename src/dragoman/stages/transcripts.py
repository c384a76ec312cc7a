"""
The turns of a transcript: the name before each colon, and what follows it.

A text is a transcript if at least three paragraphs begin with a name and a colon, or with
"Q." and "A.". A paragraph without a name goes on with who spoke before it; but where only the
first question and the first answer have names, the others follow by turns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.language.reading import Reading
from dragoman.spans import Span

_TURN = re.compile(
    r"[“\"]?(?P<name>(?=[A-Z])[^\n:.!?“”\"]{0,20}?"
    r"(?:\b(?:(?i:Mr|Ms|Mrs|Dr|St|Sen|Rep|Gov|Gen|Amb)\.|(?:[A-Z]\. ?){1,2}))?"
    r"[^\n:.!?“”\"]{0,60}?)\s*(?:[\[(](?P<aside>[^\n\])]{1,60})[\])])?\s*:\s+(?=\S)"
)
# "Press" and "Media" alone, or with a number; a "Press Secretary" or "Media Minister" answers.
_REPORTER = re.compile(
    r"(?i)(?:q|question|reporters?|journalist|moderator|interviewer)\b"
    r"|(?:press|media)(?: (?:corps|questions?|members?|representatives?))?\W*\d*\W*$"
)
_SPOKEN = frozenset({"paragraph", "key_point"})
# Behind the last name a paragraph may be the reporter's again, unless it speaks to somebody.
_ADDRESS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Oo]ur|[Mm]y|[Tt]hank(?:s| you))\b")
# "(The briefing was concluded at 1:58 p.m.)", "[Laughter]": nobody says it.
_STAGE = re.compile(r"\s*[(\[].*[)\]]\s*", re.DOTALL)
_MOST_BETWEEN = 3  # paragraphs without a name, a turn; else names stand in a text by chance
_FEWEST_TURNS = 3
_PAIR = 2  # who asks and who answers
_ALTERNATING = frozenset({"paragraph", "subhead"})
_OWN = re.compile(r"\b(?:I|[Ww]e|[Uu]s|[Oo]ur|[Mm]e|[Mm]y)\b")
_MOST_WORDS = 6
_SMALL = frozenset("al and bin de del der di du el for ibn la le of the to van von y".split())
_OPENINGS = frozenset(
    "after and at but by for from he her here his how i if in it its my no on one our she so that "
    "their then there they this to we what when where who why with you your".split()
)


class Turn(NamedTuple):
    """The name before the colon, what follows it, and the paragraphs that go on with it."""

    name: Span
    said: Span
    aside: Span | None = None  # "(Norway)" behind the name
    more: tuple[Span, ...] = ()


class Transcript(NamedTuple):
    """The turns of a text by their blocks, and whose turn each block without a name goes on with."""

    turns: dict[int, Turn]
    further: dict[int, int]


def transcript_of(reading: Reading) -> Transcript:
    """Return the turns of a text; none if it is no transcript."""
    turns = _named(reading) or _by_turns(reading)
    further = _unnamed(reading, turns)
    more = defaultdict[int, list[Span]](list)
    for at, owner in further.items():
        more[owner].append(_whole(reading, at))
    turns |= {at: turns[at]._replace(more=tuple(spans)) for at, spans in more.items()}
    return Transcript(turns, further)


def is_reporter(name: str) -> bool:
    """Say whether a name before a colon is that of whoever asks: "Q", "Reporter", "Press 2"."""
    return _REPORTER.match(name) is not None


def _named(reading: Reading) -> dict[int, Turn]:
    """Return the turns that open with a name, if they make a transcript."""
    found = _opened(reading)
    names = [turn.name.of(reading.text).split()[-1].lower() for turn in found.values()]
    found = {
        at: one for at, one in found.items() if not _is_label(one.said.of(reading.text), names)
    }
    return found if len(found) >= _FEWEST_TURNS else {}


def _is_label(said: str, names: Sequence[str]) -> bool:
    """Say whether a line only tells who has an office, and speaks below: "Spokesperson: Ana Roa"."""
    words = said.split()
    is_name = len(words) <= _MOST_WORDS and words[-1].lower() in names and _is_name(said)
    return is_name and len(words) > 1


def _opened(reading: Reading) -> dict[int, Turn]:
    """Return the paragraphs that open with a name and a colon."""
    found: dict[int, Turn] = {}
    text = reading.text
    for number, block in enumerate(reading.report.blocks):
        if block.type not in {"paragraph", "key_point", "standfirst"}:
            continue
        start, end = block.spans[0].start, block.spans[-1].end
        if text.find(":", start, end) < 0:
            continue
        match = _TURN.match(text, start, end)
        if match and _is_name(match["name"]) and match.end() < end:
            aside = Span(*match.span("aside")) if match["aside"] else None
            found[number] = Turn(Span(*match.span("name")), Span(match.end(), end), aside)
    return found


def _by_turns(reading: Reading) -> dict[int, Turn]:
    """
    Return the turns of an interview that names who asks and who answers only once, at its beginning.

    The paragraphs below go on by turns; most of the questions, and hardly an answer, end in a
    question mark, and whoever answers speaks of himself.
    """
    opening = _opened(reading)
    if len(opening) != _PAIR or max(opening) - min(opening) != 1:
        return {}
    text, first = reading.text, min(opening)
    below = [
        at
        for at, block in enumerate(reading.report.blocks)
        if at > first + 1 and block.type in _ALTERNATING
    ]
    said = {at: _whole(reading, at) for at in below}
    asked, answered = ([said[at].of(text) for at in below[by::2]] for by in (0, 1))
    asking, asking_back = (sum(one.endswith("?") for one in lines) for lines in (asked, answered))
    is_own = sum(_OWN.search(one) is not None for one in answered) > 1
    is_one = len(asked) >= _FEWEST_TURNS and is_own
    if not is_one or asking * 2 < len(asked) or asking_back * 5 > len(answered):
        return {}
    names = opening[first].name, opening[first + 1].name
    return opening | {at: Turn(names[no % 2], said[at]) for no, at in enumerate(below)}


def _unnamed(reading: Reading, turns: dict[int, Turn]) -> dict[int, int]:
    """Return the paragraphs without a name, each with the turn before it."""
    if not turns:
        return {}
    blocks, last = reading.report.blocks, max(turns)
    within = [
        at for at in range(min(turns), last) if blocks[at].type in _SPOKEN and at not in turns
    ]
    if len(within) > _MOST_BETWEEN * len(turns):
        return {}
    found: dict[int, int] = {}
    owner = -1
    for at, block in enumerate(blocks):
        if at in turns:
            owner = at
        elif owner >= 0 and block.type in _SPOKEN:
            words = _whole(reading, at).of(reading.text)
            is_spoken = at < last or _ADDRESS.search(words) is not None
            if is_spoken and not _STAGE.fullmatch(words):
                found[at] = owner
    return found


def _whole(reading: Reading, number: int) -> Span:
    """Return the words of a block."""
    block = reading.report.blocks[number]
    return Span(block.spans[0].start, block.spans[-1].end)


def _is_name(words: str) -> bool:
    """Say whether words before a colon may name a speaker: "He says" and "In one post" do not."""
    parts = words.split()
    return (
        len(parts) <= _MOST_WORDS
        and parts[0].lower() not in _OPENINGS
        and all(part[0].isupper() or part.lower() in _SMALL or part[0] in "(‘’'" for part in parts)
    )
