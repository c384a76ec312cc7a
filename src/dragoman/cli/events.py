"""`dragoman events`: who did what to whom, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from dragoman.cli.called import Called, called, is_any, name_unknown
from dragoman.cli.common import (
    date_option,
    expect_option,
    expected,
    form_for,
    form_option,
    latest_option,
    ledger_option,
    out_option,
)
from dragoman.cli.output import check_out
from dragoman.cli.reports import Rows, need_reports, write_marks

if TYPE_CHECKING:
    from dragoman.export.wording import Desk
    from dragoman.records import Event, Mark, Party, Report

STATUSES = (
    "happened", "ongoing", "planned", "promised", "demanded", "possible", "hypothetical", "denied",
)  # fmt: skip


class _Wanted(NamedTuple):
    """What of the events to keep; nothing named keeps all."""

    types: frozenset[str]
    sources: tuple[Called, ...]
    targets: tuple[Called, ...]
    statuses: frozenset[str]

    def keeps(self, event: Event, desk: Desk, *, both_ways: bool) -> bool:
        """
        Say whether an event is wanted: one of its pairs of source and target is.

        `both_ways` has who is visited as a source, too, as PETRARCH's lines have him.
        """
        from dragoman.export.events import dyads, pairs

        return (
            (not self.types or bool(self.types & {event.type, f"{event.type}/{event.mode}"}))
            and (not self.statuses or event.status in self.statuses)
            and any(self.meets(desk, *pair[:2]) for pair in (dyads if both_ways else pairs)(event))
        )

    def meets(self, desk: Desk, source: Party, target: Party) -> bool:
        """Say whether a pair of source and target is wanted; they need not be known if none is named."""
        return (not self.sources or is_any(self.sources, source, desk.names)) and (
            not self.targets or is_any(self.targets, target, desk.names)
        )


@click.command()
@click.argument("sources", nargs=-1)
@ledger_option
@click.option("--type", "types", multiple=True, help="Only this type, or TYPE/mode. Repeatable.")
@click.option(
    "--from",
    "from_",
    multiple=True,
    help="Only by this country, sector, actor or name. Repeatable.",
)
@click.option(
    "--to", multiple=True, help="Only to this country, sector, actor or name. Repeatable."
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(STATUSES),
    help="Only with this status. Repeatable.",
)
@form_option("table", "jsonl", "csv", "polecat", "cameo")
@out_option
@date_option
@latest_option
@expect_option
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
    latest: bool,
    expect: bool,
) -> None:
    """
    List the events in SOURCES, or without sources those of the ledger.

    csv, polecat and cameo have a row for each source and target that --from and --to ask
    for; each side of a treaty or meeting is a source and a target. cameo is what PETRARCH
    writes: day, source, target, code; as it knows no status, it holds only what happened.

    An actor is a country's code or name ("Kremlin" and "Russian" are Russia), a sector (MIL,
    or KENMIL), an actor's id, or, if we know none, words of a name.

    \b
    dragoman events news/ --type SANCTION --from USA
    dragoman events -l ledger.db --to KEN --status planned -o planned.csv
    """
    from dragoman.export.wording import Desk

    check_out(out, ledger_path, sources)
    form = form_for(form, out=out)
    wanted = _Wanted(
        frozenset(map(_as_type, types)),
        tuple(map(called, from_)),
        tuple(map(called, to)),
        frozenset(statuses),
    )
    need_reports(sources, ledger_path, latest=latest)

    def kept(report: Report, marks: Sequence[Mark]) -> list[Event]:
        desk, both_ways = Desk(report, marks), form == "cameo"
        return [one for one in _events(marks) if wanted.keeps(one, desk, both_ways=both_ways)]

    rows = _rows(wanted)
    count = write_marks(sources, ledger_path, date, out, form, kept, rows, latest=latest)
    if not count:
        name_unknown((*wanted.sources, *wanted.targets))
    expected(expect, count)


def _as_type(name: str) -> str:
    """Write a type as the ontology does ("sanction/Expel" is SANCTION/expel); refuse one it has not."""
    from dragoman.knowledge.deeds import kinds

    kind, slash, mode = name.partition("/")
    kind, mode = kind.upper(), mode.lower()
    known = kinds()
    if all(one.type != kind for one in known):
        types = ", ".join(sorted({one.type for one in known}))
        raise click.UsageError(f"{name!r} is no type of event; types are {types}.")
    modes = [one.mode for one in known if one.type == kind and one.mode]
    if mode and mode not in modes:
        raise click.UsageError(f"{name!r}: modes of {kind} are {', '.join(modes) or 'none'}.")
    return kind + slash + mode


def _events(marks: Sequence[Mark]) -> list[Event]:
    """Return the events among marks, in reading order."""
    from dragoman.pipeline import reading_order
    from dragoman.records import Event

    return sorted((mark for mark in marks if isinstance(mark, Event)), key=reading_order)


def _rows(wanted: _Wanted) -> dict[str, Rows[Event]]:
    """Return the formats that have rows for events: those of the wanted pairs."""
    from dragoman.export import events as rows
    from dragoman.export.separated import header

    return {
        "csv": Rows(partial(rows.csv_lines, wants=wanted.meets), header(rows.CSV, ",")),
        "polecat": Rows(
            partial(rows.polecat_lines, wants=wanted.meets), header(rows.POLECAT, "\t")
        ),
        "cameo": Rows(partial(rows.cameo_lines, wants=wanted.meets)),
    }
