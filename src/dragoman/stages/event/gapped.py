"""
Who is asked for what, where one verb asks two: "called on Peru to pay and on Chile to wait".

The second is asked without a verb of his own, so that the parser hangs him on what the first is
asked for. He is asked as well, and what follows is his to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.found import Found, is_told_with
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_ASKED_WITH = frozenset({"on", "to", "upon", "with"})
_JOINING = frozenset({"and", "but", "while"})
_MOST = 8  # words that name who is asked
# How sure the head must be that he acts, where no preposition is told again.
_LIKELY = 0.5


class _Gap(NamedTuple):
    """The words from `begin` to `start` tell whom else one asks, and from there what for."""

    first: tuple[Party, ...]
    second: tuple[Party, ...]
    asked: int
    begin: int
    start: int
    end: int


def asked_apart(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds, of what two are asked for apart each with him who is asked for it."""
    gaps = [
        (one.trigger, gap)
        for one in found
        if one.deed.kind.type == "REQUEST" and (gap := _gap(reading, parties, one)) is not None
    ]
    if not gaps:
        return list(found)
    result = list(found)
    for plea, gap in gaps:
        result = [_mended(reading, parties, one, plea, gap) for one in result]
    return result


def _mended(reading: Reading, parties: Parties, one: Found, plea: int, gap: _Gap) -> Found:
    """Return a deed around a gap with those who are on its side of it."""
    if one.trigger == plea:
        more = parties.without(gap.second, (*one.source, *one.target))
        return one._replace(target=(*one.target, *more))
    second = set(range(gap.begin, gap.start))
    if gap.asked < one.trigger < gap.begin:
        source = tuple(each for each in one.source if not is_told_with(reading, each, second))
        target = tuple(each for each in one.target if not is_told_with(reading, each, second))
        return one._replace(source=source, target=target)
    if not gap.start <= one.trigger <= gap.end:
        return one
    told = set(range(gap.asked, gap.begin))
    first = {each.spans for each in gap.first}
    target = tuple(each for each in one.target if not is_told_with(reading, each, told | second))
    is_theirs = any(
        each.spans in first or is_told_with(reading, each, second) for each in one.source
    )
    if not is_theirs and one.source:
        return one._replace(target=target)
    return one._replace(source=gap.second, target=target, doer=None)


def _gap(reading: Reading, parties: Parties, plea: Found) -> _Gap | None:
    """Return whom else a plea asks, and for what, if it goes on without a verb of its own."""
    verb = reading.tokens[plea.trigger]
    asked = _asked(reading, verb)
    if asked is None:
        return None
    case = case_of(reading, asked.index)
    marks = [
        word
        for word in reading.tokens[asked.index + 1 : reading.sentence_of(asked.index).last]
        if word.deprel == "mark" and word.text.lower() == "to"
    ]
    for mark in marks[1:]:
        begin = _begins(reading, marks[0].index, mark.index)
        if begin is None:
            continue
        behind = reading.tokens[begin]
        head = _head(reading, begin, mark.index)
        is_same = behind.text.lower() == case if case is not None else behind.upos != "ADP"
        if head is None or not is_same or is_time(reading, head):
            continue
        act = reading.tokens[mark.head]
        second = parties.named(head.index)
        if not second or (case is None and not _acts(reading, act, head)):
            continue
        end = max(reading.subtree(act.index))
        return _Gap(plea.target, second, asked.index, begin, mark.index, end)
    return None


def _asked(reading: Reading, verb: Token) -> Token | None:
    """Return who is asked by a verb to do something: "called on Peru to pay"."""
    if verb.upos != "VERB":
        return None
    for child in reading.children(verb.index, "obj", "iobj", "obl"):
        case = case_of(reading, child.index)
        is_asked = case in _ASKED_WITH if child.deprel == "obl" else case is None
        last = reading.subtree(child.index)[-1] + 1
        if child.index > verb.index and is_asked and last < len(reading.tokens):
            after = reading.tokens[last]
            if after.deprel == "mark" and after.text.lower() == "to":
                return child
    return None


def _begins(reading: Reading, first: int, mark: int) -> int | None:
    """Return where the words begin that name who is asked, behind the last "and" before a "to"."""
    for at in range(mark - 2, max(first, mark - 2 - _MOST), -1):
        word = reading.tokens[at]
        if word.upos == "VERB" or word.text in {",", ";", "("}:
            return None
        if word.deprel == "cc" and word.text.lower() in _JOINING:
            return at + 1
    return None


def _head(reading: Reading, begin: int, end: int) -> Token | None:
    """Return the noun that governs some words; None if they are no phrase of one noun."""
    words = reading.tokens[begin:end]
    tops = [word for word in words if word.upos != "ADP" and not begin <= word.head < end]
    nouns = [word for word in tops if word.upos in {"NOUN", "PROPN", "PRON"}]
    return nouns[0] if len(tops) == 1 and nouns else None


def _acts(reading: Reading, act: Token, who: Token) -> bool:
    """Say whether the model's head thinks that somebody does what he is asked for."""
    return any(
        each.label == "source" and each.score >= _LIKELY and each.first <= who.index < each.last
        for trigger in reading.triggers_at((act.index,))
        for each in trigger.arguments
    )
