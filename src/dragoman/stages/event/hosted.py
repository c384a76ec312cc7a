"""
Visits and talks for which somebody is awaited, invited or received: the guest makes them.

"We expect you for a visit", "Lima invited the minister for talks", "the king was received on a
private trip", "is due in Lima for talks": whoever is expected comes, and the host, or his place, is
come to. "We await your visit" says the same of whose visit it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.knowledge.deeds import object_class
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent
from dragoman.stages.event.awaited import AWAITING, is_awaiting
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import status_of
from dragoman.stages.first_person import SPOKEN_TO, speaking
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HOSTING
from dragoman.stages.voices import Voices

_HOSTING = AWAITING | HOSTING | {"greet", "invite"}
_PURPOSES = frozenset({"for", "on", "to"})
_PLACED = ("in", "to", "at")
_COMING = frozenset({"guest", "visitor"})
# Who hosts one of these meets nobody.
_STATIONED = frozenset(
    "airbase base battery command facility fleet garrison headquarters missile outpost post radar "
    "squadron station system warhead".split()
)


def hosts_no_guest(reading: Reading, verb: Token) -> bool:
    """Say whether it is only a base or the like that somebody hosts: "Benin hosts French bases"."""
    hosted_ = reading.children(verb.index, "obj", "nsubj:pass")
    is_hosting = verb.lemma.lower() in {"host", "house"}
    return is_hosting and any(one.lemma.lower() in _STATIONED for one in hosted_)


def hosted(
    reading: Reading, parties: Parties, voices: Voices, deeds: Sequence[Found]
) -> list[Found]:
    """Return deeds with each visit as its guest's; one that verb and noun tell is the noun's."""
    told = {one.trigger: one for one in deeds if one.deed.kind.mode == "visit"}
    over = {verb.index for one in deeds if (verb := _told_over(reading, parties, one)) is not None}
    again = {trigger: one for trigger, one in told.items() if trigger in over}
    return [
        _hosted(reading, parties, voices, one, again) for one in deeds if one.trigger not in again
    ]


def _told_over(reading: Reading, parties: Parties, found: Found) -> Token | None:
    """Return the verb that tells no more than the visit that its guest is expected or received for."""
    noun = _purpose(reading, found)
    if noun is None:
        return None
    verb = _hosting(reading, noun)
    is_talks = noun.lemma.lower() not in object_class("visit")
    if verb is None or (is_talks and not _is_due(parties, verb)):
        return None
    if _guest(reading, parties, noun, verb) is None:
        return None
    there = {one.country for one in parties.behind(noun, ("to",))}
    here = {one.country for one in _hosts(parties, verb)}
    is_elsewhere = bool(there) and not there & here  # "welcomed him on a trip to Rome"
    return verb if is_awaiting(reading, verb) or not is_elsewhere else None


def _is_due(parties: Parties, verb: Token) -> bool:
    """Say whether somebody is awaited somewhere, with nobody said to await him: "is due in Oslo"."""
    is_there = is_awaiting(parties.reading, verb) and bool(parties.behind(verb, _PLACED))
    return is_there and agent(parties.reading, verb.index) is None


def _hosted(
    reading: Reading,
    parties: Parties,
    voices: Voices,
    found: Found,
    again: Mapping[int, Found],
) -> Found:
    """
    Return a visit or talks with the guest as who comes, and the host as who is come to.

    Where a verb that is left out tells the visit again (`again`), it tells whether it is made.
    """
    noun = _purpose(reading, found)
    if noun is None:
        return found
    guest = _awaited_of(reading, parties, noun)
    verb = reading.tokens[noun.head] if guest is not None else _hosting(reading, noun)
    if guest is None and verb is not None:
        guest = _guest(reading, parties, noun, verb)
    if verb is None or guest is None:
        return found
    if verb.index in again and not is_awaiting(reading, verb):
        found = found._replace(status=again[verb.index].status or status_of(reading, verb.index))
    return _come(parties, found._replace(doer=guest.index), noun, verb, voices)


def _purpose(reading: Reading, found: Found) -> Token | None:
    """Return the noun of a visit or of talks that is told by a noun alone."""
    if found.deed.kind.type != "CONSULT":
        return None
    wanted = object_class("visit") | object_class("talks")
    words = [reading.tokens[word] for word in found.words]
    noun = next((one for one in words if one.upos == "NOUN" and one.lemma.lower() in wanted), None)
    return None if noun is None or noun.head in {-1, *found.words} else noun


def _awaited_of(reading: Reading, parties: Parties, noun: Token) -> Token | None:
    """Return whose visit is awaited itself: "expects his visit", "look forward to your visit"."""
    if not _is_awaited(reading, noun) or noun.lemma.lower() not in object_class("visit"):
        return None
    owners = reading.children(noun.index, "nmod:poss")
    return next((one for one in owners if _is_somebody(parties, one)), None)


def _is_awaited(reading: Reading, noun: Token) -> bool:
    """Say whether what a noun names is itself expected, or looked forward to."""
    verb = reading.tokens[noun.head]
    if verb.lemma.lower() != "look" or case_of(reading, noun.index) != "to":
        return noun.deprel == "obj" and verb.lemma.lower() in AWAITING
    return any(one.text.lower() == "forward" for one in reading.children(verb.index))


def _hosting(reading: Reading, noun: Token) -> Token | None:
    """Return the verb that tells that somebody is expected, invited or received for a visit."""
    if noun.deprel == "nmod" and case_of(reading, noun.index) == "of":
        noun = reading.tokens[noun.head]  # "for a week of talks"
    if case_of(reading, noun.index) not in _PURPOSES or noun.head < 0:
        return None
    above = reading.tokens[noun.head]
    if noun.deprel == "nmod" and above.deprel in ACTED_ON and above.head >= 0:
        above = reading.tokens[above.head]
    elif noun.deprel != "obl":
        return None
    is_hosting = above.upos == "VERB" and above.lemma.lower() in _HOSTING
    is_hosting = is_hosting or is_awaiting(reading, above)
    return above if is_hosting and above.index < noun.index else None


def _guest(reading: Reading, parties: Parties, noun: Token, verb: Token) -> Token | None:
    """Return who is hosted for what a noun names, unless that is told to be somebody else's."""
    awaited = reading.children(verb.index, "nsubj") if is_awaiting(reading, verb) else ()
    guest = awaited[0] if awaited else parties.object_of(verb)
    if guest is None or guest.index > noun.index or not _is_somebody(parties, guest):
        return None
    guests = parties.named(guest.index)
    owners = reading.children(noun.index, "nmod:poss")
    if any(parties.without(parties.of(one.index), guests) for one in owners):
        return None  # "received Kea on her own visit to Oslo"
    return guest


