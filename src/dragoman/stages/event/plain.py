"""
What verbs tell plainly, where what is weighed makes another deed of it.

Who retaliates does something, who breaks a truce fights again, and who gives something is
not the one that gets it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    MEASURES,
    Deed,
    coded,
    deeds,
    deeds_of_verb,
    kind_of,
    object_class,
)
from dragoman.knowledge.flags import Flag
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_passive, markers_of
from dragoman.stages.event.accepted import accepted
from dragoman.stages.event.allies import fought_beside
from dragoman.stages.event.awaited import still_to_come
from dragoman.stages.event.blows import struck_back
from dragoman.stages.event.by_whom import by_whom
from dragoman.stages.event.checks import is_of_class, is_political
from dragoman.stages.event.doors import willing
from dragoman.stages.event.found import Found, is_told_with, without_told
from dragoman.stages.event.handed_over import handed_over
from dragoman.stages.event.layer import HEAD
from dragoman.stages.event.metaphors import answered
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.reimposed import RETALIATING, reimposed
from dragoman.stages.event.relief import helped_by
from dragoman.stages.event.removals import removed
from dragoman.stages.event.rescued import rescued
from dragoman.stages.event.strikes import struck
from dragoman.stages.event.truces import KEPT, is_truce_broken, name_of_verb
from dragoman.stages.event.undone import STOPPING
from dragoman.stages.phrases import case_of

# Who does these with a sanction or in a list of them harms nobody's body.
_HITTING = frozenset({"hit", "punish", "slap", "strike", "target"})
_BY_MEANS = frozenset({"in", "through", "under"})
_PACKAGES = frozenset({"list", "package", "round", "wave"})
# "Charge" is a bomb too, and a toll is of lives; curfews and moratoria last while people are hit.
_OTHER = frozenset({"charge", "toll", "cap", "curfew", "moratorium"})
# "Under a decree" people may be hit; "with" one, they are hit by paper.
_LAWS = frozenset({"decree"})
# What a cap on others that is moved may be taken for.
_LIMITS = frozenset({"COERCE", "CONCEDE", "SANCTION"})
_YIELDING = Deed(kind_of("CONCEDE", ""), (), frozenset(), "")
_ACCESS = Deed(kind_of("RETREAT", "access"), (), frozenset(), "")
_RESTRICTING = Deed(coded(kind_of("COERCE", "restrict"), "172"), (), frozenset(), "")
_CURBS = frozenset("control curb limit limitation restraint restriction".split())
# What people may do where they are free, and what they do it with or as.
_FREEDOMS = frozenset(
    "activist assembly association blogger broadcaster campaigning charity church club "
    "congregation critic demonstration dissent expression foundation gathering group internet "
    "journalism journalist march media meeting mosque movement newspaper ngo opposition "
    "organisation organization party petition press procession prayer protest protester "
    "publication rally religion reporter speech student union website worship worshipper".split()
)
_BUYING = Deed(kind_of("COOPERATE", ""), (), frozenset(), "")
_DISPERSING = Deed(kind_of("ASSAULT", "crowd-control"), (), frozenset(), "")
_CHARGING = frozenset({"charge"})
_TAKEN_FOR_BUYING = frozenset({"AID", "MOBILIZE"})
_ARREST = kind_of("COERCE", "arrest")
_INVITING = Deed(kind_of("REQUEST", "meet"), ("of",), frozenset(), "")
_SEIZING = Deed(kind_of("COERCE", "seize"), ("obj", "of"), frozenset(), "")
_JUDGING = frozenset(
    "deportation extradition hearing inquiry investigation probe sentencing trial".split()
)
_ORDERING = frozenset({"order"})
_PEOPLE = ("fighters", "forces", "peacekeepers", "people", "police", "staff")
_TOWARDS = frozenset({"across", "into", "onto", "to", "toward", "towards"})
_NEW = frozenset({"a", "an", "more", "some"})
_TAKEN_FOR_ACCESS = frozenset({"CONCEDE", "COOPERATE"})
# These bring help only where that is said, as it is of anything so called.
_VEHICLES = frozenset({"lorry", "truck", "worker"})
_HELPING = frozenset({"aid", "food", "humanitarian", "medical", "relief"})
_OPENING = frozenset({"open", "reopen"})
_FOR = frozenset({"for", "to"})
_SHELTERED = frozenset({"evacuee", "refugee"})


def plain(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds as their verbs tell them, without retaliations that other words tell."""
    told = {one.trigger: n for n, one in enumerate(found)}
    result = [_given(reading, parties, fined(reading, _fought(reading, one))) for one in found]
    result = [fought_beside(reading, parties, _moved(reading, one)) for one in result]
    result = [helped_by(reading, parties, _charged(reading, one)) for one in result]
    result = [by_whom(reading, parties, _bought(reading, one)) for one in result]
    result = [_remanded(reading, one) for one in result]
    result = [handed_over(reading, parties, removed(reading, parties, one)) for one in result]
    result = [rescued(reading, parties, one) for one in result]
    result = [answered(reading, _ended(reading, _curbed(reading, one))) for one in result]
    result = [accepted(reading, parties, one) for one in result]
    result = [struck_back(reading, struck(reading, parties, one), result) for one in result]
    result = [still_to_come(reading, _opened(reading, one)) for one in result]
    result = [
        willing(reading, reimposed(reading, _joined(reading, _convened(reading, one))))
        for one in result
    ]
    gone: set[int] = set()
    for n, one in enumerate(found):
        verb = reading.tokens[one.trigger]
        if not _is_retaliation(verb):
            continue
        m = next((told[word] for word in _means(reading, verb) if word in told), None)
        if m is None and one.deed.kind.type == "ACCUSE":
            result[n] = _as_listed(reading, verb, one, "")
        elif m is not None:
            result[m] = _meted_out(parties, result[m], one)
            gone.add(n)
    return [one for n, one in enumerate(result) if n not in gone]


