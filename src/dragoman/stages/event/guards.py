"""
Where the model's head cannot be right about the status of a deed.

The head reads a status from the whole passage; what stands at the deed itself is surer: its
own "will", a question it stands in, or that nothing near it denies anything.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    deeds,
    deeds_of_verb,
    object_class,
    status_words,
    verb_of,
)
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Silence, Status
from dragoman.stages.clauses import helpers_and_copula, helpers_of, markers_of
from dragoman.stages.event.accusations import ACCUSING
from dragoman.stages.event.duty import DOERS, is_called_for, is_foreseen, is_told_by_staff, missed
from dragoman.stages.event.found import Found
from dragoman.stages.event.negated import forgone, is_left_undone, is_plainly_undone, negated_by
from dragoman.stages.event.none_of import is_of_none, outlook_of
from dragoman.stages.event.open import open_by
from dragoman.stages.event.put_off import is_held_now, unmade
from dragoman.stages.event.required import due, is_for_taken_up
from dragoman.stages.event.status import is_intent, is_own_would, status_of
from dragoman.stages.event.to_come import is_announced
from dragoman.stages.event.undone import clears_of, is_undone
from dragoman.stages.event.unfulfilled import unfulfilled
from dragoman.stages.function_words import CAN_OR_MAY, INDEFINITE, IS, NEGATIONS, WILL
from dragoman.stages.imagined import (
    BILLS,
    contrary,
    is_awaited,
    is_conditional,
    is_customary,
    is_imagined,
)
from dragoman.stages.phrases import case_of, determiners_of, has_adverb
from dragoman.stages.questions import is_only_asked

_KEPT = frozenset({"denied", "promised"})
_TOLD = TOOK_PLACE | {None}
_LIKELY = _TOLD | {"planned", "promised"}
_OPEN = frozenset({"whether", "if"})
_DOUBTS = _OPEN | {"perhaps", "possibly", "maybe", "likely", "probably", "when", "how", "not"}
# What lies on these, or in these, is to come; what is said not to, will not be.
_AHEAD = frozenset("agenda calendar card cards cart horizon offing schedule sight".split())
_ON_OFFER = frozenset({"table"})
_PLACES = frozenset({"on", "in", "off"})
_RESUMING = frozenset("reinstate renew reopen restart restore resume return revive".split())
# Leave is given for these before they are done.
_LEAVE = frozenset("allow approve authorise authorize clear okay permit".split())
_NEEDING_LEAVE = frozenset(
    "deportation deployment dispatch evacuation export extradition handover sale surrender transfer".split()
)  # fmt: skip
# Words that deny what they stand over or beside, besides NEGATIONS and the status words.
_DENYING = frozenset(
    "absent baseless barely cannot fabricate fabrication fake false few forgo hardly hoax impossible "
    "instead invent lie little miss myth nobody none nothing nowhere rarely rather reluctant scarcely "
    "skip spare unable unfounded unlikely untrue unwilling withhold wrong".split()
)
_BESIDE = ("advmod", "det", "mark", "cc", "aux", "cop", "case", "amod", "nsubj", "obj", "compound")
_INNER = ("advmod", "det", "cc", "case", "amod")
_CLIMBS = 12  # steps up the tree
_REFUSING = frozenset({"decline", "refuse"})
_BEFORE = frozenset({"before", "till", "until"})
_BEGINNING = frozenset({"begin", "commence", "continue", "proceed", "resume", "restart", "start"})
_LEFT_OPEN = frozenset({"planned", "possible"})
_ADDING = frozenset({"add", "argue", "insist", "note", "say", "stress"})
_VOTING = frozenset({"consider", "debate", "discuss", "examine", "table", "vote"})


def guarded(reading: Reading, found: Found) -> Found:
    """Return a deed without the status that the head gives it, where that cannot be."""
    token = reading.tokens[found.trigger]
    unreal = (
        outlook_of(reading, token)
        or _in_prospect(reading, token)
        or _unreal(reading, found)
        or _untaken(reading, found)
        or unmade(reading, found)
        or _by_none(reading, found, token)
        or unfulfilled(reading, found)
    )
    if unreal is not None:
        return found._replace(status=unreal)
    is_open = is_only_asked(reading, token) or _may_begin(reading, token)
    if found.status != "hypothetical" and is_open:
        return found._replace(status="possible")
    if found.status not in _KEPT and is_announced(reading, token):
        return found._replace(status="planned")
    if found.status == "denied" and _is_unmentioned(reading, token):
        return found._replace(status=_of_unmentioned(reading, token))
    opened = open_by(reading, found)
    if opened is not None:
        return found._replace(status=opened)
    negated = negated_by(reading, found) or _by_habit(reading, found, token)
    if negated is not None:
        return found._replace(status=negated)
    if found.status is None:
        return found
    told = _by_tree(reading, found, token)
    if told is not None:
        return found._replace(status=told)
    asked = _by_asking(reading, found, token)
    if asked is not None:
        return found._replace(status=asked)
    is_free = _has_will(reading, token) and (
        found.status in TOOK_PLACE
        or (found.status == "possible" and not _is_doubted(reading, token))
    )
    is_plain = found.status == "denied" and (
        not _is_deniable(reading, found) or _asks_who(reading, token)
    )
    is_free |= found.status == "planned" and is_held_now(reading, found)
    is_free |= found.status == "ongoing" and _is_freed_from(reading, token)
    is_free |= found.status == "possible" and _is_pledged(reading, token)
    is_free |= found.status == "demanded" and is_for_taken_up(reading, token)
    is_free |= found.status in TOOK_PLACE | {"planned"} and _is_to_resume(reading, token)
    # "Intends to widen it": nothing has been widened.
    is_free |= found.status in TOOK_PLACE and _agreeing(reading, token) is not None
    is_accused = found.status == "demanded" and _is_charge(reading, token)
    return found._replace(status=None) if is_free or is_plain or is_accused else found


def _by_none(reading: Reading, found: Found, token: Token) -> Status | None:
    """Return that a deed was done to nobody, or that somebody was saved from it."""
    if found.status not in _LIKELY | {"possible"}:
        return None
    return "denied" if is_of_none(reading, token) else None


def _by_asking(reading: Reading, found: Found, token: Token) -> Status | None:
    """Return the status of what is only asked about, drafted or called for."""
    if found.status in TOOK_PLACE and (_is_asked(reading, token) or _is_of_draft(reading, token)):
        return "possible"
    if found.status in TOOK_PLACE and is_intent(reading, token):
        return "possible"
    needed = due(reading, token) if _is_had_to(reading, found, token) else None
    if needed is not None:
        return needed
    if found.status == "denied" and _is_not_called_off(reading, token):
        return "planned" if found.deed.kind.type == "CONSULT" else "ongoing"
    if _is_doubted(reading, token) or not is_called_for(reading, token, found.status):
        return None
    return "demanded"


def _by_habit(reading: Reading, found: Found, token: Token) -> Status | None:
    """Return the status of what somebody does again and again."""
    is_told = token.upos == "VERB" and found.status in _TOLD
    return "ongoing" if is_told and is_customary(reading, token) else None


def _by_tree(reading: Reading, found: Found, token: Token) -> Status | None:
    """Return what the tree says surer: "stopped short of shelling it", "agreed to free them"."""
    if found.status in _TOLD and is_left_undone(reading, token):
        return "denied"
    over = _agreeing(reading, token)
    if found.status in {"planned", "possible"}:
        left = (one for one in (token, over) if one is not None)
        return "denied" if any(is_plainly_undone(reading, one) for one in left) else None
    return "planned" if found.status == "promised" and over is not None else None


def _is_freed_from(reading: Reading, verb: Token) -> bool:
    """Say whether whom a participle tells of has been let go since: "freed a priest held for a year"."""
    noun = reading.above(verb)
    if verb.deprel != "acl" or noun.deprel not in ACTED_ON or noun.head < 0:
        return False
    above = reading.tokens[noun.head]
    known = deeds_of_verb(above.lemma, above.text)
    is_freeing = any(deed.kind.mode == "release" for deed in known)
    return is_freeing and status_of(reading, above.index) == "happened"


def _agreeing(reading: Reading, verb: Token) -> Token | None:
    """Return the verb that tells how somebody agrees, decides or means to do another: "agreed to free them"."""
    here = verb
    while here.deprel == "conj" and here.head >= 0 and not reading.children(here.index, "nsubj"):
        here = reading.tokens[here.head]
    if here.deprel != "xcomp" or here.head < 0 or "VerbForm=Inf" not in verb.feats:
        return None
    over = reading.tokens[here.head]
    said = status_words("v", is_noun=False).get(over.lemma.lower())
    return over if said == "planned" else None


def _unreal(reading: Reading, found: Found) -> Status | None:
    """Return the status of what is only imagined, or what something else waits for."""
    token = reading.tokens[found.trigger]
    if token.upos == "VERB" and found.status != "denied" and is_imagined(reading, token):
        return "hypothetical"
    due = missed(reading, token) or _foreseen(reading, found, token)
    if due is not None:
        return due
    unmet = contrary(reading, token)
    if unmet is not None and found.status not in {"denied", "hypothetical"}:
        return unmet
    is_said = found.status in _TOLD or (
        found.status == "denied" and not _is_deniable(reading, found)
    )
    if is_said and _is_only_allowed(reading, token):
        return "planned"
    if found.status in _TOLD and is_awaited(reading, token):
        return "planned"
    if found.status in _LIKELY and is_conditional(reading, token):
        return "hypothetical"
    return None


def _foreseen(reading: Reading, found: Found, token: Token) -> Status | None:
    """
    Return what is said of a meeting that "should" be on a day.

    Where the model says that it may be, that holds unless those speak who keep the diary.
    """
    if found.deed.kind.type != "CONSULT" or not is_foreseen(reading, token):
        return None
    is_open = found.status is None
    is_set = found.status == "possible" and is_told_by_staff(reading, token)
    return "planned" if is_open or is_set else None


def _untaken(reading: Reading, found: Found) -> Status | None:
    """Return the status of a measure that is forgone: "ruled out sanctions"."""
    is_harm = found.deed.kind.quad == MATERIAL_CONFLICT
    return forgone(reading, reading.tokens[found.trigger]) if is_harm else None


def _is_unmentioned(reading: Reading, noun: Token) -> bool:
    """Say whether somebody only leaves a deed out of his account: "made no mention of talks"."""
    if noun.upos != "NOUN" or determiners_of(reading, noun.index) & NEGATIONS:
        return False
    here = reading.span(noun.index, noun.index + 1)
    return any(span.contains(here) for one in reading.of_kind(Silence) for span in one.on)


def _of_unmentioned(reading: Reading, noun: Token) -> Status | None:
    """Return the status of a deed nobody speaks of: "any visit" may be; "the visit" is known."""
    owned = reading.children(noun.index, "det", "nmod:poss")
    is_new = all(one.text.lower() in INDEFINITE for one in owned)
    return "possible" if is_new else None


def _is_only_allowed(reading: Reading, noun: Token) -> bool:
    """Say whether somebody only gives leave for a deed: "cleared the extradition of the pilot"."""
    verb = reading.above(noun)
    return (
        noun.upos == "NOUN"
        and noun.deprel in ACTED_ON
        and noun.lemma.lower() in _NEEDING_LEAVE
        and verb_of(verb.lemma, verb.text) in _LEAVE
        and not has_adverb(reading, verb.index, NEGATIONS)
    )


def _in_prospect(reading: Reading, noun: Token) -> Status | None:
    """Return what "is on the agenda" or "is not in sight" says of a deed."""
    if noun.upos != "NOUN" or noun.deprel != "nsubj" or noun.head < 0:
        return None
    above = reading.tokens[noun.head]
    lemma, case = above.lemma.lower(), case_of(reading, above.index)
    is_told = case in _PLACES and bool(reading.children(above.index, "cop"))
    if lemma not in _AHEAD | _ON_OFFER or not is_told:
        return None
    beside = reading.children(above.index, "advmod", "det")
    words = {child.text.lower() for one in beside for child in (one, *reading.children(one.index))}
    if case == "off" or words & NEGATIONS:
        return "denied"
    is_past = any("Tense=Past" in child.feats for child in reading.children(above.index, "cop"))
    if is_past:
        return None
    return "possible" if lemma in _ON_OFFER else "planned"


def _has_will(reading: Reading, token: Token) -> bool:
    """Say whether a verb has a "will" or an "is to" of its own."""
    helpers = helpers_and_copula(reading, token.index)
    if helpers & WILL:
        return True
    marks = reading.children(token.index, "mark") if helpers & IS else ()
    return any(child.text.lower() == "to" for child in marks)


def _is_pledged(reading: Reading, token: Token) -> bool:
    """Say whether a doer says outright what he would do: "his Government would close it"."""
    own = reading.children(token.index, "nsubj")
    is_office = bool(own) and own[0].upos == "NOUN"
    return is_office and is_own_would(reading, token) and not _is_doubted(reading, token)


def _is_to_resume(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is asked for what has stopped: "urged Togo to resume the talks"."""
    above = reading.above(verb)
    markers = markers_of(reading, verb.index)
    if verb.deprel != "xcomp" or "to" not in markers or verb.lemma.lower() not in _RESUMING:
        return False
    said = status_words("v", is_noun=False).get(verb_of(above.lemma, above.text))
    return above.upos == "VERB" and said == "demanded"


