"""Relations and parts of speech of Universal Dependencies that rules ask for together."""

from __future__ import annotations

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
"""Subjects of a clause itself."""
ALL_SUBJECTS = SUBJECTS | {"nsubj:outer"}
"""With those of a clause around another one: "the point is that"."""
OBJECTS = frozenset({"iobj", "obj"})
ACTED_ON = frozenset({"nsubj:pass", "obj"})
"""What a verb acts on: its object, or the subject of its passive."""
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
"""Clauses that tell what is said, wanted or begun."""
PEERS = frozenset({"conj", "parataxis"})
"""Clauses of the same rank as their governor."""

NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = NOUNS | {"PRON"}
"""Words that can name somebody or something."""
VERBS = frozenset({"AUX", "VERB"})
INFLECTED = VERBS | {"ADJ", "NOUN"}
"""Words that have other forms than their lemma."""
