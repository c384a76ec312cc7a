"""
Weigh the signs by which somebody is whom a deed is done to (`stages/event/whom_signs.py`).

    python training/event_whom.py FILE... [--learned FILE...] [--write]

FILEs are marked texts of training/text/events that the event head has not learned. Everybody
named around a deed that is found where one is marked is one example, right if a target is
marked at his words (logistic regression, by L-BFGS). --learned are texts that the head has
learned: there it is doubted (`doubts.py`), and they count for half. Each example counts for a
little once more as if the head had heard of nobody: on text of another world it often does not,
and then the tree must tell. The weights are fitted once without each author whom the head has not
learned, to tell how they choose for him, and once on all.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import marks
from doubts import doubted
from dragoman.knowledge import tables
from dragoman.records import Mention, Party
from dragoman.spans import Span
from dragoman.stages.event.choice import weighed
from dragoman.stages.event.signs import Signs
from dragoman.stages.event.whom_signs import NOTHING, Whom
from dragoman.stages.events import unweighed
from weighing import Example, read, weights_of

OUT = Path(tables.__file__).parent / "data" / "event_whom.tsv"
# A sign of fewer people is not weighed, nor kept if it says less than this.
_SEEN, _SAYING = 12, 0.05
_PENALTY = 1.0
_LEARNED = 0.5
# For how much an example counts without what the head has heard.
_UNHEARD = 0.1
_LONGEST = 10
_HEADING = (
    "# How much each sign says that somebody is the target of an event (log-odds), "
    "source: training/event_whom.py; licence: Apache-2.0\nsign\tweight\n"
)


class Named(NamedTuple):
    """Somebody named around a deed: his signs, and whether he is marked as its target."""

    author: str
    signs: Signs
    is_target: bool
    weight: float = 1.0


def named(path: Path) -> Iterator[Named]:
    """Yield everybody named around the deeds of a file's texts."""
    for item in marks.items(path):
        reading = read(item.text)
        parties, deeds = unweighed(reading)
        whom = Whom(reading, parties, deeds)
        mentions = {mention.id: mention for mention in reading.of_kind(Mention)}
        for kind, fields in item.marks:
            place = marks.place(item.text, fields[0]) if kind == "E" else None
            if place is None:
                continue
            marked = [marks.place(item.text, words) for words in fields[4].split(";")]
            met = [
                one
                for one in deeds
                if any(_overlap(reading.span(word, word + 1), place) for word in one.words)
            ]
            met.sort(key=lambda one: one.deed.kind.type != fields[1].partition(" ")[0])
            for found in met[:1]:
                around = whom.around(found)
                for one in around.others:
                    spans = standing_for(one.party, mentions)
                    is_target = any(_overlap(s, m) for s in spans for m in marked if m)
                    author = path.name.partition("-")[0]
                    yield Named(author, around.signs(one), is_target)


def standing_for(party: Party, mentions: dict[str, Mention]) -> list[Span]:
    """Return where a party stands, and where what its pronoun refers to stands."""
    spans, here = list(party.spans), mentions.get(party.mention or "")
    for _ in range(_LONGEST):
        here = mentions.get(here.head or "") if here is not None else None
        spans += here.spans if here is not None else ()
    return spans


def _overlap(span: Span, place: marks.Place) -> bool:
    """Say whether a span shares characters with a marked place."""
    return span.start < place[1] and place[0] < span.end


def unheard(people: list[Named]) -> list[Named]:
    """Return those of whom the head has heard, or of others beside them, as if it had not."""
    return [
        one._replace(signs=_silenced(one.signs), weight=_UNHEARD * one.weight)
        for one in people
        if not one.signs["unheard"] or one.signs["other heard"] > NOTHING
    ]


def _silenced(signs: Signs) -> Signs:
    """Return signs without what the head has heard of targets."""
    silent = {sign: NOTHING for sign in signs if sign.split()[0] == "heard"}
    silent["heard as source"] = signs["heard as source"]
    silent |= {"heard, squared": NOTHING * NOTHING / 10, "unheard": 1.0}
    return {**signs, **silent, "other heard": NOTHING, "better heard": 0.0}


def fitted(people: list[Named]) -> dict[str, float]:
    """Return the weights of the signs."""
    everybody = [*people, *unheard(people)]
    examples = [Example(one.signs, one.is_target, one.weight) for one in everybody]
    return weights_of(examples, seen=_SEEN, penalty=_PENALTY)


def told(people: list[Named], weights: dict[str, float]) -> str:
    """Return how often weights say rightly whether somebody is a target."""
    right = sum((weighed(weights, one.signs) > 0) == one.is_target for one in people)
    return f"{right} of {len(people)} right"


def main() -> None:
    """Fit the weights, tell how they choose for authors left out, and write them."""
    options = argparse.ArgumentParser()
    options.add_argument("files", type=Path, nargs="+")
    options.add_argument("--learned", type=Path, nargs="*", default=[])
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    people = [one for path in sorted(chosen.files) for one in named(path)]
    with doubted():
        learned = [
            one._replace(weight=_LEARNED) for path in sorted(chosen.learned) for one in named(path)
        ]
    for author in sorted({one.author for one in people}):
        rest = fitted(learned + [one for one in people if one.author != author])
        print(author, told([one for one in people if one.author == author], rest))
    if chosen.write:
        weights = fitted(learned + people)
        lines = [
            f"{sign}\t{weight:.4f}\n"
            for sign, weight in sorted(weights.items())
            if abs(weight) >= _SAYING
        ]
        OUT.write_text(_HEADING + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
