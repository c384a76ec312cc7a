"""
Doors that are left open or shut: "left the door open to talks", "slammed the door on a truce".

Whoever leaves one open is willing, and what it leads to is possible; whoever shuts one refuses, and nothing
comes of it. Doors of houses, and those opened to guests, lead to no deed.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, deeds, kind_of, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Status
from dragoman.stages.event.found import Found
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.phrases import case_of, has_adverb

_DOORS = frozenset({"door"})
_OPENING = frozenset({"open", "reopen"})
_LEAVING = frozenset({"hold", "keep", "leave"})
_SHUTTING = frozenset({"bar", "bolt", "close", "shut", "slam"})
_INTO = frozenset({"for", "on", "to"})
_WILLING = Deed(kind_of("AGREE", ""), ("with",), frozenset(), "")
_REFUSING = Deed(kind_of("REJECT", ""), ("with",), frozenset(), "")
_BELOW = ("nmod", "obl", "acl", "advcl", "xcomp")
_CLIMBS = 3


def willing(reading: Reading, found: Found) -> Found:
    """Return what is told by a door as willingness to do what it leads to, or refusal of that."""
    verb = reading.tokens[found.trigger]
    status = _door(reading, verb)
    if status is None or not any(_leads_to(one) for one in _around(reading, verb)):
        return found
    return found._replace(deed=_WILLING if status == "possible" else _REFUSING)


def behind_door(reading: Reading, word: Token) -> Status | None:
    """Return whether what a word tells is possible or denied by the door that leads to it, if one does."""
    if not reading.of_lemmas(_DOORS):
        return None
    is_in = _is_into(reading, word)
    for _ in range(_CLIMBS):
        above = reading.governor(word)
        if above is None or word.relation not in {*_BELOW, "conj", "compound"}:
            return None
        over = reading.governor(above) if above.lemma.lower() in {"door", "open"} else None
        for verb in (above, *([over] if over is not None else [])):
            told = _door(reading, verb) if is_in else None
            if told is not None and has_adverb(reading, verb.index, NEGATIONS):
                return (
                    "possible" if told == "denied" else "denied"
                )  # "did not shut the door on talks"
            if told is not None:
                return told
        word = above
        is_in = is_in or _is_into(reading, word)
    return None


def _door(reading: Reading, verb: Token) -> Status | None:
    """Return what becomes of what a door leads to by the verb of opening or shutting one."""
    if verb.upos != "VERB":
        return None
    lemma = verb.lemma.lower()
    doors = [
        one for one in reading.children(verb.index, "obj", "nsubj:pass") if _is_open(reading, one)
    ]
    if not doors:
        return None
    if lemma in _SHUTTING:
        return "denied"
    beside = [verb, *doors]
    is_left = lemma in _LEAVING and any(
        child.lemma.lower() == "open" for one in beside for child in reading.children(one.index)
    )
    return "possible" if is_left or lemma in _OPENING else None


def _is_open(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is a door, and no house's: "the door of the jail"."""
    below = reading.children(noun.index, "nmod")
    is_of_house = any(case_of(reading, one.index) in {"at", "in", "of"} for one in below)
    owned = reading.children(noun.index, "compound", "nmod:poss")
    return noun.lemma.lower() in _DOORS and not is_of_house and not owned


def _around(reading: Reading, verb: Token) -> list[Token]:
    """Return the words for what a door leads to."""
    below = reading.children(verb.index)
    beside = [verb, *(one for one in below if one.lemma.lower() in {"door", "open"})]
    behind = [child for one in beside for child in reading.children(one.index, *_BELOW)]
    return [one for one in behind if _is_into(reading, one)]


def _is_into(reading: Reading, word: Token) -> bool:
    """Say whether "to", "for" or "on" stands before a word."""
    marks = reading.children(word.index, "mark")
    return case_of(reading, word.index) in _INTO or any(one.text.lower() in _INTO for one in marks)


def _leads_to(word: Token) -> bool:
    """Say whether a word behind a door tells a deed, and no guests."""
    lemma = word.lemma.lower()
    return word.upos == "VERB" or lemma in deeds("n") or lemma in object_class("talks")
