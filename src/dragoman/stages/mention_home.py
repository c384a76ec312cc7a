"""Whose "the government" is where a report, or a text without a head so far, tells of one country."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.knowledge.actors import country_names, find, slug
from dragoman.knowledge.places import place_named
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.mention_words import Found, role_in
from dragoman.stages.phrases import case_of, core

_HOME = frozenset({"headline", "dateline"})
_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "COP"})
_OWNERS = frozenset({"nmod:poss", "nmod", "appos", "acl", "acl:relcl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_WHERE = frozenset({"in", "across", "throughout"})
_KINDS = frozenset(
    "central constitutional federal interim interior military national new ruling supreme transitional".split()
)


# The place of a town in a dateline, which no stage reads.
_UNREAD = -1


class _Told(NamedTuple):
    """A country named at a word; at home = as one who acts there or as where it happens."""

    at: int
    country: str
    is_at_home: bool


def at_home(reading: Reading, found: Sequence[Found]) -> None:
    """
    Give bodies of state the country of the report: "the government", "the interior ministry".

    Only where headline or dateline names the country and the report no other so far, and only
    nouns with "the" that nobody owns or describes. In a text without headline and dateline, the
    country is that of `_so_far`.
    """
    nouns = [
        one
        for one in found
        if one.by == "noun" and one.refers_to is None and _is_unowned(reading, one)
    ]
    if not nouns:
        return
    is_headed = any(block.type in _HOME for block in reading.report.blocks)
    told = _told(reading, found)
    heads = _in_heads(reading, told)
    home = _only(told, heads)
    referring: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        if one.refers_to is not None:
            referring[one.refers_to].append(one)
    for one in nouns:
        so_far = [name for name in told if name.at < one.head]
        own = home or (_only(so_far, heads) if is_headed else _so_far(reading, one, so_far))
        if own is None:
            continue
        before = one.actor
        now = replace(before, id=before.id or f"{own}/{_noun(reading, one)}", country=own)
        one.actor = now
        for other in referring[one.head]:
            if other.actor == before:
                other.actor = now


def _only(told: Sequence[_Told], heads: Collection[str]) -> str | None:
    """Return the one country that is told of, if headline or dateline names it."""
    countries = {name.country for name in told}
    home = next(iter(countries)) if len(countries) == 1 else None
    return home if home in heads and home in country_names() else None


def _in_heads(reading: Reading, told: Sequence[_Told]) -> set[str]:
    """Return the countries that headline and dateline name."""
    return {
        name.country
        for name in told
        if name.at == _UNREAD
        or reading.sentences[reading.tokens[name.at].sentence].block_type in _HOME
    }


def _told(reading: Reading, found: Sequence[Found]) -> list[_Told]:
    """Return where a text names countries, and whether as one who acts or as where it happens."""
    told = [_Told(_UNREAD, country, is_at_home=False) for country in _of_towns(reading)]
    told += [
        _Told(one.head, one.actor.country, _is_acting(reading, one))
        for one in found
        if one.actor.country is not None
    ]
    for place in reading.of_kind(Place):
        words = reading.words_in(place.spans[0])
        if place.country is not None and words:
            told.append(_Told(words[0].index, place.country, _is_where(reading, words[-1])))
    return told


def _is_acting(reading: Reading, one: Found) -> bool:
    """Say whether a mention is the subject of its clause."""
    return reading.tokens[one.head].deprel in _SUBJECTS


def _is_where(reading: Reading, word: Token) -> bool:
    """Say whether a name tells where a sentence happens: "marched across Togo"."""
    is_free = word.deprel == "obl" and word.head >= 0
    return is_free and case_of(reading, word.index) in _WHERE


def _so_far(reading: Reading, one: Found, told: Sequence[_Told]) -> str | None:
    """
    Return the one country that a text has `told` of before a noun, as acting or as where it is.

    Nothing where a second one is named before the noun.
    """
    sentence = reading.sentences[reading.tokens[one.head].sentence]
    countries = {name.country for name in told}
    is_home = any(name.is_at_home for name in told if name.at < sentence.first)
    if len(countries) != 1 or not is_home:
        return None
    home = next(iter(countries))
    return home if home in country_names() else None


def _of_towns(reading: Reading) -> set[str]:
    """Return the countries of the towns in datelines: "LIMA, 12 June"."""
    lines = (
        span.of(reading.text)
        for block in reading.report.blocks
        if block.type == "dateline"
        for span in block.spans
    )
    towns = [re.split(r"[,.(–—/-]", line, maxsplit=1)[0].strip().title() for line in lines]
    found = {one.country for town in towns for _, _, one in find(town.split(), None)}
    found |= {place.country for town in towns if (place := place_named(town)) is not None}
    return {country for country in found if country is not None}


def _is_unowned(reading: Reading, one: Found) -> bool:
    """Say whether a noun is of a body of state that nothing beside it places: no "local", no "of"."""
    is_state = one.actor.type == "government" and one.actor.sector in _SECTORS
    if not is_state or one.actor.country is not None:
        return False
    token = reading.tokens[one.head]
    first, last = core(reading, one.head)
    is_definite = reading.tokens[first].text.lower() == "the" and last - first > 1
    is_several = token.lemma.lower() == "government" and "Number=Plur" in token.feats
    kinds = {child.text.lower() for child in reading.children(one.head, "amod")}
    if token.lemma.lower() == "ministry":
        kinds.discard("foreign")
    is_placed = bool(kinds - _KINDS or reading.children(one.head, *_OWNERS))
    return is_definite and not is_several and not is_placed


def _noun(reading: Reading, one: Found) -> str:
    """Return what a body is called as part of an id: "interior-ministry"."""
    first, last = role_in(reading, one.first, one.head + 1) or (one.head, one.head + 1)
    return slug(reading.span(first, last).of(reading.text))
