"""
Deeds that are only played, told or felt: sport, invented stories, weather, markets, applause.

A striker who turns down a pass refuses nobody, a coach is sacked by no authority, the spy of a
novel kidnaps no one, and neither a cold front nor the market acts on a country.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import VERBAL, Kind, object_class
from dragoman.knowledge.sectors import AUTHORITIES
from dragoman.language.reading import Reading, Token
from dragoman.records import Time
from dragoman.stages.clauses import agent, subject
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.crafts import is_of_craft
from dragoman.stages.event.creatures import is_of_creature
from dragoman.stages.event.found import Found
from dragoman.stages.event.games import is_of_game
from dragoman.stages.event.metaphors import is_done_in_name, is_paid_in_name, is_war_in_name
from dragoman.stages.event.sports_pages import is_among_sportsmen
from dragoman.stages.phrases import case_of

_FORCE = frozenset({"ASSAULT", "ACCUSE"})
_ANSWERS = frozenset({"AGREE", "REJECT", "REQUEST"})
_DISMISSALS = frozenset({("SANCTION", "expel"), ("SANCTION", "withdraw")})
_PAST_GOAL = frozenset({"past", "over", "beyond", "wide of"})
# Parts of a story; those that bear a number need no name of a story.
_SCENES = frozenset({"act", "scene"})
_PARTS = _SCENES | frozenset("beginning chapter close end ending finale half opening part".split())
_NUMBERS = frozenset("i ii iii iv v one two three four five".split())
# Stories that real affairs are called by, too, and what tells where they went on.
_AFFAIRS = frozenset({"drama", "thriller"})
_HOUSES = frozenset("cinema festival house opera playhouse stage theater theatre venue".split())
_PLACED = frozenset({"at", "near", "off", "outside"})
# Under what is told of a story: "follows a spy who kidnaps".
_BELOW = frozenset({"acl", "acl:relcl", "conj", "obj", "obl", "nmod", "ccomp", "advcl", "nsubj"})
_CLIMBS = 6  # steps up the tree
# Of what one may leave as a member, these are houses as well.
_WORKPLACES = frozenset({"ministry", "parliament"})
_WAYS_OUT = frozenset({"door", "entrance", "exit", "gate"})


def is_play(reading: Reading, found: Found) -> bool:
    """Say whether a deed is only played, told or felt."""
    trigger = reading.tokens[found.trigger]
    kind = found.deed.kind
    if (
        is_war_in_name(reading, found)
        or is_paid_in_name(reading, found)
        or is_done_in_name(reading, found)
        or is_of_game(reading, found)
        or is_among_sportsmen(reading, found)
    ):
        return True
    if is_of_creature(reading, found) or is_of_craft(reading, found):
        return True
    if trigger.upos == "VERB" and _is_in_story(reading, trigger, is_known=_is_known(found)):
        return True
    if kind.type in _FORCE and (_is_at_goal(reading, found) or _is_praised(reading, found)):
        return True
    if kind.type in _ANSWERS and _is_move(reading, trigger, kind):
        return True
    doer = _doer(reading, trigger)
    if doer is not None and _is_any(reading, doer, _nobody(kind)) and not _of(reading, doer):
        return True
    if kind.mode == "resign":
        is_coach = doer is not None and _is_any(reading, doer, "coach")
        return is_coach or _goes_home(reading, trigger)
    posts = (
        one
        for one in reading.children(trigger.index, "obl")
        if case_of(reading, one.index) == "as"  # "fired as coach of the 76ers"
    )
    is_dropped = (kind.type, kind.mode) in _DISMISSALS and any(
        _is_any(reading, one, "coach") for one in (*_objects(reading, trigger), *posts)
    )
    return is_dropped and not any(one.sector in AUTHORITIES for one in found.source)


def _goes_home(reading: Reading, verb: Token) -> bool:
    """
    Say whether somebody only walks out of a house: "left the ministry at 3 a.m.", "by a back door".

    Who leaves office or a post, at whatever hour, has no such house to leave.
    """
    if not any(one.lemma.lower() in _WORKPLACES for one in reading.children(verb.index, "obj")):
        return False
    below = {
        word
        for one in reading.children(verb.index, "obl")
        for word in (one.index, *reading.subtree(one.index))
    }
    is_by_door = any(reading.tokens[word].lemma.lower() in _WAYS_OUT for word in below)
    return is_by_door or any(
        time.by.rpartition(":")[2].startswith("clock")
        and not below.isdisjoint(word.index for word in reading.words_in(time.spans[0]))
        for time in reading.of_kind(Time)
    )


def _is_known(found: Found) -> bool:
    """Say whether a film may be how somebody real says something: "threatens Japan in a film"."""
    is_real = any(one.actor or one.country for one in found.source)
    return is_real and found.deed.kind.quad in VERBAL


def _nobody(kind: Kind) -> str:
    """Return the class of what does no deed of a kind though a verb may say so; "" for none."""
    if kind.type in {"ASSAULT", "THREATEN"}:
        return "weather" if kind.type == "ASSAULT" else "calamity"
    return "market" if kind.mode == "convict" else ""


def _is_any(reading: Reading, noun: Token, name: str) -> bool:
    """Say whether a common noun is of a class."""
    return noun.upos == "NOUN" and is_of_class(reading, noun, object_class(name))


def _doer(reading: Reading, trigger: Token) -> Token | None:
    """Return who a verb says does it."""
    if trigger.upos != "VERB":
        return None
    return agent(reading, trigger.index) or subject(reading, trigger.index)


def _of(reading: Reading, noun: Token) -> bool:
    """Say whether a noun has an "of" phrase: "a storm of missiles"."""
    below = reading.children(noun.index, "nmod")
    return any(case_of(reading, one.index) == "of" for one in below)


def _objects(reading: Reading, trigger: Token) -> tuple[Token, ...]:
    """Return what a deed is done to."""
    return reading.children(trigger.index, "obj", "nsubj:pass")


def _is_at_goal(reading: Reading, found: Found) -> bool:
    """Say whether somebody shoots past a goalkeeper or over a crossbar."""
    below = [one for word in found.words for one in reading.children(word, "obl", "nmod")]
    return any(
        case_of(reading, one.index) in _PAST_GOAL and _is_any(reading, one, "goal") for one in below
    )


def _is_praised(reading: Reading, found: Found) -> bool:
    """Say whether somebody is only showered with praise or flowers."""
    below = reading.children(found.trigger, "obl")
    return any(
        case_of(reading, one.index) == "with" and _is_any(reading, one, "applause") for one in below
    )


def _is_move(reading: Reading, trigger: Token, kind: Kind) -> bool:
    """Say whether a draw is agreed on, or a player takes or leaves a pass."""
    objects = _objects(reading, trigger)
    draws = [one for one in objects if _is_any(reading, one, "drawn")]
    if kind.type == "AGREE" and any(not _of(reading, one) for one in draws):
        return True
    doer = _doer(reading, trigger)
    is_player = doer is not None and _is_any(reading, doer, "player")
    return is_player and (bool(draws) or any(_is_any(reading, one, "ball") for one in objects))


def _is_in_story(reading: Reading, verb: Token, *, is_known: bool) -> bool:
    """Say whether a verb in the present tense, or below one, tells what happens in a film or a novel."""
    while verb.deprel == "xcomp" and verb.head >= 0:
        verb = reading.tokens[verb.head]
    if not {"Tense=Pres", "VerbForm=Fin"} <= set(verb.feats.split("|")):
        return False
    doer = _doer(reading, verb)
    here = [] if is_known else [*reading.children(verb.index, "obl")]
    here += reading.children(doer.index, "nmod") if doer is not None else ()
    if any(_is_within(reading, one) and _is_told_story(reading, one) for one in here):
        return True
    for _ in range(_CLIMBS):
        if verb.deprel not in _BELOW or verb.head < 0:
            return False
        verb = reading.tokens[verb.head]
        if verb.upos == "VERB" and verb.lemma.lower() in object_class("narrating"):
            teller = subject(reading, verb.index)
            return teller is not None and _is_story(reading, teller)
    return False


def _is_within(reading: Reading, noun: Token) -> bool:
    """Say whether something is told to happen in a story, or "at the end of" one."""
    case = case_of(reading, noun.index)
    return case == "in" or (case == "at" and noun.lemma.lower() in _PARTS)


def _is_told_story(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is an invented story, and no affair that has a place."""
    return _is_story(reading, noun) and not _is_on_the_spot(reading, noun)


