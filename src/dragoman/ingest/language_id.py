"""Tell in which language a text is written."""

from __future__ import annotations

from dragoman.records import NEWS_BLOCKS, Report

# The language the shipped model can read.
READ = "en"
_ENOUGH_LETTERS = 60
_LOOKED_AT = 1500


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None if there is too little of it."""
    sample = text[:_LOOKED_AT]
    if sum(char.isalpha() for char in sample) < _ENOUGH_LETTERS:
        return None
    from py3langid import classify  # noqa: PLC0415 - its model is slow to load

    language, _ = classify(sample)
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

    The text decides where there is enough of it; else what the source declares; a
    short text of unknown language is read.
    """
    language = language_of(news_of(report)) or report.language
    return language, None if language in {READ, None} else f"language: {language}"
