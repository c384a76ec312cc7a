"""Bodies called by the last word of their name, in capitals: "the Fund", "the Union"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading, Token
from dragoman.stages.mention_nations import NAMED
from dragoman.stages.mention_owners import BODIES
from dragoman.stages.mention_words import Found
from dragoman.stages.phrases import core


def short_body(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """Return the last body named before whose name ends in a word that stands alone with "the"."""
    first, last = core(reading, token.index)
    is_bare = last - first == 2 and reading.tokens[first].text.lower() == "the"
    if not is_bare or last != token.index + 1 or not token.text[:1].isupper():
        return None
    named = [
        one
        for one in earlier
        if one.head < token.index
        and one.by in NAMED
        and one.actor.type in BODIES
        and one.last - one.first > 1
        and reading.tokens[one.last - 1].text == token.text
    ]
    if not named:
        return None
    body = max(named, key=lambda one: one.head)
    return Found(first, last, token.index, body.actor, "noun", 0.7, refers_to=body.head)
