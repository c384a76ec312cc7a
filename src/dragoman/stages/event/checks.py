"""Which deeds are deeds of politics: what the flags of `deeds.tsv` ask of parties and objects."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.knowledge.actors import roles
from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    VERBAL_CONFLICT,
    VERBAL_COOPERATION,
    Deed,
    object_class,
)
from dragoman.knowledge.flags import Flag
from dragoman.knowledge.sectors import FIGHTERS, STATE_BODIES
from dragoman.language.reading import Reading, Token, once_a_word
from dragoman.records import Party
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, tied_behind

_POLITICAL = frozenset(
    "GOV MIL LEG JUD COP OPP REB IGO NGO SPY PTY ELI CRM JRN LAB REL PRM UAF".split()
)  # fmt: skip
_OUTLAWS = frozenset({"REB", "CRM", "PRM"})
_FORCES = frozenset({"COP", "IGO", "MIL", "PRM", "REB"})
_OF_DOER = frozenset(
    {
        Flag.DOER_IN_OFFICE,
        Flag.DOERS_ARE_PEOPLE,
        Flag.DOER_IN_POWER,
        Flag.DOER_IS_OUTLAW,
        Flag.DOER_IS_ARMED,
        Flag.DOER_WORKS,
    }
)
_PUBLIC = frozenset({"border", "curfew", "martial"})
# What does these is no accident, even where nobody is named.
_LAID = frozenset({"<bombs", "<mines"})
# What crowds do, and end: who does need not be in politics.
_OF_CROWDS = frozenset({"protest", "strike"})
_SIDES = frozenset({"side", "party", "faction"})
_NEAR = 40  # words
# Who works in these is sent home as diplomats are.
_STAFF = frozenset("attaché employee member officer official staff staffer worker".split())
_POSTS = frozenset({"consulate", "embassy", "legation", "mission"})
# What drives or sails and is full of explosives is a bomb.
_VEHICLES = frozenset(
    "boat bus car jeep lorry minibus motorbike motorcycle pickup tanker taxi truck van vehicle".split()
)
_FILLING = frozenset({"cram", "fill", "lade", "load", "pack", "rig", "stuff", "wire"})
_EXPLOSIVE = "with explosives"
# What brings goods is what it brings, if that is help.
_CARRIERS = frozenset("aircraft boat convoy flight lorry plane ship train truck vessel".split())
_CARRYING = frozenset({"bring", "carry", "lade", "load", "transport"})
_LISTS = frozenset({"list"})
IMPORTS = frozenset({"import", "imports", "imported"})
_FORCE = FIGHTERS | {"COP", "GOV", "SPY"}
_ARMED = _FORCE | {"IGO", None}
_OFFICES = STATE_BODIES | {"IGO"}
_PEOPLE = frozenset({"AGR", "CVL", "OPP", "LAB", "PTY", "EDU", "REL", "NGO", "MED", "JUD", "LEG"})
# Who is out for gain sets fire to no house in protest.
_NO_CROWD = _FORCE | {"CRM"}
_WORKERS = frozenset({"AGR", "LAB", "CVL", "EDU", "MED", "BUS", "JUD", "NGO", "JRN"})


def is_political(parties: tuple[Party, ...]) -> bool:
    """Say whether one of the parties acts for a state or in politics."""
    is_told = are_others = False
    for party in parties:
        is_told |= party.sector in _POLITICAL or bool(party.country)
        are_others |= party.sector != "JRN"
    return is_told and are_others  # journalists among themselves are not


def is_of_class(reading: Reading, noun: Token, wanted: frozenset[str]) -> bool:
    """Say whether a noun is of a class of words."""
    return not wanted.isdisjoint(_class_words(reading, noun.index))


def class_words(reading: Reading, noun: Token) -> frozenset[str]:
    """
    Return the words of which one must be in a class for a noun to be of it.

    What holds or measures something is what it holds: "20 tonnes of grain", "an aid
    convoy", "the signing of a treaty". A class may ask for two words or more: "nerve gas", "weapon
    of mass destruction"; a "list of guests" is a "guest list".
    """
    return _class_words(reading, noun.index)


@once_a_word
def _class_words(reading: Reading, word: int) -> frozenset[str]:
    """Return the words of which one must be in a class for a noun to be of it."""
    noun = reading.tokens[word]
    lemma = noun.lemma.lower()
    beside = reading.children(word, "compound", "amod")
    found = {lemma, noun.text.lower(), *(f"{word.text.lower()} {lemma}" for word in beside)}
    tied = tied_behind(reading, noun)
    if tied is not None:
        found.add(f"{lemma}-{tied.text.lower()}")  # "a sit-in"
    if lemma in object_class("container") or noun.upos == "NUM":
        parts = list(reading.children(noun.index, "compound"))
        parts += [
            child
            for child in reading.children(noun.index, "nmod")
            if case_of(reading, child.index) in {"of", "in"}
        ]
        found.update(name for part in parts for name in (part.lemma.lower(), part.text.lower()))
    if lemma in _CARRIERS:
        goods = {word for child in _carried(reading, noun) for word in class_words(reading, child)}
        found |= goods & object_class("aid") - object_class("weapon")
    if lemma in _VEHICLES and _is_full_of_explosives(reading, noun):
        found.add("bomb")
    below = reading.children(noun.index, "nmod")
    parts = [one for one in below if case_of(reading, one.index) == "of"]
    if lemma in _LISTS:
        found.update(f"{one.lemma.lower()} {lemma}" for one in parts)
    if lemma in _STAFF:
        owners = reading.children(noun.index, "nmod", "compound")
        if any(one.lemma.lower() in _POSTS for one in owners):
            found.add("diplomat")  # "two employees of the embassy"
    for one in parts:
        kinds = [*reading.children(one.index, "compound", "amod"), one]
        found.add(" ".join([lemma, "of", *(word.lemma.lower() for word in kinds)]))
    return frozenset(found)


def content_of(reading: Reading, noun: Token, wanted: frozenset[str]) -> Token | None:
    """Return what a noun holds or measures, if only that is of a class: the talks of "an hour of talks"."""
    if {noun.lemma.lower(), noun.text.lower()} & wanted:
        return None
    for child in reading.children(noun.index, "nmod"):
        is_fit = {child.lemma.lower(), child.text.lower()} & wanted
        if is_fit and case_of(reading, child.index) == "of":
            return child
    return None


def _carried(reading: Reading, carrier: Token) -> list[Token]:
    """Return what a ship, plane or lorry is said to carry: "a ship with 40 tonnes of flour"."""
    found = [
        child
        for child in reading.children(carrier.index, "nmod")
        if case_of(reading, child.index) == "with"
    ]
    for clause in reading.children(carrier.index, "acl"):
        if clause.lemma.lower() in _CARRYING:
            found += reading.children(clause.index, "obj", "obl")
    return found


def _is_full_of_explosives(reading: Reading, vehicle: Token) -> bool:
    """Say whether a car or boat is told to be full of explosives: "a van packed with dynamite"."""
    return any(
        one.lemma.lower() in object_class(_EXPLOSIVE)
        for clause in reading.children(vehicle.index, "acl")
        if clause.lemma.lower() in _FILLING
        for one in reading.children(clause.index, "obl")
        if case_of(reading, one.index) == "with"
    )


def _is_clerk(doer: Token | None) -> bool:
    """Say whether who acts works in an office, and bears no arms: "officials took the town over"."""
    return doer is not None and doer.lemma.lower() in object_class("clerk")


class _Act(NamedTuple):
    """A deed with who would do it to whom, and the words for doer and object."""

    deed: Deed
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    object: Token | None
    doer: Token | None


class Checks:
    """Checks the flags of a deed. Made once for each run of a stage."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.parties = parties

    def holds(
        self,
        deed: Deed,
        source: tuple[Party, ...],
        target: tuple[Party, ...],
        object_: Token | None,
        doer: Token | None,
    ) -> bool:
        """Say whether the parties are such as the deed asks for, and one of them is of politics."""
        act = _Act(deed, source, target, object_, doer)
        return (
            not self._is_no_act(act)
            and self._is_of_politics(act)
            and self.allows(deed, source, object_, doer)
            and self._has_sides(act)
        )

    def allows(
        self, deed: Deed, source: tuple[Party, ...], object_: Token | None, doer: Token | None
    ) -> bool:
        """Say whether doer and object are such as the deed asks for, whoever it is done to."""
        return (
            (not deed.flags & _OF_DOER or self._is_fit(deed.flags, source, doer))
            and self._has_object(deed.flags, object_)
            and (bool(source) or deed.kind.quad != VERBAL_COOPERATION)
        )

    def suits(
        self, deed: Deed, source: tuple[Party, ...], object_: Token | None, doer: Token | None
    ) -> bool:
        """Say whether doer and object are what a deed asks for, whoever they act for."""
        flags = deed.flags
        if source and flags & _OF_DOER and not self._is_fit(flags, source, doer):
            return False
        if (
            Flag.DONE_TO_PEOPLE in flags
            and object_ is not None
            and not self.parties.is_people(object_)
        ):
            return False
        return not (Flag.DONE_TO_ONE in flags and not self._is_one(object_))

    def _is_no_act(self, act: _Act) -> bool:
        """Say whether a visit goes nowhere abroad, or an assault is an accident or a clerk's doing."""
        kind = act.deed.kind
        if kind.mode == "visit" and "obj" not in act.deed.target:
            return self._is_at_home(act.source, act.target)
        if kind.type != "ASSAULT":
            return False
        is_unarmed = Flag.DOER_IN_POWER in act.deed.flags and _is_clerk(act.doer)
        return is_unarmed or self._is_calamity(act.source, act.doer or act.object)

    def _has_sides(self, act: _Act) -> bool:
        """Say whether there are as many sides as a deed asks for: a target, two of them, a name."""
        flags, several = act.deed.flags, len(act.source) + len(act.target)
        if Flag.NEEDS_ACTOR in flags and not act.target:
            is_sanction = act.deed.kind.type == "SANCTION"
            if not is_sanction or not self._is_on_imports(act.source, act.object):
                return False
        if Flag.NEEDS_TWO in flags and several < 2 and not self._is_plural(act.doer):
            return False
        return Flag.NAMES_TARGET not in flags or bool(act.target) or self._is_named(act.object)

    def _has_object(self, flags: frozenset[Flag], object_: Token | None) -> bool:
        """Say whether the object is what a deed asks for: an actor, people, one person."""
        if Flag.OBJECT_IS_ACTOR in flags and not (
            object_ and self.parties.linker.is_actor(object_.index)
        ):
            return False
        if Flag.DONE_TO_PEOPLE in flags and not self.parties.is_people(object_):
            return False
        return Flag.DONE_TO_ONE not in flags or self._is_one(object_)

    def _is_at_home(self, source: tuple[Party, ...], target: tuple[Party, ...]) -> bool:
        """Say whether somebody only goes to a place of his own country, or nobody knows whose he is."""
        own = {party.country for party in source}
        return all(party.country in own or own <= {None} for party in target)

    def _is_calamity(self, source: tuple[Party, ...], word: Token | None) -> bool:
        """Say whether a disease, a storm or an accident does it, and nobody else."""
        if word is None or is_political(source):
            return False
        sentence = self.reading.sentence_of(word.index)
        first = max(sentence.first, word.index - _NEAR)
        words = self.reading.tokens[first : min(sentence.last, word.index + _NEAR)]
        return any(one.lemma.lower() in object_class("calamity") for one in words)

    def _is_of_politics(self, act: _Act) -> bool:
        """Say whether somebody acts in politics; force against people always is political."""
        deed, doer = act.deed, act.doer
        if is_political((*act.source, *act.target)):
            return True
        if deed.requires in _PUBLIC and not act.source and doer is None:
            return True  # "a curfew was imposed": only an authority can
        if deed.requires in _LAID:
            return True
        if deed.requires == "ceasefire" and deed.kind.type == "ASSAULT":
            return self._is_at_war(act.source, doer)
        if deed.kind.type == "PROTEST" and self._is_crowd(doer):
            return True
        if deed.kind.type == "CONCEDE" and deed.requires in _OF_CROWDS:
            return self.parties.is_people(doer)
        if doer is not None and doer.lemma.lower() in object_class("private"):
            return False
        if deed.kind.quad == MATERIAL_CONFLICT or deed.kind.type == "RETREAT":
            return self._is_somebody(act.object) or self.parties.is_people(doer)
        is_pronoun = doer is not None and doer.upos == "PRON"
        return deed.kind.quad == VERBAL_CONFLICT and not is_pronoun and self.parties.is_people(doer)

    def _is_somebody(self, object_: Token | None) -> bool:
        """Say whether who is acted on is people or a body of politics: "its cyber command"."""
        if object_ is None:
            return False
        return self.parties.is_people(object_) or is_political(self.parties.of(object_.index))

    def _is_at_war(self, source: tuple[Party, ...], doer: Token | None) -> bool:
        """Say whether who breaks a truce may fight: somebody unnamed, "you", "the two sides", soldiers."""
        if doer is None or doer.upos == "PRON" or doer.lemma.lower() in _SIDES:
            return True
        is_force = doer.lemma.lower() in object_class("forces")
        return is_force or any(party.sector in _FORCES for party in source)

    def _is_fit(
        self, flags: frozenset[Flag], source: tuple[Party, ...], doer: Token | None
    ) -> bool:
        """Say whether who acts may: soldiers and governments, office-holders, people, workers, officials."""
        if Flag.DOER_IN_POWER in flags:
            return any(
                party.sector in _ARMED and (party.country or party.sector) for party in source
            )
        if Flag.DOER_IS_ARMED in flags:
            is_force = doer is not None and doer.lemma.lower() in object_class("forces")
            return is_force or any(party.sector in _FORCES for party in source)
        if Flag.DOER_IS_OUTLAW in flags:
            return any(party.sector in _OUTLAWS for party in source)
        if Flag.DOER_IN_OFFICE in flags:
            return any(party.sector in _OFFICES for party in source)
        if any(party.sector in _NO_CROWD for party in source):
            return False
        is_people = self.parties.is_people(doer) or self._is_crowd(doer)
        if Flag.DOER_WORKS in flags:
            return is_people or any(party.sector in _WORKERS for party in source)
        return is_people or any(party.sector in _PEOPLE for party in source)

    def _is_crowd(self, doer: Token | None) -> bool:
        """Say whether a plural names people nobody counts one by one: "women", "hundreds of clerks"."""
        if doer is None or doer.upos != "NOUN" or not self._is_plural(doer):
            return False
        if self.reading.children(doer.index, "nummod"):
            return False
        if doer.lemma.lower() not in object_class("vague number"):
            return self.parties.is_people(doer)
        below = self.reading.children(doer.index, "nmod")
        return all(
            self.parties.is_people(one) or one.lemma.lower() in object_class("vague number")
            for one in below
            if case_of(self.reading, one.index) == "of"
        )

    def _is_on_imports(self, source: tuple[Party, ...], object_: Token | None) -> bool:
        """Say whether a state's duty is one on imports of nobody named: "on imported steel"."""
        if object_ is None or not any(party.country for party in source):
            return False
        words = (self.reading.tokens[word] for word in self.reading.subtree(object_.index))
        return any(word.text.lower() in IMPORTS for word in words)

    def _is_plural(self, token: Token | None) -> bool:
        """Say whether a word stands for several: "the two leaders"."""
        return token is not None and (
            "Number=Plur" in token.feats or bool(self.reading.children(token.index, "conj"))
        )

    def _is_named(self, token: Token | None) -> bool:
        """Say whether a word is a name."""
        return token is not None and token.upos == "PROPN"

    def _is_one(self, token: Token | None) -> bool:
        """Say whether a word is one person, by name or office."""
        if token is None:
            return False
        is_office = token.lemma.lower() in roles() and "Number=Sing" in token.feats
        return self.parties.is_person(token) or is_office
