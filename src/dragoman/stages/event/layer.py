"""Events as the model's event head sees them: its triggers, with the parties it believes in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.knowledge.changes import changes
from dragoman.knowledge.deeds import (
    FORCE,
    TOGETHER,
    Deed,
    deeds,
    deeds_of_verb,
    kind_of,
    object_class,
)
from dragoman.knowledge.flags import Flag
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.language.reading_layers import Argument, Trigger
from dragoman.records import Party
from dragoman.stages.clauses import agent, is_passive
from dragoman.stages.event.found import Found
from dragoman.stages.event.names import whole_names
from dragoman.stages.event.negated import verb_names
from dragoman.stages.event.none_of import is_none
from dragoman.stages.event.pairs import by_pair
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, head_of, joined_to
from dragoman.stages.place.happenings import is_named_by_town

HEAD = "head"
"""What an event is found by that no rule finds."""
# Acts that somebody suffers.
SUFFERED = frozenset({"AID", "ASSAULT", "COERCE", "RETREAT"})
# How sure the head must be of a status. Chosen, as what follows, on the files "-01" of
# training/text/events and on the development sets of bench/events.py.
STATUS = 0.5
# Words that lead a noun phrase, of which the head may see no more.
_GOVERNING = frozenset({"NOUN", "PROPN", "PRON", "VERB", "NUM"})
_LEADING = frozenset({"det", "nummod", "amod", "compound"})
_MEASURES = frozenset(
    "bag barrel box crate dose gallon kilo kilogram liter litre load sack ton tonne".split()
)
# Classes of words that name nobody, where the head sees no more of a phrase than them.
_NOBODY = frozenset({"ADP", "CCONJ", "PART", "PUNCT", "SCONJ"})
_ENDS = frozenset({"by", "from", "to"})
# How sure it must be of the words of a party, time or place, of those of one that only an
# earlier sentence names, and of those that the tree has for subject or object or that alone
# may do it.
PARTY, ELSEWHERE, MAYBE = 0.6, 0.9, 0.4
# How sure it must be of a doer for one who stands apart and is less likely not to count, but for
# what several do with each other. Chosen on authors of training/text/events that are not held out.
BESIDE = 0.9
_SETTINGS = frozenset({"place", "time"})
_HOUSES = frozenset(
    "academy cathedral chapel church clinic college consulate convent embassy hospital monastery mosque "
    "museum orphanage prison school seminary shrine synagogue temple university".split()
)


def found_in_layer(reading: Reading, parties: Parties) -> list[Found]:
    """Return what the head finds in a report, in reading order."""
    found = (_filled(reading, parties, one) for one in reading.triggers)
    return [_turned(reading, parties, one) for one in found]


def _with_goods(reading: Reading, words: tuple[int, ...]) -> tuple[int, ...]:
    """Return the words of a trigger with the goods that its last one measures: "40 tonnes of flour"."""
    last = reading.tokens[words[-1]]
    if last.lemma.lower() not in _MEASURES:
        return words
    parts = reading.children(last.index, "nmod")
    goods = [one.index for one in parts if case_of(reading, one.index) == "of"]
    return (*words, *goods[:1])


def _found(reading: Reading, parties: Parties, one: Trigger) -> Found:
    """Make something found of a trigger."""
    words = _with_goods(reading, tuple(range(one.first, one.last)))
    trigger = _head(reading, one.first, one.last)
    sides: dict[str, list[Party]] = {"source": [], "target": []}
    heads: dict[str, int] = {}
    here = _believed(reading, one)
    for argument in here:
        if argument.label not in sides:
            continue
        head = noun_of(reading, argument)
        if reading.tokens[head].upos in _NOBODY or _is_amount(reading, head):
            continue
        heads.setdefault(argument.label, head)
        # "A Russian strike", "an army strike": its own words tell whose it is, or what is hit.
        told = (
            _owner(parties, argument, head, one.type) if head == trigger else parties.single(head)
        )
        is_hit = one.type == "ASSAULT" and head == trigger and _is_house(reading, argument)
        side = sides["target" if is_hit else argument.label]
        side += [party for party in told if party not in side]
    for label, other in (("source", "target"), ("target", "source")):
        if heads.get(label, trigger) != trigger:
            known = [*sides[label], *sides[other]]
            sides[label] += [party for party in parties.of(heads[label]) if party not in known]
    _part(sides, here)
    kind = kind_of(one.type, one.mode)
    return Found(
        deed=Deed(kind, (), frozenset(), ""),
        trigger=trigger,
        words=words,
        source=tuple(sides["source"]),
        target=tuple(sides["target"]),
        doer=heads.get("source"),
        rule=HEAD,
        status=one.status if one.status_score >= STATUS else None,
        score=one.score,
        types=one.types or ((one.type, 1.0),),
        near=tuple(each for each in here if each.label in _SETTINGS),
    )


def _part(sides: Mapping[str, list[Party]], heard: Sequence[Argument]) -> None:
    """Leave out who is on both sides, as words of his name were heard apart, where he is less likely."""
    both = {party.spans for party in sides["source"]} & {party.spans for party in sides["target"]}
    if not both:
        return
    scores = {
        label: max((each.score for each in heard if each.label == label), default=0.0)
        for label in sides
    }
    weaker = min(sides, key=lambda label: scores[label])
    sides[weaker][:] = [party for party in sides[weaker] if party.spans not in both]


def _is_amount(reading: Reading, word: int) -> bool:
    """Say whether a word is an end of a change: "cut from 90 to 55 bolivianos" names no Bolivians."""
    token = reading.tokens[word]
    over = reading.above(token)
    return (
        token.deprel == "obl"
        and (token.upos == "NUM" or bool(reading.children(word, "nummod")))
        and case_of(reading, word) in _ENDS
        and over.lemma.lower() in changes()
    )


def _owner(parties: Parties, argument: Argument, noun: int, kind: str) -> tuple[Party, ...]:
    """Return whose deed of some type a noun tells by a word of its own that the head found."""
    for word in range(argument.first, argument.last):
        token = parties.reading.tokens[word]
        if token.deprel == "compound" and token.head == noun and token.upos in NOUNS:
            owner = parties.of(word)
            if owner:
                return owner
    if is_named_by_town(parties.reading, noun):
        return ()
    whose = parties.linker.whose(noun)
    if whose.country is not None:
        return (whose,)
    return parties.of_fighters(parties.reading.tokens[noun], kind) or (whose,)


def _is_house(reading: Reading, argument: Argument) -> bool:
    """Say whether words before a noun name a building, which strikes nobody: "the church shootings"."""
    own = reading.tokens[argument.first : argument.last]
    return any(word.deprel == "compound" and word.lemma.lower() in _HOUSES for word in own)


def _filled(reading: Reading, parties: Parties, one: Trigger) -> Found:
    """
    Return the deed of a trigger; one without a side has the verb's own subject or object.

    That is somebody, or what the head would have without being sure of it.
    """
    found = _found(reading, parties, one)
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB":
        source = found.source or parties.without(parties.of_fighters(verb, one.type), found.target)
        return by_pair(reading, parties, found._replace(source=source))
    source, target, doer = found.source, found.target, found.doer
    if not source and (word := parties.doer(verb)) is not None:
        source = parties.without(_somebody(reading, parties, word, one), target)
        doer = word if source else None
    acted_on = parties.object_of(verb)
    if not target and acted_on is not None and one.type in SUFFERED:
        somebody = _somebody(reading, parties, acted_on.index, one)
        if not somebody and not source and _is_suffered(reading, one, verb):
            somebody = parties.named(acted_on.index)
        target = parties.without(somebody, source)
    return found._replace(source=source, target=target, doer=doer)


def _is_suffered(reading: Reading, one: Trigger, verb: Token) -> bool:
    """Say whether a passive tells what befell a thing: "the airport was bombed", not "blows were exchanged"."""
    if one.type not in FORCE or not is_passive(reading, verb.index):
        return False
    # A border that is shut is shut to whoever would cross it.
    closed = object_class("border") | object_class("route")
    for each in reading.children(verb.index, "nsubj:pass"):
        is_way = one.type == "COERCE" and each.lemma.lower() in closed
        if is_way or is_none(reading, each):
            return False
    listed = (deed for name in verb_names(reading, verb) for deed in deeds("v").get(name, ()))
    return any(deed.kind.type == one.type and "obj" in deed.target for deed in listed)


def _somebody(reading: Reading, parties: Parties, word: int, one: Trigger) -> tuple[Party, ...]:
    """Return who a phrase names: an actor, people, or what may be a party of a trigger."""
    is_heard = any(
        each.label in {"source", "target"}
        and each.first <= word < each.last
        and each.score >= MAYBE
        for each in one.arguments
    )
    is_people = is_heard or parties.is_people(reading.tokens[word])
    return parties.of(word) or (parties.named(word) if is_people else ())


def _turned(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return help told from who receives it with its sides the right way round, whoever gives it."""
    verb = reading.tokens[found.trigger]
    known = deeds_of_verb(verb.lemma, verb.text) if verb.upos == "VERB" else ()
    if found.deed.kind.type != "AID" or not any(
        Flag.TOLD_OF_TARGET in deed.flags for deed in known
    ):
        return found
    below = reading.children(verb.index, "obj", "nsubj:pass")
    around = (verb, *below)
    giver = next((side for word in around if (side := parties.behind(word, ("from",)))), ())
    if any(parties.is_people(word) for word in below):
        return found  # who receives people from somewhere shelters them
    doer = parties.doer(verb)
    receiver = parties.of(doer) or parties.named(doer)
    is_open = doer is None or is_passive(reading, verb.index) or parties.is_participle(verb)
    if not giver and (is_open or parties.without(found.source, receiver)):
        return found
    return found._replace(source=giver, target=parties.without(receiver, giver), doer=None)


