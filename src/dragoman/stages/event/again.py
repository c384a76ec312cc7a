"""
One act told twice in a sentence: it is marked once.

Who "met for talks", "met and discussed" them, met "at a summit" or "flew to Accra for talks" met once, an ambassador called home "for consultations"
consults with nobody that counts, and "defied the ban, ignoring the warnings" is one refusal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.knowledge.deeds import VERBAL, object_class, verb_of
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.arrivals import WAYS
from dragoman.stages.event.found import Found, is_told_with, top_of
from dragoman.stages.event.layer import HEAD
from dragoman.stages.event.needs import moves_allowance
from dragoman.stages.event.negated import has_negation
from dragoman.stages.event.parties import Parties, is_thing
from dragoman.stages.phrases import case_of
from dragoman.stages.verb_words import HARMING

_WHERE = frozenset({"at", "during", "in"})
_WITH = frozenset({"with", "between", "among"})
_AT_CROWDS = "crowd-control"
_BESIDE = frozenset({"appos", "dep", "obl:unmarked", "parataxis"})
_ORDINALS = frozenset("first second third fourth fifth sixth last latest maiden".split())
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
    """Return a deed with those that its other telling names: "raid a camp, kill six soldiers"."""
    for one in again:
        if reading.tokens[one.trigger].head != deed.trigger:
            continue
        is_same = one.deed.kind.type == deed.deed.kind.type
        known: tuple[Party, ...] = (*deed.source, *deed.target)
        # Those killed in a town or convoy are told with the attack on it.
        is_more = is_same and (
            one.deed.kind.type != "ASSAULT" or _is_of_people(reading, parties, deed)
        )
        new = tuple(party for party in one.target if is_more and not _is_told(party, known))
        if one.deed.kind.type == "CONSULT":
            within = _met_in(reading, one)  # who talks are on, or whose summit it is, need not come
            new = tuple(party for party in new if is_told_with(reading, party, within))
        deed = deed._replace(target=(*deed.target, *new))
    return deed


def _is_of_people(reading: Reading, parties: Parties, attack: Found) -> bool:
    """Say whether an attack hit people as they are named, or nobody named: "beat a monk, injuring two nuns"."""
    tops = [top_of(reading, one) for one in attack.target]
    return all(
        top is not None
        and not is_thing(top)
        and not parties.is_place(top)
        and parties.is_people(top)
        for top in tops
    )


def _met_in(reading: Reading, talks: Found) -> set[int]:
    """Return the words for those talks are with or between."""
    below = reading.children(talks.trigger, "nmod", "obl")
    met = [one.index for one in below if case_of(reading, one.index) in _WITH]
    return {word for one in met for word in reading.subtree(one)}


def _is_told(party: Party, known: tuple[Party, ...]) -> bool:
    """Say whether a party is among others, or is told with words of theirs."""
    return bool(_names((party,)) & _names(known)) or any(
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
    return bool(lemmas & object_class("sympathy")) and _has_sides(one, other)


def _has_sides(one: Found, other: Found) -> bool:
    """Say whether two deeds have the same sides."""
    return _names(one.source) == _names(other.source) and _names(one.target) == _names(other.target)


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
    if kind.type == "CONSULT" and (
        _is_setting(reading, one, others) or _is_of_meeting(reading, one, others)
    ):
        return True
    if kind.mode == "visit" and word.upos == "VERB" and _is_way_to(reading, one, others):
        return True
    if kind.type == "CONSULT" and word.upos == "NOUN":
        return _is_purpose(reading, one, others) or _is_counted(reading, word, others)
    if kind.mode == _AT_CROWDS and word.upos == "VERB":
        return _is_aim(reading, word, one, others)
    if kind.type == "ASSAULT":
        return _is_harm_of(reading, word, one, others)
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
    return is_same and _names(one.source) == _names(other.source)


def _is_counted(reading: Reading, noun: Token, others: Mapping[int, Found]) -> bool:
    """Say whether a noun only tells the how many-th a visit or meeting is: "will visit Lima, his first trip there"."""
    other = others.get(noun.head)
    if other is None or other.deed.kind.type != "CONSULT" or noun.head > noun.index:
        return False
    if noun.deprel not in _BESIDE or reading.tokens[noun.head].upos != "VERB":
        return False
    return any(one.lemma.lower() in _ORDINALS for one in reading.children(noun.index, "amod"))


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
    return any(_tells_all_of(other, one) for other in inner)


def _form(word: Token) -> set[str]:
    """Return the features of a word; any "-ing" form counts as a participle."""
    told = set(word.feats.split("|"))
    return told | ({"VerbForm=Part"} if "VerbForm=Ger" in told else set())


def _is_setting(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether talks are only where those in them met: "met the premier at a summit"."""
    noun = reading.tokens[one.trigger]
    other = others.get(noun.head)
    is_place = noun.upos == "NOUN" and noun.deprel == "obl"
    if not is_place or other is None or case_of(reading, noun.index) not in _WHERE:
        return False
    if has_negation(reading, reading.tokens[other.trigger]):
        return False
    kinds = one.deed.kind, other.deed.kind
    is_met = all(kind.type == "CONSULT" and kind.mode != "visit" for kind in kinds)
    return is_met and _sides(one) <= _sides(other)