def fined(reading: Reading, one: Found) -> Found:
    """Return a blow by paper as a measure: "hit the banks with sanctions", "targeted them in a ban"."""
    verb = reading.tokens[one.trigger]
    is_armed = any(party.sector in FIGHTERS for party in one.source)
    if one.deed.kind.type != "ASSAULT" or verb.lemma.lower() not in _HITTING or is_armed:
        return one
    for child in reading.children(verb.index, "obl"):
        case = case_of(reading, child.index)
        packed = reading.children(child.index, "compound", "nmod") if _is_package(child) else ()
        means = packed if case in _BY_MEANS else (child, *packed) if case == "with" else ()
        if case == "under":
            means = tuple(word for word in means if word.lemma.lower() not in _LAWS)
        if any(_is_measure(word) for word in means):
            deed = replace(one.deed, kind=kind_of("SANCTION", ""), requires="measure")
            return one._replace(deed=deed)
    return one


def _remanded(reading: Reading, found: Found) -> Found:
    """Return who is jailed before any judgment as held, not convicted, and a captured ship as seized."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind == _ARREST and _is_of_ship(reading, verb):
        return found._replace(deed=_SEIZING)
    if found.deed.kind.mode != "convict" or verb.upos != "VERB":
        return found
    held = next((one for one in deeds_of_verb(verb.lemma, verb.text) if one.kind == _ARREST), None)
    waits = [
        word
        for child in reading.children(verb.index, "obl", "advcl")
        for word in (child, *reading.children(child.index, "obj"))
        if "pending" in {case_of(reading, child.index), child.text.lower()}
        or child.text.lower() == "awaiting"
    ]
    is_waiting = any(word.lemma.lower() in _JUDGING for word in waits)
    return found._replace(deed=held) if held is not None and is_waiting else found


def _is_of_ship(reading: Reading, verb: Token) -> bool:
    """Say whether a ship is held: "captured three boats of the pirates"."""
    held = reading.children(verb.index, "obj", "nsubj:pass") if verb.upos == "VERB" else ()
    return any(is_of_class(reading, one, object_class("ship")) for one in held)


def _moved(reading: Reading, found: Found) -> Found:
    """Return a cap on others made higher or lower as its verb has it: "lowered the cap on them"."""
    verb = reading.tokens[found.trigger]
    if found.rule == HEAD or found.deed.kind.type not in _LIMITS or verb.upos != "VERB":
        return found
    words = [reading.tokens[word] for word in found.words]
    if not any(is_of_class(reading, word, object_class("allowance")) for word in words):
        return found
    known = deeds_of_verb(verb.lemma, verb.text)
    deed = next((one for one in known if one.requires == "allowance"), found.deed)
    return found._replace(deed=deed)


def _curbed(reading: Reading, found: Found) -> Found:
    """Return limits on what people are free to do as force against them: "curbs on the press"."""
    if found.deed.kind.type != "SANCTION" or not {"measure", "owner"} & {found.deed.requires}:
        return found
    curbs = [word for at in found.words if (word := reading.tokens[at]).lemma.lower() in _CURBS]
    is_on_freedom = any(
        case_of(reading, one.index) in {"on", "upon"} and one.lemma.lower() in _FREEDOMS
        for word in (*curbs, reading.tokens[found.trigger])
        if curbs
        for one in reading.children(word.index, "nmod", "obl")
    )
    return found._replace(deed=_RESTRICTING) if is_on_freedom else found


def _ended(reading: Reading, found: Found) -> Found:
    """Return an end of harm, taken for the cut of ties, as giving in: "halted deporting them"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type not in MEASURES or verb.lemma.lower() not in STOPPING:
        return found
    is_of_noun = verb.upos == "VERB" and any(
        deed.kind.type == "COERCE"
        for noun in reading.children(verb.index, "obj", "nsubj:pass")
        for deed in deeds("n").get(noun.lemma.lower(), ())
    )
    ends_harm = is_of_noun or any(
        deed.kind.quad == MATERIAL_CONFLICT and not deed.requires
        for act in reading.children(verb.index, "xcomp")
        for deed in deeds_of_verb(act.lemma, act.text)
    )
    return found._replace(deed=_YIELDING) if ends_harm else found


