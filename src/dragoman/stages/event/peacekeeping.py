"""
Peacekeepers who are sent help, although they move as troops do.

"Ghana deployed a peacekeeping battalion" is help, as PLOVER and CAMEO (074) have it. Who puts
peacekeepers on alert, arms them or takes them away does something else.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, object_class, peacekeeping
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.phrases import case_of

_SENDING = frozenset(
    "airlift commit contribute deploy despatch dispatch fly move rush send ship station".split()
)
_AGAINST = frozenset({"against", "from"})
_OF_UNITS = ("amod", "compound", "nmod")


def sent_to_keep_peace(reading: Reading, verb: Token, deed: Deed) -> Deed:
    """Return a deed of sending or coming as help, where those who move keep the peace."""
    is_sent = deed.kind.type == "MOBILIZE" and verb.lemma.lower() in _SENDING
    moved = reading.children(verb.index, "obj", "nsubj:pass", "obl") if is_sent else ()
    moved = tuple(one for one in moved if case_of(reading, one.index) not in _AGAINST)
    if deed.kind.mode == "visit":
        moved = reading.children(verb.index, "nsubj")
    units = (one for noun in moved for one in (noun, *reading.children(noun.index, *_OF_UNITS)))
    if not any(_keeps_peace(reading, one) for one in units):
        return deed
    return Deed(peacekeeping(), deed.target, deed.flags, deed.requires, deed.words)


def kept_peace(reading: Reading, found: Found) -> Found:
    """Return a deed, told as help where peacekeepers are sent."""
    deed = sent_to_keep_peace(reading, reading.tokens[found.trigger], found.deed)
    return found if deed is found.deed else found._replace(deed=deed)


def _keeps_peace(reading: Reading, word: Token) -> bool:
    """Say whether a word names peacekeepers, or says that a unit is of such."""
    is_so_called = word.text.lower() == "peacekeeping"
    return is_so_called or is_of_class(reading, word, object_class("peacekeepers"))
