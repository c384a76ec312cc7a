"""
The signs by which a pronoun tells what it refers back to, for each earlier noun and pronoun.

Number, sex, kind of name, nearness, place in the clause, and what binding theory forbids:
the features of rankers such as that of Denis and Baldridge (2008), with the coreference
head's score as one more. `data/persons.tsv` has the nouns that name persons,
`data/given_names.tsv` their given names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from dragoman.language.pronouns import HE, IT, KINDS, SHE, THEY, is_reflexive, kind_of
from dragoman.language.reading_layers import Quotation
from dragoman.language.tables import pairs_in
from dragoman.language.unsaid import unsaid

Array = np.ndarray[Any, Any]
Signs = dict[str, Array]
_ME = frozenset("i me my mine myself you your yours yourself".split())
_WE = frozenset("we us our ours ourselves".split())
_PRONOUNS = frozenset(KINDS) | _ME | _WE
_SEXES = ("own sex", "other sex")
_NAMED = ("named alike", "named otherwise")
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december year month week day morning evening "
    "night hour minute today yesterday tomorrow weekend decade century spring summer autumn "
    "winter".split()
)
_NAMES = {"PER": {"PER"}, "ORG": {"ORG", "PARTY"}, "LOC": {"LOC", "COUNTRY"}}
_REFERRING = frozenset({"PRON", "NOUN", "PROPN", "DET"})
# What stands for something without a name, and for whom it is told by itself.
_STANDING = ("this", "these", "who", "nobody's")
_THIS, _THESE = frozenset({"this", "that"}), frozenset({"these", "those"})
_ARTICLES = frozenset({"the", "a", "an"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj"})
_PARTS = frozenset({"compound", "flat", "appos", "nmod:desc"})
_OWNER = "nmod:poss"
_ASKING = ("PronType=Int", "PronType=Rel")
_NEW, _NONE = frozenset({"a", "an"}), frozenset({"no", "any", "every", "each"})
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
    """
    The nouns and pronouns of a window in order: words, kinds of pronouns, governors and their lemmas.

    `own` [n, len(OWN)] tells of each what it is and how it stands in its clause.
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
        np.array([window.lemmas[head] if head >= 0 else "" for head in heads]),
        np.array([window.relations[at] for at in places]),
        np.array([sentence_of.get(at, 0) for at in places]),
        np.array([at in quoted for at in places]),
        _own(window, places),
    )


OWN = (
    *("me", "we", "many", "several", "single", "name", "person", "thing", "unnamed", "man"),
    *("woman", "time", "PER", "ORG", "LOC", "subject", "object", "oblique", "of", "owner"),
    *("part", "joined", "this", "these", "who", "nobody's", "determiner", "new", "none", "again"),
    *("man's name", "woman's name"),
)


def _own(window: Window, places: Sequence[int]) -> Array:
    """Return what each noun or pronoun is, and how it stands in its clause: [n, len(OWN)]."""
    persons, parts, joined = _persons(), _parts(window), _joined(window)
    articles, given_names, met = _articles(window), _given_names(), Counter[str]()
    names = {word: kind for first, last, kind in window.names for word in range(first, last)}
    rows = []
    for at in places:
        form, lemma, tag = window.forms[at].lower(), window.lemmas[at].lower(), window.upos[at]
        relation, name = window.relations[at], names.get(at)
        is_pronoun = tag == "PRON" or form in _PRONOUNS
        is_person, is_joined = lemma in persons, at in joined
        is_many = not is_pronoun and "Number=Plur" in window.feats[at]
        is_asking = any(one in window.feats[at] for one in _ASKING)
        together = (form, *parts.get(at, ()))
        sexes = [persons.get(word) for word in together]
        given = [given_names.get(word) for word in together] if name == "PER" else ()
        rows.append(
            (
                form in _ME,
                form in _WE,
                is_many,
                is_joined,
                not (is_pronoun or is_many or is_joined),
                tag == "PROPN",
                is_person and not is_pronoun,
                tag == "NOUN" and not is_person and name != "PER",
                not is_pronoun and name is None,
                "m" in sexes,
                "f" in sexes,
                lemma in _TIMES,
                *(name in kinds for kinds in _NAMES.values()),
                relation in _SUBJECTS,
                relation in _OBJECTS,
                relation.startswith("obl"),
                relation.startswith("nmod") and relation != _OWNER,
                relation == _OWNER,
                relation in _PARTS,
                relation == "conj",
                form in _THIS and not is_asking,
                form in _THESE,
                is_asking,
                relation.startswith("expl"),
                relation == "det",
                articles.get(at) in _NEW,
                articles.get(at) in _NONE,
                0.0 if is_pronoun else np.log1p(met[lemma]),
                "m" in given,
                "f" in given,
            )
        )
        met[lemma] += 1
    return np.array(rows, dtype=float)


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


def signs_of(nominals: Nominals, window: Window, at: int, scores: Array) -> Signs:
    """
    Return the signs [at] by name of each earlier noun and pronoun, for the pronoun number `at`.

    `scores` [at] are those of the coreference head. What the words are by themselves is
    told by `asked_of`, of all words of a window at once.
    """
    kind, codes = nominals.codes[at], nominals.codes[:at]
    is_same = codes == kind
    is_other = (codes >= 0) & ~is_same
    return {
        "same kind": is_same,
        "other kind": is_other,
        "he for she": is_other & (codes <= SHE) & bool(kind <= SHE),
        **_near(nominals, at, scores),
        **_bound(nominals, window, at),
    }


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


def _bound(nominals: Nominals, window: Window, at: int) -> Signs:
    """Return how a pronoun hangs together with the words before it in the tree."""
    place, relation = int(nominals.places[at]), nominals.relations[at]
    head, heads, own = window.heads[place], nominals.heads[:at], nominals.own[:at]
    above = np.zeros(len(window.heads) + 1, bool)  # the last is for roots, which have no governor
    above[list(_above(window.heads, place))] = True
    # "She told her": two parts of one verb are two, but for "her own" and "herself".
    is_apart = relation != _OWNER and not is_reflexive(window.forms[place])
    is_beside = (heads == head) & (head >= 0)
    is_above = above[heads] & ~is_beside
    borrowed = unsaid(window.heads, window.relations, place) if is_apart else set()
    return {
        "same relation": nominals.relations[:at] == relation,
        "same verb": is_beside & is_apart,
        "unsaid beside": np.isin(nominals.places[:at], list(borrowed)),
        "same deed": _same_deed(nominals, at),
        "above": above[nominals.places[:at]],
        "subject above": is_above * own[:, _SUBJECT],
        "object above": is_above * own[:, _OBJECT],
    }


def _same_deed(nominals: Nominals, at: int) -> Array:
    """Say of each word whether it has the pronoun's part in the same deed: freed, freed again."""
    head, relation = nominals.heads[at], nominals.relations[at]
    if head < 0:
        return np.zeros(at, bool)
    is_alike = (nominals.deeds[:at] == nominals.deeds[at]) & (nominals.relations[:at] == relation)
    found: Array = is_alike & (nominals.heads[:at] != head)
    return found


_SUBJECT, _OBJECT = OWN.index("subject"), OWN.index("object")


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


def _articles(window: Window) -> dict[int, str]:
    """Return by head the articles and words like them."""
    return {
        window.heads[at]: form.lower()
        for at, form in enumerate(window.forms)
        if window.relations[at] == "det"
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
