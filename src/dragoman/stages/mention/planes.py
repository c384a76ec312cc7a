"""Nouns for people in arms that are planes: "F-35 fighters" are no rebels, M23 fighters are."""

from __future__ import annotations

import re

from dragoman.language.reading import Reading

_NOUNS = frozenset({"bomber", "bombers", "fighter", "fighters"})
# Makers' letters before a number; rebels and gangs have other ones: "M-23", "MS-13".
_MODEL = re.compile(
    r"\b(?:f|fa|fc|f/a|j|jf|jh|kf|mig|su|tu|b|h|il|yak|mirage|typhoon)\s?-?\s?\d{1,4}[a-z]{0,3}\b"
)
_CALLED = re.compile(
    r"\b(?:gripen|rafale|eurofighter|typhoon|mirage|tejas|flanker|super hornet|supersonic|"
    r"(?:fourth|fifth|sixth|next) - generation|carrier - based|jet)\b"
)
# These make planes of bombers only: fighters of any band may be called so.
_BOMBING = re.compile(r"\b(?:stealth|nuclear - capable|strategic|long - range)\b")
_PLANES = "fighter jets"


def as_planes(role: str, reading: Reading, noun: int) -> str:
    """Return the noun for planes where a role noun stands for some, else the role noun."""
    if role not in _NOUNS:
        return role
    before = _words_before(reading, noun)
    is_plane = _MODEL.search(before) or _CALLED.search(before)
    is_bomber = role.startswith("bomber") and _BOMBING.search(before)
    return _PLANES if is_plane or is_bomber else role


def _words_before(reading: Reading, noun: int) -> str:
    """
    Return in lower case all that stands right before a noun and hangs on it.

    The parser may take the hyphen of "FA-50" for a preposition, where the core of a phrase ends.
    """
    below, first = set(reading.subtree(noun)), noun
    while first - 1 in below:
        first -= 1
    return " ".join(token.text.lower() for token in reading.tokens[first:noun])
