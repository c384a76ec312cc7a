"""
Games and contests told in the words of war: "Samoa's forwards laid siege to the Tongan line".

Whether a sentence is about a game is told by scores ("2-1"), by ages ("under-17s") and by words
of the field. Only sides, players and nations play; police and guards at a match, supporters who
fight, and a state that boycotts a tournament act in earnest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from dragoman.knowledge.deeds import MEASURES, deeds, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent, subject
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.creatures import is_namesake
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HOSTING

_DASHES = frozenset({"-", "–"})
_POINTS = re.compile(r"\d{1,3}")
_AGE = re.compile(r"(?:1[3-9]|2[0-3])s?")
_AGE_GROUP = re.compile(r"u(?:1[3-9]|2[0-3])s?")
# Classes of words: what is said of a field, which sport it is as well, and what is also said of
# other contests.
_FIELD = ("sport",)
SPORTS = (*_FIELD, "sport_name")
CONTESTS = (*SPORTS, "contest")
# Houses and courts divide in numbers as well: "passed the bill 51-49".
_VOTING = frozenset(
    "ballot bill board chamber committee council court judge justice motion parliament rule "
    "ruling senate vote".split()
)
# What is told beside a game and is none.
_EARNEST = frozenset(
    "anthem army arrest asylum ban bomb boycott bullet consulate coup court diplomatic doping "
    "embassy fan flee gang government gun gunman hooligan injure jail junta kidnap kill militia "
    "minister missile mortar navy police politics prison protest protester racism racist rebel "
    "riot sideline soldier spectator stab steward stone strike strikers supporter troop ultra "
    "visa weapon withdraw wound".split()
)
_IN_EARNEST = frozenset(
    "abduct beating behead bite expel headbutt injure kick kidnap kill molest murder poison punch "
    "rape slap spit stab threaten wound".split()
)
_GIVING_IN = frozenset("capitulate ceasefire resign retreat send surrender truce yield".split())
_BEATING = frozenset(
    "beat crush defeat demolish edge hammer humble maul outgun outplay overpower rout sink stun "
    "thrash trounce".split()
)
_AGREED = frozenset({"AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_HELD = frozenset({"keep", "pin", "shut", "starve"})
_SENT_OFF = frozenset("banish bench dismiss drop relegate sanction send suspend".split())
_HIRED = frozenset({"contract", "deal", "extension", "term"})
_LEAVING = frozenset("concede cede give relinquish surrender throw yield".split())
_REFUSING = frozenset({"avoid", "decline", "refusal", "refuse"})
_PLAYING = frozenset({None, "CVL"})
_BEFORE_NUMBERS = frozenset("age aged article between chapter from page resolution".split())
_AT_TIME = frozenset({"after", "ahead of", "amid", "before", "during", "since", "until"})
_OTHER_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis"})
_BELOW_VERB = frozenset({"compound:prt", "conj", "nmod", "nsubj", "obj", "obl", "xcomp"})
_FIXTURES = frozenset({"friendly", "play-off"})
_MATCHES = frozenset({"fixture", "game", "match", "race", "round"})
_CLIMBS = 4  # steps up the tree


def is_of_game(reading: Reading, found: Found) -> bool:
    """Say whether a deed is done on the field, in a contest or at the board."""
    trigger = reading.tokens[found.trigger]
    if _is_beaten_by_score(reading, trigger) or _is_for_matches(reading, found):
        return True
    if not all(_may_play(reading, one) for one in (*found.source, *found.target)):
        return False
    if _gives_up_lead(reading, found):
        return True
    sentence = sentence_of(reading, trigger)
    if found.deed.kind.mode == "strike" and _is_shot(reading, found, sentence):
        return True
    if trigger.lemma.lower() in _IN_EARNEST:
        return False
    is_told = _is_war_of_players(reading, found) or _is_played(reading, found, sentence)
    return is_told and lemmas_of(sentence).isdisjoint(_EARNEST)


def _is_for_matches(reading: Reading, found: Found) -> bool:
    """Say whether somebody is only kept from playing: "banned for three matches", "a two-race ban"."""
    if found.deed.kind.type not in MEASURES:
        return False
    return any(
        one.lemma.lower() in _MATCHES and reading.children(one.index, "nummod")
        for one in reading.children(found.trigger, "obl", "nmod", "compound")
        if one.deprel == "compound" or case_of(reading, one.index) == "for"
    )


def _is_played(reading: Reading, found: Found, sentence: tuple[Token, ...]) -> bool:
    """Say whether players do in a game what its type would be elsewhere."""
    trigger, kind = reading.tokens[found.trigger], found.deed.kind
    if kind.mode == "resign":
        return _resigns_at_board(reading, trigger, sentence)
    if kind.mode == "visit" and _is_to_match(reading, found):
        return True
    if _is_of_team(reading, found) or _is_hired(reading, found):
        return True
    return _may_be_played(reading, found, sentence) and _is_about_game(reading, found, sentence)


def _may_be_played(reading: Reading, found: Found, sentence: tuple[Token, ...]) -> bool:
    """Say whether a deed is one that players do, where its sentence is about a game."""
    trigger, kind = reading.tokens[found.trigger], found.deed.kind
    word = trigger.lemma.lower()
    if kind.type == "SANCTION":
        is_player = all(is_side(top_of(reading, one)) for one in found.target)
        return is_player and not found.source and word in _SENT_OFF
    if kind.type == "CONSULT":
        return word == "meet" and not lemmas_of(sentence) & _REFUSING
    if kind.type in {"COERCE", "RETREAT"}:
        return word in (_HELD if kind.type == "COERCE" else _GIVING_IN)
    return kind.type == "ASSAULT" or (kind.type in _AGREED and _is_over_prize(reading, trigger))


def _is_to_match(reading: Reading, found: Found) -> bool:
    """Say whether a side, or a nation, only goes somewhere to play: "will travel there for a qualifier"."""
    doers = [top_of(reading, one) for one in found.source]
    if not doers or not all(one and (is_side(one) or one.upos == "PROPN") for one in doers):
        return False
    known = _FIXTURES.union(*(object_class(name) for name in CONTESTS))
    is_host = reading.tokens[found.trigger].lemma.lower() in HOSTING
    return any(
        case_of(reading, one.index) in ({"at", "for", "in"} if is_host else {"for"})
        and one.upos in {"ADJ", "NOUN"}
        and {one.lemma.lower(), _joined(reading, one)} & known
        and not any(_tells_talks(child) for child in reading.children(one.index, "nmod"))
        for one in reading.children(found.trigger, "obl", "nmod")
    )


def _is_of_team(reading: Reading, found: Found) -> bool:
    """
    Say whether the name of a state has a plural verb, as only that of its team has: "France meet Wales".

    Names that end in "s" may be plural themselves.
    """
    verb = reading.tokens[found.trigger]
    doers = reading.children(verb.index, "nsubj")
    return (
        found.deed.kind.type == "CONSULT"
        and bool(found.source)
        and all(one.actor in {None, one.country} for one in (*found.source, *found.target))
        and verb.deprel == "root"
        and verb.text.lower() == verb.lemma.lower()
        and not reading.children(verb.index, "aux", "mark")
        and len(doers) == 1
        and doers[0].upos == "PROPN"
        and not doers[0].text.endswith("s")
        and not reading.children(doers[0].index, "conj")
    )


def _is_hired(reading: Reading, found: Found) -> bool:
    """Say whether players or coaches only agree with a club to play for it: "signed a new deal"."""
    if found.deed.kind.type not in _AGREED or not found.source:
        return False
    doers = [top_of(reading, one) for one in found.source]
    words = [reading.tokens[word] for word in (found.trigger, *found.words)]
    return all(_is_surely_side(one) or is_called(one, "coach") for one in doers) and any(
        one.lemma.lower() in _HIRED for one in (*words, *_objects(reading, words[0]))
    )


def _is_shot(reading: Reading, found: Found, sentence: tuple[Token, ...]) -> bool:
    """Say whether the strike of a single player is a shot: "a late strike by the winger won the cup"."""
    doers = [top_of(reading, one) for one in found.source]
    is_one = bool(doers) and all(one and "Number=Sing" in one.feats for one in doers)
    return is_one and all(map(is_side, doers)) and tells_game(reading, sentence, CONTESTS)


def _tells_talks(noun: Token) -> bool:
    """Say whether a noun tells that people meet in earnest: "the final of the peace talks"."""
    known = deeds("n")
    told = (*known.get(noun.lemma.lower(), ()), *known.get(noun.text.lower(), ()))
    return any(deed.kind.type == "CONSULT" for deed in told)


def _joined(reading: Reading, noun: Token) -> str:
    """Return a noun as it is written with what a hyphen ties to it: "play-off", "semi-final"."""
    before = reading.tokens[max(0, noun.index - 2) : noun.index]
    parts = [*before, noun] if before and before[-1].text in _DASHES else [noun]
    return "".join(one.text.lower() for one in parts)


def _is_beaten_by_score(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is beaten by a score, police and soldiers too: "beat the police 3-1"."""
    if verb.lemma.lower() not in _BEATING:
        return False
    clause = _clause(reading, verb)
    return {"tug", "war"} <= lemmas_of(clause) or _has_score(reading, clause)


