"""
Score events against the project's own marked text.

    python bench/events_own.py [--json] [--misses] [FILE...]

Without files: the held-out ones of training/text/events (named *-01 and *-02). An event is
found if its trigger overlaps a marked one; `typed_f1` wants the type right as well,
`actors_f1` also both sides: every marked party overlaps a found one of its side, and the
other way round. `status_f1` is the mean F1 of the eight classes and `voice` the share of
right voices, both over the triggers found (`triggers`). `place_f1` and `time_f1`, over the
same triggers, want the place or time of an event to overlap the marked phrase; phrases that
name no place ("in a chapel") are marked as well, though no record can stand for them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import marked
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Event, Mention, Party, Place, Statement, Time
from dragoman.spans import Span
from dragoman.stages import standard
from own_score import macro_f1
from printed import show

_LONGEST = 20
Pair = tuple[marked.Done, Event]


def _meets(place: marked.Place | None, spans: Iterable[Span]) -> bool:
    """Say whether a place overlaps one of several spans."""
    return place is not None and any(s.start < place[1] and place[0] < s.end for s in spans)


def same(places: tuple[marked.Place, ...], parties: list[list[Span]]) -> bool:
    """Say whether one side of an event is right."""
    return all(any(_meets(place, party) for party in parties) for place in places) and all(
        any(_meets(place, party) for place in places) for party in parties
    )


def standing_for(parties: tuple[Party, ...], marks: dict[str, Mention]) -> list[list[Span]]:
    """Return where each party stands; a pronoun stands as well where what it refers to stands."""
    found = []
    for party in parties:
        spans = list(party.spans)
        here = marks.get(party.mention or "")
        while here is not None and here.head in marks and len(spans) < _LONGEST:
            here = marks[here.head]
            spans += here.spans
        found.append(spans)
    return found


def _is_voice(item: marked.Item, gold: marked.Done, event: Event, said: list[Statement]) -> bool:
    """Say whether an event stands in the right statement."""
    if gold.voice is None or event.voice is None:
        return gold.voice is None and event.voice is None
    found = next(one for one in said if one.id == event.voice)
    if gold.voice >= len(item.said):
        return False
    wanted = item.said[gold.voice]
    source = found.source.spans if found.source else ()
    return _meets(wanted.cue, found.cue) or _meets(wanted.source, source)


def pairs_of(item: marked.Item, events: list[Event]) -> list[Pair]:
    """Return marked events and those found at their triggers, the right type first."""
    free = list(events)
    found = []
    for gold in item.done:
        here = [event for event in free if _meets(gold.trigger, event.trigger)]
        here.sort(key=lambda event: event.type != gold.type)
        if here:
            free.remove(here[0])
            found.append((gold, here[0]))
    return found


def score(items: list[marked.Item], *, misses: bool) -> dict[str, float]:
    """Score our events on marked items."""
    pipeline = Pipeline(standard())
    counts: Counter[str] = Counter()
    wanted, found = [], []
    for item in items:
        reading = default_reader().read([read_text(item.text, title="-")])[0]
        marks = pipeline(reading).marks
        events = [mark for mark in marks if isinstance(mark, Event)]
        said = [mark for mark in marks if isinstance(mark, Statement)]
        mentions = {mark.id: mark for mark in marks if isinstance(mark, Mention)}
        settings = {mark.id: mark.spans for mark in marks if isinstance(mark, Place | Time)}
        pairs = pairs_of(item, events)
        counts["gold"] += len(item.done)
        counts["found"] += len(events)
        counts["empty"] += not item.done
        counts["clean"] += not item.done and not events
        for gold, event in pairs:
            is_typed = gold.type == event.type
            sides = [
                same(places, standing_for(parties, mentions))
                for places, parties in ((gold.source, event.source), (gold.target, event.target))
            ]
            counts["triggers"] += 1
            counts["typed"] += is_typed
            counts["actors"] += is_typed and all(sides)
            counts["source"] += sides[0]
            counts["target"] += sides[1]
            counts["voice"] += _is_voice(item, gold, event, said)
            for kind, place, mark in (
                ("place", gold.place, event.place),
                ("time", gold.time, event.time),
            ):
                counts[f"{kind} marks"] += (place is not None) + (mark is not None)
                counts[kind] += mark is not None and _meets(place, settings[mark])
            wanted.append(gold.status)
            found.append(event.status)
        if misses:
            _show(item, events, pairs, said, mentions)
    total = max(1, counts["gold"] + counts["found"])
    met = max(1, counts["triggers"])
    return {
        "items": len(items),
        "triggers": counts["triggers"],
        "trigger_f1": 2 * counts["triggers"] / total,
        "typed_precision": counts["typed"] / max(1, counts["found"]),
        "typed_recall": counts["typed"] / max(1, counts["gold"]),
        "typed_f1": 2 * counts["typed"] / total,
        "actors_f1": 2 * counts["actors"] / total,
        "source": counts["source"] / met,
        "target": counts["target"] / met,
        "status_f1": macro_f1(list(zip(wanted, found, strict=True))),
        "status_right": sum(a == b for a, b in zip(wanted, found, strict=True)) / met,
        "voice": counts["voice"] / met,
        "place_f1": 2 * counts["place"] / max(1, counts["place marks"]),
        "time_f1": 2 * counts["time"] / max(1, counts["time marks"]),
        "clean": counts["clean"] / max(1, counts["empty"]),
    }


def _show(
    item: marked.Item,
    events: list[Event],
    pairs: list[Pair],
    said: list[Statement],
    mentions: dict[str, Mention],
) -> None:
    """Print what differs in one item."""
    text, met = item.text, {id(event) for _, event in pairs}
    lines = []
    for gold in item.done:
        event = next((event for one, event in pairs if one is gold), None)
        words = text[slice(*gold.trigger)]
        if event is None:
            lines.append(f"  MISSED {words}: {gold.type} {gold.mode or ''} {gold.status}")
            continue
        faults = list(_differences(text, gold, event, mentions))
        if not _is_voice(item, gold, event, said):
            faults.append(f"voice {gold.voice}")
        if faults:
            lines.append(f"  {words}: " + "; ".join(faults))
    lines += [
        f"  EXTRA {event.text}: {event.type} {event.status} {event.by}"
        for event in events
        if id(event) not in met
    ]
    if lines:
        print(text, *lines, sep="\n")


def _differences(
    text: str, gold: marked.Done, event: Event, mentions: dict[str, Mention]
) -> Iterator[str]:
    """Yield in what a marked event and the found one differ, but for the voice."""
    if event.type != gold.type:
        yield f"type {gold.type} != {event.type}"
    if event.status != gold.status:
        yield f"status {gold.status} != {event.status}"
    for side, places, parties in (
        ("source", gold.source, event.source),
        ("target", gold.target, event.target),
    ):
        if not same(places, standing_for(parties, mentions)):
            want = [text[slice(*place)] for place in places]
            have = [" ".join(s.of(text) for s in party.spans) for party in parties]
            yield f"{side} {want} != {have}"


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", action="store_true")
    options.add_argument("files", nargs="*", type=Path)
    chosen = options.parse_args()
    held_out = [*marked.HERE.glob("*-01.txt"), *marked.HERE.glob("*-02.txt")]
    scores = score(marked.all_items(chosen.files or held_out), misses=chosen.misses)
    scores = {f"events_own.{key}": value for key, value in scores.items()}
    show(scores, as_json=chosen.json)


if __name__ == "__main__":
    main()
