"""Short names of known people, as they stand elsewhere, or that here belong to somebody else."""

from __future__ import annotations

from collections.abc import Container, Sequence

from dragoman.knowledge.actors import (
    HONORIFICS,
    ORDINARY,
    SENIOR,
    Actor,
    country_names,
    demonyms,
    find,
    rank_of,
    roles,
)
from dragoman.knowledge.forenames import is_forename as is_known_forename
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.owners import appositions
from dragoman.stages.mention.words import country_in
from dragoman.stages.phrases import core

_SHOUT = 3  # letters: a name as short as this in capitals may be an acronym


def is_forename(reading: Reading, at: int, actor: Actor, in_person: Container[int]) -> bool:
    """
    Say whether a known person's short name opens the longer name of another: "Petro Koval".

    "Ishiba Shigeru" is Shigeru Ishiba: his own other name may follow.
    """
    if at + 1 >= len(reading.tokens):
        return False
    name, behind = reading.tokens[at : at + 2]
    is_name = behind.upos == "PROPN" and behind.text[0].isupper() and behind.text.isalpha()
    if not is_name or behind.sentence != name.sentence:
        return False
    is_flat = behind.deprel.startswith("flat") and behind.head == at
    is_one = is_flat or (at in in_person and at + 1 in in_person)
    return is_one and behind.text.lower() not in actor.name.lower().replace("-", " ").split()


def is_part_of_name(reading: Reading, first: int, last: int, in_person: Container[int]) -> bool:
    """Say whether a known family name stands in another person's full name."""
    if last - first > 1 or first == 0:
        return False
    before = reading.tokens[first - 1]
    word = before.text.lower().rstrip(".")
    is_name = before.upos == "PROPN" and before.text[0].isupper() and before.text.isalpha()
    # "Hunter", "Mason": what anybody may be is no title where the model sees one name.
    is_office = word in roles() and rank_of(word) != ORDINARY
    is_title = word in HONORIFICS or is_office or before.text in demonyms()
    is_seen = first - 1 in in_person or is_known_forename(before.text)
    is_beside = before.sentence == reading.tokens[first].sentence and is_seen
    return is_name and is_beside and not is_title


def is_elsewhere(reading: Reading, at: int, actor: Actor) -> bool:
    """
    Say whether the office beside a short name is of another country: "the Fijian envoy, Roa".

    A "Russian ally" may be anybody's head.
    """
    for noun in appositions(reading, at):
        rank = rank_of(reading.tokens[noun].lemma.lower())
        country = country_in(reading, *core(reading, noun))
        is_office = rank is not None and rank <= SENIOR
        if is_office and country in country_names() and country != actor.country:
            return True
    return False


def is_of_body(name: str) -> bool:
    """Say whether a name alone stands for a state or body: "London" is not Jack London."""
    return any(actor.type != "person" for _, _, actor in find([name], None))


def as_written(name: str, known: dict[str, Actor]) -> str:
    """Return a name as it stands elsewhere in a text that shouts it here: "MS OKORO: ..."."""
    return name.title() if name.isupper() and name not in known and len(name) > _SHOUT else name


def is_in_longer_name(
    reading: Reading, first: int, last: int, *, of_any_length: bool = False
) -> bool:
    """
    Say whether the name of a state or body is only a part of the name of somebody else.

    That is at most two words longer, if it may not be `of_any_length`.
    """
    # "The Philippines" is no longer name than "Philippines".
    start = first - (first > 0 and reading.tokens[first - 1].text.lower() == "the")
    return any(
        one.first <= first and last <= one.last and (one.first < start or last < one.last)
        for one in reading.entities_in(first, last)
        if one.type in {"PER", "ORG"}
        and (of_any_length or one.last - one.first <= last - first + 2)
    )


def whole_end(tokens: Sequence[Token], last: int) -> int:
    """Return where a name ends that the model cut at a hyphen: "Abd-" is no name."""
    while (
        last < len(tokens)
        and "-" in {tokens[last].text, tokens[last - 1].text}
        and tokens[last].start == tokens[last - 1].end
    ):
        last += 1
    return last
