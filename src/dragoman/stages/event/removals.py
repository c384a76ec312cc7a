"""
What a removal is by those who are removed: troops go, officials lose their office, foes are driven off.

"The removal of Turkish troops" is a withdrawal and "the removal of the judge" a dismissal; only
other people are deported. Fighters who push others out of a town fight them.
"""

from __future__ import annotations

from dragoman.knowledge.actors import role_of
from dragoman.knowledge.deeds import Deed, kind_of, object_class
from dragoman.knowledge.sectors import AUTHORITIES, FIGHTERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_REMOVING = frozenset({"removal"})
_DRIVING = frozenset(
    "chase clear dislodge drive eject eliminate expel flush force oust push rout sweep".split()
)
_OUSTING = frozenset({"eject", "expel", "oust", "remove"})
_OFFICES = frozenset(
    "chair chairmanship command job leadership office position post power premiership presidency role".split()
)
_WITHDRAWAL = Deed(kind_of("RETREAT", "withdraw"), (), frozenset(), "")
_DISMISSAL = Deed(kind_of("SANCTION", "expel"), (), frozenset(), "")
_ASSAULT = Deed(kind_of("ASSAULT", None), (), frozenset(), "")


def removed(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a removal as a withdrawal, a dismissal or an attack, by who is removed."""
    if found.deed.kind.type != "COERCE":
        return found
    word = reading.tokens[found.trigger]
    if word.upos == "VERB":
        is_fight = _fights(found.source) and _fights(found.target)
        if word.lemma.lower() in _OUSTING and _is_from_office(reading, word):
            return found._replace(deed=_DISMISSAL)
        is_driven = word.lemma.lower() in _DRIVING and is_fight
        return found._replace(deed=_ASSAULT) if is_driven else found
    who = _removed(reading, word)
    if who is None:
        return found
    if is_pullout(reading, word):
        return _pulled_out(reading, parties, found, who)
    role = role_of(who.lemma.lower())
    is_office = role is not None and role.type == "person" and role.sector in AUTHORITIES
    return found._replace(deed=_DISMISSAL) if is_office else found


def _is_from_office(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is removed "from his post" or "as chairman"."""
    for one in reading.children(verb.index, "obl"):
        case, lemma = case_of(reading, one.index), one.lemma.lower()
        role = role_of(lemma)
        is_office = lemma in _OFFICES and not reading.children(one.index, "compound")
        if (case == "from" and is_office) or (case == "as" and role and role.type == "person"):
            return True
    return False


def is_pullout(reading: Reading, noun: Token) -> bool:
    """Say whether a removal is one of troops, who only leave: "the removal of foreign forces"."""
    who = _removed(reading, noun)
    return who is not None and is_of_class(reading, who, object_class("forces"))


def _removed(reading: Reading, noun: Token) -> Token | None:
    """Return the word for who is removed."""
    if noun.upos != "NOUN" or noun.lemma.lower() not in _REMOVING:
        return None
    below = reading.children(noun.index, "nmod")
    return next((one for one in below if case_of(reading, one.index) == "of"), None)


def _pulled_out(reading: Reading, parties: Parties, found: Found, who: Token) -> Found:
    """Return a removal of troops as the withdrawal of whose they are, from whose land they leave."""
    theirs = parties.of(who.index) or parties.named(who.index)
    around = (reading.tokens[found.trigger], who)
    left = next((side for one in around if (side := parties.behind(one, ("from",)))), ())
    source = found.source or theirs
    return found._replace(deed=_WITHDRAWAL, source=source, target=parties.without(left, source))


def _fights(side: tuple[Party, ...]) -> bool:
    """Say whether all on a side are fighters."""
    return bool(side) and all(party.sector in FIGHTERS for party in side)
