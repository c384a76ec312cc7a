"""
Find what two accounts of one meeting tell at different stages: done, agreed, planned, or only talked of.

Each account is taken apart into things with a stage: its promises, and sentences of deeds done, of
what will be done, is talked of, or was not agreed or not talked of. Two things are one where most
words of the shorter stand in the other; where an account also tells a thing at the other's stage,
nothing is told. Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import msgspec

from dragoman.knowledge.actors import country_names
from dragoman.records import TOOK_PLACE, Commitment, Event, Mark, Mention, Place, Report
from dragoman.relate.accounts import sentence_around, topics
from dragoman.relate.alike import keys
from dragoman.relate.amounts import amounts, are_others
from dragoman.spans import Span, covered
from dragoman.stages.function_words import PERSONS

_STAGES = {
    "not talked of": -2,
    "not agreed": -1,
    "talked of": 0,
    "planned": 1,
    "to come": 2,
    "promised": 2,
    "agreed": 2,
    "done": 3,
}
_DECIDED = ":decide"  # how the rule ends that makes a commitment of what is decided
_BY_STRENGTH = {"agreed": "agreed", "will": "promised", "intends": "planned"}
# So many words must be shared, and so much of the shorter side's.
_LEAST, _ALIKE = 2, 0.6
# Deeds that are about the meeting itself, or by which somebody binds himself or only says something.
_NO_DEEDS = frozenset({"ACCUSE", "AGREE", "CONSULT", "REJECT", "REQUEST", "THREATEN"})
# Behind whom somebody promises to do no more than that.
_WEIGHING = re.compile(
    r"\W*(?:to )?(?:continue (?:to )?|keep |start |begin )?(?:be )?"
    r"(?:assess|consider|discuss|examin|explor|hold (?:consultations|discussions|negotiations|talks) (?:about|on)|look (?:at|into)|negotiat|review|"
    r"(?:speak|talk) (?:about|of)|stud(?:y|ied|ies)|weigh)\w*",
    re.IGNORECASE,
)
_TALKED = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being) )?(?:(?:addressed|assess(?:ed|es|ing)?|consider(?:ed|s|ing)?|"
    r"discuss(?:ed|es|ing)?|examin(?:e|ed|es|ing)|explor(?:e|ed|es|ing)|negotiat(?:e|ed|es|ing)|"
    r"stud(?:y|ied|ies|ying)|weigh(?:ed|s|ing)?|touched (?:on|upon))\b|"
    r"(?:look(?:ed|s|ing)? (?:at|into)|exchanged views (?:on|about)|spoke (?:about|of)|talked about)\b)"
    r"|\braised the (?:idea|issue|matter|possibility|question|subject|topic) of\b"
    r"|\bunder (?:consideration|discussion|negotiation|review|study)\b"
    r"|\b(?:[Cc]onsultations|[Dd]iscussions|[Nn]egotiations|[Tt]alks) (?:about|on|over)\b(?=.*\b(?:continu|go on|"
    r"going on|ongoing|under way|underway|will))",
)
_AHEAD = re.compile(
    r"\b(?:will|shall)(?: (?:soon|later|also|then))? (?:be )?(?!not\b|never\b|discuss|meet|consider|continue)\w+"
    r"|\b(?:is|are) (?:due |expected |planned |scheduled |set )?to be \w+"
)
_AGREED = re.compile(
    r"\b(?:agreed|decided) (?:on|upon)\b|\b(?:was|were|been) agreed\b"
    r"|\breached an? (?:accord|agreement|deal|understanding) (?:on|over)\b"
    r"|\b(?:accord|agreement|deal|understanding) (?:on|over) .*\bwas reached\b"
)
_NOT_TALKED = re.compile(
    r"\b[Nn]o (?:\w+ )?(?:consultations?|conversations?|discussions?|negotiations?|talks?)(?: were held)?\b"
    r"|\b(?:did not|didn['’]t|never) (?:address|discuss|raise|touch (?:on|upon)|talk about|speak (?:of|about))\b"
    r"|\b(?:was|were) (?:not|never) (?:addressed|discussed|mentioned|raised|touched (?:on|upon))\b"
    r"|\b(?:wasn|weren)['’]t (?:discussed|raised)\b"
)
_NOT_AGREED = re.compile(
    r"\b[Nn]o (?:\w+ )?(?:accords?|agreements?|arrangements?|commitments?|deals?|decisions?|understandings?)\b"
    r"|\b(?:did not|didn['’]t|never|has not|have not|had not) (?:agreed?|decided?|promised?|signe?d?)\b"
    r"|\b(?:was|were) (?:not|never) (?:agreed|decided|settled|signed)\b"
)
# What is only wished, asked or denied tells no stage; nor does what may be.
_OPEN = re.compile(
    r"\b(?:could|if|may|might|should|unless|urged|called (?:for|on)|ask(?:ed|s)|demand(?:ed|s)|den(?:y|ied|ies)|"
    r"propos(?:ed|es)|reject(?:ed|s)|whether|would)\b"
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|neither|nor|nobody|none|nothing|without|\w+n['’]t)\b", re.IGNORECASE
)
# The stages told by a sentence alone, the plainest word first, and whether negation is a part of them.
_CUES = (
    ("not talked of", _NOT_TALKED, True),
    ("not agreed", _NOT_AGREED, True),
    ("agreed", _AGREED, False),
    ("talked of", _TALKED, False),
    ("to come", _AHEAD, False),
)
_TALKS = frozenset({"talked of", "not talked of"})
_NEGATED = frozenset(stage for stage, _, is_negative in _CUES if is_negative)
# What tells in whose name, how or when something is told.
_BESIDE = frozenset(
    "bilateral continu cooperation crisi development further held hold issu leader minist month other possibilit "
    "president relation sid situat soon statu strengthen topic two way".split()
)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What two accounts tell of one thing, sentence beside sentence, and at which stage it is in each."""

    one: Span
    other: Span
    stages: tuple[str, str]


