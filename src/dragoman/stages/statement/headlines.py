"""
Read headlines of the form "Minister: Bridge is safe", and lines of the form "Minister Roa: “It is.”".

The name before the colon speaks. A label does not: "Weather: Storm nears" names nobody, and
the name of a state heads its news as often as its words, unless they are of somebody else, or
denied behind them: "Lima: Rebels will disarm; group denies it".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.language.grammar import VERBS
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Mention, Statement
from dragoman.spans import Span
from dragoman.stages.denied_headlines import HEADINGS, Denial, denial_in
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import governor_of
from dragoman.stages.quotations import Quotation

_COLON = re.compile(r"\s*(?P<name>[^\s:][^:]{1,48}?)\s*(?P<colon>:)\s+(?=\S)")
_MOST_WORDS = 6  # of a speaker before a colon
# "The", and the time of an entry in a list of news.
_LISTING = frozenset({"NUM", "PUNCT", "SYM"})
_AHEAD = _LISTING | {"DET"}
_SPEAKING = frozenset({"government", "igo", "organisation", "person"})


def with_headline(
    reading: Reading, linker: Linker, sentence: Sentence, found: Sequence[Statement]
) -> list[Statement]:
    """Return the statements found in a headline with what a name before a colon says, and who denies it."""
    if sentence.block_type not in HEADINGS:
        return [*found]
    denial = denial_in(reading, sentence)
    told = [*found]
    if denial is not None:
        # Who speaks behind the mark only denies.
        mark = reading.tokens[denial.mark].start
        told = [one for one in found if not any(span.start > mark for span in _told_by(one))]
    claim = _behind_colon(reading, linker, sentence, denial)
    if claim is not None and not any(covers(one, claim) for one in told):
        told.append(claim)
    return told if denial is None else [*told, _denied(reading, linker, denial, told)]


def covers(one: Statement, other: Statement) -> bool:
    """Say whether the words of two statements overlap by their beginnings."""
    return any(span.overlaps(other.spans[0]) for span in one.spans) and one.inside is None


def _told_by(one: Statement) -> tuple[Span, ...]:
    """Return the words of a statement's cue and of who says it."""
    return (*one.cue, *(one.source.spans if one.source is not None else ()))


def _behind_colon(
    reading: Reading, linker: Linker, sentence: Sentence, denial: Denial | None
) -> Statement | None:
    """Return what the name before the colon of a headline says; None if there is no such thing."""
    match = _COLON.match(reading.text, sentence.start, sentence.end)
    if match is None or len(match["name"].split()) > _MOST_WORDS:
        return None
    end = sentence.end if denial is None else reading.tokens[denial.mark - 1].end
    name, said = Span(*match.span("name")), Span(match.end(), end)
    words, told = reading.words_in(name), reading.words_in(said)
    if not words or not any(token.upos in VERBS for token in told):
        return None
    speaker = linker.mention(words[-1].index)
    if speaker is None or not speaker.spans[0].contains(name):
        return None
    is_claim = denial is not None or _is_of_others(linker, speaker, [t.index for t in told])
    if speaker.type == "state" and not is_claim:
        return None
    return Statement(
        spans=(said,),
        source=linker.source(words[-1].index),
        cue=(Span(*match.span("colon")),),
        form="indirect",
        by="colon",
        score=0.7,
    )


def _denied(
    reading: Reading, linker: Linker, denial: Denial, told: Sequence[Statement]
) -> Statement:
    """Return the words of who denies what a headline tells before; `told` are the others' in it."""
    tokens = reading.tokens
    first = reading.sentences[tokens[denial.mark].sentence].start
    whole = (Span(first, tokens[denial.mark - 1].end),)
    return Statement(
        spans=next((one.spans for one in told if one.spans[-1].end <= whole[0].end), whole),
        source=linker.source(denial.speaker),
        cue=(reading.span(denial.verb, denial.verb + 1),),
        form="indirect",
        distance="deny",
        by="headline",
        score=0.7,
    )


def quoted_behind_colon(
    reading: Reading, linker: Linker, sentence: Sentence, quoted: Sequence[Quotation]
) -> Statement | None:
    """Return the quotation behind somebody's name and a colon, where no verb says it; else None."""
    words = reading.tokens[sentence.first : sentence.last]
    colon = next((one for one in words if one.text == ":" and _is_before(one, quoted)), None)
    before = words[: colon.index - sentence.first] if colon is not None else ()
    if colon is None or any(one.upos in VERBS and one.deprel != "amod" for one in before):
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
