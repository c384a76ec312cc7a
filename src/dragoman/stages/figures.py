"""
Find figures: money, shares, counts and measures, how they changed, and ranks.

Numbers with a unit are figures wherever they stand; a bare number only where it counts
a noun. Numbers of dates, ages, names, scores and resolutions are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.actors import roles
from dragoman.knowledge.units import Unit
from dragoman.language.reading import Reading, Token
from dragoman.records import Figure, Mark, Time
from dragoman.spans import Span
from dragoman.stages.figures_change import change_of, direction_at
from dragoman.stages.figures_measure import Measure, day_of, measure_at, owner_of, words_of
from dragoman.stages.figures_quantities import Quantity, quantities
from dragoman.stages.figures_ranks import ranks
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import core

# After these a bare number counts people: "killed 20", "30 were wounded".
_CASUALTY = frozenset(
    "kill wound injure arrest detain die hurt capture evacuate displace rescue drown perish shoot "
    "execute release free deport expel abduct kidnap dead missing".split()
)
_NEVER_COUNTED = frozenset(
    "way thing side point reason half part time fold case sort kind respect term party".split()
)
_NUMBERS = frozenset({"number", "total", "toll", "count"})
_FARTHEST = 6


class Figures:
    """Mark figures."""

    name = "figures"
    version = 1
    reads = frozenset({"tokens", "sentences", "entities", "time", "mention"})
    writes = frozenset({"figure"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield figures: numbers sentence by sentence, then changes without number, then ranks."""
        finder = _Finder(reading)
        for sentence in reading.sentences:
            for quantity in quantities(reading.text, sentence.start, sentence.end):
                figure = finder.figure(quantity)
                if figure is not None:
                    yield figure
        yield from finder.bare_changes()
        yield from ranks(reading, finder.linker)


