"""
Statements as the model's quotation head sees them.

The head gives runs of words: the pieces of a content, its cue and its source. Here they
become `Said`, with what hangs on the cue: distance, addressee, the verb.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from dragoman.knowledge import speech
from dragoman.language.grammar import COMPLEMENTS, NOUNS
from dragoman.language.reading import Reading
from dragoman.language.reading_layers import Quotation
from dragoman.stages.circumstances import addressee_of, cue_verb, distance_of, head_of
from dragoman.stages.denied_headlines import HEADINGS
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of, phrase
from dragoman.stages.statement.contents import is_telling, kept_words
from dragoman.stages.statement.cues import Said, is_bearing, is_by_yardstick
from dragoman.stages.statement.finders import QUARRELLING, THOUGHTS
from dragoman.stages.statement.reach import Reach
from dragoman.stages.statement.speakers import owner_of, speaker_of

# Below this the head guesses; chosen on the development set.
_LEAST = 0.3
_INWARD = THOUGHTS | {"agree", "feel", "find", "know", "see", "suspect", "want", "wish"}
_OTHERS = frozenset({"he", "she", "it", "they", "who", "which"})
_SURE = frozenset({"according", "clause", "colon", "gesture", "noun", "parenthesis", "tally"})
_NESTING = frozenset({"clause", "noun", "according"})
# "Claims to be neutral": an infinitive is somebody's words if the reporter keeps off from them.
_VOUCHED = frozenset({"claim", "deny", "promise"})
# Who signs an accord puts a name to it, and says nothing.
_SEALING = frozenset({"conclude", "cosign", "initial", "ratify", "seal", "sign"})
_OPENING = frozenset('"“«')
# Nor need what is promised or denied be a clause: "promised a ship".
_BINDING = frozenset({"deny", "promise"})
# What may stand between a cue and the noun of speech it ends in, and what adds to a content.
_BESIDE = frozenset({"ADJ", "DET", "PRON"})
_ADDING = frozenset({"which", "who", "whose", "where"})


def has_layer(reading: Reading) -> bool:
    """
    Say whether the model that read a report has a quotation head.

    A report without any quotation has the other layers of that model, unless nobody does,
    says or is anything in it; readings of others leave all of them empty.
    """
    return bool(reading.quotations or reading.triggers or reading.antecedents)


def said_in_layer(reading: Reading) -> Iterator[Said]:
    """Yield what the head finds in a report, in its order; words of nobody's are no statement."""
    reach = Reach(reading)
    for one in reading.quotations:
        content = kept_words(reach, one)
        if content and one.score >= _LEAST and not _is_astray(reading, one):
            said = _said(reading, one, content)
            is_told = said.cue or said.source is not None
            is_mere = (
                _is_sealed(reading, said)
                or _is_shown(reading, said)
                or is_by_yardstick(reading, said.cue)
                or _only_points(reading, said)
                or _is_of_text(reading, said)
                or _is_quarrel(reading, said)
                or _is_name(reading, said)
            )
            if is_told and not is_mere and is_telling(reading, said):
                yield said


def _is_astray(reading: Reading, one: Quotation) -> bool:
    """Say whether words quoted within a quotation are given to a cue of an earlier paragraph."""
    if not one.inner or one.cue is None:
        return False
    cue, content = reading.sentence_of(one.cue[0]), reading.sentence_of(one.content[0][0])
    return cue.block < content.block


def _only_points(reading: Reading, said: Said) -> bool:
    """Say whether a denial's own words only point to a noun: "a claim | that Oslo denied within hours"."""
    first = reading.tokens[said.content[0]]
    is_relative = "PronType=Rel" in first.feats and first.head == said.verb
    return said.distance == "deny" and is_relative


def _is_of_text(reading: Reading, said: Said) -> bool:
    """Say whether a cue is "according to which", before which stands no more than the text that tells."""
    heads = (reading.tokens[reading.tokens[at].head] for at in said.cue)
    return any(
        head.text.lower() == "which"
        and (case_of(reading, head.index) or "").startswith("according")
        for head in heads
    )


def _is_quarrel(reading: Reading, said: Said) -> bool:
    """Say whether those who disagree are told apart behind a colon: "they disagree: Lima says ..."."""
    first = reading.tokens[said.content[0]]
    verb = reading.tokens[said.verb] if said.verb is not None else first
    if verb.lemma.lower() not in QUARRELLING or first.index < verb.index:
        return False
    is_behind = any(one.text == ":" for one in reading.tokens[verb.index : first.index])
    return is_behind and first.text not in _OPENING


