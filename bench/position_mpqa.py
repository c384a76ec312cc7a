"""
Score holders and targets of attitudes on the development documents of MPQA 2.0.

The protocol of Marasović and Frank (NAACL 2018): the expression is given; a holder or
target found is right when it shares a character with a gold one (binary overlap). They
report F1 of 83.8 for holders and 72.1 for targets with a network trained on MPQA and on
semantic roles; ours reads both off the tree, the roles and the statements, untrained.
`end_f1` gives no expression: a position is right when holder and target overlap those of
one gold attitude of the same sign, and is set against all attitudes with both.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.language.reader import default_reader
from dragoman.language.reading import Reading, Token
from dragoman.pipeline import Pipeline
from dragoman.records import Position, Report, Statement, report_id
from dragoman.spans import Span
from dragoman.stages import standard
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of, conjuncts
from dragoman.stages.voices import Voices
from own_score import Extent, extents, f1

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "statements"
Expression = tuple[str, int, int]
_SIGNS = {
    "sentiment-neg": "neg",
    "agree-neg": "neg",
    "arguing-neg": "neg",
    "sentiment-pos": "pos",
    "agree-pos": "pos",
    "arguing-pos": "pos",
}
_STANCES = {"supports": "pos", "opposes": "neg", "concerned": "neg"}
_ABOUT = frozenset(
    "of to for against about on over in with at from towards toward by as that".split()
)


def overlap(one: Extent, others: list[Extent]) -> bool:
    """Say whether a span shares a character with one of the others."""
    return any(one[0] < end and start < one[1] for start, end in others)


class Finder:
    """Finds holder and target of a given expression in one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.linker = Linker(reading)
        self.voices = Voices(reading.of_kind(Statement))

    def head(self, expression: Extent) -> Token | None:
        """Return the word of an expression that the others hang on; verbs before others."""
        words = self.reading.words_in(Span(*expression))
        inside = {word.index for word in words}
        outward = [word for word in words if word.head not in inside and word.upos != "PUNCT"]
        for upos in ({"VERB"}, {"NOUN", "ADJ", "PROPN"}, {"ADV"}):
            for word in outward:
                if word.upos in upos:
                    return word
        return outward[0] if outward else (words[0] if words else None)

    def extent(self, head: Token) -> Extent:
        """Return the characters of the phrase below a word."""
        words = self.reading.subtree(head.index)
        span = self.reading.span(words[0], words[-1] + 1)
        return span.start, span.end

    def holder(self, expression: Extent) -> Extent | None:
        """Return who holds an attitude; where the tree names nobody, who says the words."""
        head = self.head(expression)
        if head is None:
            return None
        found = self._holder_word(head)
        if found is not None:
            return min(self.token_extent(member) for member in conjuncts(self.reading, found.index))
        for statement in self.voices.around(*expression):
            if statement.source is not None and statement.source.spans:
                return extents(statement.source.spans)[0]
        return None

    def token_extent(self, word: int) -> Extent:
        """Return the characters of one word."""
        token = self.reading.tokens[word]
        return token.start, token.end

    def _holder_word(self, head: Token) -> Token | None:
        """Return the head of who holds an attitude, as the tree has it."""
        token = head
        for _ in range(4):
            if token.upos == "ADJ" and token.index == head.index:
                return self._of_adjective(token)
            if token.upos in {"VERB", "AUX"}:
                found = self._of_verb(token)
            else:
                found = self._of_noun(token) if token.upos in {"NOUN", "PROPN"} else None
            if found is not None or token.head < 0:
                return found
            if token.deprel in {"ccomp", "parataxis", "acl:relcl"}:
                return None
            token = self.reading.tokens[token.head]
            if token.deprel == "acl":
                return token
        return None

    def _doer(self, word: int) -> Token | None:
        """Return the agent by the roles."""
        for role in self.reading.roles_of(word):
            if role.label == "ARG0":
                return self._resolved(self.reading.tokens[role.head])
        return None

    def _of_verb(self, verb: Token) -> Token | None:
        """Return whose attitude a verb tells."""
        found = self._doer(verb.index)
        if found is None and is_passive(self.reading, verb.index):
            return agent(self.reading, verb.index)
        own = found or subject(self.reading, verb.index)
        return self._resolved(own) if own is not None else None

    def _of_noun(self, noun: Token) -> Token | None:
        """Return whose attitude a noun tells: "Iran's anger", "criticism from Tunis"."""
        found = self._doer(noun.index)
        owners = self.reading.children(noun.index, "nmod:poss")
        if found is not None or owners:
            return found or owners[0]
        for child in self.reading.children(noun.index, "nmod"):
            if case_of(self.reading, child.index) in {"by", "from", "among"}:
                return child
        for child in self.reading.children(noun.index, "compound", "amod"):
            if self.linker.mention(child.index) is not None:
                return child
        is_actor = self.linker.mention(noun.index) is not None
        return noun if is_actor and noun.deprel.startswith("nsubj") else None

    def _of_adjective(self, word: Token) -> Token | None:
        """Return whose attitude it is: "they are critical of" is theirs, "is unfair" the speaker's."""
        own = subject(self.reading, word.index)
        takes = self.reading.children(word.index, "obl", "xcomp", "ccomp", "advcl")
        is_actor = own is not None and self.linker.mention(own.index) is not None
        return self._resolved(own) if own is not None and takes and is_actor else None

    def _resolved(self, word: Token) -> Token:
        """Return whom a relative pronoun stands for."""
        if "PronType=Rel" in word.feats and word.head >= 0:
            clause = self.reading.tokens[word.head]
            if clause.deprel.startswith("acl") and clause.head >= 0:
                return self.reading.tokens[clause.head]
        return word

    def target(self, expression: Extent) -> Extent | None:
        """Return what an attitude is about."""
        head = self.head(expression)
        if head is None:
            return None
        inside = [
            word
            for word in self.reading.words_in(Span(*expression))
            if word.upos not in {"PUNCT", "DET"}
        ]
        tried = [head, *[word for word in inside if word.index != head.index]]
        words = [found for token in tried for found in self._below(token, is_head=token is head)]
        for word in [*words, *self._beside(head)]:
            if not (expression[0] <= word.start and word.end <= expression[1]):
                return self.extent(word)
        return None

    def _below(self, token: Token, *, is_head: bool) -> Iterator[Token]:
        """Yield the heads of what a word may be about, the likeliest first."""
        reading = self.reading
        roles = reading.roles_of(token.index)
        for label in ("ARG1", "ARG2"):
            if token.upos in {"VERB", "AUX"}:
                yield from (
                    self._resolved(reading.tokens[r.head]) for r in roles if r.label == label
                )
        names = ("nsubj:pass",) if is_passive(reading, token.index) else ("obj",)
        yield from (self._resolved(word) for word in reading.children(token.index, *names))
        yield from reading.children(token.index, "ccomp", "xcomp")
        for child in reading.children(token.index, "nmod", "obl", "advcl", "acl"):
            marks = {m.text.lower() for m in reading.children(child.index, "mark")}
            if case_of(reading, child.index) in _ABOUT or marks & _ABOUT:
                yield child
        if is_head and token.upos in {"ADJ", "NOUN", "VERB"}:
            if reading.children(token.index, "cop") or (token.upos == "VERB" and not roles):
                yield from reading.children(token.index, "nsubj")
            if token.deprel in {"amod", "compound"} and token.head >= 0:
                yield reading.tokens[token.head]

    def _beside(self, head: Token) -> Iterator[Token]:
        """Yield what an attitude without a complement may be about: what its governor is about."""
        if head.head < 0:
            return
        above = self.reading.tokens[head.head]
        if head.deprel in {"advmod", "obl", "obj"} and above.upos in {"VERB", "ADJ"}:
            yield above
        if head.deprel in {"xcomp", "nsubj", "obj"}:
            yield from self.reading.children(above.index, "obj", "nsubj", "obl")


