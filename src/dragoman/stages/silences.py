"""
Find silences: a report saying that an account leaves something out.

"The read-out made no mention of prisoners", "this was not mentioned in the ministry's
statement", "Lima's account omitted the dispute". Declining to comment is no silence, nor
is silence in a room.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from dragoman.knowledge.speech import media
from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading, Token
from dragoman.records import Mark, Silence
from dragoman.stages.finding import Finder
from dragoman.stages.phrases import agent, case_of, is_passive, phrase, subject

# What can leave something out: a text, a broadcast, somebody's account.
_ACCOUNTS = frozenset(
    "account agenda announcement article briefing broadcast bulletin communique communiqué coverage "
    "declaration dispatch document draft list message minutes note paper press readout reading record "
    "release remark report resolution speech statement summary text transcript version reading-out".split()
)
_MADE = frozenset({"make", "contain", "include", "have", "carry", "bear", "give", "offer"})
_WITHIN = frozenset({"in", "from", "by", "at", "during", "of", "out of"})
_OF_TEXTS = frozenset({"address", "cite"})
_POINTERS = frozenset({"this", "that", "which", "it"})


class Silences:
    """Mark reported silences."""

    name = "silences"
    version = 1
    reads = frozenset({"tokens", "mention", "statement"})
    writes = frozenset({"silence"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield silences in reading order."""
        finder = _Finder(reading)
        for token in reading.tokens:
            found = finder.at(token)
            if found is not None:
                yield found


@cache
def _words(kind: str) -> dict[str, bool]:
    """Return the verbs or nouns of silence, and whether each needs a negation."""
    return {
        row["word"]: row["negated"] == "yes" for row in rows("silence_words") if row["kind"] == kind
    }


class _Omission(msgspec.Struct):
    """Who is silent (head word), and the words of what is left out."""

    who: int | None
    on: tuple[int, ...]
    anchor: int
    rule: str


