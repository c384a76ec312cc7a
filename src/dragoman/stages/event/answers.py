"""
Deeds that answer others: "responded to the invasion with sanctions".

What stands behind "with" is done by whoever answers, and to whoever did what is answered,
unless its own words say to whom. It has the status of the answer: who "has replied with a
strike" struck, who "will reply" has not yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.choice import made
from dragoman.stages.event.found import Found, with_more, with_sides
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Candidate
from dragoman.stages.event.status import status_of
from dragoman.stages.phrases import case_of, is_own

_ANSWERING = frozenset("answer counter react reply respond retaliate".split())
# Who meets a deed with another answers it; who meets an envoy with flowers does not.
_MEETING = frozenset({"greet", "meet"})
_TO = frozenset({"against", "for", "to"})
# Who answers a deed with another neither meets anybody nor gives way.
_NO_ANSWERS = frozenset({"CONCEDE", "CONSULT"})
# How likely the model's head must think what somebody answers with: sides strike, and crooners
# are met with protests, but nobody plays at sanctions.
_LIKELY = dict.fromkeys(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST"), 0.2) | {"SANCTION": 0.1}


class _Answer(NamedTuple):
    """The verb that answers, and the deed that it answers to, if a noun names that."""

    verb: Token
    cause: Token | None


def with_answers(
    reading: Reading, parties: Parties, found: Sequence[Found], candidates: Iterable[Candidate]
) -> list[Found]:
    """Return deeds, in order, with those somebody answers with that the head half sees."""
    told = {word for one in found for word in one.words}
    more = [
        made(one, one.head.deed.kind.type, one.head.score)
        for one in candidates
        if one.head is not None
        and one.head.score >= _LIKELY.get(one.head.deed.kind.type, 1)
        and not told & one.words
        and (answer := _answer(reading, parties, one.head)) is not None
        and not (one.head.deed.kind.type == "PROTEST" and _is_by_state(parties, answer))
    ]
    return with_more(found, more)


def _is_by_state(parties: Parties, answer: _Answer) -> bool:
    """Say whether a state answers: it goes on no strike, though its team may score with one."""
    return any(one.sector == "GOV" for one in parties.named(parties.doer(answer.verb)))


def is_answer(reading: Reading, parties: Parties, found: Found) -> bool:
    """Say whether somebody answers with a deed: "replied with sanctions", not "agreed with" them."""
    return _answer(reading, parties, found) is not None


def answering(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """
    Return deeds, those told as answers with who answers.

    Who answers with them neither meets nor yields, and does once what verb and noun tell.
    """
    by_trigger = {one.trigger: one for one in found}
    answers = {
        one.trigger: answer
        for one in found
        if (answer := _answer(reading, parties, one)) is not None
    }
    causes = {
        answer.cause.index: parties.named(parties.doer(answer.verb))
        for answer in answers.values()
        if answer.cause is not None
    }
    told = {(one.verb.index, by_trigger[at].deed.kind.type) for at, one in answers.items()}
    told |= {(one.verb.index, kind) for one in answers.values() for kind in _NO_ANSWERS}
    return [
        _answered(reading, parties, one, answers[one.trigger], by_trigger)
        if one.trigger in answers
        # Nobody answers what he did himself.
        else with_sides(one, parties.without(one.source, causes.get(one.trigger, ())), one.target)
        for one in found
        if (one.trigger, one.deed.kind.type) not in told
    ]


def _answer(reading: Reading, parties: Parties, found: Found) -> _Answer | None:
    """Return how a deed is told as an answer, if it is."""
    noun = reading.tokens[found.trigger]
    if found.deed.kind.type not in _LIKELY or noun.upos != "NOUN":
        return None
    top = _counting(reading, parties, noun)
    verb = _above(reading, top)
    if verb is None or case_of(reading, top.index) != "with":
        return None
    cause = _cause(reading, parties, verb)
    name = verb.lemma.lower()
    # Also "met the crowd with bullets".
    is_met = name in _MEETING and (cause is not None or found.deed.kind.type == "ASSAULT")
    is_one = name in _ANSWERING or is_met
    return _Answer(verb, cause) if is_one else None


def _counting(reading: Reading, parties: Parties, noun: Token) -> Token:
    """Return the noun that counts a deed, or the deed: "a wave of sanctions"."""
    above = reading.above(noun)
    return above if noun.deprel == "nmod" and parties.counted(above.index) == noun.index else noun


def _above(reading: Reading, noun: Token) -> Token | None:
    """Return the verb over a noun, also where the parser hangs it on nouns between them."""
    here = noun
    while here.deprel == "nmod" and here.head >= 0:
        here = reading.tokens[here.head]
    is_below = here.head >= 0 and here.deprel in {"obl", "obj"}
    return reading.tokens[here.head] if is_below else None


def _cause(reading: Reading, parties: Parties, verb: Token) -> Token | None:
    """Return what a verb answers, where it is a thing that was done and nobody himself."""
    for child in reading.children(verb.index, "obj", "nsubj:pass", "obl"):
        is_answered = child.deprel != "obl" or case_of(reading, child.index) in _TO
        if is_answered and child.upos == "NOUN" and not parties.is_people(child):
            return child
    return None


def _answered(
    reading: Reading,
    parties: Parties,
    found: Found,
    answer: _Answer,
    others: Mapping[int, Found],
) -> Found:
    """Return an answer with who gives it, to whom, and its status."""
    doer = parties.doer(answer.verb)
    source = found.source if _is_owned(reading, found.trigger) else parties.named(doer)
    target = () if is_own(reading, reading.tokens[found.trigger]) else found.target
    target = target or parties.without(_who_began(reading, parties, answer.cause, others), source)
    status = status_of(reading, answer.verb.index)
    is_told = status != "happened" or _is_told(reading, answer.verb)
    is_told = is_told and found.status != "hypothetical"
    return found._replace(
        source=source or found.source,
        target=target,
        doer=doer,
        status=status if is_told else found.status,
    )


def _is_told(reading: Reading, verb: Token) -> bool:
    """Say whether a verb itself tells what was done: "responded", not "is ready to respond"."""
    return "to" not in markers_of(reading, verb.index)


def _is_owned(reading: Reading, noun: int) -> bool:
    """Say whether the noun itself says whose deed it is: "its allies' sanctions"."""
    return any(child.upos != "PRON" for child in reading.children(noun, "nmod:poss"))


def _who_began(
    reading: Reading, parties: Parties, cause: Token | None, others: Mapping[int, Found]
) -> tuple[Party, ...]:
    """Return who did what is answered; of "the raid" whoever did the raid that was told last."""
    if cause is None:
        return ()
    told = [
        one
        for at, one in others.items()
        if at <= cause.index and one.source and reading.tokens[at].lemma == cause.lemma
    ]
    return told[-1].source if told else parties.owner(cause)
