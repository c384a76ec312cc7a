"""
What stands beside a deed and makes its CAMEO code finer than its own words do.

How many were killed, that who was shot holds an office and lives, after what disaster help is
given, that somebody is only of another's view.
"""

from __future__ import annotations

from collections.abc import Collection

from dragoman.knowledge.codes import classes_of
from dragoman.knowledge.deeds import object_class
from dragoman.knowledge.sectors import UNIFORMED
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found
from dragoman.stages.event.roots import count_of
from dragoman.stages.phrases import case_of

_AID, _RELIEF = "07", "073"
_AGREED, _SAME_VIEW = "03", "019"
_MASS, _ATTEMPT, _MURDER = "202", "185", "186"
_MANY = 50  # people killed at once
_UNNUMBERED = frozenset({"hundred", "score", "thousand"})
_KILLING = frozenset("behead butcher execute hack kill massacre murder slaughter".split())
# With these arms many are killed in one attack, which has a code of its own.
_BARE = frozenset({None, "beat", "firearms", "primitive", "targeted"})
# "Gun" is what the lemma of "gunned down" is.
_DEADLY = frozenset({"gun", "kill", "murder"})
_HURTING = frozenset({"hurt", "injure", "wound"})
_AT_ONE = frozenset("attack knife shoot stab".split())
_PEOPLE = frozenset(
    "captive child civilian detainee farmer herder inhabitant man migrant mourner people person "
    "prisoner pupil refugee resident student villager woman worshipper".split()
)
_SHARING = frozenset({"agree", "concur", "share"})
_VIEWS = frozenset("assessment concern diagnosis judgment judgement opinion view".split())
_COMPLAINING = frozenset({"complain"})


def told_beside(reading: Reading, found: Found, code: str) -> str:
    """Return the code of a deed, finer where the words beside it tell more."""
    kind = found.deed.kind
    if kind.type == "ASSAULT" and kind.mode in _BARE and code != _ATTEMPT:
        return _of_victims(reading, found) or code
    if code == _AID and _is_of_calamity(reading, found.trigger):
        is_of_troops = "troops" in classes_of(reading.tokens[found.trigger].lemma.lower(), "n")
        return code if is_of_troops else _RELIEF
    if code == _AGREED and _is_same_view(reading, reading.tokens[found.trigger]):
        return _SAME_VIEW
    return code


def is_of_fault(reading: Reading, found: Found) -> bool:
    """Say whether who complains tells what he complains of: "complained that it had shelled him"."""
    verb = reading.tokens[found.trigger]
    return verb.lemma.lower() in _COMPLAINING and bool(reading.children(verb.index, "ccomp"))


def is_of_crowd(found: Found | None) -> bool:
    """Say whether a deed is a protest, but for a boycott, which may be one of trade."""
    kind = found.deed.kind if found is not None else None
    return kind is not None and kind.type == "PROTEST" and kind.mode != "boycott"


def _of_victims(reading: Reading, found: Found) -> str | None:
    """Return the code that those who are hit tell: many people killed, or one in office who lives."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB":
        return None
    lemma = verb.lemma.lower()
    hit = reading.children(verb.index, "obj", "nsubj:pass")
    if lemma in _KILLING and any(_are_many(reading, one) for one in hit):
        return _MASS
    if (
        lemma in _DEADLY
        and _is_by_stealth(found)
        and any(_is_in_office(reading, one) for one in hit)
    ):
        return _MURDER
    after = [one for one in reading.children(verb.index, "conj") if one.lemma.lower() in _HURTING]
    if lemma not in _AT_ONE or not after:
        return None
    others = (one for word in after for one in reading.children(word.index, "obj"))
    return _ATTEMPT if any(_is_in_office(reading, one) for one in (*hit, *others)) else None


def _is_by_stealth(found: Found) -> bool:
    """Say whether no troops and no court kill, but somebody else or nobody who is named."""
    return all(party.sector not in UNIFORMED | {"JUD", "GOV"} for party in found.source)


def _are_many(reading: Reading, noun: Token) -> bool:
    """Say whether a phrase counts many people who bear no arms: "120 villagers", "hundreds of pupils"."""
    if noun.lemma.lower() in _UNNUMBERED:
        return _has_one_of(reading.children(noun.index, "nmod"), _PEOPLE)
    is_number = noun.upos == "NUM"  # "300 of them"
    numbers = (noun,) if is_number else reading.children(noun.index, "nummod")
    of_whom = reading.children(noun.index, "nmod") if is_number else (noun,)
    is_pronoun = any(one.upos == "PRON" for one in of_whom)
    is_of_people = is_pronoun or _has_one_of(of_whom, _PEOPLE)
    return is_of_people and any(count_of(one.text) >= _MANY for one in numbers)


def _has_one_of(nouns: Collection[Token], lemmas: frozenset[str]) -> bool:
    """Say whether a word is one of some lemmas."""
    return any(one.lemma.lower() in lemmas for one in nouns)


def _is_in_office(reading: Reading, noun: Token) -> bool:
    """Say whether a word names one in office: "the prime minister", "President Diallo"."""
    if "Number=Plur" in noun.feats:
        return False
    titles = reading.children(noun.index, "compound", "amod", "nmod:desc", "appos", "flat")
    names = (one for one in (noun, *titles) if one.upos in {"NOUN", "PROPN"})
    return any("office" in classes_of(one.lemma.lower(), "n") for one in names)


def _is_of_calamity(reading: Reading, trigger: int) -> bool:
    """Say whether a sentence names a disaster, which tells what help is for."""
    sentence = reading.sentence_of(trigger)
    words = reading.tokens[sentence.first : sentence.last]
    return any(one.lemma.lower() in object_class("calamity") for one in words)


def _is_same_view(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is of another's opinion, and agrees to do nothing: "agreed with its view"."""
    if verb.lemma.lower() not in _SHARING:
        return False
    below = reading.children(verb.index, "obl", "obj")
    return any(
        one.lemma.lower() in _VIEWS and case_of(reading, one.index) in {None, "with"}
        for one in below
    )
