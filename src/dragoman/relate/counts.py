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
from dragoman.relate.accounts import Differing, outermost
from dragoman.relate.alike import acts, stems, tellers
from dragoman.spans import Span, covered

_NEAR = 600  # characters
_CLOSE = 200  # characters before "only nine"
_DEATH = acts("dead death deaths died dying fatalities killed killing perished slain toll")
# "Took 12 lives"; who is "living" somewhere is not dead.
_LIVES = re.compile(r"\b(?:claim|cost|end|los[st]|took|take|taking)\w*\b[^.;]{0,40}\blives\b")
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
    r"\b(?:puts?|set|gave|gives|estimate[sd]?|reckon(?:s|ed)?) (?:it|them|(?:the|their|its) (?:count|figure|number|"
    rf"percentage|proportion|share|sum|total))(?: of [\w' -]+?)? (?:at|as)(?: {_HEDGES})?\s*$"
    rf"|\b(?:gave|gives|cited|cites) a (?:figure|number|total) of(?: {_HEDGES})?\s*$"
    r"|\b(?:a|another) (?:different|higher|larger|lower|other|smaller) \w+[:,]? (?:of )?$"
    rf"|\banother (?:amount|figure|number|total|volume)[:,]? (?:of )?(?:{_HEDGES} )?$"
)
# What a number is put at that only points: "it at 31", "the share at 12 percent".
_SHARE = re.compile(r"\b(?:percentage|proportion|share)\b")
# "34 had", "nine will": the verb of what was said before.
_ELLIPSIS = re.compile(
    r"\W*(?:had|have|has|did|do|does|was|were|are|is|will|would)?\W*", re.IGNORECASE
)
# Bodies of one state that may each have numbers of their own.
_BODIES = re.compile(
    r"[A-Z]{3}/[\w-]*(?:agency|authority|bureau|commission|council|department|institute|ministry|office|service)"
)
# All that somebody says is a number: "Oman says 640", "spoke of only seven", "admits to one".
_BARE = re.compile(
    rf"\W*(?:that )?(?:(?:it|they|he|she|we) (?:(?:had|has|have) )?(?:counted|found|got|has|have|holds|keeps|lost|received|recorded|registered|saw|seen) )?"
    rf"(?:(?:by|just|of|only|there (?:are|were)|to) )*(?:{_HEDGES} )?\W*",
    re.IGNORECASE,
)
_BEFORE = 60  # characters
# "The first 20,000 of them": no number of all.
_OF_THEM = re.compile(r"\s+of (?:them|these|those|which|whom)\b")
_CONTRAST = re.compile(
    r"\b(?:but|by contrast|by comparison|however|instead|just|meanwhile|merely|only|whereas|yet)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+")


class _Counted:
    """A figure somebody gives, prepared for comparison."""

    def __init__(
        self,
        report: Report,
        figure: Figure,
        statement: Statement | None,
        teller: str | None,
        relayer: str | None,
    ) -> None:
        self.figure, self.statement, self.is_known = figure, statement, teller is not None
        self.relayer = relayer
        source = statement.source if statement is not None else None
        self.teller = teller or covered(report.text, source.spans if source else ()).lower()
        self.body = (source.actor if source else None) or ""
        at = figure.spans[0].start
        told = _clause(report.text, figure, statement)
        clause = report.text[told.start : told.end]
        self.at = at
        start = max(report.text.rfind("\n", 0, at), report.text.rfind(". ", 0, at))
        self.is_contrasted = _CONTRAST.search(report.text[start + 1 : at]) is not None
        self.kind = (figure.unit or "").lower()
        self.is_only = _ONLY.search(report.text[told.start : at]) is not None
        self.is_tally = (figure.measure or "").lower() in _TALLY
        words = acts(clause)
        # "Put the number of boats at nine", "put their number at nine".
        number = _NUMBER.search(report.text[max(0, at - _BEFORE) : at])
        self.is_number = number is not None
        self.is_plain = number is not None and (" of " not in number[0] or " a " in number[0])
        self.is_part = _OF_THEM.match(report.text, figure.spans[-1].end) is not None
        self.is_of_share = number is not None and _SHARE.search(number[0]) is not None
        self.is_bare = _is_bare(clause, told.start, figure)
        self.is_of_death = (
            self.is_tally or not words.isdisjoint(_DEATH) or bool(_LIVES.search(clause))
        )
        # "Rupees" tell no more than their unit what is counted.
        self.words = words - acts(self.kind) - acts(figure.text) - _BESIDE
        self.names = frozenset(_NAME.findall(clause))


