"""What stands around a deed's words as a time or place of it: by the model's head, else by the tree."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, MATERIAL_COOPERATION, deeds_of_verb
from dragoman.language.grammar import VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Place, Time
from dragoman.spans import Pieces, Span
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.found import Found
from dragoman.stages.event.guests import is_at_plea
from dragoman.stages.phrases import case_of, governor_of

# How a time or place hangs on a deed, and how a part of it hangs on a larger one ("in a town
# near Lima"); but a noun's own modifier dates the noun ("the 1968 agreement").
LOOSE = ("obl", "nmod", "advmod", "obl:unmarked", "nmod:unmarked")
_PARTS = frozenset({"obl", "nmod", "advmod", "appos", "conj", "flat", "nummod"})
_TIGHT = frozenset({"nmod:poss", "nmod:desc", "compound"})
# Words before a noun, by which it is named: "the 3 May elections".
NAMING = frozenset({"nummod", "compound", "nmod:unmarked", "nmod:desc", "amod", "nmod:poss"})
# How a noun hangs on another whose phrase it is in.
_WITHIN = _TIGHT | {"nmod"}
MATERIAL = frozenset({MATERIAL_COOPERATION, MATERIAL_CONFLICT})
# Limits, from which nothing is known of the day of the next deed.
LIMITS = frozenset({"until", "till", "through"})
# What is done "ahead of" something is not of its day; "for" something names the ground.
AHEAD = frozenset({"ahead of", "before", "in advance of", "prior to"})
_BEHIND = frozenset({"after", "following"})
BEFORE_IT = AHEAD | LIMITS
BESIDE_IT = BEFORE_IT | _BEHIND
_FOR = frozenset({"for", "over"})
Dated = Pieces[str]


class Surroundings:
    """Finds the marks of one kind that are told of deeds. Made once for each run of a stage."""

    def __init__(
        self, reading: Reading, marks: Dated, more: Iterable[tuple[Span, str]] = ()
    ) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.deeds: set[int] = set()
        self.marks = marks
        self.at = {mark: place for place, mark in (*marks, *more)}
        words = (word for place, _ in marks for word in reading.words_in(place))
        self._told_in = frozenset(word.sentence for word in words)

    def before_clause(self, found: Found, adverb: str) -> str | None:
        """
        Return the time or place that the clause of a deed tells more of.

        "Shut since Tuesday, when rebels shelled it", "went to Izmir, where police arrested her".
        """
        heads = self.reading.children(found.trigger, "advmod")
        first = next((one.index for one in heads if one.lemma.lower() == adverb), 0)
        before = first - 2 if self.tokens[first - 1].text == "," else first - 1
        if before < 0 or first > found.trigger:
            return None
        here = self.reading.span(before, before + 1)
        return next((mark for _, mark in in_order(self.marks, here)), None)

    def is_of_verb(self, mark: str, found: Found) -> bool:
        """
        Say whether a time or place before a noun is only told of the verb over it.

        What is done on Monday "ahead of a visit" or condemns a killing was that day, not the
        visit or the killing.
        """
        noun = self.tokens[found.trigger]
        if noun.upos != "NOUN" or noun.head < 0 or not self._is_other_deed(noun, found):
            return False
        top = self.top_of(mark)
        return top is not None and top.index < noun.index and top.head == noun.head

    def _is_other_deed(self, noun: Token, found: Found) -> bool:
        """Say whether a noun tells another deed than its verb, of another day."""
        if self.case_words(noun) in AHEAD:
            return noun.deprel == "obl"
        verb, case = self.tokens[noun.head], case_of(self.reading, noun.index)
        is_ground = noun.deprel == "obj" or (noun.deprel == "obl" and case in _FOR)
        if verb.upos != "VERB" or not is_ground:
            return False
        types = {deed.kind.type for deed in deeds_of_verb(verb.lemma, verb.text)}
        if found.deed.kind.quad in MATERIAL:
            return bool(types & {"ACCUSE", "SUPPORT"})
        return found.deed.kind.type == "REQUEST" and "REJECT" in types

    def heard(self, found: Found, label: str, marks: Dated) -> str | None:
        """Return the mark in the words that the head takes for time or place, the surest first."""
        near = [one for one in found.near if one.label == label]
        for one in sorted(near, key=lambda one: (-one.score, one.first)):
            words = self.reading.span(one.first, one.last)
            for place, mark in in_order(marks, words):
                if self.is_heard(place, found):
                    return mark
        return None

    def is_heard(self, place: Span, found: Found) -> bool:
        """Say whether a time or place that the head takes for a deed's may be its own."""
        raise NotImplementedError

    def top(self, place: Span) -> Token | None:
        """Return the word of a place that governs the others."""
        return governor_of(self.reading.words_in(place))

    def top_of(self, mark: str) -> Token | None:
        """Return the word that governs the others of a mark, if it may be a deed's own at all."""
        place = self.at.get(mark)
        return self.top(place) if place is not None else None

    def is_of_another(self, here: Token, deed: Collection[int]) -> bool:
        """Say whether a time names a noun within a phrase: "the eve of the 2015 accord's signing"."""
        noun = self.tokens[here.head]
        return here.deprel in NAMING and noun.index not in deed and noun.deprel in _WITHIN

    def ends_clause(self, here: Token) -> bool:
        """
        Say whether words before a verb end a clause about its subject.

        "The men who left 3 May have struck": without a comma, they are no part of the deed,
        whatever the parser makes of them.
        """
        return here.index < here.head and any(
            clause.index < here.index
            and all(one.upos != "PUNCT" for one in self.tokens[clause.index : here.index])
            for who in self.reading.children(here.head, "nsubj")
            for clause in self.reading.children(who.index, "acl:relcl")
        )

    def near(self, found: Found) -> str | None:
        """Return the time or place in the trigger's own phrase or clause, nearest in the tree."""
        clause = trigger = self.tokens[found.trigger]
        if trigger.sentence not in self._told_in:
            return None
        while clause.head >= 0 and clause.upos not in VERBS and clause.deprel != "root":
            clause = self.tokens[clause.head]
        deed = dict.fromkeys((trigger.index, *found.words))
        tops = deed if self.is_own_phrase(found) else deed | {clause.index: None}
        for top in tops:
            around = [
                one
                for one in self.reading.children(top, *LOOSE)
                if not self.is_of_other_day(one, BESIDE_IT)
            ]
            mark = self.below(around, {top, *deed})
            if mark is not None:
                return mark
        return None

    def is_own_phrase(self, found: Found) -> bool:
        """Say whether only the trigger's own phrase may tell of a deed, not its clause."""
        return is_at_plea(self.reading, self.tokens[found.trigger])

    def is_of_other_day(self, phrase: Token, cases: frozenset[str]) -> bool:
        """Say whether a phrase tells of something else before or after: "before the summit next week"."""
        if phrase.upos != "NOUN" or phrase.deprel != "obl" or is_time(self.reading, phrase):
            return False
        return self.case_words(phrase) in cases

    def case_words(self, noun: Token) -> str:
        """Return all words before a noun that tell its case: "ahead of"."""
        return " ".join(one.text.lower() for one in self.reading.children(noun.index, "case"))

    def below(self, below: Iterable[Token], deed: set[int]) -> str | None:
        """Return the first mark in phrases that is a deed's own."""
        for child in below:
            for span in self.reading.spans(self.reading.subtree(child.index)):
                for place, mark in in_order(self.marks, span):
                    if span.contains(place) and self.is_own(place, deed):
                        return mark
        return None

    def is_own(self, place: Span, deed: Collection[int]) -> bool:
        """
        Say whether a time or place is told of a deed's words, not of another in their phrase.

        "Jailed a day after the attack of 3 May" was not on 3 May, and who criticises "the
        1968 agreement" does so today.
        """
        inside = {word.index for word in self.reading.words_in(place)}
        here = self.top(place)
        if here is None:
            return True
        if here.head >= 0 and (self.is_of_another(here, deed) or self.ends_clause(here)):
            return False
        while here.index not in deed and here.head >= 0:
            above = self.tokens[here.head]
            is_loose = here.index in inside or here.relation in _PARTS
            is_other = above.index not in deed and (
                above.upos == "VERB" or above.index in self.deeds
            )
            if is_other or not (is_loose and here.deprel not in _TIGHT):
                return False
            here = above
        return True


def first_of(marks: Iterable[Time] | Iterable[Place]) -> Dated:
    """Return marks with where they begin to stand."""
    return Pieces((mark.spans[0], mark.id) for mark in marks)


def in_order(marks: Dated, place: Span) -> list[tuple[Span, str]]:
    """Return the marks over a place, the first to begin first."""
    return list(marks.over(place))[::-1]
