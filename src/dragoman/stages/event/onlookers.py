"""
Who is near a deed's word only because somebody speaks to him, hosts others, or stops the deed.

Who is told of an attack did not suffer it, those apologised to for killings did not kill, who
is questioned about an arrest is not said to have made it, who hosts talks "between" others is
none of them, who vetoes a loan is not lent it, and neither a meeting nor the border at which
guards stand is anybody.
"""

from __future__ import annotations

from collections.abc import Collection

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds, deeds_of_verb, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import SENDING, agent, is_passive, subject
from dragoman.stages.event.borders import without_post
from dragoman.stages.event.bystanders import without_bystanders
from dragoman.stages.event.found import (
    Found,
    is_told_with,
    top_of,
    with_sides,
    without_told,
    words_of,
)
from dragoman.stages.event.futile import FOILING
from dragoman.stages.event.layer import HEAD
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.whose import by_whose_people
from dragoman.stages.function_words import ABOUT
from dragoman.stages.joint_rivals import MEDIATORS
from dragoman.stages.mention.told_offices import bodies_told
from dragoman.stages.phrases import case_of, conjuncts

_FOILING = FOILING | {"stop"}
_TELLING = frozenset("advise brief inform notify tell warn".split())
_SORRY = frozenset({"apologise", "apologize"})
_EXCHANGING = frozenset({"exchange", "swap", "trade"})
_GIVEN_TO = frozenset({"for", "to"})
_BETWEEN = frozenset({"among", "between"})
# Where others meet whom the meeting is not of.
_BESIDE = frozenset({"fringe", "fringes", "margin", "margins", "sideline", "sidelines"})
# What several do together, and how many words behind a party tell as what he helps them.
_SHARED = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
_NEAR = 6  # words
# In these somebody is abroad who meets others there.
_ON = frozenset({"during", "on"})
# Who does these to a protest need not take part.
_CAUSING = frozenset("cause fuel ignite incite prompt provoke spark trigger unleash".split())
_SETTING = frozenset({"set", "touch"})
_RESISTED = frozenset({"against", "over"})
_YIELDING = frozenset({"capitulate", "surrender"})  # to whom they do is whom they do it to
_WHITHER = frozenset({"for", "into", "to", "toward", "towards"})
_STRUCK = frozenset({"against", "on"})
# What is said to be so, and by whom: who dismisses it turns down no one whom it tells of.
_CLAIMS = frozenset("accusation allegation claim report rumour rumor suggestion".split())
# Who does these to a plan has no part in it.
_AGAINST = frozenset({"ACCUSE", "ASSAULT", "PROTEST", "REJECT"})
# Before or after what another meeting is told.
_NEXT = frozenset({"after", "ahead", "ahead of", "before", "following"})


