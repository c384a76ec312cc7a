"""What is told of mentions once all are found: by owners, clauses, labels, and by the country of the report."""

from __future__ import annotations

from dragoman.language.reading import Reading
from dragoman.stages.mention.at_work import at_work
from dragoman.stages.mention.attached import attached
from dragoman.stages.mention.both import both
from dragoman.stages.mention.briefings import at_briefings
from dragoman.stages.mention.commanded import commanded
from dragoman.stages.mention.counterparts import counterparts
from dragoman.stages.mention.courts import as_courts
from dragoman.stages.mention.employers import by_owners, employed
from dragoman.stages.mention.fellows import fellows
from dragoman.stages.mention.home import at_home
from dragoman.stages.mention.kinds import by_kinds
from dragoman.stages.mention.labels import by_labels
from dragoman.stages.mention.ministers import by_ministries
from dragoman.stages.mention.neighbours import neighbours
from dragoman.stages.mention.related import related
from dragoman.stages.mention.told_offices import by_clauses
from dragoman.stages.mention.words import Found
from dragoman.stages.transcripts import Transcript

_BY_WORDS = (by_kinds, by_clauses, as_courts, by_labels, by_ministries, commanded, at_work)


def settle(reading: Reading, found: list[Found], own: str | None, transcript: Transcript) -> None:
    """Settle whose and who those found are; `own` is the state of the report, if it has one."""
    at_briefings(reading, found, transcript)
    by_owners(reading, found, transcript)
    for by_words in _BY_WORDS:
        by_words(reading, found)
    at_home(reading, found, own)
    employed(reading, found)
    both(reading, found)
    attached(reading, found)
    counterparts(reading, found)
    fellows(reading, found)
    neighbours(reading, found)
    related(reading, found)
