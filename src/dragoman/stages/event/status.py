"""
What a deed is: happened, ongoing, planned, promised, demanded, possible, hypothetical, denied.

Decided along the boundaries of the codebook (docs/reference/codebook.md), in this order: a
negation, a condition, the verb's own modals and tense, and what stands over it in the tree.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class, status_words, verb_of
from dragoman.language.grammar import ACTED_ON, INFLECTED, NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.records import Status
from dragoman.spans import Span
from dragoman.stages.clauses import (
    begins_condition,
    helpers_of,
    is_call_to_say,
    is_inverted,
    markers_of,
)
from dragoman.stages.event.required import due, is_for_taken_up
from dragoman.stages.event.undone import is_undone
from dragoman.stages.function_words import CAN_OR_MAY, HAVE, IS, NEGATIONS, NOBODY, OUGHT, WILL
from dragoman.stages.phrases import case_of, determiners_of
from dragoman.stages.time.tense import MOVES
from dragoman.stages.verb_words import VOWING

_BE = IS | {"been", "being"}
# Who is so minded "on" something has not done it yet.
_INTENT = frozenset({"bend", "bent", "intent", "keen", "set"})
_PAST = frozenset({"was", "were", "has", "have", "had", "did", "been", "being"})
# "Doubled its duty to 50%" tells a step, and nothing that lasts.
_STEPS = frozenset({"to", "by"})
# How far somebody "extended" or "put off" something lasts; that he did so does not.
_UP_TO = frozenset({"by", "for", "through", "till", "to", "until"})
_LASTING = frozenset({"since", "from", "after", "for"})
_FOR = frozenset({"for", "to", "of", "on", "against"})
_CHAIN = frozenset({"xcomp", "ccomp", "obj", "acl", "obl", "nmod", "conj", "advcl", "nsubj"})
_SPOKEN_FOR = frozenset({"cabinet", "country", "delegation", "government", "ministry", "party"})
_PROMISES = VOWING | {"assure", "undertake"}
_SURE = 0.0


def status_of(
    reading: Reading, trigger: int, actor: int | None = None, *, is_friendly: bool = False
) -> Status:
    """
    Return the status of the deed a word tells.

    `actor` is the head word of who does it. What somebody "will" do is promised if it is
    friendly or said by himself, else planned.
    """
    token = reading.tokens[trigger]
    if token.upos == "NOUN":
        return _of_noun(reading, token)
    if is_negated(reading, token):
        return "denied"
    if _is_condition(reading, token):
        return _counterfactual(reading, token) or "hypothetical"
    own = _own(reading, token, is_friendly=is_friendly)
    if own is not None and own != "happened":
        return own
    governed = _governed(reading, token, actor, is_finite=own is not None)
    return governed or own or _by_head(reading, token)


def is_own_would(reading: Reading, token: Token) -> bool:
    """Say whether somebody says that he, or his government, "would" do something."""
    helpers = helpers_of(reading, token.index)
    return "would" in helpers and _is_by_himself(reading, token)


def is_imminent(reading: Reading, trigger: int) -> bool:
    """Say whether somebody "is about to" do what a verb tells."""
    return any(
        mark.text.lower() == "to"
        and mark.index > 0
        and reading.tokens[mark.index - 1].text.lower() == "about"
        for mark in reading.children(trigger, "mark")
    )


def is_over(reading: Reading, trigger: int) -> bool:
    """Say whether a verb stands in the past tense: "invited", "was invited", "has invited"."""
    token = reading.tokens[trigger]
    if token.upos != "VERB":
        return False
    bearer = _bearer(reading, token)
    helpers = helpers_of(reading, bearer.index)
    if helpers:
        return helpers <= _PAST and bool(helpers & {"was", "were", "has", "have", "had", "did"})
    return "Tense=Past" in token.feats and "VerbForm=Fin" in token.feats


def _bearer(reading: Reading, verb: Token) -> Token:
    """Return the verb whose helpers a participle shares: "were held and flown home"."""
    here = verb
    while (
        here.deprel == "conj"
        and here.head >= 0
        and "VerbForm=Part" in verb.feats
        and not reading.children(here.index, "aux", "nsubj")
    ):
        here = reading.tokens[here.head]
    return here if here.upos == "VERB" else verb


def is_bare(reading: Reading, trigger: int) -> bool:
    """Say whether a past verb has nothing by it that could make it last: "doubled its duty"."""
    lasting = ("aux", "aux:pass", "advmod", "obl", "obl:unmarked", "obl:tmod", "advcl", "conj")
    marks = reading.children(trigger, "mark")
    is_moved = verb_of(reading.tokens[trigger].lemma, reading.tokens[trigger].text) in MOVES
    begin = marks[0].index if marks else -1  # "a day after it doubled": no day of its own
    return is_over(reading, trigger) and all(
        child.index < begin
        or child.text.lower() in HAVE
        or (child.deprel == "obl" and case_of(reading, child.index) in _STEPS)
        or (is_moved and case_of(reading, child.index) in _UP_TO)
        for child in reading.children(trigger, *lasting)
    )


def is_dated(reading: Reading, trigger: int, day: Span) -> bool:
    """Say whether a plain past verb is told with its day: "raised its duty on Monday"."""
    helpers = helpers_of(reading, trigger)
    words = reading.words_in(day)
    if not words or not is_over(reading, trigger) or helpers - {"was", "were", "did"}:
        return False
    before = reading.tokens[words[0].index - 1] if words[0].index else words[0]
    is_span = {words[0].text.lower(), before.text.lower()} & _LASTING
    is_going_on = helpers and "Tense=Pres" in reading.tokens[trigger].feats
    return not is_going_on and not is_span


def _of_noun(reading: Reading, noun: Token) -> Status:
    """Return what the word a noun hangs on says of it; a noun by itself has happened."""
    words = {child.text.lower() for child in reading.children(noun.index, "det", "advmod")}
    if words & NEGATIONS:
        return "denied"
    if noun.head < 0 or noun.relation not in {"obj", "obl", "nmod", "nsubj"}:
        return "happened"
    above = reading.tokens[noun.head]
    if noun.deprel == "nsubj" and _lemma_above(reading, noun) in object_class("going_on"):
        return "ongoing"
    if noun.deprel == "nsubj" and takes_place(reading, above):
        return status_of(reading, above.index)
    is_direct = noun.deprel in ACTED_ON
    if not is_direct and (noun.deprel == "nsubj" or case_of(reading, noun.index) not in _FOR):
        return "happened"
    if _is_dated_ahead(reading, noun, above):
        return "planned"
    found = None if _is_name_given(reading, above, noun) else _said_by(reading, above, is_noun=True)
    if found is not None:
        return _tempered(reading, above, found)
    is_told = is_direct and above.lemma.lower() in object_class("taking_place")
    if is_told and above.upos == "VERB":
        return status_of(reading, above.index)
    return "possible" if is_direct and has_any(reading, noun.index) else "happened"


def has_any(reading: Reading, noun: int) -> bool:
    """Say whether a noun tells of no deed that was done: "would veto any new sanctions"."""
    return "any" in determiners_of(reading, noun)


def takes_place(reading: Reading, verb: Token) -> bool:
    """Say whether a verb only tells that something takes place."""
    objects = reading.children(verb.index, "obj")
    return verb.lemma.lower() == "take" and any(one.lemma.lower() == "place" for one in objects)


def _is_name_given(reading: Reading, above: Token, noun: Token) -> bool:
    """Say whether somebody only calls a deed something: "called the talks useful"."""
    is_called = above.upos == "VERB" and above.lemma.lower() == "call" and noun.deprel == "obj"
    return is_called and not reading.children(above.index, "compound:prt")


def _is_dated_ahead(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether a day is, or is not yet, set for a deed: "no date has been set for the talks"."""
    if case_of(reading, noun.index) != "for":
        return False
    around = [above, *reading.children(above.index, "obj", "nsubj")]
    if above.deprel == "acl":
        around.append(reading.tokens[above.head])
    days = object_class("date")
    return any(word.upos == "NOUN" and word.lemma.lower() in days for word in around)


