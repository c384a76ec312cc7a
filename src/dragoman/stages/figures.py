"""
Find figures: money, shares, counts and measures, how they changed, and ranks.

Numbers with a unit are figures wherever they stand; a bare number only where it counts
a noun. Numbers of dates, ages, names, scores and resolutions are none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import msgspec

from dragoman.knowledge.actors import demonyms
from dragoman.knowledge.changes import changes
from dragoman.knowledge.currencies import currency_of
from dragoman.knowledge.deeds import object_class
from dragoman.knowledge.units import Unit
from dragoman.language.reading import Reading, Token
from dragoman.records import Change, Figure, Mark, Place, Time
from dragoman.spans import Span
from dragoman.stages.figure.asof import day_beside, day_of, times_beside
from dragoman.stages.figure.change import Changed, begun, change_of, direction_at, is_arrived_at
from dragoman.stages.figure.counted import Counting
from dragoman.stages.figure.levels import antecedent_of, is_pronoun
from dragoman.stages.figure.measure import (
    Measure,
    chain_of,
    doer_of,
    measure_at,
    owner_of,
    rival_of,
    words_of,
)
from dragoman.stages.figure.pairs import Quantity, is_compared
from dragoman.stages.figure.quantities import quantities
from dragoman.stages.figure.ranks import ranks
from dragoman.stages.figure.records import records_in_time
from dragoman.stages.figure.retold import retold
from dragoman.stages.figure.votes import votes
from dragoman.stages.figure.weights import is_fall, weighed
from dragoman.stages.imagined import BILLS
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import linker_of
from dragoman.stages.numbers import value_of

# How many words around an amount of money may name whose money it is.
_AROUND = 60
# "Handed over 40 rifles": never more than 40.
_GIVING = frozenset({"hand", "turn"})


class Figures:
    """Mark figures."""

    name = "figures"
    version = 1
    reads = frozenset({"tokens", "sentences", "entities", "time", "place", "mention"})
    writes = frozenset({"figure"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield figures: numbers sentence by sentence, then changes without number, then ranks."""
        finder = _Finder(reading)
        for sentence in reading.sentences:
            found = list(quantities(reading.text, sentence.start, sentence.end))
            finder.here = found
            former: Figure | None = None
            for at, quantity in enumerate(found):
                following = found[at + 1] if at + 1 < len(found) else None
                figure = finder.figure(quantity, following)
                if figure is not None:
                    figure = _as_compared(reading.text, quantity, figure, former)
                    former = begun(reading.text, figure, former)
                    yield former
        yield from finder.folds()
        yield from finder.bare_changes()
        yield from votes(reading, finder.linker)
        yield from ranks(reading, finder.linker)
        yield from records_in_time(reading, finder.linker)


