"""
Everyday uses of words that tell deeds: a court "sets a day", a school "reopens", a king "opens a bridge".

The lexicon asks what stands beside a verb; here it is asked what stands beside that: a deadline is
given "to leave", access is cut "to the internet", and years that are given are years of prison.
"""

from __future__ import annotations

from dragoman.knowledge.actors import role_of
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import acted_on, acts_on, is_passive, markers_of
from dragoman.stages.event.found import Found
from dragoman.stages.event.mishaps import MISHAPS, Test, beneath, does_to, wins_vote
from dragoman.stages.phrases import case_of, determiners_of

_TIMES = frozenset("day fortnight hour minute month second week year".split())
_HELD = frozenset(
    {"custody", "detention", "imprisonment", "jail", "labour", "labor", "prison", "probation"}
)
# What access is cut to where somebody is silenced.
_MEDIA = frozenset(
    "app facebook feed instagram message network news page platform service site telegram tiktok twitter web "
    "website whatsapp wikipedia x youtube".split()
)
_ROADS = frozenset(
    "airport avenue bridge highway mine motorway port railway road station street tunnel".split()
)
# What is in the way of nobody where it is taken away.
_LITTER = frozenset(
    "ash branch brush debris dirt garbage ice leaf litter mud rubbish rubble sand snow trash vegetation water "
    "weed wreckage".split()
)
_HOUSES = frozenset(
    "assembly chamber congress council court house legislature parliament senate".split()
)
# Of what travellers and others at home are warned, where nobody is threatened.
_DANGERS = frozenset(
    "avalanche cyclone fire flood gale health heat hurricane rain snow storm travel tsunami typhoon "
    "weather".split()
)
_VOTES = frozenset({"by-election", "election", "plebiscite", "poll", "referendum", "vote"})
_MEDICAL = frozenset("clinic doctor hospital medic nurse physician surgeon vet".split())
_DOING = frozenset({"begin", "carry", "conduct", "perform", "resume", "undertake"})
_WORDS = frozenset(
    "advice analysis assessment clue comment detail estimate excuse explanation glimpse insight opinion theory tip view".split()
)
_PAPERS = frozenset("bill budget levy measure plan proposal reform tariff tax toll".split())
_BROUGHT = frozenset(
    "banner barricade chant flag lorry placard poster protester slogan tractor truck".split()
)
_PRIZES = frozenset("award honour honor medal prize trophy".split())
_DELAYS = frozenset("crash delay fault fog jam rain queue snow storm traffic weather wind".split())
_CENSORING = frozenset({"block", "close", "cut", "shut", "suspend"})
_NATURE = frozenset({"bird", "lightning"})
_ROCKETS = frozenset({"rocket", "satellite", "spacecraft"})
_SPACE = frozenset({"astronaut", "orbit", "satellite", "space", "spacecraft", "telescope"})
_FORECASTS = frozenset({"estimate", "forecast", "outlook", "projection"})
_MONETARY = frozenset({"borrowing", "interest", "lending", "monetary", "mortgage"})
_PUBLIC = frozenset(
    "citizen consumer motorist national parent passenger people public resident swimmer tourist traveler traveller "
    "villager visitor".split()
)
_SAFE = frozenset(
    "avoid boil check drink expect keep prepare remain stay take use wash wear".split()
)
_INDEFINITE = frozenset({"a", "an", "another"})


def _sets_no_deadline(reading: Reading, verb: Token) -> bool:
    """Say whether a time that is set or given is not given "to do" something."""
    things = acted_on(reading, verb.index)
    if not things or any(one.lemma.lower() not in _TIMES for one in things):
        return False
    around = (verb, *things)
    clauses = (
        child
        for one in around
        for child in reading.children(one.index, "acl", "advcl", "xcomp", "ccomp")
    )
    return not any("to" in markers_of(reading, one.index) for one in clauses)


def _gives_own_time(reading: Reading, verb: Token) -> bool:
    """Say whether years are given of something other than prison: "two years of his life"."""
    things = [one for one in acted_on(reading, verb.index) if one.lemma.lower() in _TIMES]
    spent = [
        one
        for thing in things
        for one in reading.children(thing.index, "nmod")
        if case_of(reading, one.index) in {"of", "to"}
    ]
    return bool(spent) and all(one.lemma.lower() not in _HELD for one in spent)


def _silences_nobody(reading: Reading, verb: Token) -> bool:
    """Say whether access is cut to no medium: "cut access to the lift"; nor is one's own site."""
    things = acted_on(reading, verb.index)
    if _is_business(reading, verb) and any(
        one.upos == "PRON" for thing in things for one in _owners(reading, thing)
    ):
        return True
    if not any(one.lemma.lower() == "access" for one in things):
        return False
    told = [one for one in beneath(reading, verb, "to") if one.upos == "NOUN"]
    media = object_class("broadcast") | _MEDIA
    return bool(told) and not any(_words(reading, one) & media for one in told)


