"""
Whom those strike against who only say where they work: "the pilots of an airline walked out".

Their firm, mill or mine is struck, unless somebody else is named. Nurses of a town or teachers of a
state may be at odds with anybody.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.actors import FIRMS
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_WORKPLACES = frozenset(
    "airline bakery bank brewery carrier colliery company depot dockyard factory farm firm foundry "
    "garage mill mine museum newspaper operator pit plant quarry railway refinery retailer shipyard "
    "smelter steelworks supermarket warehouse".split()
)
# Who is "of" something as its member, and does not work there.
_OF_UNIONS = frozenset("activist delegate leader member official spokesman union".split())
_AT = frozenset({"at", "of"})


def against_employer(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a strike of nobody's concern as one against where the strikers work, if that is told."""
    if found.deed.kind.mode != "strike" or found.target:
        return found
    for word in _places_of_work(reading, found):
        if _is_employer(reading, parties, word):
            target = parties.named(word.index)
            return found._replace(target=target) if target else found
    return found


def _places_of_work(reading: Reading, found: Found) -> Iterator[Token]:
    """Yield what the strikers are of, and at what they strike."""
    for party in found.source:
        top = top_of(reading, party)
        if top is None or top.upos != "NOUN":
            continue
        is_of_union = top.lemma.lower() in _OF_UNIONS
        yield from () if is_of_union else reading.children(top.index, "nmod:poss")
        for part in reading.children(top.index, "nmod"):
            if case_of(reading, part.index) in ({"at"} if is_of_union else _AT):
                yield part
    for part in reading.children(found.trigger, "obl", "nmod"):
        if case_of(reading, part.index) == "at":
            yield part


def _is_employer(reading: Reading, parties: Parties, word: Token) -> bool:
    """Say whether a word names a firm or a place of work, and no union, town or state."""
    if word.upos == "NOUN":
        return word.lemma.lower() in _WORKPLACES
    known = parties.single(word.index)
    sectors = {one.sector for one in known if one.mention}
    named = reading.entities_in(word.index, word.index + 1)
    is_organisation = any(one.type == "ORG" for one in named)
    return bool(sectors & FIRMS) or (is_organisation and sectors <= {None})
