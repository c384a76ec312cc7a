"""
Deeds told in rarer words between two who are known, of which the model takes no notice.

"Cuba took the side of Bolivia", "a Peruvian vessel intruded into the waters of Chile": a verb
with an object of its class, done by somebody in politics to somebody in politics.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from dragoman.knowledge.deeds import deeds_of_verb, object_class
from dragoman.knowledge.flags import Flag
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.clauses import is_passive
from dragoman.stages.event.capitals import is_judged_there
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found, countries, tied_deeds, with_more, words_of
from dragoman.stages.event.signs import Candidate, is_between, is_firm
from dragoman.stages.event.unforced import is_put_down
from dragoman.stages.phrases import has_adverb

# How sure the model must be of anything at words of which it takes notice. Chosen on the files "-01" and
# "-02" of training/text/events and on the development sets of bench/events.py and bench/codes.py.
FAINT = 0.35
# Classes of the places that are won by arms, as objects and as subjects.
_PLACES = frozenset({"control", "<control"})
_WORDS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
# Classes of what is named in set phrases.
_IDIOMS = frozenset({"eye", "hands", "nose", "sabre", "scorn"})
# Words of these classes that are won without arms as well.
_OF_PEACE = frozenset({"field", "mine", "post", "summit"})
_TOPPLING = frozenset({"depose", "overthrow", "topple"})
# Classes of words that tell of votes and courts, where places are won as well.
_PEACEFUL = ("court", "lawsuit", "verdict", "vote")
_AT_POLLS = frozenset({"ballot", "election", "electorate", "poll", "voter"})
_NEARLY = frozenset({"almost", "nearly"})
# Men who take nothing alone.
_MEN = frozenset(
    "captain colonel commander fighter general guerrilla lieutenant major militant officer rebel "
    "soldier warlord".split()
)


def with_firm(
    reading: Reading, found: Sequence[Found], candidates: Sequence[Candidate]
) -> list[Found]:
    """
    Return deeds with what only a rule finds, where more than one word and both sides tell it.

    So are words of one state to another, if their verb tells nothing else: "Peru railed at Chile".
    Poison and atoms that somebody uses are a deed whoever it is done to.

    No meetings: who only is where somebody else is, and is awaited there, has met nobody yet.
    A place that falls to fighters is taken, and one that soldiers lay siege to is besieged, where
    the model sees nothing or something unlikely.
    What is judged in a capital is judged there, as well.
    Whom a government lists as terrorists, it puts under sanctions.
    Who leaves a coalition leaves office, and soldiers that crush a rebellion use force.
    """
    unseen = [one for one in candidates if one.head is None or one.head.score < FAINT]
    firm = with_ruled(
        found,
        unseen,
        lambda rule: (
            _is_told_by_both(reading, rule)
            or is_judged_there(reading, rule)
            or _is_word_of_states(reading, rule)
        ),
    )
    firm = with_ruled(firm, unseen, _is_by_banned_arms)
    return with_ruled(
        firm,
        candidates,
        lambda rule: (
            _is_place_taken(reading, rule)
            or _is_besieged(reading, rule)
            or _is_listed(rule)
            or _is_idiom(rule)
            or _is_toppled(reading, rule)
            or _is_coalition_left(rule)
            or is_put_down(rule)
        ),
    )


def with_ruled(
    found: Sequence[Found],
    candidates: Iterable[Candidate],
    is_wanted: Callable[[Found], bool],
) -> list[Found]:
    """Return deeds, in order, with those that rules find at words that tell none yet."""
    told = {word for one in found for word in one.words}
    rules = (one.rule for one in candidates if one.rule is not None)
    more = [rule for rule in rules if is_wanted(rule) and not told & set(rule.words)]
    return with_more(found, more)


def _is_toppled(reading: Reading, rule: Found) -> bool:
    """Say whether somebody in office is toppled: "the army toppled the president in 2013"."""
    verb = reading.tokens[rule.trigger]
    if verb.lemma.lower() not in _TOPPLING or not is_political(rule.target):
        return False
    is_done = bool(rule.source) or is_passive(reading, verb.index)
    if not is_done or "VerbForm=Inf" in verb.feats or has_adverb(reading, verb.index, _NEARLY):
        return False
    around = {reading.tokens[at].lemma.lower() for at in reading.subtree(verb.index)}
    return around.isdisjoint(object_class("vote") | _AT_POLLS)


def _is_coalition_left(rule: Found) -> bool:
    """Say whether a party leaves those it rules with: "the liberals left the coalition"."""
    return rule.deed.requires.lstrip(":") == "ruling" and bool(rule.source)


def _is_told_by_both(reading: Reading, rule: Found) -> bool:
    """Say whether words and both sides tell a deed that is no meeting."""
    is_told = is_firm(rule) and is_between(rule) and rule.deed.kind.type != "CONSULT"
    return is_told and not (_is_won(rule) and _is_won_in_peace(reading, rule))


def _is_word_of_states(reading: Reading, rule: Found) -> bool:
    """Say whether a verb that tells nothing else has one state praise, blame, defy or threaten another."""
    verb = reading.tokens[rule.trigger]
    if rule.deed.kind.type not in _WORDS or verb.upos != "VERB" or rule.deed.requires:
        return False
    known = tied_deeds(reading, verb) or deeds_of_verb(verb.lemma, verb.text)
    doers, others = countries(rule.source), countries(rule.target)
    is_of_two = bool(doers) and bool(others) and doers.isdisjoint(others)
    return is_of_two and all(one.kind.type == rule.deed.kind.type for one in known)


def _is_by_banned_arms(rule: Found) -> bool:
    """Say whether somebody in politics uses poison or atoms as a weapon."""
    return rule.deed.kind.mode == "unconventional" and is_firm(rule) and is_political(rule.source)


def _is_place_taken(reading: Reading, rule: Found) -> bool:
    """Say whether a place is told as what falls or is lost to fighters, or to a government by them."""
    is_of_peace = any(reading.tokens[word].lemma.lower() in _OF_PEACE for word in rule.words)
    if not _is_won(rule) or is_of_peace or _is_won_in_peace(reading, rule):
        return False
    is_by_fighters = any(one.sector in FIGHTERS for one in rule.target)
    return any(
        one.sector in FIGHTERS or (one.sector == "GOV" and one.country and is_by_fighters)
        for one in rule.source
    )


def _is_besieged(reading: Reading, rule: Found) -> bool:
    """Say whether soldiers or fighters besiege somebody or some place, or "lay siege" to it."""
    is_told = reading.tokens[rule.trigger].lemma.lower() == "besiege"
    is_siege = rule.deed.kind.type == "ASSAULT" and (is_told or rule.deed.requires == "siege")
    return is_siege and any(one.sector in FIGHTERS for one in rule.source)


def _is_listed(rule: Found) -> bool:
    """Say whether a government declares somebody to be terrorists: "designated it a terror group"."""
    is_declared = rule.deed.requires == ":terrorist" and is_political(rule.source)
    return is_declared and bool(rule.target)


def _is_idiom(rule: Found) -> bool:
    """Say whether a deed is told in a set phrase whose verb tells nothing of it: "washed its hands of"."""
    return rule.deed.requires in _IDIOMS and is_between(rule)


def _is_won(rule: Found) -> bool:
    """Say whether a deed is that a place falls or is lost to somebody."""
    return Flag.TOLD_OF_TARGET in rule.deed.flags and rule.deed.requires in _PLACES


def _is_won_in_peace(reading: Reading, rule: Found) -> bool:
    """Say whether a place is won by votes or in court, or goes to one man alone."""
    peaceful = frozenset().union(*(object_class(name) for name in _PEACEFUL))
    beside = (
        word
        for phrase in reading.children(rule.trigger, "obl")
        for word in reading.subtree(phrase.index)
    )
    is_by_law = any(reading.tokens[word].lemma.lower() in peaceful for word in beside)
    return is_by_law or all(_is_one_man(reading, one) for one in rule.source)


def _is_one_man(reading: Reading, party: Party) -> bool:
    """Say whether a party is a single man of arms: "a retired soldier"."""
    words = words_of(reading, party)
    return any(word.lemma.lower() in _MEN and "Number=Sing" in word.feats for word in words)
