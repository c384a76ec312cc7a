"""
What is called for, called to order, moved or only asked, and by whom, whatever else seems likely.

Who "called on" somebody to do something asks him for it and telephones nobody; who "called a
deputy to order" asks nothing of him; and who "asked whether it had closed" demands nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from dragoman.knowledge.deeds import VERBAL, deeds_of_verb, kind_of
from dragoman.language.grammar import ACTED_ON, NOMINAL
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Party
from dragoman.stages.circumstances import is_time
from dragoman.stages.clauses import agent, is_passive, markers_of
from dragoman.stages.event.behind import AT_BIDDING, BIDDING
from dragoman.stages.event.found import Found, is_told_with
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import status_of
from dragoman.stages.event.undone import STOPPING
from dragoman.stages.phrases import case_of
from dragoman.stages.questions import is_answer_sought

_ON = frozenset({"on", "upon"})
# Behind these stands what somebody is called on for.
_PURPOSES = frozenset({"against", "about", "for", "not", "over", "to"})
# How often somebody calls on others.
_TIMES = frozenset({"day", "occasion"})
_ASKING = frozenset({"ask", "enquire", "inquire", "wonder"})
_COURTS = frozenset({"court", "judge", "tribunal"})
_ACTS = ("xcomp", "advcl")
_REFUSING = frozenset({"decline", "dismiss", "rebuff", "reject", "refuse", "spurn"})
_PLEAS = frozenset({"appeal", "call", "demand", "plea", "request", "ultimatum"})
# Texts whose mover would have others act: his side of the house alone decides nothing.
_MOTIONS = frozenset({"amendment", "bill", "motion", "resolution"})
# By these nouns somebody loses his office.
_OUSTERS = frozenset("deposition dismissal impeachment ouster ousting overthrow removal".split())
_MOVERS = frozenset({"by", "from", "of"})


def is_no_deed(reading: Reading, found: Found) -> bool:
    """Say whether a word tells no deed of its own: "called to order", "asked whether", "on the orders of"."""
    word = reading.tokens[found.trigger]
    above = reading.above(word)
    if is_order(reading, word) or any(is_order(reading, one) for one in _acts(reading, word)):
        return True
    if word.text.lower() in _ON and word.upos == "ADP" and above.head >= 0:
        return called_on(reading, reading.tokens[above.head]) is above
    if found.deed.kind.type == "REQUEST" and (
        _is_behind_a_deed(reading, word) or calls_an_end(reading, word)
    ):
        return True
    is_question = found.deed.kind.type == "REQUEST" and word.lemma.lower() in _ASKING
    return is_question and is_answer_sought(reading, word) and not _is_of_court(reading, word)


def _is_behind_a_deed(reading: Reading, noun: Token) -> bool:
    """
    Say whether an order only tells at whose bidding something was done: "was shut on the orders of".

    Of what was not done, the order is denied as well, and so is told.
    """
    if noun.lemma.lower() not in BIDDING or case_of(reading, noun.index) not in AT_BIDDING:
        return False
    verb = reading.above(noun)
    if status_of(reading, verb.index) not in TOOK_PLACE:
        return False
    is_done = is_passive(reading, verb.index) and agent(reading, verb.index) is None
    known = deeds_of_verb(verb.lemma, verb.text)
    return is_done and any(deed.kind.quad not in VERBAL for deed in known)


def calls_an_end(reading: Reading, verb: Token) -> bool:
    """Say whether somebody "called a halt" to something, which he stops and does not ask for."""
    return verb.lemma.lower() == "call" and any(
        one.lemma.lower() in STOPPING and reading.children(one.index, "det")
        for one in reading.children(verb.index, "obj")
    )


def called(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return an appeal, what it is for, or what a motion is for, as what it is."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type == "REQUEST" and _visits(reading, parties, verb):
        return found._replace(deed=replace(found.deed, kind=kind_of("CONSULT", "visit")))
    if found.deed.kind.type == "PROTEST":
        found = _without_caller(reading, parties, found)
    found = _losing_office(reading, parties, _put_to(reading, parties, found))
    asked = called_on(reading, verb)
    if asked is not None:
        target = _meant(parties, asked) or found.target
        if found.deed.kind.type == "REQUEST":
            return found._replace(target=target)
        deed = replace(found.deed, kind=kind_of("REQUEST", ""))
        return found._replace(deed=deed, target=target, words=(verb.index,))
    above = reading.above(verb)
    if found.status == "demanded" and verb.deprel == "obj" and calls_an_end(reading, above):
        return found._replace(status=status_of(reading, above.index))
    asked = called_on(reading, above)
    if asked is not None and verb in _acts(reading, above):
        source = _meant(parties, asked)
        target = parties.without(found.target, source)
        return found._replace(source=source, target=target, doer=asked.index, status="demanded")
    return _moved(reading, parties, found, above)


def _put_to(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return an appeal as made to those behind its "to", and not by them: "an appeal to the mayors"."""
    noun = reading.tokens[found.trigger]
    if found.deed.kind.type != "REQUEST" or noun.lemma.lower() not in _PLEAS:
        return found
    for child in reading.children(noun.index, "nmod"):
        words = set(reading.subtree(child.index))
        asked = tuple(one for one in found.source if is_told_with(reading, one, words))
        if case_of(reading, child.index) == "to" and asked:
            source = parties.without(found.source, asked)
            return found._replace(source=source, target=found.target or asked, doer=None)
    return found


