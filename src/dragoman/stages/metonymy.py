"""
Say whether the name of a place stands for the place, or for who governs or plays there.

"In Lima" is a place, "talks with Lima" a government, "Peru beat Chile" two teams. A
linear model over hashed features decides each mention in its context: the words around,
the tree, the roles, the other words of the sentence. It was trained by
training/metonymy.py and is shipped as one byte for each of its weights.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib import resources
from itertools import chain

from dragoman.knowledge.places import candidates
from dragoman.language.reading import Reading, Token
from dragoman.stages.phrases import head_of

BITS = 18
# In long sentences only the words near the name tell what it stands for.
_REACH = 40
_MOST_LINKS = 5
_ARGUMENTS = frozenset("nsubj obj obl xcomp ccomp aux iobj advmod".split())
_CHAINS = ("conj", "appos", "flat", "compound")


def chance(reading: Reading, first: int, last: int) -> float:
    """Return the probability that the name over words `first:last` does not mean the place."""
    weights, scale = _model()
    numbers = set(map(number, features(reading, first, last)))
    score = scale * sum(map(weights.__getitem__, numbers))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@lru_cache(maxsize=1 << 16)
def number(feature: str) -> int:
    """Return the number of a feature's weight; features share weights by chance."""
    return zlib.crc32(feature.encode()) & ((1 << BITS) - 1)


@cache
def _model() -> tuple[memoryview, float]:
    """Return the weights as signed bytes, and what one step of them is worth."""
    path = resources.files("dragoman.stages") / "data" / "metonymy.bin"
    content = path.read_bytes()
    head, _, body = content.partition(b"\n")
    return memoryview(body).cast("b"), float(head.split()[1])


def features(reading: Reading, first: int, last: int) -> Iterable[str]:
    """
    Return what may tell how a name is used, as strings.

    A later model that gives every word a vector can add its signs here, as features of
    their own ("v17+"); nothing else needs to change.
    """
    return chain(
        _around(reading, first, last),
        _name(reading, first, last),
        _tree(reading, first, last),
        _sentence(reading, first, last),
    )


def _shape(word: str) -> str:
    """Return how a word is written."""
    if word[:1].isdigit():
        return "0"
    if word.isupper() and len(word) > 1:
        return "X"
    return "x" if word.islower() else "Xx" if word[:1].isupper() else "."


def _around(reading: Reading, first: int, last: int) -> Iterator[str]:
    """Yield the words on both sides."""
    sentence = reading.sentence_of(first)
    tokens = reading.tokens

    def word(at: int) -> str:
        return tokens[at].text.lower() if sentence.first <= at < sentence.last else "<>"

    def upos(at: int) -> str:
        return tokens[at].upos if sentence.first <= at < sentence.last else "<>"

    before = [word(first - far) for far in range(1, 5)]
    after = [word(last - 1 + far) for far in range(1, 5)]
    for far, (left, right) in enumerate(zip(before, after, strict=True), start=1):
        yield f"l{far}={left}"
        yield f"r{far}={right}"
        if far < 4:
            yield f"lb={left}"
            yield f"rb={right}"
    yield f"l21={before[1]}_{before[0]}"
    yield f"r12={after[0]}_{after[1]}"
    yield f"lr={before[0]}_{after[0]}"
    yield f"rl={tokens[last].lemma.lower() if last < sentence.last else ''}"
    left, right = upos(first - 1), upos(last)
    yield f"lp={left}"
    yield f"rp={right}"
    yield f"lrp={left}_{right}"
    yield f"lp2={upos(first - 2)}_{left}"
    yield f"rp2={right}_{upos(last + 1)}"
    yield f"ls={_shape(tokens[first - 1].text) if first > sentence.first else '<>'}"
    yield f"rs={_shape(tokens[last].text) if last < sentence.last else '<>'}"


def _name(reading: Reading, first: int, last: int) -> Iterator[str]:
    """Yield what the name is by itself."""
    text = " ".join(reading.span(first, last).of(reading.text).split())
    known = candidates(text)
    entities = reading.entities_in(first, last)
    yield f"kind={known[0].kind if known else 'none'}"
    yield f"n={last - first}"
    yield f"sh={_shape(text)}"
    yield f"name={text.lower()}"
    yield f"ner={entities[0].type if entities else 'O'}"
    if entities:
        yield f"nerspan={entities[0].first - first}_{entities[0].last - last}"


