"""
Those of whom nothing is asked, and to whom nothing is promised, because they would only suffer it.

Who "demands that the governor be handed over" or "wants two soldiers tried" asks it of others;
who promises to sack a clerk promises him nothing; and who condemns the arrest of a nun does not
condemn her.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.knowledge.deeds import JUDGING, MATERIAL_CONFLICT, MOVING, deeds, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import SENDING, is_passive
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.downfalls import AGAINST, HARMING
from dragoman.stages.event.found import Found, countries, is_told_with, without_told
from dragoman.stages.event.negated import has_negation
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.removals import is_pullout
from dragoman.stages.phrases import case_of

# What is asked for, of which those it is about suffer it, besides what harms them.
_ABOUT_HIM = frozenset({"extradition", "freedom", "handover", "reinstatement", "release", "return"})
# Of these whence they would come is who would send them.
_SENT = frozenset({"extradition", "handover", "repatriation", "return"})
# Who is to be allowed to do something would act himself.
_LETTING = frozenset({"allow", "permit"})
_WHOM = frozenset({"that", "who", "whom"})
# Who does these "to do" something would do it himself.
_ASKING_LEAVE = frozenset({"apply", "ask", "request", "seek"})
_OF_HIS_OWN = frozenset({"AGREE", "REJECT", "THREATEN"})
# Who does these to a measure is against it, and does not break it.
_OPPOSING = frozenset({"block", "condemn", "oppose", "reject", "resist", "veto"})
# Who declines to do these to a deed of force turns down nobody whom it would hit.
_BRINGING_ABOUT = frozenset(
    "allow approve authorise authorize back endorse order permit send support".split()
)
# What is done to those behind its "of", though no deed may be told there.
_WRONGS = frozenset(
    "abuse discrimination exploitation harassment humiliation ill-treatment maltreatment mistreatment "
    "neglect oppression persecution repression subjugation torture treatment".split()
)
# Where somebody is wanted, by whom he would be sent or let go there.
_AWAY = frozenset({"back", "gone", "home", "out"})


def without_sufferers(reading: Reading, parties: Parties, deeds_: Sequence[Found]) -> list[Found]:
    """Return deeds, pleas, promises and rebukes without those that only suffer what they are about."""
    harm = {
        word
        for one in deeds_
        if one.deed.kind.quad == MATERIAL_CONFLICT and one.deed.kind.type != "PROTEST"
        for word in one.words
    }
    by_trigger = {one.trigger: one for one in deeds_ if one.trigger in harm}
    # Of moves that somebody promises, refuses or threatens, nothing is done to men of his own.
    moved = {one.trigger for one in deeds_ if one.deed.kind.type in MOVING}
    found = [_checked(reading, one, harm, moved) if one.target else one for one in deeds_]
    found = [_from_whom(reading, parties, one) for one in found]
    reached = {one.trigger: one.target for one in deeds_}
    found = [
        _against_reached(reading, parties, one, reached) if was.target and not one.target else one
        for was, one in zip(deeds_, found, strict=True)
    ]
    return [_on_behalf(reading, parties, one, by_trigger) for one in found]


def _against_reached(
    reading: Reading, parties: Parties, found: Found, reached: Mapping[int, tuple[Party, ...]]
) -> Found:
    """Return a threat to send one's own troops as made to whom they would reach."""
    if found.deed.kind.type != "THREATEN":
        return found
    clauses = reading.children(found.trigger, "xcomp", "ccomp")
    told = next((reached[one.index] for one in clauses if reached.get(one.index)), ())
    return found._replace(target=parties.without(told, found.source))


