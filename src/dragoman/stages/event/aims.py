"""
Whom a deed concerns where its own clause leaves that to the clause around it.

"Freed after a year, Li thanked them" has Li freed, who would act "unless Oman pays" threatens
Oman, what Peru does "if Chile pays" Chile does for Peru, and "a step that Chile hailed" is
praise for whoever took it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.deeds import JUDGING, VERBAL, deeds_of_verb, object_class
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import (
    agent,
    begins_condition,
    is_inverted,
    is_passive,
    marker_of,
    markers_of,
)
from dragoman.stages.event.beside import beside
from dragoman.stages.event.found import (
    Found,
    countries,
    is_pronoun,
    is_shared,
    is_told_with,
    is_voiced,
    without_told,
)
from dragoman.stages.event.layer import SUFFERED, noun_of
from dragoman.stages.event.names import whole_names
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.parts import is_ones_own
from dragoman.stages.event.whom_not import is_of_next
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.phrases import case_of, conjuncts, is_along, is_own, phrase

_WHICH = frozenset({"that", "which"})
# How sure the head must be of whom a deed concerns if nobody else is known, and how sure if
# he stands in an earlier sentence or in a clause about something else.
_LIKELY, LIKELY_FAR = 0.5, 0.65
# Clauses that tell what else happened: "after Oman left".
_TOLD_BESIDE = frozenset({"after", "as", "because", "since", "when", "while"})
# By these a clause tells of whom before it somebody says something to.
_WHOM = frozenset({"which", "whom"})
_SAID_TO = frozenset({"against", "from", "of", "to"})
# What somebody does to another one on a condition, and what others would do for his sake.
_ANSWERED = frozenset({"AID", "CONCEDE", "MOBILIZE", "SANCTION"})
_KINDNESS = frozenset({"AID", "CONCEDE"})
# What a kindness is returned by, and what shows that it is only matched: "will send tanks too".
_RETURNS = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT"})
_ALSO = frozenset({"also", "too", "likewise"})
# What lets a threat be carried out, rather than calls for it: "vowed to sue if a judge agrees".
_ALLOWING = frozenset({"AGREE", "AID", "SUPPORT"})
# What somebody gives in with, and by which verbs others make him.
_YIELDING = frozenset({"AGREE", "CONCEDE"})
_FORCING = frozenset("compel drive force oblige press pressure push shame".split())
_OFFICERS = frozenset({"COP", "JUD"})
_DONE_TO = SUFFERED | {"ACCUSE", "SANCTION"}
_BESIDE = frozenset({"appos", "conj", "dep", "obj", "parataxis"})
_OWN_CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp", "conj", "parataxis"})
_ADDRESSED = frozenset({"obj", "iobj", "nsubj:pass"})


def aimed(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with whom it concerns by the clause around its own."""
    verb = reading.tokens[found.trigger]
    if verb.upos == "VERB":
        found = _suffered(reading, parties, found, verb)
        found = _on_condition(reading, parties, found, verb)
        found = _in_condition(reading, parties, found, verb)
        found = _remarked(reading, parties, found, verb)
        found = _compelled(reading, parties, found, verb)
        found = _to_whom(reading, parties, found, verb)
    found = _without_moved(reading, _nearest(reading, found))
    return found if _is_matched(reading, parties, found, verb) else _heard(reading, parties, found)


