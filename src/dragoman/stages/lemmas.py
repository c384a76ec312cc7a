"""Lemmas that a lexicon knows: a model's lemma may miss a word it has hardly seen."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache, lru_cache

from dragoman.language.grammar import INFLECTED
from dragoman.language.irregular import irregular
from dragoman.language.reading import Reading, Token

_ENDINGS = ("ed", "d", "ing", "es", "s")
_MOST = 1 << 16  # forms
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


def known_in(lexicon: frozenset[str], reading: Reading) -> list[Token]:
    """
    Return the words that a lexicon may know, by whichever form or lemma, in reading order.

    Of the others no more is asked, and a report has each form and lemma many times.
    """
    is_known = _forms_known(lexicon)
    by_form = [form for form in reading.by_form if is_known[form]]
    by_lemma = reading.by_lemma.keys() & _lemmas_known(lexicon)
    found = (*reading.of_forms(by_form), *reading.of_lemmas(by_lemma))
    by_place = {token.index: token for token in found}
    return [by_place[at] for at in sorted(by_place)]


class _Forms(dict[str, bool]):
    """Whether a lexicon has a form, or what that may be an inflection of: news repeats its words."""

    def __init__(self, lexicon: frozenset[str]) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, form: str) -> bool:
        """Look a form up, and remember it unless there are too many."""
        found = not self._lexicon.isdisjoint(candidates(form))
        if len(self) < _MOST:
            self[form] = found
        return found


@cache
def _forms_known(lexicon: frozenset[str]) -> _Forms:
    """Return what is remembered of the forms of a lexicon."""
    return _Forms(lexicon)


@cache
def _lemmas_known(lexicon: frozenset[str]) -> frozenset[str]:
    """Return the lemmas of a lexicon, also with or without the "e" that the model may get wrong."""
    with_e = {f"{lemma}e" for lemma in lexicon}
    return lexicon.union(with_e, (lemma[:-1] for lemma in lexicon if lemma.endswith("e")))


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
