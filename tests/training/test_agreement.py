"""What is said of the agreement of two passes, and of how much text there is."""

import subprocess
import sys
from pathlib import Path

TRAINING = Path(__file__).parent.parent.parent / "training"
STATEMENTS = """
= tunnel
Peru said the tunnel would open, and of the toll its read-out said nothing.
S Peru | said | the tunnel would open
N its read-out | the toll

= milk
Nobody drinks milk, farmers said in Wellington.
S farmers | said | Nobody drinks milk
"""
OTHERS = """
= tunnel
Peru said the tunnel would open, and of the toll its read-out said nothing.
S Peru | said | the tunnel … open
N read-out | -

= milk
Nobody drinks milk, farmers said in Wellington.
S farmers | said in Wellington | drinks milk
"""
TREE = """# newdoc id = a
# sent_id = a-1
# text = Togo agreed.
1	Togo	Togo	PROPN	NNP	_	2	nsubj	_	_
2	agreed	agree	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
"""


def run(name, *arguments):
    """Run a script of training/ and return its exit status and what it prints."""
    ran = subprocess.run(
        [sys.executable, TRAINING / f"{name}.py", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return ran.returncode, (ran.stdout or ran.stderr).splitlines()


def folder(path, **files):
    """Write files into a folder and return it."""
    path.mkdir()
    for name, text in files.items():
        suffix = "conllu" if name.startswith("t") else "txt"
        (path / f"{name.replace('_', '-')}.{suffix}").write_text(text, encoding="utf-8")
    return path


def test_passes_without_events_are_compared(tmp_path):
    """Rule: only kinds that one of the passes has are told of; silences match by who or on what."""
    first = folder(tmp_path / "first", s1_01=STATEMENTS)
    second = folder(tmp_path / "second", s1_01=OTHERS, a1_01=STATEMENTS)

    assert (
        0,
        [
            "files 1, items 2, events 0 a pass, statements 2 a pass, silences 1 a pass",
            "content F1 (Jaccard .5) 1.000",
            "source right of those 1.000",
            "content exact of those 0.500",
            "cue equal of those 0.500",
            "silence F1 (who or on) 1.000",
            "silence F1 (on) 0.000",
            "who right of those found 1.000",
        ],
    ) == run("agreement", first, second)


def test_events_of_one_status_agree_wholly(tmp_path):
    """Rule: kappa is 1 where both passes know one status only."""
    text = (
        "= talks\nTogo met Benin.\nE met | CONSULT visit | happened | Togo; Benin | - | - | - | -\n"
    )
    first = folder(tmp_path / "first", a1_01=text)
    status, lines = run("agreement", first, first)

    assert 0 == status
    assert "event found F1 1.000" in lines
    assert "status kappa 1.000" in lines


def test_trees_are_compared_word_by_word(tmp_path):
    """Rule: of files or folders of trees: heads, heads with relations, tags and lemmas."""
    first = folder(tmp_path / "first", t0=TREE)
    second = folder(tmp_path / "second", t0=TREE.replace("2\tnsubj", "2\tobj"), s1_01=STATEMENTS)
    expected = [
        "files 1, sentences 1, words 3",
        "head equal 1.000",
        "head and relation equal 0.667",
        "UPOS equal 1.000",
        "lemma equal 1.000",
    ]

    assert (0, expected) == run("agreement", first, second)
    assert (0, expected) == run("agreement", first / "t0.conllu", second / "t0.conllu")


def test_folders_without_a_name_in_common_are_refused(tmp_path):
    """Rule: where there is nothing to compare, the exit status says so."""
    first = folder(tmp_path / "first", t0=TREE)
    second = folder(tmp_path / "second", s1_01=STATEMENTS)

    assert 2 == run("agreement", first, second)[0]


def test_each_kind_of_text_is_counted(tmp_path):
    """Rule: items, names by type, trees and mentions are counted by author or file, and in sum."""
    statements = folder(tmp_path / "statements", s1_01=STATEMENTS, s1_02=OTHERS)
    entities = folder(tmp_path / "entities", n1_01="[Accra|location] and [Togo|country] met.\n")
    trees = folder(tmp_path / "trees", t0=TREE, t1=TREE)
    coreference = folder(tmp_path / "coreference", k1_01="<1 Ana> left. ¶ <1 She> ran.\n")
    status, lines = run("count", statements, entities, trees, coreference)

    assert 0 == status
    assert "| statements | files | items | words | statements | silences |" in lines
    assert "| s1 | 2 | 4 | 42 | 4 | 2 |" in lines
    assert "| n1 | 1 | 1 | 4 | 2 | 0 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 |" in lines
    assert "| t1 | 1 | 1 | 3 |" in lines
    assert "| all | 2 | 2 | 6 |" in lines
    assert "| k1 | 1 | 1 | 4 | 2 |" in lines
