"""The group of all commands: what goes wrong in one is told in a line, not by a traceback."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any, NoReturn

import click

from dragoman.cli.common import Exit, shown
from dragoman.errors import DragomanError, LedgerError, OutputError


class Program(click.Group):
    """Commands that tell an error on standard error and end with its exit status."""

    def make_context(self, *args: Any, **more: Any) -> click.Context:  # noqa: ANN401 - as click has it
        """Look at the arguments; the help is written here."""
        try:
            return super().make_context(*args, **more)
        except BrokenPipeError:
            _end_unheard()

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except DragomanError as error:
            _end(error)
        except BrokenPipeError:
            _end_unheard()
        except KeyboardInterrupt:
            click.echo("dragoman: stopped.", err=True)
            raise SystemExit(Exit.STOPPED) from None
        except OSError as fault:
            # What is read is guarded where it is opened: this comes from writing.
            _end(OutputError("standard output", fault.strerror or str(fault)))


def _end_unheard() -> NoReturn:
    """End without a word where whoever reads has seen enough; the status is that of a closed pipe."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        # What is still to be written would be complained about as Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(Exit.UNREAD_OUTPUT) from None


def _end(error: DragomanError) -> NoReturn:
    """Tell an error, and end with its exit status."""
    click.echo(f"dragoman: {shown(str(error))}", err=True)
    raise SystemExit(Exit.LEDGER if isinstance(error, LedgerError) else Exit.USAGE) from None
