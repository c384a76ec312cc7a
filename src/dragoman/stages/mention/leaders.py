"""Those who lead a group speak and act for it: "the leadership of Hamas", "the RSF command"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dragoman.knowledge.actors import GROUPS, Actor, find
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import case_of, core, first_joined

LEADERSHIP = frozenset({"command", "leadership", "politburo"})
_OFFICES = frozenset(
    "chairman chairwoman chief commander deputy head leader president secretary spokesman spokeswoman "
    "spokesperson".split()
)
# Soldiers who govern: "Myanmar's military rulers".
_RULING = frozenset("authorities council government leadership regime rulers".split())
_LONGEST = 12  # words
# "Under the leadership of", "thanks to the leadership of": a quality, and nobody who acts.
_SPOKEN_TO = frozenset({"against", "by", "from", "to", "with"})
_ACTING = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})


def leadership(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """Return the mention of those who lead a group, as one of the group; else None."""
    if token.lemma.lower() not in LEADERSHIP or not _acts(reading, token):
        return None
    owners = {
        child.index
        for child in reading.children(token.index, "nmod", "compound")
        if child.deprel != "nmod" or case_of(reading, child.index) == "of"
    }
    led = next((one for one in earlier if one.head in owners and one.actor.type in GROUPS), None)
    first, last = core(reading, token.index)
    if led is None:
        known = _groups(reading, range(first, token.index))
        return Found(first, last, token.index, known[0], "noun", 0.7) if len(known) == 1 else None
    return Found(first, last, token.index, led.actor, "noun", 0.7, refers_to=led.head)


def is_junta(role: str, words: Collection[str]) -> bool:
    """Say whether "the junta" or "the regime" may be those whom words in small letters call so."""
    if role not in {"junta", "regime"}:
        return False
    return "junta" in words or ("military" in words and not _RULING.isdisjoint(words))


def group_led(reading: Reading, office: int) -> Actor | None:
    """Return the armed group that an office is of: "the president of the M23", "the M23 spokesman"; None if of none."""
    if reading.tokens[office].lemma.lower() not in _OFFICES:
        return None
    below = [
        reading.subtree(child.index)
        for child in reading.children(office, "nmod", "compound")
        if child.deprel != "nmod" or case_of(reading, child.index) in {"of", "for"}
    ]
    known = _groups(reading, below[0]) if len(below) == 1 and len(below[0]) <= _LONGEST else []
    return known[0] if len(known) == 1 and known[0].type == "armed_group" else None


def _groups(reading: Reading, words: Sequence[int]) -> list[Actor]:
    """Return the groups that words name."""
    named = find([reading.tokens[word].text for word in words], None)
    return [actor for _, _, actor in named if actor.type in GROUPS]


def _acts(reading: Reading, token: Token) -> bool:
    """Say whether a noun stands for who does something, or to whom it is done."""
    top = first_joined(reading, token)
    return top.deprel in _ACTING or case_of(reading, top.index) in _SPOKEN_TO
