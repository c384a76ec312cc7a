"""What may enter a ledger."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.errors import LedgerError
from dragoman.records import Mark, Report


def guard(report: Report, marks: Sequence[Mark]) -> None:
    """Refuse what could not be read back as it was: nothing half-right enters a ledger."""
    if "\0" in report.text or not is_text(report.text):
        raise LedgerError(
            f"the text of report {report.id} holds NUL or half characters.",
            remedy="Read it through dragoman.ingest, which replaces them one for one.",
        )
    strangers = [mark.id for mark in marks if mark.report != report.id or not mark.id]
    if strangers:
        raise LedgerError(
            f"{len(strangers)} marks do not belong to report {report.id}.",
            remedy="Let the pipeline sign marks before they are kept.",
        )


def is_text(text: str) -> bool:
    """Say whether a text can be written as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
