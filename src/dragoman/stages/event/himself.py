"""
What somebody does only to himself or with his own papers: it concerns nobody else.

Who "barricaded himself in the garage" blocks no road, who "defended himself" backs nobody, and who
"surrendered his passport" has not given in.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found

_PRIVATE = frozenset({None, "AGR", "CRM", "CVL", "EDU"})


def is_shut_in(reading: Reading, found: Found) -> bool:
    """Say whether a single man of no office only shuts himself in: "barricaded himself in the garage"."""
    is_official = any(one.sector not in _PRIVATE for one in found.source)
    return not is_official and any(
        "Number=Sing" in one.feats and one.text.lower() in object_class("himself")
        for one in reading.children(found.trigger, "obj")
    )


def defends_himself(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only defends himself, and backs nobody: "against a charge of graft"."""
    return verb.lemma.lower() == "defend" and any(
        one.text.lower() in object_class("himself") for one in reading.children(verb.index, "obj")
    )


def hands_in_papers(reading: Reading, verb: Token) -> bool:
    """Say whether it is only papers that somebody gives up: "surrendered his passport"."""
    papers = object_class("legal_standing") | object_class("licence")
    return verb.lemma.lower() == "surrender" and any(
        is_of_class(reading, one, papers)
        for one in reading.children(verb.index, "obj", "nsubj:pass")
    )
