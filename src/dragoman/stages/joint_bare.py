"""
Whether "Ministers agreed", without an article, tells of the two who have just met.

The plural may mean a cabinet or the leaders of a whole bloc. So it must do what two do together,
and one of the two sentences before must tell that two met, and not at a summit of many.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Mention
from dragoman.stages.joint_rivals import Of, met_in
from dragoman.stages.lemmas import lemma_in

_MET = frozenset("chancellors delegations leaders ministers premiers presidents sides".split())
_TOGETHER = frozenset(
    "agree commit decide discuss exchange intend pledge plan reaffirm resolve review sign undertake".split()
)
_RECEIVING = frozenset({"host", "receive", "welcome"})
# Where more than two meet, all of them may be meant.
_OF_MANY = frozenset({"bloc", "conference", "council", "forum", "summit", "union"})
_NEAR = 2  # sentences


def is_of_those_met(
    reading: Reading, noun: Token, mention_at: Of, found: tuple[Mention, ...]
) -> bool:
    """Say whether a bare plural stands for two found before it, as those who have just met."""
    verb = reading.above(noun)
    is_doer = noun.deprel == "nsubj" and lemma_in(_TOGETHER, verb) in _TOGETHER
    if not is_doer or noun.text.lower() not in _MET:
        return False
    countries = {one.country for one in found}
    for sentence in reading.sentences[max(0, noun.sentence - _NEAR) : noun.sentence]:
        words = {token.lemma.lower() for token in reading.tokens[sentence.first : sentence.last]}
        if not words.isdisjoint(_OF_MANY):
            return False
        met = met_in(reading, sentence, mention_at)
        if not met and not words.isdisjoint(_RECEIVING):
            named = (mention_at(at) for at in range(sentence.first, sentence.last))
            met = tuple(one for one in named if one is not None and one.type == "person")
        if {one.country for one in met} == countries:
            return True
    return False
