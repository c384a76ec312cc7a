"""What the clause of a promise tells: a second deed, a gift to its subject, no more than firmness."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.actors import PEOPLE, role_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention
from dragoman.stages.clauses import markers_of
from dragoman.stages.commitment.deeds import due_of
from dragoman.stages.event.measured import MEASURED
from dragoman.stages.phrases import case_of

# Who does these is given something by who promises it.
_GETTING = frozenset("benefit collect earn enjoy gain get have obtain receive".split())
# Verbs of which an amount tells how far it moved: who stands by two others or goes to twenty binds himself.
_MOVING = MEASURED - {"expand", "stand"}
# Who will do these is given something, suffers, or only speaks.
_BEFALLING = frozenset("benefit earn gain get incur lose obtain regret suffer".split())
_MADE = frozenset({"advmod", "ccomp", "compound:prt", "xcomp"})
# What only moves a briefing on: "will now take your questions", "will give the floor to".
_BRIEFING = frozenset({("take", "question"), ("give", "floor"), ("yield", "floor")})
# What a question is about, or who it is put to: "the question of debt", "to the court".
_PUT = frozenset("about before of on over to up with".split())
_REMARKS = frozenset({"comment", "elaborate", "speculate"})
_DETAILS = frozenset({"detail", "specific", "specifics"})
# Who will not do these only says that he stands firm.
_YIELDING = frozenset({"budge", "falter", "flinch", "waver", "yield"})
# Nor who will not do these until something is done.
_RESTING = frozenset({"rest", "sleep", "stop", "relent", "tire"})
_YIELDING_PAIRS = frozenset(
    {
        ("back", "down"),
        ("give", "in"),
        ("give", "way"),
        *((verb, how) for verb in ("sit", "stand") for how in ("aside", "by", "idle", "idly")),
    }
)


def joined(reading: Reading, deed: Token) -> Iterator[Token]:
    """Yield the clauses joined to a deed by a "that" of their own: "... and that it would pay"."""
    for child in reading.children(deed.index, "conj"):
        markers = markers_of(reading, child.index)
        if "that" in markers and reading.children(child.index, "nsubj"):
            yield child


def dated_apart(reading: Reading, deed: Token) -> tuple[Token, ...]:
    """
    Return the deeds joined to one where each has a day of its own: "open by May and pay by June".

    With one day for both they are one promise.
    """
    joint = reading.children(deed.index, "conj")
    others = [
        one
        for one in joint
        if one.upos == "VERB"
        and "VerbForm=Inf" in one.feats
        and not reading.children(one.index, "nsubj", "aux", "cop")
        and due_of(reading, reading.subtree(one.index)) is not None
    ]
    apart = {word for one in joint for word in reading.subtree(one.index)}
    own = [word for word in reading.subtree(deed.index) if word not in apart]
    is_dated = bool(others) and due_of(reading, own) is not None
    return tuple(others) if is_dated else ()


def is_given(deed: Token, subject: Mention | None) -> bool:
    """Say whether a deed only befalls the people who do it: "that families would receive"."""
    is_public = subject is None or subject.type in PEOPLE
    return is_public and deed.lemma.lower() in _GETTING


# With these who runs lacks something.
_LACKING = frozenset({"low", "out", "short"})


def is_no_act(reading: Reading, verb: Token) -> bool:
    """
    Say whether who will do this does nothing by it: "it would get them", "will take questions".

    "Will get rid of the tax", "will get the crew out" are acts; so is to receive guests, but not
    "5,000 tonnes".
    """
    lemma = verb.lemma.lower()
    if is_remark(reading, verb) or _moves_briefing(reading, verb) or _is_measured(reading, verb):
        return True
    if lemma in _GETTING and gets_amount(reading, verb):
        return True
    if lemma == "run" and _lacks(reading, verb):
        return True  # "will not run out of gas"
    if lemma not in _BEFALLING:
        return False
    others = reading.children(verb.index)
    if lemma == "lose":
        return all(one.lemma.lower() != "time" for one in others)  # "will lose no time in"
    is_act = any(one.deprel in _MADE or one.text.lower() == "rid" for one in others)
    return lemma != "get" or not is_act


def _lacks(reading: Reading, verb: Token) -> bool:
    """Say whether who runs only comes to lack something: "run out of gas", "run low"."""
    below = reading.children(verb.index)
    return any(
        one.text.lower() in _LACKING or (case_of(reading, one.index) or "").startswith("out")
        for one in below
    )


def is_remark(reading: Reading, verb: Token) -> bool:
    """Say whether who does this only says something: "will not speculate", "go into details"."""
    return verb.lemma.lower() in _REMARKS or any(
        one.lemma.lower() in _DETAILS and case_of(reading, one.index) == "into"
        for one in reading.children(verb.index, "obl")
    )


def _is_measured(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells how an amount moves: "will rise from 65 to 90 percent"."""
    if verb.lemma.lower() not in _MOVING or reading.children(verb.index, "obj"):
        return False
    amounts = [
        one
        for one in reading.children(verb.index, "obl")
        if case_of(reading, one.index) in {"to", "from", "by"}
    ]
    return any(one.upos in {"NUM", "SYM"} or _is_counted(reading, one) for one in amounts)


def gets_amount(reading: Reading, verb: Token) -> bool:
    """Say whether the object of a verb is counted out, and is no people: "will receive 40 buses"."""
    return any(
        _is_counted(reading, one) and role_of(one.lemma.lower()) is None
        for one in reading.children(verb.index, "obj")
    )


def _is_counted(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is a share or an amount of something: "3 percent", "900 crowns"."""
    has_number = bool(reading.children(noun.index, "nummod"))
    return has_number and noun.upos == "NOUN"


def _moves_briefing(reading: Reading, verb: Token) -> bool:
    """Say whether a verb only moves a briefing on: not "take the question of debt to the court"."""
    for one in reading.children(verb.index, "obj"):
        if (verb.lemma.lower(), one.lemma.lower()) not in _BRIEFING:
            continue
        below = [*reading.children(one.index, "nmod"), *reading.children(verb.index, "obl")]
        is_put = any(case_of(reading, child.index) in _PUT for child in below)
        is_topic = one.lemma.lower() == "question" and is_put
        return not is_topic and not reading.children(verb.index, "compound:prt")
    return False


def stands_firm(reading: Reading, verb: Token) -> bool:
    """Say whether who does not do this only stands firm: "will not give way", "will not stand idly by"."""
    lemma = verb.lemma.lower()
    if lemma in _RESTING and _is_until(reading, verb):
        return True
    return lemma in _YIELDING or any(
        (lemma, child.text.lower()) in _YIELDING_PAIRS
        for child in reading.children(
            verb.index, "obj", "iobj", "compound:prt", "advmod", "xcomp", "amod"
        )
    )


def _is_until(reading: Reading, verb: Token) -> bool:
    """Say whether a verb without an object is bounded by "until" or "till"."""
    if reading.children(verb.index, "obj", "xcomp"):
        return False  # "will not stop exports until May"
    clauses = reading.children(verb.index, "advcl")
    return any(markers_of(reading, clause.index) & {"until", "till"} for clause in clauses)
