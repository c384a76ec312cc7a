"""
Find commitments: who binds whom to what, by when, on which condition.

"Quito will reopen the border in May", "stands ready to", "has no plans to", "is to
visit", "agreed to a truce"; also what one actor expects or hopes of another, and what is
said to have no date yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from dragoman.language.grammar import NOUNS, OBJECTS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Commitment, Event, Mark
from dragoman.stages.blamed import blamed
from dragoman.stages.clauses import helpers_of, is_of_fact, is_passive, markers_of, subject
from dragoman.stages.commitment.clauses import is_given, is_no_act, is_remark, joined
from dragoman.stages.commitment.denials import does_nothing
from dragoman.stages.commitment.given_up import (
    breaks,
    is_dropped,
    is_given_up,
    is_given_up_next,
)
from dragoman.stages.commitment.light import unpromised
from dragoman.stages.commitment.unbound import (
    is_asked_for,
    is_instruction,
    is_left_unsaid,
    is_not_given,
    is_promised_to,
    is_supposed,
    is_undecided,
    is_wish_of_another,
    only_looks_on,
)
from dragoman.stages.commitment.wills import Wills
from dragoman.stages.commitment.words import (
    BindingWord,
    binding_parts,
    binding_word,
    deed_of,
    is_offer,
    may_bind,
)
from dragoman.stages.event.tellers import teller_beyond
from dragoman.stages.event.unowned import is_disputed
from dragoman.stages.function_words import QUESTIONS
from dragoman.stages.phrases import case_of
from dragoman.stages.position.issues import asks
from dragoman.stages.questions import is_only_asked
from dragoman.stages.relatives import DEALS, is_impersonal, is_reached
from dragoman.stages.unconfirmed import is_unconfirmed

_TELLING = frozenset({"NOUN", "VERB"})
_REFUSING = frozenset({"refuse", "decline", "rule", "reject", "fail"})
_WISHED = frozenset({"hopes", "intends", "expects"})
# What one does with a promise to be bound by it: who refuses to break one keeps it.
_GIVING = frozenset({"give", "issue", "make", "offer", "provide"})
_ONLOOKERS = frozenset("analyst economist expert trader observer forecaster pollster".split())
# Whom others promise for, as one promises for oneself: "Quito pledged that the government would pay".
_BODIES = frozenset({"GOV", "LEG", "JUD"})
# What these "offer" they offer to somebody, today; a company has it for sale.
_OFFICIAL = frozenset({"GOV", "IGO", "MIL", "REB"})
_POINTING = frozenset({"it", "that", "them", "this"})
# Those who agree to this have no plan.
_DIFFERING = frozenset({"differ", "disagree"})


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
        parts = binding_parts()
        for token in (one for one in reading.tokens if one.upos in parts):
            for deed, found in finder.at(token):
                # "Pledged to guarantee it", "will guarantee it" are one promise each.
                here = reading.tokens[deed]
                is_joined = here.deprel == "conj" and here.head == token.index
                is_told = deed in done or (token.index in done and not is_joined)
                if not is_told and not is_unconfirmed(reading, token):
                    done.add(deed)
                    yield found


class _Finder(Wills):
    """The state of one run."""

    @cached_property
    def may_bind(self) -> set[int]:
        """The words that may bind."""
        return may_bind(self.reading)

    def at(self, token: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield the commitments a word makes, each with the head word of its deed."""
        word = binding_word(self.reading, token) if token.index in self.may_bind else None
        if word is None and token.upos not in _TELLING:
            return
        if is_only_asked(self.reading, token) or is_left_unsaid(self.reading, token):
            return
        if token.upos == "VERB" and (word is None or self._is_ahead(token, word)):
            yield from self.by_will(token)
        elif token.upos == "NOUN" and self.is_due(token):
            yield from self.scheduled(token)
        if word is not None and not self._is_unmade(token):
            yield from self._by_word(token, word)
        elif token.upos == "VERB" and token.lemma.lower() == "rule":
            yield from self._ruled_out(token)
        elif token.upos in _TELLING:
            yield from self.without_date(token)
        yield from self._unpromised(token)

    def _is_unmade(self, token: Token) -> bool:
        """Say whether a promise is open, asked for or supposed, and nobody has made it."""
        return (
            is_undecided(self.reading, token)
            or (token.lemma.lower() in DEALS and not is_reached(self.reading, token))
            or is_asked_for(self.reading, token)
            or is_supposed(self.reading, token)
            or is_not_given(self.reading, token)
        )

    def _is_ahead(self, token: Token, word: BindingWord) -> bool:
        """Say whether a word that binds is itself to come: "will pledge", "would decide whether"."""
        if self.has_will(token) or self.is_to(token):
            return True
        if is_undecided(self.reading, token):
            return False
        helpers = helpers_of(self.reading, token.index)
        return "would" in helpers and deed_of(self.reading, token, word) is None

    def _by_word(self, token: Token, word: BindingWord) -> Iterator[tuple[int, Commitment]]:
        """Yield what a word such as "pledged" or "ready" binds somebody to."""
        first = deed_of(self.reading, token, word)
        holder = self._holder(token)
        if first is None or holder is None:
            return
        where = (self.reading, self.linker, token, holder)
        if is_given_up(*where) or is_given_up_next(*where):
            return
        for deed in (first, *joined(self.reading, first)):
            yield from self._bound(token, word, deed, holder)

    def _unpromised(self, noun: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what somebody has made no promise about."""
        found = unpromised(self.reading, noun)
        holder = self._holder(noun) if found is not None else None
        if found is not None and holder is not None:
            yield from self.commitment(noun, noun, holder, found[1], declined=True)

    def _is_no_deed(self, token: Token, deed: Token) -> bool:
        """Say whether one looks on, only speaks, thinks as others do ("agreed that it was late"), is to decide "what to do"."""
        lemma = token.lemma.lower()
        is_view = lemma == "agree" and is_of_fact(self.reading, deed)
        is_view |= lemma == "agree" and deed.lemma.lower() in _DIFFERING
        is_open = lemma == "decide" and asks(self.reading, deed.index)
        is_word = is_remark(self.reading, deed) or only_looks_on(self.reading, deed)
        return is_view or is_open or is_word

    def _bound(
        self, token: Token, word: BindingWord, deed: Token, holder: Token
    ) -> Iterator[tuple[int, Commitment]]:
        """Yield the commitment to one deed that a word binds somebody to."""
        declined = self._is_declined(token, deed, holder)
        if self._binds_to_nothing(token, word, deed, declined=declined):
            return
        inner = self._inner(token, deed, holder)
        if not word.binds_self and not self._is_partner(holder, inner):
            return
        is_alone = not self.reading.children(deed.index, "conj")
        if word.strength == "expects" and is_alone and is_no_act(self.reading, deed):
            return  # "is expected to lose its seat"
        if self._is_ware(token, deed, holder):
            return
        is_suffered = inner is None and is_passive(self.reading, deed.index)
        if is_suffered and word.strength in _WISHED:
            return  # "hopes to be invited" binds nobody to do anything
        # "Wants its allies to pay" is a wish, whoever they are.
        is_asked = deed.deprel == "xcomp" and word.strength in _WISHED
        is_moved = (
            inner is not None
            and word.binds_self
            and (
                self._is_acted_on(deed, inner) or (not is_asked and self._is_unnamed(inner, holder))
            )
        )
        is_wish = is_wish_of_another(self.reading, token, inner) and not is_moved
        if is_wish or (word.strength == "agreed" and not self._may_agree(holder, inner)):
            return
        is_inner = inner is not None and not is_moved and self.can_bind(inner, strictly=False)
        bound = inner if inner is not None and is_inner else holder
        is_order = is_instruction(token)
        if is_order and (self.is_negated(token) or not self.is_same_side(token, bound)):
            return
        for at, found in self.commitment(
            token,
            deed,
            bound,
            word.strength,
            declined=declined,
            with_subject=inner is not None and bound is not inner,
        ):
            if not is_order or found.due is not None:
                yield at, found

    def _is_ware(self, token: Token, deed: Token, holder: Token) -> bool:
        """Say whether somebody only has something for sale or for show: "the shop offers lunches"."""
        is_thing = token.lemma.lower() == "offer" and deed.deprel in OBJECTS
        is_always = "Tense=Pres" in token.feats and not self.reading.children(token.index, "aux")
        mention = self.linker.mention_of(holder.index)
        is_state = mention is not None and (mention.country or mention.sector in _OFFICIAL)
        return is_thing and is_always and not is_state

    def _binds_to_nothing(
        self, token: Token, word: BindingWord, deed: Token, *, declined: bool
    ) -> bool:
        """Say whether what a word binds to is nobody's deed: a state, a view, a wish, a topic."""
        if self._is_someone(token, deed) or self._is_no_deed(token, deed):
            return True
        if is_offer(deed) and self.is_negated(token):
            return True  # "did not accept the offer": of what is not said
        is_wish = word.strength == "hopes" and self._is_wish(deed)
        return is_wish or (declined and self._is_topic(token, deed, word))

    def _may_agree(self, holder: Token, inner: Token | None) -> bool:
        """
        Say whether those who agree may bind who is to act: two cannot bind a third.

        Analysts who agree that something will be only think the same.
        """
        if holder.lemma.lower() in _ONLOOKERS:
            return False
        mention = self.linker.mention_of(inner.index) if inner is not None else None
        countries = {party.country for party in self.linker.parties(holder.index)}
        return (
            mention is None or None in {mention.country, *countries} or mention.country in countries
        )

    def _is_acted_on(self, deed: Token, inner: Token) -> bool:
        """Say whether the subject of a deed does not do it: "pledged that aid would be sent"."""
        is_suffered = is_passive(self.reading, deed.index)
        return is_suffered or is_given(deed, self.linker.mention_of(inner.index))

    def _is_unnamed(self, inner: Token, holder: Token) -> bool:
        """
        Say whether those of no known side are promised for: "Kenya pledged that the men would be home".

        A body of the state is one's own, and of several who promise it is the one they share.
        """
        own = self.linker.mention_of(inner.index)
        if own is None or own.country or own.actor or inner.upos != "NOUN":
            return False
        holders = self.linker.parties(holder.index)
        is_shared = len(holders) > 1 or own.sector not in _BODIES
        return is_shared and any(one.mention for one in holders)

    def _is_someone(self, token: Token, deed: Token) -> bool:
        """Say whether a word binds to a state, not to a deed: "committed to Estonia"."""
        mention = self.linker.mention_of(deed.index)
        is_deed = deed.upos == "VERB" or (deed.head == token.index and deed.deprel == "obj")
        return not is_deed and mention is not None and mention.type in {"state", "person"}

    def _is_topic(self, token: Token, deed: Token, word: BindingWord) -> bool:
        """
        Say whether a noun is only what talks are about: "failed to agree on a budget".

        Who agreed on it has a plan; who did not has refused nothing.
        """
        is_deal = word.strength == "agreed" and token.upos == "VERB" and deed.upos in NOUNS
        return is_deal and case_of(self.reading, deed.index) in {"on", "upon", "about", "over"}

    def _is_wish(self, deed: Token) -> bool:
        """Say whether what is hoped for is nobody's deed: "hoped for calm in the valley"."""
        span = self.reading.span(deed.index, deed.index + 1)
        events = self.reading.marks_at(Event, (span,))
        return deed.upos == "NOUN" and not any(one.spans[0].overlaps(span) for one in events)

    def _is_partner(self, holder: Token, inner: Token | None) -> bool:
        """Say whether an expectation is one between actors: onlookers only forecast."""
        is_onlooker = holder.lemma.lower() in _ONLOOKERS
        is_deed = inner is None or self.can_bind(inner, strictly=False)
        return is_deed and not is_onlooker and self.can_bind(holder, strictly=True)

    def _inner(self, token: Token, deed: Token, holder: Token) -> Token | None:
        """Return the subject a deed has of its own: "hopes that Lima will come"; None if it is the holder."""
        if deed.upos not in VERBS and not self.reading.children(deed.index, "cop"):
            # "We expect you for a visit": of whom a noun of a deed is expected.
            asked = self.reading.children(token.index, "obj") if deed.deprel != "obj" else ()
            if not asked or asked[0].index == deed.head or is_promised_to(token, asked[0]):
                return None
            return asked[0]
        inner = subject(self.reading, deed.index)
        if inner is None or inner.index == holder.index or inner.index < token.index:
            return None
        if is_promised_to(token, inner):
            return None
        is_back = (
            inner.upos == "PRON" and deed.deprel in {"ccomp", "acl"} and inner.text.lower() != "we"
        )
        return None if is_back and inner.text.lower() in {"it", "he", "she", "they"} else inner

    def _is_declined(self, token: Token, deed: Token, holder: Token) -> bool:
        """Say whether a promise is refused, or a refusal promised."""
        above = self.reading.governor(token)
        is_refused = above is not None and (
            (token.deprel in {"xcomp", "obj"} and above.lemma.lower() in _REFUSING)
            or (token.deprel == "obj" and (self._is_not(above) or self._is_withheld(above)))
        )
        return (
            self.is_negated(token)
            or self.is_negated(deed)
            or does_nothing(self.reading, deed)
            or is_dropped(self.reading, token)
            or is_refused
            or any(c.text.lower() in {"neither", "no"} for c in self.reading.children(holder.index))
        )

    def _is_not(self, verb: Token) -> bool:
        """Say whether something is not done with a promise, and it is not broken either."""
        return self.is_negated(verb) and not breaks(self.reading, verb)

    def _is_withheld(self, verb: Token) -> bool:
        """Say whether somebody refuses to bind himself: "refused to give any guarantee"."""
        above = self.reading.above(verb)
        is_giving = verb.deprel == "xcomp" and verb.lemma.lower() in _GIVING
        return is_giving and above.lemma.lower() in _REFUSING

    def _holder(self, token: Token) -> Token | None:
        """Return who is bound by an adjective, noun or verb: the subject of its clause."""
        if token.upos == "NOUN":
            owners = self.reading.children(token.index, "nmod:poss")
            if owners and owners[0].upos != "PRON":
                return owners[0]
        if is_disputed(self.reading, token):
            return None  # "a strike over a plan to": those on strike have none
        own = teller_beyond(self.reading, token) or subject(self.reading, token.index)
        own = own or self._who_stands(token)
        if own is not None:
            return self.antecedent(own)
        if token.upos != "VERB" and token.head >= 0:
            above = self.tokens[token.head]
            if token.deprel in {"xcomp", "obj", "obl", "acl", "advcl", "conj", "nmod"}:
                # "Accused Lima of breaking a promise": Lima's, who did not accuse.
                own = blamed(self.reading, above.index) or subject(self.reading, above.index)
            elif token.deprel == "amod":
                own = above
        elif token.deprel in {"acl", "advcl"} and token.head >= 0:
            above = self.tokens[token.head]
            own = above if token.deprel == "acl" else subject(self.reading, above.index)
        if own is None and is_impersonal(self.reading, token):
            return token
        return self.antecedent(own) if own is not None else None

    def _who_stands(self, word: Token) -> Token | None:
        """Return the subject of "stands ready" where the parser hung both on a verb of speech."""
        before = self.tokens[word.index - 1] if word.upos == "ADJ" and word.index else None
        is_beside = before is not None and word.deprel == "ccomp" and before.head == word.head
        if before is None or not is_beside or before.lemma.lower() not in {"stand", "remain"}:
            return None
        return subject(self.reading, before.index)

    def _ruled_out(self, verb: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what is ruled out: "ruled out closing the mine"."""
        children = self.reading.children(verb.index)
        if not any(c.text.lower() == "out" for c in children) or is_passive(
            self.reading, verb.index
        ):
            return
        holder = subject(self.reading, verb.index)
        if not QUESTIONS.isdisjoint(markers_of(self.reading, verb.index)):
            return  # "asked if Lima ruled out talks"
        if any(self._is_bare(c) for c in self.reading.children(verb.index, "obj")):
            return  # "has ruled that out"
        for deed in self.reading.children(verb.index, "xcomp", "obj", "ccomp", "advcl"):
            if holder is not None and not self.is_negated(verb):
                yield from self.commitment(verb, deed, holder, "will", declined=True)
                return

    def _is_bare(self, word: Token) -> bool:
        """Say whether a word only points back: "that", but not "anything short of a truce"."""
        return word.text.lower() in _POINTING and not self.reading.children(word.index)
