"""The encoder: the table of word pieces, what the graph is fed, and the files of presets."""

import types

import msgspec
import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from dragoman.cli import cli
from dragoman.errors import NoSuchReader
from dragoman.language import encoder as module
from dragoman.language import other_readers, reader
from dragoman.language.encoder import Encoder, Labels, Output, PieceTable, default_encoder
from dragoman.language.wordpiece import FIRST, LAST

ROWS = np.array([[0, 0], [1, -2], [127, -127]], np.int8)
SCALES = np.array([1.0, 0.5, 0.25], np.float16)
PIECES = 30522


BESIDE = ("predicate", "argument")


class Graph:
    """Stands for the graph: remembers what it is fed. Two outputs stand side by side."""

    names = (*(name for name in Output._fields if name not in BESIDE), "predicate:2 argument:3")

    def get_outputs(self):
        """Return the outputs' names."""
        return [types.SimpleNamespace(name=name) for name in self.names]

    def run(self, names, feed):
        """Return of each word the numbers of columns, from 100, 200, ... on."""
        self.feed = feed
        rows, words = feed["first"].shape
        told = np.arange(5) + 100 * np.arange(1, words)[:, None]
        return [np.repeat(told[None], rows, 0) for _ in names]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Lay out both presets with tables of width 2, in which piece n is (n % 100, 1) halved."""
    data = tmp_path / "data"
    data.mkdir()
    labels = msgspec.json.encode({name: [] for name in Labels.__struct_fields__})
    for preset in module.PRESETS:
        (data / f"{preset}.int8.onnx").write_bytes(preset.encode())
        (data / f"{preset}.labels.json").write_bytes(labels)
        np.savez(data / f"{preset}.pairs.npz", relation=np.ones((1, 1, 1), np.float16))
    rows = np.stack([np.arange(PIECES) % 100, np.ones(PIECES)], 1).astype(np.int8)
    np.savez_compressed(data / "pieces.npz", rows=rows, scales=np.full(PIECES, 0.5, np.float16))
    (data / "vocab.txt").write_text("", encoding="utf-8")
    monkeypatch.setattr(module, "resources", types.SimpleNamespace(files=lambda _: tmp_path))
    return data


@pytest.fixture
def fresh():
    """Forget readers made by name before and after a test."""
    kept = (module._encoder, reader._reader, other_readers.reader_named)  # noqa: SLF001 - no public way
    for each in kept:
        each.cache_clear()
    yield
    for each in kept:
        each.cache_clear()


@given(st.lists(st.lists(st.integers(0, 2), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_vector_of_a_piece_is_its_row_times_its_scale(numbers):
    """Rule: whatever the batch, each piece has its own vector."""
    found = PieceTable(ROWS, SCALES).of(np.array(numbers))

    assert np.float32 == found.dtype
    expected = [[[value * SCALES[n] for value in ROWS[n].tolist()] for n in row] for row in numbers]
    assert expected == found.tolist()


def test_the_graph_is_fed_vectors_of_pieces(folder):
    """Rule: windows are padded with piece 0; the graph sees vectors and no numbers of pieces."""
    encoder, graph = Encoder(), Graph()
    encoder.__dict__["_session"] = graph
    longer, shorter = encoder.encode(["Envoys", "met", "."]), encoder.encode(["Rain"])

    encoder.run([longer, shorter])

    assert {"pieces", "places", "cases", "mask", "first", "last"} == set(graph.feed)
    rows = np.array([longer.pieces, [*shorter.pieces, *[0] * 10][: len(longer.pieces)]])
    assert (FIRST, LAST) == (rows[0, 0], rows[0, -1])
    assert ((rows % 100) / 2 == graph.feed["pieces"][..., 0]).all()
    assert (graph.feed["pieces"][..., 1] == 0.5).all()
    kinds = {name: (fed.dtype.name, fed.shape) for name, fed in graph.feed.items()}
    size = len(longer.pieces)
    assert {
        "pieces": ("float32", (2, size, 2)),
        "places": ("int64", (size,)),
        "cases": ("int64", (2, size)),
        "mask": ("int32", (2, size)),
        "first": ("int64", (2, 4)),
        "last": ("int64", (2, 4)),
    } == kinds
    assert list(range(size)) == graph.feed["places"].tolist()
    ends = [[0, *longer.last], [size, *(size + end for end in shorter.last), size, size]]
    assert ends == graph.feed["last"].tolist()
    assert [size, len(shorter.pieces)] == graph.feed["mask"].sum(1).tolist()


def test_outputs_that_stand_side_by_side_are_parted(folder):
    """Rule: the name of an output tells what it holds, with the width of each."""
    encoder = Encoder()
    encoder.__dict__["_session"] = Graph()

    found = encoder.run([encoder.encode(["Rain"])])

    assert [[[100, 101]]] == found.predicate.tolist()
    assert [[[102, 103, 104]]] == found.argument.tolist()
    assert [[[100, 101, 102, 103, 104]]] == found.ner.tolist()
    assert found.word is None


def test_of_tags_the_best_is_told_and_of_starts_the_score(folder):
    """Rule: the graph gives the scores of labels; outside, the best of them is chosen."""
    encoder = Encoder()
    encoder.__dict__["_session"] = Graph()

    found = encoder.run([encoder.encode(["Rain", "falls"])] * 3)

    for name in ("upos", "xpos", "feats", "lemma", "sense"):
        assert [[4, 4]] * 3 == getattr(found, name).tolist()
    for name in ("start", "factuality"):
        assert [[100, 200]] * 3 == getattr(found, name).tolist()
    assert (3, 2, 5) == found.quote.shape


def test_vectors_of_words_are_made_for_those_who_ask(folder):
    """Rule: reading does not fetch the vectors of words; relations between given actors do."""
    encoder = Encoder()
    encoder.__dict__["_session"] = Graph()
    batch = [encoder.encode(["Rain"])]

    assert encoder.run(batch).word is None
    assert encoder.run(batch, with_vectors=True).word.shape == (1, 1, 5)


def test_presets_share_one_table(folder):
    """Rule: the vectors of pieces are loaded once; each preset has a version of its own."""
    full, fast = Encoder(), Encoder("fast")

    assert full.table is fast.table
    assert ["minilm6", "minilm3"] == [one.version.split("-")[0] for one in (full, fast)]


@pytest.mark.parametrize("name", ["model.labels.json", "model.int8.onnx", "pieces.npz"])
def test_every_file_of_a_model_is_part_of_its_version(folder, name):
    """Rule: other weights, labels or vectors are another version."""
    before = Encoder().version
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content + b" ")

    assert before != Encoder().version


def test_missing_files_are_named(folder):
    """Rule: a preset without its files is refused before anything is read, and says why."""
    (folder / "fast.int8.onnx").unlink()
    (folder / "fast.pairs.npz").unlink()

    Encoder()
    with pytest.raises(NoSuchReader, match=r"'fast' .* fast\.int8\.onnx, fast\.pairs\.npz, "):
        Encoder("fast")


def test_an_unknown_preset_is_refused():
    """Rule: the error says which there are."""
    with pytest.raises(NoSuchReader, match="Say `model` or `fast`"):
        Encoder("faster")


@pytest.mark.usefixtures("fresh")
def test_presets_are_readers_by_name(folder):
    """Rule: `--reader fast` is the fast preset, `model` the default; each is made once."""
    fast = other_readers.reader_named("fast")

    assert fast.version.startswith("minilm3-")
    assert fast is reader.default_reader("fast")
    assert other_readers.reader_named("model") is other_readers.reader_named(None)
    assert reader.default_reader() is reader.default_reader("model")


@pytest.mark.usefixtures("fresh")
def test_the_command_says_which_files_are_missing(folder, tmp_path):
    """Rule: `read --reader fast` without the preset is wrong usage of this installation."""
    (folder / "fast.labels.json").unlink()
    source = tmp_path / "a.txt"
    source.write_text("Rain fell.", encoding="utf-8")

    done = CliRunner().invoke(cli, ["read", str(source), "--reader", "fast"])

    assert 0 != done.exit_code
    assert "D203: 'fast' cannot read without fast.labels.json" in done.output


def test_products_of_int8_are_precise_on_every_processor():
    """Rule: the runtime is told not to add up in 16 bits, which overflow where there is no VNNI."""
    options = default_encoder()._session.get_session_options()  # noqa: SLF001 - what the runtime was told

    assert "1" == options.get_session_config_entry("session.x64quantprecision")
