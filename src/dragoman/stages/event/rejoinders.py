"""
To whom a plea, offer or threat is put that only the answer joined to it names.

"Hanoi asked for the crews back, but Jakarta refused": it asked Jakarta, and Jakarta refused
Hanoi. So it is where the next clause, or the next sentence, tells of no new deed but the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.language.grammar import PEERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import helpers_of
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.function_words import DEFINITE

# What is put to somebody, and what he answers with.
_PUT = frozenset({"AGREE", "REQUEST", "THREATEN"})
_ANSWERS = frozenset({"AGREE", "CONCEDE", "REJECT"})
_BUT = frozenset({"but", ";", "while", "yet"})
# What is put to somebody, named again.
_PLEAS = frozenset(
    "appeal call demand idea offer plea proposal request suggestion threat ultimatum".split()
)
# Whom a plea is likely to be put to, if no more is told than what he does.
_RULING = frozenset({"GOV", "MIL", "REB"})


def with_answered(reading: Reading, parties: Parties, deeds: Sequence[Found]) -> list[Found]:
    """Return deeds, those put to nobody and answered by somebody with both sides."""
    found = list(deeds)
    at = {one.trigger: n for n, one in enumerate(found)}
    for n, put in enumerate(found):
        if put.target or not _is_put(reading, put):
            continue
        verb = _next_clause(reading, reading.tokens[put.trigger])
        if verb is None:
            continue
        m = at.get(verb.index, -1)
        there = parties.without(parties.of(parties.doer(verb)), put.source)
        if not _is_another(there, put) or not (
            (m >= 0 and _is_answered(reading, verb, found[m], put))
            or (_is_ruling(there) and _is_contrasted(reading, verb, put))
        ):
            continue
        found[n] = put._replace(target=there)
        if m >= 0 and not found[m].target:
            found[m] = found[m]._replace(target=put.source)
        asked = _contents(reading, put) if put.deed.kind.type == "REQUEST" else ()
        for k in (at[word] for word in asked if word in at):
            if not found[k].source:
                found[k] = found[k]._replace(source=parties.without(there, found[k].target))
    return found


def _is_put(reading: Reading, one: Found) -> bool:
    """Say whether a deed is put to somebody by one side: what two agree on is not."""
    is_agreed = reading.tokens[one.trigger].lemma.lower() == "agree"
    return one.deed.kind.type in _PUT and is_political(one.source) and not is_agreed


def _is_another(there: tuple[Party, ...], put: Found) -> bool:
    """Say whether who answers is somebody in politics of another side than who puts it to him."""
    own = {(one.country, one.sector) for one in put.source}
    return is_political(there) and all((one.country, one.sector) not in own for one in there)


def _contents(reading: Reading, put: Found) -> Iterator[int]:
    """Yield the words for what is asked for."""
    for child in reading.children(put.trigger, "ccomp", "conj", "obj", "obl", "xcomp"):
        yield child.index
        yield from (one.index for one in reading.children(child.index, "conj"))


def _next_clause(reading: Reading, verb: Token) -> Token | None:
    """Return the verb of the clause joined next to one that has a subject, or of the next sentence."""
    if verb.upos != "VERB":
        return None
    joined = reading.children(verb.index, *PEERS)
    clauses = (one for one in joined if one.index > verb.index and _is_clause(reading, one))
    beside = next(clauses, None)
    after = reading.sentences[verb.sentence + 1 : verb.sentence + 2] if verb.head < 0 else ()
    roots = (
        one for here in after for one in reading.tokens[here.first : here.last] if one.head < 0
    )
    return beside or next((one for one in roots if _is_clause(reading, one)), None)


def _is_clause(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has a subject of its own."""
    return verb.upos == "VERB" and bool(reading.children(verb.index, "nsubj"))


def _is_ruling(there: tuple[Party, ...]) -> bool:
    """Say whether parties rule or bear arms."""
    return all(one.sector in _RULING for one in there)


def _is_answered(reading: Reading, verb: Token, answer: Found, put: Found) -> bool:
    """Say whether a clause answers what was put to its doer; in another sentence, nothing else."""
    if answer.deed.kind.type not in _ANSWERS or _would(reading, verb):
        return False
    is_joined = verb.sentence == reading.tokens[put.trigger].sentence
    return is_joined or _is_bare(reading, verb)


def _is_contrasted(reading: Reading, verb: Token, put: Found) -> bool:
    """Say whether a clause is set against a plea: "Togo wants him back; Mali has freed him"."""
    if put.deed.kind.type != "REQUEST" or verb.sentence != reading.tokens[put.trigger].sentence:
        return False
    first = reading.subtree(verb.index)[0]
    marks = {reading.tokens[n].text.lower() for n in (first, first - 1) if n >= 0}
    return bool(marks & _BUT) and not _would(reading, verb)


def _would(reading: Reading, verb: Token) -> bool:
    """Say whether a clause only tells what somebody would do: "but Moscow would veto that"."""
    return "would" in helpers_of(reading, verb.index)


def _is_bare(reading: Reading, verb: Token) -> bool:
    """Say whether an answer names nothing but what it answers: "refused", "rejected the demand"."""
    if reading.children(verb.index, "ccomp", "xcomp", "obl"):
        return False
    return all(_is_known(reading, noun) for noun in reading.children(verb.index, "obj"))


def _is_known(reading: Reading, noun: Token) -> bool:
    """Say whether a noun only points back: "that", "the demand"."""
    if noun.upos == "PRON":
        return True
    below = reading.children(noun.index)
    is_definite = any(one.text.lower() in DEFINITE for one in below)
    return is_definite and len(below) == 1 and noun.lemma.lower() in _PLEAS
