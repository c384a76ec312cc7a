"""
Where nobody does anything to anybody, though a word for a deed tells it.

A bridge is closed for repairs, a worker is electrocuted by a cable, and a team takes the court it plays on.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import acted_on, agent, is_passive
from dragoman.stages.phrases import case_of, conjuncts

# For what a place is shut that nobody is kept from.
_UPKEEP = frozenset(
    "christmas clean cleaning easter holiday lunch maintenance makeover overhaul painting reconstruction redecoration "
    "redesign refurbishment refit renovation repair restoration summer upgrade upgrading upkeep weekend winter work".split()
)


def _is_kept_up(reading: Reading, verb: Token) -> bool:
    """Say whether something is shut to be mended, or for a holiday: "closed for repairs"."""
    below = [one for one in reading.children(verb.index, "obl", "nmod") if verb.upos == "VERB"]
    below += [
        two for one in acted_on(reading, verb.index) for two in reading.children(one.index, "nmod")
    ]
    reasons = [one for one in below if case_of(reading, one.index) == "for"]
    return any(
        reading.tokens[one].lemma.lower() in _UPKEEP
        for noun in reasons
        for one in conjuncts(reading, noun.index)
    )


def _is_mishap(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is only told to have been hit by a current, as by accident."""
    is_told_with_more = bool(reading.children(verb.index, "conj")) or verb.deprel == "conj"
    by_means = [
        one for one in reading.children(verb.index, "obl") if case_of(reading, one.index) == "with"
    ]
    is_undone = is_passive(reading, verb.index) or verb.deprel == "acl"
    return (
        is_undone and agent(reading, verb.index) is None and not is_told_with_more and not by_means
    )


def _takes_the_floor(reading: Reading, verb: Token) -> bool:
    """Say whether a team takes the court it plays on, and nobody to one."""
    return any(
        one.deprel == "obj"
        and one.lemma.lower() == "court"
        and not reading.children(one.index, "nmod:poss")
        for one in reading.children(verb.index)
    )


MISHAPS: dict[tuple[str, str], Callable[[Reading, Token], bool]] = {
    ("COERCE", "close"): _is_kept_up,
    ("COERCE", "shut"): _is_kept_up,
    ("ACCUSE", "take"): _takes_the_floor,
    ("ASSAULT", "electrocute"): _is_mishap,
}
"""What tells whether a word is no deed, by the type it would be and its lemma."""
