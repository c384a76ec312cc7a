"""
Find where one side says otherwise than another has said, where no event, plan or number tells it.

Most of what is said is no deed that we know ("had used drones"), so the words are compared: a
denial, or a clause with "not" or "no", in the words of what another said before it; who asked for a
meeting (`askers`); the claim that somebody rebuffs by its noun; "it had done no such thing", "it had only taken note of it", "Lima
did"; and how long something took (`lengths`). Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.records import Mark, Mention, Place, Report, Statement, Time
from dragoman.relate.accounts import Differing, topics
from dragoman.relate.alike import side, tellers
from dragoman.relate.askers import asked, is_other_asker
from dragoman.relate.lengths import is_other_length, length
from dragoman.spans import Span, covered
from dragoman.stages.lemmas import candidates

_NEAR, _CLOSE = 700, 350  # characters between the two
_DENIED, _NEGATED = 0.6, 0.75  # so much of a reply's words must have been said
_LEAST = 2  # words
_RUMOUR = "~"  # before the words for those of no known side, such as the press
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
    r"no such (?!thing)(?P<what>[\w-]+)|nothing of the (?:kind|sort))\b",
    re.IGNORECASE,
)
# "No such promise had been made": whatever was said before it.
_ANY = frozenset(
    "agreement arrangement assurance commitment concession contact conversation deal decision demand event exchange "
    "guarantee incident intention offer order plan pledge promise proposal remark request statement step thing "
    "understanding undertaking".split()
)
# "Doha said it had been", "Lima said that it did not": as another said, or not.
_ECHO = re.compile(
    r"^\W*(?:that )?(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
    r"(?:did|do|does|had|has|have|was|were|is|are)(?:n['’]t)?(?: (?:never|not))?(?: (?:been|done))?(?: so)?\W*$"
)
_WEAKER = re.compile(
    r"^\W*(?:that )?(?:it|he|she|they|[A-Z]\w+(?: [A-Z]\w+)?) (?:(?:had|has|have|did|was|were) )?"
    r"(?:only|merely|just|simply) (?!\d|a |an |the |one |two |three |four |five |six |seven |eight |nine |ten )"
    r"\w+.*?\b(?:it|this|that|them|the|such)\b"
)
_DID = re.compile(
    r"^\W*(?:that )?(?:it was )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?: (?:did|had|was|were|has))?(?: so)?(?: first)?\W*$"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")

_ITSELF = re.compile(r"^\W*(?:that )?(?:it|they|we)\b", re.IGNORECASE)


class _Said:
    """A statement of somebody known, prepared for comparison."""

    def __init__(
        self,
        report: Report,
        statement: Statement,
        teller: str,
        named: Sequence[tuple[Span, str]],
        places: Sequence[tuple[Span, str]],
        lengths: Sequence[Time],
    ) -> None:
        self.statement, self.teller = statement, teller
        self.sides = {key for at, key in named if any(s.contains(at) for s in statement.spans)}
        self.at, self.end = statement.spans[0].start, statement.spans[-1].end
        self.text = covered(report.text, statement.spans)
        self.is_denial = statement.distance == "deny"
        self.is_rumour = teller.startswith(_RUMOUR)
        self.is_negative = _NEGATIVE.search(self.text) is not None
        found = (one.lower() for one in _WORD.findall(self.text))
        self.words = [
            one for one in found if one not in _EMPTY and not one.endswith(("n't", "n’t"))
        ]
        self.forms = {form for word in self.words for form in (word, *candidates(word))}
        pieces = (span for span in statement.spans if not self.is_denial)
        known = (*named, *places)
        told = (asked(span.of(report.text), span.start, known, teller) for span in pieces)
        self.asked = next(filter(None, told), None)
        self.length = length(report.text, statement.spans, lengths)


def versions(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return what one side of a report says and another says otherwise, in the order of the latter."""
    said = list(_told(report, marks))
    found = []
    for at, one in enumerate(said):
        before = [other for other in reversed(said[:at]) if _is_apart(other, one)]
        claim = _rebuffed(one, said) or next((o for o in before if _differ(o, one)), None)
        claim = claim or next((o for o in before[:1] if _is_echo(o, one)), None)
        claim = claim or next((o for o in before if _lasted_otherwise(o, one)), None)
        if claim is not None:
            spans = one.statement.spans
            found.append(Differing(plan=claim.statement, reply=one.statement, spans=spans))
    return found


def _told(report: Report, marks: Sequence[Mark]) -> Iterator[_Said]:
    """Yield the statements of known sides, and what is told by others, in the order of the text."""
    told_by = tellers(marks)
    named = [
        (one.spans[0], key)
        for one in marks
        if isinstance(one, Mention) and (key := side(one.country, one.actor, one.sector))
    ]
    places = [
        (one.spans[0], one.country) for one in marks if isinstance(one, Place) and one.country
    ]
    lengths = [one for one in marks if isinstance(one, Time) and one.type == "DURATION"]
    statements = (one for one in marks if isinstance(one, Statement))
    for one in sorted(statements, key=lambda one: one.spans):
        source = covered(report.text, one.source.spans).lower() if one.source else ""
        teller = told_by.get(one.id) or (_RUMOUR + source if source else None)
        if teller is not None:
            yield _Said(report, one, teller, named, places, lengths)


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
    if one.is_denial or reply.is_rumour or _OPEN & {*reply.words}:
        return False
    if one.asked and reply.asked:
        return is_other_asker(one.asked, reply.asked, (one.teller, reply.teller))
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


def _is_echo(one: _Said, reply: _Said) -> bool:
    """Say whether all that somebody says is that it is as the last speaker denied, or not as he said."""
    is_near = reply.at - one.end < _CLOSE and not (one.is_denial or reply.is_denial)
    is_other = one.is_negative != reply.is_negative
    # "Lima said it had signed. Quito said it had not": each speaks of itself.
    is_of_each = _ITSELF.search(one.text) is not None and _ITSELF.search(reply.text) is not None
    return is_near and is_other and not is_of_each and _ECHO.search(reply.text) is not None


def _is_otherwise(one: _Said, reply: _Said) -> bool:
    """Say whether somebody says he did no such thing, did less, or that the other did it."""
    none = _NO_SUCH.search(reply.text)
    if none is not None:
        return _is_such(none["what"], one.text)
    if _WEAKER.search(reply.text):
        return True
    return _DID.search(reply.text) is not None and one.teller in reply.sides


def _is_such(what: str | None, claim: str) -> bool:
    """Say whether a claim tells of what there is none of: "no such trip" of "would travel"."""
    if what is None or not _ANY.isdisjoint(candidates(what.lower())):
        return True
    return not topics(what).isdisjoint(topics(claim))


def _is_said_in(reply: _Said, one: _Said, share: float) -> bool:
    """Say whether most words of a reply were said before it."""
    shared = [word for word in reply.words if not one.forms.isdisjoint((word, *candidates(word)))]
    if len(reply.words) == 1:  # "There had been no talks"
        return len(shared) == 1 and f"no {shared[0]}" in reply.text.lower()
    return len(shared) >= max(_LEAST, share * len(reply.words))


def _lasted_otherwise(one: _Said, reply: _Said) -> bool:
    """Say whether both tell how long something took, and not the same."""
    if one.length is None or reply.length is None or one.is_denial:
        return False
    return reply.at - one.end <= _CLOSE and is_other_length(one.length, reply.length)
