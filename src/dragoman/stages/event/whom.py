"""
Whom deeds are done to, by all that speaks for each who is named around them.

Rules and the model's head each see a part: an object, a phrase, words that are likely. Where
the target is told only by another clause ("Dakar, whose plea went unheeded, recalled its
attaché"), what both say is weighed together with who did what else (`event.whom_signs`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp

from dragoman.knowledge.tables import rows
from dragoman.language.grammar import PEERS
from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.event.aims import LIKELY_FAR, is_aside
from dragoman.stages.event.choice import weighed
from dragoman.stages.event.found import CARRYING, Found, is_shared, with_sides
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.whom_signs import Around, Other, Whom
from dragoman.stages.phrases import joined_to

# How likely somebody must be to stand as a target where nobody does, to go on standing, and to
# take the place of others who are less likely than this. Chosen on the files "-01" and "-02"
# and the authors a25 to a33 of training/text/events, and on bench/codes.py.
NEW, KEPT, INSTEAD, WEAK = 0.75, 0.1, 0.7, 0.3


def concerned(reading: Reading, parties: Parties, deeds: Sequence[Found]) -> list[Found]:
    """Return deeds with whom they most likely concern, where the model's head has weighed them."""
    if not reading.has_event_head:
        return list(deeds)
    whom = Whom(reading, parties, deeds)
    return [with_sides(one, one.source, _likely(reading, whom, one)) for one in deeds]


def _likely(reading: Reading, whom: Whom, found: Found) -> tuple[Party, ...]:
    """Return who is likely to be the target of a deed."""
    around = whom.around(found)
    taken = [
        (_chance(around.signs(one)), one)
        for one in around.others
        if one.is_target and not _is_own(reading, one)
    ]
    kept = _with_joined(reading, taken)
    if is_shared(reading, found):
        kept = [each for each in kept if _is_here(reading, found, each[1])]
        if not kept:
            return ()  # they do it with each other, and not with whoever else is near
    kept = _in_one_phrase(reading, found, kept)
    if kept and found.deed.kind.mode == "third-party":
        kept = taken  # who mediates has both sides
    target = tuple(one.party for _, one in kept)
    if any(chance >= WEAK for chance, _ in kept):
        return target
    new = [
        (_chance(around.signs(one)), one)
        for one in around.others
        if not one.is_target
        and not one.is_self
        and _is_heard(reading, found, one)
        and not _does_likewise(reading, found, one, whom)
    ]
    best = _whole(reading, new, max(new, key=lambda each: each[0], default=None))
    is_likely = best is not None and best[0] >= (INSTEAD if kept else NEW)
    return (_named(whom, around, best[1]).party,) if best is not None and is_likely else target


def _whole(
    reading: Reading, new: list[tuple[float, Other]], best: tuple[float, Other] | None
) -> tuple[float, Other] | None:
    """Return whom somebody owns in the place of the owner, if both are likely: "Bolivia's minister"."""
    owner = reading.tokens[best[1].word] if best is not None else None
    if owner is None or owner.deprel != "nmod:poss":
        return best
    owned = (each for each in new if each[1].word == owner.head and each[0] >= INSTEAD)
    return next(owned, best)


def _named(whom: Whom, around: Around, one: Other) -> Other:
    """Return somebody by his name, where only a pronoun for him was likely: "Oslo ... it"."""
    tokens, root_of = whom.tokens, whom.parties.root
    root = root_of(one.party)
    if root is None or tokens[one.word].upos != "PRON":
        return one
    known = (each for each in around.others if tokens[each.word].upos == "PROPN")
    return next((each for each in known if root_of(each.party) == root), one)


def _with_joined(reading: Reading, taken: list[tuple[float, Other]]) -> list[tuple[float, Other]]:
    """Return the targets that are likely enough, with all who are joined to one of them."""
    kept = {joined_to(reading, one.word) for chance, one in taken if chance >= KEPT}
    return [each for each in taken if joined_to(reading, each[1].word) in kept]


def _is_own(reading: Reading, one: Other) -> bool:
    """Say whether a pronoun only tells that something is the doer's own: "lift their siege"."""
    word = reading.tokens[one.word]
    is_owner = word.upos == "PRON" and word.deprel == "nmod:poss"
    return is_owner and one.is_self and not one.heard


def _in_one_phrase(
    reading: Reading, found: Found, kept: list[tuple[float, Other]]
) -> list[tuple[float, Other]]:
    """
    Return the likeliest of several targets, with those that are joined to him.

    "Traders at odds with the mayor thanked the king": of two that stand apart only one is meant,
    but for those between whom somebody mediates. Who only brings the words of another is left out
    later: "the envoy conveyed to him the king's request".
    """
    word = reading.tokens[found.trigger]
    is_carried = word.deprel == "obj" and reading.tokens[word.head].lemma.lower() in CARRYING
    if len(kept) < 2 or found.deed.kind.mode == "third-party" or is_carried:
        return kept
    best = joined_to(reading, max(kept, key=lambda each: each[0])[1].word)
    return [each for each in kept if joined_to(reading, each[1].word) == best]


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


def _chance(signs: dict[str, float]) -> float:
    """Return the probability that signs speak for."""
    return 1 / (1 + exp(-weighed(_weights(), signs)))


@cache
def _weights() -> dict[str, float]:
    """Return the weight of each sign."""
    return {row["sign"]: float(row["weight"]) for row in rows("event_whom")}