def _is_numbered(part: Token, word: Token) -> bool:
    """Say whether a word is the number behind an act or a scene: "act two", not "two acts"."""
    is_behind = word.index == part.index + 1 and part.lemma.lower() in _SCENES
    return is_behind and (word.upos == "NUM" or word.text.lower() in _NUMBERS)


def _is_on_the_spot(reading: Reading, noun: Token) -> bool:
    """Say whether an affair is meant, which has a place that is no house: "the drama at the border"."""
    behind = reading.tokens[noun.index + 1 : noun.index + 2]
    if noun.lemma.lower() not in _AFFAIRS or not behind or behind[0].text.lower() not in _PLACED:
        return False
    place = reading.tokens[behind[0].head] if behind[0].head >= 0 else behind[0]
    return place.upos == "NOUN" and place.lemma.lower() not in _HOUSES


def _is_story(reading: Reading, noun: Token) -> bool:
    """
    Say whether a noun with an article of its own is an invented story: not "a series of raids".

    So is a part of one: "the second half of the opera", "act two".
    """
    if noun.lemma.lower() in _PARTS:
        below = reading.children(noun.index, "nmod", "nummod", "amod", "flat", "appos", "dep")
        return any(
            _is_numbered(noun, one)
            or (case_of(reading, one.index) == "of" and _is_told_story(reading, one))
            for one in below
        )
    has_article = bool(reading.children(noun.index, "det", "nmod:poss"))
    is_telling = noun.upos == "NOUN" and noun.lemma.lower() in object_class("story")
    return is_telling and has_article and not _of(reading, noun)
