"""
Events as the model's event head sees them, and how they join those found by the lexicon.

The head knows words that no lexicon lists, and sees from the whole passage whether a word
tells a deed at all; the lexicon knows what a deed asks for. Where both find one, the head's
reading of type and status holds if it is sure, and parties come from both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from dragoman.knowledge.deeds import Deed, deeds, kind_of, verb_of
from dragoman.language.reading import Reading
from dragoman.language.reading_layers import Argument, Trigger
from dragoman.records import Party, Status
from dragoman.stages.event_checks import is_political
from dragoman.stages.event_found import Found
from dragoman.stages.event_names import whole_names
from dragoman.stages.event_parties import Parties
from dragoman.stages.phrases import head_of

# All chosen on the files "-01" of training/text/events and on the development sets of
# bench/events.py. How sure the head must be that words tell an event which no rule finds:
# where somebody in politics acts, where somebody else does, where only somebody suffers it,
# and where nobody is named whom such an act needs.
ALONE, UNPOLITICAL, SUFFERED, NOBODY = 0.88, 0.95, 0.9, 0.98
# Acts that somebody suffers: to investigate a fire accuses nobody.
_NEEDING = frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT", "THREATEN"})
_SUFFERED = frozenset({"AID", "ASSAULT", "COERCE", "RETREAT"})
# How likely it must think an event that rests on a verb or noun alone, and one of the type
# that it would itself give; how likely a rule's type beside its own, for the rule's to
# stand; how sure it must be of a status.
CONSENT, SAME, TYPE, STATUS = 0.2, 0.1, 0.1, 0.5
# Objects that are often said of words only: "launched an attack on the bill".
_FIGURES = frozenset({"attack"})
# Words that lead a noun phrase, of which the head may see no more.
_GOVERNING = frozenset({"NOUN", "PROPN", "PRON", "VERB", "NUM"})
_LEADING = frozenset({"det", "nummod", "amod", "compound"})
# How sure it must be of the words of a party, time or place, of those of one that only an
# earlier sentence names, and of those that the tree has for subject or object.
PARTY, ELSEWHERE, MAYBE = 0.6, 0.9, 0.4
_SETTINGS = frozenset({"place", "time"})


def found_in_layer(reading: Reading, parties: Parties) -> list[Found]:
    """Return what the head finds in a report, in reading order."""
    found = (_filled(reading, parties, one) for one in reading.triggers)
    return [_turned(reading, parties, one) for one in found]


def _found(reading: Reading, parties: Parties, one: Trigger) -> Found:
    """Make something found of a trigger."""
    words = tuple(range(one.first, one.last))
    trigger = _head(reading, one.first, one.last)
    sides: dict[str, list[Party]] = {"source": [], "target": []}
    heads: dict[str, int] = {}
    here = _believed(reading, one)
    for argument in here:
        if argument.label not in sides:
            continue
        head = _noun(reading, _head(reading, argument.first, argument.last))
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
        types=one.types or ((one.type, 1.0),),
        near=tuple(each for each in here if each.label in _SETTINGS),
    )


def _filled(reading: Reading, parties: Parties, one: Trigger) -> Found:
    """
    Return the deed of a trigger; one without a side has the verb's own subject or object.

    That is somebody, or what the head would have without being sure of it.
    """
    found = _found(reading, parties, one)
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB":
        return found
    source, target, doer = found.source, found.target, found.doer
    if not source and (word := parties.doer(verb)) is not None:
        source = parties.without(_somebody(reading, parties, word, one), target)
        doer = word if source else None
    acted_on = parties.object_of(verb)
    if not target and acted_on is not None and one.type in _SUFFERED:
        somebody = _somebody(reading, parties, acted_on.index, one)
        target = parties.without(somebody, source)
    return found._replace(source=source, target=target, doer=doer)


def _somebody(reading: Reading, parties: Parties, word: int, one: Trigger) -> tuple[Party, ...]:
    """Return who a phrase names: an actor, people, or what may be a party of a trigger."""
    is_heard = any(
        each.label in {"source", "target"}
        and each.first <= word < each.last
        and each.score >= MAYBE
        for each in one.arguments
    )
    is_people = is_heard or parties.is_people(reading.tokens[word])
    return parties.of(word) or (parties.named(word) if is_people else ())


def _turned(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return help that is told from who receives it with its sides the right way round."""
    verb = reading.tokens[found.trigger]
    known = deeds("v").get(verb_of(verb.lemma, verb.text), ()) if verb.upos == "VERB" else ()
    if found.deed.kind.type != "AID" or not any("f" in deed.flags for deed in known):
        return found
    below = reading.children(verb.index, "obj", "nsubj:pass")
    around = (verb, *below)
    giver = next((side for word in around if (side := parties.behind(word, ("from",)))), ())
    if not giver or any(parties.is_people(word) for word in below):
        return found  # who receives people from somewhere shelters them
    doer = parties.doer(verb)
    receiver = parties.of(doer) or parties.named(doer)
    return found._replace(source=giver, target=parties.without(receiver, giver), doer=None)


