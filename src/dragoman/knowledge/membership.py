"""Which states belong to an organisation on a day, and to which organisations a state belongs."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.knowledge.offices import Term
from dragoman.knowledge.tables import rows, several


class Membership(msgspec.Struct, frozen=True):
    """A state in an organisation: member, observer, partner or suspended, for a term."""

    organisation: str
    member: str
    status: str
    term: Term


@cache
def _memberships() -> tuple[Membership, ...]:
    """Return all memberships, one for each state."""
    return tuple(
        Membership(row["organisation"], code, row["status"], Term(row["from"], row["to"]))
        for row in rows("memberships")
        for code in several(row["members"])
    )


def members(organisation: str, day: str | None, *, status: str = "member") -> tuple[str, ...]:
    """Return the codes of the states that belong to an organisation on a day, sorted."""
    return tuple(
        sorted(
            one.member
            for one in _memberships()
            if one.organisation == organisation and one.status == status and one.term.holds(day)
        )
    )


def organisations_of(country: str, day: str | None, *, status: str = "member") -> tuple[str, ...]:
    """Return the organisations a state belongs to on a day, sorted."""
    return tuple(
        sorted(
            one.organisation
            for one in _memberships()
            if one.member == country and one.status == status and one.term.holds(day)
        )
    )
