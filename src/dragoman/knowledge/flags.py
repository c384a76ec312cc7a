"""What the letters of `deeds.tsv` ask of a deed: of who does it, of whom it concerns, of its clause."""

from __future__ import annotations

from enum import StrEnum


class Flag(StrEnum):
    """A letter of the column `flags`; what a word tells where it asks for more is no deed."""

    # Of who does it.
    DOER_IN_OFFICE = "e"
    DOERS_ARE_PEOPLE = "g"
    DOER_IN_POWER = "m"  # bears arms or governs
    DOER_IS_OUTLAW = "q"  # a rebel or criminal
    DOER_IS_ARMED = "u"
    DOER_WORKS = "w"
    DOER_ARRESTS = "z"  # has the power to
    ALONE = "i"  # one side, with nobody at hand
    NEEDS_TWO = "j"
    MUTUAL = "r"  # both sides are sources

    # Of whom or what it concerns.
    NEEDS_ACTOR = "a"  # as its target
    OBJECT_IS_ACTOR = "b"
    DONE_TO_PEOPLE = "h"
    DONE_TO_ONE = "p"  # a person
    NAMES_TARGET = "t"  # or a government does it
    TOLD_OF_TARGET = "f"  # who gives stands behind the target's prepositions
    NO_OBJECT = "l"

    # Of the words beside it.
    OF_ITSELF = "d"  # of verbs: acts on its doer; of nouns: needs no parties
    CALLS_FOR = "c"  # "for" or "on"
    NOT_AS = "n"  # no "as" phrase
    OBJECT_OR_CLAUSE = "o"
    NEEDS_CLAUSE = "x"
    NO_VIEW = "k"  # no object clause of its own
    FORCE_BELOW = "v"  # its clause tells of force
    TRADE_BELOW = "y"  # its clause stops trade
    SPEECH = "s"  # a clause under it is a deed of its own
