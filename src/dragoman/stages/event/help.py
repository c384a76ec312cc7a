"""
Whom help is for: who thanks for it, and the hurt who are brought to it.

Who used force where others only helped: "thanked Laos for its help in arresting smugglers".
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds_of_verb
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, countries
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

HELP = frozenset({"aid", "assistance", "help", "support"})
_JOINT = HELP | {"collaboration", "cooperation", "co-operation"}
_HELPING = frozenset("aid assist collaborate cooperate co-operate help support".split())
_IN = frozenset({"in", "with", "on"})
_TO = frozenset({"to", "for", "of"})
# What is said of help by whom it was given to.
_OWING = frozenset("acknowledge applaud commend hail laud praise salute thank welcome".split())
_RULING = frozenset({"COP", "GOV", "MIL"})
_OF_LAW = frozenset({"arrest", "deport", "seize"})
_MEANT = frozenset({"he", "it", "she", "they"})
_FRIENDLY = frozenset({"AID", "CONCEDE", "COOPERATE", "SUPPORT"})
_BRINGING = frozenset(
    "airlift bring carry evacuate ferry fly move rush take transfer transport".split()
)
_HURT = frozenset("ailing burned hurt ill injured maimed sick stranded trapped wounded".split())
_IN_NEED = frozenset({"casualty", "evacuee", "patient", "survivor"})
_CLIMBS = 4  # steps up the tree


def helped(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return help with who thanks for it as its target, where nobody else is.

    A deed of force that a state only helped with is done by who thanks for the help.
    """
    word = reading.tokens[found.trigger]
    hurt = _brought(reading, parties, word) if found.deed.kind.type == "AID" else None
    if hurt is not None:
        return found._replace(target=parties.named(hurt.index))
    if word.upos == "NOUN" and not found.target:
        found = _to_who_is_assured(reading, parties, found, word)
    if word.upos == "NOUN" and _is_help(word):
        return _to_who_thanks(reading, parties, found, word)
    if found.deed.kind.type == "AID" and word.relation == "acl":
        found = _sent_by_who_is_thanked(reading, parties, found, word)
        return found if found.target else _sent_to_who_thanks(reading, parties, found, word)
    help_ = _help_with(reading, word)
    verb = _owing(reading, help_) if help_ is not None else None
    if found.deed.kind.quad != MATERIAL_CONFLICT or help_ is None or verb is None:
        return found
    found = _with_helper(parties, found, help_, verb)
    thanking = _doers(parties, verb)
    owners = countries(thanking)
    helpers = {party.country for party in found.source}
    is_ruling = bool(thanking) and all(_is_ruling(party) for party in thanking)
    if not is_ruling or not helpers or None in helpers or owners & helpers:
        return found  # a state's own police do what it thanks them for
    return found._replace(source=thanking, doer=None)


def _brought(reading: Reading, parties: Parties, verb: Token) -> Token | None:
    """Return who needs help and is brought to it: "flew six wounded policemen to a hospital"."""
    brought = reading.children(verb.index, "obj", "nsubj:pass")
    if verb.upos != "VERB" or verb.lemma.lower() not in _BRINGING:
        return None
    for noun in brought:
        told = {one.text.lower() for one in reading.children(noun.index, "amod")}
        if noun.lemma.lower() in _IN_NEED or (told & _HURT and parties.is_people(noun)):
            return noun
    return None


def _with_helper(parties: Parties, found: Found, help_: Token, verb: Token) -> Found:
    """Return a deed that only "their help" does, or an arrest by nobody, with who is thanked as its doer."""
    is_unowned = not found.source and found.deed.kind.mode in _OF_LAW
    helper = parties.object_of(verb)
    if helper is None or (not is_unowned and found.doer != help_.index):
        return found
    named = parties.of(helper.index) or parties.named(helper.index)
    return found._replace(source=named, doer=helper.index)


