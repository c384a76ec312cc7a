"""Whose army "the army" is in the words of an officer: his own, whoever's was told of before."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge import speech
from dragoman.knowledge.actors import role_of
from dragoman.knowledge.sectors import UNIFORMED
from dragoman.language.reading import Reading, Token
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import core

# Who speaks for a state abroad may speak of the government there.
_ABROAD = frozenset("ambassador attaché consul diplomat emissary envoy representative".split())


def of_speaker(reading: Reading, token: Token, role: str, earlier: Sequence[Found]) -> str | None:
    """
    Return the state of a body that somebody of its own kind speaks of without naming it.

    "Chad's army shelled a village. A Malian officer said the army had not been warned": the
    Malian one. A minister speaks so of the government, but no diplomat does.
    """
    known = role_of(role)
    first, last = core(reading, token.index)
    is_bare = last - first == 2 and reading.tokens[first].text.lower() == "the"
    if known is None or known.type != "government" or not is_bare:
        return None
    here = token
    while here.head >= 0 and here.deprel != "ccomp":
        here = reading.tokens[here.head]
    cue = reading.governor(here)
    if cue is None or lemma_in(speech.verbs(), cue) not in speech.verbs():
        return None
    tellers = {one.index for one in reading.children(cue.index, "nsubj")}
    for one in earlier:
        is_teller = one.head in tellers and one.actor.type == "person" and one.actor.country
        if is_teller and _is_of(reading, one, known.sector):
            return one.actor.country
    return None


def _is_of(reading: Reading, one: Found, sector: str | None) -> bool:
    """Say whether somebody belongs to a body of a sector."""
    own = one.actor.sector
    if reading.tokens[one.head].lemma.lower() in _ABROAD:
        return False
    return own == sector or {own, sector} <= UNIFORMED
