"""
The root of a deed's CAMEO code, where the words beside it decide.

With what force is used, or by what line one talks, tells its kind, and whether one asks or orders
its root. What the deed is about then tells the digits behind (see event/codes.py), which leaves the
root as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dragoman.knowledge.codes import ROOT, classes_of
from dragoman.knowledge.deeds import Deed, Kind, coded, deeds, kind_of, object_class, verb_of
from dragoman.knowledge.sectors import FIGHTERS, IRREGULARS, UNIFORMED
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.phone import is_by_phone
from dragoman.stages.event.roots_whom import are_from_abroad, told_by_whom
from dragoman.stages.phrases import case_of

# Who orders or insists demands (root 10); who asks in any other way appeals (root 02), with the
# same digits behind.
_APPEAL, _DEMAND = "02", "10"
_MODES = (
    "unconventional",
    "crowd-control",
    "drone",
    "aerial",
    "heavy-weapons",
    "explosives",
    "firearms",
    "primitive",
)
# Any weapon tells more than these modes do, and of what comes from the air, that it was a drone or
# an aircraft; with bullets a crowd is not only dispersed.
_OPEN = frozenset({None, "firearms"})
_FINER: Mapping[str | None, set[str]] = {
    "aerial": {"unconventional", "drone"},
    "crowd-control": {"unconventional", "firearms"},
    "drone": {"unconventional", "aerial"},
    "heavy-weapons": {"unconventional", "aerial"},
}
_PHRASE = ":"
_MANY = 10_000  # people driven out
_MOST = 12  # words of a phrase
# What is shot down is no weapon.
_DOWN = "down"
_BOMBING = frozenset({"bomb", "bombing"})
_PARTICLES = ("compound:prt", "advmod")
_WITH = frozenset({"with", "using", "by"})
_HITTING_BACK = frozenset({"reprisal", "retaliation", "retribution", "revenge"})
_OF_TRADE = frozenset("commercial diplomatic economic financial tariff trade".split())
_OPENING = frozenset({"open", "reopen"})
_GIVING = frozenset({"allow", "give", "grant"})
_UNTIL = frozenset({"till", "until"})
# Who "attacks" what others resolve does so in words.
_ASSAILING = frozenset({"assail", "attack", "blast", "hammer", "savage"})
_ATTACKS = frozenset({"assault", "attack", "onslaught"})
_ON = frozenset({"against", "on", "upon"})
_OF_SOMEBODY = frozenset(
    "background belief character credential credibility faith heritage honesty honour idea integrity "
    "judgment judgement motive patriotism personality reputation stance view".split()
) | {"honor", "position", "record"}
# What these are rests on what is given, shared or given up.
_BY_OBJECT = frozenset({"CONCEDE", "COOPERATE"})
_RESOLVED = frozenset(
    "bill budget decision law plan policy proposal reform remark ruling speech verdict vote".split()
)


def rooted(reading: Reading, found: Found) -> Found:
    """Return a deed with the kind, and the root of its code, that the words beside it ask for."""
    kind = _kind_in(reading, found)
    return found._replace(deed=replace(found.deed, kind=kind))


def _kind_in(reading: Reading, found: Found) -> Kind:
    """Return the kind of a deed, with the code that the words beside it ask for."""
    kind = found.deed.kind
    if found.rule == "head":
        kind = _listed(reading, reading.tokens[found.trigger], kind)
    if is_by_phone(reading, found):
        return kind_of("CONSULT", "phone")
    if kind.type == "REQUEST" and kind.cameo[:2] in {_APPEAL, _DEMAND}:
        lemmas = {reading.tokens[word].lemma.lower() for word in found.words}
        root = _DEMAND if lemmas & object_class("demanding") else _APPEAL
        return coded(kind, root + kind.cameo[2:])
    if kind.type == "ASSAULT":
        return _forceful(reading, found, kind)
    told = told_by_whom(reading, found) or _told_beside(reading, found, kind)
    if told is not None:
        return told
    if kind.mode == "deport":
        return _driven_out(reading, found, kind)
    if kind.type == "PROTEST" and _is_rallied(reading, found):
        return coded(kind_of("ACCUSE", "disapprove"), "113")
    return kind


def _forceful(reading: Reading, found: Found, kind: Kind) -> Kind:
    """Return what force is: of hackers, against somebody's trade, or with what arms."""
    if _is_of_trade(reading, found):
        return coded(kind_of("SANCTION", "discontinue"), "163")
    if _is_in_words(reading, found):
        return coded(kind_of("ACCUSE", "disapprove"), "111")
    if _is_by_hackers(reading, found):
        return coded(kind_of("COERCE", "cyber"), "176")
    return _armed(reading, found, kind)


