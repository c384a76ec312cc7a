"""What the finders of marks share: the reading, who is meant, and in whose words."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from dragoman.language.reading import Reading, Token
from dragoman.records import Party, Statement
from dragoman.spans import Span
from dragoman.stages.first_person import called, is_own, speaking
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.linking import linker_of
from dragoman.stages.phrases import is_denied_behind, is_no_way
from dragoman.stages.relatives import antecedent
from dragoman.stages.statement.joint import of_states
from dragoman.stages.voices import Voices


class Finder:
    """The state of one run of a stage over one reading; stages derive their own from it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.linker = linker_of(reading)

    @cached_property
    def voices(self) -> Voices:
        """The statements around each place; a stage that finds nothing never asks."""
        return Voices(self.reading.of_kind(Statement))

    def is_negated(self, token: Token) -> bool:
        """Say whether a negation hangs on a word itself."""
        return any(
            (child.text.lower() in NEGATIONS and not self.is_prefixed(child))
            or is_no_way(self.reading, child)
            for child in self.reading.children(token.index)
        ) or is_denied_behind(self.reading, token)

    def is_neither(self, noun: Token) -> bool:
        """Say whether none of two is meant by a noun: "neither Lima nor Quito", "neither side"."""
        return any(child.text.lower() == "neither" for child in self.reading.children(noun.index))

    def is_prefixed(self, word: Token) -> bool:
        """Say whether a word only begins a compound: the "no" of "the no-touch room"."""
        after = self.tokens[word.index + 1 : word.index + 2]
        return bool(after) and after[0].text in {"-", "–", "‑"} and after[0].start == word.end

    def parties(self, head: int) -> tuple[Party, ...]:
        """
        Return the parties of a phrase; "we" is who speaks, "you" who is spoken to.

        "The presidents of Peru and Chile" are two.
        """
        found = self.linker.parties(head)
        word = self.tokens[head]
        if word.text.lower() == "they" and len(found) == 1:
            return self._all_of_them(word, found[0])
        if len(found) != 1:
            return found
        if found[0].country is None and (states := of_states(self.reading, head)):
            return tuple(replace(one, sector=found[0].sector) for one in states)
        whole = found[0].spans[0].of(self.reading.text)
        called = whole if is_own(whole) else word.text
        return speaking(found[0], called, Span(word.start, word.end), self.voices)

    def _all_of_them(self, word: Token, first: Party) -> tuple[Party, ...]:
        """Return those "they" are in the words of several: "Lima and Quito said they would sign"."""
        for statement in self.voices.around(word.start, word.end):
            if statement.sources and first.actor == statement.sources[0].actor is not None:
                return tuple(called(first, other) for other in statement.sources)
        return (first,)

    def antecedent(self, word: Token) -> Token:
        """Return whom a relative pronoun stands for; any other word stands for itself."""
        return antecedent(self.reading, word)