def _lemma_above(reading: Reading, token: Token) -> str:
    """Return the lemma of the word a word hangs on."""
    return reading.tokens[token.head].lemma.lower() if token.head >= 0 else ""


def is_negated(reading: Reading, token: Token) -> bool:
    """Say whether a verb is negated or its deed left undone, or has nobody for subject or object."""
    if is_undone(reading, token):
        return True
    for child in reading.children(token.index):
        if child.text.lower() in NEGATIONS and child.deprel in {"advmod", "det", "cc", "mark"}:
            return True
        if child.relation in {"nsubj", "obj"} and (
            child.text.lower() in NOBODY
            or any(
                below.text.lower() in {"no", "neither"}
                for below in reading.children(child.index, "det", "cc")
            )
        ):
            return True
    return False


def _is_condition(reading: Reading, token: Token) -> bool:
    """Say whether a word stands under "if" or "unless", or before what such a clause decides."""
    here = token
    for _ in range(6):
        if begins_condition(reading, here) or is_inverted(reading, here):
            return True
        if here.head < 0 or here.deprel in {"conj", "parataxis", "acl:relcl", "ccomp"}:
            break
        here = reading.tokens[here.head]
        if here.upos not in INFLECTED:
            break
    helpers = helpers_of(reading, token.index)
    governor = reading.governor(token)
    is_threat = (
        governor is not None
        and token.deprel == "xcomp"
        and governor.lemma.lower() in {"threaten", "warn", "vow"}
    )
    if not is_threat and not helpers & {*WILL, "would", "could", "can"}:
        return False
    above = [token.index] if not is_threat or governor is None else [token.index, governor.index]
    return any(
        begins_condition(reading, clause) or is_inverted(reading, clause)
        for word in above
        for clause in reading.children(word, "advcl")
    )


