"""
What is crushed, traded or joined with words, votes or money alone.

A revolt of lawmakers is put down by talking, unrest quelled "with subsidies" is bought off, rivals
who "trade barrages of insults" fire nothing, and who "joined the union in condemning a coup" is no
member of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dragoman.knowledge.deeds import FORCE, deeds_of_verb, object_class, verb_of
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import marker_of
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_CRUSHING = frozenset({"crush", "put", "quell"})
# Whose revolts are put down with words and votes.
_LAWMAKERS = frozenset(
    "backbencher cabinet colleague congressman deputy lawmaker legislator minister mp parliament party senator shareholder".split()
)
_VOTES = frozenset({"ballot", "election", "poll", "polls", "referendum", "vote"})
_AT = frozenset({"at", "in"})
# With these people are talked round or bought off.
_GENTLE = frozenset(
    "amnesty apology cash concession dialogue handout offer pledge promise reform speech statement "
    "subsidy talk word".split()
)
_WITH = frozenset({"by", "through", "via", "with"})
_ARMED = FIGHTERS | {"COP"}
_RISEN = frozenset({"among", "by", "from", "in", "of", "within"})
# What may be in a barrage that is no fire.
_ALOUD = frozenset({"media", "television", "tv", "twitter"})
_STRAITS = frozenset(
    "brink chaos crisis danger difficulty disarray doubt edge limbo power ruin shambles tatters trouble turmoil".split()
)
_STATES = frozenset({"country", "democracy", "nation", "power", "state", "willing"})


def _is_of_lawmakers(reading: Reading, parties: Parties, verb: Token, thing: Token) -> bool:
    """Say whether a rising is one in words: of lawmakers, in a party."""
    if _is_by_armed(parties, verb):
        return False
    risen = [
        one
        for one in reading.children(thing.index, "nmod", "nmod:poss", "compound", "amod")
        if one.deprel != "nmod" or case_of(reading, one.index) in _RISEN
    ]
    within = (
        one for one in reading.children(verb.index, "obl") if case_of(reading, one.index) == "in"
    )
    return any(not _LAWMAKERS.isdisjoint(parties.words(one.index)) for one in (*risen, *within))


def _is_talked_down(reading: Reading, parties: Parties, verb: Token, thing: Token) -> bool:
    """Say whether a crowd is quieted without force, "with promises", or something is done that it may be quiet."""
    if verb_of(verb.lemma, verb.text) not in _CRUSHING or _is_by_armed(parties, verb):
        return False
    near = (*reading.children(verb.index, "obl"), *reading.children(thing.index, "nmod"))
    if any(_is_by_vote_or_money(reading, one) for one in near):
        return True
    clauses = reading.children(verb.index, "advcl")
    by = [one for one in clauses if marker_of(reading, one.index) == "by"]
    if by and not any(_is_forceful(reading, parties, one) for one in by):
        return True
    is_aim = verb.deprel in {"acl", "advcl"} and marker_of(reading, verb.index) == "to"
    return is_aim and not _is_forceful(reading, parties, reading.above(verb))


def _is_by_armed(parties: Parties, verb: Token) -> bool:
    """Say whether police, soldiers or fighters do something: they need no other means."""
    return any(party.sector in _ARMED for party in parties.of(parties.doer(verb)))


def _is_by_vote_or_money(reading: Reading, noun: Token) -> bool:
    """Say whether a phrase tells that words, votes or money were the means: "with promises", "at the polls"."""
    case, lemma = case_of(reading, noun.index), noun.lemma.lower()
    return (case in _WITH and lemma in _GENTLE) or (case in _AT and lemma in _VOTES)


def _is_forceful(reading: Reading, parties: Parties, verb: Token) -> bool:
    """Say whether a verb tells force by itself, or brings in those who use it: "called in the guard to"."""
    told = deeds_of_verb(verb.lemma, verb.text)
    if any(one.kind.type in FORCE and not one.requires for one in told):
        return True
    sent = reading.children(verb.index, "obj", "nsubj:pass", "nsubj")
    return any(party.sector in _ARMED for one in sent for party in parties.of(one.index))


def _is_said(reading: Reading, parties: Parties, verb: Token, thing: Token) -> bool:
    """Say whether what two sides exchange is no fire: "barrages of insults", salvos "on social media"."""
    del parties
    arms = object_class("weapon") | object_class("munitions")
    parts = [
        one for one in reading.children(thing.index, "nmod") if case_of(reading, one.index) == "of"
    ]
    if parts:
        return not any(is_of_class(reading, one, arms) for one in parts)
    near = (*reading.children(verb.index, "obl"), *reading.children(thing.index, "nmod"))
    return any(one.lemma.lower() in _ALOUD for one in near)


def _joins_in(reading: Reading, parties: Parties, verb: Token, union: Token) -> bool:
    """Say whether nobody becomes a member: "joined the union in urging", a soldier, an alliance "of clubs"."""
    clauses = reading.children(verb.index, "advcl")
    if any(marker_of(reading, one.index) == "in" for one in clauses):
        return True
    own = reading.children(verb.index, "nsubj")
    if any(map(parties.is_person, own)):
        return True
    parts = reading.children(union.index, "nmod")
    return any(
        case_of(reading, one.index) == "of"
        and one.upos != "PROPN"
        and one.lemma.lower() not in _STATES
        for one in parts
    )


def _is_left_so(reading: Reading, parties: Parties, verb: Token, thing: Token) -> bool:
    """Say whether nobody leaves a coalition, but something leaves it in a state: "left it in doubt"."""
    del parties
    near = (*reading.children(verb.index, "obl", "xcomp"), *reading.children(thing.index, "nmod"))
    return any(
        one.lemma.lower() in _STRAITS and case_of(reading, one.index) in {"in", "on"}
        for one in near
    )


_Test = Callable[[Reading, Parties, Token, Token], bool]
_TESTS: Mapping[str, tuple[_Test, ...]] = MappingProxyType(
    {
        "rising": (_is_of_lawmakers, _is_talked_down),
        "rally": (_is_talked_down,),
        "heavy_blow": (_is_said,),
        "membership": (_joins_in,),
        "ruling": (_is_left_so,),
    }
)


def is_unforced(
    reading: Reading, parties: Parties, verb: Token, thing: Token, requires: str
) -> bool:
    """Say whether a verb tells no deed of the thing it asks for, as what stands around both shows."""
    return any(test(reading, parties, verb, thing) for test in _TESTS.get(requires, ()))


def is_put_down(rule: Found) -> bool:
    """Say whether police, soldiers or fighters put down a rising, and not in words."""
    is_crushed = rule.deed.requires == "rising" and rule.deed.kind.type == "ASSAULT"
    return is_crushed and any(one.sector in _ARMED for one in rule.source)


def without_quelling(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a protest as none of who calms it: "the king quelled protests with promises"."""
    noun = reading.tokens[found.trigger]
    above = reading.above(noun)
    if found.deed.kind.type != "PROTEST" or noun.deprel not in ACTED_ON:
        return found
    if verb_of(above.lemma, above.text) not in _CRUSHING:
        return found
    return found._replace(source=parties.without(found.source, parties.named(parties.doer(above))))


def of_joined(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return support of who joins somebody as for him: "joined the alliance, angering Chad", "joined Mali in urging"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "SUPPORT" or verb.lemma.lower() != "join":
        return found
    for one in reading.children(verb.index, "obj")[:1]:
        # A treaty that is joined is nobody.
        if one.upos == "PROPN" or is_of_class(reading, one, object_class("membership")):
            joined = parties.without(parties.named(one.index), found.source)
            return found._replace(target=joined or found.target)
    return found
