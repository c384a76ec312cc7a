"""
Weigh the signs by which somebody is whom a deed is done to (`stages/event/whom_signs.py`).

    python training/event_whom.py FILE... [--learned FILE...] [--write]

FILEs are marked texts of training/text/events that the event head has not learned. Every deed that
is found where one is marked is a choice between everybody named around it and nobody; right is
whoever stands where a target is marked (multinomial logit, by L-BFGS). --learned are texts that the
head has learned: there it is doubted (`doubts.py`), and they count for half. Each choice counts for
a little once more as if the head had heard of nobody: on text of another world it often does not,
and then the tree must tell. Without --write it is told how weights choose for each author whom the
head has not learned that are fitted without him.
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
from weighing import Choice, read, weights_of_choices

OUT = Path(tables.__file__).parent / "data" / "event_whom.tsv"
# A sign of fewer people is not weighed, nor kept if it says less than this.
_SEEN, _SAYING = 12, 0.05
_PENALTY = 1.0
_LEARNED = 0.5
# For how much a choice counts without what the head has heard.
_UNHEARD = 0.05
_LONGEST = 10
_HEADING = (
    "# How much each sign says that somebody is the target of an event (log-odds), "
    "source: training/event_whom.py; licence: Apache-2.0\nsign\tweight\n"
)


class Asked(NamedTuple):
    """A deed of an author: everybody named around it by his signs, and who is marked as its target."""

    author: str
    choice: Choice


def asked(path: Path) -> Iterator[Asked]:
    """Yield the deeds of a file's texts."""
    author = path.name.partition("-")[0]
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
                spans = [standing_for(one.party, mentions) for one in around.others]
                yield Asked(
                    author,
                    Choice(
                        [around.signs(one) for one in around.others],
                        [any(_overlap(s, m) for s in his for m in marked if m) for his in spans],
                    ),
                )


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


def unheard(choices: list[Choice]) -> list[Choice]:
    """Return the choices in which the head has heard of somebody, as if it had not."""
    return [
        Choice([_silenced(signs) for signs in one.options], one.are_right, _UNHEARD * one.weight)
        for one in choices
        if any(not signs["unheard"] for signs in one.options)
    ]


def _silenced(signs: Signs) -> Signs:
    """Return signs without what the head has heard of targets."""
    silent = {sign: NOTHING for sign in signs if sign.split()[0] == "heard"}
    silent["heard as source"] = signs["heard as source"]
    silent |= {"heard, squared": NOTHING * NOTHING / 10, "unheard": 1.0}
    return {**signs, **silent, "other heard": NOTHING, "better heard": 0.0}


def fitted(choices: list[Choice]) -> dict[str, float]:
    """Return the weights of the signs."""
    return weights_of_choices([*choices, *unheard(choices)], seen=_SEEN, penalty=_PENALTY)


def told(choices: list[Choice], weights: dict[str, float]) -> str:
    """Return how often weights choose somebody who is right, or nobody where nobody is."""
    right = 0
    for one in choices:
        sums = [weighed(weights, signs) for signs in one.options]
        best = max(range(len(sums)), key=sums.__getitem__, default=-1)
        is_somebody = best >= 0 and sums[best] >= 0.0
        right += one.are_right[best] if is_somebody else not any(one.are_right)
    return f"{right} of {len(choices)} right"


def main() -> None:
    """Fit the weights and write them, or tell how they choose for authors left out."""
    options = argparse.ArgumentParser()
    options.add_argument("files", type=Path, nargs="+")
    options.add_argument("--learned", type=Path, nargs="*", default=[])
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    new = [one for path in sorted(chosen.files) for one in asked(path)]
    with doubted():
        learned = [
            one.choice._replace(weight=_LEARNED)
            for path in sorted(chosen.learned)
            for one in asked(path)
        ]
    if not chosen.write:
        for author in sorted({one.author for one in new}):
            rest = fitted(learned + [one.choice for one in new if one.author != author])
            print(author, told([one.choice for one in new if one.author == author], rest))
        return
    weights = fitted(learned + [one.choice for one in new])
    lines = [
        f"{sign}\t{weight:.4f}\n"
        for sign, weight in sorted(weights.items())
        if abs(weight) >= _SAYING
    ]
    OUT.write_text(_HEADING + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
