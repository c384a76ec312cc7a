"""
One act told twice in a sentence: it is marked once.

Who "met for talks" met once, an ambassador called home "for consultations" consults with nobody
that counts, and "defied the ban, ignoring the warnings" is one refusal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.knowledge.deeds import VERBAL
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event_found import Found
from dragoman.stages.event_layer import HEAD
from dragoman.stages.phrases import case_of

_TALKS = frozenset(
    "consultation consultations conversation discussion negotiation talk talks".split()
)
_WITH = frozenset({"with", "between", "among"})
_RESULTS = frozenset({"injure", "kill", "wound"})


def once(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Return deeds without those that only tell another one again."""
    by_trigger = {one.trigger: one for one in found}
    by_rule = {one.trigger: one for one in found if one.rule != HEAD}
    return [
        one
        for one in found
        if not _is_again(reading, one, by_trigger) and not _is_within(reading, one, by_rule)
    ]


def _is_within(reading: Reading, one: Found, by_rule: Mapping[int, Found]) -> bool:
    """Say whether what the head takes for a deed is part of a rule's: the "set" of "set them free"."""
    if one.rule != HEAD:
        return False
    word = reading.tokens[one.trigger]
    here = reading.span(word.index, word.index + 1)
    is_acted_on = word.deprel in {"obj", "nsubj:pass"} and any(
        span.overlaps(here) for party in one.target for span in party.spans
    )
    other = by_rule.get(word.head if is_acted_on else word.index)
    return (
        other is not None
        and len(other.words) > 1
        and not {one.deed.kind.quad, other.deed.kind.quad} & VERBAL
    )


def _is_again(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a deed is another one of the sentence, told again."""
    word = reading.tokens[one.trigger]
    kind = one.deed.kind
    if kind.type == "CONSULT" and word.lemma.lower() in _TALKS:
        return _is_purpose(reading, one, others)
    if kind.type == "ASSAULT" and word.lemma.lower() in _RESULTS:
        return _is_result(reading, word, one, others)
    if kind.type != "REJECT" or word.deprel != "advcl" or "VerbForm=Part" not in _form(word):
        return False
    other = others.get(word.head)
    return other is not None and other.deed.kind.type == kind.type and _is_alike(one, other)


def _form(word: Token) -> set[str]:
    """Return the features of a word; any "-ing" form counts as a participle."""
    told = set(word.feats.split("|"))
    return told | ({"VerbForm=Part"} if "VerbForm=Ger" in told else set())


def _is_purpose(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether talks are what a meeting or the recall of an envoy is for, and with nobody else."""
    noun = reading.tokens[one.trigger]
    if case_of(reading, noun.index) != "for" or reading.children(noun.index, "nmod:poss"):
        return False
    other = others.get(noun.head)
    if other is None or noun.deprel != "obl" or reading.tokens[noun.head].upos != "VERB":
        return False
    below = reading.children(noun.index, "nmod")
    is_with = any(case_of(reading, child.index) in _WITH for child in below)
    if is_with and not _sides(one) <= _sides(other):
        return False
    kind = other.deed.kind
    is_meeting = kind.type == "CONSULT" and kind.mode != "visit"
    return is_meeting or (kind.type, kind.mode) == ("SANCTION", "withdraw")


def _sides(one: Found) -> set[object]:
    """Return who takes part in a deed."""
    return _names((*one.source, *one.target))


def _is_result(reading: Reading, verb: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a headline only tells what an attack led to: "rebels raid camp, kill six"."""
    other = others.get(verb.head)
    is_joined = verb.deprel in {"advcl", "conj", "parataxis"}
    if other is None or not is_joined or reading.children(verb.index, "nsubj", "cc", "mark"):
        return False
    is_same = _names(one.source) == _names(other.source)
    return other.deed.kind.type == "ASSAULT" and is_same and verb.text == verb.lemma


def _is_alike(one: Found, other: Found) -> bool:
    """Say whether two deeds have the same status and sides."""
    return one.status == other.status and all(
        _names(mine) == _names(theirs)
        for mine, theirs in ((one.source, other.source), (one.target, other.target))
    )


def _names(side: tuple[Party, ...]) -> set[object]:
    """Return who stands on a side."""
    return {party.actor or party.country or party.spans for party in side}