def _is_somebody(parties: Parties, word: Token) -> bool:
    """Say whether a word names people or a body that can come."""
    is_name = word.upos == "PROPN" and not parties.of_place(word.index)
    is_known = parties.linker.mention(word.index) is not None or parties.is_people(word)
    is_said = word.lemma.lower() in _COMING or word.text.lower() in SPOKEN_TO
    return is_name or is_known or is_said


def _come(parties: Parties, found: Found, noun: Token, verb: Token, voices: Voices) -> Found:
    """Return a visit that its doer makes, to whom it is told to be, or else to his host."""
    text = parties.reading.text
    guests = tuple(
        meant
        for one in parties.named(found.doer)
        for meant in speaking(one, one.spans[0].of(text), one.spans[0], voices)
    )
    is_talks = noun.lemma.lower() not in object_class("visit")
    target = parties.without(found.target, guests)
    if not target and not (is_talks and len(guests) > 1):
        hosts = parties.without(_hosts(parties, verb), guests)
        target = _whither(parties, noun, verb, hosts, is_talks=is_talks)
    return found._replace(source=guests, target=parties.without(target, guests))


def _whither(
    parties: Parties, noun: Token, verb: Token, hosts: tuple[Party, ...], *, is_talks: bool
) -> tuple[Party, ...]:
    """Return to whom a guest comes: the other side of talks, his host, the country he visits."""
    if is_talks:
        there = parties.behind(verb, _PLACED) if _is_due(parties, verb) else ()
        return parties.behind(noun, ("with",)) or hosts or there
    return parties.behind(noun, ("to",)) or hosts or parties.behind(verb, _PLACED)


def _hosts(parties: Parties, verb: Token) -> tuple[Party, ...]:
    """Return who awaits, invites or receives somebody; a city stands for its state."""
    host = parties.doer(verb)
    if host is None:
        return ()
    found = parties.of(host) or parties.of_place(host)
    return found or (parties.named(host) if parties.is_people(parties.tokens[host]) else ())
