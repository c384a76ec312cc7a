"""
Crowds: protests that only a noun tells, those who turn out for somebody, and those broken up.

"Rallies demanding that he go were held" is a protest, whoever went; who "rallied in support of
the king" protests against nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.knowledge.deeds import coded, kind_of
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.choice import made
from dragoman.stages.event.found import Found, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Candidate
from dragoman.stages.phrases import case_of

_PROTEST, _SUPPORT, _DEMO = "PROTEST", "SUPPORT", "demo"
# How likely the head must think a protest whose noun says what it is for or against.
_LIKELY = 0.5
# What a crowd wants, and what it is against.
_WANTING = frozenset("call condemn decry demand denounce oppose seek urge".split())
_AGAINST = frozenset({"against", "over"})
# These are for something they want; a vigil is for the dead.
_WANTED_BY = frozenset("demonstration march protest rally stoppage strike walkout".split())
_OF = frozenset({"for", "in", "of"})
_HELD = frozenset({"break", "continue", "erupt", "hold", "organise", "organize", "spread", "stage"})
# Of who turns out "in support of" somebody; who shows "solidarity" may protest all the same.
_FOR = frozenset({"backing", "favor", "favour", "support"})
# How a crowd is broken up, and by whom.
_DISPERSING = frozenset({"disperse", "quell", "scatter", "suppress"})
_KEEPING_ORDER = frozenset({"COP", "GOV", "MIL", "SPY"})
_ROUND = frozenset({"around", "behind", "round"})
_SIDING = _FOR | {"solidarity", "sympathy"}
_SHOWING = frozenset("declare demonstrate express show voice".split())
_SIDED = frozenset({"for", "of", "with"})
# Before whom a crowd is against, or where it lets him know.
_FACING = frozenset({"against", "at", "before", "in front of", "outside", "over"})


def with_crowds(
    reading: Reading, found: Sequence[Found], candidates: Iterable[Candidate]
) -> list[Found]:
    """Return deeds, in order, with the protests that a subject names with what they are for."""
    told = {word for one in found for word in one.words}
    more = [
        made(one, _PROTEST, one.head.score)
        for one in candidates
        if one.head is not None
        and one.head.deed.kind.type == _PROTEST
        and one.head.score >= _LIKELY
        and not told & one.words
        and (
            _is_crowd(reading, reading.tokens[one.head.trigger])
            or _takes_place(reading, reading.tokens[one.head.trigger])
        )
    ]
    return with_more(found, more)


def _takes_place(reading: Reading, noun: Token) -> bool:
    """Say whether a verb only tells that a protest is held: "demonstrations were held in Rabat"."""
    verb = reading.above(noun)
    if noun.lemma.lower() not in _WANTED_BY or noun.deprel not in SUBJECTS:
        return False
    beside = reading.children(noun.index, "compound", "nmod", "nmod:poss")
    if any(one.deprel == "compound" or case_of(reading, one.index) in _OF for one in beside):
        return False  # "a victory march", "a demonstration of the weapon", "a march in honour of"
    if verb.lemma.lower() == "take":
        return any(one.lemma.lower() == "place" for one in reading.children(verb.index, "obj"))
    return verb.lemma.lower() in _HELD


def _is_crowd(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is the subject of a verb, and says what a crowd wants or is against."""
    above = reading.above(noun)
    if noun.upos != "NOUN" or noun.deprel not in SUBJECTS or above.upos != "VERB":
        return False
    cases = _AGAINST | ({"for"} if noun.lemma.lower() in _WANTED_BY else set())
    against = reading.children(noun.index, "nmod")
    wanted = reading.children(noun.index, "acl")
    return any(case_of(reading, one.index) in cases for one in against) or any(
        one.lemma.lower() in _WANTING and one.text.lower().endswith("ing") for one in wanted
    )


def turned_out(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """
    Return deeds, crowds that turn out for somebody as ones who back him.

    Those who side with him against others protest against these.
    """
    found = [_rallied(reading, parties, _broken_up(reading, parties, one)) for one in found]
    sides = {one.trigger: _side(reading, one) for one in found}
    backing = {at: noun for at, noun in sides.items() if noun is not None}
    told = {
        word
        for at, noun in backing.items()
        if _is_all(reading, at, noun)
        for word in (noun.index, noun.head)
        if word != at
    }
    return [
        _siding(reading, parties, one, backing[one.trigger]) if one.trigger in backing else one
        for one in found
        if not (one.deed.kind.type == _SUPPORT and one.trigger in told)
    ]


def _broken_up(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a crowd that police or troops disperse as what they do: they do not protest with it."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != _PROTEST or verb.lemma.lower() not in _DISPERSING:
        return found
    if verb.upos != "VERB" or not any(one.sector in _KEEPING_ORDER for one in found.source):
        return found
    crowds = reading.children(verb.index, "obj")
    beside = [
        one.index for crowd in crowds for one in (crowd, *reading.children(crowd.index, "compound"))
    ]
    whom = next(filter(None, (parties.of(word) for word in beside)), found.target)
    kind = kind_of("ASSAULT", "crowd-control")
    return found._replace(deed=replace(found.deed, kind=kind), target=whom)


def _rallied(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return those who rally round somebody as ones who back him: "rallied behind the mayor"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != _PROTEST or verb.lemma.lower() != "rally" or verb.upos != "VERB":
        return found
    for one in reading.children(verb.index, "obl"):
        whom = parties.of(one.index) if case_of(reading, one.index) in _ROUND else ()
        if whom and parties.is_person(one):  # not "around the parliament"
            kind = coded(kind_of(_SUPPORT, ""), "053")
            return found._replace(deed=replace(found.deed, kind=kind), target=whom)
    return found


def _side(reading: Reading, found: Found) -> Token | None:
    """Return the noun by which a crowd sides with somebody: "rallied in support of the king"."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or (found.deed.kind.type, found.deed.kind.mode) != (_PROTEST, _DEMO):
        return None
    inside = [
        one for one in reading.children(verb.index, "obl") if case_of(reading, one.index) == "in"
    ]
    shown = [
        noun
        for one in reading.children(verb.index, "advcl", "xcomp")
        if one.lemma.lower() in _SHOWING
        for noun in reading.children(one.index, "obj")
    ]
    nouns = (one for one in (*inside, *shown) if one.lemma.lower() in _SIDING)
    return next((one for one in nouns if _whom(reading, one) is not None), None)


def _whom(reading: Reading, noun: Token) -> Token | None:
    """Return the word for whom or what a crowd sides with."""
    below = reading.children(noun.index, "nmod")
    return next((one for one in below if case_of(reading, one.index) in _SIDED), None)


def _is_all(reading: Reading, verb: int, noun: Token) -> bool:
    """Say whether a crowd only backs somebody: nothing is said of whom it is against or what it wants."""
    beside = reading.children(verb, "obl")
    is_facing = any(case_of(reading, one.index) in _FACING for one in beside)
    is_wanting = any(
        one.lemma.lower() in _WANTING for one in reading.children(verb, "advcl", "conj", "xcomp")
    )
    return noun.lemma.lower() in _FOR and not is_facing and not is_wanting


def _siding(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """Return a crowd's deed as backing somebody, or as a protest that is not against him."""
    whom = _whom(reading, noun)
    if not _is_all(reading, found.trigger, noun):
        side = parties.named(whom.index) if whom is not None else ()
        return found._replace(target=parties.without(found.target, side))
    kind = coded(kind_of(_SUPPORT, ""), "053")
    side = parties.of(whom.index) if whom is not None else ()
    return found._replace(deed=replace(found.deed, kind=kind), target=found.target or side)
