"""What ranks of every form share: the order's words, who was overtaken, the position's number."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.knowledge.changes import rank_words
from dragoman.language.grammar import NOUNS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Time
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.figure.measure import is_quantity, words_of
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import Linker
from dragoman.stages.numbers import SMALL, ordinal_of
from dragoman.stages.phrases import case_of, core

_OVERTAKE = frozenset(
    "overtake surpass outstrip outpace outrank leapfrog supplant unseat dethrone eclipse replace "
    "displace pass".split()
)
# These too, but only where the rank is told: "knocked Peru off as the top buyer".
_OUST = _OVERTAKE | set("bump crowd drive edge elbow knock nudge oust push squeeze topple".split())
# "Lost its place as the largest donor": no rank of the subject any more.
_LOSE = frozenset({"lose", "cede", "surrender", "yield", "forfeit", "relinquish"})
_NUMBERED = frozenset({"number", "no", "no."})
_HYPHENS = frozenset({"-", "–"})
# "Third in line", "second in command": no orders of this kind.
_NO_ORDER = frozenset(
    "line command charge row turn succession queue mind place person office history fact time year "
    "month week day decade century equal total".split()
)
_CASES = ("among", "in", "on", "of", "out of", "for")
# Where the words of an order end: "supplier of copper to Japan | ahead of Chile".
_STOP = frozenset({",", "ahead", "before", "behind", "after", "overtaking"})


class Passing(NamedTuple):
    """Who took a rank from whom, by their words; -1 where unsaid."""

    by: int
    over: int


class Order(NamedTuple):
    """The noun of an order, and whether it is one that somebody can come first in."""

    noun: Token
    is_contest: bool


class Orders:
    """Finds what ranks of one reading are in."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.timed = {
            word.index
            for time in reading.of_kind(Time)
            for span in time.spans
            for word in reading.words_in(span)
        }

    def of(self, heads: tuple[int, ...], own: range) -> Order | None:
        """Return the order that is named below one of the words: "among exporters", "in the poll"."""
        direct = [c for head in heads for c in self.reading.children(head, "nmod", "obl")]
        # "Second of 38 states in the study"
        nested = [c for one in direct for c in self.reading.children(one.index, "nmod")]
        nested = [c for c in nested if _is_contest(c)]
        found = [c for c in (*direct, *nested) if c.index not in own and self._is_order(c, own)]
        # "Sixth in Iowa and fourth in Ohio": each has its own.
        closest = [c for c in found if c.head == heads[0] and c.index > own.start]
        closest = [c for c in closest if case_of(self.reading, c.index) in _CASES[:3]]
        found = closest or found
        if not found:
            return None
        noun = min(found, key=lambda c: self._distance(c, own))
        is_many = case_of(self.reading, noun.index) == "among" and "Number=Plur" in noun.feats
        is_region = noun.lemma.lower() in rank_words("region")
        return Order(noun, is_many or is_region or _is_contest(noun))

    def _is_order(self, noun: Token, own: range) -> bool:
        """Say whether a word can be what a rank is in."""
        cases = _CASES if noun.index > own.start else _CASES[:3]
        case, is_contest = case_of(self.reading, noun.index), _is_contest(noun)
        return (
            noun.upos in NOUNS
            and noun.index not in self.timed
            and noun.lemma.lower() not in _NO_ORDER
            and not is_quantity(self.reading, noun.index)
            and case in cases
            and (case != "on" or is_contest)
        )

    def _distance(self, noun: Token, own: range) -> tuple[bool, bool, int, int]:
        """Return how unlikely a noun is the order: contests come first, then what stands behind."""
        case = case_of(self.reading, noun.index) or ""
        return not _is_contest(noun), noun.index < own.start, _CASES.index(case), noun.index


def _is_contest(noun: Token) -> bool:
    """Say whether a noun is for an order that somebody can come first in."""
    return noun.lemma.lower() in rank_words("contest")


