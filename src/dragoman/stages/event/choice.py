"""
Which of the events count that rules and the model's head find, and as which type.

The head knows words that no lexicon lists, and sees from the whole passage whether a word
tells a deed at all; the lexicon knows what a deed asks for. What speaks for an event is
weighed (`event.signs`); where both find one, the parties come from both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import exp
from operator import mul

from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.knowledge.flags import Flag
from dragoman.knowledge.sectors import ARMED, ENFORCERS
from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found, countries
from dragoman.stages.event.layer import HEAD
from dragoman.stages.event.signs import Candidate, Signs, Weighing, is_between, is_firm

# All chosen on the files "-01" and "-02" of training/text/events and on the development sets
# of bench/events.py, bench/codes.py and bench/petrarch.py. How likely an event must be: where
# somebody in politics takes part, where nobody does, and where it stands without weighing.
POLITICAL, UNPOLITICAL, STANDING = 0.55, 0.75, 0.15
# How much more must speak for another type (log-odds) than for that of a candidate that stands.
OTHER = 0.3
# How sure the head must be, without weighing, that words tell an event which no rule finds:
# where somebody in politics acts, where somebody else does, where only somebody suffers it,
# and where nobody is named whom such an act needs.
ALONE, STRANGE, SUFFERED_ALONE, NOBODY = 0.88, 0.95, 0.9, 0.98
# How likely it must think an event that rests on a verb or noun alone, and one of the type
# that it would itself give; also how likely a rule's type beside its own.
CONSENT, SAME = 0.2, 0.1
# Acts that somebody suffers: to investigate a fire accuses nobody.
_NEEDING = frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT", "THREATEN"})
_VISIT, _THIRD_PARTY = "visit", "third-party"
# Classes of what crowds do, and those in power break up or put down.
_CROWDS = frozenset({"rally", "rising"})
# With this begins the class that a phrase beside a verb must be of; of these verbs only the
# phrase tells the deed.
_PHRASE = ":"
_BOTH = "+head"  # how a rule is called where the head finds the same
_LIGHT = frozenset("bring come fall go put set take".split())

# How words hang on another that only complete its name or term.
_COMPLETING = frozenset({"amod", "case", "compound", "fixed", "flat", "goeswith"})


def chosen(reading: Reading, candidates: Sequence[Candidate]) -> list[Found]:
    """Return the deeds that are likely enough, each once and of its likeliest type, in order."""
    weighing, weights = Weighing(reading, candidates), _weights()
    decisions = ((one, decided(one, summed(weights, weighing, one))) for one in candidates)
    found = [made(one, *decision) for one, decision in decisions if decision is not None]
    by_rule: dict[int, list[Found]] = defaultdict(list)  # the deeds of rules, by sentence
    for one in found:
        if one.rule != HEAD:
            by_rule[reading.tokens[one.trigger].sentence].append(one)
    found = [
        one
        for one in found
        if not _is_told_twice(reading, one, by_rule[reading.tokens[one.trigger].sentence])
    ]
    return sorted(found, key=lambda one: (one.trigger, one.words))


def decided(one: Candidate, sums: Mapping[str, float]) -> tuple[str, float] | None:
    """
    Return the type of a candidate and how likely an event is there; None where it is no event.

    `sums` are the log-odds of each type. What stands without weighing keeps its type unless
    another one is likely enough by itself, and clearly likelier.
    """
    name, is_standing = max(sums, key=lambda name: sums[name]), stands(one)
    chance = 1 / (1 + exp(-sums[name]))
    is_sure = chance >= _bar(one, name)
    if is_standing and (not is_sure or _is_told_more(one) or sums[name] - sums[_type(one)] < OTHER):
        name = _type(one)
    return (name, chance) if is_sure or (is_standing and chance >= STANDING) else None


def _is_told_more(one: Candidate) -> bool:
    """
    Say whether a rule with an object of a class also knows the mode: "attacked the servers".

    So does a set phrase whose verb tells nothing by itself ("came to terms"), and what only two
    do together ("reviewed their ties").
    """
    if one.rule is None or not one.rule.deed.requires:
        return False
    is_joint = Flag.NEEDS_TWO in one.rule.deed.flags
    return bool(one.rule.deed.kind.mode) or is_joint or _is_set_phrase(one.rule)


def _is_set_phrase(found: Found) -> bool:
    """Say whether a rule finds a deed that only the phrase beside its verb tells."""
    verb = found.rule.removesuffix(_BOTH)
    return verb in _LIGHT and found.deed.requires.startswith(_PHRASE)


def _is_told_twice(reading: Reading, one: Found, by_rule: Sequence[Found]) -> bool:
    """
    Say whether a trigger only repeats a deed that a rule finds in its sentence.

    So do "sanctions" in "imposed sanctions", "to death" behind "sentenced", and what it is about in
    "cut its sanctions list"; the verb of a set phrase tells nothing else ("came to terms"), and what somebody gets is what
    another gives ("secured a billion in support from the EU").
    """
    word = reading.tokens[one.trigger]
    return one.rule == HEAD and any(
        (
            other.deed.kind.type == one.deed.kind.type
            and (set(one.words) & set(other.words) or _is_part(reading, word, other.words))
            and not _is_anothers(reading, one, other)
        )
        or (one.trigger == other.trigger and _is_set_phrase(other))
        or (word.head in other.words and (word.deprel == "compound" or word.lemma == "death"))
        or (Flag.TOLD_OF_TARGET in other.deed.flags and one.trigger in other.words)
        or (_is_signed(other) and one.trigger in other.words)
        for other in by_rule
    )


def _is_signed(found: Found) -> bool:
    """Say whether a deed is that an accord is signed or ratified: who signs one has agreed."""
    return found.deed.kind.type == "SUPPORT" and found.deed.requires == "deal"


def _is_anothers(reading: Reading, one: Found, other: Found) -> bool:
    """Say whether what a verb acts on is an act of its target's: "accepted Oman's offer"."""
    is_of_verb = one.trigger != other.trigger and reading.tokens[one.trigger].head == other.trigger
    return (
        is_of_verb
        and bool(one.source)
        and all(
            _is_among(party, other.target) and not _is_among(party, other.source)
            for party in one.source
        )
    )


