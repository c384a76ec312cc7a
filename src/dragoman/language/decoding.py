"""Name what the graph numbered: words, trees, roles, entities and the further heads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np

from dragoman.language.antecedent_signs import referring
from dragoman.language.antecedent_words import Window
from dragoman.language.antecedents import antecedents
from dragoman.language.encoder import Encoder, Output
from dragoman.language.entities import entities
from dragoman.language.lemmas import lemma_of
from dragoman.language.pairs import half_of_rows, labels_of_heads, points, whole_of_rows, with_one
from dragoman.language.quotations import quotations, viterbi
from dragoman.language.reading import Entity, Role
from dragoman.language.reading_layers import Antecedent, Quotation, Trigger
from dragoman.language.roles import best_roles
from dragoman.language.senses import sense_of
from dragoman.language.trees import described, entitled, heads, lifted, prefixed, subjected
from dragoman.language.triggers import triggers
from dragoman.language.valency import leanings

Array = np.ndarray[Any, Any]
# A sentence begins where the head says so with the rules (first), with them before lower case
# (second), or against them (third):
# logits chosen on the development set of EWT (bench/language.py).
START_BY_RULE, START_LOWER, START_ALONE = -5.0, -2.0, 0.0


class Words(NamedTuple):
    """
    The words of a window, column by column.

    Columns are those of `Token`, without what a window does not know: the number of a word
    in the report, its sentence and its place in the text. Heads are the window's own.
    """

    text: Sequence[str]
    lemma: list[str]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    head: list[int]
    deprel: list[str]
    sense: list[str | None]
    factuality: list[float]


class Part(NamedTuple):
    """What a window reads into, in its own word numbers; `starts` are of sentences."""

    words: Words
    starts: list[int]
    roles: list[Role]
    entities: list[Entity]
    quotations: list[Quotation]
    triggers: list[Trigger]
    antecedents: dict[int, Antecedent]


class Decoder:
    """Decodes the windows of one batch, of which each has so many words."""

    def __init__(self, encoder: Encoder, output: Output, sizes: Sequence[int]) -> None:
        self._labels = encoder.labels
        self._pairs = encoder.pairs
        self._governing = encoder.governing
        self._output = output
        self._sizes = sizes

    @cached_property
    def _quotation_tags(self) -> Array:
        """The tags of quotations [b * 4, w] of all windows, layer by layer."""
        rows, words, _ = self._output.quote.shape
        layers = self._output.quote.reshape(rows, words, 4, 5).transpose(0, 2, 1, 3)
        return viterbi(layers.reshape(rows * 4, words, 5), np.repeat(self._sizes, 4))

    def window(
        self, row: int, cuts: Sequence[Sequence[str]], context: int, opening: Sequence[int] = ()
    ) -> Part:
        """
        Return what one window reads into.

        `cuts` are its sentences as the rules cut them, the first `context` only context;
        those numbered in `opening` begin a block, and a sentence with it. Roles, which stay
        within a sentence, are only sought in the others.
        """
        forms = [form for cut in cuts for form in cut]
        starts = self._starts(row, cuts, {0, context, *opening})
        runs = list(zip(starts, [*starts[1:], len(forms)], strict=True))
        skipped = sum(map(len, cuts[:context]))
        words = self.words(row, forms, runs)
        told = [run for run in runs if run[0] >= skipped]
        predicates = [at for at in range(skipped, len(forms)) if words.sense[at] is not None]
        part = Part(
            words,
            starts,
            self.roles(row, words, told, predicates),
            self._entities(row, forms, runs),
            self._quotations(row, len(forms)),
            self._triggers(row, len(forms), runs),
            {},
        )
        return part._replace(antecedents=self._antecedents(row, part, runs))

    def _starts(self, row: int, cuts: Sequence[Sequence[str]], sure: Iterable[int]) -> list[int]:
        """Return the first words of sentences: the rules propose, the head decides if not `sure`."""
        *ruled, size = accumulate(map(len, cuts), initial=0)
        fixed = {ruled[at] for at in sure}
        least = dict.fromkeys(ruled, START_BY_RULE)
        # Lower case speaks against a rule's start: so begins what a page broke.
        least |= {
            at: START_LOWER
            for at, cut in zip(ruled, cuts, strict=True)
            if cut and cut[0][:1].islower()
        }
        bounds = np.full(size, START_ALONE)
        bounds[list(least)] = list(least.values())
        bounds[list(fixed)] = -np.inf
        starts: list[int] = (self._output.start[row, :size] > bounds).nonzero()[0].tolist()
        return starts

    def words(self, row: int, forms: list[str], runs: list[tuple[int, int]]) -> Words:
        """Return the words of a window with tags, tree, sense and factuality; `runs` are its sentences."""
        labels, output, size = self._labels, self._output, len(forms)
        governors = self._governors(row, size, runs)
        relations = labels_of_heads(
            output.governor[row], self._governing, output.dependent[row, :size], governors
        ).argmax(1)
        upos = _named(labels.upos, output.upos[row, :size])
        xpos = _named(labels.xpos, output.xpos[row, :size])
        rules = _named(labels.lemma, output.lemma[row, :size])
        # One word of a sentence is its root, and no other.
        names = ["dep" if name == "root" else name for name in _named(labels.deprel, relations)]
        for root in (governors == 0).nonzero()[0].tolist():
            names[root] = "root"
        above = lifted(governors.tolist(), names)
        above, names = described(above, subjected(above, names), upos, forms)
        above, names = prefixed(above, entitled(above, names, upos), forms)
        senses = output.sense[row, :size].tolist()
        lemmas = list(map(lemma_of, forms, rules, upos, xpos))
        return Words(
            text=forms,
            lemma=lemmas,
            upos=upos,
            xpos=xpos,
            feats=_named(labels.feats, output.feats[row, :size]),
            head=[governor - 1 for governor in above],
            deprel=names,
            sense=[
                sense_of(lemma, labels.senses[sense]) if sense else None
                for lemma, sense in zip(lemmas, senses, strict=True)
            ],
            factuality=output.factuality[row, :size].astype(float).round(3).tolist(),
        )

    def _governors(self, row: int, size: int, runs: list[tuple[int, int]]) -> Array:
        """Return the head of each word, numbered from 1 in the window, or 0 for a root."""
        arcs, governors = self._output.arc[row], np.zeros(size, np.int64)
        for first, last in runs:
            # The columns of the words, after that of the root.
            scores = arcs[first:last, first : last + 1].copy()
            scores[:, 0] = arcs[first:last, 0]
            tree = heads(scores)
            governors[first:last] = [first + head if head else 0 for head in tree]
        return governors

    def roles(
        self,
        row: int,
        words: Words,
        runs: list[tuple[int, int]],
        predicates: Sequence[int],
    ) -> list[Role]:
        """Return the roles of predicates, in order, each within its sentence; `runs` are the sentences they stand in."""
        if not predicates:
            return []
        output, labels = self._output, self._labels.roles
        found: list[Role] = []
        columns = words.text, words.lemma, words.head, words.deprel
        leaning = leanings(*columns, frozenset(predicates), labels)
        # The weights are large: they are gone through once for all sentences.
        halves = half_of_rows(output.predicate[row, predicates], self._pairs["role"])
        arguments = with_one(output.argument[row, : len(words.text)])
        bounds = np.searchsorted(predicates, [first for first, _ in runs]).tolist()
        for (first, last), begin, end in zip(
            runs, bounds, [*bounds[1:], len(predicates)], strict=True
        ):
            if begin == end:
                continue
            scores = whole_of_rows(halves[begin:end], arguments[first:last])
            for at, predicate in enumerate(predicates[begin:end]):
                for word, added in leaning.get(predicate, ()):
                    scores[at, :, word - first] += added
            table = best_roles(scores, labels)
            rows, places = table.nonzero()
            found += map(
                Role,
                [predicates[begin + at] for at in rows.tolist()],
                _named(labels, table[rows, places]),
                (first + places).tolist(),
            )
        return found

    def _entities(self, row: int, forms: list[str], runs: list[tuple[int, int]]) -> list[Entity]:
        """Return the named entities; none runs over the end of a sentence."""
        ends = {first for first, _ in runs}
        found = entities(self._output.ner[row, : len(forms)], self._labels.ner, forms, ends)
        return [
            Entity(first=first, last=last, type=kind, score=round(score, 4))
            for first, last, kind, score in found
        ]

    def _quotations(self, row: int, size: int) -> list[Quotation]:
        """Return the quotations of a window."""
        output = self._output
        pointers = {
            "cue": (output.to_cue[row], self._pairs["cue"], output.as_cue[row]),
            "source": (output.to_source[row], self._pairs["source"], output.as_source[row]),
        }
        tags = self._quotation_tags[4 * row : 4 * row + 4, :size]
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

    def _antecedents(
        self, row: int, part: Part, runs: list[tuple[int, int]]
    ) -> dict[int, Antecedent]:
        """Return what pronouns and nouns refer back to."""
        words = part.words
        places = referring(words.text, words.upos)
        columns = [0, *(place + 1 for place in places)]
        scores = points(
            self._output.anaphor[row, places],
            self._pairs["link"],
            self._output.antecedent[row, columns],
        )
        names = [(one.first, one.last, one.type) for one in part.entities]
        window = Window(
            words.text,
            words.lemma,
            words.upos,
            words.feats,
            words.head,
            words.deprel,
            runs,
            names,
            part.quotations,
        )
        return antecedents(window, places, scores)


def _named(names: Sequence[str], numbers: Array) -> list[str]:
    """Return the names of label numbers."""
    return list(map(names.__getitem__, numbers.tolist()))
