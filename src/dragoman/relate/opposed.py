"""
Find whether somebody says right behind another what cannot be so as well, in other words.

Another day or place for what is to come; one of two opposites of one thing ("accepted", "rejected");
"no aid had arrived", "we apologised for nothing", "the matter never came up", "nothing had been promised".
Only of the last who spoke before: what was said further off may be of another matter.
"""

from __future__ import annotations

import re

from dragoman.knowledge.opposites import opposites
from dragoman.records import Time
from dragoman.relate.accounts import topics
from dragoman.relate.said import Said
from dragoman.stages.lemmas import candidates

_CLOSE = 250  # characters
_FEW = 4  # words
_OPEN = frozenset("although could if may might perhaps possibly unless whether".split())
_MORE = frozenset("again also another further next second third too".split())
_HELD = re.compile(
    r"\b(?:conven|gather|held|hold|host|meet|met\b|resum|take place|taken place|took place|sign)\w*"
)
_IN = re.compile(r"\bin (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_DAY = re.compile(r"\b(?:date|day|for)\b")
_UNTOUCHED = re.compile(
    r"\b(?:(?:issue|it|matter|question|subject|that|this|topic) (?:(?:had|has|was|is) )?(?:not|never) "
    r"(?:arisen|been (?:discussed|mentioned|raised)|came up|come up|discussed|mentioned|on the (?:agenda|table)|raised)"
    r"|(?:issue|it|matter|question|subject|that|this|topic) did not (?:arise|come up)"
    r"|(?:knew|knows|know) (?:nothing (?:about|of)|of no)|tak(?:en|es|ing) no (?:position|stand|part)|took no (?:position|stand|part))\b"
)
_NONE = re.compile(
    r"^\W*(?:that )?(?:there (?:had been|has been|have been|was|were|is|are) )?no (\w+)(?: (\w+))?"
)
_ANY = re.compile(r"^\W*(?:that )?any (\w+)(?: (\w+))?")
# What is done at a border or a truce line: there was "no violation".
_BREACHES = frozenset(
    "aggression attack breach clash crossing incident incursion intrusion raid shelling strike violation".split()
)
_NOTHING = re.compile(r"\b(?:nobody|nothing|no one)\b", re.IGNORECASE)
_UNDECIDED = re.compile(
    r"\b(?:no (?:\w+ )?\w+|nothing)(?: (?:of the kind|yet))? (?:had|has|have|was|were)(?: (?:yet|ever))?(?: been)? "
    r"(?:agreed|decided|discussed|finalised|finalized|offered|pledged|promised|settled|signed)\b"
)
_REJECTING = frozenset("deny dismiss dispute rebut refute reject".split())
_BARE = re.compile(
    r"\W*(?:it|that|this|both|everything|the (?:account|claim|report|story|version)s?)\W*",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\W*(?:it|that|this|these|the|such) ?(?:(?:accusation|allegation|account|assertion|charge|claim|criticism|report|"
    r"statement|story|suggestion|version|warning)s? )?(?:as )?(?:(?:a|an|completely|entirely|pure|simply|totally) )*"
    r"(?:absurd|baseless|fabrication|false|groundless|invention|lie|lies|nonsense|unfounded|untrue|wrong)\b",
    re.IGNORECASE,
)
_NOT_RAISED = re.compile(
    r"\b(?:(?:not|never) (?:been )?(?:discussed|mentioned)|(?:not|never) been raised|no (?:discussion|mention|talk|word) of)\b"
)
_LISTING = frozenset({"cite", "include", "list", "mention", "name", "record"})
_SOME = re.compile(r"\W*(?:that )?(?:one|several|some|\d+)\b")
_CALLING = frozenset({"call", "characterise", "characterize", "describe", "term"})
_BLAMING = frozenset({"accuse", "blame", "fault"})
_TAKEN_UP = re.compile(r"^\W*(?:it|them|this|that|the (?P<what>(?:\w+ )?\w+))\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|would)\b")
_PRONOUN = re.compile(r"\b(?:it|them|they|this|that|these)\b", re.IGNORECASE)


def is_opposed(one: Said, reply: Said) -> bool:
    """Say whether a reply cannot be so if the other is: both told, and neither a denial in so many words."""
    is_near = 0 <= reply.at - one.end < _CLOSE
    if not is_near or one.is_denial or reply.is_rumour:
        return False
    if _is_rebuff(reply):
        return True
    if reply.is_denial:
        return reply.teller in one.of and _names(_ANY, one, reply) and not one.is_negative
    if _is_blame_returned(one, reply):
        return True
    words = {*reply.words}
    if _OPEN & words or _MORE & {*reply.text.lower().split()}:
        return False
    if reply.is_negative:
        return not one.is_negative and _is_not_so(one, reply)
    if one.is_negative:
        return _is_so(one, reply)
    if _is_called_otherwise(one, reply):
        return True
    return _is_opposite(one, reply) or _is_another_day(one, reply) or _is_elsewhere(one, reply)


def _is_not_so(one: Said, reply: Said) -> bool:
    """Say whether somebody says that there was no such thing, or that it was no matter of theirs."""
    low = reply.text.lower()
    if _UNTOUCHED.search(low):
        return True
    is_of_it = reply.teller in one.of
    if is_of_it and _UNDECIDED.search(low):
        return True
    shared = [word for word in reply.words if not one.forms.isdisjoint((word, *candidates(word)))]
    if is_of_it and _NOTHING.search(low) and shared == reply.words != []:
        return True
    none = _NONE.search(low)
    if is_of_it and none is not None and not _BREACHES.isdisjoint(candidates(none[1])):
        return True
    return reply.sides <= one.sides | {reply.teller} and _names(_NONE, one, reply)


def _names(pattern: re.Pattern[str], one: Said, reply: Said) -> bool:
    """Say whether what a reply tells there was none of was told before: "no aid", "any drone"."""
    match = pattern.search(reply.text.lower())
    words = match.groups() if match is not None else ()
    return any(word and not one.forms.isdisjoint(candidates(word)) for word in words)


def _is_rebuff(reply: Said) -> bool:
    """Say whether all that somebody says is that it is not so: "denies it", "called the claim false"."""
    if reply.is_denial and _BARE.fullmatch(reply.text):
        return True
    cue = _CALLING | _REJECTING
    return not cue.isdisjoint(reply.cue) and _CLAIM.match(reply.text) is not None


def _is_so(one: Said, reply: Said) -> bool:
    """Say whether what somebody says was not so, or not told, another tells all the same."""
    shared = {word for word in reply.words if not one.forms.isdisjoint((word, *candidates(word)))}
    if not shared:
        return False
    if _NOT_RAISED.search(one.text) and not _LISTING.isdisjoint(reply.cue):
        return True
    is_owned = reply.teller in one.of and _NOTHING.search(one.text) is not None
    return is_owned or _SOME.match(reply.text) is not None


def _is_blame_returned(one: Said, reply: Said) -> bool:
    """Say whether whoever is told to have done something blames the teller: "Minsk blamed Warsaw"."""
    is_of_each = reply.teller in one.of and one.teller in reply.of
    return is_of_each and not _BLAMING.isdisjoint(reply.cue)


def _is_called_otherwise(one: Said, reply: Said) -> bool:
    """Say whether each has another name for one thing: "called the talks a feast", "described them as a duty"."""
    if _CALLING.isdisjoint(one.cue) or _CALLING.isdisjoint(reply.cue):
        return False
    taken_up = _TAKEN_UP.search(reply.text)
    if taken_up is None:
        return False
    named = topics(taken_up[0]) if taken_up["what"] else frozenset()
    return not taken_up["what"] or bool(named & topics(one.text))


def _is_opposite(one: Said, reply: Said) -> bool:
    """Say whether two tell opposites of one thing, done or to come: of the same word, or of "it"."""
    if (_AHEAD.search(one.text) is None) != (_AHEAD.search(reply.text) is None):
        return False
    mine = {form for form in one.forms if form in opposites()}
    if not mine:
        return False
    theirs = {form for word in reply.words for form in (word, *candidates(word))}
    met = {form for form in mine if opposites()[form] & theirs}
    if not met:
        return False
    beside = {other for form in met for other in (form, *opposites()[form])}
    shared = [
        word
        for word in reply.words
        if beside.isdisjoint((word, *candidates(word)))
        and not one.forms.isdisjoint((word, *candidates(word)))
    ]
    is_pointing = reply.teller in one.of and _PRONOUN.search(reply.text.partition(" ")[2])
    return bool(shared or is_pointing)


def _is_another_day(one: Said, reply: Said) -> bool:
    """Say whether two give another day to come for a thing of one kind."""
    mine, theirs = _day(one), _day(reply)
    if mine is None or theirs is None or not _is_apart(mine, theirs):
        return False
    shared = topics(_without(one, mine)) & topics(_without(reply, theirs))
    is_date = _DAY.search(reply.text.lower()) is not None and len(reply.words) <= _FEW
    return bool(shared) or is_date


def _day(said: Said) -> Time | None:
    """Return the only day somebody tells, if it is to come."""
    if len(said.days) != 1 or not said.days[0].begin or not said.days[0].end:
        return None
    is_ahead = said.today is not None and said.days[0].end[:10] >= said.today[:10]
    return said.days[0] if is_ahead else None


def _is_apart(one: Time, other: Time) -> bool:
    """Say whether two days have none in common."""
    one_end, other_end = (one.end or "")[:10], (other.end or "")[:10]
    return one_end < (other.begin or "")[:10] or other_end < (one.begin or "")[:10]


def _without(said: Said, day: Time) -> str:
    """Return what somebody says without the day."""
    at = said.text.find(day.text)
    return said.text if at < 0 else said.text[:at] + said.text[at + len(day.text) :]


def _is_elsewhere(one: Said, reply: Said) -> bool:
    """Say whether two tell that something is held in different places."""
    if not (_HELD.search(one.text) and _HELD.search(reply.text)):
        return False
    mine, theirs = set(_IN.findall(one.text)), set(_IN.findall(reply.text))
    days = {*one.days, *reply.days}
    is_one = bool(topics(one.text) & topics(reply.text)) or reply.text.lower().startswith(
        ("it ", "that it ")
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs) and is_one and not days
