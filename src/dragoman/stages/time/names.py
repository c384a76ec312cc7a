"""Years that are part of a name, and times of what lies behind: neither moves a story on."""

from __future__ import annotations

import re
from collections.abc import Container

from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Time
from dragoman.stages.time.tense import tense_at

_YEAR = 4  # digits
_CLIMBS = 12  # steps up the tree
# "Twice as many as in May", "more than last year", "compared with 30 in May".
_HELD_AGAINST = re.compile(
    r"(?i)(?:(?<!such )\bas|(?<!later )(?<!earlier )(?<!sooner )(?<!other )\bthan"
    r"|\b(?:compared|in comparison|up|down) (?:with|to)(?: [^\s.;,]+){0,4}"
    r"|\bwith respect (?:to|of)(?: [^\s.;,]+){0,4}|\b(?:relative to|versus|vs\.?|as against))"
    r"(?: (?:in|on|during|for))?(?: the)?\s+$"
)
# How a year hangs on the noun behind it.
_MODIFYING = frozenset({"amod", "compound", "nmod", "nummod"})
# What has the year in which it was signed, passed or decreed.
_SIGNED = frozenset(
    "accord act agreement armistice ceasefire charter compact constitution contract convention "
    "covenant deal decree decision edict judgment law memorandum ordinance pact protocol resolution "
    "ruling settlement statute treaty truce understanding verdict".split()
)
_LOOK = 48  # characters before a time


def is_of_name(reading: Reading, time: Time) -> bool:
    """
    Say whether a time is the year in a name: "CITES 1973", "Resolution 2231 (2015)".

    Also "the Paris Agreement of 2015" and "its 2019 labour law": it tells which one, not when
    something is done. What a "2030 target" is of is to be done by then.
    """
    words = reading.words_in(time.spans[0])
    if not (time.by or "").endswith("year") or len(words) != 1 or len(words[0].text) != _YEAR:
        return False
    if _tells_which_law(reading, words[0]):
        return True
    at = words[0].index
    before = reading.tokens[max(0, at - 2) : at]
    if before and before[-1].text.lower() in {"of", "("}:
        return len(before) == 2 and (_is_named(before[0]) or _is_number(reading, before[0]))
    return bool(before) and (_is_named(before[-1]) or _is_number(reading, before[-1]))


def ends_name(reading: Reading, sentence: Sentence, word: int) -> bool:
    """Say whether "Today" ends the name of a paper: "told Isthmus Today"; titles may write any word so."""
    before = reading.tokens[word - 1] if word > sentence.first else None
    if before is None or reading.tokens[word].text != "Today" or sentence.block_type == "headline":
        return False
    is_joined = reading.text[before.end : reading.tokens[word].start] == " "
    return is_joined and before.upos == "PROPN" and before.text[0].isupper()


def is_held_against(text: str, time: Time) -> bool:
    """Say whether a time is of what a deed or figure is compared with: "as many as in May"."""
    start = time.spans[0].start
    return _HELD_AGAINST.search(text[max(0, start - _LOOK) : start]) is not None


def _tells_which_law(reading: Reading, year: Token) -> bool:
    """Say whether a year stands before what was signed or decreed in it: "the 2010 accord"."""
    noun = reading.above(year)
    is_before = year.index < noun.index and year.relation in _MODIFYING
    return is_before and noun.lemma.lower() in _SIGNED


def _is_named(token: Token) -> bool:
    """Say whether a word is part of a proper name, or a common noun written as one."""
    is_noun = token.upos == "PROPN" or (token.upos == "NOUN" and token.deprel != "root")
    return is_noun and token.text[0].isupper()


def _is_number(reading: Reading, token: Token) -> bool:
    """Say whether a word is the number in a name: "Resolution 2231"."""
    return token.upos == "NUM" and token.index > 0 and _is_named(reading.tokens[token.index - 1])


def looks_back(reading: Reading, word: int, within: Container[int] | None = None) -> bool:
    """
    Say whether a word stands in a side clause about the past: "the ban imposed in 2019".

    `within`: the words among which the clause and its noun must stand.
    """
    token = reading.tokens[word]
    for _ in range(_CLIMBS):
        if within is not None and token.head not in within:
            return False
        if token.relation == "acl":
            return tense_at(reading, token.index) == "past"
        if token.head < 0:
            return False
        token = reading.tokens[token.head]
    return False
