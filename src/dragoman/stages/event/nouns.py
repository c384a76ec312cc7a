"""Events that nouns tell: "the invasion of", "talks between", "Oman's expulsion of"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import (
    FORCE,
    MATERIAL_CONFLICT,
    MATERIAL_COOPERATION,
    MOVING,
    VERBAL,
    Deed,
    Kind,
    deeds,
    object_class,
)
from dragoman.knowledge.flags import Flag
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.behind import claimed_by
from dragoman.stages.event.beside import is_at_initiative
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import OF_VICTIMS, Parties
from dragoman.stages.event.phone import PHONE, is_phoned
from dragoman.stages.event.sides import received
from dragoman.stages.event.status import status_of
from dragoman.stages.event.truces import is_broken
from dragoman.stages.phrases import case_of, hyphened

# Verbs that say that what their object or subject names takes place.
_HOLDING = frozenset(
    "hold have attend begin start open resume end conclude host convene follow launch carry pay make schedule cancel postpone plan expect set announce agree sign reach call demand break erupt continue".split()
)  # fmt: skip
# What somebody had in a deed that he took part in.
_PARTS = frozenset({"involvement", "part", "participation", "role", "share"})
_JOINT = frozenset({"joint", "military", "naval", "live-fire", "combined"})
_BETWEEN = frozenset({"among", "between"})
# Who does deeds that somebody suffers.
_ARMED = frozenset({"MIL", "COP", "REB", "PRM", "UAF", "SPY"})
# What a noun may require beside words of its own phrase.
_BESIDES = frozenset({"", "owner", "verb"})


class Nouns:
    """Finds the deeds of nouns. Made once for each run of a stage."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.parties = parties

    def at(self, noun: Token) -> Found | None:
        """Return the deed a noun tells, the pickiest that fits."""
        tied, known = self._tied(noun), _known(noun)
        # Most nouns tell nothing: they are asked nothing else.
        if not (tied or known) or self._is_office(noun) or is_broken(self.reading, noun):
            return None
        told = (self._told(noun, deed) for deed in tied)
        found = next((one for one in told if one is not None), None)
        if found is not None:
            return found._replace(words=tuple(range(noun.index - 2, noun.index + 1)))
        told = (self._told(noun, deed) for deed in known)
        return next((one for one in told if one is not None), None)

    def _tied(self, noun: Token) -> list[Deed]:
        """Return the deeds of a noun with the word that a hyphen ties to it: "test-flight"."""
        before = hyphened(self.reading, noun.index)
        if before is None or before.upos not in {"NOUN", "VERB"}:
            return []
        names = [before.text.lower() + tie + noun.lemma.lower() for tie in ("-", "")]
        return [deed for name in names for deed in deeds("n").get(name, ())]

    def _is_office(self, noun: Token) -> bool:
        """Say whether a noun is an office or part of one: a "charge d'affaires" charges nobody."""
        mention = self.parties.linker.mention(noun.index)
        rest = self.tokens[noun.index + 1 : noun.index + 3]
        is_french = any(one.text.lower().endswith("affaires") for one in rest)
        return is_french or (mention is not None and mention.type in {"person", "office"})

    def fitting(self, noun: Token) -> list[tuple[Kind, float]]:
        """Return every kind of deed a noun may tell, and how well it fits what stands by it."""
        return [(deed.kind, 0.5 if self._has_words(noun, deed) else 0.1) for deed in _known(noun)]

    def _told(self, noun: Token, deed: Deed) -> Found | None:
        """Return the deed with its parties, if the noun refers to a distinct event."""
        if not self._has_words(noun, deed):
            return None
        source, target = received(self.reading, self.parties, noun, deed.kind) or self._sides(
            noun, deed
        )
        governor = self._governor(noun)
        doer = None
        if governor is not None and not source:
            is_doers = noun.deprel == "obj" or self._is_partaker(governor)
            doer = self.parties.doer(governor) if is_doers else None
            source = self.parties.of(doer)
        if not source and (partaker := self._owner_of_part(noun)) is not None:
            doer = partaker.index
            source = self.parties.of(doer)
        everyone = (*source, *target)
        is_told = self._is_definite(noun) or (governor is not None and noun.deprel in SUBJECTS)
        if Flag.OF_ITSELF in deed.flags and not everyone and not is_told:
            return None
        is_fit = is_political(everyone) or (everyone and deed.kind.quad > MATERIAL_COOPERATION)
        if Flag.OF_ITSELF not in deed.flags and not is_fit:
            return None
        if not self._is_distinct(deed, source, target, governor):
            return None
        return Found(deed, noun.index, (noun.index,), source, target, doer, noun.lemma)

    def _has_words(self, noun: Token, deed: Deed) -> bool:
        """Say whether the noun has the words its deed asks for: "phone call", "joint exercise"."""
        if deed.requires in _BESIDES:
            return True
        if deed.requires == "initiative":
            return is_at_initiative(self.reading, noun)
        wanted = {"phone": PHONE, "joint": _JOINT}.get(deed.requires)
        wanted = wanted or object_class(deed.requires)
        below = self.reading.children(noun.index, "compound", "amod")
        is_named = any(child.text.lower() in wanted for child in below)
        return is_named or (
            deed.requires == "phone" and is_phoned(self.reading, self.parties, noun, deed.kind)
        )

    def _sides(self, noun: Token, deed: Deed) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Return who does it, and to whom, as the noun's own phrase tells."""
        source: tuple[Party, ...] = ()
        target: tuple[Party, ...] = ()
        beside = self.reading.children(noun.index, "nmod", "compound", "amod")
        suffering = self._sufferer(beside, deed)
        for child in (*beside, *self._between_above(noun, deed)):
            case = case_of(self.reading, child.index)
            if child.lemma.lower() in object_class("private"):
                continue
            if child is suffering:
                target = self.parties.of(child.index) or self._people(child) or target
            elif self._is_doer(child, deed, case):
                source = self.parties.of(child.index) or self._people(child) or source
            elif case in _BETWEEN and Flag.MUTUAL in deed.flags:
                source = self.parties.of(child.index)
            elif case is not None and case in deed.target and not target:
                target = self._aimed_at(child)
            elif child.deprel == "compound" and not source and self._acts(child, noun, deed):
                source = self.parties.of(child.index)
            if case == "of" and not target and deed.kind.mode == "withdraw":
                target = self.parties.behind(child, {"from"})
        source = source or self._behind(noun) or self._owner(noun) or self._fighters(noun, deed)
        if not source and not target and deed.kind.type == "ASSAULT":
            source = claimed_by(self.reading, self.parties, noun)
        return source, target

    def _is_doer(self, word: Token, deed: Deed, case: str | None) -> bool:
        """Say whether a phrase at a noun tells who does it: "Chad's", "by Chad", "threats from Chad"."""
        if word.deprel == "nmod:poss" or case == "by":
            return True
        is_speaker = case in {"of", "from"} and case not in deed.target
        is_speaker = is_speaker and deed.kind.quad in VERBAL
        return is_speaker or (case == "of" and self._goes_himself(word, deed))

    def _aimed_at(self, word: Token) -> tuple[Party, ...]:
        """Return whom a phrase names that tells to whom a noun is done: a party, a land, people."""
        parties = self.parties
        return parties.of(word.index) or parties.of_place(word.index) or self._people(word)

    def _owner(self, noun: Token) -> tuple[Party, ...]:
        """Return the state whose a noun is, as the words before it tell."""
        party = self.parties.linker.whose(noun.index)
        return (party,) if party.country is not None and not self._is_whole(noun, party) else ()

    def _fighters(self, noun: Token, deed: Deed) -> tuple[Party, ...]:
        """Return the fighters that an adjective says an attack is by; a killing may be of them."""
        return self.parties.of_fighters(noun, deed.kind.type)

    def _is_whole(self, noun: Token, party: Party) -> bool:
        """Say whether a party is all of a noun's phrase, with what stands behind: "an inquiry into Chad"."""
        behind = self.reading.children(noun.index, "nmod")
        spans = [self.reading.span(one.index, one.index + 1) for one in behind]
        return any(own.overlaps(span) for own in party.spans for span in spans)

    def _acts(self, word: Token, noun: Token, deed: Deed) -> bool:
        """
        Say whether a body before a noun does what it tells: "an army raid", "a student protest".

        "An embassy attack" and "a journalist killing" are suffered; "police killing" may be both.
        """
        mention, name = self.parties.linker.mention(word.index), deed.kind.type
        if mention is None or word.index != noun.index - 1 or word.upos != "NOUN":
            return False
        if name in FORCE:
            return mention.sector in _ARMED and noun.lemma.lower() not in OF_VICTIMS
        if name == "AID":
            return mention.type == "government"
        is_visited = deed.kind.mode == "visit" and mention.type != "population"
        return name not in MOVING and not is_visited

    def _behind(self, noun: Token) -> tuple[Party, ...]:
        """Return who "was behind" what a noun tells."""
        if case_of(self.reading, noun.index) != "behind":
            return ()
        if not self.reading.children(noun.index, "cop"):
            return ()
        own = self.reading.children(noun.index, "nsubj")
        return self.parties.named(own[0].index) if own else ()

    def _sufferer(self, beside: Sequence[Token], deed: Deed) -> Token | None:
        """Return who has it done to him where both sides own it: "Chad's rebuke by Mali"."""
        owner = next((one for one in beside if one.deprel == "nmod:poss"), None)
        by = next((one for one in beside if case_of(self.reading, one.index) == "by"), None)
        if owner is None or by is None or "of" not in deed.target:
            return None
        # "Chad's rejection of a plan by Mali" is a plan by Mali.
        is_of = any(case_of(self.reading, one.index) == "of" for one in beside)
        return by if is_of else owner

    def _between_above(self, noun: Token, deed: Deed) -> tuple[Token, ...]:
        """Return "between" that hangs on the noun above: "versions of a call | between A and B"."""
        if noun.deprel != "nmod" or Flag.MUTUAL not in deed.flags:
            return ()
        return tuple(
            child
            for child in self.reading.children(noun.head, "nmod")
            if child.index > noun.index and case_of(self.reading, child.index) == "between"
        )

    def _goes_himself(self, word: Token, deed: Deed) -> bool:
        """Say whether who is told behind "of" is who goes: "resignation of", "pullout of troops"."""
        if deed.kind.mode == "withdraw" and deed.kind.type == "RETREAT":
            return word.lemma.lower() in object_class("forces")
        return deed.kind.mode == "resign"

    def _people(self, word: Token) -> tuple[Party, ...]:
        """Return people nobody knows as a party."""
        return self.parties.named(word.index) if self.parties.is_people(word) else ()

    def _governor(self, noun: Token) -> Token | None:
        """Return the verb that says that it takes place, if one does."""
        above = self.reading.governor(noun)
        is_held = (
            above is not None
            and (above.lemma.lower() in _HOLDING or self._takes_part(above))
            and noun.deprel in {"obj", "nsubj", "nsubj:pass", "obl"}
        )
        return above if is_held else None

    def _takes_part(self, verb: Token) -> bool:
        """Say whether a verb tells that its doer took part in something."""
        if verb.lemma.lower() == "take":
            return any(
                one.lemma.lower() == "part" for one in self.reading.children(verb.index, "obj")
            )
        return verb.upos == "VERB" and verb.lemma.lower() == "participate"

    def _is_partaker(self, verb: Token) -> bool:
        """Say whether the doer of a verb did take part: not "never took part", "refused to"."""
        return self._takes_part(verb) and status_of(self.reading, verb.index) != "denied"

    def _owner_of_part(self, noun: Token) -> Token | None:
        """Return who had a part in something: "jailed for his role in the riot"."""
        above = self.reading.above(noun)
        if above.lemma.lower() not in _PARTS or case_of(self.reading, noun.index) != "in":
            return None
        return next(iter(self.reading.children(above.index, "nmod:poss")), None)

    def _is_definite(self, noun: Token) -> bool:
        """Say whether a noun without a party still tells one thing: "the riots", "last week's raid"."""
        return bool(self.reading.children(noun.index, "det", "nmod:poss", "compound"))

    def _is_distinct(
        self,
        deed: Deed,
        source: tuple[Party, ...],
        target: tuple[Party, ...],
        governor: Token | None,
    ) -> bool:
        """Say whether a noun refers to a distinct event with somebody in it."""
        if Flag.OF_ITSELF in deed.flags:
            return True
        if deed.requires in {"owner", "initiative"}:
            is_act = deed.kind.quad in VERBAL or deed.kind.type == "RETREAT"
            return bool(source) and (bool(target) or is_act)
        if deed.requires == "verb":
            return governor is not None
        if Flag.MUTUAL in deed.flags:
            return len((*source, *target)) > 1 or governor is not None
        return governor is not None or bool(target) or deed.kind.quad == MATERIAL_CONFLICT


def _known(noun: Token) -> tuple[Deed, ...]:
    """Return the deeds that the lexicon has for a noun, by its lemma or else its form."""
    known = deeds("n")
    return known.get(noun.lemma.lower(), ()) or known.get(noun.text.lower(), ())
