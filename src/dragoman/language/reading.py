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
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any, TypeVar

from dragoman.language.reading_layers import Antecedent, Quotation, Trigger
from dragoman.language.reading_words import (
    Entity,
    Role,
    Sentence,
    Token,
    Words,
    WordTables,
    in_order,
)
from dragoman.records import Mark, Report
from dragoman.spans import Pieces, Span, length

# Who asks for a reading finds what it is made of here too.
__all__ = ["Entity", "Reading", "Role", "Sentence", "Token", "once_a_word"]

MarkT = TypeVar("MarkT", bound=Mark)
ThingT = TypeVar("ThingT")
Question = Callable[["Reading", int], ThingT]


@dataclasses.dataclass(frozen=True)
class Reading:
    """
    What stages read: the report, its language layers, and the marks made so far.

    A reading is never changed; the pipeline makes a new one after each stage.
    `quotations`, `triggers` and `antecedents` (by word) are what the model's further heads
    found; readings of other language pipelines leave them empty, and `has_event_head` says
    that triggers were looked for. `by_form` and `by_lemma` have the words of each form and lemma
    in lower case, and `cases` the preposition of each phrase that has one with its fixed parts, by
    its head word: "according to".
    `answers` has those to each question of `once_a_word`, by word.
    Words stand only in blocks that are news: nothing can be coded from furniture.
    """

    # Stages ask for words thousands of times a report: what stands on the instance alone, with no
    # default on the class, is found several times as fast.
    report: Report
    tokens: tuple[Token, ...] = dataclasses.field(default_factory=tuple)
    sentences: tuple[Sentence, ...] = dataclasses.field(default_factory=tuple)
    roles: tuple[Role, ...] = dataclasses.field(default_factory=tuple)
    entities: tuple[Entity, ...] = dataclasses.field(default_factory=tuple)
    quotations: tuple[Quotation, ...] = dataclasses.field(default_factory=tuple)
    triggers: tuple[Trigger, ...] = dataclasses.field(default_factory=tuple)
    antecedents: Mapping[int, Antecedent] = dataclasses.field(default_factory=dict)
    has_event_head: bool = False
    marks: tuple[Mark, ...] = dataclasses.field(default_factory=tuple)
    text: str = dataclasses.field(init=False, repr=False, compare=False)
    by_form: Words = dataclasses.field(init=False, repr=False, compare=False)
    by_lemma: Words = dataclasses.field(init=False, repr=False, compare=False)
    cases: Mapping[int, str] = dataclasses.field(init=False, repr=False, compare=False)
    answers: defaultdict[Question[Any], dict[int, Any]] = dataclasses.field(
        init=False, repr=False, compare=False
    )
    _words: WordTables = dataclasses.field(init=False, repr=False, compare=False)
    _kinds: _OfKinds = dataclasses.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the tables of words."""
        known = WordTables(self.tokens, self.roles, self.entities, self.triggers)
        made = {
            "text": self.report.text,
            "by_form": known.by_form,
            "by_lemma": known.by_lemma,
            "cases": known.cases,
            "answers": defaultdict(dict),
            "_words": known,
            "_kinds": _OfKinds(),
        }
        for name, value in made.items():
            object.__setattr__(self, name, value)

    def with_marks(self, marks: Iterable[Mark]) -> Reading:
        """Return this reading with more marks; what is known of words and other kinds is kept."""
        new = tuple(marks)
        made = object.__new__(type(self))  # not `replace`, which would make the tables again
        for field in dataclasses.fields(self):
            object.__setattr__(made, field.name, getattr(self, field.name))
        object.__setattr__(made, "marks", (*self.marks, *new))
        object.__setattr__(made, "_kinds", self._kinds.without({type(mark) for mark in new}))
        return made

    def children(self, word: int, *deprels: str) -> tuple[Token, ...]:
        """
        Return the words governed by `word`, optionally only in the given relations.

        A relation without subtype takes its subtypes along: "nsubj" finds "nsubj:pass".
        """
        if not deprels:
            return self._words.children.get(word, ())
        below = self._words.by_relation.get(word)
        if below is None:
            return ()
        found: tuple[Token, ...] = ()
        for deprel in deprels:
            if deprel in below:
                if found:  # in several: in reading order, and those with a subtype once
                    return tuple(
                        token
                        for token in self._words.children[word]
                        if token.deprel in deprels or token.relation in deprels
                    )
                found = below[deprel]
        return found

    def of_lemmas(self, lemmas: Iterable[str]) -> list[Token]:
        """Return the words that have one of some lemmas, in lower case; in reading order."""
        return in_order(self.by_lemma, lemmas)

    def of_forms(self, forms: Iterable[str]) -> list[Token]:
        """Return the words that have one of some forms, in lower case; in reading order."""
        return in_order(self.by_form, forms)

    def governor(self, word: Token) -> Token | None:
        """Return the word that governs another one; None governs the root of a sentence."""
        return self.tokens[word.head] if word.head >= 0 else None

    def above(self, word: Token) -> Token:
        """Return the word that governs another one; the root of a sentence itself."""
        return self.tokens[word.head] if word.head >= 0 else word

    def roles_of(self, predicate: int) -> tuple[Role, ...]:
        """Return the PropBank roles of a predicate word."""
        return self._words.roles.get(predicate, ())

    def subtree(self, word: int) -> tuple[int, ...]:
        """Return the indices of `word` and everything below it, in reading order."""
        known = self._words.subtrees.get(word)
        if known is None:
            found, children = [word], self._words.children
            for here in found:  # which grows by what is below
                if here in children:
                    found += [token.index for token in children[here]]
            known = self._words.subtrees[word] = tuple(sorted(found))
        return known

    def sentence_of(self, word: int) -> Sentence:
        """Return the sentence a word stands in."""
        return self.sentences[self.tokens[word].sentence]

    def span(self, first: int, last: int) -> Span:
        """Return the characters from word `first` to word `last` (half-open)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def spans(self, words: tuple[int, ...]) -> tuple[Span, ...]:
        """Return the spans of a set of words; runs of neighbouring words become one span."""
        if words and max(words) - min(words) == len(words) - 1 == len({*words}) - 1:
            return (self.span(min(words), max(words) + 1),)  # as of most phrases
        runs: list[list[int]] = []
        for word in sorted(words):
            if runs and word == runs[-1][1] + 1:
                runs[-1][1] = word
            else:
                runs.append([word, word])
        return tuple(self.span(first, last + 1) for first, last in runs)

    def words_in(self, span: Span) -> tuple[Token, ...]:
        """Return the words that overlap a span."""
        starts = self._words.starts
        at = bisect_left(starts, span.start)
        if at and self.tokens[at - 1].end > span.start:
            at -= 1
        return self.tokens[at : max(at, bisect_left(starts, span.end))]

    def words_at(self, spans: tuple[Span, ...]) -> tuple[Token, ...]:
        """Return the words that overlap some spans, as those of a party; looked up once."""
        found = self._words.at.get(spans)
        if found is None:
            found = tuple([word for span in spans for word in self.words_in(span)])
            self._words.at[spans] = found
        return found

    def top_at(self, spans: tuple[Span, ...]) -> Token | None:
        """Return the first of the words at some spans that none of them governs; looked up once."""
        tops = self._words.tops
        if spans not in tops:
            words = self.words_at(spans)
            inside = {word.index for word in words}
            tops[spans] = next((word for word in words if word.head not in inside), None)
        return tops[spans]

    def entities_in(self, first: int, last: int) -> tuple[Entity, ...]:
        """Return the entities that share a word with `first:last`, in order."""
        entities = map(self._words.entity_at.get, range(first, last))
        return tuple(dict.fromkeys(one for one in entities if one is not None))

    def triggers_at(self, words: Iterable[int]) -> tuple[Trigger, ...]:
        """Return the triggers that cover some of the words, in order."""
        triggers_at = self._words.triggers_at
        places = {at for word in words for at in triggers_at.get(word, ())}
        return tuple(self.triggers[at] for at in sorted(places))

    def of_kind(self, kind: type[MarkT]) -> tuple[MarkT, ...]:
        """Return the marks of one class made so far, in reading order."""
        found = self._kinds.by_kind.get(kind)
        if found is None:
            of_it = (mark for mark in self.marks if isinstance(mark, kind))
            found = tuple(sorted(of_it, key=lambda mark: (mark.spans, mark.id)))
            self._kinds.by_kind[kind] = found
        return found

    def by_id(self, kind: type[MarkT]) -> Mapping[str, MarkT]:
        """Return the marks of one class made so far by their ids, in reading order."""
        found: dict[str, MarkT] | None = self._kinds.by_id.get(kind)
        if found is None:
            found = self._kinds.by_id[kind] = {mark.id: mark for mark in self.of_kind(kind)}
        return found

    def marks_at(self, kind: type[MarkT], places: Iterable[Span]) -> list[MarkT]:
        """Return the marks of one class that share a character with some places, in reading order."""
        marks = self.of_kind(kind)
        pieces: Pieces[int] | None = self._kinds.pieces.get(kind)
        if pieces is None:
            pieces = Pieces((span, at) for at, mark in enumerate(marks) for span in mark.spans)
            self._kinds.pieces[kind] = pieces
        return [marks[at] for at in sorted({at for one in places for _, at in pieces.over(one)})]

    def innermost(self, kind: type[MarkT]) -> Mapping[int, MarkT]:
        """Return the innermost mark of one class over each word that stands in one."""
        found: dict[int, MarkT] | None = self._kinds.innermost.get(kind)
        if found is None:
            found = {}
            # Long marks first, so that the innermost one has the last word.
            for mark in sorted(
                self.of_kind(kind), key=lambda mark: length(mark.spans), reverse=True
            ):
                for span in mark.spans:
                    for token in self.words_in(span):
                        found[token.index] = mark
            self._kinds.innermost[kind] = found
        return found

    def once(self, kind: type[Mark], make: Callable[[Reading], ThingT]) -> ThingT:
        """Return what is made of a reading once, until there are more marks of one class."""
        made: dict[Callable[[Reading], Any], ThingT] = self._kinds.made.setdefault(kind, {})
        if make not in made:
            made[make] = make(self)
        return made[make]


