"""Run the command line with `python -m dragoman`."""

from dragoman.cli import cli

cli(prog_name="dragoman")
