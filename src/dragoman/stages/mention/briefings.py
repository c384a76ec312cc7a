"""
Whose the speakers of a transcript are: "Spokesperson:" speaks for the state its head names.

The head are the title and the lines above the first turn, its dateline, and its publisher. Where
that names none, it is the state whose stances the turns tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import (
    Actor,
    demonyms,
    find,
    lone_capitals,
    role_named,
    role_of,
    slug,
)
from dragoman.knowledge.sectors import OF_STATE
from dragoman.language.reading import Reading
from dragoman.stages.datelines import datelines, of_towns
from dragoman.stages.first_person import OURS, is_own
from dragoman.stages.interviews import is_label
from dragoman.stages.mention.titles import is_called
from dragoman.stages.mention.words import Found, country_in, role_words
from dragoman.stages.transcripts import Transcript, is_reporter

# They speak at home; ministers also where they visit.
_AT_HOME = ("spokesman", "spokesperson", "spokeswoman")
# What a state is said to do by whoever speaks for it.
_STANCES = frozenset(
    "advocate attach call condemn congratulate demand deplore hope oppose regret stand support urge welcome".split()
)
_NAMED = frozenset({"name", "noun", "office", "known-name"})
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_LONGEST_ROLE = 3  # words


def at_briefings(reading: Reading, found: Sequence[Found], transcript: Transcript) -> None:
    """Give officials with a turn of a transcript the country of its head, if it names only one."""
    speakers = _speakers(reading, found, transcript)
    if not speakers:
        return
    told = _told_aside(reading, transcript, speakers)
    _rename(reading, found, told)
    unknown = [one for one in speakers.values() if _is_official(one) and not one.actor.country]
    first = reading.report.blocks[min(transcript.turns)].spans[0].start
    heads = [one for one in found if reading.tokens[one.head].start < first]
    land = _land(reading, heads)
    several = {one.actor.id or one.head for one in speakers.values() if _is_official(one)}
    joint = any(word.text.lower() == "joint" for word in reading.tokens if word.start < first)
    if joint and len(several) > 1:
        return
    for one in unknown:
        own = land or _land_of_office(reading, one, heads) or _land_of_town(reading, one)
        own = own or _land_of_stances(reading, found, transcript, one)
        if own is None:
            continue
        called = one.actor.id or f"{own}/{slug(_role(reading, one) or 'official')}"
        told[one.actor.id or _key(reading, one)] = replace(one.actor, id=called, country=own)
    _rename(reading, found, told)


def _told_aside(
    reading: Reading, transcript: Transcript, speakers: Mapping[int, Found]
) -> dict[str, Actor]:
    """Return speakers with the country in brackets behind their names: "Mr. Holm (Norway):"."""
    told: dict[str, Actor] = {}
    for at, one in speakers.items():
        aside, actor = transcript.turns[at].aside, one.actor
        words = reading.words_in(aside) if aside is not None else ()
        is_known = bool(actor.country) or not actor.id or actor.type != "person"
        own = country_in(reading, words[0].index, words[-1].index + 1) if words else None
        if own is not None and not is_known:
            told[actor.id] = replace(actor, country=own)
    return told


def ours(reading: Reading, found: Sequence[Found], transcript: Transcript) -> dict[int, Actor]:
    """Return who speaks where a turn has "our" or "my", by these words."""
    speakers = _speakers(reading, found, transcript)
    of_block = {at: at for at in transcript.turns} | transcript.further
    words = (
        word
        for word in (reading.tokens if speakers else ())
        if word.text.lower() in OURS
        and is_own(f"{word.text} {reading.tokens[word.head].lemma.lower()}")
    )
    return {
        word.index: speakers[turn].actor
        for word in words
        if (turn := of_block.get(reading.sentences[word.sentence].block)) in speakers
        and turn is not None
    }


def _speakers(reading: Reading, found: Sequence[Found], transcript: Transcript) -> dict[int, Found]:
    """Return who is named before the colon of each turn of one who does not ask."""
    if not transcript.turns:
        return {}
    by_word: Mapping[int, Found] = {
        word: one for one in found for word in range(one.first, one.last)
    }
    speakers: dict[int, Found] = {}
    for at, turn in transcript.turns.items():
        name = turn.name.of(reading.text)
        if is_label(name) or is_reporter(name):
            continue
        words = (by_word.get(word.index) for word in reading.words_in(turn.name))
        named = next((one for one in words if one is not None), None)
        if named is not None:
            speakers[at] = named
    return speakers


def _is_official(one: Found) -> bool:
    """Say whether a speaker is a person of a state's bodies."""
    return one.actor.type == "person" and one.actor.sector in OF_STATE


