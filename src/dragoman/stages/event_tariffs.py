"""
Tariffs that are prices, and duties that are raised.

"Raised its tariffs for electricity" hits no other country, and who has raised a duty or
price yields to nobody; who is asked to, or would for a loan, may.
"""

from __future__ import annotations

from dragoman.knowledge.changes import changes
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.event_checks import is_of_class
from dragoman.stages.phrases import case_of

# What households pay for by a tariff.
_SERVICES = frozenset(
    "broadband bus electricity energy gas heating internet mobile parking phone postage power rail "
    "sewage telephone train tram transport water".split()
)


def is_price(reading: Reading, noun: Token) -> bool:
    """Say whether a tariff is what is paid for a service, and no duty: "tariffs for electricity"."""
    if noun.lemma.lower() != "tariff":
        return False
    behind = reading.children(noun.index, "nmod")
    paid_for = [one for one in behind if case_of(reading, one.index) == "for"]
    paid_for += reading.children(noun.index, "compound")
    return any(is_of_class(reading, one, _SERVICES) for one in paid_for)


def raises_levy(reading: Reading, verb: Token) -> bool:
    """Say whether somebody raises a levy or price: "raised its tariffs"; a quota may be eased so."""
    found = changes().get(verb.lemma.lower())
    if verb.upos != "VERB" or found is None or found.direction != "up":
        return False
    burdens = object_class("measure") - object_class("allowance")
    return any(
        is_of_class(reading, one, burdens)
        for one in reading.children(verb.index, "obj", "nsubj:pass")
    )
