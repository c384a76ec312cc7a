"""
The signs by which a pronoun tells what it refers back to, for each earlier noun and pronoun.

Number, sex, kind of name, nearness, place in the clause, and what binding theory forbids:
the features of rankers such as that of Denis and Baldridge (2008), with the coreference
head's score as one more. `data/persons.tsv` has the nouns that name persons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from dragoman.language.reading_layers import Quotation
from dragoman.language.tables import pairs_in

Array = np.ndarray[Any, Any]
Signs = dict[str, Array]
HE, SHE, IT, THEY = range(4)
_FORMS = {
    HE: "he him his himself",
    SHE: "she her hers herself",
    IT: "it its itself",
    THEY: "they them their theirs themselves",
}
_KINDS = {form: kind for kind, forms in _FORMS.items() for form in forms.split()}
_ME = frozenset("i me my mine myself you your yours yourself".split())
_WE = frozenset("we us our ours ourselves".split())
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december year month week day morning evening "
    "night hour minute today yesterday tomorrow weekend decade century spring summer autumn "
    "winter".split()
)
_NAMES = {"PER": {"PER"}, "ORG": {"ORG", "PARTY"}, "LOC": {"LOC", "COUNTRY"}}
_REFERRING = frozenset({"PRON", "NOUN", "PROPN", "DET"})
_ARTICLES = frozenset({"the", "a", "an"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj"})
_PARTS = frozenset({"compound", "flat", "appos", "nmod:desc"})
_OWNER = "nmod:poss"
# The head's score (natural logarithm) tells no more below this.
_LEAST = -6.0


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


class Nominals(NamedTuple):
    """The nouns and pronouns of a window in order: words, kinds of pronouns, and their own signs."""

    places: Array
    kinds: list[int | None]
    heads: Array
    relations: list[str]
    sentences: Array
    is_quoted: Array
    own: Signs


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
    return Nominals(
        np.array(places),
        [_KINDS.get(window.forms[at].lower()) for at in places],
        np.array([window.heads[at] for at in places]),
        [window.relations[at] for at in places],
        np.array([sentence_of.get(at, 0) for at in places]),
        np.array([at in quoted for at in places]),
        _sorts(window, places) | _roles(window, places),
    )


def _each(places: Sequence[int], test: Callable[[int], bool]) -> Array:
    """Return 1 for the words that pass a test, else 0."""
    return np.fromiter(map(test, places), float, len(places))


def _sorts(window: Window, places: Sequence[int]) -> Signs:
    """Return what nouns and pronouns are: persons, things, names, of which number and sex."""
    persons, parts = _persons(), _parts(window)
    joined = {
        head
        for head, relation in zip(window.heads, window.relations, strict=True)
        if relation == "conj"
    }
    kind_of = {word: kind for first, last, kind in window.names for word in range(first, last)}
    forms = {at: window.forms[at].lower() for at in places}
    lemmas = {at: window.lemmas[at].lower() for at in places}
    pronouns = {
        at
        for at, form in forms.items()
        if window.upos[at] == "PRON" or form in _KINDS or form in _ME | _WE
    }

    def has_sex(at: int, sex: str) -> bool:
        return any(persons.get(word) == sex for word in (forms[at], *parts.get(at, ())))

    return {
        "pronoun": _each(places, lambda at: at in pronouns),
        "me": _each(places, lambda at: forms[at] in _ME),
        "we": _each(places, lambda at: forms[at] in _WE),
        "many": _each(places, lambda at: at not in pronouns and "Number=Plur" in window.feats[at]),
        "several": _each(places, lambda at: at in joined),
        "name": _each(places, lambda at: window.upos[at] == "PROPN"),
        "person": _each(places, lambda at: at not in pronouns and lemmas[at] in persons),
        "thing": _each(
            places,
            lambda at: (
                window.upos[at] == "NOUN" and lemmas[at] not in persons and kind_of.get(at) != "PER"
            ),
        ),
        "unnamed": _each(places, lambda at: at not in pronouns and at not in kind_of),
        "man": _each(places, lambda at: has_sex(at, "m")),
        "woman": _each(places, lambda at: has_sex(at, "f")),
        "time": _each(places, lambda at: lemmas[at] in _TIMES),
        **{
            name: _each(places, lambda at, kinds=kinds: kind_of.get(at) in kinds)  # type: ignore[misc]
            for name, kinds in _NAMES.items()
        },
    }


def _roles(window: Window, places: Sequence[int]) -> Signs:
    """Return how nouns and pronouns stand in their clauses."""
    relations = window.relations
    return {
        "subject": _each(places, lambda at: relations[at] in _SUBJECTS),
        "object": _each(places, lambda at: relations[at] in _OBJECTS),
        "oblique": _each(places, lambda at: relations[at].startswith("obl")),
        "of": _each(
            places, lambda at: relations[at].startswith("nmod") and relations[at] != _OWNER
        ),
        "owner": _each(places, lambda at: relations[at] == _OWNER),
        "part": _each(places, lambda at: relations[at] in _PARTS),
        "joined": _each(places, lambda at: relations[at] == "conj"),
    }


def signs_of(nominals: Nominals, window: Window, at: int, scores: Array) -> Signs:
    """
    Return the signs [at] by name of each earlier noun and pronoun, for the pronoun number `at`.

    `scores` [at] are those of the coreference head.
    """
    own = {name: sign[:at] for name, sign in nominals.own.items()}
    kinds = nominals.kinds[:at]
    kind = nominals.kinds[at]
    signs = {
        "same kind": np.array([one == kind for one in kinds]),
        "other kind": np.array([one not in {None, kind} for one in kinds]),
        "he for she": np.array([{one, kind} == {HE, SHE} for one in kinds]),
    }
    plain = "me we time name subject object oblique of owner part joined".split()
    signs |= {name: own[name] for name in plain}
    signs |= _agreeing(own, kind)
    signs |= _near(nominals, at, scores)
    signs |= _bound(nominals, window, at)
    return signs


def _near(nominals: Nominals, at: int, scores: Array) -> Signs:
    """Return how likely the head finds each word, and how far it is."""
    most = scores.max()
    share = np.maximum(scores - most - np.log(np.exp(scores - most).sum()), -50.0)
    apart = nominals.sentences[at] - nominals.sentences[:at]
    return {
        "share": share,
        "share, squared": np.maximum(share, _LEAST) ** 2,
        "distance": np.log(nominals.places[at] - nominals.places[:at]),
        "same sentence": apart == 0,
        "sentence before": apart == 1,
        "two before": apart == 2,
        "quoted alike": nominals.is_quoted[:at] == nominals.is_quoted[at],
    }


def _agreeing(own: Signs, kind: int | None) -> Signs:
    """Return how number, sex and kind of name go with a pronoun."""
    is_he, is_it, is_they = (float(one) for one in (kind in {HE, SHE}, kind == IT, kind == THEY))
    noun = 1 - own["pronoun"]
    return {
        "many for one": own["many"] * (1 - is_they),
        "many for they": own["many"] * is_they,
        "one for they": noun * (1 - own["many"]) * (1 - own["several"]) * is_they,
        "several for one": own["several"] * (1 - is_they),
        "several for they": own["several"] * is_they,
        "person for he": own["person"] * is_he,
        "person for it": own["person"] * is_it,
        "thing for he": own["thing"] * is_he,
        "thing for they": own["thing"] * is_they,
        "unnamed for he": own["unnamed"] * is_he,
        "other sex": own["woman" if kind == HE else "man"] * is_he,
        "own sex": own["man" if kind == HE else "woman"] * is_he,
        **{
            f"{name} for {asked}": own[name] * is_asked
            for name in _NAMES
            for asked, is_asked in (("he", is_he), ("it", is_it), ("they", is_they))
        },
    }


def _bound(nominals: Nominals, window: Window, at: int) -> Signs:
    """Return how a pronoun hangs together with the words before it in the tree."""
    place, relation = int(nominals.places[at]), nominals.relations[at]
    head, heads, own = window.heads[place], nominals.heads[:at], nominals.own
    above = np.array(list(_above(window.heads, place)), dtype=int)
    # "She told her": two parts of one verb are two, but for "her own" and "herself".
    is_apart = relation != _OWNER and not window.forms[place].lower().endswith(("self", "selves"))
    is_beside = (heads == head) & (head >= 0)
    is_above = np.isin(heads, above) & ~is_beside
    return {
        "same relation": np.array([one == relation for one in nominals.relations[:at]]),
        "same verb": is_beside & is_apart,
        "above": np.isin(nominals.places[:at], above),
        "subject above": is_above * own["subject"][:at],
        "object above": is_above * own["object"][:at],
    }


def _above(heads: Sequence[int], word: int) -> Iterator[int]:
    """Yield the words that govern a word, up to the root."""
    for _ in range(len(heads)):
        word = heads[word]
        if word < 0:
            return
        yield word


def _parts(window: Window) -> dict[int, set[str]]:
    """Return by head the words of titles, names and appositions that belong to it."""
    found: dict[int, set[str]] = {}
    for at, relation in enumerate(window.relations):
        if relation in _PARTS:
            form = window.forms[at].lower().rstrip(".")
            found.setdefault(window.heads[at], set()).add(form)
    return found


@cache
def _persons() -> dict[str, str]:
    """Return the nouns and titles of persons with their sex: "m", "f" or "-"."""
    return pairs_in("persons.tsv")