class _Thing(NamedTuple):
    """Something that is told to be at a stage: by which sentence, with which words, of whom."""

    stage: str
    span: Span
    words: frozenset[str]
    amounts: frozenset[str]
    who: frozenset[str]
    mark: Commitment | None = None

    @property
    def rank(self) -> int:
        """How far the thing has come."""
        return _STAGES[self.stage]


class Compared(NamedTuple):
    """An account, without the plans and deeds in `but` and the answers, which are told elsewhere."""

    report: Report
    marks: Sequence[Mark]
    but: Collection[str]
    answers: Sequence[Span]


def standings(
    first: Compared, second: Compared, sides: Collection[str]
) -> Iterator[tuple[Standing, tuple[Commitment, ...]]]:
    """Yield what two accounts of two `sides` tell at different stages, with the promises it is told of."""
    mine, theirs = list(_things(first, sides)), list(_things(second, sides))
    used: set[Span] = set()
    for thing in mine:
        likeness = [_likeness(thing, one) for one in theirs]
        alike = [one for one, share in zip(theirs, likeness, strict=True) if share >= _ALIKE]
        best = max(alike, key=lambda one: likeness[theirs.index(one)], default=None)
        if best is None or best.span in used or any(one.rank == thing.rank for one in alike):
            continue
        is_told = any(one.rank == best.rank and _likeness(one, best) >= _ALIKE for one in mine)
        if is_told or not are_apart(thing.stage, best.stage):
            continue
        used.add(best.span)
        promises = tuple(one.mark for one in (thing, best) if one.mark is not None)
        yield Standing(one=thing.span, other=best.span, stages=(thing.stage, best.stage)), promises


def stage_of(report: Report, promise: Commitment) -> tuple[str | None, str]:
    """Return the stage of a promise, and what is promised; who promises to "consider" it only talks of it."""
    deed = covered(report.text, promise.deed)
    stage = _BY_STRENGTH.get(promise.strength)
    if promise.by.endswith(_DECIDED):
        stage = "agreed"
    weighing = _WEIGHING.match(deed) if stage is not None else None
    return (stage, deed) if weighing is None else ("talked of", deed[weighing.end() :])


def are_apart(one: str | None, other: str | None) -> bool:
    """Say whether two stages differ: what is not agreed may be talked of or planned all the same."""
    if one is None or other is None:
        return False
    low, high = sorted((_STAGES[one], _STAGES[other]))
    if low == _STAGES["not agreed"]:
        return high >= _STAGES["agreed"]
    return low != high


