"""
Who stands by a verb unsaid: "She promised to help him", "the man who saw him".

A verb without a subject borrows one: of the noun it describes, of the verb it completes, is
joined to or goes beside. Whoever is borrowed is another than the verb's own object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.language.grammar import OBJECTS

_BORROWERS = frozenset({"xcomp", "conj", "advcl"})
# So many verbs are gone up: "She wanted to try to help him".
_MOST = 4


def unsaid(heads: Sequence[int], relations: Sequence[str], word: int) -> set[int]:
    """
    Return the words that stand unsaid beside a part of a verb.

    The noun that a clause describes stands in it, whatever its subject is: in "Ivo, with
    whom he wrote" he is another.
    """
    verb, is_subject = heads[word], relations[word].startswith("nsubj")
    for _ in range(_MOST):
        if verb < 0 or heads[verb] < 0:
            break
        relation, above = relations[verb], heads[verb]
        if relation.startswith("acl"):
            return {above}
        if is_subject or relation not in _BORROWERS or any(_subjects(heads, relations, verb)):
            break
        told = set(_objects(heads, relations, above)) if relation == "xcomp" else set()
        if told or (told := set(_subjects(heads, relations, above))):
            return told
        verb = above
    return set()


def _subjects(heads: Sequence[int], relations: Sequence[str], verb: int) -> Iterator[int]:
    """Yield the subjects of a verb."""
    return (
        at for at, head in enumerate(heads) if head == verb and relations[at].startswith("nsubj")
    )


def _objects(heads: Sequence[int], relations: Sequence[str], verb: int) -> Iterator[int]:
    """Yield the objects of a verb: in "Mary told him to help her" he is to help."""
    return (at for at, head in enumerate(heads) if head == verb and relations[at] in OBJECTS)
