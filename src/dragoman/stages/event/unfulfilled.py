"""
Deeds that the words around them leave undone, though nothing denies them outright.

"Decided against sending troops" sends none, "talks about the release" free nobody yet, and a
deal that "provides for a withdrawal" tells of none that took place.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, MATERIAL_COOPERATION, VERBAL
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Status, Time
from dragoman.stages.clauses import helpers_of, markers_of, subject
from dragoman.stages.event.found import Found, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import is_negated, is_over
from dragoman.stages.phrases import case_of, determiners_of
from dragoman.stages.verb_words import HARMING

_FREE = frozenset({"planned", "promised", "possible"})
# Who does these against something does not do it.
_DECIDING = frozenset({"choose", "decide", "opt", "rule", "vote"})
_WARNING = frozenset({"advise", "caution", "warn"})
_CRITICISING = frozenset({"argue", "campaign", "demonstrate", "march", "protest", "rally", "speak"})
_PRETENDING = frozenset({"feign", "pretend"})
_PREPARING = frozenset({"plan", "plot", "prepare"})
_ORDERING = frozenset({"approve", "authorise", "authorize", "order"})
_TEXTS = frozenset(
    "accord agreement bill blueprint deal draft framework law legislation pact plan proposal resolution roadmap "
    "settlement treaty".split()
)
_CONTAINING = frozenset(
    {"contain", "envisage", "foresee", "include", "propose", "provide", "stipulate"}
)
_BILLS = frozenset({"bill", "draft", "motion", "proposal"})
_WEIGHING = frozenset({"debate", "discuss", "negotiate", "talk", "weigh"})
_TALKS = frozenset({"consultation", "debate", "discussion", "negotiation", "talk"})
_ON = frozenset({"about", "on", "over", "regarding"})
_RESOLVING = frozenset({"decision", "intention", "plan", "proposal"})
# What is put off or stopped of these was not done; of fighting, it was.
_STOPPED = frozenset(
    "beheading demolition deportation eviction execution expulsion extradition handover hanging".split()
)
_STOPPING = frozenset({"block", "delay", "halt", "postpone", "prevent", "stop"})
# Whoever does these to do something has not done it yet; words he may have said there.
_GOING = frozenset("arrive come drive enter fly go head march move return rush sail travel".split())
_PERFECT = frozenset({"had", "has", "have"})
_OPEN = frozenset({"could", "may", "might", "would"})
_ADOPTING = frozenset({"adopt", "approve", "back", "pass"})
_PAST_DAYS = frozenset({"ago", "earlier", "last", "previous", "yesterday"})
_MATERIAL = frozenset({MATERIAL_COOPERATION, MATERIAL_CONFLICT})


def unfulfilled(reading: Reading, found: Found) -> Status | None:
    """Return the status of a deed that is only meant, weighed or told of in a text; None for others."""
    word = reading.tokens[found.trigger]
    above = reading.above(word)
    if found.status == "denied" and _is_only_doubted(reading, word):
        return "possible"
    if found.status in TOOK_PLACE | _FREE | {None, "denied"} and _is_left(reading, word, above):
        return "denied"
    return _meant(reading, found, word, above) if found.status in TOOK_PLACE | {None} else None


def _is_left(reading: Reading, word: Token, above: Token) -> bool:
    """Say whether a deed was left: decided against, not agreed on, or stopped before it was done."""
    is_stopped = above.upos == "VERB" and above.lemma.lower() in _STOPPING
    return (
        (is_stopped and word.deprel in ACTED_ON and word.lemma.lower() in _STOPPED)
        or _is_decided_against(reading, word, above)
        or _is_not_agreed(reading, word, above)
    )


def _meant(reading: Reading, found: Found, word: Token, above: Token) -> Status | None:
    """Return the status of what is warned against, weighed, thought of or to come."""
    if _is_against(reading, word, above, _WARNING) or _is_weighed(reading, found, word, above):
        return "possible"
    if _is_thought_of(reading, word, above):
        return "hypothetical" if "would" in helpers_of(reading, above.index) else "possible"
    return "planned" if _is_to_be(reading, found, word, above) else None


def without_critic(reading: Reading, _: Parties, found: Found) -> Found:
    """Return a deed without who only speaks of it: "Oman spoke out against deporting them"."""
    word = reading.tokens[found.trigger]
    above = reading.above(word)
    if word.deprel == "csubj" and word.text.lower().endswith("ing"):
        outside = {*range(len(reading.tokens))}.difference(reading.subtree(word.index))
        return found._replace(source=without_told(reading, found.source, outside))
    if not _is_against(reading, word, above, _CRITICISING):
        return found
    critic = subject(reading, above.index)
    kept = without_told(reading, found.source, {critic.index}) if critic is not None else ()
    return found._replace(source=kept)


def _is_thought_of(reading: Reading, word: Token, above: Token) -> bool:
    """
    Say whether a deed is only judged: "banning it is wrong".

    "Banning it was wrong" and "Peru banning it is wrong" tell of one that was done.
    """
    is_gerund = word.deprel in {"csubj", "csubj:pass"} and word.text.lower().endswith("ing")
    if not is_gerund or reading.children(word.index, "nsubj"):
        return False
    helpers = reading.children(above.index, "aux", "aux:pass", "cop")
    is_told = any(_PERFECT & {one.text.lower()} for one in helpers)
    is_told |= any("Tense=Past" in one.feats for one in (helpers or (above,)))
    return not is_told or bool(helpers_of(reading, above.index) & _OPEN)


def _is_only_doubted(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only might not do it: "Russia might not sign"."""
    return "might" in helpers_of(reading, verb.index)


