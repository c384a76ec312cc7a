"""What nouns and pronouns are by themselves, before anybody asks what goes back to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np

from dragoman.language.grammar import ALL_SUBJECTS, OBJECTS
from dragoman.language.pronouns import KINDS, SPEAKING
from dragoman.language.reading_layers import Quotation
from dragoman.language.tables import pairs_in

Array = np.ndarray[Any, Any]
OWN = (
    *("me", "we", "many", "several", "single", "name", "person", "thing", "unnamed", "man"),
    *("woman", "time", "PER", "ORG", "LOC", "subject", "object", "oblique", "of", "owner"),
    *("part", "joined", "this", "these", "who", "nobody's", "determiner", "new", "none", "again"),
    *("man's name", "woman's name"),
)
"""What is told of each word, in the order of the columns of `own_of`."""
OWNER = "nmod:poss"
_COLUMNS = {name: at for at, name in enumerate(OWN)}
_PRONOUNS = KINDS.keys() | SPEAKING.keys()
_POINTING = {"this": "this", "that": "this", "these": "these", "those": "these"}
_ASKING = ("PronType=Int", "PronType=Rel")
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december year month week day morning evening "
    "night hour minute today yesterday tomorrow weekend decade century spring summer autumn "
    "winter".split()
)
_NAMES = {"PER": "PER", "ORG": "ORG", "PARTY": "ORG", "LOC": "LOC", "COUNTRY": "LOC"}
_PARTS = frozenset({"compound", "flat", "appos", "nmod:desc"})
_ARTICLES = {
    **dict.fromkeys(("a", "an"), "new"),
    **dict.fromkeys(("no", "any", "every", "each"), "none"),
}
_SEXES = {"m": "man", "f": "woman"}


class Window(NamedTuple):
    """What of a window is asked: words, tree, sentences as runs of words, names, quotations."""

    forms: Sequence[str]
    lemmas: Sequence[str]
    upos: Sequence[str]
    feats: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]
    runs: Sequence[tuple[int, int]]
    names: Sequence[tuple[int, int, str]]
    quotations: Sequence[Quotation]


def own_of(window: Window, places: Sequence[int]) -> Array:
    """Return what each noun or pronoun is, and how it stands in its clause: [n, len(OWN)]."""
    parts, joined, articles = _parts(window), _joined(window), _articles(window)
    names = {word: kind for first, last, kind in window.names for word in range(first, last)}
    rows: list[int] = []
    columns: list[int] = []
    again: list[int] = []
    met: dict[str, int] = {}
    for row, at in enumerate(places):
        form, lemma, tag = window.forms[at].lower(), window.lemmas[at].lower(), window.upos[at]
        name = names.get(at)
        here = _of_word(form, lemma, tag, window.feats[at], window.relations[at], name)
        if at in parts:
            here = (*here, *map(_COLUMNS.__getitem__, _of_sex(parts[at], name)))
        if articles.get(at) in _ARTICLES:
            here = (*here, _COLUMNS[_ARTICLES[articles[at]]])
        rows += [row] * len(here)
        columns += here
        before = met.get(lemma, 0)
        again.append(0 if _is_pronoun(form, tag) else before)
        met[lemma] = before + 1
    found = np.zeros((len(places), len(OWN)))
    found[rows, columns] = 1
    is_several = [at in joined for at in places]
    found[is_several, _COLUMNS["several"]] = 1
    found[is_several, _COLUMNS["single"]] = 0
    found[:, _COLUMNS["again"]] = np.log1p(again)
    return found


# News repeats its words.
@lru_cache(maxsize=1 << 14)
def _of_word(
    form: str, lemma: str, tag: str, feats: str, relation: str, name: str | None
) -> tuple[int, ...]:
    """Return the columns of what a word is, whatever stands beside it."""
    told = [*_of_relation(relation), *_of_form(form, feats), *_of_sex((form,), name)]
    told += _of_kind(lemma, tag, name)
    if not _is_pronoun(form, tag):
        told += _of_noun(lemma, feats, name)
    return tuple(map(_COLUMNS.__getitem__, told))


def _is_pronoun(form: str, tag: str) -> bool:
    """Say whether a word is a pronoun."""
    return tag == "PRON" or form in _PRONOUNS


@cache
def _of_relation(relation: str) -> tuple[str, ...]:
    """Return how a word stands in its clause, by the relation it has there."""
    told = {
        "subject": relation in ALL_SUBJECTS,
        "object": relation in OBJECTS,
        "oblique": relation.startswith("obl"),
        "of": relation.startswith("nmod") and relation != OWNER,
        "owner": relation == OWNER,
        "part": relation in _PARTS,
        "joined": relation == "conj",
        "nobody's": relation.startswith("expl"),
        "determiner": relation == "det",
    }
    return tuple(sign for sign, is_so in told.items() if is_so)


def _of_form(form: str, feats: str) -> Iterator[str]:
    """Yield whether a word speaks of us, points at something or asks for it."""
    is_asking = any(one in feats for one in _ASKING)
    if is_asking:
        yield "who"
    if form in SPEAKING:
        yield SPEAKING[form]
    elif form in _POINTING and not (is_asking and _POINTING[form] == "this"):
        yield _POINTING[form]


def _of_kind(lemma: str, tag: str, name: str | None) -> Iterator[str]:
    """Yield what kind of name, thing or time a word is."""
    if name in _NAMES:
        yield _NAMES[name]
    if tag == "PROPN":
        yield "name"
    elif tag == "NOUN" and name != "PER" and lemma not in _persons():
        yield "thing"
    if lemma in _TIMES:
        yield "time"


def _of_noun(lemma: str, feats: str, name: str | None) -> Iterator[str]:
    """Yield what a word is that is no pronoun: one or many, a person, without a name."""
    yield "many" if "Number=Plur" in feats else "single"
    if lemma in _persons():
        yield "person"
    if name is None:
        yield "unnamed"


def _of_sex(words: Iterable[str], name: str | None) -> Iterator[str]:
    """Yield whether a word, or a title or name beside it, is a man's or a woman's."""
    persons, given_names = _persons(), _given_names()
    for word in words:
        if persons.get(word) in _SEXES:
            yield _SEXES[persons[word]]
        if name == "PER" and word in given_names:
            yield f"{_SEXES[given_names[word]]}'s name"


def _parts(window: Window) -> dict[int, set[str]]:
    """Return by head the words of titles, names and appositions that belong to it."""
    found: dict[int, set[str]] = {}
    for at, relation in enumerate(window.relations):
        if relation in _PARTS:
            form = window.forms[at].lower().rstrip(".")
            found.setdefault(window.heads[at], set()).add(form)
    return found


def _articles(window: Window) -> dict[int, str]:
    """Return by head the articles and words like them."""
    return {
        window.heads[at]: window.forms[at].lower()
        for at, relation in enumerate(window.relations)
        if relation == "det"
    }


def _joined(window: Window) -> set[int]:
    """Return the words that others are joined to by "and"."""
    pairs = zip(window.heads, window.relations, strict=True)
    return {head for head, relation in pairs if relation == "conj"}


@cache
def _persons() -> dict[str, str]:
    """Return the nouns and titles of persons with their sex: "m", "f" or "-"."""
    return pairs_in("persons.tsv")


@cache
def _given_names() -> dict[str, str]:
    """Return given names with the sex of those who bear them: "m" or "f"."""
    return pairs_in("given_names.tsv")