def _counterfactual(reading: Reading, token: Token) -> Status | None:
    """Return what "had Oman signed" says: it did not; "had it not" says that it did."""
    helpers = reading.children(token.index, "aux")
    if helpers and helpers[0].text == "Had":
        return "denied"
    return None


def _own(reading: Reading, token: Token, *, is_friendly: bool) -> Status | None:
    """Return what the verb's own tense and modals say; None for bare infinitives and participles."""
    helpers = reading.children(token.index, "aux", "cop")
    words = {helper.text.lower() for helper in helpers}
    modal = _by_modal(reading, token, words, is_friendly=is_friendly)
    if modal is not None:
        return modal
    has_to = "to" in markers_of(reading, token.index)
    if (has_to and words & _BE and words - {"been", "being"}) or is_imminent(reading, token.index):
        return "planned"  # "is to sign", "is about to sign"
    if token.upos == "ADJ":
        return "happened"
    is_ing = "VerbForm=Ger" in token.feats or "Tense=Pres|VerbForm=Part" in token.feats
    if is_ing:
        if not words:
            return None
        is_over = words & {"was", "were"} and token.deprel != "ccomp"
        return "happened" if is_over or not words & (_BE | {"was", "were"}) else "ongoing"
    if "VerbForm=Inf" in token.feats and not {h.lemma for h in helpers} & {"have", "do"}:
        return None
    if words == {"be"}:
        return due(reading, token)  # nothing of "suggested that they be freed"
    is_finite = "Tense=" in token.feats or "VerbForm=Part" in token.feats
    return "happened" if is_finite or {h.lemma for h in helpers} & {"have", "do"} else None


def _by_modal(
    reading: Reading, token: Token, words: set[str], *, is_friendly: bool
) -> Status | None:
    """Return what a modal verb says."""
    if words & CAN_OR_MAY:
        return "possible"
    if words & OUGHT:
        return "demanded"
    if words & WILL:
        return "promised" if is_friendly or _is_by_himself(reading, token) else "planned"
    if "would" in words:
        return "promised" if _is_by_himself(reading, token) else "hypothetical"
    return None


def _is_by_himself(reading: Reading, token: Token) -> bool:
    """Say whether a clause stands under a verb of speech whose subject is its own subject."""
    here = token
    while here.deprel in {"conj", "xcomp"} and here.head >= 0:
        here = reading.tokens[here.head]
    speech = [c for c in reading.children(here.index, "parataxis") if c.lemma in _PROMISES]
    if speech:
        return True
    if here.deprel != "ccomp" or here.head < 0:
        return False
    inner = reading.children(here.index, "nsubj")
    above = reading.tokens[here.head]
    return above.lemma in _PROMISES or (bool(inner) and _is_himself(reading, inner[0]))


def _is_himself(reading: Reading, subject: Token) -> bool:
    """Say whether who speaks means himself, or those he speaks for: "his Government"."""
    if subject.upos == "PRON":
        return True
    is_office = subject.lemma.lower() in _SPOKEN_FOR
    return is_office and any(c.upos == "PRON" for c in reading.children(subject.index, "nmod:poss"))


