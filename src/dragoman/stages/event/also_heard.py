"""
Whoever is joined to a party in words, where the tree joins him to something else.

"Delegates of the rebels and Manila's adviser sat down": the tree may have the delegates be of both.
Where the model's head hears the adviser on the side of the delegates, and only "and" stands between
them, he is there too.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading
from dragoman.records import Party
from dragoman.stages.event.found import Found, words_of
from dragoman.stages.event.parties import Parties, is_thing
from dragoman.stages.event.signs import Candidate
from dragoman.stages.phrases import governor_of

_JOINING = frozenset({"and", "or", "nor"})
_BETWEEN = frozenset({"DET", "PUNCT"})
_BODIES = frozenset(
    "board branch council deputy faction front group guild league movement party wing union".split()
)


def with_joined_heard(
    reading: Reading, parties: Parties, found: Sequence[Found], candidates: Sequence[Candidate]
) -> list[Found]:
    """Return deeds with whoever the head hears on a side, joined in words to who stands there."""
    heads = {rule.trigger: head for rule, head in candidates if rule is not None and head}
    return [
        _completed(reading, parties, one, heads[one.trigger]) if one.trigger in heads else one
        for one in found
    ]


def _completed(reading: Reading, parties: Parties, found: Found, head: Found) -> Found:
    """Return a deed with both sides completed."""
    if len(head.source) > len(found.source) > 0:
        found = found._replace(
            source=_with_more(reading, parties, found.source, found, head.source)
        )
    if len(head.target) > len(found.target) > 0:
        found = found._replace(
            target=_with_more(reading, parties, found.target, found, head.target)
        )
    return found


def _with_more(
    reading: Reading,
    parties: Parties,
    side: tuple[Party, ...],
    found: Found,
    heard: Sequence[Party],
) -> tuple[Party, ...]:
    """Return a side with those of whom the head hears there, as long as each is joined to the last."""
    taken = {
        word.index for one in (*found.source, *found.target) for word in words_of(reading, one)
    }
    for one in sorted(heard, key=lambda party: party.spans[0].start):
        words = [word.index for word in words_of(reading, one)]
        if not taken.isdisjoint(words) or not _is_somebody(reading, parties, one):
            continue
        if _is_joined(reading, side[-1], words[0]):
            side = (*side, one)
        elif _is_joined(reading, one, min(word.index for word in words_of(reading, side[0]))):
            side = (one, *side)
    return side


def _is_somebody(reading: Reading, parties: Parties, party: Party) -> bool:
    """Say whether a party is known, or people: "three of his guards", "his deputy", not "his car"."""
    if party.mention or party.country:
        return True
    noun = governor_of(words_of(reading, party))
    if noun is None or is_thing(noun):
        return False
    return noun.lemma.lower() in _BODIES or parties.is_human(noun)


def _is_joined(reading: Reading, party: Party, first: int) -> bool:
    """Say whether only a word that joins stands between a party and a word after it."""
    last = max(word.index for word in words_of(reading, party))
    between = reading.tokens[last + 1 : first]
    return any(one.text.lower() in _JOINING for one in between) and all(
        one.text.lower() in _JOINING or one.upos in _BETWEEN for one in between
    )
