"""Tell in which language a text is written."""

from __future__ import annotations

import re

import msgspec

from dragoman.blas import load_numpy
from dragoman.records import NEWS_BLOCKS, Block, Report

# The language the shipped model can read.
READ = "en"
_ENOUGH_LETTERS = 60
# From here on the text is a better witness than what its source declares.
_SURE_LETTERS = 200
_LOOKED_AT = 1500
_WORD = re.compile(r"[^\W\d_]+")
# Small words of English, without "in", "is", "of", which it shares with Dutch and Afrikaans.
_SMALL = frozenset(
    "a about after all also an and are as at be been before but by for from has have he her "
    "his if into it its more not on or said that the their they this to were when which who "
    "will with would".split()
)
_STRETCH = 40  # words
# Words without a capital of a block whose language is asked for, and the part of small ones that
# other languages do not reach.
_FEWEST_WORDS, _OF_OTHERS = 5, 1 / 10
# Parts of the words that are small ones in a plain text, and in each stretch of it.
_IN_ALL, _IN_STRETCH = 1 / 5, 1 / 8
# Nigerian Pidgin has English words and few of these small ones; names of West Africa look like it.
_PIDGIN = "pcm"
# English is behind another language by less, with and without the names of a text, only where
# almost nothing tells them apart (sentences full of names in other languages: 21 and more).
_DOUBTFUL = 10


def _letters(text: str) -> int:
    """Count the letters in the part of a text that is looked at."""
    return sum(map(str.isalpha, text[:_LOOKED_AT]))


def _is_plain(text: str) -> bool:
    """
    Say whether a text is English beyond doubt: full of small words, in every stretch of it.

    The detector says the same of these (it was asked about thousands of texts, of one language
    and mixed), but takes half a second to load, and as long for a report as the rest of ingest.
    Other languages are left to it: what is plainly Spanish by such words may be Catalan.
    """
    seen = text[:_LOOKED_AT]
    # Signs that are no letters of English may be those of another language.
    if len(seen.encode("latin-1", "ignore")) < 0.95 * len(seen):
        return False
    is_small = [word in _SMALL for word in _WORD.findall(seen.lower())]
    last = len(is_small) - _STRETCH
    return (
        last >= 0
        and sum(is_small) >= _IN_ALL * len(is_small)
        and all(
            sum(is_small[start : start + _STRETCH]) >= _IN_STRETCH * _STRETCH
            for start in (*range(0, last, _STRETCH // 2), last)
        )
    )


def _without_names(text: str) -> str:
    """Return the words of a text that are not written with a capital: no name is among them."""
    return " ".join(word for word in _WORD.findall(text) if word.islower())


def _behind(ranked: list[tuple[str, float]]) -> float:
    """Return how far English is behind the first language of a ranking."""
    return float(ranked[0][1] - dict(ranked)[READ])


def _is_named_away(text: str, ranked: list[tuple[str, float]]) -> bool:
    """Say whether only the names of a text hide that it is English: without them it is, or may be."""
    from py3langid import rank  # noqa: PLC0415 - its model is slow to load

    plain = rank(_without_names(text))
    return plain[0][0] == READ or _behind(ranked) + _behind(plain) < _DOUBTFUL


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None if there is too little of it."""
    if _letters(text) < _ENOUGH_LETTERS:
        return None
    if _is_plain(text):
        return READ
    load_numpy()
    from py3langid import rank  # noqa: PLC0415 - its model is slow to load

    seen = text[:_LOOKED_AT]
    ranked = rank(seen)
    first = str(ranked[0][0])
    if first == _PIDGIN and _share_small(_WORD.findall(seen)) >= _IN_STRETCH:
        return READ
    return READ if first == READ or _is_named_away(seen, ranked) else first


def news_of(report: Report) -> str:
    """Return what is news in a report: page furniture is often in another language."""
    parts = [
        span.of(report.text)
        for block in report.blocks
        if block.type in NEWS_BLOCKS
        for span in block.spans
    ]
    return "\n".join(parts) if parts else report.text


def without_foreign(report: Report) -> tuple[Block, ...]:
    """
    Return the blocks of a report in English; what is news in another language becomes furniture.

    A quotation in German that a page prints beside its translation would be read as English.
    """
    return tuple(
        msgspec.structs.replace(block, type="furniture")
        if block.type in NEWS_BLOCKS and _is_foreign(_words_of(report, block))
        else block
        for block in report.blocks
    )


def _words_of(report: Report, block: Block) -> str:
    """Return the words of a block."""
    return " ".join(span.of(report.text) for span in block.spans)


def _is_foreign(text: str) -> bool:
    """Say whether a block is of another language: next to no small word of English, and so detected."""
    seen = text[:_LOOKED_AT]
    words = _WORD.findall(seen)
    plain = [word for word in words if not word[0].isupper()]
    is_latin = 2 * len(seen.encode("latin-1", "ignore")) > len(seen)
    if is_latin and len(plain) < _FEWEST_WORDS:
        return False
    return _share_small(words) < _OF_OTHERS and language_of(seen) not in {READ, None}


def _share_small(words: list[str]) -> float:
    """Return the part of words that are small ones of English."""
    return sum(word.lower() in _SMALL for word in words) / max(1, len(words))


def _is_mostly_english(report: Report) -> bool:
    """Say whether two thirds of what is news stand in blocks full of small words of English."""
    whole = english = 0
    for block in report.blocks:
        if block.type in NEWS_BLOCKS:
            text = _words_of(report, block)
            whole += len(text)
            english += len(text) * (_share_small(_WORD.findall(text[:_LOOKED_AT])) >= _IN_ALL)
    return 3 * english > 2 * whole


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
        if language not in {READ, None} and _is_mostly_english(report):
            language = READ  # a quotation in another script outweighs pages of English
    return language, None if language in {READ, None} else f"language: {language}"
