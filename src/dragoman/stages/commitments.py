"""
Find commitments: who binds whom to what, by when, on which condition.

"Quito will reopen the border in May", "stands ready to", "has no plans to", "is to
visit", "agreed to a truce"; also what one actor expects or hopes of another, and what is
said to have no date yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dragoman.language.reading import Reading, Token
from dragoman.records import Commitment, Due, Event, Mark, Mention, Time
from dragoman.spans import Span
from dragoman.stages.commitment_bodies import is_convening
from dragoman.stages.commitment_clauses import is_given, is_no_act, joined, stands_firm
from dragoman.stages.commitment_conditions import condition_of
from dragoman.stages.commitment_dates import undated
from dragoman.stages.commitment_deeds import bound_to, deed_words, due_of, time_beside
from dragoman.stages.commitment_denials import denial_over
from dragoman.stages.commitment_given_up import is_given_up, is_given_up_next
from dragoman.stages.commitment_light import unpromised
from dragoman.stages.commitment_unbound import (
    apart_from,
    is_hearsay,
    is_undecided,
    is_wish_of_another,
    only_looks_on,
)
from dragoman.stages.commitment_words import BindingWord, Strength, binding_word, deed_of, is_offer
from dragoman.stages.finding import QUESTIONS, Finder
from dragoman.stages.joint_parties import JOINT
from dragoman.stages.phrases import case_of, is_passive, subject
from dragoman.stages.questions import is_only_asked, is_question
from dragoman.stages.unconfirmed import is_unconfirmed

_TELLING = frozenset({"NOUN", "VERB"})
_WILL = frozenset({"will", "’ll", "'ll", "shall", "wo"})
_STATES = frozenset(
    "be remain have stay need become seem happen know mean face depend like miss".split()
)
# Whose clause tells what somebody thinks another will do: no promise.
_THINKING = frozenset(
    "believe think doubt fear predict forecast estimate reckon suspect suppose wonder".split()
)
_REFUSING = frozenset({"refuse", "decline", "rule", "reject", "fail"})
_ONLOOKERS = frozenset("analyst economist expert trader observer forecaster pollster".split())
_PERSONS = frozenset({"we", "i"})
_POINTING = frozenset({"it", "that", "them", "this"})


class Commitments:
    """Mark commitments."""

    name = "commitments"
    version = 2
    reads = frozenset({"tokens", "mention", "place", "time", "statement", "event"})
    writes = frozenset({"commitment"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield commitments in reading order, one for each deed."""
        finder = _Finder(reading)
        done: set[int] = set()
        for token in reading.tokens:
            for deed, found in finder.at(token):
                # "Pledged to guarantee it", "will guarantee it" are one promise each.
                is_told = deed in done or token.index in done
                if not is_told and not is_unconfirmed(reading, token):
                    done.add(deed)
                    yield found