def placing_words(reading: Reading) -> set[int]:
    """Return the words that may be, or end, an ordinal or a number behind "number": few are asked more."""
    ordinals = (words for form, words in reading.by_form.items() if ordinal_of(form) is not None)
    numbers = (token for form in _NUMBERED for token in reading.by_form.get(form, ()))
    return {token.index for words in ordinals for token in words} | {
        token.index + 1 for token in numbers
    }


def ordinal_ending(reading: Reading, word: int) -> tuple[int, int] | None:
    """Return where an ordinal that ends with a word begins, and its number: "twenty-first" is 21."""
    token = reading.tokens[word]
    number = ordinal_of(token.text.lower())
    if number is None or number < 1:
        return None
    if word >= 2 and reading.tokens[word - 1].text in _HYPHENS:
        tens = SMALL.get(reading.tokens[word - 2].text.lower(), 0)
        if tens >= 20 and number < 10:
            return word - 2, tens + number
    return word, number


def numbered(reading: Reading, token: Token) -> int | None:
    """Return the number behind "number", "No.", else None."""
    if not token.index:
        return None
    before = reading.tokens[token.index - 1]
    if before.text.lower() not in _NUMBERED or before.sentence != token.sentence:
        return None
    number = str(SMALL.get(token.text.lower(), token.text))
    return int(number) if number.isdigit() and len(number) < 5 else None


def is_from_below(reading: Reading, word: int) -> bool:
    """Say whether an ordinal before this word counts from the other end: "second from bottom", "third to last"."""
    words = [token.text.lower() for token in reading.tokens[word : word + 3]]
    below = {"bottom", "last", "end", "worst", "none"}
    return len(words) > 1 and words[0] in {"from", "to"} and bool(below & set(words[1:]))


def passing(reading: Reading, noun: Token) -> Passing:
    """Return who was overtaken for a rank: the object of "overtaking", what follows "ahead of"."""
    sentence = reading.sentence_of(noun.index)
    for word in range(sentence.first, sentence.last):
        token = reading.tokens[word]
        found = _passed(reading, token, noun) if token.upos == "VERB" else None
        if found is not None:
            return found
        if _leads_before(reading, token, noun):
            return Passing(-1, word + 1)
        if token.text.lower() == "ahead" and noun.index < word <= noun.index + 12:
            for after in reading.tokens[word + 2 : min(word + 6, sentence.last)]:
                if after.upos in NOUNS and after.deprel not in {"compound", "flat"}:
                    return Passing(-1, after.index)
    return Passing(-1, -1)


def _leads_before(reading: Reading, before: Token, noun: Token) -> bool:
    """Say whether a name is passed as translators have it: "the top buyer of wheat before Egypt"."""
    after = before.index + 1
    if before.text.lower() != "before" or not noun.index < after <= noun.index + 12:
        return False
    is_time = bool(reading.marks_at(Time, (reading.span(after, after + 1),)))
    return reading.tokens[after].upos == "PROPN" and not is_time


def _passed(reading: Reading, verb: Token, noun: Token) -> Passing | None:
    """Return who passes whom by a verb: "overtook Peru", "was replaced by Peru", "took over from Peru"."""
    is_role = noun.head == verb.index and case_of(reading, noun.index) == "as"
    if lemma_in(_OVERTAKE, verb) in _OVERTAKE or ousts(reading, verb, noun):
        objects = reading.children(verb.index, "obj")
        is_own = verb.index in _near(reading, noun) or noun.index in reading.subtree(verb.index)
        if objects and is_own:
            return Passing(-1, objects[0].index)
        if is_role and is_passive(reading, verb.index):
            passed, by = subject(reading, verb.index), agent(reading, verb.index)
            return Passing(by.index if by else -1, passed.index) if passed else None
    if is_role and lemma_in({"take"}, verb) == "take" and reading.children(verb.index, "obl"):
        particles = {child.text.lower() for child in reading.children(verb.index)}
        givers = [
            c for c in reading.children(verb.index, "obl") if case_of(reading, c.index) == "from"
        ]
        return Passing(-1, givers[0].index) if "over" in particles and givers else None
    return None


