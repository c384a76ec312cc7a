"""
Find where one side says otherwise than another has said, where no event, plan or number tells it.

Most of what is said is no deed that we know ("had used drones"), so the words are compared: a
denial, or a clause with "not" or "no", in the words of what another said before it; the claim that
somebody rebuffs by its noun; "it had done no such thing", "it had only taken note of it", "Lima
did"; and how long something took. Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.records import Mark, Mention, Report, Statement, Time
from dragoman.relate.accounts import Differing
from dragoman.relate.alike import side, tellers
from dragoman.spans import covered
from dragoman.stages.lemmas import candidates

_NEAR, _CLOSE = 700, 350  # characters between the two
_DENIED, _NEGATED = 0.6, 0.75  # so much of a reply's words must have been said
_LEAST = 2  # words
_NOT = frozenset("no not never neither nor none nothing cannot without".split())
_OPEN = frozenset(
    "although could if may might perhaps possibly unless until when whether would".split()
)
# What tells nothing of what happened.
_EMPTY = frozenset(
    "a about again all also although an and any are as at be been being both but by did do does done ever for from "
    "further had has have having he her him his in into is it its itself never no none not nothing of on once one "
    "or other over own quite said say she so some such than that the their them there these they this those to "
    "under was were what which who will with without would yet".split()
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nothing|cannot|without|\w+n['’]t)\b", re.IGNORECASE
)
_NO_SUCH = re.compile(
    r"\b(?:(?:done|did|do|made|said|given) (?:no such thing|nothing of the (?:kind|sort))|"
    r"no such (?!thing)\w+|nothing of the (?:kind|sort))\b",
    re.IGNORECASE,
)
_WEAKER = re.compile(
    r"^\W*(?:that )?(?:it|he|she|they|[A-Z]\w+(?: [A-Z]\w+)?) (?:(?:had|has|have|did|was|were) )?"
    r"(?:only|merely|just|simply) (?!\d|a |an |the |one |two |three |four |five |six |seven |eight |nine |ten )"
    r"\w+.*?\b(?:it|this|that|them|the|such)\b"
)
_DID = re.compile(
    r"^\W*(?:that )?(?:it was )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?: (?:did|had|was|were|has))?(?: so)?(?: first)?\W*$"
)
_PUT = re.compile(
    r"^\W*(?:it|that|this|the (?:length|duration|time))(?: (?:at|as))? (?:[\w-]+ ){0,2}$|^\W*(?:of |by |for |only |just |about )*$"
)
_LASTING = frozenset("last run go take spend continue stretch sit stay hold".split())
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ISO = re.compile(r"P(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?")
_MINUTES = (7 * 24 * 60.0, 24 * 60.0, 60.0, 1.0, 1 / 60)


class _Said:
    """A statement of somebody known, prepared for comparison."""

    def __init__(self, report: Report, statement: Statement, teller: str, sides: set[str]) -> None:
        self.statement, self.teller, self.sides = statement, teller, sides
        self.at, self.end = statement.spans[0].start, statement.spans[-1].end
        self.text = covered(report.text, statement.spans)
        self.is_denial = statement.distance == "deny"
        self.is_negative = _NEGATIVE.search(self.text) is not None
        found = (one.lower() for one in _WORD.findall(self.text))
        self.words = [
            one for one in found if one not in _EMPTY and not one.endswith(("n't", "n’t"))
        ]
        self.forms = {form for word in self.words for form in (word, *candidates(word))}


def versions(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return what one side of a report says and another says otherwise, in the order of the latter."""
    said = list(_told(report, marks))
    lengths = [one for one in marks if isinstance(one, Time) and one.type == "DURATION"]
    found = []
    for at, one in enumerate(said):
        before = [other for other in reversed(said[:at]) if _is_apart(other, one)]
        claim = _rebuffed(one, said) or next((o for o in before if _differ(o, one)), None)
        claim = claim or next((o for o in before if _lasted_otherwise(o, one, lengths)), None)
        if claim is not None:
            spans = one.statement.spans
            found.append(Differing(plan=claim.statement, reply=one.statement, spans=spans))
    return found