def _is_war_of_players(reading: Reading, found: Found) -> bool:
    """Say whether those who only play are told to wage war: "the rowers ambushed Italy"."""
    words = lemmas_of(reading.tokens[word] for word in found.words)
    if words.isdisjoint(object_class("war_word")) or not found.source:
        return False
    tops = [top_of(reading, one) for one in found.source]
    return all(
        top is not None and top.lemma.lower() != "team" and _is_surely_side(top) for top in tops
    )


def _may_play(reading: Reading, party: Party) -> bool:
    """Say whether a party may play: a nation does, its ministers and the guards at a match do not."""
    top = top_of(reading, party)
    if top is None:
        return party.sector in _PLAYING
    if top.upos == "NOUN" and is_of_class(reading, top, object_class("at_match")):
        return False
    is_nation = party.sector == "GOV" and top.upos != "NOUN"
    return party.sector in _PLAYING or is_nation or is_side(top)


def is_side(noun: Token | None) -> bool:
    """Say whether a noun may be a side or a player where a game is told: "the hosts"."""
    return is_called(noun, "loose_team") or _is_surely_side(noun)


def _is_surely_side(noun: Token | None) -> bool:
    """Say whether a noun is a side or a player anywhere: "the under-17s", "the rowers"."""
    is_of_age = noun is not None and bool(_AGE.fullmatch(noun.text))
    is_player = is_called(noun, "team") or is_called(noun, "player")
    return is_of_age or (is_player and not is_called(noun, "loose_team"))


