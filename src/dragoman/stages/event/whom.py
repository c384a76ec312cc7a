"""
Whom deeds are done to, by all that speaks for each who is named around them.

Rules and the model's head each see a part: an object, a phrase, words that are likely. Where
the target is told only by another clause ("Dakar, whose plea went unheeded, recalled its
attaché"), what both say is weighed together with who did what else (`event.whom_signs`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from math import inf

from dragoman.knowledge.deeds import FORCE
from dragoman.knowledge.tables import rows
from dragoman.language.grammar import PEERS
from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.event.afterwards import is_apart
from dragoman.stages.event.aims import LIKELY_FAR, is_aside
from dragoman.stages.event.choice import weighed
from dragoman.stages.event.found import Found, is_shared, with_sides
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.whom_not import is_of_next
from dragoman.stages.event.whom_signs import Around, Other, Whom
from dragoman.stages.phrases import joined_to

# What somebody's signs must come to, where that of "nobody" is 0; those of somebody who is taken
# for it, if nobody else comes to more; and how much keeps him whoever else comes to more. Chosen
# on authors left out (training/README).
_NEW, _KEPT, _SURE = 0.25, -1.3, 2.0
# How likely the head must think that a deed is done to what no list knows as people. Chosen on a49 to a65.
_UNDOUBTED = 0.8
_NOBODY: tuple[float, Other | None] = (-inf, None)


def concerned(reading: Reading, parties: Parties, deeds: Sequence[Found]) -> list[Found]:
    """Return deeds with whom they most likely concern, where the model's head has weighed them."""
    if not reading.has_event_head:
        return list(deeds)
    whom = Whom(reading, parties, deeds)
    return [with_sides(one, one.source, _likely(reading, whom, one)) for one in deeds]


def _likely(reading: Reading, whom: Whom, found: Found) -> tuple[Party, ...]:
    """Return who is the likeliest target of a deed, with those joined to him; none if nobody is likelier."""
    around = whom.around(found)
    others = around.others
    if is_apart(reading, reading.tokens[found.trigger]):
        below = frozenset(reading.subtree(found.trigger))
        others = [one for one in others if one.word in below]
    may_be = [one for one in others if _may_be(reading, found, one, whom)]

    def scored(several: Iterable[Other]) -> list[tuple[float, Other]]:
        return [(weighed(_weights(), around.signs(one)), one) for one in several]

    taken = scored(one for one in may_be if one.is_target)
    sum_of_best, best = max(taken, key=_by_sum, default=_NOBODY)
    if sum_of_best < _SURE:
        held = best is not None and _is_plain_object(reading, found, best)
        inner = frozenset(reading.subtree(found.trigger)) if held else frozenset()
        new = scored(one for one in may_be if not one.is_target and (not held or one.word in inner))
        sum_of_other, other = max(new, key=_by_sum, default=_NOBODY)
        if other is not None and sum_of_other >= _NEW and sum_of_other > sum_of_best:
            return (_named(whom, around, _whole(reading, [*taken, *new], other)).party,)
    if best is None or sum_of_best < _KEPT:
        return ()
    if found.deed.kind.mode == "third-party":  # who mediates has both sides, wherever they stand
        return tuple(one.party for _, one in taken)
    phrase = joined_to(reading, best.word)
    return tuple(one.party for _, one in taken if _is_joined(reading, one.word, phrase))


def _is_joined(reading: Reading, word: int, phrase: int) -> bool:
    """
    Say whether a word is the first of a phrase, or joined to it or to a name in it.

    The parser may join the deputy to the town in "the mayor of Lima and his deputy".
    """
    first = joined_to(reading, word)
    if first == phrase or reading.tokens[word].upos == "NUM":
        return first == phrase  # "20 Indian and at least four Chinese soldiers" are one phrase
    return first != word and first in reading.subtree(phrase)


