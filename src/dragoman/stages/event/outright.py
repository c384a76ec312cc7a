"""
What a verb tells outright, by itself or with the phrase beside it, whatever is weighed.

Who legalises a party gives in; a town is taken from whoever held it; peacekeepers are a help to
where they are sent; and arms drawn up opposite somebody are meant for him.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.knowledge.deeds import deeds, deeds_of_verb, kind_of, object_class
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party, Place
from dragoman.stages.clauses import subject
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, is_told_with, with_sides, without_told, words_of
from dragoman.stages.event.layer import HEAD
from dragoman.stages.event.negated import verb_names
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HARMING

# Each tells one deed, unless a particle makes it another.
_OUTRIGHT = frozenset({"back", "legalise", "legalize", "unban", "unblock"})
# So does this, whatever the model has it.
_YIELDING = frozenset({"give in"})
# What is backed, where others may think of backs.
_BACKED = frozenset(
    "bid candidacy candidate claim draft effort motion plan proposal resolution text treaty".split()
)
_TAKING = frozenset("capture conquer recapture recover regain retake seize take win wrest".split())
_TOWNS = frozenset(
    "base bridge capital city district hill island port province town village".split()
)
_OPPOSITE = frozenset({"facing", "opposite"})
_POSTING = frozenset({"deploy", "dispatch", "post", "send", "station"})
_WHERE = frozenset({"across", "along", "around", "at", "in", "near", "to"})
_DRONES = frozenset({"drone", "drones", "uav"})
_MISSILES = frozenset({"missile", "projectile", "rocket", "shell"})
_HANDING = frozenset({"hand", "turn"})
_DRILLS = frozenset({"drill", "exercise", "manoeuvre", "maneuver"})
# There people stand in the street.
_BEFORE_IT = frozenset({"in front of", "inside", "outside"})
_TAKING_PART = frozenset({"attend", "join", "observe", "participate", "watch"})
_STATE = frozenset({"GOV", "MIL"})
_JOINT = frozenset({"allied", "bilateral", "combined", "joint", "multinational", "trilateral"})
_SUPPLYING = frozenset({"deliver", "send", "ship", "supply"})
# Those who have aircraft, and these themselves.
_FLYING = frozenset(
    "aircraft alliance ally coalition drone force helicopter jet junta military pilot plane regime warplane".split()
)
_MEN = frozenset({"force", "marine", "soldier", "troop", "unit", "warship"})
_BOMBS = frozenset({"bomb", "drone", "munition", "rocket", "shell"})
_OWN = frozenset({"country", "government", "nation", "party", "people"})


def outright(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed as its verb tells it outright, with whom it is done to."""
    verb = reading.tokens[found.trigger]
    found = _fired_on(reading, _without_anti(reading, found), verb)
    found = _harmed(reading, parties, found, verb)
    found = _drilled(reading, _protested(reading, parties, _launched(reading, found), verb), verb)
    if verb.upos != "VERB":
        return found
    found = _forgiven(reading, _as_told(reading, found, verb), verb)
    found = _armed(reading, _bombed(reading, found, verb), verb)
    found = _taken(reading, parties, found, verb)
    found = _passed_over(reading, found, verb)
    found = _posted(reading, parties, _held(reading, parties, found, verb), verb)
    return _facing(reading, parties, _bound(reading, found, verb), verb)


