"""Training, a few steps of it: read, learn, save, export, and run what was exported."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("torch", "onnx", "onnxruntime", "safetensors")
MISSING = [name for name in NEEDED if importlib.util.find_spec(name) is None]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)} (training/README.md)"),
]

# form, lemma, UPOS, head, relation, entity tag; the numbers of heads begin with 1.
SENTENCES = [
    """
    The the DET 2 det O
    envoy envoy NOUN 3 nsubj O
    left leave VERB 0 root O
    Quito Quito PROPN 3 obj B-LOC
    . . PUNCT 3 punct O
    """,
    """
    She she PRON 2 nsubj O
    said say VERB 0 root O
    talks talk NOUN 4 nsubj O
    failed fail VERB 2 ccomp O
    . . PUNCT 2 punct O
    """,
    """
    Rivka Rivka PROPN 3 nsubj B-PER
    Amdur Amdur PROPN 1 flat I-PER
    thanked thank VERB 0 root O
    the the DET 5 det O
    union union NOUN 3 obj B-ORG
    . . PUNCT 3 punct O
    """,
]
EVENTS = """
= fishing
Togo held two trawlers on Monday, its navy said. ¶ The crews are safe.
S its navy | said | Togo held two trawlers on Monday
E held | COERCE seize | happened | Togo | two trawlers | S1 | - | on Monday

= weather
Rain fell on the terraces for a week.
"""
STATEMENTS = """
= budget
The treasurer warned that the fund was empty.
S The treasurer | warned | that the fund was empty
"""


def rows_of(sentence):
    """Return the rows of a sentence."""
    return [line.split() for line in sentence.strip().splitlines()]


def conllu(name):
    """Return the sentences as one document; the envoy and "she" are one entity."""
    linked = {"envoy": "Entity=(1-person)", "She": "Entity=(1-person)"}
    blocks = [f"# newdoc id = {name}"]
    for number, sentence in enumerate(SENTENCES * 2):
        lines = [f"# sent_id = {name}-{number}"]
        for at, (form, lemma, upos, head, relation, _) in enumerate(rows_of(sentence), 1):
            misc = linked.get(form, "_")
            lines.append(f"{at}\t{form}\t{lemma}\t{upos}\t{upos}\t_\t{head}\t{relation}\t_\t{misc}")
        blocks.append("\n".join(lines))
    return blocks[0] + "\n" + "\n\n".join(blocks[1:]) + "\n"


def write(path, *objects):
    """Write objects as JSON lines."""
    path.write_text("".join(json.dumps(one) + "\n" for one in objects), encoding="utf-8")


def lay_out(gold, text):
    """Write tiny sets in the layout that training reads."""
    language, statements = gold / "language", gold / "statements"
    for folder in (language, statements, text / "events", text / "statements"):
        folder.mkdir(parents=True)
    tagged = [[[row[0] for row in rows_of(s)], [row[5] for row in rows_of(s)]] for s in SENTENCES]
    words = tagged[1][0]
    # A role must be seen ten times to be learned: in as many sentences.
    roles = [
        {
            "words": words + ["."] * more,
            "preds": [[1, "say.01"]],
            "args": [[1, 0, "ARG0"], [1, 3, "ARG1"]],
        }
        for more in range(10)
    ]
    attributed = "The talks failed, she said.\n\nNobody signed."
    parts = {"content_parts": [[0, 16]], "cue_parts": [[22, 26]], "speaker_parts": [[18, 21]]}
    for part in ("train", "dev"):
        for name in ("ewt", "gum-free"):
            (language / f"{name}-{part}.conllu").write_text(conllu(f"{name}-{part}"), "utf-8")
        for name in ("uner", "gum", "pol", "wwn"):
            write(language / f"ner-{name}-{part}.jsonl", *tagged)
        write(language / f"srl-{part}.jsonl", *roles)
        write(
            statements / f"polnear_{part}.jsonl",
            {"text": attributed, "quotes": [parts]},
        )
    judged = {
        part: {f"ewt-{part}-0": [[2, 3.0, 1.0]], f"ewt-{part}-1": [[3, -1.0, 1.0]]}
        for part in ("train", "dev")
    }
    write(language / "factuality-uds.json", judged)
    target = {"tok_span": [2, 3], "label": 2.0}
    write(
        statements / "factuality_uw_train.jsonl",
        {"text": "The envoy left .", "targets": [target]},
    )
    for number in ("01", "03"):
        (text / "events" / f"a1-{number}.txt").write_text(EVENTS, encoding="utf-8")
        (text / "statements" / f"s1-{number}.txt").write_text(STATEMENTS, encoding="utf-8")


def run(*arguments):
    """Run a script of training/ as a user does."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Train one layer for a few steps, without MiniLM's weights, and export it."""
    folder = tmp_path_factory.mktemp("training")
    gold, text, model = folder / "gold", folder / "text", folder / "model.pt"
    lay_out(gold, text)
    told = run(
        "training/train.py",
        *("--gold", gold, "--text", text, "--out", model),
        *("--layers", 0, "--epochs", 1, "--steps", 6, "--budget", 128),
    )
    data = folder / "data"
    data.mkdir()
    run("training/export.py", model, data)
    return folder, told