def _score_roles(
    found: dict[Expression, Extent | None], gold: dict[Expression, list[Extent]]
) -> float:
    """Return the binary F1 of one role over the expressions of one set."""
    given = [(key, value) for key, value in found.items() if value is not None]
    right_found = sum(overlap(value, gold[key]) for key, value in given)
    right_gold = sum(
        any(overlap(one, [value]) for one in gold[key]) for key, value in given if gold[key]
    )
    wanted = sum(bool(spans) for spans in gold.values())
    precision = right_found / max(1, len(given))
    recall = right_gold / max(1, wanted)
    return 2 * precision * recall / max(1e-9, precision + recall)


class _Counts:
    """What is found and what is gold, over all documents."""

    def __init__(self) -> None:
        self.holders: dict[Expression, Extent | None] = {}
        self.targets: dict[Expression, Extent | None] = {}
        self.gold_holders: dict[Expression, list[Extent]] = defaultdict(list)
        self.gold_targets: dict[Expression, list[Extent]] = defaultdict(list)
        self.right = self.found = self.gold = 0

    def add(self, row: dict[str, Any], reading: Reading) -> None:
        """Count one document."""
        finder = Finder(reading)
        full: list[tuple[list[Extent], list[Extent], str]] = []
        for one in row["attitudes"]:
            if one["implicit"]:
                continue
            start, end = one["expr"]
            key = (row["id"], start, end)
            self.gold_holders[key] += [tuple(span) for span in one["holder"]]
            self.gold_targets[key] += [tuple(span) for span in one["targets"]]
            self.holders[key] = finder.holder((start, end))
            self.targets[key] = finder.target((start, end))
            if one["type"] in _SIGNS and one["holder"] and one["targets"]:
                full.append((one["holder"], one["targets"], _SIGNS[one["type"]]))
        positions = [mark for mark in reading.of_kind(Position) if mark.stance in _STANCES]
        self.gold += len(full)
        self.found += len(positions)
        self.right += sum(_is_gold(mark, full) for mark in positions)


def mpqa_scores() -> dict[str, float]:
    """Return the measures of the development documents."""
    pipeline = Pipeline(standard())
    counts = _Counts()
    for line in (GOLD / "position_mpqa_dev.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        report = Report(id=report_id(row["text"]), text=row["text"], date="2002-01-01")
        counts.add(row, pipeline(default_reader().read([report])[0]))
    return {
        "holder_f1": _score_roles(counts.holders, counts.gold_holders),
        "target_f1": _score_roles(counts.targets, counts.gold_targets),
        "end_f1": f1(counts.right, counts.found, counts.gold),
        "end_precision": counts.right / max(1, counts.found),
    }


def _is_gold(mark: Position, full: list[tuple[list[Extent], list[Extent], str]]) -> bool:
    """Say whether a position is one of the gold attitudes."""
    who = [extent for party in mark.who for extent in extents(party.spans)]
    on = extents(mark.on)
    return any(
        sign == _STANCES[mark.stance]
        and any(overlap((a, b), who) for a, b in holder)
        and any(overlap((a, b), on) for a, b in target)
        for holder, target, sign in full
    )
