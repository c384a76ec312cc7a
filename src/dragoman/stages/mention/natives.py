"""
Who "the Kenyan" or "the Frenchwoman" is: the only one just named who is from there.

Where nobody is, it may be the only one of whom nobody has told where he is from, who then is.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import country_names, demonyms
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.employers import rename
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import core

_BARE = 2  # words: "the Kenyan"
_NEAR = 3  # sentences
_MAN = ("woman", "man")
_PARTS = ("acl:relcl", "appos", "nmod", "nummod")


def native_again(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """Return the mention of a person named before whom a word for somebody of a country means."""
    country = _land(token)
    first, last = core(reading, token.index)
    is_the = last - first == _BARE and reading.tokens[first].text.lower() == "the"
    if country not in country_names() or not is_the or reading.children(token.index, *_PARTS):
        return None
    near = {
        one.actor.id: one
        for one in earlier
        if one.by in NAMED and one.actor.type == "person" and one.last <= first
        if token.sentence - reading.tokens[one.head].sentence <= _NEAR
        if one.actor.country in {country, None}
    }
    from_there = [one for one in near.values() if one.actor.country == country]
    if len(from_there or near) != 1:
        return None
    meant = next(iter(from_there or near.values()))
    if not from_there:
        rename(earlier, {meant.actor.id: replace(meant.actor, country=country)})
    return Found(first, last, token.index, meant.actor, "noun", 0.6, refers_to=meant.head)


def _land(token: Token) -> str | None:
    """Return the country of a word for one who is from there: "Kenyan", "Dane", "Frenchwoman"."""
    word = token.text
    if not word[:1].isupper() or "Number=Plur" in token.feats:
        return None
    for man in _MAN:
        if word.endswith(man):
            return demonyms().get(word.removesuffix(man))
    return demonyms().get(f"{word}s")
