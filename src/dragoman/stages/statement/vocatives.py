"""Whom a quotation calls: "We await you, dear brother", said after two have met, is said to the other."""

from __future__ import annotations

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.records import Source, Statement
from dragoman.stages.joint_rivals import met_in
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import phrase

_VOCATIVE = "vocative"
_MANY = "Number=Plur"
# How many sentences before a quotation two may have met.
_BACK = 3


def called(reading: Reading, linker: Linker, statement: Statement) -> Source | None:
    """
    Return the other of the two who have just met, whom one of them calls in quoted words.

    None where he calls nobody or several ("dear friends"), or is neither of the two.
    """
    source = statement.source
    if statement.form == "indirect" or source is None or source.country is None:
        return None
    words = [word for span in statement.spans for word in reading.words_in(span)]
    name = next((word for word in words if _is_one_called(word)), None)
    if name is None:
        return None
    last = reading.tokens[name.index].sentence
    for sentence in reversed(reading.sentences[max(0, last - _BACK) : last + 1]):
        met = met_in(reading, sentence, linker.mention_of)
        if met:
            others = [one for one in met if one.country != source.country]
            is_one = len(others) == len(met) - 1 == 1
            spans = reading.spans(phrase(reading, name.index))
            return (
                Source(
                    spans=spans,
                    mention=others[0].id,
                    actor=others[0].actor,
                    country=others[0].country,
                )
                if is_one
                else None
            )
    return None


def _is_one_called(word: Token) -> bool:
    """Say whether a word calls somebody, and not several."""
    return word.deprel == _VOCATIVE and word.upos in NOUNS and _MANY not in word.feats
