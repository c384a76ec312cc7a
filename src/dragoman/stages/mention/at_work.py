"""
Whose police they are that act somewhere: "Students marched in Lagos. Police fired at them".

They are of the one state in which the sentences around place something; where these place nothing,
of the one that they tell of. So are its lawmakers, prosecutors and parties, of which a sentence
about one state tells by no more than what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.knowledge.actors import country_names
from dragoman.language.reading import Reading
from dragoman.records import Place
from dragoman.stages.mention.own_state import GUESTS, give_country
from dragoman.stages.mention.words import INSIDE, Found
from dragoman.stages.phrases import case_of, core

_POLICE = frozenset("constable detective gendarme officer police policeman policewoman".split())
# Who acts at home as a rule: courts, parliaments, parties, and those who demonstrate.
_DOMESTIC = frozenset({"JUD", "LEG", "OPP", "PTY"})
_ABROAD = frozenset("african arab european exiled foreign international regional western".split())
# "A pro-Russian party", like "a party", may be anybody's.
_ANY = frozenset("- a an another any every no other whatever whichever".split())
_BESIDE = ("amod", "compound", "nmod:desc")
_BEFORE = 2  # sentences


def at_work(reading: Reading, found: Sequence[Found]) -> None:
    """Give police, lawmakers and parties of whose state nothing tells the one told of around them."""
    places = list(_places(reading))
    for one in found:
        word = reading.tokens[one.head].lemma.lower()
        is_police = word in _POLICE and one.actor.sector == "COP"
        if not (is_police or one.actor.sector in _DOMESTIC) or not _is_open(reading, one):
            continue
        country = _only_land(reading, one, found, places, is_police=is_police)
        if country is not None:
            give_country(reading, one, country, found)


def _is_open(reading: Reading, one: Found) -> bool:
    """Say whether nothing beside a noun tells whose it is."""
    is_unknown = one.by == "noun" and one.refers_to is None and one.actor.country is None
    if not is_unknown:
        return False
    beside = reading.children(one.head, *_BESIDE)
    is_placed = any(child.upos == "PROPN" or child.text.lower() in _ABROAD for child in beside)
    said = {token.text.lower() for token in reading.tokens[slice(*core(reading, one.head))]}
    return not (
        is_placed or said & (GUESTS | _ANY) or reading.children(one.head, "nmod", "nmod:poss")
    )


def _only_land(
    reading: Reading,
    one: Found,
    found: Sequence[Found],
    places: Sequence[tuple[int, str]],
    *,
    is_police: bool,
) -> str | None:
    """Return the one state that a sentence and those before it place something in, or tell of."""
    sentence = reading.tokens[one.head].sentence
    near = range(max(0, sentence - _BEFORE), sentence + 1)
    here = [place for place in places if reading.tokens[place[0]].sentence in near]
    inside = {land for at, land in here if case_of(reading, at) in INSIDE}
    if is_police and len(inside) == 1:
        return inside.pop()
    told = {land for _, land in here}
    told |= {
        other.actor.country
        for other in found
        if reading.tokens[other.head].sentence in near
        and other.actor.country in country_names()
        and other.actor.type != "company"
    }
    return told.pop() if len(told) == 1 else None


def _places(reading: Reading) -> Iterator[tuple[int, str]]:
    """Yield the last word of each place that lies in a state, and this."""
    for place in reading.of_kind(Place):
        words = reading.words_in(place.spans[0])
        if words and place.country in country_names():
            yield words[-1].index, place.country or ""
