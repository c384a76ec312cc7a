"""
The words of a reading, and what is worked out once about them, whatever marks are on them.

All indices of words count from the beginning of the report, and all word ranges are half-open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

import msgspec

from dragoman.language.reading_layers import Trigger
from dragoman.spans import Span

KeyT = TypeVar("KeyT", int, str)
ThingT = TypeVar("ThingT")
# Parts of speech of prepositions: "including", "ago", "to" and "'s" are some.
_PREPOSITIONS = frozenset({"ADP", "SCONJ", "VERB", "ADV", "PART"})
_place = attrgetter("index")


class Token(msgspec.Struct, frozen=True, gc=False):
    """
    One word in UD segmentation ("don't" is two), with its place in the text.

    `text` is what stands there, or what was written where that was read in a wrong encoding.
    `head` is the index of the governor, or -1 for the root of a sentence. `feats`
    is the UD feature string or "_". `sense` is a PropBank sense number ("01",
    "LV" = light verb) if the word is a predicate, else None. `factuality` runs
    from -3 (certainly did not happen) to 3 (certainly did); it is only
    meaningful for predicates (verbs, and nouns and adjectives used as such).
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    sentence: int
    sense: str | None = None
    factuality: float = 0.0

    @property
    def relation(self) -> str:
        """What the word is to its governor, without subtype: "nsubj" of "nsubj:pass"."""
        return self.deprel.partition(":")[0]


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Words `first:last` (half-open), and the type and index of the block they stand in."""

    index: int
    first: int
    last: int
    start: int
    end: int
    block: int
    block_type: str


class Role(msgspec.Struct, frozen=True, gc=False):
    """A PropBank argument: `label` ("ARG0", "ARGM-TMP", ...) of `predicate`, at its head word."""

    predicate: int
    label: str
    head: int


class Entity(msgspec.Struct, frozen=True, gc=False):
    """A named entity over words `first:last`; type PER, ORG, LOC, COUNTRY, PARTY, EVENT, MISC..."""

    first: int
    last: int
    type: str
    score: float


Words = Mapping[str, tuple[Token, ...]]


class WordTables:
    """
    What a reading asks of its words more than once.

    `children` (of -1: the roots) and `by_relation` (with and without subtype) have the words
    below each word, `by_form` and `by_lemma` those of each form and lemma in lower case, and
    `cases` the preposition of each phrase by its head word.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        roles: Iterable[Role],
        entities: Iterable[Entity],
        triggers: Iterable[Trigger],
    ) -> None:
        children: dict[int, list[Token]] = defaultdict(list)
        forms: dict[str, list[Token]] = defaultdict(list)
        lemmas: dict[str, list[Token]] = defaultdict(list)
        for token in tokens:
            children[token.head].append(token)
            forms[token.text.lower()].append(token)
            lemmas[token.lemma.lower()].append(token)
        self.children = _closed(children)
        self.by_form = _closed(forms)
        self.by_lemma = _closed(lemmas)
        self.by_relation = {head: _by_relation(words) for head, words in self.children.items()}
        self.cases: dict[int, str] = {}
        for head, below in self.by_relation.items():
            case = next((one for one in below.get("case", ()) if one.upos in _PREPOSITIONS), None)
            if case is not None:
                fixed = self.by_relation.get(case.index, {}).get("fixed", ())
                words = [case.text, *[part.text for part in fixed]]
                self.cases[head] = " ".join(words).lower()
        self.roles = _grouped((role.predicate, role) for role in roles)
        self.starts = [token.start for token in tokens]
        self.entity_at = {word: one for one in entities for word in range(one.first, one.last)}
        self.triggers_at = _grouped(
            (word, at) for at, one in enumerate(triggers) for word in range(one.first, one.last)
        )
        # What `subtree`, `words_at` and `top_at` returned before.
        self.subtrees: dict[int, tuple[int, ...]] = {}
        self.at: dict[tuple[Span, ...], tuple[Token, ...]] = {}
        self.tops: dict[tuple[Span, ...], Token | None] = {}


def in_order(words: Words, wanted: Iterable[str]) -> list[Token]:
    """Return the words under some keys, in reading order."""
    return sorted([token for key in wanted for token in words.get(key, ())], key=_place)


def _grouped(pairs: Iterable[tuple[KeyT, ThingT]]) -> dict[KeyT, tuple[ThingT, ...]]:
    """Return things by the key that stands with each, in order."""
    found: dict[KeyT, list[ThingT]] = defaultdict(list)
    for key, thing in pairs:
        found[key].append(thing)
    return _closed(found)


def _closed(found: Mapping[KeyT, list[ThingT]]) -> dict[KeyT, tuple[ThingT, ...]]:
    """Return what was grouped, to be changed no more."""
    return {key: tuple(things) for key, things in found.items()}


def _by_relation(words: Iterable[Token]) -> dict[str, tuple[Token, ...]]:
    """Return words by their relation, with and without subtype."""
    below: dict[str, tuple[Token, ...]] = {}
    for token in words:
        name = token.deprel
        below[name] = (*below.get(name, ()), token)
        if ":" in name:
            relation = token.relation
            below[relation] = (*below.get(relation, ()), token)
    return below
