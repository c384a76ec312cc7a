"""
What a deed is by who does it, or by whom it is done to.

Courts that jail somebody have judged him, and others only hold him. A charge that is dismissed by
its judge is dropped, and one dismissed by who is charged is denied. Diplomats are expelled from
their posts, and strangers driven out of the land. A court that freezes accounts seizes them, a
state that does so punishes another. Workers who strike against a law hit nobody.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, deeds_of_verb, kind_of, object_class
from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_JAILING = frozenset({"imprison", "jail"})
_FREEZING = frozenset({"freeze"})
_SEIZED = Deed(kind_of("COERCE", "seize"), ("of",), frozenset(), "")
_COURTS = frozenset(
    "court investigator judge magistrate police prosecutor regulator tribunal".split()
)
_EXPELLING = frozenset({"expel"})
_DISMISSING = frozenset({"dismiss", "reject"})
_STRIKING = frozenset({"strike"})
_TAKEN_FOR_STRIKES = frozenset({"ASSAULT", "REJECT"})
_OVER = frozenset({"against", "over"})
_AT_WORK = frozenset({"AGR", "BUS", "CVL", "EDU", "JRN", "JUD", "LAB", "MED"})
_STRIKE = Deed(kind_of("PROTEST", "strike"), (), frozenset(), "")
_CHARGES = frozenset({"charge", "charges"})
_CONVICTED = Deed(kind_of("SANCTION", "convict"), (), frozenset(), "")
_PUT_OUT = Deed(kind_of("SANCTION", "expel"), (), frozenset(), "")
_DEPORTED = Deed(kind_of("COERCE", "deport"), (), frozenset(), "")
# Who may drop a charge.
_JUDGES = frozenset({"COP", "JUD"})
# Who is put out of these loses a place in them, and not the land.
_BODIES = frozenset({"BUS", "EDU", "IGO", "LAB", "LEG", "NGO", "OPP", "PTY", "REL"})
_FROM = frozenset({"from", "of"})


def by_whom(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed as the kind that its parties make it."""
    word = reading.tokens[found.trigger]
    lemma = word.lemma.lower()
    kind = found.deed.kind
    if lemma in _FREEZING and kind.type == "SANCTION":
        return found._replace(deed=_SEIZED) if _is_seized(reading, found) else found
    if lemma in _JAILING and word.upos == "VERB" and kind.mode == "arrest":
        is_judged = bool(found.source) and all(one.sector == "JUD" for one in found.source)
        return found._replace(deed=_CONVICTED) if is_judged else found
    if lemma in _EXPELLING and kind.type == "SANCTION":
        return found._replace(deed=_DEPORTED) if _is_driven_out(reading, found) else found
    if lemma in _EXPELLING and kind.mode == "deport":
        is_own = bool(found.source) and all(one.sector in _BODIES for one in found.source)
        return found._replace(deed=_PUT_OUT) if is_own else found
    if lemma in _STRIKING and kind.type in _TAKEN_FOR_STRIKES:
        return found._replace(deed=_STRIKE) if _is_at_work(reading, found) else found
    if lemma in _DISMISSING and kind.type == "CONCEDE":
        return _denied(reading, parties, found)
    return found


def _is_seized(reading: Reading, found: Found) -> bool:
    """Say whether a court or the police freeze what somebody owns: no state punishes another."""
    things = reading.children(found.trigger, "obj", "nsubj:pass")
    are_assets = any(is_of_class(reading, one, object_class("assets") - {"aid"}) for one in things)
    return (
        are_assets and bool(found.source) and all(_is_of_law(reading, one) for one in found.source)
    )


def _is_of_law(reading: Reading, party: Party) -> bool:
    """Say whether a party is a court, the police or a prosecutor."""
    top = top_of(reading, party)
    return party.sector in _JUDGES or (top is not None and top.lemma.lower() in _COURTS)


def _is_at_work(reading: Reading, found: Found) -> bool:
    """Say whether people strike against what somebody decided, and hit nobody."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or reading.children(verb.index, "obj", "nsubj:pass"):
        return False
    cases = {case_of(reading, one.index) for one in reading.children(verb.index, "obl")}
    is_theirs = bool(found.source) and all(one.sector in _AT_WORK for one in found.source)
    return is_theirs and bool(cases & _OVER)


def _is_driven_out(reading: Reading, found: Found) -> bool:
    """Say whether a state puts strangers out of its land: no diplomats, and no party its members."""
    if any(one.sector in _BODIES for one in found.source) or not found.target:
        return False
    below = reading.children(found.trigger, "obl")
    named = (one for one in below if case_of(reading, one.index) in _FROM)
    if any(one.upos != "PROPN" for one in named):
        return False  # "from the party", "from its base"
    return all(_is_stranger(reading, one) for one in found.target)


def _is_stranger(reading: Reading, party: Party) -> bool:
    """Say whether somebody is in a land for his own work: "a Danish coach"."""
    top = top_of(reading, party)
    if top is None or not is_of_class(reading, top, object_class("strangers")):
        return False
    return not is_of_class(reading, top, object_class("envoy"))


def _denied(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a charge that no judge dismisses as what it is: one denied or turned down."""
    words = (reading.tokens[word] for word in found.words)
    is_charge = any(word.lemma.lower() in _CHARGES for word in words)
    if not is_charge or not found.source or any(one.sector in _JUDGES for one in found.source):
        return found
    verb = reading.tokens[found.trigger]
    known = deeds_of_verb(verb.lemma, verb.text)
    deed = next((one for one in known if one.kind.type == "REJECT" and not one.requires), None)
    if deed is None:
        return found
    target = parties.without(found.target, found.source)
    return found._replace(deed=Deed(deed.kind, (), frozenset(), ""), target=target)
