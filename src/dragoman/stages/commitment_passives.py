"""
Who binds himself to what "will be done": its doer, or who says so of what is his to decide.

"The road will be rebuilt by May, the ministry said"; not "the trial will be held in May",
which nobody says, nor "the minister said that Peru would be beaten".
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Statement
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import agent, governor_of
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
_TOLD = frozenset({"admit", "claim", "neutral", "promise"})


def who_has_it_done(reading: Reading, linker: Linker, voices: Voices, verb: Token) -> Token | None:
    """Return who is bound by a passive verb: its "by" phrase, else who tells it; None if nobody."""
    if verb.lemma.lower() in _UNWILLED or verb.deprel in _ASIDE:
        return None
    doer = agent(reading, verb.index)
    if doer is not None and linker.mention_of(doer.index) is not None:
        return doer
    around = voices.around(verb.start, verb.end)
    teller = _teller(reading, around[0]) if around else None
    mention = linker.mention_of(teller.index) if teller is not None else None
    if mention is None or mention.sector not in _DECIDING:
        return None
    return None if _is_of_others(reading, linker, verb, mention) else teller


def _teller(reading: Reading, statement: Statement) -> Token | None:
    """Return the head word of who makes a statement; nobody is bound by a warning."""
    cues = [word for span in statement.cue for word in reading.words_in(span)]
    if statement.source is None or any(word.lemma.lower() in WARNING for word in cues):
        return None
    words = [word for span in statement.source.spans for word in reading.words_in(span)]
    return governor_of(words) if statement.distance in _TOLD else None


def _is_of_others(reading: Reading, linker: Linker, verb: Token, teller: Mention) -> bool:
    """Say whether what is done is done to a state or body that is not the teller's own."""
    for thing in reading.children(verb.index, "nsubj:pass"):
        mention = linker.mention_of(thing.index)
        if mention is not None and mention.type in _ACTORS:
            return mention.country != teller.country
    return False
