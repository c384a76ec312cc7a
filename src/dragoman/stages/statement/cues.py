"""
Find who says what in a sentence, by its tree.

Each cue yields a `Said`: source head, cue words, content words. Spans are made later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec

from dragoman.knowledge import speech
from dragoman.language.grammar import VERBS
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.circumstances import addressee_beside, is_denying, is_turned
from dragoman.stages.clauses import follows_yet_to
from dragoman.stages.function_words import NOT, SPEAKERS
from dragoman.stages.lemmas import known_in, lemma_in
from dragoman.stages.phrases import case_of, phrase
from dragoman.stages.quotations import Quotation
from dragoman.stages.statement.finders import CALLS, FINDERS, THOUGHTS
from dragoman.stages.statement.speakers import owner_of, teller_named
from dragoman.stages.verb_words import SHIELDED

_NEGATIONS = NOT | {"no"}
# What somebody's words or bearing show is the writer's thought, not said by anybody.
_BEARING = frozenset("comment gesture language remark silence smile tone word".split())
_SHOWING = frozenset({"indicate", "reveal", "show", "suggest", "underline"})
# What things are done by, with no article: "according to plan".
_YARDSTICKS = frozenset(
    "ability age availability capacity circumstance custom demand expectation income law length merit "
    "need order plan preference principle priority protocol procedure rank requirement rota rule "
    "schedule seniority size status timetable tradition weight".split()
)
# Names of bodies for which a reader may take a text.
_TEXTS = frozenset(
    "accord act agreement article bill charter code constitution convention covenant declaration decree "
    "directive law memorandum pact plan policy protocol regulation resolution rule "
    "scheme statute treaty".split()
)
# "A report according to which the dam leaks".
_RELATIVE = "which"
_BEFORE_NOUNS = ("det", "amod", "compound", "nmod:desc", "nmod:poss", "nummod")


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


@cache
def _lexicon() -> frozenset[str]:
    """Return every word by which something may be said."""
    return frozenset(speech.verbs()).union(speech.nouns(), {"accord", "accordance"})


def cues_in(reading: Reading) -> dict[int, list[Token]]:
    """Return the words by which something may be said, by the number of their sentence."""
    found: dict[int, list[Token]] = {}
    for token in known_in(_lexicon(), reading):
        found.setdefault(token.sentence, []).append(token)
    return found


def said_in(
    reading: Reading, sentence: Sentence, quoted: list[Quotation], cues: Iterable[Token]
) -> Iterator[Said]:
    """Yield what is said in a sentence, in the order of its cues."""
    verbs, nouns = speech.verbs(), speech.nouns()
    for token in cues:
        is_verb = token.upos in VERBS
        lemma = lemma_in(verbs if is_verb else nouns, token)
        if is_verb and lemma in verbs:
            yield from _by_verb(reading, token, lemma, quoted)
        elif token.upos == "NOUN" and lemma in nouns:
            yield from _by_noun(reading, token, lemma)
        elif lemma == "accord" and "to" in (case_of(reading, token.head) or ""):
            yield from _according(reading, sentence, token)
        elif lemma == "accordance":
            yield from _in_accordance(reading, sentence, token)


def _by_verb(reading: Reading, verb: Token, lemma: str, quoted: list[Quotation]) -> Iterator[Said]:
    """Yield what a verb of speech reports."""
    cue = speech.verbs()[lemma]
    if is_bearing(reading, verb):
        return
    for find in FINDERS:
        content = find(reading, verb, cue.takes, quoted)
        if content:
            break
    else:
        return
    rule = find.__name__.removeprefix("_by_")
    speaker = teller_named(reading, verb)
    pronoun = reading.tokens[speaker].text.lower() if speaker is not None else ""
    # "I think", "you say": who speaks is known from the statement around it.
    if pronoun == "you" or (pronoun in SPEAKERS and lemma in THOUGHTS):
        return
    words = _cue_words(reading, verb)
    inside = _own_words(reading, verb, speaker, words, keep_objects=rule == "quotation")
    if rule == "object":
        inside -= set(content)  # "warns of floods": here the phrase on the cue is what is said
    kept = _trimmed(reading, tuple(word for word in content if word not in inside))
    if rule == "clause":
        kept = _without_circumstance(reading, verb, kept)
    if kept:
        addressee = addressee_beside(reading, verb.index, cue.takes, kept)
        # To call for something is to demand it; to call it something is not.
        is_naming = lemma in CALLS and rule == "quotation"
        distance = "neutral" if is_naming else cue.distance
        if _is_unsaid(reading, verb, rule):
            distance = "decline"
        yield Said(words, kept, speaker, rule, distance, addressee, verb.index)


def is_bearing(reading: Reading, verb: Token) -> bool:
    """Say whether somebody's words or bearing show something: "Mr Roa's tone shows how ..."."""
    return lemma_in(_SHOWING, verb) in _SHOWING and any(
        child.lemma.lower() in _BEARING and reading.children(child.index, "nmod")
        for child in reading.children(verb.index, "nsubj")
    )


