"""What stands around a cue: how far the reporter stands behind it, to whom, where and when."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

import msgspec

from dragoman.knowledge import speech
from dragoman.language.grammar import NOMINAL, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Time
from dragoman.stages.clauses import follows_yet_to, is_passive
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import SHIELDED

_NAMES = frozenset({"ADJ", "NOUN", "PROPN"})
# Who does not do these holds that it is not so.
_THINKING = frozenset("accept agree believe buy expect imagine reckon suppose think".split())
_EXPECTING = frozenset({"expect", "imagine", "suppose", "think"})
# What denies the clause that it joins or opens.
_TURNING = frozenset({"neither", "nor", "nowhere"})
# "Not only did he say that": he did.
_ALSO = frozenset({"just", "merely", "only", "simply"})
_ELSEWHEN = frozenset(
    "about after against ahead before behind beyond concerning despite following since than until without".split()
) | {"ahead of", "because of", "instead of", "prior to"}
# Where and when something is said hangs on the cue in these relations.
_LOOSE = ("obl", "advmod", "nmod", "advcl")


class Circumstances(msgspec.Struct, frozen=True):
    """The time mark and the medium of something said."""

    time: str | None = None
    medium: str | None = None


def head_of(reading: Reading, words: Sequence[int]) -> int:
    """Return the word of a run that governs the others."""
    inside = set(words)
    return next((word for word in words if reading.tokens[word].head not in inside), words[0])


def cue_verb(reading: Reading, cue: Sequence[int]) -> int | None:
    """
    Return the verb of a cue; None if it has none ("according to").

    The first verb of speech among its words, else the verb that governs the others.
    """
    verbs = [word for word in cue if reading.tokens[word].upos in VERBS]
    spoken = [
        word for word in verbs if lemma_in(speech.verbs(), reading.tokens[word]) in speech.verbs()
    ]
    if spoken:
        return spoken[0]
    if verbs and reading.tokens[verbs[0]].text.lower() != "according":
        return head_of(reading, verbs)
    return None


def _known(reading: Reading, word: int) -> Container[str]:
    """Return the lexicon of speech for a word's part of speech."""
    return speech.verbs() if reading.tokens[word].upos in VERBS else speech.nouns()


def is_turned(reading: Reading, verb: Token) -> bool:
    """
    Say whether the words that join or open a clause leave its verb unsaid.

    "Neither said nor hinted", "neither side said", "nor did it say", "at no point did it say",
    "did not name him or say why".
    """
    opened = {one.text.lower() for one in reading.children(verb.index, "cc", "advmod")}
    for subject in reading.children(verb.index, "nsubj"):
        near = reading.children(subject.index, "det", "cc:preconj")
        opened |= {one.text.lower() for one in near} & {"neither"}
    if opened & _TURNING or _is_never(reading, verb):
        return True
    is_bare = "VerbForm=Inf" in verb.feats and not reading.children(verb.index, "nsubj", "aux")
    if verb.deprel != "conj" or "or" not in opened or not is_bare:
        return False
    nots = reading.children(verb.head, "advmod")
    return any(child.text.lower() in NEGATIONS for child in nots)


def _is_never(reading: Reading, verb: Token) -> bool:
    """Say whether "at no point", "in no way" opens a clause and turns it: "did it say"."""
    helping = [one.index for one in reading.children(verb.index, "aux")]
    subjects = [one.index for one in reading.children(verb.index, "nsubj")]
    if not helping or not subjects or helping[0] > subjects[0]:
        return False
    return any(
        part.text.lower() == "no"
        for child in reading.children(verb.index, "obl")
        if child.index < helping[0]
        for part in reading.children(child.index, "det")
    )


def is_denying(reading: Reading, word: Token) -> bool:
    """Say whether a word is a negation, also the "longer" of "no longer", and not the "not" of "not only"."""
    if word.text.lower() == "longer":
        return word.index > 0 and reading.tokens[word.index - 1].text.lower() == "no"
    return word.text.lower() in NEGATIONS and not opens_more(reading, word)


def opens_more(reading: Reading, word: Token) -> bool:
    """Say whether a word is the "not" of "not only": what follows is said, and more."""
    behind = reading.tokens[word.index + 1 : word.index + 2]
    return bool(behind) and behind[0].text.lower() in _ALSO


def _shield_over(reading: Reading, verb: Token) -> Token | None:
    """Return the verb by which another is not done: "declined to say"."""
    above = reading.tokens[verb.head] if verb.deprel == "xcomp" and verb.head >= 0 else None
    return above if above is not None and above.lemma.lower() in SHIELDED else None


def _is_undone(reading: Reading, shield: Token) -> bool:
    """Say whether such a verb is denied itself: "did not omit to say", "never failed to say"."""
    nots = [one for one in reading.children(shield.index, "advmod") if is_denying(reading, one)]
    return bool(nots) and shield.lemma.lower() != "stop"  # "did not stop to say"


