"""What the sides of a report say, prepared for comparison: whose words, of whom, on which day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.knowledge.actors import demonyms
from dragoman.records import Mark, Mention, Report, Statement, Time
from dragoman.relate.alike import lands_named, sides_named, tellers
from dragoman.relate.askers import asked
from dragoman.relate.lengths import length
from dragoman.spans import Span, covered
from dragoman.stages.lemmas import candidates

RUMOUR = "~"
"""What stands before the words for those of no known side, such as the press."""
# Who opposes a government is another side than its state.
_AGAINST = "/opposition"
_PARTIES = frozenset({"OPP", "PTY"})
# What tells nothing of what happened.
_EMPTY = frozenset(
    "a about again all also although an and any are as at be been being both but by did do does done ever for from "
    "further had has have having he her him his in into is it its itself never no nobody none not nothing of on once "
    "one or other over own quite said say she so some such than that the their them there these they this those to "
    "under us was we were what which who will with without would yet you".split()
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|neither|nor|nobody|none|nothing|cannot|without|\w+n['’]t)\b", re.IGNORECASE
)
_NAME = re.compile(r"\b[A-Z]\w+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


class Said:
    """A statement of somebody known, prepared for comparison."""

    def __init__(
        self,
        report: Report,
        statement: Statement,
        teller: str,
        named: Sequence[tuple[Span, str]],
        places: Sequence[tuple[Span, str]],
        times: Sequence[Time],
    ) -> None:
        self.statement, self.teller = statement, teller
        self.sides = {key for at, key in named if any(s.contains(at) for s in statement.spans)}
        lands = {key for at, key in places if any(s.contains(at) for s in statement.spans)}
        self.of = self.sides | lands
        self.at, self.end = statement.spans[0].start, statement.spans[-1].end
        self.text = covered(report.text, statement.spans)
        # "A Colombian ship" is no side.
        self.of |= {demonyms()[one] for one in _NAME.findall(self.text) if one in demonyms()}
        cue = covered(report.text, statement.cue).lower().split()
        self.cue = {form for word in cue for form in candidates(word)}
        self.is_denial = statement.distance == "deny"
        self.is_rumour = teller.startswith(RUMOUR)
        self.is_negative = _NEGATIVE.search(self.text) is not None
        found = (one.lower() for one in _WORD.findall(self.text))
        self.words = [
            one for one in found if one not in _EMPTY and not one.endswith(("n't", "n’t"))
        ]
        self.forms = {form for word in self.words for form in (word, *candidates(word))}
        pieces = (span for span in statement.spans if not self.is_denial)
        known = (*named, *places)
        told = (asked(span.of(report.text), span.start, known, teller) for span in pieces)
        self.asked = next(filter(None, told), None)
        self.days = [
            one
            for one in times
            if one.type == "DATE" and any(s.contains(one.spans[0]) for s in statement.spans)
        ]
        self.today = report.date
        self.length = length(
            report.text, statement.spans, [one for one in times if one.type == "DURATION"]
        )


def said_in(report: Report, marks: Sequence[Mark]) -> Iterator[Said]:
    """Yield the statements of known sides, and what is told by others, in the order of the text."""
    told_by = tellers(marks)
    named, places = sides_named(marks), lands_named(marks)
    times = [one for one in marks if isinstance(one, Time)]
    against = {one.id for one in marks if isinstance(one, Mention) and one.sector in _PARTIES}
    statements = (one for one in marks if isinstance(one, Statement))
    for one in sorted(statements, key=lambda one: one.spans):
        source = covered(report.text, one.source.spans).lower() if one.source else ""
        teller = told_by.get(one.id) or (RUMOUR + source if source else None)
        if one.source is not None and one.source.mention in against:
            teller = f"{teller}{_AGAINST}"
        if teller is not None:
            yield Said(report, one, teller, named, places, times)