def _is_part(reading: Reading, word: Token, words: Sequence[int]) -> bool:
    """Say whether a word only completes a name or term in others: "persona non grata"."""
    while word.head >= 0 and word.relation in _COMPLETING:
        word = reading.tokens[word.head]
        if word.index in words:
            return True
    return False


def paired(by_rule: Iterable[Found], by_head: Iterable[Found]) -> Iterator[Candidate]:
    """
    Yield what rules and head found at the same words.

    Of several triggers within the words of a rule ("called for a boycott") the likeliest of
    its type is the rule's deed; the others stand for themselves, as does help that is asked for
    ("sought refuge").
    """
    heads = list(by_head)
    met: set[int] = set()
    at: dict[int, list[int]] = defaultdict(list)  # the heads over each word
    for n, head in enumerate(heads):
        for word in head.words:
            at[word].append(n)
    for rule in by_rule:
        name = rule.deed.kind.type
        here = sorted({n for word in rule.words for n in at.get(word, ())} - met)
        here = [n for n in here if not _is_resisted(rule, heads[n])]
        here.sort(
            key=lambda n: (
                _share(heads[n], name) < SAME,
                # In "accepted Oman's offer" and "its demands" both words tell a deed, each its own.
                rule.trigger not in heads[n].words and _is_own_deed(rule, heads[n]),
                -heads[n].score,
            )
        )
        here = [n for n in here[:1] if not _is_another(rule, heads[n])]
        met.update(here)
        yield Candidate(rule, heads[here[0]] if here else None)
    for n, head in enumerate(heads):
        if n not in met:
            yield Candidate(None, head)


