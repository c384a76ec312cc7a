"""
Pronouns, and the mentions they refer to: likely for the model, near, of the right kind and number.

A reading without antecedents (another pipeline's) is judged by the tree alone.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from dragoman.knowledge.actors import BODIES, PEOPLE
from dragoman.language.grammar import ALL_SUBJECTS, OBJECTS
from dragoman.language.pronouns import HE, IT, KINDS, SHE, THEY, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.joint_they import carried_on
from dragoman.stages.mention.armed import armed
from dragoman.stages.mention.binding import DEMANDING, bound
from dragoman.stages.mention.clauses import (
    fronted,
    is_plural,
    means_text,
    means_unknown,
    neighbour_speaking,
    repeated,
    restarted,
    where_it_is,
)
from dragoman.stages.mention.latter import the_latter
from dragoman.stages.mention.sexes import Sexes
from dragoman.stages.mention.told import Told
from dragoman.stages.mention.warned import warned
from dragoman.stages.mention.words import Found
from dragoman.stages.relatives import is_impersonal

_STYLES = frozenset(
    "Eminence Excellency Grace Highness Holiness Honour Honor Majesty Worship".split()
)
_GROUPS = BODIES | PEOPLE
_ADDRESSING = frozenset({"warn", "urge", "ask", "order", "press", "remind", "caution", "beg"})
_ACCUSING = frozenset({"accuse", "blame", "condemn", "denounce", "suspect"})
_FARTHEST = 3  # sentences
# Weight of what the model says (the logarithm of a share, of at least the second number)
# beside the signs of the tree; above the third, a pronoun means none of the actors found.
# Chosen on bench/own/pronouns/hard-dev.txt, as is all below; the third, for things, on plain.txt.
_TOLD, _LEAST, _NOBODY = 6.0, 0.02, 0.8
# "He" and "she" hardly ever mean nobody.
_NO_PERSON = 0.85
# How likely it must be that a joined verb acts on a thing again.
_NOTHING = 0.5
# Number does not speak against what the model is so sure of: "the ministry ... they".
_SURE = 0.7
# "Lima said it would" speaks of itself: weight beside the others.
_ITSELF = 4.0
# Who is "she" elsewhere is hardly "he": weight beside the others.
_CALLED = 1.7


def pronouns(reading: Reading, found: Sequence[Found], taken: set[int]) -> list[Found]:
    """Return the pronouns that refer to somebody found before, and "the former" and "the latter"."""
    named = sorted((one for one in found if one.by != "pronoun"), key=lambda one: one.head)
    # No pronoun leads to "the latter": as likely as not it means the former.
    made = the_latter(reading, found)
    unknown: set[int] = set()
    told = Told(reading, named)
    sexes = Sexes(reading, named, told)
    for token in reading.of_forms(KINDS):
        kinds = _kinds(token)
        if kinds is None or token.index in taken or _is_style(reading, token):
            continue
        if is_impersonal(reading, token):
            continue
        near = [
            one
            for one in (*_near(reading, named, token), *told.likely(token))
            if sexes.fit(one, token) and not _is_turn(reading, one)
        ]
        plain = where_it_is(reading, token)
        plain = plain or fronted(reading, near, token) or restarted(reading, near, token)
        plain = plain or armed(reading, named, token) or warned(reading, told, token, kinds)
        plain = plain or repeated(reading, told, token) or neighbour_speaking(reading, told, token)
        same = carried_on(reading, token.index)
        plain = plain or (told.at(same.index) if same is not None else None)
        if plain is None and same is not None:
            continue  # those whom nobody knew in the sentence before
        referred = plain or _antecedent(reading, near, token, kinds, told, sexes)
        if plain is None and means_text(reading, told, token, kinds):
            continue
        if plain is None and means_unknown(reading, told, token, unknown, kinds):
            unknown.add(token.index)
            continue
        if referred is not None:
            at = token.index
            told.keep(at, referred)
            made.append(
                Found(at, at + 1, at, referred.actor, "pronoun", 0.6, refers_to=referred.head)
            )
    return made


def _is_style(reading: Reading, token: Token) -> bool:
    """Say whether a word is no pronoun but a form of address: "HE the Minister", "His Excellency"."""
    behind = reading.tokens[token.index + 1 : token.index + 2]
    if not behind or behind[0].sentence != token.sentence:
        return False
    if token.deprel == "nmod:poss":
        return behind[0].text in _STYLES
    is_short = token.text == "HE" and not behind[0].text.isupper()
    return is_short and (behind[0].text == "the" or behind[0].text.istitle())


def _is_turn(reading: Reading, one: Found) -> bool:
    """Say whether a name only heads a turn of a transcript: who speaks there says "I"."""
    block = reading.sentences[reading.tokens[one.head].sentence]
    behind = reading.tokens[one.last].text if one.last < len(reading.tokens) else ""
    return behind == ":" and one.first <= block.first + 1


def _near(reading: Reading, named: list[Found], token: Token) -> list[Found]:
    """Return what is named before a word, in its sentence and the last ones."""
    begin = reading.sentences[max(0, token.sentence - _FARTHEST)].first
    first, last = (bisect_left(named, at, key=lambda one: one.head) for at in (begin, token.index))
    return named[first:last]


def _kinds(token: Token) -> frozenset[str] | None:
    """Return the types of actors a word can refer to; None if it is no such pronoun."""
    if token.upos not in {"PRON", "DET"}:
        return None
    kind = kind_of(token.text)
    if kind in {HE, SHE}:
        return frozenset({"person"})
    if kind == IT and token.deprel != "expl":
        return BODIES
    return _GROUPS if kind == THEY else None


def _antecedent(
    reading: Reading,
    named: list[Found],
    token: Token,
    kinds: frozenset[str],
    told: Told,
    sexes: Sexes,
) -> Found | None:
    """Return the likeliest mention a pronoun refers to."""
    best: tuple[float, Found] | None = None
    above, shares = _above(reading, token), told.shares(token)
    is_group = kind_of(token.text) == THEY
    most = _NO_PERSON if kind_of(token.text) in {HE, SHE} else _NOBODY
    if shares.get("", 0.0) > (_NOTHING if _is_object_again(reading, told, token) else most):
        return None
    against = bound(reading, told, token)
    for one in named:
        if one.actor.type not in kinds:
            continue
        share = shares.get(told.key(one), 0.0)
        if is_group != is_plural(reading, one) and share < _SURE:
            continue
        if not is_group and _is_several(reading, one):
            continue
        if is_group and against.get(told.key(one), 0.0) == DEMANDING:
            continue  # "The minister demanded that they leave" is about others
        score = _salience(reading, one, token, above)
        score += _TOLD * math.log(max(share, _LEAST)) - against.get(told.key(one), 0.0)
        score += _CALLED * sexes.hint(one, token)
        if best is None or score >= best[0]:
            best = (score, one)
    return best[1] if best else None


def _is_object_again(reading: Reading, told: Told, token: Token) -> bool:
    """Say whether a joined verb acts on what most likely is the first one's object: "shut the port and reopened it"."""
    likeliest = max(told.words(token), key=lambda one: one[1], default=(-1, 0.0))[0]
    first, verb = reading.tokens[likeliest], reading.tokens[token.head]
    is_joined = verb.deprel == "conj" and verb.head == first.head >= 0
    return likeliest >= 0 and is_joined and first.deprel == token.deprel == "obj"