def is_called(noun: Token | None, name: str) -> bool:
    """Say whether a common noun is of a class, in its base form or as it stands."""
    if noun is None or noun.upos != "NOUN":
        return False
    return bool({noun.lemma.lower(), noun.text.lower()} & object_class(name))


def _is_about_game(reading: Reading, found: Found, sentence: tuple[Token, ...]) -> bool:
    """
    Say whether what stands around a deed is about a game.

    What nations do must be told as a game in its own clause: "Russia, which invaded Ukraine, is
    barred from the semi-final".
    """
    trigger = reading.tokens[found.trigger]
    doers = [top_of(reading, one) for one in found.source or found.target]
    if doers and all(_is_surely_side(one) for one in doers):
        return tells_game(reading, sentence, CONTESTS)
    if doers and all(one and (is_side(one) or is_namesake(reading, one)) for one in doers):
        return tells_game(reading, sentence, SPORTS)
    known = CONTESTS if trigger.lemma.lower() in _BEATING else _FIELD
    return tells_game(reading, _clause(reading, trigger), known)


def tells_game(reading: Reading, words: tuple[Token, ...], classes: tuple[str, ...]) -> bool:
    """Say whether words tell a game: by a score, an age or words of some classes."""
    parts = [one.text.lower() for one in words if one.text not in _DASHES]
    pairs = {f"{first} {second}" for first, second in pairwise(parts)}
    known = lemmas_of(words) | pairs.union(parts)
    return (
        not all(known.isdisjoint(object_class(name)) for name in classes)
        or _is_of_age(parts)
        or _has_score(reading, words)
    )