def _opened(reading: Reading, found: Found) -> Found:
    """Return a way opened to who helps or flees as access: "opened a crossing to aid convoys"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type not in _TAKEN_FOR_ACCESS or verb.lemma.lower() not in _OPENING:
        return found
    ways = reading.children(verb.index, "obj", "nsubj:pass")
    ways = tuple(one for one in ways if is_of_class(reading, one, object_class("border")))
    beside = [one for word in (verb, *ways) for one in reading.children(word.index, "obl", "nmod")]
    is_for_them = bool(ways) and any(
        case_of(reading, one.index) in _FOR and _brings_help(reading, one) for one in beside
    )
    return found._replace(deed=_ACCESS) if is_for_them else found


def _brings_help(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names who helps or flees, or what brings help: "aid lorries"."""
    let_in = (object_class("humanitarian") | _SHELTERED) - _VEHICLES
    beside = reading.children(noun.index, "compound", "amod")
    return is_of_class(reading, noun, let_in) or any(one.text.lower() in _HELPING for one in beside)


def _bought(reading: Reading, found: Found) -> Found:
    """Return what is ordered from a seller as bought, not as given or sent: "ordered jets from Peru"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type not in _TAKEN_FOR_BUYING or verb.lemma.lower() not in _ORDERING:
        return found
    beside = {case_of(reading, one.index): one for one in reading.children(verb.index, "obl")}
    seller = beside.get("from")
    if seller is None or beside.keys() & _TOWARDS:
        return found
    is_seller = any(is_told_with(reading, one, {seller.index}) for one in found.target)
    is_goods = any(_is_new(reading, one) for one in reading.children(verb.index, "obj"))
    return found._replace(deed=_BUYING) if is_seller and is_goods else found


def _convened(reading: Reading, found: Found) -> Found:
    """Return a meeting that somebody calls as asked for, not as held on the phone: "called a summit"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.mode != "phone" or verb.lemma.lower() != "call":
        return found
    called = reading.children(verb.index, "obj", "nsubj:pass")
    is_meeting = any(is_of_class(reading, one, object_class("talks") - {"call"}) for one in called)
    return found._replace(deed=_INVITING) if is_meeting else found


