"""Ranks in words: a number goes before the noun that is ranked, or behind it stands in what order."""

from __future__ import annotations

import re

from dragoman.export.plain import one_line
from dragoman.knowledge.actors import role_of
from dragoman.knowledge.changes import rank_words
from dragoman.language.inflection import base_of, spelling_of
from dragoman.records import Figure, Rank

# The noun of an order is the last word before these: "list | of donors".
_BEHIND = re.compile(r"\s(?:among|at|by|for|from|in|of|on|to|with|within)\s")
_OWNED = re.compile(r"(?:['’]s?|\b(?:her|his|its|my|our|their|your))\s", re.IGNORECASE)
_SINCE = "since "
_MOST = "most "
_MAKER = "maker"
_AGENTS = ("er", "or")


def rank_in_words(figure: Figure, rank: Rank) -> str:
    """Write a rank: "China's number 1 supplier of crude oil, over Saudi Arabia"."""
    parts = (_place(figure, rank), f"over {one_line(rank.over)}" if rank.over else "")
    return ", ".join(part for part in parts if part)


def _place(figure: Figure, rank: Rank) -> str:
    """Write which place it is, and in what order."""
    place = f"number {rank.position}" if rank.position is not None else ""
    order = one_line(rank.in_ or "")
    if not order:
        return place
    ranked = _ranked(figure, order) if place else None
    if ranked is not None:
        before, behind = order[: ranked.start()], order[ranked.start() :]
        is_region = _OWNED.sub("", before) in rank_words("region")
        return f"{'the ' if is_region else ''}{before}{place} {behind}"
    return f"{place} {_within(order)}".lstrip()


def _ranked(figure: Figure, order: str) -> re.Match[str] | None:
    """
    Return where an order names what is ranked itself, as "the second-biggest supplier" does.

    "Second among suppliers", "third in silver" name those it is ranked with, or by what.
    """
    noun, words = one_line(figure.measure or ""), one_line(figure.text).lower()
    if not noun or not words:
        return None
    last, head = words.rsplit(maxsplit=1)[-1], noun.rsplit(maxsplit=1)[-1].lower()
    is_superlative = last.endswith("est") or last in rank_words("loose") or _MOST in words
    is_numbered = " " in words and (head in rank_words("noun") or head.endswith(_MAKER))
    if not (is_superlative or is_numbered):
        return None
    return re.search(rf"(?<!\w){re.escape(noun)}(?!\w)", order)


def _within(order: str) -> str:
    """Write in what order something has its place: "in the world", "among exporters of rice"."""
    if order.startswith(_SINCE):
        return order
    core = _BEHIND.split(order, maxsplit=1)[0]
    noun = core.rsplit(maxsplit=1)[-1]
    if _are_rivals(noun):
        return f"among {order}"
    is_known = {noun, _single(noun)} & (rank_words("contest") | rank_words("region"))
    return f"in the {order}" if is_known and not _OWNED.search(core) else f"in {order}"


def _are_rivals(noun: str) -> bool:
    """Say whether a noun in the plural is for those who are ranked, not for what is counted."""
    single, role = _single(noun), role_of(noun)
    is_agent = single.endswith(_AGENTS) or single in rank_words("noun")
    return noun.islower() and noun != single and (is_agent or role is not None)


def _single(noun: str) -> str:
    """Return the singular of a noun, also of one that no list has: "importers"."""
    is_plural = noun.endswith("s") and not noun.endswith("ss")
    return base_of(noun, "s") or (spelling_of(noun, noun, "s") if is_plural else noun)