def once_a_word(ask: Question[ThingT]) -> Question[ThingT]:
    """Let a question about a word be asked once; only the tree may answer it, and no marks."""

    @wraps(ask)
    def answered(reading: Reading, word: int) -> ThingT:
        known: dict[int, ThingT] = reading.answers[answered]
        if word not in known:
            known[word] = ask(reading, word)
        return known[word]

    return answered


class _OfKinds:
    """What a reading worked out before about a kind of marks, until there are more of that kind."""

    def __init__(self) -> None:
        self.by_kind: dict[type[Mark], Any] = {}
        self.by_id: dict[type[Mark], Any] = {}
        self.innermost: dict[type[Mark], Any] = {}
        self.pieces: dict[type[Mark], Any] = {}
        self.made: dict[type[Mark], Any] = {}

    def without(self, kinds: Iterable[type[Mark]]) -> _OfKinds:
        """Return what stays known when there are more marks of some classes."""
        made = _OfKinds()
        for name, known in vars(self).items():
            kept = {kind: of for kind, of in known.items() if not _has(kinds, kind)}
            setattr(made, name, kept)
        return made


def _has(kinds: Iterable[type[Mark]], kind: type[Mark]) -> bool:
    """Say whether marks of some classes are of one kind."""
    return any(issubclass(one, kind) for one in kinds)
