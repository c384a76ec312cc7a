"""
Who is near a deed's verb as a side of the verb beside it, and is not whom the deed concerns.

"Hailed by Ankara and criticised by Nicosia": neither judges the other. Who is killed where a market is
burned did not own it; "repaired the pier that rebels had blown up" is nothing for the rebels; and who
condemns a jailing and asks the king for mercy does not say that the king jailed anybody; but who
asks him to free who was jailed does. Nor is a blow at a drone one at the town it had struck.
"""

from __future__ import annotations

from collections.abc import Collection

from dragoman.knowledge.deeds import FORCE, MATERIAL_COOPERATION, deeds, deeds_of_verb
from dragoman.language.grammar import ACTED_ON, PEERS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, marker_of
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties, is_thing
from dragoman.stages.function_words import RELATIVES
from dragoman.stages.phrases import case_of, first_joined

# Deeds that good comes of.
_GIVING = frozenset({"AGREE", "AID", "CONCEDE"})
_ADDRESSED = ACTED_ON | {"iobj"}
_ADDRESSING = frozenset({"on", "to", "upon"})  # "called on Iraq", "appealed to Syria"
_JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
_CLAUSES = ("xcomp", "ccomp", "advcl")
# What those are asked for who did not do what is condemned: to help, or to act against who did it.
_OF_OTHERS = frozenset(
    {"ACCUSE", "AID", "COERCE", "COOPERATE", "MOBILIZE", "REQUEST", "SANCTION", "SUPPORT"}
)
_UNDOING = frozenset({"CONCEDE", "RETREAT"})
_BY_OTHERS = frozenset({"close", "investigate", "pardon", "recall", "spare"})
_SUSPECTING = frozenset({"accuse", "charge", "convict", "suspect"})
# What is the object of these does the harm for who looses it.
_LOOSING = frozenset(
    "aim detonate drop explode fire hurl launch lay lob plant send throw toss unleash use".split()
)
_PUNISHING = FORCE | {"ACCUSE", "SANCTION"}
_SIDE_CLAUSES = PEERS | {"advcl"}


def is_of_next(reading: Reading, found: Found, word: Token, parties: Parties) -> bool:
    """Say whether somebody is only a side of what is told beside a deed."""
    word = first_joined(reading, word)  # who is asked "of Iraq and Syria" is each of them
    verb, other = reading.tokens[found.trigger], reading.above(word)
    if _is_joined_in(reading, found, word) or _is_where_refused(reading, found, word, parties):
        return True
    if word.upos == "PRON" and _is_of_asked(reading, found, word):
        return True
    if verb.upos != "VERB" or other.upos != "VERB" or other.index == verb.index:
        return False
    if (
        _is_maker_of_ruin(reading, found, word, other, parties)
        or _suffered_from_it(reading, found, word, other, parties)
        or _punishes_helper(reading, found, word, other)
    ):
        return True
    return _are_joined(verb, other) and (
        _judges_likewise(reading, verb, word, other)
        or _suffers_beside(reading, found, word, parties)
        or _is_asked_besides(reading, found, word, parties)
    )


def _is_joined_in(reading: Reading, found: Found, word: Token) -> bool:
    """Say whether somebody is only told of in what another is joined in: "joined Mali in urging Chad to pay"."""
    verb = reading.tokens[found.trigger]
    if verb.lemma.lower() != "join":
        return False
    clauses = reading.children(verb.index, "advcl")
    return any(
        marker_of(reading, one.index) == "in" and word.index in reading.subtree(one.index)
        for one in clauses
    )


def _is_where_refused(reading: Reading, found: Found, word: Token, parties: Parties) -> bool:
    """Say whether a place only tells where somebody is refused something: "refused to meet Sow in Togo"."""
    clause = reading.above(word)
    clause = reading.above(clause) if clause.deprel == "obj" else clause
    is_refused = found.deed.kind.type == "REJECT" and clause.deprel == "xcomp"
    if not is_refused or clause.head != found.trigger or not parties.is_place(word):
        return False
    return case_of(reading, word.index) == "in" and bool(reading.children(clause.index, "obj"))


def _are_joined(verb: Token, other: Token) -> bool:
    """Say whether two verbs are joined, or one is told as what happened while the other did."""
    if verb.head == other.index:
        return verb.deprel in _SIDE_CLAUSES
    if other.head == verb.index:
        return other.deprel in _SIDE_CLAUSES
    return verb.head == other.head and verb.deprel in PEERS and other.deprel in PEERS


def _is_told_aside(*verbs: Token) -> bool:
    """Say whether one of some verbs is told in a clause beside the other."""
    return any(one.deprel == "advcl" for one in verbs)


def _judges_likewise(reading: Reading, verb: Token, word: Token, other: Token) -> bool:
    """
    Say whether somebody only judges the same thing: "hailed by Ankara and criticised by Nicosia".

    Who made it is whom the judgement concerns: "proposed by Egypt and rejected by Hamas".
    """
    by = agent(reading, other.index)
    if _is_told_aside(other, verb) or not _tells(other, _JUDGING):
        return False  # "a return, as proposed by Togo, was refused"
    if by is None or by.index != word.index or agent(reading, verb.index) is None:
        return False
    own = reading.children(verb.index, "nsubj:pass")
    return not any(one.text.lower() in RELATIVES for one in own)


