"""
What one denies "as another had reported", and what "was called premature in the Kremlin".

In the first the words denied are the other's claim, not the denial itself; in the second those
who sit there speak, though no subject names them.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge import speech
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, is_passive, markers_of
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of, phrase
from dragoman.stages.statement.cues import Said

_DENYING = frozenset({"deny", "refute", "reject"})
_JUDGING = frozenset(
    "assess brand call characterise characterize condemn denounce describe dismiss label term".split()
)
_SEATS = frozenset({"at", "in"})


def likened(reading: Reading, found: Sequence[Said]) -> list[Said]:
    """Return what is said, with what somebody denies "as another had claimed" as that other's claim."""
    made = list(found)
    for verb in reading.of_lemmas(_DENYING):
        clause, aside = _denied(reading, verb), _as_told(reading, verb)
        if clause is None or aside is None or aside.index < clause.index:
            continue
        apart = frozenset(reading.subtree(aside.index))
        first = min(apart)
        if reading.tokens[first].text == ",":
            first += 1
        if reading.tokens[first - 1].text != ",":
            continue
        # With the comma behind them, so that who denies these words is the nearer voice.
        inside = [at for at in reading.subtree(clause.index) if at not in apart]
        words = (*inside, first - 1)
        teller = reading.children(aside.index, "nsubj")[0]
        made = [_without(one, apart) for one in made if aside.index not in one.cue]
        cue = (*(one.index for one in reading.children(aside.index, "aux")), aside.index)
        made.append(
            Said(
                cue=cue,
                content=words,
                source=teller.index,
                rule="likened",
                distance="claim",
                verb=aside.index,
                score=0.75,
            )
        )
    return made


def _denied(reading: Reading, verb: Token) -> Token | None:
    """Return the clause that somebody denies."""
    return next(iter(reading.children(verb.index, "ccomp")), None)


def _as_told(reading: Reading, verb: Token) -> Token | None:
    """Return the verb of "as Quito's ministry had claimed" beside a denial."""
    return next(
        (
            one
            for one in reading.children(verb.index, "advcl")
            if "as" in markers_of(reading, one.index)
            and lemma_in(speech.verbs(), one) in speech.verbs()
            and any(who.upos in NOUNS for who in reading.children(one.index, "nsubj"))
        ),
        None,
    )


def _without(one: Said, apart: frozenset[int]) -> Said:
    """Return something said without the words that only tell who else said it, and the comma before them."""
    kept = tuple(word for word in one.content if word not in apart)
    return replace(one, content=kept) if kept else one


def of_seat(reading: Reading, linker: Linker, one: Said) -> Said:
    """Return a judgement in the passive as that of whom it is passed by: "in the Kremlin it was called premature"."""
    verb = reading.tokens[one.verb] if one.verb is not None else None
    if verb is None or one.source is not None or lemma_in(_JUDGING, verb) not in _JUDGING:
        return one
    if not is_passive(reading, verb.index) or agent(reading, verb.index) is not None:
        return one
    for place in reading.children(verb.index, "obl"):
        mention = linker.mention_of(place.index)
        if mention is None or case_of(reading, place.index) not in _SEATS:
            continue
        if mention.sector in {"GOV", "LEG", "MIL", "IGO"} and mention.type not in {
            "person",
            "state",
        }:
            words = tuple(phrase(reading, place.index))
            content = tuple(word for word in one.content if word not in words)
            return replace(
                one, source=place.index, source_words=words, content=content or one.content
            )
    return one
