"""
The shipped model: one ONNX graph, run on the CPU by ONNX Runtime.

The graph holds the encoder and all heads; one run reads a batch of sentences.
Loading is lazy and happens once in a process.
"""

from __future__ import annotations

import hashlib
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from dragoman.language.wordpiece import FIRST, LAST, WordPieces, case_of

if TYPE_CHECKING:
    import numpy as np

# Padded pieces in one run: beyond this a batch no longer fits the processor's cache.
BUDGET = 1536
# The encoder knows 512 positions; two are taken by the marks of beginning and end.
WINDOW = 510


class Labels(msgspec.Struct, frozen=True):
    """The names behind the numbers each head gives."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    deprel: tuple[str, ...]
    lemma: tuple[str, ...]
    ner: tuple[str, ...]
    roles: tuple[str, ...]
    senses: tuple[str, ...]


class Encoded(NamedTuple):
    """A sentence as the graph takes it: pieces, case classes, first and last piece of each word."""

    pieces: list[int]
    cases: list[int]
    first: list[int]
    last: list[int]


class Output(NamedTuple):
    """
    What the graph says of a batch of `b` sentences of at most `w` words.

    `arc` [b, w, w+1]: score of each head (0 = root, then words) for each word; `label`
    [b, w, w+1]: the relation, were that the head; `ner` [b, w, labels]: logits; `role`
    [b, w, w]: the role of word j for predicate i; the others [b, w].
    """

    upos: np.ndarray[Any, Any]
    xpos: np.ndarray[Any, Any]
    feats: np.ndarray[Any, Any]
    lemma: np.ndarray[Any, Any]
    arc: np.ndarray[Any, Any]
    label: np.ndarray[Any, Any]
    ner: np.ndarray[Any, Any]
    predicate: np.ndarray[Any, Any]
    role: np.ndarray[Any, Any]
    factuality: np.ndarray[Any, Any]


class Encoder:
    """The model with its word pieces and labels."""

    def __init__(self, *, threads: int = 1) -> None:
        self._folder = resources.files("dragoman.language") / "data"
        self._threads = threads
        self._pieces = WordPieces()
        self.labels = msgspec.json.decode((self._folder / "labels.json").read_bytes(), type=Labels)

    @cached_property
    def version(self) -> str:
        """The first digits of the hash of weights and labels: it names the model on every mark."""
        hasher = hashlib.sha256()
        for name in ("model.int8.onnx", "labels.json", "vocab.txt"):
            hasher.update((self._folder / name).read_bytes())
        return f"minilm6-{hasher.hexdigest()[:12]}"

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401 - ONNX Runtime ships no types
        """Load the graph. Takes about a quarter of a second, once."""
        import onnxruntime  # noqa: PLC0415 - not paid for by those who only look at a ledger

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        weights = (self._folder / "model.int8.onnx").read_bytes()
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    def encode(self, words: list[str]) -> Encoded:
        """
        Turn the words of a sentence (at most `WINDOW`) into numbers.

        A sentence of more pieces than the encoder has positions is a list of addresses or
        noise. Every word of it stays, with fewer of its pieces.
        """
        pieces, cases, first, last = [FIRST], [0], [], []
        cut = [self._pieces.of(word) for word in words]
        if sum(map(len, cut)) > WINDOW:
            most = WINDOW // len(words)
            cut = [found[:most] for found in cut]
        for word, found in zip(words, cut, strict=True):
            first.append(len(pieces))
            pieces += found
            cases += [case_of(word)] * len(found)
            last.append(len(pieces) - 1)
        return Encoded([*pieces, LAST], [*cases, 0], first, last)

    def run(self, batch: list[Encoded]) -> Output:
        """Run the graph once over a batch."""
        import numpy as np  # noqa: PLC0415 - as above

        longest = max(len(sentence.pieces) for sentence in batch)
        most = max(len(sentence.first) for sentence in batch)
        feed: dict[str, np.ndarray[Any, Any]] = {
            "ids": np.zeros((len(batch), longest), np.int64),
            "cs": np.zeros((len(batch), longest), np.int64),
            "mask": np.zeros((len(batch), longest), np.float32),
            "first": np.zeros((len(batch), most), np.int64),
            "last": np.zeros((len(batch), most), np.int64),
            "wmask": np.zeros((len(batch), most), np.float32),
        }
        for row, sentence in enumerate(batch):
            size, count = len(sentence.pieces), len(sentence.first)
            feed["ids"][row, :size] = sentence.pieces
            feed["cs"][row, :size] = sentence.cases
            feed["mask"][row, :size] = 1
            feed["first"][row, :count] = sentence.first
            feed["last"][row, :count] = sentence.last
            feed["wmask"][row, :count] = 1
        return Output(*self._session.run(None, feed))


def batches(sizes: list[int], budget: int = BUDGET) -> list[list[int]]:
    """
    Group sentences of like length: indices in batches of at most `budget` padded pieces.

    Dynamic int8 quantisation scales activations over a whole batch, so a sentence's
    neighbours can change its last digits. Batches are therefore made within one report
    and in a fixed order: a report reads the same alone and among thousands.
    """
    found: list[list[int]] = []
    widest = 0
    for index in sorted(range(len(sizes)), key=lambda at: (sizes[at], at)):
        if not found or max(widest, sizes[index]) * (len(found[-1]) + 1) > budget:
            found.append([])
        widest = sizes[index]
        found[-1].append(index)
    return found


@cache
def default_encoder() -> Encoder:
    """Return the shipped model, loaded once in a process."""
    return Encoder()
