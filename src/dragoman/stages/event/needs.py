"""What a verb's deed needs: an object or a phrase beside it, a clause that tells a deed."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    Deed,
    deeds,
    deeds_of_verb,
    object_class,
)
from dragoman.knowledge.flags import Flag
from dragoman.knowledge.sectors import ENFORCERS
from dragoman.language.grammar import PEERS
from dragoman.language.reading import Reading, Token
from dragoman.stages.circumstances import is_time
from dragoman.stages.clauses import helpers_of, is_passive, marker_of
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.negated import has_negation, is_left_open
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.required import is_required
from dragoman.stages.event.unforced import is_unforced
from dragoman.stages.function_words import PERSONS, QUESTIONS
from dragoman.stages.phrases import case_of

# "Refused to comment" refuses nobody anything.
_SAYING = frozenset(
    "comment say answer elaborate discuss name give speak reveal specify identify confirm disclose tell talk respond be have provide go".split()
)  # fmt: skip
_BESIDE = ("obl", "xcomp", "advmod", "obj", "advcl", "compound:prt")
# Whoever leaves those he rules with takes nothing from them.
_RULING = ":ruling"
# Who answers with these fires them back, unless somebody is to have them.
_MUNITIONS = ":munitions"
_NOT_FIRED = frozenset({"above", "for", "near", "over"})
# These may only be sent or shown, unless they answer a blow.
_SENT = frozenset({"tank"})
# What its clause must tell of.
_HOSTILE = frozenset({Flag.FORCE_BELOW, Flag.TRADE_BELOW, Flag.DOER_ARRESTS})
_WITHOUT_OBJECT = frozenset({Flag.SPEECH, Flag.MUTUAL, Flag.OBJECT_OR_CLAUSE})
CLAUSES = ("xcomp", "ccomp", "advcl")
# Who is told, wants or orders something tells it in a clause of its own, never in a quotation.
_CLAUSAL = frozenset("allow call decline direct let order permit refuse tell want".split())
_ORDERS = frozenset({"order", "tell", "command", "instruct"})
_ARMS = frozenset({"weapons", "guns"})
# Arms are shown in a test and over the sea, unless they are fired at somebody.
_SHOWS = frozenset({":test", ":sea"})
_AIMED = frozenset({"at", "on", "against", "into"})
_HURLED_AT = frozenset({"at", "against"})
_NEAR = frozenset({"close", "closer", "near", "nearer"})
# Behind these stands where somebody is held, or what he comes out of.
_INTO = frozenset("behind from in inside into of on onto to under".split())
# Talks are left also where one leaves while they go on.
_LEFT = {":deal": frozenset[str](), ":talks": frozenset({"at", "during", "in"})}
# Before what a halt is one of.
_STOPPED = frozenset({"in", "of", "to"})
_STATES = frozenset("be become have lose run need suffer face see take get come".split())
# Before a simile, and before a war that a bomb is left from.
_LIKENING = frozenset({"like"})
_LEFT_FROM = frozenset({"from", "of"})
_OWN = PERSONS | {"it"}


def moves_allowance(verb: Token) -> bool:
    """Say whether a verb makes a cap on others higher, which eases it, or lower: "raised"."""
    return any(deed.requires == "allowance" for deed in deeds_of_verb(verb.lemma, verb.text))


def refuses_nobody(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only keeps out of something: "declined to take sides", "to rule it out"."""
    if verb.lemma.lower() not in {"decline", "refuse"}:
        return False
    for clause in reading.children(verb.index, "xcomp"):
        below = reading.children(clause.index, "obj", "compound:prt")
        cases = _cases_of(reading, reading.children(clause.index, "obl"))
        is_taking = clause.lemma.lower() == "take" and any(one.lemma == "side" for one in below)
        if is_taking and not cases & {"against", "with"}:
            return True
        if is_left_open(reading, clause):
            return True
        if clause.text.lower() == "drawn" and is_passive(reading, clause.index):
            return not cases - {"about", "on", "over"}
    return False


def _cases_of(reading: Reading, words: Iterable[Token]) -> set[str | None]:
    """Return the prepositions of some phrases."""
    return {case_of(reading, word.index) for word in words}