def distance_of(reading: Reading, cue: Sequence[int]) -> str:
    """
    Return how far the reporter stands behind what a cue reports.

    What is not said, yet to be said or declined to be said, is "decline"; "did not deny" denies
    nothing.
    """
    lemmas = [lemma_in(_known(reading, word), reading.tokens[word]) for word in cue]
    verb = cue_verb(reading, cue)
    near = [reading.tokens[word] for word in cue]
    near += reading.children(verb, "advmod", "det") if verb is not None else ()
    is_negated = any(is_denying(reading, word) for word in near)
    is_negated |= verb is not None and (
        is_turned(reading, reading.tokens[verb]) or follows_yet_to(reading, reading.tokens[verb])
    )
    shield = _shield_over(reading, reading.tokens[verb]) if verb is not None else None
    is_shielded = shield is not None or any(lemma in SHIELDED for lemma in lemmas)
    is_said = shield is not None and _is_undone(reading, shield)
    if is_negated and not is_shielded and verb is not None:
        if _is_doubted(reading, reading.tokens[verb]):
            return "deny"
        is_negated = "help" not in lemmas  # "cannot help wondering": does
    if (is_negated or is_shielded) and not is_said:
        return "decline"
    if verb is not None and _is_naming(reading, verb):
        return "neutral"
    found = [
        speech.verbs()[lemma].distance if lemma in speech.verbs() else speech.nouns()[lemma]
        for lemma in lemmas
        if lemma in speech.verbs() or lemma in speech.nouns()
    ]
    return next((one for one in found if one != "neutral"), "neutral")


def _is_doubted(reading: Reading, verb: Token) -> bool:
    """
    Say whether a denied verb of thought denies what is thought: "does not think that it sank".

    What somebody did not expect may have come all the same.
    """
    lemma = verb.lemma.lower()
    if lemma not in _THINKING:
        return False
    clauses = reading.children(verb.index, "ccomp")
    is_past = lemma in _EXPECTING and (
        "Tense=Past" in verb.feats
        or any("Tense=Past" in one.feats for one in reading.children(verb.index, "aux"))
    )
    return bool(clauses) and not is_past


def _is_naming(reading: Reading, verb: int) -> bool:
    """Say whether something is called something: to call for or on somebody is to demand."""
    if reading.tokens[verb].lemma.lower() != "call":
        return False
    names = [one for one in reading.children(verb, "xcomp") if one.upos in _NAMES]
    if not names and not reading.children(verb, "obj"):
        return False  # "what it called interference" has only the name behind it
    asked = ("for", "on", "upon")
    below = reading.children(verb)
    return not any(
        child.text.lower() in asked
        or case_of(reading, child.index) in asked
        or (child.deprel in {"xcomp", "advcl"} and child.upos == "VERB")
        for child in below
    )


def addressee_of(
    reading: Reading, verb: int, takes: frozenset[str], outside: Container[int]
) -> int | None:
    """
    Return the head word of who is spoken to; words in `outside` (content, source) are not.

    "told reporters", "said to the envoy", "villagers were told", "called on Oslo to".
    """
    beside = addressee_beside(reading, verb, takes, outside)
    if beside is not None:
        return beside
    if "t" in takes and is_passive(reading, verb):
        for child in reading.children(verb, "nsubj"):
            if _may_be_told(child, outside):
                return child.index
    return _called_on(reading, verb, outside)


def addressee_beside(
    reading: Reading, verb: int, takes: frozenset[str], outside: Container[int]
) -> int | None:
    """Return the head word of who is named behind a verb as spoken to: an object, or "to the envoy"."""
    if "t" in takes:
        for child in reading.children(verb, "iobj", "obj"):
            if _may_be_told(child, outside):
                return child.index
    for child in reading.children(verb, "obl"):
        if _may_be_told(child, outside) and case_of(reading, child.index) == "to":
            return child.index
    return None


def _may_be_told(word: Token, outside: Container[int]) -> bool:
    """Say whether a word may name who is spoken to."""
    return word.index not in outside and word.upos in NOMINAL


def _called_on(reading: Reading, verb: int, outside: Container[int]) -> int | None:
    """Return the head word of who is called on to do something; None if nobody is."""
    asked = reading.children(verb, "xcomp", "advcl")
    if reading.tokens[verb].lemma.lower() != "call" or not asked:
        return None
    last = asked[0].index
    return next(
        (
            child.index
            for child in reading.children(verb, "obl")
            if case_of(reading, child.index) in {"on", "upon"}
            and _may_be_told(child, outside)
            and child.index < last
            and not is_time(reading, child)
        ),
        None,
    )


def is_time(reading: Reading, word: Token) -> bool:
    """Say whether a word is part of a time: "called on Monday to ask"."""
    return bool(reading.marks_at(Time, (reading.span(word.index, word.index + 1),)))


def circumstances(
    reading: Reading, verb: int, outside: frozenset[int], times: Mapping[int, str]
) -> Circumstances:
    """
    Return the time mark and the medium named beside a cue, outside of content and source.

    `times` holds the id of the time mark over each word.
    """
    time = medium = None
    for child in reading.children(verb, *_LOOSE):
        if child.index in outside:
            continue
        words = tuple(word for word in reading.subtree(child.index) if word not in outside)
        if time is None and child.deprel != "advcl":
            time = next((times[word] for word in words if word in times), None)
        if not _is_beside(reading, child):
            continue
        for token in (reading.tokens[word] for word in words):
            if token.upos not in VERBS:
                medium = medium or speech.media().get(token.lemma.lower())
    return Circumstances(time, medium)


def _is_beside(reading: Reading, child: Token) -> bool:
    """
    Say whether what hangs on a cue may tell by what medium something is said.

    "After the call" tells when, and a clause of its own ("although the ministry's statement
    left it out") speaks of another text; "speaking at a briefing" is where it was said.
    """
    if child.deprel == "advcl":
        below = reading.children(child.index, "mark", "nsubj")
        return child.upos == "VERB" and not below
    return case_of(reading, child.index) not in _ELSEWHEN
