"""
Who is behind a deed that its own clause tells without him.

What befell somebody "at the hands of the militia" the militia did, and captives who "were
freed" were let go by those who had taken them. "The shots of the guards" are those that they
fired, an attack that somebody claims, or that others put down to him, is his, and what somebody
asks leave to do he would do himself. What somebody had done is in `event.had_done`.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import FORCE, deeds_of_verb, object_class
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent, is_passive
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.clauses import is_considered
from dragoman.stages.event.found import Found, is_told_with
from dragoman.stages.event.had_done import had_done
from dragoman.stages.event.negated import forgone
from dragoman.stages.event.none_of import is_none
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import is_negated
from dragoman.stages.event.undone import carried_out, over_of
from dragoman.stages.phrases import case_of

# "At the hands of the militia", "on the general's orders".
BIDDING = frozenset({"command", "hand", "instruction", "order"})
AT_BIDDING = frozenset({"at", "by", "on", "under", "upon"})
_TOWARDS = ("to", "against", "on")
# What was put to a vote is not yet the deed of those who voted.
_REFUSING = frozenset({"veto", "vote"})
# Who asks or gets leave does what it is for; who gives it does not.
_LEAVE = frozenset("authorisation authorization clearance leave permission".split())
_GETTING = frozenset("apply ask beg get need obtain receive request seek win".split())
# What somebody asks others for things to do.
_ASKING = frozenset("appeal apply ask beg lobby petition plead press".split())
_MEANS = frozenset({"cash", "fund", "mandate", "money", "power"})
_MEANS_CLASSES = ("weapon", "weapons", "jets", "vehicles", "instalment", "pay")
# Deeds for which arms, money or powers are asked; sanctions are imposed without any.
_WITH_MEANS = frozenset({"ASSAULT", "COERCE", "CONSULT", "MOBILIZE"})
# "Blamed on the PKK", "attributed to it", "put down to it".
_BLAMING = frozenset("ascribe attribute blame pin put".split())
_BLAMED = frozenset({"down to", "on", "to", "upon"})
# Of these who stands behind "of" fires them; "the shooting of the guards" they suffer.
_FIRED = frozenset({"fire", "fusillade", "gunfire", "gunshot", "shot", "shellfire", "volley"})


def by_those_behind(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with those behind it, where the words around its clause name them."""
    found = _bidden(reading, parties, had_done(reading, parties, found))
    found = _attributed(reading, parties, _claimed(reading, parties, found))
    found = _by_captor(reading, parties, _by_shooter(reading, parties, found))
    return _by_permitted(reading, parties, _considered(reading, parties, found))


