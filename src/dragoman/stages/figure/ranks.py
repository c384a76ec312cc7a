"""Places in an order told by adjectives: "the second-biggest supplier", "top buyer of wheat, overtaking Egypt"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.knowledge.changes import rank_words
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.records import Figure, Rank
from dragoman.stages.clauses import subject
from dragoman.stages.figure.measure import words_of
from dragoman.stages.figure.order import (
    Orders,
    is_lost,
    name_of,
    numbered,
    order_words,
    ordinal_ending,
    passing,
    resolved,
)
from dragoman.stages.figure.records import since_of
from dragoman.stages.figure.standings import standings
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of

_LEAST = frozenset({"smallest", "lowest", "poorest"})
# Superlatives that give no place in an order even behind an ordinal: "second-best", "third eldest son".
_UNRANKED = frozenset({"best", "latest", "eldest", "youngest", "last", "next"})
_REGIONS = frozenset({"world", "region", "country", "continent", "hemisphere"})
# Where a superlative without noun may stand.
_ALONE = frozenset({"root", "xcomp", "appos", "conj", "acl", "acl:relcl", "ccomp", "amod", "obl"})
_RANKED = _ALONE | {"amod", "compound"}
_HAVE = frozenset(
    "have own hold boast possess operate run become remain be represent constitute form see record "
    "suffer post report produce build win receive".split()
)
# "Lists Peru as the third-largest": the rank is the object's.
_NAME = frozenset(
    "name list peg rank rate describe position establish regard identify make render crown call count "
    "cite hail put place".split()
)
# "Making Peru the top buyer" is as much, "left the talks as the top buyer" is not.
_MAKE = frozenset({*_NAME, "declare", "keep", "leave"})
# Where one of several is meant: "one of the largest ports".
_SEVERAL = frozenset({"one", "some", "two", "three", "four", "five", "many", "several"})


class _Ranking(NamedTuple):
    """Ranking words from `first` to `last` (exclusive), the position, the word that is ranked."""

    first: int
    last: int
    position: int
    noun: Token
    order: Token | None


def ranks(reading: Reading, linker: Linker) -> Iterator[Figure]:
    """Yield a figure for every rank; its spans are the ranking words, it has no number."""
    orders = Orders(reading)
    for token in reading.tokens:
        if token.upos != "NUM" and (token.deprel not in _RANKED or not _may_rank(reading, token)):
            continue
        if since_of(reading, token):
            continue
        found = _ranking(reading, token) or _elliptic(reading, token, orders)
        if found is None or is_lost(reading, found.noun):
            continue
        own = range(found.first, found.last)
        passed = passing(reading, found.noun)
        holder = passed.by if passed.by >= 0 else _holder(reading, found.noun, passed.over)
        if found.order is None:
            order = None
        else:
            is_own = found.order is found.noun
            start = found.order.index
            order = order_words(reading, found.order, own if is_own else range(start, start))
        yield Figure(
            spans=(reading.span(found.first, found.last),),
            measure=words_of(reading, found.noun.index, own),
            of=name_of(linker, reading, holder),
            rank=Rank(
                position=found.position, in_=order, over=name_of(linker, reading, passed.over)
            ),
            by="rank",
            score=0.75,
        )
    yield from standings(reading, linker, orders)


def _ranking(reading: Reading, token: Token) -> _Ranking | None:
    """Return the rank whose ranking words end with a word before a noun, or None."""
    if token.head < 0:
        return None
    noun = reading.tokens[token.head]
    if token.upos == "NUM":
        return _numbered(reading, token)
    if token.deprel not in {"amod", "compound"} or noun.index < token.index:
        return None
    first, position = _position(reading, token)
    if not _is_ranked(reading, token, noun, position) or _is_one_of_several(reading, noun):
        return None
    return _Ranking(first, token.index + 1, position, noun, noun)


def _numbered(reading: Reading, token: Token) -> _Ranking | None:
    """Read "number one buyer", "No. 2 supplier"."""
    position = numbered(reading, token)
    if position is None:
        return None
    before = reading.tokens[token.index - 1]
    noun = reading.tokens[before.head if token.head == before.index else token.head]
    lemma = noun.lemma.lower()
    if noun.index < token.index or not (lemma in rank_words("noun") or lemma.endswith("maker")):
        return None
    return _Ranking(before.index, token.index + 1, position, noun, noun)


def _elliptic(reading: Reading, token: Token, orders: Orders) -> _Ranking | None:
    """Read superlatives without noun: "is the third deepest in Asia", "Chile, the second-largest, sells"."""
    if token.deprel not in _ALONE or (token.deprel == "amod" and token.head > token.index):
        return None
    if not _is_superlative(reading, token):
        return None
    first, position = _position(reading, token)
    before = reading.tokens[first - 1].text.lower() if first else ""
    if before not in {"the", "'s", "’s"}:
        return None
    order = orders.of((token.index,), range(first, token.index + 1))
    noun = order.noun if order else None
    if position < 2:
        is_region = noun is not None and (noun.upos == "PROPN" or noun.lemma in _REGIONS)
        is_strict = token.text.lower() in rank_words("strict") - _LEAST
        if not (is_region and is_strict):
            return None
    return _Ranking(first, token.index + 1, position, token, noun)


def _position(reading: Reading, token: Token) -> tuple[int, int]:
    """Return where the ranking words begin, and the position: "second-biggest" is 2."""
    at = token.index - 1
    for _ in range(3):  # "second - most - visited"
        if at >= 0 and reading.tokens[at].text.lower() in {"-", "–", "most"}:
            at -= 1
    if at >= 0 and reading.tokens[at].text.lower() == "next":
        return token.index, 0  # after whom is said elsewhere
    if at >= 0 and reading.tokens[at].sentence == token.sentence:
        found = ordinal_ending(reading, at)
        if found is not None:
            return found
    return token.index, 1


def _may_rank(reading: Reading, token: Token) -> bool:
    """Say whether a word is one that ranks, or a superlative: no other adjective or noun does."""
    word = token.text.lower()
    is_known = word in rank_words("loose") or word in rank_words("strict")
    return is_known or _is_superlative(reading, token)


def _is_superlative(reading: Reading, token: Token) -> bool:
    """Say whether a word is a superlative that can rank: "deepest", "most visited"."""
    before = reading.tokens[token.index - 1] if token.index else token
    if before.text.lower() == "most":
        return before.head == token.index and token.upos in {"ADJ", "ADV", "VERB"}
    word = token.text.lower()
    return token.upos == "ADJ" and word.endswith("est") and word not in _UNRANKED


def _is_ranked(reading: Reading, token: Token, noun: Token, position: int) -> bool:
    """
    Say whether a noun is ranked by this adjective.

    "Sixth poorest", "fourth most valuable", "third deepest" rank only by their ordinal.
    """
    word, lemma = token.text.lower(), noun.lemma.lower()
    if word in rank_words("loose"):
        return lemma in rank_words("noun")
    if noun.upos not in NOUNS or lemma in rank_words("not"):
        return False
    if position > 1:
        return _is_superlative(reading, token)
    return (
        position == 1
        and word in rank_words("strict") - _LEAST
        and reading.tokens[token.index - 1].text != "most"
    )


def _is_one_of_several(reading: Reading, noun: Token) -> bool:
    """Say whether a superlative is shared: "one of the largest ports", "the three biggest buyers"."""
    if reading.children(noun.index, "nummod"):
        return True
    if "Number=Plur" not in noun.feats:
        return False
    case = case_of(reading, noun.index)
    above = reading.tokens[noun.head].text.lower() if noun.head >= 0 else ""
    return case == "among" or (case == "of" and above in _SEVERAL)


def _holder(reading: Reading, noun: Token, over: int) -> int:
    """Return who holds the rank: the subject of "is", "became" or of the overtaking; -1 if unsaid."""
    found = reading.children(noun.index, "nsubj")
    if found:
        return resolved(reading, found[0])
    verb = noun.head
    if over >= 0 and (verb < 0 or reading.tokens[verb].upos != "VERB" or noun.deprel == "obl"):
        verb = reading.tokens[over].head
    if verb >= 0 and reading.tokens[verb].upos == "VERB":
        by = _by_verb(reading, noun, verb, over)
        if by is not None and by.index != noun.index:
            return resolved(reading, by)
    if noun.deprel == "conj" and noun.head >= 0:
        shared = _shared(reading, noun)
        if shared >= 0:
            return shared
    return _named(reading, noun)


def _by_verb(reading: Reading, noun: Token, verb: int, over: int) -> Token | None:
    """Return whom a verb gives a rank that is its object or complement; None if nobody."""
    token, role = reading.tokens[verb], noun.relation
    made = _made(reading, noun, token)
    if made is not None:
        return made
    if over >= 0:
        by = subject(reading, verb)
        if by is not None and by.index == over:
            by = subject(reading, reading.tokens[over].head)
        return by if role in {"obl", "xcomp", "obj"} else None
    if role == "obj":
        # "Fined its largest bank": not the subject.
        return subject(reading, verb) if lemma_in(_HAVE, token) in _HAVE else None
    if role == "xcomp" or (role == "obl" and case_of(reading, noun.index) == "as"):
        return subject(reading, verb)
    return None


def _made(reading: Reading, noun: Token, verb: Token) -> Token | None:
    """Return who is made or called what a noun says: "making Peru the top buyer"; None if nobody is."""
    is_as = noun.relation == "obl" and case_of(reading, noun.index) == "as"
    verbs = _NAME if is_as else _MAKE
    if noun.head != verb.index or lemma_in(verbs, verb) not in verbs:
        return None
    if not is_as and noun.deprel not in {"xcomp", "obj"}:
        return None
    objects = reading.children(verb.index, "iobj", "obj")
    return next((one for one in objects if one.index != noun.index), None)


def _shared(reading: Reading, noun: Token) -> int:
    """Return the holder of the rank or noun that a rank is joined to: "is an ally and the top buyer"; or -1."""
    first = reading.tokens[noun.head]
    found = reading.children(first.index, "nsubj")
    if found:
        return found[0].index
    by = subject(reading, first.head) if first.head >= 0 else None
    return first.head if first.deprel == "appos" else (by.index if by else -1)


def _named(reading: Reading, noun: Token) -> int:
    """Return who is named beside a rank: "Tuvalu, the smallest donor", "its biggest buyer is Egypt"; or -1."""
    if noun.deprel in {"appos", "amod"} and noun.head >= 0:
        return noun.head
    if noun.deprel == "nsubj" and reading.children(noun.head, "cop"):
        return noun.head
    named = reading.children(noun.index, "appos")
    return named[0].index if named else -1
