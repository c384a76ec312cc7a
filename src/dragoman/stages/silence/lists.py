"""
Take apart what is left out where it is a list: "no mention of Taiwan or the Philippines".

Each of a list with a name in it is left out by itself where it is whole by itself: a name, or a noun
with its own article. A list of things without names is told as one, as is what shares a word or an owner:
"their names, ages or wives", "foreign troops or bases", "Roca and Vera's handshake".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dragoman.language.grammar import NOMINAL
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention
from dragoman.stages.phrases import conjuncts

_OPENING = ("det", "nummod")
_DESCRIBING = ("acl", "acl:relcl", "amod", "appos", "nmod")
_JOINING = frozenset({"CCONJ", "PUNCT"})
_AND = frozenset({"and", "nor", "or"})
_QUOTES = frozenset("\"'“”‘’«»")


def each_apart(reading: Reading, on: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Yield the words of each thing in a list that is left out; all words where it is one thing."""
    members = _members(reading, on)
    if len(members) < 2 or not _are_whole(reading, members):
        yield on
        return
    starts = [min(reading.subtree(one.index)) for one in members]
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else None
        words = [word for word in on if start <= word and (end is None or word < end)]
        case = {one.index for one in reading.children(members[at].index, "case")}
        while words and (reading.tokens[words[0]].upos in _JOINING or (at and words[0] in case)):
            words.pop(0)
        while words and reading.tokens[words[-1]].upos in _JOINING:
            words.pop()
        if words:
            yield tuple(words)


def _members(reading: Reading, on: tuple[int, ...]) -> list[Token]:
    """Return those joined in a list that is all of what is left out; nothing for any other words."""
    words = set(on)
    heads = [at for at in on if reading.tokens[at].head not in words]
    if len(heads) != 1 or any(reading.tokens[at].text in _QUOTES for at in on):
        return []
    members = [reading.tokens[at] for at in conjuncts(reading, heads[0])]
    return members if all(one.index in words for one in members) else []


def _are_whole(reading: Reading, members: list[Token]) -> bool:
    """Say whether each of a list is a thing by itself: names, nouns all with an article, or all bare."""
    named = reading.innermost(Mention)
    spans = [named.get(one.index) for one in members]
    if any(one is not None and one is other for one, other in pairwise(spans)):
        return False  # "Bosnia and Herzegovina"
    joining = {one.text.lower() for one in reading.children(members[-1].index, "cc")}
    if joining.isdisjoint(_AND):
        return False
    if not all(one.upos in NOMINAL and one.upos != "PRON" for one in members):
        return False
    if any(reading.children(one.index, "nmod:poss") for one in members):
        return False  # whose it is may stand in all of the list, or before it
    common = [one for one in members if one.upos != "PROPN"]
    if len(common) == len(members):
        return False
    opened = [bool(reading.children(one.index, *_OPENING)) for one in common]
    if any(opened) and not all(opened):
        return False
    return all(opened) or not any(reading.children(one.index, *_DESCRIBING) for one in common[:-1])
