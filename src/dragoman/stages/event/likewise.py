"""
Who did the same, where his clause does not say it again: "as did Oman", "and so have two bishops".

So did who is named "like Kenya" or "along with Kenya", who followed the doer, and whom he followed
or joined in doing it. What comes "from Turkey" may come "from Peru" too: "flour from Turkey and
tents from Peru".
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent, helpers_of, is_passive, marker_of, subject
from dragoman.stages.event.found import Found, top_of, with_sides, without_told
from dragoman.stages.event.negated import has_negation
from dragoman.stages.event.parties import Parties
from dragoman.stages.function_words import MODALS
from dragoman.stages.phrases import case_of, phrase

_STANDING_FOR = frozenset({"be", "do", "have"})
_SAME = frozenset({"as", "so"})
_NOR = frozenset({"neither", "nor"})
_LIKE = frozenset({"along", "alongside", "like", "together"})
# Who joins or follows another "in" doing something does it as he did.
_JOINING = frozenset({"follow", "join"})
_SHARED = frozenset({"for", "from", "to"})
_SEVERAL = 2


def likewise(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with all who did the same, on the side of the one who is told to have done it."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB":
        return found
    found = _each_from(reading, parties, _in_doing(reading, parties, found, verb), verb)
    doer = subject(reading, verb.index)
    others = tuple(dict.fromkeys(_others(reading, parties, verb, doer)))
    if doer is None or not others:
        return found
    own = parties.named(doer.index)
    found = found._replace(target=parties.without(found.target, others))
    if len(parties.without(found.source, own)) < len(found.source):
        more = parties.without(others, found.source)
        return found._replace(source=(*found.source, *more))
    if is_passive(reading, verb.index) and parties.without(own, found.target) != own:
        return found._replace(target=(*found.target, *others))
    return found


def _others(reading: Reading, parties: Parties, verb: Token, doer: Token | None) -> Iterator[Party]:
    """Yield those who did what a verb tells as well as its subject."""
    for clause in reading.children(verb.index, "advcl", "conj"):
        if clause.index > verb.index and _is_echo(reading, verb, clause):
            yield from _people(parties, reading.children(clause.index, "nsubj"))
    if doer is None:
        return
    own = reading.children(verb.index, "nsubj")
    late = tuple(one for one in own if doer.index < verb.index and _is_late(reading, verb, one))
    yield from _people(parties, late)  # "were freed, as were their wives"
    beside = [*reading.children(verb.index, "obl"), *reading.children(doer.index, "nmod")]
    for one in reading.children(verb.index, "advmod"):  # "together with Denmark"
        beside += reading.children(one.index, "obl") if one.text.lower() in _LIKE else ()
    for one in beside:
        words = {case_of(reading, one.index), reading.tokens[one.head].text.lower()}
        if one.index < verb.index and words & _LIKE:
            yield from parties.of(one.index)
    for clause in reading.children(doer.index, "acl"):
        by = agent(reading, clause.index)
        if by is not None and clause.lemma.lower() == "follow" and clause.index < verb.index:
            yield from (one for one in parties.of(by.index) if one.country)


def _is_echo(reading: Reading, verb: Token, clause: Token) -> bool:
    """Say whether a clause only says that its subject did what a verb tells: "as did Oman"."""
    if clause.lemma.lower() == "follow":
        return _is_following(reading, verb, clause)
    words = reading.children(clause.index, "mark", "advmod", "cc")
    texts = {one.text.lower() for one in words}
    if clause.lemma.lower() not in _STANDING_FOR or not texts & (_SAME | _NOR):
        return False
    if reading.children(clause.index, "obj", "xcomp", "ccomp", "cop", "expl"):
        return False
    if clause.lemma.lower() == "be" and not is_passive(reading, verb.index):
        return False
    if has_negation(reading, verb):
        return bool(texts & _NOR)
    helpers = helpers_of(reading, verb.index)
    return not texts & _NOR and not helpers & MODALS


def _is_following(reading: Reading, verb: Token, clause: Token) -> bool:
    """Say whether a clause says that others followed, or "followed suit": "and Oman followed"."""
    behind = reading.children(clause.index, "obj", "nsubj:pass", "aux:pass")
    is_told = clause.deprel == "conj" and not has_negation(reading, verb)
    return is_told and all(one.lemma.lower() == "suit" for one in behind)


def _is_late(reading: Reading, verb: Token, word: Token) -> bool:
    """Say whether a phrase stands behind "as were" or "and so did", and the parser put it at the verb."""
    first = reading.subtree(word.index)[0]
    if first - verb.index < _SEVERAL:
        return False
    same, helper = reading.tokens[first - 2 : first]
    return same.text.lower() in _SAME and helper.lemma.lower() in _STANDING_FOR


def _people(parties: Parties, words: tuple[Token, ...]) -> Iterator[Party]:
    """Yield whom words name, but for pronouns: "as it did in May" is who did it again."""
    for word in words:
        if word.upos != "PRON":
            named = parties.named(word.index) if parties.is_people(word) else ()
            yield from parties.of(word.index) or named


def _in_doing(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return what somebody "joined Oman in" doing, or "was joined by Oman in", as done by both."""
    if verb.deprel != "advcl" or marker_of(reading, verb.index) != "in":
        return found
    joining = reading.tokens[verb.head]
    if joining.lemma.lower() not in _JOINING or not found.source:
        return found
    is_joined = is_passive(reading, joining.index)
    other = agent(reading, joining.index) if is_joined else parties.object_of(joining)
    with_him = parties.named(other.index) if other is not None else ()
    others = parties.without(with_him, (*found.source, *found.target))
    return found._replace(source=(*found.source, *others))


def _each_from(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a deed with each "from" or "to" whom one of several things comes or goes."""
    source = _shared_out(reading, parties, found.source, verb)
    target = _shared_out(reading, parties, found.target, verb)
    return with_sides(found, source, target)


def _shared_out(
    reading: Reading, parties: Parties, side: tuple[Party, ...], verb: Token
) -> tuple[Party, ...]:
    """Return a side with who stands behind the same preposition as one of it at a further thing."""
    for party in side:
        first = top_of(reading, party)
        case = case_of(reading, first.index) if first is not None else None
        if first is None or case not in _SHARED:
            continue
        behind = [
            one for one in _behind(reading, verb, first) if case_of(reading, one.index) == case
        ]
        named = [parties.of(one.index) for one in behind]
        if len(behind) < _SEVERAL or not all(named):
            continue
        # The parser may join the second thing to whom the first comes from.
        before = {reading.children(one.index, "case")[0].index - 1 for one in behind}
        joined = [one for one in reading.children(first.index, "conj") if one.index in before]
        things = {word for one in joined for word in phrase(reading, one.index)}
        kept = without_told(reading, side, things)
        more = tuple(one for his in named[1:] for one in parties.without(his, kept))
        return (*kept, *more)
    return side


def _behind(reading: Reading, verb: Token, first: Token) -> Iterator[Token]:
    """Yield the first of several phrases and those that stand at a thing joined to its own."""
    yield first
    things = [
        other
        for one in (*reading.children(verb.index, "obj", "nsubj:pass"), first)
        for other in reading.children(one.index, "conj")
    ]
    for thing in things:
        yield from reading.children(thing.index, "nmod")
        for one in reading.children(verb.index, "obl"):
            cases = reading.children(one.index, "case")
            if one.index != first.index and cases and cases[0].index == thing.index + 1:
                yield one
