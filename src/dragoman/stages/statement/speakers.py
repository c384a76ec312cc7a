"""Who speaks, and to whom: the words around a verb or a noun of speech that name them."""

from __future__ import annotations

from dragoman.knowledge.actors import roles
from dragoman.knowledge.speech import verbs
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of
from dragoman.stages.relatives import SUBJECT_RELATIVES

_ISSUING = frozenset(
    "air broadcast carry circulate issue make post print publish release spread voice".split()
)
# Pronouns that stand for another word, or for nobody.
_STAND_INS = SUBJECT_RELATIVES | {"it", "there", "this"}


def speaker_of(reading: Reading, verb: int) -> int | None:
    """Return the head word of the subject of a verb of speech, "who" and "which" as they stand."""
    token = reading.tokens[verb]
    own = reading.children(verb, "nsubj")
    if own and not is_passive(reading, verb):
        return own[0].index
    return teller_named(reading, token)


def teller_named(reading: Reading, verb: Token) -> int | None:
    """Return the head word of who speaks; None if nobody is named."""
    if is_passive(reading, verb.index):
        by = agent(reading, verb.index)
        if by is not None:
            return by.index
        # "was quoted as saying", "was told": the subject of the passive spoke or was told.
        return None
    if _is_put_to(reading, verb):
        return None
    found = subject(reading, verb.index)
    return _unnamed_teller(reading, verb) if found is None else _meant_by(verb, found)


def _unnamed_teller(reading: Reading, verb: Token) -> int | None:
    """Return who speaks by a verb without a subject: "an official saying that ..."."""
    if verb.relation == "acl" and verb.head >= 0 and "Part" in verb.feats:
        return verb.head
    # "Was quoted as saying": the subject of the passive is who speaks.
    main = subject(reading, verb.head) if verb.deprel == "advcl" else None
    return main.index if main is not None else None


def _meant_by(verb: Token, found: Token) -> int | None:
    """Return whom the subject of a verb means: of "who said" the noun; nobody by the "it" of "it is said"."""
    if found.upos == "PRON" and found.text.lower() in _STAND_INS:
        is_relative = verb.deprel == "acl:relcl" and found.text.lower() in SUBJECT_RELATIVES
        if is_relative and verb.head >= 0:
            return verb.head
        if found.deprel == "expl":
            return None
    return found.index


def _is_put_to(reading: Reading, verb: Token) -> bool:
    """
    Say whether words are put to a subject: "asked when she would come, the mayor said".

    Who is told or asked something does not say it: "officials asked to leave".
    """
    is_past = "Tense=Past" in verb.feats and "VerbForm=Part" in verb.feats
    known = verbs().get(lemma_in(verbs(), verb))
    is_put = verb.deprel == "advcl" or (verb.deprel == "acl" and known and "t" in known.takes)
    return bool(is_past and is_put) and not reading.children(verb.index, "aux", "nsubj", "mark")


def owner_of(reading: Reading, noun: Token) -> int | None:
    """Return the head word of whose warning or claim it is; None if nobody is named."""
    speaker = None
    for owner in reading.children(noun.index, "nmod"):
        if owner.deprel == "nmod:poss" or case_of(reading, owner.index) in {"by", "from", "of"}:
            speaker = owner.index
    if speaker is None:
        speaker = _publisher(reading, noun)
    if speaker is None:
        tellers = reading.children(noun.index, "compound")
        speaker = next((one.index for one in tellers if one.lemma.lower() in roles()), None)
    if speaker is None and noun.deprel == "obj":
        found = subject(reading, noun.head)
        speaker = found.index if found is not None else None
    return speaker


def _publisher(reading: Reading, noun: Token) -> int | None:
    """Return who issued what is claimed: "the assertion, published by the agency, that ..."."""
    for clause in reading.children(noun.index, "acl"):
        by = agent(reading, clause.index) if clause.lemma.lower() in _ISSUING else None
        if by is not None:
            return by.index
    return None
