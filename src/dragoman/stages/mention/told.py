"""Whom the model says a pronoun means: the probability of each actor found in a report."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.words import Found

_LIKELY = 0.7  # share
# A part of a name or title leads to whoever bears it.
_PARTS = frozenset({"appos", "flat", "compound", "nmod:desc"})


class Told:
    """What the model's antecedents say of the mentions found: names, nouns, earlier pronouns."""

    def __init__(self, reading: Reading, named: Sequence[Found]) -> None:
        self._reading = reading
        self._found: dict[int, Found] = {}
        for one in sorted(named, key=lambda one: one.first - one.last):
            self._found |= dict.fromkeys(range(one.first, one.last), one)
        for one in named:
            head = reading.tokens[one.head]
            near = [child.index for child in reading.children(one.head, "appos")]
            if head.deprel in _PARTS and head.head >= 0:
                near.append(head.head)
            for word in near:
                self._found.setdefault(word, one)

    def at(self, word: int) -> Found | None:
        """Return the mention that a word is part of, or that a pronoun means."""
        return self._found.get(word)

    def likely(self, token: Token) -> list[Found]:
        """Return the mentions that a pronoun likely means, however far they are."""
        return [
            self._found[word]
            for word, share in self.words(token)
            if word in self._found and share > _LIKELY
        ]

    def keep(self, word: int, one: Found) -> None:
        """Remember whom a pronoun was found to mean."""
        self._found[word] = one

    def shares(self, token: Token) -> dict[str, float]:
        """Return how likely a pronoun means each actor (by `key`), and none that was found (by "")."""
        shares: dict[str, float] = {}
        for word, share in self.words(token):
            one = self._found.get(word)
            key = self.key(one) if one is not None else ""
            shares[key] = shares.get(key, 0.0) + share
        return shares

    def words(self, token: Token) -> tuple[tuple[int, float], ...]:
        """Return the words that a pronoun may go back to, with their probabilities."""
        antecedent = self._reading.antecedents.get(token.index)
        return antecedent.shares if antecedent is not None else ()

    def key(self, one: Found) -> str:
        """Return what mentions of one actor share: who is not known goes by the noun."""
        return one.actor.id or " " + self._reading.tokens[one.head].lemma.lower()
