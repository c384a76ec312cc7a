"""Whose offer, plea or plan is turned down or taken up: "Rui offered to help, but Ana declined the offer"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.function_words import DEFINITE

# What is made by a verb of the same stem.
_MADE = {
    "appeal": ("appeal",),
    "demand": ("demand",),
    "invitation": ("invite",),
    "offer": ("offer",),
    "plea": ("plead", "appeal", "beg"),
    "proposal": ("propose",),
    "request": ("request", "ask"),
    "suggestion": ("suggest",),
}
_ANSWERS = frozenset({"AGREE", "REJECT"})
_MOST = 60  # words
_OFFERING = frozenset({"offer", "volunteer"})


def offered(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return an answer to an offer as one to who made it, where a verb shortly before tells that.

    An offer that has an owner, or tells of whom or what it is, is another one.
    """
    noun = _answered(reading, found)
    if noun is None:
        return found
    maker = next(
        (
            side
            for verb in _makers(reading, noun)
            if (side := parties.without(_doing(parties, verb), found.source))
        ),
        (),
    )
    return found._replace(target=maker) if maker else found


def _answered(reading: Reading, found: Found) -> Token | None:
    """Return the bare "the offer" that somebody answers, if a deed is an answer to one."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type not in _ANSWERS or verb.upos != "VERB":
        return None
    for noun in reading.children(verb.index, "obj", "nsubj:pass"):
        below = reading.children(noun.index)
        is_bare = all(child.deprel in {"det", "punct"} for child in below)
        is_known = any(child.text.lower() in DEFINITE for child in below)
        if noun.lemma.lower() in _MADE and is_bare and is_known:
            return noun
    return None


def _makers(reading: Reading, noun: Token) -> Iterator[Token]:
    """Yield the verbs before a noun that may make what it names, the nearest first."""
    sentence = reading.tokens[noun.index].sentence
    for index in range(noun.index - 1, max(-1, noun.index - _MOST), -1):
        word = reading.tokens[index]
        if word.sentence < sentence - 1:
            return
        if word.upos == "VERB" and word.lemma.lower() in _MADE[noun.lemma.lower()]:
            yield word


def _doing(parties: Parties, verb: Token) -> tuple[Party, ...]:
    """Return who does what a verb tells, also somebody nobody knows."""
    doer = parties.doer(verb)
    if doer is None:
        return ()
    is_people = parties.is_people(parties.tokens[doer])
    return parties.of(doer) or (parties.named(doer) if is_people else ())


def is_on_offer(reading: Reading, parties: Parties, noun: Token) -> bool:
    """Say whether people are only what is offered, and get nothing: "offered drivers"."""
    verb = reading.above(noun)
    if noun.deprel != "obj" or noun.upos != "NOUN" or verb.lemma.lower() not in _OFFERING:
        return False
    is_known = bool(reading.children(noun.index, "det", "nmod:poss"))
    beside_it = reading.children(verb.index, "iobj", "xcomp")
    return not is_known and not beside_it and parties.is_people(noun)
