"""
Reactions that leave it to the sentence before whom they answer: "Peru seized a boat. Chile protested".

Who reacts to a deed reacts to who did it: the deed was done to him, or his reaction names it
again ("dismissed the criticism"). What he says of anything of his own or of others is no reaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, VERBAL_CONFLICT, deeds
from dragoman.language.grammar import COMPLEMENTS, PEERS
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Party
from dragoman.stages.clauses import CALLING
from dragoman.stages.event.answers import is_answer
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.function_words import DEFINITE, POINTING
from dragoman.stages.voices import Voices

_SPOKEN = frozenset({"ACCUSE", "REJECT"})
# What names nobody, as it is put to who has done him harm: "Chile demanded an apology".
_DEMANDING = frozenset({"REQUEST", "THREATEN"})
_HOSTILE = frozenset({VERBAL_CONFLICT, MATERIAL_CONFLICT})
# What is done to somebody that he may turn down besides what harms him.
_PUT_TO_HIM = frozenset({"AGREE", "REQUEST"})
# What several do together: who "raps the accord" blames none of them for it.
_SHARED = frozenset({"AGREE", "CONSULT", "SUPPORT"})
_PLAIN = frozenset({"amod", "case", "det", "punct"})
_OF_STATE = frozenset({"COP", "GOV", "JUD", "MIL"})
_TOLD = TOOK_PLACE | {None}
_FORMAL = frozenset({"complaint", "protest"})


def reacting(
    reading: Reading, parties: Parties, voices: Voices, found: Sequence[Found]
) -> list[Found]:
    """Return deeds, those told as reactions with who did what they answer."""
    scene = _Scene(reading, parties, voices)
    told: list[Found] = []
    for one in found:
        told.append(scene.answered(one, told))
    return told


@dataclass(frozen=True)
class _Scene:
    """What is asked of every deed of a run."""

    reading: Reading
    parties: Parties
    voices: Voices

    def answered(self, one: Found, before: Sequence[Found]) -> Found:
        """Return a deed with whom it answers, if only the sentence before tells that."""
        verb = self.reading.tokens[one.trigger]
        is_named = self._is_named_again(one, verb)
        if not is_named and (one.status not in _TOLD or not self._is_reaction(one, verb)):
            return one
        one = one._replace(target=self._without_own(one, verb))
        if one.target:
            return one
        known = self._named(verb) if one.deed.kind.type not in _DEMANDING else frozenset()
        for other in reversed(before):
            at = self.reading.tokens[other.trigger]
            if not self._is_just_before(at, verb):
                continue
            there = self.parties.without(other.source, one.source)
            if there and self._is_met(one, other, known) and not self._is_same_side(one, there):
                return one._replace(target=there)
        return one

    def _is_named_again(self, one: Found, verb: Token) -> bool:
        """Say whether somebody speaks up against a deed that was just told: "would defy the ban"."""
        if one.deed.kind.type not in _SPOKEN or verb.upos != "VERB" or not is_political(one.source):
            return False
        is_called = verb.lemma.lower() in CALLING
        is_plain = is_called or not self.reading.children(verb.index, *COMPLEMENTS)
        objects = self.reading.children(verb.index, "obj")
        is_bare = bool(objects) and all(
            noun.upos == "NOUN" and self._is_bare(noun) for noun in objects
        )
        return is_plain and is_bare and bool(self._named(verb))

    def _is_just_before(self, other: Token, verb: Token) -> bool:
        """Say whether a deed is told in the sentence before, or in the clause joined before."""
        if other.sentence != verb.sentence:
            return other.sentence == verb.sentence - 1
        clause = self._clause(verb)
        return clause.deprel in PEERS and other.index < self._first(clause)

    def _clause(self, word: Token) -> Token:
        """Return the verb of the main clause that a word stands in."""
        while word.head >= 0 and not (
            word.deprel in PEERS
            and word.upos == "VERB"
            and self.reading.children(word.index, "nsubj")
        ):
            word = self.reading.tokens[word.head]
        return word

    def _first(self, clause: Token) -> int:
        """Return the first word of a clause."""
        return self.reading.subtree(clause.index)[0]

    def _is_reaction(self, one: Found, verb: Token) -> bool:
        """Say whether somebody reacts in a main clause that names nobody else."""
        if not is_political(one.source) or not self._is_main(one):
            return False
        if is_answer(self.reading, self.parties, one):
            return True
        if verb.upos != "VERB":
            return False
        if one.deed.kind.type in _DEMANDING or one.deed.kind.type == "AGREE":
            return not one.target
        if one.deed.kind.type not in _SPOKEN:
            return False
        below = self.reading.children(verb.index, "obj", "obl")
        is_bare = not self.reading.children(verb.index, *COMPLEMENTS)
        return is_bare and all(self._is_bare(child) for child in below)

    def _is_main(self, one: Found) -> bool:
        """Say whether the reporter tells a deed in a main clause."""
        here = self.reading.tokens[one.trigger]
        while here.head >= 0 and (here.deprel in PEERS or here.upos != "VERB"):
            here = self.reading.tokens[here.head]
        return here.head < 0 and self.voices.of(self.reading.tokens[one.trigger].start) is None

    def _is_bare(self, noun: Token) -> bool:
        """Say whether a word names nothing but what was told before: "that", "the criticism"."""
        below = self.reading.children(noun.index)
        if noun.upos == "PRON":
            return noun.text.lower() in POINTING
        words = {child.text.lower() for child in below if child.deprel == "det"}
        is_plain = all(child.deprel in _PLAIN for child in below)
        is_known = bool(words & DEFINITE) or noun.lemma.lower() in _FORMAL
        return noun.deprel == "obl" or (is_plain and is_known)

    def _named(self, verb: Token) -> frozenset[str]:
        """Return the types of what the object of a verb names again: of "the criticism", ACCUSE."""
        objects = self.reading.children(verb.index, "obj")
        known = (deed for one in objects for deed in deeds("n").get(one.lemma.lower(), ()))
        return frozenset(deed.kind.type for deed in known) - _SHARED

    def _is_met(self, one: Found, other: Found, known: Iterable[str]) -> bool:
        """Say whether a deed is one that a reaction answers."""
        if other.deed.kind.type in known:
            return True
        if is_answer(self.reading, self.parties, one):
            return other.deed.kind.quad in _HOSTILE
        if one.deed.kind.type == "AGREE":
            return other.deed.kind.type == "REQUEST" and self._reaches(other, one.source)
        is_put = other.deed.kind.quad in _HOSTILE or (
            one.deed.kind.type == "REJECT" and other.deed.kind.type in _PUT_TO_HIM
        )
        return is_put and self._reaches(other, one.source)

    def _reaches(self, other: Found, side: tuple[Party, ...]) -> bool:
        """Say whether a deed was done to somebody, or to people of his state."""
        if len(self.parties.without(side, other.target)) < len(side):
            return True
        named = {self._words(one) for one in other.target}
        if any(self._words(one) in named for one in side):
            return True
        states = {one.country for one in side if one.sector == "GOV"} - {None}
        return bool(states & {one.country for one in other.target})

    def _words(self, party: Party) -> str:
        """Return the words with which a party is told: "the army" twice is mostly the same one."""
        return " ".join(span.of(self.reading.text) for span in party.spans).lower()

    def _is_same_side(self, one: Found, there: tuple[Party, ...]) -> bool:
        """Say whether who reacts and who did it are of one government."""
        states = {party.country for party in one.source if party.sector == "GOV"} - {None}
        others = {party.country for party in there if party.sector in _OF_STATE} - {None}
        return bool(states & others)

    def _without_own(self, one: Found, verb: Token) -> tuple[Party, ...]:
        """Return whom a deed concerns without those of its doer's own state told before it."""
        first = self.reading.tokens[self.reading.sentence_of(verb.index).first].start
        return tuple(
            party
            for party in one.target
            if party.spans[0].start >= first or not self._is_same_side(one, (party,))
        )
