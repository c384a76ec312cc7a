"""Who is meant by "the visiting minister", and who is not by "the minister" in a text of one state."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import Actor
from dragoman.knowledge.sectors import AUTHORITIES
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.earlier import earlier_head
from dragoman.stages.mention.issuers import heading_over, is_release_title
from dragoman.stages.mention.own_state import GUESTS
from dragoman.stages.mention.titles import is_called
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import core

_VISITING = GUESTS - {"counterpart", "homologue"}
_BODIES = frozenset({"government", "organisation"})


def is_guest(reading: Reading, token: Token) -> bool:
    """Say whether a noun is for somebody on a visit: "the visiting minister"."""
    return any(one.text.lower() in _VISITING for one in reading.children(token.index, "amod"))


def guest_at(token: Token, noun: Actor, home: str | None, earlier: Sequence[Found]) -> Found | None:
    """
    Return the only official of another state named before, as "the visiting minister" means him.

    Where a report has no state of its own, the only official of all; else nobody can say.
    """
    if noun.type != "person":
        return None
    named = [
        one
        for one in earlier
        if one.head < token.index
        and one.by != "pronoun"
        and one.actor.type == "person"
        and one.actor.sector in AUTHORITIES
        and one.actor.id
        and noun.country in {None, one.actor.country}
    ]
    if home is not None:
        named = [one for one in named if one.actor.country not in {None, home}]
    word = token.lemma.lower()
    called = [one for one in named if word in (one.actor.role or "").split()] or named
    one_each = {one.actor.id: one for one in called}
    return next(iter(one_each.values())) if len(one_each) == 1 else None


def named_before(
    reading: Reading, token: Token, role: str, noun: Actor, home: str | None, earlier: list[Found]
) -> Found | None:
    """Return who was named before that a definite noun means: a guest, or whom its role fits."""
    if is_guest(reading, token):
        return guest_at(token, noun, home, earlier)
    return earlier_head(reading, token, role, noun, meant(reading, token, role, home, earlier))


def meant(
    reading: Reading, token: Token, role: str, home: str | None, earlier: list[Found]
) -> list[Found]:
    """
    Return of those named before whom a noun alone may mean in a text of one state.

    "The minister" is none of another state whom one of its own only met, "the Prime Minister" under
    the heading of his own office no guest, and "the ministry" no foreign one named farther back.
    """
    first, last = core(reading, token.index)
    plain = [one.text.lower() for one in reading.tokens[first:last]]
    if home is None or plain[:1] != ["the"] or len(plain) > len(role.split()) + 1:
        return earlier
    own = {one.actor.id for one in earlier if _is_own(one, token, role, home)}
    is_issuer = is_release_title(reading, token) and _is_headed(reading, token, role)
    return [
        one
        for one in earlier
        if one.actor.country in {None, home}
        or not (
            _is_far(reading, one, token)
            if one.actor.type in _BODIES
            else is_issuer or (own and reading.tokens[one.head].deprel not in SUBJECTS)
        )
    ]


def _is_own(one: Found, token: Token, role: str, home: str) -> bool:
    """Say whether a mention is of a holder of an office of the own state, named before a noun."""
    office = one.actor.role or ""
    is_holder = one.actor.type == "person" and one.actor.country == home
    return is_holder and one.head < token.index and is_called(role, office.split(), office)


def _is_headed(reading: Reading, token: Token, role: str) -> bool:
    """Say whether the heading over a text names an office by its own title."""
    words = [word.lower() for word in heading_over(reading, token)]
    return role.split() == [word for word in words if word in role.split()] and is_called(
        role, words, None
    )


def _is_far(reading: Reading, one: Found, token: Token) -> bool:
    """Say whether somebody was named more than a sentence before."""
    return token.sentence - reading.tokens[one.head].sentence > 1
