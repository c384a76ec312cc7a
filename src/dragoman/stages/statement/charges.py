"""What somebody stands accused of, by whomever: "the mayor, accused of selling posts, resigned"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from dragoman.language.grammar import NOMINAL, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent
from dragoman.stages.function_words import NEGATIONS, POINTING
from dragoman.stages.phrases import has_adverb, phrase
from dragoman.stages.statement.cues import Said

_BARE = frozenset({"acl", "obj", "xcomp"})
_CHARGES = frozenset({"accusation", "allegation", "assertion", "charge", "claim"})
# Behind a comma these stand for the whole of what was told; translators have "what".
_TAKING_UP = frozenset({"something", "what", "which"})
_PARTING = frozenset({",", "-", "–", "—"})
_STANDING = frozenset({"stand", "remain"})


def charges(reading: Reading, found: Iterable[Said]) -> Iterator[Said]:
    """Yield charges of deeds that nothing has found: the accuser's words, though nobody names him."""
    cues = {word for one in found for word in one.cue}
    for verb in reading.by_form.get("accused", ()):
        if not _is_accused(verb) or verb.index in cues:
            continue
        accused = _accused(reading, verb)
        deed = next(
            (one for one in reading.children(verb.index, "advcl") if _is_of(reading, one)), None
        )
        if accused is None or deed is None:
            continue
        accuser = agent(reading, verb.index)
        yield Said(
            cue=(verb.index,),
            content=tuple(reading.subtree(deed.index)),
            source=accuser.index if accuser is not None else None,
            rule="charge",
            distance="claim",
            addressee=accused,
            verb=verb.index,
            score=0.75,
        )


def denials(reading: Reading, found: Iterable[Said]) -> Iterator[Said]:
    """Yield denials of charges as they are told, and by a pronoun: "a claim both Oslo and Riga deny", "denied it"."""
    found = tuple(found)
    cues = {word for one in found for word in one.cue}
    for verb in reading.by_lemma.get("deny", ()):
        if verb.upos != "VERB" or verb.index in cues:
            continue
        pronoun = _pointed_to(reading, verb) or _taken_up(reading, verb, found)
        noun = pronoun or _denied(reading, verb)
        speaker = next(iter(reading.children(verb.index, "nsubj")), None)
        is_named = speaker is not None and speaker.upos in NOMINAL
        if noun is None or speaker is None or not is_named:
            continue
        if pronoun is None and speaker.index < noun.index:
            continue
        joined = reading.children(speaker.index, "conj")
        words = reading.subtree(speaker.index) if joined else phrase(reading, speaker.index)
        yield Said(
            cue=(verb.index,),
            content=(*(one.index for one in reading.children(noun.index, "det")), noun.index),
            source=speaker.index,
            rule="charge",
            distance="deny",
            verb=verb.index,
            score=0.75,
            source_words=tuple(words),
        )


def _pointed_to(reading: Reading, verb: Token) -> Token | None:
    """Return the pronoun for what was told before, if a verb denies it: "the Speaker's office denied this"."""
    what = next(iter(reading.children(verb.index, "obj")), None)
    if what is None or what.index < verb.index or what.text.lower() not in POINTING:
        return None  # "a claim that Oslo denied"
    return None if has_adverb(reading, verb.index, NEGATIONS) else what


def _taken_up(reading: Reading, verb: Token, found: Iterable[Said]) -> Token | None:
    """Return the pronoun for what somebody says just before: "accused Lima of lying, which Lima denies"."""
    what = next(iter(reading.children(verb.index, "obj")), None)
    if what is None and verb.deprel == "acl:relcl" and verb.head >= 0:
        what = reading.tokens[verb.head]  # "something Lima denies"
    if what is None or what.index > verb.index or what.text.lower() not in _TAKING_UP:
        return None
    is_apart = what.index > 1 and reading.tokens[what.index - 1].text in _PARTING
    is_told = is_apart and any(what.index - 2 in one.content for one in found)
    return what if is_told and not has_adverb(reading, verb.index, NEGATIONS) else None


def _denied(reading: Reading, verb: Token) -> Token | None:
    """Return the noun for a charge that a clause right behind it denies; None if there is none."""
    if verb.head < 0 or any(one.upos == "NOUN" for one in reading.children(verb.index, "obj")):
        return None
    noun = reading.tokens[verb.head]
    if verb.relation != "acl":
        # The parser may hang both on the verb above: "accuses Oslo, a charge Oslo denies".
        noun = reading.tokens[max(0, reading.subtree(verb.index)[0] - 1)]
        if noun.deprel not in {"appos", "parataxis"} or noun.head != verb.head:
            return None
    return noun if noun.lemma.lower() in _CHARGES else None


def of_the_accused(reading: Reading, said: Said) -> Said:
    """Return a charge without the accused as its source: he does not charge himself."""
    verb = next(
        (reading.tokens[word] for word in said.cue if _is_accused(reading.tokens[word])), None
    )
    accused = _accused(reading, verb) if verb is not None else None
    if accused is None or said.source is None or accused not in {said.source, *said.source_words}:
        return said
    return msgspec.structs.replace(said, source=None, source_words=(), addressee=accused)


def _is_accused(word: Token) -> bool:
    """Say whether a word is the participle."""
    return word.text.lower() == "accused" and word.upos == "VERB"


def _accused(reading: Reading, verb: Token) -> int | None:
    """
    Return who is accused where the verb is passive: its subject, or who the participle is about.

    A participle without a comma only tells which people are meant: "prisoners accused of looting".
    """
    subjects = reading.children(verb.index, "nsubj:pass")
    if subjects:
        return subjects[0].index
    if verb.deprel not in _BARE or reading.children(verb.index, "nsubj", "obj", "aux"):
        return None
    above = reading.tokens[verb.head]
    if above.upos not in VERBS:
        return above.index if reading.tokens[verb.index - 1].text == "," else None
    doers = reading.children(above.index, "nsubj") if above.lemma.lower() in _STANDING else ()
    return doers[0].index if doers else None


def _is_of(reading: Reading, clause: Token) -> bool:
    """Say whether a clause tells what somebody is accused of."""
    marks = reading.children(clause.index, "mark", "case")
    return clause.upos == "VERB" and any(mark.text.lower() == "of" for mark in marks)
