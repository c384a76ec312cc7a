"""Who is "he" and who "she" in a report: by titles, forenames, and what all its pronouns likely mean."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from dragoman.knowledge.forenames import sex_of
from dragoman.language.pronouns import HE, KINDS, SHE, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.told import Told
from dragoman.stages.mention.words import Found

_MEN = frozenset(
    "mr sir lord king prince sheikh spokesman chairman congressman statesman businessman policeman "
    "father brother son husband widower uncle man boy monk priest".split()
)
_WOMEN = frozenset(
    "ms mrs miss madam madame mme lady dame queen princess spokeswoman chairwoman congresswoman "
    "businesswoman policewoman actress mother sister daughter wife widow aunt woman girl nun".split()
)
_BY_FORENAME = {"f": SHE, "m": HE}
# By actor (`Told.key`).
Shares = defaultdict[str, float]
# So much of the kind that is asked is supposed of everybody, beside what is read.
_SUPPOSED = 0.5


class Sexes:
    """Which of "he" and "she" actors are called in a report: title and forename tell, other pronouns hint."""

    def __init__(self, reading: Reading, named: Sequence[Found], told: Told) -> None:
        self._reading = reading
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
        """Say whether a pronoun may stand for somebody, as far as title and forename tell."""
        kind, titled = kind_of(token.text), self._titled.get(one.actor.id)
        if not one.actor.id and one.actor.type == "person":  # "The spokeswoman"
            told = _told_by(self._reading, one)
            titled = next(iter(told)) if len(told) == 1 else None
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
    """
    Return by actor the kind of pronoun that his titles and his forename tell: "Ms" is never "he".

    Where they tell both, as of "Chairman Ana Roa", they tell none.
    """
    found: dict[str | None, set[int]] = {}
    for one in named:
        if not one.actor.id or one.actor.type != "person":
            continue
        told = found.setdefault(one.actor.id, set())
        told |= _told_by(reading, one)
        if sex := sex_of(one.actor.name):
            told.add(_BY_FORENAME[sex])
    return {actor: next(iter(sexes)) for actor, sexes in found.items() if len(sexes) == 1}


def _told_by(reading: Reading, one: Found) -> set[int]:
    """Return the kinds of pronouns that the words of a mention tell: "Ms", "chairman"."""
    words = {token.text.lower().rstrip(".") for token in reading.tokens[one.first : one.last]}
    return {sex for titles, sex in ((_MEN, HE), (_WOMEN, SHE)) if words & titles}
