"""
Promises as rows: who bound himself to what, until when, and what became of it.

A row is a promise. Of several who make it together all are named, their ids and countries in
the same order with a blank between them, and "-" for whoever has none. `later` says what the
last of the later reports tells of it ("fulfilled"), `later_mark` is the id of its mark there.
"""

from __future__ import annotations

import msgspec

from dragoman.export.separated import codes, line
from dragoman.export.wording import Desk
from dragoman.records import Report
from dragoman.relate import Followed

COLUMNS = (
    "id", "report", "date", "due_begin", "due_end", "due_fixed", "state", "status", "strength",
    "who", "actor", "country", "to", "to_actor", "to_country", "deed", "condition",
    "according_to", "later", "later_day", "later_report", "later_mark", "start", "end", "title",
    "url", "foreign_id",
)  # fmt: skip


def json_line(one: Followed, report: Report) -> str:
    """Write a promise with what became of it as JSON, with the day and the own id of its report."""
    led_to = {"report_date": report.date, "foreign_id": report.foreign_id}
    found = msgspec.json.encode(one, order="deterministic")[:-1] + b","
    return (found + msgspec.json.encode(led_to)[1:]).decode()


def csv_line(one: Followed, desk: Desk) -> str:
    """Return the line of comma-separated values of a promise, told at the desk of its report."""
    mark, report = one.commitment, desk.report
    wording, due = desk.word(mark), mark.due
    later = one.later[-1] if one.later else None
    return line(
        [
            mark.id, report.id, report.date, due.begin if due else "", due.end if due else "",
            str(due.fixed).lower() if due else "", one.state, mark.status, mark.strength,
            desk.names.all(mark.who), codes(party.actor for party in mark.who),
            codes(party.country for party in mark.who), wording.whom,
            codes(party.actor for party in mark.to), codes(party.country for party in mark.to),
            desk.words(mark.deed), desk.words(mark.condition), desk.according_to(mark),
            later.what if later else "", later.day if later else "",
            later.report if later else "", later.mark if later else "", mark.spans[0].start,
            mark.spans[-1].end, report.title, report.url, report.foreign_id,
        ],
        ",",
    )  # fmt: skip