def _to_who_is_assured(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """Return what somebody is promised with him as its target: "assured Peru of Oman's support"."""
    verb = reading.above(noun)
    if found.deed.kind.type not in _FRIENDLY or verb.upos != "VERB":
        return found
    is_promised = noun.deprel == "obl" and case_of(reading, noun.index) == "of"
    known = deeds_of_verb(verb.lemma, verb.text)
    if not is_promised or all(deed.kind.type != "AGREE" for deed in known):
        return found
    assured = parties.object_of(verb)
    named = parties.named(assured.index) if assured is not None else ()
    return found._replace(target=parties.without(named, found.source))


def _to_who_thanks(reading: Reading, parties: Parties, found: Found, help_: Token) -> Found:
    """Return help that somebody thanks for as given to him, unless it says to whom it was given."""
    verb = _owing(reading, help_)
    below = reading.children(help_.index, "nmod")
    if verb is None or any(_is_to(reading, one) for one in below):
        return found
    about = [one for one in below if case_of(reading, one.index) in _IN]
    things = {word for one in about for word in reading.subtree(one.index)}
    aimed = {
        word.index for one in found.target for span in one.spans for word in reading.words_in(span)
    }
    if not aimed <= things:
        return found
    thanking = _doers(parties, verb)
    return found._replace(target=parties.without(thanking, found.source))


def _sent_to_who_thanks(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a gift that a clause tells of as given to who thanks for it: "the tents Oman sent"."""
    owing = _owing(reading, reading.tokens[verb.head])
    places = [one for one in reading.children(verb.index, "obl") if _is_to(reading, one)]
    if owing is None or places:
        return found
    return found._replace(target=parties.without(_doers(parties, owing), found.source))


def _sent_by_who_is_thanked(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a gift that "it" sent as one by who is thanked for it, where "it" would be who thanks."""
    owing = _owing(reading, reading.tokens[verb.head])
    own = reading.children(verb.index, "nsubj")
    thanked = parties.object_of(owing) if owing is not None else None
    if owing is None or thanked is None or thanked.index == verb.head:
        return found
    if not own or own[0].text.lower() not in _MEANT:
        return found
    thanking = {party.actor for party in _doers(parties, owing)} - {None}
    named = parties.of(thanked.index)
    is_own = bool(thanking & {party.actor for party in found.source})
    return found._replace(source=named, doer=thanked.index) if named and is_own else found


def _is_to(reading: Reading, word: Token) -> bool:
    """Say whether a phrase tells to whom something is given."""
    return case_of(reading, word.index) in _TO


def _doers(parties: Parties, verb: Token) -> tuple[Party, ...]:
    """Return who does what a verb tells."""
    doer = parties.doer(verb)
    return parties.of(doer) or parties.named(doer)


def _is_ruling(party: Party) -> bool:
    """Say whether a party is a state, or of those who rule it."""
    return party.sector in _RULING or (party.actor is not None and party.actor == party.country)


def _help_with(reading: Reading, word: Token) -> Token | None:
    """Return the help that a deed was given help in: by the tree, or by the words before "in"."""
    for case in reading.children(word.index, "mark", "case"):
        if case.text.lower() not in _IN or not case.index:
            continue
        above = [reading.tokens[case.index - 1]]
        if word.head >= 0:
            above.append(reading.tokens[word.head])
        return next((one for one in above if _is_help(one)), None)
    if word.deprel == "conj" and word.head >= 0 and word.head < word.index:
        return _help_with(reading, reading.tokens[word.head])
    return None


def _is_help(word: Token) -> bool:
    """Say whether a word is one for help."""
    return word.lemma.lower() in (_HELPING if word.upos == "VERB" else _JOINT)


def _owing(reading: Reading, help_: Token) -> Token | None:
    """Return the verb by which somebody thanks for help."""
    return next((one for one in _above(reading, help_) if one.lemma.lower() in _OWING), None)


def _above(reading: Reading, word: Token) -> Iterator[Token]:
    """Yield the words above a word, the nearest first, up to the first verb that tells a clause."""
    for _ in range(_CLIMBS):
        if word.head < 0:
            return
        word = reading.tokens[word.head]
        yield word
        if word.upos == "VERB" and reading.children(word.index, "nsubj"):
            return