def _as_told(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a deed with the type that its verb alone can have: "legalised the party"."""
    name = verb_names(reading, verb)[0]
    if name in _YIELDING and found.deed.kind.type not in {
        one.kind.type for one in deeds("v")[name]
    }:
        return found._replace(deed=deeds("v")[name][0])
    if found.rule == HEAD or verb.lemma.lower() not in _OUTRIGHT:
        return found
    objects = reading.children(verb.index, "obj", "nsubj:pass")
    is_backed = verb.lemma.lower() != "back" or any(one.lemma.lower() in _BACKED for one in objects)
    listed = deeds_of_verb(verb.lemma, verb.text)
    is_other = all(deed.kind.type != found.deed.kind.type for deed in listed)
    has_particle = reading.children(verb.index, "compound:prt")
    if not (listed and is_other and objects and is_backed) or has_particle:
        return found
    return found._replace(deed=listed[0])


def _forgiven(reading: Reading, found: Found, verb: Token) -> Found:
    """Return debts that are cancelled as help for who owes them, and no measure against him."""
    owed = any(
        one.lemma.lower() in object_class("debt")
        for one in reading.children(verb.index, "obj", "nsubj:pass")
    )
    if found.deed.kind.type != "SANCTION" or not owed:
        return found
    listed = deeds_of_verb(verb.lemma, verb.text)
    helping = next((deed for deed in listed if deed.kind.type == "AID"), None)
    return found if helping is None else found._replace(deed=helping)


def _bombed(reading: Reading, found: Found, verb: Token) -> Found:
    """Return what people without an army bomb as blown up, not as bombed from the air."""
    is_of_verb = verb.lemma.lower() == "bomb" and found.deed.kind.mode == "aerial"
    if not is_of_verb or not found.source:
        return found
    if any(one.country or one.actor or one.sector in FIGHTERS for one in found.source):
        return found
    if any(
        word.lemma.lower() in object_class("jets") | _FLYING
        for one in found.source
        for word in words_of(reading, one)
    ):
        return found
    return found._replace(deed=replace(found.deed, kind=kind_of("ASSAULT", "explosives")))


def _without_anti(reading: Reading, found: Found) -> Found:
    """Return a deed without "anti-government" and the like as somebody; "anti-graft investigators" are."""

    def is_somebody(party: Party) -> bool:
        name = " ".join(span.of(reading.text) for span in party.spans).lower()
        words = words_of(reading, party)
        is_somebody = any("Number=Plur" in word.feats or word.upos == "PROPN" for word in words)
        return " " in name or is_somebody or not name.startswith("anti-")

    source, target = (tuple(filter(is_somebody, side)) for side in (found.source, found.target))
    return with_sides(found, source, target)


def _fired_on(reading: Reading, found: Found, word: Token) -> Found:
    """Return attacks that killed, and the fire of gunmen, as assaults and not as blame."""
    if found.deed.kind.type != "ACCUSE":
        return found
    above = reading.above(word)
    is_blow = word.lemma.lower() in {"attack", "assault"} and word.upos == "NOUN"
    if is_blow and word.deprel in {"nsubj", "obl"} and above.lemma.lower() in HARMING:
        return found._replace(deed=replace(found.deed, kind=kind_of("ASSAULT", "")))
    is_fire = any(one.lemma.lower() == "fire" for one in reading.children(word.index, "obl", "obj"))
    is_armed = bool(found.source) and all(one.sector in FIGHTERS for one in found.source)
    if word.lemma.lower() in {"come", "take"} and is_fire and is_armed:
        return found._replace(deed=replace(found.deed, kind=kind_of("ASSAULT", "firearms")))
    return found


def _launched(reading: Reading, found: Found) -> Found:
    """Return what missiles hit as no deed of drones, where no drone is told of."""
    if found.deed.kind.mode != "drone":
        return found
    sentence = reading.sentence_of(found.trigger)
    lemmas = {reading.tokens[at].lemma.lower() for at in range(sentence.first, sentence.last)}
    if lemmas & _DRONES or not lemmas & _MISSILES:
        return found
    return found._replace(deed=replace(found.deed, kind=kind_of("ASSAULT", "heavy-weapons")))


def _protested(reading: Reading, parties: Parties, found: Found, word: Token) -> Found:
    """Return a protest of a government at another as blame: "China protests U.S. warship"."""
    if word.upos != "VERB" or word.lemma.lower() != "protest":
        return found
    if found.deed.kind.type == "ACCUSE" and _is_by_people(reading, parties, word):
        return found._replace(deed=replace(found.deed, kind=kind_of("PROTEST", "demo")))
    is_protest = found.deed.kind.type == "PROTEST"
    if not is_protest or not found.source or any(one.sector != "GOV" for one in found.source):
        return found
    # Officials in the street protest as others do.
    own = subject(reading, word.index)
    are_people = own is not None and (own.upos == "NOUN" or parties.is_people(own))
    is_crowd = own is None or (are_people and "Number=Plur" in own.feats)
    beside = reading.children(word.index, "obl")
    is_crowd |= any(case_of(reading, one.index) in _BEFORE_IT for one in beside)
    if is_crowd or not (found.target or reading.children(word.index, "obj")):
        return found
    return found._replace(deed=replace(found.deed, kind=kind_of("ACCUSE", "disapprove")))


def _is_by_people(reading: Reading, parties: Parties, verb: Token) -> bool:
    """Say whether a whole people protests, and to nobody: "Kenyans protested over the price"."""
    own = subject(reading, verb.index)
    is_people = own is not None and own.upos == "PROPN" and "Number=Plur" in own.feats
    if own is None or not is_people or not parties.is_people(own):
        return False
    to_whom = [
        one for one in reading.children(verb.index, "obl") if case_of(reading, one.index) == "to"
    ]
    return not to_whom and not reading.children(verb.index, "obj")


def _drilled(reading: Reading, found: Found, word: Token) -> Found:
    """Return the drill of one state alone as a show of arms, done with nobody."""
    is_one = len(found.source) == 1 and not found.target
    drill = word if word.upos == "NOUN" else _drill_of(reading, word)
    if found.deed.kind.type != "COOPERATE" or not is_one or drill is None:
        return found
    is_drill = drill.lemma.lower() in _DRILLS or _is_war_game(reading, drill)
    if not is_drill or reading.above(drill).lemma.lower() in _TAKING_PART:
        return found
    beside = reading.children(drill.index, "amod", "compound", "nmod")
    is_joint = any(
        one.text.lower() in _JOINT or case_of(reading, one.index) == "with" for one in beside
    )
    is_state = found.source[0].country is not None and found.source[0].sector in _STATE
    if is_joint or not is_state:
        return found
    return found._replace(deed=replace(found.deed, kind=kind_of("MOBILIZE", "troops")))


def _drill_of(reading: Reading, verb: Token) -> Token | None:
    """Return what somebody holds: "games" in "hold three days of naval war games"."""
    held = [
        each
        for one in reading.children(verb.index, "obj", "nsubj:pass")
        for each in (one, *reading.children(one.index, "nmod"))
    ]
    return next(
        (one for one in held if one.lemma.lower() in _DRILLS or _is_war_game(reading, one)), None
    )


def _is_war_game(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names "war games"."""
    before = {one.lemma.lower() for one in reading.children(noun.index, "compound")}
    return noun.lemma.lower() == "game" and "war" in before


def _armed(reading: Reading, found: Found, verb: Token) -> Found:
    """Return arms that are sent to a state or force as help for it: "sent rifles to Somalia"."""
    if found.deed.kind.type != "MOBILIZE" or verb.lemma.lower() not in _SUPPLYING:
        return found
    sent = reading.children(verb.index, "obj", "nsubj:pass")
    if any(one.lemma.lower() in _MEN for one in sent):
        return found
    arms = [
        one
        for thing in sent
        for one in (thing, *reading.children(thing.index, "conj", "compound"))
        if is_of_class(reading, one, object_class("guns") | _BOMBS)
    ]
    to_whom = [
        one
        for word in (verb, *sent, *arms)
        for one in reading.children(word.index, "obl", "nmod")
        if case_of(reading, one.index) == "to"
    ]
    # Rockets that are sent to a town hit it.
    are_fired = any(one.lemma.lower() in _MISSILES | _DRONES for one in arms)
    to_whom = [one for one in to_whom if not (are_fired and _is_town(reading, one))]
    is_given = any(
        is_told_with(reading, party, {one.index}) for party in found.target for one in to_whom
    )
    if not arms or not is_given or not found.source:
        return found
    return found._replace(deed=replace(found.deed, kind=kind_of("AID", "")))


def _is_town(reading: Reading, word: Token) -> bool:
    """Say whether a word names a place that is no state."""
    place = reading.innermost(Place).get(word.index)
    return place is not None and place.geonames is not None and word.upos == "PROPN"


def _held(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what is taken by arms as taken from whoever held it: "retook the town from rebels"."""
    is_taken = found.deed.kind.type == "ASSAULT" and verb.lemma.lower() in _TAKING
    objects = reading.children(verb.index, "obj", "nsubj:pass")
    if not is_taken or not objects or found.deed.kind.mode == "abduct":
        return found
    places = [*objects, *(each for one in objects for each in reading.children(one.index, "nmod"))]
    beside = [below for one in places for below in reading.children(one.index, "nmod")]
    for one in (*reading.children(verb.index, "obl"), *beside):
        names = (one, *reading.children(one.index, "flat"))
        is_behind = any(case_of(reading, name.index) == "from" for name in names)
        holder = parties.of(one.index) if is_behind else ()
        if holder and not parties.is_place(one) and parties.without(holder, found.source):
            return found._replace(target=holder)
    return found


def _taken(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a town that is captured as taken, and not as abducted."""
    taken = reading.children(verb.index, "obj", "nsubj:pass")
    if found.deed.kind.mode != "abduct" or verb.lemma.lower() not in _TAKING or not taken:
        return found
    if any(parties.is_human(one) or one.lemma.lower() not in _TOWNS for one in taken):
        return found
    return found._replace(deed=replace(found.deed, kind=kind_of("ASSAULT", "")))


def _passed_over(reading: Reading, found: Found, verb: Token) -> Found:
    """Return people who are handed over to somebody as given to him, by nobody who is named."""
    given = reading.children(verb.index, "nsubj:pass")
    particles = {one.text.lower() for one in reading.children(verb.index, "compound:prt")}
    if not given or verb.lemma.lower() not in _HANDING or "over" not in particles:
        return found
    out = {one.index for one in given}
    to = {
        one.index
        for one in reading.children(verb.index, "obl")
        if case_of(reading, one.index) == "to"
    }
    takers = tuple(one for one in found.source if is_told_with(reading, one, to))
    kept = without_told(reading, found.source, out | to)
    return found._replace(source=kept, target=takers or found.target)


def _posted(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return peacekeepers that are sent as a help to where they go, and not to themselves."""
    sent = reading.children(verb.index, "obj", "nsubj:pass")
    is_sent = found.deed.kind.type == "AID" and verb.lemma.lower() in _POSTING
    if not is_sent or not any(_are_peacekeepers(reading, one) for one in sent):
        return found
    if not any(is_told_with(reading, one, {each.index for each in sent}) for one in found.target):
        return found
    for place in reading.children(verb.index, "obl"):
        where = case_of(reading, place.index) in _WHERE and parties.of(place.index)
        if where:
            return found._replace(target=where)
    return found._replace(target=())


def _are_peacekeepers(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names peacekeepers, or so many of them: "a company of 150 peacekeepers"."""
    nouns = (noun, *reading.children(noun.index, "nmod"))
    return any(is_of_class(reading, one, object_class("peacekeepers")) for one in nouns)


def _bound(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a promise without what the doer binds by it: "committed his country to sending tents"."""
    if found.deed.kind.type != "AGREE" or verb.lemma.lower() != "commit":
        return found
    own = {
        one.index
        for one in reading.children(verb.index, "obj", "iobj")
        if one.lemma.lower() in _OWN
        and any(each.upos == "PRON" for each in reading.children(one.index, "nmod:poss"))
    }
    return with_sides(found, found.source, without_told(reading, found.target, own))


def _facing(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return arms that are drawn up before somebody as meant for him: "massed tanks opposite Peru"."""
    if found.deed.kind.type != "MOBILIZE" or found.target:
        return found
    for place in reading.children(verb.index, "obl"):
        if case_of(reading, place.index) in _OPPOSITE:
            faced = parties.of(place.index) or parties.owner(place)
            return found._replace(target=parties.without(faced, found.source))
    return found


def _harmed(reading: Reading, parties: Parties, found: Found, word: Token) -> Found:
    """Return a bomb that somebody planted with whom it hurts: "a bomb left by rebels went off, killing"."""
    if found.deed.kind.mode != "explosives" or found.target or word.deprel != "acl":
        return found
    bomb = reading.tokens[word.head]
    blast = reading.tokens[bomb.head] if bomb.deprel == "nsubj" else None
    for clause in reading.children(blast.index, "advcl") if blast is not None else ():
        if clause.lemma.lower() in HARMING:
            harmed = [
                one
                for each in reading.children(clause.index, "obj")
                for one in parties.named(each.index)
            ]
            return found._replace(target=tuple(harmed))
    return found
