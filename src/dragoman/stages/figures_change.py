"""How a figure changed: doubled, rose by, cut from, and what follows from that."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.knowledge.changes import Direction, changes
from dragoman.language.reading import Reading, Token
from dragoman.records import Change
from dragoman.stages.figures_measure import Measure
from dragoman.stages.figures_pairs import Quantity
from dragoman.stages.lemmas import lemma_in

# "Doubled to 60", "to as much as 60": where a change ends.
_END = frozenset({"to", "at"})
# Verbs that say which way only by their particle: "went up by", "edged down to".
_MOVING = frozenset("be come drift edge go inch move tick".split())
_WAYS = {"up": "up", "higher": "up", "down": "down", "lower": "down"}


class Changed(NamedTuple):
    """A change, and the names of its fields that follow rather than stand in the text."""

    change: Change
    implied: tuple[str, ...] = ()


def direction_at(reading: Reading, word: int) -> Direction | None:
    """Return the direction of a word for change; an adverb such as "threefold" adds the factor."""
    if word < 0:
        return None
    token = reading.tokens[word]
    found = changes().get(lemma_in(changes(), token), changes().get(token.text.lower()))
    if found is None:
        return _by_particle(reading, token)
    if found.factor and _has(reading, word, "down"):
        return None
    for child in reading.children(word, "advmod", "amod", "obl"):
        fold = changes().get(child.text.lower().replace("-", ""))
        if fold is not None and fold.factor is not None:
            factor = 1 / fold.factor if found.direction == "down" else fold.factor
            return Direction(found.direction, round(factor, 4))
    return found


def _by_particle(reading: Reading, token: Token) -> Direction | None:
    """Return the direction of "went up", "edged lower"."""
    if token.upos != "VERB" or lemma_in(_MOVING, token) not in _MOVING:
        return None
    ways = (way for word, way in _WAYS.items() if _has(reading, token.index, word))
    return next((Direction(way, None) for way in ways), None)


def _has(reading: Reading, word: int, particle: str) -> bool:
    """Say whether a verb has a particle: "doubled down" is no change of a figure."""
    return any(child.text.lower() == particle for child in reading.children(word))


def change_of(reading: Reading, quantity: Quantity, measure: Measure, first: int) -> Changed | None:
    """Return the change a figure is part of; None if it is none, or only where it began."""
    if quantity.after is not None:
        return None
    told = _told(quantity, reading.tokens[first - 1].text.lower() if first else "")
    if told is not None:
        return told
    case = measure.preposition
    if case == "at" and measure.verb >= 0 and _is_steady(reading, measure.verb):
        return _to(quantity, Direction("same", None))
    found = direction_at(reading, measure.verb)
    if found is None:
        return _moved(quantity)
    if case == "from" and quantity.before is None:
        return None
    if case in _END or quantity.before is not None:
        return _to(quantity, found)
    if case in {None, "by", "of"} and found.direction != "same":
        return _by(quantity, found.direction)
    return None


def _told(quantity: Quantity, before: str) -> Changed | None:
    """Return the change that the words directly around a figure tell: "up 5 percent", "5 percent more"."""
    if quantity.trend is not None:
        value = quantity.low if quantity.low is not None else quantity.high
        return Changed(Change(direction=quantity.trend, from_=quantity.before, to=value))
    if before in {"up", "down"}:
        return _by(quantity, before)
    if quantity.adverb is not None:
        return _by(quantity, "up" if quantity.adverb in {"more", "higher"} else "down")
    return None


def _is_steady(reading: Reading, verb: int) -> bool:
    """Say whether a verb tells that nothing moved: "held steady at", "left unchanged at"."""
    return any(
        child.text.lower() in {"steady", "unchanged", "stable", "flat"}
        for child in reading.children(verb)
    )


def _moved(quantity: Quantity) -> Changed | None:
    """Return the change of "from 30 to 60" where no verb says which way."""
    if quantity.before is None or quantity.low is None or quantity.low == quantity.before:
        return None
    direction = "up" if quantity.low > quantity.before else "down"
    return _to(quantity, Direction(direction, None))


def _to(quantity: Quantity, found: Direction) -> Changed:
    """Return a change that ended at the figure; what it began with may follow from the factor."""
    value = quantity.low if quantity.low is not None else quantity.high
    if quantity.before is not None:
        factor = found.factor
        if factor is None and value and quantity.before:
            change = Change(
                direction=found.direction,
                factor=round(value / quantity.before, 4),
                from_=quantity.before,
                to=value,
            )
            return Changed(change, ("change.factor",))
        return Changed(
            Change(direction=found.direction, factor=factor, from_=quantity.before, to=value)
        )
    if found.factor and value is not None:
        start = round(value / found.factor, 6)
        change = Change(direction=found.direction, factor=found.factor, from_=start, to=value)
        return Changed(change, ("change.from",))
    return Changed(Change(direction=found.direction, factor=found.factor, to=value))


def _by(quantity: Quantity, direction: str) -> Changed:
    """Return a change by the figure; a share makes a factor."""
    value = quantity.low
    is_share = quantity.unit is not None and quantity.unit.name == "percent"
    if not is_share or value is None or value != quantity.high:
        return Changed(Change(direction=direction))
    factor = 1 + value / 100 if direction == "up" else 1 - value / 100
    return Changed(Change(direction=direction, factor=round(factor, 4)), ("change.factor",))
