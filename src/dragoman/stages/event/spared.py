"""
Measures that nobody takes: who is left off a list suffers none, and a list cut is an easing.

Nor does a union take one that shuts trains by a strike, or a government go on strike.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from dragoman.knowledge.deeds import MEASURES, kind_of, object_class
from dragoman.knowledge.sectors import ENFORCERS
from dragoman.language.grammar import ACTED_ON, PEERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.phrases import case_of

_SPARING = frozenset({"leave", "keep", "omit", "exempt", "spare"})
_TAKING = frozenset({"delete", "drop", "remove", "strike", "take"})
_OUT = frozenset({"off", "out", "out of", "from"})
_LISTS = frozenset({"blacklist", "list", "package", "register", "sanctions"})
_WELCOME = frozenset({"guest", "invitation", "invitee", "speaker", "delegate", "candidate"})
_CUTTING = frozenset({"cut", "shorten", "trim", "reduce", "shrink", "narrow", "prune"})
_SHUTTING = frozenset({"restrict", "censor", None})
_STRIKES = frozenset({"action", "stoppage", "strike", "walkout", "go-slow", "sit-in"})
_BY = frozenset({"in", "with", "by", "during", "through"})
_INSIDE = frozenset({"compound", "amod", "det", "nmod:desc"})
_DEEP = 4  # steps up the tree
# What crowds put up; a checkpoint may be the soldiers' own.
_BARRIERS = frozenset("barricade barrier encampment roadblock".split())
_CLEARING = frozenset("break clear demolish destroy dismantle remove tear".split())


def is_spared(reading: Reading, found: Found, strikes: Collection[int]) -> bool:
    """
    Say whether a measure is one that somebody is left out of, or only a list that is cut.

    `strikes` are the words by which strikes are told: what they shut is no deed beside them.
    """
    if found.deed.kind.mode == "strike":
        return _is_of_government(reading, found)
    if found.deed.kind.type not in MEASURES:
        return False
    if _is_of_strike(reading, found, strikes):
        return True
    here = reading.tokens[found.trigger]
    if _is_cut(reading, here) or _is_of_guests(reading, here):
        return True
    return any(
        _lets_off(reading, one) or (one.deprel == "obj" and _lets_off(reading, above))
        for one, above in _governing(reading, here)
    )


def _governing(reading: Reading, here: Token) -> Iterator[tuple[Token, Token]]:
    """Yield a word, and those it is part of the name or the list of, each with what governs it."""
    for _ in range(_DEEP):
        is_top = here.head < 0 or here.upos == "VERB"
        above = here if is_top else reading.tokens[here.head]
        yield here, above
        is_off = _is_list(reading, here) and case_of(reading, here.index) in _OUT
        if is_top or not (is_off or here.deprel in _INSIDE):
            return
        here = above


def strike_words(found: Iterable[Found]) -> frozenset[int]:
    """Return the words by which protests are told among what was found."""
    return frozenset(
        word
        for one in found
        if one.deed.kind.type == "PROTEST"
        for word in (one.trigger, *one.words)
    )


def _is_of_strike(reading: Reading, found: Found, strikes: Collection[int]) -> bool:
    """Say whether what is shut is shut by a strike told beside it: "closed schools in a walkout"."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or found.deed.kind.mode not in _SHUTTING:
        return False
    if any(party.sector in ENFORCERS for party in found.source):
        return False
    return any(
        child.index in strikes
        and child.lemma.lower() in _STRIKES
        and case_of(reading, child.index) in _BY
        for child in reading.children(verb.index, "obl")
    )


def _is_of_government(reading: Reading, found: Found) -> bool:
    """Say whether only governments are said to strike: they hit somebody, and go on no strike."""
    is_verb = reading.tokens[found.trigger].upos == "VERB"
    return is_verb and bool(found.source) and all(_is_state(reading, one) for one in found.source)


def _is_by_forces(reading: Reading, found: Found) -> bool:
    """Say whether only governments and their armies do something."""
    return bool(found.source) and all(
        one.sector == "MIL" or _is_state(reading, one) for one in found.source
    )


def _is_state(reading: Reading, party: Party) -> bool:
    """Say whether a party is a state or its government, not people of it: "Peru's clerks"."""
    if party.mention is None or party.country is None:
        return party.country is not None
    top = top_of(reading, party)
    is_itself = top is not None and top.upos in {"PROPN", "PRON"}
    is_country = is_itself and party.actor == party.country
    return is_country or party.actor == f"{party.country}/government"


