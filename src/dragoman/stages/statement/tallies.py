"""What somebody counts or reckons: "the mayor puts the damage at 3 million euros"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.clauses import is_passive
from dragoman.stages.phrases import case_of
from dragoman.stages.statement.cues import Said
from dragoman.stages.statement.speakers import speaker_of

# What is put at a number.
_TALLIES = frozenset(
    "attendance bill call capacity conversation cost count crowd damage debt death estimate figure length loss meeting number population price "
    "share size strength sum talk tally toll total turnout value".split()
)


def tallies(reading: Reading, sentence: Sentence) -> Iterator[Said]:
    """Yield what is put at a number by somebody named in a sentence."""
    for verb in reading.by_lemma.get("put", ()):
        if verb.sentence != sentence.index or verb.upos != "VERB":
            continue
        if is_passive(reading, verb.index):
            continue
        speaker, content = speaker_of(reading, verb.index), _put(reading, verb)
        if speaker is not None and content and content[0] > verb.index:
            yield Said((verb.index,), content, speaker, "tally", verb=verb.index, score=0.75)


def _put(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return the words from what is put at a number to that number; none where there is none."""
    things = [one for one in reading.children(verb.index, "obj") if one.lemma.lower() in _TALLIES]
    values = [
        one
        for one in reading.children(verb.index, "obl", "nmod")
        if case_of(reading, one.index) == "at"
        and any(reading.tokens[word].upos == "NUM" for word in reading.subtree(one.index))
    ]
    if not things or not values:
        return ()
    last = [*values, *reading.children(verb.index, "xcomp")]  # "at 44 dead"
    words = [word for one in (*things[:1], *last) for word in reading.subtree(one.index)]
    inside = range(min(words), max(words) + 1)
    while inside and reading.tokens[inside[-1]].upos == "PUNCT":
        inside = inside[:-1]
    return tuple(inside)
