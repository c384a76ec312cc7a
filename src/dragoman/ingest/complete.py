"""What every report gets, whatever format it came in: language and damage."""

from __future__ import annotations

import msgspec

from dragoman.ingest.damage import find_damage
from dragoman.ingest.language_id import settle_language
from dragoman.records import DateClaim, Report


def complete(report: Report, *, date: str | None = None) -> Report:
    """Return the report with language, damage, and the date the user gave, if any."""
    language, not_read = settle_language(report)
    report = msgspec.structs.replace(
        report, language=language, not_read=not_read, damage=find_damage(report.text)
    )
    if date is None:
        return report
    claims = (DateClaim(date=date, source="option"), *report.date_claims)
    return msgspec.structs.replace(report, date=date, date_source="option", date_claims=claims)