def _told(report: Report, marks: Sequence[Mark]) -> Iterator[_Said]:
    """Yield the statements of known sides in the order of the text, with the sides they name."""
    told_by = tellers(marks)
    named = [
        (one.spans[0], key)
        for one in marks
        if isinstance(one, Mention) and (key := side(one.country, one.actor, one.sector))
    ]
    statements = (one for one in marks if isinstance(one, Statement))
    for one in sorted(statements, key=lambda one: one.spans):
        teller = told_by.get(one.id)
        if teller is not None:
            sides = {key for at, key in named if any(span.contains(at) for span in one.spans)}
            yield _Said(report, one, teller, sides)


def _is_apart(one: _Said, other: _Said) -> bool:
    """Say whether something was said near before another's words, by another side, and not in them."""
    is_near = one.end <= other.at < one.end + _NEAR
    return is_near and one.teller != other.teller


def _rebuffed(denial: _Said, said: Sequence[_Said]) -> _Said | None:
    """Return the claim of another in the words of a denial: "denied Lima's claim that it had paid"."""
    if not denial.is_denial:
        return None
    return next(
        (
            one
            for one in said
            if one.teller != denial.teller
            and one.statement.distance == "claim"
            and _is_claim_denied(denial.statement, one.statement)
        ),
        None,
    )


def _is_claim_denied(denial: Statement, claim: Statement) -> bool:
    """Say whether a claim is denied by its noun, or "as another had reported"."""
    words = claim.spans[0]
    if claim.by.endswith(":likened"):
        return any(words.contains(span) for span in denial.spans)
    return any(span.contains(words) and span.contains(claim.cue[0]) for span in denial.spans)


def _differ(one: _Said, reply: _Said) -> bool:
    """Say whether a reply denies what was said, or says it otherwise."""
    if one.is_denial or _OPEN & {*reply.words}:
        return False
    is_of_it = reply.teller in one.sides
    is_close = reply.at - one.end < _CLOSE
    if is_of_it and is_close and _is_otherwise(one, reply):
        return True
    if not reply.sides <= one.sides | ({reply.teller} if is_of_it else set()):
        return False
    if reply.is_denial:
        return is_of_it and not one.is_negative and _is_said_in(reply, one, _DENIED)
    is_other = reply.is_negative != one.is_negative
    return is_other and reply.is_negative and _is_said_in(reply, one, _NEGATED)


def _is_otherwise(one: _Said, reply: _Said) -> bool:
    """Say whether somebody says he did no such thing, did less, or that the other did it."""
    if _NO_SUCH.search(reply.text) or _WEAKER.search(reply.text):
        return True
    return _DID.search(reply.text) is not None and one.teller in reply.sides


def _is_said_in(reply: _Said, one: _Said, share: float) -> bool:
    """Say whether most words of a reply were said before it."""
    shared = [word for word in reply.words if not one.forms.isdisjoint((word, *candidates(word)))]
    if len(reply.words) == 1:  # "There had been no talks"
        return len(shared) == 1 and f"no {shared[0]}" in reply.text.lower()
    return len(shared) >= max(_LEAST, share * len(reply.words))


def _lasted_otherwise(one: _Said, reply: _Said, lengths: Sequence[Time]) -> bool:
    """Say whether both tell how long something took, and not the same: "lasted two hours", "put it at 50 minutes"."""
    first, second = _length(one, lengths), _length(reply, lengths)
    if first is None or second is None or reply.at - one.end > _CLOSE or one.is_denial:
        return False
    (_, minutes), (again, others) = first, second
    if minutes == others:
        return False
    is_lasting = not _LASTING.isdisjoint(one.forms)
    before = reply.text[: max(0, reply.text.find(again.text))]
    is_same = not _LASTING.isdisjoint(reply.forms) and bool(_LASTING & one.forms & reply.forms)
    return is_lasting and (is_same or _PUT.match(before) is not None)


def _length(one: _Said, lengths: Sequence[Time]) -> tuple[Time, float] | None:
    """Return the only length of time that somebody tells, and its minutes."""
    inside = [t for t in lengths if any(s.contains(t.spans[0]) for s in one.statement.spans)]
    minutes = _minutes(inside[0]) if len(inside) == 1 else None
    return (inside[0], minutes) if minutes is not None else None


def _minutes(time: Time) -> float | None:
    """Return how many minutes a length of time has; None for months, years and vague ones."""
    match = _ISO.fullmatch(time.value or "")
    if match is None:
        return None
    return sum(float(n) * size for n, size in zip(match.groups(), _MINUTES, strict=True) if n)
