"""
Find where somebody puts right what another has said before him, though others may have spoken between.

A number given first ("not 37, but 200"), a thing that was put forward ("the list was never mentioned"),
and, right behind a claim of him, what he denies of his own ("denied that its soil was used").
"""

from __future__ import annotations

import re

from dragoman.relate.accounts import topics
from dragoman.relate.said import Said

_ADJACENT = 60  # characters
_NOT_SO_MANY = re.compile(
    r"\bnot (?:the )?(?P<number>\d(?:[\d.,]*\d)?)(?! ?(?:th|st|nd|rd)\b)[^.;!?]{0,30}?[,;]? "
    r"(?:but|it is|it was|rather)\b",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(
    r"\b(?:the|that|this|these|those|such an?) (?P<what>\w+(?: \w+)?) (?:(?:had|has|have|was|were) )"
    r"(?:never|not) (?:been )?(?:brought up|discussed|handed over|mentioned|presented|raised|shown|submitted|tabled)\b"
)
# By these words somebody tells that he put a thing to another.
_TELLING = frozenset(
    "address agree ask bring complain deliver demand discuss give hand mention offer present press propose put raise "
    "request show submit suggest table tell warn".split()
)
_OWN = re.compile(
    r"^\W*(?:that )?(?:(?:it|they|he|she) (?:had|has|have|was|were|did|does|is|are)|its|their|his|her)\b"
)
_RUMOURS = re.compile(r"\b(?:reports?|reported|rumours?|rumors?|speculation|stories|story)\b")


def is_put_right(one: Said, reply: Said) -> bool:
    """Say whether a reply puts right what another said before it."""
    if one.is_denial:
        return False
    if reply.is_denial:
        return _is_own_denied(one, reply)
    if not reply.is_negative:
        return False
    return _is_of_number(one.text, reply.text) or _is_untold(one, reply)


def _is_of_number(claim: str, reply: str) -> bool:
    """Say whether somebody says that it was not so many as the claim has it: "not 37, but 200"."""
    not_so = _NOT_SO_MANY.search(reply)
    if not_so is None:
        return False
    number = re.escape(not_so["number"])
    return re.search(rf"(?<![\d.,]){number}(?!\d|[.,]\d)", claim) is not None


def _is_untold(one: Said, reply: Said) -> bool:
    """Say whether somebody says that a thing was never mentioned which another says he put forward."""
    untold = _NOT_TOLD.search(reply.text)
    if untold is None or one.is_negative or _TELLING.isdisjoint(one.forms):
        return False
    return bool(topics(untold["what"]) & topics(one.text))


def _is_own_denied(one: Said, reply: Said) -> bool:
    """Say whether a claim of somebody stands right before what he denies of himself: "that its soil was used"."""
    is_next = 0 <= reply.at - one.end < _ADJACENT
    is_claim = one.statement.distance == "claim" and reply.teller in one.of
    is_of_rumours = _RUMOURS.search(reply.text.lower()) is not None
    return is_next and is_claim and not is_of_rumours and _OWN.search(reply.text) is not None
