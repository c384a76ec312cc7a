"""
Bodies called by a word of their name, or by what they are: "Kestrel", "the Union", "the agency".

A small letter is enough for the last body named just before that is one of the kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import Actor
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.owners import NON_STATES
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import core

# How many sentences back a body may be named that a word in small letters means.
_NEAR = 4
# Of the bodies of the UN that work somewhere, these are called agencies; courts and missions are not.
_AGENCIES = frozenset(
    "Food and Agriculture Organization|International Labour Organization|"
    "International Maritime Organization|International Organization for Migration|OCHA|UN Women|"
    "UNAIDS|UNDP|UNEP|UNESCO|UNFPA|UNHCR|UNICEF|UNIDO|UNODC|UNRWA|World Food Programme|"
    "World Health Organization|World Meteorological Organization|IAEA|Europol|Eurojust|Frontex|Reuters|"
    "Associated Press|Agence France-Presse|TASS|Xinhua|Interfax".split("|")
)
SHORT_KINDS = {
    "agency": _AGENCIES,
    "bank": frozenset({"World Bank"}),
    "confederation": frozenset(),
    "federation": frozenset(),
    "forum": frozenset(),
    "foundation": frozenset(),
    "fund": frozenset({"IMF"}),
    "institute": frozenset(),
    "league": frozenset(),
    "mission": frozenset(),
    "observatory": frozenset(),
    "panel": frozenset(),
    "watchdog": frozenset({"IAEA"}),
}


def short_body(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """Return the last body named before whose name ends in a word that stands alone with "the"."""
    is_capital = token.text[:1].isupper()
    if not (is_capital or token.text in SHORT_KINDS) or "Number=Plur" in token.feats:
        return None
    first, last = core(reading, token.index)
    is_bare = last - first == 2 and reading.tokens[first].text.lower() == "the"
    if not is_bare or last != token.index + 1:
        return None
    before = [one for one in earlier if one.head < token.index]
    if is_capital:
        fitting = [one for one in before if _ends_so(reading, one, token.text)]
    else:
        fitting = [one for one in before if _is_near(reading, one, token)]
    body = max(fitting, key=lambda one: one.head, default=None)
    is_same = body is not None and reading.tokens[body.head].text == token.text
    if body is None or not (is_capital or is_same or body.actor.id):
        return None
    return Found(first, last, token.index, body.actor, "noun", 0.7, refers_to=body.head)


def whole_body(reading: Reading, first: int, last: int, earlier: Sequence[Found]) -> Found | None:
    """Return the last body named before by a longer name that a name of one word begins or heads."""
    if last - first != 1 or not reading.tokens[first].text.istitle():
        return None
    word = reading.tokens[first].text
    fitting = (
        one
        for one in earlier
        if one.head < first and (_ends_so(reading, one, word) or _begins_so(one, word))
    )
    return max(fitting, key=lambda one: one.head, default=None)


def _begins_so(one: Found, word: str) -> bool:
    """Say whether a body that no list has was named by a name that begins with a word."""
    is_body = one.by == "name" and one.actor.type in NON_STATES
    return is_body and one.actor.name.startswith(f"{word} ")


def _ends_so(reading: Reading, one: Found, word: str) -> bool:
    """Say whether a body was named by a name of several words that ends in a word, or is one "for" something."""
    is_body = one.by in NAMED and one.actor.type in NON_STATES
    ends = {reading.tokens[one.last - 1].text, reading.tokens[one.head].text}
    return is_body and one.last - one.first > 1 and word in ends


def _is_near(reading: Reading, one: Found, token: Token) -> bool:
    """Say whether somebody told of just before is of the kind that a noun means, named or not."""
    apart = token.sentence - reading.tokens[one.head].sentence
    if apart > _NEAR or one.actor.type not in NON_STATES:
        return False
    return _is_of(one.actor, token.text) or reading.tokens[one.head].text.lower() == token.text


def _is_of(actor: Actor, noun: str) -> bool:
    """Say whether a body is an agency, a bank, a fund by its name, or known as one."""
    return noun in actor.name.lower().split() or actor.name in SHORT_KINDS[noun]
