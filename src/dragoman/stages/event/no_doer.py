"""
Who has no part in a deed that stands beside his own.

Who strikes back "after a rocket attack" was attacked, who warns of a coup plans none, and who
brokers a truce fires no shot.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds, deeds_of_verb, object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import (
    agent,
    begins_condition,
    helpers_of,
    is_inverted,
    is_passive,
    markers_of,
    subject,
)
from dragoman.stages.event.found import (
    Found,
    countries,
    is_told_with,
    top_of,
    with_sides,
    without_told,
)
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import BROKERING

_AFTER = frozenset({"after", "following", "since"})
_AROUND = frozenset({"after", "ahead of", "before"})
_WARNING = frozenset({"caution", "warn"})
# Words before or behind a noun that say whose it is.
_OWNING = ("nmod:poss", "compound", "amod", "nmod", "acl")
# What somebody who warns of it would do himself.
_OWN_MEASURES = frozenset(
    "action answer blockade boycott closure consequence countermeasure crackdown cut cut-off duty embargo expulsion "
    "fallout freeze go-slow levy measure penalty protest reaction repercussion reprisal response restriction "
    "retaliation sanction step stoppage strike tariff test walkout".split()
)
# In these both sides take part.
_FIGHTS = frozenset(
    "battle campaign chase clash combat fight fighting firefight gunfight offensive operation pursuit shootout siege "
    "war".split()
)
_WATCHING = frozenset({"cover", "film", "photograph", "report"})
_OPPOSING = frozenset({"condemn", "criticise", "criticize", "denounce", "deplore", "oppose"})
_STRIKING = frozenset({"bombardment", "offensive", "operation", "strike", "war"})
# These take no measures of their own against anybody.
_CHARITY = frozenset({"IGO", "NGM", "NGO"})
_MAY_COME = frozenset({"could", "may", "might"})
_BY = frozenset({"between", "by", "from", "of"})
_AIMED = frozenset({"against", "at", "on", "to", "with"})
_TELLING = frozenset({"inform", "say", "tell"})
_SPEAKING = frozenset({"brief", "speak", "talk"})
_TAKING_OUT = frozenset({"pull", "take", "withdraw"})


def without_no_doer(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed without who only answers, warns of or brokers it, or is named for something else."""
    word = reading.tokens[found.trigger]
    found = _without_itself(reading, _without_reporters(reading, found), word)
    found = _without_critic(reading, found, word)
    if word.upos != "NOUN":
        return _without_neighbour(reading, found, word)
    brokered = _brokered(reading, word)
    if brokered:
        return _without(reading, found, (agent(reading, one.index) for one in brokered))
    above = reading.above(word)
    is_occasion = (
        word.deprel == "obl"
        and _is_answer(reading, above)
        and case_of(reading, word.index) in _AFTER
        and found.deed.kind.quad == MATERIAL_CONFLICT
        and word.lemma.lower() not in _FIGHTS
    )
    is_feared = word.deprel == "obl" and _warns_of(reading, above, word)
    is_feared &= not _is_aimed(reading, parties, found, word)
    if not (is_occasion or is_feared) or _is_owned(reading, parties, word):
        return found
    own = (subject(reading, above.index), *reading.children(above.index, "obj"))
    return _without(reading, found, own if is_occasion else own[:1])


def _without_itself(reading: Reading, found: Found, word: Token) -> Found:
    """Return a measure without what it is done to as its doer: "gas exports were halted"."""
    suffering = {one.index for one in reading.children(word.index, "nsubj:pass")}
    if not suffering or found.deed.kind.type != "SANCTION":
        return found
    return found._replace(
        source=tuple(
            one
            for one in found.source
            if one.actor or one.sector or not is_told_with(reading, one, suffering)
        )
    )


def _without_critic(reading: Reading, found: Found, word: Token) -> Found:
    """Return a deed without who opposes it, or only reports it: "opposes sanctions", "covering the protest"."""
    above = reading.above(word)
    if word.upos != "NOUN" or above.upos != "VERB":
        return found
    if found.deed.kind.type == "PROTEST" and above.lemma.lower() in _WATCHING:
        return found._replace(source=tuple(one for one in found.source if one.sector != "JRN"))
    critic = subject(reading, above.index) if above.lemma.lower() in _OPPOSING else None
    if word.deprel != "obj" or critic is None or found.deed.kind.quad != MATERIAL_CONFLICT:
        return found
    return found._replace(source=without_told(reading, found.source, {critic.index}))


