"""
Whether "Ministers agreed", without an article, tells of the two who have just met.

The plural may mean a cabinet or the leaders of a whole bloc. So it must do what two do together,
and one of the two sentences before must tell that two of that office met, and not at a summit of
many: behind a president's visit "ministers" are those of one cabinet.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Sentence, Token
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
# These say nothing of an office.
_WHOEVER = frozenset({"delegation", "leader", "side"})
# Offices that are called by each other's names, and who holds the same.
_HEADS = frozenset({"chancellor", "minister", "premier", "taoiseach"})
_LIKE_HIM = frozenset({"colleague", "counterpart", "homologue"})
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
        if not _is_of_office(reading, sentence, noun):
            continue
        met = met_in(reading, sentence, mention_at)
        if not met and not words.isdisjoint(_RECEIVING):
            named = (mention_at(at) for at in range(sentence.first, sentence.last))
            met = tuple(one for one in named if one is not None and one.type == "person")
        if {one.country for one in met} == countries:
            return True
    return False


def _is_of_office(reading: Reading, sentence: Sentence, noun: Token) -> bool:
    """Say whether a sentence names two of the office that a plural tells, or the plural tells none."""
    office = noun.lemma.lower()
    if office in _WHOEVER:
        return True
    alike = _LIKE_HIM | {office} | (_HEADS if office in _HEADS else set())
    held = [
        one for one in reading.tokens[sentence.first : sentence.last] if one.lemma.lower() in alike
    ]
    return len(held) > 1 or any("Number=Plur" in one.feats for one in held)
