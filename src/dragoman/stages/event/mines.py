"""
Mines that somebody drives over or treads on: who laid them did it, "a lorry struck the rebels' mine".

Whoever sets them off so suffers it, and nobody needs to be known; who drives a bomb into something does it.
A pit is a mine too: what somebody drives over, or an armed word beside it, tells the one from the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import Deed, kind_of, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.event.checks import class_words
from dragoman.stages.event.deadly import WEAPONS
from dragoman.stages.event.found import Found, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import status_of
from dragoman.stages.phrases import case_of, determiners_of

_HITTING = frozenset({"hit", "strike", "trigger"})
_GOING = frozenset("drive ride roll run sail stamp step stray stumble tread walk".split())
_OVER = frozenset({"across", "into", "on", "onto", "over", "upon"})
_INTO = frozenset({"against", "at", "into", "through", "to", "toward", "towards"})
_LAYING = frozenset("bury hide lay leave place plant".split())
_KIND = kind_of("ASSAULT", "explosives")


def with_mines(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds, in order, with each mine that somebody set off, in place of what its words seem to tell."""
    set_off = [
        (verb, mine, own)
        for verb in reading.of_lemmas(_HITTING | _GOING)
        if verb.upos == "VERB"
        and (mine := _mine_of(reading, verb)) is not None
        and (own := subject(reading, verb.index)) is not None
        and own.lemma.lower() not in WEAPONS
    ]
    if not set_off:
        return list(found)
    words = {
        word
        for verb, mine, _ in set_off
        for word in (verb.index, mine.index, *(one.index for one in _laid(reading, mine)))
    }
    kept = [one for one in found if words.isdisjoint(one.words)]
    return with_more(kept, [_made(reading, parties, *one) for one in set_off])


def _mine_of(reading: Reading, verb: Token) -> Token | None:
    """Return the mine that somebody hits or drives over."""
    if is_passive(reading, verb.index):
        return None
    if verb.lemma.lower() in _HITTING:
        told = list(reading.children(verb.index, "obj"))
    else:
        told = [
            one
            for one in reading.children(verb.index, "obl", "obj")
            if case_of(reading, one.index) in _OVER or one.deprel == "obj"
        ]
    return next((one for one in told if _is_mine(reading, one, verb)), None)


def _aim_of(reading: Reading, verb: Token) -> Token | None:
    """Return where somebody brings a bomb himself: "drove a car bomb into the base"."""
    if verb.lemma.lower() not in _GOING:
        return None
    below = reading.children(verb.index, "obl")
    return next((one for one in below if case_of(reading, one.index) in _INTO), None)


def _is_mine(reading: Reading, noun: Token, verb: Token) -> bool:
    """Say whether a noun names what explodes under somebody; "struck the mine" may tell of a pit."""
    if noun.lemma.lower() != "mine":
        return not class_words(reading, noun).isdisjoint(object_class("mines"))
    beside = reading.children(noun.index, "compound", "amod")
    if any(one.upos == "NOUN" for one in beside):
        return not class_words(reading, noun).isdisjoint(object_class("mines"))
    is_new = bool(determiners_of(reading, noun.index) & {"a", "another"})
    is_into = case_of(reading, noun.index) == "into"
    is_laid = bool(_laid(reading, noun))
    return is_laid or (not is_into and (is_new or verb.lemma.lower() in _GOING))


def _laid(reading: Reading, mine: Token) -> list[Token]:
    """Return the verbs that tell that a mine was laid: "a mine planted by rebels"."""
    clauses = reading.children(mine.index, "acl")
    return [one for one in clauses if one.lemma.lower() in _LAYING]


def _made(reading: Reading, parties: Parties, verb: Token, mine: Token, own: Token) -> Found:
    """Return the deed of whoever laid a mine, done to whom it hit."""
    aim = _aim_of(reading, verb) if mine.deprel == "obj" else None
    if aim is None:
        target = parties.named(own.index)
        source = parties.without(_layers(reading, parties, mine), target)
    else:
        source, target = parties.named(own.index), parties.named(aim.index)
    deed = Deed(_KIND, (), frozenset(), "")
    words = tuple(sorted({verb.index, mine.index}))
    status = status_of(reading, verb.index)
    return Found(deed, verb.index, words, source, target, None, verb.lemma, status)


def _layers(reading: Reading, parties: Parties, mine: Token) -> tuple[Party, ...]:
    """Return who laid a mine: "planted by the rebels", "that the rebels had planted", "a Russian mine"."""
    for verb in _laid(reading, mine):
        doer = agent(reading, verb.index) or next(
            (
                one
                for one in (
                    *reading.children(verb.index, "obl"),
                    *reading.children(verb.index, "nsubj"),
                )
                if one.deprel == "nsubj" or case_of(reading, one.index) == "by"
            ),
            None,
        )
        if doer is not None:
            return parties.named(doer.index)
    return parties.owner(mine) or parties.of(mine.index)
