"""`dragoman check`: see whether the ledger is whole."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.common import Exit, ledger_file, shown


@click.command()
@click.argument(
    "ledger_path",
    metavar="LEDGER",
    type=ledger_file,
    envvar="DRAGOMAN_LEDGER",
)
def check(ledger_path: Path) -> None:
    """
    Check LEDGER: its file, its own count of what was written, and every mark's words.

    Default: the ledger that the environment variable DRAGOMAN_LEDGER names.

    \b
    dragoman check ledger.db
    """
    from dragoman.ledger import Ledger

    with Ledger(ledger_path, mode="check") as ledger:
        problems = ledger.check()
        counts = {} if problems else ledger.counts()
    for problem in problems:
        click.echo(shown(problem))
    if problems:
        several = "s" * (len(problems) != 1)
        click.echo(f"dragoman: {len(problems)} problem{several} in {ledger_path}.", err=True)
        raise SystemExit(Exit.LEDGER)
    click.echo("whole: " + ", ".join(_counted(number, name) for name, number in counts.items()))


def _counted(number: int, name: str) -> str:
    """Return a number with what it counts: "1 report", "2 reports"."""
    return f"{number} {name.removesuffix('s') if number == 1 else name}"
