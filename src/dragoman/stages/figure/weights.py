"""Pounds that weigh rather than pay, and ways that somebody falls rather than a level."""

from __future__ import annotations

import re

from dragoman.knowledge.units import Unit
from dragoman.language.reading import Reading, Token
from dragoman.spans import Span
from dragoman.stages.figure.measure import Measure
from dragoman.stages.figure.pairs import Quantity

_POUNDS = frozenset({"pound", "pounds"})
# What costs or is worth so many pounds: "a 500-pound fine". Anything else of so many is as heavy.
_PAID = frozenset(
    "allowance award bet bill bond bonus bounty budget cap charge cheque check coin contract cost "
    "cut deal debt deposit donation fare fee fine fund gift grant levy limit loan note pay payment "
    "payout pension penalty price prize profit raise ransom reward salary subsidy tax ticket toll "
    "voucher wage windfall".split()
)
_KILOGRAMS = r"[\d.,]+[\s-]?(?:kg|kilos?|kilograms?|kilogrammes?)\b"
_BEHIND = re.compile(rf"\s?\(\s?(?:about\s)?{_KILOGRAMS}", re.IGNORECASE)
_BEFORE = re.compile(rf"{_KILOGRAMS}\s?\(\s?(?:about\s)?$", re.IGNORECASE)
_LOOK = 24  # characters before a bracket
_HEAVIEST = 100_000
_JOINED = frozenset({"amod", "compound", "nmod", "nummod"})
_CLIMBS = 3  # steps up the tree

_LENGTHS = frozenset("centimetres feet inches kilometres metres miles yards".split())
_FALLING = frozenset("climb descend dive drop fall jump leap plummet plunge tumble".split())
# What is itself so high, deep or far: it changes by a length.
_LEVELS = frozenset(
    "altitude coast depth distance flood floodwater glacier gap groundwater height lake length level "
    "range reservoir river sea snow snowpack table tide visibility water width".split()
)


def weighed(reading: Reading, quantity: Quantity, unit: Unit, first: Token) -> Unit:
    """Return the unit of weight where pounds weigh: "a 300-pound bear", "148 pounds (67 kg)"."""
    if quantity.money not in _POUNDS or max(quantity.high or 0, quantity.low or 0) > _HEAVIEST:
        return unit
    text = reading.text
    is_beside = _BEHIND.match(text, quantity.end) or _BEFORE.search(
        text[max(0, quantity.start - _LOOK) : quantity.start]
    )
    if is_beside or _is_heavy(reading, quantity) or _weighs(reading, first):
        return Unit("pounds (weight)", "measure")
    return unit


def _is_heavy(reading: Reading, quantity: Quantity) -> bool:
    """Say whether a thing is of so many pounds, written with a hyphen: "an 80-pound shell"."""
    words = reading.words_in(Span(quantity.start, quantity.end))
    noun = words[-1]
    while noun.head >= 0 and noun.relation in _JOINED:
        noun = reading.tokens[noun.head]
    is_hyphened = "-" in reading.text[quantity.start : quantity.end]
    return is_hyphened and noun.index > words[-1].index and noun.lemma.lower() not in _PAID


def _weighs(reading: Reading, word: Token) -> bool:
    """Say whether a word hangs on "weigh"."""
    for _ in range(_CLIMBS):
        if word.head < 0:
            return False
        word = reading.tokens[word.head]
        if word.upos == "VERB":
            return word.lemma.lower() == "weigh"
    return False


def is_fall(reading: Reading, unit: Unit, measure: Measure) -> bool:
    """Say whether somebody falls or climbs so far, which changes no figure: "fell 12 feet"."""
    if unit.name not in _LENGTHS or measure.verb < 0:
        return False
    verb = reading.tokens[measure.verb]
    noun = reading.tokens[measure.noun] if measure.noun >= 0 else None
    return verb.lemma.lower() in _FALLING and (noun is None or noun.lemma.lower() not in _LEVELS)
