"""
One act told twice in a sentence: it is marked once.

Who "met for talks", "met and discussed" them, met "at a summit" or "flew to Accra for talks" met
once, an ambassador called home "for consultations" consults with nobody that counts, and "defied
the ban, ignoring the warnings" is one refusal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.knowledge.deeds import VERBAL, object_class
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import (
    Found,
    has_sides,
    is_told_with,
    names_of,
    tells_all_of,
)
from dragoman.stages.event.harmed_again import hit_people, is_aim_of_force, is_harm_of
from dragoman.stages.event.layer import HEAD
from dragoman.stages.event.met_again import is_met_again
from dragoman.stages.event.needs import moves_allowance
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_WITH = frozenset({"with", "between", "among"})
_AT_CROWDS = "crowd-control"
_COMING = frozenset({"come", "fly", "go", "hurry", "run", "rush"})
_HELP = frozenset({"aid", "assistance", "defence", "defense", "help", "rescue", "support"})
_SIDE_CLAUSES = frozenset({"acl", "advcl"})
# What only tells that its subject takes place: "sanctions would follow".
_TAKING_PLACE = frozenset("begin come continue ensue erupt follow loom occur resume start".split())


def once(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds without those that only tell another one again; who they name is kept."""
    by_trigger = {one.trigger: one for one in found}
    by_rule = {one.trigger: one for one in found if one.rule != HEAD}
    again = [one for one in found if _is_again(reading, one, by_trigger)]
    return [
        _joined(reading, parties, one, again)
        for one in found
        if one not in again and not _is_within(reading, one, by_rule)
    ]


def _joined(reading: Reading, parties: Parties, deed: Found, again: Sequence[Found]) -> Found:
    """Return a deed with those that its other telling names: "beat a monk, injuring two nuns"."""
    for one in again:
        if reading.tokens[one.trigger].head != deed.trigger:
            continue
        is_same = one.deed.kind.type == deed.deed.kind.type
        known: tuple[Party, ...] = (*deed.source, *deed.target)
        # Those killed in a town or convoy are told with the attack on it.
        is_more = is_same and (
            one.deed.kind.type != "ASSAULT" or hit_people(reading, parties, deed)
        )
        new = tuple(party for party in one.target if is_more and not _is_told(party, known))
        if one.deed.kind.type == "CONSULT":
            within = _met_in(reading, one)  # who talks are on, or whose summit it is, need not come
            new = tuple(party for party in new if is_told_with(reading, party, within))
        deed = deed._replace(target=(*deed.target, *new))
    return deed


def _met_in(reading: Reading, talks: Found) -> set[int]:
    """Return the words for those talks are with or between."""
    below = reading.children(talks.trigger, "nmod", "obl")
    met = [one.index for one in below if case_of(reading, one.index) in _WITH]
    return {word for one in met for word in reading.subtree(one)}


def _is_told(party: Party, known: tuple[Party, ...]) -> bool:
    """Say whether a party is among others, or is told with words of theirs."""
    return bool(names_of((party,)) & names_of(known)) or any(
        mine.overlaps(span) for mine in party.spans for one in known for span in one.spans
    )


def _is_within(reading: Reading, one: Found, by_rule: Mapping[int, Found]) -> bool:
    """Say whether what the head takes for a deed is part of a rule's: the "set" of "set them free"."""
    if one.rule != HEAD:
        return False
    word = reading.tokens[one.trigger]
    here = reading.span(word.index, word.index + 1)
    is_acted_on = word.deprel in ACTED_ON and any(
        span.overlaps(here) for party in one.target for span in party.spans
    )
    if _is_moved(reading, one, by_rule.get(word.head)):
        return True
    if _is_voiced(reading, one, by_rule.get(word.index)):
        return True
    if _is_granted(one, by_rule.get(word.head)):
        return True
    other = by_rule.get(word.head if is_acted_on else word.index)
    return (
        other is not None
        and len(other.words) > 1
        and not {one.deed.kind.quad, other.deed.kind.quad} & VERBAL
    )


def _is_granted(one: Found, other: Found | None) -> bool:
    """Say whether what seems access is only the paper that somebody is granted: "granted visas"."""
    return other is not None and other.deed.requires == "permission" and one.trigger in other.words


def _is_voiced(reading: Reading, one: Found, other: Found | None) -> bool:
    """Say whether what seems an offer is only thanks or an apology: "offered his thanks"."""
    if other is None or (one.deed.kind.type, other.deed.kind.type) != ("AGREE", "SUPPORT"):
        return False
    lemmas = {reading.tokens[word].lemma.lower() for word in other.words}
    return bool(lemmas & object_class("sympathy")) and has_sides(one, other)


