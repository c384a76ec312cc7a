"""
Take an account apart into things with a stage: what is promised, done, to come, agreed, talked of or not.

Its promises come first, then what its clauses tell by a word for a stage, then its deeds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from dragoman.knowledge.actors import country_names
from dragoman.language.irregular import irregular
from dragoman.records import TOOK_PLACE, Commitment, Event, Mark, Mention, Place, Report
from dragoman.relate.accounts import topics
from dragoman.relate.alike import keys
from dragoman.relate.amounts import amounts, in_digits
from dragoman.relate.cues import Cued, clause_around, cued, is_negated, tells_nothing
from dragoman.relate.earlier import is_earlier, once_more
from dragoman.relate.sentences import sentence_around
from dragoman.relate.topics_of_talk import (
    head_of,
    heads_of,
    is_matter,
    is_occasion,
    is_weighed,
    object_of,
    verb_of,
)
from dragoman.spans import Span, covered
from dragoman.stages.function_words import PERSONS
from dragoman.stages.lemmas import candidates

STAGES = {
    "not talked of": -2,
    "not agreed": -1,
    "talked of": 0,
    "planned": 1,
    "to come": 2,
    "promised": 2,
    "agreed": 2,
    "done": 3,
}
"""How far a thing has come at each stage."""
_DECIDED = ":decide"  # how the rule ends that makes a commitment of what is decided
_BY_STRENGTH = {"agreed": "agreed", "will": "promised", "intends": "planned"}
# Deeds that are about the meeting itself, or by which somebody binds himself or only says something.
_NO_DEEDS = frozenset({"ACCUSE", "AGREE", "CONSULT", "REJECT", "REQUEST", "THREATEN"})
# Who welcomes elections has held none.
_ONLY_SAID = frozenset(
    "applaud commend congratulate express hail praise reaffirm recall reiterate thank welcome".split()
)
# Behind whom somebody promises to do no more than that.
_WEIGHING = re.compile(
    r"\W*(?:to )?(?:continue to |continue (?=\w+ing)|keep |start |begin )?(?:be )?"
    r"(?:assess|consider|discuss|examin|explor|(?:begin|continue|hold|launch|open|resume|start) (?:\w+ )?(?:consultations|dialogue|discussions|negotiations|talks) (?:about|on|over)|look (?:at|into)|negotiat|review|"
    r"(?:speak|talk) (?:about|of)|stud(?:y|ied|ies)|weigh)\w*",
    re.IGNORECASE,
)
# What tells in whose name, how or when something is told.
_BESIDE = frozenset(
    "against also between bilateral common continu cooperat crisi develop further held hold interest international "
    "issu joint jointly leader minist month more mutual number other possibilit president regional relat s sid situat "
    "soon statu strengthen topic two way".split()
)
# Past forms of two verbs, which the table of irregular verbs leaves out.
_PAST = frozenset({"felt", "found", "left", "saw"})


# A plan that is talked of is a thing; who "plans to" is told by the stage.
_PLAN = re.compile(r"\b(?:an?|its|joint|the|their) (?:[\w-]+ )?plans?\b")
# Before the subject of a clause, behind one of several, and before somebody talked with.
_OPENING = re.compile(r"\W*(?:(?:after|and|but|the|while|whereas) )*")
_TOO = re.compile(r",? (?:and|as well as|or) |, ")
_WITH = re.compile(r"\bwith (?:the )?$")
_WILL = re.compile(r"\b(?:shall|will|would)\b")
# The time of a deed told before it: "was agreed on in March 2021".
_TIME_BEHIND = re.compile(r"\W*(?:in|on|at|last)(?: \w+){1,3}")


class Compared(NamedTuple):
    """An account; the plans and deeds in `but` and the answers are told elsewhere."""

    report: Report
    marks: Sequence[Mark]
    but: Collection[str]
    answers: Sequence[Span]


class Thing(NamedTuple):
    """Something that is told to be at a stage: by which sentence and clause, with which words, of whom."""

    stage: str
    span: Span
    clause: Span
    words: frozenset[str]
    amounts: frozenset[str]
    who: frozenset[str]
    more: frozenset[str] = frozenset()
    deed: str = ""
    heads: str = ""
    is_matter: bool = False
    is_weighed: bool = False
    is_earlier: bool = False
    is_told: bool = False
    mark: Commitment | None = None

    @property
    def rank(self) -> int:
        """How far the thing has come."""
        return STAGES[self.stage]


def things(told: Compared, sides: Collection[str]) -> Iterator[Thing]:
    """Yield the things of an account with their stages: its promises, then what its clauses tell."""
    report, marks, but, answers = told
    promised: list[Span] = []
    for mark in marks:
        if not isinstance(mark, Commitment) or mark.status == "declined":
            continue
        promised += mark.deed
        stage, deed = stage_of(report, mark)
        who = frozenset(keys(mark.who))
        if stage is None or not who <= frozenset(sides):
            continue
        words = _words(deed) | _names(marks, mark.deed, sides)
        span = sentence_around(report.text, mark.deed[0])
        said = report.text[span.start : mark.deed[-1].end]
        yield Thing(
            stage,
            span,
            mark.deed[0],
            words,
            amounts(deed),
            who,
            once_more(deed) | ({"if"} if mark.condition else set()),
            deed=head_of(deed) if stage == "talked of" else verb_of(deed),
            heads=_heads(deed) if stage == "talked of" else "",
            is_matter=stage == "talked of" and (is_matter(deed) or is_occasion(deed, said)),
            is_weighed=is_weighed(said),
            is_told=mark.id in but,
            mark=mark,
        )
    taken: set[Span] = set()
    for thing in (*_cued(told, sides), *_done(told, sides)):
        is_told = thing.clause in taken or any(map(thing.clause.overlaps, promised))
        if not is_told and not any(map(thing.span.overlaps, answers)):
            taken.add(thing.clause)
            yield thing


def _cued(told: Compared, sides: Collection[str]) -> Iterator[Thing]:
    """Yield the things that clauses tell by a word for a stage: "are under discussion", "will be signed"."""
    text = told.report.text
    for one in cued(text):
        before, cue, behind = one.told
        of = object_of(before, cue, behind)
        is_active = one.stage != "to come" and of is behind
        who = _subject(told, one.clause) if is_active else frozenset()
        if not who <= frozenset(sides) or _has_other_partner(told, one.clause, sides):
            continue
        is_said = one.stage in {"agreed", "talked of"} and is_matter(of)
        is_talk = one.stage == "talked of" and is_occasion(of, cue)
        yield Thing(
            "talked of" if is_said else one.stage,
            sentence_around(text, one.clause),
            one.clause,
            _words(one.rest) | _names(told.marks, (one.clause,), sides),
            amounts(one.rest),
            who,
            once_more(one.rest),
            deed=cue if one.stage == "to come" else head_of(of),
            heads=_heads(of) if one.stage == "talked of" else "",
            is_matter=is_said or is_talk,
            is_weighed=is_weighed(cue),
            is_earlier=_is_before(told, one),
        )


def _subject(told: Compared, clause: Span) -> frozenset[str]:
    """Return the side that opens a clause, alone: "and Peru is considering", not "Peru and Chile discussed"."""
    text = told.report.text
    for one in told.marks:
        if isinstance(one, Mention) and one.country and clause.contains(one.spans[0]):
            first = one.spans[0]
            is_alone = not _TOO.match(text, first.end)
            if is_alone and _OPENING.fullmatch(text, clause.start, first.start):
                return frozenset({one.country})
    return frozenset()


def _has_other_partner(told: Compared, clause: Span, sides: Collection[str]) -> bool:
    """Say whether a clause tells of talks with somebody else than the two sides: "discussed it with Brazil"."""
    text = told.report.text
    return any(
        isinstance(one, Mention)
        and one.country is not None
        and one.country not in sides
        and clause.contains(one.spans[0])
        and _WITH.search(text[clause.start : one.spans[0].start]) is not None
        for one in told.marks
    )


def _is_before(told: Compared, one: Cued) -> bool:
    """Say whether a clause tells what was talked of or agreed earlier: "In March they discussed", "was agreed on in 2021"."""
    if one.stage == "to come":
        return False
    opening = Span(one.clause.start, one.cue.end)
    behind = _TIME_BEHIND.match(told.report.text, one.cue.end, one.clause.end)
    spans = (opening, Span(*behind.span())) if behind is not None else (opening,)
    return any(is_earlier(told.report, told.marks, span) for span in spans)


def _done(told: Compared, sides: Collection[str]) -> Iterator[Thing]:
    """Yield what is told as done, other than the meeting itself."""
    text = told.report.text
    for event in told.marks:
        if not isinstance(event, Event) or event.status not in TOOK_PLACE:
            continue
        clause = clause_around(text, event.spans[0])
        said = clause.of(text)
        is_deed = event.type not in _NO_DEEDS and ":noun" not in event.by
        verb = event.spans[0].of(text).split()[0].lower()
        is_deed &= _ONLY_SAID.isdisjoint(candidates(verb)) and _is_past(verb)
        if not is_deed or is_negated(said) or tells_nothing(said):
            continue
        who = frozenset(keys(event.source))
        if who <= frozenset(sides):
            words = _words(said) | _names(told.marks, (clause,), sides)
            yield Thing(
                "done",
                sentence_around(text, clause),
                clause,
                words,
                amounts(said),
                who,
                once_more(said),
                deed=verb,
                is_earlier=is_earlier(told.report, told.marks, clause),
                is_told=event.id in told.but,
            )


def _heads(told: str) -> str:
    """Return the words for all that is talked of, with what kind of plan they tell: "summit", a talk."""
    heads = heads_of(told)
    return " ".join((heads, *sorted(topics(heads))))


def _is_past(verb: str) -> bool:
    """Say whether a verb tells what was done, and not what goes on: "trained", no "trains"."""
    return verb.endswith("ed") or verb in irregular() or verb in _PAST


def _words(said: str) -> frozenset[str]:
    """Return what is told of a thing, without names and what stands beside it."""
    plan = {"plan"} if _PLAN.search(said) is not None else set()
    return (topics(in_digits(said)) - _BESIDE) | plan


def _names(marks: Sequence[Mark], spans: Sequence[Span], sides: Collection[str]) -> frozenset[str]:
    """Return the places and states named in spans, but for the two sides themselves."""
    return frozenset(
        " ".join(one.text.split())  # a line may end within a name
        for one in marks
        if (
            isinstance(one, Place)
            or (isinstance(one, Mention) and one.type == "state" and one.country)
        )
        and one.text.lower() not in PERSONS
        and any(span.contains(one.spans[0]) for span in spans)
        and not (one.country in sides and one.text == country_names().get(one.country or ""))
    )


def stage_of(report: Report, promise: Commitment) -> tuple[str | None, str]:
    """
    Return the stage of a promise, and what is promised; who promises to "consider" it only talks of it.

    An opinion that is agreed, "that it must be stopped", or a matter, has none.
    """
    deed = covered(report.text, promise.deed)
    stage = _BY_STRENGTH.get(promise.strength)
    if promise.by.endswith(_DECIDED):
        stage = "agreed"
    if stage == "agreed" and (is_matter(deed) or _is_opinion(report.text, promise.deed)):
        return None, deed
    weighing = _WEIGHING.match(deed) if stage is not None else None
    return (stage, deed) if weighing is None else ("talked of", deed[weighing.end() :])


def _is_opinion(text: str, deed: Sequence[Span]) -> bool:
    """Say whether behind "agreed that" nothing stands that will be done."""
    start = sentence_around(text, deed[0]).start
    is_that = text[start : deed[0].start].rstrip().endswith("that")
    return is_that and _WILL.search(text[deed[0].start : deed[-1].end]) is None
