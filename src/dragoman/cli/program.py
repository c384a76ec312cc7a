"""The group of all commands: what goes wrong in one is told in a line, not by a traceback."""

from __future__ import annotations

from typing import Any

import click

from dragoman.cli.common import Exit, shown
from dragoman.errors import DragomanError, LedgerError, OutputError


class Program(click.Group):
    """Commands that tell an error on standard error and end with its exit status."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except DragomanError as error:
            _end(error)
        except BrokenPipeError:
            raise  # whoever reads has seen enough: click ends without a word
        except KeyboardInterrupt:
            click.echo("dragoman: stopped.", err=True)
            raise SystemExit(Exit.STOPPED) from None
        except OSError as fault:
            # What is read is guarded where it is opened: this comes from writing.
            _end(OutputError("standard output", fault.strerror or str(fault)))


def _end(error: DragomanError) -> None:
    """Tell an error, and end with its exit status."""
    click.echo(f"dragoman: {shown(str(error))}", err=True)
    raise SystemExit(Exit.LEDGER if isinstance(error, LedgerError) else Exit.USAGE) from None
