"""
Find positions: where an actor stands on an issue.

"Backs the plan", "opposes enlargement", "is concerned about", "neither supports nor
condemns", "claims to be neutral", "declined to comment on": the stance as told, in the
voice of whoever tells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading, Token
from dragoman.records import Mark, Position
from dragoman.stages.finding import NEGATIONS, Finder
from dragoman.stages.phrases import agent, case_of, is_passive, subject

Stance = Literal["supports", "opposes", "neutral", "declines", "concerned"]
_REFUSES = frozenset({"refuse", "decline", "avoid", "eschew"})
_EXPRESSES = frozenset(
    {
        "express",
        "voice",
        "have",
        "raise",
        "share",
        "convey",
        "announce",
        "state",
        "declare",
        "reiterate",
        "reaffirm",
    }
)


class _Word(NamedTuple):
    """A word of stance: what it tells, and where its issue stands."""

    stance: Stance
    where: tuple[str, ...]


@cache
def _words() -> dict[tuple[str, str], _Word]:
    """Return the words of stance by lemma and part of speech."""
    return {
        (row["word"], row["pos"]): _Word(row["stance"], tuple(row["where"].split(",")))  # type: ignore[arg-type]
        for row in rows("stance_words")
    }


class Positions:
    """Mark positions."""

    name = "positions"
    version = 1
    reads = frozenset({"tokens", "mention", "statement"})
    writes = frozenset({"position"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield positions in reading order."""
        finder = _Finder(reading)
        for token in reading.tokens:
            found = finder.at(token)
            if found is not None:
                yield found


