"""
Whose words they are, where the head names somebody else.

It takes who quotes for who is quoted ("the ministry quoted him as saying"), who denies a
report for who made it, and a name in the paragraph above for the subject of a cue.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.deeds import verb_of
from dragoman.knowledge.speech import nouns, verbs
from dragoman.language.grammar import ACTED_ON, NOUNS, PEERS
from dragoman.language.reading import Reading, Token
from dragoman.stages.circumstances import distance_of, head_of
from dragoman.stages.clauses import markers_of
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of, phrase
from dragoman.stages.statement.cues import Said
from dragoman.stages.statement.relayed import relayed
from dragoman.stages.statement.speakers import speaker_of
from dragoman.stages.unconfirmed import is_rumour

_QUOTING = frozenset({"quote", "cite"})
_DENYING = frozenset(
    "debunk deny discredit dismiss downplay oppose rebuff rebut refute reject repudiate scotch".split()
)
# Who does one of these to an argument is not who makes it.
_JUDGING = _DENYING | frozenset("accept dispute doubt ignore question uphold".split())
_PERSONAL = frozenset({"he", "she", "they"})


def with_sources(reading: Reading, found: Sequence[Said]) -> list[Said]:
    """Return what is said with its sources put right."""
    found = relayed(reading, found)
    cues = {word for one in found for word in one.cue}
    return [_right(reading, one, cues) for one in found]


def _right(reading: Reading, one: Said, cues: set[int]) -> Said:
    """Return something said with its source put right."""
    if not one.cue:
        return one
    one = _at_noun(reading, one)
    denier = _denier(reading, one)
    if denier is not None:
        verb, head = denier
        return _by(reading, replace(one, cue=(verb,), verb=verb, distance="deny"), head)
    if _is_denied_noun(reading, one):
        return replace(one, source=None, source_words=())
    quoted = _another(reading, one, cues)
    if quoted is None and _is_elsewhere(reading, one):
        said = one.verb
        quoted = _subject_of_noun(reading, one) if said is None else speaker_of(reading, said)
        if quoted in one.content:
            return one
    if quoted in one.content:
        one = _behind_cue(one)
    return one if quoted is None else _by(reading, one, quoted)


def _subject_of_noun(reading: Reading, one: Said) -> int | None:
    """Return the subject of a verb that was read as a noun: "Local media report that it rains"."""
    cue = reading.tokens[one.cue[-1]]
    if cue.upos != "NOUN" or "Number=Plur" in cue.feats or cue.index + 1 >= len(reading.tokens):
        return None
    before = [word for word in reading.children(cue.index, "compound") if word.upos == "NOUN"]
    is_clause = reading.tokens[cue.index + 1].text.lower() == "that"
    return before[-1].index if before and is_clause else None


def _another(reading: Reading, one: Said, cues: set[int]) -> int | None:
    """Return who says something by the words at its cue, if these tell it; else None."""
    told = (
        _arguer(reading, one),
        _repeater(reading, one),
        _quoted(reading, one, cues),
        _own_subject(reading, one, cues),
        _subject_beside(reading, one),
        _named_beside(reading, one),
        _behind(reading, one),
    )
    return next((who for who in told if who is not None), None)


def _subject_beside(reading: Reading, one: Said) -> int | None:
    """Return the subject that the noun found only describes: "Peru and Chile, the sponsors, said"."""
    if one.source is None or one.verb is None:
        return None
    noun = reading.tokens[one.source]
    subject = reading.tokens[noun.head] if noun.deprel == "appos" else noun
    is_subject = subject.deprel == "nsubj" and subject.head == one.verb
    return subject.index if is_subject and subject.index in one.content else None


def _behind_cue(one: Said) -> Said:
    """Return something said without its own cue and source among its words."""
    kept = tuple(word for word in one.content if word > max(one.cue))
    return replace(one, content=kept or one.content)


def _by(reading: Reading, one: Said, head: int) -> Said:
    """Return something said with another source."""
    outside = {*one.content, *one.cue}
    whole = [*phrase(reading, head), *_joined(reading, head, one.cue)]
    if reading.tokens[head].head in one.cue and reading.tokens[head].deprel == "compound":
        before = reading.children(reading.tokens[head].head, "det", "amod")
        whole += [word.index for word in before if word.index < head]
    words = tuple(word for word in sorted(whole) if word not in outside)
    addressee = None if one.addressee == head else one.addressee
    return replace(one, source=head, source_words=words, addressee=addressee)


def _joined(reading: Reading, head: int, cue: Sequence[int]) -> list[int]:
    """Return the words joined to a subject before its cue: "Peru and Chile, the sponsors, said"."""
    if not any(head < word and reading.tokens[head].head == word for word in cue):
        return []
    parts = [reading.subtree(part.index) for part in reading.children(head, "conj", "appos")]
    first = min(cue)
    return [word for words in parts if words[-1] < first for word in words]


def _denier(reading: Reading, one: Said) -> tuple[int, int] | None:
    """
    Return verb and subject of who calls another's claim something; None if nobody does.

    "Oslo rejected the army's claim as a lie": these are not the army's words, but Oslo's.
    """
    noun = reading.tokens[one.cue[-1]]
    if noun.upos != "NOUN" or noun.deprel != "obj" or one.content[0] < noun.index:
        return None
    verb = reading.tokens[noun.head]
    name = reading.tokens[head_of(reading, one.content)]
    is_name = name.upos != "VERB" and case_of(reading, name.index) == "as"
    if not is_name or name.head not in {noun.index, verb.index}:
        return None
    head = speaker_of(reading, verb.index)
    is_denied = verb.lemma.lower() in _DENYING and head is not None
    return (verb.index, head) if is_denied and head is not None else None


def _is_denied_noun(reading: Reading, one: Said) -> bool:
    """Say whether a noun of speech is denied or not confirmed by its alleged source: "Oslo denied reports that"."""
    noun = reading.tokens[one.cue[-1]]
    if noun.upos != "NOUN" or one.source is None or noun.head < 0:
        return False
    if reading.children(noun.index, "nmod:poss"):
        return False
    if any(one.source == teller.index for teller in reading.children(noun.index, "compound")):
        return False  # "denied media reports that"
    verb = reading.tokens[noun.head]
    return (
        (verb.lemma.lower() in _DENYING or is_rumour(reading, noun))
        and noun.deprel in ACTED_ON
        and not noun.index < one.source < one.content[0]
    )


def _judges(verb: Token) -> bool:
    """Say whether a verb accepts or rejects what another says."""
    return verb_of(verb.lemma, verb.text) in _JUDGING


def _arguer(reading: Reading, one: Said) -> int | None:
    """Return whose claim another rejects or accepts: "rejected his argument that"; else None."""
    noun = reading.tokens[one.cue[-1]]
    if noun.upos != "NOUN" or noun.deprel not in ACTED_ON or noun.head < 0:
        return None
    if one.source is None or one.content[0] < noun.index:
        return None
    verb = reading.tokens[noun.head]
    is_judge = one.source in {c.index for c in reading.children(verb.index, "nsubj", "obl")}
    owners = reading.children(noun.index, "nmod:poss")
    return owners[0].index if owners and is_judge and _judges(verb) else None


def _repeater(reading: Reading, one: Said) -> int | None:
    """Return who says his own again: "Chad repeated its claim that" is said by Chad; else None."""
    noun = reading.tokens[one.cue[-1]]
    if noun.upos != "NOUN" or noun.deprel != "obj" or one.source is None:
        return None
    owners = [c.index for c in reading.children(noun.index, "nmod:poss") if c.upos == "PRON"]
    verb = reading.tokens[noun.head]
    meant = reading.antecedents.get(one.source)
    if one.source not in owners or meant is None or _judges(verb):
        return None
    doers = {child.index for child in reading.children(verb.index, "nsubj")}
    return meant.word if meant.word in doers else None


def _at_noun(reading: Reading, one: Said) -> Said:
    """Return "his argument that ..." of "rejected his argument that ..." as said by him."""
    noun = reading.tokens[head_of(reading, one.content)]
    owners = reading.children(noun.index, "nmod:poss")
    clauses = [
        child
        for child in reading.children(noun.index, "acl", "ccomp")
        if "that" in markers_of(reading, child.index)
    ]
    is_below = noun.deprel in ACTED_ON and noun.head == one.verb
    if not (is_below and owners and clauses and noun.lemma.lower() in nouns()):
        return one
    if not _judges(reading.tokens[noun.head]):
        return one
    inner = {*reading.subtree(clauses[0].index)}
    content = tuple(word for word in one.content if word in inner)
    if not content:
        return one
    cue = (noun.index,)
    said = replace(one, cue=cue, content=content, verb=None, distance=distance_of(reading, cue))
    return _by(reading, said, owners[0].index)


def _quoted(reading: Reading, one: Said, cues: set[int]) -> int | None:
    """Return who is quoted "as saying" something; None if nobody is."""
    for at in one.cue:
        token = reading.tokens[at]
        if token.lemma.lower() in _QUOTING:
            said = next((c for c in reading.children(at) if _is_as_saying(reading, c)), None)
            # The quoter keeps "the mayor as saying that ..."; within it the mayor says it.
            is_whole = said is not None and said.index not in one.content
            is_told_apart = said is not None and said.index in cues - set(one.cue)
            return _person(reading, token) if is_whole and not is_told_apart else None
        verb = reading.governor(token)
        if verb is not None and verb.lemma.lower() in _QUOTING and _is_as_saying(reading, token):
            return _person(reading, verb)
    return None


def _is_as_saying(reading: Reading, token: Token) -> bool:
    """Say whether a word is the "saying" of "quoted as saying"."""
    marks = {child.text.lower() for child in reading.children(token.index, "mark", "case")}
    return token.upos == "VERB" and token.text.lower().endswith("ing") and "as" in marks


def _person(reading: Reading, verb: Token) -> int | None:
    """Return who is quoted: the subject of a passive, else the object."""
    for relation in ("nsubj:pass", "obj"):
        for child in reading.children(verb.index, relation):
            return child.index
    return None


def _own_subject(reading: Reading, one: Said, cues: set[int]) -> int | None:
    """
    Return the subject of a cue whose source is the subject of another cue; else None.

    "Farmers say two died; the mayor says nobody did": each verb speaks for its own subject.
    """
    if one.verb is None or one.source is None:
        return None
    source = reading.tokens[one.source]
    beside = reading.tokens[source.head]
    is_cue = source.head in cues or lemma_in(verbs(), beside) in verbs()
    is_others = is_cue and source.head not in {*one.cue, one.verb} and source.deprel == "nsubj"
    verb = reading.tokens[one.verb]
    is_joined = any(
        lower.head == upper.index and lower.deprel in PEERS
        for lower, upper in ((beside, verb), (verb, beside))
    )
    if not is_others or not is_joined or source.head in one.content:
        return None
    own = [
        child.index
        for child in reading.children(one.verb, "nsubj")
        if (child.upos in NOUNS or child.text.lower() in _PERSONAL)
        and (child.index not in one.content or one.verb in one.content)
    ]
    return own[0] if len(own) == 1 else None


def _named_beside(reading: Reading, one: Said) -> int | None:
    """
    Return who is named as the subject of a cue whose source stands in a later sentence; else None.

    "Chile welcomed the pact. Peru called it a trap": Peru did not welcome it.
    """
    if one.verb is None or one.source is None:
        return None
    verb = reading.tokens[one.verb]
    if reading.tokens[one.source].sentence <= verb.sentence:
        return None
    return next(
        (
            child.index
            for child in reading.children(verb.index, "nsubj")
            if child.upos in NOUNS and child.index not in one.content
        ),
        None,
    )


def _behind(reading: Reading, one: Said) -> int | None:
    """
    Return who is named right behind a cue that follows its content; None if nobody is.

    "Has declared the envoy of Benin": whatever the parser makes of the noun, it says the
    words before it more than somebody in another sentence, or nobody, does: "'Pay us or leave',
    warn dockers".
    """
    if one.verb is None or max(one.content) > one.cue[0]:
        return None
    verb = reading.tokens[one.verb]
    if one.source is None and not _lacks_subject(reading, verb):
        return None
    if one.source is not None and reading.tokens[one.source].sentence == verb.sentence:
        return None
    after = max(one.cue) + 1
    return next(
        (
            child.index
            for child in reading.children(verb.index, "nsubj", "obj", "iobj")
            if child.upos in NOUNS and reading.subtree(child.index)[0] == after
        ),
        None,
    )


def _lacks_subject(reading: Reading, verb: Token) -> bool:
    """Say whether a finite verb in the active has no subject, nor shares another's."""
    is_finite = "VerbForm=Fin" in verb.feats or "Tense=Past" in verb.feats
    is_shared = verb.relation in {"acl", "advcl", "conj", "xcomp"}
    around = reading.children(verb.index, "nsubj", "aux:pass", "mark", "obl:agent")
    return is_finite and not is_shared and not around


def _is_elsewhere(reading: Reading, one: Said) -> bool:
    """Say whether the source stands in another paragraph than the cue."""
    if one.source is None:
        return False
    blocks = {
        reading.sentences[reading.tokens[word].sentence].block for word in (one.source, one.cue[0])
    }
    return len(blocks) > 1