def _is_plain_object(reading: Reading, found: Found, one: Other) -> bool:
    """
    Say whether somebody known is the object of the deed's own verb: "cut ties with Oman and recognised China".

    Nobody whom only another clause names is likelier.
    """
    word = reading.tokens[one.word]
    is_object = word.deprel in {"obj", "nsubj:pass"} and word.head == found.trigger
    return is_object and word.upos == "PROPN" and one.party.mention is not None


def _by_sum(each: tuple[float, Other | None]) -> float:
    """Return what somebody's signs come to."""
    return each[0]


def _may_be(reading: Reading, found: Found, one: Other, whom: Whom) -> bool:
    """Say whether somebody may be the target of a deed at all."""
    if is_of_next(reading, found, reading.tokens[one.word], whom.parties):
        return False
    if one.is_target:
        is_here = _is_here(reading, found, one) or not is_shared(reading, found)
        return is_here and not _is_own(reading, one)
    if one.is_self or one.is_within or is_shared(reading, found):
        return False  # he does it, or they do it with each other
    # Where the head has no doubt, what no list knows may be people, or stand for those whose it is.
    is_sure = one.heard >= _UNDOUBTED and found.deed.kind.type in FORCE
    if not is_sure and _is_thing(reading, one, whom.parties):
        return False
    return _is_heard(reading, found, one) and not _does_likewise(reading, found, one, whom)


def _is_thing(reading: Reading, one: Other, parties: Parties) -> bool:
    """Say whether a noun names neither people nor anybody known, but a thing: "jets for Ukraine"."""
    noun = reading.tokens[one.word]
    is_known = one.party.mention is not None or one.party.country is not None
    return noun.upos == "NOUN" and not is_known and not parties.is_people(noun)


def _whole(reading: Reading, scored: list[tuple[float, Other]], best: Other) -> Other:
    """Return whom somebody owns in the place of the owner, if he may be too: "Bolivia's minister"."""
    owner = reading.tokens[best.word]
    if owner.deprel != "nmod:poss":
        return best
    owned = (one for score, one in scored if one.word == owner.head and score >= _KEPT)
    return next(owned, best)


def _named(whom: Whom, around: Around, one: Other) -> Other:
    """Return somebody by his name, where only a pronoun for him was likely: "Oslo ... it"."""
    tokens, root_of = whom.tokens, whom.parties.root
    root = root_of(one.party)
    if root is None or tokens[one.word].upos != "PRON":
        return one
    known = (each for each in around.others if tokens[each.word].upos == "PROPN")
    return next((each for each in known if root_of(each.party) == root), one)


def _is_own(reading: Reading, one: Other) -> bool:
    """Say whether a pronoun only tells that something is the doer's own: "lift their siege"."""
    word = reading.tokens[one.word]
    is_owner = word.upos == "PRON" and word.deprel == "nmod:poss"
    return is_owner and one.is_self and not one.heard


def _is_here(reading: Reading, found: Found, one: Other) -> bool:
    """Say whether somebody is named in the sentence of a deed."""
    return reading.tokens[one.word].sentence == reading.tokens[found.trigger].sentence


def _is_heard(reading: Reading, found: Found, one: Other) -> bool:
    """Say whether somebody is told by the deed's own clause, or the head is sure of him."""
    return one.heard >= LIKELY_FAR or not is_aside(reading, found, reading.tokens[one.word])


def _does_likewise(reading: Reading, found: Found, one: Other, whom: Whom) -> bool:
    """Say whether somebody is only told to do the same: "Peru deplored the raid; Chile condemned it"."""
    word, trigger = reading.tokens[one.word], reading.tokens[found.trigger]
    if word.deprel != "nsubj" or word.head == found.trigger:
        return False
    other = reading.tokens[word.head]
    is_joined = (other.deprel in PEERS and other.head == trigger.index) or (
        trigger.deprel in PEERS and trigger.head == other.index
    )
    return is_joined and other.index in whom.deeds_of(found.deed.kind.type)


@cache
def _weights() -> dict[str, float]:
    """Return the weight of each sign."""
    return {row["sign"]: float(row["weight"]) for row in rows("event_whom")}
