"""
The words that say what a deed is about, the nearest in the tree first.

Who is addressed, where it is said, and on what condition or when, say nothing of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from dragoman.language.grammar import VERBS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.code_aside import addressed, described, is_of_office, settings
from dragoman.stages.event.code_words import WordClasses
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_BELOW = frozenset(
    {"obj", "xcomp", "ccomp", "advcl", "obl", "acl", "nmod", "compound", "amod", "nummod"}
    | {"advmod", "conj", "parataxis", "appos", "dep", "nsubj:pass", "csubj"}
)
DOERS = ("nsubj", "nsubj:outer")
# Where what is asked for stands over the word that says so.
_AFTER = ("parataxis", "acl:relcl")
_HELD = ("obj", "obl", "nsubj", "nsubj:pass")
_MOST = 50  # words
_DEEP = 6  # steps down the tree
CONDITIONS = frozenset({"if", "unless"})
# Behind these it is told when somebody refused, not what; behind some a demand, which is asked last.
DEMANDS = frozenset({"before", "until"})
TIMES = frozenset({"since", "after", "when", "while"})
# Clauses that are not asked for a code, besides conditions for most types: what a protest would
# have is often its condition, "will strike unless he resigns"; when a port was shut tells no more
# of that, while what is lifted may be told with its beginning.
_LEFT_OUT: Mapping[str, frozenset[str]] = {
    "PROTEST": frozenset(),
    "REQUEST": CONDITIONS | TIMES,
    **dict.fromkeys(
        ("AID", "ASSAULT", "COERCE", "MOBILIZE", "REJECT", "RETREAT", "SANCTION"),
        CONDITIONS | TIMES | DEMANDS,
    ),
}


class Contents:
    """Finds what deeds are about. Made once for each run of a stage."""

    def __init__(
        self, reading: Reading, parties: Parties, found: Mapping[int, Found], classes: WordClasses
    ) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.parties = parties
        self.found = found
        self.classes = classes
        self.known: dict[tuple[int, ...], list[Token]] = {}

    def of(self, found: Found) -> list[Token]:
        """Return the words that say what a deed is about; looked up once a deed."""
        key = (found.trigger, *found.words)
        if key not in self.known:
            self.known[key] = self._words_of(found)
        return self.known[key]

    def _words_of(self, found: Found) -> list[Token]:
        """Return the words that say what a deed is about, the nearest in the tree first."""
        trigger = self.tokens[found.trigger]
        above = self.reading.governor(trigger)
        heads = [self.tokens[word] for word in found.words if word != found.trigger]
        later: list[int] = []
        if above is not None and trigger.upos == "AUX":  # "would not let them in"
            heads.append(above)
        elif above is not None and trigger.deprel in _AFTER:
            heads += [above, *self.reading.children(above.index, *DOERS)]
        elif above is not None and trigger.upos == "NOUN" and trigger.deprel in _HELD:
            later = [above.index]
        if self.reading.children(trigger.index, "cop", "aux:pass"):
            heads += self.reading.children(trigger.index, *DOERS)
        seen = {word.index for word in heads}
        left_out = _LEFT_OUT.get(found.deed.kind.type, CONDITIONS)
        below = self.below([*found.words, *seen], left_out)
        rest = [word for word in below if word.index not in seen]
        seen |= {word.index for word in rest} | set(found.words)
        rest += [word for word in self.below(later) if word.index not in seen]
        clauses = [word for word in [*heads, *rest] if word.upos in VERBS]
        rest += [one for word in clauses for one in self.reading.children(word.index, *DOERS)]
        aside = self._aside(found)
        return [word for word in [*heads, *rest] if word.index not in aside][:_MOST]

    def _aside(self, found: Found) -> set[int]:
        """Return the words that an act is not about: whom it addresses or turns down, its setting."""
        tops = settings(self.reading, found)
        below = (word.index for word in self.below(tops))
        return {*addressed(self.reading, found), *tops, *below, *described(self.reading, found)}

    def below(self, tops: Sequence[int], left_out: Collection[str] = CONDITIONS) -> Iterator[Token]:
        """Yield the words below some words, level by level, without who does it or on what condition."""
        level, seen = list(tops), set(tops)
        for _ in range(_DEEP):
            if not level:
                return
            below, level = [one for top in level for one in self.reading.children(top)], []
            for child in below:
                if child.index not in seen and self._is_asked(child, left_out):
                    seen.add(child.index)
                    level.append(child.index)
                    yield child

    def _is_asked(self, child: Token, left_out: Collection[str]) -> bool:
        """Say whether a word below another may tell what that is about."""
        if child.deprel not in _BELOW and child.relation not in _BELOW:
            return False
        is_part = is_of_office(self.reading, self.parties, child) or self.classes.is_part(child)
        return not is_part and not self.is_under(child, left_out)

    def is_under(self, child: Token, marks: Collection[str]) -> bool:
        """
        Say whether a clause stands under one of some marks: "unless it pays".

        What somebody "was asked" before he refused is what he refuses.
        """
        found = self.found.get(child.index)
        is_request = found is not None and found.deed.kind.type == "REQUEST"
        if is_request and self.reading.children(child.index, "aux:pass"):
            marks = set(marks) - TIMES
        if child.deprel == "obl" and TIMES.issubset(marks):
            return case_of(self.reading, child.index) in marks
        return child.deprel == "advcl" and not markers_of(self.reading, child.index).isdisjoint(
            marks
        )