class _Finder:
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.linker = linker_of(reading)
        self.named = {
            word
            for entity in reading.entities
            if entity.type in {"PER", "ORG", "PARTY", "EVENT", "MISC"}
            for word in range(entity.first, entity.last)
        }
        self.here: list[Quantity] = []  # those of the sentence that is read
        self.changing: set[int] = set()
        self.former = -1  # what the last figure measured
        self.counting = Counting(reading, self.named)
        self.known: list[tuple[Quantity, Unit]] = []

    def figure(self, quantity: Quantity, following: Quantity | None) -> Figure | None:
        """Return the figure a quantity is, or None; `following` is the next of its sentence."""
        words = self.reading.words_in(Span(quantity.start, quantity.end))
        number = Span(quantity.start, quantity.number_end)
        if not words or self.reading.marks_at(Time, (number,)):
            return None
        pair = Span(
            min(quantity.start, quantity.after or quantity.start),
            max(quantity.end, quantity.after or 0),
        )
        own = {word.index for word in self.reading.words_in(pair)}
        if quantity.high is None and self._is_taken_over(quantity, words[0]):
            quantity.high = quantity.low
        head = self._head(words)
        if quantity.is_loose and (
            not self.counting.is_noun(head) or self.counting.counts_on(quantity, words)
        ):
            return None
        end, counted = quantity.end, None
        if quantity.unit is None:
            counted = self.counting.counted(words, head, quantity)
            # "15 of 170 missions": the noun belongs to both, its words to the latter.
            if counted is not None and (following is None or following.start > counted.start):
                end = max(end, counted.end)
        measure = self._meant(
            measure_at(self.reading, counted.index if counted else head.index, own)
        )
        if quantity.low is None and is_arrived_at(self.reading, measure.verb, words[0].index):
            quantity.low = quantity.high
        unit = quantity.unit or self._unit(quantity, words, head, measure, counted, following)
        is_retold = unit is None
        if is_retold:
            unit, measure = retold(self.reading, quantity, head, self.known), Measure()
        if unit is None:
            return None
        unit = self._money(quantity, weighed(self.reading, quantity, unit, words[0]), words[0])
        self.known.append((quantity, unit))
        is_far = is_fall(self.reading, unit, measure)
        part = head if self.counting.some_of(words, head) else counted
        changed = None if is_far else self._changed(quantity, measure, part, words[0].index)
        noun = counted.index if counted else measure.noun
        self.former = measure.noun if counted is None else self.former
        return Figure(
            spans=(Span(quantity.start, end),),
            low=quantity.low,
            high=quantity.high,
            unit=unit.name,
            measure=words_of(self.reading, noun, own) if noun >= 0 else None,
            of=None if is_retold else self._owner(noun, counted, measure, head.index, own),
            asof=self._day(quantity, measure, head, end),
            change=changed.change if changed else None,
            implied=changed.implied if changed else (),
            by=unit.kind,
            score=0.9 if unit.kind != "count" else 0.8,
        )

    def _changed(
        self, quantity: Quantity, measure: Measure, counted: Token | None, first: int
    ) -> Changed | None:
        """Return the change a figure is part of, and remember its verb."""
        # "Lost 2,000 tanks" counts tanks; only "by 2,000", "to 2,000" change a figure.
        is_object = counted is not None and counted.relation in {"obj", "nsubj"}
        if is_object and quantity.adverb is quantity.trend is None:
            return None
        changed = change_of(self.reading, quantity, measure, first)
        if changed is not None:
            self.changing.add(measure.verb)
        return changed

    def _meant(self, measure: Measure) -> Measure:
        """
        Return a measure with the noun that a pronoun in its place stands for, or with none.

        A day measures nothing: "pledged 3 million euros on Friday".
        """
        noun = self.reading.tokens[measure.noun]
        if measure.noun >= 0 and self.reading.marks_at(Time, (Span(noun.start, noun.end),)):
            return measure._replace(noun=-1)
        if measure.noun < 0 or not is_pronoun(noun):
            return measure
        return measure._replace(noun=antecedent_of(self.reading, noun, self.former))

    def _day(self, quantity: Quantity, measure: Measure, head: Token, end: int) -> str | None:
        """Return the day a figure holds for; one it is compared with has its own, if any."""
        text = self.reading.text
        beside = day_beside(self.reading, end)
        if beside is not None or is_compared(text, quantity):
            return beside
        ends = [one.end for one in self.here if one is not quantity and is_compared(text, one)]
        others = {time.id for at in ends for time in times_beside(self.reading, at)}
        return day_of(self.reading, measure, head.index, apart=others)

    def _is_taken_over(self, quantity: Quantity, first: Token) -> bool:
        """Say whether "over" belongs to the verb and bounds no number: "took over | 12 mines"."""
        before = self.reading.tokens[max(0, first.index - 1)]
        verb = self.reading.tokens[max(0, first.index - 2)]
        is_particle = before.deprel == "compound:prt" or (
            verb.lemma.lower() in _GIVING and verb.upos == "VERB" and quantity.unit is None
        )
        is_over = before.text.lower() == "over" and not quantity.is_vague
        return is_over and is_particle and not self._is_signed(verb, first)

    def _is_signed(self, verb: Token, number: Token) -> bool:
        """Say whether papers are signed, which nobody signs over: "signed over 40 treaties"."""
        noun = number
        while noun.head >= 0 and noun.deprel in {"nummod", "compound"}:
            noun = self.reading.tokens[noun.head]
        is_paper = noun.lemma.lower() in object_class("deal") | BILLS
        return verb.lemma.lower() == "sign" and is_paper

    def _unit(
        self,
        quantity: Quantity,
        words: tuple[Token, ...],
        head: Token,
        measure: Measure,
        counted: Token | None,
        following: Quantity | None,
    ) -> Unit | None:
        """Return the unit of a number that has none: what it counts, or what a neighbour is in."""
        if counted is not None:
            return Unit(counted.text.lower(), "count")
        toll = self.counting.toll(head, measure)
        if toll is not None:
            return Unit(toll, "count")
        later = following.unit if following else None
        if following is not None and later is None:
            after = self.reading.words_in(Span(following.start, following.number_end))
            noun = self.counting.counted(after, self._head(after), following) if after else None
            later = Unit(noun.text.lower(), "count") if noun else None
        unit = self.counting.elliptic(quantity, words, head, self.known, later)
        if unit is not None:
            return unit
        named = self.counting.changed(measure, quantity) or self.counting.some_of(words, head)
        return Unit(named, "count") if named else None

    def _money(self, quantity: Quantity, unit: Unit, word: Token) -> Unit:
        """Return the currency a word means here: that of the country named nearest."""
        if quantity.money is None or unit.kind != "money":
            return unit
        code = currency_of(quantity.money, self._countries(word.index))
        if code is None:
            return unit
        _, per, rest = unit.name.partition(" per ")
        return Unit(f"{code}{per}{rest}", "money")

    def _countries(self, word: int) -> list[str]:
        """Return the countries named around a word, the nearest first, its own sentence before all."""
        own = self.reading.tokens[word].sentence
        near = [
            (abs(token.sentence - own), abs(token.index - word), country)
            for token in self.reading.tokens[max(0, word - _AROUND) : word + _AROUND]
            if (country := self._country_at(token)) is not None
        ]
        return [country for _, _, country in sorted(near)]

    def _country_at(self, token: Token) -> str | None:
        """Return the country that a word names: as an actor, as a place, or as "Chilean"."""
        mention = self.linker.mention(token.index)
        if mention is not None and mention.country:
            return mention.country
        place = self.reading.innermost(Place).get(token.index)
        return place.country if place and place.country else demonyms().get(token.text)

    def _owner(
        self, noun: int, counted: Token | None, measure: Measure, head: int, own: Collection[int]
    ) -> str | None:
        """Return whose figure it is: who owns what is measured, else who gives, takes, pays it."""
        rival = rival_of(self.reading, self.linker, head)
        if rival is not None:
            return rival
        owner = owner_of(self.reading, self.linker, noun, own) if noun >= 0 else None
        if counted is not None and not _is_actor(owner):
            owner = None
        alike = chain_of(self.reading, counted) if counted is not None else ()
        return owner or doer_of(self.reading, self.linker, measure, head, alike)

    def _head(self, words: tuple[Token, ...]) -> Token:
        """Return the word of a quantity that hangs on the rest of the sentence."""
        inside = {word.index for word in words}
        outward = [word for word in words if word.head not in inside]
        return (
            outward[-1]
            if len(outward) == 1
            else next(
                (word for word in reversed(outward) if word.upos in {"NOUN", "SYM"}), outward[-1]
            )
        )

    def bare_changes(self) -> Iterator[Figure]:
        """Yield "tripled", "halved" where no number is with them."""
        for token in self.reading.tokens:
            if token.upos != "VERB" or token.index in self.changing:
                continue
            found = direction_at(self.reading, token.index)
            if found is None or found.factor is None:
                continue
            measured = self._measured(token)
            if measured < 0:
                continue
            yield self._bare_change(token, measured)

    def folds(self) -> Iterator[Figure]:
        """Yield "soared fivefold", "has grown 34-fold" where no number is with them."""
        forms = [form for form in self.reading.by_form if form.endswith("fold")]
        for token in self.reading.of_forms(forms):
            if token.head < 0:
                continue
            verb = self.reading.tokens[token.head]
            factor = _fold(self.reading, token)
            found = changes().get(lemma_in(changes(), verb))
            if factor is None or found is None or verb.index in self.changing:
                continue
            measured = self._measured(verb)
            if measured >= 0:
                self.changing.add(verb.index)
                first = factor[1]
                change = Change(
                    direction=found.direction,
                    factor=round(1 / factor[0], 4) if found.direction == "down" else factor[0],
                )
                yield self._bare_change(
                    verb, measured, self.reading.span(first, token.index + 1), change
                )

    def _measured(self, verb: Token) -> int:
        """Return what a verb such as "double" changes: its object, else its subject."""
        objects = self.reading.children(verb.index, "obj")
        subjects = self.reading.children(verb.index, "nsubj")
        if objects or subjects:
            return (objects or subjects)[0].index
        # "Trade with Oman tripled": the parser may hang the verb on the noun.
        return verb.head if verb.deprel == "acl" else -1

    def _bare_change(
        self, verb: Token, noun: int, span: Span | None = None, change: Change | None = None
    ) -> Figure:
        """Make the figure of a change without number."""
        measure = Measure(noun, verb.index, "to")
        if change is None:
            from_verb = change_of(self.reading, Quantity(0, 0, None, None), measure, verb.index)
            change = from_verb.change if from_verb else None
        return Figure(
            spans=(span or Span(verb.start, verb.end),),
            measure=words_of(self.reading, noun),
            of=owner_of(self.reading, self.linker, noun),
            asof=day_of(self.reading, measure, verb.index),
            change=change,
            by="change",
            score=0.75,
        )


