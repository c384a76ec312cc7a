"""`dragoman commitments`: what was promised, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.called import Called, called, is_any, name_unknown
from dragoman.cli.common import (
    as_day,
    as_of_option,
    expect_option,
    expected,
    form_for,
    form_option,
    latest_option,
    ledger_option,
    needed,
    out_option,
    shown,
)
from dragoman.cli.output import check_out, output
from dragoman.cli.reports import kept

if TYPE_CHECKING:
    from dragoman.export.wording import Desk
    from dragoman.ledger import Ledger
    from dragoman.relate import Followed

_OPEN = frozenset({"open", "conditional"})


@click.command()
@ledger_option
@click.option("--open", "only_open", is_flag=True, help="Only what is still to be kept.")
@click.option(
    "--due-before", callback=as_day, help="Only what falls due before this day (YYYY-MM-DD)."
)
@click.option(
    "--by", "actors", multiple=True, help="Only by this country, sector, actor or name. Repeatable."
)
@as_of_option
@latest_option
@form_option("table", "jsonl", "csv")
@out_option
@expect_option
def commitments(
    *,
    ledger_path: Path | None,
    only_open: bool,
    due_before: str | None,
    actors: tuple[str, ...],
    as_of: str | None,
    latest: bool,
    form: str | None,
    out: Path | None,
    expect: bool,
) -> None:
    """
    List the promises in a ledger, the earliest due first, and what became of each.

    A promise is open, conditional, restated, fulfilled, contradicted, lapsed or declined;
    what a later report says of it is named by its mark.

    \b
    dragoman commitments -l ledger.db --open --due-before 2025-09-01
    dragoman commitments -l ledger.db --by KEN -o promised.csv
    """
    from dragoman.ledger import Ledger
    from dragoman.relate import follow

    check_out(out, ledger_path)
    form = form_for(form, out=out)
    names = tuple(map(called, actors))
    with Ledger(needed(ledger_path), mode="read") as ledger:
        promises = [
            one
            for one in follow(kept(ledger, latest=latest), as_of=as_of)
            if (not only_open or one.state in _OPEN)
            and (due_before is None or _due(one) < due_before)
        ]
        found = sorted(_lines(ledger, promises, names, form))
    with output(out) as stream:
        for line in (*_header(form), *(line for _, line in found)):
            stream.write(f"{line}\n".encode())
    if not found:
        name_unknown(names)
    expected(expect, len(found))


def _lines(
    ledger: Ledger, promises: Sequence[Followed], wanted: tuple[Called, ...], form: str
) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Yield the line of each promise by which somebody wanted is bound, with its place in the list."""
    from dragoman.export.wording import Desk

    for report, promised in groupby(promises, key=lambda one: one.commitment.report):
        desk = Desk(ledger.report(report), ledger.marks(report))
        for one in promised:
            if not wanted or any(is_any(wanted, who, desk.names) for who in one.commitment.who):
                yield _order(one), _line(form, one, desk)


def _due(one: Followed) -> str:
    """Return the last day of a promise; "~" (after every day) where none is set."""
    due = one.commitment.due
    return (due.end or due.begin or "~")[:10] if due else "~"


def _order(one: Followed) -> tuple[str, str, str]:
    """Sort key: the earliest due first, what has no date last."""
    return _due(one), one.day or "", one.commitment.id


def _header(form: str) -> list[str]:
    """Return the header of a format, if it has one."""
    from dragoman.export import commitments as rows
    from dragoman.export.separated import header

    return [header(rows.COLUMNS, ",")] if form == "csv" else []


def _line(form: str, one: Followed, desk: Desk) -> str:
    """Return the line of a promise in a format."""
    from dragoman.export import commitments as rows

    if form == "jsonl":
        return rows.json_line(one, desk.report)
    return rows.csv_line(one, desk) if form == "csv" else _told(one, desk)


def _told(one: Followed, desk: Desk) -> str:
    """Write a promise on one line: due, state, id, who to whom, deed, voice, what came later."""
    wording = desk.word(one.commitment)
    due = _due(one)
    parties = " → ".join(part for part in (wording.who, wording.whom) if part)
    later = (
        f"  [{one.later[-1].what} {one.later[-1].day}, {one.later[-1].mark[:12]}]"
        if one.later
        else ""
    )
    text = f"{parties}: {wording.deed} ({one.commitment.strength}, according to {wording.according_to})"
    return f"{'no date   ' if due == '~' else due}  {one.state:<12}  {one.commitment.id[:12]}  {shown(text)}{later}"
