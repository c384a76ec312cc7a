"""
Who asks, of whom, and who would have to act, where a plea and what it is for stand together.

Who demands a release frees nobody, and those to be freed are not those of whom it is demanded;
who warns "against" something asks that it be left, and threatens nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.deeds import kind_of, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import helpers_of, is_passive
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.required import required_below
from dragoman.stages.function_words import NOT, WILL_OR_WOULD
from dragoman.stages.phrases import case_of, has_adverb
from dragoman.stages.verb_words import VOWING
from dragoman.stages.warning_words import WARNING

# What a warning against something may be taken for.
_WARNED = frozenset({"REJECT", "THREATEN"})
_VOWING = VOWING | {"threaten"}
_ANSWERING = frozenset({"answer", "avenge", "react", "respond", "retaliate"})
_ANSWERS = frozenset({"answer", "payback", "reply", "response"})
_HITTING = frozenset({"fight", "fire", "hit", "push", "shoot", "strike"})
_TELLING = frozenset({"tell"})
_ASKING = frozenset({"ask", "insist", "prefer", "request", "wish"})
_NAMING = frozenset("cite identify mention name quote".split())
_LETTING = frozenset("allow authorise authorize clear empower entitle permit".split())
_SPEAKING = frozenset("brief comment speak talk".split())
# What is done to those who suffer it or are let go, never by them.
_SUFFERED = frozenset({"arrest", "deport", "release"})


def warned(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return "warned against attacks" as the plea that it is: whoever warns so will do nothing."""
    verb = reading.tokens[found.trigger]
    is_warning = verb.upos == "VERB" and verb.lemma.lower() in WARNING
    if found.deed.kind.type not in _WARNED or not is_warning:
        return found
    matter = _against(reading, verb)
    if matter is None or _tells_measure(reading, verb):
        return found
    deed = replace(found.deed, kind=kind_of("REQUEST", ""))
    asked = reading.children(verb.index, "obj", "iobj")
    target = parties.named(asked[0].index) if asked else _doers(reading, parties, matter)
    return found._replace(deed=deed, target=parties.without(target, found.source))


def asks_to_be_unnamed(reading: Reading, verb: Token) -> bool:
    """Say whether a source only asks to stay unnamed: "who asked not to be identified"."""
    return verb.lemma.lower() in _ASKING and any(
        one.lemma.lower() in _NAMING
        and is_passive(reading, one.index)
        and has_adverb(reading, one.index, NOT)
        for one in reading.children(verb.index, "xcomp")
    )


def is_not_let_speak(reading: Reading, found: Found) -> bool:
    """Say whether a source only may not speak for others: "was not authorised to speak to the press"."""
    verb = reading.tokens[found.trigger]
    above = reading.above(verb)
    is_leave = verb.deprel == "xcomp" and above.lemma.lower() in _LETTING
    is_of_press = all(one.sector == "JRN" for one in found.target)
    return is_leave and is_of_press and verb.lemma.lower() in _SPEAKING


def is_no_threat(reading: Reading, found: Found) -> bool:
    """Say whether somebody only warns of a flood, or of what would befall himself."""
    verb = reading.tokens[found.trigger]
    is_warning = verb.upos == "VERB" and verb.lemma.lower() in WARNING
    if not is_warning or reading.children(verb.index, "conj", "advcl"):
        return False
    dangers = [c for c in reading.children(verb.index, "obl") if case_of(reading, c.index) == "of"]
    if dangers:
        below = [
            case_of(reading, word.index)
            for one in dangers
            for word in reading.children(one.index, "nmod")
        ]
        is_flood = all(one.lemma.lower() in object_class("calamity") for one in dangers)
        return is_flood and "of" not in below  # "a flood of lawsuits"
    if reading.children(verb.index, "obj", "iobj"):
        return False
    clauses = reading.children(verb.index, "ccomp")
    return bool(clauses) and all(_befalls_himself(reading, one) for one in clauses)


def _befalls_himself(reading: Reading, verb: Token) -> bool:
    """Say whether a clause tells what may befall who speaks: "it could run out of fuel"."""
    own = reading.children(verb.index, "nsubj")
    if not own or reading.children(verb.index, "conj", "parataxis"):
        return False
    owners = reading.children(own[0].index, "nmod:poss")
    is_himself = any(one.upos == "PRON" for one in (own[0], *owners))
    beside = reading.children(verb.index, "compound:prt", "advmod", "xcomp")
    cases = [c for one in reading.children(verb.index, "obl") for c in reading.children(one.index)]
    lemma = verb.lemma.lower()
    names = {lemma, *(f"{lemma} {one.text.lower()}" for one in (*beside, *cases))}
    return is_himself and bool(names & object_class("misfortune"))