def _as_compared(text: str, quantity: Quantity, figure: Figure, former: Figure | None) -> Figure:
    """Return a figure that another of its unit is compared with as one of the same measure."""
    if former is None or former.unit != figure.unit or quantity.start < former.spans[0].end:
        return figure
    is_later = quantity.after is None or quantity.after < quantity.start
    if not is_later or not is_compared(text, quantity):
        return figure
    has_own = text.startswith(" for ", figure.spans[0].end)  # "against 40% for the opposition"
    of = figure.of if has_own else former.of
    return msgspec.structs.replace(figure, measure=former.measure, of=of)


def _is_actor(owner: str | None) -> bool:
    """Say whether an owner is an actor's id and no mere noun: "prisoners of war" have none."""
    return owner is not None and ("/" in owner or owner.isupper())


def _fold(reading: Reading, token: Token) -> tuple[float, int] | None:
    """Return the factor of "fivefold", "34-fold", and the word it begins with."""
    word = token.text.lower()
    known = changes().get(word)
    if known is not None and known.factor is not None:
        return known.factor, token.index
    digits = re.fullmatch(r"(\d+)-?fold", word)
    if digits:
        return float(digits[1]), token.index
    if word == "fold" and token.index >= 2 and reading.tokens[token.index - 1].text == "-":
        value = value_of(reading.tokens[token.index - 2].text)
        return (value, token.index - 2) if value else None
    return None
