"""
What an answer in kind is: the deed that it answers, done to who did that.

"Prague expelled two attachés; Moscow will respond in kind" tells of an expulsion, "Moscow shut
the consulate; Oslo will respond in kind" of none. Fire is returned to who opened it, and revenge
is taken on who did what it avenges.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, MATERIAL_COOPERATION, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Party
from dragoman.stages.event.found import Found, countries, is_told_with, top_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_ANSWERING = frozenset({"answer", "reciprocate", "reply", "respond", "retaliate", "return"})
_ANSWERS = frozenset({"answer", "reprisal", "response", "retaliation", "retribution", "revenge"})
_STRIKING = frozenset({"fire", "hit", "shoot", "strike"})
_AVENGING = frozenset({"avenge", "retaliate", "revenge"})
_FOR = frozenset({"for", "over", "to"})
_DEEDS = frozenset({MATERIAL_CONFLICT, MATERIAL_COOPERATION})
_FAR = 2  # sentences


def answered_in_kind(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds, each answer in kind as what it answers."""
    return [
        _as_answered(reading, parties, one, found) if _is_in_kind(reading, one) else one
        for one in found
    ]


def retaliated(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """
    Return deeds with the sides that revenge turns.

    What another deed answers was done by whom that one hits: "in retaliation for strikes". What avenges
    or answers a deed is done to who did it.
    """
    by_word = {word: one for one in found for word in one.words}
    found = [_of_first(reading, parties, one, by_word) for one in found]
    by_word = {word: one for one in found for word in one.words}
    turned = (_as_first(reading, one, by_word) for one in found)
    avenged = (_avenged(reading, parties, one, by_word) for one in turned)
    return [_replied(reading, parties, one, by_word) for one in avenged]


def _replied(
    reading: Reading, parties: Parties, found: Found, by_word: Mapping[int, Found]
) -> Found:
    """Return fire as returned to who opened it: "the army shelled the camp; the rebels replied with rockets"."""
    word = reading.tokens[found.trigger]
    is_means = word.deprel == "obl" and case_of(reading, word.index) == "with"
    verb = reading.above(word) if is_means else word
    is_blow = found.deed.kind.quad == MATERIAL_CONFLICT and _is_answer(reading, verb)
    if not is_blow or parties.without(found.target, found.source):
        return found  # nobody fires at himself
    after = {
        at for one in reading.children(verb.index, "advcl") for at in reading.subtree(one.index)
    }
    began = [
        one
        for at, one in by_word.items()
        if (at < verb.index or at in after)
        and reading.tokens[at].sentence == verb.sentence
        and one.deed.kind.quad == MATERIAL_CONFLICT
        and one.status in TOOK_PLACE
        and parties.without(one.source, found.source)
    ]
    # Blows are answered with blows, and the last one first.
    first = max(began, key=lambda one: (one.deed.kind.type == "ASSAULT", one.trigger), default=None)
    if first is None:
        return found
    return found._replace(target=parties.without(first.source, found.source))


def _is_answer(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells that somebody answers: "responded", "struck back"."""
    beside = reading.children(verb.index, "advmod", "compound:prt")
    is_back = verb.lemma.lower() in _STRIKING and any(one.text.lower() == "back" for one in beside)
    return verb.upos == "VERB" and (is_back or verb.lemma.lower() in _ANSWERING)


def _of_first(
    reading: Reading, parties: Parties, found: Found, by_word: Mapping[int, Found]
) -> Found:
    """
    Return an attack that is answered with none as its target whom the answer hits.

    If it is answered with another, it hit who answers: "India responded to the raid with strikes on Chad".
    """
    noun = reading.tokens[found.trigger]
    verb = reading.above(noun)
    is_answered = noun.deprel == "obj" or case_of(reading, noun.index) == "to"
    if found.deed.kind.type != "ASSAULT" or noun.upos != "NOUN" or not is_answered:
        return found
    if verb.lemma.lower() not in _ANSWERING or noun.deprel not in {"obj", "obl"}:
        return found
    beside = (*reading.children(verb.index, "obl"), *reading.children(verb.index, "advcl"))
    answer = {
        word for one in beside if one.index > noun.index for word in reading.subtree(one.index)
    } - {*reading.subtree(noun.index)}
    target = tuple(one for one in found.target if not is_told_with(reading, one, answer))
    doer = parties.named(parties.doer(verb))
    blows = [one for word, one in by_word.items() if word in answer]
    if any(one.deed.kind.type == "ASSAULT" and one.source == doer for one in blows):
        source = parties.without(found.source, doer)
        return found._replace(source=source, target=target or parties.without(doer, source))
    return found._replace(target=target)


def _avenged(
    reading: Reading, parties: Parties, found: Found, by_word: Mapping[int, Found]
) -> Found:
    """Return an act of revenge as one against whoever did what it avenges: "vowed to avenge the raid by Chad"."""
    verb = reading.tokens[found.trigger]
    if found.target or verb.upos != "VERB" or verb.lemma.lower() not in _AVENGING:
        return found
    causes = [
        one
        for one in reading.children(verb.index, "obj", "obl", "nsubj:pass")
        if one.deprel != "obl" or case_of(reading, one.index) in _FOR
    ]
    began = [by_word[one.index] for one in causes if one.index in by_word]
    there = parties.without(began[0].source, found.source) if began else ()
    return found._replace(target=there)


def _as_first(reading: Reading, found: Found, by_word: Mapping[int, Found]) -> Found:
    """Return a deed that another one answers with its sides as the answer turns them."""
    noun = reading.tokens[found.trigger]
    answer = reading.above(noun)
    if noun.upos != "NOUN" or noun.deprel != "nmod" or answer.lemma.lower() not in _ANSWERS:
        return found
    given = by_word.get(answer.head)
    is_for = case_of(reading, noun.index) in {"for", "to"}
    if given is None or not is_for or case_of(reading, answer.index) not in {"as", "in"}:
        return found
    inside = {*reading.subtree(noun.index)}
    has_own = any(is_told_with(reading, one, inside) for one in found.source)
    hit = tuple(one for one in given.target if _is_side(reading, one))
    quads = {found.deed.kind.quad, given.deed.kind.quad}
    if has_own or not hit or quads != {MATERIAL_CONFLICT} or noun.lemma.lower() == "coup":
        return found
    harmed = tuple(one for one in found.target if is_told_with(reading, one, inside))
    return found._replace(source=hit, target=harmed)


def _is_side(reading: Reading, party: Party) -> bool:
    """Say whether a party is a state or a force by its name, which can have struck first."""
    top = top_of(reading, party)
    is_known = party.actor is not None or party.country is not None
    return is_known and top is not None and top.upos == "PROPN"


def _is_in_kind(reading: Reading, one: Found) -> bool:
    """Say whether somebody answers in kind."""
    verb = reading.tokens[one.trigger]
    return verb.lemma.lower() in _ANSWERING and any(
        child.text.lower() == "kind" and case_of(reading, child.index) == "in"
        for child in reading.children(verb.index, "obl", "advmod")
    )


def _as_answered(reading: Reading, parties: Parties, one: Found, found: Sequence[Found]) -> Found:
    """Return an answer as the nearest deed of another side around it; as none of a mode if there is none."""
    at = reading.tokens[one.trigger].sentence
    others = [
        other
        for other in found
        if other.trigger != one.trigger
        and other.deed.kind.quad in _DEEDS
        and at - _FAR <= reading.tokens[other.trigger].sentence <= at
        and _is_anothers(parties, other, one)
    ]
    if not others:
        kind = kind_of(one.deed.kind.type, "") if one.deed.kind.mode else one.deed.kind
        return one._replace(deed=replace(one.deed, kind=kind))
    # What is told before comes first: "shut the border, and Oslo answered in kind".
    best = min(
        others, key=lambda other: (other.trigger > one.trigger, abs(other.trigger - one.trigger))
    )
    target = one.target or parties.without(best.source, one.source)
    return one._replace(deed=replace(one.deed, kind=best.deed.kind), target=target)


def _is_anothers(parties: Parties, other: Found, one: Found) -> bool:
    """Say whether a deed is done by another side than another one."""
    apart = parties.without(other.source, one.source)
    is_other = bool(apart) and len(apart) == len(other.source)
    return is_other and not countries(other.source) & countries(one.source)
