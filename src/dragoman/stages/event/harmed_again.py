"""Harm that an attack did, told beside it: "raid a camp, kill six", "killed in a strike", "gas to disperse it"."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.knowledge.deeds import verb_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.found import Found, names_of, tells_all_of, top_of
from dragoman.stages.event.parties import Parties, is_thing
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HARMING


def is_harm_of(reading: Reading, word: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells what harm an attack did that is told beside it."""
    if _is_done_by(reading, word, others) or _is_by_what_was_fired(reading, word, one, others):
        return True
    return verb_of(word.lemma, word.text) in HARMING and (
        _is_result(reading, word, one, others)
        or _is_in_attack(reading, word, one, others)
        or _is_by_attack(reading, word, others)
    )


def _is_result(reading: Reading, verb: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether it is only told what an attack led to: "rebels raid camp, kill six", "killing six"."""
    other = others.get(verb.head)
    is_joined = verb.deprel in {"advcl", "conj", "parataxis"}
    if other is None or not is_joined or reading.children(verb.index, "nsubj", "cc", "mark"):
        return False
    is_same = names_of(one.source) == names_of(other.source)
    is_told_so = verb.text in HARMING or (
        verb.deprel == "advcl" and verb.text.endswith("ing") and verb.index > other.trigger
    )
    return other.deed.kind.type == "ASSAULT" and is_same and is_told_so


def _is_in_attack(reading: Reading, verb: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether the attack in which somebody was killed is told with all sides: "in a strike"."""
    attacks = (
        others.get(noun.index)
        for noun in reading.children(verb.index, "obl")
        if case_of(reading, noun.index) == "in"
    )
    return any(tells_all_of(other, one) for other in attacks)


def _is_by_attack(reading: Reading, verb: Token, others: Mapping[int, Found]) -> bool:
    """Say whether it is an attack, told as a deed, that killed somebody: "a strike killed two"."""
    attacks = (others.get(noun.index) for noun in reading.children(verb.index, "nsubj"))
    return any(one is not None and one.deed.kind.type == "ASSAULT" for one in attacks)


def _is_done_by(reading: Reading, verb: Token, others: Mapping[int, Found]) -> bool:
    """Say whether a clause beside a weapon or an attack, told as a deed, tells what it did: "bombs that gutted it"."""
    other = others.get(verb.head)
    if verb.deprel != "acl:relcl" or other is None or other.deed.kind.type != "ASSAULT":
        return False
    own = reading.children(verb.index, "nsubj")
    return bool(own) and own[0].text.lower() in {"that", "which"}


def _is_by_what_was_fired(
    reading: Reading, verb: Token, one: Found, others: Mapping[int, Found]
) -> bool:
    """Say whether a clause tells what somebody hit with what he fired: "fired a rocket that killed two"."""
    thing = reading.above(verb)
    is_beside = verb.deprel == "acl:relcl" and thing.deprel == "obj"
    return is_beside and bool(one.source) and tells_all_of(others.get(thing.head), one)


def is_aim_of_force(reading: Reading, verb: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether to break up a crowd is only what force was used for: "fired gas to disperse it"."""
    other = others.get(verb.head)
    markers = markers_of(reading, verb.index)
    is_for = verb.deprel in {"advcl", "xcomp"} and "to" in markers
    is_force = other is not None and other.deed.kind.type == one.deed.kind.type
    return is_for and is_force and not reading.children(verb.index, "nsubj")


def hit_people(reading: Reading, parties: Parties, attack: Found) -> bool:
    """Say whether an attack hit people as they are named, or nobody named: "beat a monk, injuring two nuns"."""
    tops = [top_of(reading, one) for one in attack.target]
    return all(
        top is not None
        and not is_thing(top)
        and not parties.is_place(top)
        and parties.is_people(top)
        for top in tops
    )