def _believed(reading: Reading, one: Trigger) -> list[Argument]:
    """
    Return the parties, times and places of a trigger that are likely, and where they may be.

    In a long text the head also points at strangers in other sentences: a party told before
    counts if the head is all but sure, and the trigger's own sentence has none of its kind.
    Where it is sure of nobody who does it, the likeliest of the sentence does.
    """
    sentence = reading.tokens[one.first].sentence
    heard = whole_names(reading, one.arguments)
    sure = [each for each in heard if each.score >= PARTY]
    own = [each for each in sure if reading.tokens[each.first].sentence == sentence]
    if not any(each.label == "source" for each in sure):
        own += _likeliest_doer(reading, one, heard)
    own = _in_one_phrase(reading, one, own)
    told = {*_SETTINGS, *(each.label for each in own)}
    before = [
        each
        for each in sure
        if each.score >= ELSEWHERE
        and each.label not in told
        and reading.tokens[each.first].sentence < sentence
    ]
    if before and _has_subject(reading, one):
        before = [each for each in before if each.label != "source"]
    return own + before


def _in_one_phrase(reading: Reading, one: Trigger, own: list[Argument]) -> list[Argument]:
    """
    Return the parties of a trigger, those who do what only one side does in one phrase.

    "The demand of the nurses was put to him by their union" is that of the nurses; who clashes
    "with" others does as they do.
    """
    doers = [each for each in own if each.label == "source"]
    if one.type in TOGETHER or one.mode == "ceasefire" or len(doers) < 2:
        return own
    likeliest = max(doers, key=lambda each: each.score)
    if likeliest.score < BESIDE:
        return own
    best = joined_to(reading, noun_of(reading, likeliest))

    def is_beside(each: Argument) -> bool:
        noun = noun_of(reading, each)
        is_apart = joined_to(reading, noun) != best and case_of(reading, noun) != "with"
        return each.label == "source" and each.score < BESIDE and is_apart

    return [each for each in own if not is_beside(each)]


