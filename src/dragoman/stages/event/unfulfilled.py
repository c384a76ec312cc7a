"""
Deeds that the words around them leave undone, though nothing denies them outright.

"Talks about the release" free nobody yet, and a deal that "provides for a withdrawal" tells of
none that took place. What was stopped before it was done is in `event.thwarted`.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import (
    FORCE,
    MATERIAL_CONFLICT,
    MATERIAL_COOPERATION,
    VERBAL,
    deeds_of_verb,
)
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Status, Time
from dragoman.stages.clauses import helpers_of, markers_of, subject
from dragoman.stages.event.found import Found, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import is_negated, is_over
from dragoman.stages.event.thwarted import is_against, is_thwarted
from dragoman.stages.function_words import INDEFINITE
from dragoman.stages.phrases import case_of, determiners_of
from dragoman.stages.verb_words import HARMING

_FREE = frozenset({"planned", "promised", "possible"})
_WARNING = frozenset({"advise", "caution", "warn"})
_CRITICISING = frozenset({"argue", "campaign", "demonstrate", "march", "protest", "rally", "speak"})
_PREPARING = frozenset({"plan", "plot", "prepare"})
_ORDERING = frozenset({"approve", "authorise", "authorize", "order"})
_TEXTS = frozenset(
    "accord agreement bill blueprint deal draft framework pact plan proposal resolution roadmap settlement "
    "treaty".split()
)
_CONTAINING = frozenset(
    {"contain", "envisage", "foresee", "include", "propose", "provide", "stipulate"}
)
_BILLS = frozenset({"bill", "draft", "motion", "proposal"})
_WEIGHING = frozenset({"discuss", "negotiate", "talk", "weigh"})
_TALKS = frozenset({"consultation", "discussion", "negotiation", "talk"})
# What is talked about and called more than this may have been done.
_OPEN_STILL = frozenset(
    "early further future immediate joint mutual new planned possible proposed safe swift".split()
)
_ON = frozenset({"about", "on", "over", "regarding"})
_RESOLVING = frozenset({"decision", "intention", "plan", "proposal"})
# Whoever does these to do something has not done it yet; words he may have said there.
_GOING = frozenset("arrive come drive enter fly go head march return rush sail travel".split())
_TO_PEOPLE = frozenset({"arrest", "deport"})
_USING = frozenset({"take", "use"})
_REFUSING = frozenset({"decline", "refuse"})
_PUTTING_OFF = frozenset({"defer", "delay", "postpone"})
_SIGNS = frozenset({"guarantee", "hint", "indication", "prospect", "sign", "suggestion"})
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
    if found.status != "possible" and _is_not_ruled_out(reading, word, above):
        return "possible"
    if found.status in {"planned", "promised", "possible"} and _is_unheard_of(reading, above):
        return "possible"
    is_measure = found.deed.kind.type == "SANCTION" and found.status not in _FREE
    verb = word if word.upos == "VERB" else above if word.deprel in ACTED_ON else None
    if is_measure and verb is not None and verb.lemma.lower() in _PUTTING_OFF:
        return None if is_negated(reading, verb) else "planned"
    if is_measure and _is_opposed(reading, word, above):
        return "possible"
    if found.status in TOOK_PLACE | _FREE | {None, "denied"} and is_thwarted(reading, found, word):
        return "denied"
    return _meant(reading, found, word, above) if found.status in TOOK_PLACE | {None} else None


def _meant(reading: Reading, found: Found, word: Token, above: Token) -> Status | None:
    """Return the status of what is warned against, weighed, thought of or to come."""
    if is_against(reading, word, above, _WARNING) or _is_weighed(reading, found, word, above):
        return "possible"
    if _is_thought_of(reading, word, above):
        return "hypothetical" if "would" in helpers_of(reading, above.index) else "possible"
    return "planned" if _is_to_be(reading, found, word, above) else None


def without_critic(reading: Reading, _: Parties, found: Found) -> Found:
    """Return a deed without who only speaks of it: "Oman spoke out against deporting them"."""
    word = reading.tokens[found.trigger]
    above = reading.above(word)
    if word.deprel == "csubj" and word.text.lower().endswith("ing"):
        beside = (word, *reading.children(above.index, "obj", "iobj", "obl"))
        inside = {at for one in beside for at in reading.subtree(one.index)}
        outside = {*range(len(reading.tokens))} - inside
        return found._replace(source=without_told(reading, found.source, outside))
    if not is_against(reading, word, above, _CRITICISING):
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
    if helpers_of(reading, above.index) & _OPEN:
        return True
    links = reading.children(above.index, "cop")
    has_been = helpers_of(reading, above.index) & _PERFECT
    return bool(links) and not has_been and not any("Tense=Past" in one.feats for one in links)


def _is_not_ruled_out(reading: Reading, word: Token, above: Token) -> bool:
    """Say whether somebody leaves open to do it: "refused to rule out sending troops"."""
    particles = {one.text.lower() for one in reading.children(above.index, "compound:prt")}
    is_below = word.deprel in {"ccomp", "obj", "xcomp", "advcl"}
    if not is_below or above.lemma.lower() != "rule" or "out" not in particles:
        return False
    over = reading.above(above)
    is_refused = above.deprel == "xcomp" and over.lemma.lower() in _REFUSING
    return is_negated(reading, above) != is_refused


def _is_unheard_of(reading: Reading, above: Token) -> bool:
    """Say whether nothing speaks for what is to come: "no sign that they will be freed"."""
    return above.lemma.lower() in _SIGNS and "no" in determiners_of(reading, above.index)


def _is_opposed(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether somebody opposes measures that need not be in force: "opposes sanctions"."""
    is_obj = noun.upos == "NOUN" and noun.deprel == "obj" and above.lemma.lower() == "oppose"
    known = reading.children(noun.index, "nmod:poss", "compound", "amod")
    is_known = any(one.lemma.lower() not in _OPEN_STILL for one in known)
    return is_obj and not is_known and determiners_of(reading, noun.index) <= INDEFINITE