def _is_of_age(words: list[str]) -> bool:
    """Say whether an age group plays: "the under-17s", whose hyphen is left out, "U21"."""
    if any(_AGE_GROUP.fullmatch(one) for one in words if not one.isalpha()):
        return True
    pairs = pairwise(words)
    return any(first in {"under", "u"} and _AGE.fullmatch(second) for first, second in pairs)


def _has_score(reading: Reading, words: tuple[Token, ...]) -> bool:
    """Say whether a score is told, none of a vote: "a 3-1 victory", not "10-15 missiles"."""
    if not any(one.text in _DASHES for one in words):
        return False
    return not lemmas_of(words) & _VOTING and any(
        dash.text in _DASHES
        and second.index == first.index + 2
        and first.end == dash.start
        and bool(_POINTS.fullmatch(first.text))
        and (bool(_POINTS.fullmatch(second.text)) or second.text.lower() == "all")
        and not _is_count_or_date(reading, first, second)
        for first, dash, second in zip(words, words[1:], words[2:], strict=False)
    )


def _is_count_or_date(reading: Reading, first: Token, second: Token) -> bool:
    """Say whether two numbers count something or tell a day or an age: "3-4 May", "aged 10-12"."""
    after = reading.tokens[second.index + 1 : second.index + 2]
    before = reading.tokens[first.index - 1].lemma.lower() if first.index else ""
    above = reading.above(first)
    is_counting = first.deprel in {"compound", "nummod"} and above.index != second.index
    is_outcome = above.lemma.lower() in object_class("outcome")
    is_before_name = any(one.text[:1].isupper() for one in after)
    return (is_counting and not is_outcome) or is_before_name or before in _BEFORE_NUMBERS


def _clause(reading: Reading, word: Token) -> tuple[Token, ...]:
    """Return the words of the clause of a deed, without clauses below and times beside."""
    for _ in range(_CLIMBS):
        if word.deprel not in _BELOW_VERB or word.head < 0:
            break
        word = reading.tokens[word.head]
    found = [word.index]
    for index in found:  # which grows by what is below
        found += [
            child.index
            for child in reading.children(index)
            if child.deprel not in _OTHER_CLAUSES and case_of(reading, child.index) not in _AT_TIME
        ]
    return tuple(reading.tokens[index] for index in sorted(found))


def sentence_of(reading: Reading, word: Token) -> tuple[Token, ...]:
    """Return the words of a word's sentence."""
    sentence = reading.sentence_of(word.index)
    return tuple(reading.tokens[sentence.first : sentence.last])


def lemmas_of(words: Iterable[Token]) -> set[str]:
    """Return the base forms of words, in lower case."""
    return {one.lemma.lower() for one in words}


def _objects(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Return what a verb, or the infinitive below it, acts on."""
    below = reading.children(verb.index, "xcomp")
    verbs = (verb, *below)
    return tuple(noun for one in verbs for noun in reading.children(one.index, "obj", "nsubj:pass"))


def _is_over_prize(reading: Reading, verb: Token) -> bool:
    """Say whether it is about a title, a try or a draw that somebody does something."""
    return any(_is_prize(reading, one) for one in _objects(reading, verb))


def _is_prize(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is what players play for: not "title to the land"."""
    is_prize = noun.upos == "NOUN" and noun.lemma.lower() in object_class("prize")
    below = reading.children(noun.index, "nmod")
    return is_prize and not any(case_of(reading, one.index) in {"of", "to"} for one in below)


def _gives_up_lead(reading: Reading, found: Found) -> bool:
    """Say whether it is only a lead that is surrendered."""
    verb = reading.tokens[found.trigger]
    return verb.lemma.lower() in _LEAVING and any(
        one.lemma.lower() == "lead" and _is_prize(reading, one) for one in _objects(reading, verb)
    )


def _resigns_at_board(reading: Reading, verb: Token, sentence: tuple[Token, ...]) -> bool:
    """Say whether a player gives up a game of chess: "resigned after 31 moves"."""
    doer = agent(reading, verb.index) or subject(reading, verb.index)
    return is_side(doer) and bool(lemmas_of(sentence) & object_class("board"))
