"""Lemmas that a lexicon knows: a model's lemma may miss a word it has hardly seen."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache

from dragoman.language.grammar import INFLECTED
from dragoman.language.irregular import irregular
from dragoman.language.reading import Token

_ENDINGS = ("ed", "d", "ing", "es", "s")
# Forms of two verbs, of which a lexicon of speech or silence has one.
_OF_TWO = {"found": "find", "left": "leave"}


def lemma_in(lexicon: Container[str], token: Token) -> str:
    """
    Return the lemma of a word under which a lexicon knows it, else the model's.

    "conceded" is "concede", whatever the model thinks, if the lexicon has that and not
    the model's lemma.
    """
    lemma = token.lemma.lower()
    if lemma in lexicon or token.upos not in INFLECTED:
        return lemma
    return next(filter(lexicon.__contains__, candidates(token.text.lower())), lemma)


def base_forms(token: Token) -> tuple[str, ...]:
    """Return the base form of a word; of a verb also with or without the "e" the model may get wrong."""
    lemma = token.lemma.lower()
    if token.upos != "VERB":
        return (lemma,)
    return lemma, f"{lemma}e", lemma.removesuffix("e")


def may_be_in(lexicon: frozenset[str], token: Token) -> bool:
    """Say whether a lexicon may know a word, by whichever form or lemma: of most, no more is asked."""
    return _may_be_in(lexicon, token.text, token.lemma)


@lru_cache(maxsize=1 << 16)
def _may_be_in(lexicon: frozenset[str], form: str, lemma: str) -> bool:
    """Say whether a lexicon has a lemma, a form, or what that may be an inflection of; in whatever case."""
    lemma = lemma.lower()
    names = (lemma, f"{lemma}e", lemma.removesuffix("e"), *candidates(form.lower()))
    return not lexicon.isdisjoint(names)


@lru_cache(maxsize=1 << 16)
def candidates(form: str) -> tuple[str, ...]:
    """Return what a form may be an inflection of."""
    return tuple(_inflected(form))


def _inflected(form: str) -> Iterator[str]:
    """Yield what a form may be an inflection of."""
    yield form
    if form in _OF_TWO:
        yield _OF_TWO[form]
    if form in irregular():
        yield irregular()[form]
    for ending in _ENDINGS:
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            yield from (stem, stem + "e")
            if stem.endswith("i"):
                yield stem[:-1] + "y"
            if len(stem) > 1 and stem[-1] == stem[-2]:
                yield stem[:-1]
