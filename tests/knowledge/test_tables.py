"""Rules for every lexicon: anybody may add one, and it is held to these."""

import csv
import re
from importlib import resources
from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.knowledge import tables

DATA = resources.files("dragoman.knowledge") / "data"
SOURCE = Path(tables.__file__).parent.parent
NAMES = sorted(path.name for path in DATA.iterdir() if path.name.endswith(".tsv"))


def lines_of(name):
    """Return the lines of a lexicon."""
    return (DATA / name).read_text(encoding="utf-8").split("\n")


def cells_of(name):
    """Return header and rows of a lexicon as lists of cells."""
    table = [line for line in lines_of(name) if line and not line.startswith("#")]
    cells = list(csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    return cells[0], cells[1:]


def test_there_are_lexicons():
    """The other tests here are about something."""
    assert len(NAMES) > 5


@pytest.mark.parametrize("name", NAMES)
class TestLexicon:
    """What holds for each."""

    def test_head_says_source_and_licence(self, name):
        """The comment before the header row says where the rows come from, and their licence."""
        head = [line for line in lines_of(name) if line.startswith("#")]

        assert head == lines_of(name)[: len(head)], "comments stand before the header row"
        assert re.search(r"source: .+; licence: \S+", " ".join(head))

    def test_rows_are_unique_and_sorted_by_their_first_column(self, name):
        """A row has one place to stand in, so a change touches one line."""
        _, rows = cells_of(name)
        keys = [row[0] for row in rows]

        assert sorted(keys) == keys
        assert len({tuple(row) for row in rows}) == len(rows)

    def test_cells(self, name):
        """Every row has all cells, none with spaces around it, and a first one that is not empty."""
        header, rows = cells_of(name)

        for row in rows:
            assert len(header) == len(row), row
            assert [cell.strip() for cell in row] == row
            assert row[0], row

    def test_file_ends_with_one_newline(self, name):
        """No blank lines, one newline at the end."""
        *lines, last = lines_of(name)

        assert "" == last
        assert "" not in lines

    def test_reader_agrees(self, name):
        """The package reads it."""
        header, rows = cells_of(name)

        assert [dict(zip(header, row, strict=True)) for row in rows] == list(
            tables.rows(name.removesuffix(".tsv"))
        )


def test_a_row_with_a_missing_cell_is_named(tmp_path, monkeypatch):
    """The complaint says which line of which file."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "herbs.tsv").write_text("# x\nname\tuse\nsage\ttea\nmint\n")
    monkeypatch.setattr(tables.resources, "files", lambda _: tmp_path)

    with pytest.raises(InputError, match=r"herbs\.tsv, line 4: 1 cells"):
        tables.rows("herbs")


def test_who_sits_in_a_host_town_is_an_organisation_we_know():
    """Each body there is among the organisations, and a dateline is shared or the host's own."""
    bodies = {row["name"] for row in tables.rows("organisations")}
    wrong = [
        (row["name"], body)
        for row in tables.rows("host_towns")
        for body in tables.several(row["bodies"])
        if body not in bodies
    ]

    assert [] == wrong
    assert {"own", "shared"} == {row["datelines"] for row in tables.rows("host_towns")}


def test_each_class_of_objects_is_asked_for():
    """A class that no deed requires and no rule names does nothing."""
    classes = {row["class"] for row in tables.rows("object_classes")}
    required = {row["requires"].lstrip(":<") for row in tables.rows("deeds")}
    modes = {f"with {row['mode']}" for row in tables.rows("ontology")}  # of `event.roots`
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    named = {name for name in classes if f'"{name}"' in code}

    assert set() == classes - required - modes - named
