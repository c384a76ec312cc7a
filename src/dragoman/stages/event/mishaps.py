"""
Where nobody does anything to anybody, though a word for a deed tells it.

Fighters are dispersed over a forest, an order is executed and a house cleared of intruders. A bridge
is closed for repairs, a worker electrocuted by a cable, and a team takes the court it plays on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.clauses import acted_on, acts_on, agent, is_passive
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.phrases import case_of, conjuncts

Test = Callable[[Reading, Token], bool]
"""What says of a word for a deed whether it tells none."""

_TAKING = frozenset({"capture", "carry", "claim", "flip", "grab", "sweep", "take", "win"})
_VOTING = frozenset(
    "ballot candidate caucus delegate election electoral incumbent landslide majority nominee poll primary runoff "
    "seat vote voter win".split()
)
_NEAR = 2  # sentences
# Who stands for election, and bears no arms.
_STANDING = frozenset({"ELI", "LEG", "OPP", "PTY", None})
_OVER = frozenset({"across", "among", "over", "throughout"})
_PLANS = frozenset(
    "agreement attack campaign command contract decree instruction manoeuvre maneuver mission move operation order plan "
    "policy programme project raid sale strategy task trade vision warrant will".split()
)
_INTRUDERS = frozenset(
    "assailant attacker bomb explosive fighter gunman insurgent intruder jihadist landmine militant mine rebel "
    "squatter terrorist".split()
)
# What is kept every year, and so only "recognised".
_DAYS = frozenset("anniversary birthday centenary day feast festival holiday month week".split())
# For what a place is shut that nobody is kept from.
_UPKEEP = frozenset(
    "christmas clean cleaning easter holiday lunch maintenance makeover overhaul painting precaution reconstruction redecoration "
    "redesign refurbishment refit renovation repair restoration summer upgrade upgrading upkeep weekend winter work".split()
)

# What nobody does by letting it go on.
_DECAYING = frozenset(
    "bleed burn collapse crumble decay die drift expire fall freeze languish lapse rot rust sit "
    "slide starve stew suffer wither".split()
)
_PASSING = frozenset({"elapse", "go", "pass", "slip"})
_OCCASIONS = frozenset(
    "anniversary day deadline chance date hour moment occasion opportunity time week".split()
)
_WARNING = frozenset("advise caution tell urge warn".split())
_PUBLIC = frozenset(
    "citizen driver expatriate motorist national people public resident student tourist traveller "
    "traveler visitor".split()
)


def does_to(lemmas: frozenset[str]) -> Test:
    """Return what tells whether a verb acts on one of some things."""

    def test(reading: Reading, verb: Token) -> bool:
        return acts_on(reading, verb, lemmas)

    return test


def beneath(reading: Reading, word: Token, *cases: str) -> Iterator[Token]:
    """Yield the nouns behind prepositions at a word and at what it acts on."""
    for one in (word, *acted_on(reading, word.index)):
        for child in reading.children(one.index, "nmod", "obl"):
            if case_of(reading, child.index) in cases:
                yield child


def _is_kept_up(reading: Reading, verb: Token) -> bool:
    """Say whether something is shut to be mended, or for a holiday: "closed for repairs"."""
    reasons = beneath(reading, verb, "as", "for")
    return any(
        reading.tokens[one].lemma.lower() in _UPKEEP
        for noun in reasons
        for one in conjuncts(reading, noun.index)
    )


def _is_mishap(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is only told to have been hit by a current, as by accident."""
    is_told_with_more = bool(reading.children(verb.index, "conj")) or verb.deprel == "conj"
    by_means = [
        one for one in reading.children(verb.index, "obl") if case_of(reading, one.index) == "with"
    ]
    is_undone = is_passive(reading, verb.index) or verb.deprel == "acl"
    return (
        is_undone and agent(reading, verb.index) is None and not is_told_with_more and not by_means
    )


def _takes_the_floor(reading: Reading, verb: Token) -> bool:
    """Say whether a team takes the court it plays on, and nobody to one."""
    return any(
        one.deprel == "obj"
        and one.lemma.lower() == "court"
        and not reading.children(one.index, "nmod:poss")
        for one in reading.children(verb.index)
    )


