"""Deeds that are told without their doer: "a curfew imposed after looting in the port"."""

from __future__ import annotations

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds_of_verb
from dragoman.language.reading import Reading, Token

# What took place before something else, or around it.
_AFTER = frozenset({"after", "amid", "following", "despite", "since"})
_BESIDE = frozenset({"advcl", "obl", "acl"})


def is_nobodys(reading: Reading, verb: Token) -> bool:
    """Say whether a verb names violence that went before, whoever did it: "after looting"."""
    if verb.deprel not in _BESIDE or not verb.text.lower().endswith("ing"):
        return False
    marks = reading.children(verb.index, "mark", "case")
    if not {mark.text.lower() for mark in marks} & _AFTER:
        return False
    known = deeds_of_verb(verb.lemma, verb.text)
    has_own = reading.children(verb.index, "nsubj", "obj", "ccomp", "xcomp")
    return (
        bool(known)
        and not has_own
        and all(
            deed.kind.quad == MATERIAL_CONFLICT and deed.target[-1:] == ("obj",) for deed in known
        )
    )
