"""
What somebody "had done": a deed of his by the hands of others, or a loss that he suffered.

Who "had the editor jailed" jailed him. Who "had his visa revoked", a state that "had two soldiers
killed" or whose ships others seized did nothing, and what he had he lost.
"""

from __future__ import annotations

from dragoman.knowledge.actors import roles
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, countries
from dragoman.stages.event.losses import is_lost, is_of_others
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import first_joined, is_own

# Who has or gets something done does it; who wants or sees it done does not.
_HAVING = frozenset({"get", "have"})
_WISHING = frozenset({"like", "need", "prefer", "see", "want", "wish"})
_COMPLEMENTS = frozenset({"acl", "ccomp", "xcomp"})
_HARM = frozenset({"ASSAULT", "COERCE", "SANCTION"})
# A body loses its people; one man has those about him seized, as a king his brother.
_BODIES = frozenset({"its", "their"})
_SENDING_AWAY = frozenset({"deport", "expel"})
_PLAIN = frozenset({"had", "has", "have", "that"})
_AIDES = frozenset({"adjutant", "aide", "deputy", "second-in-command"})
_OWNERS = _BODIES | {"his", "her", "my", "our", "your"}


def had_done(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what somebody has done by others as his deed, and what befell him as done to him."""
    word = _first(reading, found)
    noun = _had(reading, word)
    if noun is None:
        return _in_attack(reading, parties, found)
    over = _having(reading, word, noun)
    doer, by = parties.doer(over), agent(reading, word.index)
    mine = parties.named(doer)
    if over.lemma.lower() in _WISHING and by is None:
        return found._replace(source=parties.without(found.source, mine))
    if over.lemma.lower() not in _HAVING or not mine:
        return found
    # Who has "works looted by Iraqis" lost none.
    is_beside = word.deprel != "acl"
    if found.deed.kind.type in _HARM and _has_happened(reading, over):
        is_by_strangers = is_beside and _are_strangers(parties, by, mine)
        is_own_loss = (
            _is_taken(reading, parties, found, noun)
            or _is_of_forces(reading, noun, mine)
            or is_lost(reading, parties, word, noun, doer)
            or _is_abroad(parties, found, word, mine)
        )
        if is_by_strangers or is_own_loss:
            return _lost(parties, _by_those_left(parties, found, word, mine), mine)
    is_bidden = not found.source and by is None and is_beside
    return found._replace(source=mine, doer=doer) if is_bidden else found


def _in_attack(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return an attack in which somebody "had" men killed as that of others, and not as his."""
    head = reading.tokens[found.trigger].head
    above = reading.tokens[head] if head >= 0 else None
    noun = _had(reading, above) if above is not None else None
    if above is None or noun is None or not is_of_others(reading, found, noun):
        return found
    doer = parties.doer(_having(reading, above, noun))
    if not is_lost(reading, parties, above, noun, doer):
        return found
    source = parties.without(found.source, parties.named(doer))
    return found._replace(source=source, doer=found.doer if source else None)


def _lost(parties: Parties, found: Found, mine: tuple[Party, ...]) -> Found:
    """Return what somebody had done as done to him, by others who are told or not."""
    source = parties.without(found.source, mine)
    target = parties.without(found.target, source) or mine
    return found._replace(source=source, target=target, doer=found.doer if source else None)


def _is_abroad(parties: Parties, found: Found, word: Token, mine: tuple[Party, ...]) -> bool:
    """Say whether people were sent away from a state by another one, which can only be their own."""
    left = {one.country for one in _left(parties, found, word, mine)}
    own = {one.country for one in mine if one.sector == "GOV"}
    return None not in own and bool(own) and bool(left - {None}) and own.isdisjoint(left)


def _left(
    parties: Parties, found: Found, word: Token, mine: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return those whose land people are sent away from."""
    if found.deed.kind.mode not in _SENDING_AWAY:
        return ()
    return parties.without(parties.behind(word, ("from",)), (*mine, *found.target))


def _by_those_left(parties: Parties, found: Found, word: Token, mine: tuple[Party, ...]) -> Found:
    """Return an expulsion as one by those it is told to be from: "had its envoy expelled from Chad"."""
    left = _left(parties, found, word, mine)
    if parties.without(found.source, (*mine, *left)):
        return found
    return found._replace(source=left, doer=None) if left else found


def _first(reading: Reading, found: Found) -> Token:
    """Return the first of the verbs that a deed is joined to: "arrested and jailed"."""
    return first_joined(reading, reading.tokens[found.trigger])


def _had(reading: Reading, word: Token) -> Token | None:
    """Return what somebody has, or wants, done by a participle: the ships of "had ships seized"."""
    is_past = "VerbForm=Part" in word.feats and "Tense=Past" in word.feats
    if not is_past or word.deprel not in _COMPLEMENTS or word.head < 0:
        return None
    above = reading.tokens[word.head]
    if word.deprel != "acl":
        below = reading.children(above.index, "obj") or reading.children(word.index, "nsubj:pass")
        return next(iter(below), None)
    # The parser may hang the participle on its noun; so it does with "has soldiers stationed there".
    is_had = above.deprel == "obj" and reading.tokens[above.head].lemma.lower() == "have"
    return above if is_had else None


def _having(reading: Reading, word: Token, noun: Token) -> Token:
    """Return the verb that tells that somebody has, or wants, something done to a noun."""
    return reading.tokens[noun.head if word.deprel == "acl" else word.head]


def _has_happened(reading: Reading, over: Token) -> bool:
    """Say whether somebody "had" something done: who may or wants to "have" it done is its doer."""
    helpers = {one.text.lower() for one in reading.children(over.index, "aux", "mark")}
    return over.lemma.lower() == "have" and helpers <= _PLAIN


def _are_strangers(parties: Parties, by: Token | None, mine: tuple[Party, ...]) -> bool:
    """Say whether who does it is of another state: a speaker's own sergeants do what he bids."""
    others = countries(parties.of(by.index if by else None))
    return bool(others) and others.isdisjoint(one.country for one in mine)


def _is_taken(reading: Reading, parties: Parties, found: Found, noun: Token) -> bool:
    """
    Say whether somebody's own things, or a body's own people, are what a deed is done to.

    Whoever recalls his envoy, or jails "its opponents" or "his own ministers", does so himself, and
    a junta that "had its ministers detained" too: of a body's people some must be counted, or expelled.
    """
    counted = reading.tokens[parties.counted(noun.index)]
    below = [*reading.children(noun.index, "nmod"), counted]
    owners = {
        owner.text.lower()
        for one in below
        for owner in reading.children(one.index, "nmod:poss")
        if owner.upos == "PRON"
    }
    is_counted = counted.upos == "NUM" and len(below) > 1
    meant = below[0] if is_counted else counted
    if not owners & _OWNERS or is_own(reading, meant) or _is_rival(meant):
        return False
    if not parties.is_people(meant) and not _is_near(meant):
        return True
    is_of_body = bool(owners & _BODIES) and found.deed.kind.mode != "withdraw"
    return is_of_body and (is_counted or found.deed.kind.mode == "expel")


def _is_near(noun: Token) -> bool:
    """Say whether a noun is one for a relative or for who serves somebody: "his deputy"."""
    lemma = noun.lemma.lower()
    return lemma in object_class("kin") or lemma in _AIDES or lemma in roles()


def _is_rival(noun: Token) -> bool:
    """Say whether a noun is one for an adversary."""
    return noun.lemma.lower() in object_class("rival")


def _is_of_forces(reading: Reading, noun: Token, mine: tuple[Party, ...]) -> bool:
    """Say whether a state has lost so many of its soldiers or ships, and not "the" ones others had."""
    is_state = all(one.actor is not None and one.actor == one.country for one in mine)
    is_some = bool(reading.children(noun.index, "nummod"))
    of_state = object_class("troops") | object_class("ship") | object_class("jets")
    return is_state and is_some and is_of_class(reading, noun, of_state)
