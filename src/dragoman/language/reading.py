"""
A report as the language model sees it: words, sentences, trees, roles, entities.

All indices of words count from the beginning of the report, all word ranges are
half-open, all character offsets are code points of `report.text`. Nothing here
depends on the model; `language.reader` makes readings, stages only read them.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from dragoman.language.reading_layers import Antecedent, Quotation, Trigger
from dragoman.records import Mark, Report
from dragoman.spans import Pieces, Span

MarkT = TypeVar("MarkT", bound=Mark)
# What a reading works out once about its words, whatever marks are on them.
_OF_WORDS = (
    "_children",
    "_by_relation",
    "_roles",
    "_starts",
    "_entity_at",
    "_triggers_at",
    "_words_at",
    "_tops",
    "cases",
)
# Parts of speech of prepositions: "including", "ago", "to" and "'s" are some.
_PREPOSITIONS = frozenset({"ADP", "SCONJ", "VERB", "ADV", "PART"})
# What it works out once about a kind of marks, until there are more of that kind.
_OF_KINDS = ("_by_kind", "_by_id", "_innermost", "_pieces")


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


@dataclasses.dataclass(frozen=True)
class Reading:
    """
    What stages read: the report, its language layers, and the marks made so far.

    A reading is never changed; the pipeline makes a new one after each stage.
    `quotations`, `triggers` and `antecedents` (by word) are what the model's further heads
    found; readings of other language pipelines leave them empty, and `has_event_head` says
    that triggers were looked for.
    Words stand only in blocks that are news: nothing can be coded from furniture.
    """

    report: Report
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    roles: tuple[Role, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    antecedents: Mapping[int, Antecedent] = dataclasses.field(default_factory=dict)
    has_event_head: bool = False
    marks: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.report.text

    def with_marks(self, marks: Iterable[Mark]) -> Reading:
        """Return this reading with more marks; what is known of words and other kinds is kept."""
        new = tuple(marks)
        made = dataclasses.replace(self, marks=(*self.marks, *new))
        known = vars(self)
        vars(made).update({name: known[name] for name in _OF_WORDS if name in known})
        kinds = {type(mark) for mark in new}
        for name in _OF_KINDS:
            old = known.get(name, {})
            vars(made)[name] = {kind: of for kind, of in old.items() if not _has(kinds, kind)}
        return made

    @cached_property
    def _children(self) -> dict[int, tuple[Token, ...]]:
        """Words governed by each word, in order; roots are the children of -1."""
        found: dict[int, list[Token]] = defaultdict(list)
        for token in self.tokens:
            found[token.head].append(token)
        return {head: tuple(words) for head, words in found.items()}

    @cached_property
    def _by_relation(self) -> dict[int, dict[str, tuple[Token, ...]]]:
        """Words governed by each word that governs any, by relation with and without subtype."""
        found: dict[int, dict[str, tuple[Token, ...]]] = {}
        for head, words in self._children.items():
            below: dict[str, tuple[Token, ...]] = {}
            for token in words:
                name = token.deprel
                below[name] = (*below.get(name, ()), token)
                if ":" in name:
                    plain = _plain(name)
                    below[plain] = (*below.get(plain, ()), token)
            found[head] = below
        return found

    @cached_property
    def _roles(self) -> dict[int, tuple[Role, ...]]:
        """Roles of each predicate, in order."""
        found: dict[int, list[Role]] = defaultdict(list)
        for role in self.roles:
            found[role.predicate].append(role)
        return {predicate: tuple(roles) for predicate, roles in found.items()}

    def children(self, word: int, *deprels: str) -> tuple[Token, ...]:
        """
        Return the words governed by `word`, optionally only in the given relations.

        A relation without subtype takes its subtypes along: "nsubj" finds "nsubj:pass".
        """
        if not deprels:
            return self._children.get(word, ())
        below = self._by_relation.get(word)
        if below is None:
            return ()
        found: tuple[Token, ...] = ()
        for deprel in deprels:
            if deprel in below:
                if found:  # in several: in reading order, and those with a subtype once
                    return tuple(
                        token
                        for token in self._children[word]
                        if token.deprel in deprels or _plain(token.deprel) in deprels
                    )
                found = below[deprel]
        return found

    @cached_property
    def cases(self) -> Mapping[int, str]:
        """The preposition of each phrase that has one, in lower case with its fixed parts, by its head."""
        found: dict[int, str] = {}
        for token in self.tokens:
            is_case = token.deprel.startswith("case") and _plain(token.deprel) == "case"
            if is_case and token.upos in _PREPOSITIONS and token.head not in found:
                behind = self.children(token.index, "fixed")
                words = [token.text, *[part.text for part in behind]]
                found[token.head] = " ".join(words).lower()
        return found

    def roles_of(self, predicate: int) -> tuple[Role, ...]:
        """Return the PropBank roles of a predicate word."""
        return self._roles.get(predicate, ())

    def subtree(self, word: int) -> tuple[int, ...]:
        """Return the indices of `word` and everything below it, in reading order."""
        found, children = [word], self._children
        for here in found:  # which grows by what is below
            if here in children:
                found += [token.index for token in children[here]]
        return tuple(sorted(found))

    def sentence_of(self, word: int) -> Sentence:
        """Return the sentence a word stands in."""
        return self.sentences[self.tokens[word].sentence]

    def span(self, first: int, last: int) -> Span:
        """Return the characters from word `first` to word `last` (half-open)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def spans(self, words: tuple[int, ...]) -> tuple[Span, ...]:
        """Return the spans of a set of words; runs of neighbouring words become one span."""
        runs: list[list[int]] = []
        for word in sorted(words):
            if runs and word == runs[-1][1] + 1:
                runs[-1][1] = word
            else:
                runs.append([word, word])
        return tuple(self.span(first, last + 1) for first, last in runs)

    def words_in(self, span: Span) -> tuple[Token, ...]:
        """Return the words that overlap a span."""
        starts = self._starts
        at = bisect_left(starts, span.start)
        if at and self.tokens[at - 1].end > span.start:
            at -= 1
        return self.tokens[at : max(at, bisect_left(starts, span.end))]

    def words_at(self, spans: tuple[Span, ...]) -> tuple[Token, ...]:
        """Return the words that overlap some spans, as those of a party; looked up once."""
        found = self._words_at.get(spans)
        if found is None:
            found = tuple([word for span in spans for word in self.words_in(span)])
            self._words_at[spans] = found
        return found

    @cached_property
    def _words_at(self) -> dict[tuple[Span, ...], tuple[Token, ...]]:
        """What `words_at` returned before."""
        return {}

    def top_at(self, spans: tuple[Span, ...]) -> Token | None:
        """Return the first of the words at some spans that none of them governs; looked up once."""
        if spans not in self._tops:
            words = self.words_at(spans)
            inside = {word.index for word in words}
            self._tops[spans] = next((word for word in words if word.head not in inside), None)
        return self._tops[spans]

    @cached_property
    def _tops(self) -> dict[tuple[Span, ...], Token | None]:
        """What `top_at` returned before."""
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        """Character offsets at which the words start."""
        return [token.start for token in self.tokens]

    def entities_in(self, first: int, last: int) -> tuple[Entity, ...]:
        """Return the entities that share a word with `first:last`, in order."""
        found: dict[Entity, None] = {}
        for word in range(first, last):
            entity = self._entity_at.get(word)
            if entity is not None:
                found[entity] = None
        return tuple(found)

    @cached_property
    def _entity_at(self) -> dict[int, Entity]:
        """The entity each word stands in."""
        return {
            word: entity for entity in self.entities for word in range(entity.first, entity.last)
        }

    def triggers_at(self, words: Iterable[int]) -> tuple[Trigger, ...]:
        """Return the triggers that cover some of the words, in order."""
        places = {at for word in words for at in self._triggers_at.get(word, ())}
        return tuple(self.triggers[at] for at in sorted(places))

    @cached_property
    def _triggers_at(self) -> dict[int, list[int]]:
        """The places, among all, of the triggers that cover each word."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, trigger in enumerate(self.triggers):
            for word in range(trigger.first, trigger.last):
                found[word].append(at)
        return found

    def of_kind(self, kind: type[MarkT]) -> tuple[MarkT, ...]:
        """Return the marks of one class made so far, in reading order."""
        found = self._by_kind.get(kind)
        if found is None:
            of_it = (mark for mark in self.marks if isinstance(mark, kind))
            found = tuple(sorted(of_it, key=lambda mark: (mark.spans, mark.id)))
            self._by_kind[kind] = found
        return found

    @cached_property
    def _by_kind(self) -> dict[type[Mark], Any]:
        """The marks that `of_kind` returned before."""
        return {}

    def by_id(self, kind: type[MarkT]) -> Mapping[str, MarkT]:
        """Return the marks of one class made so far by their ids, in reading order."""
        found: dict[str, MarkT] | None = self._by_id.get(kind)
        if found is None:
            found = self._by_id[kind] = {mark.id: mark for mark in self.of_kind(kind)}
        return found

    @cached_property
    def _by_id(self) -> dict[type[Mark], Any]:
        """What `by_id` returned before."""
        return {}

    def marks_at(self, kind: type[MarkT], places: Iterable[Span]) -> list[MarkT]:
        """Return the marks of one class that share a character with some places, in reading order."""
        marks = self.of_kind(kind)
        pieces: Pieces[int] | None = self._pieces.get(kind)
        if pieces is None:
            pieces = Pieces((span, at) for at, mark in enumerate(marks) for span in mark.spans)
            self._pieces[kind] = pieces
        return [marks[at] for at in sorted({at for one in places for _, at in pieces.over(one)})]

    @cached_property
    def _pieces(self) -> dict[type[Mark], Any]:
        """Where the marks stand that `marks_at` was asked for before, by their order."""
        return {}

    def innermost(self, kind: type[MarkT]) -> Mapping[int, MarkT]:
        """Return the innermost mark of one class over each word that stands in one."""
        found: dict[int, MarkT] | None = self._innermost.get(kind)
        if found is None:
            found = {}
            # Long marks first, so that the innermost one has the last word.
            for mark in sorted(self.of_kind(kind), key=_length, reverse=True):
                for span in mark.spans:
                    for token in self.words_in(span):
                        found[token.index] = mark
            self._innermost[kind] = found
        return found

    @cached_property
    def _innermost(self) -> dict[type[Mark], Any]:
        """What `innermost` returned before."""
        return {}


def _has(kinds: Iterable[type[Mark]], kind: type[Mark]) -> bool:
    """Say whether marks of some classes are of one kind."""
    return any(issubclass(one, kind) for one in kinds)


def _length(mark: Mark) -> int:
    """Return how many characters a mark covers."""
    return sum([span.end - span.start for span in mark.spans])


def _plain(deprel: str) -> str:
    """Return a relation without its subtype."""
    return deprel.partition(":")[0]
