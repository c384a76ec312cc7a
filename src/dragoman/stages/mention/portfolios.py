"""
Portfolios of several matters before one minister: "Kenyan Fuel and Energy Minister | Amina Odhiambo".

The parser parts them at the "and", so that a title would begin behind it and lose its country.
"""

from __future__ import annotations

from dragoman.knowledge.actors import demonyms
from dragoman.language.reading import Reading, Token

# What ministers are in charge of, by the words of their titles.
_MATTERS = frozenset(
    "affairs agriculture arts aviation business care children citizenship climate commerce "
    "communication communications consumer cooperation culture defence defense development digital "
    "disaster diaspora economic economy education electricity employment energy environment "
    "expatriates external family finance fisheries food foreign forestry forests fuel gas gender "
    "health heritage higher highways home housing human immigration industries industry information "
    "infrastructure innovation integration interior international investment irrigation justice "
    "labor labour land lands legal livestock local management maritime media migration mineral minerals "
    "mines mining national natural oil parliamentary petroleum planning police ports power public "
    "railway railways reform regional religious research resources road roads rural safety science security "
    "services shipping social solidarity sport sports taxation technology telecommunications "
    "territorial tourism trade transport transportation tribal urban utilities veterans water "
    "welfare women works youth".split()
)
_JOINING = frozenset({"and", "&", ","})
_OFFICERS = frozenset({"minister", "secretary"})
_LONGEST = 14  # words


def portfolio_start(reading: Reading, start: int, first: int) -> int:
    """
    Return where the title of a minister begins, with all that he is in charge of, and his country.

    `start` is where the words begin that the parser ties to the name, `first` where the name does.
    """
    tokens = reading.tokens
    if not any(one.text.lower() in _OFFICERS for one in tokens[start:first]):
        return start
    at = start
    while at > max(0, start - _LONGEST) and _goes_on(tokens[at - 1]):
        at -= 1
    while at < start and tokens[at].text.lower() in _JOINING:
        at += 1
    is_joint = any(one.text.lower() in _JOINING for one in tokens[at:start])
    return _with_country(reading, at) if is_joint and _is_matter(tokens[at]) else start


def _goes_on(token: Token) -> bool:
    """Say whether a word before a title may belong to it."""
    return token.text.lower() in _JOINING or _is_matter(token)


def _is_matter(token: Token) -> bool:
    """Say whether a word names what a minister is for, as titles write it."""
    return token.text[0].isupper() and token.text.lower() in _MATTERS


def _with_country(reading: Reading, at: int) -> int:
    """Return where a title begins with the country before it: "Kenyan ...", "Peru 's ..."."""
    tokens = reading.tokens
    if at and tokens[at - 1].text in demonyms():
        return at - 1
    is_owned = at > 1 and tokens[at - 1].text in {"'s", "’s"} and tokens[at - 2].upos == "PROPN"
    return at - 2 if is_owned else at
