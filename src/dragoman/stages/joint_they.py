"""Whom "they" takes up: all who are named together, "they" of the sentence before, or the two who met."""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds_of_verb
from dragoman.language.grammar import SUBJECTS
from dragoman.language.pronouns import THEY, kind_of
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Mention
from dragoman.stages.joint_rivals import Of, is_meeting
from dragoman.stages.phrases import conjuncts, governor_of, has_adverb

# Who is one by himself: for several, a plural takes up all who are joined to him.
_SINGLE = frozenset({"person", "state"})
_ALSO = frozenset({"also", "additionally", "further", "furthermore", "likewise", "moreover"})


def carried_on(reading: Reading, word: int) -> Token | None:
    """
    Return the "they" of the sentence before, which "they also" takes up.

    "They agreed that officers would visit the port. They also urged donors to pay": no officers.
    """
    pronoun = reading.tokens[word]
    clause = reading.above(pronoun)
    is_they = kind_of(pronoun.text) == THEY and pronoun.deprel in SUBJECTS
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
            and one.deprel in SUBJECTS
            and reading.tokens[one.head].head < 0
        ),
        None,
    )


def named_together(reading: Reading, word: int, mention_at: Of) -> tuple[Mention, ...]:
    """
    Return all who are joined to the one that "they" or "their" is said to take up; none if he is alone.

    "Ana Roca and Luis Vera met before their visit": it is that of both.
    """
    told = mention_at(word)
    if told is None or kind_of(reading.tokens[word].text) != THEY:
        return ()
    first = reading.by_id(Mention).get(told.head or "")
    top = governor_of(reading.words_in(first.spans[0])) if first is not None else None
    if first is None or top is None or first.type not in _SINGLE:
        return ()
    joined = conjuncts(reading, top.index)
    is_choice = any(
        one.text.lower() == "or" for at in joined[1:] for one in reading.children(at, "cc")
    )
    found = [one for at in joined if (one := mention_at(at)) is not None]
    return tuple(found) if not is_choice and 1 < len(found) == len(joined) else ()


def tells_of_meeting(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a meeting, a visit or a call, of talks or a fight."""
    return is_meeting(reading, sentence) or any(
        deed.kind.type == "CONSULT"
        for verb in reading.tokens[sentence.first : sentence.last]
        if verb.upos == "VERB"
        for deed in deeds_of_verb(verb.lemma, verb.text)
    )