def _is_doubted(reading: Reading, token: Token) -> bool:
    """Say whether a clause itself says that what it tells may not be: "will perhaps close"."""
    beside = reading.children(token.index, "advmod", "mark", "advcl")
    return any(child.deprel == "advcl" or child.text.lower() in _DOUBTS for child in beside)


def _is_asked(reading: Reading, token: Token) -> bool:
    """Say whether a clause leaves open if something will be: "whether it would close"."""
    markers = markers_of(reading, token.index)
    if token.deprel != "ccomp" or not markers & _OPEN:
        return False
    helpers = helpers_of(reading, token.index)
    return _has_will(reading, token) or "would" in helpers


def _is_had_to(reading: Reading, found: Found, token: Token) -> bool:
    """Say whether somebody has to do it, or will have to, as others have it: "the king has to go"."""
    helpers = helpers_of(reading, token.head) if token.head >= 0 else frozenset()
    # Who "has to meet somebody next week" is to meet him.
    is_met = found.deed.kind.type == "CONSULT" and found.status == "planned"
    is_open = found.status in _LEFT_OPEN and not helpers and not is_met
    is_ahead = found.status in TOOK_PLACE | _LEFT_OPEN and bool(helpers & WILL) and not is_met
    return (is_open or is_ahead) and "to" in markers_of(reading, token.index)


