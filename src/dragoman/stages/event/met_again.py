"""One meeting told twice in a sentence: "met for talks", "met and discussed" it, "met at a summit"."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.language.reading import Reading, Token
from dragoman.stages.event.arrivals import WAYS
from dragoman.stages.event.found import Found, names_of, sides_of
from dragoman.stages.event.negated import has_negation
from dragoman.stages.phrases import case_of

_WHERE = frozenset({"at", "during", "in"})
_WITH = frozenset({"with", "between", "among"})
_BESIDE = frozenset({"appos", "dep", "obl:unmarked", "parataxis"})
_ORDINALS = frozenset("first second third fourth fifth sixth last latest maiden".split())


def is_met_again(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether talks or a visit are another meeting of the sentence, told again."""
    word, kind = reading.tokens[one.trigger], one.deed.kind
    if kind.type != "CONSULT":
        return False
    if _is_setting(reading, one, others) or _is_of_meeting(reading, one, others):
        return True
    if kind.mode == "visit" and word.upos == "VERB" and _is_way_to(reading, one, others):
        return True
    if word.upos != "NOUN":
        return False
    return _is_purpose(reading, one, others) or _is_counted(reading, word, others)


def _is_setting(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether talks are only where those in them met: "met the premier at a summit"."""
    noun = reading.tokens[one.trigger]
    other = others.get(noun.head)
    is_place = noun.upos == "NOUN" and noun.deprel == "obl"
    if not is_place or other is None or case_of(reading, noun.index) not in _WHERE:
        return False
    if has_negation(reading, reading.tokens[other.trigger]):
        return False
    kinds = one.deed.kind, other.deed.kind
    is_met = all(kind.type == "CONSULT" and kind.mode != "visit" for kind in kinds)
    return is_met and sides_of(one) <= sides_of(other)


def _is_of_meeting(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells what those who met spoke about: "met Roca and discussed visas"."""
    verb = reading.tokens[one.trigger]
    other = others.get(verb.head)
    if other is None or verb.lemma.lower() != "discuss" or verb.deprel not in {"advcl", "conj"}:
        return False
    if reading.children(verb.index, "nsubj") or one.status != other.status:
        return False
    with_others = [
        each
        for each in reading.children(verb.index, "obl")
        if case_of(reading, each.index) in _WITH
    ]
    told = sides_of(one) if with_others else names_of(one.source)
    is_met = other.deed.kind.type == "CONSULT" and other.deed.kind.mode != "visit"
    return is_met and told <= sides_of(other)


def _is_purpose(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether talks or a summit are what a meeting or an envoy's recall is for, with nobody else."""
    noun = reading.tokens[one.trigger]
    if case_of(reading, noun.index) != "for" or reading.children(noun.index, "nmod:poss"):
        return False
    other = others.get(noun.head)
    if other is None or noun.deprel != "obl" or reading.tokens[noun.head].upos != "VERB":
        return False
    below = reading.children(noun.index, "nmod")
    is_with = any(case_of(reading, child.index) in _WITH for child in below)
    kind = other.deed.kind
    if (kind.type, kind.mode) == ("SANCTION", "withdraw"):
        return True
    is_meeting = kind.type == "CONSULT" and kind.mode != "visit"
    # Who "met the envoy for talks with Niger" talked with another one.
    is_met = bool(reading.children(noun.head, "obj")) or any(
        case_of(reading, child.index) in _WITH for child in reading.children(noun.head, "obl")
    )
    is_other = is_met and not names_of(one.target) <= sides_of(other)
    return is_meeting and not (is_with and is_other)


def _is_way_to(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells the way to talks or a summit: "flew to Accra for talks"."""
    if reading.tokens[one.trigger].lemma.lower() not in WAYS:
        return False
    aims = [
        others.get(noun.index)
        for noun in reading.children(one.trigger, "obl")
        if case_of(reading, noun.index) == "for"
    ]
    return any(
        aim is not None
        and aim.deed.kind.type == "CONSULT"
        and bool(names_of(one.source) & sides_of(aim))
        for aim in aims
    )


def _is_counted(reading: Reading, noun: Token, others: Mapping[int, Found]) -> bool:
    """Say whether a noun only tells the how many-th a visit or meeting is: "will visit Lima, his first trip there"."""
    other = others.get(noun.head)
    if other is None or other.deed.kind.type != "CONSULT" or noun.head > noun.index:
        return False
    if noun.deprel not in _BESIDE or reading.tokens[noun.head].upos != "VERB":
        return False
    return any(one.lemma.lower() in _ORDINALS for one in reading.children(noun.index, "amod"))