def _claimed(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return an attack as the deed of who claims it, or the responsibility for it."""
    noun = reading.tokens[found.trigger]
    if found.deed.kind.type != "ASSAULT" or found.source:
        return found
    doer = _claimant(reading, parties, noun)
    source = parties.without(parties.named(doer), found.target)
    return found._replace(source=source, doer=doer) if source else found


def claimed_by(reading: Reading, parties: Parties, noun: Token) -> tuple[Party, ...]:
    """Return who claims what a noun tells, or the responsibility for it."""
    return parties.named(_claimant(reading, parties, noun))


def _claimant(reading: Reading, parties: Parties, noun: Token) -> int | None:
    """Return the word for who claims an attack: "the raid was claimed by a militia"."""
    if noun.upos != "NOUN" or noun.head < 0:
        return None
    above = reading.tokens[noun.head]
    if noun.deprel == "nmod" and _is_responsibility(above) and above.head >= 0:
        noun, above = above, reading.tokens[above.head]
    if above.lemma.lower() != "claim" or above.upos != "VERB":
        return None
    if any(case_of(reading, one.index) == "as" for one in reading.children(above.index, "obl")):
        return None  # "claimed the raid as a success"
    if _is_responsibility(noun) and reading.children(noun.index, "amod", "nmod:poss"):
        return None  # "claimed Russian responsibility for it"
    is_for = case_of(reading, noun.index) == "for" and any(
        map(_is_responsibility, reading.children(above.index, "obj"))
    )
    doer = parties.doer(above) if noun.deprel in ACTED_ON or is_for else None
    if doer is None or is_negated(reading, above) or is_none(reading, reading.tokens[doer]):
        return None
    return doer


def _is_responsibility(noun: Token) -> bool:
    """Say whether a noun is the responsibility that is claimed for a deed."""
    return noun.lemma.lower() == "responsibility"


def _attributed(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return violence as done by those it is put down to: "the raid that Oslo blamed on a gang"."""
    word = reading.tokens[found.trigger]
    nouns = [word] if word.upos == "NOUN" else [*reading.children(word.index, "nsubj")]
    if found.deed.kind.type != "ASSAULT":
        return found
    for clause in (one for noun in nouns for one in reading.children(noun.index, "acl")):
        if clause.lemma.lower() not in _BLAMING:
            continue
        for one in reading.children(clause.index, "obl"):
            if case_of(reading, one.index) in _BLAMED and (source := parties.named(one.index)):
                target = parties.without(found.target, source)
                return found._replace(source=source, target=target, doer=one.index)
    return found


def _by_shooter(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return shots "of" somebody as his, and not as fired at him."""
    noun = reading.tokens[found.trigger]
    if noun.upos != "NOUN" or noun.lemma.lower() not in _FIRED or found.source:
        return found
    for owner in reading.children(noun.index, "nmod"):
        if case_of(reading, owner.index) == "of" and _may_fire(reading, parties, owner):
            source = parties.named(owner.index)
            target = parties.without(found.target, source)
            return found._replace(source=source, target=target, doer=owner.index)
    return found


def _considered(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed of nobody that somebody thinks of, or rules out, as his: "is weighing a ban"."""
    noun = reading.tokens[found.trigger]
    is_his = is_considered(reading, noun) or forgone(reading, noun) == "denied"
    if noun.upos != "NOUN" or found.source or not is_his:
        return found
    over = over_of(reading, noun)
    if over is not None and over.lemma.lower() in _REFUSING:
        return found  # a ban that is vetoed would have been others'
    doer = parties.doer(over) if over is not None else None
    source = parties.named(doer)
    target = parties.without(found.target, source) or parties.behind(noun, _TOWARDS)
    return found._replace(source=source, target=parties.without(target, source), doer=doer)


def _by_permitted(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return what somebody asks leave to do as his: "sought Oman's leave to send troops".

    So is what he asks for the means to do: "asked Oman for tanks to fight the rebels".
    """
    verb = reading.tokens[found.trigger]
    means = _asked_for(reading, verb)
    if means is None or not found.source or means.head < 0:
        return found
    asking = reading.tokens[means.head]
    name = asking.lemma.lower()
    if means.lemma.lower() in _LEAVE:
        is_his = verb.deprel == "acl" and name in _GETTING
    else:
        is_for = name in _ASKING and case_of(reading, means.index) == "for"
        is_his = is_for and found.deed.kind.type in _WITH_MEANS
        is_his = is_his and is_of_class(reading, means, _means())
    doer = parties.doer(asking) if is_his else None
    own = parties.named(doer)
    if doer is None or is_passive(reading, asking.index) or not parties.without(own, found.source):
        return found
    target = parties.without(parties.without(found.target, own), found.source)
    return found._replace(source=own, target=target, doer=doer)


def _means() -> frozenset[str]:
    """Return the words for what deeds are done with: arms, vehicles, money, powers."""
    return _MEANS.union(*(object_class(name) for name in _MEANS_CLASSES))


def _asked_for(reading: Reading, verb: Token) -> Token | None:
    """Return the noun right before an infinitive: leave, or what something would be done with."""
    if not verb.index:
        return None
    noun = reading.tokens[max(verb.index - 2, 0)]
    is_infinitive = reading.tokens[verb.index - 1].text.lower() == "to"
    if verb.deprel == "xcomp" and is_infinitive and noun.upos == "NOUN" and noun.head == verb.head:
        return noun
    return reading.tokens[verb.head] if verb.deprel == "acl" else None


def _may_fire(reading: Reading, parties: Parties, word: Token) -> bool:
    """Say whether a noun is one for people or arms: shots may also be "of grief"."""
    armed = object_class("forces") | object_class("troops") | object_class("staff")
    return parties.is_people(word) or is_of_class(reading, word, armed)


def _bidden(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what is done at somebody's hands or orders, or what he goes ahead with, as his deed."""
    above = carried_out(reading, reading.tokens[found.trigger])
    doer = parties.doer(above) if above is not None else None
    if doer is not None and not found.source:
        return found._replace(source=parties.named(doer), doer=doer)
    if found.source or found.deed.kind.type == "SANCTION":
        return found  # what is imposed "on orders of timber" is bidden by nobody
    for noun in reading.children(found.trigger, "obl", "nmod"):
        if noun.lemma.lower() not in BIDDING or case_of(reading, noun.index) not in AT_BIDDING:
            continue
        for owner in reading.children(noun.index, "nmod"):
            if owner.deprel == "nmod" and case_of(reading, owner.index) != "of":
                continue
            doer = _meant(reading, owner, found.trigger)
            source = parties.without(parties.named(doer), found.target)
            if source:
                return found._replace(source=source, doer=doer)
    return found


def _meant(reading: Reading, owner: Token, verb: int) -> int:
    """Return who gives an order; of "whose" the noun before the clause."""
    clause = reading.tokens[verb]
    is_before = owner.text.lower() == "whose" and clause.deprel == "acl:relcl"
    return clause.head if is_before else owner.index


def _by_captor(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a release that nobody does as that of those who had taken who is let go."""
    word = reading.tokens[found.trigger]
    freed = _freed(reading, parties, word)
    if found.deed.kind.mode != "release" or freed is None or _is_after_a_deed(reading, word):
        return found
    to = [one for one in reading.children(word.index, "obl") if case_of(reading, one.index) == "to"]
    others = {freed.index, *(word for one in to for word in reading.subtree(one.index))}
    if not all(is_told_with(reading, one, others) for one in found.source):
        return found
    captors = parties.without(_captors(reading, parties, freed), parties.named(freed.index))
    return found._replace(source=captors, doer=None) if captors else found


def _is_after_a_deed(reading: Reading, verb: Token) -> bool:
    """Say whether somebody else's deed set free: "were freed after commandos stormed the ship"."""
    return any(
        reading.children(clause.index, "nsubj") for clause in reading.children(verb.index, "advcl")
    )


def _freed(reading: Reading, parties: Parties, verb: Token) -> Token | None:
    """Return who is let go by nobody who is told: "were freed", "walked free"."""
    if verb.upos != "VERB" or agent(reading, verb.index) is not None:
        return None
    if is_passive(reading, verb.index) or parties.is_participle(verb):
        return parties.object_of(verb)
    is_free = any(one.lemma.lower() == "free" for one in reading.children(verb.index, "xcomp"))
    own = reading.children(verb.index, "nsubj") if is_free else ()
    return reading.tokens[parties.meant(own[0].index)] if own else None


def _captors(reading: Reading, parties: Parties, freed: Token) -> tuple[Party, ...]:
    """Return who had taken somebody, as the words beside him tell: "miners seized by rebels"."""
    for clause in reading.children(freed.index, "acl"):
        known = deeds_of_verb(clause.lemma, clause.text)
        if any(deed.kind.type in FORCE for deed in known):
            source = parties.named(parties.doer(clause))
            if source:
                return source
    return ()
