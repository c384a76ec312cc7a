"""Read CoNLL-U treebanks, and join what other files know of the same sentences."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from conllu import blocks
from windows import Sentence, Window

Document = list[Sentence]


def lemma_rule(form: str, lemma: str) -> str:
    """
    Return the rule that makes the lemma of the form, as `language.lemmas.lemma_of` applies it.

    "L|3|y": drop three characters of the lower-cased form, add "y" (S: case kept, C: then
    capitalised); "A|be": the lemma itself, where nothing is shared.
    """
    low_form, low_lemma = form.lower(), lemma.lower()
    shared = 0
    while shared < min(len(low_form), len(low_lemma)) and low_form[shared] == low_lemma[shared]:
        shared += 1
    if shared == 0 and low_form != low_lemma and low_lemma:
        return "A|" + lemma
    case = "L" if lemma == low_lemma else "S" if lemma[: len(form)] == form[: len(lemma)] else "C"
    return f"{case}|{len(form) - shared}|{low_lemma[shared:]}"


def documents(path: Path) -> list[Document]:
    """Return the documents of a CoNLL-U file; raw columns stay under `rows`, mentions under `mentions`."""
    found: list[Document] = []
    for notes, rows in blocks(path):
        opens = any(key.startswith(("newpar", "newdoc")) for key in notes)
        if any(key.startswith("newdoc") for key in notes) or not found:
            found.append([])
        sentence = Sentence([row[1] for row in rows], opens)
        sentence.gold["rows"] = rows
        sentence.gold["name"] = notes["sent_id"]
        found[-1].append(sentence)
    return found


def mentions(rows: list[list[str]]) -> list[tuple[int, int, int]]:
    """Return (first, last, entity) of GUM's coreference layer, `last` exclusive; broken mentions left out."""
    found, stack = [], []
    for at, row in enumerate(rows):
        value = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for match in re.finditer(r"\(([^()]+)(\))?|([^()]+)\)", value):
            opened, closed_here, closes = match.groups()
            if opened:
                name = opened.split("-")[0]
                if "[" in name:
                    continue
                if closed_here:
                    found.append((at, at + 1, int(name)))
                else:
                    stack.append((name, at))
            elif closes and "[" not in closes:
                for place in range(len(stack) - 1, -1, -1):
                    if stack[place][0] == closes:
                        found.append((stack[place][1], at + 1, int(closes)))
                        del stack[place]
                        break
    return found


def head_of(rows: list[list[str]], first: int, last: int) -> int:
    """Return the word of a span whose head lies outside it."""
    return next((at for at in range(first, last) if not first < int(rows[at][6]) <= last), first)


def vocabulary(files: list[list[Document]], least: dict[str, int]) -> dict[str, list[str]]:
    """Return the tags, features, lemma rules and relations seen often enough."""
    counts: dict[str, Counter[str]] = {
        key: Counter() for key in ("upos", "xpos", "feats", "deprel", "lemma")
    }
    for file in files:
        for document in file:
            for sentence in document:
                for row in sentence.gold["rows"]:
                    for key, value in zip(
                        counts,
                        (row[3], row[4], row[5], row[7], lemma_rule(row[1], row[2])),
                        strict=True,
                    ):
                        counts[key][value] += 1
    return {
        key: sorted(name for name, count in found.items() if count >= least.get(key, 1))
        for key, found in counts.items()
    }


def annotate(file: list[Document], names: dict[str, list[str]], known: dict[str, Any]) -> None:
    """Turn the raw columns into numbers, and add roles, entities, factuality and mentions."""
    index = {key: {name: at for at, name in enumerate(values)} for key, values in names.items()}
    for document in file:
        met: set[int] = set()
        for sentence in document:
            rows, name = sentence.gold.pop("rows"), sentence.gold.pop("name")
            for key, value in (("upos", 3), ("xpos", 4), ("feats", 5)):
                sentence.gold[key] = [index[key].get(row[value], -100) for row in rows]
            sentence.gold["lemma"] = [
                index["lemma"].get(lemma_rule(row[1], row[2]), -100) for row in rows
            ]
            sentence.gold["tree"] = (
                [int(row[6]) for row in rows],
                [index["deprel"].get(row[7], -100) for row in rows],
            )
            if known.get("mentions"):
                found = mentions(rows)
                sentence.gold["mentions"] = [
                    (head_of(rows, first, last), entity, entity in met)
                    for first, last, entity in sorted(found)
                ]
                met |= {entity for _, _, entity in found}
            key = " ".join(sentence.words)
            role = known.get("roles", {}).get(key)
            if role:
                senses = [0] * len(rows)
                for word, sense in role["preds"]:
                    senses[word] = index["senses"].get(sense.rsplit(".", 1)[1], 1)
                sentence.gold["sense"] = senses
                sentence.gold["roles"] = (
                    [word for word, _ in role["preds"]],
                    [
                        (predicate, word, index["roles"][label])
                        for predicate, word, label in role["args"]
                        if label in index["roles"]
                    ],
                )
            judged = known.get("fact", {}).get(name)
            if judged:
                sentence.gold["fact_uds"] = judged
            for layer, (tags, found) in known.get("ner", {}).items():
                if key in found:
                    sentence.gold[f"ner_{layer}"] = [tags.index(tag) for tag in found[key]]


def finish_tree_window(window: Window) -> None:
    """Say where sentences start, and which earlier mentions each mention goes back to."""
    window.gold["starts"] = [(0, len(window.words), None)]
    links, before = [], {}
    found = window.gold.pop("mentions", None)
    if found is None:
        return
    for base, _, values in found:
        for word, entity, is_met in values:
            earlier = before.setdefault(entity, [])
            # A mention that goes back to a word outside the window teaches nothing.
            if earlier or not is_met:
                links.append((base + word, sorted({one for one in earlier if one != base + word})))
            earlier.append(base + word)
    window.gold["coreference"] = links


def jsonl(path: Path) -> list[Any]:
    """Return the objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