def _is_cut(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is a list of sanctions that somebody cuts: "trimmed its blacklist"."""
    if noun.head < 0 or noun.deprel not in ACTED_ON:
        return False
    above = reading.tokens[noun.head]
    return above.lemma.lower() in _CUTTING and is_of_class(reading, noun, object_class("blacklist"))


def _is_of_guests(reading: Reading, verb: Token) -> bool:
    """Say whether a list that is cut is one of people who are welcome: "cut its guest list"."""
    if verb.upos != "VERB" or verb.lemma.lower() not in _CUTTING:
        return False
    lists = [one for one in reading.children(verb.index, "obj") if one.lemma.lower() == "list"]
    below = (child for one in lists for child in reading.children(one.index, "compound", "nmod"))
    return any(child.lemma.lower() in _WELCOME for child in below)


def eased(reading: Reading, found: Found) -> Found:
    """
    Return a cut of a list of sanctions, or that somebody leaves it, as what it is: an easing.

    A government that blocks a way protests against nobody: "the navy's blockade" is force. Police
    who clear away what others put up yield to nobody.
    """
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type == "CONCEDE" and _is_cleared_away(reading, found, verb):
        return found._replace(deed=replace(found.deed, kind=kind_of("COERCE", "")))
    if found.deed.kind.mode == "obstruct" and _is_by_forces(reading, found):
        return found._replace(deed=replace(found.deed, kind=kind_of("COERCE", "restrict")))
    if found.deed.kind.type == "SANCTION" and _is_taken_off(reading, verb):
        return found._replace(deed=replace(found.deed, kind=kind_of("CONCEDE", "")))
    if found.deed.kind.type != "SANCTION" or verb.lemma.lower() not in _CUTTING:
        return found
    for child in reading.children(verb.index, "obj", "nsubj:pass"):
        if child.lemma.lower() in _LISTS - {"sanctions"} and _names_measures(reading, verb, child):
            return found._replace(deed=replace(found.deed, kind=kind_of("CONCEDE", "")))
    return found


def _is_cleared_away(reading: Reading, found: Found, verb: Token) -> bool:
    """Say whether police or soldiers clear a road that others block: "cleared the farmers' roadblock"."""
    is_by_force = found.source and all(one.sector in ENFORCERS for one in found.source)
    if not is_by_force or verb.lemma.lower() not in _CLEARING:
        return False
    things = [
        one
        for one in reading.children(verb.index, "obj", "nsubj:pass")
        if one.lemma.lower() in _BARRIERS
    ]
    return any(
        all(own.upos != "PRON" for own in reading.children(one.index, "nmod:poss"))
        for one in things
    )


def _is_taken_off(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is taken off a list of sanctions: "struck the bank off its blacklist"."""
    if verb.upos != "VERB" or verb.lemma.lower() not in _TAKING:
        return False
    off = {child.text.lower() for child in reading.children(verb.index, "compound:prt", "advmod")}
    return any(
        (case_of(reading, child.index) or "") in _OUT or "off" in off
        for child in reading.children(verb.index, "obl", "obj")
        if is_of_class(reading, child, object_class("blacklist")) or _is_list_again(reading, child)
    )


def _is_list_again(reading: Reading, word: Token) -> bool:
    """Say whether an "it" means the list that the verb before names: "added two, removed one from it"."""
    verb = reading.tokens[word.head]
    if word.lemma.lower() != "it" or verb.deprel not in PEERS:
        return False
    before = reading.children(verb.head, "obl", "obj")
    return any(is_of_class(reading, one, object_class("blacklist")) for one in before)


def _names_measures(reading: Reading, verb: Token, noun: Token) -> bool:
    """Say whether a list is one of sanctions: "its sanctions list", "its list of ships under ban"."""
    if noun.lemma.lower() == "blacklist":
        return True
    under = [c for c in reading.children(verb.index, "obl") if case_of(reading, c.index) == "under"]
    words = {word for one in (noun, *under) for word in reading.subtree(one.index)}
    return any(reading.tokens[word].lemma.lower() in object_class("measure") for word in words)


def _lets_off(reading: Reading, verb: Token) -> bool:
    """Say whether a verb leaves somebody off a list of those who suffer something."""
    if verb.upos != "VERB" or verb.lemma.lower() not in _SPARING:
        return False
    below = reading.children(verb.index, "obl", "obj")
    below += tuple(c for one in below for c in reading.children(one.index, "nmod"))
    return bool(reading.children(verb.index, "obj", "nsubj:pass")) and any(
        case_of(reading, child.index) in _OUT and _is_list(reading, child) for child in below
    )


def _is_list(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is a list that nobody wants to stand on: "its blacklist", "the list"."""
    lemma = noun.lemma.lower()
    beside = {c.lemma.lower() for c in reading.children(noun.index, "compound", "amod")}
    return (lemma in _LISTS or lemma in object_class("measure")) and not beside & _WELCOME
