"""
Sides that what stands beside a deed tells, where they are easily mistaken.

A complaint "with" a court does not accuse the court, who calls a state to help asks it, who
is met during a visit is not the visitor, and help that is accepted comes from who gives it.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds, kind_of, object_class, verb_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import is_passive, is_sent, markers_of, subject
from dragoman.stages.event.borders import faced, kept_shut
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.clauses import PLEAS
from dragoman.stages.event.envoys import recalled, with_posts
from dragoman.stages.event.found import Found, countries, words_of
from dragoman.stages.event.help import HELP
from dragoman.stages.event.offers import is_on_offer
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.pointing import as_named
from dragoman.stages.function_words import ABOUT
from dragoman.stages.phrases import case_of, governor_of, is_left_out
from dragoman.stages.verb_words import HOSTING

_COMPLAINTS = frozenset("appeal case charge complaint lawsuit petition suit".split())
_BEFORE = frozenset({"with", "before", "at", "to", "in"})
_FROM = frozenset({"from", "to", "with"})
_JUDGES = frozenset({"IGO", "JUD", "COP"})
_STAYS = frozenset({"during", "on", "in", "amid"})
# Who "received Li during a visit to Lima" is the host.
_HOSTING = HOSTING | {"accompany", "escort", "greet", "invite"}
_GIFTS = HELP | {"donation", "offer", "relief", "rescue", "supply"}
_GIVEN = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE"})
_ACCEPTING = frozenset({"accept", "get", "receive", "welcome"})
_MEETING = frozenset({"convene", "gather", "meet", "speak", "talk"})
# Who lets others go or in has them as its target, and what one leaves somewhere lies there.
_LET_GO = frozenset({"access", "release"})
_THERE = frozenset({"at", "in", "near", "on"})
_GUARDING = frozenset({"escort", "guard", "patrol", "protect", "secure"})
_GUARDED_FROM = frozenset({"against", "from"})
# What armed men violate, as one of the words of the deed.
_REALM = "realm"
_PLEAS = PLEAS | {"initiative"}


def beside(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with the sides that the words beside it tell."""
    found = _completed(reading, parties, found)
    found = with_posts(reading, parties, _sent(reading, parties, found))
    found = as_named(reading, parties, _without_left_out(reading, found))
    kind = found.deed.kind
    if kind.type == "ACCUSE":
        return _called_on(reading, parties, _before_court(reading, parties, found))
    if kind.mode == "visit":
        return _visiting(reading, parties, found)
    if kind.type == "REQUEST":
        return _asked_there(reading, parties, found)
    if kind.type == "CONSULT":
        return _without_asker(reading, found)
    if kind.type == "RETREAT" and kind.mode not in _LET_GO:
        return _without_moved(reading, found)
    if kind.mode == "withdraw" and kind.type == "SANCTION":
        return recalled(reading, parties, found)
    if kind.type == "MOBILIZE":
        return faced(reading, parties, _without_raised(reading, found))
    if kind.mode == "deport":
        return _sent_back(reading, parties, found)
    if kind.type in {"COERCE", "CONCEDE"}:
        return faced(reading, parties, kept_shut(reading, parties, found))
    return _helped(reading, parties, found) if kind.type in {"AID", "AGREE"} else found


def _top(reading: Reading, party: Party) -> Token | None:
    """Return the word of a party's phrase that governs the others."""
    words = words_of(reading, party)
    return governor_of([word for word in words if word.upos != "PUNCT"])


def _without_left_out(reading: Reading, found: Found) -> Found:
    """Return a deed without those who are named only as not taking part: "Ghana, not Togo"."""
    sides = []
    for side in (found.source, found.target):
        tops = ((one, _top(reading, one)) for one in side)
        kept = tuple(
            one
            for one, top in tops
            if top is None
            or not is_left_out(reading, top.index)
            # "But not Togo, which refused": who takes no part in one deed does another.
            or found.trigger in reading.subtree(top.index)
        )
        sides.append(kept)
    if len(sides[0]) == len(found.source) and len(sides[1]) == len(found.target):
        return found
    return found._replace(source=sides[0], target=sides[1])