def _is_resisted(rule: Found, head: Found) -> bool:
    """Say whether a trigger tells the protest that a rule has broken up, which is another's deed."""
    is_resisted = rule.deed.kind.type == "ASSAULT" and rule.deed.requires in _CROWDS
    if not is_resisted or head.deed.kind.type != "PROTEST":
        return False
    # Where the head has the police protest, it hears the blow.
    return not any(one.sector in ENFORCERS | ARMED for one in head.source)


def _is_own_deed(rule: Found, head: Found) -> bool:
    """Say whether a trigger tells such a deed as a rule, or a request, which only others answer."""
    is_request = head.deed.kind.type == "REQUEST"
    return is_request or _share(head, rule.deed.kind.type) >= SAME


def _is_another(rule: Found, head: Found) -> bool:
    """
    Say whether a trigger at the object of a verb tells a deed of its own.

    So do the help that a request asks for, and a demand that somebody meets.
    """
    if rule.trigger in head.words:
        return False
    is_help = head.deed.kind.type == "AID" and _share(head, "REQUEST") < SAME
    is_met = head.deed.kind.type == "REQUEST" and rule.deed.requires == "demand"
    return (is_help and rule.deed.kind.type == "REQUEST") or (
        is_met and rule.deed.kind.type == "CONCEDE"
    )


def _bar(one: Candidate, name: str) -> float:
    """
    Return how likely a candidate must be as an event of a type.

    Texts of politics, on which the signs are weighed, have more events than other news: so
    more is asked where nobody in politics takes part, or nobody is named whom such acts need.
    """
    sides = [side for found in one if found is not None for side in (found.source, found.target)]
    if name in _NEEDING and not any(found is not None and found.target for found in one):
        return UNPOLITICAL
    return POLITICAL if any(is_political(side) for side in sides) else UNPOLITICAL


def stands(one: Candidate) -> bool:
    """Say whether a candidate stands by what rule or head say alone."""
    rule, head = one
    if rule is None:
        return head is not None and _stands_alone(head)
    if head is None:
        return is_firm(rule) or is_between(rule)
    own = head.types[0][0] == rule.deed.kind.type
    return is_firm(rule) or head.score >= (SAME if own else CONSENT)


def _stands_alone(head: Found) -> bool:
    """Say whether the head is sure enough of what no rule finds."""
    if not head.target and (not head.source or head.deed.kind.type in _NEEDING):
        return head.score >= NOBODY
    if not head.source:
        return head.score >= SUFFERED_ALONE
    return head.score >= (ALONE if is_political(head.source) else STRANGE)


def _type(one: Candidate) -> str:
    """Return the type of a candidate that stands: its rule's, if the head does not rule it out."""
    rule, head = one
    if rule is None or (
        head is not None and not is_firm(rule) and _share(head, rule.deed.kind.type) < SAME
    ):
        return head.deed.kind.type if head is not None else ""
    return rule.deed.kind.type


def summed(weights: Mapping[str, float], weighing: Weighing, one: Candidate) -> dict[str, float]:
    """Return what speaks for each type of a candidate, as log-odds of an event of that type."""
    common = weighed(weights, weighing.common(one))
    return {name: common + weighed(weights, signs) for name, signs in weighing.options(one)}


def weighed(weights: Mapping[str, float], signs: Signs) -> float:
    """Return the sum of signs by their weights; one without a weight counts for nothing."""
    total: float = sum(map(mul, map(weights.get, signs, repeat(0.0)), signs.values()))
    return total


@cache
def _weights() -> dict[str, float]:
    """Return the weight of each sign."""
    return {row["sign"]: float(row["weight"]) for row in rows("event_signs")}


def made(one: Candidate, name: str, chance: float) -> Found:
    """Return the deed of a candidate, of a type that rule or head gives, and this likely."""
    rule, head = one
    if head is None:
        return one.either._replace(score=chance)
    deed = head.deed
    if rule is not None and rule.deed.kind.type == name:
        deed = rule.deed
    elif deed.kind.type != name:
        deed = Deed(kind_of(name, ""), (), frozenset(), "")
    if rule is None:
        return head._replace(deed=deed, score=chance)
    source, target = _parted(rule, head)
    return Found(
        deed=deed,
        trigger=rule.trigger,
        words=rule.words,
        source=source,
        target=target,
        doer=rule.doer if rule.doer is not None else head.doer,
        rule=f"{rule.rule}{_BOTH}",
        status=head.status,
        score=chance,
        types=head.types,
        near=head.near,
    )


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