def _tree(reading: Reading, first: int, last: int) -> Iterator[str]:
    """Yield what governs the name, what hangs on it, and their roles."""
    tokens = reading.tokens
    head = tokens[head_of(reading, first, last)]
    governor = tokens[head.head] if head.head >= 0 else None
    case = _case(reading, head)
    lemma = governor.lemma.lower() if governor else "ROOT"
    yield f"case={case}"
    yield from _link("", head, governor)
    yield f"casg={case}_{lemma}"
    yield f"casegp={case}_{governor.upos if governor else ''}_{head.deprel}"
    for child in reading.children(head.index):
        if not first <= child.index < last:
            yield f"ch={child.deprel}"
            yield f"chw={child.deprel}_{child.lemma.lower()}"
    top = head
    for _ in range(_MOST_LINKS):
        if not top.deprel.startswith(_CHAINS) or top.head < 0:
            break
        top = tokens[top.head]
    if top is not head:
        yield f"c2case={_case(reading, top)}"
        yield from _link("c2", top, tokens[top.head] if top.head >= 0 else None)
        yield f"c2w={top.lemma.lower()}"
        yield f"c2c_{head.deprel}{_case(reading, top)}"
    if governor is not None:
        yield from _above(reading, head, governor)


def _case(reading: Reading, token: Token) -> str:
    """Return the prepositions of a word."""
    return "+".join(child.text.lower() for child in reading.children(token.index, "case"))


def _link(prefix: str, token: Token, governor: Token | None) -> Iterator[str]:
    """Yield a relation and its governor."""
    lemma = governor.lemma.lower() if governor else "ROOT"
    yield f"{prefix}rel={token.deprel}"
    yield f"{prefix}g={lemma}"
    yield f"{prefix}relg={token.deprel}_{lemma}"
    yield f"{prefix}gp={governor.upos if governor else '-'}_{token.deprel}"
    if governor is not None:
        yield f"{prefix}dir={governor.index < token.index}"


def _above(reading: Reading, head: Token, governor: Token) -> Iterator[str]:
    """Yield what stands above and beside the governor."""
    higher = reading.governor(governor)
    rel = head.deprel
    yield f"gg={governor.deprel}_{higher.lemma.lower() if higher else 'ROOT'}"
    yield f"ggr={rel}_{governor.deprel}_{higher.upos if higher else ''}"
    yield f"gcase={rel}_{_case(reading, governor)}"
    yield f"gsuf={rel}_{governor.lemma.lower()[-3:]}"
    for child in reading.children(governor.index)[:_REACH]:
        if child.index != head.index and child.relation in _ARGUMENTS:
            yield f"sib={rel}_{child.deprel}_{child.lemma.lower()}"
            yield f"sibp={rel}_{child.deprel}_{child.upos}"


def _sentence(reading: Reading, first: int, last: int) -> Iterator[str]:
    """Yield the roles of the name, and the other words of the sentence."""
    sentence = reading.sentence_of(first)
    start, stop = max(sentence.first, first - _REACH), min(sentence.last, last + _REACH)
    head = head_of(reading, first, last)
    governor = reading.tokens[head].head
    near = reading.tokens[start:stop]
    for token in near:
        if token.sense is None:
            continue
        for role in reading.roles_of(token.index):
            if first <= role.head < last:
                yield f"role={role.label}"
                yield f"rolep={role.label}_{token.lemma.lower()}"
            elif role.head == governor:
                yield f"grole={role.label}_{reading.tokens[head].deprel}"
    for lemma in sorted({token.lemma.lower() for token in near}):
        yield f"bag={lemma}"
    if any(token.text.isupper() and len(token.text) > 2 for token in near):
        yield "caps"
    yield f"len={min(6, len(near) // 6)}"
    yield f"pos={min(3, (first - sentence.first) // 3)}"
    yield f"digits={min(3, sum(token.text[:1].isdigit() for token in near))}"
