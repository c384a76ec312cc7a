"""To whom a commitment is made: whoever is promised something, or has the good of the deed."""

from __future__ import annotations

from dragoman.knowledge.actors import roles
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party, Place
from dragoman.stages.clauses import is_sent
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import VOWING

# Whom somebody does these to is promised something.
_ASSURING = VOWING | {"assure", "guarantee"}
# What is bought gets nothing: "buy 26 fighters from Lima".
_BUYING = frozenset("acquire buy hire lease order purchase rent".split())
# Whoever is told something has the good of it, also where nobody knows him: "notify its neighbours".
_INFORMING = frozenset("alert brief compensate consult inform notify reassure".split())


def _told_to(reading: Reading, linker: Linker, cue: Token, deed: Token) -> tuple[Party, ...]:
    """Return to whom a promise is made: "assured Lima that it would sell no arms to Quito"."""
    if cue.lemma.lower() not in _ASSURING or deed.deprel != "ccomp" or deed.head != cue.index:
        return ()
    for child in reading.children(cue.index, "obj", "iobj"):
        if linker.is_actor(child.index):
            return linker.parties(child.index)
    return ()


def bound_to(reading: Reading, linker: Linker, cue: Token, deed: Token) -> tuple[Party, ...]:
    """Return to whom a deed is promised, else to or with whom it is done."""
    receivers = _told_to(reading, linker, cue, deed)
    if receivers:
        return receivers
    is_away = False
    for child in reading.children(deed.index, "obj", "iobj", "obl", "nmod"):
        mention = linker.mention_of(child.index)
        goes = is_sent(reading, child, mention.sector if mention else None)
        is_away |= goes
        is_told = child.deprel == "obj" and deed.lemma.lower() in _INFORMING
        if is_told and _is_human(child):
            return linker.parties(child.index)
        if child.deprel == "obj" and not linker.mention(child.index):
            for inner in reading.children(child.index, "nmod"):
                if _is_partner(reading, inner) and linker.mention(inner.index):
                    return linker.parties(inner.index)
            continue
        if goes or (child.deprel == "obj" and deed.lemma.lower() in _BUYING):
            continue
        is_fitting = child.deprel.startswith(("obj", "iobj")) or _is_partner(reading, child)
        if is_fitting and linker.mention(child.index) is not None:
            return linker.parties(child.index)
    return _there(reading, deed) if is_away else ()


def _is_human(word: Token) -> bool:
    """Say whether a noun is for people, states or their neighbours."""
    lemma = word.lemma.lower()
    return lemma in roles() or lemma in object_class("people") | object_class("other_side")


def _there(reading: Reading, deed: Token) -> tuple[Party, ...]:
    """Return the country of the place that somebody is sent to, as a party."""
    for child in reading.children(deed.index, "obl"):
        span = reading.span(child.index, child.index + 1)
        for place in reading.marks_at(Place, (span,)):
            if place.country and case_of(reading, child.index) == "to":
                return (Party(spans=place.spans, country=place.country),)
    return ()


def _is_partner(reading: Reading, word: Token) -> bool:
    """Say whether a phrase names who has the good of it: "with Lima", "for Quito"."""
    return case_of(reading, word.index) in {"with", "to", "for"}
