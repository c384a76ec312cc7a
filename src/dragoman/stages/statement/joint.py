"""
Who speaks where several speak together: "Lima and Quito said", "the two ministers, X and Y".

The words of a joint source are one phrase. Here it is taken apart into those it names, as
parties of an event are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dragoman.knowledge.actors import demonyms
from dragoman.language.grammar import NOMINAL
from dragoman.language.reading import Reading, Token
from dragoman.records import Party, Source
from dragoman.stages.clauses import speaks_for
from dragoman.stages.linking import Linker
from dragoman.stages.mention.sides import namesakes
from dragoman.stages.mention.words import country_in
from dragoman.stages.phrases import case_of, core, phrase

# "Lima but not Quito", "Lima rather than Quito": the other one does not say it.
_LEFT_OUT = frozenset({"not", "rather", "instead", "unlike", "without"})
# "Lima or Quito", "neither Lima nor Quito": not both of them say it.
_CHOICES = frozenset({"either", "neither", "nor", "or"})
_OWNED = ("det", "nmod:poss", "nummod")


def joint_sources(
    reading: Reading, linker: Linker, head: int, words: Collection[int]
) -> tuple[Source, ...]:
    """Return each of those who say something together; none where one alone says it."""
    found: dict[object, Source] = {}
    for member in (*_members(reading, linker, head, words), *_spoken_for(reading, linker, head)):
        for party in _parties(reading, linker, member):
            key = party.actor or party.mention or (party.spans, party.country)
            found.setdefault(key, _source(party))
    return tuple(found.values()) if len(found) > 1 else ()


def _spoken_for(reading: Reading, linker: Linker, head: int) -> list[int]:
    """Return the states that another says it speaks for: "Peru, speaking also for Chile, said"."""
    party = linker.party(head)
    if party.country is None or party.actor != party.country:
        return []
    name = reading.tokens[head]
    clauses = [*reading.children(head, "acl"), *reading.children(name.head, "advcl")]
    heads = [one.index for verb in clauses for one in speaks_for(reading, verb)]
    return [at for one in heads for at in _joined(reading, one, ()) if linker.party(at).country]


def _source(party: Party) -> Source:
    """Return a party as who speaks."""
    return Source(
        spans=party.spans, mention=party.mention, actor=party.actor, country=party.country
    )


def _parties(reading: Reading, linker: Linker, member: int) -> tuple[Party, ...]:
    """Return whom a member of a source stands for: "the French and German ministers" are two."""
    owners = reading.children(member, "amod", "compound", "nmod")
    if _is_choice(reading, owners):
        return (linker.party(member),)  # "the French or German ministers"
    pair = linker.pair(member)
    return pair or of_states(reading, member) or (linker.party(member),)


def _members(
    reading: Reading, linker: Linker, head: int, words: Collection[int]
) -> tuple[int, ...]:
    """Return the nouns of a source that stand for somebody of their own."""
    named = _named_beside(reading, linker, head, words)
    if len(named) > 1:
        return named
    return tuple(at for at in _joined(reading, head, words) if _is_own(reading, linker, at))


def _named_beside(
    reading: Reading, linker: Linker, head: int, words: Collection[int]
) -> tuple[int, ...]:
    """Return the names behind a noun for several: "the two ministers, Ana Roca and Li Na"."""
    if not _is_plural(reading.tokens[head]):
        return ()
    beside = [
        member
        for name in reading.children(head, "appos")
        for member in _joined(reading, name.index, words)
    ]
    # The parser may join the second name to the noun.
    found = (*beside, *_joined(reading, head, words)[1:])
    are_names = all(
        reading.tokens[at].upos == "PROPN" and linker.mention(at) is not None for at in found
    )
    return found if beside and are_names else ()


def _joined(reading: Reading, head: int, words: Collection[int]) -> list[int]:
    """Return a noun and those joined to it within a source, in reading order."""
    found, agenda = [head], [head]
    while agenda:
        for child in reading.children(agenda.pop(), "conj"):
            is_within = not words or child.index in words
            if is_within and child.upos in NOMINAL and not _is_left_out(reading, child):
                found.append(child.index)
                agenda.append(child.index)
    is_choice = _is_choice(reading, [reading.tokens[at] for at in found])
    return [head] if is_choice else sorted(found)


def _is_choice(reading: Reading, nouns: Iterable[Token]) -> bool:
    """Say whether nouns are joined as a choice, or as none: "Lima or Quito", "neither of them"."""
    joined = [one for noun in nouns for one in (noun, *reading.children(noun.index, "conj"))]
    return any(
        child.text.lower() in _CHOICES for one in joined for child in reading.children(one.index)
    )


def _is_left_out(reading: Reading, token: Token) -> bool:
    """Say whether a joined noun is the one that does not speak."""
    return any(child.text.lower() in _LEFT_OUT for child in reading.children(token.index))


def _is_own(reading: Reading, linker: Linker, member: int) -> bool:
    """
    Say whether a noun names somebody of its own, and no second office of the same person.

    "The founder and director" is one; "the founder and the director" are two.
    """
    token = reading.tokens[member]
    mention = linker.mention_of(member)
    if mention is not None and (mention.name or mention.type != "person"):
        return True
    if token.upos == "PRON" or _is_plural(token):
        return True
    if token.text[:1].isupper():
        return False  # "Prime Minister and Defence Minister Ana Roca"
    return bool(reading.children(member, *_OWNED)) or _country(reading, member) is not None


def _is_plural(token: Token) -> bool:
    """Say whether a noun stands for several."""
    return "Number=Plur" in token.feats


def _country(reading: Reading, member: int) -> str | None:
    """Return the country in the core of a phrase."""
    return country_in(reading, *core(reading, member))


def of_states(reading: Reading, member: int) -> tuple[Party, ...]:
    """Return the people of several states: "the presidents of Peru and Chile", "Thai and Lao envoys"."""
    if not _is_plural(reading.tokens[member]):
        return ()
    owners = [
        child
        for child in reading.children(member, "nmod", "amod", "compound")
        if child.deprel != "nmod" or case_of(reading, child.index) == "of"
    ]
    for owner in owners:
        if states := namesakes(reading, owner):
            spans = reading.spans(tuple(sorted({*phrase(reading, member), owner.index})))
            return tuple(Party(spans=spans, country=state) for state in states)
        joined = [owner.index, *(one.index for one in reading.children(owner.index, "conj"))]
        found = [_state(reading, at) for at in joined]
        if len(found) > 1 and None not in found:
            words = {*phrase(reading, member), *reading.subtree(owner.index)}
            spans = reading.spans(tuple(sorted(words)))
            return tuple(Party(spans=spans, country=state) for state in found)
    return ()


def _state(reading: Reading, at: int) -> str | None:
    """Return the state that a name or an adjective alone means."""
    return demonyms().get(reading.tokens[at].text) or _country(reading, at)
