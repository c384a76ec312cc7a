"""
Find where two sides of a report give different accounts of what is to come.

One side tells of a plan that the other has a part in: it is agreed, or has its day. A statement
of that other side leaves the plan open: "no date has been set", "nothing was decided", "a visit
was not discussed". What its clause names must be in the plan; where it names nothing, it means
the plan told last before it. Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from dragoman.records import (
    Commitment,
    Event,
    Figure,
    Mark,
    Party,
    Position,
    Report,
    Statement,
    Time,
)
from dragoman.relate.alike import acts, keys, tellers
from dragoman.relate.bare_dates import bare_dates
from dragoman.relate.replies import confirms, denies_a_claim, is_with_others
from dragoman.relate.sentences import sentence_around
from dragoman.spans import Span, covered
from dragoman.stages.commitment.dates import DATES, OPEN, SETTLING
from dragoman.stages.lemmas import candidates

TURN = ":transcript"
"""How the rule that made a statement of a turn ends."""
_NO_DATE = ":no-date"  # the rule that makes a commitment of a plan told to have no date
_PLANNED = frozenset({"planned", "promised"})
BINDING = frozenset({"agreed", "will", "intends"})
"""The strengths of commitments by which somebody binds himself."""
_DECIDING = frozenset(
    "accept agree arrange assure conclude decide discuss finalise finalize guarantee plan pledge promise "
    "propose schedule settle".split()
)
_DECISIONS = frozenset(
    "accord agreement arrangement assurance commitment deal decision plan pledge promise such "
    "understanding".split()
)
_NOT = frozenset({"no", "not", "never", "neither", "nor", "nothing", "without"})
# "Promised nothing", "assured nobody of anything".
_NONE = frozenset({"nobody", "nothing"})
_WHITHER = re.compile(r"\bto ([A-Z]\w+)")
_IF = frozenset({"although", "if", "unless", "until", "whether"})
_STILL = frozenset({"being", "still"})
_WILL = frozenset({"will", "would"})
_POINTING = frozenset({"it", "so", "such", "that", "this"})
_JOINT = frozenset({"both", "sides", "they", "two"})
_OVER = frozenset({"headline", "standfirst", "key_point"})
_FARTHEST = 4  # words
# What a clause that leaves something open says beside what it is about.
_BESIDE = frozenset(
    "about any anything aware be been being both but by call concrete did do either even exact exist far final "
    "firm give given had has have hold kind know leader made make matter meanwhile moment never now official on or "
    "precise present question reach remain report said say side so sort specific still subject take taken than "
    "that there thing time to today together two us what whatever when which who yet "
    # Who has promised nothing, and whom.
    "anybody anyone country government minister nobody one premier president prime".split()
)
# Words for plans of one kind, of which each side may choose another.
_KINDS = {
    "visit": "arrive come host hosting invitation invite journey receive tour travel trip visit welcome",
    "talk": "consultation dialogue meet meeting negotiate negotiation sit sitting summit table talk",
    "open": "inaugurate inauguration launch open opening reopen reopening",
    "truce": "armistice ceasefire cease-fire truce",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_MOST = 0.6
_CLAUSE = re.compile(r"(?:[^.,:;!?\n]|:(?=\d))+")
_THAT = re.compile(r"\s+(?:and|but) that\s")
_ASKED = re.compile(
    r"\b[Aa]sked (?:about|if|on|when|whether) ([^.,;!?\n]+?)"
    r"(?=(?: (?:at|by|during|in|on) (?:[\w’']+ ){0,3}(?:briefing|conference|interview|journalists?|reporters?|\w+day))?[.,;!?\n])"
)
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


class Differing(msgspec.Struct, frozen=True, kw_only=True):
    """
    A plan, deed, number or other words of one side, and the other's words against it, or its stance.

    Where a report itself tells that the plan has no date, the reply is its commitment without one, or its deed.
    """

    plan: Commitment | Event | Figure | Statement
    reply: Statement | Position | Commitment | Event
    spans: tuple[Span, ...]


class _Plan:
    """A plan prepared for comparison: who tells it, whom it is of, and its words."""

    def __init__(self, mark: Commitment | Event, report: Report, event: Event | None) -> None:
        self.mark = mark
        self.at = mark.spans[0].start
        parties: list[Party] = []
        if isinstance(mark, Commitment):
            parties += (*mark.who, *mark.to)
            self.has_day = mark.due is not None and mark.due.begin == mark.due.end
            self.has_due = mark.due is not None and mark.due.end is not None
            self.is_firm = mark.due is not None or mark.strength == "agreed"
            words = covered(report.text, mark.deed)
        else:
            self.has_day, self.is_firm = mark.time is not None, True
            self.has_due = self.has_day
            words = covered(report.text, mark.spans)
        if event is not None:
            parties += (*event.source, *event.target)
        self._parties = keys(parties)
        self._bound = keys(mark.who) if isinstance(mark, Commitment) else set()
        self._is_joint = any(_is_joint(report.text, party) for party in parties)
        self.topics = topics(words) | ({"visit"} if event and event.mode == "visit" else set())
        self._whither = frozenset(_WHITHER.findall(words))

    def is_of(self, side: str) -> bool:
        """Say whether a side has a part in a plan; "the two delegations" may be anybody's."""
        return self._is_joint or side in self._parties

    def is_elsewhere(self, said: str) -> bool:
        """Say whether only a visit is told in common, and one to another place: "the visit to Dakar"."""
        there = frozenset(_WHITHER.findall(said))
        is_apart = bool(there and self._whither) and there.isdisjoint(self._whither)
        return is_apart and self.topics & topics(said) <= {"visit"}

    def binds(self, side: str) -> bool:
        """Say whether a plan is what a side has promised, as another tells whom it quotes."""
        return side in self._bound


