"""Put marks into the words of the desk: who, to whom, what, when, according to whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from dragoman.export.dates import in_words, interval
from dragoman.export.figures import circumstances
from dragoman.export.names import UNKNOWN, Names
from dragoman.export.plain import Lines, one_line, shorten
from dragoman.export.segments import segments
from dragoman.knowledge.codes import name_of
from dragoman.pipeline import reading_order
from dragoman.records import (
    Commitment,
    Event,
    Figure,
    Mark,
    Place,
    Position,
    Report,
    Silence,
    Statement,
    Time,
    kind_of,
)
from dragoman.spans import Span, covered

MarkT = TypeVar("MarkT", bound=Mark)

LETTERS = {
    "statement": "S",
    "event": "E",
    "commitment": "C",
    "figure": "F",
    "position": "P",
    "silence": "O",
    "time": "T",
    "place": "L",
    "mention": "M",
}
"""The letter of each kind, shown wherever its colour or line is."""
NOTED = ("statement", "event", "commitment", "figure", "position", "silence")
"""The kinds that say something; mentions, times and places only serve them."""
REPORTER = "the report"
_DAY = 10  # characters of YYYY-MM-DD
_IS_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_STANCES = {
    "supports": ("supports", ""),
    "opposes": ("opposes", ""),
    "neutral": ("is neutral", "on"),
    "declines": ("declines to comment", "on"),
    "concerned": ("is concerned", "about"),
}
# How far the reporter stands behind somebody's words. Without the verb, a denial would
# read like the claim it denies.
_DISTANCES = {
    "neutral": "",
    "claim": "claims:",
    "admit": "admits:",
    "deny": "denies:",
    "promise": "promises:",
    "demand": "demands:",
    "warn": "warns:",
    "decline": "does not say:",
}
# Alone these would read like questions.
_RELATIVE = frozenset({"something", "what", "which"})
_WHAT_WIDTH = 140  # characters
_CUE_WIDTH = 40  # characters
# Cues that add nothing to the words they lead in.
_PLAIN = frozenset(
    "say says said saying tell tells told telling add adds added adding according state states "
    "stated write writes wrote quoted".split()
)
# With these nothing was said: "has yet to say whether", "declined to say who".
_UNSAID = frozenset(
    "decline declined declines declining neither never no not n't n’t refuse refused refuses refusing still "
    "without won't won’t yet didn't didn’t hasn't hasn’t haven't haven’t wouldn't wouldn’t".split()
)


class Wording(NamedTuple):
    """
    A mark in words, none of them escaped.

    `who` and `whom` are names, `verb` what links them to `what` ("denies:", "opposes"),
    `facts` short phrases, `code` the event's place in the coding scheme.
    """

    mark: Mark
    label: str
    who: str
    whom: str
    verb: str
    what: str
    according_to: str
    facts: tuple[str, ...] = ()
    code: str = ""

    @property
    def deed(self) -> str:
        """Return verb and what in one."""
        return f"{self.verb} {self.what}" if self.verb else self.what


class _Said(NamedTuple):
    """The parts of a wording that depend on the kind of mark."""

    who: str = ""
    whom: str = ""
    verb: str = ""
    what: str = ""
    facts: tuple[str, ...] = ()
    code: str = ""


class Desk:
    """What is needed to put the marks of one report into words; made once for each report."""

    def __init__(self, report: Report, marks: Sequence[Mark]) -> None:
        self.report = report
        self.marks = tuple(sorted(marks, key=reading_order))
        self.lines = Lines(report.text)
        self.by_id = {mark.id: mark for mark in self.marks}
        self.names = Names(report, self.by_id)
        self.labels = _labels(self.marks)
        self._around = _Around(report.text, self.of(Statement))

    def of(self, kind: type[MarkT]) -> tuple[MarkT, ...]:
        """Return the marks of one class in reading order."""
        return tuple(mark for mark in self.marks if isinstance(mark, kind))

    def line(self, mark: Mark) -> int:
        """Return the number of the line in which a mark begins."""
        return self.lines.of(mark.spans[0].start)

    def word(self, mark: Mark) -> Wording:
        """Put a mark into words."""
        said_of = self._said_of(mark)
        return Wording(
            mark,
            self.labels[mark.id],
            said_of.who,
            said_of.whom,
            said_of.verb,
            shorten(said_of.what, _WHAT_WIDTH),
            self.according_to(mark),
            tuple(fact for fact in said_of.facts if fact),
            said_of.code,
        )

    def voice(self, mark: Mark) -> Statement | None:
        """Return the statement a mark stands in; None is the reporter."""
        if isinstance(mark, Figure):
            # A figure names no voice of its own: it is whoever's words it stands in.
            return self._around.innermost(mark.spans[0])
        named = mark.inside if isinstance(mark, Statement) else getattr(mark, "voice", None)
        found = self.by_id.get(named) if named else None
        return found if isinstance(found, Statement) else None

    def according_to(self, mark: Mark) -> str:
        """Name whoever vouches for a mark: a speaker, as told by another, or the report."""
        voices: dict[str, Statement] = {}
        statement = self.voice(mark)
        while statement is not None and statement.id not in voices:
            voices[statement.id] = statement
            statement = self.voice(statement)
        told = [self.speaker(one) for one in voices.values()]
        return ", as told by ".join(dict.fromkeys(told)) or REPORTER

    def speaker(self, statement: Statement) -> str:
        """Name the source of a statement; nobody may have been named."""
        name = self.names.speaker(statement)
        return "somebody unnamed" if name == UNKNOWN else name

    def when(self, time: str | None) -> str:
        """Write a time, which is named by the id of its mark or by its value."""
        mark = self.by_id.get(time or "")
        if not isinstance(mark, Time):
            return in_words(time) if time else ""
        if mark.by.endswith(":duration_since"):
            return interval(mark.begin, mark.end)
        if mark.type in {"DURATION", "SET"}:
            return one_line(mark.text)
        # The value keeps what an interval loses: "spring 2023", "2022".
        worded = in_words(mark.value) if mark.value else ""
        if (
            mark.value
            and mark.begin
            and mark.end
            and mark.begin.startswith(mark.value)
            and not mark.end.startswith(mark.value)
        ):
            # "From 3 to 5 May", "since May" have the value of their beginning.
            return interval(mark.begin, mark.end)
        day = worded if worded != mark.value else interval(mark.begin, mark.end)
        return day or one_line(mark.text)

    def days(self, time: str | None) -> tuple[str, str]:
        """Return the first and the last day of a time as ISO dates, "" for one that is unknown."""
        mark = self.by_id.get(time or "")
        if isinstance(mark, Time):
            return (mark.begin or "")[:_DAY], (mark.end or "")[:_DAY]
        day = time if time and _IS_DAY.fullmatch(time) else ""
        return day, day

    def where(self, place: str | None) -> str:
        """Write where it was: "in" and the name of a place."""
        name = self.place(place)
        return f"in {name}" if name else ""

    def place(self, place: str | None) -> str:
        """Return the name of a place, which is given by the id of its mark or by its name."""
        mark = self.by_id.get(place or "")
        if isinstance(mark, Place):
            return one_line(mark.name or mark.text)
        return one_line(place) if place else ""

    def words(self, spans: Sequence[Span]) -> str:
        """Return what spans cover, on one line."""
        return one_line(covered(self.report.text, spans))

    def _said_of(self, mark: Mark) -> _Said:
        """Put the parts that depend on its kind into words."""
        match mark:
            case Statement():
                return self._statement(mark)
            case Event():
                return self._event(mark)
            case Commitment():
                return self._commitment(mark)
            case Figure():
                # "50,000 troops" has said already that troops are counted.
                is_said = not mark.measure or mark.measure.lower() in mark.text.lower()
                what = mark.text if is_said else f"{mark.text} · {mark.measure}"
                facts = tuple(circumstances(mark))
                return _Said(self.names.actor(mark.of), what=what, facts=facts)
            case Position():
                verb, towards = _STANCES[mark.stance]
                # What it is on may begin with the preposition: "on whether".
                on = self.words(mark.on).removeprefix(f"{towards} ")
                towards = "that" if self._is_clause(mark.on) else towards
                who = self.names.all(mark.who) or UNKNOWN
                return _Said(who, verb=f"{verb} {towards}".strip() if on else verb, what=on)
            case Silence():
                left_out = self.words(mark.on) or mark.text
                who = self.names.all(mark.who) or UNKNOWN
                return _Said(who, verb="leaves out", what=f"“{left_out}”")
            case _:
                return _Said(what=mark.text)

    def _is_clause(self, spans: Sequence[Span]) -> bool:
        """Say whether "that" stands before words: "fears | that it will leave"."""
        return bool(spans) and self.report.text[: spans[0].start].endswith((" that ", "\nthat "))

    def _statement(self, mark: Statement) -> _Said:
        """Put a statement into words."""
        whom = self.names.of(mark.addressee) if mark.addressee else ""
        verb = self._cue(mark)
        facts = (mark.form, one_line(mark.medium or ""), self.when(mark.time))
        return _Said(self.speaker(mark), whom, verb, said(mark), facts)

    def _cue(self, mark: Statement) -> str:
        """
        Return what links a speaker to his words: nothing where he merely says them.

        Elsewhere the cue as it stands: "has called for: restraint", "accusing: the port of
        ...". Without the verb, a denial would read like the claim it denies.
        """
        cue = self.words(mark.cue)
        if not any(char.isalnum() for char in cue) or len(cue) > _CUE_WIDTH:
            return _DISTANCES.get(mark.distance, f"{one_line(mark.distance)}:")
        words = set(cue.lower().split())
        if mark.distance == "decline" and not words & _UNSAID:
            # "Neither confirmed nor denied": the cue alone would read like its contrary.
            return _DISTANCES[mark.distance]
        is_plain = bool(words & _PLAIN) and not words & _UNSAID
        is_plain = is_plain or mark.form == "direct"
        return "" if is_plain and mark.distance == "neutral" else f"{cue}:"

    def _event(self, mark: Event) -> _Said:
        """Put an event into words."""
        who = self.names.all(mark.source) or UNKNOWN
        code = mark.type + (f" ({mark.mode})" if mark.mode else "")
        if mark.cameo:
            meaning = name_of(mark.cameo)
            code += f", CAMEO {mark.cameo}" + (f": {meaning}" if meaning else "")
        facts = (
            mark.status,
            self.when(mark.time),
            self.where(mark.place),
            ", ".join(mark.contexts),
        )
        return _Said(who, self.names.all(mark.target), "", one_line(mark.text), facts, code)

    def _commitment(self, mark: Commitment) -> _Said:
        """Put a commitment into words."""
        due = interval(mark.due.begin, mark.due.end) if mark.due else ""
        rough = bool(due) and mark.due is not None and not mark.due.fixed
        condition = self.words(mark.condition)
        facts = (
            mark.strength,
            (f"due about {due}" if rough else f"due {due}") if due else "no date",
            f"condition: {condition}" if condition else "",
            mark.status if mark.status in {"conditional", "declined"} else "",
        )
        who = self.names.all(mark.who) or UNKNOWN
        what = self.words(mark.deed) or mark.text
        return _Said(who, self.names.all(mark.to), "", what, facts)


def said(statement: Statement) -> str:
    """Return the words of a statement; the "that" before reported speech is no news."""
    return apart(_closed(one_line(statement.text).removeprefix("that ")))


def _closed(words: str) -> str:
    """Return words without a mark at their end that closes a quotation around them: "will be lifted,”"."""
    last = words[-1:]
    is_alone = words.count(last) % 2 == 1 if last == '"' else last == "”" and "“" not in words
    return words[:-1].rstrip(",") if is_alone and len(words) > 1 else words


def apart(words: str) -> str:
    """Return words as they read without what stood before: of "..., which Oslo denies" only "this"."""
    return "this" if words in _RELATIVE else words


def _labels(marks: Sequence[Mark]) -> dict[str, str]:
    """Return the label of each mark: its letter and its number in reading order among its kind."""
    counts: Counter[str] = Counter()
    labels = {}
    for mark in marks:
        letter = LETTERS[kind_of(mark)]
        counts[letter] += 1
        labels[mark.id] = f"{letter}{counts[letter]}"
    return labels


class _Around:
    """Which statement a place in the text stands in, prepared by one sweep."""

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        spans = ((mark.id, span) for mark in statements for span in mark.spans)
        found = [(part.start, part.under) for part in segments(text, spans)]
        self._starts = [start for start, _ in found]
        self._under = [under for _, under in found]
        self._statements = {mark.id: mark for mark in statements}

    def innermost(self, span: Span) -> Statement | None:
        """
        Return the statement opened last before the span, if it is still open there.

        What one claims and another denies is told by who claims it.
        """
        at = bisect_right(self._starts, span.start) - 1
        under = self._under[at] if at >= 0 else ()
        if not under:
            return None
        last = self._statements[under[-1]]
        same = [one for name in under if (one := self._statements[name]).spans == last.spans]
        return next((one for one in same if one.distance != "deny"), last)


def noted(desk: Desk) -> Iterator[Wording]:
    """Put every mark that says something into words, in reading order."""
    for mark in desk.marks:
        if kind_of(mark) in NOTED:
            yield desk.word(mark)