def _is_name(reading: Reading, said: Said) -> bool:
    """Say whether a cue only tells what somebody is called: "Itamaraty, as the ministry is known, ..."."""
    verb = reading.tokens[said.verb] if said.verb is not None else None
    if verb is None or verb.lemma.lower() != "know":
        return False
    return any(
        one.text.lower() == "as" for one in reading.children(verb.index, "mark", "case", "advmod")
    )


def _is_sealed(reading: Reading, said: Said) -> bool:
    """Say whether a cue only puts an accord into force: "signed a pact"; "signed that" says more."""
    if said.verb is None:
        return False
    verb = reading.tokens[said.verb]
    if lemma_in(_SEALING, verb) not in _SEALING:
        return False
    return any(
        child.upos in NOUNS and child.index in said.content
        for child in reading.children(verb.index, "obj", "nsubj:pass")
    )


def _is_shown(reading: Reading, said: Said) -> bool:
    """Say whether the writer only reads something from somebody's words: "his remarks show that"."""
    return said.verb is not None and is_bearing(reading, reading.tokens[said.verb])


def _verb_over(reading: Reading, content: Sequence[int], source: Sequence[int]) -> tuple[int, ...]:
    """Return the verb of speech over a clause that the head gave without it, if the source says it."""
    top = reading.tokens[head_of(reading, tuple(content))]
    verb = reading.tokens[top.head]
    is_clause = top.head >= 0 and top.deprel in COMPLEMENTS and verb.index not in content
    if not is_clause or verb.upos != "VERB" or lemma_in(speech.verbs(), verb) not in speech.verbs():
        return ()
    return (verb.index,) if speaker_of(reading, verb.index) in source else ()


