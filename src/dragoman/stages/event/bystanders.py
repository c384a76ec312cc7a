"""
Who is named beside a deed for another reason than that he takes part in it.

Goods bound for a state are not taken from it, a plan is nobody to talk with, who is spied for or
avenged suffers nothing by that, a crowd in the streets of a town need not be against it, and in
spite of whom something happens has not done it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, top_of, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_HEADING = frozenset("bound destine earmark head intend ship".split())
_WHITHER = frozenset({"for", "to"})
_INSIDE = frozenset({"amod", "compound"})
_DISCUSSING = frozenset("consider debate discuss examine negotiate review".split())
# The target is who receives him.
_EXTRADITING = frozenset({"extradite"})
_SPYING = frozenset({"spy"})
# Who does so beside others who vote does nothing to these.
_ABSTAINING = frozenset({"abstain"})
_BESIDE_VOTE = frozenset({"advcl", "conj", "parataxis"})
_OF_STREETS = frozenset({"in", "of", None})
_AVENGING = frozenset({"avenge", "revenge"})
_IN_SPITE = frozenset({"despite", "in spite of", "notwithstanding"})


def without_bystanders(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed without whom only its goods, its matter, its reason or its hindrance names."""
    word = reading.tokens[found.trigger]
    out = {at for one in _beside(reading, found, word) for at in reading.subtree(one.index)}
    target = without_told(reading, found.target, out)
    if found.deed.kind.type == "CONSULT":
        target = tuple(one for one in target if not _is_talked_about(reading, parties, one))
    spite = {at for one in _in_spite(reading, word) for at in reading.subtree(one.index)}
    source = without_told(reading, found.source, spite)
    if len(target) == len(found.target) and len(source) == len(found.source):
        return found
    return found._replace(source=source, target=target)


def _beside(reading: Reading, found: Found, word: Token) -> Iterator[Token]:
    """Yield the words for whom a verb is not done to: who is extradited, spied for or avenged, where goods go."""
    if word.lemma.lower() in _EXTRADITING and word.upos == "VERB":
        yield from reading.children(word.index, "obj", "nsubj:pass")
    if word.upos != "VERB":
        return
    if word.lemma.lower() in _ABSTAINING and word.deprel in _BESIDE_VOTE:
        yield from reading.children(word.head, "nsubj")
    if found.deed.kind.quad != MATERIAL_CONFLICT:
        return
    if found.deed.kind.type == "PROTEST":
        yield from _owners_of_streets(reading, word)
    yield from _goals(reading, word)
    if word.lemma.lower() in _SPYING:
        below = reading.children(word.index, "obl")
        yield from (one for one in below if case_of(reading, one.index) == "for")
    if word.lemma.lower() in _AVENGING:
        yield from reading.children(word.index, "obj")


def _goals(reading: Reading, verb: Token) -> Iterator[Token]:
    """Yield the words for where what a verb acts on was going: "tusks bound for Vietnam"."""
    for thing in reading.children(verb.index, "obj", "nsubj:pass"):
        for part in (thing, *reading.children(thing.index, "nmod")):
            for clause in reading.children(part.index, "acl", "amod"):
                if {clause.lemma.lower(), clause.text.lower()} & _HEADING:
                    yield from _towards(reading, reading.children(clause.index, "obl"))


def _owners_of_streets(reading: Reading, verb: Token) -> Iterator[Token]:
    """Yield the words for whose streets a crowd is in: "took to the streets of Accra"."""
    for place in reading.children(verb.index, "obl"):
        if place.lemma.lower() in object_class("street"):
            yield from (
                one
                for one in reading.children(place.index, "nmod", "compound")
                if one.relation != "nmod" or case_of(reading, one.index) in _OF_STREETS
            )


def _towards(reading: Reading, phrases: Iterable[Token]) -> Iterator[Token]:
    """Yield the phrases for where something goes."""
    return (one for one in phrases if case_of(reading, one.index) in _WHITHER)


def _is_talked_about(reading: Reading, parties: Parties, party: Party) -> bool:
    """Say whether a party is only named in what is talked about: "discussed a Turkish proposal"."""
    top = top_of(reading, party)
    while top is not None and top.head >= 0 and top.deprel in _INSIDE:
        top = reading.tokens[top.head]
    if top is None or top.deprel != "obj" or top.upos != "NOUN" or parties.is_people(top):
        return False
    is_plan = top.lemma.lower() in object_class("proposal") | object_class("deal")
    return is_plan and reading.tokens[top.head].lemma.lower() in _DISCUSSING


def _in_spite(reading: Reading, word: Token) -> Iterator[Token]:
    """Yield what a deed is done in spite of: "is still in jail despite a ruling by the court"."""
    above = reading.tokens[word.head] if word.upos == "NOUN" and word.head >= 0 else word
    for verb in {word.index, above.index}:
        for one in reading.children(verb, "obl", "nmod", "advcl"):
            is_own = word.index in reading.subtree(one.index)  # "despite an appeal by the UN"
            if case_of(reading, one.index) in _IN_SPITE and not is_own:
                yield one