class _Finder(Finder):
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.taken: set[int] = set()

    def at(self, token: Token) -> Position | None:
        """Return the position a word tells, if it tells one."""
        if token.index in self.taken:
            return None
        if token.lemma.lower() in _REFUSES:
            return self._refusal(token)
        key = token.lemma.lower(), token.upos
        word = _words().get(key) or _words().get(
            (token.text.lower(), "ADJ" if token.upos == "VERB" else token.upos)
        )
        if word is None or token.upos == "ADP":
            return None
        return self._by_word(token, word)

    def _refusal(self, verb: Token) -> Position | None:
        """Return a refusal to take sides or to say: "refused to support or condemn", "declined to comment"."""
        for deed in self.reading.children(verb.index, "xcomp", "obj"):
            words = [deed, *self.reading.children(deed.index, "conj")]
            known = {
                _words()[key].stance
                for word in words
                if (key := (word.lemma.lower(), word.upos)) in _words()
            }
            known |= {
                _words()[key].stance
                for word in words
                if (key := (word.lemma.lower().removesuffix("ation"), "VERB")) in _words()
            }
            if known and deed.deprel == "xcomp":
                self.taken.update(word.index for word in words)
                stance: Stance = "neutral" if len(known) > 1 else _reversed(known.pop())
                return self._mark(
                    verb, subject(self.reading, verb.index), self._issue(words), stance
                )
            if (
                deed.lemma.lower()
                in {"comment", "say", "discuss", "confirm", "answer", "elaborate"}
                and deed.deprel == "xcomp"
            ):
                on = self._behind(deed, ("on", "about")) or self._object(deed)
                return self._mark(
                    verb, subject(self.reading, verb.index), on or (deed.index,), "declines"
                )
        return None

    def _issue(self, words: list[Token]) -> tuple[int, ...]:
        """Return the object that joined verbs share."""
        for word in reversed(words):
            found = self._object(word)
            if found:
                return found
        return ()

    def _by_word(self, token: Token, word: _Word) -> Position | None:
        """Return the position told by a verb, an adjective or a noun of stance."""
        if token.upos == "VERB" and token.deprel == "amod":
            return None
        holder, on = self._holder(token), self._on(token, word)
        stance = word.stance
        joined = [token, *self.reading.children(token.index, "conj")]
        stances = {
            _words()[key].stance
            for one in joined
            if (key := (one.lemma.lower(), one.upos)) in _words()
        }
        is_negated = self.is_negated(token)
        if is_negated and stances >= {"supports", "opposes"}:
            stance = "neutral"
            self.taken.update(one.index for one in joined)
            on = on or self._issue(joined)
        elif is_negated:
            if stance in {"concerned", "neutral"}:
                return None
            stance = _reversed(stance)
        if token.upos == "NOUN" and not self._is_expressed(token):
            return None
        if not on and stance != "neutral":
            return None
        return self._mark(token, holder, on, stance)

    def _is_negated(self, token: Token) -> bool:
        """Say whether a word is negated, also by "neither" before it."""
        return any(c.text.lower() in NEGATIONS for c in self.reading.children(token.index))

    def _is_expressed(self, noun: Token) -> bool:
        """Say whether a noun of stance is somebody's: owned, or the object of expressing."""
        if self.reading.children(noun.index, "nmod:poss"):
            return True
        governor = self.tokens[noun.head] if noun.head >= 0 else None
        return (
            governor is not None and noun.deprel == "obj" and governor.lemma.lower() in _EXPRESSES
        )

    def _holder(self, token: Token) -> Token | None:
        """Return whose stance it is."""
        if token.upos == "NOUN":
            owners = self.reading.children(token.index, "nmod:poss")
            return owners[0] if owners else subject(self.reading, token.head)
        if token.upos == "VERB" and is_passive(self.reading, token.index):
            is_feeling = (token.text.lower(), "ADJ") in _words()
            return (
                subject(self.reading, token.index)
                if is_feeling
                else agent(self.reading, token.index)
            )
        return subject(self.reading, token.index)

    def _on(self, token: Token, word: _Word) -> tuple[int, ...]:
        """Return the words of the issue."""
        if "obj" in word.where:
            found = self._object(token)
            if found:
                return found
        return self._behind(token, word.where)

    def _object(self, verb: Token) -> tuple[int, ...]:
        """Return the words of a verb's object; of a passive, its subject."""
        names = ("nsubj:pass",) if is_passive(self.reading, verb.index) else ("obj", "ccomp")
        found = self.reading.children(verb.index, *names)
        return self.reading.subtree(found[0].index) if found else ()

    def _behind(self, token: Token, cases: tuple[str, ...]) -> tuple[int, ...]:
        """Return the words of a phrase behind one of the prepositions, without it."""
        for child in self.reading.children(token.index, "obl", "nmod", "advcl"):
            if case_of(self.reading, child.index) in cases:
                return tuple(
                    word
                    for word in self.reading.subtree(child.index)
                    if not (
                        self.tokens[word].head == child.index and self.tokens[word].deprel == "case"
                    )
                )
        return ()

    def _mark(
        self, token: Token, holder: Token | None, on: tuple[int, ...], stance: Stance
    ) -> Position | None:
        """Make the mark, if the holder is somebody who takes positions."""
        if holder is None:
            return None
        if holder.text.lower() in {"which", "who", "that"} and holder.head >= 0:
            clause = self.tokens[holder.head]
            holder = (
                self.tokens[clause.head]
                if clause.deprel == "acl:relcl" and clause.head >= 0
                else holder
            )
        mention = self.linker.mention_of(holder.index)
        if mention is None or (mention.country is None and mention.sector in {None, "CVL"}):
            return None
        while on and self.tokens[on[-1]].upos == "PUNCT":
            on = on[:-1]
        spans = self.reading.spans(on) if on else ()
        return Position(
            spans=self.reading.spans(tuple(sorted({token.index, *on}))),
            who=self.linker.parties(holder.index),
            on=spans,
            stance=stance,
            voice=self.voices.of(token.start),
            by=f"{token.upos.lower()}:{token.lemma.lower()}",
            score=0.75,
        )


def _reversed(stance: Stance) -> Stance:
    """Return the stance of who does not take this one."""
    found: dict[Stance, Stance] = {"supports": "opposes", "opposes": "neutral"}
    return found.get(stance, stance)