def _against(reading: Reading, verb: Token) -> Token | None:
    """Return what somebody warns against."""
    for child in reading.children(verb.index, "obl", "advcl"):
        marks = {mark.text.lower() for mark in reading.children(child.index, "mark", "case")}
        if "against" in marks:
            return child
    return None


def _tells_measure(reading: Reading, verb: Token) -> bool:
    """Say whether a warning also tells what will be done: "or it would shut the border"."""
    if any(
        case_of(reading, child.index) == "of"
        and is_of_class(reading, child, object_class("retaliation"))
        for child in reading.children(verb.index, "obl")
    ):
        return True
    clauses = reading.children(verb.index, "ccomp", "conj", "advcl")
    said = [inner for one in clauses for inner in reading.children(one.index, "ccomp")]
    return (
        any(_has_will(reading, clause) for clause in clauses)
        or any(_has_will(reading, one) and _hits_back(reading, one) for one in said)
        or any(_is_vow(reading, clause) for clause in clauses)
    )


def _has_will(reading: Reading, clause: Token) -> bool:
    """Say whether a clause tells what will be."""
    return bool(helpers_of(reading, clause.index) & WILL_OR_WOULD)


def _hits_back(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells an answer in kind: "respond", "hit back"."""
    beside = reading.children(verb.index, "advmod", "compound:prt")
    is_back = verb.lemma.lower() in _HITTING and any(one.text.lower() == "back" for one in beside)
    return is_back or verb.lemma.lower() in _ANSWERING


def _is_vow(reading: Reading, verb: Token) -> bool:
    """Say whether a verb announces an answer in kind: "vowing revenge", "threatening to hit back"."""
    if verb.lemma.lower() not in _VOWING:
        return False
    objects = reading.children(verb.index, "obj")
    if any(one.lemma.lower() in _ANSWERS for one in objects):
        return True
    return any(is_of_class(reading, one, object_class("retaliation")) for one in objects) or any(
        _hits_back(reading, one) for one in reading.children(verb.index, "xcomp", "ccomp")
    )


def _doers(reading: Reading, parties: Parties, matter: Token) -> tuple[Party, ...]:
    """Return whose deeds somebody warns against: "against Turkish strikes"."""
    for child in reading.children(matter.index, "amod", "compound", "nmod"):
        is_owner = child.deprel != "nmod" or case_of(reading, child.index) in {"by", "from"}
        found = parties.of(child.index) if is_owner else ()
        if found:
            return found
    return ()


def demanded(reading: Reading, parties: Parties, deeds: Sequence[Found]) -> list[Found]:
    """Return deeds, what is asked for and who asks each without those who cannot be there."""
    found = list(deeds)
    at = {word: n for n, one in enumerate(found) for word in (one.trigger, *one.words)}
    for n, plea in enumerate(found):
        if plea.deed.kind.type != "REQUEST":
            continue
        is_told = reading.tokens[plea.trigger].lemma.lower() in _TELLING
        for word in required_below(reading, plea.trigger) if is_told else ():
            if word in at:
                found[at[word]] = found[at[word]]._replace(status="demanded")
        for word in _asked_for(reading, plea):
            m = at.get(word)
            if m is not None and m != n and found[m].deed.kind.mode in _SUFFERED:
                found[n], found[m] = _parted(parties, found[n], found[m])
    return found


def _asked_for(reading: Reading, plea: Found) -> tuple[int, ...]:
    """Return the nouns for what a plea is for: "demanded the release", "called for the release"."""
    word = reading.tokens[plea.trigger]
    below = reading.children(word.index, "obj", "obl", "nmod")
    return tuple(
        child.index
        for child in below
        if child.upos == "NOUN"
        and (child.deprel == "obj" or case_of(reading, child.index) == "for")
    )


def _parted(parties: Parties, plea: Found, deed: Found) -> tuple[Found, Found]:
    """Return a plea, and what it is for, with asker, asked and sufferer in their places."""
    asked = parties.without(plea.target, deed.target)
    source = parties.without(deed.source, plea.source)
    if not asked and source:
        asked = parties.without(source, deed.target)
    doer = deed.doer if source == deed.source else None
    return (
        plea._replace(target=asked),
        deed._replace(source=source or asked, doer=doer),
    )
