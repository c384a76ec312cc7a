"""
The shipped model: one ONNX graph, run on the CPU by ONNX Runtime.

The graph holds the encoder and all heads; one run reads a batch of windows of sentences.
The vectors of word pieces are looked up outside it, in a table that the presets share: the
full model, and `fast` of three layers. Products over pairs of words are taken in numpy
(`language.pairs`), where they are needed. Loading is lazy and happens once in a process.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache, cached_property
from importlib import resources
from itertools import accumulate, chain, compress, count, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from dragoman.blas import load_numpy
from dragoman.errors import NoSuchReader
from dragoman.language.wordpiece import FIRST, LAST, WordPieces, case_of
from dragoman.records import Status

if TYPE_CHECKING:
    import numpy as np

# The models that ship, and how many layers of the encoder each has.
PRESETS = {"model": 6, "fast": 3}
# The files of a preset are called by its name and these endings; the others are shared.
_OWN = ("int8.onnx", "labels.json", "pairs.npz")
_SHARED = ("pieces.npz", "vocab.txt")
# Padded pieces in one run: short windows together, full ones alone. Larger batches spend more on
# padding, and on memory beyond the processor's cache, than they save in calls.
BUDGET = 256
# The encoder knows 512 positions; two are taken by the marks of beginning and end.
WINDOW = 510
# A sum and a normalisation as one operator take longer than the two in turn.
SLOW = ["SkipLayerNormFusion"]
# The output that reading does without: a tensor on the way to heads, so that it costs nothing where it is not fetched.
VECTORS = "word"
# Of these outputs the best label is told, not the score of each; these have one score.
_BEST = {"upos", "xpos", "feats", "lemma", "sense"}
_SINGLE = {"start", "factuality"}
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
    event_statuses: tuple[Status, ...]
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
    (`pairs.py`) [b, w or w+1, inner]; where there are w+1, column 0 stands for the root or for nothing.
    `word` [b, w, width], where it was asked for, are the vectors that heads of speech and deeds read.
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
    word: np.ndarray[Any, Any] | None = None


def session_of(graph: bytes, threads: int) -> Any:  # noqa: ANN401 - ONNX Runtime ships no types
    """
    Load a graph in int8, to be run on so many threads.

    Processors without VNNI add up products of int8 in 16 bits, where they overflow; told to be
    precise, the runtime gives the same numbers there as elsewhere, and takes a tenth to a fifth longer.
    """
    import onnxruntime  # noqa: PLC0415 - not paid for by those who only look at a ledger

    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.x64quantprecision", "1")
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW
    )


class PieceTable:
    """
    The vectors of all word pieces: `rows` [pieces, width] int8, times `scales` [pieces].

    It stays in int8, a quarter of the memory: to multiply the few rows of a batch costs a
    third of a millisecond.
    """

    def __init__(self, rows: np.ndarray[Any, Any], scales: np.ndarray[Any, Any]) -> None:
        self._rows = rows
        self._scales = scales.astype("float32")

    def of(self, numbers: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Return the vectors [b, t, width] in float32 of the pieces with these numbers [b, t]."""
        found: np.ndarray[Any, Any] = self._rows[numbers] * self._scales[numbers][..., None]
        return found


