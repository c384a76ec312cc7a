"""
Deeds told in rarer words between two who are known, of which the model takes no notice.

"Cuba took the side of Bolivia", "a Peruvian vessel intruded into the waters of Chile": a verb
with an object of its class, done by somebody in politics to somebody in politics.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.stages.event_found import Found
from dragoman.stages.event_signs import Candidate, is_between, is_firm


def with_firm(found: Sequence[Found], candidates: Iterable[Candidate]) -> list[Found]:
    """
    Return deeds with what only a rule finds, where more than one word and both sides tell it.

    No meetings: who only is where somebody else is, and is awaited there, has met nobody yet.
    """
    told = {word for one in found for word in one.words}
    more = [
        rule
        for rule, head in candidates
        if rule is not None
        and head is None
        and is_firm(rule)
        and is_between(rule)
        and rule.deed.kind.type != "CONSULT"
        and not told & set(rule.words)
    ]
    return sorted([*found, *more], key=lambda one: (one.trigger, one.words))
