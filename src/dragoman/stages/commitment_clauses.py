"""What the clause of a promise tells: a second deed, a gift to its subject, no more than firmness."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Mention

# Who does these is given something by who promises it.
_GETTING = frozenset("benefit collect earn enjoy gain get have obtain receive".split())
_PEOPLE = frozenset({"person", "population"})
# Who will not do these only says that he stands firm.
_YIELDING = frozenset({"budge", "falter", "flinch", "waver", "yield"})
_YIELDING_PAIRS = frozenset({("give", "way"), ("give", "in"), ("back", "down")})


def joined(reading: Reading, deed: Token) -> Iterator[Token]:
    """Yield the clauses joined to a deed by a "that" of their own: "... and that it would pay"."""
    for child in reading.children(deed.index, "conj"):
        marks = {mark.text.lower() for mark in reading.children(child.index, "mark")}
        if "that" in marks and reading.children(child.index, "nsubj", "nsubj:pass"):
            yield child


def is_given(deed: Token, subject: Mention | None) -> bool:
    """Say whether a deed only befalls the people who do it: "that families would receive"."""
    is_public = subject is None or subject.type in _PEOPLE
    return is_public and deed.lemma.lower() in _GETTING


def stands_firm(reading: Reading, verb: Token) -> bool:
    """Say whether who does not do this only stands firm: "will not give way"."""
    lemma = verb.lemma.lower()
    return lemma in _YIELDING or any(
        (lemma, child.text.lower()) in _YIELDING_PAIRS
        for child in reading.children(verb.index, "obj", "iobj", "compound:prt", "advmod")
    )
