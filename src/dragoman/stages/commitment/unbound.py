"""Where words of promise bind nobody: undecided, mere hearsay, a wish of what another does."""

from __future__ import annotations

import msgspec

from dragoman.language.grammar import COMPLEMENTS, OBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import follows_yet_to, helpers_of, is_in_condition, markers_of
from dragoman.stages.event.undone import falls_short, over_of
from dragoman.stages.function_words import MAY, NEGATIONS, QUESTIONS
from dragoman.stages.phrases import first_joined, has_adverb
from dragoman.stages.time.ahead import is_demanded
from dragoman.stages.verb_words import VOWING

_DECIDING = frozenset({"decide"})
_INSTRUCTING = frozenset({"direct", "instruct"})
_WANTING = frozenset({"intend", "mean", "want"})
# Who is one's own and yet another: "wants its allies to pay".
_PARTNERS = frozenset(
    "ally counterpart creditor critic enemy foe friend lender neighbor neighbour opponent partner rival".split()
)
_ASKING = frozenset("ask beg call demand exhort implore order press request tell urge".split())
_PROMISING = VOWING | {"assure", "guarantee"}
_HEARSAY = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})
# Who will "probably" do something is only expected to.
_LIKELY = frozenset(
    "conceivably likely maybe perhaps possibly potentially presumably probably".split()
)
_OPEN = MAY | {"could"}
_GIVING = frozenset("give issue make offer provide renew repeat".split())
# How a promise hangs on the verb that tells how far somebody went; and how many steps down it stands.
_BELOW = frozenset({"advcl", "ccomp", "xcomp"})
_STEPS = 2
_UNASKED = frozenset({"only", "just", "merely", "simply"})
_CLAUSES = frozenset({"advcl", "ccomp", "csubj"})
# Behind these a verb in the present tense tells what is yet to come.
_WAITING = frozenset({"before", "once", "till", "until", "when"})


def is_undecided(reading: Reading, cue: Token) -> bool:
    """Say whether somebody has not decided, or is yet to act: he has refused nothing by that."""
    if cue.upos != "VERB":
        return False
    helpers = helpers_of(reading, cue.index)
    # Who may promise something has not: "might agree to a truce".
    if follows_yet_to(reading, cue) or not helpers.isdisjoint(MAY):
        return True
    if cue.lemma.lower() not in _DECIDING:
        return False
    return has_adverb(reading, cue.index, NEGATIONS) and not has_adverb(
        reading, cue.index, _UNASKED
    )


def is_supposed(reading: Reading, cue: Token) -> bool:
    """
    Say whether somebody only binds himself where that is supposed or waited for.

    "If Peru agrees to pay", "had it wanted to pay", "once Lima pledges to leave", "whether it had
    agreed to".
    """
    if cue.deprel not in _CLAUSES:
        return False
    marks = {one.text.lower() for one in reading.children(cue.index, "mark", "advmod")}
    first = min((cue, *reading.children(cue.index, "aux", "cop")), key=lambda one: one.index)
    is_to_come = "Tense=Pres" in first.feats and first.lemma.lower() != "have"
    return (
        is_in_condition(reading, cue)
        or "whether" in marks
        or (cue.deprel != "advcl" and "if" in marks)
        or (is_to_come and not marks.isdisjoint(_WAITING))
    )


def is_asked_for(reading: Reading, cue: Token) -> bool:
    """
    Say whether somebody is only asked to bind himself: "demanded that Lima guarantee the loan".

    "Was asked to pledge aid" and "urged Lima to promise a truce" bind nobody either.
    """
    if cue.upos != "VERB":
        return False
    if is_demanded(reading, cue):
        return True
    above = reading.above(cue)
    markers = markers_of(reading, cue.index)
    is_clause = cue.deprel == "xcomp" and "to" in markers
    return is_clause and above.upos == "VERB" and above.lemma.lower() in _ASKING


def is_left_unsaid(reading: Reading, verb: Token) -> bool:
    """Say whether somebody "stopped short of promising" something, or "came close to" it."""
    if verb.upos != "VERB":
        return False
    here = verb
    for _ in range(_STEPS):
        over = over_of(reading, here) if here.deprel in _BELOW else None
        if over is None:
            return False
        if falls_short(reading, over) and markers_of(reading, here.index) & {"of", "to"}:
            return over.index < here.index
        here = over
    return False


