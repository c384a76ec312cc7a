"""
The shipped model: one ONNX graph, run on the CPU by ONNX Runtime.

The graph holds the encoder and all heads; one run reads a batch of windows of sentences.
Products over pairs of words are taken in numpy (`language.pairs`), where they are needed.
Loading is lazy and happens once in a process.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
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
# Added to the case class of a word that opens a paragraph, as in training.
_OPENS = 8


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
    quotation_tags: tuple[str, ...]
    event_types: tuple[str, ...]
    event_modes: tuple[str, ...]
    event_statuses: tuple[str, ...]
    event_arguments: tuple[str, ...]


class Encoded(NamedTuple):
    """A window as the graph takes it: pieces, case classes, first and last piece of each word."""

    pieces: list[int]
    cases: list[int]
    first: list[int]
    last: list[int]


class Output(NamedTuple):
    """
    What the graph says of a batch of `b` windows of at most `w` words.

    `upos`, `xpos`, `feats`, `lemma`, `sense` [b, w]: label numbers. `start` [b, w]: logit
    that a sentence begins. `arc` [b, w, w+1]: score of each head (0 = root, then words).
    `ner`, `quote` (layers side by side), `event_type`, `event_mode`, `event_status`
    [b, w, labels]: logits. `factuality` [b, w]. The others are the sides of pair products
    [b, w or w+1, inner]; where there are w+1, column 0 stands for the root or for nothing.
    """

    upos: np.ndarray[Any, Any]
    xpos: np.ndarray[Any, Any]
    feats: np.ndarray[Any, Any]
    lemma: np.ndarray[Any, Any]
    start: np.ndarray[Any, Any]
    arc: np.ndarray[Any, Any]
    dependent: np.ndarray[Any, Any]
    governor: np.ndarray[Any, Any]
    sense: np.ndarray[Any, Any]
    predicate: np.ndarray[Any, Any]
    argument: np.ndarray[Any, Any]
    ner: np.ndarray[Any, Any]
    factuality: np.ndarray[Any, Any]
    anaphor: np.ndarray[Any, Any]
    antecedent: np.ndarray[Any, Any]
    quote: np.ndarray[Any, Any]
    to_cue: np.ndarray[Any, Any]
    as_cue: np.ndarray[Any, Any]
    to_source: np.ndarray[Any, Any]
    as_source: np.ndarray[Any, Any]
    event_type: np.ndarray[Any, Any]
    event_mode: np.ndarray[Any, Any]
    event_status: np.ndarray[Any, Any]
    trigger: np.ndarray[Any, Any]
    party: np.ndarray[Any, Any]
    pair: np.ndarray[Any, Any]


class Encoder:
    """The model with its word pieces, labels and pair weights."""

    def __init__(self, *, threads: int = 1, name: str = "model") -> None:
        self._folder = resources.files("dragoman.language") / "data"
        self._threads = threads
        self._name = name
        self._pieces = WordPieces()
        content = (self._folder / f"{name}.labels.json").read_bytes()
        self.labels = msgspec.json.decode(content, type=Labels)

    @cached_property
    def version(self) -> str:
        """The first digits of the hash of all of the model: it names the model on every mark."""
        hasher = hashlib.sha256()
        for name in ("int8.onnx", "labels.json", "pairs.npz"):
            hasher.update((self._folder / f"{self._name}.{name}").read_bytes())
        hasher.update((self._folder / "vocab.txt").read_bytes())
        return f"minilm6-{hasher.hexdigest()[:12]}"

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401 - ONNX Runtime ships no types
        """Load the graph. Takes about a quarter of a second, once."""
        import onnxruntime  # noqa: PLC0415 - not paid for by those who only look at a ledger

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        weights = (self._folder / f"{self._name}.int8.onnx").read_bytes()
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    @cached_property
    def pairs(self) -> dict[str, np.ndarray[Any, Any]]:
        """The weights of pair products by name, as `training/export.py` wrote them."""
        import numpy as np  # noqa: PLC0415 - as above

        with (
            (self._folder / f"{self._name}.pairs.npz").open("rb") as file,
            np.load(file, allow_pickle=False) as stored,
        ):
            return {name: stored[name].astype(np.float32) for name in stored.files}

    def size(self, word: str) -> int:
        """Return the number of pieces of a word."""
        return len(self._pieces.of(word))

    def encode(self, words: Sequence[str], opens: Sequence[bool] | None = None) -> Encoded:
        """
        Turn the words of a window (at most `WINDOW`) into numbers.

        `opens` says which words open a paragraph; left out, it is the first. A window of more
        pieces than the encoder has positions is a list of addresses or noise. Every word of
        it stays, with fewer of its pieces.
        """
        pieces, cases, first, last = [FIRST], [0], [], []
        cut = [self._pieces.of(word) for word in words]
        if sum(map(len, cut)) > WINDOW:
            most = WINDOW // len(words)
            cut = [found[:most] for found in cut]
        for at, (word, found) in enumerate(zip(words, cut, strict=True)):
            first.append(len(pieces))
            pieces += found
            is_opening = opens[at] if opens is not None else at == 0
            cases += [case_of(word) + (_OPENS if is_opening else 0)] * len(found)
            last.append(len(pieces) - 1)
        return Encoded([*pieces, LAST], [*cases, 0], first, last)

    def run(self, batch: list[Encoded]) -> Output:
        """Run the graph once over a batch."""
        import numpy as np  # noqa: PLC0415 - as above

        longest = max(len(window.pieces) for window in batch)
        most = max(len(window.first) for window in batch)
        feed: dict[str, np.ndarray[Any, Any]] = {
            "ids": np.zeros((len(batch), longest), np.int64),
            "cases": np.zeros((len(batch), longest), np.int64),
            "mask": np.zeros((len(batch), longest), np.float32),
            "first": np.zeros((len(batch), most), np.int64),
            "last": np.zeros((len(batch), most), np.int64),
        }
        for row, window in enumerate(batch):
            size, count = len(window.pieces), len(window.first)
            feed["ids"][row, :size] = window.pieces
            feed["cases"][row, :size] = window.cases
            feed["mask"][row, :size] = 1
            feed["first"][row, :count] = window.first
            feed["last"][row, :count] = window.last
        return Output(*self._session.run(None, feed))


def batches(sizes: list[int], budget: int = BUDGET) -> list[list[int]]:
    """
    Group windows of like length: indices in batches of at most `budget` padded pieces.

    Dynamic int8 quantisation scales activations over a whole batch, so a window's
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
