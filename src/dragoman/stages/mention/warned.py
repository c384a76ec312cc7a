"""
"It" in a warning: whoever is warned would meet its condition, who warns would use force.

"Peru said it had warned Chile of sanctions if it closed the strait": Chile would close it.
"Peru warned Chile that it would bomb its ports": Peru would.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, deeds_of_verb, object_class
from dragoman.language.pronouns import kind_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import begins_condition, helpers_of, is_passive, subject
from dragoman.stages.function_words import WILL_OR_WOULD
from dragoman.stages.mention.clauses import is_plural
from dragoman.stages.mention.told import Told
from dragoman.stages.mention.words import Found
from dragoman.stages.warning_words import WARNING, is_by_warned

_THREATENING = WARNING | {"threaten"}
# A warning is of "consequences", and the condition may hang on that noun.
_MATTER = frozenset({"obl", "nmod", "obj"})
# What is done to somebody, or befalls him, is hardly what he is warned against.
_SUFFERING = frozenset("face fail get lack lose need receive run suffer".split())
_ARMS = ("bomb", "missile", "weapon")
_WARNED = ("iobj", "obj", "nsubj:pass")


def warned(reading: Reading, told: Told, token: Token, kinds: frozenset[str]) -> Found | None:
    """Return who is warned where a pronoun means him, or who warns where it uses force."""
    verb = _against(reading, token)
    if verb is not None:
        return _one(reading, told, reading.children(verb.index, *_WARNED), kinds)
    verb = _of_force(reading, _clause(reading, token))
    warner = subject(reading, verb.index) if verb is not None else None
    found = _one(reading, told, (warner,), kinds) if warner is not None else None
    is_theirs = found is not None and is_by_warned(
        reading, _clause(reading, token) or token, found.actor.sector
    )
    if verb is None or not is_theirs:
        return found
    return _one(reading, told, reading.children(verb.index, *_WARNED), kinds)


def _clause(reading: Reading, token: Token) -> Token | None:
    """Return the verb that a word is the subject of, and that it does itself."""
    verb = reading.tokens[token.head] if token.deprel == "nsubj" and token.head >= 0 else None
    return verb if verb is not None and not is_passive(reading, verb.index) else None


def _against(reading: Reading, token: Token) -> Token | None:
    """Return the verb of warning, where a pronoun meets its condition or owns what is attacked."""
    thing = reading.tokens[token.head] if token.deprel == "nmod:poss" else token
    if thing is not token:
        is_attacked = thing.deprel == "obj" and thing.head >= 0 and not _is_arm(thing)
        attack = reading.tokens[thing.head] if is_attacked else None
        return _of_force(reading, attack, is_at_object=True)
    clause = _clause(reading, token)
    return _of_condition(reading, clause) if clause is not None else None


def _is_arm(noun: Token) -> bool:
    """Say whether a noun names what somebody strikes with: "would fire its rockets"."""
    return any(noun.lemma.lower() in object_class(name) for name in _ARMS)


def _one(
    reading: Reading, told: Told, words: Sequence[Token], kinds: frozenset[str]
) -> Found | None:
    """Return the single body or person that one of some words names."""
    found = (told.at(word.index) for word in words)
    return next(
        (one for one in found if one and one.actor.type in kinds and not is_plural(reading, one)),
        None,
    )


def _of_condition(reading: Reading, clause: Token) -> Token | None:
    """Return the verb of warning whose own condition a clause is: "warned it of a ban if it left"."""
    if clause.lemma.lower() in _SUFFERING:
        return None
    while clause.deprel == "conj" and clause.head >= 0:
        clause = reading.tokens[clause.head]
    if clause.head < 0 or not begins_condition(reading, clause):
        return None
    above = reading.tokens[clause.head]
    while above.upos == "NOUN" and above.deprel in _MATTER and above.head >= 0:
        above = reading.tokens[above.head]
    is_apart = not _is_by_pronoun(reading, above) or _of_force(reading, above) is not None
    if above.deprel == "ccomp" and above.head >= 0 and is_apart:
        above = reading.tokens[above.head]
    # "It would warn Chile if it learned of a raid" is no warning with a condition of its own.
    return above if _warns(above) and reading.children(above.index, "obl", "ccomp") else None


def _of_force(
    reading: Reading, clause: Token | None, *, is_at_object: bool = False
) -> Token | None:
    """
    Return the verb of warning whose content is the use of force: "warned it that it would fire".

    `is_at_object` asks that its object is what bears the force.
    """
    if clause is None or clause.deprel != "ccomp" or clause.head < 0:
        return None
    helpers = helpers_of(reading, clause.index)
    is_force = any(
        deed.kind.quad == MATERIAL_CONFLICT
        and not deed.requires
        and (not is_at_object or "obj" in deed.target)
        for deed in deeds_of_verb(clause.lemma, clause.text)
    )
    above = reading.tokens[clause.head]
    is_told = bool(reading.children(above.index, "obj", "iobj"))
    is_own = _is_by_pronoun(reading, clause) and not is_passive(reading, clause.index)
    return (
        above
        if is_force and is_own and is_told and helpers & WILL_OR_WOULD and _warns(above)
        else None
    )


def _warns(verb: Token) -> bool:
    """Say whether a verb tells that somebody warns or threatens."""
    return verb.upos == "VERB" and verb.lemma.lower() in _THREATENING


def _is_by_pronoun(reading: Reading, verb: Token) -> bool:
    """Say whether a clause has a pronoun for its subject: "that it would leave if it ..."."""
    own = reading.children(verb.index, "nsubj")
    return any(kind_of(one.text) is not None for one in own)
