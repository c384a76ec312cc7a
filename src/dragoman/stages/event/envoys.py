"""
Envoys and the states to which they are sent: "its ambassador to Peru, also accredited to Bolivia".

All the states where one stood who is recalled are those whose ties are cut; he himself is not. Where
that is left out, it is the one other state of the sentence: "Peru called its envoy home, and Chile
shrugged". That he was accredited there describes him, and is no act of the day. Who is expelled or
called in is the envoy, and told with all those states.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.spans import Span
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, countries, top_of, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, phrase

_DESCRIBING = frozenset({"acl", "amod"})
_AT = frozenset({"in", "to"})
# Behind these a capital is the town itself: "recalled its envoy after a meeting in Paris".
_INSIDE = frozenset({"at", "in", "near"})
# What is done to an envoy himself, and not to the states where he stands.
_ON_HIM = frozenset({"ASSAULT", "COERCE", "CONSULT", "SANCTION"})


def is_accredited(reading: Reading, word: Token) -> bool:
    """Say whether a word only tells where an envoy stands: "accredited to Peru"."""
    if word.lemma.lower() not in {"accredit", "accredited"} or word.head < 0:
        return False
    return word.deprel in _DESCRIBING and _is_envoy(reading, reading.tokens[word.head])


def recalled(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a recall of envoys with all the states to which they were accredited."""
    verb = reading.tokens[found.trigger]
    acted_on = parties.object_of(verb) if verb.upos == "VERB" else None
    envoys = [reading.tokens[word] for word in found.words]
    envoys += [acted_on] if acted_on is not None else []
    envoys += reading.children(found.trigger, "obj", "nsubj:pass")
    envoys = [one for one in envoys if _is_envoy(reading, one)]
    more = [party for one in envoys for party in _accredited(reading, parties, one)]
    hosts = [*found.target, *parties.without(tuple(more), (*found.target, *found.source))]
    own = {one.index for one in envoys}
    others = without_told(reading, hosts, own)
    is_own = not others and all(_is_bare(reading, one) for one in envoys)
    found = found._replace(target=others) if is_own or (more and others) else found
    return found if found.target or not envoys else _from_other_state(reading, parties, found)


def _from_other_state(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a recall with the only other state of its sentence, told at its nearest mention."""
    own = countries(found.source)
    sentence = reading.sentence_of(found.trigger)
    others = {
        word.index: party
        for word in reading.tokens[sentence.first : sentence.last]
        if word.upos == "PROPN" and case_of(reading, word.index) not in _INSIDE
        for party in parties.single(word.index)
        if _is_state(party) and party.country not in own
    }
    if not own or len({party.country for party in others.values()}) != 1:
        return found
    nearest = min(others, key=lambda word: abs(word - found.trigger))
    return found._replace(target=(others[nearest],))


def _is_state(party: Party) -> bool:
    """Say whether a party is a state or its government."""
    return party.country is not None and party.actor in {
        party.country,
        f"{party.country}/government",
    }


def _is_bare(reading: Reading, envoy: Token) -> bool:
    """Say whether an envoy who is called home is told by no more than that he is one: "its envoy"."""
    below = reading.children(envoy.index, "nmod", "amod", "compound")
    return all(one.upos == "PRON" and one.deprel == "nmod:poss" for one in below)


def with_posts(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with its envoys told by all their posts: "the ambassador to Chile and Bolivia"."""
    target = found.target
    if found.deed.kind.type in _ON_HIM and found.deed.kind.mode != "withdraw":
        target = _him_for_posts(reading, parties, found)
    source, target = _told_whole(reading, found.source), _told_whole(reading, target)
    is_same = source is found.source and target is found.target
    return found if is_same else found._replace(source=source, target=target)


def _told_whole(reading: Reading, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return a side with its envoys told whole, and without a state that is only a post of theirs."""
    whole = tuple(_with_posts(reading, one) for one in side)
    longer = [one for one, before in zip(whole, side, strict=True) if one is not before]
    if not longer:
        return side
    return tuple(one for one in whole if not any(_is_within(one, other) for other in longer))


def _him_for_posts(reading: Reading, parties: Parties, found: Found) -> tuple[Party, ...]:
    """Return an envoy who is met or expelled as the target, and not the states to which he is sent."""
    verb = reading.tokens[found.trigger]
    over = verb.head if verb.deprel == "xcomp" else verb.index  # "had its envoy expelled"
    for envoy in reading.children(over, "obj", "nsubj:pass"):
        posts = {word for post in _posts(reading, envoy) for word in reading.subtree(post.index)}
        others = without_told(reading, found.target, posts)
        if _is_envoy(reading, envoy) and len(others) < len(found.target):
            himself = parties.without(parties.single(envoy.index), (*found.source, *others))
            return (*himself, *others)
    return found.target


def _posts(reading: Reading, envoy: Token) -> Iterator[Token]:
    """Yield the states to which an envoy is sent, the first of those that are joined."""
    for post in reading.children(envoy.index, "nmod"):
        if case_of(reading, post.index) in _AT:
            yield post


def _is_within(one: Party, other: Party) -> bool:
    """Say whether a party is told within the words for another: the last post of an envoy."""
    inside = (any(whole.contains(piece) for whole in other.spans) for piece in one.spans)
    return one.spans != other.spans and all(inside)


def _with_posts(reading: Reading, party: Party) -> Party:
    """Return an envoy told up to the last of the states that are joined as his posts."""
    top = top_of(reading, party)
    if top is None or not _is_envoy(reading, top):
        return party
    ends = [
        reading.tokens[max(phrase(reading, state.index))].end
        for post in _posts(reading, top)
        for state in reading.children(post.index, "conj")
        if state.upos == "PROPN"
    ]
    *before, last = party.spans
    if not ends or max(ends) <= last.end:
        return party
    return replace(party, spans=(*before, Span(last.start, max(ends))))


def _accredited(reading: Reading, parties: Parties, envoy: Token) -> Iterator[Party]:
    """Yield the states to which a clause or an adjective tells an envoy to be accredited."""
    for clause in reading.children(envoy.index, *_DESCRIBING):
        if is_accredited(reading, clause):
            yield from parties.behind(clause, _AT)


def _is_envoy(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is one for an envoy."""
    return noun.upos == "NOUN" and is_of_class(reading, noun, object_class("envoy"))
