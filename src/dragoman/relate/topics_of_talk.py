"""
Say what is talked of: a deed ("the building of a port"), a thing ("a port"), or only a matter ("the need for a port").

Of a matter nothing else is told than that it was talked of: what is important, or goes well, may be agreed,
promised or done all the same.
"""

from __future__ import annotations

import re

from dragoman.relate.alike import acts

# Before what is done, planned or wished: "progress in the construction", "the importance of a truce".
_MATTERS = (
    "achievements?|advantages?|benefits?|challenges?|consequences?|costs?|details|effects?|execution|experiences?|"
    "functioning|fulfilment|future|history|impact|implementation|importance|influence|lessons|merits?|needs?|necessity|"
    "outcomes?|problems?|progress|prospects?|reasons?|relevance|results?|risks?|role|significance|situation|state|status|"
    "success|threats?|urgency|value|work"
)
_MATTER = re.compile(
    rf"\W*(?:(?!(?:for|in|of|on|to) )[\w'’-]+ ){{0,3}}?(?:{_MATTERS})\b(?= (?:at|for|in|of|on|to|with)\b|\W*$)"
)
# One talks of a visit that one has promised.
_OCCASIONS = re.compile(
    r"(?:conference|journey|meeting|session|summit|talk|trip|visit)s?", re.IGNORECASE
)
_WEIGHED = re.compile(r"consider|examin|explor|negotiat|stud[iy]|weigh|look", re.IGNORECASE)
# "The possibility of building": building is talked of.
_CLEAR = re.compile(
    r"\W*(?:[\w'’-]+ ){0,2}?(?:ideas?|issues?|matters?|options?|plans?|possibilit(?:y|ies)|proposals?|questions?|subjects?|topics?) (?:of|for|to)\b"
)
_PREPOSITION = re.compile(
    r",|\b(?:about|after|against|along|and|at|before|between|by|for|from|in|into|of|on|or|over|that|through|to|under|with)\b"
)
_WORD = re.compile(r"[a-z][\w'’-]*", re.IGNORECASE)
# Of a talk itself is told how it was.
_AT_LENGTH = re.compile(
    r"\W*(?:(?:also|at length|briefly|extensively|in detail|in depth|jointly|thoroughly|today)\b\W*)+$|\W*$"
)
_SAME = 5  # letters with which forms of one word begin: "extend", "extension"


def object_of(before: str, cue: str, behind: str) -> str:
    """Return what is talked of: what stands behind "discussed", before "was discussed"."""
    is_passive = re.match(r"(?:is|are|was|were|be|been) ", cue) and not cue.endswith("ing")
    is_under = cue.startswith("under ")
    return before if is_passive or is_under or _AT_LENGTH.match(behind) else behind


def is_matter(told: str) -> bool:
    """Say whether only a matter is talked of, or agreed on: "the importance of a truce"."""
    return _MATTER.match(told) is not None


def is_occasion(told: str, cue: str) -> bool:
    """Say whether a summit or visit is talked of; one that is considered may not be held."""
    return not is_weighed(cue) and _OCCASIONS.fullmatch(head_of(told)) is not None


def is_weighed(cue: str) -> bool:
    """Say whether something is not only talked of, but may be left undone: "considers"."""
    return _WEIGHED.search(cue) is not None


def head_of(told: str) -> str:
    """Return the word for what is talked of: "construction" of "the possible construction of a port"."""
    clear = _CLEAR.match(told)
    told = told[clear.end() :] if clear is not None else told
    words = _WORD.findall(_PREPOSITION.split(told.strip(), maxsplit=1)[0])
    gerund = next((word for word in words[:2] if word.endswith("ing")), "")
    return gerund or (words[-1] if words else "")


def is_deed_of(head: str, verbs: str) -> bool:
    """Say whether a word for what is talked of is of one of some verbs: "extension", "extended"."""
    return any(
        one == other or (len(one) >= _SAME and one[:_SAME] == other[:_SAME])
        for one in acts(head.lower())
        for other in acts(verbs.lower())
    )
