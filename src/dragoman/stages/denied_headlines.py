"""
Read headlines that tell of a claim and who denies it: "Lima: Rebels will disarm; group denies it".

What stands before the last clause is then somebody's words, and whoever stands before a colon
has said them: a town that heads mere news is only where they come from.
"""

from __future__ import annotations

from typing import NamedTuple

from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.clauses import subject

HEADINGS = frozenset({"headline", "key_point", "subhead", "standfirst"})
_DENYING = frozenset("contest contradict deny dismiss dispute refute reject".split())
_DENIED = frozenset(
    "account accusation allegation assertion charge claim it reports report story that this".split()
)
_PARTING = frozenset({";", "—", "–", "-"})
_MOST = 8  # words of the clause that denies


class Denial(NamedTuple):
    """Who denies what a headline tells, as words: head of the name, verb, and the mark before the clause."""

    speaker: int
    verb: int
    mark: int


def denial_in(reading: Reading, sentence: Sentence) -> Denial | None:
    """Return the clause that denies what a headline tells before it; None if there is none."""
    if sentence.block_type not in HEADINGS:
        return None
    words = reading.tokens[sentence.first : sentence.last]
    mark = next((one.index for one in reversed(words) if one.text in _PARTING), sentence.first)
    clause = [one for one in words if one.index > mark and one.text not in {".", "but"}]
    verb = next((one for one in clause if one.lemma.lower() in _DENYING), None)
    if mark == sentence.first or verb is None or len(clause) > _MOST:
        return None
    speaker = subject(reading, verb.index)
    is_here = speaker is not None and mark < speaker.index < verb.index
    behind = [one for one in clause if one.index > verb.index and one.upos not in {"DET", "ADJ"}]
    if speaker is None or not is_here or any(_DENIED.isdisjoint(_forms(one)) for one in behind):
        return None
    return Denial(speaker.index, verb.index, mark)


def _forms(word: Token) -> set[str]:
    """Return a word as it stands and by its lemma."""
    return {word.text.lower(), word.lemma.lower()}


def names_claimant(reading: Reading, word: Token) -> bool:
    """Say whether a name stands before the colon of a headline that somebody denies."""
    behind = reading.tokens[word.index + 1 : word.index + 2]
    sentence = reading.sentences[word.sentence]
    is_before = bool(behind) and behind[0].text == ":" and word.index == sentence.first
    return is_before and denial_in(reading, sentence) is not None
