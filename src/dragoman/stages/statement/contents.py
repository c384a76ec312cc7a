"""
What a content found by the model may be made of.

The head reads windows of several lines, and calls an attitude a statement, too: what it
joins over the edge of a paragraph, and bare nouns that nobody said, are left out here.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge import speech
from dragoman.knowledge.deeds import object_class
from dragoman.language.grammar import ACTED_ON, NOMINAL, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.language.reading_layers import Quotation
from dragoman.stages.circumstances import head_of
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of
from dragoman.stages.statement.cues import Said
from dragoman.stages.statement.finders import THOUGHTS
from dragoman.stages.statement.reach import MARKS, Reach

# A noun that hangs on no word of speech is said only where the head is this sure; chosen on
# the development set.
_SURE_OF_NOUN = 0.7
_FULL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB", "AUX", "INTJ", "SYM", "X"})
_EXCHANGING = frozenset({"exchange", "swap", "trade"})
_BARBS = frozenset(
    "accusation allegation barb blame charge insult jibe jab recrimination taunt threat".split()
)


def kept_words(reach: Reach, one: Quotation) -> tuple[int, ...]:
    """
    Return the words of a content that belong to its cue.

    What stands out of its reach does not, nor is the "what" before "the minister called a
    provocation" the minister's.
    """
    pieces: list[Sequence[int]] = [range(first, last) for first, last in one.content]
    if len(pieces) > 1:
        pieces = [piece for piece in pieces if not _is_what(reach.reading, piece)]
        pieces = [piece for piece in pieces if not _is_done_to(reach.reading, one, piece)]
    if one.cue and any(_is_within(reach.reading, one.cue, piece) for piece in pieces):
        return ()
    if one.cue:  # the turn of a transcript stands below its speaker
        whole = {word for piece in pieces for word in piece}
        pieces = [reach.reached(range(*one.cue), piece, whole) for piece in pieces]
        pieces = [_without_case(reach.reading, one.cue, piece) for piece in pieces]
        pieces = [_with_case(reach.reading, one.cue, piece) for piece in pieces]
        pieces = [_clause_of(reach.reading, one.cue, piece) for piece in pieces]
    return tuple(word for piece in pieces for word in piece)


def _is_within(reading: Reading, cue: tuple[int, int], piece: Sequence[int]) -> bool:
    """
    Say whether a cue stands within what several sentences say, and so is no cue of theirs.

    "We gave no date. What we told them is that ..." is all said in a turn.
    """
    is_inside = cue[0] in piece and cue[1] - 1 in piece
    return is_inside and len({reading.tokens[at].sentence for at in piece}) > 1


def _without_case(reading: Reading, cue: tuple[int, int], piece: Sequence[int]) -> Sequence[int]:
    """Drop a preposition that the head took for both cue and content: the "for" of "called for calm"."""
    is_shared = len(piece) > 1 and piece[0] in range(*cue)
    return piece[1:] if is_shared and reading.tokens[piece[0]].upos == "ADP" else piece


def _with_case(reading: Reading, cue: tuple[int, int], piece: Sequence[int]) -> Sequence[int]:
    """Take the preposition between a cue's noun and its content along: "over" of "concern over"."""
    if not piece or piece[0] != cue[1] + 1:
        return piece
    between, noun = reading.tokens[cue[1]], reading.tokens[cue[1] - 1]
    is_case = between.upos == "ADP" and between.head in piece and noun.upos == "NOUN"
    is_below = is_case and reading.tokens[between.head].head == noun.index
    is_demand = speech.nouns().get(noun.lemma.lower()) == "demand"  # "a call for calm"
    return (between.index, *piece) if is_below and not is_demand else piece