def ousts(reading: Reading, verb: Token, noun: Token) -> bool:
    """Say whether a verb takes from somebody the rank that a noun of its own tells: "as the top buyer"."""
    is_role = noun.head == verb.index and case_of(reading, noun.index) == "as"
    if not is_role or lemma_in(_OUST, verb) not in _OUST:
        return False
    is_ranked = noun.lemma.lower() in rank_words("noun")
    return is_ranked and any(
        word.text.lower() in rank_words("strict") | rank_words("loose")
        or ordinal_of(word.text.lower()) is not None
        for word in reading.children(noun.index, "amod")
    )


def is_lost(reading: Reading, noun: Token) -> bool:
    """Say whether a rank is one that somebody has no more: "lost its place as", "no longer the"."""
    above = reading.above(noun)
    words = {child.text.lower() for child in reading.children(noun.index, "advmod")}
    if above.upos in VERBS:
        words |= {child.text.lower() for child in reading.children(above.index, "advmod")}
        if noun.relation == "obl" and case_of(reading, noun.index) == "as":
            return lemma_in(_LOSE, above) in _LOSE
    elif above is not noun and case_of(reading, noun.index) == "as" and above.head >= 0:
        return lemma_in(_LOSE, reading.tokens[above.head]) in _LOSE
    return bool(words & {"not", "n't", "n’t", "longer", "never"})


def _near(reading: Reading, noun: Token) -> set[int]:
    """Return the words in whose clause a noun stands: above it, and directly below these."""
    above = [noun.index]
    while reading.tokens[above[-1]].head >= 0:
        above.append(reading.tokens[above[-1]].head)
    return {child.index for word in above for child in reading.children(word)} | set(above)


def order_words(reading: Reading, noun: Token, own: range) -> str:
    """Return what the order is of, in the report's words: "China's supplier of crude oil"."""
    first, last = core(reading, noun.index)
    after = [
        word
        for child in reading.children(noun.index, "nmod")
        if child.index > noun.index
        for word in reading.subtree(child.index)
    ]
    run = noun.index
    while (run + 1 in after or run + 1 < last) and reading.tokens[run + 1].text not in _STOP:
        run += 1
    # The parser may hang "second" of "second-largest" elsewhere: the owner stands before it.
    owners = reading.children(noun.index, "nmod:poss", "compound")
    below = {word for owner in owners for word in reading.subtree(owner.index)}
    first = min(first, own.start)
    if reading.tokens[first].text in _HYPHENS and first > reading.sentence_of(noun.index).first:
        first -= 1  # "all-time list"
    while first - 1 in below:
        first -= 1
    front = [w for w in range(first, noun.index) if w not in own]
    while front and reading.tokens[front[0]].upos in {"DET", "PUNCT"}:
        front.pop(0)
    while front and reading.tokens[front[-1]].text in _HYPHENS:
        front.pop()
    words = reading.span(noun.index, run + 1).of(reading.text)
    if front:
        pieces = [span.of(reading.text) for span in reading.spans(tuple(front))]
        return " ".join([*pieces, words])
    return words


def resolved(reading: Reading, who: Token) -> int:
    """Return a subject, or what it stands for where it is a relative pronoun."""
    is_relative = "PronType=Rel" in who.feats or who.text.lower() == "that"
    if is_relative and who.head >= 0:
        clause = reading.tokens[who.head]
        if clause.relation == "acl":
            return clause.head
    return who.index


def name_of(linker: Linker, reading: Reading, word: int) -> str | None:
    """Return who a word stands for: the actor's name, or the words; None for -1."""
    if word < 0:
        return None
    mention = linker.mention(word)
    if mention is not None and mention.name:
        return mention.name
    return words_of(reading, word)