def _losing_office(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return the ouster of somebody as done to him, and not by him: "the ouster of the mayor"."""
    noun = reading.tokens[found.trigger]
    if found.deed.kind.type != "SANCTION" or noun.lemma.lower() not in _OUSTERS or found.target:
        return found
    for child in reading.children(noun.index, "nmod"):
        words = set(reading.subtree(child.index))
        is_he = all(is_told_with(reading, one, words) for one in found.source)
        if case_of(reading, child.index) == "of" and found.source and is_he:
            return found._replace(source=(), target=parties.named(child.index), doer=None)
    return found


def _without_caller(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a protest without who calls for it as its target: "the union called for a boycott"."""
    word = reading.tokens[found.trigger]
    if word.upos == "NOUN" and word.deprel in {"obj", "obl"} and word.head >= 0:
        word = reading.tokens[word.head]
    known = deeds_of_verb(word.lemma, word.text) if word.upos == "VERB" else ()
    if not any(deed.kind.type == "REQUEST" for deed in known) or is_passive(reading, word.index):
        return found
    caller = parties.doer(word)
    meant = parties.named(caller)
    spans = [span for party in meant for span in party.spans]
    kept = tuple(
        party
        for party in found.target
        if not any(span.overlaps(piece) for span in spans for piece in party.spans)
    )
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def called_on(reading: Reading, verb: Token) -> Token | None:
    """Return whom somebody calls on to do something: "called on Peru to pay", not "on the phone"."""
    if verb.lemma.lower() != "call" or verb.upos != "VERB" or reading.children(verb.index, "obj"):
        return None
    starts = {
        mark.index
        for act in _acts(reading, verb)
        for mark in reading.children(act.index, "mark")
        if mark.text.lower() == "to"
    }
    for child in reading.children(verb.index, "obl"):
        last = reading.subtree(child.index)[-1]
        is_next = last + 1 in starts and child.upos in NOMINAL
        is_when = is_time(reading, child) or child.lemma.lower() in _TIMES
        if case_of(reading, child.index) in _ON and is_next and not is_when:
            return child
    return None


def is_order(reading: Reading, word: Token) -> bool:
    """Say whether a word is the "order" that somebody is called to."""
    if word.text.lower() != "order":
        return False
    before = reading.tokens[word.index - 1] if word.index else word
    if before.text.lower() != "to" or word.head < 0:
        return False
    above = reading.tokens[word.head]
    has_own = reading.children(word.index, "obj", "iobj", "ccomp", "xcomp", "nmod", "amod")
    # The parser may hang it on whom they called.
    call = reading.tokens[above.head] if above.upos != "VERB" and above.head >= 0 else above
    return (
        call.lemma.lower() == "call" and not has_own and bool(reading.children(call.index, "obj"))
    )


def _visits(reading: Reading, parties: Parties, verb: Token) -> bool:
    """Say whether who calls on one person, and says for nothing, visits him: "called on the king"."""
    if verb.lemma.lower() != "call" or verb.upos != "VERB":
        return False
    whom = [
        one
        for one in reading.children(verb.index, "obl", "obj")
        if case_of(reading, one.index) in _ON and not is_time(reading, one)
    ]
    doer = parties.doer(verb)
    if len(whom) != 1 or doer is None or not _is_one_person(parties, whom[0]):
        return False
    is_one = _is_one_person(parties, reading.tokens[doer])
    return is_one and not _is_about(reading, verb) and not _is_about(reading, whom[0])


def _is_one_person(parties: Parties, word: Token) -> bool:
    """Say whether a word names one person, or one in an office."""
    return "Number=Plur" not in word.feats and parties.is_people(word)


def _is_about(reading: Reading, word: Token) -> bool:
    """Say whether a word has behind it what somebody is asked for, or any clause."""
    return bool(reading.children(word.index, "ccomp", "xcomp", "advcl", "parataxis", "acl")) or any(
        case_of(reading, one.index) in _PURPOSES
        for one in reading.children(word.index, "obl", "nmod")
    )


def _acts(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Return the infinitives below a verb, for its aim or content, and those joined to them."""
    below = reading.children(verb.index, *_ACTS)
    return tuple(
        act
        for act in below
        if any(mark.text.lower() == "to" for mark in reading.children(act.index, "mark", "case"))
    )


def _meant(parties: Parties, word: Token) -> tuple[Party, ...]:
    """Return who a phrase names."""
    return parties.of(word.index) or parties.of_place(word.index) or parties.named(word.index)


def _is_of_court(reading: Reading, verb: Token) -> bool:
    """Say whether a court is asked, whose answer is a ruling."""
    asked = reading.children(verb.index, "obj", "iobj")
    return any(one.lemma.lower() in _COURTS for one in asked)


def _moved(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """Return what a plea or a motion is for with those on its sides who can stand there."""
    verb = reading.tokens[found.trigger]
    lemma = noun.lemma.lower()
    markers = markers_of(reading, verb.index)
    if verb.deprel != "acl" or noun.upos != "NOUN" or "to" not in markers:
        return found
    if lemma in _MOTIONS:
        movers = _movers(reading, parties, noun)
        source = parties.without(found.source, movers)
        return found if not movers or source == found.source else found._replace(source=source)
    over = reading.above(noun)
    is_refused = noun.deprel in ACTED_ON and _refuses(reading, over)
    if lemma in _PLEAS and is_refused and found.status == "denied":
        return found._replace(status="demanded")
    return found


def _refuses(reading: Reading, verb: Token) -> bool:
    """Say whether a verb turns down a plea."""
    after = {one.text.lower() for one in reading.children(verb.index, "compound:prt")}
    lemma = verb.lemma.lower()
    return lemma in _REFUSING or (lemma == "turn" and "down" in after)


def _movers(reading: Reading, parties: Parties, noun: Token) -> tuple[Party, ...]:
    """Return whose motion it is: "a motion of the Greens", "the Greens' motion"."""
    return tuple(
        party
        for child in reading.children(noun.index, "nmod", "compound")
        if child.deprel != "nmod" or case_of(reading, child.index) in _MOVERS
        for party in parties.of(child.index) or parties.named(child.index)
    )


def against_ousted(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """
    Return deeds, protests against nobody named with those who are to go by what is demanded there.

    "Marched to demand the ouster of the mayor" is against the mayor.
    """
    asking = {one.trigger for one in found if one.deed.kind.type == "REQUEST"}
    going = {one.trigger: _who_goes(one) for one in found}
    return [
        one._replace(target=_ousted(reading, one, asking, going))
        if one.deed.kind.type == "PROTEST" and not one.target
        else one
        for one in found
    ]


def _who_goes(found: Found) -> tuple[Party, ...]:
    """Return who leaves his office, or loses it, by a deed."""
    if found.deed.kind.type == "RETREAT" and found.deed.kind.mode == "resign":
        return found.source
    is_loss = found.deed.kind.type == "SANCTION" and found.deed.kind.mode == "expel"
    return found.target if is_loss else ()


def _ousted(
    reading: Reading,
    protest: Found,
    asking: Collection[int],
    going: Mapping[int, tuple[Party, ...]],
) -> tuple[Party, ...]:
    """Return who is to go by a demand in a protest's own clause."""
    beside = reading.children(protest.trigger, "advcl", "conj", "xcomp")
    demands = [one.index for one in beside if one.index in asking]
    words = (word for top in demands for word in reading.subtree(top))
    return next((who for word in words if (who := going.get(word, ()))), ())
