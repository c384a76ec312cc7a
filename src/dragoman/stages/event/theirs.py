"""
Whose deed it is where the nearest party only names it, ends it, or is sent to do it.

Who "called the raid barbaric" raided nobody, who lifts a ban that others had imposed banned
nothing, nor did a court that stays a deportation deport anybody, who warned somebody "that it would hit back" would do so himself, and doctors of a
country who were sent somewhere were sent by it.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds, deeds_of_verb, object_class, verb_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import CALLING, SENDING, agent, helpers_of, is_passive
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found, countries, is_told_with
from dragoman.stages.event.parties import Parties
from dragoman.stages.function_words import WILL_OR_WOULD
from dragoman.stages.phrases import case_of, is_own
from dragoman.stages.warning_words import WARNING, is_by_warned

_SIEGES = frozenset({"blockade", "siege"})
# Behind these stands whom a measure hits.
_HIT = ("against", "of", "on")
_SENT = frozenset({"AID", "MOBILIZE"})
# What a court does these to others did, or would do.
_STAYING = frozenset("annul block freeze halt overturn quash reverse stay stop suspend".split())
# Who does these to an embargo that others imposed imposed none.
_BREAKING = frozenset(
    "breach break bypass circumvent defy dodge evade flout ignore sidestep skirt violate".split()
)
# Who is sent against his will is sent by others: "Polish migrants were sent to Benin".
_MOVED = ("captives", "prisoners", "refugees", "returnees")


def theirs(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with its doers, where another party was taken for one."""
    word = reading.tokens[found.trigger]
    if word.upos == "NOUN":
        return _of_others(reading, parties, found, word)
    if word.deprel == "acl" and parties.is_participle(word):
        return _of_others(reading, parties, found, reading.tokens[word.head])
    found = _of_warner(reading, parties, _lifted_from(reading, parties, found, word), word)
    found = _without_own(reading, parties, _harming_teller(reading, parties, found, word))
    return _of_sender(reading, parties, found, word)


