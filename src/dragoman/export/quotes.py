"""
Statements as rows: who said what, in whose report.

A row is a statement. `by` is the speaker's name, looked up behind a pronoun or a title;
`said_by` are the report's own words for him. Of several who say
it together all are named, their ids and countries in the same order with a blank between
them, and "-" for whoever has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.export.separated import codes, line
from dragoman.export.wording import Desk
from dragoman.records import Mark, Report, Statement

COLUMNS = (
    "id", "report", "date", "by", "actor", "country", "said_by", "cue", "to", "content", "form",
    "distance", "medium", "time", "time_begin", "time_end", "inside", "start", "end", "title",
    "url", "foreign_id",
)  # fmt: skip


def csv_lines(
    report: Report, marks: Sequence[Mark], statements: Sequence[Statement]
) -> Iterator[str]:
    """Yield a line of comma-separated values for each statement, without a header."""
    desk = Desk(report, marks)
    for one in statements:
        source = one.source
        several = one.sources or ((source,) if source else ())
        yield line(
            [
                one.id, report.id, report.date, desk.names.speaker(one) if source else "",
                codes(each.actor for each in several), codes(each.country for each in several),
                desk.words(source.spans) if source else "", desk.words(one.cue),
                desk.names.of(one.addressee) if one.addressee else "", one.text, one.form,
                one.distance, one.medium, desk.when(one.time), *desk.days(one.time), one.inside,
                one.spans[0].start, one.spans[-1].end, report.title, report.url, report.foreign_id,
            ],
            ",",
        )  # fmt: skip