def _is_moved(reading: Reading, one: Found, other: Found | None) -> bool:
    """Say whether a measure is only what is made smaller or larger: "lowered its tariffs"."""
    if other is None or one.trigger not in other.words or one.deed.kind.type != "SANCTION":
        return False
    return other.deed.requires == "measure" and moves_allowance(reading.tokens[other.trigger])


def _is_again(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a deed is another one of the sentence, told again."""
    word = reading.tokens[one.trigger]
    kind = one.deed.kind
    if (
        _is_told_by_noun(one, others)
        or _is_term(word, one, others)
        or _is_kept_so(reading, one, others)
    ):
        return True
    if _is_come_to(reading, word, others) or _is_sent_so(word, others):
        return True
    if kind.type == "CONSULT":
        return is_met_again(reading, one, others)
    if kind.mode == _AT_CROWDS and word.upos == "VERB":
        return is_aim_of_force(reading, word, one, others)
    if kind.type == "ASSAULT":
        return is_harm_of(reading, word, one, others)
    if kind.type == "ACCUSE":
        return _is_of_protest(reading, word, others)
    if kind.type != "REJECT" or word.deprel != "advcl" or "VerbForm=Part" not in _form(word):
        return False
    other = others.get(word.head)
    return other is not None and other.deed.kind.type == kind.type and _is_alike(one, other)


def _is_of_protest(reading: Reading, verb: Token, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells what a crowd protests: "held a protest, protesting wage cuts"."""
    if verb.lemma.lower() != "protest" or verb.deprel not in _SIDE_CLAUSES:
        return False
    crowds = (at for at, one in others.items() if one.deed.kind.type == "PROTEST")
    return any(reading.sentence_of(verb.index).first <= at < verb.index for at in crowds)


def _is_term(verb: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether it is only told by when who is expelled must go: "expelled the consul, giving him a day"."""
    other = others.get(verb.head)
    if other is None or verb.lemma.lower() != "give" or verb.deprel not in {"advcl", "conj"}:
        return False
    is_same = one.deed.kind.mode == other.deed.kind.mode == "expel"
    return is_same and names_of(one.source) == names_of(other.source)


def _is_come_to(reading: Reading, noun: Token, others: Mapping[int, Found]) -> bool:
    """Say whether a noun is the help that somebody comes to, told by the verb: "came to Chad's rescue"."""
    if noun.upos != "NOUN" or noun.lemma.lower() not in _HELP or noun.head not in others:
        return False
    is_coming = reading.tokens[noun.head].lemma.lower() in _COMING
    return is_coming and case_of(reading, noun.index) == "to"


def _is_kept_so(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb tells that what another tells goes on: "kept it | closed", "closed it, and Oman | followed"."""
    verb = reading.tokens[one.trigger]
    if verb.lemma.lower() in _TAKING_PLACE and _is_of_subject(reading, one, others):
        return True
    near = reading.children(one.trigger, "xcomp", "ccomp") if verb.lemma.lower() == "keep" else ()
    told = {other.deed.kind.type for word in near if (other := others.get(word.index))}
    if verb.lemma.lower() == "follow" and verb.deprel == "conj" and verb.head in others:
        told.add(others[verb.head].deed.kind.type)
    return one.deed.kind.type in told


def _is_of_subject(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells that what its subject names takes place: "raids would follow"."""
    own = (others.get(word.index) for word in reading.children(one.trigger, "nsubj"))
    return any(other is not None and other.deed.kind.type == one.deed.kind.type for other in own)


def _is_told_by_noun(one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells what its noun tells with all sides: "his release was announced"."""
    inner = (others.get(word) for word in one.words if word != one.trigger)
    return any(tells_all_of(other, one) for other in inner)


def _form(word: Token) -> set[str]:
    """Return the features of a word; any "-ing" form counts as a participle."""
    told = set(word.feats.split("|"))
    return told | ({"VerbForm=Part"} if "VerbForm=Ger" in told else set())


def _is_sent_so(back: Token, others: Mapping[int, Found]) -> bool:
    """Say whether "back" is only whither a verb of another deed sends somebody: "sent its envoy back"."""
    other = others.get(back.head)
    if other is None or back.upos != "ADV" or back.lemma.lower() != "back":
        return False
    return other.deed.kind.type == "SUPPORT" or other.deed.kind.quad not in VERBAL


def _is_alike(one: Found, other: Found) -> bool:
    """Say whether two deeds have the same status and sides."""
    return one.status == other.status and has_sides(one, other)