def _completed(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with all of those named together: "from Spain, Qatar and the Emirates"."""
    for party in found.target:
        top = _top(reading, party)
        if top is not None and top.deprel == "conj" and top.head >= 0:
            top = reading.tokens[top.head]
        if top is None or case_of(reading, top.index) not in _FROM:
            continue
        everyone = parties.of(top.index)
        others = tuple(one for one in everyone if not _shared((one,), found.target))
        if others and len(others) < len(everyone) and not _shared(others, found.source):
            return found._replace(target=(*found.target, *others))
    return found


def _without_moved(reading: Reading, found: Found) -> Found:
    """Return a retreat without what is taken away or given up as its target: "its snipers", "his gun"."""
    objects = reading.children(found.trigger, "obj", "nsubj:pass")
    is_withdrawal = found.deed.kind.mode == "withdraw"
    moved = {
        one.index
        for one in objects
        if is_withdrawal and is_of_class(reading, one, object_class("troops"))
    }
    for one in objects:
        owners = reading.children(one.index, "nmod:poss")
        is_there = any(
            case_of(reading, place.index) in _THERE for place in reading.children(one.index, "nmod")
        )
        if any(owner.upos == "PRON" for owner in owners) and not is_there:
            moved |= {one.index, *(owner.index for owner in owners)}
    tops = ((one, _top(reading, one)) for one in found.target)
    kept = tuple(one for one, top in tops if top is None or top.index not in moved)
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _without_raised(reading: Reading, found: Found) -> Found:
    """
    Return a show of arms without the force that is raised as its target: "raised a militia".

    Nor does it face who or what is guarded, but who that is guarded "against" or "from". Waters
    that are violated are another's.
    """
    own = set(found.words) if found.deed.requires != _REALM else set()
    if reading.tokens[found.trigger].lemma.lower() in _GUARDING:
        for guarded in reading.children(found.trigger, "obj", "nsubj:pass"):
            own.update(reading.subtree(guarded.index))
    tops = ((one, _top(reading, one)) for one in found.target)
    kept = tuple(
        one
        for one, top in tops
        if top is None or top.index not in own or case_of(reading, top.index) in _GUARDED_FROM
    )
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _before_court(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a complaint without the court or body that it is lodged with as the accused."""
    words = {*found.words, *(one.index for one in reading.children(found.trigger, "obj"))}
    noun = next((w for w in sorted(words) if reading.tokens[w].lemma.lower() in _COMPLAINTS), None)
    kept = tuple(one for one in found.target if not _is_forum(reading, one))
    if noun is None or len(kept) == len(found.target):
        return found
    tops = [top.index for one in found.target if (top := _top(reading, one)) is not None]
    for above in (noun, found.trigger, *tops):
        for child in reading.children(above, "nmod", "obl") if not kept else ():
            if case_of(reading, child.index) == "against":
                kept = parties.named(child.index)
            elif case_of(reading, child.index) in ABOUT and not kept:
                kept = parties.without(parties.owner(child), found.source)
    return found._replace(target=kept)


def _is_forum(reading: Reading, party: Party) -> bool:
    """Say whether a party is a body before which complaints are brought, and is named so."""
    word = _top(reading, party)
    if word is None or case_of(reading, word.index) not in _BEFORE:
        return False
    lemmas = {word.lemma.lower(), word.text.lower()}
    return party.sector in _JUDGES or bool(lemmas & object_class("forum"))


def _called_on(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return "called the army to restore order" as the plea that it is."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or verb.lemma.lower() != "call" or found.words != (verb.index,):
        return found
    clauses = reading.children(verb.index, "xcomp", "advcl")
    markers = {word for one in clauses for word in markers_of(reading, one.index)}
    asked = reading.children(verb.index, "obj", "iobj")
    if "to" not in markers or not asked or len(asked) > 1:
        return found
    target = parties.without(parties.named(asked[0].index), found.source)
    kind = kind_of("REQUEST", "")
    return found._replace(deed=replace(found.deed, kind=kind), target=target or found.target)


def _governor(reading: Reading, noun: Token) -> Token | None:
    """Return the verb that a noun's phrase stands beside, however deep the parser hangs it."""
    above = reading.governor(noun)
    if above is not None and above.upos != "VERB" and above.deprel in {"obj", "obl"}:
        above = reading.tokens[above.head]
    return above if above is not None and above.upos == "VERB" else None


def _visiting(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return "thanked Li during a visit to Lima" as a visit of who thanks, not of Li.

    Who was received or seized during a visit was the visitor himself, but not whom somebody
    receives that a clause opens with: "on a visit to Oslo, Roca received Kea".
    """
    noun = reading.tokens[found.trigger]
    verb = _governor(reading, noun)
    is_bare = not reading.children(noun.index, "nmod:poss") and not any(
        case_of(reading, one.index) in {"by", "of"} for one in reading.children(noun.index, "nmod")
    )
    if noun.upos != "NOUN" or verb is None or not is_bare or is_passive(reading, verb.index):
        return found
    if case_of(reading, noun.index) not in _STAYS:
        return found
    met = parties.object_of(verb)
    others = parties.of(met.index) if met is not None else ()
    if not others:
        return _from_abroad(reading, parties, found, verb)
    visitor = subject(reading, verb.index)
    if not _is_said(verb) and not _is_opened_by(reading, parties, found, verb, visitor):
        return found._replace(source=others, doer=None) if parties.is_people(met) else found
    source = parties.without(parties.of(visitor.index) if visitor else (), others)
    if visitor is None or not source or not _shared(found.source, others):
        return found
    return found._replace(source=source, doer=visitor.index)


def _is_opened_by(
    reading: Reading, parties: Parties, found: Found, verb: Token, doer: Token | None
) -> bool:
    """Say whether who hosts is himself on the visit that his clause opens with, and not at home."""
    if doer is None or found.trigger > doer.index or case_of(reading, found.trigger) != "on":
        return False
    hosts = countries(found.target)
    is_home = any(party.country in hosts for party in parties.of(doer.index))
    return verb_of(verb.lemma, verb.text) in _HOSTING and not is_home


def _from_abroad(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """
    Return "spoke of Togo's plan during a visit to Togo" as a visit of who spoke.

    Nobody pays a visit to his own country: where the words beside the visit would have it so,
    who acts in a clause above them is the visitor.
    """
    hosts = countries(found.target)
    if not found.source or any(party.country not in hosts for party in found.source):
        return found
    here: Token | None = verb
    while here is not None:
        visitor = subject(reading, here.index)
        source = parties.of(visitor.index) if visitor is not None else ()
        if visitor is not None and any(one.country and one.country not in hosts for one in source):
            return found._replace(source=source, doer=visitor.index)
        here = reading.governor(here)
    return found


def _is_said(verb: Token) -> bool:
    """Say whether a verb tells nothing that a host does, nor force against a visitor."""
    lemma = verb_of(verb.lemma, verb.text)
    known = [one.kind.quad for one in deeds("v").get(lemma, ())]
    return lemma not in _HOSTING and (not known or min(known) < MATERIAL_CONFLICT)


def _shared(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Say whether two sides have words in common."""
    return any(
        span.overlaps(place)
        for one in some
        for other in others
        for span in one.spans
        for place in other.spans
    )


def _asked_there(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return the plea two sides meet at with the other side as its target: "at Peru's request"."""
    noun = reading.tokens[found.trigger]
    verb = _governor(reading, noun)
    is_plea = noun.upos == "NOUN" and noun.lemma.lower() in _PLEAS
    if not is_plea or verb is None:
        return found
    if case_of(reading, noun.index) != "at" and not is_at_initiative(reading, noun):
        return found
    asking = countries(found.source)
    beside_it = [*reading.children(verb.index, "nsubj", "obj")]
    beside_it += [
        one for one in reading.children(verb.index, "obl") if case_of(reading, one.index) == "with"
    ]
    there = [party for one in beside_it for party in parties.of(parties.meant(one.index))]
    known = countries(there)
    others = tuple(party for party in there if party.country in known - asking)
    if not asking & known or not others:
        return found
    return found._replace(target=others)


def is_at_initiative(reading: Reading, noun: Token) -> bool:
    """
    Say whether something is done on a side's initiative, which asked for it.

    "On the initiative of Oman, the two met"; who votes on an initiative speaks of a thing.
    """
    verb = reading.governor(noun)
    is_bare = not reading.children(noun.index, "amod", "compound")
    if verb is None or noun.lemma.lower() != "initiative" or not is_bare:
        return False
    case = case_of(reading, noun.index)
    is_held = verb.lemma.lower() in _MEETING or is_passive(reading, verb.index)
    is_held = is_held or any(
        one.lemma.lower() == "place" for one in reading.children(verb.index, "obj")
    )
    return case == "at" or (case == "on" and (noun.index < verb.index or is_held))


def _without_asker(reading: Reading, found: Found) -> Found:
    """Return a meeting without whose plea it was at as one who is met: "at Peru's request"."""
    tops = [(party, _top(reading, party)) for party in found.target]
    kept = tuple(
        party
        for party, top in tops
        if top is None or top.head < 0 or reading.tokens[top.head].lemma.lower() not in _PLEAS
    )
    return found._replace(target=kept) if len(found.source) > 1 else found


def _sent(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return help, or its promise, with who gets it as the target: not the nurses who are sent."""
    if found.deed.kind.type not in _GIVEN:
        return found
    tops = [(_placed(reading, parties, one), _top(reading, one)) for one in found.target]
    moved = [
        top
        for one, top in tops
        if top is not None
        and (is_sent(reading, top, one.sector) or is_on_offer(reading, parties, top))
    ]
    kept = tuple(party for party, top in tops if top not in moved)
    if not moved:
        return found if kept == found.target else found._replace(target=kept)
    for above in (reading.tokens[moved[0].head], moved[0]) if not kept else ():
        kept = kept or parties.without(parties.behind(above, {"to", "for"}), found.source)
    return found._replace(target=kept)


def _placed(reading: Reading, parties: Parties, party: Party) -> Party:
    """Return a party that is only where something is sent with the country of that place."""
    top = _top(reading, party)
    if party.country or party.actor or top is None or case_of(reading, top.index) != "to":
        return party
    there = parties.of_place(top.index)
    return there[0] if there and _shared((party,), there) else party


def _sent_back(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return people who are sent somewhere as the target, and not where they are sent."""
    verb = reading.tokens[found.trigger]
    sent = parties.object_of(verb) if verb.upos == "VERB" else None
    tops = [_top(reading, party) for party in found.target]
    is_there = any(top is not None and case_of(reading, top.index) == "to" for top in tops)
    if sent is None or not is_there or not parties.is_people(sent):
        return found
    return found._replace(target=parties.named(sent.index) or found.target)


def _helped(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return help that somebody accepts as that of its giver: "accepts help from Togo"."""
    noun = reading.tokens[found.trigger]
    if noun.upos != "NOUN" or noun.lemma.lower() not in _GIFTS:
        return found
    around = noun
    while around.deprel in {"compound", "nmod"} and around.head >= 0:
        around = reading.tokens[around.head]
    verb = reading.tokens[around.head] if around.deprel == "obj" and around.head >= 0 else None
    if verb is None or verb_of(verb.lemma, verb.text) not in _ACCEPTING:
        return found
    receiver = parties.of(parties.doer(verb))
    if receiver and found.source and not found.target and not _shared(found.source, receiver):
        return found._replace(target=receiver)
    if not receiver or not _shared(found.source, receiver):
        return found
    for above in dict.fromkeys((noun, around, verb)):
        giver = parties.without(parties.behind(above, ("from",)), receiver)
        if giver:
            return found._replace(source=giver, target=receiver, doer=None)
    return found._replace(
        source=parties.without(found.source, receiver), target=receiver, doer=None
    )
