"""
Who is named with a party in one breath: "shelled Lviv and Ternopil" is done to both.

So are those "between" whom something is: "a contract between Peru and a bank".
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import markers_of, subject
from dragoman.stages.event.found import Found, is_told_with, top_of, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, is_along, is_companion

_BETWEEN = "between"
_HELPERS = frozenset({"COP", "MIL", "SPY"})
_OWN = frozenset("aide baby bodyguard child driver grandchild guard".split())
# In these somebody may suffer with another.
_SUFFERED = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION"})


def together(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed with all who are joined to one of its parties beside its own words, or "between" them.

    Where one of these does it and another has it done to him, they are told apart on purpose.
    """
    both = (*found.source, *found.target)
    source = _with_joined(reading, parties, found, found.source, both)
    target = _with_joined(reading, parties, found, found.target, both)
    if (source, target) == (found.source, found.target):
        return found
    return found._replace(source=source, target=target)


def with_companions(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed with who does or suffers it "along with" another: "was held along with two aides".

    So does whoever is his: "was killed with her two children".
    """
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB":
        return found
    found = _joined_in(reading, parties, _with_doers(reading, parties, found, verb), verb)
    is_suffered = found.deed.kind.type in _SUFFERED
    suffering = reading.children(verb.index, "nsubj:pass", "obj") if is_suffered else ()
    first = next((one for one in suffering if parties.is_people(one)), None)
    for word in _beside(reading, verb, first):
        if not (parties.is_human(word) or word.upos == "PROPN"):
            continue
        also = parties.named(word.index)
        if first is not None and any(one.sector in _HELPERS for one in also):
            continue  # the police arrest somebody "together with" the army
        if first is None:
            target = without_told(reading, found.target, {*reading.subtree(word.index)})
            source = (*found.source, *parties.without(also, found.source))
            return found._replace(source=source, target=target) if found.source else found
        if any(is_told_with(reading, one, {first.index}) for one in found.target):
            more = parties.without(also, (*found.source, *found.target))
            return found._replace(target=(*found.target, *more))
    return found


def _with_doers(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a deed with who does it along with its subject: "Japan, together with Chile, held drills"."""
    for own in reading.children(verb.index, "nsubj"):
        for first in (own, *reading.children(own.index, "conj")):
            if not any(is_told_with(reading, one, {first.index}) for one in found.source):
                continue
            for word in reading.children(first.index, "nmod"):
                if is_companion(reading, word) and parties.of(word.index):
                    more = parties.without(parties.of(word.index), found.source)
                    found = found._replace(source=(*found.source, *more))
    return found


def _joined_in(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what somebody joins another in doing as the deed of both: "joined Chile in striking it"."""
    above = reading.above(verb)
    is_below = verb.deprel == "advcl" and "in" in markers_of(reading, verb.index)
    if not is_below or above.lemma.lower() != "join":
        return found
    words = (subject(reading, above.index), *reading.children(above.index, "obj"))
    doers = tuple(one for word in words if word is not None for one in parties.named(word.index))
    target = parties.without(found.target, doers)
    return found._replace(source=doers, target=target) if len(doers) > 1 else found


def _beside(reading: Reading, verb: Token, first: Token | None) -> list[Token]:
    """Return those "along with" whom somebody does or suffers something, or who are his."""
    return [
        one
        for over in (verb, *reading.children(verb.index, "obl"))
        for one in reading.children(over.index, "obl", "nmod")
        if is_along(reading, one) or (first is not None and over is verb and _is_his(reading, one))
    ]


def _is_his(reading: Reading, word: Token) -> bool:
    """Say whether a noun is for somebody's kin or men: "with her two children"."""
    owners = reading.children(word.index, "nmod:poss")
    if not any(one.text.lower() == "with" for one in reading.children(word.index, "case")):
        return False
    is_one_of_his = word.lemma.lower() in object_class("kin") | _OWN
    return is_one_of_his and any(one.upos == "PRON" for one in owners)


def _with_joined(
    reading: Reading,
    parties: Parties,
    found: Found,
    side: tuple[Party, ...],
    both: tuple[Party, ...],
) -> tuple[Party, ...]:
    """Return a side with those joined to one of its parties."""
    for party in side:
        first = _first(reading, party)
        if first is None or first.index in found.words:
            continue
        is_between = case_of(reading, first.index) == _BETWEEN
        if is_between and found.trigger in reading.subtree(first.index):
            continue  # "between Peru and a bank, which turned it down": only who is nearest
        if first.head not in found.words and not is_between:
            continue
        members = parties.members(first.index)
        here = {
            member: [one for one in both if is_told_with(reading, one, {member})]
            for member in members
        }
        if len(members) > 1 and all(one in side for told in here.values() for one in told):
            return tuple(
                dict.fromkeys(
                    one
                    for member, told in here.items()
                    for one in told
                    or _others(parties, member, _named(parties, member, is_any=is_between), both)
                )
            ) + without_told(reading, side, members)
    return side


def _others(
    parties: Parties, word: int, named: tuple[Party, ...], both: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return those who are on no side yet; two towns of one state are two: "bombed Homs and Idlib"."""
    is_town = parties.tokens[word].upos == "PROPN"
    return tuple(
        one for one in named if (is_town and one.mention is None) or parties.without((one,), both)
    )


def _first(reading: Reading, party: Party) -> Token | None:
    """Return the first of those whom a party is joined to."""
    word = top_of(reading, party)
    while word is not None and word.deprel == "conj" and word.head >= 0:
        word = reading.tokens[word.head]
    return word


def _named(parties: Parties, word: int, *, is_any: bool) -> tuple[Party, ...]:
    """Return whom a word names, if he is known as somebody or as a place of a state, or may be anybody."""
    if "Reflex=Yes" in parties.tokens[word].feats:
        return ()
    return tuple(
        one
        for party in parties.single(word)
        for one in (() if party.mention or party.country else parties.of_place(word)) or (party,)
        if is_any or one.mention or one.country
    )
