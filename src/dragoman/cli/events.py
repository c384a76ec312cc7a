"""`dragoman events`: who did what to whom, as rows."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from dragoman.cli.common import ledger_option
from dragoman.cli.reports import need_reports, write_lines

if TYPE_CHECKING:
    from dragoman.records import Event, Mark, Party, Report

STATUSES = (
    "happened", "ongoing", "planned", "promised", "demanded", "possible", "hypothetical", "denied",
)  # fmt: skip


class _Wanted(NamedTuple):
    """What of the events to keep; nothing named keeps all."""

    types: frozenset[str]
    sources: frozenset[str]
    targets: frozenset[str]
    statuses: frozenset[str]

    def keeps(self, event: Event) -> bool:
        """Say whether an event is wanted."""
        return (
            (not self.types or bool(self.types & {event.type, f"{event.type}/{event.mode}"}))
            and (not self.statuses or event.status in self.statuses)
            and (not self.sources or any(_is_named(p, self.sources) for p in event.source))
            and (not self.targets or any(_is_named(p, self.targets) for p in event.target))
        )


def _is_named(party: Party, names: frozenset[str]) -> bool:
    """Say whether a party is meant by its country's code, its actor's id or its sector."""
    return bool(names & {str(v).upper() for v in (party.country, party.actor, party.sector)})


@click.command()
@click.argument("sources", nargs=-1)
@ledger_option
@click.option("--type", "types", multiple=True, help="Only this type, or TYPE/mode. Repeatable.")
@click.option("--from", "from_", multiple=True, help="Only by this country, sector or actor.")
@click.option("--to", multiple=True, help="Only to this country, sector or actor.")
@click.option("--status", "statuses", multiple=True, type=click.Choice(STATUSES))
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv", "polecat", "cameo"]),
    help="Default: table on a terminal, jsonl in a pipe.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write here, not to stdout.")
@click.option("--date", help="The date of the reports (YYYY-MM-DD), over what they say themselves.")
def events(
    *,
    sources: tuple[str, ...],
    ledger_path: Path | None,
    types: tuple[str, ...],
    from_: tuple[str, ...],
    to: tuple[str, ...],
    statuses: tuple[str, ...],
    form: str | None,
    out: Path | None,
    date: str | None,
) -> None:
    """
    List the events in SOURCES, or without sources those of the ledger.

    csv, polecat and cameo have a row for each source and target. cameo is what PETRARCH
    writes: day, source, target, code; as it knows no status, it holds only what happened.

    \b
    dragoman events news/ --type SANCTION --from USA
    dragoman events -l ledger.db --to KEN --status planned -f csv -o planned.csv
    """
    form = form or ("table" if sys.stdout.isatty() and out is None else "jsonl")
    wanted = _Wanted(
        frozenset(_as_type(name) for name in types),
        frozenset(name.upper() for name in from_),
        frozenset(name.upper() for name in to),
        frozenset(statuses),
    )
    need_reports(sources, ledger_path)

    def lines(report: Report, marks: Sequence[Mark]) -> Iterator[str]:
        return _lines(form, report, marks, [one for one in _events(marks) if wanted.keeps(one)])

    write_lines(sources, ledger_path, date, out, _header(form), lines)


def _as_type(name: str) -> str:
    """Write a type as the ontology does: "sanction/Expel" is SANCTION/expel."""
    kind, slash, mode = name.partition("/")
    return kind.upper() + slash + mode.lower()


def _events(marks: Sequence[Mark]) -> list[Event]:
    """Return the events among marks, in reading order."""
    from dragoman.pipeline import reading_order
    from dragoman.records import Event

    return sorted((mark for mark in marks if isinstance(mark, Event)), key=reading_order)


def _header(form: str) -> list[str]:
    """Return the header of a format, if it has one."""
    from dragoman.export import events as rows

    if form == "csv":
        return [rows.header(rows.CSV, ",")]
    return [rows.header(rows.POLECAT, "\t")] if form == "polecat" else []


def _lines(
    form: str, report: Report, marks: Sequence[Mark], kept: Sequence[Event]
) -> Iterator[str]:
    """Yield the lines of a report's events in a format."""
    from dragoman.export import events as rows
    from dragoman.export.table import event_table
    from dragoman.records import encode

    if form == "jsonl":
        yield from (encode(event).decode() for event in kept)
    elif form == "csv":
        yield from rows.csv_lines(report, marks, kept)
    elif form == "polecat":
        yield from rows.polecat_lines(report, marks, kept)
    elif form == "cameo":
        yield from rows.cameo_lines(report, marks, kept)
    elif kept:
        yield event_table(report, marks, kept)