def _to_whom(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return words with whom their own clause tells of as their target: "envoys, to whom it promised"."""
    if found.target or found.deed.kind.quad not in VERBAL:
        return found
    for child in reading.children(verb.index, "obl"):
        if child.text.lower() not in _WHOM or case_of(reading, child.index) not in _SAID_TO:
            continue
        noun = reading.tokens[parties.meant(child.index)]
        is_thing = noun.upos == "NOUN" and not parties.is_people(noun)
        named = parties.of(noun.index) or (() if is_thing else parties.named(noun.index))
        if is_thing and child.text.lower() == "whom":
            return found  # the parser hangs the clause on another noun
        return found._replace(target=parties.without(named, found.source))
    return found


def _heard(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed nobody else is known to suffer with whom the head would rather have than not."""
    if found.target:
        return found
    sentence = reading.tokens[found.trigger].sentence
    first = sentence if is_shared(reading, found) else 0  # they do it with each other
    there = tuple(
        party
        for one in reading.triggers_at((found.trigger,))
        if one.type == found.deed.kind.type
        for each in whole_names(reading, one.arguments)
        if each.label == "target"
        and each.score >= _least(reading, found, reading.tokens[each.first])
        and first <= reading.tokens[each.first].sentence <= sentence
        and not is_of_next(reading, found, reading.tokens[noun_of(reading, each)], parties)
        for party in parties.of(noun_of(reading, each))
    )
    there = parties.without(there, found.source)[:1]
    if any(_is_of_doer(reading, found, one) for one in there) or not _is_against(reading, found):
        return found
    return beside(reading, parties, found._replace(target=there)) if there else found


def _least(reading: Reading, found: Found, word: Token) -> float:
    """Return how sure the head must be of whom it tells by a word."""
    is_near = word.sentence == reading.tokens[found.trigger].sentence
    return _LIKELY if is_near and not is_aside(reading, found, word) else LIKELY_FAR


def is_aside(reading: Reading, found: Found, word: Token) -> bool:
    """Say whether a word stands in a clause about something else that happened: "after Oman left"."""
    return any(
        marker_of(reading, one.index) in _TOLD_BESIDE and word.index in reading.subtree(one.index)
        for one in reading.children(found.trigger, "advcl")
    )


def _is_of_doer(reading: Reading, found: Found, party: Party) -> bool:
    """Say whether a party is only part of a doer's name, or his state that he speaks for."""
    own = set(phrase(reading, found.doer)) if found.doer is not None else set()
    own |= {word.index for one in found.source for s in one.spans for word in reading.words_in(s)}
    states = countries(found.source)
    is_own_state = party.actor == party.country and party.country in states
    is_said = found.deed.kind.quad in VERBAL
    is_own = is_own_state or is_voiced(reading, party, found)
    return is_told_with(reading, party, own) or (is_said and is_own)


def _is_against(reading: Reading, found: Found) -> bool:
    """Say whether a deed may be against somebody: troops "put on alert" are so only "against" him."""
    below = reading.children(found.trigger, "obl", "nmod")
    is_told = any(case_of(reading, one.index) == "against" for one in below)
    return found.deed.kind.type != "MOBILIZE" or is_told


def _without_moved(reading: Reading, found: Found) -> Found:
    """Return a move of troops without those of the mover's own as its target: "put its regiment on alert"."""
    if found.deed.kind.type != "MOBILIZE":
        return found
    moved = {
        word
        for one in reading.children(found.trigger, "obj", "nsubj:pass")
        if is_ones_own(reading, one)
        for word in phrase(reading, one.index)
    }
    kept = without_told(reading, found.target, moved)
    return found._replace(target=kept)


def _suffered(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what a participle before its clause tells as done to the subject: "Freed, Li left"."""
    top = _of_participle(reading, verb)
    if top is None or found.deed.kind.type not in _DONE_TO:
        return found
    own = reading.children(top.index, "nsubj")
    who = parties.named(own[0].index) if own and own[0].index > verb.index else ()
    if not who or _is_hanging(reading, parties, found, own[0], who):
        return found
    words = set(reading.subtree(own[0].index))
    by = agent(reading, verb.index)
    doers = parties.of(by.index) if by is not None else ()
    source = doers or without_told(reading, found.source, words)
    along = [one for one in reading.children(verb.index, "obl") if is_along(reading, one)]
    beside = {word for one in along for word in reading.subtree(one.index)}
    also = tuple(one for one in found.target if is_told_with(reading, one, beside))
    return found._replace(
        source=source, target=(*who, *also), doer=by.index if doers and by else None
    )


def _is_hanging(
    reading: Reading, parties: Parties, found: Found, own: Token, who: tuple[Party, ...]
) -> bool:
    """
    Say whether another than the subject suffers a participle: "Held since May, police said he".

    Whom a person blames in the clause itself does not, though the head may think so.
    """
    subject, clause = reading.subtree(own.index), reading.subtree(found.trigger)
    if any(is_told_with(reading, one, subject) for one in found.target):
        return False
    is_force = own.lemma.lower() == "police" or "Number=Plur" in own.feats
    is_officer = is_force and any(one.sector in _OFFICERS for one in who)
    elsewhere = [one for one in found.target if not is_told_with(reading, one, clause)]
    top = reading.tokens[own.head]
    is_blaming = any(one.kind.type == "ACCUSE" for one in deeds_of_verb(top.lemma, top.text))
    if elsewhere and is_blaming and not is_officer and parties.is_person(own):
        blamed = {
            word for one in reading.children(own.head, "obj") for word in reading.subtree(one.index)
        }
        return not all(is_told_with(reading, one, blamed) for one in elsewhere)
    return bool(elsewhere) or is_officer


def _of_participle(reading: Reading, verb: Token) -> Token | None:
    """Return the verb whose clause a past participle without a subject of its own opens."""
    is_past = "Tense=Past" in verb.feats and "VerbForm=Part" in verb.feats
    top = reading.tokens[verb.head] if verb.head > verb.index else None
    if top is None or verb.deprel != "advcl" or not is_past:
        return None
    below = reading.children(verb.index, "aux", "mark", "nsubj", "obj")
    return None if below else top


def _on_condition(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a threat with who could avert it, if nobody is addressed: "vowed to, unless he pays"."""
    if found.deed.kind.type != "THREATEN" or reading.children(verb.index, *_ADDRESSED):
        return found
    for clause in _content(reading, verb):
        for child in reading.children(clause.index, "advcl"):
            own = reading.children(child.index, "nsubj")
            if own and own[0].upos in NOUNS and _is_condition(reading, child):
                there = parties.without(parties.of(own[0].index), found.source)
                is_vaguer = bool(countries(found.target)) and not countries(there)
                if there and not is_vaguer and not _is_allowing(reading, child, own[0], there):
                    return found._replace(target=there)
    return found


def _content(reading: Reading, verb: Token) -> Iterator[Token]:
    """Yield a verb of speech, and what it says somebody would do."""
    yield verb
    for clause in reading.children(verb.index, "xcomp", "ccomp"):
        yield clause
        yield from reading.children(clause.index, "conj", "xcomp")


def _is_condition(reading: Reading, clause: Token) -> bool:
    """Say whether a clause is a condition: "unless he pays", "should he pay"."""
    return begins_condition(reading, clause) or is_inverted(reading, clause)


def _is_allowing(reading: Reading, clause: Token, own: Token, who: tuple[Party, ...]) -> bool:
    """Say whether a condition only lets a threat be carried out: a court's, one's own party's."""
    if is_own(reading, own) or any(one.sector == "JUD" for one in who):
        return True
    kinds = {one.kind.type for one in deeds_of_verb(clause.lemma, clause.text)}
    is_if = "if" in markers_of(reading, clause.index)
    return is_if and bool(kinds) and kinds <= _ALLOWING


def _in_condition(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what one does on condition of another's deed as its aim: "if Peru pays, Chile will"."""
    top = reading.above(verb)
    if _is_matched(reading, parties, found, verb):
        answering = {
            word
            for one in reading.children(top.index, "nsubj")
            for word in reading.subtree(one.index)
        }
        there = without_told(reading, found.target, answering)
        return found._replace(target=there)
    if found.target or not found.source or found.deed.kind.type not in _ANSWERED:
        return found
    if verb.deprel != "advcl" or not _is_condition(reading, verb):
        return found
    is_done = is_passive(reading, top.index)
    own = reading.children(top.index, "nsubj") if not is_done else ()
    there = parties.of(own[0].index) if own else ()
    return found._replace(target=parties.without(there, found.source))


def _is_matched(reading: Reading, parties: Parties, found: Found, verb: Token) -> bool:
    """Say whether what answers a deed is nothing for who acts: "if Peru pays, Chile will too"."""
    if found.deed.kind.type not in _ANSWERED or verb.deprel != "advcl" or verb.head < 0:
        return False
    if not _is_condition(reading, verb) or marker_of(reading, verb.index) == "unless":
        return False
    if any(one.text.lower() in NEGATIONS for one in reading.children(verb.index, "advmod")):
        return False  # what one would act for lack of, one wants
    top = reading.tokens[verb.head]
    if any(one.lemma.lower() in _ALSO for one in reading.children(top.index, "advmod")):
        return True
    there = (party for one in reading.children(top.index, "obj") for party in parties.of(one.index))
    if any(one.country for one in parties.without(tuple(there), found.source)):
        return True
    kinds = {one.kind.type for one in deeds_of_verb(top.lemma, top.text)}
    return found.deed.kind.type in _KINDNESS and not kinds & _RETURNS


def _remarked(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return praise or blame for what a clause tells as that of its doer: "a step Chile hailed"."""
    noun = reading.above(verb)
    if found.deed.kind.type not in JUDGING or verb.deprel != "acl:relcl":
        return found
    objects = (one for one in reading.children(verb.index, "obj") if not _is_relative(one))
    if any(parties.of(one.index) for one in objects):
        return found  # "a step for which it chided Peru"
    if noun.deprel not in _BESIDE or noun.lemma.lower() not in _acts() or noun.head < 0:
        return found
    top = reading.tokens[noun.head]
    there = parties.of(parties.doer(top)) if top.upos == "VERB" and top.index < noun.index else ()
    there = parties.without(there, found.source)
    return found._replace(target=there) if there else found


def _compelled(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what somebody yields as yielded to who forces him: "protesters forced the king to scrap the tax"."""
    force = reading.above(verb)
    kind = found.deed.kind
    if found.target or not found.source or kind.type not in _YIELDING:
        return found
    if verb.deprel != "xcomp" or force.lemma.lower() not in _FORCING:
        return found
    forced = {
        word
        for one in reading.children(force.index, "obj", "nsubj:pass")
        for word in reading.subtree(one.index)
    }
    if not all(is_told_with(reading, one, forced) for one in found.source):
        return found
    there = parties.of(parties.doer(force))
    return found._replace(target=parties.without(there, found.source))


def _acts() -> frozenset[str]:
    """Return the words for what somebody has done or decided."""
    return object_class("act") | object_class("decision")


def _is_relative(word: Token) -> bool:
    """Say whether a word stands for the noun before its clause: "that", "which"."""
    return word.upos == "PRON" and word.text.lower() in _WHICH


def _nearest(reading: Reading, found: Found) -> Found:
    """Return a deed that several suffer without those whom only another clause names."""
    if len(found.target) < 2:
        return found
    word = reading.tokens[found.trigger]
    own = _own_words(reading, word)
    top = _of_participle(reading, word)
    if top is not None:
        own.update(
            at for one in reading.children(top.index, "nsubj") for at in reading.subtree(one.index)
        )
    kept = tuple(one for one in found.target if is_told_with(reading, one, own))
    is_known = any(one.actor or one.country or not is_pronoun(reading, one) for one in kept)
    return found._replace(target=kept) if is_known else found


def _own_words(reading: Reading, word: Token) -> set[int]:
    """Return the words of a deed's phrase or clause, without clauses in it."""
    words, agenda = {word.index}, [word.index]
    while agenda:
        here = agenda.pop()
        for child in reading.children(here):
            if child.deprel in _OWN_CLAUSES and child.index not in conjuncts(reading, here):
                continue
            words.add(child.index)
            agenda.append(child.index)
    return words
