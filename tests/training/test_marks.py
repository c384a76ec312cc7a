"""The marked text that the project keeps, and how it is read."""

import re
from pathlib import Path

import pytest

TEXT = Path(__file__).parent.parent.parent / "training" / "text"
ITEMS = sorted(
    path for folder in ("events", "statements", "second") for path in TEXT.glob(f"{folder}/*.txt")
)
TREES = sorted(TEXT.glob("*/*.conllu"))


def written(tmp_path, text):
    """Return a file of this text."""
    path = tmp_path / "n1-01.txt"
    path.write_text(text, encoding="utf-8")
    return path


def word(number, head, relation):
    """Return the columns of a word of a tree."""
    return [str(number), "x", "x", "NOUN", "NN", "_", str(head), relation, "_", "_"]


@pytest.mark.parametrize("path", ITEMS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_marks_stand_in_their_text(script, path):
    """Rule: a trigger, cue and source is found in its text letter for letter."""
    marks = script("marks")
    lost = [
        (item.where, words)
        for item in marks.items(path)
        for kind, fields in item.marks
        for words in (fields[:1] if kind == "E" else fields[:2] if kind == "S" else ())
        if words not in {"", "-"} and marks.place(item.text, words) is None
    ]

    assert [] == lost


@pytest.mark.parametrize("path", sorted(TEXT.glob("entities/*.txt")), ids=lambda path: path.stem)
def test_names_are_marked_whole(script, path):
    """Rule: brackets are balanced, types known, and a name begins and ends with no space."""
    found = list(script("marks").marked(path))

    assert found
    assert [] == [
        text[start:end]
        for text, names in found
        for start, end, _ in names
        if text[start:end] != text[start:end].strip()
    ]


@pytest.mark.parametrize("path", sorted(TEXT.glob("coreference/*.txt")), ids=lambda path: path.stem)
def test_mentions_are_marked_whole(script, path):
    """Rule: brackets are balanced, and a mention begins and ends with no space."""
    found = list(script("marks").passages(path))

    assert found
    assert [] == [
        text[start:end]
        for text, mentions in found
        for start, end, _ in mentions
        if text[start:end] != text[start:end].strip()
    ]


@pytest.mark.parametrize("path", TREES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_trees_are_trees_of_their_text(script, path):
    """Rule: a tree has one root and no cycle, and its words make up its text."""
    conllu = script("conllu")
    faults = []
    for notes, rows in conllu.blocks(path):
        text = "".join(row[1] + " " * ("SpaceAfter=No" not in row[9]) for row in rows).rstrip()
        if conllu.fault(rows) or text != notes["text"]:
            faults.append((notes["sent_id"], conllu.fault(rows)))

    assert [] == faults


def test_no_tree_is_taken_from_held_out_text():
    """Rule: trees are of none of the files that events and statements are measured on."""
    found = {
        name
        for path in TREES
        for name in re.findall(
            r"^# sent_id = (.*):", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }

    assert found
    assert [] == sorted(name for name in found if name.endswith(("-01", "-02")))


def test_names_are_read_with_their_places(script, tmp_path):
    """Rule: places count in the text without marks; comments and empty lines are no text."""
    path = written(
        tmp_path,
        "# author: n1\n\n  The [Bundestag|organisation] met in [Berlin|location].\nDear Sir,\n",
    )

    assert [
        ("The Bundestag met in Berlin.", [(4, 13, "organisation"), (21, 27, "location")]),
        ("Dear Sir,", []),
    ] == list(script("marks").marked(path))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("[Accra|city] is hot.", "no type 'city'"),
        ("[Accra|location is hot.", "stands alone"),
        ("Accra|location] is hot.", "stands alone"),
        ("[[Accra|location]|location] is hot.", "stands alone"),
    ],
)
def test_a_broken_name_is_refused_with_its_line(script, tmp_path, line, fault):
    """Rule: what is no mark is an error of a file and line, never text."""
    with pytest.raises(ValueError, match=rf"^n1-01\.txt:2: .*{fault}"):
        list(script("marks").marked(written(tmp_path, f"# author: n1\n{line}\n")))


def test_mentions_are_read_with_their_places(script, tmp_path):
    """Rule: mentions may stand in mentions, and come in the order of their beginnings."""
    path = written(tmp_path, "<1 The envoy of <2 Ghana>> said <1 she> left.\n")

    assert [("The envoy of Ghana said she left.", [(0, 18, 1), (13, 18, 2), (24, 27, 1)])] == list(
        script("marks").passages(path)
    )


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("<1 She left.", "not closed"),
        ("She> left.", "'>' stands alone"),
        ("<She> left.", "'<' stands alone"),
        ("<1 > left.", "empty"),
    ],
)
def test_a_broken_mention_is_refused_with_its_line(script, tmp_path, line, fault):
    """Rule: brackets that do not match are an error of a file and line."""
    with pytest.raises(ValueError, match=rf"^n1-01\.txt:1: .*{fault}"):
        list(script("marks").passages(written(tmp_path, line)))


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([word(1, 2, "nsubj"), word(2, 0, "root")], None),
        ([word(1, 0, "root"), word(2, 0, "root")], "2 roots"),
        ([word(1, 2, "nsubj"), word(2, 1, "obj")], "0 roots"),
        ([word(1, 0, "root"), word(2, 3, "obj"), word(3, 2, "obj")], "a cycle above word 2"),
        ([word(1, 0, "root"), word(2, 5, "obj")], "a head is no word of the sentence"),
        ([word(1, 0, "obj")], "a root is not called root, or another word is"),
    ],
)
def test_what_is_no_tree_is_named(script, rows, fault):
    """Rule: a tree has one root, so called, and every word hangs on it in the end."""
    assert fault == script("conllu").fault(rows)
