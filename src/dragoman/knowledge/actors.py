"""Who is who, as the stages ask for it: one door to names, offices, roles and holders."""

from __future__ import annotations

from dragoman.knowledge.holders import head_of, holder, leads, may_bear, office_kind, titled
from dragoman.knowledge.naming import (
    Choice,
    choices,
    find,
    find_all,
    misspelt,
    opens_office,
    romanised,
)
from dragoman.knowledge.offices import (
    BODIES,
    FIRMS,
    GROUPS,
    PEOPLE,
    STATELY,
    Actor,
    Office,
    Person,
    slug,
)
from dragoman.knowledge.roles import (
    HONORIFICS,
    Role,
    capitals,
    country_names,
    demonyms,
    lone_capitals,
    rank_of,
    role_named,
    role_of,
    roles,
    shared_towns,
)

__all__ = [
    "BODIES",
    "FIRMS",
    "GROUPS",
    "HONORIFICS",
    "PEOPLE",
    "STATELY",
    "Actor",
    "Choice",
    "Office",
    "Person",
    "Role",
    "capitals",
    "choices",
    "country_names",
    "demonyms",
    "find",
    "find_all",
    "head_of",
    "holder",
    "leads",
    "lone_capitals",
    "may_bear",
    "misspelt",
    "office_kind",
    "opens_office",
    "rank_of",
    "role_named",
    "role_of",
    "roles",
    "romanised",
    "shared_towns",
    "slug",
    "titled",
]
