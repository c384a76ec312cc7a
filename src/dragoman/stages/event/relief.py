"""
Peacekeepers and rescuers who are sent help, although they move as troops do.

"Ghana deployed a peacekeeping battalion" is help, as PLOVER and CAMEO (074) have it, and so is
"sent two fire-fighting aircraft". Who puts peacekeepers on alert, arms them or takes them away
does something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import Deed, Kind, coded, kind_of, object_class, peacekeeping
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.phrases import case_of, hyphened

_SENDING = frozenset(
    "airlift commit contribute deploy despatch dispatch fly move rush send ship station".split()
)
_RESCUING = frozenset(
    "evacuation fire-fighting firefighter firefighters firefighting humanitarian lifeboat lifeboats "
    "medic medics relief rescue rescuer rescuers search-and-rescue".split()
)
_AGAINST = frozenset({"against", "from"})
_OF_UNITS = ("amod", "compound", "nmod")


def sent_as_help(reading: Reading, verb: Token, deed: Deed) -> Deed:
    """Return a deed of sending or coming as help, where those who move keep the peace or rescue."""
    is_sent = deed.kind.type == "MOBILIZE" and verb.lemma.lower() in _SENDING
    moved = reading.children(verb.index, "obj", "nsubj:pass", "obl") if is_sent else ()
    moved = tuple(one for one in moved if case_of(reading, one.index) not in _AGAINST)
    if deed.kind.mode == "visit":
        moved = reading.children(verb.index, "nsubj")
    units = [one for noun in moved for one in (noun, *reading.children(noun.index, *_OF_UNITS))]
    kind = _kind(reading, units)
    return Deed(kind, deed.target, deed.flags, deed.requires, deed.words) if kind else deed


def helped_by(reading: Reading, found: Found) -> Found:
    """Return a deed, told as help where those who bring it are sent."""
    deed = sent_as_help(reading, reading.tokens[found.trigger], found.deed)
    return found if deed is found.deed else found._replace(deed=deed)


def _kind(reading: Reading, units: Sequence[Token]) -> Kind | None:
    """Return the kind of help that those who move bring; None where they bring none."""
    if any(_keeps_peace(reading, one) for one in units):
        return peacekeeping()
    is_relief = any(_written(reading, one) in _RESCUING for one in units)
    return coded(kind_of("AID", ""), "073") if is_relief else None


def _keeps_peace(reading: Reading, word: Token) -> bool:
    """Say whether a word names peacekeepers, or says that a unit is of such."""
    is_so_called = word.text.lower() == "peacekeeping"
    return is_so_called or is_of_class(reading, word, object_class("peacekeepers"))


def _written(reading: Reading, word: Token) -> str:
    """Return a word with what a hyphen ties before it: "fire-fighting"."""
    before = hyphened(reading, word.index)
    return f"{before.text}-{word.text}".lower() if before is not None else word.text.lower()
