"""What somebody pleads in court: "pleaded not guilty to two charges" denies them, "pleaded guilty" admits."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import pleaded, subject
from dragoman.stages.function_words import MODALS, NOT
from dragoman.stages.statement.cues import Said

_INNOCENT = "innocent"
# What may follow: "to two charges", "to killing a guard", "on all counts".
_FOLLOWING = frozenset({"to", "on", "of", "by"})


def is_of_plea(reading: Reading, said: Said) -> bool:
    """Say whether what is said is told by a plea, which `pleas` reads: "pleaded innocent to all counts"."""
    if said.cue:
        return any(pleaded(reading, reading.tokens[word]) is not None for word in said.cue)
    words, sentence = set(said.content), reading.sentence_of(said.content[0])
    return any(
        words <= {*reading.subtree(verb.index)}
        for verb in reading.by_lemma.get("plead", ())
        if verb.sentence == sentence.index and pleaded(reading, verb) is not None
    )


def pleas(reading: Reading) -> Iterator[Said]:
    """Yield the pleas that have been made."""
    for verb in reading.by_lemma.get("plead", ()):
        answer = pleaded(reading, verb)
        if answer is None or _is_unmade(reading, verb):
            continue
        speaker = subject(reading, verb.index)
        if speaker is None:
            continue
        words = {*reading.subtree(answer.index)}
        for one in reading.children(verb.index, "obl", "advcl"):
            below = reading.subtree(one.index)
            opening = reading.tokens[below[0]].text.lower()
            if one.index > answer.index and opening in _FOLLOWING and not _is_day(one):
                words.update(below)
        is_not = any(one.text.lower() in NOT for one in reading.children(answer.index))
        yield Said(
            cue=(verb.index,),
            content=tuple(sorted(words)),
            source=speaker.index,
            rule="plea",
            distance="deny" if is_not or answer.text.lower() == _INNOCENT else "admit",
            verb=verb.index,
            score=0.75,
        )


def _is_unmade(reading: Reading, verb: Token) -> bool:
    """Say whether a plea is not made, or not yet: "will plead guilty", "refused to plead"."""
    helpers = reading.children(verb.index, "aux", "advmod", "mark")
    words = {one.text.lower() for one in helpers}
    return verb.deprel == "xcomp" or not words.isdisjoint(MODALS | NOT | {"to", "if"})


def _is_day(word: Token) -> bool:
    """Say whether a circumstance is a day by name: "on Monday"."""
    return word.upos == "PROPN"
