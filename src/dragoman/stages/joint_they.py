"""Whom "they" takes up: the same as "they" of the sentence before, or the two whose meeting is told."""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds_of_verb
from dragoman.language.pronouns import THEY, kind_of
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.joint_rivals import is_meeting
from dragoman.stages.phrases import has_adverb

_SUBJECTS = ("nsubj", "nsubj:pass")
_ALSO = frozenset({"also", "additionally", "further", "furthermore", "likewise", "moreover"})


def carried_on(reading: Reading, word: int) -> Token | None:
    """
    Return the "they" of the sentence before, which "they also" takes up.

    "They agreed that officers would visit the port. They also urged donors to pay": no officers.
    """
    pronoun = reading.tokens[word]
    clause = reading.tokens[pronoun.head] if pronoun.head >= 0 else pronoun
    is_they = kind_of(pronoun.text) == THEY and pronoun.deprel in _SUBJECTS
    if not is_they or clause.head >= 0 or not pronoun.sentence:
        return None
    if not has_adverb(reading, clause.index, _ALSO):
        return None
    sentence = reading.sentences[pronoun.sentence - 1]
    return next(
        (
            one
            for one in reading.tokens[sentence.first : sentence.last]
            if one.text.lower() == pronoun.text.lower()
            and one.deprel in _SUBJECTS
            and reading.tokens[one.head].head < 0
        ),
        None,
    )


def tells_of_meeting(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a meeting, a visit or a call, of talks or a fight."""
    return is_meeting(reading, sentence) or any(
        deed.kind.type == "CONSULT"
        for verb in reading.tokens[sentence.first : sentence.last]
        if verb.upos == "VERB"
        for deed in deeds_of_verb(verb.lemma, verb.text)
    )
