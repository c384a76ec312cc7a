"""
From ClearNLP's dependencies, which most English spaCy pipelines speak, to Universal ones.

The two differ in more than names: ClearNLP hangs a noun under its preposition and a
predicate under its copula, and chains conjuncts. Stages read Universal Dependencies, so
the trees are turned: "in Oslo" becomes Oslo with a case, "is ready" becomes ready with a
copula. Work is linear in the number of words.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterator, Sequence

from dragoman.language.grammar import VERBS

# Relations that Universal Dependencies do not have: one of them tells which kind a tree is.
MARKS = frozenset(
    "acomp agent attr auxpass csubjpass dative dobj npadvmod nsubjpass oprd pcomp pobj poss "
    "preconj predet prep prt quantmod relcl".split()
)
_NAMES = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "obl:agent",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "advmod",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
    "subtok": "goeswith",
}
_PREPOSITIONS = frozenset({"prep", "agent", "dative", "pcomp"})
_NOMINAL = frozenset({"NOUN", "NUM", "PRON", "PROPN", "SYM", "X"})
_OBJECTS = ("pobj", "obl", "nmod", "pcomp")


def is_clearnlp(labels: Collection[str]) -> bool:
    """Say whether relations are ClearNLP's."""
    return not MARKS.isdisjoint(labels)


def universal(
    heads: Sequence[int], labels: Sequence[str], tags: Sequence[str], lemmas: Sequence[str]
) -> tuple[list[int], list[str]]:
    """
    Return heads and relations of one sentence as Universal Dependencies have them.

    Heads are word numbers of the sentence, -1 for its root; `tags` are UPOS.
    """
    tree = _Tree(heads, labels)
    for word in tree.upwards():
        if tree.labels[word] in _PREPOSITIONS and tags[word] in {"ADP", "SCONJ", "PART", "ADV"}:
            _turn_preposition(tree, word, tags)
    for word in tree.upwards():
        if tags[word] in VERBS and lemmas[word].lower() == "be":
            _turn_copula(tree, word)
    _turn_conjuncts(tree)
    return tree.heads, [_NAMES.get(label, label) for label in tree.labels]


class _Tree:
    """A tree that can be rebuilt; the words below each are kept in step."""

    def __init__(self, heads: Sequence[int], labels: Sequence[str]) -> None:
        self.heads, self.labels = list(heads), list(labels)
        self.below: list[dict[int, None]] = [{} for _ in heads]
        for word, head in enumerate(heads):
            if head >= 0:
                self.below[head][word] = None

    def upwards(self) -> list[int]:
        """Return the words, each after everything below it."""
        agenda = [word for word, head in enumerate(self.heads) if head < 0]
        for word in agenda:  # grows as it is read
            agenda.extend(self.below[word])
        return agenda[::-1]

    def hang(self, word: int, head: int, label: str) -> None:
        """Hang a word under another, or make it the root (-1)."""
        before = self.heads[word]
        if before >= 0:
            del self.below[before][word]
        if head >= 0:
            self.below[head][word] = None
        self.heads[word], self.labels[word] = head, label

    def labelled(self, word: int, *labels: str) -> Iterator[int]:
        """Yield the words right below in some relations, in order."""
        return (one for one in sorted(self.below[word]) if self.labels[one] in labels)

    def put_above(self, word: int, lower: int, label: str) -> None:
        """Let `lower`, a word below `word`, take its place with all that hangs there."""
        head = self.heads[word]
        self.hang(lower, head, label)
        for other in list(self.below[word]):
            self.hang(other, lower, self.labels[other])


def _turn_preposition(tree: _Tree, word: int, tags: Sequence[str]) -> None:
    """Put a preposition below its object, as its case, or its mark if that is a clause."""
    found = next((one for name in _OBJECTS for one in tree.labelled(word, name)), None)
    if found is None:
        return
    label, head = tree.labels[word], tree.heads[word]
    is_clause = tree.labels[found] == "pcomp" and tags[found] in VERBS
    is_nominal = head >= 0 and tags[head] in _NOMINAL
    if label == "pcomp":  # "because of": the outer one decides
        new = "pobj"
    elif head < 0:
        new = "root"
    elif is_clause:
        new = "acl" if is_nominal else "advcl"
    elif label == "agent":
        new = "obl:agent"
    else:
        new = "nmod" if is_nominal else "obl"
    tree.put_above(word, found, new)
    tree.hang(word, found, "mark" if is_clause else "case")


def _turn_copula(tree: _Tree, word: int) -> None:
    """Put "be" below what it says of its subject; in "there are talks", talks are the subject."""
    predicate = next(tree.labelled(word, "attr", "acomp"), None)
    if next(tree.labelled(word, "expl"), None) is not None:
        if predicate is not None:
            tree.hang(predicate, word, "nsubj")
        return
    if predicate is None:
        # "is in Oslo": where it says nothing else of a subject, the place is what it says.
        labels = {tree.labels[one] for one in tree.below[word]}
        if labels & {"csubj", "nsubj"} and not labels & {"advcl", "ccomp", "dobj", "xcomp"}:
            predicate = next(tree.labelled(word, "obl"), None)
    if predicate is None:
        return
    tree.put_above(word, predicate, tree.labels[word])
    tree.hang(word, predicate, "cop")


def _turn_conjuncts(tree: _Tree) -> None:
    """Hang every conjunct under the first, and a conjunction under the conjunct it opens."""
    for word in range(len(tree.heads)):
        parts = list(tree.labelled(word, "conj"))
        for opener in list(tree.labelled(word, "cc")):
            at = bisect(parts, opener)
            if opener > word and at < len(parts):
                tree.hang(opener, parts[at], "cc")
    for word in reversed(tree.upwards()):
        head = tree.heads[word]
        if tree.labels[word] == "conj" and head >= 0 and tree.labels[head] == "conj":
            tree.hang(word, tree.heads[head], "conj")
