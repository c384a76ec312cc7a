"""
Bodies without a name that bind themselves: "the committee will meet on Friday".

So do two sides that say what they will do: "both sides said they would set up a fund".
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import subject

_BODIES = frozenset(
    "assembly board cabinet chamber commission committee conference congress council court panel "
    "parliament secretariat senate subcommittee tribunal".split()
)
# Who sits on a side of a table also plays on one of a field: only talks tell which.
_SIDES = frozenset("delegation negotiator party side".split())
# What a side does on a field.
_PLAYING = frozenset(
    "face host kick lose meet open play qualify start take travel visit win".split()
)
_CONVENING = frozenset("convene deliberate meet reconvene sit vote".split())
_HOLDING = frozenset("begin continue have hold open resume start".split())
_TALKS = frozenset("consultation discussion negotiation talk".split())
_SITTINGS = _TALKS | frozenset("debate hearing inquiry meeting session sitting vote".split())


def is_convening(reading: Reading, deed: Token, doer: Token) -> bool:
    """Say whether a body announces its own sitting, or two sides their talks."""
    who, verb = doer.lemma.lower(), deed.lemma.lower()
    if who in _BODIES and verb in _CONVENING:
        return True
    if who not in _BODIES | _SIDES or verb not in _HOLDING:
        return False
    objects = {child.lemma.lower() for child in reading.children(deed.index, "obj")}
    return bool(objects & (_SITTINGS if who in _BODIES else _TALKS))


def is_word_of_sides(reading: Reading, deed: Token, doer: Token) -> bool:
    """Say whether two sides themselves say what "they" will do; those of a field are not asked."""
    if doer.text.lower() != "they" or deed.deprel != "ccomp" or deed.head < 0:
        return False
    teller = subject(reading, deed.head)
    if teller is None or teller.lemma.lower() not in _SIDES or "Number=Plur" not in teller.feats:
        return False
    beside = {one.text.lower() for one in reading.children(teller.index, "det", "nummod")}
    return bool(beside & {"both", "the"})


def is_act_of_side(deed: Token, doer: Token, party: Party, *, is_bound: bool) -> bool:
    """
    Say whether a side that tells its country does something: "the Tajik side will hand over the maps".

    With `is_bound` a word of promise binds it, as none does on a field.
    """
    is_side = doer.lemma.lower() in _SIDES and "Number=Plur" not in doer.feats
    is_play = not is_bound and deed.lemma.lower() in _PLAYING
    return is_side and party.country is not None and not is_play


def is_deal_of_sides(deed: Token, doer: Token) -> bool:
    """Say whether those at a table bind themselves to an act: "the sides agreed to open the pass"."""
    is_many = doer.lemma.lower() in _SIDES and "Number=Plur" in doer.feats
    return is_many and deed.upos == "VERB"
