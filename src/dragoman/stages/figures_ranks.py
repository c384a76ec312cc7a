"""Places in an order: "the second-biggest supplier", "top buyer of wheat, overtaking Egypt"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.changes import rank_words
from dragoman.language.reading import Reading, Token
from dragoman.records import Figure, Rank
from dragoman.stages.figures_measure import words_of
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import Linker
from dragoman.stages.numbers import ORDINALS, SMALL
from dragoman.stages.phrases import core, subject

_OVERTAKE = frozenset({"overtake", "surpass", "outstrip", "outpace", "replace", "displace", "pass"})
# "Making Peru the top buyer": their object holds the rank.
_MAKE = frozenset({"call", "declare", "keep", "leave", "make", "render"})
_LEAST = frozenset({"smallest", "lowest", "poorest"})
_NAMES = frozenset({"NOUN", "PROPN"})
# Where the words of an order end: "supplier of copper to Japan | ahead of Chile".
_STOP = frozenset({",", "ahead", "behind", "after", "overtaking"})


def ranks(reading: Reading, linker: Linker) -> Iterator[Figure]:
    """Yield a figure for every rank; its spans are the ranking words, it has no number."""
    for token in reading.tokens:
        found = _ranking(reading, token)
        if found is None:
            continue
        first, position, noun = found
        over = _over(reading, noun)
        holder = _holder(reading, noun, over)
        yield Figure(
            spans=(reading.span(first, token.index + 1),),
            measure=words_of(reading, noun.index, range(first, token.index + 1)),
            of=_name(linker, reading, holder) if holder >= 0 else None,
            rank=Rank(
                position=position,
                in_=_order(reading, noun, range(first, token.index + 1)),
                over=_name(linker, reading, over) if over >= 0 else None,
            ),
            by="rank",
            score=0.75,
        )


def _ranking(reading: Reading, token: Token) -> tuple[int, int, Token] | None:
    """Return where ranking words that end with a word begin, the position, and what is ranked."""
    if token.head < 0:
        return None
    if token.upos == "NUM":
        return _numbered(reading, token)
    word, noun = token.text.lower(), reading.tokens[token.head]
    if token.deprel not in {"amod", "compound"} or noun.index < token.index:
        return None
    before = reading.tokens[token.index - 1] if token.index else token
    if before.text.lower() == "most" and before.head == token.index:
        # "The fourth most valuable export": an order only behind its number.
        first, position = _ordinal_before(reading, before)
        return (first, position, noun) if position > 1 and noun.upos in _NAMES else None
    is_known = word in rank_words("strict") | rank_words("loose")
    if not is_known or not _is_ranked(word, noun) or word in _LEAST:
        return None
    return *_ordinal_before(reading, token), noun


def _numbered(reading: Reading, token: Token) -> tuple[int, int, Token] | None:
    """Read "number one buyer", "No. 2 supplier"."""
    before = reading.tokens[token.index - 1] if token.index else token
    position = SMALL.get(token.text.lower(), token.text)
    if before.text.lower() not in {"number", "no", "no."} or not str(position).isdigit():
        return None
    above = before.head if token.head == before.index else token.head
    noun = reading.tokens[above]
    if noun.index < token.index or noun.lemma.lower() not in rank_words("noun"):
        return None
    return before.index, int(position), noun


def _is_ranked(word: str, noun: Token) -> bool:
    """Say whether a noun can be ranked by this adjective."""
    lemma = noun.lemma.lower()
    if word in rank_words("loose"):
        return lemma in rank_words("noun")
    return noun.upos in _NAMES and lemma not in rank_words("not")


def _ordinal_before(reading: Reading, token: Token) -> tuple[int, int]:
    """Return where the ranking words begin, and the position: "second-biggest" is 2."""
    for size in (1, 2):
        at = token.index - size
        if at < 0 or reading.tokens[at].sentence != token.sentence:
            break
        if size == 2 and reading.tokens[at + 1].text not in {"-", "–"}:
            break
        ordinal = ORDINALS.get(reading.tokens[at].text.lower())
        if ordinal is not None:
            return at, ordinal
    return token.index, 1


def _over(reading: Reading, noun: Token) -> int:
    """Return who was overtaken: the object of "overtaking", what follows "ahead of"; -1 if nobody."""
    sentence = reading.sentence_of(noun.index)
    for word in range(sentence.first, sentence.last):
        token = reading.tokens[word]
        if token.upos == "VERB" and lemma_in(_OVERTAKE, token) in _OVERTAKE:
            objects = reading.children(word, "obj")
            if objects and (word in _near(reading, noun) or noun.index in reading.subtree(word)):
                return objects[0].index
        if token.text.lower() == "ahead" and noun.index < word <= noun.index + 12:
            for after in reading.tokens[word + 2 : min(word + 6, sentence.last)]:
                if after.upos in {"PROPN", "NOUN"} and after.deprel not in {"compound", "flat"}:
                    return after.index
    return -1


def _near(reading: Reading, noun: Token) -> set[int]:
    """Return the words in whose clause a noun stands: above it, and directly below these."""
    above = [noun.index]
    while reading.tokens[above[-1]].head >= 0:
        above.append(reading.tokens[above[-1]].head)
    return {child.index for word in above for child in reading.children(word)} | set(above)


def _holder(reading: Reading, noun: Token, over: int) -> int:
    """Return who holds the rank: the subject of "is", "became" or of the overtaking; -1 if unsaid."""
    found = reading.children(noun.index, "nsubj")
    if found and "PronType=Rel" in found[0].feats and noun.deprel.startswith("acl"):
        return noun.head
    if found:
        return found[0].index
    verb = noun.head
    if over >= 0 and (verb < 0 or reading.tokens[verb].upos != "VERB" or noun.deprel == "obl"):
        verb = reading.tokens[over].head
    if verb >= 0 and reading.tokens[verb].upos == "VERB":
        by = _made(reading, noun, reading.tokens[verb]) or subject(reading, verb)
        if by is not None and by.index == over:
            by = subject(reading, reading.tokens[over].head)
        if by is not None and by.index != noun.index and noun.deprel in {"obl", "xcomp", "obj"}:
            return by.index
    if noun.deprel == "conj" and noun.head >= 0 and not found:
        # "Is an ally and the top buyer": the subject is that of the first.
        shared = reading.children(noun.head, "nsubj") or (
            (by,) if (by := subject(reading, reading.tokens[noun.head].head)) else ()
        )
        if shared:
            return shared[0].index
    if noun.deprel == "appos" and noun.head >= 0:
        return noun.head
    named = reading.children(noun.index, "appos")
    return named[0].index if named else -1


def _made(reading: Reading, noun: Token, verb: Token) -> Token | None:
    """Return who is made what a noun says: "making Peru the top buyer"; None if nobody is."""
    if lemma_in(_MAKE, verb) not in _MAKE or noun.deprel not in {"xcomp", "obj"}:
        return None
    objects = reading.children(verb.index, "iobj", "obj")
    return next((one for one in objects if one.index != noun.index), None)


def _order(reading: Reading, noun: Token, own: range) -> str | None:
    """Return what the order is of, in the report's words: "China's supplier of crude oil"."""
    first, last = core(reading, noun.index)
    after = [
        word
        for child in reading.children(noun.index, "nmod")
        if child.index > noun.index
        for word in reading.subtree(child.index)
    ]
    run = noun.index
    while (run + 1 in after or run + 1 < last) and reading.tokens[run + 1].text not in _STOP:
        run += 1
    # The parser may hang "second" of "second-largest" elsewhere: the owner stands before it.
    owners = reading.children(noun.index, "nmod:poss", "compound")
    below = {word for owner in owners for word in reading.subtree(owner.index)}
    first = min(first, own.start)
    while first - 1 in below:
        first -= 1
    front = [w for w in range(first, noun.index) if w not in own]
    while front and reading.tokens[front[0]].upos == "DET":
        front.pop(0)
    while front and reading.tokens[front[-1]].text in {"-", "–"}:
        front.pop()
    words = reading.span(noun.index, run + 1).of(reading.text)
    if front:
        pieces = [span.of(reading.text) for span in reading.spans(tuple(front))]
        return " ".join([*pieces, words])
    return words


def _name(linker: Linker, reading: Reading, word: int) -> str | None:
    """Return who a word stands for: the actor's name, or the words."""
    mention = linker.mention(word)
    if mention is not None and mention.name:
        return mention.name
    return words_of(reading, word)
