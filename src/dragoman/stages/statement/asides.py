"""
The narrator's own asides: "as reported earlier", "let us recall that ...".

They point to the report itself or to news of before, and are in nobody's words. "As announced
by the ministry, Chad shut the border" is in the ministry's, not in Chad's.
"""

from __future__ import annotations

import msgspec

from dragoman.language.grammar import COMPLEMENTS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, markers_of
from dragoman.stages.statement.cues import Said

_POINTING = frozenset("cover describe detail mention note report write".split())
_US = frozenset({"us", "'s", "’s"})


def is_aside(reading: Reading, said: Said) -> bool:
    """Say whether the narrator only reminds of something: "as noted above", "let us recall"."""
    if said.verb is None:
        return False
    verb = reading.tokens[said.verb]
    if verb.deprel in COMPLEMENTS and reading.tokens[verb.head].lemma.lower() == "let":
        let = reading.tokens[verb.head]
        is_us = any(one.text.lower() in _US for one in reading.children(let.index, "obj"))
        return is_us and not reading.children(let.index, "nsubj")
    is_bare = _is_as(reading, verb) and agent(reading, verb.index) is None
    return is_bare and verb.lemma.lower() in _POINTING


def by_its_agent(reading: Reading, said: Said) -> Said:
    """Return what "as announced by the ministry" tells as the ministry's words, the whole clause around it."""
    verb = reading.tokens[said.verb] if said.verb is not None else None
    if verb is None or verb.head < 0 or not _is_as(reading, verb):
        return said
    by = agent(reading, verb.index)
    source = by.index if by is not None else None
    if source == said.source:
        return said
    aside = frozenset(reading.subtree(verb.index))
    around = [word for word in reading.subtree(verb.head) if word not in aside]
    while around and reading.tokens[around[-1]].text == ".":
        around.pop()
    return msgspec.structs.replace(said, source=source, source_words=(), content=tuple(around))


def _is_as(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is the participle of "as reported", "as was announced"."""
    if verb.deprel != "advcl" or reading.children(verb.index, "nsubj"):
        return False
    if any(one.deprel == "aux" for one in reading.children(verb.index)):
        return False  # "was quoted as having said"
    return "as" in markers_of(reading, verb.index) and "Tense=Past" in verb.feats