class _Finder(Finder):
    """The state of one run."""

    def at(self, token: Token) -> Silence | None:
        """Return the silence whose cue is a word, if it is one."""
        lemma = token.lemma.lower()
        found = None
        if token.upos == "NOUN" and lemma in _words("noun"):
            found = self._by_noun(token)
        elif token.upos == "VERB" and lemma in _words("verb"):
            found = self._by_verb(token, needs_negation=_words("verb")[lemma])
        elif lemma == "leave" and any(
            c.text.lower() == "out" for c in self.reading.children(token.index)
        ):
            found = self._by_verb(token, needs_negation=False)
        elif lemma in {"absent", "missing"}:
            found = self._by_adjective(token)
        return self._mark(found) if found is not None and found.on else None

    def _is_account(self, word: int | None) -> bool:
        """Say whether a word names an account, or somebody who gives accounts."""
        if word is None:
            return False
        return self._is_text(word) or self.linker.is_actor(word)

    def _is_text(self, word: int) -> bool:
        """Say whether a phrase names a text or a broadcast; "read-out" is two words."""
        lemmas = {self.reading.tokens[w].lemma.lower() for w in phrase(self.reading, word)}
        own = self.reading.tokens[word].lemma.lower()
        return own in _ACCOUNTS or own in media() or {"read", "out"} <= lemmas

    def _by_noun(self, noun: Token) -> _Omission | None:
        """Find "made no mention of", "there was no reference to ... in the statement"."""
        if not self.is_negated(noun) and not (
            noun.head >= 0 and self.is_negated(self.reading.tokens[noun.head])
        ):
            return None
        left_out = [
            child.index
            for child in self.reading.children(noun.index, "nmod")
            if case_of(self.reading, child.index) in {"of", "to"}
        ]
        if not left_out or noun.head < 0:
            return None
        governor = self.reading.tokens[noun.head]
        on = self._without_case(left_out[0])
        if governor.lemma.lower() in _MADE and noun.deprel in {"obj", "nsubj:pass"}:
            who = self._by_agent_or_subject(governor, noun)
            within = self._within(governor) if who is None else None
            who = who if who is not None else within
        elif noun.deprel.startswith("nsubj") or any(
            self.reading.children(noun.index, "expl", "cop")
        ):
            who = self._within(governor) or self._within(noun)
        else:
            who = self._within(noun)
        on = tuple(word for word in on if who is None or word not in self.reading.subtree(who))
        return _Omission(who, on, noun.index, "noun") if self._is_account(who) else None

    def _by_agent_or_subject(self, verb: Token, noun: Token) -> int | None:
        """Return who made no mention."""
        if is_passive(self.reading, verb.index):
            by = agent(self.reading, verb.index)
            return by.index if by is not None else None
        found = subject(self.reading, verb.index)
        return found.index if found is not None and found.index != noun.index else None

    def _without_case(self, word: int) -> tuple[int, ...]:
        """Return a phrase without its preposition."""
        cases = {
            part
            for case in self.reading.children(word, "case")
            for part in self.reading.subtree(case.index)
        }
        return tuple(index for index in self.reading.subtree(word) if index not in cases)

    def _within(self, token: Token) -> int | None:
        """
        Return the account named as the place of what is missing: "in the statement".

        The parser may hang it on the verb, on the noun, or on what is left out.
        """
        for word in self.reading.subtree(token.index):
            is_inside = case_of(self.reading, word) in _WITHIN
            if is_inside and word != token.index and self._is_text(word):
                return word
        return None

    def _by_verb(self, verb: Token, *, needs_negation: bool) -> _Omission | None:
        """Find "did not mention", "was not mentioned in", "omitted"."""
        if needs_negation != self.is_negated(verb):
            return None
        if is_passive(self.reading, verb.index):
            left_out = self.reading.children(verb.index, "nsubj:pass")
            by = agent(self.reading, verb.index)
            who = by.index if by is not None else self._within(verb)
            on = self._words_of(left_out[0]) if left_out else ()
            return _Omission(who, on, verb.index, "passive") if self._is_account(who) else None
        who_token = subject(self.reading, verb.index)
        who = who_token.index if who_token is not None else None
        objects = [*self.reading.children(verb.index, "obj", "ccomp")]
        objects += [
            child
            for child in self.reading.children(verb.index, "obl")
            if case_of(self.reading, child.index) == "to"
        ]
        if not objects or not self._is_account(who):
            return None
        # A speaker may leave a crowd unaddressed; only a text leaves a question so.
        if verb.lemma.lower() in _OF_TEXTS and not (who is not None and self._is_text(who)):
            return None
        if objects[0].text.lower() in {"it", "them", "him", "her"}:
            return None
        return _Omission(who, self._words_of(objects[0]), verb.index, "verb")

    def _by_adjective(self, word: Token) -> _Omission | None:
        """Find "prisoners were absent from the communiqué", "missing from ... was any word of"."""
        who = next(
            (
                child.index
                for child in self.reading.children(word.index, "obl")
                if case_of(self.reading, child.index) == "from"
            ),
            None,
        )
        left_out = self.reading.children(word.index, "nsubj")
        is_text = who is not None and self.reading.tokens[who].lemma.lower() in _ACCOUNTS
        if not left_out or not is_text or self.is_negated(word):
            return None
        return _Omission(who, self._words_of(left_out[0]), word.index, "adjective")

    def _words_of(self, token: Token) -> tuple[int, ...]:
        """Return the words of what is left out; a pointer stands for the clause before it."""
        if token.text.lower() not in _POINTERS:
            return self._without_case(token.index)
        clause = self.reading.tokens[token.head]
        if (
            clause.deprel in {"advcl", "conj", "parataxis", "acl:relcl", "ccomp"}
            and clause.head >= 0
        ):
            below = set(self.reading.subtree(clause.index))
            above = self.reading.tokens[clause.head]
            kept = tuple(
                word
                for word in self.reading.subtree(above.index)
                if word not in below and word < token.index
            )
            while kept and self.reading.tokens[kept[-1]].upos in {"PUNCT", "SCONJ", "CCONJ"}:
                kept = kept[:-1]
            return kept
        return ()

    def _mark(self, found: _Omission) -> Silence:
        """Make the mark: from who is silent to what is left out."""
        on = self.reading.spans(found.on)
        own = {found.anchor}
        if found.who is not None:
            own.update(phrase(self.reading, found.who))
        return Silence(
            spans=self.reading.spans(tuple(sorted(own | set(found.on)))),
            who=self.linker.parties(found.who) if found.who is not None else (),
            on=on,
            voice=self.voices.of(self.reading.tokens[found.anchor].start),
            by=found.rule,
            score=0.8,
        )
