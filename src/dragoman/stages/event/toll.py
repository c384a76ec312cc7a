"""
Those an attack killed or hurt, told beside it: one act.

"Two rangers were killed when gunmen raked their car" is what the gunmen did to the rangers, and so is
"opened fire on a crowd and killed four", or a clash "in which two privates were killed". (So it is
marked by nearly all authors of training/text/events: of 150 such casualties 15 stand by themselves.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dragoman.knowledge.deeds import verb_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, is_passive, markers_of
from dragoman.stages.event.found import Found, is_pronoun, is_told_with
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HARMING

_IN = frozenset({"during", "in"})
_AT = frozenset({"across", "at", "in", "near"})
_WHEN = frozenset({"as", "when", "while"})
_WHERE = frozenset({"when", "where", "which"})
# Who carries people off and kills others does two things to two.
_OWN_MODES = frozenset({"abduct", "sexual", "torture"})
_MOST = 3  # steps up from a clause to the deed whose place or day it tells of


def with_toll(reading: Reading, parties: Parties, deeds: Sequence[Found]) -> list[Found]:
    """Return deeds, those that only tell whom another one killed or hurt told with that."""
    blows = {one.trigger: one for one in deeds if _is_blow(reading, one)}
    told: dict[int, Found] = {}
    for one in deeds:
        blow = _blow_of(reading, one, blows) if _is_casualty(reading, one) else None
        if blow is not None and _may_be_one(one, blow):
            blows[blow.trigger] = _with_casualties(reading, parties, blow, one)
            told[one.trigger] = one
    kept = (
        blows.get(one.trigger, one) if _is_blow(reading, one) else one
        for one in deeds
        if told.get(one.trigger) is not one
    )
    return [_with_killed(reading, parties, one) for one in kept]


def _with_killed(reading: Reading, parties: Parties, blow: Found) -> Found:
    """Return an attack told only to be in a place with whom it killed: "the attacks in Mali killed dozens"."""
    noun = reading.tokens[blow.trigger]
    verb = reading.above(noun)
    is_subject = (
        noun.upos == "NOUN" and noun.deprel == "nsubj" and not is_passive(reading, verb.index)
    )
    if (
        blow.deed.kind.type != "ASSAULT"
        or not is_subject
        or verb_of(verb.lemma, verb.text) not in HARMING
    ):
        return blow
    where = [
        one for one in reading.children(noun.index, "nmod") if case_of(reading, one.index) in _AT
    ]
    own = {word for one in where for word in reading.subtree(one.index)}
    killed = [one for one in reading.children(verb.index, "obj") if parties.are_many(one)]
    if not killed or not all(is_told_with(reading, party, own) for party in blow.target):
        return blow
    return blow._replace(target=parties.without(parties.named(killed[0].index), blow.source))


def _is_casualty(reading: Reading, one: Found) -> bool:
    """Say whether a deed is told by a verb for killing or hurting alone."""
    verb = reading.tokens[one.trigger]
    is_harming = verb.upos == "VERB" and verb_of(verb.lemma, verb.text) in HARMING
    return is_harming and one.deed.kind.type == "ASSAULT" and len(one.words) == 1


def _is_blow(reading: Reading, one: Found) -> bool:
    """Say whether a deed is told by a word for an attack or a fight."""
    is_own = one.deed.kind.mode in _OWN_MODES
    return one.deed.kind.type == "ASSAULT" and not is_own and not _is_casualty(reading, one)


def _blow_of(reading: Reading, one: Found, blows: Mapping[int, Found]) -> Found | None:
    """Return the attack that killed or hurt those whom a deed tells."""
    verb = reading.tokens[one.trigger]
    near = (*_below(reading, verb), *_beside(reading, verb), *_above(reading, verb))
    return next((blows[word.index] for word in near if word.index in blows), None)


def _below(reading: Reading, verb: Token) -> Iterator[Token]:
    """Yield what stands under a verb as that in which, or when, somebody was killed."""
    for noun in reading.children(verb.index, "obl"):
        if case_of(reading, noun.index) in _IN:
            yield noun
    for clause in reading.children(verb.index, "advcl"):
        first = markers_of(reading, clause.index)
        first |= {one.text.lower() for one in reading.children(clause.index, "advmod")}
        if first & _WHEN:
            yield clause


def _beside(reading: Reading, verb: Token) -> Iterator[Token]:
    """Yield the verb that one is joined to: "shot and wounded", "came under fire; one was wounded"."""
    own = reading.children(verb.index, "nsubj", "nsubj:pass")
    is_told = verb.xpos != "VBG"  # who is accused of both did two things
    if verb.deprel == "conj" and not own and is_told and not _is_of_one(reading, verb):
        yield reading.above(verb)
    is_told_alone = is_passive(reading, verb.index) and agent(reading, verb.index) is None
    if verb.deprel in {"conj", "parataxis"} and own and is_told_alone:
        yield reading.above(verb)


def _is_of_one(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells of one who is known, for whom they may have come: "killed the mayor"."""
    for one in reading.children(verb.index, "obj"):
        is_one = one.upos == "NOUN" and "Number=Sing" in one.feats
        before = reading.children(one.index, "det", "nmod:poss")
        is_known = any(each.text.lower() not in {"a", "an", "one"} for each in before)
        if one.upos == "PROPN" or (is_one and is_known):
            return True
    return False


def _above(reading: Reading, verb: Token) -> Iterator[Token]:
    """Yield what a clause tells of: the clash "in which", the yard or day "where" and "when" two were hurt."""
    below = reading.children(verb.index, "obl", "advmod", "mark")
    if verb.deprel not in {"acl:relcl", "advcl"} or not is_passive(reading, verb.index):
        return
    if not any(one.text.lower() in _WHERE for one in below):
        return
    here = reading.above(verb)
    for _ in range(_MOST):
        yield here
        if here.head < 0 or here.upos == "VERB":
            return
        here = reading.above(here)


def _may_be_one(one: Found, blow: Found) -> bool:
    """Say whether two deeds may be one by who did them, and whether they were done."""
    known = {party.spans for party in blow.source}
    is_same = all(party.spans in known for party in one.source) or not known
    return is_same and (one.status == blow.status or None in {one.status, blow.status})


def _with_casualties(reading: Reading, parties: Parties, blow: Found, one: Found) -> Found:
    """Return an attack with those it killed, where it names nobody else whom it hit, and who did it."""
    source = blow.source or one.source
    is_vague = all(is_pronoun(reading, party) for party in blow.target)
    hit = one.target if is_vague else blow.target
    return blow._replace(source=source, target=parties.without(hit, source))
