"""Tell in which language a text is written."""

from __future__ import annotations

from dragoman.blas import load_numpy
from dragoman.records import NEWS_BLOCKS, Report

# The language the shipped model can read.
READ = "en"
_ENOUGH_LETTERS = 60
# From here on the text is a better witness than what its source declares.
_SURE_LETTERS = 200
_LOOKED_AT = 1500


def _letters(text: str) -> int:
    """Count the letters in the part of a text that is looked at."""
    return sum(char.isalpha() for char in text[:_LOOKED_AT])


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None if there is too little of it."""
    if _letters(text) < _ENOUGH_LETTERS:
        return None
    load_numpy()
    from py3langid import classify  # noqa: PLC0415 - its model is slow to load

    language, _ = classify(text[:_LOOKED_AT])
    return str(language)


def news_of(report: Report) -> str:
    """Return what is news in a report: page furniture is often in another language."""
    parts = [
        span.of(report.text)
        for block in report.blocks
        if block.type in NEWS_BLOCKS
        for span in block.spans
    ]
    return "\n".join(parts) if parts else report.text


def settle_language(report: Report) -> tuple[str | None, str | None]:
    """
    Return the language of a report, and why it is not read (None if it is).

    A long text decides; a short one yields to what its source declares, because names
    mislead the detector. A short text of unknown language is read.
    """
    news = news_of(report)
    declared = report.language
    if declared is not None and _letters(news) < _SURE_LETTERS:
        language: str | None = declared
    else:
        language = language_of(news) or declared
    return language, None if language in {READ, None} else f"language: {language}"
