"""Find quotation marks that were broken: cut off, never opened, never closed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from dragoman.records import Damage
from dragoman.spans import Span

# A quotation that ends in a stop after a word which cannot end a sentence; a preposition
# can ("what it believes in."), unless words of the quotation lie behind its closing mark.
_CUT_OFF = re.compile(
    r"\b(?:(?:and|or|but|the|a|an|its|their|our|your)[.,]\s?[”\"]"
    r"|(?:of|to|for|with|from|in|on|at|by|as)[.,]\s?”(?=\s?[A-Z][^“”]{0,40}”))"
)
# How far around a cut the quotation and the words thrown out of it may reach.
_REACH = 300
_THROWN_OUT = 40
# A paragraph with more of them is one damage, not a list of its characters.
_MANY = 20
_OPENERS = frozenset("“\"«„‘'—–")


def broken_quotations(paragraphs: list[tuple[int, str]]) -> Iterator[Damage]:
    """
    Yield broken double quotation marks, paragraph by paragraph.

    Nothing carries over: each paragraph begins anew. One may lack its last closing mark,
    if one of the next two paragraphs opens again (a long quotation, perhaps round a
    caption).
    """
    for at, (base, line) in enumerate(paragraphs):
        cuts = list(_cut_off(line))
        for begin, end in cuts:
            yield _damage(base, begin, end, "cut off")
        following = [other.lstrip()[:1] for _, other in paragraphs[at + 1 : at + 3]]
        goes_on = any(mark in _OPENERS for mark in following)
        unpaired = list(_unpaired(line, goes_on=goes_on))
        if len(unpaired) > _MANY:
            yield _damage(base, 0, len(line), "many without a partner")
            continue
        for place, why in unpaired:
            before = bisect_right(cuts, (place, len(line))) - 1
            if before < 0 or place >= cuts[before][1]:
                yield _damage(base, place, place + 1, why)


def _damage(base: int, begin: int, end: int, why: str) -> Damage:
    """Make a damage of a place in a paragraph."""
    return Damage(spans=(Span(base + begin, base + end),), why=f"quotation marks: {why}")


def _cut_off(line: str) -> Iterator[tuple[int, int]]:
    """Yield where a quotation is cut off, with the capitalised words thrown out of it."""
    if "”" not in line and '"' not in line:
        return
    here = 0
    for match in _CUT_OFF.finditer(line):
        mark = line[match.end() - 1]
        if mark == '"' and line[: match.end()].count('"') % 2:
            continue  # an opening mark: 'he turned to the "..."'
        opened = line.rfind("“", max(here, match.start() - _REACH), match.start())
        begin = opened if opened >= 0 else max(here, match.start())
        end = match.end()
        stop = line.find("”", end, end + _THROWN_OUT)
        if stop >= 0 and "“" not in line[end:stop]:
            end = stop + 1
        if begin < end:
            yield begin, end
        here = end


def _unpaired(line: str, *, goes_on: bool) -> Iterator[tuple[int, str]]:
    """Yield the double quotation marks of a paragraph that have no partner."""
    if "„" in line or "«" in line or ("”" in line and "“" not in line and not _is_odd(line)):
        return  # German, French and Swedish marks pair otherwise
    if '"' in line and len(re.findall('[“”"]', line)) % 2 == 0:
        return  # curly and straight marks mixed: careless, but whole
    if "“" in line or "”" in line:
        yield from _unpaired_curly(line, goes_on=goes_on)
    elif not goes_on:
        odd = _odd_straight(line)
        if odd is not None:
            yield odd, "one too many"


def _unpaired_curly(line: str, *, goes_on: bool) -> Iterator[tuple[int, str]]:
    """Yield the curly marks of a paragraph without a partner; the last may be closed where it goes on."""
    opened: int | None = None
    for place, mark in _curly(line):
        if mark == "“":
            # Each paragraph of a long quotation opens anew, also within the same paragraph
            # after a line break; only a mark in mid-line tells of a lost partner.
            if opened is not None and opened > 0:
                yield opened, "never closed"
            opened = place
        elif opened is None:
            yield place, "never opened"
        else:
            opened = None
    if opened is not None and not goes_on:
        yield opened, "never closed"


def _odd_straight(line: str) -> int | None:
    """Return where the last straight mark opens a quotation that nothing closes."""
    opened: int | None = None
    for match in re.finditer('"', line):
        place = match.start()
        if opened is not None:
            opened = None
        elif not line[place - 1 : place].isdigit():  # inches
            opened = place
    return opened


def _curly(line: str) -> Iterator[tuple[int, str]]:
    """Yield the curly double marks of a line."""
    for match in re.finditer("[“”]", line):
        yield match.start(), match.group()


def _is_odd(line: str) -> bool:
    """Say whether a line has an odd number of closing marks."""
    return line.count("”") % 2 == 1
