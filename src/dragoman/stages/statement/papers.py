"""
What a paper tells, where somebody else takes it up: "rejected a report in the Gazette that it had paid".

The head mostly hears whoever rejects it, or nobody. The words are the paper's, and who rejects a
report denies what is in it. Only a body that is known as one of the press, or of which nothing is
known but that a report stands "in" it, is a paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.language.reading import Reading, Token
from dragoman.records import Mention
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of, has_adverb, phrase
from dragoman.stages.statement.cues import Said

RULE = "paper"
_REPORTS = frozenset(
    "account allegation article assertion claim column dispatch editorial report story".split()
)
_REBUFFING = frozenset("deny dismiss dispute rebuff rebut refute reject".split())
_PRINTING = frozenset("air appear broadcast carry post print publish run".split())
_TELLING = frozenset("allege assert claim say state suggest".split())
_FROM = frozenset({"by", "from", "in", "of", "on"})
_PRESS = "JRN"


class _Article(NamedTuple):
    """A report in a paper: its noun, the paper, and what it tells."""

    noun: Token
    paper: Token
    told: tuple[int, ...]
    telling: frozenset[int]


def by_papers(reading: Reading, said: Sequence[Said]) -> list[Said]:
    """Return what is said, with reports of papers as theirs, and rebuffed by whoever rebuffs them."""
    found = list(said)
    for article in _articles(reading):
        verb = reading.above(article.noun)
        is_object = article.noun.deprel == "obj" and not has_adverb(reading, verb.index, NEGATIONS)
        is_rebuffed = is_object and lemma_in(_REBUFFING, verb) in _REBUFFING
        words = {*article.told}
        found = [
            one for one in found if not (article.telling & {*one.cue} and words & {*one.content})
        ]
        if is_rebuffed:
            found = _rebuffed(reading, found, article, verb)
        found.append(
            Said(
                cue=(article.noun.index,),
                content=article.told,
                source=article.paper.index,
                rule=RULE,
                distance="claim" if is_rebuffed else "neutral",
                score=0.75,
                source_words=tuple(phrase(reading, article.paper.index)),
            )
        )
    return found


def _rebuffed(
    reading: Reading, found: Sequence[Said], article: _Article, verb: Token
) -> list[Said]:
    """Return what is said, with all of a report denied by the subject of a verb."""
    content = tuple(reading.subtree(article.noun.index))
    if any(verb.index in one.cue for one in found):
        return [replace(one, content=content) if verb.index in one.cue else one for one in found]
    speaker = next(iter(reading.children(verb.index, "nsubj")), None)
    if speaker is None:
        return list(found)
    denial = Said(
        cue=(verb.index,),
        content=content,
        source=speaker.index,
        rule=RULE,
        distance="deny",
        verb=verb.index,
        score=0.75,
        source_words=tuple(phrase(reading, speaker.index)),
    )
    return [*found, denial]


def _articles(reading: Reading) -> Iterator[_Article]:
    """Yield the reports of papers that tell something in a clause."""
    for noun in reading.of_lemmas(_REPORTS):
        paper = _paper_of(reading, noun) if noun.upos == "NOUN" else None
        if paper is None:
            continue
        for clause in reading.children(noun.index, "acl", "ccomp"):
            told, telling = clause, {noun.index}
            if clause.lemma.lower() in _TELLING and clause.text.lower().endswith("ing"):
                telling.add(clause.index)
                told = next(iter(reading.children(clause.index, "ccomp")), clause)
            marks = {one.text.lower() for one in reading.children(told.index, "mark")}
            if "that" in marks or told is not clause:
                words = tuple(reading.subtree(told.index))
                yield _Article(noun, paper, words, frozenset(telling))
                break


def _paper_of(reading: Reading, noun: Token) -> Token | None:
    """Return the paper a report stands in: "in the Gazette", "published by Reuters", "a Reuters report"."""
    if _has_owner(reading, noun):
        return None
    printed = (
        one for one in reading.children(noun.index, "acl") if lemma_in(_PRINTING, one) in _PRINTING
    )
    near = [
        *reading.children(noun.index, "nmod"),
        *(under for one in printed for under in reading.children(one.index, "obl", "obl:agent")),
    ]
    for one in near:
        case = case_of(reading, one.index)
        if case in _FROM and _is_paper(reading, one, is_in=case == "in"):
            return one
    before = reading.children(noun.index, "compound", "nmod:poss")
    return next((one for one in before if _is_paper(reading, one, is_in=False)), None)


def _has_owner(reading: Reading, noun: Token) -> bool:
    """Say whether somebody else than a paper makes a claim: "Ruiz's claim on a channel", "a claim by Hamas"."""
    return any(
        (one.deprel == "nmod:poss" or case_of(reading, one.index) == "by")
        and reading.innermost(Mention).get(one.index) is not None
        and not _is_paper(reading, one, is_in=False)
        for one in reading.children(noun.index, "nmod")
    )


def _is_paper(reading: Reading, word: Token, *, is_in: bool) -> bool:
    """Say whether a body is of the press, or may be one where a report stands in it."""
    mention = reading.innermost(Mention).get(word.index)
    if mention is None or mention.type != "organisation":
        return False
    return mention.sector == _PRESS or (is_in and mention.sector is None)