@pytest.fixture
def session(exported):
    """Return the exported graph in ONNX Runtime."""
    graph = str(exported[0] / "data" / "model.int8.onnx")
    return onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])


def test_every_head_is_measured(exported):
    """Rule: after each pass the development sets of all heads are measured."""
    figures = exported[1]

    for name in ("ewt", "gum-free", "coreference", "entities", "quotations", "own events"):
        assert f"'{name}'" in figures


def test_the_graph_says_what_its_names_promise(exported, session):
    """Rule: outputs of two windows of 5 and 2 words have the shapes that their labels tell."""
    labels = json.loads((exported[0] / "data" / "model.labels.json").read_text())
    words = {
        "first": [[1, 2, 3, 4, 5], [1, 2, 0, 0, 0]],
        "last": [[1, 2, 3, 4, 5], [1, 2, 0, 0, 0]],
    }
    pieces = {
        "ids": [[101, 1996, 19918, 2187, 17064, 1012, 102], [101, 4542, 1012, 102, 0, 0, 0]],
        "cases": [[0, 10, 1, 1, 2, 7, 0], [0, 10, 7, 0, 0, 0, 0]],
    }
    feed = {name: np.array(value, np.int64) for name, value in (words | pieces).items()}
    feed["mask"] = (feed["ids"] > 0).astype(np.float32)
    names = [one.name for one in session.get_outputs()]
    found = dict(zip(names, session.run(None, feed), strict=True))

    for name in ("upos", "xpos", "feats", "lemma", "sense", "start", "factuality"):
        assert (2, 5) == found[name].shape
    assert (2, 5, 6) == found["arc"].shape
    assert (2, 5, len(labels["ner"])) == found["ner"].shape
    assert (2, 5, 4 * len(labels["quotation_tags"])) == found["quote"].shape
    for name in ("type", "mode", "status"):
        wide = len(labels[{"status": "event_statuses"}.get(name, f"event_{name}s")])
        assert (2, 5, wide) == found[f"event_{name}"].shape
    for name in ("governor", "antecedent", "as_cue", "as_source"):
        assert (2, 6) == found[name].shape[:2]
    for name in ("dependent", "anaphor", "predicate", "argument", "trigger", "party", "pair"):
        assert (2, 5) == found[name].shape[:2]


def test_pair_weights_fit_the_sides(exported, session):
    """Rule: each product of pairs has a weight as wide as the sides that the graph gives."""
    with np.load(exported[0] / "data" / "model.pairs.npz") as stored:
        shapes = {name: stored[name].shape for name in stored.files}
    wide = {one.name: one.shape[-1] for one in session.get_outputs()}

    for weight, left, right in (
        ("relation", "dependent", "governor"),
        ("role", "predicate", "argument"),
        ("argument", "trigger", "party"),
    ):
        assert (wide[left], wide[right]) == (shapes[weight][0], shapes[weight][2])