def _without_own(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a withdrawal without the doer's own men as whom it is done to: "withdrew its peacekeepers"."""
    if found.deed.kind.mode != "withdraw":
        return found
    roots = {parties.root(one) for one in found.source} - {None}
    kept = tuple(
        one
        for one in found.target
        if not _is_people(reading, parties, one)
        or all(
            parties.root(parties.linker.party(owner.index)) not in roots
            for owner in _owners(reading, one)
        )
    )
    return found._replace(target=kept)


def _is_people(reading: Reading, parties: Parties, party: Party) -> bool:
    """Say whether a party is told as people, and not as a camp or a town."""
    top = reading.top_at(party.spans)
    return top is not None and parties.is_people(top)


def _owners(reading: Reading, party: Party) -> list[Token]:
    """Return the pronoun that tells whose somebody is, if one does: "its peacekeepers"."""
    top = reading.top_at(party.spans)
    owners = reading.children(top.index, "nmod:poss") if top is not None else ()
    return [one for one in owners if one.upos == "PRON"]


def _harming_teller(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """
    Return a blow at what would be the doer's own as one at what is the teller's.

    "Manila said that Beijing's vessels had rammed its boats": nobody rams his own, unless it is said.
    """
    if found.deed.kind.type != "ASSAULT" or not found.source or len(found.target) != 1:
        return found
    hurt = found.target[0]
    top = reading.top_at(hurt.spans)
    if top is None or is_own(reading, top) or not _owners(reading, hurt):
        return found
    roots = {parties.root(one) for one in found.source} - {None}
    above = reading.above(verb)
    if parties.root(hurt) not in roots or verb.deprel != "ccomp" or above.upos != "VERB":
        return found
    teller = parties.without(parties.of(parties.doer(above)), found.source)
    if len(teller) != 1 or teller[0].mention is None:
        return found
    one = teller[0]
    meant = replace(hurt, mention=one.mention, actor=one.actor, country=one.country)
    return found._replace(target=(meant,))


def _of_others(reading: Reading, parties: Parties, found: Found, noun: Token) -> Found:
    """Return a deed that somebody only names or ends without him as its doer."""
    verb = reading.above(noun)
    if noun.deprel != "obj" or verb.upos != "VERB" or not found.source:
        return found
    doer = parties.doer(verb)
    spans = [span for party in parties.named(doer) for span in party.spans]
    others = tuple(
        one
        for one in found.source
        if not any(span.overlaps(piece) for span in spans for piece in one.spans)
    )
    if len(others) == len(found.source):
        return found
    told = [party for party in found.source if party not in others]
    if verb.lemma.lower() in _STAYING and all(party.sector == "JUD" for party in told):
        return found._replace(source=others, doer=None)
    if verb.lemma.lower() in _BREAKING and noun.lemma.lower() in object_class("defied"):
        beginners = _beginners(reading, parties, noun)
        return found._replace(source=parties.without(beginners, found.target), doer=None)
    if _is_named(reading, noun, verb) or _is_turned_down(reading, found, noun, verb):
        return found._replace(source=others, doer=None)
    known = deeds_of_verb(verb.lemma, verb.text)
    is_ended = any(deed.kind.type == "CONCEDE" and deed.requires == "measure" for deed in known)
    beginners = _beginners(reading, parties, noun)
    if not is_ended or not beginners:
        return found
    return found._replace(
        source=beginners, target=parties.without(found.target, beginners), doer=None
    )


def _lifted_from(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a siege or ban that is lifted as one of whom it hit: "lifted their siege of Edea"."""
    if found.deed.kind.type != "CONCEDE":
        return found
    for noun in reading.children(verb.index, "obj", "nsubj:pass"):
        if noun.lemma.lower() not in object_class("measure") | _SIEGES:
            continue
        owners = [one.index for one in reading.children(noun.index, "nmod:poss")]
        hit = parties.without(parties.behind(noun, _HIT), found.source)
        if hit and all(is_told_with(reading, one, owners) for one in found.target):
            return found._replace(target=hit)
    return found


def _is_named(reading: Reading, noun: Token, verb: Token) -> bool:
    """Say whether somebody only calls a deed something: "called the raid barbaric"."""
    if verb.lemma.lower() not in CALLING or reading.children(verb.index, "compound:prt"):
        return False
    return any(one.index > noun.index for one in reading.children(verb.index, "xcomp"))


def _is_turned_down(reading: Reading, found: Found, noun: Token, verb: Token) -> bool:
    """Say whether somebody turns down an offer or a plea that others made to him."""
    lemma = verb_of(verb.lemma, verb.text)
    parts = [one.text.lower() for one in reading.children(verb.index, "compound:prt")]
    known = [
        deed
        for name in (lemma, *(f"{lemma} {part}" for part in parts))
        for deed in deeds("v").get(name, ())
    ]
    is_plea = found.deed.kind.type in {"AGREE", "REQUEST"}
    # Not "gave a promise", for all that one may give short shrift.
    is_refused = any(deed.kind.type == "REJECT" and not deed.requires for deed in known)
    return is_plea and is_refused and not reading.children(noun.index, "nmod:poss")


def _beginners(reading: Reading, parties: Parties, noun: Token) -> tuple[Party, ...]:
    """Return whose measure it is that ends: "that Oman had imposed", "Oman's ban"."""
    clauses = reading.children(noun.index, "acl")
    doers = [
        agent(reading, one.index)
        if is_passive(reading, one.index) or parties.is_participle(one)
        else next(iter(reading.children(one.index, "nsubj")), None)
        for one in clauses
    ]
    owners = reading.children(noun.index, "nmod:poss")
    heads = [one for one in (*doers, *owners) if one is not None and one.upos != "PRON"]
    return next((side for one in heads if (side := parties.of(one.index))), ())


def _of_warner(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what somebody warns another "that it would" do to him as the deed of who warns."""
    above = reading.tokens[verb.head] if verb.deprel == "ccomp" else verb
    own = reading.children(verb.index, "nsubj")
    warned = reading.children(above.index, "iobj", "obj")
    if above.lemma.lower() not in WARNING or not warned or not own or own[0].upos != "PRON":
        return found
    doing = {one.actor or one.country for one in found.source} - {None}
    suffering = {one.actor or one.country for one in found.target} - {None}
    warner = parties.without(parties.of(parties.doer(above)), found.target)
    if len(doing) != 1 or not warner:
        return found
    is_force = found.deed.kind.quad == MATERIAL_CONFLICT
    # Who watches over others does not strike, but cuts aid and imposes sanctions himself.
    is_cut = found.deed.kind.type == "SANCTION"
    sectors = {None if is_cut else one.sector for one in warner}
    if is_force and any(is_by_warned(reading, verb, one) for one in sectors):
        return found
    if doing != suffering and not _is_menace(reading, parties, found, warner, warned[0]):
        return found
    target = found.target or parties.of(warned[0].index)
    return found._replace(source=warner, target=target, doer=parties.doer(above))


def _is_menace(
    reading: Reading, parties: Parties, found: Found, warner: tuple[Party, ...], warned: Token
) -> bool:
    """Say whether somebody in politics warns another of harm that nobody else would suffer."""
    word = reading.tokens[found.trigger]
    if found.deed.kind.quad != MATERIAL_CONFLICT or is_passive(reading, word.index):
        return False
    helpers = helpers_of(reading, found.trigger)
    doing, own = (
        {one.country for one in side} for side in (found.source, parties.of(warned.index))
    )
    suffering = countries(found.target)
    is_warned = doing == own and suffering <= own
    return bool(helpers & WILL_OR_WOULD) and is_warned and is_political(warner)


def _of_sender(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return people "sent to" a place, by nobody who is told, as sent by their country."""
    if found.deed.kind.type not in _SENT or found.source:
        return found
    sender = sender_of(reading, parties, verb)
    if not sender:
        return found
    places = [one for one in reading.children(verb.index, "obl") if _is_to(reading, one)]
    there = [party for one in places for party in _at(parties, one)]
    return found._replace(source=sender, target=tuple(there), doer=None)


def sender_of(reading: Reading, parties: Parties, verb: Token) -> tuple[Party, ...]:
    """Return whose people are sent, by nobody who is told: "Kenyan doctors were sent to"."""
    sent = next(iter(reading.children(verb.index, "nsubj:pass")), None)
    if verb.lemma.lower() not in SENDING or sent is None or agent(reading, verb.index):
        return ()
    if any(sent.lemma.lower() in object_class(name) for name in _MOVED):
        return ()
    words = reading.children(sent.index, "amod") if parties.is_people(sent) else ()
    found = tuple(party for word in words for party in parties.of(word.index))
    return found if any(one.country for one in found) else ()


def _is_to(reading: Reading, word: Token) -> bool:
    """Say whether a phrase tells where somebody goes."""
    return case_of(reading, word.index) in {"to", "into"}


def _at(parties: Parties, word: Token) -> tuple[Party, ...]:
    """Return who somebody is sent to, or whose the place is."""
    return parties.of(word.index) or parties.of_place(word.index)