def _is_business(reading: Reading, verb: Token) -> bool:
    """Say whether who shuts something is a firm or a club, and no authority."""
    doers = reading.children(verb.index, "nsubj")
    known = [role_of(one.lemma.lower()) for one in doers if one.upos == "NOUN"]
    return bool(known) and all(role is not None and role.sector == "BUS" for role in known)


def _owners(reading: Reading, thing: Token) -> tuple[Token, ...]:
    """Return whose a thing is."""
    return tuple(reading.children(thing.index, "nmod:poss"))


def _words(reading: Reading, noun: Token) -> set[str]:
    """Return the lemmas of a noun and of what stands before it in one name."""
    beside = reading.children(noun.index, "compound", "amod", "conj")
    return {one.lemma.lower() for one in (noun, *beside)}


def _opens_by_itself(reading: Reading, verb: Token) -> bool:
    """Say whether a house only opens again, and nobody opens it: "the school reopened"."""
    if acted_on(reading, verb.index) or is_passive(reading, verb.index):
        return False
    doers = reading.children(verb.index, "nsubj")
    houses = object_class("closed") - object_class("border")
    return bool(doers) and all(one.lemma.lower() in houses for one in doers)


def _inaugurates(reading: Reading, verb: Token) -> bool:
    """Say whether what is opened is new: "opened a new bridge"."""
    things = [one for one in acted_on(reading, verb.index) if one.lemma.lower() in _ROADS]
    is_to_others = any(True for _ in beneath(reading, verb, "for", "to"))
    return bool(things) and all(
        (determiners_of(reading, one.index) & _INDEFINITE and not is_to_others)
        or any(beside.lemma.lower() == "new" for beside in reading.children(one.index, "amod"))
        for one in things
    )


def _sweeps(reading: Reading, verb: Token) -> bool:
    """Say whether a place is cleared of what lies there: "cleared the street of snow"."""
    return any(one.lemma.lower() in _LITTER for one in beneath(reading, verb, "of"))


def _fills_with(reading: Reading, verb: Token) -> bool:
    """Say whether streets are filled with something that no crowd brings: "with music", not "with banners"."""
    brought = {one.lemma.lower() for one in beneath(reading, verb, "with")}
    return bool(brought) and brought.isdisjoint(_BROUGHT)


def _opens_sitting(reading: Reading, verb: Token) -> bool:
    """Say whether a parliament or a court only sits: "opened the session of parliament"."""
    sessions = [one for one in acted_on(reading, verb.index) if one.lemma.lower() == "session"]
    return any(
        beside.lemma.lower() in _HOUSES
        for one in sessions
        for beside in reading.children(one.index, "compound", "nmod", "nmod:poss")
    )


def _warns_travellers(reading: Reading, word: Token) -> bool:
    """Say whether a warning is one of danger to those at home: "issued a travel warning for Peru"."""
    warnings = acted_on(reading, word.index) if word.upos == "VERB" else (word,)
    beside = [one for noun in warnings for one in reading.children(noun.index, "compound", "amod")]
    return any(one.lemma.lower() in _DANGERS for one in beside)


def _operates(reading: Reading, verb: Token) -> bool:
    """Say whether those who operate are doctors."""
    doers = (*reading.children(verb.index, "nsubj"), *reading.children(verb.index, "obl:agent"))
    is_operation = acts_on(reading, verb, {"operation"})
    return is_operation and any(one.lemma.lower() in _MEDICAL for one in doers)


