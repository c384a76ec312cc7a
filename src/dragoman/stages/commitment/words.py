"""Words that bind, and where the deed stands that they bind to."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_passive, markers_of
from dragoman.stages.event.status import is_over
from dragoman.stages.lemmas import base_forms, known_in
from dragoman.stages.phrases import case_of
from dragoman.stages.relatives import is_impersonal

Strength = Literal["agreed", "will", "intends", "ready", "expects", "hopes"]
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "SYM", "PRON"})
# What is offered or promised in these is no deed: they are words, or kept by being said.
_NO_DEEDS = frozenset(
    "condolence apology congratulation thanks sympathy opinion explanation comment excuse prayer detail "
    "reason glimpse insight answer hope view advice criticism praise greeting assurance challenge choice "
    "support resistance clue alternative evidence proof justification rationale account assessment "
    "commentary description interpretation narrative perspective picture portrayal remark reminder "
    "retelling theory version".split()
)
# What is agreed on or pledged to without being done: "agreed on the importance of trade".
_NO_ACTS = frozenset(
    "assessment fact importance necessity need opinion principle relevance role significance urgency "
    "value view".split()
)
_LIGHT = frozenset({"give", "make", "take"})
_INVITED = frozenset({"invitation", "offer", "proposal", "request"})
_INVITED_TO = frozenset({"for", "on", "to"})


class BindingWord(NamedTuple):
    """A word that binds: with what strength, whether its subject, and what it takes."""

    strength: Strength
    binds_self: bool
    takes: tuple[str, ...]


@cache
def binding_words() -> dict[tuple[str, str], BindingWord]:
    """Return the words that bind, by lemma and part of speech."""
    return {
        (row["word"], row["pos"]): BindingWord(
            row["strength"],  # type: ignore[arg-type]
            row["binds"] == "self",
            tuple(row["takes"].split(",")),
        )
        for row in rows("commitment_words")
    }


@cache
def binding_parts() -> frozenset[str]:
    """Return the parts of speech of words that bind; verbs may be used as adjectives."""
    return frozenset(part for _, part in binding_words()) | {"VERB"}


@cache
def _lexicon() -> frozenset[str]:
    """Return every word that binds."""
    return frozenset(word for word, _ in binding_words())


def may_bind(reading: Reading) -> set[int]:
    """Return the words of a report that may bind: of the others no more is asked."""
    return {token.index for token in known_in(_lexicon(), reading)}


def binding_word(reading: Reading, token: Token) -> BindingWord | None:
    """Return how a word binds; a participle used as an adjective is looked up as it stands."""
    if token.upos not in binding_parts():
        return None
    words, form = binding_words(), token.text.lower()
    as_it_stands = words.get((form, "ADJ"))
    if token.upos == "ADJ":
        return as_it_stands
    known = [words.get((lemma, token.upos)) for lemma in (*base_forms(token), form)]
    by_lemma = next((word for word in known if word is not None), None)
    if as_it_stands is by_lemma:
        return by_lemma  # most often None: asking the tree is dearer
    is_state = token.upos == "VERB" and _is_state(reading, token)
    return as_it_stands if is_state else by_lemma


def _is_state(reading: Reading, verb: Token) -> bool:
    """Say whether a participle says how somebody is: "is committed to", "determined to"."""
    if any(
        is_impersonal(reading, one) for one in reading.children(verb.index, "nsubj:pass", "expl")
    ):
        return False  # "it was agreed to meet"
    is_participle = "VerbForm=Part" in verb.feats and "Tense=Past" in verb.feats
    return is_passive(reading, verb.index) or (
        is_participle and not reading.children(verb.index, "aux", "nsubj")
    )


def deed_of(reading: Reading, token: Token, word: BindingWord) -> Token | None:
    """Return the head word of what a word binds to, or None."""
    for way in word.takes:
        found = _clause(reading, token, way) if way in {"inf", "that"} else None
        if way == "obj":
            found = _object(reading, token)
        elif found is None and way not in {"inf", "that"}:
            found = _behind(reading, token, way)
        if found is not None:
            return found
    return None


def _clause(reading: Reading, token: Token, way: str) -> Token | None:
    """Return the infinitive or the finite clause below a word."""
    for child in reading.children(token.index, "xcomp", "acl", "advcl", "ccomp"):
        if child.index < token.index or child.deprel == "acl:relcl":
            continue
        markers = markers_of(reading, child.index)
        if "whether" in markers:
            continue  # "will decide whether to"
        is_infinitive = "to" in markers and "VerbForm=Ger" not in child.feats
        if way == "inf" and is_infinitive:
            return child
        if way == "that" and not is_infinitive and child.deprel in {"ccomp", "acl"}:
            is_that = "that" in markers or bool(reading.children(child.index, "nsubj"))
            if is_that and "if" not in markers and not _is_done(reading, child):
                return child
    return _beside(reading, token) if way == "inf" and token.upos == "NOUN" else None


def _is_done(reading: Reading, clause: Token) -> bool:
    """Say whether a clause tells what has been: "assured Lima that the boat had left"."""
    return is_over(reading, clause.index) and "Tense=Pres" not in clause.feats


def _beside(reading: Reading, noun: Token) -> Token | None:
    """Return an infinitive right behind a noun that the parser hung on its verb: "took the pledge to"."""
    above = reading.above(noun)
    if noun.deprel != "obj" or above.lemma.lower() not in _LIGHT:
        return None
    for child in reading.children(above.index, "xcomp", "advcl"):
        is_next = reading.subtree(child.index)[0] == noun.index + 1
        if is_next and "to" in markers_of(reading, child.index):
            return child
    return None


def _object(reading: Reading, token: Token) -> Token | None:
    """Return the noun promised or offered: "pledged £45 million", "offered a team"."""
    for child in reading.children(token.index, "obj"):
        lemma = child.lemma.lower()
        if child.upos not in _NOMINAL or child.upos == "PRON" or lemma in _NO_DEEDS:
            continue
        if token.lemma.lower() != "accept":
            return child
        if lemma in _INVITED:
            visits = [
                one
                for one in reading.children(child.index, "acl", "nmod")
                if one.upos == "VERB"  # "to Lima" alone is no deed, nor "from the emir"
                or (one.upos == "NOUN" and case_of(reading, one.index) in _INVITED_TO)
            ]
            return visits[0] if visits else child
    return None


def is_offer(deed: Token) -> bool:
    """Say whether what is accepted is only called an offer or invitation, whatever for."""
    return deed.upos == "NOUN" and deed.deprel == "obj" and deed.lemma.lower() in _INVITED


def _behind(reading: Reading, token: Token, preposition: str) -> Token | None:
    """Return the noun or gerund behind a preposition: "agreed to a truce", "open to selling"."""
    for child in reading.children(token.index, "obl", "nmod", "advcl", "acl", "xcomp", "ccomp"):
        if child.index < token.index:
            continue
        if child.upos in _NOMINAL and case_of(reading, child.index) == preposition:
            if child.upos != "PRON" and child.lemma.lower() not in _NO_ACTS:
                return child
        elif child.upos == "VERB" and preposition in markers_of(reading, child.index):
            return child
    return None