def _is_answer(reading: Reading, verb: Token) -> bool:
    """Say whether a verb, or what it acts on, tells of harm done: "bombed the town after an attack"."""
    listed = [*deeds_of_verb(verb.lemma, verb.text)]
    for one in reading.children(verb.index, "obj", "nsubj:pass"):
        listed += deeds("n").get(one.lemma.lower(), ())
    return any(deed.kind.quad == MATERIAL_CONFLICT for deed in listed)


def is_foreboding(reading: Reading, parties: Parties, found: Found) -> bool:
    """Say whether somebody only warns of what others may do: "warned of a coup"; he threatens nobody."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "THREATEN":
        return False
    warning = _warning(reading, found)
    if warning is not None:
        clauses = reading.children(warning.index, "acl", "ccomp", "advcl", "dep")
        return any(_may_come(reading, parties, found, clause) for clause in clauses)
    if verb.upos != "VERB":
        return False
    if reading.children(verb.index, "obj", "iobj"):
        return False  # who warns somebody may mean himself
    beside = [
        one for at in reading.subtree(verb.index) if (one := reading.tokens[at]).deprel == "advcl"
    ]
    if any(begins_condition(reading, one) or is_inverted(reading, one) for one in beside):
        return False
    for one in reading.children(verb.index, "obl"):
        if _warns_of(reading, verb, one):
            return not _is_aimed(reading, parties, found, one)
        is_of = case_of(reading, one.index) == "of" and verb.lemma.lower() in _WARNING
        if is_of and _is_anothers(reading, parties, countries(found.source), one):
            return True
        is_charity = bool(found.source) and all(each.sector in _CHARITY for each in found.source)
        if is_of and is_charity:
            return True
    return verb.lemma.lower() in _WARNING and any(
        _is_of_others(reading, parties, found, clause) or _may_come(reading, parties, found, clause)
        for clause in reading.children(verb.index, "ccomp")
    )


def _warning(reading: Reading, found: Found) -> Token | None:
    """Return the noun of a warning that tells a threat: in "after a warning that", "issued a warning"."""
    words = (reading.tokens[found.trigger], *reading.children(found.trigger, "obj"))
    nouns = (one for one in words if one.upos == "NOUN")
    return next((one for one in nouns if one.lemma.lower() == "warning"), None)


def _may_come(reading: Reading, parties: Parties, found: Found, clause: Token) -> bool:
    """Say whether a clause tells what others may do, or what may come: "that the dam could burst"."""
    own = reading.children(clause.index, "nsubj")
    if not own or own[0].upos == "PRON" or is_passive(reading, clause.index):
        return False
    known = deeds("n").get(own[0].lemma.lower(), ())
    is_harm = any(deed.kind.quad == MATERIAL_CONFLICT for deed in known)
    if is_harm or _is_one_of(own[0], object_class("guns") | _STRIKING):
        return False  # "that an offensive could start" threatens with it
    if not helpers_of(reading, clause.index) & _MAY_COME:
        return False
    is_his = any(one.upos == "PRON" for one in reading.children(own[0].index, "nmod:poss"))
    return not is_his and countries(parties.of(own[0].index)).isdisjoint(countries(found.source))


def _is_aimed(reading: Reading, parties: Parties, found: Found, noun: Token) -> bool:
    """Say whether what a state warns of is aimed at another, and nobody else's: "of strikes on Beirut"."""
    own = countries(found.source)
    if not own or not _is_one_of(noun, _STRIKING) or _is_anothers(reading, parties, own, noun):
        return False
    aims = (
        countries(parties.of(one.index))
        for one in reading.children(noun.index, "nmod")
        if case_of(reading, one.index) in _AIMED
    )
    return any(aim and aim.isdisjoint(own) for aim in aims)


def _is_anothers(reading: Reading, parties: Parties, own: set[str], noun: Token) -> bool:
    """Say whether a deed is told as that of others: "a Russian attack", "strikes by Russia"."""
    owners = reading.children(noun.index, "nmod:poss", "amod", "compound")
    by = [one for one in reading.children(noun.index, "nmod") if case_of(reading, one.index) in _BY]
    return any(
        countries(parties.of(one.index) or parties.of_nation(one)) - own for one in (*owners, *by)
    )