def _is_only_doubted(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only might not do it: "Russia might not sign"."""
    return "might" in helpers_of(reading, verb.index)


def _is_weighed(reading: Reading, found: Found, noun: Token, above: Token) -> bool:
    """Say whether something friendly is only talked about: "debated the withdrawal", "talks on a swap"."""
    kind = found.deed.kind
    is_word = kind.type in {"AGREE", "CONSULT"}  # talks and agreements may well have been
    if noun.upos != "NOUN" or kind.quad > MATERIAL_COOPERATION or is_word:
        return False
    described = reading.children(noun.index, "amod")
    is_known = any(one.deprel == "acl:relcl" for one in reading.children(noun.index))
    if is_known or any(one.lemma.lower() not in _OPEN_STILL for one in described):
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
    # Who "moved to arrest him" goes there; who "moved to cut ties" cut them.
    is_gone = above.lemma.lower() in _GOING or (
        above.lemma.lower() == "move" and kind.mode in _TO_PEOPLE
    )
    if not is_purpose or not is_gone or kind.quad not in _MATERIAL:
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
    return any(
        one.index > verb.index
        and (
            one.lemma.lower() in HARMING | _USING
            or any(
                deed.kind.type in FORCE and not deed.requires
                for deed in deeds_of_verb(one.lemma, one.text)
            )
        )
        for one in beside
    )


def _is_known(reading: Reading, noun: Token) -> bool:
    """Say whether a deed is one that readers know of: "ordered the raid", "strikes that killed six"."""
    below = [reading.tokens[at] for at in reading.subtree(noun.index)]
    is_told = any(one.relation == "acl" and one.lemma.lower() in HARMING for one in below)
    is_told |= _is_of_past(reading, noun) or _is_of_past(reading, reading.above(noun))
    return is_told or "the" in determiners_of(reading, noun.index)


def _is_of_past(reading: Reading, word: Token) -> bool:
    """Say whether a deed is told with a day before the report's: "the release last week"."""
    below = reading.subtree(word.index)
    if any(reading.tokens[at].text.lower() in _PAST_DAYS for at in below):
        return True
    date = (reading.report.date or "")[:10]
    is_past = is_over(reading, word.index)
    return any(
        # A year with a verb in the past tense is past, whenever this was written.
        bool(date and one.end and one.end < date) or (is_past and _is_year(one.value))
        for one in reading.marks_at(Time, reading.spans(below))
    )


def _is_year(value: str | None) -> bool:
    """Say whether a time is a year, or a month of one."""
    return value is not None and value[:4].isdigit() and len(value) in {4, 7}


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
