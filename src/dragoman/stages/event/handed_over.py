"""
Who is handed over to another state or to a court, to be tried there: "surrendered him to the tribunal".

That is no release, though the same verbs tell of one: who is wanted somewhere is not let go.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Deed, coded, kind_of
from dragoman.knowledge.sectors import IRREGULARS
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_TAKEN_FOR = frozenset({"AID", "CONCEDE", "RETREAT"})
_HANDING = frozenset({"hand", "return", "send", "surrender", "turn"})
# With these alone nobody else is meant who would be let go.
_YIELDING = frozenset({"surrender"})
_WANTED = frozenset("accused alleged convicted fugitive indicted runaway suspected wanted".split())
_WANTED_ONES = frozenset(
    "assassin criminal fugitive gunman hijacker killer murderer offender suspect trafficker".split()
)
_JUDGES = frozenset({"IGO", "JUD"})
_EXTRADITION = Deed(coded(kind_of("COOPERATE", ""), "063"), (), frozenset(), "")


def handed_over(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return somebody given to who wants to try him as extradited to him."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type not in _TAKEN_FOR or verb.lemma.lower() not in _HANDING:
        return found
    who = next(iter(reading.children(verb.index, *ACTED_ON)), None)
    if verb.upos != "VERB" or who is None or not _is_wanted(reading, parties, verb, who):
        return found
    to = _receiver(reading, parties, verb)
    if not to or any(one.sector in IRREGULARS for one in (*found.source, *to)):
        return found
    return found._replace(deed=_EXTRADITION, target=to)


def _is_wanted(reading: Reading, parties: Parties, verb: Token, who: Token) -> bool:
    """Say whether somebody is told as wanted, or is a person whom his own state gives up."""
    beside = {one.text.lower() for one in reading.children(who.index, "amod", "compound")}
    if who.lemma.lower() in _WANTED_ONES or beside & _WANTED:
        return True
    return verb.lemma.lower() in _YIELDING and who.upos != "PRON" and parties.is_people(who)


def _receiver(reading: Reading, parties: Parties, verb: Token) -> tuple[Party, ...]:
    """Return the state or court to which somebody is handed."""
    for child in reading.children(verb.index, "obl"):
        if case_of(reading, child.index) == "to":
            to = parties.of(child.index) or parties.of_place(child.index)
            if any(one.country or one.sector in _JUDGES for one in to):
                return to
    return ()