def _is_of_others(reading: Reading, parties: Parties, found: Found, clause: Token) -> bool:
    """Say whether another state would do what a clause tells: "warned that Russia would attack"."""
    own = reading.children(clause.index, "nsubj")
    if clause.index < found.trigger or "that" not in markers_of(reading, clause.index) or not own:
        return False
    if any(
        markers_of(reading, one.index) & {"if", "unless"}
        for one in reading.children(clause.index, "advcl")
    ):
        return False
    doing = countries(parties.of(own[0].index))
    # "That Oman would suffer": who suffers does nothing.
    deeds = deeds_of_verb(clause.lemma, clause.text)
    if not any(deed.kind.quad == MATERIAL_CONFLICT for deed in deeds):
        return False
    return bool(doing) and own[0].upos == "PROPN" and doing.isdisjoint(countries(found.source))


def _is_one_of(noun: Token, words: frozenset[str]) -> bool:
    """Say whether a noun is one of some words, also where its plural was left as it is."""
    name = noun.lemma.lower()
    return name in words or name.removesuffix("s") in words


def _warns_of(reading: Reading, verb: Token, noun: Token) -> bool:
    """Say whether a verb warns of something that its subject would not do himself."""
    return (
        verb.lemma.lower() in _WARNING
        and case_of(reading, noun.index) == "of"
        and not _is_one_of(noun, _OWN_MEASURES)
        and noun.upos == "NOUN"
    )


def _brokered(reading: Reading, noun: Token) -> list[Token]:
    """Return the participles that tell who brokered something: "a truce brokered by Egypt"."""
    clauses = reading.children(noun.index, "acl")
    return [one for one in clauses if one.lemma.lower() in BROKERING]


def _is_owned(reading: Reading, parties: Parties, noun: Token) -> bool:
    """Say whether words beside a noun say whose deed it is."""
    if any(parties.of(one.index) for one in reading.children(noun.index, *_OWNING)):
        return True
    return any(case_of(reading, at) == "by" for at in reading.subtree(noun.index))


def _without_neighbour(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a deed without whom only another phrase names, or what the doer himself takes along."""
    if found.deed.kind.mode == "resign":
        around = {
            at
            for one in reading.children(verb.index, "obl", "advcl")
            for below in (one, *reading.children(one.index, "nmod", "obl"))
            if case_of(reading, below.index) in _AROUND
            for at in reading.subtree(below.index)
        }
        return found._replace(target=without_told(reading, found.target, around))
    if found.deed.kind.type != "REJECT" or verb.lemma.lower() not in _TAKING_OUT:
        return found
    taken = {one.index for one in reading.children(verb.index, "obj")}
    return found._replace(target=without_told(reading, found.target, taken))


def _without_reporters(reading: Reading, found: Found) -> Found:
    """Return a deed without the paper or agency that is told of it: "told Tasnim it would close"."""
    tops = {
        top.index: top
        for one in (*found.source, *found.target)
        if one.sector == "JRN" and (top := top_of(reading, one)) is not None
    }
    told = (top for top in tops.values() if _is_told(reading, found, top))
    return _without(reading, found, told) if tops else found


def _is_told(reading: Reading, found: Found, paper: Token) -> bool:
    """Say whether a paper only hears something: "told Tasnim that", not "told the BBC to leave"."""
    teller = reading.above(paper)
    name = teller.lemma.lower()
    is_speaking = name in _SPEAKING
    if not is_speaking and (name not in _TELLING or not reading.children(teller.index, "ccomp")):
        return False
    if found.deed.kind.type == "REQUEST" and teller.index == found.trigger:
        return False
    told = reading.children(teller.index, "ccomp")
    if any(
        one.upos == "PRON" for each in told for one in reading.children(each.index, "nsubj:pass")
    ):
        return False  # "told reporters that they would be shot"
    is_spoken_to = paper.deprel == "obl" and case_of(reading, paper.index) in {"to", "with"}
    return is_spoken_to or paper.deprel in {"iobj", "obj"}


def _without(reading: Reading, found: Found, words: Iterable[Token | None]) -> Found:
    """Return a deed without those that some words name, on either side."""
    out = {word.index for word in words if word is not None}
    source, target = (without_told(reading, side, out) for side in (found.source, found.target))
    return with_sides(found, source, target)