def differing(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return the plans of a report that another side than their teller's leaves open, in its order."""
    told_by = tellers(marks)
    statements = {one.id: one for one in marks if isinstance(one, Statement)}
    plans: dict[tuple[str, str | None], list[_Plan]] = {}
    for mark, event in _plans(marks):
        teller = told_by.get(outermost(mark.voice, statements))
        if teller is not None:
            tellers_ = (teller, told_by.get(mark.voice or ""))
            plans.setdefault(tellers_, []).append(_Plan(mark, report, event))
    over = [span for block in report.blocks if block.type in _OVER for span in block.spans]
    found = []
    for statement in statements.values():
        side = told_by.get(statement.id)
        if side is None or told_by.get(outermost(statement.id, statements)) != side:
            continue
        theirs = [
            one
            for (teller, inner), told in plans.items()
            for one in told
            if (
                one.is_of(side) if teller != side else inner not in {None, side} and one.binds(side)
            )
        ]
        for span, is_date in _left_open(report.text, statement) if theirs else ():
            clause = covered(report.text, [span])
            named = topics(clause) or _asked(report.text, span)
            is_over = any(span.overlaps(one) for one in over)
            told = [one for one in theirs if is_over or one.at < span.start or named]
            if not named and (asked_from := _asked_from(statement, statements.values())):
                told = [one for one in told if one.at >= asked_from]
            plan = _meant(told, named, span.start, is_date=is_date)
            is_bare = statement.distance == "deny" and not named
            if plan is not None and not (is_bare and _is_charged(marks, side, plan.at, span.start)):
                found.append(Differing(plan=plan.mark, reply=statement, spans=(span,)))
                break
    return found


def _is_charged(marks: Sequence[Mark], side: str, start: int, end: int) -> bool:
    """Say whether a side is accused between two places: what it denies behind that is the charge."""
    return any(
        isinstance(one, Event)
        and one.type == "ACCUSE"
        and start < one.spans[0].start < end
        and side in keys(one.target)
        for one in marks
    )


def _asked_from(answer: Statement, statements: Iterable[Statement]) -> int:
    """Return where the question begins that a turn of a transcript answers; 0 if it is no such turn."""
    if not answer.by.endswith(TURN):
        return 0
    before = (one.spans[-1].end for one in statements if one.by.endswith(TURN))
    return max((end for end in before if end < answer.spans[0].start), default=0)


def left_open(
    told: tuple[Report, Sequence[Mark]], other: tuple[Report, Sequence[Mark]], sides: frozenset[str]
) -> Iterator[Differing]:
    """
    Yield the plans of the two `sides` that one report tells and somebody in another leaves open.

    He speaks for one of them, or is of no known state; his clause, or what he was asked about,
    names the plan.
    """
    report, marks = other
    told_by = tellers(marks)
    plans = [_Plan(mark, told[0], event) for mark, event in _plans(told[1])]
    plans = [one for one in plans if any(one.is_of(side) for side in sides)]
    for statement in marks if plans else ():
        if not isinstance(statement, Statement) or statement.inside is not None:
            continue
        side, country = told_by.get(statement.id), statement.source and statement.source.country
        if side is None or (country is not None and country not in sides):
            continue
        if confirms(report.text, statement) or is_with_others(statement, other, sides):
            continue
        for span, is_date in _left_open(report.text, statement):
            before = report.text[statement.spans[0].start : span.start]
            named = topics(covered(report.text, [span])) or _asked(report.text, span)
            named = named or topics(before)  # "a centre was proposed, but nothing was decided"
            meant = _told_again(plans, named) if denies_a_claim(report.text, statement) else plans
            plan = _meant(meant, named, 0, is_date=is_date) if named else None
            if plan is not None:
                yield Differing(plan=plan.mark, reply=statement, spans=(span,))
                break
    yield from _undated(plans, other)


def _told_again(plans: Sequence[_Plan], named: frozenset[str]) -> list[_Plan]:
    """Return the plans of which most is named: one word of them may be of another matter."""
    return [one for one in plans if len(one.topics & named) >= _MOST * max(1, len(one.topics))]


def _undated(plans: Sequence[_Plan], other: tuple[Report, Sequence[Mark]]) -> Iterator[Differing]:
    """Yield the plans with a date that another report itself tells to have none."""
    report, marks = other
    for span, deed in bare_dates(report, marks):
        said = covered(report.text, [sentence_around(report.text, deed.spans[0])])
        here = [one for one in plans if not one.is_elsewhere(said)]
        plan = _meant(here, topics(said), 0, is_date=True)
        if plan is not None and plan.has_due:
            yield Differing(plan=plan.mark, reply=deed, spans=(span,))
    for mark in marks:
        is_undated = (
            isinstance(mark, Commitment) and mark.by.endswith(_NO_DATE) and mark.voice is None
        )
        if not isinstance(mark, Commitment) or not is_undated:
            continue
        span = sentence_around(report.text, mark.spans[0])
        said = covered(report.text, [span])
        named = topics(said)
        here = [one for one in plans if not one.is_elsewhere(said)]
        plan = _meant(here, named, 0, is_date=True) if named else None
        if plan is not None and plan.has_due:
            yield Differing(plan=plan.mark, reply=mark, spans=(span,))


def _is_joint(text: str, party: Party) -> bool:
    """Say whether a party nobody is known of is those who met: "both sides"."""
    words = set(covered(text, party.spans).lower().split())
    return not keys([party]) and not _JOINT.isdisjoint(words)


def _plans(marks: Sequence[Mark]) -> Iterator[tuple[Commitment | Event, Event | None]]:
    """Yield what somebody is said to be going to do: commitments, and what else is planned."""
    lengths = {one.id for one in marks if isinstance(one, Time) and one.type == "DURATION"}
    events = {
        mark.id: replace(mark, time=None) if mark.time in lengths else mark
        for mark in marks
        if isinstance(mark, Event)
    }
    bound = set()
    for mark in marks:
        if isinstance(mark, Commitment) and mark.status != "declined" and mark.strength in BINDING:
            bound.add(mark.event)
            yield mark, events.get(mark.event or "")
    for event in events.values():
        is_plan = event.status in _PLANNED and (event.time is not None or event.type == "CONSULT")
        if is_plan and event.id not in bound:
            yield event, event


def outermost(voice: str | None, statements: dict[str, Statement]) -> str:
    """Return the id of the statement that a statement stands in at last; "" for the reporter."""
    seen: set[str] = set()
    while voice in statements and voice not in seen:
        seen.add(voice)
        above = statements[voice].inside
        if above is None:
            break
        voice = above
    return voice or ""


def _left_open(text: str, statement: Statement) -> Iterator[tuple[Span, bool]]:
    """Yield the clauses of a statement that leave a plan open, and whether only its date."""
    for piece in statement.spans:
        for clause in _clauses(text, piece):
            told = clause.of(text)
            words = [word.lower() for word in _WORD.findall(told)]
            if not _IF.isdisjoint(words):
                continue
            is_date = _leaves_date(words)
            is_denied = _is_denied(text, statement) and _tells(told, words)
            if is_date or is_denied or _is_undecided(words):
                start = clause.end - len(told.lstrip())
                yield Span(start, clause.end), is_date


def _clauses(text: str, piece: Span) -> Iterator[Span]:
    """Yield the clauses of a piece of text: between stops, and from each "and that" on."""
    for match in _CLAUSE.finditer(text, piece.start, piece.end):
        start = match.start()
        for and_that in _THAT.finditer(text, start, match.end()):
            if text[start : and_that.start()].strip():
                yield Span(start, and_that.start())
            start = and_that.end()
        if text[start : match.end()].strip():
            yield Span(start, match.end())


def _is_denied(text: str, statement: Statement) -> bool:
    """Say whether somebody denies what he tells of, or does not confirm it."""
    cue = _WORD.findall(covered(text, statement.cue).lower())
    return statement.distance == "deny" or (statement.distance == "decline" and "confirm" in cue)


def _tells(clause: str, words: Sequence[str]) -> bool:
    """Say whether a clause that is denied tells of something, or points to what does: "any such deal"."""
    is_of_plan = any(_is(word, _DECISIONS) for word in words)  # "denied the deal"
    return is_of_plan or bool(topics(clause)) or not _POINTING.isdisjoint(words)


def _leaves_date(words: Sequence[str]) -> bool:
    """Say whether a clause tells that a date is not set: "no date", "dates are still open"."""
    for at, word in enumerate(words):
        if DATES.isdisjoint(candidates(word)):
            continue
        behind = words[at + 1 :]
        is_open = any(one in OPEN for one in behind)
        is_settled = any(_is(one, SETTLING) for one in behind)
        is_talked_of = set(behind) >= _STILL or (is_settled and not _STILL.isdisjoint(behind))
        before = words[max(0, at - _FARTHEST + 1) : at]
        is_none = not _NOT.isdisjoint(before) and not any(_is(one, _DECIDING) for one in behind[:1])
        is_unset = any(_is(one, SETTLING) and _is_negated(words, n) for n, one in enumerate(words))
        if is_open or is_talked_of or is_none or is_unset or _is_ahead(behind):
            return True
    return False


def _is_ahead(behind: Sequence[str]) -> bool:
    """Say whether behind "the date" stands that it "will be announced"."""
    ahead = next((at for at, one in enumerate(behind) if one in _WILL), None)
    return ahead is not None and any(_is(one, SETTLING) for one in behind[ahead:])


def _is_undecided(words: Sequence[str]) -> bool:
    """Say whether a clause tells that nothing is decided: "no such promise", "was not discussed"."""
    for at, word in enumerate(words):
        if _is(word, _DECISIONS) and "no" in words[max(0, at - 2) : at]:
            return True
        is_verb = _is(word, _DECIDING)
        behind = words[at + 1 : at + 3]
        if is_verb and (_is_negated(words, at) or behind == ["no", "one"] or _NONE & {*behind}):
            return True
    return False


def _is_negated(words: Sequence[str], at: int) -> bool:
    """Say whether a word stands behind "not", "nothing" or "yet to"."""
    before = words[max(0, at - _FARTHEST) : at]
    is_yet = "yet" in before and "to" in before
    return is_yet or any(one in _NOT or one.endswith(("n't", "n’t")) for one in before)


def _asked(text: str, span: Span) -> frozenset[str]:
    """Return what somebody was asked about in the line of a clause that names nothing itself."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    questions = [*_ASKED.finditer(text, start, end if end >= 0 else len(text))]
    near = min(questions, key=lambda one: abs(one.start() - span.start), default=None)
    return topics(near[1]) if near is not None else frozenset()


def _meant(
    plans: Sequence[_Plan], named: frozenset[str], at: int, *, is_date: bool
) -> _Plan | None:
    """Return the plan that a clause leaves open: one with its words, else the last before it."""
    alike = [one for one in plans if one.topics & named] if named else list(plans)
    if is_date:
        alike = [one for one in alike if one.is_firm]
    # A plan with its day rather than one without, then the last before the clause.
    return min(
        alike,
        key=lambda one: (is_date and not one.has_day, one.at > at, abs(one.at - at)),
        default=None,
    )


def topics(clause: str) -> frozenset[str]:
    """Return what a clause is about: the stems of its words, a word for a kind of plan as that kind."""
    kept = []
    for word in _WORD.findall(clause):
        forms = {word.lower(), *candidates(word.lower())}
        kind = next((_KIND_OF[form] for form in forms if form in _KIND_OF), None)
        is_beside = forms & (_BESIDE | DATES | OPEN | SETTLING | _DECIDING | _DECISIONS | _NOT)
        if kind is not None or not is_beside:
            kept.append(kind or word)
    return acts(" ".join(kept))


@lru_cache(maxsize=1 << 12)
def _is(word: str, lexicon: frozenset[str]) -> bool:
    """Say whether a word is a form of one in a lexicon."""
    return not lexicon.isdisjoint(candidates(word))
