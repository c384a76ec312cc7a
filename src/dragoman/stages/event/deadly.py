"""
Blows told by a noun and by those they killed, by weapons, and fights: "the ambush killed six rangers".

The model may think little of each of the two words; together they leave no doubt. Nobody needs
to be known, neither who struck nor who died.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import Deed, Kind, deeds, kind_of, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE
from dragoman.stages.clauses import acted_on, is_passive
from dragoman.stages.event.found import Found, top_of, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Candidate
from dragoman.stages.event.status import is_negated, status_of
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HARMING

_HARMING = HARMING | {"maim"}
# Blows that only people strike; a blast or a fire may be an accident.
_BLOWS = frozenset(
    "airstrike ambush assault attack barrage bombardment bombing crossfire gunfire incursion onslaught "
    "raid salvo shelling shooting shootout stabbing strike".split()
)
# Who is killed in one of these was killed by others; only some of them are told to kill people.
_FATAL = frozenset({"bloodshed", "clash", "crackdown", "fighting", "violence"})
_UNREST = _FATAL | {"combat", "riot", "unrest"}
_PRIVATE = frozenset("domestic family gun knife sexual street".split())
_BLASTS = frozenset({"blast", "explosion"})
_LEFT = frozenset({"dead", "injured", "wounded"})
# These are blows of those arms alone.
_BY_ARMS = frozenset({"fire"})
_ARMS = frozenset("artillery cannon gun machine-gun mortar rifle rocket sniper tank".split())
# What hits somebody only where somebody fires it.
WEAPONS = frozenset(
    "artillery bomb bomber drone grenade gunship howitzer missile mortar projectile rocket shell torpedo "
    "warhead warplane".split()
)
# Who sets these off means harm, where a bomb may be an old one that sappers found.
_WORN = frozenset({"belt", "jacket", "vest"})
_HITTING = frozenset(
    "damage destroy fall flatten hit land pound rock shake slam strike target".split()
)
_FIGHTS = frozenset(
    "fighting firefight gunbattle gunfight gunfire shelling shoot-out skirmish".split()
)
_GOING_ON = frozenset("break continue erupt flare intensify rage resume spread".split())
# How likely the head must think that a weapon hit somebody, or that a fight is one.
_LIKELY, _HEARD = 0.5, 0.2
_IN = frozenset({"by", "during", "in"})


def with_deadly(
    reading: Reading, parties: Parties, found: Sequence[Found], candidates: Sequence[Candidate]
) -> list[Found]:
    """Return deeds, in order, with blows that killed or hurt somebody, and those of weapons, not told yet."""
    told = {word for one in found for word in one.words}
    heads = {one.head.trigger: one.head for one in candidates if one.head is not None}
    more = [
        _without_weapon(reading, head)
        for head in heads.values()
        if head.deed.kind.type == "ASSAULT"
        and told.isdisjoint(head.words)
        and _is_seen(reading, head, reading.tokens[head.trigger])
    ]
    told |= {word for one in more for word in one.words}
    for verb in reading.of_lemmas(_HARMING | {"leave"}):
        blow = _blow_of(reading, parties, verb)
        if blow is not None and not told & {verb.index, blow.index}:
            more.append(_made(reading, parties, blow, verb, heads.get(blow.index)))
    return with_more(found, more)


def _is_seen(reading: Reading, head: Found, word: Token) -> bool:
    """Say whether the head sees a weapon that hits, a coup, or a fight of nobody named, likely enough."""
    if head.score >= _LIKELY and _is_by_weapon(reading, word):
        return True
    above = reading.above(word)
    if any(reading.tokens[at].lemma.lower() == "coup" for at in head.words):
        return head.score >= _LIKELY
    if word.lemma.lower() in _BLASTS and head.score >= _LIKELY:
        return bool(head.target) and above.lemma.lower() in _HARMING
    is_going_on = word.deprel == "nsubj" and above.lemma.lower() in _GOING_ON
    is_going_on |= word.deprel == "nsubj:pass" and above.lemma.lower() == "report"
    return head.score >= _HEARD and is_going_on and word.lemma.lower() in _FIGHTS


def _is_by_weapon(reading: Reading, word: Token) -> bool:
    """Say whether a verb has a weapon for its subject, or a noun is one that hits: "shells fell on"."""
    if word.upos == "VERB":
        if word.lemma.lower() in _HARMING:
            return False  # an old bomb that killed somebody is nobody's
        if word.lemma.lower() == "detonate":
            worn = reading.children(word.index, "obj")
            return any(one.lemma.lower() in _WORN for one in worn)
        own = reading.children(word.index, "nsubj")
        return any(one.upos == "NOUN" and one.lemma.lower() in WEAPONS for one in own)
    above = reading.above(word)
    is_weapon = word.lemma.lower() in WEAPONS or _is_blow(reading, word)
    return is_weapon and word.deprel == "nsubj" and above.lemma.lower() in _HITTING


def _without_weapon(reading: Reading, found: Found) -> Found:
    """Return a deed without the weapon among who does it, unless it tells whose it is."""
    kept = tuple(
        party
        for party in found.source
        if party.country is not None
        or (top := top_of(reading, party)) is None
        or top.lemma.lower() not in WEAPONS
    )
    return found._replace(source=kept)


def _blow_of(reading: Reading, parties: Parties, verb: Token) -> Token | None:
    """Return the blow that a verb tells to have killed or hurt somebody, or in which he was killed."""
    if verb.upos != "VERB" or is_negated(reading, verb):
        return None
    states = reading.children(verb.index, "xcomp")
    if verb.lemma.lower() == "leave" and not any(one.lemma.lower() in _LEFT for one in states):
        return None
    if status_of(reading, verb.index) not in TOOK_PLACE or not acted_on(reading, verb.index):
        return None
    if is_passive(reading, verb.index):
        told = [
            one for one in reading.children(verb.index, "obl") if case_of(reading, one.index) in _IN
        ]
        unrest = (one for one in told if one.lemma.lower() in _UNREST)
        if (first := next(unrest, None)) is not None:
            return first
    else:
        told = list(reading.children(verb.index, "nsubj"))
        is_fatal = bool(told) and told[0].lemma.lower() in _FATAL
        hit = acted_on(reading, verb.index)[0]
        if is_fatal and parties.are_many(hit) and not _is_private(reading, told[0]):
            return told[0]
    return next((one for one in told if _is_blow(reading, one)), None)


def _is_private(reading: Reading, noun: Token) -> bool:
    """Say whether violence is a matter of homes and streets, or of something that is nobody: "of the storm"."""
    beside = {one.lemma.lower() for one in reading.children(noun.index, "amod", "compound")}
    is_of = any(case_of(reading, one.index) == "of" for one in reading.children(noun.index, "nmod"))
    return is_of or bool(beside & _PRIVATE)


def _is_blow(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names a blow that people struck: no attack of a shark."""
    lemma = noun.lemma.lower()
    if noun.upos != "NOUN" or (lemma not in _BLOWS and lemma not in _BY_ARMS):
        return False
    beside = {one.lemma.lower() for one in reading.children(noun.index, "amod", "compound")}
    if beside & object_class("animal"):
        return False
    if lemma == "strike" and noun.relation == "obl" and not beside:
        on = {case_of(reading, one.index) for one in reading.children(noun.index, "nmod")}
        return bool(on & {"against", "on"})  # miners may be killed "in a strike"
    return lemma in _BLOWS or bool(beside & _ARMS)


def _made(
    reading: Reading, parties: Parties, blow: Token, verb: Token, head: Found | None
) -> Found:
    """Return the deed: as the head has it where it sees a blow, with those who were killed."""
    target = parties.named(acted_on(reading, verb.index)[0].index)
    if head is not None and head.deed.kind.type == "ASSAULT":
        return head._replace(target=head.target or target)
    deed = Deed(_kind_of(blow), (), frozenset(), "")
    source = parties.owner(blow)
    status = status_of(reading, verb.index)
    words = (blow.index,)
    return Found(deed, blow.index, words, source, target, None, blow.lemma, status)


def _kind_of(blow: Token) -> Kind:
    """Return the type and mode of a blow, as the lexicon has them."""
    known = (deed.kind for deed in deeds("n").get(blow.lemma.lower(), ()) if not deed.requires)
    return next((one for one in known if one.type == "ASSAULT"), kind_of("ASSAULT", None))