def _likeness(one: _Thing, other: _Thing) -> float:
    """Return the share of the shorter side's words that the other has; 0 where they are of others."""
    if one.who and other.who and one.who.isdisjoint(other.who):
        return 0.0
    stages = {one.stage, other.stage}
    if stages == {"not talked of", "done"}:
        return 0.0  # what was done need not be talked of
    if "done" in stages and are_others(one.amounts, other.amounts):
        return 0.0
    if _named(one) and _named(other) and _named(one).isdisjoint(_named(other)):
        return 0.0  # "opened a consulate in Gao", "will open a consulate in Mopti"
    shared = one.words & other.words
    numbers = len(one.amounts & other.amounts)  # "freed 16 men", "is to free 16 men"
    is_only_named = all(word[0].isupper() for word in shared)
    is_one = len(shared) + numbers >= _LEAST and not is_only_named
    # "No talks on a port were held" is about a port, and nothing else.
    is_negated = not _NEGATED.isdisjoint(stages) and (stages <= _TALKS or not is_only_named)
    if not shared or not (is_one or is_negated):
        return 0.0
    return (len(shared) + numbers) / (min(len(one.words), len(other.words)) + numbers)


def _named(thing: _Thing) -> frozenset[str]:
    """Return the names among the words of a thing."""
    return frozenset(word for word in thing.words if word[0].isupper())


def _things(told: Compared, sides: Collection[str]) -> Iterator[_Thing]:
    """Yield the things of an account with their stages: its promises, then what its sentences tell."""
    report, marks, but, answers = told
    promised: list[Span] = []
    for mark in marks:
        if not isinstance(mark, Commitment) or mark.status == "declined":
            continue
        promised += mark.deed
        stage, deed = stage_of(report, mark)
        who = frozenset(keys(mark.who))
        if stage is None or mark.id in but or not who <= frozenset(sides):
            continue
        words = _words(deed) | _names(marks, mark.deed, sides)
        span = sentence_around(report.text, mark.deed[0])
        yield _Thing(stage, span, words, amounts(deed), who, mark)
    taken = {sentence_around(report.text, one) for one in promised}
    for thing in (*_cued(told, sides), *_done(told, sides)):
        if thing.span not in taken and not any(map(thing.span.overlaps, answers)):
            taken.add(thing.span)
            yield thing


def _cued(told: Compared, sides: Collection[str]) -> Iterator[_Thing]:
    """Yield the things that sentences tell by a word for a stage: "are under discussion", "will be signed"."""
    text = told.report.text
    for stage, cue, is_negative in _CUES:
        for match in cue.finditer(text):
            span = sentence_around(text, Span(*match.span()))
            said = span.of(text)
            is_other = bool(_NEGATIVE.search(said)) and not is_negative
            if is_other or _OPEN.search(said):
                continue
            # Of what will be done the verb tells the deed.
            rest = (
                said
                if stage == "to come"
                else text[span.start : match.start()] + " " + text[match.end() : span.end]
            )
            words = _words(rest) | _names(told.marks, (span,), sides)
            yield _Thing(stage, span, words, amounts(rest), frozenset())


def _done(told: Compared, sides: Collection[str]) -> Iterator[_Thing]:
    """Yield what is told as done, other than the meeting itself."""
    text = told.report.text
    for event in told.marks:
        if not isinstance(event, Event) or event.status not in TOOK_PLACE or event.id in told.but:
            continue
        span = sentence_around(text, event.spans[0])
        said = span.of(text)
        if (
            event.type in _NO_DEEDS
            or ":noun" in event.by
            or _NEGATIVE.search(said)
            or _OPEN.search(said)
        ):
            continue
        who = frozenset(keys(event.source))
        if who <= frozenset(sides):
            words = _words(said) | _names(told.marks, (span,), sides)
            yield _Thing("done", span, words, amounts(said), who)


def _words(said: str) -> frozenset[str]:
    """Return what is told of a thing, without names and what stands beside it."""
    return topics(said) - _BESIDE


def _names(marks: Sequence[Mark], spans: Sequence[Span], sides: Collection[str]) -> frozenset[str]:
    """Return the places and states named in spans, but for the two sides themselves."""
    return frozenset(
        one.text
        for one in marks
        if (isinstance(one, Place) or (isinstance(one, Mention) and one.type == "state"))
        and one.text.lower() not in PERSONS
        and any(span.contains(one.spans[0]) for span in spans)
        and not (one.country in sides and one.text == country_names().get(one.country or ""))
    )
