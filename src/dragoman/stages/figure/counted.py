"""What a number without a unit counts: the noun behind it, the dead, or what a number before it counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.knowledge.actors import roles
from dragoman.knowledge.units import Unit
from dragoman.language.grammar import NOMINAL, NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.spans import Span
from dragoman.stages.clauses import subject
from dragoman.stages.figure.change import direction_at
from dragoman.stages.figure.levels import LIMITS
from dragoman.stages.figure.measure import Measure, is_quantity
from dragoman.stages.figure.pairs import Quantity
from dragoman.stages.mention.sides import namesakes
from dragoman.stages.numbers import ORDINALS, value_of
from dragoman.stages.phrases import case_of, core

# After these a bare number counts people: "killed 20", "30 were wounded".
_CASUALTY = frozenset(
    "kill wound injure arrest detain die hurt capture evacuate displace rescue drown perish shoot "
    "execute release free deport expel abduct kidnap dead missing".split()
)
# What such people are, right behind their number: "44 dead and 70 wounded".
_STRUCK = frozenset("dead hurt injured killed missing wounded".split())
_CONTEXT = 60  # words
_NEVER_COUNTED = frozenset(
    "way thing side point reason half part time fold case sort kind respect term party summer winter "
    "spring autumn season decade century occasion".split()
)
_SPELLS = frozenset("day hour minute month week year".split())
_STREETS = frozenset({"street", "avenue", "road", "square", "lane", "drive", "boulevard"})
# Who tells a reporter something is no figure.
_SOURCES = frozenset(
    "adviser aide analyst diplomat expert insider observer official person source witness".split()
)
_TELLING = frozenset({"add", "confirm", "say", "tell"})
_NUMBERS = frozenset({"number", "total", "toll", "count"})
# No share is written with thousands of hundredths.
_MOST_PERCENT = 1000
_FARTHEST = 6
# A number behind one of them borrows no unit: it names, or points to some told of before.
_NUMBERING = frozenset("the these those both no. article line page".split())
_NOMINAL = frozenset(
    "nsubj obj obl conj nmod root parataxis appos xcomp advcl ccomp dep list".split()
)
# What is told in money once is so again: "exports came to 60 million".
_TRADED = frozenset(
    "aid budget commerce cost debt deficit export import income investment loan loss purchase "
    "profit remittance revenue sale spending surplus trade turnover".split()
)
_LARGE = re.compile(r"(?i)\d\s?(?:millions?|billions?|trillions?|bn|mn|m|tn)$")
_OF_KNOWN = re.compile(
    r"\s(?:out\s)?of\s(?:them|these|those|whom|which|the\s|its\s|their\s|his\s|her\s|[A-Z]\w+['’]s?\s|\d|\w+\s\w+s\b)"
)


class Counting:
    """Finds what numbers count in one reading."""

    def __init__(self, reading: Reading, named: set[int]) -> None:
        self.reading = reading
        self.named = named

    def counted(self, words: tuple[Token, ...], head: Token, quantity: Quantity) -> Token | None:
        """Return the noun a bare number counts, or None."""
        if self.named & {word.index for word in words}:
            return None
        last = words[-1].index
        if quantity.is_vague or head.upos == "NOUN":
            below = self.reading.children(head.index, "nmod")
            found = [child for child in below if 0 < child.index - last <= _FARTHEST]
            # "A quarter | of people", and "a quarter of a million | people".
            near = (*words, self.reading.tokens[last + 1]) if found else ()
            if any(one.text.lower() == "of" for one in near):
                return found[0] if found[0].upos in NOMINAL else None
        if head.head < 0 or head.relation not in {"nummod", "compound", "amod"}:
            return self._adjacent(words, head)
        noun = self.reading.tokens[head.head]
        if noun.upos not in NOUNS or not 0 < noun.index - last <= _FARTHEST:
            return None
        return noun if self._counts(words, noun) else None

    def _adjacent(self, words: tuple[Token, ...], head: Token) -> Token | None:
        """Return a plural right behind a number that the parser hung elsewhere: "up to 12 people"."""
        after = words[-1].index + 1
        if head.upos != "NUM" or after >= len(self.reading.tokens):
            return None
        noun = self.reading.tokens[after]
        is_plural = noun.upos == "NOUN" and "Number=Plur" in noun.feats
        return noun if is_plural and self._counts(words, noun) else None

    def _counts(self, words: tuple[Token, ...], noun: Token) -> bool:
        """Say whether a number counts a noun here, or only points: "the two leaders"."""
        lemma = noun.lemma.lower()
        first = words[0]
        before = self.reading.tokens[first.index - 1] if first.index else None
        if lemma in _NEVER_COUNTED | _STREETS or noun.index in self.named:
            return False
        if namesakes(self.reading, noun):
            return False  # "the two Koreas"
        if before is not None and before.upos == "PROPN" and before.head == noun.index:
            return False  # "Boeing 737 jets"
        if len(words) > 1 or first.text[0].isdigit():
            return True
        if lemma in _SOURCES and noun.deprel == "nsubj" and self._is_telling(noun.head):
            return False
        if first.text.lower() == "one":
            return lemma in roles()
        start = core(self.reading, noun.index)[0]
        between = [self.reading.tokens[word] for word in range(start, first.index)]
        # "The first ten turbines" are ten turbines, "the two leaders" only those two.
        if any(token.text.lower() in {"first", "last", "other", "next"} for token in between):
            return True
        return not any(
            token.text.lower() in {"the", "these", "those", "both"} or "Poss=Yes" in token.feats
            for token in between
        )

    def _is_telling(self, verb: int) -> bool:
        """Say whether a verb tells, so that its subject only is a source: "two diplomats said"."""
        return verb >= 0 and self.reading.tokens[verb].lemma.lower() in _TELLING

    def toll(self, head: Token, measure: Measure) -> str | None:
        """Return what a number without noun counts: the dead, "the number of refugees"; or None."""
        if measure.noun >= 0 and self.reading.tokens[measure.noun].lemma.lower() in _NUMBERS:
            for child in self.reading.children(measure.noun, "nmod", "compound"):
                if child.upos in NOUNS:
                    # A death toll counts people, not "death".
                    return "people" if child.text.lower() == "death" else child.text.lower()
            if measure.preposition == "at" and self._is_of_casualties(measure.noun):
                return "people"
        if self._is_struck(head):
            return "people"
        if head.head < 0 or head.relation not in {"nsubj", "obj"}:
            return None
        above = self.reading.tokens[head.head]
        return "people" if above.lemma.lower() in _CASUALTY else None

    def _is_struck(self, head: Token) -> bool:
        """Say whether a number counts the dead or hurt right behind it, and no dead animals."""
        after = head.index + 1
        if head.upos != "NUM" or after >= len(self.reading.tokens):
            return False
        word = self.reading.tokens[after]
        is_of_noun = word.deprel == "amod" and word.head > word.index
        return word.text.lower() in _STRUCK and not is_of_noun

    def _is_of_casualties(self, noun: int) -> bool:
        """Say whether a bare "the number", put at so many, is that of people killed or hurt before."""
        words = self.reading.tokens[max(0, noun - _CONTEXT) : noun]
        return any({one.lemma.lower(), one.text.lower()} & (_CASUALTY | _STRUCK) for one in words)

    def changed(self, measure: Measure, quantity: Quantity) -> str | None:
        """Return what a number counts that a verb of change leads to: "arrivals rose to 40,000"."""
        is_changed = quantity.trend or direction_at(self.reading, measure.verb)
        if measure.noun < 0 or not is_changed:
            return None
        noun = self.reading.tokens[measure.noun]
        is_end = measure.preposition in {"to", "from", "at"} or (
            measure.preposition == "by" and "Number=Plur" in noun.feats
        )
        if not is_end or noun.upos not in NOUNS:
            return None
        return (self._limited(noun) or noun).text.lower()

    def _limited(self, noun: Token) -> Token | None:
        """Return what a limit is set for: "a quota for technicians"; None if unsaid, or for no limit."""
        if noun.lemma.lower() not in LIMITS:
            return None
        for child in self.reading.children(noun.index, "nmod"):
            is_limited = case_of(self.reading, child.index) in {"for", "of", "on"}
            if is_limited and "Number=Plur" in child.feats:
                return child
        return None

    def elliptic(
        self,
        quantity: Quantity,
        words: tuple[Token, ...],
        head: Token,
        known: Sequence[tuple[Quantity, Unit]],
        later: Unit | None,
    ) -> Unit | None:
        """
        Return the unit a number borrows from a figure beside it, or None.

        "61 votes to 58", "of 160 seats it kept 98", "1.3 million refugees, 844,000 of whom".
        A number borrows only where it stands like a noun.
        """
        first = words[0]
        is_of_known = _OF_KNOWN.match(self.reading.text, quantity.end) is not None
        if self.named & {word.index for word in words} or first.text.lower() in {"one", "zero"}:
            return None
        before = self.reading.tokens[first.index - 1].text.lower() if first.index else ""
        if before in _NUMBERING or not _is_noun_like(words, head, is_of_known=is_of_known):
            return None
        if is_of_known and later is not None and later.kind == "count":
            return later
        is_share = (quantity.low or quantity.high or 0) < _MOST_PERCENT
        is_share = is_share and not self._is_of_some(words)
        if not known:
            is_fit = is_share or later is None or later.kind != "share"
            return later if is_of_known and is_fit else None
        fitting = [one for one in known if is_share or one[1].kind != "share"]
        if not fitting:
            return None
        earlier, unit = fitting[-1]
        is_subject = head.relation == "nsubj"
        reach = int(is_of_known or is_subject or self._is_traded(quantity, unit, head))
        told = self.reading.words_in(_span(earlier))
        return unit if told and told[0].sentence >= first.sentence - reach else None

    def some_of(self, words: tuple[Token, ...], head: Token) -> str | None:
        """Return what a number counts some of: "40 of its soldiers", "ten of the twelve members"."""
        if head.upos != "NUM" or words[0].text.lower() in {"one", "zero"}:
            return None
        for child in self.reading.children(head.index, "nmod"):
            is_plural = child.upos == "NOUN" and "Number=Plur" in child.feats
            is_told = bool(self.reading.children(child.index, "det", "nmod:poss"))
            is_of = is_plural and is_told and case_of(self.reading, child.index) == "of"
            if is_of and child.lemma.lower() not in _NEVER_COUNTED | _SPELLS:
                return child.text.lower()
        return None

    def _is_of_some(self, words: tuple[Token, ...]) -> bool:
        """Say whether a number counts some of those told of, as no share does: "two of its ports"."""
        return any(
            case_of(self.reading, child.index) == "of"
            and "Number=Plur" in child.feats
            and self.reading.children(child.index, "det", "nmod:poss")
            for word in words
            for child in self.reading.children(word.index, "nmod")
        )

    def _is_traded(self, quantity: Quantity, unit: Unit, head: Token) -> bool:
        """Say whether millions are of money like those told before: "exports came to 60 million"."""
        words = self.reading.text[quantity.start : quantity.end]
        if unit.kind != "money" or head.head < 0 or not _LARGE.search(words):
            return False
        by = subject(self.reading, head.head)
        return by is not None and by.lemma.lower() in _TRADED

    def is_noun(self, head: Token) -> bool:
        """Say whether a fraction without "of" stands like a noun: "half is owed", "cut by half"."""
        deprel = head.relation
        return (
            deprel in _NOMINAL - {"conj", "advcl"} and not is_quantity(self.reading, head.head)
            if head.head >= 0
            else False
        )

    def counts_on(self, quantity: Quantity, words: tuple[Token, ...]) -> bool:
        """
        Say whether "a third" is one more than the two just told of: "two were shot and a third fled".

        The number before it stands in this sentence or the last.
        """
        name = words[-1].text.lower()
        if not quantity.low or words[0].text.lower() != "a" or name not in ORDINALS:
            return False
        sentence = self.reading.sentences[max(0, words[0].sentence - 1)]
        before = self.reading.tokens[sentence.first : words[0].index]
        return any(
            value_of(one.text.lower()) == ORDINALS[name] - 1 for one in before if one.upos == "NUM"
        )


def _is_noun_like(words: tuple[Token, ...], head: Token, *, is_of_known: bool) -> bool:
    """Say whether a number stands like a noun: in the place of one, and with no noun of its own."""
    deprel = head.relation
    if head.upos not in {"NUM", "NOUN", "PRON"} or deprel not in _NOMINAL:
        return is_of_known and deprel == "nummod"
    return head.upos == "NUM" or any(head.index == word.index for word in words)


def _span(quantity: Quantity) -> Span:
    """Return the characters of a quantity."""
    return Span(quantity.start, quantity.end)
