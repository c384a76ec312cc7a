"""What is planned without a date: "no date has been set for the visit", "would not say when she would come"."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_passive, subject
from dragoman.stages.function_words import ABOUT, NOT, WILL_OR_WOULD
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of

# What a plan has or lacks: its day.
DATES = frozenset({"date", "timetable", "timing"})
# They are its day, where somebody says that they are still to be settled.
_DAYS = frozenset({"day", "hour", "time"})
# What is done to a date when one is given.
SETTLING = frozenset(
    "agree announce arrange choose confirm coordinate decide determine discuss finalise finalize fix give name "
    "negotiate offer schedule set settle specify".split()
)
# Being settled a date is open, unless it is being told.
_TALKED_OVER = frozenset(
    "agree arrange coordinate decide determine discuss finalise finalize negotiate settle".split()
)
_WORKED_OUT = frozenset({"hammer", "thrash", "work"})
OPEN = frozenset("open unclear uncertain undecided undetermined unknown unset unsettled".split())
# Of which a date is one of a plan: the date of an attack or a birth lies behind.
PLANS = frozenset(
    "assembly ballot call ceremony conference congress contact conversation dialogue election forum "
    "gathering handover hearing inauguration journey launch meeting negotiation opening poll "
    "pullout referendum reopening restart resumption return round session signing sitting summit "
    "talk tour transfer trial trip visit vote withdrawal".split()
)
_SAYING = frozenset("announce disclose give indicate mention reveal say specify state tell".split())
_SHIELDS = frozenset({"avoid", "decline", "fail", "refuse"})
_COMING = frozenset("arrive be begin come end finish happen occur open start take".split())
_EFFECT = frozenset({"effect", "place", "shape"})
_OWNERS = frozenset({"by", "of", "between", "among"})
_ASKING = frozenset({"ask", "press", "query", "question"})
_REMAINING = frozenset({"be", "remain", "stay"})
_STEPS = 3  # clauses from an open date to the plan beside it


class Undated(NamedTuple):
    """The head word of a deed without date, its words, and who does it, if that is said."""

    deed: Token
    words: tuple[int, ...]
    who: Token | None


def undated(reading: Reading, token: Token, is_negated: Callable[[Token], bool]) -> Undated | None:
    """Return the deed whose date a word tells to be open, or None."""
    lemma = token.lemma.lower()
    if token.upos == "NOUN" and lemma in DATES | _DAYS:
        return _of_noun(reading, token, is_negated)
    if token.upos == "VERB" and lemma in _SAYING:
        return _unsaid(reading, token, is_negated)
    return None


def _of_noun(reading: Reading, noun: Token, is_negated: Callable[[Token], bool]) -> Undated | None:
    """Return the deed of "no date for the visit", "the date of the talks is still open"."""
    governor = reading.above(noun)
    is_without = case_of(reading, noun.index) == "without"
    if is_without and governor.lemma.lower() in _REMAINING:
        owner = subject(reading, governor.index)
        return _deed(reading, owner) if owner is not None and _is_plan(owner) else None
    is_set = lemma_in(SETTLING, governor) in SETTLING
    is_missing = is_negated(noun) or is_negated(governor)
    if noun.lemma.lower() in _DAYS:
        is_missing = is_set and (is_negated(governor) or _is_later(reading, noun, governor))
    if not (is_missing or _is_open(reading, noun, governor) or _is_yet(reading, noun, governor)):
        return None
    settled = [c for c in reading.children(noun.index, "acl") if c.lemma.lower() in SETTLING]
    for top in (governor, noun, *settled):
        for child in reading.children(top.index, "obl", "nmod"):
            case = case_of(reading, child.index)
            if case == "for" or (case == "of" and top is noun and _is_plan(child)):
                return _deed(reading, child)
    plan = _asked_about(reading, governor) or _told_beside(reading, noun, governor)
    return _deed(reading, plan) if plan is not None else None


def _is_yet(reading: Reading, noun: Token, governor: Token) -> bool:
    """Say whether a date "has yet to be fixed"."""
    below = {child.text.lower() for child in reading.children(governor.index, "advmod")}
    is_yet = noun.relation == "nsubj" and governor.lemma.lower() == "have" and "yet" in below
    return is_yet and any(
        lemma_in(SETTLING, one) in SETTLING for one in reading.children(governor.index, "xcomp")
    )


def _told_beside(reading: Reading, noun: Token, verb: Token) -> Token | None:
    """
    Return the plan whose date is open, told in the clause before: "the visit is due, but no date has been set".

    A date with an owner or a "for" of its own is that of something else.
    """
    if noun.relation != "nsubj" or noun.lemma.lower() not in DATES:
        return None
    if reading.children(noun.index, "nmod", "nmod:poss", "acl"):
        return None
    above = verb
    for _ in range(_STEPS):
        if above.deprel not in {"conj", "parataxis", "ccomp"} or above.head < 0:
            return None
        above = reading.above(above)
        beside = reading.children(above.index, "ccomp", "parataxis")
        for clause in (above, *(one for one in beside if one.index < verb.index)):
            plan = subject(reading, clause.index) or next(
                iter(reading.children(clause.index, "nsubj:pass")), None
            )
            if plan is not None and _is_plan(plan) and plan.index < verb.index:
                return plan
    return None


def _asked_about(reading: Reading, verb: Token) -> Token | None:
    """Return the plan of "asked about the visit, she said that no date was set", by what she said."""
    teller = reading.above(verb)
    if verb.deprel not in {"ccomp", "parataxis"}:
        return None
    return next(
        (
            plan
            for clause in reading.children(teller.index, "advcl")
            if clause.lemma.lower() in _ASKING and clause.index < teller.index
            for plan in reading.children(clause.index, "obl")
            if case_of(reading, plan.index) in ABOUT and _is_plan(plan)
        ),
        None,
    )


def is_of_open_date(reading: Reading, noun: Token) -> bool:
    """Say whether a plan is what somebody was asked about who said that its date is not set."""
    clause = reading.above(noun)
    if noun.deprel != "obl" or clause.deprel != "advcl" or clause.lemma.lower() not in _ASKING:
        return False
    return any(
        _asked_about(reading, answer) == noun
        and date.lemma.lower() in DATES
        and (_is_unset(reading, date, answer) or _is_open(reading, date, answer))
        for answer in reading.children(clause.head, "ccomp", "parataxis")
        for date in reading.children(answer.index, "nsubj", "obj")
    )


def _is_unset(reading: Reading, date: Token, verb: Token) -> bool:
    """Say whether a verb or its date is negated: "no date was set", "the date was not set"."""
    words = (*reading.children(date.index, "det"), *reading.children(verb.index, "advmod"))
    return any(one.text.lower() in NOT | {"no"} for one in words)


def _is_plan(noun: Token) -> bool:
    """Say whether a noun is of something that is held or done on a day."""
    return noun.lemma.lower() in PLANS


def _is_open(reading: Reading, noun: Token, governor: Token) -> bool:
    """Say whether a date is "yet to be set", "still being discussed", "open", "too early to name"."""
    lemma = governor.lemma.lower()
    below = {child.text.lower() for child in reading.children(governor.index)}
    if noun.relation == "nsubj":
        settled = [governor, *reading.children(governor.index, "xcomp")]
        is_ahead = any(
            lemma_in(SETTLING, one) in SETTLING
            and {"to", "be"} <= {c.lemma.lower() for c in reading.children(one.index)}
            for one in settled
        )
        if is_ahead:
            return bool(below & {"still", "yet"}) or lemma == "remain"
        if _is_later(reading, noun, governor):
            return True
        is_unsettled = any(one.lemma.lower() in OPEN for one in settled)
        is_talked_over = lemma in _TALKED_OVER or (lemma in _WORKED_OUT and "out" in below)
        is_still = lemma in SETTLING and "still" in below
        return is_unsettled or ("being" in below and (is_talked_over or is_still))
    above = reading.above(governor)
    return above.text.lower() in {"early", "soon"} and any(
        child.text.lower() == "too" for child in reading.children(above.index)
    )


def _is_later(reading: Reading, date: Token, verb: Token) -> bool:
    """Say whether a date is one that "will be agreed", or "would be announced later"."""
    helpers = {one.text.lower() for one in reading.children(verb.index, "aux")}
    is_ahead = date.relation == "nsubj" and not helpers.isdisjoint(WILL_OR_WOULD)
    return is_ahead and lemma_in(SETTLING, verb) in SETTLING and is_passive(reading, verb.index)


def _deed(reading: Reading, noun: Token) -> Undated:
    """Return a noun as a deed, with who does it: "Mr Banda's visit", "talks between A and B"."""
    apart = {case.index for case in reading.children(noun.index, "case")}
    words = tuple(word for word in reading.subtree(noun.index) if word not in apart)
    owners = [
        *reading.children(noun.index, "nmod:poss"),
        *(
            child
            for child in reading.children(noun.index, "nmod")
            if case_of(reading, child.index) in _OWNERS
        ),
    ]
    return Undated(noun, words, owners[0] if owners else None)


def _unsaid(reading: Reading, verb: Token, is_negated: Callable[[Token], bool]) -> Undated | None:
    """Return the deed of "declined to say when the envoy would come"."""
    above = reading.above(verb)
    is_shielded = verb.deprel == "xcomp" and above.lemma.lower() in _SHIELDS
    if not (is_negated(verb) or is_shielded):
        return None
    for clause in reading.children(verb.index, "ccomp", "advcl"):
        below = reading.children(clause.index)
        asks = [child for child in below if child.text.lower() == "when"]
        is_later = any(
            child.text.lower() in WILL_OR_WOULD for child in below if child.deprel == "aux"
        )
        doer = subject(reading, clause.index)
        if doer is None or (doer.text.lower() == "it" and _only_comes(reading, clause)):
            continue
        if asks and is_later and clause.index > verb.index:
            apart = {asks[0].index}
            words = tuple(word for word in reading.subtree(clause.index) if word not in apart)
            return Undated(clause, words, doer)
    return None


def _only_comes(reading: Reading, verb: Token) -> bool:
    """
    Say whether a verb tells that something comes or begins: "would not say when it would arrive".

    What comes is no promise; who would "open the border" or "start to pay" may promise it.
    """
    if verb.lemma.lower() not in _COMING:
        return False
    acted_on = reading.children(verb.index, "obj", "xcomp")
    return all(one.lemma.lower() in _EFFECT for one in acted_on)
