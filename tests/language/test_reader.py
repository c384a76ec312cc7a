"""The reader: whole readings of reports, and that company does not change them."""

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dragoman.language.lemmas import lemma_of
from dragoman.language.misread import unbroken
from dragoman.language.reader import default_reader
from dragoman.records import Block, Report, report_id
from dragoman.spans import Span

TALKS = (
    "Foreign Minister Petra Hovland said on Tuesday that Norway would not join the embargo. "
    "“We have not decided anything,” she told reporters in Lima. The U.S. delegation left early."
)


def report(text, *blocks):
    """Make a report; `blocks` are (type, start, end)."""
    return Report(
        id=report_id(text),
        text=text,
        blocks=tuple(Block(type=kind, spans=(Span(start, end),)) for kind, start, end in blocks),
    )


def read(text, *blocks):
    """Read one text."""
    return default_reader().read([report(text, *blocks)])[0]


def assert_sound(reading):
    """Check that all layers of a reading fit each other and the text."""
    at = 0
    for index, token in enumerate(reading.tokens):
        assert index == token.index
        assert at <= token.start < token.end
        # A word with a soft hyphen in it is told as it was written, without.
        assert token.text == unbroken(reading.text[token.start : token.end])
        at = token.end
    nodes = 0
    for sentence in reading.sentences:
        assert nodes == sentence.first < sentence.last
        nodes = sentence.last
        inside = reading.tokens[sentence.first : sentence.last]
        assert (inside[0].start, inside[-1].end) == (sentence.start, sentence.end)
        roots = [token for token in inside if token.head == -1]
        assert 1 == len(roots)
        assert tuple(range(sentence.first, sentence.last)) == reading.subtree(roots[0].index)
    assert nodes == len(reading.tokens)
    for role in reading.roles:
        assert reading.tokens[role.predicate].sense is not None
        assert reading.tokens[role.predicate].sentence == reading.tokens[role.head].sentence
    for entity in reading.entities:
        assert entity.first < entity.last
        assert reading.tokens[entity.first].sentence == reading.tokens[entity.last - 1].sentence


def test_a_report_is_read():
    """Rule: words, tree, roles and entities of plain news are found."""
    reading = read(TALKS)
    assert_sound(reading)
    assert 3 == len(reading.sentences)
    said = next(token for token in reading.tokens if token.text == "said")
    assert ("say", "VERB", -1) == (said.lemma, said.upos, said.head)
    speaker = {role.label: role.head for role in reading.roles_of(said.index)}["ARG0"]
    assert reading.tokens[speaker].text in {"Minister", "Petra", "Hovland"}
    named = {reading.span(one.first, one.last).of(TALKS): one.type for one in reading.entities}
    assert ("PER", "LOC") == (named["Petra Hovland"], named["Lima"])
    assert "COUNTRY" == named["Norway"]


def test_denial_is_less_factual_than_report():
    """Rule: what did not happen has a lower factuality than what did."""
    reading = read("The minister signed the treaty. The minister did not sign the treaty.")
    signed, unsigned = (token for token in reading.tokens if token.lemma == "sign")
    assert unsigned.factuality + 0.5 < signed.factuality


@given(st.text(max_size=200))
@example("A\xadA")
@settings(max_examples=40, deadline=None)
def test_any_text_is_read(text):
    """Rule: no text is refused, and every layer fits it."""
    assert_sound(read(text))


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b", "😀", "."])
def test_almost_nothing_is_read(text):
    """Rule: empty and tiny reports make readings."""
    reading = read(text)
    assert_sound(reading)
    assert bool(text.strip()) is bool(reading.tokens)


def test_company_changes_nothing():
    """Rule: a report reads the same alone, among others, and a second time."""
    others = [report("Rain fell. " * count) for count in (1, 7, 60)]
    alone = default_reader().read([report(TALKS)])[0]
    assert alone == default_reader().read([*others, report(TALKS), *others])[3]
    assert alone == default_reader().read([report(TALKS)])[0]
    assert [] == default_reader().read([])


