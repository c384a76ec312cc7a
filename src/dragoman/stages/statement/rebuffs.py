"""
Claims that another rebuffs by their noun: "Oslo denied Riga's claim that", "a Chadian charge that".

The head mostly hears the claim, and neither who rebuffs it nor, where only an adjective tells, whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from dragoman.knowledge.actors import demonyms
from dragoman.language.grammar import NOMINAL
from dragoman.language.reading import Reading, Token
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import has_adverb, phrase
from dragoman.stages.statement.cues import Said

CLAIMS = frozenset(
    "accusation allegation argument assertion charge claim complaint contention insinuation".split()
)
_REBUFFING = frozenset("deny dismiss dispute rebuff rebut refute reject".split())
_DEALINGS = frozenset(
    "accord agreement arrangement commitment contact deal decision negotiation pact plan pledge promise talk "
    "understanding undertaking".split()
)
_ANY = frozenset({"any", "such"})
_CLAUSES = ("acl", "ccomp")


def rebuffs(reading: Reading, found: Iterable[Said]) -> Iterator[Said]:
    """Yield the claims that somebody named denies or rejects and nothing has found: the denier's words."""
    cues = {word for one in found for word in one.cue}
    for noun in reading.of_lemmas(CLAIMS):
        verb = reading.above(noun)
        is_cue = verb.index in cues or lemma_in(_REBUFFING, verb) not in _REBUFFING
        if is_cue or noun.deprel != "obj" or not reading.children(noun.index, *_CLAUSES):
            continue
        speaker = next(iter(reading.children(verb.index, "nsubj")), None)
        is_named = speaker is not None and speaker.upos in NOMINAL and speaker.index < noun.index
        if speaker is None or not is_named or has_adverb(reading, verb.index, NEGATIONS):
            continue
        yield Said(
            cue=(verb.index,),
            content=tuple(reading.subtree(noun.index)),
            source=speaker.index,
            rule="rebuff",
            distance="deny",
            verb=verb.index,
            score=0.75,
            source_words=tuple(phrase(reading, speaker.index)),
        )


def flat_denials(reading: Reading, found: Iterable[Said]) -> Iterator[Said]:
    """Yield denials of a deal or of talks, which nothing has found: "denied any agreement on visas"."""
    cues = {word for one in found for word in one.cue}
    for verb in reading.by_lemma.get("deny", ()):
        what = next(iter(reading.children(verb.index, "obj")), None)
        speaker = next(iter(reading.children(verb.index, "nsubj")), None)
        if what is None or speaker is None or verb.index in cues or verb.upos != "VERB":
            continue
        is_any = any(one.text.lower() in _ANY for one in reading.children(what.index, "det"))
        is_given = bool(reading.children(verb.index, "iobj"))  # "denied Lima any deal"
        is_dealing = lemma_in(_DEALINGS, what) in _DEALINGS and what.index > verb.index
        if (
            is_any
            and is_dealing
            and not is_given
            and not has_adverb(reading, verb.index, NEGATIONS)
        ):
            yield Said(
                cue=(verb.index,),
                content=tuple(reading.subtree(what.index)),
                source=speaker.index,
                rule="rebuff",
                distance="deny",
                verb=verb.index,
                score=0.75,
                source_words=tuple(phrase(reading, speaker.index)),
            )


def of_nation(reading: Reading, said: Said) -> Said:
    """Return a claim of nobody's as that of the state its adjective tells: "an Eritrean assertion that"."""
    if said.source is not None or not said.cue:
        return said
    noun = reading.tokens[said.cue[-1]]
    if noun.upos != "NOUN" or lemma_in(CLAIMS, noun) not in CLAIMS:
        return said
    nation = _nation(reading, noun)
    if nation is None:
        return said
    return replace(said, source=nation.index, source_words=(nation.index,), distance="claim")


def _nation(reading: Reading, noun: Token) -> Token | None:
    """Return the adjective of a people right before a noun; None where it has none."""
    before = reading.children(noun.index, "amod", "compound")
    return next((one for one in before if one.text in demonyms()), None)


def is_rebuffed(reading: Reading, word: int) -> bool:
    """Say whether a word is the noun for a claim, which somebody made though another denies it."""
    token = reading.tokens[word]
    return token.upos == "NOUN" and lemma_in(CLAIMS, token) in CLAIMS
