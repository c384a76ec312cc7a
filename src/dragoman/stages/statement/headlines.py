"""
Read headlines of the form "Minister: Bridge is safe", and lines of the form "Minister Roa: “It is.”".

The name before the colon speaks. A label does not: "Weather: Storm nears" names nobody, and
the name of a state heads its news as often as its words, unless they are of somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Mention, Statement
from dragoman.spans import Span
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import governor_of
from dragoman.stages.quotations import Quotation

_COLON = re.compile(r"\s*(?P<name>[^\s:][^:]{1,48}?)\s*(?P<colon>:)\s+(?=\S)")
HEADINGS = frozenset({"headline", "key_point", "subhead", "standfirst"})
_MOST_WORDS = 6  # of a speaker before a colon
_DOING = frozenset({"VERB", "AUX"})
# "The", and the time of an entry in a list of news.
_LISTING = frozenset({"NUM", "PUNCT", "SYM"})
_AHEAD = _LISTING | {"DET"}
_SPEAKING = frozenset({"government", "igo", "organisation", "person"})


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


def quoted_behind_colon(
    reading: Reading, linker: Linker, sentence: Sentence, quoted: Sequence[Quotation]
) -> Statement | None:
    """Return the quotation behind somebody's name and a colon, where no verb says it; else None."""
    words = reading.tokens[sentence.first : sentence.last]
    colon = next((one for one in words if one.text == ":" and _is_before(one, quoted)), None)
    before = words[: colon.index - sentence.first] if colon is not None else ()
    if colon is None or any(one.upos in _DOING and one.deprel != "amod" for one in before):
        return None
    named = [one for one in before if one.upos not in _AHEAD and one.deprel != "amod"]
    speaker = linker.mention(named[0].index) if named else None
    if speaker is None or speaker.type not in _SPEAKING:
        return None
    head = governor_of(reading.words_in(speaker.spans[0]))
    if head is None or head.deprel == "nmod:poss":
        return None
    said = next(one for one in quoted if _is_before(colon, [one]))
    source = linker.source(head.index)
    first = next(one.start for one in before if one.upos not in _LISTING)
    ends = [one.end for one in (*speaker.spans, *source.spans) if one.end <= colon.start]
    return Statement(
        spans=(said.span,),
        source=msgspec.structs.replace(source, spans=(Span(first, max(ends)),)),
        cue=(Span(colon.start, colon.end),),
        form="direct",
        by="colon",
        score=0.7,
    )


def _is_before(colon: Token, quoted: Sequence[Quotation]) -> bool:
    """Say whether a quotation opens right behind a colon."""
    return any(colon.end <= one.start <= colon.end + 1 for one in quoted)


def _is_of_others(linker: Linker, speaker: Mention, words: list[int]) -> bool:
    """Say whether somebody of another country stands among words."""
    others = (linker.mention(word) for word in words)
    return any(one is not None and one.country not in {None, speaker.country} for one in others)