def _on_behalf(
    reading: Reading, parties: Parties, found: Found, harm: Mapping[int, Found]
) -> Found:
    """
    Return words on what was done to somebody as about who did it, or where he was sent from.

    Who backs or opposes sanctions against somebody does not back or turn down him.
    """
    is_defied = found.deed.kind.type == "REJECT" and (
        reading.tokens[found.trigger].lemma.lower() not in _OPPOSING
    )
    if found.deed.kind.type not in JUDGING or is_defied:
        return found
    beside = reading.children(found.trigger, "obj", "nsubj:pass", "obl")
    done = [
        (noun, harm[noun.index])
        for noun in beside
        if noun.upos == "NOUN"
        and noun.index in harm
        and (noun.deprel != "obl" or case_of(reading, noun.index) in AGAINST)
    ]
    suffering = [party for _, one in done for party in one.target if party not in one.source]
    wronging = [
        noun
        for noun in reading.children(found.trigger, "obj", "nsubj:pass")
        if noun.lemma.lower() in _WRONGS and found.deed.kind.type == "ACCUSE"
    ]
    suffering += [party for noun in wronging for party in parties.behind(noun, ("of",))]
    if found.deed.kind.type == "SUPPORT":
        objects = reading.children(found.trigger, "obj", "nsubj:pass")
        suffering += [party for one in objects for party in parties.behind(one, ("against",))]
    kept = parties.without(found.target, tuple(suffering))
    if len(kept) == len(found.target):
        return found
    doing = tuple(
        party
        for noun, one in done
        for party in one.source or _sending(parties, noun, one) or _jailing(parties, noun, one)
    ) or tuple(party for noun in wronging for party in _doing(reading, parties, noun))
    return found._replace(target=kept or parties.without(doing, found.source))


def _doing(reading: Reading, parties: Parties, noun: Token) -> tuple[Party, ...]:
    """Return whose wrong a noun tells by a word before it: "police abuse", "the army's abuse"."""
    owners = reading.children(noun.index, "nmod:poss", "compound", "amod")
    sides = (parties.of(one.index) or _people_of(parties, one) for one in owners)
    return next((side for side in sides if side), ())


def _people_of(parties: Parties, word: Token) -> tuple[Party, ...]:
    """Return people nobody knows whom a word names."""
    return parties.named(word.index) if parties.is_people(word) else ()


def _sending(parties: Parties, noun: Token, found: Found) -> tuple[Party, ...]:
    """Return whence somebody is sent away: "the ejection of nurses from Togo"."""
    is_sent = found.deed.kind.mode in {"deport", "expel"}
    return parties.behind(noun, ("from",)) if is_sent else ()


def _jailing(parties: Parties, noun: Token, found: Found) -> tuple[Party, ...]:
    """Return whose courts or police do it where nobody else is named: "jailed in Uganda"."""
    is_by_state = found.deed.kind.type in {"COERCE", "SANCTION"}
    return parties.behind(noun, ("in",)) if is_by_state else ()


def _checked(reading: Reading, found: Found, harm: set[int], moved: set[int]) -> Found:
    """Return a plea or promise whose target is not one of those who would suffer what it is about."""
    word = reading.tokens[found.trigger]
    if found.deed.kind.type in _OF_HIS_OWN:
        clauses = reading.children(word.index, "xcomp", "ccomp")
        is_agreed = found.deed.kind.type == "AGREE"
        is_refused = found.deed.kind.type == "REJECT"
        heads = [
            one
            for clause in clauses
            for one in reading.children(clause.index, "obj")
            if (is_agreed and clause.index in harm and not has_negation(reading, clause))
            or (is_refused and one.index in harm and clause.lemma.lower() in _BRINGING_ABOUT)
            or (clause.index in moved and _is_own_force(reading, one))
        ]
        if found.deed.kind.type == "THREATEN":
            heads += _sent_by(reading, found, clauses)
    elif found.deed.kind.type == "REQUEST" and word.upos == "VERB":
        heads = list(_suffering(reading, word))
    else:
        return found
    out = {inner for one in heads for inner in reading.subtree(one.index)}
    out -= _holding(reading, out)
    if word.deprel == "acl:relcl" and any(one.text.lower() in _WHOM for one in heads):
        out.add(word.head)  # "the poet whom prosecutors want jailed"
    kept = without_told(reading, found.target, out)
    return found._replace(target=kept)