def _likeliest_doer(reading: Reading, one: Trigger, heard: Sequence[Argument]) -> list[Argument]:
    """
    Return who of the trigger's sentence most likely does it, if anybody may.

    What a noun tells is not so done by a verb's subject: "Chad took no part in the attack".
    """
    is_noun = reading.tokens[_head(reading, one.first, one.last)].upos != "VERB"
    sentence = reading.tokens[one.first].sentence
    may = []
    for each in heard:
        head = reading.tokens[_head(reading, each.first, each.last)]
        is_near = head.sentence == sentence and not (is_noun and head.deprel == "nsubj")
        if is_near and each.label == "source" and each.score >= MAYBE:
            may.append(each)
    return sorted(may, key=lambda each: -each.score)[:1]


def _has_subject(reading: Reading, one: Trigger) -> bool:
    """Say whether the verb of a trigger has a noun before it that only can be its subject."""
    here = reading.tokens[_head(reading, one.first, one.last)]
    if here.upos == "NOUN" and here.deprel in {"obj", "obl"} and here.head >= 0:
        here = reading.tokens[here.head]
    before = reading.children(here.index, "nsubj", "obj") if here.upos == "VERB" else ()
    return any(each.index < here.index and each.upos in NOUNS for each in before)


def _head(reading: Reading, first: int, last: int) -> int:
    """Return the word of a run whose governor lies outside it, a noun or verb first."""
    return head_of(reading, first, last, _GOVERNING)


def noun_of(reading: Reading, argument: Argument) -> int:
    """Return the noun of what the head found: "ships" of "the" in "the Turkish ships"; of "used by ships"."""
    word = _head(reading, argument.first, argument.last)
    if reading.tokens[word].upos == "VERB" and (by := agent(reading, word)) is not None:
        return by.index
    while _leads(reading, reading.tokens[word]):
        word = reading.tokens[word].head
    return word


def _leads(reading: Reading, word: Token) -> bool:
    """Say whether a word only leads a phrase: "the", "More" of "More than 300 pilots"."""
    is_vague = word.deprel == "advmod" and reading.tokens[word.head].upos == "NUM"
    return word.head >= 0 and (word.deprel in _LEADING or is_vague)
