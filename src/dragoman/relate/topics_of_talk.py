"""
Say what is talked of: a deed ("the building of a port"), a thing ("a port"), or only a matter ("the need for a port").

Of a matter nothing else is told than that it was talked of: what is important, or goes well, may be agreed,
promised or done all the same.
"""

from __future__ import annotations

import re

from dragoman.language.irregular import irregular
from dragoman.relate.alike import acts
from dragoman.stages.lemmas import candidates

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
# What is talked of goes on behind these with something else.
_BREAK = re.compile(
    r",|\b(?:about|across|after|against|along|and|are|at|before|between|by|continue|during|for|from|has|have|in|into|is|"
    r"near|of|off|on|or|over|that|through|to|towards?|under|via|was|were|which|will|with)\b"
)
_WORD = re.compile(r"[a-z][\w'’-]*", re.IGNORECASE)
# Of a talk itself is told how it was.
_AT_LENGTH = re.compile(
    r"\W*(?:(?:also|at length|briefly|extensively|in detail|in depth|jointly|thoroughly|today)\b\W*)+$|\W*$"
)
_BEFORE_VERB = frozenset("also be been have jointly not now soon then to together".split())
_ARTICLES = frozenset("a all an any both each its the their these this those".split())
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
    words = _WORD.findall(_BREAK.split(told.strip(), maxsplit=1)[0])
    gerund = next((word for word in words[:2] if word.endswith("ing")), "")
    return gerund or (words[-1] if words else "")


def heads_of(told: str) -> str:
    """Return the words for all that is talked of: "purchase tanks training" of "the purchase of tanks and the training"."""
    parts = re.split(r",|\band\b|\bor\b|\bof\b", told)
    return " ".join(filter(None, map(head_of, parts)))


def verb_of(promised: str) -> str:
    """Return the words that may be the verb of what is promised: "lend", "The school … repaired", "a plan"."""
    words = promised.split()
    first = next((word for word in words if word not in _BEFORE_VERB), "")
    if first[:1].islower() and first not in _ARTICLES:
        return first
    done = (word for word in words if word.endswith("ed") or word in irregular())
    return " ".join((head_of(promised), *done))


def is_deed_of(words: str, others: str) -> bool:
    """Say whether some words have one that is of a word of others: "extension", "extended", "lent", "will lend"."""
    return any(
        one == other or (len(one) >= _SAME and one[:_SAME] == other[:_SAME])
        for one in _stems(words)
        for other in _stems(others)
    )


def _stems(words: str) -> frozenset[str]:
    """Return the stems of words and of what they are forms of."""
    return acts(" ".join(form for word in words.lower().split() for form in candidates(word)))
