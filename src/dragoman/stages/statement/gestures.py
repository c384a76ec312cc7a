"""
What somebody says with a gesture for a cue, as in "He shook his head: “Not in my lifetime.”".

And what somebody only shows, as in the caption of a picture: "The mayor shows the crack".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.function_words import PERSONS
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import core
from dragoman.stages.quotations import SHORTEST_SENTENCE, Quotation
from dragoman.stages.statement.cues import Said
from dragoman.stages.statement.speakers import speaker_of

_GESTURES = frozenset(
    "beam chuckle frown gesture gesticulate giggle grimace grin groan laugh nod pause scoff scowl shrug sigh "
    "smile smirk sneer snort sob weep wince".split()
)
_BODY = frozenset("arm chin brow eye eyebrow finger fist hand head shoulder tear".split())


def gestures(reading: Reading, sentence: Sentence, quoted: Sequence[Quotation]) -> Iterator[Said]:
    """Yield the quoted sentences behind the colon of a gesture."""
    for quotation in quoted:
        before = reading.text[sentence.start : quotation.start].rstrip()
        is_sentence = quotation.end - quotation.start > SHORTEST_SENTENCE
        if quotation.start <= sentence.start or not before.endswith(":") or not is_sentence:
            continue
        verb = _gesture(reading, sentence, quotation.start)
        said = None if verb is None else _said(reading, sentence, verb, quotation)
        if said is not None:
            yield said


def _said(reading: Reading, sentence: Sentence, verb: Token, quotation: Quotation) -> Said | None:
    """Return what somebody named says with a gesture; None where nobody is named."""
    words = [token.index for token in reading.words_in(quotation.span)]
    content = tuple(word for word in words if word < sentence.last)
    speaker = speaker_of(reading, verb.index)
    if speaker is None or not content or not _names(reading, speaker):
        return None
    objects = [word for one in _objects(reading, verb) for word in reading.subtree(one.index)]
    return Said(
        cue=tuple(sorted({verb.index, *objects})),
        content=content,
        source=speaker,
        rule="gesture",
        verb=verb.index,
        score=0.7,
        source_words=tuple(range(*core(reading, speaker))),
    )


def _gesture(reading: Reading, sentence: Sentence, end: int) -> Token | None:
    """Return the last gesture of a sentence before a place; None if there is none."""
    before = [
        token
        for token in reading.tokens[sentence.first : sentence.last]
        if token.end <= end and token.upos == "VERB" and _is_gesture(reading, token)
    ]
    return before[-1] if before else None


def _is_gesture(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is a gesture, or what somebody does to his own head or hands."""
    if lemma_in(_GESTURES, verb) in _GESTURES:
        return True
    return bool(_objects(reading, verb))


def _objects(reading: Reading, verb: Token) -> list[Token]:
    """Return the parts of his own body that somebody moves: "raised her hand"."""
    return [
        child
        for child in reading.children(verb.index, "obj")
        if child.lemma.lower() in _BODY and reading.children(child.index, "nmod:poss")
    ]


def _names(reading: Reading, word: int) -> bool:
    """Say whether a word names somebody, or points at him."""
    token = reading.tokens[word]
    return token.upos in NOUNS or token.text.lower() in PERSONS


def is_pointing(reading: Reading, linker: Linker, said: Said) -> bool:
    """
    Say whether somebody only shows a thing: "The mayor shows the crack in the wall".

    A poll that shows a lead tells of one, and so does who shows that there is one.
    """
    if said.verb is None or said.source is None:
        return False
    verb = reading.tokens[said.verb]
    mention = linker.mention(said.source)
    if verb.lemma.lower() != "show" or mention is None or mention.type != "person":
        return False
    inside = frozenset(said.content)
    clauses = reading.children(verb.index, "ccomp", "xcomp")
    objects = reading.children(verb.index, "obj")
    return not clauses and any(one.index in inside and one.upos in NOUNS for one in objects)
