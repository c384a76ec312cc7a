"""
The signs by which a pronoun tells what it refers back to, for each earlier noun and pronoun.

Number, sex, kind of name, nearness, place in the clause, and what binding theory forbids:
the features of rankers such as that of Denis and Baldridge (2008), with the coreference
head's score as one more. What words are by themselves is told in `antecedent_words`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from dragoman.language.antecedent_words import OWN, OWNER, Array, Window, own_of
from dragoman.language.pronouns import HE, IT, SHE, THEY, is_reflexive, kind_of
from dragoman.language.unsaid import unsaid

Signs = dict[str, Array]
_SEXES = ("own sex", "other sex")
_NAMED = ("named alike", "named otherwise")
_NAMES = ("PER", "ORG", "LOC")
_REFERRING = frozenset({"PRON", "NOUN", "PROPN", "DET"})
# What stands for something without a name, and for whom it is told by itself.
_STANDING = ("this", "these", "who", "nobody's")
_ARTICLES = frozenset({"the", "a", "an"})
# The head's score (natural logarithm) tells no more below this.
_LEAST = -6.0


class Nominals(NamedTuple):
    """
    The nouns and pronouns of a window in order: words, kinds of pronouns, governors.

    `deeds` and `relations` number the governors' lemmas and the relations to them. `own` [n, len(OWN)] tells of each what it is and how it stands in its clause.
    """

    places: Array
    kinds: list[int | None]
    codes: Array
    heads: Array
    deeds: Array
    relations: Array
    sentences: Array
    is_quoted: Array
    own: Array


def referring(forms: Iterable[str], upos: Iterable[str]) -> list[int]:
    """Return the words of a window that may refer back, or be referred to: no articles."""
    return [
        at
        for at, (form, tag) in enumerate(zip(forms, upos, strict=True))
        if tag in _REFERRING and form.lower() not in _ARTICLES
    ]


def nominals_of(window: Window, places: Sequence[int]) -> Nominals:
    """Return what is told of nouns and pronouns one by one."""
    sentence_of = {at: number for number, run in enumerate(window.runs) for at in range(*run)}
    quoted = {at for one in window.quotations for run in one.content for at in range(*run)}
    kinds = [kind_of(window.forms[at]) for at in places]
    heads = [window.heads[at] for at in places]
    return Nominals(
        np.array(places),
        kinds,
        np.array([-1 if kind is None else kind for kind in kinds]),
        np.array(heads),
        _numbered([window.lemmas[head] if head >= 0 else "" for head in heads]),
        _numbered([window.relations[at] for at in places]),
        np.array([sentence_of.get(at, 0) for at in places]),
        np.array([at in quoted for at in places]),
        own_of(window, places),
    )


def _numbered(names: Sequence[str]) -> Array:
    """Return numbers for names: the same where the name is, which numpy compares sooner."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names])


@cache
def asked_of(kind: int) -> dict[str, str]:
    """Return the sign by which a pronoun of a kind is told each of `OWN` that matters to it."""
    plain = "me we time name subject object oblique of owner part joined".split()
    plain += "determiner new none again".split()
    found = {name: name for name in plain}
    asked = {HE: "he", SHE: "he", IT: "it", THEY: "they"}[kind]
    found |= {name: f"{name} for {asked}" for name in (*_NAMES, *_STANDING)}
    number = "they" if kind == THEY else "one"
    found |= {"many": f"many for {number}", "several": f"several for {number}"}
    if kind == THEY:
        found |= {"single": "one for they", "thing": "thing for they"}
    elif kind == IT:
        found["person"] = "person for it"
        found |= dict.fromkeys(("man's name", "woman's name"), "named for it")
    else:
        found |= {name: f"{name} for he" for name in ("person", "thing", "unnamed")}
        way = 1 if kind == HE else -1
        found |= dict(zip(("man", "woman"), _SEXES[::way], strict=True))
        found |= dict(zip(("man's name", "woman's name"), _NAMED[::way], strict=True))
    return found


class _Pairs(NamedTuple):
    """
    Each pronoun that is asked with each noun and pronoun before it, one after the other.

    Of every pair: the pronoun's number among those asked, and the two numbers among nominals.
    """

    asked: Array
    later: Array
    earlier: Array


