"""
What a verb of speech reports, by where it stands in the tree: one finder for each place.

A clause, a clause around a parenthesis, an infinitive, a quotation, what stands behind a
colon, an object. Each takes the verb, what it may take (knowledge/data/cues.tsv) and the
quotations of the report, and returns the words of the content in order, or None.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.knowledge import speech
from dragoman.language.grammar import INFLECTED, NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import helpers_of, is_passive, markers_of, remarks
from dragoman.stages.phrases import case_of
from dragoman.stages.quotations import Quotation

QUARRELLING = frozenset({"differ", "disagree", "quarrel"})
"""What stands behind these and a colon each says for himself: "they disagree: Lima says 40, Quito 60"."""
# Verbs that also report thoughts: a parenthesis with them is the speaker's own.
THOUGHTS = frozenset({"believe", "consider", "expect", "fear", "hope", "think", "wonder"})
CALLS = frozenset({"call", "appeal"})
_AS_CUES = frozenset(
    {"acknowledge", "admit", "announce", "argue", "declare", "explain", "note", "observe", "point"}
    | {"put", "report", "say", "state", "tell", "write"}
)

Finder = Callable[[Reading, Token, frozenset[str], list[Quotation]], "tuple[int, ...] | None"]


def _by_clause(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """Return a finite clause that the verb governs; clauses joined to it by their tense, too."""
    clauses = reading.children(verb.index, "ccomp") if takes & {"c", "x"} else ()
    if not clauses:
        return None
    found = {word for clause in clauses for word in reading.subtree(clause.index)}
    for clause in clauses:
        found -= _stolen(reading, verb, clause) | remarks(reading, clause.index)
    found |= _backshifted(reading, verb, max(found))
    return tuple(sorted(found))


def _stolen(reading: Reading, verb: Token, clause: Token) -> set[int]:
    """
    Return the words of a further cue that the parser took into the content.

    "Lima said it was concerned and reiterated that ...": without a "that" of its own,
    the first content ends where a second verb of speech brings one.
    """
    found: set[int] = set()
    if "that" in markers_of(reading, clause.index):
        return found
    for other in reading.children(clause.index, "conj"):
        has_that = any(
            "that" in markers_of(reading, inner.index)
            for inner in reading.children(other.index, "ccomp")
        )
        is_cue = other.lemma.lower() in speech.verbs() and other.index > verb.index
        if is_cue and has_that and not reading.children(other.index, "nsubj"):
            found.update(reading.subtree(other.index))
    return found


def _backshifted(reading: Reading, verb: Token, end: int) -> set[int]:
    """
    Return a clause joined to the cue that is told, not done: "but no date had been set".

    After a past cue, "had", "would", "could" shift what was said; the parser cannot see
    whether such a clause continues the content or the story, its tense can.
    """
    found: set[int] = set()
    for other in reading.children(verb.index, "conj"):
        own = reading.children(other.index, "nsubj")
        helpers = helpers_of(reading, other.index)
        is_told = bool(helpers & {"had", "would", "could", "might"}) and "Tense=Past" in verb.feats
        if own and is_told and other.index > end and other.lemma.lower() not in speech.verbs():
            found.update(reading.subtree(other.index))
    return found


def _by_parenthesis(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """
    Return the clause a parenthetic verb of speech hangs on.

    "The talks, he said, would go on"; "..., as the envoy put it": the rest of the sentence.
    """
    lemma = verb.lemma.lower()
    if "c" not in takes or verb.head < 0 or lemma in THOUGHTS:
        return None
    is_as = "as" in markers_of(reading, verb.index)
    is_as_clause = verb.deprel == "advcl" and is_as and lemma in _AS_CUES
    if not (verb.deprel == "parataxis" or (is_as_clause and not _has_own_words(reading, verb))):
        return None
    if verb.deprel == "parataxis" and _is_apart(reading, verb):
        return None
    above = reading.tokens[verb.head]
    if above.lemma.lower() in speech.verbs() and reading.children(above.index, "ccomp"):
        return None
    below = set(reading.subtree(verb.index))
    return tuple(word for word in reading.subtree(above.index) if word not in below)


def _is_apart(reading: Reading, verb: Token) -> bool:
    """
    Say whether a verb behind a semicolon tells its own news: "Oslo closes a port; Riga vows reply".

    A parenthesis is set off by commas or dashes.
    """
    above = reading.tokens[verb.head]
    return above.index < verb.index and ";" in _between(reading, above.index, verb.index)


def _has_own_words(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells something else than what it hangs on: "as Chad reports a raid"."""
    own = {"ccomp", "xcomp"} | (set() if verb.lemma.lower() == "tell" else {"obj"})
    return any(
        child.index > verb.index and child.upos != "PRON"
        for child in reading.children(verb.index, *own)
    )


def _by_infinitive(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """Return an infinitive that is promised, claimed or asked for."""
    if "x" in takes:
        for child in reading.children(verb.index, "xcomp"):
            if child.upos in INFLECTED:
                return reading.subtree(child.index)
    return None


def _by_quotation(
    reading: Reading, verb: Token, takes: frozenset[str], quoted: list[Quotation]
) -> tuple[int, ...] | None:
    """Return the words of a quotation beside the verb, if they hang together."""
    if not takes & {"c", "q"}:
        return None
    sentence = reading.sentences[verb.sentence]
    below = set(reading.subtree(verb.index))
    best: tuple[int, ...] | None = None
    distance = 0
    for quotation in quoted:
        is_near = quotation.start < sentence.end and quotation.end > sentence.start
        if not is_near or quotation.start <= verb.start < quotation.end:
            continue
        words = tuple(
            token.index
            for token in reading.words_in(quotation.span)
            if sentence.first <= token.index < sentence.last
        )
        is_joined = below & set(words) or verb.head in words or verb.deprel == "root"
        if not words or not is_joined:
            continue
        gap = min(abs(words[0] - verb.index), abs(words[-1] - verb.index))
        if best is None or gap < distance:
            best, distance = words, gap
    return best if distance <= 12 else None


def _by_colon(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """Return what follows the verb behind a colon."""
    if "c" in takes and verb.lemma.lower() not in QUARRELLING:
        for child in reading.children(verb.index, "parataxis"):
            if child.index > verb.index and ":" in _between(reading, verb.index, child.index):
                return reading.subtree(child.index)
    return None


def _by_object(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """Return a noun phrase that sums up what was said: "stressed the need for talks"."""
    if "o" in takes and not is_passive(reading, verb.index):
        for child in reading.children(verb.index, "obj"):
            if child.upos in NOUNS:
                return reading.subtree(child.index)
    wanted = (
        {"for"}
        if verb.lemma.lower() in CALLS
        else {"of", "about", "against"}
        if "t" in takes
        else set()
    )
    for child in reading.children(verb.index, "obl"):
        if case_of(reading, child.index) in wanted:
            return reading.subtree(child.index)
    return None


def _between(reading: Reading, first: int, last: int) -> str:
    """Return the text between two words."""
    return reading.text[reading.tokens[first].end : reading.tokens[last].start]


# In this order: a clause says more than a quotation within it, that more than a noun.
FINDERS: tuple[Finder, ...] = (
    _by_clause,
    _by_parenthesis,
    _by_infinitive,
    _by_quotation,
    _by_colon,
    _by_object,
)
