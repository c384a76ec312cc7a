"""
Bodies and the letters they go by, which a report tells behind the name: "the Union of Dockers (UDK)".

Wherever the letters stand alone, the body is meant. Letters that a known body has are its own unless
they are the initials of the name; where both are of one sector, the name is that of the known one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.knowledge.actors import Actor, demonyms, find
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.owners import NON_STATES
from dragoman.stages.mention.words import Found

_LETTERS = re.compile(r"[A-Z][A-Z0-9&/-]*[A-Z0-9]")
# Between a name and its letters: "(known by its Spanish acronym FRD)", ", or FRD,".
_LEADING = frozenset(
    "a.k.a. abbreviated abbreviation acronym aka also as better by called for in initials its known or "
    "short the under".split()
)
_CALLING = frozenset({"abbreviated", "acronym", "aka", "a.k.a.", "initials", "known", "or"})
_FARTHEST = 7  # words


def acronyms(reading: Reading, found: Sequence[Found], taken: set[int]) -> list[Found]:
    """Have bodies and their letters mean one; return mentions for letters that have none so far."""
    by_first = {one.first: one for one in found}
    told: dict[str, Actor] = {}
    for one in [one for one in found if one.by in NAMED and one.actor.type in NON_STATES]:
        at = _letters_behind(reading, one)
        if at is None or reading.tokens[at].text in told:
            continue
        letters = by_first.get(at)
        actor = _meant(reading, one, reading.tokens[at], letters)
        if actor is not None:
            told[reading.tokens[at].text] = actor
            _rename(found, one.actor, actor)
    for one in found if told else ():
        word = reading.tokens[one.first].text
        if one.last == one.first + 1 and one.by in NAMED and word in told:
            one.actor = told[word]
    return list(_unmarked(reading, told, taken)) if told else []


def _letters_behind(reading: Reading, one: Found) -> int | None:
    """Return where the letters of a body stand behind its name: in brackets, or behind "known as"."""
    tokens, said, end = reading.tokens, set[str](), _end(reading, one)
    opening = tokens[end].text if end < len(tokens) else ""
    is_inside = opening in {"(", "["}
    first = end + (is_inside or opening == ",")
    for token in tokens[first : first + _FARTHEST]:
        word = token.text.lower()
        if _LETTERS.fullmatch(token.text) and token.text not in demonyms():
            behind = tokens[token.index + 1].text if token.index + 1 < len(tokens) else ""
            is_whole = behind in {")", "]", ",", ";", "/"} or (not is_inside and bool(said))
            is_called = is_inside or bool(said & _CALLING)
            return token.index if is_whole and is_called else None
        if word not in _LEADING and token.text not in demonyms():
            return None
        said.add(word)
    return None


def _end(reading: Reading, one: Found) -> int:
    """Return where a name ends with whose it is behind it: "United Steelworkers of Chile"."""
    end = one.last
    if end < len(reading.tokens) and reading.tokens[end].text == "of":
        end += 1
        while end < len(reading.tokens) and (
            reading.tokens[end].upos == "PROPN" or reading.tokens[end].text == "the"
        ):
            end += 1
    return end


def _meant(reading: Reading, one: Found, letters: Token, marked: Found | None) -> Actor | None:
    """
    Return which body a name and letters mean; None where they may be two.

    "Army of Free Peoples (AFP)" is no news agency: a known body of another sector is not meant.
    """
    known = [actor for _, _, actor in find([letters.text], None)]
    if not known:
        return one.actor
    actor = marked.actor if marked is not None and marked.by == "known-name" else known[0]
    if actor.type not in NON_STATES or not _are_initials(reading, one, letters.text):
        return None
    is_known = one.by != "known-name" and one.actor.sector in {None, actor.sector}
    return actor if is_known else one.actor


def _are_initials(reading: Reading, one: Found, letters: str) -> bool:
    """Say whether letters are the first of the words of a name, in order."""
    first = iter(
        part[0].upper()
        for token in reading.tokens[one.first : one.last]
        for part in token.text.split("-")
        if part
    )
    return all(letter in first for letter in letters if letter.isalpha())


def _rename(found: Sequence[Found], before: Actor, actor: Actor) -> None:
    """Have all mentions of a body mean a known one."""
    for one in found:
        if before.id and one.actor.id == before.id:
            one.actor = actor


def _unmarked(reading: Reading, told: dict[str, Actor], taken: set[int]) -> Iterator[Found]:
    """Yield mentions for letters that the model saw no name in."""
    for token in reading.of_forms(frozenset(word.lower() for word in told)):
        actor = told.get(token.text)
        is_part = token.deprel in {"compound", "amod", "flat"}
        if actor is not None and token.index not in taken and not is_part:
            at = token.index
            yield Found(at, at + 1, at, actor, "short-name", 0.8)