def counts(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return the figures of one side that another gives otherwise, in the order of the latter."""
    found: list[Differing] = []
    before: list[_Counted] = []
    for one in _counted(report, marks):
        near = (other for other in reversed(before) if one.at - other.at < _NEAR)
        rival = next((other for other in near if _differ(other, one)), None)
        if rival is not None and one.statement is not None:
            spans = one.statement.spans
            found.append(Differing(plan=rival.figure, reply=one.statement, spans=spans))
        before.append(one)
    return found


def _counted(report: Report, marks: Sequence[Mark]) -> Iterator[_Counted]:
    """Yield the numbers of people and things that the report or somebody known gives, in the order of the text."""
    told_by = tellers(marks)
    statements = [one for one in marks if isinstance(one, Statement)]
    by_id = {one.id: one for one in statements}
    figures = (one for one in marks if isinstance(one, Figure))
    for figure in sorted(figures, key=lambda one: one.spans):
        has_value = figure.low is not None or figure.high is not None
        is_count = has_value and figure.rank is None and _is_single(figure)
        around = [one for one in statements if any(s.contains(figure.spans[0]) for s in one.spans)]
        inner = min(around, key=lambda one: one.spans[-1].end - one.spans[0].start, default=None)
        if is_count and figure.unit and (inner is None or inner.id in told_by):
            outer = outermost(inner.id, by_id) if inner else ""
            teller = told_by[inner.id] if inner else None
            yield _Counted(report, figure, inner, teller, told_by.get(outer))


def _clause(text: str, figure: Figure, statement: Statement | None) -> Span:
    """Return the piece of a statement a figure stands in; where the report gives it, its line up to there."""
    at = figure.spans[0]
    if statement is None:
        start = max(text.rfind("\n", 0, at.start), text.rfind(". ", 0, at.start)) + 1
        ends = [end for end in (text.find("\n", at.end), text.find(". ", at.end)) if end >= 0]
        return Span(start, min(ends, default=len(text)))
    return next(span for span in statement.spans if span.contains(at))


def _is_single(figure: Figure) -> bool:
    """Say whether a figure is a number, or how much something grew or fell: no change from one to another."""
    change = figure.change
    return change is None or (change.from_ is None and figure.unit == "percent")


def _is_other(one: _Counted, other: _Counted) -> bool:
    """Say whether two are told by different sides, or by different bodies of one state."""
    if one.teller == other.teller:
        if one.relayer != other.relayer:  # "Chad says Sudan will take back 20,000"; Sudan: 9,000
            return True
        bodies = (one.body, other.body)
        return one.body != other.body and all(map(_BODIES.fullmatch, bodies))
    return one.is_known or other.is_known


def _is_of_reporters(one: _Counted, other: _Counted) -> bool:
    """Say whether somebody speaks of a number that the report gives: "the number at", "the toll"; not of his own."""
    country, _, _ = (one.figure.of or "").partition("/")
    is_pointing = other.is_number or other.is_tally
    return other.is_known and is_pointing and country != other.teller


def _differ(one: _Counted, other: _Counted) -> bool:
    """Say whether two give different numbers of the same, the second behind the first."""
    if not _is_other(one, other) or not _is_apart_here(one, other):
        return False
    if one.statement is None and not _is_of_reporters(one, other):
        return False
    changes = (one.figure.change, other.figure.change)
    if any(changes):
        return all(changes) and _is_same_growth(one.figure, other.figure)
    if other.is_bare:
        return one.kind == other.kind and other.at - one.at < _CLOSE
    if other.is_number and one.is_part:
        return False
    if other.is_number and (other.is_plain or one.is_of_death == other.is_of_death):
        is_share = one.kind == "percent" and other.is_of_share
        return _is_counted_so(one.figure, other.figure) or (is_share and one.kind == other.kind)
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


def _is_same_growth(one: Figure, other: Figure) -> bool:
    """Say whether two tell how much one thing of one owner grew or fell."""
    is_of_one = one.of is not None and one.of == other.of and one.measure == other.measure
    return is_of_one and one.unit == other.unit


def _is_bare(clause: str, start: int, figure: Figure) -> bool:
    """Say whether a statement is no more than its figure, which counts what was counted before."""
    first, last = figure.spans[0].start - start, figure.spans[-1].end - start
    is_plain = _BARE.fullmatch(clause[last:]) or _ELLIPSIS.fullmatch(clause[last:])
    return _BARE.fullmatch(clause[:first]) is not None and is_plain is not None


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


def _is_apart_here(one: _Counted, other: _Counted) -> bool:
    """Say whether two figures are apart, or one is set against the bound of another: "up to 300"; "only 180"."""
    if _is_apart(one.figure, other.figure):
        return True
    is_exact = other.figure.low is not None and other.figure.low == other.figure.high
    is_bound = (one.figure.low is None) != (one.figure.high is None)
    bound = one.figure.high if one.figure.low is None else one.figure.low
    is_set_against = other.is_bare and other.is_contrasted and is_bound
    return is_set_against and is_exact and bound != other.figure.low


def _is_apart(one: Figure, other: Figure) -> bool:
    """Say whether two figures have no value in common."""
    return _is_below(one, other) or _is_below(other, one)


def _is_below(one: Figure, other: Figure) -> bool:
    """Say whether all values of a figure are smaller than those of another."""
    return one.high is not None and other.low is not None and one.high < other.low
