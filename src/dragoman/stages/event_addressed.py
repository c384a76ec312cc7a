"""
Those of whom nothing is asked, and to whom nothing is promised, because they would only suffer it.

Who "demands that the governor be handed over" or "wants two soldiers tried" asks it of others;
who promises to sack a clerk promises him nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds
from dragoman.language.reading import Reading, Token
from dragoman.stages.event_found import Found, is_told_with
from dragoman.stages.event_negated import has_negation
from dragoman.stages.phrases import case_of, is_passive

# What is asked for, of which those it is about suffer it, besides what harms them.
_ABOUT_HIM = frozenset({"extradition", "freedom", "handover", "reinstatement", "release", "return"})
# Who is to be allowed to do something would act himself.
_LETTING = frozenset({"allow", "permit"})


def without_sufferers(reading: Reading, deeds_: Sequence[Found]) -> list[Found]:
    """Return deeds, pleas and promises without those that would only suffer what they are about."""
    harm = {
        word
        for one in deeds_
        if one.deed.kind.quad == MATERIAL_CONFLICT and one.deed.kind.type != "PROTEST"
        for word in one.words
    }
    return [_checked(reading, one, harm) if one.target else one for one in deeds_]


def _checked(reading: Reading, found: Found, harm: set[int]) -> Found:
    """Return a plea or promise whose target is not one of those who would suffer what it is about."""
    word = reading.tokens[found.trigger]
    if found.deed.kind.type == "AGREE":
        clauses = reading.children(word.index, "xcomp", "ccomp")
        heads = [
            one
            for clause in clauses
            if clause.index in harm and not has_negation(reading, clause)
            for one in reading.children(clause.index, "obj")
        ]
    elif found.deed.kind.type == "REQUEST" and word.upos == "VERB":
        heads = list(_suffering(reading, word))
    else:
        return found
    out = {inner for one in heads for inner in reading.subtree(one.index)}
    kept = tuple(one for one in found.target if not is_told_with(reading, one, out))
    return found._replace(target=kept)


def _suffering(reading: Reading, plea: Token) -> Iterator[Token]:
    """Yield the heads of phrases for those that would suffer or get what somebody asks for."""
    beside = reading.children(plea.index, "obj", "obl")
    matters = [one for one in beside if one.deprel == "obj" or case_of(reading, one.index) == "for"]
    for clause in _clauses(reading, plea):
        if is_passive(reading, clause.index) and clause.lemma.lower() not in _LETTING:
            yield from reading.children(clause.index, "nsubj:pass")
            yield from (
                one
                for one in reading.children(clause.index, "obl")
                if case_of(reading, one.index) != "by"
            )
        elif clause.deprel == "xcomp" and _is_done(reading, clause):
            yield from (one for one in beside if one.deprel == "obj")
    for noun in (noun for one in matters for noun in (one, *reading.children(one.index, "conj"))):
        if _is_of_sufferer(noun):
            below = reading.children(noun.index, "nmod")
            suffering = [one for one in below if case_of(reading, one.index) in {"of", "to"}]
            yield from suffering or reading.children(noun.index, "nmod:poss")


def _clauses(reading: Reading, plea: Token) -> Iterator[Token]:
    """Yield the clauses that tell what somebody asks for: "that he be tried", "for it to be opened"."""
    yield from reading.children(plea.index, "ccomp", "xcomp", "advcl")
    for noun in reading.children(plea.index, "obl"):
        if case_of(reading, noun.index) == "for":
            yield from reading.children(noun.index, "acl")


def _is_done(reading: Reading, clause: Token) -> bool:
    """Say whether a clause is a bare participle: "wants them tried"."""
    is_participle = "VerbForm=Part" in clause.feats and "Tense=Past" in clause.feats
    return is_participle and not reading.children(clause.index, "mark", "nsubj", "obj")


def _is_of_sufferer(noun: Token) -> bool:
    """Say whether a noun tells what is done to those behind its "of": "the dismissal of"."""
    lemma = noun.lemma.lower()
    return lemma in _ABOUT_HIM or any(
        "of" in one.target and one.kind.quad == MATERIAL_CONFLICT
        for one in deeds("n").get(lemma, ())
    )
