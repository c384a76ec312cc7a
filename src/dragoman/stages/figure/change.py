"""How a figure changed: doubled, rose by, cut from, and what follows from that."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from dragoman.knowledge.actors import roles
from dragoman.knowledge.changes import Direction, changes, verbs_of_change
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Change, Figure
from dragoman.stages.figure.levels import lifts_limit
from dragoman.stages.figure.measure import Measure, names_change
from dragoman.stages.figure.pairs import Quantity
from dragoman.stages.function_words import CAN_OR_MAY, NOT
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.numbers import value_of
from dragoman.stages.phrases import case_of

# "Doubled to 60", "to as much as 60", "dropped below 60": where a change ends.
_END = frozenset({"to", "at", "below", "under", "above", "beyond", "past"})
# Verbs that say which way only by their particle: "went up by", "edged down to".
_MOVING = frozenset(
    "be bring come drift drive edge force go inch knock move pick push run scale tick".split()
)
# "Brought down to 4 percent", but not "brought down 40 drones".
_TRANSITIVE = frozenset("bring drive force knock push run scale".split())
# Verbs that say it by what they move a figure past: "push inflation under 4 percent".
_PUSHING = frozenset("bring drive force move nudge pull push".split())
_PAST = {"below": "down", "under": "down", "above": "up", "beyond": "up", "past": "up"}
# "Raised 4 million dollars", "grew 40 tonnes of dates": what is got or made, not what changed.
_MAKING = frozenset({"raise", "grow"})
# "The rise comes to 5 percent", "put the cut at 5 percent".
_TELLING = frozenset("amount average be come equal estimate put reach run stand total".split())
# Nouns of change that also stand for what changed: "growth" is a rate, an "advance" money.
_STATES = frozenset({"growth", "advance", "hold", "spike", "collapse", "recovery"})
_MORE = frozenset({"more", "higher", "above", "up", "larger", "bigger", "greater", "stronger"})
# "Increased in two times" is said by those who translate.
_TIMES_AS_MUCH = frozenset({"by", "in"})
_STEADY = frozenset({"steady", "unchanged", "stable", "flat"})
_WAYS = {"up": "up", "higher": "up", "down": "down", "lower": "down", "back": "down"}

# So written a share may be one in points; "a third" never is.
_PERCENT = re.compile(r"%|(?i:per\s?cent|\bpct)")
# What a point is of a percent.
_POINTS = {"percentage points": 1.0, "basis points": 0.01}
# What leads from a difference to what it came to: "by 4 points, to about 12 percent".
_ARRIVED = re.compile(r",?\s+to\s+(?:(?:about|around|just|nearly|only|roughly|some)\s+)?")

# Places get aid as those who live there do.
_HELPED = frozenset(
    "borough commune county district hamlet household island municipality province region suburb "
    "town village".split()
)


class Changed(NamedTuple):
    """A change, and the names of its fields that follow rather than stand in the text."""

    change: Change
    implied: tuple[str, ...] = ()


def direction_at(reading: Reading, word: int) -> Direction | None:
    """Return the direction of a word for change; an adverb such as "threefold" adds the factor."""
    if word < 0:
        return None
    token = reading.tokens[word]
    if token.upos == "NOUN" and token.lemma.lower() in verbs_of_change():
        return None
    found = changes().get(lemma_in(changes(), token), changes().get(token.text.lower()))
    if found is None:
        return _by_particle(reading, token)
    if (found.factor and _has(reading, word, "down")) or _has(reading, word, "short"):
        return None
    for child in reading.children(word, "advmod", "amod", "obl"):
        fold = _fold(reading, child)
        if fold:
            factor = 1 / fold if found.direction == "down" else fold
            return Direction(found.direction, round(factor, 4))
    return found


def _fold(reading: Reading, word: Token) -> float | None:
    """Return how many times as much a word tells: "twofold", "four-fold", "by two times"."""
    known = changes().get(word.text.lower().replace("-", ""))
    if known is not None and known.factor is not None:
        return known.factor
    form = word.text.lower()
    if form != "fold" and (form != "times" or case_of(reading, word.index) not in _TIMES_AS_MUCH):
        return None  # "rose three times": thrice
    number = next(iter(reading.children(word.index, "nummod")), None)
    return value_of(number.text) if number is not None else None


def _by_particle(reading: Reading, token: Token) -> Direction | None:
    """Return the direction of "went up", "edged lower"."""
    if token.upos != "VERB" or lemma_in(_MOVING, token) not in _MOVING:
        return None
    if token.lemma.lower() == "pick" and reading.children(token.index, "obj"):
        return None  # "picked up 40 pilgrims"
    if token.lemma.lower() != "scale" and _has(reading, token.index, "back"):
        return None  # "came back to 40 dollars"
    ways = (way for word, way in _WAYS.items() if _has(reading, token.index, word))
    return next((Direction(way, None) for way in ways), None)


def _has(reading: Reading, word: int, particle: str) -> bool:
    """Say whether a verb has a particle: "doubled down", "fell short" change no figure."""
    return any(child.text.lower() == particle for child in reading.children(word))


def change_of(reading: Reading, quantity: Quantity, measure: Measure, first: int) -> Changed | None:
    """Return the change a figure is part of; None if it is none, or only where it began."""
    if quantity.after is not None:
        return None
    before = reading.tokens[first - 1].text.lower() if first else ""
    told = _told(quantity, "" if _is_particle(reading, first - 1) else _way(reading, first, before))
    if told is not None:
        return told
    if is_arrived_at(reading, measure.verb, first):
        return _to(quantity, direction_at(reading, measure.verb) or Direction("up", None))
    case = measure.preposition
    is_range = None not in {quantity.low, quantity.high} and quantity.low != quantity.high
    if before == "by" or (is_range and case == "to" and before != "to"):
        case = "by"
    if case == "at" and _is_steady(reading, measure.verb, first):
        return _to(quantity, Direction("same", None))
    if _is_denied(reading, measure.verb):
        return None
    found = direction_at(reading, measure.verb) or _upward(reading, measure.verb, first)
    if found is None:
        return _pushed(reading, quantity, measure) or _named(reading, quantity, measure)
    if case == "to" and quantity.before is None and _is_for(reading, quantity, measure, first):
        return None
    is_made = _is_made(reading, quantity, measure, first)
    return _directed(reading, quantity, found, case, None if is_made else measure.verb)


def _is_denied(reading: Reading, verb: int) -> bool:
    """Say whether a verb tells of no change: "never fell below 30 boats", "ranges from 3 to 9"."""
    if verb >= 0 and reading.tokens[verb].lemma.lower() in {"range", "vary"}:
        return True
    below = reading.children(verb, "advmod") if verb >= 0 else ()
    return any(child.text.lower() in NOT for child in below)


def _directed(
    reading: Reading, quantity: Quantity, found: Direction, case: str | None, verb: int | None
) -> Changed | None:
    """Return the change by or to a figure that a verb of change governs by a preposition."""
    if case == "from" and quantity.before is None:
        return None
    if case == "at" and found.direction != "same" and _has_other_object(reading, verb):
        return None  # "sank hulks at 900 dollars each"
    if case in _PAST and found.direction == "same":
        return None  # "kept inflation below 3 percent"
    if case in _END or quantity.before is not None:
        return _to(quantity, found)
    if case in {"by", "of"} and found.direction != "same":
        return _by(quantity, found.direction)
    if case is None and found.direction != "same" and verb is not None:
        is_thrown = lemma_in(_TRANSITIVE, reading.tokens[verb]) in _TRANSITIVE
        return None if is_thrown else _by(quantity, found.direction)
    return None


def _is_for(reading: Reading, quantity: Quantity, measure: Measure, first: int) -> bool:
    """Say whether a figure counts who gets what is cut or raised: "cut aid to 30 countries"."""
    counted = reading.tokens[reading.tokens[first].head]
    noun = counted.lemma.lower()
    is_served = noun in roles() or noun in _HELPED
    if quantity.unit is not None or not is_served:
        return False
    if any(case_of(reading, one.index) == "from" for one in _around(reading, counted, first)):
        return False  # "to 40 families from 90" tells how many there are
    given = (object_class("aid") | object_class("supply")) - roles().keys()
    return any(
        one.lemma.lower() in given and not _are_people(reading, one)
        for one in reading.children(measure.verb, "obj", "nsubj:pass")
    )


def _around(reading: Reading, counted: Token, first: int) -> tuple[Token, ...]:
    """Return the phrases behind a figure, on its number, on what is counted or on its verb."""
    heads = dict.fromkeys((first, counted.index, max(0, counted.head)))
    return tuple(
        one
        for head in heads
        for one in reading.children(head, "nmod", "obl")
        if one.index > counted.index and one.upos == "NUM"
    )


def _are_people(reading: Reading, noun: Token) -> bool:
    """Say whether what is given are people, who are counted: "its supply of nurses"."""
    parts = reading.children(noun.index, "nmod", "compound")
    return any(
        one.lemma.lower() in roles() and case_of(reading, one.index) != "to" for one in parts
    )


def _way(reading: Reading, first: int, before: str) -> str:
    """Return the word before a figure; behind a comma "up" also of "up by"."""
    words = reading.tokens[max(0, first - 3) : first]
    is_apart = before == "by" and len(words) == 3 and words[0].upos == "PUNCT"
    return words[1].text.lower() if is_apart else before


def _is_particle(reading: Reading, word: int) -> bool:
    """Say whether "up", "down" belong to a verb that changes no figure: "shot down 30", "gave up 4"."""
    token = reading.tokens[max(0, word)]
    if token.deprel != "compound:prt" or token.head < 0:
        return False
    verb = reading.tokens[token.head]
    known = changes().keys() | (_MOVING - _TRANSITIVE)
    return lemma_in(known, verb) not in known or verb.lemma.lower() == "pick"


def _has_other_object(reading: Reading, verb: int | None) -> bool:
    """Say whether a verb has an object beside the figure."""
    return verb is not None and verb >= 0 and bool(reading.children(verb, "obj"))


def is_arrived_at(reading: Reading, verb: int, first: int) -> bool:
    """
    Say whether something goes up to a figure, which is then no bound: "will go up to 25 percent".

    What "may go up to 25 percent" may also stay below. A cap may be "doubled, up to 60 percent".
    """
    if _upward(reading, verb, first) is None and not lifts_limit(reading, first):
        return False
    helpers = reading.children(verb, "aux")
    return not any(helper.text.lower() in CAN_OR_MAY for helper in helpers)


def _upward(reading: Reading, verb: int, first: int) -> Direction | None:
    """Return the direction of "will go up to 25 percent", where "up to" looks like a bound."""
    words = [token.text.lower() for token in reading.tokens[max(0, first - 3) : first]]
    is_moving = verb >= 0 and lemma_in(_MOVING - {"be"}, reading.tokens[verb]) in _MOVING - {"be"}
    is_next = is_moving and len(words) == 3 and verb == first - 3
    return Direction("up", None) if is_next and words[1:] == ["up", "to"] else None


def _is_made(reading: Reading, quantity: Quantity, measure: Measure, first: int) -> bool:
    """Say whether an amount is what somebody got or grew: "raised 4 million dollars", "grew 40 tonnes"."""
    if measure.verb < 0 or lemma_in(_MAKING, reading.tokens[measure.verb]) not in _MAKING:
        return False
    objects = [
        child
        for child in reading.children(measure.verb, "obj")
        if first in reading.subtree(child.index)
    ]
    is_share = quantity.unit is not None and quantity.unit.kind == "share"
    parts = [c for o in objects for c in reading.children(o.index, "nmod")]
    return bool(objects) and (not is_share or any(case_of(reading, c.index) == "of" for c in parts))


def _pushed(reading: Reading, quantity: Quantity, measure: Measure) -> Changed | None:
    """Return the change of "push inflation below 3 percent"; "keep it below" changes nothing."""
    way = _PAST.get(measure.preposition or "")
    if way is None or measure.verb < 0:
        return _moved(quantity)
    verb = reading.tokens[measure.verb]
    is_pushed = lemma_in(_PUSHING, verb) in _PUSHING and _has_other_object(reading, verb.index)
    return _to(quantity, Direction(way, None)) if is_pushed else _moved(quantity)


def _named(reading: Reading, quantity: Quantity, measure: Measure) -> Changed | None:
    """Return the change of "the rise comes to 5 percent", "put the increase at 5 percent"."""
    if measure.noun < 0:
        return None
    noun = reading.tokens[measure.noun]
    found = changes().get(noun.lemma.lower()) if names_change(noun) else None
    if found is None or found.factor is not None or found.direction == "same":
        return None
    is_state = noun.upos != "NOUN" or noun.lemma.lower() in _STATES
    if is_state or reading.children(noun.index, "cop"):
        return None  # "ten dinars is a gain to nobody"
    verb = reading.tokens[measure.verb] if measure.verb >= 0 else None
    is_told = verb is None or lemma_in(_TELLING, verb) in _TELLING
    return _by(quantity, found.direction) if is_told else None


def _told(quantity: Quantity, before: str) -> Changed | None:
    """Return the change that the words directly around a figure tell: "up 5 percent", "5 percent more"."""
    if quantity.trend is not None:
        value = quantity.low if quantity.low is not None else quantity.high
        return Changed(Change(direction=quantity.trend, from_=quantity.before, to=value))
    if before in {"up", "down"}:
        return _by(quantity, before)
    if quantity.adverb is not None:
        return _by(quantity, "up" if quantity.adverb in _MORE else "down")
    return None


def _is_steady(reading: Reading, verb: int, first: int) -> bool:
    """Say whether words tell that nothing moved: "held steady at", "was flat at"."""
    if verb >= 0:
        return any(child.text.lower() in _STEADY for child in reading.children(verb))
    above = reading.tokens[first]
    for _ in range(4):
        above = reading.above(above)
    return above.text.lower() in _STEADY


def _moved(quantity: Quantity) -> Changed | None:
    """Return the change of "from 30 to 60" where no verb says which way."""
    if quantity.before is None or quantity.low is None or quantity.low == quantity.before:
        return None
    direction = "up" if quantity.low > quantity.before else "down"
    return _to(quantity, Direction(direction, None))


def _to(quantity: Quantity, found: Direction) -> Changed:
    """Return a change that ended at the figure; what it began with may follow from the factor."""
    value = quantity.low if quantity.low is not None else quantity.high
    if quantity.before is not None and not _contradicts(quantity.before, value, found.direction):
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


def _contradicts(before: float, value: float | None, direction: str) -> bool:
    """Say whether a figure went the other way than told: "rose to 40 from 52 planned" is no pair."""
    if value is None:
        return False
    return value < before if direction == "up" else direction == "down" and value > before


def _by(quantity: Quantity, direction: str) -> Changed:
    """Return a change by the figure; a share makes a factor."""
    value = quantity.low
    is_share = quantity.unit is not None and quantity.unit.name == "percent"
    if not is_share or value is None or value != quantity.high:
        return Changed(Change(direction=direction))
    factor = 1 + value / 100 if direction == "up" else 1 - value / 100
    return Changed(Change(direction=direction, factor=round(factor, 4)), ("change.factor",))


def begun(text: str, figure: Figure, former: Figure | None) -> Figure:
    """
    Return a figure that a change came to with what it began with: "cut by 1,200 to 8,800".

    That follows from the difference right before it; of "rose 5 percent to 12 percent" nobody
    knows if it is told in points, but "by a third to 12 percent" is of what there was.
    """
    ended, by = figure.change, former.change if former is not None else None
    if former is None or ended is None or by is None or by.to is not None or ended.to is None:
        return figure
    between = text[former.spans[-1].end : figure.spans[0].start]
    is_exact = None not in {former.low, figure.low} and figure.low == figure.high
    if (
        ended.from_ is not None
        or by.direction != ended.direction
        or not is_exact
        or _ARRIVED.fullmatch(between) is None
    ):
        return figure
    is_part = _PERCENT.search(former.spans[0].of(text)) is None
    start = _start(ended.to, by, former, figure.unit, is_part=is_part)
    if start is None or start <= 0:
        return figure
    change = msgspec.structs.replace(ended, from_=start)
    implied = tuple(sorted({*figure.implied, "change.from"}))
    return msgspec.structs.replace(figure, change=change, implied=implied)


def _start(
    end: float, by: Change, former: Figure, unit: str | None, *, is_part: bool
) -> float | None:
    """Return what a change began with: the end without a share or an amount of the same unit."""
    if former.unit == "percent":
        is_sure = is_part or unit != "percent"
        return float(f"{end / by.factor:.4g}") if is_sure and by.factor else None
    scale = _POINTS.get(former.unit or "") if unit == "percent" else None
    scale = 1.0 if former.unit == unit else scale
    if former.low is None or former.low != former.high or scale is None:
        return None
    step = former.low * scale
    return round(end - step if by.direction == "up" else end + step, 6)