def _is_of_meeting(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells what those who met spoke about: "met Roca and discussed visas"."""
    verb = reading.tokens[one.trigger]
    other = others.get(verb.head)
    if other is None or verb.lemma.lower() != "discuss" or verb.deprel not in {"advcl", "conj"}:
        return False
    if reading.children(verb.index, "nsubj") or one.status != other.status:
        return False
    with_others = [
        each
        for each in reading.children(verb.index, "obl")
        if case_of(reading, each.index) in _WITH
    ]
    told = _sides(one) if with_others else _names(one.source)
    is_met = other.deed.kind.type == "CONSULT" and other.deed.kind.mode != "visit"
    return is_met and told <= _sides(other)


def _is_purpose(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether talks or a summit are what a meeting or an envoy's recall is for, with nobody else."""
    noun = reading.tokens[one.trigger]
    if case_of(reading, noun.index) != "for" or reading.children(noun.index, "nmod:poss"):
        return False
    other = others.get(noun.head)
    if other is None or noun.deprel != "obl" or reading.tokens[noun.head].upos != "VERB":
        return False
    below = reading.children(noun.index, "nmod")
    is_with = any(case_of(reading, child.index) in _WITH for child in below)
    kind = other.deed.kind
    if (kind.type, kind.mode) == ("SANCTION", "withdraw"):
        return True
    is_meeting = kind.type == "CONSULT" and kind.mode != "visit"
    # Who "met the envoy for talks with Niger" talked with another one.
    is_met = bool(reading.children(noun.head, "obj")) or any(
        case_of(reading, child.index) in _WITH for child in reading.children(noun.head, "obl")
    )
    is_other = is_met and not _names(one.target) <= _sides(other)
    return is_meeting and not (is_with and is_other)


def _is_way_to(reading: Reading, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells the way to talks or a summit: "flew to Accra for talks"."""
    if reading.tokens[one.trigger].lemma.lower() not in WAYS:
        return False
    aims = [
        others.get(noun.index)
        for noun in reading.children(one.trigger, "obl")
        if case_of(reading, noun.index) == "for"
    ]
    return any(
        aim is not None
        and aim.deed.kind.type == "CONSULT"
        and bool(_names(one.source) & _sides(aim))
        for aim in aims
    )


def _sides(one: Found) -> set[object]:
    """Return who takes part in a deed."""
    return _names((*one.source, *one.target))


def _is_result(reading: Reading, verb: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether it is only told what an attack led to: "rebels raid camp, kill six", "killing six"."""
    other = others.get(verb.head)
    is_joined = verb.deprel in {"advcl", "conj", "parataxis"}
    if other is None or not is_joined or reading.children(verb.index, "nsubj", "cc", "mark"):
        return False
    is_same = _names(one.source) == _names(other.source)
    is_told_so = verb.text in HARMING or (
        verb.deprel == "advcl" and verb.text.endswith("ing") and verb.index > other.trigger
    )
    return other.deed.kind.type == "ASSAULT" and is_same and is_told_so


def _is_aim(reading: Reading, verb: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether to break up a crowd is only what force was used for: "fired gas to disperse it"."""
    other = others.get(verb.head)
    markers = markers_of(reading, verb.index)
    is_for = verb.deprel in {"advcl", "xcomp"} and "to" in markers
    is_force = other is not None and other.deed.kind.type == one.deed.kind.type
    return is_for and is_force and not reading.children(verb.index, "nsubj")


def _is_in_attack(reading: Reading, verb: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether the attack in which somebody was killed is told with all sides: "in a strike"."""
    attacks = (
        others.get(noun.index)
        for noun in reading.children(verb.index, "obl")
        if case_of(reading, noun.index) == "in"
    )
    return any(_tells_all_of(other, one) for other in attacks)


def _is_harm_of(reading: Reading, word: Token, one: Found, others: Mapping[int, Found]) -> bool:
    """Say whether a verb only tells what harm an attack did that is told beside it."""
    if _is_done_by(reading, word, others):
        return True
    return verb_of(word.lemma, word.text) in HARMING and (
        _is_result(reading, word, one, others)
        or _is_in_attack(reading, word, one, others)
        or _is_by_attack(reading, word, others)
    )


def _is_sent_so(back: Token, others: Mapping[int, Found]) -> bool:
    """Say whether "back" is only whither a verb of another deed sends somebody: "sent its envoy back"."""
    other = others.get(back.head)
    if other is None or back.upos != "ADV" or back.lemma.lower() != "back":
        return False
    return other.deed.kind.type == "SUPPORT" or other.deed.kind.quad not in VERBAL


def _is_done_by(reading: Reading, verb: Token, others: Mapping[int, Found]) -> bool:
    """Say whether a clause beside a weapon or an attack, told as a deed, tells what it did: "bombs that gutted it"."""
    other = others.get(verb.head)
    if verb.deprel != "acl:relcl" or other is None or other.deed.kind.type != "ASSAULT":
        return False
    own = reading.children(verb.index, "nsubj")
    return bool(own) and own[0].text.lower() in {"that", "which"}


def _is_by_attack(reading: Reading, verb: Token, others: Mapping[int, Found]) -> bool:
    """Say whether it is an attack, told as a deed, that killed somebody: "a strike killed two"."""
    attacks = (others.get(noun.index) for noun in reading.children(verb.index, "nsubj"))
    return any(one is not None and one.deed.kind.type == "ASSAULT" for one in attacks)


def _tells_all_of(other: Found | None, one: Found) -> bool:
    """Say whether another deed is of the same type as one, and has all its sides."""
    return (
        other is not None
        and other.deed.kind.type == one.deed.kind.type
        and _names(one.source) <= _names(other.source)
        and _names(one.target) <= _names(other.target)
    )


def _is_alike(one: Found, other: Found) -> bool:
    """Say whether two deeds have the same status and sides."""
    return one.status == other.status and _has_sides(one, other)


def _names(side: tuple[Party, ...]) -> set[object]:
    """Return who stands on a side."""
    return {party.actor or party.country or party.spans for party in side}
