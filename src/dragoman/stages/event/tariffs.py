"""
Tariffs that are prices, and duties that are raised.

"Raised its tariffs for electricity" hits no other country, and who has raised a duty
yields to nobody; who is asked to, or would for a loan, may.
"""

from __future__ import annotations

from dragoman.knowledge.changes import changes
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.phrases import case_of


def is_price(reading: Reading, found: Found) -> bool:
    """
    Say whether a tariff is what is paid for a service, and no duty: "tariffs for electricity".

    What a country has another one pay hits that one, whatever it is for.
    """
    noun = reading.tokens[found.trigger]
    if noun.lemma.lower() != "tariff" or _is_abroad(found):
        return False
    behind = reading.children(noun.index, "nmod")
    paid_for = [one for one in behind if case_of(reading, one.index) == "for"]
    paid_for += reading.children(noun.index, "compound")
    return any(is_of_class(reading, one, object_class("service")) for one in paid_for)


def _is_abroad(found: Found) -> bool:
    """Say whether a deed is done to somebody of another country than who does it."""
    own = {party.country for party in found.source}
    return any(party.country is not None and party.country not in own for party in found.target)


def raises_levy(reading: Reading, verb: Token) -> bool:
    """Say whether somebody raises a levy: "raised its tariffs"; he may raise what he pays."""
    found = changes().get(verb.lemma.lower())
    if verb.upos != "VERB" or found is None or found.direction != "up":
        return False
    return any(
        is_of_class(reading, one, object_class("levy")) and not _is_paid(reading, one)
        for one in reading.children(verb.index, "obj", "nsubj:pass")
    )


def _is_paid(reading: Reading, noun: Token) -> bool:
    """Say whether a clause tells who pays something: "the levy it pays Togo"."""
    return any(
        clause.lemma.lower() == "pay" for clause in reading.children(noun.index, "acl:relcl")
    )
