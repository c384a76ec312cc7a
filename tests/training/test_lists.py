"""The list of sets, and the marked text that the project keeps."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

TRAINING = Path(__file__).parent.parent.parent / "training"


def load(name):
    """Load a script of training/."""
    spec = importlib.util.spec_from_file_location(f"training_{name}", TRAINING / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up by name
    spec.loader.exec_module(module)
    return module


CHECK, MARKED = load("check_data"), load("marks")


def test_the_list_of_sets_is_sorted_and_whole():
    """Rule: a file is listed once, in order, with a hash, a source and a licence."""
    rows = CHECK.listed()

    assert sorted({row.file for row in rows}) == [row.file for row in rows]
    assert all(re.fullmatch(r"[0-9a-f]{64}", row.sha256) and row.licence for row in rows)


def test_a_changed_or_missing_file_is_named(tmp_path):
    """Rule: only the very file is accepted."""
    row = CHECK.Listed(
        "a.txt", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "r", "l"
    )
    path = tmp_path / "a.txt"

    assert "missing" in CHECK.fault(tmp_path, row)
    path.write_text("a", encoding="utf-8")
    assert CHECK.fault(tmp_path, row) is None
    path.write_text("b", encoding="utf-8")
    assert "differs" in CHECK.fault(tmp_path, row)


@pytest.mark.parametrize("path", sorted(TRAINING.glob("text/*/*.txt")), ids=lambda path: path.name)
def test_marks_stand_in_their_text(path):
    """Rule: a trigger, cue and source is found in its text letter for letter."""
    lost = [
        (item.where, words)
        for item in MARKED.items(path)
        for kind, fields in item.marks
        for words in (fields[:1] if kind == "E" else fields[:2] if kind == "S" else ())
        if words not in {"", "-"} and MARKED.place(item.text, words) is None
    ]

    assert [] == lost
