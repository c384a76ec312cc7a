"""
"They" behind a deed of force: whoever bears arms goes on, not the crowd he faced.

"Guards shot at strikers. They detained nine men": the guards did, whom the model may take for
the likelier ones or not.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import FORCE, Kind, deeds_of_verb
from dragoman.language.pronouns import THEY, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_passive, subject
from dragoman.stages.mention.words import Found

_POWER = frozenset({"COP", "MIL", "PRM"})
_ARMED = _POWER | {"REB", "UAF", "CRM"}
_FORCE = frozenset({"kill", "shoot", "wound"})


def armed(reading: Reading, named: Sequence[Found], token: Token) -> Found | None:
    """
    Return the armed subject of the sentence before, where "they" detain, kill or shoot.

    Only where he is the one armed party of that sentence and did something there himself, and
    where none of his own is the one killed.
    """
    verb = reading.governor(token)
    is_subject = kind_of(token.text) == THEY and token.deprel == "nsubj"
    if (
        verb is None
        or not is_subject
        or not token.sentence
        or _is_against_armed(reading, verb, named)
    ):
        return None
    is_arrest = any(_is_arrest(kind) for kind in _kinds(verb))
    if not is_arrest and verb.lemma.lower() not in _FORCE:
        return None
    before = reading.sentences[token.sentence - 1]
    inside = [one for one in named if before.first <= one.head < before.last]
    fighting = [one for one in inside if one.actor.sector in _ARMED]
    if len({one.actor for one in fighting}) != 1:
        return None
    doer = fighting[0]
    is_able = not is_arrest or doer.actor.sector in _POWER
    return doer if is_able and _acts(reading, doer) else None


def _acts(reading: Reading, one: Found) -> bool:
    """Say whether somebody is the subject of his sentence, which tells a deed of force of his."""
    head = reading.tokens[one.head]
    verb = reading.above(head)
    doer = subject(reading, verb.index) if verb.head < 0 else None
    is_own = doer is not None and doer.index == one.head and not is_passive(reading, verb.index)
    return is_own and any(kind.type in FORCE for kind in _kinds(verb))


def _is_against_armed(reading: Reading, verb: Token, named: Sequence[Found]) -> bool:
    """Say whether "they" do it to somebody armed himself: "they killed two officers"."""
    objects = {child.index for child in reading.children(verb.index, "obj")}
    return any(one.head in objects and one.actor.sector in _ARMED for one in named)


def _is_arrest(kind: Kind) -> bool:
    """Say whether a kind of deed takes power to arrest."""
    return kind.type == "COERCE" and kind.mode == "arrest"


def _kinds(verb: Token) -> list[Kind]:
    """Return the kinds of deeds a verb may tell."""
    return [deed.kind for deed in deeds_of_verb(verb.lemma, verb.text)]