def _speaks_for_himself(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only stands by what is his: "defended his visit", not "its ally"."""
    things = acted_on(reading, verb.index)
    return bool(things) and all(
        role_of(one.lemma.lower()) is None
        and one.lemma.lower() not in object_class("other_side") | object_class("kin")
        and any(owner.upos == "PRON" for owner in _owners(reading, one))
        for one in things
    )


def _is_delayed(reading: Reading, verb: Token) -> bool:
    """Say whether traffic or weather holds somebody up."""
    doers = [*reading.children(verb.index, "obl:agent", "nsubj")]
    doers += [
        one for one in reading.children(verb.index, "obl") if case_of(reading, one.index) == "by"
    ]
    return any(one.lemma.lower() in _DELAYS for one in doers)


def _yields(reading: Reading, verb: Token) -> bool:
    """Say whether a tax or a plan brings in money, and nobody gives any: "the tax would raise a billion"."""
    return any(one.lemma.lower() in _PAPERS for one in reading.children(verb.index, "nsubj"))


def _is_lost(reading: Reading, noun: Token) -> bool:
    """Say whether contact is only lost: "lost contact with a patrol"."""
    return noun.deprel == "obj" and reading.above(noun).lemma.lower() == "lose"


def _is_of_nature(reading: Reading, noun: Token) -> bool:
    """Say whether lightning or a bird strikes."""
    beside = reading.children(noun.index, "compound", "amod")
    return not _owners(reading, noun) and any(one.lemma.lower() in _NATURE for one in beside)


def _is_into_space(reading: Reading, verb: Token) -> bool:
    """Say whether a rocket or a probe is sent into space: "launched a probe to Jupiter"."""
    things = acted_on(reading, verb.index)
    probes = [one for one in things if one.lemma.lower() == "probe"]
    to = [one for thing in (verb, *probes) for one in beneath(reading, thing, "to")]
    is_sent = bool(probes) and any(one.upos == "PROPN" for one in to)
    below = {at for one in things for at in reading.subtree(one.index)}
    carried = {reading.tokens[at].lemma.lower() for at in below}
    is_rocket = any(one.lemma.lower() in _ROCKETS for one in things)
    return is_sent or (is_rocket and bool(carried & _SPACE))


def _is_of_bank(reading: Reading, verb: Token) -> bool:
    """Say whether a bank or a forecaster only changes figures: "lowered its growth forecast"."""
    things = acted_on(reading, verb.index)
    return any(
        one.lemma.lower() in _FORECASTS
        or (one.lemma.lower() in {"policy", "rate"} and bool(_words(reading, one) & _MONETARY))
        for one in things
    )


def _advises(reading: Reading, verb: Token) -> bool:
    """Say whether people are only told how to be safe: "warned residents to boil their water"."""
    warned = reading.children(verb.index, "obj", "iobj", "nsubj:pass")
    if not any(one.lemma.lower() in _PUBLIC for one in warned):
        return False
    return any(
        one.lemma.lower() in _SAFE and "to" in markers_of(reading, one.index)
        for one in reading.children(verb.index, "xcomp", "advcl")
    )


def _shuts_own(reading: Reading, verb: Token) -> bool:
    """Say whether a firm shuts what is its own: "shut down its factory"."""
    things = acted_on(reading, verb.index)
    # Shopkeepers who shut their shops may protest.
    are_many = any("Number=Plur" in one.feats for one in reading.children(verb.index, "nsubj"))
    return (
        not are_many
        and _is_business(reading, verb)
        and any(one.upos == "PRON" for thing in things for one in _owners(reading, thing))
    )


def is_everyday(reading: Reading, found: Found) -> bool:
    """Say whether a word for a deed is used in an everyday way, or tells a mishap."""
    word, kind = reading.tokens[found.trigger], found.deed.kind
    lemma = word.lemma.lower()
    test = _EVERYDAY.get((kind.type, lemma))
    if kind.mode == "censor" and lemma in _CENSORING:
        test = _silences_nobody
    return (test is not None and test(reading, word)) or wins_vote(reading, found)


_EVERYDAY: dict[tuple[str, str], Test] = {
    **MISHAPS,
    ("REQUEST", "call"): does_to(_VOTES),
    ("ASSAULT", "strike"): _is_of_nature,
    ("ACCUSE", "launch"): _is_into_space,
    ("MOBILIZE", "launch"): _is_into_space,
    **{("CONCEDE", lemma): _is_of_bank for lemma in ("cut", "ease", "loosen", "lower", "relax")},
    ("THREATEN", "warn"): _advises,
    ("PROTEST", "shut"): _shuts_own,
    ("AGREE", "make"): does_to(frozenset({"mind"})),
    ("CONSULT", "contact"): _is_lost,
    ("AGREE", "offer"): does_to(_WORDS),
    ("AID", "raise"): _yields,
    ("SUPPORT", "defend"): _speaks_for_himself,
    ("COERCE", "hold"): _is_delayed,
    ("COERCE", "stop"): _is_delayed,
    ("AGREE", "accept"): does_to(_PRIZES),
    **{("ASSAULT", lemma): _operates for lemma in _DOING},
    ("THREATEN", "issue"): _warns_travellers,
    ("THREATEN", "warning"): _warns_travellers,
    ("THREATEN", "give"): _sets_no_deadline,
    ("THREATEN", "set"): _sets_no_deadline,
    ("SANCTION", "give"): _gives_own_time,
    ("CONCEDE", "reopen"): _opens_by_itself,
    ("CONCEDE", "open"): _inaugurates,
    ("COERCE", "clear"): _sweeps,
    ("PROTEST", "fill"): _fills_with,
    ("PROTEST", "flood"): _fills_with,
    ("CONSULT", "open"): _opens_sitting,
}
