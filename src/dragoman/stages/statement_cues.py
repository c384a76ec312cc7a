"""
Find who says what in a sentence, by its tree.

Each finder yields `Said`: source head, cue words, content words. Spans are made later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from dragoman.knowledge import speech
from dragoman.knowledge.actors import roles
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.circumstances import SHIELDED, is_neither
from dragoman.stages.lemmas import INFLECTED, lemma_in
from dragoman.stages.phrases import agent, case_of, is_passive, phrase, remarks, subject
from dragoman.stages.quotations import Quotation

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
# Verbs that also report thoughts: a parenthesis with them is the speaker's own.
THOUGHTS = frozenset({"believe", "consider", "expect", "fear", "hope", "think", "wonder"})
_CALLS = frozenset({"call", "appeal"})
_AS_CUES = frozenset(
    {"acknowledge", "admit", "announce", "argue", "declare", "explain", "note", "observe", "point"}
    | {"put", "report", "say", "state", "tell", "write"}
)


class Said(msgspec.Struct):
    """
    Something said: the words of cue and content, and the head words of those concerned.

    `source` None: nobody is named. `source_words`: the phrase, where it is known better
    than by its head.
    """

    cue: tuple[int, ...]
    content: tuple[int, ...]
    source: int | None
    rule: str
    distance: str = "neutral"
    addressee: int | None = None
    verb: int | None = None
    score: float = 0.85
    source_words: tuple[int, ...] = ()


def said_in(reading: Reading, sentence: Sentence, quoted: list[Quotation]) -> Iterator[Said]:
    """Yield what is said in a sentence, in the order of the cues."""
    for token in reading.tokens[sentence.first : sentence.last]:
        if token.upos not in INFLECTED and token.lemma.lower() != "accord":
            continue
        known = speech.verbs() if token.upos in {"VERB", "AUX"} else speech.nouns()
        lemma = lemma_in(known, token)
        if token.upos in {"VERB", "AUX"} and lemma in speech.verbs():
            yield from _by_verb(reading, token, lemma, quoted)
        elif token.upos == "NOUN" and lemma in speech.nouns():
            yield from _by_noun(reading, token, lemma)
        elif lemma == "accord" and "to" in (case_of(reading, token.head) or ""):
            yield from _according(reading, sentence, token)


def _by_verb(reading: Reading, verb: Token, lemma: str, quoted: list[Quotation]) -> Iterator[Said]:
    """Yield what a verb of speech reports."""
    cue = speech.verbs()[lemma]
    for find in _FINDERS:
        content = find(reading, verb, cue.takes, quoted)
        if content:
            break
    else:
        return
    rule = find.__name__.removeprefix("_by_")
    speaker = _speaker(reading, verb)
    pronoun = reading.tokens[speaker].text.lower() if speaker is not None else ""
    # "I think", "you say": who speaks is known from the statement around it.
    if pronoun == "you" or (pronoun in {"i", "we"} and lemma in THOUGHTS):
        return
    words = _cue_words(reading, verb)
    inside = _own_words(reading, verb, speaker, words, keep_objects=rule == "quotation")
    kept = _trimmed(reading, tuple(word for word in content if word not in inside))
    if rule == "clause":
        kept = _without_circumstance(reading, verb, kept)
    if kept:
        addressee = _addressee(reading, verb, cue.takes, kept)
        # To call for something is to demand it; to call it something is not.
        is_naming = lemma in _CALLS and rule == "quotation"
        distance = "neutral" if is_naming else cue.distance
        if _is_unsaid(reading, verb, rule):
            distance = "decline"
        yield Said(words, kept, speaker, rule, distance, addressee, verb.index)


Finder = Callable[[Reading, Token, frozenset[str], list[Quotation]], "tuple[int, ...] | None"]


def _by_clause(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """Return a finite clause that the verb governs; clauses joined to it by their tense, too."""
    clauses = reading.children(verb.index, "ccomp") if takes & {"c", "x"} else ()
    if not clauses:
        return None
    found = {word for clause in clauses for word in reading.subtree(clause.index)}
    for clause in clauses:
        found -= _stolen(reading, verb, clause) | remarks(reading, clause.index)
    found |= _backshifted(reading, verb, max(found))
    return tuple(sorted(found))


def _stolen(reading: Reading, verb: Token, clause: Token) -> set[int]:
    """
    Return the words of a further cue that the parser took into the content.

    "Lima said it was concerned and reiterated that ...": without a "that" of its own,
    the first content ends where a second verb of speech brings one.
    """
    found: set[int] = set()
    if any(mark.text.lower() == "that" for mark in reading.children(clause.index, "mark")):
        return found
    for other in reading.children(clause.index, "conj"):
        has_that = any(
            mark.text.lower() == "that"
            for inner in reading.children(other.index, "ccomp")
            for mark in reading.children(inner.index, "mark")
        )
        is_cue = other.lemma.lower() in speech.verbs() and other.index > verb.index
        if is_cue and has_that and not reading.children(other.index, "nsubj"):
            found.update(reading.subtree(other.index))
    return found


def _backshifted(reading: Reading, verb: Token, end: int) -> set[int]:
    """
    Return a clause joined to the cue that is told, not done: "but no date had been set".

    After a past cue, "had", "would", "could" shift what was said; the parser cannot see
    whether such a clause continues the content or the story, its tense can.
    """
    found: set[int] = set()
    for other in reading.children(verb.index, "conj"):
        own = reading.children(other.index, "nsubj")
        helpers = {helper.text.lower() for helper in reading.children(other.index, "aux")}
        is_told = bool(helpers & {"had", "would", "could", "might"}) and "Tense=Past" in verb.feats
        if own and is_told and other.index > end and other.lemma.lower() not in speech.verbs():
            found.update(reading.subtree(other.index))
    return found


def _by_parenthesis(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """
    Return the clause a parenthetic verb of speech hangs on.

    "The talks, he said, would go on"; "..., as the envoy put it": the rest of the sentence.
    """
    lemma = verb.lemma.lower()
    if "c" not in takes or verb.head < 0 or lemma in THOUGHTS:
        return None
    is_as = any(mark.text.lower() == "as" for mark in reading.children(verb.index, "mark"))
    is_as_clause = verb.deprel == "advcl" and is_as and lemma in _AS_CUES
    if not (verb.deprel == "parataxis" or (is_as_clause and not _has_own_words(reading, verb))):
        return None
    if verb.deprel == "parataxis" and _is_apart(reading, verb):
        return None
    above = reading.tokens[verb.head]
    if above.lemma.lower() in speech.verbs() and reading.children(above.index, "ccomp"):
        return None
    below = set(reading.subtree(verb.index))
    return tuple(word for word in reading.subtree(above.index) if word not in below)


def _is_apart(reading: Reading, verb: Token) -> bool:
    """
    Say whether a verb behind a semicolon tells its own news: "Oslo closes a port; Riga vows reply".

    A parenthesis is set off by commas or dashes.
    """
    above = reading.tokens[verb.head]
    return above.index < verb.index and ";" in _between(reading, above.index, verb.index)


def _has_own_words(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells something else than what it hangs on: "as Chad reports a raid"."""
    own = {"ccomp", "xcomp"} | (set() if verb.lemma.lower() == "tell" else {"obj"})
    return any(
        child.index > verb.index and child.upos != "PRON"
        for child in reading.children(verb.index, *own)
    )