def _from_whom(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a plea with who would send what or whom it is for: "demanded his extradition from Fiji"."""
    if found.deed.kind.type != "REQUEST" or found.target:
        return found
    for noun in reading.children(found.trigger, "obj", "obl"):
        if noun.lemma.lower() in _SENT:
            below = [noun, *reading.children(noun.index, "nmod")]
            asked = (parties.behind(one, ("from",)) for one in below)
            target = parties.without(next((one for one in asked if one), ()), found.source)
            return found._replace(target=target)
    return found


def _holding(reading: Reading, words: set[int]) -> set[int]:
    """Return the words for who holds those somebody asks for: "the nuns held by Togo"."""
    return {
        inner
        for word in words
        if reading.tokens[word].deprel == "obl:agent"
        for inner in reading.subtree(word)
    }


def _sent_by(reading: Reading, found: Found, clauses: Iterable[Token]) -> list[Token]:
    """Return the words for whose own troops somebody threatens others with: "our troops would march"."""
    forces = [
        one
        for clause in clauses
        for one in reading.children(clause.index, "nsubj")
        if is_of_class(reading, one, object_class("forces"))
    ]
    own = countries(found.source)
    return [
        one
        for one in forces
        if _is_own_force(reading, one)
        or any(
            party.country in own and is_told_with(reading, party, {one.index})
            for party in found.target
        )
    ]


def _is_own_force(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is for men somebody has under arms: "its troops", "to send 900 soldiers"."""
    is_sent = reading.tokens[noun.head].lemma.lower() in SENDING and noun.head >= 0
    is_owned = any(one.upos == "PRON" for one in reading.children(noun.index, "nmod:poss"))
    is_owned |= is_sent and bool(reading.children(noun.index, "nummod"))
    return is_owned and is_of_class(reading, noun, object_class("forces"))


def _suffering(reading: Reading, plea: Token) -> Iterator[Token]:
    """Yield the heads of phrases for those that would suffer or get what somebody asks for."""
    beside = reading.children(plea.index, "obj", "obl")
    matters = [one for one in beside if one.deprel == "obj" or case_of(reading, one.index) == "for"]
    matters += [
        price
        for one in beside
        for price in reading.children(one.index, "nmod")
        if one.deprel == "obj" and case_of(reading, price.index) == "for"
    ]  # "demanded a ransom for the freedom of the nuns"
    for clause in _clauses(reading, plea):
        if is_passive(reading, clause.index) and clause.lemma.lower() not in _LETTING:
            yield from reading.children(clause.index, "nsubj:pass")
            yield from (
                one
                for one in reading.children(clause.index, "obl")
                if case_of(reading, one.index) != "by"
            )
        elif plea.lemma.lower() in _ASKING_LEAVE and clause.deprel == "xcomp" and not beside:
            yield from reading.children(clause.index, "obj")  # "asked to search the ship"
        elif clause.deprel == "xcomp" and _is_done(reading, clause):
            yield from (one for one in beside if one.deprel == "obj")
    beyond = reading.children(plea.index, "advmod", "xcomp")
    if any(one.text.lower() in _AWAY and one.upos != "VERB" for one in beyond):
        yield from (one for one in beside if one.deprel == "obj")  # "wants him back"
    for noun in (noun for one in matters for noun in (one, *reading.children(one.index, "conj"))):
        if _is_of_sufferer(noun) and not is_pullout(reading, noun):
            below = reading.children(noun.index, "nmod")
            suffering = [one for one in below if case_of(reading, one.index) in {"of", "to"}]
            yield from suffering or reading.children(noun.index, "nmod:poss")
        if noun.lemma.lower() in HARMING:  # "demanded sanctions against Togo"
            below = reading.children(noun.index, "nmod")
            yield from (one for one in below if case_of(reading, one.index) in AGAINST)


def _clauses(reading: Reading, plea: Token) -> Iterator[Token]:
    """Yield the clauses that tell what somebody asks for: "that he be tried", "for it to be opened"."""
    yield from reading.children(plea.index, "ccomp", "xcomp", "advcl")
    for noun in reading.children(plea.index, "obl"):
        if case_of(reading, noun.index) == "for":
            yield from reading.children(noun.index, "acl")


def _is_done(reading: Reading, clause: Token) -> bool:
    """Say whether a clause is a bare participle: "wants them tried"."""
    is_participle = "VerbForm=Part" in clause.feats and "Tense=Past" in clause.feats
    return is_participle and not reading.children(clause.index, "mark", "nsubj", "obj")


def _is_of_sufferer(noun: Token) -> bool:
    """Say whether a noun tells what is done to those behind its "of": "the dismissal of"."""
    lemma = noun.lemma.lower()
    return lemma in _ABOUT_HIM or any(
        "of" in one.target and one.kind.quad == MATERIAL_CONFLICT
        for one in deeds("n").get(lemma, ())
    )
