"""
Who is put on alert: "Kenyan police were put on alert after the raid by rebels".

Troops that nobody named put on alert are on their guard themselves. Who raided somebody before
that has put nobody on alert, and who bears no arms is on no guard.
"""

from __future__ import annotations

from dragoman.knowledge.sectors import ARMED
from dragoman.language.reading import Reading
from dragoman.stages.clauses import is_passive, marker_of
from dragoman.stages.event.found import Found, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_BESIDE = frozenset(
    {"after", "amid", "as", "because", "before", "during", "following", "since", "when", "while"}
)


def alerted(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return troops that nobody named put on alert as those who are on their guard; others aim at nobody."""
    is_alert = found.deed.kind.type == "MOBILIZE" and found.deed.requires == ":alert"
    if not is_alert or not is_passive(reading, found.trigger):
        return found
    beside = _told_beside(reading, found.trigger)
    source = without_told(reading, found.source, beside)
    if source:
        target = without_told(reading, found.target, beside)
        doer = found.doer if found.doer not in beside else None
        return found._replace(source=source, target=target, doer=doer)
    put = reading.children(found.trigger, "nsubj:pass")
    troops = parties.of(put[0].index if put else None)
    is_armed = bool(troops) and all(one.sector in ARMED for one in troops)
    return found._replace(source=troops if is_armed else (), target=(), doer=None)


def _told_beside(reading: Reading, verb: int) -> set[int]:
    """Return the words for what goes before an alert or on beside it: "after the raid by rebels"."""
    return {
        word
        for one in reading.children(verb, "obl", "advcl")
        if _BESIDE & {case_of(reading, one.index), marker_of(reading, one.index)}
        for word in reading.subtree(one.index)
    }