def _by_infinitive(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """Return an infinitive that is promised, claimed or asked for."""
    if "x" in takes:
        for child in reading.children(verb.index, "xcomp"):
            if child.upos in {"VERB", "ADJ", "NOUN", "AUX"}:
                return reading.subtree(child.index)
    return None


def _by_quotation(
    reading: Reading, verb: Token, takes: frozenset[str], quoted: list[Quotation]
) -> tuple[int, ...] | None:
    """Return the words of a quotation beside the verb, if they hang together."""
    if not takes & {"c", "q"}:
        return None
    sentence = reading.sentences[verb.sentence]
    below = set(reading.subtree(verb.index))
    best: tuple[int, ...] | None = None
    distance = 0
    for quotation in quoted:
        is_near = quotation.start < sentence.end and quotation.end > sentence.start
        if not is_near or quotation.start <= verb.start < quotation.end:
            continue
        words = tuple(
            token.index
            for token in reading.words_in(quotation.span)
            if sentence.first <= token.index < sentence.last
        )
        is_joined = below & set(words) or verb.head in words or verb.deprel == "root"
        if not words or not is_joined:
            continue
        gap = min(abs(words[0] - verb.index), abs(words[-1] - verb.index))
        if best is None or gap < distance:
            best, distance = words, gap
    return best if distance <= 12 else None


def _by_colon(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """Return what follows the verb behind a colon."""
    if "c" in takes:
        for child in reading.children(verb.index, "parataxis"):
            if child.index > verb.index and ":" in _between(reading, verb.index, child.index):
                return reading.subtree(child.index)
    return None


def _by_object(
    reading: Reading, verb: Token, takes: frozenset[str], _: list[Quotation]
) -> tuple[int, ...] | None:
    """Return a noun phrase that sums up what was said: "stressed the need for talks"."""
    if "o" in takes and not is_passive(reading, verb.index):
        for child in reading.children(verb.index, "obj"):
            if child.upos in {"NOUN", "PROPN"}:
                return reading.subtree(child.index)
    wanted = (
        {"for"}
        if verb.lemma.lower() in _CALLS
        else {"of", "about", "against"}
        if "t" in takes
        else set()
    )
    for child in reading.children(verb.index, "obl"):
        if case_of(reading, child.index) in wanted:
            return reading.subtree(child.index)
    return None


# In this order: a clause says more than a quotation within it, that more than a noun.
_FINDERS: tuple[Finder, ...] = (
    _by_clause,
    _by_parenthesis,
    _by_infinitive,
    _by_quotation,
    _by_colon,
    _by_object,
)


def _between(reading: Reading, first: int, last: int) -> str:
    """Return the text between two words."""
    return reading.text[reading.tokens[first].end : reading.tokens[last].start]


def _is_unsaid(reading: Reading, verb: Token, rule: str) -> bool:
    """Say whether the verb denies that something was said: "did not say", "declined to say"."""
    if rule == "quotation":
        return False
    children = reading.children(verb.index, "advmod", "aux", "det")
    if any(child.text.lower() in _NEGATIONS for child in children):
        return True
    if is_neither(reading, verb):
        return True
    governor = reading.tokens[verb.head] if verb.head >= 0 else None
    return (
        governor is not None
        and verb.deprel in {"xcomp", "advcl"}
        and governor.lemma.lower() in SHIELDED
    )


def speaker_of(reading: Reading, verb: int) -> int | None:
    """Return the head word of the subject of a verb of speech, "who" and "which" as they stand."""
    token = reading.tokens[verb]
    own = reading.children(verb, "nsubj")
    if own and not is_passive(reading, verb):
        return own[0].index
    return _speaker(reading, token)


def _speaker(reading: Reading, verb: Token) -> int | None:
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
    if (
        found is not None
        and found.upos == "PRON"
        and found.text.lower() in {"it", "there", "which", "that", "who", "this"}
    ):
        if found.text.lower() in {"who", "which", "that"}:
            relative = reading.tokens[verb.index]
            if relative.deprel == "acl:relcl" and relative.head >= 0:
                return relative.head
        if found.deprel == "expl":
            return None
    if (
        found is None
        and verb.deprel in {"acl", "acl:relcl"}
        and verb.head >= 0
        and "Part" in verb.feats
    ):
        return verb.head  # "an official saying that ..."
    if found is None and verb.deprel == "advcl":
        main = subject(reading, verb.head)
        # "was quoted as saying": the subject of the passive is who speaks.
        return main.index if main is not None else None
    return found.index if found is not None else None


def _is_put_to(reading: Reading, verb: Token) -> bool:
    """Say whether words are put to the main subject: "asked when she would come, the mayor said"."""
    is_past = "Tense=Past" in verb.feats and "VerbForm=Part" in verb.feats
    return (
        is_past
        and verb.deprel == "advcl"
        and not reading.children(verb.index, "aux", "nsubj", "mark")
    )


def _cue_words(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return the words of a cue: the verb with its auxiliaries, particles and "not"."""
    parts = reading.children(verb.index, "aux", "aux:pass", "compound:prt")
    adverbs = reading.children(verb.index, "advmod")
    nots = [part for part in adverbs if part.text.lower() in _NEGATIONS]
    return tuple(sorted([verb.index, *(part.index for part in (*parts, *nots))]))


def _own_words(
    reading: Reading,
    verb: Token,
    speaker: int | None,
    cue: tuple[int, ...],
    *,
    keep_objects: bool,
) -> set[int]:
    """Return the words of the reporter's part: cue, source, and what hangs on the cue."""
    found = set(cue)
    if speaker is not None:
        is_below = reading.tokens[speaker].head == verb.index
        found.update(reading.subtree(speaker) if is_below else phrase(reading, speaker))
    loose = {"mark", "cc"} if keep_objects else {"obl", "advmod", "iobj", "mark", "cc", "advcl"}
    for child in reading.children(verb.index):
        if child.deprel.split(":")[0] in loose:
            found.update(reading.subtree(child.index))
    return found


def _without_circumstance(reading: Reading, verb: Token, words: tuple[int, ...]) -> tuple[int, ...]:
    """
    Drop a phrase between cue and content: "said after the call it was ready".

    Without "that", a prepositional phrase right behind the cue tells when or where it
    was said; the parser often hangs it on the clause that follows.
    """
    first = reading.tokens[words[0]] if words else None
    if first is None or first.upos not in {"ADP", "SCONJ"} or first.index != verb.index + 1:
        return words
    if first.deprel != "case" or first.head not in words:
        return words
    loose = set(reading.subtree(first.head))
    rest = tuple(word for word in words if word not in loose)
    is_subject_next = bool(rest) and reading.tokens[rest[0]].upos in {
        "PRON",
        "DET",
        "PROPN",
        "NOUN",
        "ADJ",
    }
    is_comma_next = (
        reading.tokens[max(loose) + 1].text == "," if max(loose) + 1 < len(reading.tokens) else True
    )
    return rest if is_subject_next and not is_comma_next and max(loose) < rest[-1] else words


def _trimmed(reading: Reading, words: tuple[int, ...]) -> tuple[int, ...]:
    """Drop punctuation and conjunctions that only join a content to its sentence."""
    kept = list(words)
    while kept and reading.tokens[kept[0]].text in {",", ":", ";", "–", "—", "-", ")", "."}:
        kept.pop(0)
    while kept and reading.tokens[kept[-1]].text in {",", ".", ":", ";", "–", "—", "-", "("}:
        kept.pop()
    return tuple(kept)


def _addressee(
    reading: Reading, verb: Token, takes: frozenset[str], content: tuple[int, ...]
) -> int | None:
    """Return the head word of who is spoken to."""
    inside = set(content)
    for child in reading.children(verb.index, "iobj", "obj"):
        if "t" in takes and child.index not in inside and child.upos in {"PROPN", "NOUN", "PRON"}:
            return child.index
    for child in reading.children(verb.index, "obl"):
        if (
            child.index not in inside
            and case_of(reading, child.index) == "to"
            and child.upos in {"PROPN", "NOUN", "PRON"}
        ):
            return child.index
    return None


def owner_of(reading: Reading, noun: Token) -> int | None:
    """Return the head word of whose warning or claim it is; None if nobody is named."""
    speaker = None
    for owner in reading.children(noun.index, "nmod"):
        if owner.deprel == "nmod:poss" or case_of(reading, owner.index) in {"by", "from", "of"}:
            speaker = owner.index
    if speaker is None:
        tellers = reading.children(noun.index, "compound")
        speaker = next((one.index for one in tellers if one.lemma.lower() in roles()), None)
    if speaker is None and noun.deprel == "obj":
        found = subject(reading, noun.head)
        speaker = found.index if found is not None else None
    return speaker


def _by_noun(reading: Reading, noun: Token, lemma: str) -> Iterator[Said]:
    """Yield what a noun of speech reports: "the ministry's warning that ..."."""
    for child in reading.children(noun.index, "acl", "ccomp"):
        marks = [mark.text.lower() for mark in reading.children(child.index, "mark")]
        if child.deprel == "acl:relcl" or "that" not in marks:
            continue
        words = _trimmed(reading, reading.subtree(child.index))
        speaker = owner_of(reading, noun)
        yield Said(
            (noun.index,), words, speaker, "noun", speech.nouns()[lemma], None, noun.index, 0.75
        )


def _according(reading: Reading, sentence: Sentence, token: Token) -> Iterator[Said]:
    """Yield what stands beside "according to": the rest of its clause."""
    head = token.head
    inside = set(reading.subtree(head))
    top = reading.tokens[head].head
    if top < 0:
        return
    # The phrase is set off from the whole clause, wherever the parser hangs it.
    while reading.tokens[top].head >= 0 and reading.tokens[top].deprel not in {
        "ccomp",
        "conj",
        "parataxis",
        "acl:relcl",
        "advcl",
    }:
        top = reading.tokens[top].head
    words = tuple(word for word in reading.subtree(top) if word not in inside)
    kept = _trimmed(reading, words)
    cue = (token.index, *(part.index for part in reading.children(token.index, "fixed")))
    if kept and sentence.first <= kept[0]:
        yield Said(cue, kept, head, "according", "neutral", None, None, 0.8)
