"""Who is "he" and who "she" in a report, by titles and by what all its pronouns likely mean."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from dragoman.language.pronouns import HE, KINDS, SHE, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.told import Told
from dragoman.stages.mention.words import Found

_MEN = frozenset(
    "mr sir lord king prince sheikh spokesman chairman congressman statesman father brother son".split()
)
_WOMEN = frozenset(
    "ms mrs miss madam madame mme lady dame queen princess spokeswoman chairwoman congresswoman "
    "mother sister daughter".split()
)
# By actor (`Told.key`).
Shares = defaultdict[str, float]
# So much of the kind that is asked is supposed of everybody, beside what is read.
_SUPPOSED = 0.5


class Sexes:
    """Which of "he" and "she" actors are called in a report: a title tells, other pronouns hint."""

    def __init__(self, reading: Reading, named: Sequence[Found], told: Told) -> None:
        self._told = told
        self._titled = _titled(reading, named)
        self._meant: dict[int, Shares] = {}
        self._called: dict[int | None, Shares] = {HE: Shares(float), SHE: Shares(float)}
        for token in reading.of_forms(form for form, kind in KINDS.items() if kind in self._called):
            called = self._called[kind_of(token.text)]
            self._meant[token.index] = self._actors(token)
            for actor, share in self._meant[token.index].items():
                called[actor] += share

    def fit(self, one: Found, token: Token) -> bool:
        """Say whether a pronoun may stand for somebody, as far as a title tells."""
        kind, titled = kind_of(token.text), self._titled.get(one.actor.id)
        return titled is None or kind == titled or kind not in self._called

    def hint(self, one: Found, token: Token) -> float:
        """
        Return what speaks against somebody: the logarithm of a share, 0 where nothing does.

        Who is "she" by the other pronouns of the report is hardly "he" here; who is "he" there
        is no likelier than anybody else.
        """
        kind, key = kind_of(token.text), self._told.key(one)
        if kind not in self._called:
            return 0.0
        others = {sex: called[key] for sex, called in self._called.items()}
        others[kind] -= self._meant[token.index][key]
        return math.log((others[kind] + _SUPPOSED) / (sum(others.values()) + _SUPPOSED))

    def _actors(self, token: Token) -> Shares:
        """Return how likely a pronoun means each actor, through the pronouns before it as well."""
        meant = Shares(float)
        for word, share in self._told.words(token):
            one = self._told.at(word)
            if one is not None:
                meant[self._told.key(one)] += share
            for actor, likely in self._meant.get(word, {}).items():
                meant[actor] += share * likely
        return meant


def _titled(reading: Reading, named: Sequence[Found]) -> dict[str | None, int]:
    """Return by actor the kind of pronoun that a title tells: "Ms" is never "he"; two titles tell none."""
    found: dict[str | None, set[int]] = {}
    for one in named:
        words = {token.text.lower().rstrip(".") for token in reading.tokens[one.first : one.last]}
        if one.actor.id and one.actor.type == "person":
            for titles, sex in ((_MEN, HE), (_WOMEN, SHE)):
                if words & titles:
                    found.setdefault(one.actor.id, set()).add(sex)
    return {actor: next(iter(sexes)) for actor, sexes in found.items() if len(sexes) == 1}