def _is_several(reading: Reading, one: Found) -> bool:
    """Say whether a mention is a plural noun, which no singular means: "firms"."""
    head = reading.tokens[one.head]
    return head.upos == "NOUN" and "Number=Plur" in head.feats


def _salience(reading: Reading, one: Found, token: Token, above: set[int]) -> float:
    """Return how likely a pronoun means a mention."""
    head = reading.tokens[one.head]
    while one.actor.type == "person" and head.deprel == "appos" and head.head >= 0:
        head = reading.tokens[head.head]  # "Her deputy, Ann Wu, ..." has the place of "deputy"
    score = 2.0 * (head.deprel in ALL_SUBJECTS) - 1.5 * (token.sentence - head.sentence)
    score += 0.5 * (one.by in {"known-name", "name", "short-name"})
    score -= 0.01 * (token.index - one.head)
    # "The envoy said the king would go. She ...": who spoke outlasts who is spoken of.
    governor = reading.governor(head)
    is_before = head.sentence != token.sentence
    score += 1.0 * (is_before and governor is not None and governor.head < 0)
    # "Lima said it ...": the subject of the clause above is the likeliest.
    score += 1.0 * (head.head in above and head.head != token.head)
    # "Lima said it would": of itself, as a rule.
    clause = reading.above(token)
    is_told = clause.deprel == "ccomp" and token.deprel in ALL_SUBJECTS
    score += _ITSELF * (is_told and head.deprel in ALL_SUBJECTS and head.head == clause.head)
    # "Lima accused Quito of shelling its posts": who accuses was wronged.
    over = governor.lemma.lower() if governor is not None and head.head in above else ""
    is_own = token.head == head.head
    score += _ITSELF * (over in _ACCUSING and head.deprel in ALL_SUBJECTS and not is_own)
    # "Lima warned Quito that it ...": who is spoken to is spoken of.
    score += 3.5 * (over in _ADDRESSING and head.deprel in OBJECTS and not is_own)
    # The object of a clause is not its own subject: "he told him".
    is_owner = "nmod:poss" in {head.deprel, token.deprel}
    if head.head == token.head and not is_owner:
        score -= 3.0
    return score


def _above(reading: Reading, token: Token) -> set[int]:
    """Return the words that govern a word, up to the root."""
    found: set[int] = set()
    while token.head >= 0 and token.head not in found:
        found.add(token.head)
        token = reading.tokens[token.head]
    return found
