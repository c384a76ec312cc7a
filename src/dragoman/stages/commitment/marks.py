"""
Make the mark of a commitment: who is bound, to what, by when, on which condition.

Who cannot bind himself, as a storm or a market, has promised nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dragoman.knowledge.deeds import deeds
from dragoman.language.reading import Token
from dragoman.records import TOOK_PLACE, Commitment, Due, Event, Mention
from dragoman.spans import Span
from dragoman.stages.clauses import helpers_of, subject
from dragoman.stages.commitment.bodies import (
    is_act_of_side,
    is_convening,
    is_deal_of_sides,
    is_word_of_sides,
)
from dragoman.stages.commitment.clauses import dated_apart
from dragoman.stages.commitment.conditions import condition_of
from dragoman.stages.commitment.dates import undated
from dragoman.stages.commitment.deeds import (
    deed_words,
    due_of,
    time_beside,
)
from dragoman.stages.commitment.denials import denial_over
from dragoman.stages.commitment.receivers import bound_to
from dragoman.stages.commitment.unbound import apart_from
from dragoman.stages.commitment.words import Strength
from dragoman.stages.finding import Finder
from dragoman.stages.function_words import HAD, SPEAKERS
from dragoman.stages.joint_parties import JOINT
from dragoman.stages.relatives import is_impersonal

# What somebody has or does, beside the deeds that the lexicon has; a campaign may be a body.
_THINGS = frozenset(
    "ability acquisition bid budget choice comment decision departure economy failure move plan policy "
    "proposal refusal remark return role speech stance strategy success trip victory".split()
)
_BODIES = frozenset({"campaign"})


class Binder(Finder):
    """Makes the commitments of one reading; a commitment comes with the head word of its deed."""

    def commitment(
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
        is_side = self._is_side(deed, bound, is_strict=is_strict)
        if not is_side and not self.can_bind(bound, strictly=is_strict):
            return
        denial = denial_over(self.reading, cue)
        if denial is not None:
            is_plan = strength == "intends" or cue.index == deed.index
            if declined or not is_plan or not self.is_same_side(denial, bound):
                return
            declined = True
        condition = condition_of(self.reading, deed, cue)
        apart = set(condition)
        if bound.head == deed.index and not with_subject:
            apart |= set(self.reading.subtree(bound.index))
        is_apart = declined or with_subject
        joint = () if is_apart else dated_apart(self.reading, deed)
        apart |= {word for one in joint for word in self.reading.subtree(one.index)}
        words = deed_words(self.reading, cue, deed, tuple(apart), with_subject=with_subject)
        if not words:
            return
        beside = time_beside(self.reading, cue, deed) - apart
        words = tuple(sorted({*words, *beside}))
        spans = self.reading.spans(words)
        is_past = cue is not deed and self._looks_back(cue)
        due = due_of(self.reading, words, is_past=is_past)
        others = bound_to(self.reading, self.linker, cue, deed)
        is_nobody = is_impersonal(self.reading, bound)
        parties = self.linker.pair(bound.index) if is_nobody else self.parties(bound.index)
        yield (
            deed.index,
            Commitment(
                spans=spans,
                who=apart_from(parties, others, is_pronoun=bound.upos == "PRON"),
                to=others,
                deed=spans,
                event=self._event(spans),
                due=due,
                condition=self.reading.spans(condition) if condition else (),
                strength=strength,
                status=_status(due, is_conditional=bool(condition), declined=declined),
                voice=self.voices.of(cue.start),
                by=f"{cue.upos.lower()}:{cue.lemma.lower()}",
                score=0.75,
            ),
        )
        for other in joint:
            yield from self.commitment(cue, other, bound, strength, declined=False)

    def _is_side(self, deed: Token, bound: Token, *, is_strict: bool) -> bool:
        """Say whether a body or a side at a table that nobody names binds itself by this deed."""
        if not is_strict and is_deal_of_sides(deed, bound):
            return True
        if is_strict and is_convening(self.reading, deed, bound):
            return True
        party = self.linker.party(bound.index)
        is_own = is_act_of_side(deed, bound, party, is_bound=not is_strict)
        return is_own or is_word_of_sides(self.reading, deed, bound)

    def _looks_back(self, cue: Token) -> bool:
        """Say whether a promise is told as one of the past: "had promised"."""
        return bool(helpers_of(self.reading, cue.index) & HAD)

    def can_bind(self, token: Token, *, strictly: bool) -> bool:
        """
        Say whether somebody can bind himself.

        Words of promise choose their subjects: any named or known body fits. Others ("will")
        need somebody political.
        """
        if token.text.lower() in SPEAKERS:
            return True
        if token.text.lower() == "you":
            return not strictly
        mention = self.linker.mention_of(token.index)
        if mention is not None:
            is_thing = _is_thing_of(token, mention)
            return not is_thing and (not strictly or _is_political(mention))
        if self.linker.pair(token.index):
            return True
        if token.upos == "ADJ" and token.deprel == "amod":
            return self.linker.party(token.index).country is not None  # "Uzbek deliveries"
        if token.text.lower() in JOINT:
            return False
        if is_impersonal(self.reading, token):
            return not strictly
        return not strictly and token.upos == "PROPN"

    def is_same_side(self, teller_verb: Token, own: Token) -> bool:
        """Say whether who tells something may be who does it, or of his side."""
        teller = subject(self.reading, teller_verb.index)
        if teller is None or own.upos == "PRON":
            return True
        mine, theirs = self.linker.mention_of(own.index), self.linker.mention_of(teller.index)
        one = mine.country if mine else None
        other = theirs.country if theirs else None
        return one is None or other is None or one == other

    def _event(self, spans: tuple[Span, ...]) -> str | None:
        """Return the event that is the deed."""
        for event in self.reading.marks_at(Event, spans):
            if (
                any(span.contains(event.spans[0]) for span in spans)
                and event.status not in TOOK_PLACE
            ):
                return event.id
        return None

    def without_date(self, token: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield "no date has been set for the visit": a plan whose date is open."""
        found = undated(self.reading, token, self.is_negated)
        if found is None:
            return
        spans = self.reading.spans(found.words)
        owner = found.who
        if owner is not None and found.deed.upos == "VERB":
            owner = owner if self.can_bind(owner, strictly=False) else None
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


def _is_thing_of(noun: Token, owner: Mention) -> bool:
    """Say whether a noun is only what somebody does or has: "Lima's visit", "the minister's plan"."""
    is_within = any(span.start <= noun.start < span.end for span in owner.spans)
    lemma = noun.lemma.lower()
    is_deed = lemma in _THINGS or (lemma in deeds("n") and lemma not in _BODIES)
    return noun.upos == "NOUN" and is_deed and not is_within


def _is_political(mention: Mention) -> bool:
    """Say whether a mention is of somebody political."""
    return mention.country is not None or (mention.sector or "CVL") not in {"CVL", "MED"}


def _status(
    due: Due | None, *, is_conditional: bool, declined: bool
) -> Literal["open", "no_date", "conditional", "declined"]:
    """Return how a promise stands as it is made."""
    if declined:
        return "declined"
    if is_conditional:
        return "conditional"
    return "open" if due is not None else "no_date"
