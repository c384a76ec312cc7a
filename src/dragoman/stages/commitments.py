"""
Find commitments: who binds whom to what, by when, on which condition.

"Quito will reopen the border in May", "stands ready to", "intends to", "pledged to";
also what one actor expects of another, and what is said to have no date yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading, Token
from dragoman.records import Commitment, Due, Event, Mark, Mention, Party, Time
from dragoman.spans import Span
from dragoman.stages.finding import NEGATIONS, Finder
from dragoman.stages.phrases import case_of, is_passive, remarks, subject

Strength = Literal["agreed", "will", "intends", "ready", "expects", "hopes"]
_WILL = frozenset({"will", "’ll", "'ll", "shall", "wo"})
_STATES = frozenset(
    {
        "be",
        "remain",
        "have",
        "stay",
        "need",
        "become",
        "seem",
        "happen",
        "know",
        "mean",
        "face",
        "take",
        "depend",
    }
)


class _Word(NamedTuple):
    """A word that binds: with what strength, and whether its subject or another."""

    strength: Strength
    binds_self: bool


@cache
def _binding() -> dict[tuple[str, str], _Word]:
    """Return the words that bind, by lemma and part of speech."""
    return {
        (row["word"], row["pos"]): _Word(row["strength"], row["binds"] == "self")  # type: ignore[arg-type]
        for row in rows("commitment_words")
    }


class Commitments:
    """Mark commitments."""

    name = "commitments"
    version = 1
    reads = frozenset({"tokens", "mention", "time", "statement", "event"})
    writes = frozenset({"commitment"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield commitments in reading order, one for each deed."""
        finder = _Finder(reading)
        done: set[int] = set()
        for token in reading.tokens:
            for deed, found in finder.at(token):
                if deed not in done:
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
        word = _binding().get((token.lemma.lower(), token.upos)) or _binding().get(
            (token.text.lower(), token.upos)
        )
        if word is not None:
            yield from self._by_word(token, word)
        elif token.upos == "VERB":
            yield from self._by_will(token)
        elif token.upos == "NOUN" and token.lemma.lower() == "date":
            yield from self._without_date(token)

    def _by_word(self, token: Token, word: _Word) -> Iterator[tuple[int, Commitment]]:
        """Yield what a word such as "pledged" or "ready" binds somebody to."""
        deed = next(
            (
                c
                for c in self.reading.children(token.index, "xcomp", "acl", "advcl", "ccomp")
                if "VerbForm=Inf" in c.feats or c.deprel == "ccomp"
            ),
            None,
        )
        if deed is None or is_passive(self.reading, token.index):
            return
        holder = self._holder(token)
        if word.binds_self:
            bound = holder
            if deed.deprel == "ccomp":
                inner = subject(self.reading, deed.index)
                bound = inner if inner is not None and inner.upos != "PRON" else holder
        else:
            inner = subject(self.reading, deed.index)
            bound = inner if inner is not None else holder
        if bound is None:
            return
        yield from self._commitment(
            token,
            deed,
            bound,
            word.strength,
            declined=self.is_negated(token) or self.is_negated(deed),
        )

    def _holder(self, token: Token) -> Token | None:
        """Return who is bound by an adjective, noun or verb: the subject of its clause."""
        if token.upos == "NOUN":
            owners = self.reading.children(token.index, "nmod:poss")
            if owners:
                return owners[0]
        own = subject(self.reading, token.index)
        if own is not None:
            return own
        if (
            token.upos != "VERB"
            and token.head >= 0
            and token.deprel in {"xcomp", "obj", "amod", "acl"}
        ):
            return subject(self.reading, token.head)
        return None

    def _by_will(self, verb: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield what an actor "will" do: an act of his own, not a state or a forecast."""
        helpers = self.reading.children(verb.index, "aux")
        is_will = any(helper.text.lower() in _WILL for helper in helpers)
        is_would = any(helper.text.lower() == "would" for helper in helpers) and verb.deprel in {
            "ccomp",
            "conj",
        }
        if (
            not (is_will or is_would)
            or verb.lemma.lower() in _STATES
            or self._is_conditional_main(verb, is_would=is_would)
        ):
            return
        if is_passive(self.reading, verb.index):
            return
        own = subject(self.reading, verb.index)
        if own is None or (is_would and not self._is_speaker(verb, own)):
            return
        yield from self._commitment(verb, verb, own, "will", declined=self.is_negated(verb))

    def _is_conditional_main(self, verb: Token, *, is_would: bool) -> bool:
        """Say whether "would" only answers an "if" that is not a condition of a promise."""
        return is_would and verb.deprel not in {"ccomp", "conj"}

    def _is_speaker(self, verb: Token, own: Token) -> bool:
        """Say whether the subject of a told clause is who tells it."""
        if verb.head < 0:
            return False
        above = subject(self.reading, verb.head)
        if above is None:
            return False
        mention, other = self.linker.mention(own.index), self.linker.mention(above.index)
        is_same = (
            mention is not None
            and other is not None
            and (mention.country, True) == (other.country, mention.country is not None)
        )
        return is_same or own.upos == "PRON"

    def _commitment(
        self, cue: Token, deed: Token, bound: Token, strength: Strength, *, declined: bool
    ) -> Iterator[tuple[int, Commitment]]:
        """Yield the mark, if who is bound can bind himself."""
        mention = self.linker.mention_of(bound.index)
        is_speaker = bound.text.lower() in {"we", "i"}
        if not (is_speaker or self._can_bind(mention)):
            return
        condition = self._condition(deed) or self._condition(cue)
        words = self.reading.subtree(deed.index)
        skipped = set(condition) | {
            mark.index
            for mark in self.reading.children(deed.index, "mark", "nsubj", "aux", "punct")
            if deed.index == cue.index or mark.deprel != "aux"
        }
        if bound.head == deed.index:
            skipped |= set(self.reading.subtree(bound.index))
        skipped |= remarks(self.reading, deed.index)
        skipped |= {
            child.index
            for child in self.reading.children(deed.index, "advmod")
            if child.text.lower() in NEGATIONS
        }
        kept = tuple(word for word in words if word not in skipped)
        while kept and self.tokens[kept[-1]].upos == "PUNCT":
            kept = kept[:-1]
        spans = self.reading.spans(kept)
        due = self._due(deed)
        status: Literal["open", "no_date", "conditional", "declined"]
        if declined:
            status = "declined"
        elif condition:
            status = "conditional"
        else:
            status = "open" if due is not None else "no_date"
        yield (
            deed.index,
            Commitment(
                spans=spans,
                who=self.linker.parties(bound.index),
                to=self._to(deed),
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

    @staticmethod
    def _can_bind(mention: Mention | None) -> bool:
        """Say whether a mention is of somebody political."""
        return mention is not None and (
            mention.country is not None or (mention.sector or "CVL") not in {"CVL", "JRN"}
        )

    def _condition(self, deed: Token) -> tuple[int, ...]:
        """Return the words of the condition of a deed: "if ...", "provided that ..."."""
        for child in self.reading.children(deed.index, "advcl"):
            marks = {mark.text.lower() for mark in self.reading.children(child.index, "mark")}
            if (
                marks & {"if", "unless", "once", "provided", "until"}
                or child.text.lower() == "provided"
            ):
                return self.reading.subtree(child.index)
        return ()

    def _due(self, deed: Token) -> Due | None:
        """Return when the deed falls due: the time in its clause that lies ahead."""
        words = set(self.reading.subtree(deed.index))
        spans = self.reading.spans(tuple(sorted(words)))
        date = self.reading.report.date
        for mark in self.times:
            is_inside = any(span.contains(mark.spans[0]) for span in spans)
            is_ahead = mark.begin is None or date is None or (mark.end or "") >= date[:10]
            if is_inside and mark.begin is not None and is_ahead:
                return Due(begin=mark.begin, end=mark.end, fixed=mark.fixed)
        return None

    def _to(self, deed: Token) -> tuple[Party, ...]:
        """Return to or with whom the deed is done."""
        for child in (*self.reading.children(deed.index, "obj", "iobj", "obl"),):
            if child.deprel == "obj" and not self.linker.mention(child.index):
                for inner in self.reading.children(child.index, "nmod"):
                    if case_of(self.reading, inner.index) in {
                        "with",
                        "to",
                        "for",
                    } and self.linker.mention(inner.index):
                        return self.linker.parties(inner.index)
                continue
            is_fitting = child.deprel != "obl" or case_of(self.reading, child.index) in {
                "with",
                "to",
                "for",
            }
            if is_fitting and self.linker.mention(child.index) is not None:
                return self.linker.parties(child.index)
        return ()

    def _event(self, spans: tuple[Span, ...]) -> str | None:
        """Return the event that is the deed."""
        for event in self.events:
            if any(span.contains(event.spans[0]) for span in spans) and event.status not in {
                "happened",
                "ongoing",
            }:
                return event.id
        return None

    def _without_date(self, noun: Token) -> Iterator[tuple[int, Commitment]]:
        """Yield "no date has been set for the visit": a plan whose date is open."""
        if not self.is_negated(noun) and not (
            noun.head >= 0 and self.is_negated(self.tokens[noun.head])
        ):
            return
        governor = self.tokens[noun.head] if noun.head >= 0 else noun
        for top in (governor, noun):
            for child in self.reading.children(top.index, "obl", "nmod"):
                if case_of(self.reading, child.index) != "for":
                    continue
                words = tuple(
                    word
                    for word in self.reading.subtree(child.index)
                    if self.tokens[word].head != child.index or self.tokens[word].deprel != "case"
                )
                spans = self.reading.spans(words)
                owners = self.reading.children(child.index, "nmod:poss")
                yield (
                    child.index,
                    Commitment(
                        spans=spans,
                        who=self.linker.parties(owners[0].index) if owners else (),
                        deed=spans,
                        event=self._event(spans),
                        due=Due(fixed=False),
                        strength="expects",
                        status="no_date",
                        voice=self.voices.of(noun.start),
                        by="no-date",
                        score=0.75,
                    ),
                )
                return
