"""
Find what one side of a report tells as done, and another denies: "the army said", "the rebels denied it".

A denial names the deed, in a clause ("did not bomb", "denied having paid") or a noun ("the attack"),
or it only points to what was said before it: "denied this", "called the accusation groundless".
Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.records import (
    TOOK_PLACE,
    Event,
    Mark,
    Mention,
    Party,
    Position,
    Report,
    Source,
    Statement,
)
from dragoman.relate.accounts import TURN, Differing
from dragoman.relate.alike import acts, keys, side
from dragoman.spans import Span, covered
from dragoman.stages.lemmas import candidates

_ALLEGED = frozenset(
    "account accusation allegation assertion charge claim depiction description interpretation narrative portrayal "
    "report story suggestion threat version warning".split()
)
_WARNED = frozenset("threaten threatened threatens threat warn warned warns warning".split())
_POINTING = frozenset("it something that this what which".split())
# "Denied having done so", "denied doing so".
_DONE = frozenset({"doing", "done", "having", "so"})
# What is called false stands before it: "called this a fabrication".
_CALLED = re.compile(r"\b(?:it|that|this)\s+(?:as\s+)?$")
# Who denies one of these, or having been "involved", denies what he was accused of.
_PART = frozenset("complicity involved involvement responsibility role".split())
# "Dismissed the allegation as a rush to judgement", "took issue with the account".
_REBUFFING = frozenset(
    "challenge contest contradict dismiss dispute issue rebut refute reject".split()
)
_FIRST = 3  # words in which it is told what is rebuffed
# Behind a word for what was said these tell no deed: "the claims by Lima", "as baseless".
_BY = frozenset({"against", "as", "by", "from", "made", "which"})
_BESIDE = frozenset(
    "a an all any as complete is latest pure the these those total such was were".split()
)
_FALSE = frozenset(
    "absurd baseless fabricated fabrication false falsehood groundless lie nonsense slander unfounded untrue".split()
)
# No word for a deed of its own: "had talks", "carried out an attack".
_LIGHT = frozenset("be carry do get give have hold make put say take".split())
_EVENTS = frozenset("events facts meeting talks".split())
_SHORT = 12  # characters
_LONGEST = 9  # words of a denied noun
_NEAR = 500  # characters between what is told and what only points to it
# What somebody answers in a briefing who denies what he is asked about.
_NO = re.compile(
    r"(?:(?<=[.!?]) |^)(?:No[.,!]|We (?:\w+ )?(?:deny|refute|reject) (?:it|that|this)\b"
    r"|(?:It|That|This) is (?:just |simply )?"
    r"(?:false|untrue|wrong|not (?:accurate|correct|our understanding|so|the case|true))\b)"
)
# What somebody says of what was said before, in a clause of its own: "that is not true".
_UNTRUE = re.compile(
    r"\W*(?:that )?(?:it|that|this) (?:is|['’]s|was) (?:just |simply )?"
    r"(?:false|untrue|wrong|not (?:accurate|correct|right|so|the case|true|what (?:happened|was (?:agreed|said))))\b\W*"
)
# Verbs of which only the thing tells the deed, and what stands for any thing.
_OF_THINGS = acts("accept ask buy demand give offer promise propose receive request sell send sign")
_ANYTHING = frozenset("any anything it so such that them this".split())
_REST = re.compile(r"[.,;:!?\n”\"]|\b(?:and|but|because|which|who|while)\b")
_WORD = re.compile(r"[^\W\d_]+")


def denials(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return the deeds that one side of a report tells and another denies, in the order of the denials."""
    return sorted(_each_once(_Denials(report, marks).found()), key=lambda one: one.spans)


def _each_once(found: Iterable[Differing]) -> Iterator[Differing]:
    """Yield each deed with the first denial of it."""
    seen: set[str] = set()
    for one in found:
        if one.plan.id not in seen:
            seen.add(one.plan.id)
            yield one


