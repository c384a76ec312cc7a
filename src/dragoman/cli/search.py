"""`dragoman search`: find words in a ledger."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.common import (
    expect_option,
    expected,
    form_for,
    form_option,
    latest_option,
    ledger_option,
    needed,
    shown,
)

# Mentions, times and places are found by the words of their report.
KINDS = ("report", "statement", "event", "commitment", "position", "figure", "silence")


@click.command()
@click.argument("words", nargs=-1, required=True)
@ledger_option
@click.option("--kind", type=click.Choice(KINDS), help="Only records of this kind.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True)
@latest_option
@form_option("table", "jsonl", has_out=False)
@expect_option
def search(
    *,
    words: tuple[str, ...],
    ledger_path: Path | None,
    kind: str | None,
    limit: int,
    latest: bool,
    form: str | None,
    expect: bool,
) -> None:
    """
    Find records that contain all WORDS, best match first.

    \b
    dragoman search -l ledger.db grain corridor
    dragoman search -l ledger.db --kind statement ceasefire -f jsonl
    """
    import msgspec

    from dragoman.export.plain import one_line
    from dragoman.ledger import Ledger

    asked = " ".join(words)
    if not any(char.isalnum() for char in asked):
        raise click.UsageError(f"{shown(asked)!r} names no word to look for.")
    form = form_for(form)
    with Ledger(needed(ledger_path), mode="read") as ledger:
        hits = ledger.search(asked, kind=kind, limit=limit, latest=latest)
    for hit in hits:
        if form == "jsonl":
            click.echo(msgspec.json.encode(hit).decode())
        else:
            click.echo(f"{hit.id[:12]}  {hit.kind:<10}  {one_line(hit.snippet)}")
    expected(expect, len(hits))
