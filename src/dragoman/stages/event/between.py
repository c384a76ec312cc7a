"""
Between whom somebody mediates: both sides of a quarrel, of talks or of a deal.

"Mediation in its quarrel with Peru" is between it and Peru, and who accepts "Omani mediation" is
a side and mediates nothing.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import SHARED
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, is_told_with, top_of, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_MEDIATING = "third-party"
_SIDES = 2
_OWN = frozenset({"amod", "compound", "nmod:poss"})


def between(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return mediation with both sides of what it is about, and talks and truces "between" some as theirs alone."""
    if found.deed.kind.mode != _MEDIATING:
        return _theirs(reading, found)
    found = _by_its_own(reading, parties, found)
    tops = [top_of(reading, one) for one in found.target]
    if len(tops) != 1 or tops[0] is None:
        return found
    sides = _sides(reading, parties, tops[0])
    others = without_told(reading, sides, {tops[0].index})
    if not others:
        return found
    # A quarrel is not its mediator's own, whatever a pronoun seems to mean.
    source = parties.without(found.source, sides)
    return found._replace(source=source, target=(*others, *found.target))


def _theirs(reading: Reading, found: Found) -> Found:
    """Return a truce or talks without who only brought them about: "Oman brokered a truce between A and B"."""
    noun = reading.tokens[found.trigger]
    is_shared = found.deed.kind.type in SHARED or found.deed.kind.mode == "ceasefire"
    if noun.upos != "NOUN" or not is_shared or len(found.source) < _SIDES:
        return found
    within = [
        word
        for one in reading.children(noun.index, "nmod")
        if case_of(reading, one.index) == "between"
        for word in reading.subtree(one.index)
    ]
    own = tuple(one for one in found.source if is_told_with(reading, one, within))
    return found._replace(source=own) if len(own) >= _SIDES else found


def _by_its_own(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return mediation that is told as somebody's as his alone, and between whoever else accepts it."""
    tops = [(one, top_of(reading, one)) for one in found.source]
    own = tuple(
        one
        for one, top in tops
        if top is not None
        and top.head == found.trigger
        and top.deprel in _OWN
        and top.upos != "PRON"
    )
    if not own or len(own) == len(found.source):
        return found
    rest = parties.without(found.source, (*own, *found.target))
    return found._replace(source=own, target=(*rest, *found.target), doer=None)


def _sides(reading: Reading, parties: Parties, side: Token) -> tuple[Party, ...]:
    """Return both sides of the quarrel or deal that a word for one side hangs on, if both are told."""
    is_owner = side.deprel == "nmod:poss"
    is_other = side.deprel == "nmod" and case_of(reading, side.index) == "with"
    noun = reading.tokens[side.head] if is_owner or is_other else side
    if noun is side or noun.upos != "NOUN":
        return ()
    other = parties.behind(noun, ("with",))
    return (*_owner(reading, parties, noun), *other) if other else ()


def _owner(reading: Reading, parties: Parties, noun: Token) -> tuple[Party, ...]:
    """Return whose a quarrel is, or who takes up a deal: "refused an accord with Peru"."""
    owners = reading.children(noun.index, "nmod:poss") or tuple(
        one for one in reading.children(noun.index, "nmod") if case_of(reading, one.index) == "of"
    )
    if owners:
        return parties.of(owners[0].index)
    above = reading.above(noun)
    return parties.of(parties.doer(above)) if noun.deprel == "obj" else ()
