"""
Whose those are whom somebody in power appoints, dismisses or commands: "Peru's premier sacked the minister".

He has power over his own only: of a state's leaders, parliament and courts the objects of such
verbs are of that state, and so are its former ones whom it pardons or has arrested.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import STATELY, country_names
from dragoman.knowledge.sectors import AUTHORITIES
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent
from dragoman.stages.mention.own_state import GUESTS, SENT, give_country
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import conjuncts

_OVER = frozenset(
    "appoint dismiss fire name nominate pardon promote reappoint reinstate replace sack suspend".split()
)
_COMMANDING = frozenset("command deploy dispatch instruct mobilise mobilize order send".split())
_DEEDS = frozenset("arrest appointment detention dismissal firing pardon removal sacking".split())
# Who of those below may be commanded, rather than asked.
_SERVING = frozenset({"COP", "MIL", "SPY"})
_LEADING = frozenset({"GOV", "JUD", "LEG", "MIL"})
_OWNERS = ("nmod:poss", "nmod")


def commanded(reading: Reading, found: Sequence[Found]) -> None:
    """Give those whose state nothing tells the country of who appoints, dismisses or commands them."""
    by_head = {one.head: one for one in found}
    for one in found:
        if not _is_open(reading, one):
            continue
        over = _who_is_over(reading, one, by_head)
        if over is not None:
            give_country(reading, one, over, found)


def _is_open(reading: Reading, one: Found) -> bool:
    """Say whether a noun is for an official, or a body, of whose state nothing tells."""
    actor = one.actor
    word = reading.tokens[one.head].lemma.lower()
    is_noun = one.by == "noun" and one.refers_to is None and actor.country is None
    is_ours = actor.sector in AUTHORITIES | {"ELI", "SPY"} and word not in SENT | GUESTS
    return is_noun and is_ours and not reading.children(one.head, *_OWNERS)


def _who_is_over(reading: Reading, one: Found, by_head: dict[int, Found]) -> str | None:
    """Return the country of the one in power who does such a thing to somebody."""
    token = reading.tokens[conjuncts(reading, one.head)[0]]
    deed = reading.tokens[token.head] if token.head >= 0 else None
    if deed is None:
        return None
    if token.deprel == "nmod" and deed.lemma.lower() in _DEEDS and deed.deprel == "obj":
        return _ruler(_subject(reading, reading.tokens[deed.head]), by_head)
    lemma = deed.lemma.lower()
    is_over = lemma in _OVER or (lemma in _COMMANDING and one.actor.sector in _SERVING)
    if not is_over:
        return None
    if token.relation == "obj":
        return _ruler(_subject(reading, deed), by_head)
    return _ruler(agent(reading, deed.index) if token.deprel == "nsubj:pass" else None, by_head)


def _subject(reading: Reading, verb: Token) -> Token | None:
    """Return the subject of a verb, or of the one it is joined to."""
    while True:
        subjects = reading.children(verb.index, "nsubj")
        if subjects or verb.deprel != "conj" or verb.head < 0:
            return next(iter(subjects), None)
        verb = reading.tokens[verb.head]


def _ruler(word: Token | None, by_head: dict[int, Found]) -> str | None:
    """Return the country of who acts for a state: its leaders, its government, its courts."""
    one = by_head.get(word.index) if word is not None else None
    if one is None or one.actor.country not in country_names():
        return None
    is_state = one.actor.type in STATELY or one.actor.sector in _LEADING
    return one.actor.country if is_state else None