def _may_begin(reading: Reading, noun: Token) -> bool:
    """Say whether something else is to come first: "must withdraw before talks can start"."""
    verb = reading.above(noun)
    is_first = noun.deprel == "nsubj" and verb.deprel == "advcl"
    helpers = helpers_of(reading, verb.index)
    return (
        is_first
        and verb.lemma.lower() in _BEGINNING
        and bool(markers_of(reading, verb.index) & _BEFORE)
        and bool(helpers & CAN_OR_MAY)
    )


def _is_not_called_off(reading: Reading, noun: Token) -> bool:
    """Say whether only the end of what goes on is denied: "refused to call off their strike"."""
    verb = reading.above(noun)
    particles = reading.children(verb.index, "compound:prt")
    is_ended = noun.deprel == "obj" and verb.lemma.lower() == "call" and bool(particles)
    if not is_ended or particles[0].text.lower() != "off":
        return False
    refusing = reading.above(verb)
    is_refused = verb.deprel == "xcomp" and refusing.lemma.lower() in _REFUSING
    return is_refused and bool(reading.children(noun.index, "nmod:poss"))


def _is_of_draft(reading: Reading, token: Token) -> bool:
    """Say whether a deed is the content of a text put to the vote: "voted on a text to ban it"."""
    here = token
    markers = markers_of(reading, here.index)
    if "to" not in markers or here.deprel not in {"acl", "advcl"} or here.head < 0:
        return False
    above = reading.tokens[here.head]
    verb = reading.tokens[above.head] if above.upos == "NOUN" and above.head >= 0 else above
    texts = [above, *reading.children(verb.index, "obl", "obj")]
    return verb.lemma.lower() in _VOTING and any(
        one.lemma.lower() in BILLS and verb.index < one.index < here.index for one in texts
    )


