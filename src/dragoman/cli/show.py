"""`dragoman show`: one record, with the words it rests on."""

from __future__ import annotations

from itertools import pairwise
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
from dragoman.cli.output import columns

if TYPE_CHECKING:
    from dragoman.ledger import Ledger
    from dragoman.records import Mark, Report

_AROUND = 400  # characters on either side of a mark: a report may be one line


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
        return table.table(report, marks, columns=columns()) + "\n"
    return brief.brief(report, marks).rstrip("\n") + "\n"


def _sheet(mark: Mark, report: Report) -> str:
    """Write a mark as a sheet: its passage with the words in brackets, then its fields."""
    import msgspec

    from dragoman.export.plain import one_line
    from dragoman.records import kind_of

    fields = msgspec.to_builtins(mark)
    known = {name: value for name, value in fields.items() if value not in (None, [], "", ())}
    rows = "\n".join(f"  {name:<10} {shown(_cell(value))}" for name, value in known.items())
    return f"{kind_of(mark)} {mark.id}\n\n{one_line(_passage(mark, report))}\n\n{rows}"


def _passage(mark: Mark, report: Report) -> str:
    """Return the lines the mark stands in, its own words in brackets; a long one only around them."""
    text = report.text
    first = text.rfind("\n", 0, mark.spans[0].start) + 1
    last = text.find("\n", mark.spans[-1].end)
    parts = [_last_of(text[first : mark.spans[0].start])]
    for span, after in pairwise(mark.spans):
        parts += [f"[{span.of(text)}]", _ends_of(text[span.end : after.start])]
    parts.append(f"[{mark.spans[-1].of(text)}]")
    parts.append(_first_of(text[mark.spans[-1].end : last if last >= 0 else len(text)]))
    return "".join(parts)


def _ends_of(text: str) -> str:
    """Return a text, of a long one its first and its last words."""
    return text if len(text) <= 2 * _AROUND else f"{_first_of(text)} {_last_of(text)}"


def _first_of(text: str) -> str:
    """Return a text, of a long one its first words."""
    if len(text) <= _AROUND:
        return text
    cut = text.rfind(" ", 0, _AROUND)
    return text[: cut if cut > 0 else _AROUND] + " …"


def _last_of(text: str) -> str:
    """Return a text, of a long one its last words."""
    if len(text) <= _AROUND:
        return text
    cut = text.find(" ", len(text) - _AROUND) + 1
    return "… " + text[cut or len(text) - _AROUND :]


def _cell(value: object) -> str:
    """Write a field's value on one line."""
    import msgspec

    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
