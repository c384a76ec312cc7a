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
    "attendance bill call capacity conversation cost count crowd damage date day debt death distance duration estimate figure length loss meeting number population price "
    "share size strength sum talk tally toll total turnout value".split()
)
# Verbs by which somebody puts a thing at a number, or gives one for it.
_PUTTING = frozenset({"cite", "estimate", "give", "put", "reckon"})
# "Tunisia counted nine": a bare number is of what another counted.
_COUNTING = frozenset({"count", "record", "register", "tally"})
_AT = frozenset({"as", "at"})
_NUMBERS = frozenset({"count", "estimate", "figure", "number", "tally", "toll", "total"})


def tallies(reading: Reading, sentence: Sentence) -> Iterator[Said]:
    """Yield what is put at a number by somebody named in a sentence."""
    for verb in reading.of_lemmas(_PUTTING | _COUNTING):
        if verb.sentence != sentence.index or verb.upos != "VERB":
            continue
        if is_passive(reading, verb.index):
            continue
        speaker, content = speaker_of(reading, verb.index), _put(reading, verb)
        if speaker is not None and content and content[0] > verb.index:
            yield Said((verb.index,), content, speaker, "tally", verb=verb.index, score=0.75)


def _put(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return the words from what is put at a number to that number; none where there is none."""
    if verb.lemma.lower() in _COUNTING:
        bare = [one for one in reading.children(verb.index, "obj") if one.upos == "NUM"]
        is_bare = len(bare) == 1 and not reading.children(bare[0].index, "nmod", "acl", "acl:relcl")
        return reading.subtree(bare[0].index) if is_bare else ()
    things = [one for one in reading.children(verb.index, "obj") if one.lemma.lower() in _TALLIES]
    values = [
        one
        for one in reading.children(verb.index, "obl", "nmod")
        if case_of(reading, one.index) in _AT and _has_number(reading, one)
    ]
    if things and not values and things[0].lemma.lower() in _NUMBERS:
        # "Gave a figure of 31".
        behind = reading.children(things[0].index, "nmod")
        values = [
            one for one in behind if case_of(reading, one.index) == "of" and one.upos == "NUM"
        ]
    if not things or not values:
        return ()
    last = [*values, *reading.children(verb.index, "xcomp")]  # "at 44 dead"
    words = [word for one in (*things[:1], *last) for word in reading.subtree(one.index)]
    inside = range(min(words), max(words) + 1)
    while inside and reading.tokens[inside[-1]].upos == "PUNCT":
        inside = inside[:-1]
    return tuple(inside)


def _has_number(reading: Reading, noun: Token) -> bool:
    """Say whether a number stands in a phrase."""
    return any(reading.tokens[word].upos == "NUM" for word in reading.subtree(noun.index))