def _asks_who(reading: Reading, token: Token) -> bool:
    """Say whether only the doer of a deed is unknown: "could not confirm who had shot at them"."""
    relation = token.relation
    own = reading.children(token.index, "nsubj")
    is_asked = relation == "ccomp" and any(one.text.lower() in DOERS for one in own)
    return is_asked and not has_adverb(reading, token.index, NEGATIONS)


def _is_charge(reading: Reading, token: Token) -> bool:
    """Say whether somebody is only accused of a deed: nobody asks him for it."""
    above = reading.above(token)
    return token.deprel in {"xcomp", "advcl"} and verb_of(above.lemma, above.text) in ACCUSING


def _is_deniable(reading: Reading, found: Found) -> bool:
    """Say whether anything at a deed, or over it in the tree, denies something."""
    here = reading.tokens[found.trigger]
    around = [reading.tokens[word] for word in found.words]
    is_apart = False
    for _ in range(_CLIMBS):
        if not is_apart:
            around.append(here)
        if here.head < 0 or (here.deprel == "advcl" and here.lemma.lower() in _ADDING):
            break  # "rejected the charge, saying it had freed them": what is said stands
        # "Had not sold arms and had given aid": the "not" is of the first clause alone.
        is_apart = here.deprel == "conj" and bool(reading.children(here.index, "aux"))
        here = reading.tokens[here.head]
    return any(_denies(reading, word) for word in around)


