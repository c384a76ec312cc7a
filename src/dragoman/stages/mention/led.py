"""Whose an office is by the body before it: "Toyota spokeswoman", "the company's chief", "a European Union envoy"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dragoman.knowledge.actors import find, role_named, role_of

_SERVING = frozenset(
    "boss chair chairman chairwoman chief commissioner director head leader president secretary "
    "secretary-general spokesman spokesperson spokeswoman vice-president".split()
)
_OWNED = frozenset({"'", "'s", "’", "’s"})
_PEOPLE = frozenset({"person", "population"})
# People who have leaders of their own kind: "the miners' leader".
_SPOKEN_FOR = frozenset({"AGR", "EDU", "LAB", "MED", "REB", "REL"})
_GOVERNING = frozenset({"GOV", None})
_LONGEST_ROLE = 5  # words


# Titles come again and again in a report.
@lru_cache(maxsize=1 << 12)
def sector_before(words: Sequence[str], office: int) -> str | None:
    """
    Return the sector of the body that somebody heads or speaks for, by the words before his office.

    None where no body but the government stands there: "Chilean", "prime minister's", "ministry's".
    """
    if words[-1].lower() not in _SERVING:
        return None
    known = [
        one
        for first, last, one in find(words[:-1], None)
        if first <= office and one.type not in _PEOPLE and last <= len(words) - 1
    ]
    if known and known[-1].sector not in _GOVERNING:
        return known[-1].sector
    return _sector_of_owner(words[:office])


def _sector_of_owner(before: Sequence[str]) -> str | None:
    """Return the sector of the body that owns what follows: "the company's", "the court's"."""
    if not before or before[-1] not in _OWNED:
        return None
    owner = [word.lower() for word in before[:-1]]
    named = (role_named(owner[at:]) for at in range(max(0, len(owner) - _LONGEST_ROLE), len(owner)))
    role = role_of(next(filter(None, named), ""))
    if role is None or role.type == "person" or role.sector in _GOVERNING:
        return None
    return role.sector if role.type not in _PEOPLE or role.sector in _SPOKEN_FOR else None
