"""
Find where two sides of a report count the same thing differently: "killed 17 people", "put the toll at 41".

Two figures count the same where both are of things of one kind, told near one another of one deed:
by its word ("14 were detained", "more than 40 detained"), as deaths by whatever word, or with
"only" behind the other. Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.records import Figure, Mark, Report, Statement
from dragoman.relate.accounts import Differing
from dragoman.relate.alike import acts, stems, tellers
from dragoman.spans import covered

_NEAR = 600  # characters
_CLOSE = 200  # characters before "only nine"
_DEATH = acts("dead death deaths died dying fatalities killed killing lives perished slain toll")
_TALLY = frozenset({"toll", "losses", "casualties", "death toll"})
_PEOPLE = frozenset({"civilians", "lives", "men", "people", "persons", "soldiers", "women"})
# These words tell nothing of what is counted.
_BESIDE = acts(
    "had has have were was been about around least most more than over only some put said killed"
)
_ONLY = re.compile(r"\b(?:just|merely|only|no more than|not more than)\s+$")
_HEDGES = (
    r"(?:(?:no|not) )?(?:about|almost|around|at (?:least|most)|below|fewer than|just|less than|more than|nearly|only|"
    r"over|roughly|some|under|up to|well over)"
)
_NUMBER = re.compile(
    r"\b(?:puts?|set|gave|gives|estimated) (?:the|their|its) (?:figure|number|total)(?: of [\w' -]+?)? (?:at|as)"
    rf"(?: {_HEDGES})?\s*$"
)
# All that somebody says is a number: "Oman says 640", "spoke of only seven", "admits to one".
_BARE = re.compile(
    rf"\W*(?:that )?(?:(?:by|just|of|only|there (?:are|were)|to) )*(?:{_HEDGES} )?\W*",
    re.IGNORECASE,
)
_BEFORE = 60  # characters
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+")


class _Counted:
    """A figure somebody gives, prepared for comparison."""

    def __init__(
        self, report: Report, figure: Figure, statement: Statement, teller: str | None
    ) -> None:
        self.figure, self.statement, self.is_known = figure, statement, teller is not None
        source = statement.source.spans if statement.source else ()
        self.teller = teller or covered(report.text, source).lower()
        at = figure.spans[0].start
        told = next(span for span in statement.spans if span.contains(figure.spans[0]))
        clause = report.text[told.start : told.end]
        self.at = at
        self.kind = (figure.unit or "").lower()
        self.is_only = _ONLY.search(report.text[told.start : at]) is not None
        self.is_tally = (figure.measure or "").lower() in _TALLY
        words = acts(clause)
        # "Put the number of boats at nine", "put their number at nine".
        number = _NUMBER.search(report.text[max(0, at - _BEFORE) : at])
        self.is_number = number is not None
        self.is_plain = number is not None and " of " not in number[0]
        self.is_bare = _is_bare(clause, told.start, figure)
        self.is_of_death = self.is_tally or not words.isdisjoint(_DEATH)
        self.words = words - acts(self.kind) - _BESIDE
        self.names = frozenset(_NAME.findall(clause))


def counts(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return the figures of one side that another gives otherwise, in the order of the latter."""
    found: list[Differing] = []
    before: list[_Counted] = []
    for one in _counted(report, marks):
        near = (other for other in reversed(before) if one.at - other.at < _NEAR)
        rival = next((other for other in near if _differ(other, one)), None)
        if rival is not None:
            spans = one.statement.spans
            found.append(Differing(plan=rival.figure, reply=one.statement, spans=spans))
        before.append(one)
    return found


def _counted(report: Report, marks: Sequence[Mark]) -> Iterator[_Counted]:
    """Yield the numbers of people and things that somebody known gives, in the order of the text."""
    told_by = tellers(marks)
    statements = [one for one in marks if isinstance(one, Statement)]
    figures = (one for one in marks if isinstance(one, Figure))
    for figure in sorted(figures, key=lambda one: one.spans):
        has_value = figure.low is not None or figure.high is not None
        is_count = has_value and figure.change is None and figure.rank is None
        around = [one for one in statements if any(s.contains(figure.spans[0]) for s in one.spans)]
        inner = min(around, key=lambda one: one.spans[-1].end - one.spans[0].start, default=None)
        if is_count and figure.unit and inner is not None and inner.id in told_by:
            yield _Counted(report, figure, inner, told_by[inner.id])


def _differ(one: _Counted, other: _Counted) -> bool:
    """Say whether two give different numbers of the same, the second behind the first."""
    is_other = one.teller != other.teller and (one.is_known or other.is_known)
    if not is_other or not _is_apart(one.figure, other.figure):
        return False
    if other.is_bare:
        return one.kind == other.kind and other.at - one.at < _CLOSE
    if other.is_number and (other.is_plain or one.is_of_death == other.is_of_death):
        return _is_counted_so(one.figure, other.figure)
    whose = {one.figure.of, other.figure.of} - {None}
    is_elsewhere = bool(one.names and other.names) and one.names.isdisjoint(other.names)
    if is_elsewhere or (len(whose) > 1 and not other.is_tally):
        return False
    # "The toll" is that of those told before; "four soldiers" are others than "41 people".
    are_people = other.is_tally and {one.kind, other.kind} <= _PEOPLE
    if one.is_of_death and other.is_of_death and (one.kind == other.kind or are_people):
        return True
    if one.kind != other.kind or one.is_of_death != other.is_of_death:
        return False
    is_behind = other.is_only and other.at - one.at < _CLOSE
    return is_behind or not one.words.isdisjoint(other.words)


def _is_bare(clause: str, start: int, figure: Figure) -> bool:
    """Say whether a statement is no more than its figure, which counts what was counted before."""
    first, last = figure.spans[0].start - start, figure.spans[-1].end - start
    return all(_BARE.fullmatch(part) for part in (clause[:first], clause[last:]))


def _is_counted_so(one: Figure, number: Figure) -> bool:
    """
    Say whether the number somebody puts otherwise is of what was counted before: "put the number of boats at nine".

    Where it says no more than "the number" it is of what was counted last.
    """
    # An actor's identifier says no word of what is counted: "the number of Armenians".
    is_actor = "/" in (number.of or "")
    what = (
        stems(number.unit or "") if is_actor else stems(number.of or "") & stems(number.unit or "")
    )
    counted = stems(f"{one.measure} {one.unit}")
    return bool(what & counted) or (number.of is None and number.unit in {one.unit, "people"})


def _is_apart(one: Figure, other: Figure) -> bool:
    """Say whether two figures have no value in common."""
    return _is_below(one, other) or _is_below(other, one)


def _is_below(one: Figure, other: Figure) -> bool:
    """Say whether all values of a figure are smaller than those of another."""
    return one.high is not None and other.low is not None and one.high < other.low