def _land(reading: Reading, heads: Sequence[Found]) -> str | None:
    """Return the country of the bodies and officials that a head names; None if there are several."""
    named = {
        one.actor.country
        for one in heads
        if one.by in _NAMED and one.actor.type != "state" and one.actor.sector in OF_STATE
    }
    for line in (*datelines(reading), *_letterhead(reading), reading.report.publisher or ""):
        named |= _in_line(line)
    countries = named - {None}
    return countries.pop() if len(countries) == 1 else None


def _letterhead(reading: Reading) -> Iterator[str]:
    """Yield the lines above the title, which no stage reads: "Ministry of Trade of Kenya"."""
    for block in reading.report.blocks:
        if block.type != "furniture":
            break
        yield from (span.of(reading.text) for span in block.spans)


def _land_of_office(reading: Reading, one: Found, heads: Sequence[Found]) -> str | None:
    """Return the country of the only one in a head who has the office that a speaker is called by."""
    role = _role(reading, one)
    held = [(other, _role(reading, other)) for other in heads if other.actor.type == "person"]
    countries = {
        other.actor.country
        for other, office in held
        if role and office and other.actor.country and is_called(role, office.split(), office)
    }
    return countries.pop() if len(countries) == 1 else None


def _in_line(line: str) -> set[str | None]:
    """Return the country of a body of state that a line no stage reads names: "Parliament of Fiji"."""
    words = _WORD.findall(line)
    low = [word.lower() for word in words]
    names = (
        role_named(low[at : at + size])
        for at in range(len(low))
        for size in range(1, _LONGEST_ROLE + 1)
    )
    roles = [role_of(name) for name in names if name]
    if not any(role and role.type == "government" and role.sector in OF_STATE for role in roles):
        return set()
    states = {one.country for _, _, one in find(words, None) if one.type == "state"}
    return states | {demonyms()[word] for word in words if word in demonyms()}


def _land_of_town(reading: Reading, one: Found) -> str | None:
    """Return the country in whose capital somebody briefs who speaks for its government."""
    role = _role(reading, one) or ""
    lands = of_towns(reading, lone_capitals())
    is_at_home = one.actor.sector == "GOV" and role.endswith(_AT_HOME)
    return next(iter(lands)) if is_at_home and len(lands) == 1 else None


def _land_of_stances(
    reading: Reading, found: Sequence[Found], transcript: Transcript, one: Found
) -> str | None:
    """
    Return the state whose stances a spokesperson tells: "China urges Manila to stop", "China opposes it".

    It is the one that most stances in the turns of that name are told of, and not only one of them.
    """
    if one.actor.sector != "GOV" or not (_role(reading, one) or "").endswith(_AT_HOME):
        return None
    name = reading.span(one.first, one.last).of(reading.text)
    own = {at for at, turn in transcript.turns.items() if turn.name.of(reading.text) in name}
    own |= {at for at, owner in transcript.further.items() if owner in own}
    tokens = reading.tokens
    stances: Counter[str] = Counter()
    for other in found:
        word = tokens[other.head]
        is_own = reading.sentences[word.sentence].block in own and other.actor.type == "state"
        if is_own and word.deprel == "nsubj" and word.head >= 0:
            verbs = [tokens[word.head], *reading.children(word.head, "conj")]
            stances[other.actor.country or ""] += sum(
                verb.lemma.lower() in _STANCES and "Tense=Past" not in verb.feats for verb in verbs
            )
    (first, most), (_, next_most) = [*stances.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > max(1, 2 * next_most) and first else None


def _role(reading: Reading, one: Found) -> str | None:
    """Return the office that somebody is called by."""
    return one.actor.role or role_words(reading, one.first, one.last)


def _key(reading: Reading, one: Found) -> str:
    """Return what mentions of somebody share whom only an office names: "the spokesperson"."""
    return f" {_role(reading, one) or reading.tokens[one.head].lemma.lower()}"


def _rename(reading: Reading, found: Sequence[Found], told: Mapping[str, Actor]) -> None:
    """Have all mentions of a speaker mean him with his country, pronouns for him too."""
    changed: dict[int, Actor] = {}
    for one in found:
        is_noun = one.by == "noun" and not one.actor.id and one.actor.type == "person"
        key = one.actor.id or (_key(reading, one) if is_noun and not one.actor.country else "")
        if key in told:
            one.actor = changed[one.head] = told[key]
    for one in found:
        if one.refers_to in changed and one.by in {"noun", "pronoun"}:
            one.actor = changed[one.refers_to]