def _believed(reading: Reading, one: Trigger) -> list[Argument]:
    """
    Return the parties, times and places of a trigger that are likely, and where they may be.

    In a long text the head also points at strangers in other sentences: a party told before
    counts if the head is all but sure, and the trigger's own sentence has none of its kind.
    """
    sentence = reading.tokens[one.first].sentence
    sure = [each for each in whole_names(reading, one.arguments) if each.score >= PARTY]
    own = [each for each in sure if reading.tokens[each.first].sentence == sentence]
    labels = {each.label for each in own}
    labels |= {"source"} if _has_subject(reading, one) else set()
    return own + [
        each
        for each in sure
        if each.score >= ELSEWHERE
        and each.label not in {*labels, *_SETTINGS}
        and reading.tokens[each.first].sentence < sentence
    ]


def _has_subject(reading: Reading, one: Trigger) -> bool:
    """Say whether the verb of a trigger has a noun before it that only can be its subject."""
    here = reading.tokens[_head(reading, one.first, one.last)]
    if here.upos == "NOUN" and here.deprel in {"obj", "obl"} and here.head >= 0:
        here = reading.tokens[here.head]
    before = reading.children(here.index, "nsubj", "obj") if here.upos == "VERB" else ()
    return any(each.index < here.index and each.upos in {"NOUN", "PROPN"} for each in before)


def _head(reading: Reading, first: int, last: int) -> int:
    """Return the word of a run whose governor lies outside it, a noun or verb first."""
    return head_of(reading, first, last, _GOVERNING)


def _noun(reading: Reading, word: int) -> int:
    """Return the noun that a leading word belongs to: "ships" of "the" in "the Turkish ships"."""
    while reading.tokens[word].deprel in _LEADING and reading.tokens[word].head >= 0:
        word = reading.tokens[word].head
    return word


def joined(by_rule: Iterable[Found], by_head: Iterable[Found]) -> list[Found]:
    """
    Return what rules and head found together, each deed once, in reading order.

    Of several triggers within the words of a rule ("called for a boycott") the likeliest of
    its type is the rule's deed; the others stand for themselves, as all do where none is.
    """
    heads = list(by_head)
    found: list[Found] = []
    met: set[int] = set()
    at: dict[int, list[int]] = defaultdict(list)  # the heads over each word
    for n, head in enumerate(heads):
        for word in head.words:
            at[word].append(n)
    for rule in by_rule:
        here = sorted({n for word in rule.words for n in at.get(word, ())})
        here.sort(key=lambda n: (_share(heads[n], rule.deed.kind.type) < TYPE, -heads[n].score))
        if len(here) > 1 and _share(heads[here[0]], rule.deed.kind.type) < TYPE:
            at_word = [n for n in here if rule.trigger in heads[n].words]
            is_kept = is_firm(rule) and rule.deed.requires not in _FIGURES
            if is_kept and not any(_stands_alone(heads[n]) for n in at_word):
                met.update(at_word)
                found.append(rule)
            continue
        met.update(here[:1])
        likeliest = heads[here[0]] if here else None
        if likeliest is not None and (
            is_firm(rule) or likeliest.score >= _consent(rule, likeliest)
        ):
            found.append(_agreed(rule, likeliest))
        elif likeliest is None and (is_firm(rule) or _is_between(rule)):
            found.append(rule)
    found += [one for n, one in enumerate(heads) if n not in met and _stands_alone(one)]
    return sorted(found, key=lambda one: (one.trigger, one.words))


