"""
Read headlines of the form "Minister: Bridge is safe".

The name before the colon speaks. A label does not: "Weather: Storm nears" names nobody, and
the name of a state heads its news as often as its words, unless they are of somebody else.
"""

from __future__ import annotations

import re

from dragoman.language.reading import Reading, Sentence
from dragoman.records import Mention, Statement
from dragoman.spans import Span
from dragoman.stages.linking import Linker

_COLON = re.compile(r"\s*(?P<name>[^\s:][^:]{1,48}?)\s*(?P<colon>:)\s+(?=\S)")
HEADINGS = frozenset({"headline", "key_point", "subhead", "standfirst"})
_MOST_WORDS = 6


def colon_statement(reading: Reading, linker: Linker, sentence: Sentence) -> Statement | None:
    """Return what the name before the colon of a headline says; None if there is no such thing."""
    if sentence.block_type not in HEADINGS:
        return None
    match = _COLON.match(reading.text, sentence.start, sentence.end)
    if match is None or len(match["name"].split()) > _MOST_WORDS:
        return None
    name, said = Span(*match.span("name")), Span(match.end(), sentence.end)
    words, told = reading.words_in(name), reading.words_in(said)
    if not words or not any(token.upos in {"VERB", "AUX"} for token in told):
        return None
    speaker = linker.mention(words[-1].index)
    if speaker is None or not speaker.spans[0].contains(name):
        return None
    if speaker.type == "state" and not _is_of_others(linker, speaker, [t.index for t in told]):
        return None
    return Statement(
        spans=(said,),
        source=linker.source(words[-1].index),
        cue=(Span(*match.span("colon")),),
        form="indirect",
        by="colon",
        score=0.7,
    )


def _is_of_others(linker: Linker, speaker: Mention, words: list[int]) -> bool:
    """Say whether somebody of another country stands among words."""
    others = (linker.mention(word) for word in words)
    return any(one is not None and one.country not in {None, speaker.country} for one in others)
