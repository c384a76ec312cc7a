"""Text without marks."""

import importlib
import random
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs torch, which the package never imports")
TRAINING = Path(__file__).parent.parent.parent / "training"


@pytest.fixture
def plain(monkeypatch):
    """Return the module; scripts of training/ import each other by name."""
    monkeypatch.syspath_prepend(TRAINING)
    return importlib.import_module("plain")


def test_documents_paragraphs_and_sentences(plain, tmp_path):
    """A form feed parts documents, a line end paragraphs; rules part sentences."""
    (tmp_path / "a.txt").write_text("Oslo won. It rained.\nBergen lost.\n\f\nNobody came.\n")

    found = [
        [(" ".join(one.words), one.opens, one.gold) for one in document]
        for document in plain.read_plain(tmp_path)
    ]

    assert found == [
        [("Oslo won .", True, {}), ("It rained .", False, {}), ("Bergen lost .", True, {})],
        [("Nobody came .", True, {})],
    ]


def test_words_are_replaced_by_others_of_their_kind(plain):
    """Only words of open classes change, for words of the same tag, with a capital where one stood."""
    tags = ["NOUN", "DET", "VERB", "PUNCT"]
    told = (("The ship sank .", [1, 0, 2, 3]), ("Rain hit a roof .", [0, 2, 1, 0, 3]))
    file = [
        [
            plain.Sentence(
                words.split(),
                gold=dict.fromkeys(("xpos", "feats"), [0] * len(numbers)) | {"upos": numbers},
            )
        ]
        for words, numbers in told
    ]
    kinds = plain.Kinds([file], tags)

    drawn = (random.Random(seed) for seed in range(40))  # noqa: S311 - no secret
    seen = [kinds.varied(file, rng) for rng in drawn]
    firsts = {tuple(found[0][0].words) for found in seen}

    assert {words[0] for words in firsts} == {"The"}
    assert {words[1] for words in firsts} == {"ship", "rain", "roof"}
    assert {words[2] for words in firsts} == {"sank", "hit"}
    assert {found[1][0].words[0] for found in seen} == {"Rain", "Ship", "Roof"}
    assert all(not one.gold for found in seen for document in found for one in document)