class _Denials:
    """The deeds of a report, who tells them, and who denies them."""

    def __init__(self, report: Report, marks: Sequence[Mark]) -> None:
        self._report = report
        self._sectors = {one.id: one.sector for one in marks if isinstance(one, Mention)}
        self._statements = {one.id: one for one in marks if isinstance(one, Statement)}
        self._stances = [one for one in marks if isinstance(one, Position)]
        self._events = [one for one in marks if isinstance(one, Event)]
        done = [one for one in self._events if one.status in TOOK_PLACE]
        self._told = [one for one in done if one.voice in self._statements]
        self._accusing = [one for one in done if one.type == "ACCUSE"]
        self._warning = [one for one in done if _WARNED & {*_words(report, one.trigger)}]

    def found(self) -> Iterator[Differing]:
        """Yield deeds with those who deny them: by what they say of it, by a noun, by a stance."""
        stances = [*self._rebuffed()]
        rebuffed = [span for one in stances for span in one.spans]
        met: set[str] = set()
        for event in self._events:
            by = self._statements.get(event.voice or "")
            is_within = any(span.contains(event.spans[0]) for span in rebuffed)
            if event.status == "denied" and by is not None and not is_within:
                others = [one for one in self._told if self._teller(one) != self._called(by.source)]
                deed = next((one for one in others if _is_one_deed(self._report, one, event)), None)
                if deed is not None:
                    at = event.spans[0]
                    spans = tuple(span for span in by.spans if span.contains(at)) or event.spans
                    met.add(by.id)
                    yield Differing(plan=deed, reply=by, spans=spans)
        for statement in self._statements.values():
            if statement.id in met or statement.source is None:
                continue
            deed = _claimed(statement, self._statements, self._events) or self._denied(statement)
            if deed is not None:
                yield Differing(plan=deed, reply=statement, spans=statement.spans)
            elif statement.by.endswith(TURN):
                yield from self._answered(statement)
        yield from stances

    def _answered(self, turn: Statement) -> Iterator[Differing]:
        """Yield what a turn denies of what a question before it tells: "No. We reject that"."""
        said = turn.spans[0]
        no = _NO.search(self._report.text[said.start : said.end])
        deed = self._last(self._called(turn.source), said.start) if no else None
        if no and deed is not None:
            start = said.start + no.end() - len(no[0].lstrip())
            yield Differing(plan=deed, reply=turn, spans=(Span(start, said.end),))

    def _rebuffed(self) -> Iterator[Differing]:
        """Yield deeds with a stance against what others say of them: "rejected the accusation"."""
        for stance in self._stances:
            words = _words(self._report, stance.on)
            at = next((at for at, word in enumerate(words[:_FIRST]) if _is_alleged(word)), None)
            cue = _words(self._report, stance.spans)[: -len(words) or None]
            if stance.stance != "opposes" or at is None or not stance.who:
                continue
            if any(not _REBUFFING.isdisjoint(candidates(word)) for word in cue):
                who, rest = self._called(stance.who[0]), words[at + 1 :]
                if words[at] in _WARNED:
                    deed = self._accused(who, stance.on[0].start, self._warning)
                else:
                    deed = self._meant(who, stance.on[0].start, rest) or self._inside(who, stance)
                if deed is not None:
                    yield Differing(plan=deed, reply=stance, spans=stance.spans)

    def _inside(self, who: str, stance: Position) -> Event | None:
        """Return what another claims in the words of a stance: "rejected Lima's claim that it had paid"."""
        return next(
            (
                one
                for one in self._told
                if any(span.contains(one.spans[0]) for span in stance.on)
                and self._teller(one) not in {"", who}
            ),
            None,
        )

    def _meant(self, who: str, at: int, rest: Sequence[str]) -> Event | None:
        """Return what was said of somebody before a place: with the words for it, else near by."""
        if rest and rest[0] not in _BY and _PART.isdisjoint(rest) and not _is_of_events(rest):
            named = _forms(rest)
            his = self._told_of(who, at)
            return next((one for one in his if _names(self._report, one) & named), None)
        return self._accused(who, at) or self._last(who, at)

    def _denied(self, statement: Statement) -> Event | None:
        """Return the deed told before it that a statement denies by a noun, or by pointing to it."""
        words = _words(self._report, statement.spans)
        at, who = statement.spans[0].start, self._called(statement.source)
        if len(words) > (_LONGEST if statement.form == "indirect" else 2 * _LONGEST):
            return None
        is_denial = statement.distance == "deny"
        is_pointing = {*words} <= _DONE or all(_is_pointer(one) or one in _BESIDE for one in words)
        is_of_part = is_denial and not _PART.isdisjoint(words)
        is_rebuff = not _FALSE.isdisjoint(words) and any(_is_pointer(word) for word in words)
        # "The claim as false", but not "that the report on the drought was false".
        is_false = is_rebuff and all(_is_pointer(one) or one in _BESIDE | _FALSE for one in words)
        cue = _words(self._report, statement.cue)
        is_rebuffing = any(not _REBUFFING.isdisjoint(candidates(word)) for word in cue)
        is_rebuff |= is_rebuffing and any(map(_is_pointer, words[:_FIRST]))
        is_untrue = _UNTRUE.fullmatch(covered(self._report.text, statement.spans).lower())
        before = self._report.text[max(0, at - _SHORT) : at].lower()
        is_bare = (is_denial and is_pointing) or is_untrue or is_false
        is_bare = is_bare or _is_named_false(words, before)
        if not (is_bare or is_of_part or is_rebuff):
            named = _forms(words)
            his = self._told_of(who, at) if is_denial else ()
            return next((one for one in his if _names(self._report, one) & named), None)
        deed = self._accused(who, at)
        # Where nobody accuses, it is what another said just before.
        return deed or (self._last(who, at) if is_bare else None)

    def _accused(self, who: str, at: int, told: Sequence[Event] | None = None) -> Event | None:
        """Return the last accusation, or what else was told, near before a place that is not of somebody's own."""
        told = self._accusing if told is None else told
        near = [one for one in told if 0 < at - one.spans[0].start < _NEAR]
        return next((one for one in reversed(near) if who not in self._parties(one.source)), None)

    def _last(self, who: str, at: int) -> Event | None:
        """Return the last deed of somebody that another told near before a place."""
        near = (one for one in self._told_of(who, at) if at - one.spans[0].start < _NEAR)
        return next(near, None)

    def _told_of(self, who: str, at: int) -> Iterator[Event]:
        """Yield what others told of somebody before a place, the last first."""
        for one in reversed(self._told):
            is_before = one.spans[0].start < at and self._teller(one) != who
            if is_before and who in self._parties((*one.source, *one.target)):
                yield one

    def _teller(self, event: Event) -> str:
        """Return who tells of a deed."""
        return self._called(self._statements[event.voice or ""].source)

    def _parties(self, parties: Sequence[Party]) -> set[str]:
        """Return what tells who the parties of a deed are, one by one."""
        return {self._called(party) for party in parties}

    def _called(self, who: Source | Party | None) -> str:
        """Return what tells a side, as `keys` does, else the last word of how it is called."""
        if who is None:
            return ""
        words = _words(self._report, who.spans)
        told = side(who.country, who.actor, self._sectors.get(who.mention or ""))
        return told or (words[-1] if words else "")


