"""
What is asked of somebody is asked of who would do it, and for all who ask.

"Egypt and Jordan urged Israel to open the crossing" has it opened to both, though the weights take
one of them; "asked for the guards to be gone" asks it of the guards. (Of eleven such pleas in texts
that no weights have learned it was so in eight.)
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import TOGETHER
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import is_passive, markers_of
from dragoman.stages.event.found import Found, is_pronoun
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_PURPOSES = frozenset({"acl", "advcl"})
# Who calls for these calls his own people to them; others are asked for no plea.
_WANTING = frozenset({"seek", "want"})
# What others grant who asks to have it: access, a pardon.
_GRANTED = frozenset({"CONCEDE", "RETREAT"})
_NOT_ASKED = frozenset({"PROTEST", "REQUEST"})


def for_all_askers(reading: Reading, parties: Parties, deeds: Sequence[Found]) -> list[Found]:
    """
    Return deeds, each that several ask of somebody as done to all of them where it is to one.

    Pleas to nobody who is told are to who would do what is asked. Who asks to do something would
    do it himself, and what he demands of nobody who is told others would do.
    """
    asked = {
        plea: one
        for one in reversed(deeds)
        if one.status == "demanded" and (plea := _plea_over(reading, one, deeds)) is not None
    }
    own = [_by_asker(reading, parties, one, deeds) for one in deeds]
    others = [_by_others(reading, parties, one, own) for one in own]
    deeds = [
        one if one.target or at not in asked else _to_doer(reading, parties, one, asked[at])
        for at, one in enumerate(others)
    ]
    pleas = [one for one in deeds if one.deed.kind.type == "REQUEST" and len(one.source) > 1]
    return [_for_all(reading, parties, one, pleas) for one in deeds] if pleas else list(deeds)


def _by_asker(reading: Reading, parties: Parties, found: Found, deeds: Sequence[Found]) -> Found:
    """Return what somebody asks to do as his own deed: "the mission asked to visit the camp"."""
    verb = reading.tokens[found.trigger]
    is_open = found.status == "demanded" and not found.source
    if not is_open or found.deed.kind.type in _GRANTED:
        return found
    if verb.deprel != "xcomp" or not _is_to_do(reading, verb):
        return found
    if is_passive(reading, verb.head) or reading.children(verb.head, "obj", "iobj"):
        return found
    pleas = (one for one in deeds if one.trigger == verb.head and one.deed.kind.type == "REQUEST")
    asker = next((one.source for one in pleas if not one.target), ())
    return found._replace(source=asker, target=parties.without(found.target, asker))


def _by_others(reading: Reading, parties: Parties, found: Found, deeds: Sequence[Found]) -> Found:
    """Return what somebody demands without him as who would do it: "the council demanded a ceasefire"."""
    if found.status != "demanded" or found.deed.kind.type in TOGETHER | _NOT_ASKED:
        return found
    if _is_purpose(reading, reading.tokens[found.trigger]):
        return found  # who "wants to free" somebody, or asks "for tanks to", would do it himself
    over = _plea_over(reading, found, deeds)
    pleas = [deeds[over]] if over is not None else []
    # "Demanded" may tell both the plea and the inquiry that it is for; who seeks a warrant uses it.
    if not any(reading.tokens[word].lemma == "warrant" for word in found.words):
        pleas += [
            one for one in deeds if one.deed.kind.type == "REQUEST" and one.trigger == found.trigger
        ]
    for plea in pleas:
        if plea.source and not plea.target and _are_among(found.source, plea.source):
            return found._replace(source=parties.without(found.source, plea.source))
    return found


def _is_purpose(reading: Reading, verb: Token) -> bool:
    """Say whether an infinitive tells what its doer wants, or wants something for."""
    if verb.deprel == "xcomp":
        return True
    is_own = verb.deprel in _PURPOSES and not reading.children(verb.index, "nsubj")
    return is_own and _is_to_do(reading, verb)


def _is_to_do(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is an infinitive of what somebody does, and does not suffer."""
    return "to" in markers_of(reading, verb.index) and not is_passive(reading, verb.index)


def _plea_over(reading: Reading, found: Found, deeds: Sequence[Found]) -> int | None:
    """Return which deed is the plea that stands next over what is asked for."""
    here = reading.tokens[found.trigger]
    if found.deed.kind.type in _NOT_ASKED:
        return None
    while here.head >= 0:
        is_ground = case_of(reading, here.index) == "for"
        here = reading.tokens[here.head]
        if is_ground and here.lemma.lower() in _WANTING:
            return None  # "wants him for the killing"
        for at, one in enumerate(deeds):
            if here.index in one.words and one.trigger != found.trigger:
                return at if one.deed.kind.type == "REQUEST" else None
    return None


def _to_doer(reading: Reading, parties: Parties, plea: Found, asked: Found) -> Found:
    """Return a plea as one to who would do what it asks for, if he does not ask himself."""
    kind = asked.deed.kind
    is_moved = kind.mode == "withdraw" and is_passive(reading, asked.trigger)
    is_moved = is_moved and reading.tokens[asked.trigger].lemma != "go"  # "asked them to be gone"
    if kind.type == "MOBILIZE" or is_moved:
        return plea  # "called for troops to be sent": not the troops are asked
    return plea._replace(target=parties.without(asked.source, plea.source))


def _for_all(reading: Reading, parties: Parties, found: Found, pleas: Sequence[Found]) -> Found:
    """Return a deed with all who ask for it, if it is done to some of them and to nobody else."""
    if found.deed.kind.type == "REQUEST":
        return found
    sentence = reading.tokens[found.trigger].sentence
    for plea in pleas:
        if plea.trigger >= found.trigger or reading.tokens[plea.trigger].sentence != sentence:
            continue
        is_theirs = bool(found.target) and _are_among(found.target, plea.source)
        is_asked = bool(found.source) and _are_among(found.source, plea.target)
        if is_theirs and is_asked and not _is_by_pronoun(reading, found.target):
            return found._replace(target=parties.without(plea.source, found.source))
    return found


def _is_by_pronoun(reading: Reading, side: Sequence[Party]) -> bool:
    """Say whether a side is told by a pronoun, which may stand for all of several."""
    return all(is_pronoun(reading, one) for one in side)


def _are_among(some: Sequence[Party], all_: Sequence[Party]) -> bool:
    """Say whether some parties are told by the words of others."""
    places = {one.spans for one in all_}
    return all(one.spans in places for one in some)
