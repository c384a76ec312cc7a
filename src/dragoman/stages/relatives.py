"""What pronouns stand for by their clause: "the envoy, who said ...", nobody in "it was agreed to"."""

from __future__ import annotations

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.function_words import RELATIVES

SUBJECT_RELATIVES = RELATIVES - {"whom"}
# What several do together: nobody is "agreed to do" anything.
_DECIDED = frozenset({"agree", "decide", "resolve"})
DEALS = frozenset({"accord", "agreement", "deal", "understanding"})
_UNMADE = frozenset("can cannot could may might must n't never not should will would".split())
_REACHING = frozenset("arrive come conclude make reach seal sign strike".split())


def is_reached(reading: Reading, deal: Token) -> bool:
    """Say whether an agreement is made where it is told: "reached an agreement to", "a deal was struck to"."""
    if deal.deprel not in {"obj", "obl", "nsubj:pass"} or deal.head < 0:
        return False
    verb = reading.tokens[deal.head]
    if verb.lemma.lower() not in _REACHING or verb.deprel in {"acl", "xcomp"}:
        return False  # "failed to reach an agreement to"
    helpers = (one.text.lower() for one in reading.children(verb.index, "aux", "advmod"))
    return _UNMADE.isdisjoint(helpers)


def antecedent(reading: Reading, word: Token) -> Token:
    """
    Return whom a relative pronoun stands for; any other word stands for itself.

    Where the parser hung the clause elsewhere, it is the noun right before the pronoun.
    """
    if word.text.lower() not in SUBJECT_RELATIVES or word.head < 0:
        return word
    clause = reading.tokens[word.head]
    while clause.deprel in {"conj", "xcomp"} and clause.head >= 0:
        clause = reading.tokens[clause.head]
    if clause.relation == "acl" and clause.head >= 0:
        return reading.tokens[clause.head]
    at = word.index - 1
    while at >= 0 and reading.tokens[at].upos == "PUNCT":
        at -= 1
    before = reading.tokens[at] if at >= 0 else word
    is_near = before.sentence == word.sentence and before.upos in NOUNS
    return before if is_near else word


def is_impersonal(reading: Reading, word: Token) -> bool:
    """
    Say whether "it" only opens a clause that tells what was decided: "it was agreed to meet".

    So does "an agreement was reached to meet".
    """
    if word.deprel == "nsubj:pass" and word.lemma.lower() in DEALS:
        is_clause = bool(reading.children(word.index, "acl"))
        return is_clause and is_reached(reading, word)
    if word.text.lower() != "it" or word.deprel not in {"nsubj:pass", "expl"} or word.head < 0:
        return False
    verb = reading.tokens[word.head]
    is_decided = verb.lemma.lower() in _DECIDED and "Tense=Past" in verb.feats
    return is_decided and bool(reading.children(verb.index, "xcomp", "csubj", "ccomp"))
