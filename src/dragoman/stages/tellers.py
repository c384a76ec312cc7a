"""Who does what follows a verb of speech set into a clause: "..., he said, and accused Peru"."""

from __future__ import annotations

from dragoman.knowledge.deeds import VERBAL, Deed
from dragoman.knowledge.speech import verbs
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Party
from dragoman.stages.clauses import helpers_of
from dragoman.stages.function_words import AHEAD

_HAS = frozenset({"has", "have", "'s", "’s", "'ve", "’ve"})
# Who may tell of others without being of their side.
_BODIES = frozenset({"company", "igo", "organisation"})


def teller_of(reading: Reading, verb: Token) -> Token | None:
    """
    Return the subject of a verb of speech that a joined verb goes on with; None if there is none.

    "Oman would help, the envoy said, and left": the envoy left, for Oman only would help. Where
    the clause before tells what was done, only speech goes on with the speaker: "Oman had helped,
    he said, and thanked Peru".
    """
    if verb.deprel != "conj" or verb.head < 0 or not _is_plain_past(reading, verb):
        return None
    before = reading.tokens[verb.head]
    if before.lemma.lower() in verbs():
        told = any(one.index < before.index for one in reading.children(before.index, "ccomp"))
        return next(iter(reading.children(before.index, "nsubj")), None) if told else None
    helpers = helpers_of(reading, before.index)
    if not helpers or not (helpers & AHEAD or verb.lemma.lower() in verbs()):
        return None
    for said in _said_of(reading, before):
        own = reading.children(said.index, "nsubj")
        is_between = before.index < said.index < verb.index
        if own and is_between and said.lemma.lower() in verbs():
            return own[0]
    return None


def only_reports(reading: Reading, deed: Deed, verb: Token, tellers: tuple[Party, ...]) -> bool:
    """
    Say whether who tells something only reports it, and what follows is not his: "Reuters said".

    The media report, and a body that is no office acts by no deed that follows its words.
    """
    mentions = reading.by_id(Mention)
    known = [who for one in tellers if (who := mentions.get(one.mention or "")) is not None]
    if any(one.sector == "JRN" for one in known):
        return True
    before = reading.above(verb)
    helpers = helpers_of(reading, before.index)
    is_done = deed.kind.quad not in VERBAL or bool(helpers & _HAS)
    return is_done and any(one.type in _BODIES for one in known)


def _said_of(reading: Reading, clause: Token) -> tuple[Token, ...]:
    """Return the verbs that may tell a clause: beside it, or over it."""
    beside = reading.children(clause.index, "parataxis")
    is_below = clause.deprel == "ccomp" and clause.head >= 0
    return (*beside, reading.tokens[clause.head]) if is_below else beside


def _is_plain_past(reading: Reading, verb: Token) -> bool:
    """Say whether a verb stands in the past without helper or subject of its own."""
    is_past = verb.xpos == "VBD" or "Tense=Past" in verb.feats
    is_free = not reading.children(verb.index, "nsubj", "aux", "cop")
    return verb.upos == "VERB" and is_past and is_free
