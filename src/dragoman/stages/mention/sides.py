"""
The Sides of a communique: the two states its title or first paragraph names.

Texts that states issue together call both of them "the Sides" or "the Parties", and each
"the Peruvian Side". A small letter is enough for a state the opening names, or where the
side speaks: "the Peruvian side confirmed that".
"""

from __future__ import annotations

from functools import lru_cache

from dragoman.knowledge.actors import Actor, demonyms, find
from dragoman.knowledge.speech import verbs
from dragoman.language.reading import Reading, Token
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import core

_ALL = frozenset({"Sides", "Parties"})
# States that share a name, and what may stand before it.
_NAMESAKES = {"Congos": ("COD", "COG"), "Koreas": ("PRK", "KOR"), "Sudans": ("SDN", "SSD")}
_COUNTED = frozenset({"both", "of", "the", "two"})
SIDE = frozenset({"side", "party"})
_TWO = 2
# Where the states are named: so many blocks and sentences, and so many words of each block.
_BLOCKS, _SENTENCES, _WORDS = 5, 20, 80
_OPENING = frozenset({"headline", "standfirst", "paragraph", "key_point"})


def side_at(reading: Reading, token: Token) -> Found | None:
    """Return the mention of both Sides of a communique, or of one of them; else None."""
    if is_all(reading, token):
        at = token.index
        actor = Actor("", "", "government", None, "GOV")
        return Found(core(reading, at)[0], at + 1, at, actor, "joint", 0.7)
    country = _one(reading, token)
    if country is None:
        return None
    actor = Actor("", "", "government", country, "GOV")
    return Found(core(reading, token.index)[0], token.index + 1, token.index, actor, "noun", 0.7)


def sides_of(reading: Reading, head: int) -> tuple[str, ...]:
    """Return the two states that "the Sides" stands for; none where a word is no such phrase."""
    token = reading.tokens[head]
    return _opening(reading) if is_all(reading, token) else namesakes(reading, token)


def namesakes(reading: Reading, token: Token) -> tuple[str, ...]:
    """Return the two states that share a name: "the two Koreas", "both Sudans"; no other word is any."""
    states = _NAMESAKES.get(token.text)
    if states is None:
        return ()
    first, last = core(reading, token.index)
    words = {one.text.lower() for one in reading.tokens[first:last] if one is not token}
    return states if words <= _COUNTED else ()


def is_all(reading: Reading, token: Token) -> bool:
    """Say whether a word means both states of the text: "the Sides"."""
    if token.text not in _ALL or len(_opening(reading)) != _TWO:
        return False
    first, last = core(reading, token.index)
    words = [one.text.lower() for one in reading.tokens[first:last]]
    return words in (["the", token.text.lower()], ["both", token.text.lower()])


def _one(reading: Reading, token: Token) -> str | None:
    """Return the country of one side: "the Peruvian Side"."""
    if token.text.lower() not in SIDE or not token.index:
        return None
    country = demonyms().get(reading.tokens[token.index - 1].text)
    first = core(reading, token.index)[0]
    is_whole = first == token.index - 2 and reading.tokens[first].text.lower() == "the"
    if country is None or not is_whole:
        return None
    opening = _opening(reading)
    is_named = len(opening) == _TWO and country in opening
    is_capital = token.text.istitle()
    is_sure = is_named and (is_capital or token.text == "side")
    is_sure = is_sure or token.text == "Side" or _speaks(reading, token)
    return country if is_sure else None


def _speaks(reading: Reading, side: Token) -> bool:
    """Say whether a side says something: not "the Greek side of the island", nor one that lost."""
    verb = reading.tokens[side.head] if side.deprel == "nsubj" else side
    if verb is side or lemma_in(verbs(), verb) not in verbs():
        return False
    is_told = any(
        one.deprel == "ccomp" or (one.deprel == "xcomp" and one.upos == "VERB")
        for one in reading.children(verb.index)
    )
    return is_told and not reading.children(side.index, "nmod")


def _opening(reading: Reading) -> tuple[str, ...]:
    """Return the states that the first block with two or more of them names."""
    words: dict[int, list[str]] = {}
    for sentence in reading.sentences[:_SENTENCES]:
        if sentence.block >= _BLOCKS:
            break
        blocks = reading.report.blocks
        if blocks and blocks[sentence.block].type not in _OPENING:
            continue
        block = words.setdefault(sentence.block, [])
        last = min(sentence.last, sentence.first + _WORDS - len(block))
        block += [token.text for token in reading.tokens[sentence.first : last]]
    for block in words.values():
        states = _states(tuple(block))
        if len(states) >= _TWO:
            return states if len(states) == _TWO else ()
    return ()


@lru_cache(maxsize=64)
def _states(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the states among words, by their names or adjectives, in order."""
    written = tuple(word.title() if word.isupper() and len(word) > 3 else word for word in words)
    found = {
        first: actor.country
        for first, _, actor in find(written, None)
        if actor.type == "state" and actor.country
    }
    found |= {at: demonyms()[word] for at, word in enumerate(written) if word in demonyms()}
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))
