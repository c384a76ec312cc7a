"""`dragoman why`: the words, head scores and rules behind a record."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.common import ledger_option, needed, shown


@click.command()
@click.argument("record_id", metavar="ID")
@ledger_option
def why(*, record_id: str, ledger_path: Path | None) -> None:
    """
    Show why the record with this ID is as it is.

    Prints its words, the rule and score that found it, what the model's heads say of each
    word, and what its fields rest on: of an event the row of the lexicon, the parties and the
    voice it stands in. Of a report where it was seen, where its date comes from, its blocks.

    \b
    dragoman why -l ledger.db e3f9c2
    """
    from dragoman.export.reasons import reasons, reasons_of_report
    from dragoman.language.reader import default_reader
    from dragoman.ledger import Ledger
    from dragoman.records import Report

    with Ledger(needed(ledger_path), mode="read") as ledger:
        record = ledger.record(record_id)
        if isinstance(record, Report):
            seen, named = ledger.sightings(record.id), ledger.foreign_ids(record.id)
            lines = reasons_of_report(record, seen, named)
        else:
            report = ledger.report(record.report)
            reading = default_reader().read([report])[0]
            lines = reasons(report, record, ledger.marks(report.id), reading)
        for line in lines:
            click.echo(shown(line))