class _Finder:
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.linker = Linker(reading)
        self.times = reading.of_kind(Time)
        self.named = {
            word
            for entity in reading.entities
            if entity.type in {"PER", "ORG", "PARTY", "EVENT", "MISC"}
            for word in range(entity.first, entity.last)
        }
        self.changing: set[int] = set()

    def figure(self, quantity: Quantity) -> Figure | None:
        """Return the figure a quantity is, or None."""
        words = self.reading.words_in(Span(quantity.start, quantity.end))
        number = Span(quantity.start, quantity.number_end)
        if not words or any(time.spans[0].overlaps(number) for time in self.times):
            return None
        pair = Span(
            min(quantity.start, quantity.after or quantity.start),
            max(quantity.end, quantity.after or 0),
        )
        own = {word.index for word in self.reading.words_in(pair)}
        head = self._head(words)
        end, unit, counted = quantity.end, quantity.unit, None
        if unit is None:
            counted = self._counted(words, head, quantity)
            end = max(end, counted.end) if counted else end
        measure = measure_at(self.reading, counted.index if counted else head.index, own)
        if unit is None:
            name = counted.text.lower() if counted else self._toll(head, measure)
            if name is None:
                return None
            unit = Unit(name, "count")
        # "Lost 2,000 tanks" counts tanks; only "by 2,000", "to 2,000" change a figure.
        is_counting = counted is not None and counted.deprel.split(":")[0] in {"obj", "nsubj"}
        changed = (
            None if is_counting else change_of(self.reading, quantity, measure, words[0].index)
        )
        if changed is not None:
            self.changing.add(measure.verb)
        noun = counted.index if counted else measure.noun
        owner = owner_of(self.reading, self.linker, noun) if noun >= 0 else None
        return Figure(
            spans=(Span(quantity.start, end),),
            low=quantity.low,
            high=quantity.high,
            unit=unit.name,
            measure=words_of(self.reading, noun, own) if noun >= 0 else None,
            of=owner if counted is None or _is_actor(owner) else None,
            asof=day_of(self.reading, self.times, measure, head.index),
            change=changed.change if changed else None,
            implied=changed.implied if changed else (),
            by=unit.kind,
            score=0.9 if unit.kind != "count" else 0.8,
        )

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

    def _counted(self, words: tuple[Token, ...], head: Token, quantity: Quantity) -> Token | None:
        """Return the noun a bare number counts, or None."""
        if self.named & {word.index for word in words}:
            return None
        last = words[-1].index
        if quantity.is_vague or head.upos == "NOUN":
            below = self.reading.children(head.index, "nmod")
            found = [child for child in below if 0 < child.index - last <= _FARTHEST]
            if found and self.reading.tokens[last + 1].text.lower() == "of":
                return found[0] if found[0].upos in {"NOUN", "PROPN", "PRON"} else None
        if head.head < 0:
            return None
        noun = self.reading.tokens[head.head]
        if head.deprel == "obl" and last + 1 < len(self.reading.tokens):
            # "Up to 12 people died": the parser takes "up to 12" for a phrase of its own.
            beside = self.reading.tokens[last + 1]
            if beside.head != head.head or beside.upos != "NOUN":
                return None
            noun = beside
        elif head.deprel.split(":")[0] not in {"nummod", "compound", "amod"}:
            return None
        if noun.upos not in {"NOUN", "PROPN"} or not 0 < noun.index - last <= _FARTHEST:
            return None
        return noun if self._counts(words, noun) else None

    def _counts(self, words: tuple[Token, ...], noun: Token) -> bool:
        """Say whether a number counts a noun here, or only points: "the two leaders"."""
        lemma = noun.lemma.lower()
        first = words[0]
        before = self.reading.tokens[first.index - 1] if first.index else None
        if lemma in _NEVER_COUNTED or noun.index in self.named:
            return False
        if before is not None and before.upos == "PROPN" and before.head == noun.index:
            return False  # "Boeing 737 jets"
        if len(words) > 1 or first.text[0].isdigit():
            return True
        if first.text.lower() == "one":
            return lemma in roles()
        start = core(self.reading, noun.index)[0]
        return not any(
            self.reading.tokens[word].text.lower() in {"the", "these", "those", "both"}
            or "Poss=Yes" in self.reading.tokens[word].feats
            for word in range(start, first.index)
        )

    def _toll(self, head: Token, measure: Measure) -> str | None:
        """Return what a number without noun counts: the dead, "the number of refugees"; or None."""
        if measure.noun >= 0 and self.reading.tokens[measure.noun].lemma.lower() in _NUMBERS:
            for child in self.reading.children(measure.noun, "nmod", "compound"):
                if child.upos in {"NOUN", "PROPN"}:
                    return child.text.lower()
        if head.head < 0 or head.deprel.split(":")[0] not in {"nsubj", "obj"}:
            return None
        above = self.reading.tokens[head.head]
        return "people" if above.lemma.lower() in _CASUALTY else None

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

    def _measured(self, verb: Token) -> int:
        """Return what a verb such as "double" changes: its object, else its subject."""
        objects = self.reading.children(verb.index, "obj")
        subjects = self.reading.children(verb.index, "nsubj")
        noun = (objects or subjects or (None,))[0]
        return -1 if noun is None else noun.index

    def _bare_change(self, verb: Token, noun: int) -> Figure:
        """Make the figure of a change without number."""
        measure = Measure(noun, verb.index, "to")
        from_verb = change_of(self.reading, Quantity(0, 0, None, None), measure, verb.index)
        return Figure(
            spans=(Span(verb.start, verb.end),),
            measure=words_of(self.reading, noun),
            of=owner_of(self.reading, self.linker, noun),
            asof=day_of(self.reading, self.times, measure, verb.index),
            change=from_verb.change if from_verb else None,
            by="change",
            score=0.75,
        )


def _is_actor(owner: str | None) -> bool:
    """Say whether an owner is an actor's id and no mere noun: "prisoners of war" have none."""
    return owner is not None and ("/" in owner or owner.isupper())