def _is_blow(noun: Token) -> bool:
    """Say whether a noun tells a deed of force, or "it" may stand for one."""
    return noun.upos == "PRON" or any(
        one.kind.quad == MATERIAL_CONFLICT for one in deeds("n").get(noun.lemma.lower(), ())
    )


class Needs:
    """Says whether a verb has what a deed asks for. Made once for each run of a stage."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.parties = parties

    def needed(
        self, verb: Token, deed: Deed, objects: list[Token]
    ) -> tuple[Token | None, Token | None]:
        """Return the object, or the phrase beside the verb or its subject, that a deed requires."""
        is_object = not deed.requires.startswith((":", "<"))
        if not deed.requires or (is_object and not objects):
            return None, None
        wanted = object_class(deed.requires.lstrip(":<"))
        if deed.requires.startswith("<"):
            return None, self._doer_of(verb, wanted, is_land=deed.requires == "<control")
        if deed.requires == "measure" and moves_allowance(verb):
            wanted -= object_class("allowance")
        if is_object:
            return self._object_of(verb, deed, objects, wanted), None
        return None, self._beside(verb, deed, objects, wanted)

    def _object_of(
        self, verb: Token, deed: Deed, objects: list[Token], wanted: frozenset[str]
    ) -> Token | None:
        """Return the first object that is of a class, or a place where it is one to be taken."""
        is_over = deed.kind.mode == "weapons" and "over" in deed.target
        if is_over and self._cases(verb) & _HURLED_AT:
            return None  # what flies over a land may be on its way to another
        is_land = deed.requires == "control"
        for one in objects:
            is_fit = self._is_of(one, wanted) or (is_land and self.parties.is_place(one))
            if not is_fit or (deed.requires == "ceasefire" and self._stops_trade(one)):
                continue
            if not is_unforced(self.reading, self.parties, verb, one, deed.requires):
                return one
        return None

    def _beside(
        self, verb: Token, deed: Deed, objects: list[Token], wanted: frozenset[str]
    ) -> Token | None:
        """Return the phrase beside a verb that is of a class; "is on alert" is what it stands on."""
        if deed.requires == _RULING and objects:
            return None  # "withdrew its confidence from the coalition"
        if verb.upos == "AUX":
            governor = self.reading.above(verb)
            is_on = case_of(self.reading, governor.index) == "on"
            return governor if is_on and governor.lemma.lower() in wanted else None
        for child in self._phrases(verb, deed):
            is_fit = self._is_of(child, wanted) and self._leads(child, deed)
            if deed.requires == _MUNITIONS:
                is_fit = is_fit and self._is_fired_back(verb, child, objects)
            if is_fit and not self._is_shot_at(verb, deed, child, objects):
                return child
        return None

    def _is_of(self, noun: Token, wanted: frozenset[str]) -> bool:
        """Say whether a noun is of a class."""
        return is_of_class(self.reading, noun, wanted)

    def _stops_trade(self, noun: Token) -> bool:
        """Say whether a halt is none of fighting: "a halt to exports"."""
        return any(
            case_of(self.reading, one.index) in _STOPPED
            and self._is_of(one, object_class("supply"))
            for one in self.reading.children(noun.index, "nmod")
        )

    def _phrases(self, verb: Token, deed: Deed) -> list[Token]:
        """Return the phrases beside a verb, so "the border" of "close to the border" as well."""
        if deed.requires == ":financing":
            return self._financing(verb)
        near = (one for one in self.reading.children(verb.index, "advmod") if one.lemma in _NEAR)
        below = [child for one in near for child in self.reading.children(one.index, "obl")]
        return [*self.reading.children(verb.index, *_BESIDE), *below]

    def _financing(self, verb: Token) -> list[Token]:
        """
        Return what a sum that somebody wins is given in: "secured a billion in help".

        It is beside the verb, also where it hangs on the sum.
        """
        objects = self.reading.children(verb.index, "obj")
        sums = [one for one in objects if one.lemma.lower() in object_class("aid")]
        kinds = [child for one in sums for child in self.reading.children(one.index, "nmod")]
        beside = [*self.reading.children(verb.index, "obl"), *kinds] if sums else []
        return [one for one in beside if case_of(self.reading, one.index) == "in"]

    def _is_shot_at(self, verb: Token, deed: Deed, beside: Token, objects: list[Token]) -> bool:
        """
        Say whether what would be a show of arms hits people: "fired at villagers in an exercise".

        Only a missile is tested, and "a sea of people" is no water.
        """
        if deed.requires not in _SHOWS:
            return False
        parts = self.reading.children(beside.index, "nmod")
        is_water = beside.upos == "PROPN" or "of" not in _cases_of(self.reading, parts)
        arms = object_class("missile") | object_class("weapon")
        is_armed = any(self._is_of(one, arms) for one in objects)
        if not is_water or (deed.requires == ":test" and not is_armed):
            return True
        aimed = self.reading.children(verb.index, "obl")
        return any(
            case_of(self.reading, one.index) in _AIMED and self.parties.is_people(one)
            for one in aimed
        )

    def _is_fired_back(self, verb: Token, arms: Token, objects: list[Token]) -> bool:
        """Say whether a blow is answered with arms: no plea "with missiles", nor one "with missiles for Chad"."""
        if arms.deprel != "obl" or case_of(self.reading, arms.index) != "with":
            return False
        beside = self.reading.children(verb.index, "obl")
        cases = _cases_of(self.reading, [*self.reading.children(arms.index, "nmod"), *beside])
        to = [one for one in beside if case_of(self.reading, one.index) == "to"]
        if cases & _NOT_FIRED or not all(map(_is_blow, [*objects, *to])):
            return False
        is_sent = arms.lemma.lower() in _SENT or self._is_of(arms, object_class("with aerial"))
        return not is_sent or self._is_behind_blow(verb)

    def _is_behind_blow(self, verb: Token) -> bool:
        """Say whether a verb is joined to one that tells a blow: "shelled the camp, and the army replied"."""
        before = self.reading.above(verb)
        told = deeds_of_verb(before.lemma, before.text) if verb.deprel in PEERS else ()
        return any(one.kind.type == "ASSAULT" for one in told)

    def _leads(self, child: Token, deed: Deed) -> bool:
        """
        Say whether a phrase tells where somebody is put, or what he leaves or comes back to.

        "Under arrest", not "over the arrests"; "back from the deal", not "back after the deal";
        and who comes "to" the rescue helps, but nothing may come "of" aid.
        """
        case = case_of(self.reading, child.index)
        if deed.requires == ":rescue":
            return case == "to"
        if case is None or deed.requires not in {":custody", *_LEFT}:
            return True
        if deed.requires == ":custody":
            return case in _INTO
        cases = {one.text.lower() for one in self.reading.children(child.index, "case")}
        return bool({*cases, *case.split()} & {*deed.target, *_LEFT[deed.requires]})

    def _doer_of(
        self, verb: Token, wanted: frozenset[str], *, is_land: bool = False
    ) -> Token | None:
        """Return the word for who or what does it, if it is of a class: "a mine hit a lorry"."""
        doer = self.parties.doer(verb)
        word = self.tokens[doer] if doer is not None else None
        if word is None or (is_land and self.parties.is_place(word)):
            return word
        return word if self._is_of(word, wanted) and not self._is_harmless(word) else None

    def _is_harmless(self, noun: Token) -> bool:
        """Say whether a bomb is none of these days: a stink bomb, one from a war, one in a simile."""
        if self._is_of(noun, object_class("harmless_bomb")) or (
            case_of(self.reading, noun.index) in _LIKENING
        ):
            return True
        parts = self.reading.children(noun.index, "nmod")
        return any(
            one.text == "War" and case_of(self.reading, one.index) in _LEFT_FROM for one in parts
        )

    def fits(self, verb: Token, deed: Deed, object_: Token | None) -> bool:
        """Say whether the verb has the object or clause its deed needs."""
        clauses = [
            child
            for child in self.reading.children(verb.index, *CLAUSES)
            if child.deprel != "advcl" or marker_of(self.reading, child.index) == "to"
        ]
        if not self._has_clause(verb, deed.flags, clauses) or not self._is_so(verb, deed.flags):
            return False
        if self._lays_down(deed, object_) or (Flag.NO_OBJECT in deed.flags and object_ is not None):
            return False
        if Flag.DOER_IN_POWER in deed.flags and verb.lemma.lower() in {"warn", "caution"}:
            return self._is_own_measure(verb, clauses)
        return object_ is not None or self._goes_without(deed, clauses)

    def _has_clause(self, verb: Token, flags: frozenset[Flag], clauses: list[Token]) -> bool:
        """Say whether the clauses of a verb are such as the flags of its deed ask for."""
        if Flag.NEEDS_CLAUSE in flags and not self._has_deed_clause(verb, clauses):
            return False
        if flags & _HOSTILE and not self._is_hostile(verb, flags, clauses):
            return False
        if Flag.NO_VIEW in flags and any(self._is_view(clause) for clause in clauses):
            return False
        return Flag.CALLS_FOR not in flags or self._is_calling(verb, clauses)

    def _is_view(self, clause: Token) -> bool:
        """Say whether a clause tells what somebody thinks, not what he would do: one without "to"."""
        is_bare = clause.deprel == "xcomp" and marker_of(self.reading, clause.index) != "to"
        return is_bare or clause.deprel == "ccomp"

    def _is_so(self, verb: Token, flags: frozenset[Flag]) -> bool:
        """Say whether a verb is told as the flags ask: of oneself, without "as", alone."""
        if Flag.OF_ITSELF in flags and not self._is_himself(verb):
            return False
        if Flag.NOT_AS in flags and "as" in self._cases(verb):
            return False
        return Flag.ALONE not in flags or self._is_alone(verb)

    def _goes_without(self, deed: Deed, clauses: list[Token]) -> bool:
        """Say whether a deed needs no object, or has in its place a clause or what it requires."""
        if Flag.OBJECT_OR_CLAUSE in deed.flags and not clauses:
            return False
        is_done_to = deed.target[:1] == ("obj",) and not deed.flags & _WITHOUT_OBJECT
        return not is_done_to or deed.requires != ""

    def _lays_down(self, deed: Deed, object_: Token | None) -> bool:
        """Say whether what would be a gift of arms lays them down: "handed over its rifles"."""
        is_gift = deed.kind.type == "AID" and deed.words > 1 and deed.requires in _ARMS
        if not is_gift or object_ is None:
            return False
        owners = self.reading.children(object_.index, "nmod:poss")
        return any(owner.upos == "PRON" for owner in owners)

    def _is_himself(self, verb: Token) -> bool:
        """Say whether a verb acts on its own doer: "declared itself ready"."""
        words = {child.text.lower() for child in self.reading.children(verb.index)}
        return bool(words & object_class("himself"))

    def _is_alone(self, verb: Token) -> bool:
        """Say whether one acts with nobody at hand: he can quarrel then, but not fight."""
        doer = self.parties.doer(verb)
        return doer is not None and not (
            "Number=Plur" in self.tokens[doer].feats
            or self.reading.children(doer, "conj")
            or "with" in self._cases(verb)
        )

    def _is_calling(self, verb: Token, clauses: list[Token]) -> bool:
        """Say whether somebody calls for something, or on somebody to do it; not on a day."""
        if self.reading.children(verb.index, "obj", "iobj"):
            return False
        for child in self.reading.children(verb.index, "obl"):
            case = case_of(self.reading, child.index)
            if not is_time(self.reading, child) and (
                case == "for" or (case in {"on", "upon"} and clauses)
            ):
                return True
        return "for" in {marker_of(self.reading, child.index) for child in clauses}

    def _has_deed_clause(self, verb: Token, clauses: list[Token]) -> bool:
        """Say whether a clause tells what is asked, refused, promised; "asked why" asks nothing."""
        lemma = verb.lemma.lower()
        for clause in clauses:
            first = self.tokens[self.reading.subtree(clause.index)[0]].text.lower()
            if first in QUESTIONS:
                continue
            if lemma == "insist" and not is_required(self.reading, clause):
                continue
            if lemma == "call" and marker_of(self.reading, clause.index) != "to":
                continue  # "called him a liar"
            if lemma in {"refuse", "decline"} and clause.lemma.lower() in _SAYING:
                continue
            if (
                lemma in _CLAUSAL
                and clause.deprel != "xcomp"
                and marker_of(self.reading, clause.index) != "to"
                and not self._is_told_to(verb, clause)
            ):
                continue
            return True
        if lemma == "insist" and verb.deprel == "parataxis" and verb.head >= 0:
            return is_required(self.reading, self.tokens[verb.head])
        return self._is_command(verb) or (verb.deprel == "parataxis" and lemma not in _CLAUSAL)

    def _is_told_to(self, verb: Token, clause: Token) -> bool:
        """Say whether somebody is told what he must do himself: "told Oman it must pay"."""
        told = self.parties.object_of(verb)
        doers = self.reading.children(clause.index, "nsubj")
        if told is None or verb.lemma.lower() not in _ORDERS or len(doers) != 1:
            return False
        is_one = self.parties.is_person(told) and "Number=Plur" not in told.feats
        wanted = {"he", "she"} if is_one else {"it", "they"}
        return doers[0].text.lower() in wanted and is_required(self.reading, clause)

    def _is_command(self, verb: Token) -> bool:
        """Say whether what is ordered stands before it in its own words: "Disperse, he ordered them"."""
        if verb.lemma.lower() not in _ORDERS:
            return False
        sentence = self.reading.sentence_of(verb.index)
        words = self.tokens[sentence.first : verb.index + 1]
        first = next(one for one in words if one.upos != "PUNCT")
        is_bare = first.text.lower() == first.lemma.lower() and first.upos == "VERB"
        is_quoted = verb.index in self.reading.subtree(first.index) or (
            first.index in self.reading.subtree(verb.index)
        )
        has_doer = self.reading.children(first.index, "nsubj")
        return first.index < verb.index and is_bare and is_quoted and not has_doer

    def _is_hostile(self, verb: Token, flags: frozenset[Flag], clauses: list[Token]) -> bool:
        """Say whether what is vowed is force, what is stopped is trade, who holds has power."""
        if Flag.DOER_ARRESTS in flags:
            if is_passive(self.reading, verb.index):
                return True
            doer = self.parties.doer(verb)
            return any(party.sector in ENFORCERS for party in self.parties.of(doer))
        done = (clause for clause in clauses if not has_negation(self.reading, clause))
        lemmas = {clause.lemma.lower() for clause in done}
        if Flag.TRADE_BELOW in flags:
            return bool(lemmas & object_class("dealing"))
        return bool(lemmas & object_class("retaliating"))

    def _is_own_measure(self, verb: Token, clauses: list[Token]) -> bool:
        """Say whether a warning is of what the speaker himself will do."""
        if "against" in self._cases(verb):
            return True
        for child in self.reading.children(verb.index, "obl"):
            if case_of(self.reading, child.index) == "of" and self._is_of(
                child, object_class("retaliation")
            ):
                return True
        if verb.deprel == "parataxis" and verb.head >= 0:
            clauses = [*clauses, self.tokens[verb.head]]
        return any(self._threatens(verb, clause) for clause in clauses)

    def _threatens(self, verb: Token, clause: Token) -> bool:
        """Say whether a clause tells a measure: "we will", "boats will be seized", "faces arrest"."""
        if clause.lemma.lower() in {"face", "risk"}:
            return True
        helpers = helpers_of(self.reading, clause.index)
        own = self.reading.children(clause.index, "nsubj")
        if helpers & {"could", "may", "might"}:
            return bool(own) and own[0].text.lower() in _OWN and clause.lemma.lower() not in _STATES
        if not helpers & {"will", "would", "’ll", "'ll"}:
            return False
        if is_passive(self.reading, clause.index) or (own and own[0].text.lower() in _OWN):
            return True
        source = self.parties.of(self.parties.doer(verb))
        meant = self.parties.of(own[0].index) if own else ()
        return bool(source and meant) and not self.parties.without(meant, source)

    def _cases(self, verb: Token) -> set[str | None]:
        """Return the prepositions of the phrases of a verb."""
        clauses = self.reading.children(verb.index, "advcl")
        cases = _cases_of(self.reading, self.reading.children(verb.index, "obl"))
        return cases | {marker_of(self.reading, clause.index) for clause in clauses}
