"""
Whose act a word for it means: "condemned the Israeli raid" blames Israel, and no raid.

So does "denounced U.S. aid to Ukraine" the one that gives it.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, is_told_with, top_of, with_sides
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_JUDGING = frozenset({"ACCUSE", "PROTEST", "REJECT"})
_OBJECTS = ("obj", "nsubj:pass")
# These do something and are people as well.
_GROUPS = frozenset(
    "convoy delegation escort force guard levy mission movement patrol resistance team unit".split()
)
# Whoever stands before these suffers them: "the Armenian genocide", "refugee deportations".
_SUFFERED = frozenset(
    "death deportation detention displacement eviction expulsion genocide imprisonment persecution suffering".split()
)
# A name before these does them, suffers them or is whom they are for, unless others are named behind: "the
# Ukraine war", "Ukraine aid"; an adjective does them.
_OF_EITHER = frozenset(
    "aid arms ban blockade conflict crisis debt election embargo invasion loan offensive sale sanction war".split()
)
_ADJECTIVES = frozenset({"EU", "U.K.", "U.N.", "U.S.", "UK", "UN", "US"})
# What befell somebody is not his act.
_BEFALLING = _SUFFERED | {"abduction", "arrest", "killing", "murder", "suspension"}
_DECIDED = frozenset(
    "decision failure handling law move plan policy proposal refusal treatment".split()
)
# How sure the model must be that a noun tells a deed.
_HEARD = 0.5


def by_whose_act(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with whoever does the acts by which its parties are named, in their place."""
    source = _owners(reading, parties, found.source)
    target = _owners(reading, parties, found.target)
    found = _suffered(reading, with_sides(found, source, target))
    return _judged(reading, parties, found)


def _owners(reading: Reading, parties: Parties, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return parties, with whose act it is where one is named by an act."""
    kept: list[Party] = []
    for one in side:
        top = top_of(reading, one) if one.actor is None and one.sector is None else None
        owner = _owner(reading, parties, top) if top is not None else ()
        if owner or top is None or not _is_suffered(top):
            kept += owner or (one,)
    return side if kept == list(side) else tuple(dict.fromkeys(kept))


def _suffered(reading: Reading, found: Found) -> Found:
    """Return a genocide as done to the people before the word, who did not do it."""
    noun = reading.tokens[found.trigger]
    before = {one.index for one in reading.children(noun.index, "amod", "compound")}
    if reading.children(noun.index, "nmod"):
        return found  # "the genocide of" others, "in" their land
    told = [one for one in found.source if is_told_with(reading, one, before)]
    if noun.lemma.lower() != "genocide" or found.target or not told:
        return found
    others = tuple(one for one in found.source if one not in told)
    return with_sides(found, others, tuple(told))


def _is_suffered(noun: Token) -> bool:
    """Say whether a party is but a deed that nobody is told to have done: "condemned the killings"."""
    return noun.upos == "NOUN" and noun.lemma.lower() in _SUFFERED


def _judged(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return blame for an act as blame for who does it: "protested against U.S. sales to Taiwan"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type not in _JUDGING or verb.upos != "VERB":
        return found
    for act in (*reading.children(verb.index, *_OBJECTS), *reading.children(verb.index, "obl")):
        below = {*reading.subtree(act.index)}
        owner = _owner(reading, parties, act) or _poss(reading, parties, act)
        is_in_act = any(
            (top := top_of(reading, one)) is not None and top.index in below for one in found.target
        )
        if owner and is_in_act and parties.without(owner, found.source):
            return found._replace(target=owner)
    return found


def _poss(reading: Reading, parties: Parties, act: Token) -> tuple[Party, ...]:
    """Return whose act somebody protests against: of "China's seizure of a boat", China."""
    if case_of(reading, act.index) != "against" or act.upos != "NOUN":
        return ()
    if act.lemma.lower() in _BEFALLING:
        return ()
    if act.lemma.lower() not in _DECIDED and not _is_act(reading, act):
        return ()
    return next(
        (
            owner
            for one in reading.children(act.index, "nmod:poss")
            if one.upos != "PRON" and (owner := parties.of(one.index))
        ),
        (),
    )


def _is_act(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names an act of somebody's; "the Djibouti talks" are only held there."""
    listed = deeds("n").get(noun.lemma.lower(), ())
    if any(deed.kind.type == "CONSULT" for deed in listed):
        return False
    return bool(listed) or any(
        (one.first, one.last) == (noun.index, noun.index + 1)
        and one.score >= _HEARD
        and one.type != "CONSULT"
        for one in reading.triggers_at((noun.index,))
    )


def _owner(reading: Reading, parties: Parties, noun: Token) -> tuple[Party, ...]:
    """Return who does the act that a noun names, by the word before it: "EU criticism"."""
    if noun.upos != "NOUN" or noun.lemma.lower() in _GROUPS:
        return ()
    if noun.lemma.lower() in _SUFFERED:
        before = reading.children(noun.index, "compound")
        return next((parties.of(one.index) for one in before if one.text in _ADJECTIVES), ())
    if any(case_of(reading, one.index) == "by" for one in reading.children(noun.index, "nmod")):
        return ()
    if parties.is_people(noun) or not _is_act(reading, noun):
        return ()
    is_open = noun.lemma.lower() in _OF_EITHER and not reading.children(noun.index, "nmod")
    for word in reading.children(noun.index, "amod", "compound"):
        if is_open and word.deprel == "compound" and word.text not in _ADJECTIVES:
            continue
        owner = parties.of_nation(word) or parties.of(word.index)
        if any(one.country or one.actor for one in owner):
            return owner
    return ()
