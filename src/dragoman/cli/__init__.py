"""The `dragoman` command: one file per verb."""

from __future__ import annotations

import click

from dragoman import __version__
from dragoman.cli.brief import brief
from dragoman.cli.check import check
from dragoman.cli.commitments import commitments
from dragoman.cli.events import events
from dragoman.cli.kb import kb
from dragoman.cli.program import Program
from dragoman.cli.quotes import quotes
from dragoman.cli.read import read
from dragoman.cli.search import search
from dragoman.cli.show import show
from dragoman.cli.why import why


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="dragoman")
def cli() -> None:
    """
    Read news about states; write down who did, said and promised what, according to whom.

    \b
    Exit status: 0 done, 2 wrong usage, 3 some sources could not be read,
    4 nothing found (with --expect), 5 the ledger is missing, damaged or no ledger,
    130 stopped by Ctrl-C, 141 nobody takes the output any more (as with "| head").
    """


for _command in (
    read,
    brief,
    show,
    search,
    events,
    quotes,
    commitments,
    why,
    check,
    kb,
):
    cli.add_command(_command)