@cache
def _table(folder: Path) -> PieceTable:
    """Load the table once for all presets of a folder."""
    import numpy as np  # noqa: PLC0415 - not paid for by those who only look at a ledger

    with (
        (folder / "pieces.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as stored,
    ):
        return PieceTable(stored["rows"], stored["scales"])


class Encoder:
    """The model with its word pieces, labels and pair weights."""

    def __init__(self, preset: str = "model", *, threads: int = 1) -> None:
        """Raise `NoSuchReader` when there is no such preset, or its files are not here."""
        self._folder = Path(str(resources.files("dragoman.language"))) / "data"
        self._preset = preset
        self._threads = threads
        self._check()
        load_numpy()
        self._pieces = WordPieces()
        self.labels = msgspec.json.decode(self._file("labels.json").read_bytes(), type=Labels)

    def _check(self) -> None:
        """Raise `NoSuchReader` here and now, not at the first report."""
        if self._preset not in PRESETS:
            remedy = f"Say {' or '.join(f'`{name}`' for name in PRESETS)}."
            raise NoSuchReader(self._preset, "is no preset of the model.", remedy=remedy)
        missing = [file.name for file in self._files() if not file.is_file()]
        if missing:
            raise NoSuchReader(
                self._preset,
                f"cannot read without {', '.join(missing)}, missing in this installation.",
                remedy="Install a build of Dragoman that brings them.",
            )

    def _file(self, ending: str) -> Path:
        """Return a file of the preset's own."""
        return self._folder / f"{self._preset}.{ending}"

    def _files(self) -> list[Path]:
        """Return all files that the model is made of."""
        return [*map(self._file, _OWN), *(self._folder / name for name in _SHARED)]

    @cached_property
    def version(self) -> str:
        """The first digits of the hash of all of the model: it names the model on every mark."""
        hasher = hashlib.sha256()
        for file in self._files():
            hasher.update(file.read_bytes())
        return f"minilm{PRESETS[self._preset]}-{hasher.hexdigest()[:12]}"

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401 - ONNX Runtime ships no types
        """Load the graph. Takes about a quarter of a second, once."""
        return session_of(self._file("int8.onnx").read_bytes(), self._threads)

    @cached_property
    def _layout(self) -> dict[str, list[tuple[str, int]]]:
        """What each output of the graph holds side by side, with widths, by the output's name."""
        return {one.name: parts_of(one.name) for one in self._session.get_outputs()}

    @cached_property
    def pairs(self) -> dict[str, np.ndarray[Any, Any]]:
        """The weights of pair products by name, as `training/export.py` wrote them."""
        import numpy as np  # noqa: PLC0415 - as above

        with (
            self._file("pairs.npz").open("rb") as file,
            np.load(file, allow_pickle=False) as stored,
        ):
            return {name: stored[name].astype(np.float32) for name in stored.files}

    @cached_property
    def governing(self) -> np.ndarray[Any, Any]:
        """The weight of relations with the governor's side first, as it is gone through."""
        return self.pairs["relation"].transpose(2, 1, 0).copy()

    @property
    def table(self) -> PieceTable:
        """The vectors of word pieces, which the presets share."""
        return _table(self._folder)

    def size(self, words: Sequence[str]) -> int:
        """Return the number of pieces of some words."""
        return sum(map(len, map(self._pieces.__getitem__, words)))

    def encode(self, words: Sequence[str], opens: Sequence[bool] | None = None) -> Encoded:
        """
        Turn the words of a window (at most `WINDOW`) into numbers.

        `opens` says which words open a paragraph; left out, it is the first. A window of more
        pieces than the encoder has positions is a list of addresses or noise. Every word of
        it stays, with fewer of its pieces.
        """
        cut = list(map(self._pieces.__getitem__, words))
        if sum(map(len, cut)) > WINDOW:
            most = WINDOW // len(words)
            cut = [found[:most] for found in cut]
        sizes = [len(found) for found in cut]
        ends = list(accumulate(sizes, initial=1))
        cases = [case_of(word) for word in words]
        for at in [0] if opens is None else compress(count(), opens):
            cases[at] += _OPENS
        return Encoded(
            [FIRST, *chain.from_iterable(cut), LAST],
            [0, *chain.from_iterable(map(repeat, cases, sizes)), 0],
            ends[:-1],
            [end - 1 for end in ends[1:]],
        )

    def fed(self, batch: list[Encoded]) -> dict[str, np.ndarray[Any, Any]]:
        """
        Return what the graph takes of a batch of `b` windows, padded to `t` pieces and `w` words.

        It is `pieces` [b, t, width] float32, `places` [t] int64 (0, 1, ...), `cases` [b, t]
        int64, `mask` [b, t] int32 (1 where a piece is), `first` and `last` [b, w+1] int64: the
        first and last piece of each word among all `b * t`, behind the piece that stands for
        the window. Padding is piece 0.
        """
        import numpy as np  # noqa: PLC0415 - as above

        longest = max(len(window.pieces) for window in batch)
        most = max(len(window.first) for window in batch)
        numbers = np.zeros((len(batch), longest), np.int64)
        feed: dict[str, np.ndarray[Any, Any]] = {
            "cases": np.zeros((len(batch), longest), np.int64),
            "mask": np.zeros((len(batch), longest), np.int32),
            "first": np.zeros((len(batch), most + 1), np.int64),
            "last": np.zeros((len(batch), most + 1), np.int64),
        }
        for row, window in enumerate(batch):
            size, count = len(window.pieces), len(window.first)
            numbers[row, :size] = window.pieces
            feed["cases"][row, :size] = window.cases
            feed["mask"][row, :size] = 1
            feed["first"][row, 1 : count + 1] = window.first
            feed["last"][row, 1 : count + 1] = window.last
        begins = np.arange(len(batch))[:, None] * longest
        feed["first"] += begins
        feed["last"] += begins
        return feed | {
            "pieces": self.table.of(numbers),
            "places": np.arange(longest, dtype=np.int64),
        }

    def run(self, batch: list[Encoded], *, with_vectors: bool = False) -> Output:
        """Run the graph once over a batch of windows."""
        found: dict[str, np.ndarray[Any, Any]] = {}
        asked = [name for name in self._layout if with_vectors or name != VECTORS]
        for output, value in zip(asked, self._session.run(asked, self.fed(batch)), strict=True):
            end = 0
            for name, width in self._layout[output]:
                found[name] = _told(name, value[..., end : end + width] if width else value)
                end += width
        return Output(**found)


def _told(name: str, value: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return what `Output` holds of an output [b, w, ...]: to choose the best label takes less time here than in the graph."""
    if name in _BEST:
        best: np.ndarray[Any, Any] = value.argmax(-1)
        return best
    return value[..., 0] if name in _SINGLE else value


def parts_of(output: str) -> list[tuple[str, int]]:
    """Return what an output of the graph holds, by its name ("a:2 b:3"), with widths; 0 for what stands alone."""
    parts = (one.partition(":") for one in output.split(" "))
    return [(name, int(width or 0)) for name, _, width in parts]


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


def default_encoder(preset: str = "model") -> Encoder:
    """Return a shipped model, loaded once in a process."""
    return _encoder(preset)


@cache
def _encoder(preset: str) -> Encoder:
    """Load a preset; a function of its own, so that the default and its name are one."""
    return Encoder(preset)
