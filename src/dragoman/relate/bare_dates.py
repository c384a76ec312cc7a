"""
Find the sentences of a report that leave the date open of what the sentence before them tells.

"He invited her to Oran. The date has not been fixed." Such a sentence names nothing itself; what
is planned or asked for just before it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.records import TOOK_PLACE, Event, Mark, Report
from dragoman.spans import Span

_OPEN_DATE = re.compile(
    r"(?:(?<=[.!?] )|(?<=[.!?][”\"] )|^)(?P<words>(?:"
    r"No (?:\w+ )?(?:dates?|day) (?:has|have|had|was|were|is) (?:yet )?(?:been )?"
    r"|(?:(?:The|Its|Their|An?) )?(?:\w+ )?[Dd]ates? (?:(?:has|have|had|was|were|is|are) (?:yet to be |still to be |to be "
    r"|not (?:yet )?(?:been )?)|remains? to be |will be )"
    r")(?:agreed|announced|arranged|chosen|communicated|confirmed|decided|determined|finali[sz]ed|fixed|given|named|set|settled|"
    r"specified)\b[^.!?\n]{0,60})",
    re.MULTILINE,
)
_FOR = re.compile(r"\b(?:for|of) \w")


def bare_dates(report: Report, marks: Sequence[Mark]) -> Iterator[tuple[Span, Event]]:
    """Yield each such sentence with the last deed to come that is told in the sentence before it."""
    for match in _OPEN_DATE.finditer(report.text):
        span = Span(*match.span("words"))
        if _FOR.search(match["words"]):
            continue
        before = report.text[: span.start].rstrip()
        start = max(before.rfind("\n"), before.rfind(". ")) + 1
        to_come = [
            one
            for one in marks
            if isinstance(one, Event)
            and start <= one.spans[0].start < span.start
            and (one.status not in TOOK_PLACE or one.mode == "visit")
        ]
        if to_come:
            yield span, to_come[-1]
