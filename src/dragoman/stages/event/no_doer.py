"""
Who has no part in a deed that stands beside his own.

Who strikes back "after a rocket attack" was attacked, who warns of a coup plans none, and who
brokers a truce fires no shot.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds_of_verb
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, begins_condition, is_inverted, markers_of, subject
from dragoman.stages.event.found import (
    Found,
    countries,
    top_of,
    with_sides,
    without_told,
)
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import BROKERING

_AFTER = frozenset({"after", "following", "since"})
_AROUND = frozenset({"after", "ahead of", "before"})
_WARNING = frozenset({"caution", "warn"})
# Words before or behind a noun that say whose it is.
_OWNING = ("nmod:poss", "compound", "amod", "nmod", "acl")
# What somebody who warns of it would do himself.
_OWN_MEASURES = frozenset(
    "action answer blockade boycott consequence countermeasure fallout go-slow measure penalty protest reaction "
    "repercussion reprisal response retaliation sanction step stoppage strike walkout".split()
)
# In these both sides take part.
_FIGHTS = frozenset(
    "battle campaign chase clash combat fight fighting firefight gunfight offensive operation pursuit shootout siege "
    "war".split()
)
_TELLING = frozenset({"inform", "say", "tell"})
_SPEAKING = frozenset({"brief", "speak", "talk"})
_TAKING_OUT = frozenset({"pull", "take", "withdraw"})


def without_no_doer(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed without who only answers, warns of or brokers it, or is named for something else."""
    word = reading.tokens[found.trigger]
    found = _without_reporters(reading, found)
    if word.upos != "NOUN":
        return _without_neighbour(reading, found, word)
    brokered = _brokered(reading, word)
    if brokered:
        return _without(reading, found, (agent(reading, one.index) for one in brokered))
    above = reading.above(word)
    is_occasion = (
        word.deprel == "obl"
        and case_of(reading, word.index) in _AFTER
        and found.deed.kind.quad == MATERIAL_CONFLICT
        and word.lemma.lower() not in _FIGHTS
    )
    is_feared = word.deprel == "obl" and _warns_of(reading, above, word)
    if not (is_occasion or is_feared) or _is_owned(reading, parties, word):
        return found
    own = (subject(reading, above.index), *reading.children(above.index, "obj"))
    return _without(reading, found, own if is_occasion else own[:1])


def is_foreboding(reading: Reading, parties: Parties, found: Found) -> bool:
    """Say whether somebody only warns of what others may do: "warned of a coup"; he threatens nobody."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "THREATEN" or verb.upos != "VERB":
        return False
    if reading.children(verb.index, "obj", "iobj"):
        return False  # who warns somebody may mean himself
    clauses = [
        one for at in reading.subtree(verb.index) if (one := reading.tokens[at]).deprel == "advcl"
    ]
    if any(begins_condition(reading, one) or is_inverted(reading, one) for one in clauses):
        return False
    if any(_warns_of(reading, verb, one) for one in reading.children(verb.index, "obl")):
        return True
    return verb.lemma.lower() in _WARNING and any(
        _is_of_others(reading, parties, found, clause)
        for clause in reading.children(verb.index, "ccomp")
    )


def _is_of_others(reading: Reading, parties: Parties, found: Found, clause: Token) -> bool:
    """Say whether another state would do what a clause tells: "warned that Russia would attack"."""
    own = reading.children(clause.index, "nsubj")
    if clause.index < found.trigger or "that" not in markers_of(reading, clause.index) or not own:
        return False
    if any(
        markers_of(reading, one.index) & {"if", "unless"}
        for one in reading.children(clause.index, "advcl")
    ):
        return False
    doing = countries(parties.of(own[0].index))
    # "That Oman would suffer": who suffers does nothing.
    deeds = deeds_of_verb(clause.lemma, clause.text)
    if not any(deed.kind.quad == MATERIAL_CONFLICT for deed in deeds):
        return False
    return bool(doing) and own[0].upos == "PROPN" and doing.isdisjoint(countries(found.source))


def _warns_of(reading: Reading, verb: Token, noun: Token) -> bool:
    """Say whether a verb warns of something that its subject would not do himself."""
    is_at_somebody = noun.lemma.lower() == "war" and any(
        case_of(reading, one.index) in {"against", "on"}
        for one in reading.children(noun.index, "nmod")
    )
    return (
        verb.lemma.lower() in _WARNING
        and case_of(reading, noun.index) == "of"
        and not is_at_somebody
        and noun.lemma.lower() not in _OWN_MEASURES
        and noun.upos == "NOUN"
    )


def _brokered(reading: Reading, noun: Token) -> list[Token]:
    """Return the participles that tell who brokered something: "a truce brokered by Egypt"."""
    clauses = reading.children(noun.index, "acl")
    return [one for one in clauses if one.lemma.lower() in BROKERING]


def _is_owned(reading: Reading, parties: Parties, noun: Token) -> bool:
    """Say whether words beside a noun say whose deed it is."""
    if any(parties.of(one.index) for one in reading.children(noun.index, *_OWNING)):
        return True
    return any(case_of(reading, at) == "by" for at in reading.subtree(noun.index))


def _without_neighbour(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a deed without whom only another phrase names, or what the doer himself takes along."""
    if found.deed.kind.mode == "resign":
        around = {
            at
            for one in reading.children(verb.index, "obl", "advcl")
            for below in (one, *reading.children(one.index, "nmod", "obl"))
            if case_of(reading, below.index) in _AROUND
            for at in reading.subtree(below.index)
        }
        return found._replace(target=without_told(reading, found.target, around))
    if found.deed.kind.type != "REJECT" or verb.lemma.lower() not in _TAKING_OUT:
        return found
    taken = {one.index for one in reading.children(verb.index, "obj")}
    return found._replace(target=without_told(reading, found.target, taken))


def _without_reporters(reading: Reading, found: Found) -> Found:
    """Return a deed without the paper or agency that is told of it: "told Tasnim it would close"."""
    tops = {
        top.index: top
        for one in (*found.source, *found.target)
        if one.sector == "JRN" and (top := top_of(reading, one)) is not None
    }
    told = (top for top in tops.values() if _is_told(reading, found, top))
    return _without(reading, found, told) if tops else found


def _is_told(reading: Reading, found: Found, paper: Token) -> bool:
    """Say whether a paper only hears something: "told Tasnim that", not "told the BBC to leave"."""
    teller = reading.above(paper)
    name = teller.lemma.lower()
    is_speaking = name in _SPEAKING
    if not is_speaking and (name not in _TELLING or not reading.children(teller.index, "ccomp")):
        return False
    if found.deed.kind.type == "REQUEST" and teller.index == found.trigger:
        return False
    is_spoken_to = paper.deprel == "obl" and case_of(reading, paper.index) in {"to", "with"}
    return is_spoken_to or paper.deprel in {"iobj", "obj"}


def _without(reading: Reading, found: Found, words: Iterable[Token | None]) -> Found:
    """Return a deed without those that some words name, on either side."""
    out = {word.index for word in words if word is not None}
    source, target = (without_told(reading, side, out) for side in (found.source, found.target))
    return with_sides(found, source, target)