def _suffers_beside(reading: Reading, found: Found, word: Token, parties: Parties) -> bool:
    """Say whether somebody suffers only what is done beside harm to a thing: "killed a chief, burned a market"."""
    things = reading.children(found.trigger, "obj", "nsubj:pass")
    if found.deed.kind.type != "ASSAULT" or word.deprel not in ACTED_ON or not things:
        return False
    if _is_told_aside(reading.above(word), reading.tokens[found.trigger]):
        return False  # "burned the market, killing 19 traders": they suffered that
    if is_thing(word) or parties.is_place(word) or word.upos == "PROPN":
        return False  # "stormed a station, smashed its mast"; "bombed Syria, destroyed a depot"
    return all(one.upos == "NOUN" and not parties.is_people(one) for one in things)


def _is_asked_besides(reading: Reading, found: Found, word: Token, parties: Parties) -> bool:
    """Say whether somebody is only asked for help in what is condemned: "deplored the arrest and asked the king"."""
    acts = reading.children(found.trigger, "obj", "nsubj:pass")
    is_addressed = word.deprel in _ADDRESSED or case_of(reading, word.index) in _ADDRESSING
    if found.deed.kind.type != "ACCUSE" or not is_addressed or not acts:
        return False
    asking = reading.above(word)
    asked = reading.children(asking.index, *_CLAUSES)
    is_undone = any(_is_of_doer(one) for one in asked)
    is_asked = _tells(asking, {"REQUEST"}) and not is_undone
    return is_asked and not any(parties.is_people(one) for one in acts)


def _is_of_doer(asked: Token) -> bool:
    """Say whether only who did a thing can be asked to do another: "condemned the arrest and urged Chad to free her"."""
    if asked.lemma.lower() in _BY_OTHERS:
        return False
    return _tells(asked, _UNDOING) or not _tells(asked, _OF_OTHERS)


def _is_of_asked(reading: Reading, found: Found, word: Token) -> bool:
    """Say whether a pronoun only stands in what others are asked: "deplored it and asked both to close their posts"."""
    here = reading.above(word)
    while here.upos != "VERB" and here.head >= 0:
        here = reading.above(here)
    asking, verb = reading.above(here), reading.tokens[found.trigger]
    is_within = here.deprel in _CLAUSES and word.deprel == "nmod:poss"
    if found.deed.kind.type != "ACCUSE" or not is_within or asking.index == verb.index:
        return False
    return _are_joined(verb, asking) and _tells(asking, {"REQUEST"})


def _is_maker_of_ruin(
    reading: Reading, found: Found, word: Token, other: Token, parties: Parties
) -> bool:
    """Say whether somebody only did the harm that a deed makes good: "repaired the pier rebels had blown up"."""
    if found.deed.kind.type not in _GIVING or other.deprel != "acl:relcl":
        return False
    thing = reading.above(other)
    if thing.deprel not in ACTED_ON or parties.is_people(thing) or other.lemma == "fight":
        return False  # who fought a levy gets what he fought for when it is dropped
    over = reading.above(thing)
    if found.trigger not in {over.index, over.head}:
        return False
    by = agent(reading, other.index)
    is_doer = word.deprel == "nsubj" or (by is not None and by.index == word.index)
    return is_doer and _tells(other, FORCE)


def _punishes_helper(reading: Reading, found: Found, word: Token, other: Token) -> bool:
    """Say whether somebody punishes who helps others: "fined three firms accused of funding the war"."""
    helped = found.deed.kind.type in _GIVING or found.deed.kind.quad == MATERIAL_COOPERATION
    if not helped or word.deprel != "nsubj" or not _tells(other, _PUNISHING):
        return False
    here = reading.tokens[found.trigger]
    while here.head >= 0 and here.head != other.index:
        if here.lemma.lower() in _SUSPECTING:
            return True
        here = reading.above(here)
    return here.head == other.index and marker_of(reading, here.index) == "for"


def _suffered_from_it(
    reading: Reading, found: Found, word: Token, other: Token, parties: Parties
) -> bool:
    """Say whether somebody only suffered from what is hit: "shot down a drone that had struck Kyiv"."""
    if reading.tokens[found.trigger].lemma.lower() in _LOOSING:
        return False  # "fired a rocket that wounded three"
    thing = reading.above(other)
    if found.deed.kind.type not in FORCE or other.deprel != "acl:relcl":
        return False
    if thing.deprel not in ACTED_ON or thing.head != found.trigger or parties.is_people(thing):
        return False
    if thing.lemma.lower() in deeds("n"):
        return False  # "ordered the attack that maimed a judge"
    heads = reading.children(other.index, "nsubj")
    is_its = any(one.text.lower() in RELATIVES for one in heads)
    return is_its and word.deprel in ACTED_ON and _tells(other, FORCE)


def _tells(verb: Token, kinds: Collection[str]) -> bool:
    """Say whether a verb may tell deeds of some types."""
    return any(one.kind.type in kinds for one in deeds_of_verb(verb.lemma, verb.text))
