"""The codebook and the ontology say the same."""

import re
from pathlib import Path
from typing import get_args

from dragoman.knowledge.deeds import deeds, kinds, object_class, status_words
from dragoman.records import Status

CODEBOOK = Path(__file__).parents[2] / "docs" / "reference" / "codebook.md"


def rows(heading):
    """Return the rows of the table under a heading of the codebook."""
    part = CODEBOOK.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def test_types_and_modes_are_those_of_the_ontology():
    """No type or mode is in one and not in the other."""
    written = {
        (name, mode) for name, _, modes in rows("Types and modes") for mode in modes.split(", ")
    }
    written |= {(name, "") for name, *_ in rows("Types and modes")}

    assert written == {(kind.type, kind.mode or "") for kind in kinds()}


def test_quad_classes_are_those_of_the_ontology():
    """The four fields of the table of words and deeds are quads 1 to 4."""
    text = CODEBOOK.read_text(encoding="utf-8")
    fields = re.findall(r"^\| (?:words|deeds) \| (.+) \| (.+) \|$", text, re.MULTILINE)
    quads = {1: fields[0][0], 2: fields[1][0], 3: fields[0][1], 4: fields[1][1]}

    for quad, names in quads.items():
        assert set(names.split(", ")) == {kind.type for kind in kinds() if kind.quad == quad}


def test_statuses_are_those_of_the_records():
    """Eight, in the order of the record's own type."""
    assert list(get_args(Status)) == [name for name, _ in rows("Status")]


def test_every_requirement_is_a_class():
    """What a deed requires of its object is a class of words that has some."""
    own = {"owner", "verb", "phone", "joint", "initiative", ""}
    required = {
        deed.requires.lstrip(":<")
        for part in "vna"
        for several in deeds(part).values()
        for deed in several
    }

    assert [] == sorted(name for name in required - own if not object_class(name))


def test_words_of_status_name_statuses():
    """No row names a status that does not exist."""
    found = {
        status
        for part in "vn"
        for is_noun in (False, True)
        for status in status_words(part, is_noun=is_noun).values()
    }

    assert found <= set(get_args(Status))
