"""
Direct questions: what is only asked is told by nobody, and promised by nobody.

"Has Oman asked Qatar to lift its ban?" leaves open whether it did; "Why did Chad attack
Niger?" takes the attack for granted. Questions within a clause ("asked whether") have words of
their own, and are known by them.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import markers_of
from dragoman.stages.function_words import NEGATIONS, QUESTIONS
from dragoman.stages.phrases import has_adverb

_SUBJECTS = ("nsubj", "expl", "csubj")
_ENDS = frozenset(".!;…")
_ASKING = QUESTIONS - {"whether", "if"} | {"whom", "whose"}
_CLAUSES = frozenset({"advcl", "ccomp", "csubj", "csubj:outer", "xcomp"})
# Who asks if something is this, or if somebody does this, asks if it is so.
_SURE = frozenset({"certain", "clear", "correct", "likely", "possible", "right", "sure", "true"})
_THINKING = frozenset({"believe", "confirm", "expect", "mean", "say", "think"})
_CLIMBS = 5  # steps up the tree
# "Will you free him?" asks for it.
_POLITE = frozenset({"can", "could", "will", "would", "wo", "ca"})


def is_question(reading: Reading, verb: Token) -> bool:
    """Say whether a verb's own clause is a direct question: its helper first, "?" behind it."""
    return _ends_asked(reading, verb) and _inverted(reading, verb) is not None


def is_open(reading: Reading, verb: Token) -> bool:
    """
    Say whether a direct question leaves open if something is so.

    One with "why" or "who" does not, and one with "not" expects an answer.
    """
    helper = _inverted(reading, verb) if _ends_asked(reading, verb) else None
    if helper is None:
        return False
    sentence = reading.sentence_of(verb.index)
    for at in range(helper.index - 1, sentence.first - 1, -1):
        before = reading.tokens[at]
        if before.upos == "PUNCT":
            break
        if before.text.lower() in _ASKING:
            return False
    return not has_adverb(reading, verb.index, NEGATIONS)


def is_only_asked(reading: Reading, token: Token) -> bool:
    """Say whether a verb, or the open question over it, asks if what it tells is so."""
    here = token
    if not _has_question_mark(reading, token):
        return False
    for _ in range(_CLIMBS):
        if is_open(reading, here):
            return True
        is_below = is_aim(reading, here) or _is_joined(reading, here) or _is_in_doubt(reading, here)
        if here.head < 0 or not is_below:
            return False
        here = reading.tokens[here.head]
    return False


def _is_in_doubt(reading: Reading, clause: Token) -> bool:
    """Say whether a question about a clause leaves open if it is so: "Is it true that he left?"."""
    if clause.deprel not in _CLAUSES or clause.head < 0:
        return False
    above = reading.tokens[clause.head]
    return above.lemma.lower() in (_SURE if above.upos == "ADJ" else _THINKING)


def is_aim(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is an infinitive with "to" below another: "asked Peru to pay"."""
    markers = markers_of(reading, verb.index)
    return verb.deprel in {"xcomp", "advcl"} and "to" in markers


def is_answer_sought(reading: Reading, verb: Token) -> bool:
    """Say whether a verb only puts a question: "asked whether", "asked: 'Has it closed?'"."""
    if any(is_aim(reading, child) for child in reading.children(verb.index, "xcomp", "advcl")):
        return False
    return any(
        is_indirect(reading, clause)
        or (is_question(reading, clause) and not _is_polite(reading, clause))
        for clause in reading.children(verb.index, "ccomp", "parataxis")
    )


def _inverted(reading: Reading, verb: Token) -> Token | None:
    """Return the helper that stands before the subject of a verb, if one does."""
    own = [one for one in reading.children(verb.index, *_SUBJECTS) if one.index < verb.index]
    before = own[-1].index if own else -1  # who is called by name stands farther off
    helpers = reading.children(verb.index, "aux", "cop")
    return next((one for one in helpers if one.index < before), None)


def _ends_asked(reading: Reading, verb: Token) -> bool:
    """Say whether the first mark that ends something behind a verb is a question mark."""
    if not _has_question_mark(reading, verb):
        return False
    for at in range(verb.index + 1, reading.sentence_of(verb.index).last):
        text = reading.tokens[at].text
        if text.startswith("?"):
            return True
        if text[:1] in _ENDS and reading.tokens[at].upos == "PUNCT":
            return False
    return False


def _has_question_mark(reading: Reading, word: Token) -> bool:
    """Say whether there is a question mark in a word's sentence: in most there is none."""
    sentence = reading.sentences[word.sentence]
    return reading.text.find("?", sentence.start, sentence.end) >= 0


def _is_joined(reading: Reading, verb: Token) -> bool:
    """Say whether a verb shares helper and subject of the verb it is joined to."""
    return verb.deprel == "conj" and not reading.children(verb.index, *_SUBJECTS, "aux", "cop")


def is_indirect(reading: Reading, clause: Token) -> bool:
    """Say whether a clause begins with the word of a question: "whether it would pay"."""
    first = reading.tokens[reading.subtree(clause.index)[0]]
    return first.text.lower() in QUESTIONS


def _is_polite(reading: Reading, clause: Token) -> bool:
    """Say whether a question may ask for something: "Would you kindly pay?"."""
    helper = _inverted(reading, clause)
    return helper is not None and helper.text.lower() in _POLITE
