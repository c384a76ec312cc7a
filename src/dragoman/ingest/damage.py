"""
Find text that was damaged before we got it. Damage is flagged, never rewritten.

Four kinds: mojibake (bytes decoded in the wrong encoding), characters lost or hidden,
and quotation marks, names and grammar broken by machine re-translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.ingest.damage_names import broken_names
from dragoman.ingest.damage_quotations import broken_quotations
from dragoman.ingest.text_lines import pieces
from dragoman.records import Damage
from dragoman.spans import Span

_HIDDEN = re.compile(
    "[\u0001-\u0008\u000e-\u001f\u007f"
    "\u061c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\U000e0000-\U000e007f]+"
    "|(?<=\\w)[\u200b\ufeff]+(?=\\w)"  # elsewhere it is decoration and hides nothing
)
_LOST = re.compile("\ufffd+")
# UTF-8 read as windows-1252, -1251 or -1250: a lead sign and what follows from the upper half.
_MOJIBAKE = re.compile(
    "(?:[ÂÃÄÅÐÑÎÏĂĹ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    "|â[€„†ˆ\u0080-\u0088][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\\w¢¦]?|ðŸ\\S{1,2}|ï»¿|вЂ\\S|[РС][\u0080-\u00bfЂ-џ°±µ»«])+"
)
# Our own typists put no space before a comma; machines do after they drop a word. French
# does before other signs, never before a comma.
_STRAY_SPACE = re.compile(r"(?<=\w) {1,3},(?=\s)")

# A full stop behind a word that needs another one, and that word made a sentence of its own.
_STRAY_STOP = re.compile(
    r"\b(?:(?:and|or|the|an|its|their|our|your|my)|(?<=\b(?:of|to|in|on|by|as|is)\s)a|(?<=\b(?:for|was)\s)a|(?<=\b(?:with|from)\s)a)"
    r"\. [A-ZÀ-ÖØ-Þ][^\W\d_]+(?![.\w])"
)

# What no writer of English puts together, and machines that render word by word do: "the he
# told", "it not will", "to corrects", "the spokesman he said". In twelve million characters of
# news none of these stands in sound text.
_BROKEN_GRAMMAR = re.compile(
    r"\b(?:(?i:the|an?) (?!he said,? she said)(?:he|she|they|we|I|him|them) (?:\w+ed|said|told|says|tells|was|is|has|had|will|would)\b"
    r"|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I) not (?:will|would|can|could|is|are|was|were|has|have|had|did|does|should|must)\b"
    r"|to (?<!agreed to )(?<!adhere to )(?<!adheres to )(?<!referred to )(?<!committed to )(?<!compared to )"
    r"(?:says|goes|gives|takes|makes|becomes|corrects|continues|allows|follows|keeps|brings|provides|does|wants"
    r"|sees|finds|leads|stops|ensures|maintains|strengthens|promotes|respects|abandons|handles|solves|resolves"
    r"|adheres|opposes)\b(?! (?:and|of)\b)"
    r"|(?:ministry|government|spokesman|spokeswoman|spokesperson|spokes person|minister|president|official|department)"
    r" (?:he|she|it) (?:said|stated|added|announced|stressed|emphasi[sz]ed|pointed)\b(?! (?:was|were|is|had)))"
)


def find_damage(text: str) -> tuple[Damage, ...]:
    """Return the damaged places of a text, in order, each with its reason."""
    paragraphs = [(piece.start, piece.of(text)) for piece in pieces(text)]
    found = [
        *_runs(_LOST, text, "replaced characters"),
        *_runs(_HIDDEN, text, "control characters"),
        *_mojibake(paragraphs),
        *broken_quotations(paragraphs),
        *broken_names(text),
        *_runs(_STRAY_STOP, text, "re-translation: stop in mid-phrase"),
        *_runs(_BROKEN_GRAMMAR, text, "re-translation: broken grammar"),
        *(_runs(_STRAY_SPACE, text, "re-translation: stray space") if " ," in text else ()),
    ]
    return tuple(sorted(found, key=lambda damage: (damage.spans, damage.why)))


def _runs(pattern: re.Pattern[str], text: str, why: str) -> Iterator[Damage]:
    """Yield a damage for each match."""
    for match in pattern.finditer(text):
        yield Damage(spans=(Span(*match.span()),), why=why)


def _mojibake(paragraphs: list[tuple[int, str]]) -> Iterator[Damage]:
    """Yield runs of mojibake, where a detector trained on real damage agrees there is some."""
    for start, line in paragraphs:
        found = [] if line.isascii() else list(_MOJIBAKE.finditer(line))
        if not found or not _is_bad(line):
            continue
        for match in found:
            span = Span(start + match.start(), start + match.end())
            yield Damage(spans=(span,), why="mojibake")


def _is_bad(line: str) -> bool:
    """Ask the detector about a line."""
    from ftfy.badness import is_bad  # noqa: PLC0415 - wanted for few texts, slow to import

    return bool(is_bad(line))
