"""
What pronouns and nouns refer back to: the model's scores, weighed with what tags and tree tell.

The coreference head scores each earlier noun and pronoun of a window. For "he", "she", "it",
"they" and their forms that score is one sign among others; `data/antecedents.tsv` has the
weight of each (training/antecedents.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import numpy as np

from dragoman.language.antecedent_asides import said_aside
from dragoman.language.antecedent_signs import Nominals, Signs, asked_of, nominals_of, signs_of
from dragoman.language.antecedent_taken import taken_up
from dragoman.language.antecedent_words import OWN, OWNER, Array, Window
from dragoman.language.grammar import ALL_SUBJECTS, OBJECTS
from dragoman.language.pairs import softmax
from dragoman.language.pronouns import HE, KIN, SHE, is_reflexive, kind_of
from dragoman.language.reading_layers import Antecedent
from dragoman.language.tables import pairs_in

# From this probability on that nothing before it is meant, a pronoun stands alone.
ALONE = 0.9
_NEVER = -1e4
_NOBODYS = OWN.index("nobody's")
# How many words an antecedent is given with, and how likely each of them is at least.
_MOST, _LIKELY = 8, 0.03


def antecedents(window: Window, places: Sequence[int], scores: Array) -> dict[int, Antecedent]:
    """
    Return what the nouns and pronouns of a window refer back to, by word.

    `scores` [n, n + 1] are the head's for `places`: for none, then for each of them;
    those of later ones are not asked.
    """
    if len(places) < 2:
        return {}
    order = np.arange(len(places))
    scores = scores.copy()
    scores[:, 1:][order[:, None] <= order] = _NEVER
    shares = softmax(scores)
    best, chances = shares.argmax(1).tolist(), shares.max(1).tolist()
    found = {
        place: Antecedent(places[likeliest - 1], round(chance, 4))
        for place, likeliest, chance in zip(places, best, chances, strict=True)
        if likeliest
    }
    kinds = [kind_of(window.forms[place]) for place in places]
    asked = [
        at for at, kind in enumerate(kinds) if kind is not None and at and shares[at, 0] < ALONE
    ]
    if not asked:
        return found
    nominals = nominals_of(window, places[: asked[-1] + 1])
    signs = signs_of(nominals, window, asked, [scores[at, 1 : at + 1] for at in asked])
    beside = np.split(weighed(signs), np.cumsum(asked)[:-1])
    own = {kind: nominals.own @ _own_weights(kind) for kind in {*nominals.codes[asked].tolist()}}
    nobodys = nominals.own[:, _NOBODYS].nonzero()[0].tolist()
    for at, weights in zip(asked, beside, strict=True):
        told = own[nominals.kinds[at]][:at] + weights
        never = [one for one in nobodys if one < at]
        never += [*_likes(nominals, window, at), *_doers(window, places, at, found)]
        told[never] = _NEVER
        aside = said_aside(window, places, at, int(told.argmax()))
        told[aside] = _NEVER
        shares = softmax(told)
        found[places[at]] = _antecedent(places, shares)
    for place, kind in zip(places, kinds, strict=True):
        first = None if kind is None else taken_up(window, place, kind)
        if first is not None:
            found[place] = Antecedent(first, 1.0, ((first, 1.0),))
    return found


def _likes(nominals: Nominals, window: Window, at: int) -> list[int]:
    """
    Return the numbers of those before who are called as the kin of "his" or "her".

    "Ana's mother fell ill. Her mother ...": she is not the mother. Nothing, if nobody else is left.
    """
    word = int(nominals.places[at])
    if nominals.kinds[at] not in {HE, SHE} or window.relations[word] != OWNER:
        return []
    owned = window.lemmas[window.heads[word]] if window.heads[word] >= 0 else ""
    if owned.lower() not in KIN:
        return []
    found = [
        one
        for one in range(at)
        if window.lemmas[nominals.places[one]] == owned
        and nominals.sentences[one] != nominals.sentences[at]
    ]
    return found if len(found) < at else []


def _doers(
    window: Window, places: Sequence[int], at: int, found: Mapping[int, Antecedent]
) -> list[int]:
    """
    Return the numbers of those before who are whom the subject of an object's verb is.

    "Peru kept the ban. It will not lift it": what it lifts is not Peru (principle B of binding
    theory). Nothing, if nobody else is left.
    """
    word = places[at]
    if window.relations[word] not in OBJECTS or is_reflexive(window.forms[word]):
        return []
    beside = {
        one
        for one in range(word)
        if window.heads[one] == window.heads[word] and window.relations[one] in ALL_SUBJECTS
    }
    kind = kind_of(window.forms[word])  # of another kind it is another anyway
    same = {
        one
        for first in beside
        if kind_of(window.forms[first]) in {None, kind}
        and "PronType=Rel" not in window.feats[first]
        for one in _chain(first, found)
    }
    doers = [one for one in range(at) if not same.isdisjoint(_chain(places[one], found))]
    return doers if len(doers) < at else []


def _chain(word: int, found: Mapping[int, Antecedent]) -> Iterator[int]:
    """Yield a word and those it goes back to, one after the other."""
    yield word
    while word in found:  # which lie before it
        word = found[word].word
        yield word


def _antecedent(places: Sequence[int], shares: Array) -> Antecedent:
    """Return the likeliest of the first words, with the likely ones."""
    best = shares.argsort(kind="stable")[::-1][:_MOST]
    likely = [
        (places[one], round(share, 4))
        for one, share in zip(best.tolist(), shares[best].tolist(), strict=True)
    ]
    return Antecedent(*likely[0], tuple(one for one in likely if one[1] > _LIKELY))


def weighed(signs: Signs) -> Array:
    """Return the sum of signs by their weights, one number for each pair of words."""
    found: Array = _signs_weights(tuple(signs)) @ np.stack([*signs.values()])
    return found


@cache
def _signs_weights(names: tuple[str, ...]) -> Array:
    """Return the weights of signs."""
    weights = _weights()
    return np.array([weights[name] for name in names])


@cache
def _own_weights(kind: int) -> Array:
    """Return the weights of what a word is by itself, for pronouns of a kind."""
    weights, asked = _weights(), asked_of(kind)
    return np.array([weights[asked[name]] if name in asked else 0.0 for name in OWN])


@cache
def _weights() -> dict[str, float]:
    """Return the weight of each sign."""
    return {name: float(weight) for name, weight in pairs_in("antecedents.tsv").items()}