class _Finder(Finder):
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.times = reading.of_kind(Time)
        self.events = reading.of_kind(Event)

    def at(self, token: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield the commitments a word makes, each with the head word of its deed."""
        word = binding_word(self.reading, token)
        if word is None and token.upos not in _TELLING:
            return
        if is_only_asked(self.reading, token):
            return
        if token.upos == "VERB" and (word is None or self._has_will(token) or self._is_to(token)):
            yield from self._by_will(token)
        elif token.upos == "NOUN" and self._is_due(token):
            yield from self._scheduled(token)
        if word is not None and not is_undecided(self.reading, token):
            yield from self._by_word(token, word)
        elif token.upos == "VERB" and token.lemma.lower() == "rule":
            yield from self._ruled_out(token)
        elif token.upos in _TELLING:
            yield from self._without_date(token)
        yield from self._unpromised(token)

    def _by_word(self, token: Token, word: BindingWord) -> Iterator[tuple[int, Commitment]]:
        """Yield what a word such as "pledged" or "ready" binds somebody to."""
        first = deed_of(self.reading, token, word)
        holder = self._holder(token)
        if first is None or holder is None or is_given_up(self.reading, token):
            return
        if is_given_up_next(self.reading, self.linker, token, holder):
            return
        for deed in (first, *joined(self.reading, first)):
            yield from self._bound(token, word, deed, holder)

    def _unpromised(self, noun: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what somebody has made no promise about."""
        found = unpromised(self.reading, noun)
        holder = self._holder(noun) if found is not None else None
        if found is not None and holder is not None:
            yield from self._commitment(noun, noun, holder, found[1], declined=True)

    def _bound(
        self, token: Token, word: BindingWord, deed: Token, holder: Token
    ) -> Iterator[tuple[int, Commitment]]:
        """Yield the commitment to one deed that a word binds somebody to."""
        if self._is_someone(token, deed) or only_looks_on(self.reading, deed):
            return
        is_wish = word.strength == "hopes" and self._is_wish(deed)
        if is_wish or (is_offer(deed) and self.is_negated(token)):
            return  # "did not accept the offer": of what is not said
        inner = self._inner(token, deed, holder)
        if not word.binds_self and not self._is_partner(holder, inner):
            return
        is_suffered = inner is not None and word.binds_self and is_passive(self.reading, deed.index)
        is_moved = is_suffered or (
            inner is not None
            and word.binds_self
            and is_given(deed, self.linker.mention_of(inner.index))
        )
        if is_wish_of_another(self.reading, token, inner) and not is_moved:
            return
        is_inner = inner is not None and not is_moved and self._can_bind(inner, strictly=False)
        bound = inner if inner is not None and is_inner else holder
        yield from self._commitment(
            token,
            deed,
            bound,
            word.strength,
            declined=self._is_declined(token, deed, holder),
            with_subject=inner is not None and bound is not inner,
        )

    def _is_someone(self, token: Token, deed: Token) -> bool:
        """Say whether a word binds to a state, not to a deed: "committed to Estonia"."""
        mention = self.linker.mention_of(deed.index)
        is_deed = deed.upos == "VERB" or (deed.head == token.index and deed.deprel == "obj")
        return not is_deed and mention is not None and mention.type in {"state", "person"}

    def _is_wish(self, deed: Token) -> bool:
        """Say whether what is hoped for is nobody's deed: "hoped for calm in the valley"."""
        span = self.reading.span(deed.index, deed.index + 1)
        return deed.upos == "NOUN" and not any(one.spans[0].overlaps(span) for one in self.events)

    def _is_partner(self, holder: Token, inner: Token | None) -> bool:
        """Say whether an expectation is one between actors: onlookers only forecast."""
        is_onlooker = holder.lemma.lower() in _ONLOOKERS
        is_deed = inner is None or self._can_bind(inner, strictly=False)
        return is_deed and not is_onlooker and self._can_bind(holder, strictly=True)

    def _inner(self, token: Token, deed: Token, holder: Token) -> Token | None:
        """Return the subject a deed has of its own: "hopes that Lima will come"; None if it is the holder."""
        if deed.upos not in {"VERB", "AUX"} and not self.reading.children(deed.index, "cop"):
            # "We expect you for a visit": of whom a noun of a deed is expected.
            asked = self.reading.children(token.index, "obj") if deed.deprel != "obj" else ()
            return asked[0] if asked else None
        inner = subject(self.reading, deed.index)
        if inner is None or inner.index == holder.index or inner.index < token.index:
            return None
        is_back = (
            inner.upos == "PRON" and deed.deprel in {"ccomp", "acl"} and inner.text.lower() != "we"
        )
        return None if is_back and inner.text.lower() in {"it", "he", "she", "they"} else inner

    def _is_declined(self, token: Token, deed: Token, holder: Token) -> bool:
        """Say whether a promise is refused, or a refusal promised."""
        above = self.tokens[token.head] if token.head >= 0 else None
        is_refused = above is not None and (
            (token.deprel in {"xcomp", "obj"} and above.lemma.lower() in _REFUSING)
            or (token.deprel == "obj" and self.is_negated(above))
        )
        return (
            self.is_negated(token)
            or self.is_negated(deed)
            or is_refused
            or any(c.text.lower() in {"neither", "no"} for c in self.reading.children(holder.index))
        )

    def _holder(self, token: Token) -> Token | None:
        """Return who is bound by an adjective, noun or verb: the subject of its clause."""
        if token.upos == "NOUN":
            owners = self.reading.children(token.index, "nmod:poss")
            if owners and owners[0].upos != "PRON":
                return owners[0]
        own = subject(self.reading, token.index)
        if own is not None:
            return self.antecedent(own)
        if token.upos != "VERB" and token.head >= 0:
            above = self.tokens[token.head]
            if token.deprel in {"xcomp", "obj", "obl", "acl", "advcl", "conj", "nmod"}:
                own = subject(self.reading, above.index)
            elif token.deprel == "amod":
                own = above
        elif token.deprel in {"acl", "advcl"} and token.head >= 0:
            above = self.tokens[token.head]
            own = above if token.deprel == "acl" else subject(self.reading, above.index)
        return self.antecedent(own) if own is not None else None

    def _ruled_out(self, verb: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what is ruled out: "ruled out closing the mine"."""
        children = self.reading.children(verb.index)
        if not any(c.text.lower() == "out" for c in children) or is_passive(
            self.reading, verb.index
        ):
            return
        holder = subject(self.reading, verb.index)
        if any(self._is_bare(c) for c in self.reading.children(verb.index, "obj")):
            return  # "has ruled that out"
        for deed in self.reading.children(verb.index, "xcomp", "obj", "ccomp", "advcl"):
            if holder is not None and not self.is_negated(verb):
                yield from self._commitment(verb, deed, holder, "will", declined=True)
                return

    def _is_bare(self, word: Token) -> bool:
        """Say whether a word only points back: "that", but not "anything short of a truce"."""
        return word.text.lower() in _POINTING and not self.reading.children(word.index)

    def _has_will(self, verb: Token) -> bool:
        """Say whether a verb stands with "will"."""
        return any(c.text.lower() in _WILL for c in self.reading.children(verb.index, "aux"))

    def _by_will(self, verb: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what an actor "will" or "is to" do: an act of his own, not a state or a forecast."""
        helpers = {helper.text.lower() for helper in self.reading.children(verb.index, "aux")}
        is_would = "would" in helpers and verb.deprel in {"ccomp", "conj"}
        is_will = bool(helpers & _WILL) or self._is_to(verb)
        if not (is_will or is_would) or is_passive(self.reading, verb.index):
            return
        own = subject(self.reading, verb.index)
        if own is None and self._is_headline(verb):
            own = self.tokens[verb.head]
        if own is None or verb.lemma.lower() in _STATES or self._is_asked(verb):
            return
        if is_no_act(self.reading, verb) or only_looks_on(self.reading, verb):
            return
        if is_hearsay(self.reading, verb):
            return
        own = self.antecedent(own)
        if is_would and is_given_up_next(self.reading, self.linker, verb, own):
            return
        if not self._is_own_word(verb, own, is_would=is_would):
            return
        negated = self.is_negated(verb) or any(
            child.text.lower() in {"neither", "no", "never"}
            for child in self.reading.children(own.index)
        )
        if not (negated and stands_firm(self.reading, verb)):
            yield from self._commitment(verb, verb, own, "will", declined=negated)

    def _is_to(self, verb: Token) -> bool:
        """Say whether a verb is planned by "is to": "Oman is to hand over the quay"."""
        marks = self.reading.children(verb.index, "mark")
        if not any(m.text.lower() == "to" for m in marks):
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
        above = self.tokens[verb.head] if verb.head >= 0 else None
        return (
            above is not None
            and verb.deprel == "acl"
            and above.deprel == "root"
            and above.upos in {"PROPN", "NOUN"}
            and above.index < verb.index
            and not self.reading.children(above.index, "det", "cop", "nsubj")
        )

    def _is_due(self, noun: Token) -> bool:
        """Say whether the parser took "is due to vote" for a noun with a preposition."""
        return case_of(self.reading, noun.index) in {"due to", "about to"} and bool(
            self.reading.children(noun.index, "cop")
        )

    def _scheduled(self, noun: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what somebody is due to do where the parser saw a noun."""
        own = subject(self.reading, noun.index)
        if own is not None:
            yield from self._commitment(noun, noun, own, "will", declined=self.is_negated(noun))

    def _is_asked(self, verb: Token) -> bool:
        """Say whether a clause is a question: "has yet to say when it will pay", "Will it pay?"."""
        if is_question(self.reading, verb):
            return True
        return verb.deprel in {"ccomp", "advcl", "acl", "obl"} and any(
            child.text.lower() in QUESTIONS and child.index < verb.index
            for child in self.reading.children(verb.index, "mark", "advmod", "obj", "nsubj")
            if child.text.lower() not in {"who", "which"} or verb.deprel == "ccomp"
        )

    def _is_own_word(self, verb: Token, own: Token, *, is_would: bool) -> bool:
        """Say whether a told deed is promised by its doer or his side, not foretold by another."""
        if verb.deprel != "ccomp" or verb.head < 0:
            return not is_would or verb.deprel == "conj"
        above = self.tokens[verb.head]
        teller = subject(self.reading, above.index)
        if above.lemma.lower() in _THINKING and (teller is None or own.upos != "PRON"):
            return False
        return not is_would or self._is_same(above, own)

    def _is_same(self, teller_verb: Token, own: Token) -> bool:
        """Say whether who tells something may be who does it, or of his side."""
        teller = subject(self.reading, teller_verb.index)
        if teller is None or own.upos == "PRON":
            return True
        mine, theirs = self.linker.mention_of(own.index), self.linker.mention_of(teller.index)
        one = mine.country if mine else None
        other = theirs.country if theirs else None
        return one is None or other is None or one == other

    def _commitment(
        self,
        cue: Token,
        deed: Token,
        bound: Token,
        strength: Strength,
        *,
        declined: bool,
        with_subject: bool = False,
    ) -> Iterator[tuple[int, Commitment]]:
        """Yield the mark, if who is bound can bind himself."""
        is_strict = cue.index == deed.index
        if not self._can_bind(bound, strictly=is_strict) and not (
            is_strict and is_convening(self.reading, deed, bound)
        ):
            return
        denial = denial_over(self.reading, cue)
        if denial is not None:
            is_plan = strength == "intends" or cue.index == deed.index
            if declined or not is_plan or not self._is_same(denial, bound):
                return
            declined = True
        condition = condition_of(self.reading, deed, cue)
        apart = set(condition)
        if bound.head == deed.index and not with_subject:
            apart |= set(self.reading.subtree(bound.index))
        words = deed_words(self.reading, cue, deed, tuple(apart), with_subject=with_subject)
        if not words:
            return
        beside = time_beside(self.reading, cue, deed, self.times) - apart
        words = tuple(sorted({*words, *beside}))
        spans = self.reading.spans(words)
        due = due_of(self.reading, words, self.times)
        others = bound_to(self.reading, self.linker, deed)
        status: Literal["open", "no_date", "conditional", "declined"]
        status = "open" if due is not None else "no_date"
        if declined:
            status = "declined"
        elif condition:
            status = "conditional"
        yield (
            deed.index,
            Commitment(
                spans=spans,
                who=apart_from(self.parties(bound.index), others, is_pronoun=bound.upos == "PRON"),
                to=others,
                deed=spans,
                event=self._event(spans),
                due=due,
                condition=self.reading.spans(condition) if condition else (),
                strength=strength,
                status=status,
                voice=self.voices.of(cue.start),
                by=f"{cue.upos.lower()}:{cue.lemma.lower()}",
                score=0.75,
            ),
        )

    def _can_bind(self, token: Token, *, strictly: bool) -> bool:
        """
        Say whether somebody can bind himself.

        Words of promise choose their subjects: any named or known body fits. Others ("will")
        need somebody political.
        """
        if token.text.lower() in _PERSONS:
            return True
        if token.text.lower() == "you":
            return not strictly
        mention = self.linker.mention_of(token.index)
        if mention is not None:
            return not strictly or _is_political(mention)
        if token.text.lower() in JOINT:
            return bool(self.linker.pair(token.index))
        return not strictly and token.upos == "PROPN"

    def _event(self, spans: tuple[Span, ...]) -> str | None:
        """Return the event that is the deed."""
        for event in self.events:
            if any(span.contains(event.spans[0]) for span in spans) and event.status not in {
                "happened",
                "ongoing",
            }:
                return event.id
        return None

    def _without_date(self, token: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield "no date has been set for the visit": a plan whose date is open."""
        found = undated(self.reading, token, self.is_negated)
        if found is None:
            return
        spans = self.reading.spans(found.words)
        owner = found.who
        if owner is not None and found.deed.upos == "VERB":
            owner = owner if self._can_bind(owner, strictly=False) else None
            if owner is None:
                return
        elif owner is not None and self.linker.mention_of(owner.index) is None:
            owner = None
        yield (
            found.deed.index,
            Commitment(
                spans=spans,
                who=self.linker.parties(owner.index) if owner is not None else (),
                deed=spans,
                event=self._event(spans),
                due=Due(fixed=False),
                strength="expects",
                status="no_date",
                voice=self.voices.of(token.start),
                by="no-date",
                score=0.75,
            ),
        )


def _is_political(mention: Mention) -> bool:
    """Say whether a mention is of somebody political."""
    return mention.country is not None or (mention.sector or "CVL") not in {"CVL", "MED"}
