"""What windows read into, joined: with an encoder that makes its scores up."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language.encoder import Encoded, Labels, Output
from dragoman.language.reader import Reader
from dragoman.language.segment import sentences
from dragoman.language.trees import is_tree
from dragoman.records import Block, Report, report_id
from dragoman.spans import Span

LABELS = Labels(
    upos=("NOUN", "PRON", "VERB", "PUNCT"),
    xpos=("NN", "VB"),
    feats=("_",),
    deprel=("nsubj", "obj", "root"),
    lemma=("L|0|",),
    ner=("uner:O", "uner:B-PER", "uner:I-PER", "uner:B-ORG"),
    roles=("_", "ARG0", "ARG1"),
    senses=("_", "01"),
    quotation_tags=tuple("OBIES"),
    event_types=("_", "AID", "COERCE"),
    event_modes=("AID", "COERCE", "COERCE seize"),
    event_statuses=("happened", "denied"),
    event_arguments=("_", "source", "target", "place", "time"),
)
INNER = 3
# What the graph gives that is a number a word, and what has a column more than there are words.
NUMBERS = {"upos": 4, "xpos": 2, "feats": 1, "lemma": 1, "sense": 2}
WIDE = {"ner": 4, "quote": 20, "event_type": 3, "event_mode": 3, "event_status": 2}
LONGER = {"governor", "antecedent", "as_cue", "as_source"}


class FakeEncoder:
    """Takes words for 5 pieces each, and answers with scores drawn at random."""

    labels = LABELS
    version = "fake"

    def __init__(self, seed):
        self.random = np.random.default_rng(seed)
        self.pairs = {
            name: self.random.normal(size=(INNER + 1, count, INNER + 1))
            for name, count in (("relation", 3), ("role", 3), ("argument", 5))
        }
        for name in ("link", "cue", "source"):
            self.pairs[name] = self.random.normal(size=(INNER + 1, INNER))
        self.governing = self.pairs["relation"].transpose(2, 1, 0)
        self.seen = []

    def size(self, words):
        """Return the number of pieces."""
        return 5 * len(words)

    def encode(self, words, opens):
        """Remember a window."""
        self.seen.append((tuple(words), tuple(opens)))
        places = list(range(len(words)))
        return Encoded([0] * 5 * len(words), [0] * 5 * len(words), places, places)

    def run(self, batch):
        """Make scores up."""
        rows, words = len(batch), max(len(one.first) for one in batch)
        found = {}
        for name in Output._fields:
            if name in NUMBERS:
                found[name] = self.random.integers(0, NUMBERS[name], (rows, words))
            elif name in {"start", "factuality"}:
                found[name] = self.random.normal(size=(rows, words)) * 3
            elif name == "arc":
                found[name] = self.random.normal(size=(rows, words, words + 1))
            else:
                size = words + (name in LONGER)
                found[name] = self.random.normal(size=(rows, size, WIDE.get(name, INNER)))
        return Output(**found)


@st.composite
def reports(draw):
    """Draw a report of a few paragraphs, some longer than a window; ministers begin each."""
    text, blocks = "", []
    for _ in range(draw(st.integers(1, 4))):
        start = len(text)
        for number in range(draw(st.integers(1, 5))):
            text += "Envoys " if number else "Ministers "
            text += "met them " * draw(st.integers(0, 9)) + "there. "
        blocks.append(Block(type="paragraph", spans=(Span(start, len(text) - 1),)))
    return Report(id=report_id(text), text=text, blocks=tuple(blocks))


cases = given(reports(), st.integers(0, 2**32 - 1))


@cases
@settings(deadline=None, max_examples=40)
def test_every_word_is_kept_once(report, seed):
    """Rule: context is read twice and kept once; words are those of the rules, in their order."""
    words = [
        place
        for block in report.blocks
        for cut in sentences(report.text, block.spans[0].start, block.spans[0].end)
        for place in cut
    ]

    reading = Reader(FakeEncoder(seed)).read([report])[0]

    assert words == [(token.start, token.end) for token in reading.tokens]
    assert list(range(len(words))) == [token.index for token in reading.tokens]


@cases
@settings(deadline=None, max_examples=40)
def test_every_sentence_is_a_tree_of_its_own(report, seed):
    """Rule: sentences follow each other, keep to their block, and have one root each."""
    reading = Reader(FakeEncoder(seed)).read([report])[0]

    at = 0
    for number, sentence in enumerate(reading.sentences):
        assert (number, at) == (sentence.index, sentence.first)
        at = sentence.last
        block = report.blocks[sentence.block].spans[0]
        assert block.start <= sentence.start
        inside = reading.tokens[sentence.first : sentence.last]
        assert {number} == {token.sentence for token in inside}
        heads = [token.head - sentence.first + 1 if token.head >= 0 else 0 for token in inside]
        assert 1 == heads.count(0)
        assert is_tree(heads)
        assert ["root"] == [token.deprel for token in inside if token.head < 0]
        assert all(token.deprel != "root" for token in inside if token.head >= 0)
    assert len(reading.tokens) == at


@cases
@settings(deadline=None, max_examples=40)
def test_layers_stand_on_words(report, seed):
    """Rule: roles, entities and triggers keep to a sentence; antecedents come before."""
    reading = Reader(FakeEncoder(seed)).read([report])[0]
    sentence = [token.sentence for token in reading.tokens]
    size = len(sentence)

    for role in reading.roles:
        assert reading.tokens[role.predicate].sense == "01"
        assert sentence[role.predicate] == sentence[role.head]
    for one in (*reading.entities, *reading.triggers):
        assert 0 <= one.first < one.last <= size
        assert sentence[one.first] == sentence[one.last - 1]
    for quotation in reading.quotations:
        assert quotation.content
        for first, last in filter(None, (*quotation.content, quotation.cue, quotation.source)):
            assert 0 <= first < last <= size
    for word, earlier in reading.antecedents.items():
        assert 0 <= earlier.word < word < size
        assert 0 < earlier.score <= 1


@cases
@settings(deadline=None, max_examples=20)
def test_only_the_first_word_of_a_block_opens_a_paragraph(report, seed):
    """Rule: a window that goes on within a block, or repeats one as context, opens none there."""
    encoder = FakeEncoder(seed)
    Reader(encoder).read([report])

    for words, opens in encoder.seen:
        assert [word == "Ministers" for word in words] == list(opens)


def test_a_window_in_the_middle_of_a_paragraph_opens_none():
    """Rule: of a paragraph of several windows, only the first window opens it."""
    text = "Envoys " + "met them " * 9 + "there. "
    report = Report(id=report_id(text * 4), text=text * 4)
    encoder = FakeEncoder(0)
    Reader(encoder).read([report])

    assert 4 == len(encoder.seen)
    assert [1, 0, 0, 0] == [sum(opens) for _, opens in encoder.seen]
