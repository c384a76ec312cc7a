"""Roles of dependants, counted."""

import json
import sys

ROWS = [
    "1	Chad	Chad	PROPN	NNP	_	2	nsubj	_	_",
    "2	sent	send	VERB	VBD	_	0	root	_	_",
    "3	aid	aid	NOUN	NN	_	2	obj	_	_",
    "4	to	to	ADP	IN	_	5	case	_	_",
    "5	Mali	Mali	PROPN	NNP	_	2	obl	_	_",
    "6	.	.	PUNCT	.	_	2	punct	_	_",
]


def test_roles_are_counted_by_verb_and_kind(script, tmp_path, monkeypatch):
    """Rule: what never had a role is left out of a verb's own rows, and counts among all."""
    monkeypatch.setitem(sys.modules, "conllu", script("conllu"))
    (tmp_path / "ewt-train.conllu").write_text(
        "# sent_id = 1\n# text = Chad sent aid to Mali.\n" + "\n".join(ROWS) + "\n\n",
        encoding="utf-8",
    )
    one = {
        "words": [row.split("\t")[1] for row in ROWS],
        "preds": [[1, "send.01"]],
        "args": [[1, 0, "ARG0"], [1, 2, "ARG1"], [1, 4, "ARG2"]],
    }
    (tmp_path / "srl-train.jsonl").write_text(json.dumps(one) + "\n", encoding="utf-8")

    found = script("valency").counted(tmp_path)

    assert {"ARG2": 1} == found["send", "obl/to"] == found["*", "obl/to"]
    assert ("send", "punct") not in found
    assert {"_": 1} == found["*", "punct"]
