"""`dragoman brief`: a report on one page, with what became of its promises."""

from __future__ import annotations

import contextlib
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.common import (
    as_of_option,
    date_option,
    latest_option,
    ledger_option,
    out_option,
    told_by_ending,
)
from dragoman.cli.output import check_out, output
from dragoman.cli.progress import progress
from dragoman.cli.reports import Outcome, complain, kept, need_reports, opened, read, stopped

if TYPE_CHECKING:
    from dragoman.cli.reports import Found

# Of many reports of one meeting each pair would be a page.
_MOST_MEETINGS = 10


@click.command()
@click.argument("sources", nargs=-1)
@ledger_option
@out_option
@date_option
@as_of_option
@latest_option
def brief(
    *,
    sources: tuple[str, ...],
    ledger_path: Path | None,
    out: Path | None,
    date: str | None,
    as_of: str | None,
    latest: bool,
) -> None:
    """
    Sum up each of SOURCES, or without sources each report of the ledger, on a page.

    Who said what, what happened, what was promised (dated first), where accounts
    differ, figures, stances, silences. With a ledger, each promise says what later reports tell of it.
    Where two of SOURCES, or of the ledger, tell of one meeting, what differs stands at the end.

    \b
    dragoman brief read-out.txt
    dragoman brief ours.txt theirs.txt
    dragoman brief -l ledger.db -o briefs.md
    """
    from dragoman.export.brief import brief as written
    from dragoman.export.brief import side_by_side
    from dragoman.relate import meetings

    check_out(out, ledger_path, sources)
    told_by_ending(out, ("brief", "table"))
    need_reports(sources, ledger_path, latest=latest and ledger_path is None)
    outcome = Outcome()
    with contextlib.ExitStack() as stack:
        if sources and ledger_path:
            stack.enter_context(stopped(outcome.deeds, ledger_path))
        ledger = stack.enter_context(opened(ledger_path, write=bool(sources)))
        stream = stack.enter_context(output(out))
        watch = stack.enter_context(progress(sources, out)) if sources else iter
        new = list(read(sources, ledger, date, outcome, watch)) if sources else []
        # The ledger is gone through again for each purpose: it may be larger than the memory.
        states = _states(kept(ledger, latest=latest), as_of)
        for at, (report, marks) in enumerate(
            new if sources else kept(ledger, by_date=True, latest=latest)
        ):
            text = written(report, marks, states=states).rstrip("\n")
            stream.write((("\n\n" if at else "") + text + "\n").encode())
        fresh = {report.id for report, _ in new}
        # Nothing that was asked for could be read: then the ledger was not asked for either.
        is_all = ledger is not None and (fresh or not sources)
        told = kept(ledger, by_date=True, latest=latest) if is_all else new
        for meeting in islice(meetings(told, among=fresh), _MOST_MEETINGS):
            stream.write(f"\n\n{side_by_side(meeting)}".encode())
    complain(outcome, nothing_read=all(report.not_read for report, _ in new))


def _states(held: Found, as_of: str | None) -> dict[str, str]:
    """Return in words what became of each promise of a ledger, by its id."""
    from dragoman.relate import follow

    found = {}
    for one in follow(held, as_of=as_of):
        if one.later:
            found[one.commitment.id] = f"{one.state} ({one.later[-1].day})"
        elif one.state == "lapsed":
            found[one.commitment.id] = "the day passed, nothing heard"
    return found
