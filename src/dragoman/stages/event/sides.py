"""Who stands on which side of a deed where the words leave no doubt, whatever else seems likely."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.deeds import VERBAL, Kind, object_class
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import is_passive, marker_of, markers_of
from dragoman.stages.event.alerts import alerted
from dragoman.stages.event.beside import beside
from dragoman.stages.event.found import (
    CARRYING,
    Found,
    countries,
    is_pronoun,
    is_voiced,
    top_of,
    with_sides,
    without_told,
    words_of,
)
from dragoman.stages.event.help import helped
from dragoman.stages.event.mutual import without_reciprocal
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.theirs import theirs
from dragoman.stages.event.unowned import is_nobodys, is_of_disputed
from dragoman.stages.phrases import case_of

# Verbs whose subject is invited, and those that pass on words of somebody's.
_INVITED = frozenset("accept decline get receive refuse reject welcome".split())
_RECEIVING = frozenset({"get", "receive", "take"})
_RULING = frozenset({"GOV", "MIL"})
_CONDOLING = frozenset({"condolence", "condolences", "sympathy"})
_OVER = frozenset({"over", "for", "after", "on"})
_SPEAKERS = frozenset({"i", "me", "us", "we"})
_WORDS = frozenset({"AGREE", "REQUEST", "SUPPORT"})
# What several do with each other.
_BETWEEN = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_SEVERAL = 2
_MEANWHILE = frozenset({"after", "as", "because", "since", "when", "while"})


def settled(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with nobody on a side where he cannot stand, or on both."""
    verb = reading.tokens[found.trigger]
    if verb.upos == "VERB" and (
        is_nobodys(reading, verb) or is_of_disputed(reading, verb, found.doer)
    ):
        found = found._replace(source=(), doer=None)
    found = alerted(reading, parties, _invited(reading, parties, found))
    found = _passed_on(reading, parties, found)
    found = _condoled_with(reading, parties, found)
    met = with_sides(found, found.source, without_reciprocal(reading, found.target))
    found = _told_of_himself(reading, parties, met)
    found = _not_to_himself(reading, found)
    found = _without_own(reading, parties, found)
    found = _without_own_state(reading, beside(reading, parties, found))
    found = theirs(reading, parties, helped(reading, parties, found))
    sides = received(reading, parties, reading.tokens[found.trigger], found.deed.kind)
    if sides is not None:
        return found._replace(source=sides[0], target=sides[1])
    return _apart(reading, parties, found)


def received(
    reading: Reading, parties: Parties, noun: Token, kind: Kind
) -> tuple[tuple[Party, ...], tuple[Party, ...]] | None:
    """Return who called, and whom, where it is told from the latter: "received a call from"."""
    if kind.type != "CONSULT":
        return None
    verb = verb_over(reading, noun)
    if noun.lemma.lower() == "call" and (verb is None or verb.lemma.lower() not in _RECEIVING):
        verb = next(iter(reading.children(noun.index, "acl")), None)  # "a call that he took from"
    if verb is None or verb.lemma.lower() not in _RECEIVING:
        return None
    below = reading.children(noun.index, "nmod")
    if any(case_of(reading, child.index) in {"for", "to"} for child in below):
        return None  # "a call for help"
    target = parties.of(parties.doer(verb))
    for above in (noun, verb):
        source = parties.without(parties.behind(above, ("from",)), target)
        if source and target:
            return source, target
    return None


