"""
Whose an office is: "the president of the bishops' conference" is no head of state.

Who heads or speaks for a union, church, party, court or armed group has the sector of that body.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.knowledge.actors import PEOPLE, STATELY, Role, find, role_named, role_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.leaders import group_led
from dragoman.stages.mention.titles import HEADS
from dragoman.stages.mention.words import role_in, role_words, sector_in
from dragoman.stages.phrases import case_of, core

SERVING = frozenset(
    "boss chair chairman chairwoman chief director head leader president secretary spokesman "
    "speaker spokesperson spokeswoman".split()
)
# What is told of a noun that means somebody only by the body he heads.
LEADING = Role(None, "person")
HEADING = frozenset({"boss", "chief", "director", "head"})
_NO_MORE = frozenset({"ex", "former", "late", "then"})
_FOR = frozenset({"for", "of", "at"})


def sector_led(reading: Reading, office: int, own: str | None) -> str | None:
    """Return the sector of an office: of the body or group it is of where that has one, else its `own`."""
    group = group_led(reading, office)
    if group is not None:
        return group.sector
    return own if own == "ELI" else sector_served(reading, office) or own


def head_noun(reading: Reading, token: Token) -> str | None:
    """
    Return a noun that means somebody only where it tells a body he heads: "the head of the navy".

    Of one who heads a state or its government the whole title: "the Head of State".
    """
    noun = token.lemma.lower()
    body = _body_served(reading, token.index) if noun in HEADING else None
    if body is None or not sector_served(reading, token.index):
        return None
    title = _title(reading, token.index, body)
    if role_of(title) is not None:
        return title if title in HEADS and "Number=Plur" not in token.feats else noun
    words = role_words(reading, *core(reading, body))
    known = role_of(words) if words else None
    # Of people, "heads" are a part.
    return None if known is not None and known.type in PEOPLE else noun


def sector_served(reading: Reading, office: int) -> str | None:
    """Return the sector of the body somebody heads or speaks for: "the head of the farmers' union"."""
    body = _body_served(reading, office)
    if body is None:
        return None
    first, last = core(reading, body)
    title = _whole_title(reading, office, body) or role_of(_title(reading, office, body))
    sector = title.sector if title is not None else sector_in(reading, first, last)
    # Any "commission" may be of states; only one that is known is, and no nation's own.
    begin = min(first, reading.subtree(body)[0])
    known = find([token.text for token in reading.tokens[begin:last]], None)
    is_known = any(begin + end > first and one.type == "igo" for _, end, one in known)
    return None if sector == "IGO" and not is_known else sector


def _whole_title(reading: Reading, office: int, body: int) -> Role | None:
    """Return what an office is of which the word before is a part, too: "joint chiefs of staff"."""
    begin, end = core(reading, office)[0], core(reading, body)[1]
    words = [one.text.lower() for one in reading.tokens[begin:end]]
    named = (role_named(words[at:]) for at in range(office - begin))
    return role_of(next(filter(None, named), ""))


def _title(reading: Reading, office: int, body: int) -> str:
    """Return an office and what it is of as the title they may make: "chief of staff"."""
    words = [one for one in reading.tokens[slice(*core(reading, body))] if one.upos != "DET"]
    return " ".join([reading.tokens[office].lemma, "of", *(one.text for one in words)]).lower()


def office_words(reading: Reading, office: int, role: str) -> str:
    """Return an office with the body it is of: "president of union" is no president."""
    body = _body_served(reading, office)
    words = role_words(reading, *core(reading, body)) if body is not None else None
    return f"{role} of {words}" if words else role


def _body_served(reading: Reading, office: int) -> int | None:
    """Return the noun of the only body that somebody heads or speaks for now."""
    words = {token.text.lower() for token in reading.tokens[slice(*core(reading, office))]}
    if reading.tokens[office].lemma.lower() not in SERVING or words & _NO_MORE:
        return None
    behind = [
        child.index
        for child in reading.children(office, "nmod")
        if case_of(reading, child.index) in _FOR and not is_person(reading, child.index)
    ]
    owners = [
        child.index
        for child in reading.children(office, "nmod:poss")
        if child.upos == "NOUN" and not is_person(reading, child.index)
    ]
    bodies = behind or owners  # "Peru's head of state", "the airline's chief"
    return bodies[0] if len(bodies) == 1 else None


def is_person(reading: Reading, noun: int) -> bool:
    """Say whether a noun is that of an office or of people, and no body's."""
    place = role_in(reading, *core(reading, noun))
    words = " ".join(token.text.lower() for token in reading.tokens[slice(*place)]) if place else ""
    role = role_of(words)
    return role is not None and role.type == "person"


def words_of_others(reading: Reading, words: Iterable[int]) -> set[int]:
    """Return the words that tell of somebody else than who bears a title: "the leader's secretary"."""
    return {
        below
        for word in words
        for child in reading.children(word, "nmod")
        if child.deprel == "nmod:poss" or case_of(reading, child.index)
        if is_person(reading, child.index)
        for below in reading.subtree(child.index)
    }


def is_of_state(reading: Reading, office: Token) -> bool:
    """Say whether an office is of nothing else than a state: not "the president of the Polish court", nor "Quebec's premier"."""
    return all(
        _is_state(reading, child.index)
        for child in reading.children(office.index, "nmod")
        if case_of(reading, child.index) == "of"
        or (child.deprel == "nmod:poss" and child.upos == "PROPN")
    )


def _is_state(reading: Reading, noun: int) -> bool:
    """Say whether a noun names a state, or means one, its government or whoever rules it."""
    first, last = core(reading, noun)
    words = [token.text for token in reading.tokens[first:last]]
    if any(
        one.type in STATELY and begin <= noun - first < end for begin, end, one in find(words, None)
    ):
        return True
    place = role_in(reading, first, noun + 1)
    role = place and role_of(" ".join(words[place[0] - first : place[1] - first]).lower())
    return role is not None and role.sector == "GOV" and role.type in STATELY