def _consent(rule: Found, head: Found) -> float:
    """Return how likely the head must think it: less if it would be of the rule's type."""
    return SAME if head.types[0][0] == rule.deed.kind.type else CONSENT


def _is_between(rule: Found) -> bool:
    """Say whether a rule finds an act of one political actor on another, or a visit to one."""
    states = {party.country for party in rule.source} - {None}
    if "r" in rule.deed.flags and len(states) > 1:
        return True
    is_told = is_political(rule.source) or rule.deed.kind.mode == "visit"
    return is_told and is_political(rule.target)


def is_firm(rule: Found) -> bool:
    """Say whether a rule rests on more than one word: an object of a class, "left for"."""
    return bool(rule.deed.requires) or rule.deed.words > len(rule.words)


def _stands_alone(head: Found) -> bool:
    """Say whether the head is sure enough of what no rule finds."""
    if not head.target and (not head.source or head.deed.kind.type in _NEEDING):
        return head.score >= NOBODY
    if not head.source:
        return head.score >= SUFFERED
    return head.score >= (ALONE if is_political(head.source) else UNPOLITICAL)


def _share(head: Found, name: str) -> float:
    """Return how likely the head thinks a type, where its own counts as one."""
    own = dict(head.types)
    return own.get(name, 0.0) / max(own.values(), default=1.0)


def _side(by_rule: tuple[Party, ...], by_head: tuple[Party, ...]) -> tuple[Party, ...]:
    """
    Return the parties of a side: as the tree bounds them, where the head finds some of them.

    Where it finds nobody, or nobody of politics, one of politics that a rule finds counts.
    """
    is_same = any(_is_among(party, by_rule) for party in by_head)
    is_better = is_political(by_rule) and not is_political(by_head)
    return by_rule if is_same or is_better else by_head


def _is_among(party: Party, others: tuple[Party, ...]) -> bool:
    """Say whether a party shares characters with one of the others."""
    return any(
        one.overlaps(span) for one in party.spans for other in others for span in other.spans
    )


def _sides(rule: Found, head: Found) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """
    Return source and target.

    Where head or rule has both sides act together ("A met B"), both are sources; who stands
    on both sides is where the head has him; and a deed told from its target ("received aid
    from") is as the rule turns it.
    """
    both = (*rule.source, *rule.target)
    is_joint = rule.source and rule.target and all(_is_among(one, head.source) for one in both)
    if is_joint and not head.target:
        return head.source, ()
    if "f" in rule.deed.flags:
        return rule.source, rule.target
    is_met = "r" in rule.deed.flags and not rule.target
    if is_met and head.target and all(_is_among(one, rule.source) for one in head.target):
        return rule.source, ()
    source = tuple(
        one
        for one in _side(rule.source, head.source)
        if not _is_among(one, head.target) or _is_among(one, head.source)
    )
    target = _side(rule.target, head.target)
    own = {party.country for party in source}
    if any(party.country not in own for party in rule.target if party.country) and all(
        party.country in own and not _is_among(party, rule.target) for party in head.target
    ):
        target = rule.target  # "recalled its envoy from Oman" is done to Oman
    if not target and rule.deed.kind.type in _SUFFERED and rule.deed.target[:1] == ("obj",):
        target = tuple(one for one in rule.target if one.mention)
    if rule.deed.kind.type == "MOBILIZE" and not head.target:
        # What is moved is the mover's own; the state it is moved to is not.
        own = {party.country for party in source} | {None}
        target = tuple(party for party in target if source and party.country not in own)
    return source, target


def _agreed(rule: Found, head: Found) -> Found:
    """Return one deed that both found; its type is the rule's if the head does not rule it out."""
    kind = rule.deed.kind.type
    source, target = _sides(rule, head)
    is_rules = is_firm(rule) or _share(head, kind) >= TYPE
    return Found(
        deed=rule.deed if is_rules else head.deed,
        trigger=rule.trigger,
        words=rule.words,
        source=source,
        target=target,
        doer=rule.doer if rule.doer is not None else head.doer,
        rule=f"{rule.rule}+head",
        status=head.status,
        score=max(rule.score, head.score),
        types=head.types,
        near=head.near,
    )