def _told_beside(reading: Reading, found: Found, kind: Kind) -> Kind | None:
    """Return the kind that who does it, or a phrase beside the verb, tells more closely."""
    if kind.type == "MOBILIZE" and kind.mode == "troops" and _are_police(found):
        return kind_of("MOBILIZE", "police")
    if (
        kind.mode == "obstruct"
        and found.source
        # Of these a roadblock is no protest.
        and all(party.sector in UNIFORMED for party in found.source)
    ):
        return kind_of("COERCE", "restrict")
    if kind.type == "CONCEDE" and _is_opened_to_helpers(reading, found):
        return kind_of("RETREAT", "access")
    if kind.type == "THREATEN" and _is_given_until(reading, found):
        return coded(kind, "139")
    return None


def _is_of_trade(reading: Reading, found: Found) -> bool:
    """Say whether somebody hits back at another's trade: "economic reprisals"."""
    noun = reading.tokens[found.trigger]
    below = reading.children(noun.index, "amod", "compound")
    return noun.lemma.lower() in _HITTING_BACK and any(
        one.lemma.lower() in _OF_TRADE for one in below
    )


def _is_in_words(reading: Reading, found: Found) -> bool:
    """Say whether only a plan or what somebody is is attacked: "the attack on her record"."""
    verb = reading.tokens[found.trigger]
    if verb.upos == "NOUN":
        return verb.lemma.lower() in _ATTACKS and any(
            one.lemma.lower() in _RESOLVED | _OF_SOMEBODY and case_of(reading, one.index) in _ON
            for one in reading.children(verb.index, "nmod")
        )
    hit = reading.children(verb.index, "obj", "nsubj:pass")
    arms = (case_of(reading, one.index) for one in reading.children(verb.index, "obl"))
    if "with" in arms:
        return False
    return verb.lemma.lower() in _ASSAILING and any(one.lemma.lower() in _RESOLVED for one in hit)


def _are_police(found: Found) -> bool:
    """Say whether all who take up positions are police."""
    return bool(found.source) and all(party.sector == "COP" for party in found.source)


def _is_opened_to_helpers(reading: Reading, found: Found) -> bool:
    """Say whether a land or camp is opened to those sent by others: "opened Darfur to observers"."""
    verb = reading.tokens[found.trigger]
    known = object_class("relief mission") | object_class("peacekeepers")
    return verb.lemma.lower() in _OPENING and any(
        case_of(reading, one.index) == "to" and is_of_class(reading, one, known)
        for one in reading.children(verb.index, "obl")
    )


def _is_given_until(reading: Reading, found: Found) -> bool:
    """Say whether somebody is given until a day: "gave them until Monday to leave or be shelled"."""
    verb = reading.tokens[found.trigger]
    return verb.lemma.lower() in _GIVING and any(
        case_of(reading, one.index) in _UNTIL for one in reading.children(verb.index, "obl", "obj")
    )


def _driven_out(reading: Reading, found: Found, kind: Kind) -> Kind:
    """Return what it is to drive people out: those sent by others are expelled, many cleansed."""
    driven = reading.children(found.trigger, "obj", "nsubj:pass")
    are_sent = any(is_of_class(reading, one, object_class("relief mission")) for one in driven)
    if are_sent or are_from_abroad(found):
        return kind_of("SANCTION", "expel")
    return coded(kind_of("ASSAULT", "unconventional"), "201") if _is_mass(reading, found) else kind


def _is_rallied(reading: Reading, found: Found) -> bool:
    """Say whether somebody rallies others against whom he opposes: "rallied voters against Lima"."""
    verb = reading.tokens[found.trigger]
    is_rallying = verb.upos == "VERB" and "rallying" in classes_of(verb.lemma.lower(), "v")
    against = [
        one
        for one in reading.children(verb.index, "obl")
        if case_of(reading, one.index) == "against"
    ]
    return is_rallying and bool(against) and bool(reading.children(verb.index, "obj"))


def _are_irregulars(found: Found) -> bool:
    """Say whether all who attack are fighters of no state."""
    return bool(found.source) and all(party.sector in IRREGULARS for party in found.source)


def _is_by_hackers(reading: Reading, found: Found) -> bool:
    """Say whether all who attack are hackers: "an attack by Omani hackers"."""
    tops = [top_of(reading, one) for one in found.source]
    known = object_class("hackers")
    return bool(tops) and all(one and is_of_class(reading, one, known) for one in tops)


def _is_mass(reading: Reading, found: Found) -> bool:
    """Say whether armed men drive out people by the ten thousand."""
    if not any(party.sector in FIGHTERS for party in found.source):
        return False
    for child in reading.children(found.trigger, "obj", "nsubj:pass"):
        words = [reading.tokens[word] for word in reading.subtree(child.index)[:_MOST]]
        if any(count_of(word.text) >= _MANY for word in words):
            return True
        lemmas = {word.lemma.lower() for word in words}
        if "million" in lemmas or ("thousand" in lemmas and lemmas & {"ten", "hundred"}):
            return True
    return False


