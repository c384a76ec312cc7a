"""Clauses in a tree: who stands by a verb, what it is to those it acts on, conditions, remarks."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.knowledge.actors import roles
from dragoman.language.reading import Reading, Token, once_a_word
from dragoman.stages.function_words import MODALS
from dragoman.stages.phrases import case_of

# Who does these only gives a thing a name: "called the raid an attack on the state".
CALLING = frozenset("brand call deem dub label term".split())
# Whom one sends gets nothing, unless he is sent back.
SENDING = frozenset("contribute deploy dispatch lend move relocate send withdraw".split())
_CONDITIONS = frozenset({"if", "unless", "lest", "provided", "providing"})
_INVERTED = frozenset({"should", "were", "had"})
_RETURNING = frozenset({"away", "back", "home", "off", "packing"})
# So many verbs may lean on one another before a subject is sought no more: trees may be odd.
_MOST_VERBS = 12
# The verbs of "has yet to" and "is yet to".
YET = frozenset({"be", "have"})
# What one says of oneself before a court.
_PLEAS = frozenset({"guilty", "innocent"})
_NEEDED = frozenset("necessary need needed needs possible required".split())

# By these verbs somebody is praised, blamed or punished for what he does.
_JUDGING = frozenset(
    "applaud berate blame chastise chide commend condemn congratulate criticise criticize denounce fault fine "
    "forgive hail honour laud mock pardon praise prosecute punish rebuke reproach scold slam sue thank".split()
)

# Whom one does these to does something for it.
_ENGAGING = frozenset("bribe commission employ enlist hire pay recruit".split())

# What one calls somebody by telephone to do, and not calls upon him to do.
_SAYING = frozenset(
    "apologise apologize ask assure brief commiserate complain condole congratulate convey demand discuss express "
    "inform insist offer plead press propose protest reassure say suggest tell thank threaten urge warn wish".split()
)

# Who is called so is called upon; and these call somebody before them.
_MANY = frozenset(
    "army congress country government military nation opposition parliament people police public regime".split()
)
_SUMMONING = frozenset(
    "assembly commission committee congress court judge panel parliament senate union".split()
)
# Before whom one asks to act, by the verbs of pleas.
_APPEALING = {
    "appeal": frozenset({"to"}),
    "call": frozenset({"on", "upon"}),
    "plead": frozenset({"with"}),
    "signal": frozenset({"to"}),
}


# Who tells what others do, by which verbs; and what he then does himself.
_TELLERS = frozenset(
    "agency aide diplomat lawyer media newspaper official radio report resident source station television witness".split()
)
_TELLING = frozenset("announce disclose report reveal say state tell".split())
_ADDING = frozenset(
    "add argue caution complain decline explain give insist note point quote refuse say show speak stress tell thank warn".split()
)


@once_a_word
def markers_of(reading: Reading, clause: int) -> frozenset[str]:
    """Return the words that introduce a clause, by its head (UD's `mark`): "if", "that", "to"."""
    return frozenset([one.text.lower() for one in reading.children(clause, "mark")])


@once_a_word
def helpers_of(reading: Reading, verb: int) -> frozenset[str]:
    """Return the helpers of a verb, in lower case, with those of the passive: "has", "been", "will"."""
    return frozenset([one.text.lower() for one in reading.children(verb, "aux")])


@once_a_word
def helpers_and_copula(reading: Reading, verb: int) -> frozenset[str]:
    """Return the helpers of a clause, in lower case, with the "is" of "is ready"."""
    return frozenset([one.text.lower() for one in reading.children(verb, "aux", "cop")])


def marker_of(reading: Reading, clause: int) -> str | None:
    """Return the first of the words that introduce a clause; None if there are none."""
    markers = reading.children(clause, "mark")
    return markers[0].text.lower() if markers else None


@once_a_word
def subject(reading: Reading, verb: int) -> Token | None:
    """
    Return the subject of a verb, also where it is shared with the verb it is joined to.

    An open complement ("claims to be neutral") takes the subject of its governor, or
    its object ("asked him to come").
    """
    for _ in range(_MOST_VERBS):
        found = reading.children(verb, "nsubj", "csubj")
        if found:
            return _nearest(found, verb)
        token = reading.tokens[verb]
        if token.head < 0:
            return None
        if token.deprel == "xcomp":
            # "expects him to come": the parser may call "him" object or second subject.
            between = [
                child
                for child in reading.children(token.head, "obj", "iobj", "nsubj")
                if token.head < child.index < verb
            ]
            between = between or _appealed_to(reading, token)
            if between and not is_call_to_say(reading, reading.tokens[token.head]):
                return between[0]
        judged = _judged(reading, token) or _engaged(reading, token)
        if judged is not None:
            return judged
        goes_on = _gone_on_with(reading, token)
        if goes_on is not None:
            verb = goes_on.index
            continue
        if token.deprel not in {"xcomp", "conj", "advcl", "parataxis", "ccomp"} or (
            token.deprel == "ccomp" and "VerbForm=Inf" not in token.feats
        ):
            return None
        verb = token.head
    return None


def _appealed_to(reading: Reading, verb: Token) -> list[Token]:
    """Return whom a plea asks to do something himself: both sides in "appealed to both sides to let"."""
    above = reading.tokens[verb.head]
    cases = _APPEALING.get(above.lemma.lower())
    if cases is None or is_passive(reading, verb.index):
        return []  # "appealed to the court to be freed"
    return [
        one
        for one in reading.children(above.index, "obl")
        if above.index < one.index < verb.index and case_of(reading, one.index) in cases
    ]


def is_call_to_say(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is called by telephone to be told something: "called the premier to apologise"."""
    called = reading.children(verb.index, "obj") if verb.lemma.lower() == "call" else ()
    # "Called its members to protest meetings", or a rally to demand something, calls people together.
    if not called or "Number=Plur" in called[0].feats:
        return False
    name = called[0].lemma.lower()
    if called[0].upos == "NOUN" and (name not in roles() or name in _MANY):
        return False
    callers = reading.children(verb.index, "nsubj")
    if any(one.lemma.lower() in _SUMMONING for one in callers):
        return False
    return any(
        clause.lemma.lower() in _SAYING
        and "to" in markers_of(reading, clause.index)
        and (clause.lemma.lower() != "protest" or bool(reading.children(clause.index, "obj")))
        for clause in reading.children(verb.index, "advcl", "xcomp")
    )


def _judged(reading: Reading, verb: Token) -> Token | None:
    """Return who is praised or blamed for what a gerund tells: Oman in "thanked Oman for offering"."""
    if verb.deprel != "advcl" or reading.tokens[verb.head].lemma.lower() not in _JUDGING:
        return None
    if "for" not in markers_of(reading, verb.index):
        return None
    return next(iter(reading.children(verb.head, "obj", "nsubj:pass")), None)


def _engaged(reading: Reading, verb: Token) -> Token | None:
    """Return who is paid for what is to be done: the thugs of "paid thugs to beat a reporter"."""
    above = reading.above(verb)
    if verb.deprel != "advcl" or above.lemma.lower() not in _ENGAGING:
        return None
    if "to" not in markers_of(reading, verb.index) or is_passive(reading, above.index):
        return None
    between = [
        one
        for one in reading.children(above.index, "obj", "iobj")
        if above.index < one.index < verb.index and _may_act(one)
    ]
    return between[0] if between else None


def _may_act(word: Token) -> bool:
    """Say whether a word may be one for people: a name, a pronoun, a plural, or a role; no sum of money."""
    if word.upos in {"PROPN", "PRON"}:
        return True
    return word.upos == "NOUN" and (word.lemma.lower() in roles() or "Number=Plur" in word.feats)


def _gone_on_with(reading: Reading, verb: Token) -> Token | None:
    """
    Return the verb told of before somebody's mouthpiece, where a verb goes on with it, not with him.

    "Peru has turned it down, aides said, and has asked Chile for help": Peru asks.
    """
    teller = reading.tokens[verb.head]
    if verb.deprel != "conj" or teller.lemma.lower() not in _TELLING:
        return None
    if verb.lemma.lower() in _ADDING or reading.tokens[verb.index - 1].text == ",":
        return None
    own = reading.children(teller.index, "nsubj")
    told = [
        clause
        for clause in reading.children(teller.index, "ccomp")
        if own
        and clause.index < own[0].index < teller.index
        and any(_is_somebody(one) for one in reading.children(clause.index, "nsubj"))
    ]
    comes_behind = any(
        reading.tokens[one.index - 1].text == "," for one in reading.children(verb.index, "cc")
    )
    return told[0] if told and comes_behind and _is_mouthpiece(own[0]) else None


def _is_mouthpiece(word: Token) -> bool:
    """Say whether somebody only tells of others: "aides", "a spokeswoman", "witnesses"."""
    name = word.lemma.lower()
    return word.upos == "NOUN" and (name in _TELLERS or name.startswith("spokes"))


def _is_somebody(word: Token) -> bool:
    """Say whether a subject acts, by its tag or its role: "Peru", "the president"."""
    return word.upos == "PROPN" or (word.upos == "NOUN" and word.lemma.lower() in roles())


def _nearest(subjects: tuple[Token, ...], verb: int) -> Token:
    """
    Return the subject of a verb that the parser gave several.

    "Dear friend, we expect you": who is called stands farther from the verb than who acts.
    """
    before = [token for token in subjects if token.index < verb and token.deprel != "nsubj:outer"]
    return before[-1] if before else subjects[0]


@once_a_word
def is_passive(reading: Reading, verb: int) -> bool:
    """Say whether a verb is passive."""
    return bool(reading.children(verb, "aux:pass", "nsubj:pass"))


def acted_on(reading: Reading, verb: int) -> tuple[Token, ...]:
    """Return what a verb acts on: its objects, or the subject of its passive."""
    return reading.children(verb, "nsubj:pass" if is_passive(reading, verb) else "obj")


def acts_on(reading: Reading, verb: Token, lemmas: Collection[str]) -> bool:
    """Say whether what a verb acts on is among some things."""
    return any(one.lemma.lower() in lemmas for one in acted_on(reading, verb.index))


def agent(reading: Reading, verb: int) -> Token | None:
    """Return the "by" phrase of a passive verb."""
    for child in reading.children(verb, "obl"):
        if child.deprel == "obl:agent" or (
            case_of(reading, child.index) == "by" and is_passive(reading, verb)
        ):
            return child
    return None


def remarks(reading: Reading, clause: int) -> set[int]:
    """
    Return a clause by which the reporter comments on the content, not part of it.

    "He would sign, although this was not mentioned by Rome": "this" is the content.
    """
    found: set[int] = set()
    for word in reading.subtree(clause):
        other = reading.tokens[word]
        if other.deprel not in {"advcl", "parataxis", "conj"}:
            continue
        marks = {child.text.lower() for child in reading.children(word, "mark", "cc")}
        subjects = {child.text.lower() for child in reading.children(word, "nsubj")}
        if marks & {"although", "though", "but"} and subjects & {"this", "that"}:
            found.update(reading.subtree(word))
    return found


def is_sent(reading: Reading, noun: Token, sector: str | None) -> bool:
    """Say whether those a verb acts on are sent somewhere, and get nothing: "will send nurses"."""
    verb = reading.above(noun)
    if noun.deprel != "obj" or verb.lemma.lower() not in SENDING:
        return False
    beside = reading.children(verb.index, "advmod", "compound:prt", "xcomp")
    if any(child.text.lower() in _RETURNING for child in beside):
        return False
    names = reading.entities_in(noun.index, noun.index + 1)
    is_person = any(entity.type == "PER" for entity in names)
    return noun.upos == "NOUN" or sector == "MIL" or is_person


def speaks_for(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Return for whom somebody says that he speaks: "speaking also for Benin"; he talks to nobody."""
    if verb.lemma.lower() != "speak":
        return ()
    below = reading.children(verb.index, "obl")
    cases = {case_of(reading, child.index) for child in below}
    if cases & {"to", "with"}:
        return ()
    found = [child for child in below if case_of(reading, child.index) == "for"]
    found += [
        one
        for child in below
        if child.lemma.lower() == "behalf"
        for one in reading.children(child.index, "nmod")
    ]
    return tuple(one for one in found if one.upos == "PROPN")


def begins_condition(reading: Reading, clause: Token) -> bool:
    """Say whether a clause begins with "if", "unless"; "if need be" makes nothing depend on it."""
    marks = reading.children(clause.index, "mark", "cc")
    is_if = any(one.text.lower() in _CONDITIONS for one in marks)
    return is_if and not is_if_need_be(reading, clause)


def is_if_need_be(reading: Reading, clause: Token) -> bool:
    """Say whether a clause is only "if need be", "if necessary", "if possible"."""
    words = {reading.tokens[word].text.lower() for word in reading.subtree(clause.index)}
    return (
        "if" in words
        and bool(words & _NEEDED)
        and words <= _NEEDED | {"if", "be", ",", "at", "all"}
    )


def is_of_fact(reading: Reading, clause: Token) -> bool:
    """Say whether a clause with "that" tells how things are or were: "agreed that it had been useful"."""
    markers = markers_of(reading, clause.index)
    helpers = reading.children(clause.index, "aux", "cop")
    first = min((*helpers, clause), key=lambda one: one.index)
    is_open = "to" in markers or any(one.lemma.lower() in MODALS for one in helpers)
    return clause.deprel == "ccomp" and not is_open and "Mood=Ind" in first.feats


def follows_yet_to(reading: Reading, verb: Token) -> bool:
    """
    Say whether a verb follows "is yet to", "has still to" or "still has to".

    On whatever the parser hangs the "yet".
    """
    marks = reading.children(verb.index, "mark")
    to = next((one.index for one in marks if one.text.lower() == "to"), 0)
    before = reading.tokens[to - 2 : to] if to > 1 else ()
    if not before:
        return False
    if before[0].text.lower() == "still" and before[1].lemma.lower() == "have":
        return True
    return before[0].lemma.lower() in YET and before[1].text.lower() in {"still", "yet"}


def is_inverted(reading: Reading, clause: Token) -> bool:
    """Say whether a clause is a condition by its order: "Should the port close, ..."."""
    if clause.deprel != "advcl":
        return False
    helpers = reading.children(clause.index, "aux", "cop")
    own = reading.children(clause.index, "nsubj")
    first = helpers[0] if helpers else clause
    is_first = first.text.lower() in _INVERTED and first.text.lower() != first.text
    return (
        first.text.lower() in _INVERTED and bool(own) and first.index < own[0].index
    ) or is_first


def is_in_condition(reading: Reading, word: Token) -> bool:
    """Say whether a word stands over a clause of "if" or "unless": "unless Peru agreed to a truce"."""
    return word.deprel == "advcl" and (
        begins_condition(reading, word) or is_inverted(reading, word)
    )


def pleaded(reading: Reading, verb: Token) -> Token | None:
    """Return "guilty" or "innocent" where a verb tells somebody's plea."""
    if verb.upos != "VERB" or verb.lemma.lower() != "plead":
        return None
    answers = (
        one
        for one in reading.children(verb.index, "xcomp", "advmod", "amod", "obj")
        if one.text.lower() in _PLEAS
    )
    return next(answers, None)