def _is_spread(reading: Reading, verb: Token) -> bool:
    """Say whether people are only told to be in many places: "fighters dispersed across the forest"."""
    below = reading.children(verb.index, "obl")
    is_over = any(case_of(reading, one.index) in _OVER for one in below)
    return (
        is_over and agent(reading, verb.index) is None and not reading.children(verb.index, "obj")
    )


def _empties(reading: Reading, verb: Token) -> bool:
    """Say whether a place is cleared of people, and nobody of blame: "cleared the house of intruders"."""
    return any(is_of_class(reading, one, _INTRUDERS) for one in beneath(reading, verb, "of"))


def _around(reading: Reading, word: Token) -> range:
    """Return the numbers of the sentences around a word."""
    last = len(reading.sentences)
    return range(max(0, word.sentence - _NEAR), min(last, word.sentence + _NEAR + 1))


def _is_of_vote(reading: Reading, number: int) -> bool:
    """Say whether a sentence tells of a vote."""
    here = reading.sentences[number]
    return any(one.lemma.lower() in _VOTING for one in reading.tokens[here.first : here.last])


def wins_vote(reading: Reading, found: Found) -> bool:
    """Say whether a candidate or a party takes a part of its own country, as in a vote: "Trump took Florida"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "ASSAULT" or verb.lemma.lower() not in _TAKING or not found.source:
        return False
    homes = {party.country for party in found.source}
    if None in homes or any(party.sector not in _STANDING for party in found.source):
        return False
    if not any(_is_of_vote(reading, number) for number in _around(reading, verb)):
        return False
    taken = acted_on(reading, verb.index)
    at = [reading.span(one.index, one.index + 1) for one in taken]
    within = [place.country for place in reading.marks_at(Place, tuple(at)) if place.country]
    return bool(within) and homes == set(within)


def _seeks_comment(reading: Reading, noun: Token) -> bool:
    """Say whether only a reporter asks: "a request for comment"."""
    below = reading.children(noun.index, "nmod")
    return any(
        case_of(reading, one.index) == "for" and one.lemma.lower() in {"comment", "reaction"}
        for one in below
    )


def _leaves_as(reading: Reading, verb: Token) -> bool:
    """Say whether something is left in some state, and not left behind: "left the gate open"."""
    return bool(reading.children(verb.index, "obj")) and any(
        one.upos == "ADJ" for one in reading.children(verb.index, "xcomp")
    )


def _lets_be(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only lets things go on: "let the day pass", "let the bridge rust"."""
    things = {one.lemma.lower() for one in reading.children(verb.index, "obj")}
    return any(
        one.lemma.lower() in _DECAYING
        or (one.lemma.lower() in _PASSING and bool(things & _OCCASIONS))
        for one in reading.children(verb.index, "xcomp", "ccomp")
    )


def _keeps_safe(reading: Reading, verb: Token) -> bool:
    """Say whether people are only told where it is not safe: "advised its citizens to stay away"."""
    above = reading.above(verb)
    told = reading.children(above.index, "obj", "iobj", "nsubj:pass")
    is_told = verb.deprel == "xcomp" and above.lemma.lower() in _WARNING
    return is_told and any(one.lemma.lower() in _PUBLIC for one in told)


MISHAPS: dict[tuple[str, str], Test] = {
    **{(name, "let"): _lets_be for name in ("CONCEDE", "RETREAT", "SUPPORT")},
    ("PROTEST", "stay"): _keeps_safe,
    ("COERCE", "close"): _is_kept_up,
    ("COERCE", "shut"): _is_kept_up,
    ("ACCUSE", "take"): _takes_the_floor,
    ("ASSAULT", "electrocute"): _is_mishap,
    ("ASSAULT", "disperse"): _is_spread,
    ("ASSAULT", "execute"): does_to(_PLANS),
    ("CONCEDE", "clear"): _empties,
    ("RETREAT", "leave"): _leaves_as,
    ("REQUEST", "request"): _seeks_comment,
    ("SUPPORT", "recognise"): does_to(_DAYS),
    ("SUPPORT", "recognize"): does_to(_DAYS),
}
"""What tells whether a word is no deed, by the type it would be and its lemma."""
