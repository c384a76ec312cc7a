"""Nouns for people in arms that are planes: "F-35 fighters" are no rebels, M23 fighters are."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


def as_planes(role: str, words: Sequence[str]) -> str:
    """Return the noun for planes where a phrase in lower case names some, else the role noun."""
    if role not in _NOUNS:
        return role
    before = " ".join(words[:-1])
    is_plane = _MODEL.search(before) or _CALLED.search(before)
    is_bomber = role.startswith("bomber") and _BOMBING.search(before)
    return _PLANES if is_plane or is_bomber else role
