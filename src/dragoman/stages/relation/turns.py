"""
What a word tells of two actors otherwise than its entry in the lexicon, by what stands around it.

An attack may be one in words, a truce that is broken is fighting in the older scheme, and
who calls for sanctions on somebody asks nothing of him.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    MATERIAL_COOPERATION,
    Kind,
    kind_of,
    object_class,
)
from dragoman.language.reading import Token
from dragoman.records import Status
from dragoman.stages.clauses import helpers_of, markers_of
from dragoman.stages.phrases import case_of, conjuncts
from dragoman.stages.relation.pair import Pair
from dragoman.stages.relation.types import MEASURES, types_of

_BREAKING = frozenset({"violate", "break", "breach", "violation"})
_DOORS = frozenset({"border", "door", "frontier", "gate"})
_STARTS = frozenset({"launch", "mount", "stage", "begin", "start", "conduct"})
_TEXTS = frozenset("draft text framework terms roadmap formula approach".split())
_BESIDE = frozenset({"alongside", "along with", "together with"})
_MEASURES = "163"
# What a clause below tells so, though the verb above says that it was done.
_OPEN = frozenset({"planned", "promised", "demanded", "possible"})
_WILL = frozenset({"will", "would", "shall"})


def shares_of_deed(pair: Pair, word: Token, kind: Kind, status: Status) -> dict[str, float]:
    """Return the types that a word of the lexicon votes for, none where what stands beside it tells it better."""
    if kind.type == "ASSAULT" and _has_milder_aim(pair, word):
        return {}
    if kind.type == "SUPPORT" and _decrees(pair, word):
        return {}
    if kind.type in {"CONCEDE", "RETREAT"} and _lets_in(pair, word):
        kind = kind_of("AID", None)
    if status in _OPEN and _is_as_done(pair, word):
        status = "happened"
    turned = _turned(pair, word, kind)
    if turned is not None:
        return {turned: 1.0}
    if kind.cameo == _MEASURES and pair.has_below(word, "sanction"):
        return MEASURES
    shares = types_of(kind, status, is_noun=word.upos == "NOUN" and not _is_to_come(pair, word))
    harm = _harm_asked(pair, word) if "REQUEST" in shares else None
    return {harm: shares["REQUEST"]} if harm else shares


def _turned(pair: Pair, word: Token, kind: Kind) -> str | None:
    """Return the one type of a deed that its surroundings make another."""
    above = pair.reading.governor(word)
    if above is not None and above.lemma == "threaten" and word.deprel == "xcomp":
        return "THREATEN"  # "threatened to walk out"
    if kind.type == "ASSAULT" and _is_in_words(pair, word):
        return "ACCUSE"
    if kind.type == "ACCUSE" and pair.has_below(word, "warrant"):
        return "COERCE"  # the older scheme has it that who issues a warrant arrests
    if kind.type == "REJECT" and _breaks_truce(pair, word):
        return "ASSAULT"
    if kind.quad == MATERIAL_CONFLICT and _is_done_together(pair, word):
        return "COOPERATE"
    return "SUPPORT" if kind.type == "AGREE" and _is_settled(pair, word) else None


def _harm_asked(pair: Pair, word: Token) -> str | None:
    """
    Return the type of what is asked for, by a word or one above it, if it harms the second actor.

    Who "called for sanctions against him" blames him (ACCUSE), and who "ordered his
    arrest" lets it be done; who "called on him to fight" asks him.
    """
    for one in pair.words:
        harm = _harm(pair, one)
        asking = _asking(pair, one) if harm else None
        if asking is not None and word in {one, asking}:
            return harm if asking.lemma == "order" else "ACCUSE"
    return None


def _harm(pair: Pair, word: Token) -> str | None:
    """Return what harms the second actor, most likely, of what a noun tells or what is ordered done."""
    is_at_target = word.upos == "NOUN" and word.index in pair.above_target
    told = pair.deeds(word) if is_at_target or pair.is_ordered(word) else ()
    best = max((fit for _, fit in told), default=0.0)
    likeliest = [kind for kind, fit in told if fit == best and kind.type != "REQUEST"]
    return next((one.type for one in likeliest if one.quad > MATERIAL_COOPERATION), None)


def _asking(pair: Pair, word: Token) -> Token | None:
    """Return the verb that asks for what a word tells, with nothing but nouns between them."""
    above = pair.reading.governor(word)
    while above is not None and above.upos in {"NOUN", "PROPN"}:
        above = pair.reading.governor(above)
    if above is None or all(kind.type != "REQUEST" for kind, _ in pair.deeds(above)):
        return None
    return above


def _is_in_words(pair: Pair, word: Token) -> bool:
    """Say whether the event head hears an attack in words alone: "led the attack on the bill"."""
    here = {word.index, *(one.index for one in pair.reading.children(word.index, "obj"))}
    return any(
        one.type == "ACCUSE" and not here.isdisjoint(range(one.first, one.last))
        for one in pair.reading.triggers
    )


def _is_done_together(pair: Pair, word: Token) -> bool:
    """Say whether both do it to somebody else: "the armies of Chad and Niger swept the islands"."""
    reading = pair.reading
    doer = pair.doer(word) if word.upos == "VERB" else None
    objects = reading.children(word.index, "obj")
    both = pair.source | pair.target
    has_other = bool(objects) and not any(both & {*reading.subtree(one.index)} for one in objects)
    if doer is None or not has_other:
        return False
    if doer in pair.source and any(
        case_of(reading, one.index) in _BESIDE and one.index in pair.target
        for one in reading.children(word.index, "obl")
    ):
        return True
    nouns = (doer, *(one.index for one in reading.children(doer, "nmod")))
    joined = ({*conjuncts(reading, noun)} for noun in nouns)
    return any(heads & pair.source and heads & pair.target for heads in joined)


def _breaks_truce(pair: Pair, word: Token) -> bool:
    """Say whether what is broken is a truce, or an agreement on one; the older scheme takes that for fighting."""
    if word.lemma.lower() not in _BREAKING:
        return False
    broken = pair.reading.children(word.index, "obj", "nsubj:pass", "nmod")
    parts = [
        part for one in broken for part in pair.reading.children(one.index, "compound", "nmod")
    ]
    return any(one.lemma.lower() in object_class("ceasefire") for one in (*broken, *parts))


def _is_settled(pair: Pair, word: Token) -> bool:
    """Say whether both agree on what is written down: "agreed on the text of a treaty"."""
    doer = pair.doer(word)
    texts = pair.reading.children(word.index, "obl", "obj")
    return (
        doer is not None
        and pair.meets(doer, pair.all_source)
        and pair.meets(doer, pair.all_target)
        and word.lemma == "agree"
        and any(one.lemma.lower() in _TEXTS | object_class("deal") for one in texts)
    )


def _lets_in(pair: Pair, word: Token) -> bool:
    """Say whether a border is opened to people, who find shelter there: "to Syrians", not "to Syria"."""
    doors = {one.lemma.lower() for one in pair.reading.children(word.index, "obj")}
    people = [
        one
        for one in pair.reading.children(word.index, "obl")
        if one.index in pair.target and case_of(pair.reading, one.index) == "to"
    ]
    return not doors.isdisjoint(_DOORS) and any(
        pair.parties.is_people(one) and one.lemma.lower() not in object_class("strangers")
        for one in people
    )


def _is_as_done(pair: Pair, word: Token) -> bool:
    """Say whether a clause tells what was done in the verb above: "phoned to thank", "decided to lift"."""
    above = pair.reading.governor(word)
    if above is None:
        return False
    if above.lemma == "decide" and word.deprel == "xcomp":
        return True
    if _started(pair, word) is not None or pair.decreeing(word) is not None:
        return True
    return pair.is_aim(word) and pair.is_talk(above.index)


def _has_milder_aim(pair: Pair, word: Token) -> bool:
    """Say whether what is launched is for a deed of its own: "operations to detain him"."""
    aims = [one for one in pair.words if _started(pair, one) == word.index]
    told = [max(pair.deeds(one), key=lambda each: each[1], default=None) for one in aims]
    return any(one is not None and one[0].type != "ASSAULT" for one in told)


def _started(pair: Pair, word: Token) -> int | None:
    """Return the verb of the operation that a clause gives the aim of: "launched a raid to free him"."""
    above = pair.reading.governor(word)
    if above is None or "to" not in markers_of(pair.reading, word.index):
        return None
    if word.deprel == "acl" and above.deprel == "obj":
        above = pair.reading.above(above)
    elif word.deprel not in {"advcl", "xcomp"}:
        return None
    return above.index if above.lemma in _STARTS else None


def _decrees(pair: Pair, word: Token) -> bool:
    """Say whether what is signed is a decree that says what is done."""
    return word.lemma == "sign" and any(
        pair.decreeing(one) == word and pair.deeds(one) for one in pair.words
    )


def _is_to_come(pair: Pair, word: Token) -> bool:
    """Say whether a noun is the object of what somebody will do: "will extend the curfew"."""
    above = pair.reading.governor(word)
    return (
        word.deprel in {"obj", "nsubj:pass"}
        and above is not None
        and not helpers_of(pair.reading, above.index).isdisjoint(_WILL)
    )
