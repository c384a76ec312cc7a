"""Deeds that somebody is accused of or blamed for, which are not those of his accuser."""

from __future__ import annotations

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, object_class
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.accusations import accusing
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

# Behind these stands at whose door somebody lays the blame, and before the deed that he is blamed for.
_ON_WHOM = frozenset({"at", "on", "upon", "with"})
_LAYING = frozenset("cast fix heap lay pin place put shift".split())
_DOORS = frozenset({"door", "doorstep", "foot", "feet"})
_PHRASES = frozenset({"nmod", "obl"})
_BLAMED_FOR = frozenset({"for"})


def accused(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what somebody is accused of as his deed, not as that of his accuser."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or found.deed.kind.type == "ACCUSE":
        return _blamed(reading, parties, found)
    is_force = found.deed.kind.type == "ASSAULT"
    over = accusing(reading, verb, is_force=is_force)
    object_ = parties.object_of(over) if over is not None else None
    if over is None or object_ is None or over.index == found.trigger:
        return found
    own = {party.spans for party in parties.named(parties.doer(over))}
    others = parties.named(object_.index)
    if not others or not {party.spans for party in found.source} & own:
        return found
    return found._replace(source=others, doer=object_.index)


def _blamed(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a charge, or the deed that it is for, with whom "lays the blame for" it on.

    He stands last: "laid the blame for the raid on the camp on Chad".
    """
    word = reading.tokens[found.trigger]
    if word.upos == "VERB":
        if found.target or found.deed.kind.type != "ACCUSE":
            return found
        whom = _whom(reading, parties, word)
        return found._replace(target=parties.without(whom, found.source)) if whom else found
    if found.deed.kind.quad != MATERIAL_CONFLICT or case_of(reading, word.index) not in _BLAMED_FOR:
        return found
    over = reading.above(word)
    over = reading.above(over) if over.lemma.lower() in object_class("blame") else over
    whom = _whom(reading, parties, over) if over.upos == "VERB" else ()
    if not whom:
        return found
    return found._replace(source=whom, target=parties.without(found.target, whom), doer=None)


def _whom(reading: Reading, parties: Parties, verb: Token) -> tuple[Party, ...]:
    """Return whom a verb with "the blame" lays it on, or at whose door."""
    blame = [
        one
        for one in reading.children(verb.index, *ACTED_ON)
        if one.lemma.lower() in object_class("blame")
    ]
    if not blame or verb.lemma.lower() not in _LAYING:
        return ()
    near = [child for one in (verb, *blame) for child in reading.children(one.index, "obl", "nmod")]
    causes = [one for one in near if case_of(reading, one.index) in _BLAMED_FOR]
    near += [reading.tokens[at] for one in causes for at in reading.subtree(one.index)]
    laid_on = [
        one
        for one in near
        if one.relation in _PHRASES
        and case_of(reading, one.index) in _ON_WHOM
        and not is_time(reading, one)
    ]
    last = max(laid_on, key=lambda one: one.index, default=None)
    if last is None:
        return ()
    return parties.owner(last) if last.lemma.lower() in _DOORS else parties.of(last.index)
