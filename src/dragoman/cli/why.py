"""`dragoman why`: the words, head scores and rules behind a record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.common import ledger_option, needed, shown

if TYPE_CHECKING:
    from dragoman.language.reading import Reading
    from dragoman.records import Report


@click.command()
@click.argument("record_id", metavar="ID")
@ledger_option
@click.option("--reader", help="Ask this one: fast, or spacy:NAME. Default: the one that read it.")
def why(*, record_id: str, ledger_path: Path | None, reader: str | None) -> None:
    """
    Show why the record with this ID is as it is.

    Prints its words, the rule and score that found it, what the model's heads say of each
    word, and what its fields rest on: of an event the row of the lexicon, the parties and the
    voice it stands in. The heads are those of the reader that read the report, if it is here.
    Of a report where it was seen, where its date comes from, its blocks.

    \b
    dragoman why -l ledger.db e3f9c2
    """
    from dragoman.export.reasons import reasons, reasons_of_report
    from dragoman.ledger import Ledger
    from dragoman.records import Report

    with Ledger(needed(ledger_path), mode="read") as ledger:
        record = ledger.record(record_id)
        if isinstance(record, Report):
            seen, named = ledger.sightings(record.id), ledger.foreign_ids(record.id)
            made_by = ledger.version(record.id).split(" ", 1)[0]
            lines = reasons_of_report(record, seen, named, made_by)
        else:
            report = ledger.report(record.report)
            reading, told_by = _read(report, ledger.version(report.id), reader)
            lines = reasons(report, record, ledger.marks(report.id), reading, told_by)
        for line in lines:
            click.echo(shown(line))


def _read(report: Report, version: str, reader: str | None) -> tuple[Reading | None, str]:
    """
    Read a report again with the reader it was read by, or another that is asked for.

    Return the reading and whose it is; without a reading, which reader it takes.
    """
    from dragoman.errors import NoSuchReader
    from dragoman.language.other_readers import name_in, reader_named

    made_by = version.split(" ", 1)[0]
    name = reader or name_in(version)
    if name is None:
        return None, f"{made_by}, which is not known here, so no heads are shown"
    try:
        found = reader_named(name)
        reading = found.read([report])[0]
    except NoSuchReader as error:
        if reader is not None:
            raise
        at = " For a pipeline in a folder: --reader spacy:PATH." if name.startswith("spacy") else ""
        return None, f"{made_by}, so no heads are shown: {error}{at}"
    other = "" if found.version == made_by else f"; it was read by {made_by}"
    return reading, f"{found.version}{other}"