def signs_of(
    nominals: Nominals, window: Window, asked: Sequence[int], scores: Sequence[Array]
) -> Signs:
    """
    Return the signs by name of each pair of an asked pronoun and a noun or pronoun before it.

    The pronoun with number `at` makes `at` pairs; `scores` gives for each of `asked` those of
    the coreference head. What the words are by themselves is told by `asked_of`, of all words
    of a window at once.
    """
    pairs = _Pairs(
        np.repeat(np.arange(len(asked)), asked),
        np.repeat(asked, asked),
        np.concatenate([np.arange(at) for at in asked]),
    )
    kinds, earlier = nominals.codes[pairs.later], nominals.codes[pairs.earlier]
    is_other = (earlier >= 0) & (earlier != kinds)
    return {
        "same kind": earlier == kinds,
        "other kind": is_other,
        "he for she": is_other & (earlier <= SHE) & (kinds <= SHE),
        **_near(nominals, pairs, scores),
        **_bound(nominals, window, asked, pairs),
    }


def _near(nominals: Nominals, pairs: _Pairs, scores: Sequence[Array]) -> Signs:
    """Return how likely the head finds each word, and how far it is."""
    _, later, earlier = pairs
    share = np.concatenate(list(map(_share, scores)))
    apart = nominals.sentences[later] - nominals.sentences[earlier]
    return {
        "share": share,
        "share, squared": np.maximum(share, _LEAST) ** 2,
        "distance": np.log(nominals.places[later] - nominals.places[earlier]),
        "same sentence": apart == 0,
        "sentence before": apart == 1,
        "two before": apart == 2,
        "quoted alike": nominals.is_quoted[earlier] == nominals.is_quoted[later],
    }


def _share(scores: Array) -> Array:
    """Return the logarithm of the probability that scores give each word, within bounds."""
    most = scores.max()
    found: Array = np.maximum(scores - most - np.log(np.exp(scores - most).sum()), -50.0)
    return found


def _bound(nominals: Nominals, window: Window, asked: Sequence[int], pairs: _Pairs) -> Signs:
    """Return how a pronoun hangs together with the words before it in the tree."""
    number, later, earlier = pairs
    head, heads = nominals.heads[later], nominals.heads[earlier]
    relation, relations = nominals.relations[later], nominals.relations[earlier]
    place, own = nominals.places[earlier], nominals.own[earlier]
    above, borrowed, apart = _around(window, [int(nominals.places[at]) for at in asked])
    is_beside = (heads == head) & (head >= 0)
    is_above = above[number, heads] & ~is_beside
    is_same = relations == relation
    is_same_deed = is_same & (nominals.deeds[earlier] == nominals.deeds[later])
    return {
        "same relation": is_same,
        "same verb": is_beside & apart[number],
        "unsaid beside": borrowed[number, place],
        # Freed, and freed again.
        "same deed": is_same_deed & (heads != head) & (head >= 0),
        "above": above[number, place],
        "subject above": is_above * own[:, _SUBJECT],
        "object above": is_above * own[:, _OBJECT],
    }


_SUBJECT, _OBJECT = OWN.index("subject"), OWN.index("object")


def _around(window: Window, places: Sequence[int]) -> tuple[Array, Array, Array]:
    """
    Return which words govern each pronoun and stand unsaid beside it, and who is another.

    "She told her": two parts of one verb are two, but for "her own" and "herself".
    """
    # The last column is for roots, which have no governor.
    above = np.zeros((len(places), len(window.heads) + 1), bool)
    borrowed = np.zeros((len(places), len(window.heads)), bool)
    apart = np.zeros(len(places), bool)
    for row, place in enumerate(places):
        above[row, list(words_above(window.heads, place))] = True
        apart[row] = window.relations[place] != OWNER and not is_reflexive(window.forms[place])
        if apart[row]:
            borrowed[row, list(unsaid(window.heads, window.relations, place))] = True
    return above, borrowed, apart


def words_above(heads: Sequence[int], word: int) -> Iterator[int]:
    """Yield the words that govern a word, up to the root."""
    for _ in range(len(heads)):
        word = heads[word]
        if word < 0:
            return
        yield word