def test_only_news_is_read():
    """Rule: furniture and credits have no words; sentences keep to their block."""
    text = "Envoys meet in Oslo They talked all night Share this page now"
    blocks = (("headline", 0, 19), ("paragraph", 20, 41), ("furniture", 42, 61))
    reading = read(text, *blocks)
    assert_sound(reading)
    assert ["headline", "paragraph"] == [one.block_type for one in reading.sentences]
    assert [0, 1] == [one.block for one in reading.sentences]
    assert 41 == reading.tokens[-1].end


@pytest.mark.parametrize(
    ("headline", "paragraph"),
    [
        ("Water talks", "Kenya will withdraw its troops from Somalia in June."),
        ("Troops home", "Kenya withdrew its troops from Somalia on Monday."),
        ("Border quarrel", "Peru closed two crossings on Sunday."),
        ("Grain deal", "Ministers from Oslo signed it in Lima."),
        ("New tariffs", "“We shall answer them,” the envoy said."),
    ],
)
def test_a_block_begins_a_sentence(headline, paragraph):
    """Rule: a headline without a stop is no part of the paragraph below it."""
    text = f"{headline}\n\n{paragraph}"
    break_ = len(headline)
    reading = read(text, ("headline", 0, break_), ("paragraph", break_ + 2, len(text)))
    assert_sound(reading)
    assert break_ + 2 in {one.start for one in reading.sentences}


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Kenya will withdraw its", "troops from Somalia in June."),
        ("The envoy of Chad said", "that the loan had been repaid."),
        ("Peru closed the crossings at", "two villages on Sunday."),
    ],
)
def test_a_block_may_go_on_in_lower_case(first, rest):
    """Rule: a sentence that the page broke stays one, if the model sees it so."""
    text = f"{first}\n\n{rest}"
    reading = read(text, ("paragraph", 0, len(first)), ("paragraph", len(first) + 2, len(text)))
    assert_sound(reading)
    assert 1 == len(reading.sentences)


def test_a_block_in_pieces_is_read():
    """Rule: a block of two spans is read; no word or sentence bridges what lies between."""
    text = "The port reopened on Friday. ADVERTISEMENT Ships came in."
    block = Block(type="paragraph", spans=(Span(0, 28), Span(43, 57)))
    reading = default_reader().read([Report(id=report_id(text), text=text, blocks=(block,))])[0]
    assert_sound(reading)
    assert "ADVERTISEMENT" not in {token.text for token in reading.tokens}
    assert 2 == len(reading.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "the " * 3_000,
        "https://example.org/" + "q7x_" * 50_000,
        " ".join(f"Zyxwvut{n}qrst/{n}" for n in range(1_000)),
        "“" * 2_000,
    ],
)
def test_endless_sentences_are_read_whole(text):
    """Rule: neither many words nor words of many pieces outgrow the encoder."""
    reading = read(text)
    assert_sound(reading)
    dense = text.replace(" ", "")
    assert len(dense) == sum(token.end - token.start for token in reading.tokens)


@pytest.mark.parametrize(
    ("form", "rule", "lemma"),
    [
        ("Signed", "L|2|", "sign"),
        ("denied", "L|3|y", "deny"),
        ("went", "A|go", "go"),
        ("OSLO", "C|0|", "OSLO"),
        ("Talks", "S|1|", "Talk"),
        ("x", "L|3|", "x"),
    ],
)
def test_lemma_rules(form, rule, lemma):
    """Rule: a lemma is made from its form by dropping and adding letters."""
    assert lemma == lemma_of(form, rule, "NOUN")


def test_the_model_has_a_name():
    """Rule: the version holds the hash of the weights, the same in every process."""
    assert default_reader().version == default_reader().version
    assert default_reader().version.startswith("minilm6-")


def test_import_is_light():
    """Rule: who only looks at a ledger never pays for the model."""
    program = (
        "import sys, dragoman.language.reader as r\n"
        "assert not {'numpy', 'onnxruntime'} & set(sys.modules), 'heavy'"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert 0 == done.returncode, done.stderr