def without_onlookers(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed without those that only stand near its word."""
    found = _without_own_body(reading, without_post(reading, _without_meetings(reading, found)))
    found = without_bystanders(reading, parties, found)
    word = reading.tokens[found.trigger]
    found = _without_occasion(reading, found, word)
    found = _without_go_between(reading, found)
    found = _without_next_doer(reading, found)
    found = _without_protester(reading, _without_destination(reading, found, word), word)
    if word.upos == "NOUN":
        found = _without_cause(reading, found, word)
        found = _by_its_own(reading, parties, found, word)
        found = _without_addressed(reading, parties, found, word)
        return _without_refuser(reading, _without_preventer(reading, found, word), word)
    if word.upos != "VERB":
        return found
    found = _without_judge(reading, _without_topic(reading, found, word), word)
    found = _without_next_met(reading, by_whose_people(reading, parties, found, word), word)
    found = _without_exchanged(reading, _without_protested(reading, found, word), word)
    found = _without_sent(reading, parties, found, word)
    return _without_next_object(reading, parties, _without_hearer(reading, found, word), word)


def _words(reading: Reading, heads: Collection[Token]) -> set[int]:
    """Return the words of some phrases."""
    return {word for head in heads for word in reading.subtree(head.index)}


def _without_meetings(reading: Reading, found: Found) -> Found:
    """Return a deed without talks as somebody on a side: "walked out of the coalition talks"."""

    def is_somebody(party: Party) -> bool:
        if party.country is not None:
            return True
        top = top_of(reading, party)
        return top is None or not _is_talks(top)

    source, target = (tuple(filter(is_somebody, side)) for side in (found.source, found.target))
    if len(source) == len(found.source) and len(target) == len(found.target):
        return found
    return found._replace(source=source, target=target)


def _without_own_body(reading: Reading, found: Found) -> Found:
    """Return a deed without whom its doer is said to lead or speak for: "Roa, who heads the union, left"."""
    if not found.target:
        return found
    doers = [word.index for party in found.source for word in words_of(reading, party)]
    out = {body for doer in doers for _, body in bodies_told(reading, doer)}
    return found._replace(target=without_told(reading, found.target, out)) if out else found


def _without_occasion(reading: Reading, found: Found, word: Token) -> Found:
    """Return talks without the body beside whose meeting they are: "on the fringe of the UN Assembly"."""
    if found.deed.kind.type != "CONSULT" or not found.target:
        return found
    beside = [
        part
        for place in reading.children(word.index, "obl", "nmod")
        if place.text.lower() in _BESIDE
        or (len(found.source) > 1 and case_of(reading, place.index) in _ON and _is_stay(place))
        for part in reading.children(place.index, "nmod")
    ]
    out = _words(reading, beside)
    return found._replace(target=without_told(reading, found.target, out)) if out else found


def _is_stay(noun: Token) -> bool:
    """Say whether a noun tells that somebody is abroad: a "visit" or "trip"."""
    return any(one.kind.mode == "visit" for one in deeds("n").get(noun.lemma.lower(), ()))


def _without_destination(reading: Reading, found: Found, word: Token) -> Found:
    """Return a withdrawal without where the withdrawn go: "the last convoy left for Togo"."""
    is_retreat = found.deed.kind.mode == "withdraw" and found.deed.kind.type == "RETREAT"
    if not is_retreat or not found.target or word.lemma.lower() in _YIELDING:
        return found
    below = reading.children(word.index, "obl", "nmod")
    aims = [one for one in below if case_of(reading, one.index) in _WHITHER]
    return found._replace(target=without_told(reading, found.target, _words(reading, aims)))


def _without_protester(reading: Reading, found: Found, word: Token) -> Found:
    """Return a demand without who protests against it: "nurses rallied against cuts demanded by Oman"."""
    noun = reading.tokens[word.head] if word.deprel == "acl" else None
    if found.deed.kind.type != "REQUEST" or noun is None or not found.target:
        return found
    if case_of(reading, noun.index) not in _RESISTED:
        return found
    over = noun
    while over.head >= 0 and (over is noun or over.upos != "VERB"):
        over = reading.tokens[over.head]
    who = subject(reading, over.index) if over.upos == "VERB" else None
    out = _words(reading, [who]) if who is not None else set()
    return found._replace(target=without_told(reading, found.target, out))


def _without_protested(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a blow at a crowd without whom the crowd is against: "broke up a rally against the king"."""
    if found.deed.kind.mode != "crowd-control":
        return found
    against = [
        one
        for crowd in reading.children(verb.index, "obj", "nsubj:pass")
        for one in reading.children(crowd.index, "nmod")
        if case_of(reading, one.index) in _RESISTED
    ]
    return found._replace(target=without_told(reading, found.target, _words(reading, against)))


def _without_exchanged(reading: Reading, found: Found, verb: Token) -> Found:
    """Return an exchange without the captives that are exchanged: "swapped 40 prisoners"."""
    if found.deed.kind.type != "COOPERATE" or verb.lemma.lower() not in _EXCHANGING:
        return found
    captives = [
        one
        for one in reading.children(verb.index, "obj", "nsubj:pass")
        if one.lemma.lower() in object_class("prisoners")
    ]
    return found._replace(target=without_told(reading, found.target, _words(reading, captives)))


def _without_cause(reading: Reading, found: Found, noun: Token) -> Found:
    """Return a protest without who only caused it: "police shot a driver, setting off riots"."""
    verb = reading.above(noun)
    if found.deed.kind.type != "PROTEST" or noun.deprel != "obj" or not found.source:
        return found
    off = [one.text.lower() for one in reading.children(verb.index, "compound:prt", "advmod")]
    if verb.lemma.lower() not in _CAUSING and not (verb.lemma.lower() in _SETTING and "off" in off):
        return found
    who = subject(reading, verb.index)
    out = _words(reading, [who]) if who is not None else set()
    return found._replace(source=without_told(reading, found.source, out))


def _without_go_between(reading: Reading, found: Found) -> Found:
    """Return what others do together without who only helps them to: "with Oman as mediator"."""

    def is_partner(party: Party) -> bool:
        last = max((word.index for word in words_of(reading, party)), default=-1)
        top = top_of(reading, party)
        if top is None or not {"with", None} & {case_of(reading, top.index)}:
            return True
        return not is_told_as(reading, last, MEDIATORS)

    kept = tuple(filter(is_partner, found.target))
    if len(kept) == len(found.target) or found.deed.kind.type not in _SHARED:
        return found
    return found._replace(target=())


def is_told_as(reading: Reading, last: int, roles: Collection[str]) -> bool:
    """Say whether behind its last word a phrase is told "as" something of some roles."""
    rest = [word for word in reading.tokens[last + 1 : last + _NEAR] if word.upos != "PUNCT"]
    if not rest or rest[0].text.lower() != "as":
        return False
    noun = next((word for word in rest if word.upos == "NOUN"), None)
    words = reading.text[noun.start :].lower() if noun is not None else ""
    return noun is not None and (noun.lemma.lower() in roles or words.startswith("go-between"))


def _without_next_doer(reading: Reading, found: Found) -> Found:
    """
    Return a deed that has a target without who did what only describes one of its parties.

    "The mayor, backed by Oman, rejected the army's plea" rejects nothing of Oman's, and who
    sends flour "to towns held by rebels" does not send it to these.
    """
    kept = tuple(one for one in found.target if not _is_next_doer(reading, found, one))
    return with_sides(found, found.source, kept) if kept else found


def _is_next_doer(reading: Reading, found: Found, party: Party) -> bool:
    """Say whether a party stands behind "by" in a clause at a noun that tells something else."""
    top = top_of(reading, party)
    if top is not None and top.deprel == "conj":
        top = reading.tokens[top.head]
    clause = reading.tokens[top.head] if top is not None and top.head >= 0 else None
    if top is None or clause is None or clause.deprel not in {"acl", "advcl"}:
        return False
    is_doer = top.relation == "obl" and case_of(reading, top.index) == "by"
    return is_doer and found.trigger not in reading.subtree(clause.index)


def _is_talks(noun: Token) -> bool:
    """Say whether a noun names talks, and no body that meets."""
    is_many = "Number=Plur" in noun.feats and noun.upos == "NOUN"
    return is_many and noun.lemma.lower() in {"talk", "talks", "negotiation", "negotiations"}


def _by_its_own(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """Return what a noun tells as done by those that its own "by" or "between" names."""
    wanted = _BETWEEN | {"by"} if found.deed.kind.type == "CONSULT" else {"by"}
    own = [c for c in reading.children(noun.index, "nmod") if case_of(reading, c.index) in wanted]
    words = _words(reading, [reading.tokens[at] for c in own for at in conjuncts(reading, c.index)])
    kept = tuple(one for one in found.source if is_told_with(reading, one, words))
    if not kept and own and found.rule == HEAD:
        kept = parties.of(own[0].index)
    return found._replace(source=kept) if kept and kept != found.source else found


def _without_addressed(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """
    Return a deed without its victims, or who is only asked about it, as its doers.

    Whose it is did it: "asked Chile about its arrest of ten", "apologised for its attack".
    """
    if noun.deprel not in {"obl", "nmod"} or noun.head < 0 or not found.source:
        return found
    case, verb = case_of(reading, noun.index), reading.tokens[noun.head]
    if verb.upos != "VERB" and verb.deprel in {"obj", "obl"} and verb.head >= 0:
        verb = reading.tokens[verb.head]
    if case == "for" and verb.lemma.lower() in _SORRY:
        below = reading.children(verb.index, "obl")
        met = [one for one in below if case_of(reading, one.index) == "to"]
    elif case == "about" and verb.upos == "VERB":
        met = list(reading.children(verb.index, "obj", "iobj", "nsubj:pass"))
    else:
        return found
    if reading.children(noun.index, "nmod:poss"):
        speaker = subject(reading, verb.index) if case == "for" else None
        own = parties.of(speaker.index) if speaker is not None else ()
        return found._replace(source=own) if own else found
    words = _words(reading, met) - set(reading.subtree(noun.index))
    return found._replace(source=without_told(reading, found.source, words))


def _without_refuser(reading: Reading, found: Found, noun: Token) -> Found:
    """Return help without who vetoes it as who would get it: "Peru vetoes a loan for Chad"."""
    verb = reading.above(noun)
    if noun.deprel != "obj" or verb.upos != "VERB" or found.deed.kind.type != "AID":
        return found
    if not any(one.kind.type == "REJECT" for one in deeds_of_verb(verb.lemma, verb.text)):
        return found
    below = [*reading.children(noun.index, "nmod"), *reading.children(verb.index, "obl")]
    to = _words(reading, [c for c in below if case_of(reading, c.index) in _GIVEN_TO])
    if not any(is_told_with(reading, one, to) for one in found.target):
        return found
    out = _words(reading, reading.children(verb.index, "nsubj"))
    return found._replace(target=without_told(reading, found.target, out))


def _without_preventer(reading: Reading, found: Found, noun: Token) -> Found:
    """Return an attack "on" others without who foils it as its victim: "it foiled an attack on a bridge"."""
    verb = reading.above(noun)
    at = [c for c in reading.children(noun.index, "nmod") if case_of(reading, c.index) in _STRUCK]
    is_foiled = noun.deprel == "obj" and verb.lemma.lower() in _FOILING
    if found.deed.kind.quad != MATERIAL_CONFLICT or not at or not is_foiled:
        return found
    out = _words(reading, reading.children(verb.index, "nsubj"))
    return found._replace(target=without_told(reading, found.target, out))


def _without_hearer(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a deed that has a target without who is told of it: "was told that Peru shelled it"."""
    over = reading.tokens[verb.head] if verb.deprel == "ccomp" and verb.head >= 0 else None
    if over is None or over.lemma.lower() not in _TELLING:
        return found
    hearers = ("nsubj:pass",) if is_passive(reading, over.index) else ("obj", "iobj")
    heard = _words(reading, reading.children(over.index, *hearers))
    kept = without_told(reading, found.target, heard - set(reading.subtree(verb.index)))
    return found._replace(target=kept) if kept else found


def _without_topic(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a deed without what it is agreed on, or claimed, as whom it concerns: "agreed on a judge"."""
    below: list[Token] = []
    if found.deed.kind.type == "AGREE":
        below = [
            c for c in reading.children(verb.index, "obl") if case_of(reading, c.index) in ABOUT
        ]
    elif found.deed.kind.type == "REJECT":
        refused = reading.children(verb.index, "obj", "nsubj:pass")
        below = [
            child
            for one in refused
            for child in reading.children(one.index, "nmod", "acl")
            if case_of(reading, child.index) == "against"
            or (one.lemma.lower() in _CLAIMS and _tells_claim(reading, child))
        ]
    kept = without_told(reading, found.target, _words(reading, below)) if below else found.target
    return with_sides(found, found.source, kept)


def _tells_claim(reading: Reading, child: Token) -> bool:
    """Say whether a phrase or clause tells what is claimed."""
    return child.deprel == "acl" or case_of(reading, child.index) in {"about", "of"}


def _without_judge(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a plan without who is against it as its doer: "the vote to admit them was attacked by"."""
    plan = reading.tokens[verb.head] if verb.deprel == "acl" and verb.head >= 0 else verb
    over = reading.tokens[plan.head] if plan.deprel == "nsubj:pass" else verb
    by = agent(reading, over.index) if over is not verb else None
    known = {one.kind.type for one in deeds_of_verb(over.lemma, over.text)}
    if by is None or not known & _AGAINST:
        return found
    return found._replace(source=without_told(reading, found.source, _words(reading, [by])))


def _without_next_met(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a meeting without who is met in another: "met Togo's envoy before talks with Mali"."""
    if found.deed.kind.type != "CONSULT":
        return found
    others = [
        one
        for one in reading.children(verb.index, "obl")
        if case_of(reading, one.index) in _NEXT and _is_meeting(one)
    ]
    kept = without_told(reading, found.target, _words(reading, others))
    return found._replace(target=kept) if kept or len(found.source) > 1 else found


def _without_sent(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return help without those who are sent to give it as who gets it: "sent a team of engineers"."""
    if found.deed.kind.type != "AID" or verb.lemma.lower() not in SENDING:
        return found
    objects = reading.children(verb.index, "obj")
    sent = [
        one
        for one in objects
        if one.index in found.words or parties.counted(one.index) != one.index
    ]
    helping = [
        child
        for one in sent
        for child in reading.children(one.index, "nmod")
        if case_of(reading, child.index) == "of"
    ]
    return found._replace(target=without_told(reading, found.target, _words(reading, helping)))


def _is_meeting(noun: Token) -> bool:
    """Say whether a noun tells that people meet."""
    known = deeds("n").get(noun.lemma.lower(), ())
    return _is_talks(noun) or any(one.kind.type == "CONSULT" for one in known)


def _without_next_object(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return force without things as its target that a verb joined to it acts on: "burned and looted"."""
    if found.deed.kind.quad != MATERIAL_CONFLICT and found.deed.kind.type != "PROTEST":
        return found
    if not reading.children(verb.index, "obj") or not found.target:
        return found
    next_ = [
        one
        for c in reading.children(verb.index, "conj")
        for one in reading.children(c.index, "obj")
    ]
    things = [one for one in next_ if not parties.is_people(one)]
    kept = without_told(reading, found.target, _words(reading, things))
    return found if len(kept) == len(found.target) else found._replace(target=kept)