def _is_unsaid(reading: Reading, verb: Token, rule: str) -> bool:
    """Say whether the verb denies that something was said: "did not say", "declined to say"."""
    if rule == "quotation":
        return False
    children = reading.children(verb.index, "advmod", "aux", "det")
    if any(is_denying(reading, child) for child in children):
        return True
    if is_turned(reading, verb) or follows_yet_to(reading, verb):
        return True
    governor = reading.governor(verb)
    return (
        governor is not None
        and verb.deprel in {"xcomp", "advcl"}
        and governor.lemma.lower() in SHIELDED
    )


def _cue_words(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return the words of a cue: the verb with its auxiliaries, particles and "not"."""
    parts = reading.children(verb.index, "aux", "compound:prt")
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
        if child.relation in loose:
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


def _according_to_which(reading: Reading, token: Token, top: int) -> Iterator[Said]:
    """Yield what stands in a text by its issuer's words: "a report by Lima, according to which ..."."""
    clause = reading.tokens[top]
    while clause.head >= 0 and clause.deprel in {"ccomp", "conj", "xcomp"}:
        clause = reading.tokens[clause.head]
    if clause.deprel != "acl:relcl" or clause.head < 0:
        return
    noun = reading.tokens[clause.head]
    cue = (token.index, *(part.index for part in reading.children(token.index, "fixed")))
    led = {*reading.subtree(token.head), *cue}
    words = _trimmed(
        reading, tuple(word for word in reading.subtree(clause.index) if word not in led)
    )
    speaker = owner_of(reading, noun)
    if words:
        who = noun.index if speaker is None else speaker
        yield Said(cue, words, who, "according", "neutral", None, None, 0.75)


def is_by_yardstick(reading: Reading, cue: Sequence[int]) -> bool:
    """Say whether nobody tells what is done "according to need", or "to plan"."""
    nouns = (reading.tokens[reading.tokens[at].head] for at in cue if reading.tokens[at].head >= 0)
    return any(
        noun.upos == "NOUN"
        and noun.lemma.lower() in _YARDSTICKS
        and (case_of(reading, noun.index) or "").startswith("according")
        and not reading.children(noun.index, *_BEFORE_NOUNS)
        for noun in nouns
    )


def _according(reading: Reading, sentence: Sentence, token: Token) -> Iterator[Said]:
    """Yield what stands beside "according to": the rest of its clause."""
    head = token.head
    if is_by_yardstick(reading, (token.index,)):
        return
    top = reading.tokens[head].head
    if top < 0:
        return
    if reading.tokens[head].text.lower() == _RELATIVE:
        yield from _according_to_which(reading, token, top)
        return
    cue = (token.index, *(part.index for part in reading.children(token.index, "fixed")))
    yield from _beside(reading, sentence, head, head, cue)


def _in_accordance(reading: Reading, sentence: Sentence, token: Token) -> Iterator[Said]:
    """
    Yield what is told "in accordance with" somebody, as translators write "according to".

    Only a person or a body, set off by a comma, tells anything; laws and treaties do not.
    """
    marks = [one.text.lower() for one in reading.tokens[token.index - 1 : token.index + 2]]
    named = [
        one
        for one in reading.children(token.index, "nmod")
        if case_of(reading, one.index) == "with" and _is_teller(reading, one)
    ]
    if marks != ["in", token.text.lower(), "with"] or not named:
        return
    first = min(reading.subtree(token.index))
    if first == sentence.first or reading.tokens[first].text == ",":
        cue = (token.index - 1, token.index, token.index + 1)
        yield from _beside(reading, sentence, token.index, named[0].index, cue)


def _is_teller(reading: Reading, noun: Token) -> bool:
    """Say whether a word ends the name of a person or a body that is no text."""
    names = reading.entities_in(noun.index, noun.index + 1)
    is_text = noun.lemma.lower() in _TEXTS
    return any(one.type in {"ORG", "PER"} for one in names) and not is_text


def _beside(
    reading: Reading, sentence: Sentence, head: int, speaker: int, cue: tuple[int, ...]
) -> Iterator[Said]:
    """Yield the rest of the clause beside a phrase that names who tells it."""
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
    if kept and sentence.first <= kept[0]:
        yield Said(cue, kept, speaker, "according", "neutral", None, None, 0.8)
