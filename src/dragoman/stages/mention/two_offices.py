"""
Two offices of one person before the name: "Former premier and opposition leader | Ana Roa".

Only where no article stands before either, and no country before the second: "the president and
foreign minister Roa", "the Chilean president and Peruvian minister Roa" may be two. Whose the
offices are is told of a deputy or a former one only: "Peru's president and minister Roa" are two.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import demonyms, role_named, role_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.phrases import core

_AND = frozenset({"and", "&"})
_SECOND = frozenset({"deputy", "ex", "former", "vice"})
_WITHIN = frozenset({"compound", "flat", "nmod"})
_IN_CHARGE = frozenset({"for", "of"})
_SMALL = frozenset({"ADP", "CCONJ", "DET"})
_LONGEST_ROLE = 5  # words
_LONGEST = 9  # words


def first_office(reading: Reading, start: int, first: int) -> int:
    """
    Return where the title before a name begins, with the office joined to that beside the name.

    `start` is where the words begin that the parser ties to the name, `first` where the name does.
    """
    tokens = reading.tokens
    second = start if start < first else _office_beside(reading, first)
    if second is None or second < 2 or tokens[second - 1].text.lower() not in _AND:
        return start
    before = tokens[second - 2]
    if not (_ends_office(reading, second - 1) and _is_bare(tokens[second:first])):
        return start
    begin = core(reading, before.index)[0]
    words = {token.text.lower() for token in tokens[begin : second - 1]}
    is_owned = any(token.upos == "PART" for token in tokens[begin : second - 1])
    is_open = tokens[begin].upos == "DET" or (is_owned and not words & _SECOND)
    is_one = before.sentence == tokens[first].sentence and not is_open
    return begin if is_one and begin > first - 2 * _LONGEST else start


def second_office(words: Sequence[str]) -> int:
    """Return where the second of two offices begins among words; 0 where there is one."""
    joints = [at for at, word in enumerate(words) if word in _AND and _ends_so(words[:at])]
    return joints[-1] + 1 if joints else 0


def _office_beside(reading: Reading, first: int) -> int | None:
    """Return where the office right before a name begins that the parser does not tie to it."""
    tokens, at = reading.tokens, first - 1
    while at > 0 and tokens[at].deprel in _WITHIN and first - _LONGEST < tokens[at].head < at:
        at = tokens[at].head
    if tokens[at].deprel != "conj" or not 0 <= tokens[at].head < at:
        return _portfolio_beside(reading, first)
    begin, _ = core(reading, at)
    return begin if begin < first and _ends_office(reading, at + 1) else None


def _portfolio_beside(reading: Reading, first: int) -> int | None:
    """Return where the officer right before a name stands with what he is for: "Minister for Foreign Affairs"."""
    tokens = reading.tokens
    for at in range(first - 2, max(0, first - _LONGEST), -1):
        if tokens[at + 1].text.lower() in _IN_CHARGE and _ends_office(reading, at + 1):
            words = tokens[at:first]
            is_title = all(one.text[0].isupper() or one.upos in _SMALL for one in words)
            return at if is_title else None
    return None


def _ends_office(reading: Reading, end: int) -> bool:
    """Say whether words end in the noun for an office of one person."""
    noun = reading.tokens[end - 1]
    if "Number=Plur" in noun.feats:
        return False
    return _ends_so(
        [token.text.lower() for token in reading.tokens[max(0, end - _LONGEST_ROLE) : end]]
    )


def _ends_so(words: Sequence[str]) -> bool:
    """Say whether words in small letters end in the noun for an office of a person."""
    words = words[-_LONGEST_ROLE:]
    named = (role_named(words[at:]) for at in range(len(words)))
    role = role_of(next(filter(None, named), ""))
    return role is not None and role.type == "person"


def _is_bare(words: tuple[Token, ...]) -> bool:
    """Say whether nothing but its own words stands in the second office: no article, no country."""
    return not any(
        token.upos in {"DET", "PART", "PRON"} or token.text in demonyms() for token in words
    )