def _said_by(reading: Reading, above: Token, *, is_noun: bool) -> Status | None:
    """Return what a governing word says of what hangs on it."""
    if is_call_to_say(reading, above):
        return None  # "called the premier to apologise" asks for nothing
    lemma = verb_of(above.lemma, above.text) if above.upos == "VERB" else above.lemma.lower()
    particles = reading.children(above.index, "compound:prt")
    if particles:
        lemma = f"{lemma} {particles[0].text.lower()}"
    part = "n" if above.upos in NOUNS else "v"
    return status_words(part, is_noun=is_noun).get(lemma)


def _governed(
    reading: Reading, token: Token, actor: int | None, *, is_finite: bool
) -> Status | None:
    """Return what the nearest governor that decides the matter says."""
    here = token
    for _ in range(5):
        relation = here.relation
        if here.head < 0 or relation not in _CHAIN or here.deprel == "acl:relcl":
            return None
        above = reading.tokens[here.head]
        if relation != "conj" and not (actor is not None and actor == above.index):
            found = _by_governor(reading, here, above, is_finite=is_finite)
            if found is not None:
                return _tempered(reading, above, found)
        if relation in {"advcl", "nsubj", "obl", "obj", "nmod"}:
            return None  # a clause, a subject or a noun stands for itself
        if is_finite and relation != "conj":
            return None
        here = above
    return None


def is_intent(reading: Reading, token: Token) -> bool:
    """Say whether somebody only means to do it: "a mob bent on lynching him"."""
    is_beside = token.deprel in {"acl", "advcl"} and "on" in markers_of(reading, token.index)
    return is_beside and reading.above(token).lemma.lower() in _INTENT


def _by_governor(reading: Reading, here: Token, above: Token, *, is_finite: bool) -> Status | None:
    """Return what the word over a clause says: finite clauses can only be denied by it."""
    relation = here.relation
    if relation in {"nsubj", "nmod"}:
        return None
    if is_intent(reading, here):
        return "possible"
    if relation in {"advcl", "obl"} and not _is_asked_for(reading, here, above):
        return None
    if _is_time_given(reading, above):
        return "demanded"
    if is_for_taken_up(reading, here):
        return "planned"
    found = _said_by(reading, above, is_noun=False)
    if is_finite and found not in {"denied", None}:
        return None
    if is_finite and found == "denied" and above.lemma.lower() not in object_class("denial"):
        return None
    return found


def _is_time_given(reading: Reading, above: Token) -> bool:
    """Say whether a verb gives somebody time to do something: "gave them 48 hours to leave"."""
    if above.lemma.lower() not in {"give", "have", "set"}:
        return False
    below = reading.children(above.index, "obj", "obl", "nmod")
    return any(child.lemma.lower() in object_class("deadline") for child in below)


def _is_asked_for(reading: Reading, clause: Token, above: Token) -> bool:
    """Say whether an adverbial clause is what is asked or given time for, and no circumstance."""
    marks = {mark.text.lower() for mark in reading.children(clause.index, "mark", "case")}
    if marks & {"from", "against"}:
        return above.lemma.lower() in {"refrain", "stop", "prevent", "bar", "keep", "warn"}
    if "to" not in marks and "for" not in marks:
        return False
    return above.lemma.lower() in object_class("asking")


def _tempered(reading: Reading, governor: Token, found: Status) -> Status:
    """Return the status under a governor that is itself negated: "refused" denied is not a refusal."""
    if is_negated(reading, governor):
        return "possible" if found == "denied" else "denied"
    return found


def _had_to(reading: Reading, token: Token) -> Status | None:
    """Return what "will have to go" tells: what is demanded, or with "would" is only thought of."""
    if "to" not in markers_of(reading, token.index):
        return None
    is_thought = "would" in helpers_of(reading, token.head)
    return "hypothetical" if is_thought else due(reading, token)


def _by_head(reading: Reading, token: Token) -> Status:
    """Return the status of a participle or infinitive nobody decides: as its clause's, if ongoing."""
    if token.deprel == "advcl" and token.head >= 0 and not reading.children(token.index, "mark"):
        above = reading.tokens[token.head]
        is_speech = token.lemma.lower() in status_words("v", is_noun=False)
        if (
            not is_speech
            and above.upos == "VERB"
            and _own(reading, above, is_friendly=False) == "ongoing"
        ):
            return "ongoing"
        return "happened"
    if "VerbForm=Inf" in token.feats and token.deprel == "xcomp":
        return _had_to(reading, token) or "happened"
    if "VerbForm=Inf" in token.feats:
        return "possible" if token.factuality < _SURE else "happened"
    return "happened"