def count_of(text: str) -> int:
    """Return a number written in figures; 0 for any other word."""
    figures = text.replace(",", "")[:12]  # more digits count no more than these
    return int(figures) if figures.isascii() and figures.isdigit() else 0


def _listed(reading: Reading, trigger: Token, kind: Kind) -> Kind:
    """Return the code that the lexicon has for a word of this type, where it lists it so."""
    is_noun = trigger.upos == "NOUN"
    lemma = trigger.lemma.lower() if is_noun else verb_of(trigger.lemma, trigger.text)
    rows = deeds("n" if is_noun else "v").get(lemma, ())
    # A verb that only a phrase makes a deed of such a code tells none of it without: "on the phone".
    known = [one for one in rows if not one.requires.startswith(_PHRASE)]
    same = [
        one for one in known if one.kind.type == kind.type and one.kind.mode in {kind.mode, None}
    ]
    same.sort(key=lambda one: one.kind.mode != kind.mode)
    # Of one root the head's mode says more than a word that is listed without one.
    if not same or (same[0].kind.mode != kind.mode and same[0].kind.cameo[:2] == kind.cameo[:2]):
        return kind
    below = reading.children(trigger.index, "obj", "nsubj:pass")
    objects = [one for one in below if one.upos in {"NOUN", "PROPN"}]
    if same[0].kind.type in _BY_OBJECT and objects and not _has_wanted(reading, same, objects):
        return coded(kind, kind.cameo[:ROOT])
    return coded(kind, _code_without_object(same))


def _has_wanted(reading: Reading, known: Sequence[Deed], objects: Sequence[Token]) -> bool:
    """Say whether a word may tell a deed without an object, or has one of a class that it asks for."""
    return any(
        not one.requires or is_of_class(reading, noun, object_class(one.requires))
        for one in known
        for noun in objects
    )


def _code_without_object(known: Sequence[Deed]) -> str:
    """Return the code of a word that has no object it asks for: what all it may tell have in common."""
    code = next((one.kind.cameo for one in known if not one.requires), None)
    first = known[0].kind.cameo
    lengths = range(len(first), ROOT - 1, -1)
    shared = (first[:n] for n in lengths if all(one.kind.cameo[:n] == first[:n] for one in known))
    return code or next(shared, first)


def _armed(reading: Reading, found: Found, kind: Kind) -> Kind:
    """Return how force is used, if a weapon beside it says so: "a drone killed", "fired tear gas"."""
    open_to = _FINER.get(kind.mode, {"unconventional"})
    if kind.mode == "aerial" and _are_irregulars(found):
        # Who has no aircraft lays his bombs.
        verb = reading.tokens[found.trigger]
        kind = kind_of(kind.type, "explosives") if verb.lemma.lower() in _BOMBING else kind
        open_to = open_to | {"explosives", "aerial"}
    for word in _weapons(reading, found):
        mode = _weapon_of(reading, word)
        if mode is None:
            continue
        if kind.mode in _OPEN or mode in open_to or _is_of_other_root(kind, mode):
            return kind_of(kind.type, mode)
    return kind


def _weapon_of(reading: Reading, word: Token) -> str | None:
    """Return how force is used with what a word names, if it is a weapon."""
    if _is_man_with_bomb(reading, word):
        return "explosives"
    told = (mode for mode in _MODES if is_of_class(reading, word, object_class(f"with {mode}")))
    return next(told, None)


def _is_man_with_bomb(reading: Reading, noun: Token) -> bool:
    """Say whether a bomber is a man: nothing tells whose aircraft it is, or which."""
    is_one = noun.lemma.lower() == "bomber" and "Number=Sing" in noun.feats
    return is_one and not reading.children(noun.index, "amod", "compound", "nmod")


def _is_of_other_root(kind: Kind, mode: str) -> bool:
    """Say whether a kind has this mode but a code of another root than the mode."""
    return kind.mode == mode and kind.cameo[:2] != kind_of(kind.type, mode).cameo[:2]


def _weapons(reading: Reading, found: Found) -> list[Token]:
    """Return the words that may say with what a deed is done: its doer, object or "with" phrase."""
    trigger = reading.tokens[found.trigger]
    below = [reading.tokens[found.doer]] if found.doer is not None else []
    below += [
        child
        for word in (trigger, *below)
        for child in reading.children(word.index, "obl", "nmod")
        if case_of(reading, child.index) in _WITH
    ]
    if trigger.upos == "NOUN":
        return [trigger, *below]
    after = {child.lemma.lower() for child in reading.children(trigger.index, *_PARTICLES)}
    if trigger.lemma.lower() in object_class("hurling") and _DOWN not in after:
        below += reading.children(trigger.index, "obj", "nsubj:pass")
    return below