def _denies(reading: Reading, word: Token) -> bool:
    """Say whether a word denies what hangs on it, or has a denial beside it."""
    if _is_denial(reading, word) or is_undone(reading, word):
        return True
    if clears_of(reading, word) or is_of_none(reading, word):
        return True
    for child in reading.children(word.index, *_BESIDE):
        if _is_denial(reading, child) or any(
            _is_denial(reading, inner) for inner in reading.children(child.index, *_INNER)
        ):
            return True
    return False


def _is_denial(reading: Reading, word: Token) -> bool:
    """Say whether a word is a negation, or one that denies what it governs."""
    text = word.text.lower()
    if text in NEGATIONS or text in _DENYING:
        return True
    lemma = verb_of(word.lemma, word.text) if word.upos == "VERB" else word.lemma.lower()
    if lemma in _DENYING or lemma in object_class("denial"):
        return True
    particles = reading.children(word.index, "compound:prt")
    names = {lemma, *(f"{lemma} {one.text.lower()}" for one in particles)}
    part = "n" if word.upos == "NOUN" else "v"
    known = [deed for name in names for deed in deeds(part).get(name, ())]
    if any(deed.kind.type == "REJECT" and not deed.requires for deed in known):
        return True
    return any(
        status_words(part, is_noun=is_noun).get(name) == "denied"
        for name in names
        for is_noun in (True, False)
    )