def _are_turned(rule: Found, head: Found) -> bool:
    """Say whether the head has each side of a deed for the other."""
    return (
        bool(rule.source and rule.target)
        and all(_is_among(one, head.target) for one in rule.source)
        and all(_is_among(one, head.source) for one in rule.target)
    )


def _is_elsewhere(rule: Found, head: Found) -> bool:
    """Say whether the head takes whoever is talked to on a journey for where it goes."""
    if head.deed.kind.type != rule.deed.kind.type:
        return True
    meant = countries(head.target)
    return bool(meant) and meant.isdisjoint(party.country for party in rule.target)


def _partakers(rule: Found) -> tuple[Party, ...]:
    """Return who is told to have taken part in a protest, where the head knows nobody."""
    is_protest = rule.deed.kind.type == "PROTEST"
    return tuple(one for one in rule.source if is_protest and one.mention)


def _sides(rule: Found, head: Found) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """
    Return source and target.

    Where head or rule has both sides act together ("A met B"), both are sources; who stands
    on both sides is where the head has him; and a deed told from its target ("received aid
    from") is as the rule turns it.
    """
    both = (*rule.source, *rule.target)
    is_joint = rule.source and rule.target and all(_is_among(one, head.source) for one in both)
    if Flag.MUTUAL in rule.deed.flags and is_joint and not head.target:
        return head.source, ()
    if Flag.TOLD_OF_TARGET in rule.deed.flags:
        return rule.source, rule.target
    if rule.deed.requires.startswith(_PHRASE) and _are_turned(rule, head):
        return rule.source, rule.target  # "rushed to Peru's defence": who rushed defends
    everyone = (*head.source, *head.target)
    is_between = rule.deed.kind.mode == _THIRD_PARTY and bool(rule.source)
    if is_between and not any(_is_among(one, head.source) for one in rule.source):
        return rule.source, everyone  # who mediates, between all others
    is_met = Flag.MUTUAL in rule.deed.flags and not rule.target
    if is_met and head.target and all(_is_among(one, rule.source) for one in everyone):
        return rule.source, ()
    source = tuple(
        one
        for one in _side(rule.source, head.source)
        if not _is_among(one, head.target) or _is_among(one, head.source)
    )
    source = source or head.source or _partakers(rule)
    target = _side(rule.target, head.target)
    own = {party.country for party in source}
    if any(party.country not in own for party in rule.target if party.country) and all(
        party.country in own and not _is_among(party, rule.target) for party in head.target
    ):
        target = rule.target  # "recalled its envoy from Oman" is done to Oman
    if rule.target and rule.deed.kind.mode == _VISIT and _is_elsewhere(rule, head):
        target = rule.target  # "left for Lima for talks with Togo" is a journey to Lima
    if not target and rule.deed.target[:1] == ("obj",):
        # "Blasted the clerk": who is acted on counts, though the head knows nobody.
        target = tuple(one for one in rule.target if one.mention and not _is_among(one, source))
    if rule.deed.kind.type == "MOBILIZE" and not head.target:
        # What is moved is the mover's own; the state it is moved to is not.
        own = {party.country for party in source} | {None}
        target = tuple(party for party in target if source and party.country not in own)
    return source, target


def _parted(rule: Found, head: Found) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """
    Return source and target, as rule or head alone has them where both together have somebody twice.

    "Peru's envoy came to Oman's defence": who owns the defence is not who came.
    """
    source, target = _sides(rule, head)
    for one in (rule, head) if any(_is_among(each, target) for each in source) else ():
        told = {party.spans for party in one.target}
        if one.source and told and told.isdisjoint(party.spans for party in one.source):
            return one.source, one.target
    return source, target
