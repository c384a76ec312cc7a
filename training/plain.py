"""
Text without marks: plain text, and treebank sentences with other words of the same kind.

Neither teaches anything by itself. With a guide, each head learns what the guide makes of
them, so that a small network meets more words and constructions than anyone has marked.
Source: Buciluă, Caruana and Niculescu-Mizil, "Model Compression" (2006).
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from texts import worded
from treebanks import Document
from windows import Sentence

# What parts the documents of a file; its lines are paragraphs.
APART = "\f"
# Classes of words that are many: only these are replaced.
OPEN = ("ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB")
# The share of a sentence's words of these classes that is replaced, drawn for each sentence.
REPLACED = (0.1, 0.25, 0.5)


def read_plain(folder: Path) -> list[Document]:
    """Return the documents of the `*.txt` files of a folder, cut into sentences by rule."""
    return [
        _document(" ¶ ".join(text.split("\n")))
        for path in sorted(folder.glob("*.txt"))
        for text in path.read_text(encoding="utf-8").split(APART)
        if text.strip()
    ]


def _document(text: str) -> Document:
    """Return the sentences of a text whose paragraphs "¶" parts."""
    forms, _, opens, starts = worded(text)
    return [
        Sentence(forms[first:last], opens=opens[first])
        for first, last in zip(starts, [*starts[1:], len(forms)], strict=True)
        if first < last
    ]


class Kinds:
    """The words of treebanks by tag and features."""

    def __init__(self, files: Sequence[list[Document]], tags: list[str]) -> None:
        self.open = {tags.index(tag) for tag in OPEN if tag in tags}
        self.words: dict[tuple[int, int, int], list[str]] = defaultdict(list)
        for file in files:
            for document in file:
                for sentence in document:
                    for word, kind in zip(sentence.words, _kinds(sentence), strict=True):
                        if kind[0] in self.open:
                            self.words[kind].append(word)

    def varied(self, file: list[Document], rng: random.Random) -> list[Document]:
        """Return the documents without marks, some of their words replaced by others of their kind."""
        return [[self._varied(sentence, rng) for sentence in document] for document in file]

    def _varied(self, sentence: Sentence, rng: random.Random) -> Sentence:
        """Return a sentence so."""
        share = rng.choice(REPLACED)
        words = [
            _cased(rng.choice(self.words[kind]), word)
            if kind[0] in self.open and rng.random() < share
            else word
            for word, kind in zip(sentence.words, _kinds(sentence), strict=True)
        ]
        return Sentence(words, opens=sentence.opens)


def _kinds(sentence: Sentence) -> list[tuple[int, int, int]]:
    """Return the tags and features of the words of a treebank sentence, as numbers."""
    gold = sentence.gold
    return list(zip(gold["upos"], gold["xpos"], gold["feats"], strict=True))


def _cased(word: str, like: str) -> str:
    """Return a word with the capital or small first letter of another, where it has no others."""
    if like.istitle() and word.islower():
        return word.capitalize()
    return word.lower() if like.islower() and word.istitle() else word
