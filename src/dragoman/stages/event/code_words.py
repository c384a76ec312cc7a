"""
The classes of words by which deeds are coded, as they stand in a sentence.

A word alone has the classes of a table, and so has a term that it makes with the words beside
it: "pull out", "trade talks".
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.codes import classes_of, in_names, parts_of_pairs
from dragoman.language.reading import Reading, Token
from dragoman.stages.phrases import case_of

_PARTICLES = frozenset({"compound:prt", "advmod", "xcomp", "obl", "obj", "nmod"})
_BEFORE = ("compound", "amod", "nmod:desc")
_ALONE = frozenset({"obj", "obl", "nsubj", "nsubj:pass", "conj"})
_PARTS = {"VERB": "v", "AUX": "v", "ADV": "a"}


class WordClasses:
    """Finds the classes of words, each looked up once. Made once for each run of a stage."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.known: dict[int, frozenset[str]] = {}

    def of(self, word: Token) -> frozenset[str]:
        """Return the classes of a word."""
        if word.index not in self.known:
            self.known[word.index] = self._looked_up(word)
        return self.known[word.index]

    def is_part(self, word: Token) -> bool:
        """Say whether a word only makes a term with the one it hangs on: "peace" in "peace talks"."""
        if word.deprel not in _BEFORE:
            return False
        lemma = self.reading.tokens[word.head].lemma.lower()
        is_known = lemma in parts_of_pairs() and self.reading.tokens[word.head].upos != "PROPN"
        return is_known and any(classes_of(f"{name} {lemma}", "n") for name in _names(word))

    def _looked_up(self, word: Token) -> frozenset[str]:
        """Return the classes of the phrase a word heads if the table has it, else its own."""
        lemma, form = word.lemma.lower(), word.text.lower()
        if word.deprel == "nummod":
            return frozenset()  # "a million children" are no money
        if self._is_of_name(word):
            return in_names(lemma)
        part = _PARTS.get(word.upos, "n")
        pairs = self._pairs(word) if lemma in parts_of_pairs() else ()
        own = frozenset[str]().union(*(classes_of(pair, part) for pair in pairs))
        if not own:
            own = classes_of(lemma, part)
            own = own if form == lemma else own | classes_of(form, part)
        stems = _stems(form) if not own and part == "v" else ()
        return own.union(*(classes_of(stem, part) for stem in stems)) if stems else own

    def _is_of_name(self, word: Token) -> bool:
        """Say whether a word is a name or begins one, as "United"; "sarin", taken for one, is none."""
        if word.upos == "PROPN":
            return word.text[:1].isupper() or word.deprel not in _ALONE
        is_before = word.deprel in _BEFORE and word.text[:1].isupper()
        return is_before and self.reading.tokens[word.head].upos == "PROPN"

    def _pairs(self, word: Token) -> set[str]:
        """Return a word with each word that may make a term with it: "pull out", "trade talks"."""
        lemma = word.lemma.lower()
        after = [one for one in self.reading.children(word.index) if one.deprel in _PARTICLES]
        # In "pulled out of the talks" the particle hangs on the noun.
        after += [case for one in after for case in self.reading.children(one.index, "case")]
        if self.reading.children(word.index, "obj"):  # to return a thing is not to return to one
            after = [one for one in after if one.text.lower() != "to"]
        pairs = {f"{lemma} {name}" for one in after for name in _names(one)}
        led = ((case_of(self.reading, one.index), one) for one in after)
        pairs |= {f"{lemma} {case} {name}" for case, one in led if case for name in _names(one)}
        before = self.reading.children(word.index, *_BEFORE)
        return pairs | {f"{name} {lemma}" for one in before for name in _names(one)}


def _names(word: Token) -> set[str]:
    """Return a word as it stands and its lemma."""
    return {word.lemma.lower(), word.text.lower()}


def _stems(form: str) -> Iterator[str]:
    """Yield the verbs a form may belong to whose lemma is not known: "embezzling", "robbed"."""
    for ending in ("ing", "ed"):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            yield from (stem, stem + "e", stem[:-1])