def _joined(reading: Reading, found: Found) -> Found:
    """Return who joins forces without these as whom he joins: "they are joining forces"."""
    if found.deed.requires != "forces" or found.deed.kind.type != "COOPERATE":
        return found
    kept = without_told(reading, found.target, {*found.words})
    return found._replace(target=kept)


def _is_new(reading: Reading, noun: Token) -> bool:
    """Say whether a noun tells things that nobody has yet: "four jets", not "its troops"."""
    known = reading.children(noun.index, "det", "nmod:poss")
    is_known = any(one.text.lower() not in _NEW for one in known)
    is_people = any(noun.lemma.lower() in object_class(name) for name in _PEOPLE)
    return noun.upos == "NOUN" and not is_known and not is_people


def _is_measure(noun: Token) -> bool:
    """Say whether a noun names a measure, and no charge that goes off."""
    measures = (object_class("measure") | object_class("fine")) - _OTHER
    return bool({noun.lemma.lower(), noun.text.lower()} & measures)


def _is_package(noun: Token) -> bool:
    """Say whether a noun is one for several measures: "a package", "a round"."""
    return noun.lemma.lower() in _PACKAGES


def _is_retaliation(word: Token) -> bool:
    """Say whether a word tells that somebody hits back."""
    return word.upos == "VERB" and word.lemma.lower() in RETALIATING


def _means(reading: Reading, verb: Token) -> list[int]:
    """Return the words for how somebody does something: "by closing it", "with sanctions"."""
    clauses = [
        child.index
        for child in reading.children(verb.index, "advcl")
        if "by" in markers_of(reading, child.index)
    ]
    below = reading.children(verb.index, "obl")
    return clauses + [one.index for one in below if case_of(reading, one.index) == "with"]


def _meted_out(parties: Parties, deed: Found, retaliation: Found) -> Found:
    """Return a deed that somebody retaliates with as his, and against whom he retaliates."""
    source = retaliation.source or deed.source
    target = parties.without(retaliation.target or deed.target, source)
    return deed._replace(source=source, target=target, doer=retaliation.doer or deed.doer)


def _charged(reading: Reading, found: Found) -> Found:
    """Return a charge at a crowd, taken for one brought in court: "charged students with batons"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "ACCUSE" or verb.lemma.lower() not in _CHARGING:
        return found
    is_at_crowd = any(
        case_of(reading, one.index) == "with"
        and is_of_class(reading, one, object_class("with crowd-control"))
        for one in reading.children(verb.index, "obl")
    )
    return found._replace(deed=_DISPERSING) if is_at_crowd else found


def _fought(reading: Reading, found: Found) -> Found:
    """Return what a rule finds at "broke the truce" as the fighting that it is."""
    verb = reading.tokens[found.trigger]
    everyone = (*found.source, *found.target)
    is_rule = found.rule != HEAD and found.deed.kind.type in KEPT
    is_war = is_rule and is_political(everyone) and is_truce_broken(reading, verb)
    return _as_listed(reading, verb, found, "ceasefire") if is_war else found


def _given(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed whose doer would only suffer it as his: "Peru gave no guarantee"."""
    verb = reading.tokens[found.trigger]
    is_bare = found.source or len(found.target) != 1 or found.rule == HEAD
    if is_bare or verb.upos != "VERB" or is_passive(reading, verb.index):
        return found
    known = deeds_of_verb(verb.lemma, verb.text)
    if "iobj" not in found.deed.target or any(Flag.TOLD_OF_TARGET in deed.flags for deed in known):
        return found  # "received aid"
    own = reading.children(verb.index, "nsubj")
    doer = parties.of(own[0].index) if own else ()
    is_doer = bool(doer) and not parties.without(found.target, doer)
    return found._replace(source=doer, target=()) if is_doer else found


def _as_listed(reading: Reading, verb: Token, found: Found, requires: str) -> Found:
    """Return a deed as the use of force that its verb is listed for, alone or with an object."""
    listed = deeds("v").get(name_of_verb(reading, verb), ())
    for deed in (*listed, *deeds_of_verb(verb.lemma, verb.text)):
        if deed.kind.type == "ASSAULT" and deed.requires == requires:
            return found._replace(deed=deed)
    return found
