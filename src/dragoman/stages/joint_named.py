"""
Who "the pair", "the couple", "the two men" and "the two firms" are: the only two of the kind told of just before.

They may be of one country, and of none. Where a sentence between tells of two others whom nobody
names ("police arrested two men"), or names three, nobody can say.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import FIRMS
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention
from dragoman.stages.joint_rivals import Of
from dragoman.stages.phrases import conjuncts, core

PAIRS = frozenset({"couple", "duo", "pair"})
_PEOPLE = frozenset(
    "adversaries candidates contenders men opponents politicians rivals women".split()
)
_FIRMS = frozenset(
    "airlines automakers banks carmakers carriers charities companies firms groups manufacturers "
    "organisations organizations shipowners suppliers unions".split()
)
# Who is told of together without a number.
_OPPOSED = frozenset({"adversaries", "contenders", "opponents", "rivals"})
_COUNTS = frozenset({"both", "two"})
_OTHERS = frozenset({"both", "couple", "two"})
_DESCRIBING = ("acl", "acl:relcl", "amod", "compound", "nmod", "nmod:poss")
_BARE = frozenset({"iobj", "nsubj", "obj"})
_TWO = 2
_BEFORE = 2  # sentences
_VOICES = ("aide", "envoy", "lawyer", "spokes")


def two_named(reading: Reading, head: int, mention_at: Of) -> tuple[Mention, ...]:
    """Return the two that a noun stands for, or "both"; none where that is not sure."""
    noun = reading.tokens[head]
    word = noun.text.lower()
    is_bare = _is_bare(reading, noun)
    if not is_bare and not _is_joint(reading, noun):
        return ()
    told = mention_at(head)
    if told is not None and (told.actor or told.country):
        return ()
    if noun.deprel == "appos":
        beside = [mention_at(at) for at in conjuncts(reading, noun.head)]
        found = _of_kind(beside, word)
        return found if len(beside) == len(found) == _TWO else ()
    known: dict[str, Mention] = {}
    for back in range(1 if is_bare else 0, (1 if is_bare else _BEFORE) + 1):
        if (at := noun.sentence - back) < 0:
            break
        sentence = reading.sentences[at]
        words = reading.tokens[sentence.first : min(sentence.last, head)]
        if is_bare and any(_is_side(token, mention_at) for token in words):
            return ()  # "Peru and Oman jailed Roca and Lund. Both ...": either two
        for one in _of_kind([mention_at(token.index) for token in words], word):
            known.setdefault(one.actor or "", one)
        if len(known) > 1:
            return tuple(known.values()) if len(known) == _TWO else ()
        if any(_are_others(reading, token, mention_at) for token in words):
            return ()
    return ()


def _is_joint(reading: Reading, noun: Token) -> bool:
    """Say whether a noun stands for two: "the pair", "the rivals", "the two men"."""
    word = noun.text.lower()
    if noun.upos != "NOUN" or word not in PAIRS | _PEOPLE | _FIRMS:
        return False
    first, last = core(reading, noun.index)
    opening = {token.text.lower() for token in reading.tokens[first : noun.index]}
    is_counted = bool(opening & _COUNTS) and opening <= _COUNTS | {"of", "the"}
    is_told = is_counted or (word in PAIRS | _OPPOSED and opening == {"the"})
    is_plain = last == noun.index + 1 and not reading.children(noun.index, *_DESCRIBING)
    return is_told and is_plain


def _is_bare(reading: Reading, word: Token) -> bool:
    """Say whether a word is "both" alone: who does something, or to whom it is done."""
    is_both = word.text.lower() == "both" and word.relation in _BARE
    return is_both and bool(word.sentence) and not reading.children(word.index, "nmod")


def _of_kind(mentions: Sequence[Mention | None], word: str) -> tuple[Mention, ...]:
    """Return the persons, or for firms the bodies, among mentions who are known by name; each once."""
    found: dict[str, Mention] = {}
    for one in mentions:
        if one is None or not one.actor or not one.name or one.sector == "JRN":
            continue
        is_body = word in _FIRMS and one.type in FIRMS
        is_person = word not in _FIRMS and one.type == "person"
        is_voice = any(part in (one.role or "") for part in _VOICES)
        if is_body or (is_person and not is_voice):
            found.setdefault(one.actor, one)
    return tuple(found.values())


def _is_side(token: Token, mention_at: Of) -> bool:
    """Say whether a word names a state or a body that does something."""
    told = mention_at(token.index) if token.deprel in SUBJECTS | {"conj"} else None
    return told is not None and told.type != "person"


def _are_others(reading: Reading, token: Token, mention_at: Of) -> bool:
    """Say whether a noun tells of two, or of several people, whom nobody names: "two men", "their sons"."""
    if token.upos != "NOUN":
        return False
    told = mention_at(token.index)
    is_counted = any(
        one.text.lower() in _OTHERS for one in reading.children(token.index, "nummod", "det")
    )
    are_people = told is not None and told.type == "population" and "Number=Plur" in token.feats
    return is_counted or are_people or token.lemma.lower() in PAIRS
