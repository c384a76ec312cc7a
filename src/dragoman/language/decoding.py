"""Name what the graph numbered: words, trees, roles, entities and the further heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from dragoman.language.encoder import Encoder, Output
from dragoman.language.entities import entities
from dragoman.language.lemmas import lemma_of
from dragoman.language.pairs import labels_of_pairs, labels_of_rows, softmax
from dragoman.language.quotations import quotations, viterbi
from dragoman.language.reading import Entity, Role, Token
from dragoman.language.reading_layers import Antecedent, Quotation, Trigger
from dragoman.language.segment import Word
from dragoman.language.trees import heads
from dragoman.language.triggers import triggers

Array = np.ndarray[Any, Any]
# A sentence begins where the head says so against the rules (second) or with them (first):
# logits chosen on the development set of EWT (bench/language.py).
START_BY_RULE, START_ALONE = -2.0, 0.0
_REFERRING = frozenset({"PRON", "NOUN", "PROPN", "DET"})


class Decoder:
    """Decodes the windows of one batch."""

    def __init__(self, encoder: Encoder, output: Output) -> None:
        self._labels = encoder.labels
        self._pairs = encoder.pairs
        self._output = output
        rows, words, _ = output.quote.shape
        layers = output.quote.reshape(rows, words, 4, 5).transpose(0, 2, 1, 3)
        self._quote = layers.reshape(rows * 4, words, 5)

    def window(
        self, row: int, text: str, cuts: Sequence[list[Word]], context: int
    ) -> tuple[
        list[Token],
        list[int],
        list[Role],
        list[Entity],
        list[Quotation],
        list[Trigger],
        dict[int, Antecedent],
    ]:
        """
        Return what one window reads into, in its own word numbers.

        `cuts` are its sentences as the rules cut them, the first `context` only context.
        """
        words = [word for cut in cuts for word in cut]
        starts = self._starts(row, cuts, context)
        runs = list(zip(starts, [*starts[1:], len(words)], strict=True))
        tokens = self._tokens(row, text, words, runs)
        return (
            tokens,
            starts,
            self._roles(row, runs),
            self._entities(row, len(words), runs),
            self._quotations(row, len(words)),
            self._triggers(row, len(words), runs),
            self._antecedents(row, tokens),
        )

    def _starts(self, row: int, cuts: Sequence[list[Word]], context: int) -> list[int]:
        """Return the first words of sentences: the rules propose, the head decides."""
        ruled, at = set(), 0
        for cut in cuts:
            ruled.add(at)
            at += len(cut)
        fixed = {0, sum(len(cut) for cut in cuts[:context])}
        scores = self._output.start[row, :at].tolist()
        return [
            word
            for word, score in enumerate(scores)
            if word in fixed or score > (START_BY_RULE if word in ruled else START_ALONE)
        ]

    def _tokens(
        self, row: int, text: str, words: list[Word], runs: list[tuple[int, int]]
    ) -> list[Token]:
        """Return the words with tags, tree, sense and factuality."""
        labels, output, size = self._labels, self._output, len(words)
        governors = np.zeros(size, np.int64)
        for first, last in runs:
            columns = [0, *range(first + 1, last + 1)]
            tree = heads(output.arc[row, first:last][:, columns])
            governors[first:last] = [first + head if head else 0 for head in tree]
        relations = labels_of_pairs(
            output.dependent[row, :size], self._pairs["relation"], output.governor[row, governors]
        ).argmax(1)
        columns_of = (
            output.upos[row, :size].tolist(),
            output.xpos[row, :size].tolist(),
            output.feats[row, :size].tolist(),
            output.lemma[row, :size].tolist(),
            output.sense[row, :size].tolist(),
            output.factuality[row, :size].tolist(),
            governors.tolist(),
            relations.tolist(),
        )
        found = []
        for at, (upos, xpos, feats, lemma, sense, factuality, head, relation) in enumerate(
            zip(*columns_of, strict=True)
        ):
            start, end = words[at]
            form = text[start:end]
            deprel = labels.deprel[relation] if head else "root"
            found.append(
                Token(
                    index=at,
                    start=start,
                    end=end,
                    text=form,
                    lemma=lemma_of(form, labels.lemma[lemma], labels.upos[upos]),
                    upos=labels.upos[upos],
                    xpos=labels.xpos[xpos],
                    feats=labels.feats[feats],
                    head=head - 1,
                    deprel="dep" if head and deprel == "root" else deprel,
                    sentence=0,
                    sense=labels.senses[sense] if sense else None,
                    factuality=round(factuality, 3),
                )
            )
        return found

    def _roles(self, row: int, runs: list[tuple[int, int]]) -> list[Role]:
        """Return the roles of the predicates, each within its sentence."""
        output, found = self._output, []
        for first, last in runs:
            predicates = (output.sense[row, first:last].nonzero()[0] + first).tolist()
            if not predicates:
                continue
            table = labels_of_rows(
                output.predicate[row, predicates],
                self._pairs["role"],
                output.argument[row, first:last],
            ).argmax(1)
            for at, predicate in enumerate(predicates):
                for word in table[at].nonzero()[0].tolist():
                    label = self._labels.roles[table[at, word]]
                    found.append(Role(predicate=predicate, label=label, head=first + word))
        return found

    def _entities(self, row: int, size: int, runs: list[tuple[int, int]]) -> list[Entity]:
        """Return the named entities; none runs over the end of a sentence."""
        ends = {first for first, _ in runs}
        found = entities(self._output.ner[row, :size], self._labels.ner, ends)
        return [
            Entity(first=first, last=last, type=kind, score=round(score, 4))
            for first, last, kind, score in found
        ]

    def _quotations(self, row: int, size: int) -> list[Quotation]:
        """Return the quotations of a window."""
        output = self._output
        pointers = {
            "cue": (output.to_cue[row], output.as_cue[row]),
            "source": (output.to_source[row], output.as_source[row]),
        }
        tags = viterbi(self._quote[4 * row : 4 * row + 4, :size])
        return quotations(output.quote[row, :size], pointers, tags)

    def _triggers(self, row: int, size: int, runs: list[tuple[int, int]]) -> list[Trigger]:
        """Return the triggers of events."""
        output = self._output
        return triggers(
            output.event_type[row, :size],
            output.event_mode[row, :size],
            output.event_status[row, :size],
            (output.trigger[row, :size], output.party[row, :size]),
            self._pairs["argument"],
            self._labels,
            runs,
        )

    def _antecedents(self, row: int, tokens: list[Token]) -> dict[int, Antecedent]:
        """Return what pronouns and nouns refer back to, where something is likelier than nothing."""
        places = [token.index for token in tokens if token.upos in _REFERRING]
        if len(places) < 2:
            return {}
        columns = [0, *(place + 1 for place in places)]
        scores = self._output.anaphor[row, places] @ self._output.antecedent[row, columns].T
        later = np.triu(np.ones((len(places), len(places)), bool))
        scores[:, 1:][later] = -1e4
        shares = softmax(scores)
        best = shares.argmax(1).tolist()
        return {
            place: Antecedent(places[best[at] - 1], round(float(shares[at, best[at]]), 4))
            for at, place in enumerate(places)
            if best[at]
        }