def _words(report: Report, spans: Sequence[Span]) -> list[str]:
    """Return the words that spans cover, in small letters."""
    return _WORD.findall(covered(report.text, spans).lower())


def _claimed(
    denial: Statement, statements: dict[str, Statement], events: Sequence[Event]
) -> Event | None:
    """Return what somebody claims in the very words that another denies: "Lima: Rebels left; group denies it"."""
    claims = {
        one.id
        for one in statements.values()
        if denial.distance == "deny" != one.distance and one.spans == denial.spans
    }
    return next((one for one in events if one.voice in claims), None)


def _is_of_events(words: Sequence[str]) -> bool:
    """Say whether words behind "the version" tell no deed: "of events", "of what was said"."""
    return words[0] == "of" and (words[-1] in _EVENTS or words[1:2] == ["what"])


def _is_named_false(words: Sequence[str], before: str) -> bool:
    """Say whether what was just said is called false: "this a fabrication", "it untrue"."""
    is_pointed_to = words[:1] and words[0] in _POINTING
    if not words or words[-1] not in _FALSE or not (is_pointed_to or _CALLED.search(before)):
        return False
    return all(word in _BESIDE for word in words[bool(is_pointed_to) : -1])


def _is_pointer(word: str) -> bool:
    """Say whether a word points to what somebody said: "this", "the accusations"."""
    return word in _POINTING or _is_alleged(word)


def _is_alleged(word: str) -> bool:
    """Say whether a word is for what somebody says of another: "claims", "the accusation"."""
    return not _ALLEGED.isdisjoint(candidates(word))


def _is_one_deed(report: Report, told: Event, denied: Event) -> bool:
    """
    Say whether a deed that is told and one that is denied are told by the same words, of the same sides.

    What is done may tell of what kind it is ("paid 4 million", "paying a ransom") where the doer is one.
    """
    is_kind = told.type == denied.type or bool(keys(told.source) & keys(denied.source))
    if not is_kind or not _names(report, told) & _names(report, denied):
        return False
    if _is_of_other_thing(report, told, denied):
        return False
    pairs = ((told.source, denied.source), (told.target, denied.target))
    return all(
        not (keys(one) and keys(other)) or bool(keys(one) & keys(other)) for one, other in pairs
    )


def _is_of_other_thing(report: Report, told: Event, denied: Event) -> bool:
    """Say whether a verb that tells little by itself is of two things: "asked for the call", "asked for a loan"."""
    verb = _names(report, told) & _names(report, denied)
    if not verb & _OF_THINGS:
        return False
    mine, theirs = (_from(report, one) for one in (told, denied))
    if not _ANYTHING.isdisjoint(theirs):
        return False
    one, other = acts(" ".join(mine)) - verb, acts(" ".join(theirs)) - verb
    return bool(one and other) and one.isdisjoint(other)


def _from(report: Report, event: Event) -> list[str]:
    """Return the words from a deed on to the end of its clause, in small letters."""
    return _WORD.findall(_REST.split(report.text[event.trigger[0].start :], maxsplit=1)[0].lower())


def _names(report: Report, event: Event) -> set[str]:
    """Return the base forms of the words a deed is told by."""
    return _forms(_words(report, event.trigger))


def _forms(words: Sequence[str]) -> set[str]:
    """Return what words may be forms of, but for those that tell no deed."""
    return {
        stem
        for word in words
        if _LIGHT.isdisjoint(candidates(word))
        for stem in acts(" ".join(candidates(word)))
    }
