"""
Events as the model's event head sees them, and how they join those found by the lexicon.

The head knows words that no lexicon lists, and sees from the whole passage whether a word
tells a deed at all; the lexicon knows what a deed asks for. Where both find one, the head's
reading of type and status holds if it is sure, and parties come from both.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.language.reading import Reading
from dragoman.language.reading_layers import Trigger
from dragoman.records import Party, Status
from dragoman.stages.event_found import Found
from dragoman.stages.event_parties import Parties

# All chosen on the files "-01" of training/text/events and on the development sets of
# bench/events.py: how sure the head must be alone, to overrule a type, and of a status.
ALONE, OVERRULES, STATUS = 0.6, 0.6, 0.5


def found_in_layer(reading: Reading, parties: Parties) -> list[Found]:
    """Return what the head finds in a report, in reading order."""
    return [_found(reading, parties, one) for one in reading.triggers]


def _found(reading: Reading, parties: Parties, one: Trigger) -> Found:
    """Make something found of a trigger."""
    words = tuple(range(one.first, one.last))
    trigger = _head(reading, one.first, one.last)
    sides: dict[str, list[Party]] = {"source": [], "target": []}
    heads: dict[str, int] = {}
    for argument in one.arguments:
        if argument.label not in sides:
            continue
        head = _head(reading, argument.first, argument.last)
        heads.setdefault(argument.label, head)
        side = sides[argument.label]
        side += [party for party in parties.single(head) if party not in side]
    kind = kind_of(one.type, one.mode)
    return Found(
        deed=Deed(kind, (), frozenset(), ""),
        trigger=trigger,
        words=words,
        source=tuple(sides["source"]),
        target=tuple(sides["target"]),
        doer=heads.get("source"),
        rule="head",
        status=cast("Status", one.status) if one.status_score >= STATUS else None,
        score=one.score,
    )


def _head(reading: Reading, first: int, last: int) -> int:
    """Return the word of a run whose governor lies outside it, a noun or verb first."""
    outside = [word for word in range(first, last) if not first <= reading.tokens[word].head < last]
    for word in outside:
        if reading.tokens[word].upos in {"NOUN", "PROPN", "PRON", "VERB", "NUM"}:
            return word
    return outside[0] if outside else first


def joined(by_rule: Iterable[Found], by_head: Iterable[Found]) -> list[Found]:
    """Return what rules and head found together, each deed once, in reading order."""
    rules = list(by_rule)
    found: list[Found] = []
    met: set[int] = set()
    for one in by_head:
        at = next((n for n, rule in enumerate(rules) if set(rule.words) & set(one.words)), None)
        if at is not None:
            met.add(at)
            found.append(_agreed(rules[at], one))
        elif one.score >= ALONE:
            found.append(one)
    found += [rule for n, rule in enumerate(rules) if n not in met]
    return sorted(found, key=lambda one: (one.trigger, one.words))


def _agreed(rule: Found, head: Found) -> Found:
    """Return one deed that both found."""
    is_same = rule.deed.kind.type == head.deed.kind.type
    if not is_same and head.score < OVERRULES:
        return rule._replace(status=head.status)
    return Found(
        deed=rule.deed if is_same else head.deed,
        trigger=rule.trigger,
        words=rule.words,
        source=head.source or rule.source,
        target=head.target or rule.target,
        doer=rule.doer if rule.doer is not None else head.doer,
        rule=f"{rule.rule}+head",
        status=head.status,
        score=max(rule.score, head.score),
    )
