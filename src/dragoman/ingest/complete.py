"""What every report gets, whatever format it came in: language and damage."""

from __future__ import annotations

import msgspec

from dragoman.ingest.damage import find_damage
from dragoman.ingest.language_id import READ, settle_language, without_foreign
from dragoman.records import DateClaim, Report

# The longest transcripts of a day in parliament or court stay below it; a text of this
# length takes minutes, and a batch must not hang on one of fifty million characters.
LONGEST = 1_000_000


def complete(report: Report, *, date: str | None = None) -> Report:
    """Return the report with language, damage, and the date the user gave, if any."""
    language, not_read = settle_language(report)
    if len(report.text) > LONGEST:
        not_read = f"length: {len(report.text):,} characters, more than {LONGEST:,}"
    report = msgspec.structs.replace(
        report, language=language, not_read=not_read, damage=find_damage(report.text)
    )
    if language == READ and not_read is None:
        report = msgspec.structs.replace(report, blocks=without_foreign(report))
    if date is None:
        return report
    claims = (DateClaim(date=date, source="option"), *report.date_claims)
    return msgspec.structs.replace(report, date=date, date_source="option", date_claims=claims)
