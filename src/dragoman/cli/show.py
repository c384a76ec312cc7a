"""`dragoman show`: one record, with the words it rests on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.common import (
    form_for,
    form_option,
    ledger_option,
    needed,
    shown,
)

if TYPE_CHECKING:
    from dragoman.ledger import Ledger
    from dragoman.records import Mark, Report


@click.command()
@click.argument("record_id", metavar="ID")
@ledger_option
@form_option("table", "jsonl", "html", "brief", on_terminal="a brief or a sheet", has_out=False)
def show(*, record_id: str, ledger_path: Path | None, form: str | None) -> None:
    """
    Show the record with this ID (its first six characters are enough).

    A report is shown with its marks; a mark with its fields and the passage it stands in.

    \b
    dragoman show -l ledger.db r3f9c2
    dragoman show -l ledger.db r3f9c2 -f html > page.html
    """
    from dragoman import records
    from dragoman.ledger import Ledger

    form = form_for(form, on_terminal="brief")
    with Ledger(needed(ledger_path), mode="read") as ledger:
        record = ledger.record(record_id)
        if isinstance(record, records.Report):
            click.echo(_report(ledger, record, form), nl=False)
        elif form == "jsonl":
            click.echo(records.encode(record).decode())
        else:
            click.echo(_sheet(record, ledger.report(record.report)))


def _report(ledger: Ledger, report: Report, form: str) -> str:
    """Write a report and its marks in a format."""
    from dragoman.export import brief, jsonl, page, table

    marks = ledger.marks(report.id)
    if form == "jsonl":
        return "".join(line.decode() + "\n" for line in jsonl.lines(report, marks))
    if form == "html":
        return page.page([(report, marks)])
    if form == "table":
        return table.table(report, marks) + "\n"
    return brief.brief(report, marks).rstrip("\n") + "\n"


def _sheet(mark: Mark, report: Report) -> str:
    """Write a mark as a sheet: its passage with the words in brackets, then its fields."""
    import msgspec

    from dragoman.records import kind_of

    fields = msgspec.to_builtins(mark)
    known = {name: value for name, value in fields.items() if value not in (None, [], "", ())}
    rows = "\n".join(f"  {name:<10} {shown(_cell(value))}" for name, value in known.items())
    return f"{kind_of(mark)} {mark.id}\n\n{shown(_passage(mark, report))}\n\n{rows}"


def _passage(mark: Mark, report: Report) -> str:
    """Return the lines the mark stands in, its own words in square brackets."""
    text = report.text
    first = text.rfind("\n", 0, mark.spans[0].start) + 1
    last = text.find("\n", mark.spans[-1].end)
    parts, here = [], first
    for span in mark.spans:
        parts += [text[here : span.start], "[", span.of(text), "]"]
        here = span.end
    parts.append(text[here : last if last >= 0 else len(text)])
    return "".join(parts).replace("\n", " ")


def _cell(value: object) -> str:
    """Write a field's value on one line."""
    import msgspec

    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
