"""
Two sides of one fight or one table: an army and the rebels it fights, a government and a union.

They are the two named bodies of a sentence that tells of fighting or talking, without those
who only bring them together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dragoman.knowledge.actors import STATELY
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Mention
from dragoman.stages.phrases import case_of, subject

_BODIES = STATELY | {"armed_group", "organisation"}
_DEALING = frozenset(
    "accord accuse agree agreement attack battle blame ceasefire clash combat confront dispute fight fighting "
    "hostility meet meeting negotiate negotiation pact quarrel shell sign skirmish talk treaty "
    "truce war".split()
)
_MEDIATING = frozenset("arbitrate broker facilitate host mediate moderate sponsor".split())
_MEDIATORS = frozenset("arbiter broker facilitator go-between host intermediary mediator".split())

Of = Callable[[int], Mention | None]


def is_meeting(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence tells of fighting or talking."""
    tokens = reading.tokens[sentence.first : sentence.last]
    return any(token.lemma.lower() in _DEALING for token in tokens)


def rivals_in(
    reading: Reading, sentence: Sentence, mention_at: Of, between: frozenset[str]
) -> tuple[Mention, ...]:
    """
    Return the bodies that fight, talk or agree in a sentence; none if all are of states.

    `between` are the actors who only bring others together.
    """
    if not is_meeting(reading, sentence):
        return ()
    tokens = reading.tokens[sentence.first : sentence.last]
    found: dict[str, Mention] = {}
    for token in tokens:
        one = mention_at(token.index)
        if one is None or one.actor is None or one.country is None or one.actor in between:
            continue
        if one.type in _BODIES and not _is_owner(token, mention_at):
            found.setdefault(one.actor, one)
    rivals = tuple(found.values())
    return rivals if any(one.type not in STATELY for one in rivals) else ()


def mediators_in(reading: Reading, sentence: Sentence, mention_at: Of) -> frozenset[str]:
    """Return the actors of a sentence who only bring others together: "with Oman mediating"."""
    found: set[str] = set()
    for token in reading.tokens[sentence.first : sentence.last]:
        lemma = token.lemma.lower()
        who: tuple[Token | None, ...] = ()
        if lemma in _MEDIATING and token.upos == "VERB":
            who = tuple(_doers(reading, token))
        elif lemma in _MEDIATORS and token.upos == "NOUN":
            who = (token, *reading.children(token.index, "appos", "nmod:poss"))
            if token.head >= 0 and reading.children(token.index, "cop"):
                who = (*who, subject(reading, token.index))
        for one in who:
            mention = mention_at(one.index) if one is not None else None
            if mention is not None and mention.actor is not None:
                found.add(mention.actor)
    return frozenset(found)


def _doers(reading: Reading, verb: Token) -> Iterator[Token | None]:
    """Yield the doers of a verb: its own subject, "hosted by Brazil", "with Oman mediating"."""
    own = reading.children(verb.index, "nsubj")
    yield from own
    if not own and verb.deprel == "xcomp":
        yield subject(reading, verb.index)
    for child in reading.children(verb.index):
        case = case_of(reading, child.index)
        is_before = case is None and child.index < verb.index
        if child.deprel.startswith("obl") and (case == "by" or is_before):
            yield child


def _is_owner(token: Token, mention_at: Of) -> bool:
    """Say whether a name only says whose a body is: the "Peru" of "Peru's army"."""
    if token.deprel not in {"nmod:poss", "compound", "nmod"} or token.head < 0:
        return False
    one, other = mention_at(token.index), mention_at(token.head)
    return other is not None and other is not one