def _clause_of(reading: Reading, cue: tuple[int, int], piece: Sequence[int]) -> Sequence[int]:
    """
    Take all of the clause that stands before its cue, where the head found but the end of it.

    "Ministers agreed to impose bans on nine judges accused of fraud, the envoy said": not the
    judges alone.
    """
    for clause in reading.children(cue[1] - 1, "ccomp"):
        whole = reading.subtree(clause.index)
        is_end = bool(piece) and clause.index < piece[0] and piece[-1] in whole
        if (
            is_end
            and piece[-1] < cue[0]
            and not _is_quoted(reading, list(map(reading.tokens.__getitem__, whole)))
        ):
            return range(whole[0], piece[-1] + 1)
    return piece


def _is_what(reading: Reading, piece: Sequence[int]) -> bool:
    """Say whether a piece is nothing but a free relative pronoun."""
    return len(piece) == 1 and reading.tokens[piece[0]].text.lower() == "what"


def _is_done_to(reading: Reading, one: Quotation, piece: Sequence[int]) -> bool:
    """
    Say whether a piece only is whom the verb before the cue concerns.

    "Ended the strike" of "thanked Lima and urged Quito to end the strike" is said, "Lima" not.
    """
    if one.cue is None or piece[-1] >= one.cue[0]:
        return False
    word = reading.tokens[head_of(reading, tuple(piece))]
    verb = reading.tokens[head_of(reading, tuple(range(*one.cue)))]
    is_name = word.upos in NOMINAL and word.deprel in {"obj", "obl", "iobj"}
    return is_name and verb.deprel == "conj" and word.head == verb.head


def is_telling(reading: Reading, said: Said) -> bool:
    """
    Say whether a content says something.

    A quotation and a clause do; a noun does if a word of speech stands before it ("called
    for restraint"), or the head is sure; pronouns alone ("criticised it") never do.
    """
    tokens = [reading.tokens[word] for word in said.content]
    if _is_under_blame(reading, said):
        return False
    if _is_quoted(reading, tokens) or any(token.upos in VERBS for token in tokens):
        return True
    if not any(token.upos in _FULL for token in tokens) or _is_quarrel(reading, said):
        return False
    return said.score >= _SURE_OF_NOUN or any(_is_speech(reading.tokens[word]) for word in said.cue)


def _is_under_blame(reading: Reading, said: Said) -> bool:
    """Say whether a content is only what others blame: "the raid" of "rejected criticism of the raid"."""
    top = reading.tokens[head_of(reading, said.content)]
    noun = reading.above(top)
    is_blame = noun.upos == "NOUN" and noun.lemma.lower() in object_class("condemnation")
    is_below = top.deprel == "nmod" and case_of(reading, top.index) == "of"
    is_met = noun.deprel in ACTED_ON and noun.head in said.cue
    return is_below and is_blame and is_met and noun.index not in said.content


def _is_quarrel(reading: Reading, said: Said) -> bool:
    """Say whether a cue only tells that two quarrel, whatever they say: "trade blame over"."""
    words = {reading.tokens[word].lemma.lower() for word in said.cue}
    verb = reading.tokens[head_of(reading, said.cue)] if said.cue else None
    if verb is None or verb.lemma.lower() not in _EXCHANGING:
        return False
    objects = {one.lemma.lower() for one in reading.children(verb.index, "obj")}
    return bool((words | objects) & _BARBS)


def _is_quoted(reading: Reading, tokens: list[Token]) -> bool:
    """Say whether quotation marks stand in or right around a content."""
    around = reading.text[max(0, tokens[0].start - 1) : tokens[-1].end + 1]
    inner = reading.text[tokens[0].start : tokens[-1].end]
    return around[:1] in MARKS or any(mark in inner for mark in '"“”„«»‘')


def _is_speech(token: Token) -> bool:
    """
    Say whether a word of a cue is one of speech, as a verb or a noun: "draws praise for".

    Who fears or expects a thing need not say so.
    """
    if lemma_in(THOUGHTS, token) in THOUGHTS:
        return False
    return any(lemma_in(known, token) in known for known in (speech.verbs(), speech.nouns()))
