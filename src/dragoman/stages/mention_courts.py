"""Capitals that stand for the courts of many states that sit in them: "The Hague ruled"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import Actor
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention_words import Found
from dragoman.stages.phrases import case_of, is_passive

# The Hague, where two world courts sit; Luxembourg, where that of the European Union does.
_SEATS = frozenset({"Hague", "Luxembourg"})
_JUDGING = frozenset(
    "acquit adjudicate arraign award convict decide find indict judge overrule rule sentence throw "
    "try uphold".split()
)
_COURT = Actor("", "", "organisation", None, "JUD")


def as_courts(reading: Reading, found: Sequence[Found]) -> None:
    """Take a capital that judges somebody for the court there, which is of no country."""
    for one in found:
        token = reading.tokens[one.head]
        if one.by == "known-name" and token.text in _SEATS and _judges(reading, token):
            one.actor = _COURT


def _judges(reading: Reading, name: Token) -> bool:
    """Say whether a name is who judges: the subject of a verdict, or who is behind "by"."""
    verb = reading.tokens[name.head] if name.head >= 0 else name
    if verb.lemma.lower() not in _JUDGING:
        return False
    if is_passive(reading, verb.index) or verb.deprel in {"acl", "amod"}:
        return case_of(reading, name.index) == "by"
    return name.deprel == "nsubj" and _is_verdict(reading, verb)


def _is_verdict(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells a verdict: who "decided to" do something or "tries to" does not judge."""
    return not reading.children(verb.index, "xcomp")