def _is_against(reading: Reading, word: Token, above: Token, verbs: frozenset[str]) -> bool:
    """Say whether a deed stands behind "against" below one of some verbs."""
    if above.lemma.lower() not in verbs or word.index == above.index:
        return False
    if word.upos == "NOUN":
        doing = above if above.text.lower().endswith("ing") else word
        return doing.deprel in {"obl", "advcl"} and case_of(reading, word.index) == "against"
    is_gerund = word.text.lower().endswith("ing")
    return is_gerund and "against" in markers_of(reading, word.index)


def _is_decided_against(reading: Reading, word: Token, above: Token) -> bool:
    """Say whether somebody chose not to do it, put it off, or only pretended to."""
    if word.deprel == "xcomp" and above.lemma.lower() in _PRETENDING:
        return not is_negated(reading, above)
    particles = {one.text.lower() for one in reading.children(above.index, "compound:prt")}
    is_held = above.lemma.lower() == "hold" and "off" in particles and word.upos == "VERB"
    is_below = word.deprel in {"advcl", "obj", "xcomp"}
    is_chosen = word.upos == "VERB" and _is_against(reading, word, above, _DECIDING)
    return is_chosen or (is_held and is_below and word.text.lower().endswith("ing"))


def _is_not_agreed(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether several failed to agree on it: "failed to agree on sanctions"."""
    failing = reading.above(above)
    is_topic = noun.upos == "NOUN" and case_of(reading, noun.index) == "on"
    return (
        is_topic
        and above.lemma.lower() == "agree"
        and above.deprel == "xcomp"
        and failing.lemma.lower() == "fail"
    )


def _is_weighed(reading: Reading, found: Found, noun: Token, above: Token) -> bool:
    """Say whether something friendly is only talked about: "debated the withdrawal", "talks on a swap"."""
    kind = found.deed.kind
    is_word = kind.type in {"AGREE", "CONSULT"}  # talks and agreements may well have been
    if noun.upos != "NOUN" or kind.quad > MATERIAL_COOPERATION or is_word:
        return False
    case = case_of(reading, noun.index)
    if above.upos == "VERB":
        is_talked = above.lemma.lower() in _WEIGHING
        return is_talked and (noun.deprel == "obj" or (noun.deprel == "obl" and case in _ON))
    is_matter = noun.deprel == "nmod" and case in _ON
    return is_matter and above.lemma.lower() in _TALKS


def _is_errand(reading: Reading, found: Found, verb: Token, above: Token) -> bool:
    """Say whether somebody only goes to do it, or orders it: "went to the house to arrest him"."""
    kind = found.deed.kind
    if verb.lemma.lower() == "order":
        return kind.type == "ASSAULT" and any(
            not _is_known(reading, one) for one in reading.children(verb.index, "obj")
        )
    is_purpose = verb.deprel in {"advcl", "xcomp"} and "to" in markers_of(reading, verb.index)
    if not is_purpose or above.lemma.lower() not in _GOING or kind.quad not in _MATERIAL:
        return False
    beside = reading.children(above.index, "advmod", "compound:prt", "obl")
    is_gone_on = any(one.text.lower() == "on" for one in beside)
    return not is_gone_on and not _has_outcome(reading, verb, above)


def _has_outcome(reading: Reading, verb: Token, above: Token) -> bool:
    """Say whether a clause beside tells what came of it: "went in to free them, killing four"."""
    beside = [
        *reading.children(above.index, "conj", "advcl"),
        *reading.children(verb.index, "conj", "advcl"),
    ]
    return any(one.lemma.lower() in HARMING and one.index > verb.index for one in beside)


def _is_known(reading: Reading, noun: Token) -> bool:
    """Say whether a deed is one that readers know of: "ordered the raid that killed six"."""
    return "the" in determiners_of(reading, noun.index) or _is_of_past(reading, noun)


def _is_of_past(reading: Reading, word: Token) -> bool:
    """Say whether a deed is told with a day before the report's: "the release last week"."""
    below = reading.subtree(word.index)
    if any(reading.tokens[at].text.lower() in _PAST_DAYS for at in below):
        return True
    date = (reading.report.date or "")[:10]
    days = reading.marks_at(Time, reading.spans(below))
    return any(bool(date and one.end and one.end < date) for one in days)


def _is_of_bill(reading: Reading, found: Found, clause: Token, text: Token) -> bool:
    """Say whether a text still to be passed tells a deed; what one that is passed says is said."""
    if text.lemma.lower() not in _BILLS or not clause.text.lower().endswith("ing"):
        return False
    verb = reading.above(text)
    is_adopted = verb.lemma.lower() in _ADOPTING and is_over(reading, verb.index)
    return not (is_adopted and found.deed.kind.quad in VERBAL)


def _is_to_be(reading: Reading, found: Found, word: Token, above: Token) -> bool:
    """Say whether a deed is one to come: ordered, prepared, in a text, or after what was done before it."""
    name = above.lemma.lower()
    if word.deprel == "acl":
        has_to = "to" in markers_of(reading, word.index)
        is_resolved = name in _RESOLVING and has_to and found.deed.kind.type != "REQUEST"
        return is_resolved or _is_of_bill(reading, found, word, above)
    if word.upos == "VERB":
        return _is_errand(reading, found, word, above)
    if word.upos != "NOUN":
        return False
    case = case_of(reading, word.index)
    if case == "before" and word.deprel == "obl":
        return found.deed.kind.type == "CONSULT" and not _is_known(reading, word)
    if word.deprel == "obj" and name in _PREPARING | _ORDERING:
        is_done = name == "order" and _is_known(reading, word)
        return not is_done and not is_negated(reading, above)
    is_in_text = word.deprel == "obj" or (word.deprel == "obl" and case == "for")
    texts = reading.children(above.index, "nsubj")
    is_text = any(one.lemma.lower() in _TEXTS for one in texts)
    return is_in_text and name in _CONTAINING and is_text and not _is_of_past(reading, word)
