"""
Who "was quoted as saying" something, where nobody is named who quotes.

The head often tells that in two layers, as nobody's "the mayor ... as saying that the dam
held" and as the mayor's "that the dam held", or only in the outer one. The words are the mayor's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge import speech
from dragoman.language.reading import Reading, Token
from dragoman.stages.circumstances import addressee_of, distance_of
from dragoman.stages.clauses import agent, is_passive
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import phrase
from dragoman.stages.statement.cues import Said

_MARKS = frozenset({":", ","})


def relayed(reading: Reading, found: Sequence[Said]) -> list[Said]:
    """Return what is said, with what somebody "was quoted as saying" told once as his."""
    cues = {word for one in found for word in one.cue}
    made: list[Said] = []
    for one in found:
        told = _by_the_quoted(reading, one)
        if told is None or one.source is not None:
            made.append(one)
        if told is not None and (one.source is None or told.verb not in cues):
            made.append(told)
    saying: dict[int, list[Said]] = defaultdict(list)  # what is said with each word
    for one in made:
        for word in {*one.cue, *one.content}:
            saying[word].append(one)
    return [one for one in made if not any(_holds(other, one) for other in saying[_first(one)])]


def _first(one: Said) -> int:
    """Return a word with which something is said, and so whatever holds it."""
    return (one.cue or one.content)[0]


def _holds(other: Said, one: Said) -> bool:
    """Say whether something said is told again by a part of another's cue."""
    return set(one.cue) < set(other.cue) and set(one.content) <= set(other.content)


def _by_the_quoted(reading: Reading, one: Said) -> Said | None:
    """Return what is passed on as said by who "was quoted as saying" it; None if nobody was."""
    saying = next((w for w in (*one.cue, *one.content) if _is_as_saying(reading, w)), None)
    if saying is None:
        return None
    verb = reading.tokens[saying].head
    subjects = reading.children(verb, "nsubj")
    if verb not in one.cue or not is_passive(reading, verb) or not subjects:
        return None
    if one.source is not None and agent(reading, verb) is None:
        return None
    who = phrase(reading, subjects[0].index)
    near = reading.children(saying, "aux", "mark", "case")
    cue = {saying, *(word.index for word in near if verb < word.index < saying)}
    if one.source is None:
        cue.update(one.cue)
    told = frozenset((*cue, *who))
    addressee = addressee_of(reading, saying, frozenset("t"), told)
    heard = phrase(reading, addressee) if addressee is not None else ()
    content = [word for word in one.content if word > saying and word not in heard]
    while content and reading.tokens[content[0]].text in _MARKS:
        content.pop(0)
    if not content:
        return None
    return replace(
        one,
        cue=tuple(sorted(cue)),
        content=tuple(content),
        source=subjects[0].index,
        source_words=tuple(who),
        distance=distance_of(reading, sorted(cue)),
        addressee=addressee,
        verb=saying,
    )


def _is_as_saying(reading: Reading, word: int) -> bool:
    """Say whether a word is the "saying" of "quoted as saying", the "said" of "as having said"."""
    token: Token = reading.tokens[word]
    if (
        token.upos != "VERB"
        or token.head < 0
        or lemma_in(speech.verbs(), token) not in speech.verbs()
    ):
        return False
    near = reading.children(word, "mark", "case", "aux")
    marks = {child.text.lower() for child in near}
    return "as" in marks and (token.text.lower().endswith("ing") or "having" in marks)
