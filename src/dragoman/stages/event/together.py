"""
Who is named with a party in one breath: "shelled Lviv and Ternopil" is done to both.

So are those "between" whom something is: "a contract between Peru and a bank".
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, MATERIAL_COOPERATION, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent, markers_of, subject
from dragoman.stages.event.found import Found, is_told_with, top_of, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, is_along, is_companion

_BETWEEN = "between"
_HELPERS = frozenset({"COP", "MIL", "SPY"})
_THOSE = frozenset({"anybody", "anyone", "everybody", "everyone", "those"})
_SOME = frozenset({"all", "any", "many", "most", "some"})
# By these somebody does a thing together with others, and with those of arms by all of them.
_JOINING = frozenset({"accompany", "join"})
# Who accompanies somebody in what he does without doing it.
_ONLOOKERS = frozenset(
    "attorney cameraman crew doctor interpreter journalist lawyer medic nurse peacekeeper photographer "
    "physician reporter translator".split()
)
_HELPING = frozenset({"assist", "back", "help", "support"})
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
    suffering = _suffering(reading, verb) if is_suffered else ()
    first = next((one for one in suffering if _is_sufferer(reading, parties, found, one)), None)
    for word in _beside(reading, verb, first):
        if not (parties.is_human(word) or word.upos == "PROPN"):
            continue
        also = parties.named(word.index)
        if first is not None and any(one.sector in _HELPERS for one in also):
            continue  # the police arrest somebody "together with" the army
        if first is not None and verb.deprel == "advcl":
            found = found._replace(source=parties.without(found.source, also))
        if first is None:
            target = without_told(reading, found.target, {*reading.subtree(word.index)})
            source = (*found.source, *parties.without(also, found.source))
            return found._replace(source=source, target=target) if found.source else found
        if any(is_told_with(reading, one, {first.index}) for one in found.target):
            more = parties.without(also, (*found.source, *found.target))
            return found._replace(target=(*found.target, *more))
    return found


def _is_sufferer(reading: Reading, parties: Parties, found: Found, word: Token) -> bool:
    """Say whether a word is for people, or for whom a deed is known to be done to."""
    is_known = any(is_told_with(reading, one, {word.index}) for one in found.target)
    return parties.is_people(word) or is_known


def _suffering(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Return whom a verb is done to, also where it opens the sentence as a participle: "Held with two aides, he"."""
    own = reading.children(verb.index, "nsubj:pass", "obj")
    is_opening = verb.deprel == "advcl" and verb.xpos == "VBN" and verb.index < verb.head
    if own or not is_opening or reading.children(verb.index, "aux", "mark", "nsubj"):
        return own
    return reading.children(verb.head, "nsubj", "nsubj:pass")


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
            more = _joining(reading, parties, found, first)
            if more:
                target = parties.without(found.target, more)
                found = found._replace(source=(*found.source, *more), target=target)
    return found


def _joining(reading: Reading, parties: Parties, found: Found, first: Token) -> tuple[Party, ...]:
    """Return who does something with its doer by the words beside him: "joined by nurses", "backed by the army"."""
    if found.deed.kind.quad not in {MATERIAL_COOPERATION, MATERIAL_CONFLICT}:
        return ()
    for clause in reading.children(first.index, "acl"):
        by = agent(reading, clause.index)
        who = parties.of(by.index) if by is not None else ()
        name = clause.lemma.lower()
        # Who only backs a mayor or rebels does nothing himself, but soldiers who back the police do.
        both = (*who, *parties.of(first.index))
        is_armed = name in _HELPING and all(one.sector in _HELPERS for one in both)
        is_onlooker = name == "accompany" and by is not None and by.lemma.lower() in _ONLOOKERS
        if who and not is_onlooker and (name in _JOINING or is_armed):
            return parties.without(who, found.source)
    return ()


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
        members = parties.members(first.index)
        is_at_all = _is_at_all(reading, found, first, members)
        if first.head not in found.words and not is_between and not is_at_all:
            continue
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


def _is_at_all(reading: Reading, found: Found, first: Token, members: Sequence[int]) -> bool:
    """Say whether a participle stands behind all who are joined: "Hindus and Sikhs protesting in Srinagar"."""
    verb = reading.tokens[found.trigger]
    is_bare = reading.tokens[verb.index - 1].text != ","
    return (
        verb.deprel == "acl"
        and verb.head == first.index
        and verb.index > max(members)
        and is_bare
        and "VerbForm=Inf" not in verb.feats
    )


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
        if is_any or one.mention or one.country or _is_somebody(parties, parties.tokens[word])
    )


def _is_somebody(parties: Parties, word: Token) -> bool:
    """Say whether a word joined to others is for people: "clerks", "those who paid", "any of his ministers"."""
    if word.upos not in {"DET", "PRON"}:
        return parties.is_human(parties.tokens[parties.counted(word.index)])
    if word.text.lower() in _THOSE:
        clauses = parties.reading.children(word.index, "acl:relcl")
        first = (own for one in clauses for own in parties.reading.children(one.index, "nsubj"))
        return any(own.text.lower() == "who" for own in first)
    of_them = parties.reading.children(word.index, "nmod")
    return word.text.lower() in _SOME and any(parties.is_human(one) for one in of_them)
