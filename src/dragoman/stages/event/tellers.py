"""
What the teller of another's deed did himself: "said the rebels had fled and vowed to return".

The parser may join the second verb to the told clause; the statements know better where
the words of the first end, and who says the second.
"""

from __future__ import annotations

from dragoman.knowledge.speech import verbs
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Statement
from dragoman.spans import Span
from dragoman.stages.clauses import is_passive, subject
from dragoman.stages.event.found import Found, is_told_with, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of

_CLIMBS = 6  # steps up the tree
_TOLD = TOOK_PLACE | {None}


def told_by_teller(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed, or what one promises or asks by it, with the teller for its doer."""
    word = reading.tokens[found.trigger]
    cue = reading.tokens[word.head] if word.deprel == "xcomp" and word.head >= 0 else word
    if cue is not word and reading.children(cue.index, "iobj", "obj"):
        return found  # "warned residents to leave"
    teller = teller_beyond(reading, cue)
    if teller is None and cue is not word:
        teller = teller_beyond(reading, word)
    told = subject(reading, word.index)
    if teller is None or told is None or found.doer not in {told.index, parties.meant(told.index)}:
        return found
    return found._replace(source=parties.named(teller.index), doer=teller.index)


def told_within(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed that the parser joined to the verb of its teller with the doer of the told clause.

    "Denied that agents had seized him and flown him to Lima": the words of the statement, or
    who is found to have done it, tell that the second deed is in it, and denied as well.
    """
    verb = reading.tokens[found.trigger]
    told = _clause_beside(reading, verb)
    own = subject(reading, told.index) if told is not None else None
    said = _said_with(reading, reading.tokens[verb.head]) if own is not None else None
    if told is None or own is None or said is None:
        return found
    doers = reading.subtree(own.index)
    is_theirs = bool(found.source) and all(
        is_told_with(reading, one, doers) for one in found.source
    )
    if not is_theirs and not any(span.contains(_place(reading, verb)) for span in said.spans):
        return found
    is_denied = said.distance == "deny" and found.status in _TOLD
    status = "denied" if is_denied else found.status
    if is_theirs or is_passive(reading, told.index):
        return found._replace(status=status)
    return found._replace(source=parties.named(own.index), doer=own.index, status=status)


def without_teller(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed without its teller for its doer: "were freed on Monday, according to the diocese".

    Of "the first storm to hit us, he said" the noun it is told of is the doer.
    """
    verb = reading.tokens[found.trigger]
    found = _without_accorded(reading, found, verb)
    if verb.deprel != "acl" or "VerbForm=Inf" not in verb.feats or not found.source:
        return found
    noun = reading.tokens[verb.head]
    if not any(_singles_out(one) for one in reading.children(noun.index, "amod")):
        return found
    told = {
        word
        for cue in _cues_over(reading, noun)
        for teller in reading.children(cue.index, "nsubj")
        for word in reading.subtree(teller.index)
    }
    kept = without_told(reading, found.source, told)
    if len(kept) == len(found.source):
        return found
    return found._replace(source=kept or parties.without(parties.of(noun.index), found.target))


def _without_accorded(reading: Reading, found: Found, word: Token) -> Found:
    """Return a deed without whom it is only told "according to", as its doer."""
    if not found.source:
        return found
    phrases = (
        reading.subtree(cue.head)
        for cue in reading.of_forms(("according",))
        if cue.sentence == word.sentence and case_of(reading, cue.head) == "according to"
    )
    # "According to its director, who sacked 57": he did that himself.
    told = {at for phrase in phrases if word.index not in phrase for at in phrase}
    return found._replace(source=without_told(reading, found.source, told)) if told else found


def _singles_out(word: Token) -> bool:
    """Say whether an adjective tells one of several apart: "first", "only", "worst"."""
    is_ranking = "Degree=Sup" in word.feats or "NumType=Ord" in word.feats
    return is_ranking or word.lemma.lower() in {"last", "latest", "next", "only"}


def _cues_over(reading: Reading, word: Token) -> list[Token]:
    """Return the verbs of speech whose content a word stands in."""
    cues = []
    for _ in range(_CLIMBS):
        if word.head < 0:
            break
        above = reading.tokens[word.head]
        if word.deprel in {"ccomp", "parataxis"} and lemma_in(verbs(), above) in verbs():
            cues.append(above)
        word = above
    return cues


def _clause_beside(reading: Reading, verb: Token) -> Token | None:
    """Return the verb of the told clause that another verb may go on with, though it is joined to the cue."""
    if verb.upos != "VERB" or verb.deprel != "conj" or verb.head < 0:
        return None
    if reading.children(verb.index, "nsubj", "aux", "mark"):
        return None
    clauses = reading.children(verb.head, "ccomp")
    return next((one for one in reversed(clauses) if one.index < verb.index), None)


def teller_beyond(reading: Reading, cue: Token) -> Token | None:
    """Return who says a verb joined to a clause that he tells, if its words end before it."""
    if cue.upos != "VERB" or cue.deprel != "conj" or reading.children(cue.index, "nsubj"):
        return None
    verb = _verb_over(reading, cue)
    teller = subject(reading, verb.index) if verb is not None else None
    if verb is None or teller is None:
        return None
    outer, inner = _said_with(reading, verb), _said_with(reading, cue)
    if (
        outer is None
        or inner is None
        or any(span.contains(_place(reading, cue)) for span in outer.spans)
    ):
        return None
    is_his = inner.source is not None and any(
        span.contains(_place(reading, teller)) for span in inner.source.spans
    )
    return teller if is_his else None


def _verb_over(reading: Reading, cue: Token) -> Token | None:
    """Return the verb that tells the clause to which another verb is joined."""
    here = cue
    for _ in range(_CLIMBS):
        if here.head < 0 or here.deprel not in {"conj", "ccomp"}:
            return None
        above = reading.tokens[here.head]
        if here.deprel == "ccomp":
            return above
        here = above
    return None


def _said_with(reading: Reading, cue: Token) -> Statement | None:
    """Return the statement whose cue a verb is."""
    place = _place(reading, cue)
    return next(
        (
            one
            for one in reading.of_kind(Statement)
            if any(span.contains(place) for span in one.cue)
        ),
        None,
    )


def _place(reading: Reading, word: Token) -> Span:
    """Return where a word stands."""
    return reading.span(word.index, word.index + 1)
