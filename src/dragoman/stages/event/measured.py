"""
What is only counted or measured: no deed towards anybody.

Who receives two million tourists, or hosts as many workers, meets nobody; trade that reaches a
sum is no deed of this year; who imports rice deals with nobody named.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import IMPORTS

_CROWDS = frozenset(
    "arrival citizen expatriate foreigner guest holidaymaker immigrant labourer migrant national "
    "passenger resident student tourist traveller visitor worker".split()
)
_COUNTS = frozenset("hundred thousand million billion".split())
_LARGE = 1000
_TRADE = frozenset({"commerce", "export", "import", "exports", "imports", "trade"})
MEASURED = frozenset(
    "amount climb decline double drop exceed expand fall grow hit increase jump reach rise shrink "
    "slump stand surge total treble triple".split()
)


def is_import(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only buys or sells what comes from nobody named: "imported rice"."""
    things = reading.children(verb.index, "obj", "nsubj:pass")
    kinds = [one for thing in things for one in reading.children(thing.index, "amod", "compound")]
    return any(one.text.lower() in IMPORTS for one in (*things, *kinds))


def is_crowd_hosted(reading: Reading, verb: Token) -> bool:
    """Say whether those received are a number of travellers or settlers: "hosted two million visitors"."""
    return any(
        noun.lemma.lower() in _CROWDS and _is_many(reading, noun)
        for noun in reading.children(verb.index, "obj", "nsubj:pass")
    )


def _is_many(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is counted in thousands or more."""
    for word in reading.subtree(noun.index):
        token = reading.tokens[word]
        digits = token.text.replace(",", "").replace(".", "")
        if token.lemma.lower() in _COUNTS:
            return True
        if token.upos == "NUM" and digits.isdecimal() and "." not in token.text:
            return int(digits) >= _LARGE
    return False


def is_trade_measured(reading: Reading, word: Token) -> bool:
    """Say whether only the size of trade is told: "trade reached two billion euros"."""
    if word.upos == "VERB":
        own = reading.children(word.index, "nsubj")
        is_size = word.lemma.lower() in MEASURED
        return is_size and any(one.lemma.lower() in _TRADE for one in own)
    above = reading.above(word)
    is_subject = word.deprel == "nsubj" and word.lemma.lower() in _TRADE
    return is_subject and above.lemma.lower() in MEASURED