def _of_noun(
    reading: Reading, cue: tuple[int, ...], content: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return cue and content by the noun of speech behind a cue: "was less vocal in his criticism of"."""
    if not cue or reading.tokens[cue[-1]].upos != "ADP":
        return cue, content
    behind = reading.tokens[cue[-1] + 1 : content[-1]]
    at = next((at for at, token in enumerate(behind) if token.upos not in _BESIDE), len(behind))
    if at + 1 >= len(behind):
        return cue, content
    noun, case = behind[at : at + 2]
    is_noun = noun.upos == "NOUN" and noun.lemma.lower() in speech.nouns()
    is_behind = content[0] in {behind[0].index, case.index + 1}
    if not (is_noun and is_behind and case.upos == "ADP"):
        return cue, content
    rest = tuple(word for word in content if word > case.index)
    return (noun.index, case.index), _first_part(reading, rest)


def _first_part(reading: Reading, content: tuple[int, ...]) -> tuple[int, ...]:
    """Return a content up to what its writer adds: ", which ..."."""
    for at, word in enumerate(content[1:], 1):
        adds = reading.tokens[content[at - 1]].text == ","
        if adds and reading.tokens[word].text.lower() in _ADDING:
            return content[: at - 1]
    return content


def _with_helpers(
    reading: Reading, cue: tuple[int, ...], verb: int, outside: frozenset[int]
) -> tuple[int, ...]:
    """Return a cue with the helping verbs and the "not" right before it: "had not announced"."""
    helping = {child.index for child in reading.children(verb, "aux")}
    nots = {
        child.index for child in reading.children(verb, "advmod") if child.text.lower() in NEGATIONS
    }
    first = cue[0]
    while first - 1 in (helping | nots) - outside:
        first -= 1
    while first < cue[0] and first not in helping:
        first += 1
    return (*range(first, cue[0]), *cue)


def _said(reading: Reading, one: Quotation, content: tuple[int, ...]) -> Said:
    """Make something said of what the head found."""
    source = tuple(range(*one.source)) if one.source else ()
    outside = frozenset((*content, *source))
    cue = tuple(range(*one.cue)) if one.cue else _verb_over(reading, content, source)
    cue, content = _of_noun(reading, cue, content)
    verb = cue_verb(reading, cue) if cue else None
    if verb is not None:
        cue = _with_helpers(reading, cue, verb, outside)
    addressee = None
    if verb is not None:
        known = speech.verbs().get(lemma_in(speech.verbs(), reading.tokens[verb]))
        takes = known.takes if known else frozenset()
        addressee = addressee_of(reading, verb, takes, outside)
    speaker = speaker_of(reading, verb) if verb is not None and cue else None
    if source and verb is not None and _is_of_next(reading, source, verb):
        source, speaker = (), speaker if speaker is not None else _bare_before(reading, verb)
    if cue and not source:
        noun = reading.tokens[head_of(reading, cue)]
        if verb is None and noun.upos == "NOUN":
            speaker = owner_of(reading, noun)
        if speaker is not None and speaker not in outside:
            source = tuple(word for word in phrase(reading, speaker) if word not in outside)
    return Said(
        cue=cue,
        content=content,
        source=head_of(reading, source) if source else None,
        rule="head",
        distance=distance_of(reading, cue) if cue else "neutral",
        addressee=addressee,
        verb=verb,
        score=one.score,
        source_words=source,
    )


def _is_of_next(reading: Reading, source: tuple[int, ...], verb: int) -> bool:
    """Say whether the head took the speaker of the next line for that of a verb: one key point for another."""
    return reading.tokens[source[0]].sentence > reading.tokens[verb].sentence


def _bare_before(reading: Reading, verb: int) -> int | None:
    """Return the noun that opens a line right before its verb: "Government denies paying"."""
    noun = reading.tokens[verb - 1] if verb else reading.tokens[verb]
    is_first = noun.index == reading.sentences[noun.sentence].first
    is_noun = noun.head == verb and noun.upos in NOUNS
    return noun.index if is_first and is_noun else None


def missed_by_layer(
    reading: Reading,
    layer: Sequence[Said],
    found: Iterable[Said],
    is_quoted: Callable[[Said], bool],
) -> Iterator[Said]:
    """
    Yield what the rules see and the head does not.

    Within the head's contents, the nested: "Oslo said Riga had promised a ship". The head
    is sure of the outer statement, and often silent on the inner; a clause or a noun of
    speech there is taken from the tree; within quotation marks, where speakers report less,
    only what somebody claims, denies or promises. Outside of them, where the head sees
    nothing at all, a clause with a named speaker.
    """
    owner: dict[int, int] = {}
    for number, one in enumerate(layer):
        owner.update(dict.fromkeys(one.content, number))
    cues = {word for one in layer for word in one.cue}
    for said in found:
        if cues.intersection(said.cue):
            continue
        outer = {owner.get(word, -1) for word in (*said.cue, *said.content)}
        if outer == {-1}:
            is_vow = said.rule == "infinitive" and said.distance == "promise"
            is_news = said.rule == "object" and _is_news(reading, said)
            is_sure = (said.rule in _SURE or is_vow or is_news) and not is_quoted(said)
            if is_sure and said.source is not None:
                yield said
        elif (
            len(outer) == 1
            and _may_nest(said, is_quoted=is_quoted(said))
            and _is_somebodys(reading, said)
        ):
            whole = layer[next(iter(outer))].content
            if len(said.content) < len(whole):
                yield said


def _is_news(reading: Reading, said: Said) -> bool:
    """
    Say whether a noun tells what is to come: "announced a levy on salt", "warns of floods".

    Who is "warned of floods" in a headline does not warn: its deeds stand in the present.
    """
    if said.verb is None:
        return False
    verb = reading.tokens[said.verb]
    is_heading = reading.sentences[verb.sentence].block_type in HEADINGS
    if said.distance == "warn":
        return not (is_heading and "Tense=Past" in verb.feats)
    return verb.lemma.lower() == "announce"


def _may_nest(said: Said, *, is_quoted: bool) -> bool:
    """Say whether what the tree shows within a content may be a statement of its own."""
    if said.rule == "infinitive" or is_quoted:
        return said.rule in {"infinitive", "clause"} and said.distance in _VOUCHED
    return said.rule in _NESTING or (said.rule == "object" and said.distance in _BINDING)


def _is_somebodys(reading: Reading, said: Said) -> bool:
    """Say whether a nested statement is somebody else's: "Riga had promised", not "I think"."""
    if said.source is None:
        return False
    token = reading.tokens[said.source]
    if reading.tokens[said.cue[-1]].lemma.lower() in _INWARD:
        return False
    if token.upos == "PRON":
        return token.text.lower() in _OTHERS
    return token.upos in NOUNS