def is_not_given(reading: Reading, noun: Token) -> bool:
    """Say whether an assurance is none of the subject's: "got assurances that", "sent word that"."""
    lemma = noun.lemma.lower()
    if noun.upos != "NOUN" or lemma not in {"assurance", "word"}:
        return False
    above = reading.above(noun)
    is_given = noun.deprel == "obj" and above.lemma.lower() in _GIVING
    is_own = bool(reading.children(noun.index, "nmod:poss"))
    return not is_given or (lemma == "word" and not (is_own and above.lemma.lower() == "give"))


def is_promised_to(cue: Token, other: Token) -> bool:
    """
    Say whether who stands behind a promise only receives it: "promised him to leave".

    Who "committed themselves" to a truce are bound as who they are, by the subject.
    """
    is_its = other.head == cue.index and other.deprel in OBJECTS
    is_own = "Reflex=Yes" in other.feats
    return is_its and (is_own or cue.lemma.lower() in _PROMISING)


def is_hearsay(reading: Reading, verb: Token) -> bool:
    """Say whether nobody stands behind what somebody "will reportedly", "would probably" do."""
    return has_adverb(reading, verb.index, _HEARSAY | _LIKELY)


def is_open(reading: Reading, verb: Token) -> bool:
    """Say whether what "would" be done follows from what only may be: "might attack and would win"."""
    first = reading.tokens[verb.head] if verb.deprel == "conj" and verb.head >= 0 else verb
    return bool(helpers_of(reading, first.index) & _OPEN)


def is_habit(reading: Reading, verb: Token) -> bool:
    """
    Say whether what "would" be done beside something else was a habit, or is only supposed.

    "We used to play and would sing", "we would climb and would sing".
    """
    first = first_joined(reading, verb)
    helpers = helpers_of(reading, first.index)
    is_like = "would" in helpers or (first.text.lower() == "used" and first.upos == "VERB")
    return first is not verb and first.deprel != "ccomp" and is_like


def is_instruction(cue: Token) -> bool:
    """Say whether somebody is told to do something: only one's own people, by a day, are bound so."""
    return cue.upos == "VERB" and cue.lemma.lower() in _INSTRUCTING


def is_wish_of_another(reading: Reading, cue: Token, inner: Token | None) -> bool:
    """
    Say whether somebody wants another to act: "wants Oman to sell tanks" binds neither.

    "Wants its troops to leave" is a plan of one's own; its allies are not.
    """
    if inner is None or cue.upos != "VERB" or cue.lemma.lower() not in _WANTING:
        return False
    if inner.lemma.lower() in _PARTNERS:
        return True
    return all(one.upos != "PRON" for one in reading.children(inner.index, "nmod:poss"))


def only_looks_on(reading: Reading, verb: Token) -> bool:
    """
    Say whether who does this only waits and sees: "will see what happens", "wants to see it end".

    To see somebody, to see to it, and to see that a thing is done are acts.
    """
    lemma = verb.lemma.lower()
    if lemma == "wait":
        below = reading.children(verb.index, "conj", "xcomp", "advcl")
        return any(child.lemma.lower() == "see" for child in below)
    if lemma != "see":
        return False
    return any(
        _is_watched(reading, child)
        for child in reading.children(verb.index, "ccomp", "xcomp", "obj", "advcl")
        if child.index > verb.index
    )


def _is_watched(reading: Reading, clause: Token) -> bool:
    """Say whether a clause tells what is watched: a question, or what another does."""
    first = reading.tokens[reading.subtree(clause.index)[0]]
    if first.text.lower() in QUESTIONS:
        return True
    is_that = "that" in markers_of(reading, clause.index)
    return clause.upos == "VERB" and clause.deprel in COMPLEMENTS and not is_that


def apart_from(
    who: tuple[Party, ...], others: tuple[Party, ...], *, is_pronoun: bool
) -> tuple[Party, ...]:
    """
    Return who is bound; a pronoun does not mean those to whom its own deed is done.

    In "they will not recognise the rebels" whoever "they" are, they are not the rebels.
    """
    known = {party.actor for party in others} - {None}
    if not is_pronoun or not known.intersection(party.actor for party in who):
        return who
    return tuple(
        party
        if party.actor not in known
        else msgspec.structs.replace(party, mention=None, actor=None, country=None, sector=None)
        for party in who
    )
