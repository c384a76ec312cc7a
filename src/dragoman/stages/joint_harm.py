"""Who suffers what a clause tells, and who does it together: neither are two sides of one matter."""

from __future__ import annotations

from dragoman.knowledge.actors import STATELY
from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds_of_verb
from dragoman.knowledge.flags import Flag
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Mention
from dragoman.stages.joint_rivals import Of
from dragoman.stages.phrases import conjuncts, is_reciprocal

# Flags of deeds that two do to each other: both are sources, both are needed, nobody is the object.
_BETWEEN = frozenset({Flag.MUTUAL, Flag.NEEDS_TWO, Flag.NO_OBJECT})
_RELATIVE = frozenset({"which", "that"})


def harmed(reading: Reading, noun: Token, mention_at: Of) -> Mention | None:
    """
    Return the state that suffered something before, or after, two sides did what a clause tells.

    In "China, which was hit before the two sides agreed" it is one of them; in "Oman was thanked
    after the two sides agreed" it may be anybody.
    """
    clause = reading.above(noun)
    if noun.relation != "nsubj" or clause.deprel != "advcl":
        return None
    first = reading.sentences[noun.sentence].first
    for verb in reversed(reading.tokens[first : noun.index]):
        if verb.upos == "PUNCT":
            return None
        if verb.upos != "VERB" or not _harms(verb):
            continue
        for who in reading.children(verb.index, "nsubj:pass"):
            is_relative = verb.deprel == "acl:relcl" and who.text.lower() in _RELATIVE
            one = mention_at(verb.head if is_relative else who.index)
            if one is not None and one.country is not None and one.type in STATELY:
                return one
    return None


def are_one_side(
    reading: Reading, sentence: Sentence, found: tuple[Mention, ...], mention_at: Of
) -> bool:
    """Say whether those a sentence names do harm together: "Chad and Niger recalled their envoys"."""
    named = {one.actor for one in found}
    for verb in reading.tokens[sentence.first : sentence.last]:
        if verb.upos != "VERB" or not _harms(verb) or _is_between(reading, verb):
            continue
        for doer in reading.children(verb.index, "nsubj"):
            doers = conjuncts(reading, doer.index)
            if len(doers) > 1 and named <= {one.actor for one in map(mention_at, doers) if one}:
                return True
    return False


def _is_between(reading: Reading, verb: Token) -> bool:
    """Say whether what a verb tells may pass between its doers: "clashed", "shelled each other"."""
    against = reading.children(verb.index, "obj", "obl")
    return any(is_reciprocal(reading, one) for one in against) or any(
        _BETWEEN & deed.flags for deed in deeds_of_verb(verb.lemma, verb.text)
    )


def _harms(verb: Token) -> bool:
    """Say whether a verb may tell a deed against somebody."""
    known = deeds_of_verb(verb.lemma, verb.text)
    return any(deed.kind.quad == MATERIAL_CONFLICT for deed in known)
