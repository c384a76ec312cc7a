"""What a statement of one account cannot leave open of the plans of another, though it denies something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.records import Mark, Mention, Report, Statement
from dragoman.spans import covered

_REPORT_THAT = re.compile(
    r"^\W*(?:an? |the |any )?(?:[\w’'-]+ ){0,2}(?:accounts?|allegations?|articles?|assertions?|claims?|reports?|story|stories)\b"
    r".*\bthat\b"
)
_REFUSED = re.compile(r"\b(?:declin|refus)(?:al|ed?|es|ing)\b")
_WITH = re.compile(r"\bwith (?:the )?$")
_BEFORE = 10  # characters of "with the"


def denies_a_claim(text: str, statement: Statement) -> bool:
    """Say whether somebody denies what another tells in a clause: "a report that it had closed the school"."""
    return (
        statement.distance == "deny"
        and _REPORT_THAT.search(covered(text, statement.spans)) is not None
    )


def confirms(text: str, statement: Statement) -> bool:
    """Say whether somebody denies that a thing was refused: it may be done."""
    return (
        statement.distance == "deny" and _REFUSED.search(covered(text, statement.spans)) is not None
    )


def is_with_others(
    statement: Statement, told: tuple[Report, Sequence[Mark]], sides: frozenset[str]
) -> bool:
    """Say whether a statement is about dealings with a third party: "denied any agreement with Togo"."""
    report, marks = told
    return any(
        isinstance(one, Mention)
        and one.country is not None
        and one.country not in sides
        and any(span.contains(one.spans[0]) for span in statement.spans)
        and _WITH.search(_before(report.text, one)) is not None
        for one in marks
    )


def _before(text: str, mention: Mention) -> str:
    """Return the last letters before a mention."""
    start = mention.spans[0].start
    return text[max(0, start - _BEFORE) : start]
