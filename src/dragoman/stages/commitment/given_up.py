"""
Promises given up as they are told: "had threatened to leave, but did not do so".

Whoever reads of them learns that nothing is promised any more: they are not listed.
"""

from __future__ import annotations

from dragoman.knowledge.actors import STATELY
from dragoman.language.grammar import COMPLEMENTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention
from dragoman.stages.clauses import subject
from dragoman.stages.function_words import MODALS, NEGATIONS
from dragoman.stages.linking import Linker

_SO = frozenset({"so", "it", "this", "that"})
_KEEPS = frozenset(
    "deliver follow fulfil fulfill honor honour implement keep meet observe redeem respect".split()
)
_WORDS = frozenset(
    "assurance commitment guarantee plan pledge promise threat undertaking vow warning word".split()
)
_BREAKS = frozenset(
    "abandon breach break disown drop recant renege repudiate rescind retract reverse revoke scrap "
    "shelve withdraw".split()
)
# What is called off with a visit: "cancelled his trip".
_OFF = frozenset({"abandon", "cancel", "drop", "scrap"})
_VISITS = frozenset(
    "appearance attendance journey participation stay tour travel trip visit".split()
)
# "Took back its word", "backed away from the plan".
_BREAKS_WITH = {
    "back": frozenset({"away", "down", "out"}),
    "call": frozenset({"off"}),
    "go": frozenset({"back"}),
    "row": frozenset({"back"}),
    "take": frozenset({"back"}),
    "walk": frozenset({"back"}),
}
_AHEAD = MODALS | {"to"}
_OPEN = frozenset({"yet", "far"})


def is_given_up(reading: Reading, linker: Linker, cue: Token, holder: Token) -> bool:
    """
    Say whether a joined clause tells that what a word promises was given up or never done.

    "Has not done so yet" leaves the promise open, and so does what another gave up.
    """
    joints, above = [cue.index], cue
    while above.deprel in COMPLEMENTS:  # "said it would pay, but broke its word"
        above = reading.tokens[above.head]
        joints.append(above.index)
    if above.deprel == "acl:relcl" and _is_called_off(reading, above):
        return True
    return any(
        _gives_up(reading, verb) and (doer is None or _is_same(linker, holder, doer))
        for joint in joints
        for verb in reading.children(joint, "conj", "parataxis", "advcl")
        if verb.index > cue.index and verb.upos == "VERB" and _is_told(reading, verb)
        for doer in [subject(reading, verb.index)]
    )


def _is_called_off(reading: Reading, clause: Token) -> bool:
    """Say whether whom a clause describes called off his visit: "Ruiz, who was due to come, cancelled her trip"."""
    noun = reading.tokens[clause.head]
    if noun.deprel != "nsubj" or noun.head < 0:
        return False
    verb = reading.tokens[noun.head]
    return _cancels(reading, verb) and not _is_negated(reading, verb)


def _cancels(reading: Reading, verb: Token) -> bool:
    """Say whether a verb calls off a visit: "cancelled his trip", "called the visit off"."""
    lemma = verb.lemma.lower()
    is_off = lemma == "call" and "off" in {one.text.lower() for one in reading.children(verb.index)}
    visits = (one for one in reading.children(verb.index, "obj") if _is_back(reading, one))
    return (lemma in _OFF or is_off) and any(one.lemma.lower() in _VISITS for one in visits)


def _is_negated(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells what was not done, or only may be."""
    words = {one.text.lower() for one in reading.children(verb.index)}
    return bool(words & (NEGATIONS | _AHEAD))


def _is_told(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells what was done or not, and is no further promise: "and drop its plan"."""
    return "VerbForm=Inf" not in verb.feats or bool(reading.children(verb.index, "aux"))


def is_dropped(reading: Reading, noun: Token) -> bool:
    """
    Say whether a noun names a promise as it is taken back: "withdrew a promise to", "scrapped plans".

    Who may do so, or refused to, is still bound.
    """
    if noun.upos != "NOUN" or noun.deprel not in {"obj", "obl"} or noun.lemma.lower() not in _WORDS:
        return False
    verb = reading.tokens[noun.head]
    helpers = {one.text.lower() for one in reading.children(verb.index, "aux", "mark", "advmod")}
    return breaks(reading, verb) and not helpers & (_AHEAD | NEGATIONS)


def breaks(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is one of taking back: "retracted", "went back on"."""
    lemma = verb.lemma.lower()
    particles = _BREAKS_WITH.get(lemma, frozenset())
    return lemma in _BREAKS or any(
        one.text.lower() in particles
        for child in reading.children(verb.index)
        for one in (child, *reading.children(child.index, "case"))
    )


def is_given_up_next(reading: Reading, linker: Linker, cue: Token, holder: Token) -> bool:
    """Say whether the next sentence tells that the maker of a promise gave it up."""
    at = cue.sentence + 1
    if at >= len(reading.sentences):
        return False
    sentence = reading.sentences[at]
    for verb in reading.tokens[sentence.first : sentence.last]:
        if verb.upos != "VERB" or verb.deprel not in {"root", "conj"}:
            continue
        doer = subject(reading, verb.index)
        if doer is not None and _is_same(linker, holder, doer) and _gives_up(reading, verb):
            return True
    return False


def _is_same(linker: Linker, one: Token, other: Token) -> bool:
    """Say whether two words mean one actor; a pronoun is itself again: "you ... you"."""
    mine, theirs = linker.mention(one.index), linker.mention(other.index)
    if mine is None or theirs is None:
        return one.upos == other.upos == "PRON" and one.text.lower() == other.text.lower()
    return _who(mine) == _who(theirs)


def _who(mention: Mention) -> str:
    """Return whom a mention means: a state and its government are one."""
    if mention.country and mention.type in STATELY:
        return mention.country
    return mention.actor or mention.head or mention.id


def _gives_up(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells that a promise was given up: "never did so", "broke its word"."""
    children = reading.children(verb.index)
    words = {child.text.lower() for child in children}
    is_told = any(
        child.lemma.lower() in _WORDS
        for child in reading.children(verb.index, "obj", "obl")
        if _is_back(reading, child)
    )
    lemma = verb.lemma.lower()
    if _cancels(reading, verb):
        return not _is_negated(reading, verb)
    if breaks(reading, verb):
        return is_told and not words & NEGATIONS
    if not words & NEGATIONS or words & (_OPEN | {"will", "would", "does", "do"}):
        return False
    return (lemma == "do" and bool(words & _SO)) or (lemma in _KEEPS and is_told)


def _is_back(reading: Reading, noun: Token) -> bool:
    """Say whether a noun points back: "that promise", "its word"."""
    return any(
        child.deprel == "nmod:poss" or child.text.lower() in {"the", "that", "this"}
        for child in reading.children(noun.index)
    )
