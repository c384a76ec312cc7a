"""What is told in an account that opens a sentence: "In Lima's version he left. In Quito's he was sent away"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.statement.cues import Said

_ACCOUNTS = frozenset(
    "account description narrative readout rendering summary telling version".split()
)
_OWNING = frozenset({"'s", "’s", "'", "’"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_ENDS = frozenset({".", "!", "?", ",", ";", ":"})


def with_versions(reading: Reading, said: Sequence[Said]) -> list[Said]:
    """Return what is said with what opens by an account, in place of parts of it found otherwise."""
    found = list(_versions(reading))
    if not found:
        return list(said)
    told = [set(one.content) for one in found]
    opened = [{reading.tokens[one.content[0]].sentence} for one in found]
    kept = [
        one
        for one in said
        if not any(
            reading.tokens[one.content[0]].sentence in here
            and set(one.content) <= words
            and words.isdisjoint(one.cue)
            for words, here in zip(told, opened, strict=True)
        )
    ]
    return [*kept, *found]


def _versions(reading: Reading) -> Iterator[Said]:
    """Yield what each account tells, also that of another side which the next sentence opens with."""
    last = -2
    for sentence in reading.sentences:
        opening = _opening(reading, sentence)
        if opening is None:
            continue
        noun, owner = opening
        if noun is owner and last != sentence.index - 1:
            continue  # "In Peru's north" is no account, nor is what no other was told before
        words = _rest(reading, sentence, noun, owner)
        if words:
            last = sentence.index
            cue = () if noun is owner else (noun.index,)
            yield Said(cue, words, owner.index, "account", score=0.75)


def _opening(reading: Reading, sentence: Sentence) -> tuple[Token, Token] | None:
    """Return the account a sentence opens with and whose it is; of "In Lima's" both are the owner."""
    first = reading.tokens[sentence.first]
    if first.text != "In" or first.head < 0:
        return None
    noun = reading.tokens[first.head]
    if noun.lemma.lower() in _ACCOUNTS:
        owners = reading.children(noun.index, "nmod:poss")
        return (noun, owners[0]) if owners and owners[0].upos in _NOMINAL else None
    after = reading.tokens[noun.index + 1 : noun.index + 2]
    is_owner = bool(after) and after[0].text in _OWNING and noun.upos == "PROPN"
    return (noun, noun) if is_owner and noun.deprel == "obl" else None


def _rest(reading: Reading, sentence: Sentence, noun: Token, owner: Token) -> tuple[int, ...]:
    """Return the words behind an account to the end of its sentence, if they are a clause."""
    start = reading.subtree(noun.index)[-1] + 1 if noun is not owner else noun.index + 2
    words = list(range(start, sentence.last))
    while words and reading.tokens[words[0]].text in _ENDS:
        words.pop(0)
    while words and reading.tokens[words[-1]].text in _ENDS:
        words.pop()
    verb = reading.tokens[noun.head]
    is_clause = verb.index in words and bool(reading.children(verb.index, "nsubj", "nsubj:pass"))
    return tuple(words) if is_clause else ()