def _invited(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return an invitation, or the visit it is to, with the inviter and the invited in their places."""
    word = reading.tokens[found.trigger]
    noun = _invitation(reading, word)
    if noun is None:
        return found
    is_visit = noun.index not in found.words
    if is_visit and found.deed.kind.type != "CONSULT":
        return found
    if not is_visit and found.deed.kind.type != "REQUEST":
        return found
    guests = _guests(reading, parties, noun)
    hosts = _hosts(reading, parties, noun, guests)
    if is_visit and guests and _is_carried(reading, noun):
        return found._replace(source=guests)
    if is_visit:
        source = parties.without(found.source, hosts) if guests else found.source
        return found._replace(source=source or guests or found.source)
    if not guests:
        return found
    source = hosts or parties.without(found.source, guests)
    return found._replace(source=source, target=guests)


def _invitation(reading: Reading, word: Token) -> Token | None:
    """Return the invitation a word names, gives, or says the purpose of."""
    around = [word, *reading.children(word.index, "obj", "nsubj:pass")]
    if word.deprel == "acl" and word.head >= 0:
        around.append(reading.tokens[word.head])
    return next((one for one in around if one.lemma.lower() == "invitation"), None) or (
        _invitation_over(reading, word)
    )


def _invitation_over(reading: Reading, word: Token) -> Token | None:
    """Return the invitation that words are the content of: "invitation to make a visit"."""
    here = verb_over(reading, word) or word
    if here.deprel not in {"acl", "advcl", "xcomp"} or here.head < 0:
        return None
    if "to" not in markers_of(reading, here.index):
        return None
    above = reading.tokens[here.head]
    around = (above, *reading.children(above.index, "obj", "nsubj:pass"))
    return next((one for one in around if one.lemma.lower() == "invitation"), None)


def _is_carried(reading: Reading, noun: Token) -> bool:
    """Say whether somebody passes on an invitation: he is neither host nor guest."""
    verb = verb_over(reading, noun)
    return verb is not None and verb.lemma.lower() in CARRYING


def _guests(reading: Reading, parties: Parties, noun: Token) -> tuple[Party, ...]:
    """Return who is invited: behind "to", if he is no place, or who accepts or receives it."""
    verb = verb_over(reading, noun)
    is_given = verb is not None and verb.lemma.lower() in {*CARRYING, "issue", "hand", "give"}
    for above in (noun, verb if is_given else None):
        for child in reading.children(above.index, "nmod", "obl", "iobj") if above else ():
            is_named = child.deprel == "iobj" or case_of(reading, child.index) == "to"
            if (
                is_named
                and not _is_owner(reading, child)
                and (
                    parties.is_people(child)
                    or (is_given and (above is verb or _is_own_name(parties, child)))
                )
            ):
                return parties.of(child.index) or parties.named(child.index)
    if verb is not None and verb.lemma.lower() in _INVITED and not is_passive(reading, verb.index):
        return parties.of(parties.doer(verb))
    return ()


def _is_own_name(parties: Parties, word: Token) -> bool:
    """Say whether a word is the name of somebody whom no list knows, and of no place."""
    return word.upos == "PROPN" and not parties.of(word.index) and not parties.of_place(word.index)


def _hosts(
    reading: Reading, parties: Parties, noun: Token, guests: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return whose invitation it is, or else who gives it."""
    verb = verb_over(reading, noun)
    found = tuple(
        party
        for above in (noun, verb)
        for child in (reading.children(above.index, "nmod", "iobj") if above else ())
        if _is_owner(reading, child) or case_of(reading, child.index) in {"from", "by"}
        for party in parties.of(child.index) or parties.named(child.index)
    )
    if not found and verb is not None and verb.lemma.lower() not in _INVITED:
        found = parties.of(parties.doer(verb))
    elif not found and verb is not None:
        found = parties.behind(verb, ("from",))
    return parties.without(found, guests)


def _is_owner(reading: Reading, word: Token) -> bool:
    """Say whether a noun owns the next one, also where the parser has it for somebody given it."""
    marks = {mark.text.lower() for mark in reading.children(word.index, "case")}
    return word.deprel == "nmod:poss" or bool(marks & {"'s", "’s", "'", "’"})


def verb_over(reading: Reading, noun: Token) -> Token | None:
    """Return the verb that a noun is the object of."""
    if noun.head < 0 or noun.deprel not in ACTED_ON:
        return None
    above = reading.tokens[noun.head]
    return above if above.upos == "VERB" else None


def _passed_on(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return words of somebody's without him as their target: "conveyed Spain's condolences"."""
    if found.deed.kind.type not in _WORDS or not found.target:
        return found
    owners = tuple(
        party
        for noun in _carried(reading, found)
        for owner in reading.children(noun.index, "nmod:poss")
        for party in parties.of(owner.index)
    )
    if not owners:
        return found
    passing = [
        word
        for noun in _carried(reading, found)
        if (verb := verb_over(reading, noun)) is not None and verb.lemma.lower() in CARRYING
        for one in reading.children(verb.index, "nsubj")
        for word in reading.subtree(one.index)
    ]
    # "Peru's envoy conveyed Spain's request": neither asks Peru.
    target = without_told(reading, found.target, passing)
    return found._replace(target=parties.without(target, owners))


def _carried(reading: Reading, found: Found) -> Iterator[Token]:
    """Yield the nouns for what is passed on among the words of a deed."""
    for word in found.words:
        noun = reading.tokens[word]
        verb = verb_over(reading, noun)
        is_carried = verb is not None and verb.lemma.lower() in CARRYING
        if noun.upos == "NOUN" and (is_carried or noun.lemma.lower() in object_class("sympathy")):
            yield noun


def _condoled_with(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return condolences with whose loss it is: "condolences over the fire in Puno" are for Peru."""
    nouns = [reading.tokens[word] for word in found.words]
    noun = next((one for one in nouns if one.lemma.lower() in _CONDOLING), None)
    if found.target or noun is None or found.deed.kind.type != "SUPPORT":
        return found
    for above in (noun, verb_over(reading, noun)):
        for loss in reading.children(above.index, "nmod", "obl") if above else ():
            if case_of(reading, loss.index) not in _OVER:
                continue
            there = parties.without(parties.behind(loss, ("in", "of")), found.source)
            own = {party.country for party in found.source}
            if there and all(party.country not in own for party in there):
                return found._replace(target=there)
    return found


def _without_own_state(reading: Reading, found: Found) -> Found:
    """Return words of a government without its own state as target: "a change in Peru's policy"."""
    if found.deed.kind.quad not in VERBAL or not found.source:
        return found
    if any(party.sector not in _RULING for party in found.source):
        return found
    own = countries(found.source)
    kept = tuple(
        party
        for party in found.target
        if party.country not in own or not _is_owning_state(reading, party)
    )
    return with_sides(found, found.source, kept)


def _is_owning_state(reading: Reading, party: Party) -> bool:
    """Say whether a party is a state that only owns a thing."""
    top = top_of(reading, party)
    return party.actor == party.country and top is not None and top.deprel == "nmod:poss"


def _told_of_himself(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what somebody says he did without him as its target: "Peru denies it offered aid"."""
    verb = reading.tokens[found.trigger]
    if verb.deprel != "ccomp" or not found.target or is_passive(reading, verb.index):
        return found
    own = reading.children(verb.index, "nsubj")
    speaker = reading.children(verb.head, "nsubj")
    if not own or own[0].upos != "PRON" or not speaker:
        return found
    himself = parties.of(speaker[0].index)
    if parties.without(parties.of(own[0].index), himself):
        return found  # the pronoun is somebody else
    return found._replace(target=_others(reading, found.target, himself))


def _not_to_himself(reading: Reading, found: Found) -> Found:
    """
    Return a deed without its doer as the target, told by "us" or only in another sentence.

    "It asked us": who speaks is not whom he speaks of, whatever a pronoun seems to mean. Nor does
    a president offer his own state something, only because it was named before.
    """
    doers = {party.actor or party.country for party in found.source} - {None}
    doers |= {party.country for party in found.source if party.sector == "GOV"} - {None}
    sentence = reading.tokens[found.trigger].sentence
    is_we = any(_is_we(reading, party) for party in found.source)
    kept = tuple(
        party
        for party in found.target
        if (party.actor or party.country) not in doers
        or not (is_we or _is_we(reading, party) or _is_elsewhere(reading, party, sentence))
    )
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _without_own(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return words of somebody's without him as their target: "the Presidents reaffirmed their support"."""
    if found.deed.kind.quad not in VERBAL or not found.target:
        return found
    doers = {one.mention for one in found.source}
    doer = parties.linker.mention(found.doer) if found.doer is not None else None
    doers |= {doer.id, doer.head} if doer is not None else set()
    is_joint = len(found.source) >= _SEVERAL and found.deed.kind.type in _BETWEEN
    kept = tuple(
        one
        for one in found.target
        if not _is_theirs(reading, parties, one, doers)
        and not is_voiced(reading, one, found)
        and not (is_joint and _is_of_all_aside(reading, one))
    )
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _is_theirs(reading: Reading, parties: Parties, party: Party, doers: set[str | None]) -> bool:
    """Say whether a party is told by a possessive pronoun that means one of the doers."""
    words = words_of(reading, party)
    if len(words) != 1 or words[0].upos != "PRON" or words[0].deprel != "nmod:poss":
        return False
    meant = parties.linker.mention(words[0].index)
    return meant is not None and meant.head is not None and meant.head in doers


def _is_of_all_aside(reading: Reading, party: Party) -> bool:
    """Say whether people of several act elsewhere: "they agreed after their soldiers had clashed"."""
    top = top_of(reading, party)
    owners = reading.children(top.index, "nmod:poss") if top is not None else ()
    if top is None or not any(one.text.lower() == "their" for one in owners):
        return False
    clause = reading.above(top)
    return top.deprel.startswith("nsubj") and marker_of(reading, clause.index) in _MEANWHILE


def _is_we(reading: Reading, party: Party) -> bool:
    """Say whether a party is told by a pronoun of who speaks."""
    words = [word.text.lower() for word in words_of(reading, party)]
    return bool(words) and set(words) <= _SPEAKERS


def _is_elsewhere(reading: Reading, party: Party, sentence: int) -> bool:
    """Say whether a party is named in other sentences only."""
    words = words_of(reading, party)
    return bool(words) and all(word.sentence != sentence for word in words)


def _apart(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with nobody on both sides: who is the subject does it, others have it done."""
    source = _others(reading, found.source, found.target)
    if len(source) == len(found.source):
        return found
    verb = reading.tokens[found.trigger]
    doer = parties.doer(verb) if verb.upos == "VERB" else found.doer
    doing = parties.of(doer)
    if not doing or len(_others(reading, doing, found.target)) < len(doing):
        return found._replace(target=_others(reading, found.target, found.source))
    return found._replace(source=source or doing, doer=doer)


def _others(
    reading: Reading, parties: tuple[Party, ...], others: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return the parties that are told by other words than any of the others."""
    return tuple(
        one for one in parties if not any(_is_same(reading, one, other) for other in others)
    )


def _is_same(reading: Reading, one: Party, other: Party) -> bool:
    """
    Say whether two parties are one: told by the same words, or one person told by name twice.

    A pronoun beside a name is mostly somebody else: nobody "thanks him" for himself.
    """
    if any(span.overlaps(piece) for span in one.spans for piece in other.spans):
        # "The pullout of French troops from Chad": a phrase may hold whom they leave.
        return not (one.country and other.country) or one.country == other.country
    if one.actor is None or one.actor != other.actor or not one.actor.startswith("person/"):
        return False
    # "His followers" are told by him, and are not he.
    return not any(_is_told_by_pronoun(reading, party) for party in (one, other))


def _is_told_by_pronoun(reading: Reading, party: Party) -> bool:
    """Say whether a party is a pronoun, or somebody owned by one."""
    return any(
        word.upos == "PRON" and word.deprel == "nmod:poss" for word in words_of(reading, party)
    ) or is_pronoun(reading, party)
