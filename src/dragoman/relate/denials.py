"""
Find what one side of a report tells as done, and another denies: "the army said", "the rebels denied it".

A denial names the deed, in a clause ("did not bomb", "denied having paid") or a noun ("the attack"),
or it only points to what was said before it: "denied this", "called the accusation groundless".
Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.records import TOOK_PLACE, Event, Mark, Party, Report, Source, Statement
from dragoman.relate.accounts import Differing
from dragoman.relate.alike import acts, keys
from dragoman.spans import Span, covered
from dragoman.stages.lemmas import candidates

_ALLEGED = frozenset("accusation allegation charge claim report".split())
_POINTING = frozenset("it that this".split())
# Who denies one of these, or having been "involved", denies what he was accused of.
_PART = frozenset("complicity involved involvement responsibility role".split())
# "Dismissed the allegation as a rush to judgement".
_REBUFFING = frozenset("dismiss dispute rebut refute reject".split())
_FIRST = 3  # words in which it is told what is rebuffed
_BESIDE = frozenset("a an all any as latest the these those such".split())
_FALSE = frozenset(
    "absurd baseless fabricated fabrication false falsehood groundless lie nonsense slander unfounded untrue".split()
)
# No word for a deed of its own: "had talks", "carried out an attack".
_LIGHT = frozenset("be carry do get give have hold make put say take".split())
_LONGEST = 9  # words of a denied noun
_NEAR = 500  # characters between what is told and what only points to it
_WORD = re.compile(r"[^\W\d_]+")


def denials(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return the deeds that one side of a report tells and another denies, in the order of the denials."""
    statements = {one.id: one for one in marks if isinstance(one, Statement)}
    events = [one for one in marks if isinstance(one, Event)]
    told = [one for one in events if one.status in TOOK_PLACE and one.voice in statements]
    accusing = [one for one in events if one.type == "ACCUSE" and one.status in TOOK_PLACE]
    found: list[Differing] = []
    for event in events:
        by = statements.get(event.voice or "")
        if event.status == "denied" and by is not None:
            others = [one for one in told if not _same(report, statements[one.voice or ""], by)]
            deed = next((one for one in others if _is_one_deed(report, one, event)), None)
            if deed is not None:
                at = event.spans[0]
                spans = tuple(span for span in by.spans if span.contains(at)) or event.spans
                found.append(Differing(plan=deed, statement=by, spans=spans))
    met = {one.statement.id for one in found}
    for statement in statements.values():
        if statement.id in met or statement.source is None:
            continue
        deed = _claimed(statement, statements, events) or _denied(
            report, statement, statements, (told, accusing)
        )
        if deed is not None:
            found.append(Differing(plan=deed, statement=statement, spans=statement.spans))
    return sorted(_each_once(found), key=lambda one: one.spans)


def _each_once(found: Sequence[Differing]) -> Iterator[Differing]:
    """Yield each deed with the first denial of it."""
    seen: set[str] = set()
    for one in found:
        if one.plan.id not in seen:
            seen.add(one.plan.id)
            yield one


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


def _denied(
    report: Report,
    statement: Statement,
    statements: dict[str, Statement],
    deeds: tuple[Sequence[Event], Sequence[Event]],
) -> Event | None:
    """Return the deed told before it that a statement denies by a noun, or by pointing to it."""
    told, accusing = deeds
    words = [word.lower() for word in _WORD.findall(covered(report.text, statement.spans))]
    at, who = statement.spans[0].start, _called(report, statement.source)
    if len(words) > (_LONGEST if statement.form == "indirect" else 2 * _LONGEST):
        return None
    is_denial = statement.distance == "deny"
    is_pointing = all(_is_pointer(word) or word in _BESIDE for word in words)
    is_of_part = is_denial and not _PART.isdisjoint(words)
    is_rebuff = not _FALSE.isdisjoint(words) and any(_is_pointer(word) for word in words)
    is_rebuff |= _is_rebuffing(report, statement) and any(map(_is_pointer, words[:_FIRST]))
    # What others told of him before, the last first.
    his = [
        one
        for one in reversed(told if is_denial else ())
        if one.spans[0].start < at
        and not _same(report, statements[one.voice or ""], statement)
        and who in _parties(report, (*one.source, *one.target))
    ]
    if not ((is_denial and is_pointing) or is_of_part or is_rebuff):
        named = _forms(words)
        return next((one for one in his if _names(report, one) & named), None)
    near = [one for one in accusing if 0 < at - one.spans[0].start < _NEAR]
    accused = (one for one in reversed(near) if who not in _parties(report, one.source))
    deed = next(accused, None)
    if deed is not None or not (is_denial and is_pointing):
        return deed
    # Nobody accuses: it is what another said just before.
    return next((one for one in his if at - one.spans[0].start < _NEAR), None)


def _is_rebuffing(report: Report, statement: Statement) -> bool:
    """Say whether the verb of a statement turns down what others say."""
    cue = _WORD.findall(covered(report.text, statement.cue).lower())
    return any(not _REBUFFING.isdisjoint(candidates(word)) for word in cue)


def _is_pointer(word: str) -> bool:
    """Say whether a word points to what somebody said: "this", "the accusations"."""
    return word in _POINTING or not _ALLEGED.isdisjoint(candidates(word))


def _is_one_deed(report: Report, told: Event, denied: Event) -> bool:
    """
    Say whether a deed that is told and one that is denied are told by the same words, of the same sides.

    What is done may tell of what kind it is ("paid 4 million", "paying a ransom") where the doer is one.
    """
    is_kind = told.type == denied.type or bool(keys(told.source) & keys(denied.source))
    if not is_kind or not _names(report, told) & _names(report, denied):
        return False
    pairs = ((told.source, denied.source), (told.target, denied.target))
    return all(
        not (keys(one) and keys(other)) or bool(keys(one) & keys(other)) for one, other in pairs
    )


def _names(report: Report, event: Event) -> set[str]:
    """Return the base forms of the words a deed is told by."""
    return _forms(_WORD.findall(covered(report.text, event.trigger).lower()))


def _forms(words: Sequence[str]) -> set[str]:
    """Return what words may be forms of, but for those that tell no deed."""
    return {
        stem
        for word in words
        if _LIGHT.isdisjoint(candidates(word))
        for stem in acts(" ".join(candidates(word)))
    }


def _same(report: Report, one: Statement, other: Statement) -> bool:
    """Say whether two statements are of one side."""
    return _called(report, one.source) == _called(report, other.source)


def _parties(report: Report, parties: Sequence[Party]) -> set[str]:
    """Return what tells who the parties of a deed are, one by one."""
    return {_called(report, party) for party in parties}


def _called(report: Report, who: Source | Party | None) -> str:
    """Return what tells a side: its country, else its actor, else the last word of how it is called."""
    if who is None:
        return ""
    spans: tuple[Span, ...] = who.spans
    words = _WORD.findall(covered(report.text, spans).lower())
    return who.country or who.actor or (words[-1] if words else "")
