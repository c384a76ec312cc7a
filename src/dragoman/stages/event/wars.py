"""
Wars told by their noun: "Russia's war on Ukraine", "the war between Chad and Libya".

The model takes most of them for what everybody knows. A war that both sides are told of is one all the same; one on
potholes, in a kitchen or over prices is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Party, Status
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import status_of
from dragoman.stages.phrases import case_of

# What kind of war it is, where arms are carried; others are of words, prices or the past.
_ARMED = frozenset(
    "all-out bitter bloody border brief brutal costly deadly first full full-scale ground guerrilla land "
    "latest long new old proxy second secret short six-day undeclared".split()
)
_AGAINST = ("against", "in", "on", "with")
_OVER = frozenset({"cease", "end", "last", "start", "begin", "finish"})
_KIND = kind_of("ASSAULT", "")


def with_wars(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds, in order, with wars that a noun tells with both sides, and that are not told yet."""
    told = {word for one in found for word in one.words}
    wars = (
        _war(reading, parties, noun)
        for noun in reading.of_lemmas({"war"})
        if noun.upos == "NOUN" and noun.index not in told and _is_armed(reading, noun)
    )
    kept = [_by_helped(reading, parties, one) for one in found]
    return with_more(kept, [one for one in wars if one is not None])


def _by_helped(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a war found before as one of whom others helped "in its war"."""
    noun = reading.tokens[found.trigger]
    owners = reading.children(noun.index, "nmod:poss")
    if noun.lemma.lower() != "war" or noun.upos != "NOUN" or not owners:
        return found
    source = parties.without(_wagers(reading, parties, noun, owners[0]), found.target)
    return found._replace(source=source) if source else found


def _is_armed(reading: Reading, noun: Token) -> bool:
    """Say whether a war is one of arms, and is not itself part of another's name."""
    beside = reading.children(noun.index, "amod", "compound", "nmod:unmarked")
    return noun.deprel != "compound" and all(
        one.text.lower() in _ARMED or one.upos in {"NUM", "PROPN"} for one in beside
    )


def _war(reading: Reading, parties: Parties, noun: Token) -> Found | None:
    """Return the war of two who are known."""
    between = _sides(reading, parties, noun)
    if between:
        return _made(noun, between, (), status_of(reading, noun.index))
    owners = reading.children(noun.index, "nmod:poss")
    source = _wagers(reading, parties, noun, owners[0]) if owners else ()
    target = parties.without(parties.behind(noun, _AGAINST), source)
    if not (is_political(source) and is_political(target)):
        return None
    status = status_of(reading, noun.index)
    is_going_on = status == "happened" and not _is_over(reading, noun)
    return _made(noun, source, target, "ongoing" if is_going_on else status)


def _wagers(reading: Reading, parties: Parties, noun: Token, owner: Token) -> tuple[Party, ...]:
    """Return who wages a war: "armed Chad in its war with Libya" tells Chad's, whoever armed it."""
    if owner.upos == "PRON" and case_of(reading, noun.index) == "in":
        near = reading.children(noun.head, "iobj", "obj", "obl") if noun.head >= 0 else ()
        before = [one for one in (*near, reading.tokens[noun.head]) if one.index < noun.index]
        helped = (parties.of(one.index) for one in reversed(before) if one.upos != "VERB")
        return next((one for one in helped if is_political(one)), parties.of(owner.index))
    return parties.of(owner.index)


def _sides(reading: Reading, parties: Parties, noun: Token) -> tuple[Party, ...]:
    """Return the two between whom a war is, if both are known."""
    sides = [
        parties.of(one.index)
        for one in reading.children(noun.index, "nmod")
        if case_of(reading, one.index) == "between"
    ]
    both = sides[0] if sides else ()
    return both if len(both) > 1 and is_political(both) else ()


def _is_over(reading: Reading, noun: Token) -> bool:
    """Say whether a war is told with its year or its end."""
    above = reading.above(noun)
    dated = (one for one in reading.children(noun.index, "nmod") if one.text.isdigit())
    is_ended = noun.deprel == "nsubj" and above.lemma.lower() in _OVER
    return is_ended or any(dated)


def _made(
    noun: Token, source: tuple[Party, ...], target: tuple[Party, ...], status: Status
) -> Found:
    """Make the deed."""
    deed = Deed(_KIND, (), frozenset(), "")
    return Found(deed, noun.index, (noun.index,), source, target, None, noun.lemma, status)
