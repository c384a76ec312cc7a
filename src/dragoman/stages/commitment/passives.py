"""
Who binds himself to what "will be done": its doer, or who says so of what is his to decide.

"The road will be rebuilt by May, the ministry said"; not "the trial will be held in May",
which nobody says, nor "the minister said that Peru would be beaten".
"""

from __future__ import annotations

from typing import NamedTuple

from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Statement
from dragoman.stages.clauses import agent
from dragoman.stages.commitment.flows import flowing, whose_flow
from dragoman.stages.commitment.words import binding_word
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import governor_of
from dragoman.stages.voices import Voices
from dragoman.stages.warning_words import WARNING

# Those whose word that a thing will be done is a promise to have it done.
_DECIDING = frozenset("COP GOV JUD LEG MIL OPP PTY REB SPY".split())
_ACTORS = frozenset({"government", "igo", "state"})
# What is not done to somebody by anybody's will: "will be missed", "would be affected".
_UNWILLED = frozenset(
    "affect astonish believe blame concern consider defeat delight destroy disappoint displace drown "
    "endanger exceed expect feel fill flood follow forget harm hit hurt impress infect injure judge kill "
    "know lose mean miss need outnumber overwhelm regard remember require see shock strand surprise think "
    "threaten tire understand view want welcome worry".split()
)
# Clauses that only describe, or tell when and why.
_ASIDE = frozenset({"acl", "acl:relcl", "advcl", "csubj", "csubj:pass"})
# Who only hopes, fears or foresees that a thing will be done does not say that he has it done.
_FORESEEING = frozenset(
    "afraid assume believe concerned confident convinced doubt expect fear forecast foresee hope "
    "hopeful optimistic predict suspect think trust wish worried worry".split()
)
_TOLD = frozenset({"admit", "claim", "neutral", "promise"})


# What opens, closes or goes on by somebody's will alone.
_OPENING = frozenset({"close", "open", "reopen", "restart", "resume"})
_GATES = frozenset(
    "airport airspace border bridge canal checkpoint consulate crossing delivery embassy export flight gate mission "
    "pipeline port road route shipment strait supply terminal transit".split()
)


def is_opened(reading: Reading, verb: Token) -> bool:
    """Say whether a thing is told to open as by itself, where somebody opens it: "the border will reopen"."""
    if flowing(reading, verb) is not None:
        return True
    if verb.lemma.lower() not in _OPENING or reading.children(verb.index, "obj", "xcomp"):
        return False
    things = reading.children(verb.index, "nsubj")
    # "Torkham will reopen" is of a crossing; that a name opens says little of what it is.
    is_name = verb.lemma.lower() == "reopen" and any(one.upos == "PROPN" for one in things)
    return is_name or any(one.lemma.lower() in _GATES for one in things)


class Bound(NamedTuple):
    """
    Who is bound, and the verb with which he says that he has something done.

    Bound by what he says himself he is so in the reporter's words, as by "vowed to"; a vow
    is more than to say so.
    """

    who: Token
    cue: Token | None = None
    is_vowed: bool = False


def who_has_it_done(reading: Reading, linker: Linker, voices: Voices, verb: Token) -> Bound | None:
    """Return who is bound by a passive verb: its "by" phrase, else who tells it; None if nobody."""
    if verb.lemma.lower() in _UNWILLED or verb.deprel in _ASIDE:
        return None
    doer = agent(reading, verb.index)
    if doer is not None and linker.mention_of(doer.index) is not None:
        return Bound(doer)
    above = reading.tokens[verb.head] if verb.deprel == "ccomp" else verb
    if above.lemma.lower() in _FORESEEING:
        return None
    around = voices.around(verb.start, verb.end)
    bound = _teller(reading, around[0]) if around else None
    flow = flowing(reading, verb)
    sender = whose_flow(reading, linker, flow) if flow is not None else None
    if sender is not None:
        own = linker.party(bound.who.index).country if bound is not None else None
        is_own = bound is not None and own == linker.party(sender.index).country
        return bound if is_own else Bound(sender)
    mention = linker.mention_of(bound.who.index) if bound is not None else None
    if bound is None or mention is None or mention.sector not in _DECIDING:
        return None
    is_his = bound.is_vowed or not _is_of_others(reading, linker, verb, mention)
    return bound if is_his else None


def _teller(reading: Reading, statement: Statement) -> Bound | None:
    """Return who makes a statement; nobody is bound by a warning."""
    cues = [word for span in statement.cue for word in reading.words_in(span)]
    is_warning = any(word.lemma.lower() in WARNING for word in cues)
    if statement.source is None or is_warning or statement.distance not in _TOLD:
        return None
    words = [word for span in statement.source.spans for word in reading.words_in(span)]
    who, cue = governor_of(words), governor_of(cues)
    if who is None:
        return None
    is_binding = cue is not None and binding_word(reading, cue) is not None
    return Bound(who, cue, is_binding or statement.distance == "promise")


def _is_of_others(reading: Reading, linker: Linker, verb: Token, teller: Mention) -> bool:
    """Say whether what is done is done to a state or body that is not the teller's own."""
    for thing in reading.children(verb.index, "nsubj:pass", "nsubj"):
        mention = linker.mention_of(thing.index)
        if mention is not None and mention.type in _ACTORS:
            return mention.country != teller.country
    return False
