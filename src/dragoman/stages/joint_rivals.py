"""
Two sides of one fight or one table: an army and the rebels it fights, a government and a union.

They are the two named bodies of a sentence that tells of fighting or talking, without those
who only bring them together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dragoman.knowledge.actors import GROUPS, STATELY
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Mention
from dragoman.stages.clauses import subject
from dragoman.stages.mention.words import country_in
from dragoman.stages.phrases import case_of, conjuncts

_BODIES = STATELY | GROUPS
_DEALING = frozenset(
    "accord accuse agree agreement attack battle blame ceasefire clash combat confront dispute fight fighting "
    "hostility meet meeting negotiate negotiation pact quarrel shell sign skirmish talk treaty "
    "truce war".split()
)
# What two do with each other, whoever else a sentence names: "talks between", "met in".
_MEETING = frozenset(
    "accord agree consultation conversation deal dialogue discussion meet meeting negotiate negotiation "
    "pact sign summit talk treaty".split()
)
_MEDIATING = frozenset("arbitrate broker facilitate host mediate moderate sponsor".split())
# "The heads of state of Peru and Chile", "the heads of the governments of".
_STATE = frozenset({"government", "state"})
_TWO = 2
# Who leads a state, and is not only one of its ministers.
_LEADERS = ("chancellor", "emir", "king", "premier", "president", "prime minister", "taoiseach")
MEDIATORS = frozenset(
    "arbiter broker chair facilitator go-between guarantor host intermediary mediator moderator "
    "observer witness".split()
)

Of = Callable[[int], Mention | None]


def is_meeting(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence tells of fighting or talking."""
    tokens = reading.tokens[sentence.first : sentence.last]
    return any(token.lemma.lower() in _DEALING for token in tokens)


def met_in(reading: Reading, sentence: Sentence, mention_at: Of) -> tuple[Mention, ...]:
    """
    Return the two who meet or talk in a sentence; none where they are no two of two countries.

    "The ministers of Egypt and Sudan met in Ethiopia", "Laos hosted talks between two others".
    """
    for token in reading.of_lemmas(_MEETING | _MEDIATING):
        met = _met(reading, token) if token.sentence == sentence.index else ()
        known: dict[str | None, Mention] = {}
        for who in met:
            for one in _states_of(reading, who, mention_at):
                known.setdefault(one.country, one)
        if len(known) > 1:
            return tuple(known.values()) if len(known) == _TWO else ()
    return ()


def _met(reading: Reading, word: Token) -> list[int]:
    """Return the words for those who meet, or are brought together."""
    around = reading.children(word.index, "nmod", "obl")
    over = reading.children(word.head, "obl") if word.deprel in SUBJECTS else ()
    between = [one for one in (*around, *over) if case_of(reading, one.index) == "between"]
    beside = [one for one in around if case_of(reading, one.index) == "with"]
    clause = word
    if word.upos == "NOUN":
        clause = reading.tokens[word.head] if word.deprel == "obj" and word.head >= 0 else word
    elif word.lemma.lower() == "meet":
        beside += reading.children(word.index, "obj")
    own = list(reading.children(clause.index, "nsubj")) if clause.upos == "VERB" else []
    doer = subject(reading, clause.index) if clause.deprel == "xcomp" else None
    if doer is not None and not own:
        own = [doer]  # "is due to meet"
    if between or word.lemma.lower() in _MEDIATING:
        own = []
    return [at for one in (*own, *between, *beside) for at in conjuncts(reading, one.index)]


def _states_of(reading: Reading, who: int, mention_at: Of) -> list[Mention]:
    """Return a party that has a country, or the states whose ministers several are."""
    one = mention_at(who)
    if one is not None and one.country is not None and one.actor is not None:
        return [one]
    offices = [who, *(one.index for one in reading.children(who, "nmod") if one.lemma in _STATE)]
    told = [
        at
        for office in offices
        for child in reading.children(office, "nmod", "amod")
        if child.deprel == "amod" or case_of(reading, child.index) == "of"
        for at in conjuncts(reading, child.index)
    ]
    countries = [(at, country_in(reading, at, at + 1)) for at in told]
    return [
        Mention(
            spans=(reading.span(at, at + 1),),
            actor=country,
            type="state",
            country=country,
            sector="GOV",
        )
        for at, country in countries
        if country
    ]


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
    for token in reading.of_lemmas(_MEDIATING | MEDIATORS):
        if token.sentence != sentence.index:
            continue
        lemma = token.lemma.lower()
        who: tuple[Token | None, ...] = ()
        if lemma in _MEDIATING and token.upos == "VERB":
            who = tuple(_doers(reading, token))
        elif lemma in MEDIATORS and token.upos == "NOUN":
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
        if child.relation == "obl" and (case == "by" or is_before):
            yield child


def _is_owner(token: Token, mention_at: Of) -> bool:
    """Say whether a name only says whose a body is: the "Peru" of "Peru's army"."""
    if token.deprel not in {"nmod:poss", "compound", "nmod"} or token.head < 0:
        return False
    one, other = mention_at(token.index), mention_at(token.head)
    return other is not None and other is not one


def is_uneven(found: tuple[Mention, ...]) -> bool:
    """Say whether of two one leads a state, and the other is only a minister of his."""
    roles_ = [(one.role or "").replace("-", " ") for one in found]
    leading = [any(part in role for part in _LEADERS) for role in roles_]
    ministers = [
        role.endswith("minister") and not lead for role, lead in zip(roles_, leading, strict=True)
    ]
    return len(found) == _TWO and any(leading) and any(ministers)
