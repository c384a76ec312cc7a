"""
What somebody "will", "is to" or "is due to" do: an act of his own, not a state or a forecast.

"The army will leave", "Mali to expel two groups"; not "prices will rise" or "experts fear that
Oman will leave".
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Token
from dragoman.records import Commitment
from dragoman.stages.clauses import follows_yet_to, helpers_of, is_passive, markers_of, subject
from dragoman.stages.commitment.clauses import gets_amount, is_no_act, stands_firm
from dragoman.stages.commitment.denials import does_nothing, is_nobody
from dragoman.stages.commitment.given_up import is_given_up, is_given_up_next
from dragoman.stages.commitment.marks import Binder
from dragoman.stages.commitment.passives import Bound, is_opened, who_has_it_done
from dragoman.stages.commitment.unbound import (
    is_habit,
    is_hearsay,
    is_open,
    only_looks_on,
)
from dragoman.stages.event.clauses import would_of_others
from dragoman.stages.function_words import QUESTIONS, WILL
from dragoman.stages.imagined import UNREAL, contrary
from dragoman.stages.phrases import case_of
from dragoman.stages.questions import is_indirect, is_question
from dragoman.stages.warning_words import WARNING

_STATES = frozenset(
    "be remain have stay need become seem happen know mean face depend like miss".split()
)
# Whose clause tells what somebody thinks another will do: no promise.
_THINKING = frozenset(
    "believe think doubt fear predict forecast estimate reckon suspect suppose wonder".split()
)
# What somebody "would" do in what one remembers, he did.
_RECALLING = frozenset({"recall", "recollect", "remember", "reminisce"})


class Wills(Binder):
    """Finds what actors say they will do."""

    def has_will(self, verb: Token) -> bool:
        """Say whether a verb stands with "will", or with "is going to"."""
        helpers = self.reading.children(verb.index, "aux")
        return any(c.text.lower() in WILL for c in helpers) or self._clause(verb) is not verb

    def _clause(self, verb: Token) -> Token:
        """Return "going", whose clause it is, for what somebody "is going to" do; else the verb."""
        above = self.tokens[verb.head] if verb.deprel == "xcomp" else verb
        if above.text.lower() != "going":
            return verb
        helpers = self.reading.children(above.index, "aux")
        is_going = any(c.lemma == "be" and "Tense=Past" not in c.feats for c in helpers)
        is_next = any(
            mark.text.lower() == "to" and mark.index == above.index + 1
            for mark in self.reading.children(verb.index, "mark")
        )
        return above if is_going and is_next else verb

    def by_will(self, verb: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what an actor "will" or "is to" do: an act of his own, not a state or a forecast."""
        if not self.reading.children(verb.index, "aux", "mark"):
            return
        helpers = helpers_of(self.reading, verb.index)
        if "have" in helpers and (gets_amount(self.reading, verb) or self._is_warned_of(verb)):
            return  # "will have spent 40 crowns by May": a reckoning
        is_would = "would" in helpers and verb.deprel in {"ccomp", "conj"}
        is_will = self.has_will(verb) or self.is_to(verb)
        if not (is_will or is_would):
            return
        is_suffered = is_passive(self.reading, verb.index) or is_opened(self.reading, verb)
        clause = self._clause(verb)
        bound = self._doer(verb, is_suffered=is_suffered)
        if bound is None or verb.lemma.lower() in _STATES or self._is_asked(clause):
            return
        if is_no_act(self.reading, verb) or only_looks_on(self.reading, verb):
            return
        if is_hearsay(self.reading, clause) or contrary(self.reading, clause) in UNREAL:
            return
        own = self.antecedent(bound.who)
        where = (self.reading, self.linker, verb, own)
        if is_would and (is_given_up(*where) or is_given_up_next(*where)):
            return
        if not self._is_own_word(clause, own, is_would=is_would):
            return
        negated = (
            self.is_negated(verb) or self.is_negated(clause) or does_nothing(self.reading, verb)
        )
        bound = bound._replace(who=own)
        negated |= self._is_of_nobody(verb, bound, is_suffered=is_suffered)
        if not (negated and stands_firm(self.reading, verb)):
            cue = bound.cue or verb
            yield from self.commitment(
                cue, verb, own, "will", declined=negated, with_subject=is_suffered
            )

    def _is_of_nobody(self, verb: Token, bound: Bound, *, is_suffered: bool) -> bool:
        """
        Say whether nobody acts, or nothing is done to anybody: "no apology would be made".

        Who vows that nobody will be harmed has promised it.
        """
        if not is_suffered:
            return is_nobody(self.reading, bound.who)
        return not bound.is_vowed and any(
            is_nobody(self.reading, one) for one in self._suffering(verb)
        )

    def _suffering(self, verb: Token) -> tuple[Token, ...]:
        """Return what a passive tells something to be done to."""
        found = self.reading.children(verb.index, "nsubj")
        return found or self.reading.children(self._clause(verb).index, "nsubj")

    def _doer(self, verb: Token, *, is_suffered: bool) -> Bound | None:
        """Return who acts, or has done to others what a passive tells."""
        if is_suffered:
            return who_has_it_done(self.reading, self.linker, self.voices, verb)
        own = subject(self.reading, verb.index)
        own = self.tokens[verb.head] if own is None and self._is_headline(verb) else own
        return Bound(own) if own is not None else None

    def is_to(self, verb: Token) -> bool:
        """Say whether a verb is planned by "is to": "Oman is to hand over the quay"."""
        marks = self.reading.children(verb.index, "mark")
        if not any(m.text.lower() == "to" for m in marks) or follows_yet_to(self.reading, verb):
            return False
        cops = self.reading.children(verb.index, "cop", "aux")
        return (
            any(c.lemma.lower() == "be" and c.index < marks[0].index for c in cops)
            and not any("Tense=Past" in c.feats for c in cops)
        ) or self._is_headline(verb)

    def _is_headline(self, verb: Token) -> bool:
        """Say whether a line such as "Mali to expel two groups" announces a deed."""
        marks = self.reading.children(verb.index, "mark")
        if not any(m.text.lower() == "to" for m in marks):
            return False
        if verb.deprel == "root":
            return bool(self.reading.children(verb.index, "nsubj"))
        above = self.reading.governor(verb)
        return (
            above is not None
            and verb.deprel == "acl"
            and above.deprel == "root"
            and above.upos in NOUNS
            and above.index < verb.index
            and not self.reading.children(above.index, "det", "cop", "nsubj")
        )

    def is_due(self, noun: Token) -> bool:
        """Say whether the parser took "is due to vote" for a noun with a preposition."""
        is_to_come = case_of(self.reading, noun.index) in {"due to", "about to"}
        return is_to_come and bool(self.reading.children(noun.index, "cop"))

    def scheduled(self, noun: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what somebody is due to do where the parser saw a noun."""
        own = subject(self.reading, noun.index)
        if own is not None:
            yield from self.commitment(noun, noun, own, "will", declined=self.is_negated(noun))

    def _is_asked(self, verb: Token) -> bool:
        """Say whether a clause is a question: "has yet to say when it will pay", "Will it pay?"."""
        if is_question(self.reading, verb) or "whether" in markers_of(self.reading, verb.index):
            return True
        if verb.deprel == "ccomp" and is_indirect(self.reading, verb):
            return True  # "how many troops it will send"
        return verb.deprel in {"ccomp", "advcl", "acl", "obl"} and any(
            child.text.lower() in QUESTIONS and child.index < verb.index
            for child in self.reading.children(verb.index, "mark", "advmod", "obj", "nsubj")
            if child.text.lower() not in {"who", "which"} or verb.deprel == "ccomp"
        )

    def _is_warned_of(self, verb: Token) -> bool:
        """Say whether somebody only warns of what would have been done by some time."""
        return verb.deprel == "ccomp" and self.tokens[verb.head].lemma.lower() in WARNING

    def _is_own_word(self, verb: Token, own: Token, *, is_would: bool) -> bool:
        """Say whether a told deed is promised by its doer or his side, not foretold by another."""
        if verb.deprel != "ccomp" or verb.head < 0:
            is_beside = verb.deprel == "conj" and not is_open(self.reading, verb)
            return not is_would or (is_beside and not is_habit(self.reading, verb))
        above = self.tokens[verb.head]
        teller = subject(self.reading, above.index)
        if above.lemma.lower() in _RECALLING:
            return False
        if above.lemma.lower() in _THINKING and (teller is None or own.upos != "PRON"):
            return False
        if is_would and would_of_others(self.reading, verb) is not None:
            return False
        return not is_would or self.is_same_side(above, own)
