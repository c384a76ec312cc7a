"""
Peacekeepers and rescuers who are sent help, although they move as troops do.

"Ghana deployed a peacekeeping battalion" is help, as PLOVER and CAMEO (074) have it, and so is
"sent two fire-fighting aircraft". Who puts peacekeepers on alert, arms them or takes them away
does something else.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, Kind, coded, kind_of, object_class, peacekeeping
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.phrases import case_of, hyphened

_SENDING = frozenset(
    "airlift commit contribute deploy despatch dispatch fly move rush send ship station".split()
)
# Who does these with peacekeepers sends none.
_READYING = frozenset({"alert", "arm", "place", "put"})
_RESCUING = frozenset(
    "evacuation fire-fighting firefighter firefighters firefighting humanitarian lifeboat lifeboats "
    "medic medics relief rescue rescuer rescuers search-and-rescue".split()
)
_AGAINST = frozenset({"against", "from"})
_OF_UNITS = ("amod", "compound", "nmod")
_MOST = 60  # words


def sent_as_help(reading: Reading, verb: Token, deed: Deed) -> Deed:
    """Return what a verb may tell as help, where those who move keep the peace or rescue."""
    if deed.kind.type != "MOBILIZE" and deed.kind.mode != "visit":
        return deed
    words = [reading.tokens[at] for at in reading.subtree(verb.index)[:_MOST]]
    is_peace = any(word.lemma.lower().startswith("peacekeep") for word in words)
    kind = None
    if is_peace and verb.lemma.lower() not in _READYING and not _meets_them(reading, verb):
        kind = peacekeeping()
    elif deed.kind.type == "MOBILIZE" and verb.lemma.lower() in _SENDING:
        kind = _kind(reading, verb)
    return Deed(kind, deed.target, deed.flags, deed.requires, deed.words) if kind else deed


def helped_by(reading: Reading, found: Found) -> Found:
    """Return the sending of those who help, taken for a show of arms, as the help that it is."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "MOBILIZE" or verb.lemma.lower() not in _SENDING:
        return found
    kind = _kind(reading, verb)
    return found._replace(deed=Deed(kind, (), frozenset(), "")) if kind else found


def _meets_them(reading: Reading, verb: Token) -> bool:
    """Say whether somebody moves against peacekeepers, or from them."""
    below = reading.children(verb.index, "obl")
    return any(
        case_of(reading, one.index) in _AGAINST and _keeps_peace(reading, one) for one in below
    )


def _kind(reading: Reading, verb: Token) -> Kind | None:
    """Return the kind of help that those bring whom a verb sends; None where they bring none."""
    moved = (
        one
        for one in reading.children(verb.index, "obj", "nsubj:pass", "obl")
        if case_of(reading, one.index) not in _AGAINST
    )
    units = [one for noun in moved for one in (noun, *reading.children(noun.index, *_OF_UNITS))]
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
