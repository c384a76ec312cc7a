"""Capitals that stand for the courts of many states that sit in them: "The Hague ruled"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import Actor
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_passive
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import case_of

# A capital that "found that" judged; one that "finds it hard" did not.
_HOLDING = frozenset({"find"})
_RULING = frozenset("adjudicate overrule rule uphold".split())
_TRYING = frozenset("acquit arraign convict indict sentence".split())
# The Hague, where two world courts sit; Luxembourg, where that of the European Union does, before
# which nobody is tried.
_SEATS = {"Hague": _RULING | _TRYING | _HOLDING | {"try"}, "Luxembourg": _RULING | _HOLDING}
_COURT = Actor("", "", "organisation", None, "JUD")


def as_courts(reading: Reading, found: Sequence[Found]) -> None:
    """Take a capital that judges somebody for the court there, which is of no country."""
    for one in found:
        token = reading.tokens[one.head]
        if one.by == "known-name" and _judges(reading, token):
            one.actor = _COURT


def _judges(reading: Reading, name: Token) -> bool:
    """Say whether a name is who judges: the subject of a verdict, or who is behind "by"."""
    verb = reading.above(name)
    lemma = verb.lemma.lower()
    if lemma not in _SEATS.get(name.text, ()):
        return False
    if is_passive(reading, verb.index) or verb.deprel in {"acl", "amod"}:
        return case_of(reading, name.index) == "by"
    if lemma in _HOLDING:
        return name.deprel == "nsubj" and bool(reading.children(verb.index, "ccomp"))
    # Who "tried a new approach" or "tries to" mediate judges nobody.
    return name.deprel == "nsubj" and lemma != "try"
