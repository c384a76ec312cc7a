"""What nobody says: a demand that is only asked about, a denied promise, the order one is called to."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.circumstances import head_of
from dragoman.stages.event.calls import is_order
from dragoman.stages.event.undone import over_of, stops_short
from dragoman.stages.interviews import is_label
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.position.issues import asks
from dragoman.stages.questions import is_aim, is_answer_sought, is_only_asked
from dragoman.stages.silence.words import PARTICLES, all_cues
from dragoman.stages.statement.cues import Said
from dragoman.stages.statement.rebuffs import is_rebuffed

_NAMING = frozenset({"cite", "identify", "mention", "name", "say", "utter"})
_OMITTING = frozenset({"bypass", "omit", "sidestep", "skip"})
_ENQUIRING = frozenset({"ask", "enquire", "inquire", "wonder"})
_REPORTERS = frozenset("correspondent interviewer journalist moderator newsman reporter".split())
_COMPLEMENTS = frozenset({"advcl", "ccomp", "xcomp"})
_COMPARED = frozenset({"acl", "acl:relcl", "advcl", "ccomp"})
_WHO = frozenset({"what", "who"})
# The clause in which these stand is open; "when" and "how many" ask for a part of what is said.
_OPEN = _WHO | {"whom"}


def is_unsaid(reading: Reading, said: Said) -> bool:
    """
    Say whether no statement is told: "Has Peru asked Chile to pay?", "called her to order".

    What a clause with "that" tells stays a statement: it is in nobody else's words.
    """
    if _is_nothing(reading, said) or _is_asked_for(reading, said) or _is_left(reading, said):
        return True
    if _is_of_reporters(reading, said) or _is_yardstick(reading, said):
        return True
    source = reading.tokens[said.source] if said.source is not None else None
    if said.verb is None and source is not None and is_label(source.text):
        return True  # "Q&A: ..."
    content = frozenset(said.content)
    words = [reading.tokens[word] for word in said.content]
    if any(word.head not in content and is_order(reading, word) for word in words):
        return True
    cues = {word for word in said.cue if reading.tokens[word].upos == "VERB"}
    return any(
        word.head in cues
        and is_aim(reading, word)
        and is_only_asked(reading, reading.tokens[word.head])
        for word in words
    )


def without_denied(reading: Reading, said: Sequence[Said]) -> list[Said]:
    """
    Return what is said, with what somebody denies that another said as not said by him.

    Who is denied to have promised something is told to have said nothing: "denied that Lima had
    promised a base".
    """
    heads = [head_of(reading, one.content) for one in said if one.distance == "deny"]
    # "Denied reports that ...", too.
    clauses = [one.index for head in heads for one in reading.children(head, "acl", "ccomp")]
    nouns = [one for one in clauses if reading.tokens[reading.tokens[one].head].upos == "NOUN"]
    # An assertion that is denied was made.
    denied = {*(head for head in heads if not is_rebuffed(reading, head)), *nouns}
    kept: list[Said] = []
    for one in said:
        if one.verb not in denied or one.distance == "deny":
            kept.append(one)
        elif one.distance != "promise":
            kept.append(msgspec.structs.replace(one, distance="decline"))
    return kept


def _is_of_reporters(reading: Reading, said: Said) -> bool:
    """
    Say whether only a reporter asks for an answer: "a reporter asked whether the bridge would hold".

    What he asks somebody to do is told, and so is what he says otherwise.
    """
    if said.verb is None or said.source is None:
        return False
    verb, who = reading.tokens[said.verb], reading.tokens[said.source]
    if verb.lemma.lower() not in _ENQUIRING or lemma_in(_REPORTERS, who) not in _REPORTERS:
        return False
    top = reading.tokens[head_of(reading, said.content)]
    is_below = top.head == verb.index and top.deprel in _COMPLEMENTS
    if is_answer_sought(reading, verb) or (is_below and asks(reading, top.index)):
        return True
    is_about = reading.tokens[said.content[0]].text.lower() == "about"
    return is_about or any(reading.tokens[word].text == "?" for word in said.content)


def _is_yardstick(reading: Reading, said: Said) -> bool:
    """Say whether what is told is only compared with what somebody says: "20 tanks, fewer than Lima alleges"."""
    if said.verb is None or reading.tokens[said.verb].deprel not in _COMPARED:
        return False
    than = [c for c in reading.children(said.verb, "mark") if c.text.lower() == "than"]
    return bool(than) and said.content[0] < than[0].index


def _is_left(reading: Reading, said: Said) -> bool:
    """Say whether somebody "stopped short of saying" what a clause tells."""
    if said.verb is None:
        return False
    verb = reading.tokens[said.verb]
    over = over_of(reading, verb)
    return over is not None and verb.deprel in _COMPLEMENTS and stops_short(reading, over)


def _is_asked_for(reading: Reading, said: Said) -> bool:
    """
    Say whether a question asks what is said, or who says it: "What does the note say?".

    Or for what its clause is about: "What did Lima say it would pay?".
    """
    if said.verb is None:
        return False
    sentence = reading.sentence_of(said.verb)
    if all(one.text != "?" for one in reading.tokens[said.verb : sentence.last]):
        return False
    asked = reading.children(said.verb, "nsubj", "obj")
    if any(one.text.lower() in _WHO and one.index < said.verb for one in asked):
        return True
    first = reading.tokens[sentence.first]
    helpers = (one for one in reading.children(said.verb, "aux") if one.lemma.lower() == "do")
    return first.text.lower() in _OPEN and any(
        first.index < helper.index < one.index
        for helper in helpers
        for one in reading.children(said.verb, "nsubj")
    )


def _is_nothing(reading: Reading, said: Said) -> bool:
    """
    Say whether a cue only says that nothing is told of a thing.

    "Named no victims", "said not a word of it", "neglected to mention the fee", "glossed over it".
    """
    noun = reading.tokens[head_of(reading, said.content)]
    if noun.text.lower() == "nothing" and noun.deprel == "obj":
        return lemma_in(_NAMING, reading.tokens[noun.head]) in _NAMING
    if said.verb is None:
        return False
    verb = reading.tokens[said.verb]
    if noun.upos not in NOUNS or noun.head != verb.index:
        return False
    if _is_passed_over(reading, verb):
        return True
    if noun.deprel != "obj" or lemma_in(_NAMING, verb) not in _NAMING:
        return False
    first = reading.tokens[said.content[0]]
    is_none = noun.upos == "NOUN" and first.text.lower() in {"no", "not"}
    return is_none or (said.distance == "decline" and verb.lemma.lower() != "say")


def _is_passed_over(reading: Reading, verb: Token) -> bool:
    """Say whether a verb passes something over in silence: "glossed over", "omitted", "skipped"."""
    lemma = lemma_in(all_cues(), verb)
    if lemma in PARTICLES:
        behind = {one.text.lower() for one in reading.tokens[verb.index + 1 : verb.index + 3]}
        return lemma in {"gloss", "pass", "leave"} and bool(behind & PARTICLES[lemma])
    return lemma in _OMITTING
