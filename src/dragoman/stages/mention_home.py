"""Whose "the government" is in a report that tells of one country alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import country_names, slug
from dragoman.language.reading import Reading
from dragoman.records import Place
from dragoman.stages.mention_words import Found, role_in
from dragoman.stages.phrases import core

_HOME = frozenset({"headline", "dateline"})
_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "COP"})
_OWNERS = frozenset({"nmod:poss", "nmod", "appos", "acl", "acl:relcl"})
_KINDS = frozenset(
    "central federal interim interior military national new ruling supreme transitional".split()
)


def at_home(reading: Reading, found: Sequence[Found]) -> None:
    """
    Give bodies of state the country of the report: "the government", "the interior ministry".

    Only where headline or dateline names the country and the whole report no other, and only
    nouns with "the" that nobody owns or describes.
    """
    home = _home(reading, found)
    if home is None:
        return
    referring: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        if one.refers_to is not None:
            referring[one.refers_to].append(one)
    for one in found:
        if one.by == "noun" and one.refers_to is None and _is_unowned(reading, one):
            before = one.actor
            now = replace(before, id=before.id or f"{home}/{_noun(reading, one)}", country=home)
            one.actor = now
            for other in referring[one.head]:
                if other.actor == before:
                    other.actor = now


def _home(reading: Reading, found: Sequence[Found]) -> str | None:
    """Return the only country of a report that its headline or dateline names; None if there is none."""
    heads = [span for block in reading.report.blocks if block.type in _HOME for span in block.spans]
    if not heads:
        return None
    told = [(one.actor.country, reading.span(one.first, one.last)) for one in found]
    told += [(place.country, place.spans[0]) for place in reading.of_kind(Place)]
    countries = {country for country, _ in told if country is not None}
    is_named = any(country and span.overlaps(head) for country, span in told for head in heads)
    home = next(iter(countries)) if len(countries) == 1 else None
    return home if is_named and home in country_names() else None


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
