"""
Find where one side says otherwise than another has said, where no event, plan or number tells it.

Most of what is said is no deed that we know ("had used drones"), so the words are compared: a
denial, or a clause with "not" or "no", in the words of what another said before it; who asked for a
meeting (`askers`); the claim that somebody rebuffs by its noun; "it had done no such thing", "it had only taken note of it", "Lima
did"; and how long something took (`lengths`). Which of the two is right is for the reader to find out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.records import Mark, Report, Statement
from dragoman.relate.accounts import Differing, topics
from dragoman.relate.askers import is_other_asker
from dragoman.relate.lengths import is_other_length
from dragoman.relate.opposed import is_opposed
from dragoman.relate.put_right import is_put_right
from dragoman.relate.said import Said, said_in
from dragoman.stages.lemmas import candidates

_NEAR, _CLOSE = 700, 350  # characters between the two
_DENIED, _NEGATED = 0.6, 0.75  # so much of a reply's words must have been said
_LEAST = 2  # words
_OPEN = frozenset(
    "although could if may might perhaps possibly unless until when whether would".split()
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

_ITSELF = re.compile(r"^\W*(?:that )?(?:it|they|we)\b", re.IGNORECASE)


def versions(report: Report, marks: Sequence[Mark]) -> list[Differing]:
    """Return what one side of a report says and another says otherwise, in the order of the latter."""
    said = list(said_in(report, marks))
    found = []
    for at, one in enumerate(said):
        before = [other for other in reversed(said[:at]) if _is_apart(other, one)]
        claim = _rebuffed(one, said) or next((o for o in before if _differ(o, one)), None)
        claim = claim or next((o for o in before[:1] if _is_echo(o, one)), None)
        claim = claim or next((o for o in before if _lasted_otherwise(o, one)), None)
        claim = claim or next((o for o in before[:1] if is_opposed(o, one)), None)
        claim = claim or next((o for o in before if is_put_right(o, one)), None)
        if claim is not None:
            spans = one.statement.spans
            found.append(Differing(plan=claim.statement, reply=one.statement, spans=spans))
    return found


def _is_apart(one: Said, other: Said) -> bool:
    """Say whether something was said near before another's words, by another side, and not in them."""
    is_near = one.end <= other.at < one.end + _NEAR
    return is_near and one.teller != other.teller


def _rebuffed(denial: Said, said: Sequence[Said]) -> Said | None:
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


def _differ(one: Said, reply: Said) -> bool:
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


def _is_echo(one: Said, reply: Said) -> bool:
    """Say whether all that somebody says is that it is as the last speaker denied, or not as he said."""
    is_near = reply.at - one.end < _CLOSE and not (one.is_denial or reply.is_denial)
    is_other = one.is_negative != reply.is_negative
    # "Lima said it had signed. Quito said it had not": each speaks of itself.
    is_of_each = _ITSELF.search(one.text) is not None and _ITSELF.search(reply.text) is not None
    return is_near and is_other and not is_of_each and _ECHO.search(reply.text) is not None


def _is_otherwise(one: Said, reply: Said) -> bool:
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


def _is_said_in(reply: Said, one: Said, share: float) -> bool:
    """Say whether most words of a reply were said before it."""
    shared = [word for word in reply.words if not one.forms.isdisjoint((word, *candidates(word)))]
    if len(reply.words) == 1:  # "There had been no talks"
        return len(shared) == 1 and f"no {shared[0]}" in reply.text.lower()
    return len(shared) >= max(_LEAST, share * len(reply.words))


def _lasted_otherwise(one: Said, reply: Said) -> bool:
    """Say whether both tell how long something took, and not the same."""
    if one.length is None or reply.length is None or one.is_denial:
        return False
    return reply.at - one.end <= _CLOSE and is_other_length(one.length, reply.length)
