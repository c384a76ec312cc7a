"""Pipelines that users bring along: read with, and refused where they cannot be."""

import importlib.util
import json
import sys

import pytest
from click.testing import CliRunner

from dragoman.batch import read_batch
from dragoman.cli import cli
from dragoman.errors import NoSuchReader
from dragoman.language.other_readers import reader_named
from dragoman.language.reader import default_reader
from dragoman.ledger import Ledger
from dragoman.records import Block, Report, report_id
from dragoman.spans import Span

needs_spacy = pytest.mark.skipif(
    importlib.util.find_spec("spacy") is None, reason="needs spaCy: pip install 'dragoman[spacy]'"
)
TEXT = "Norway’s envoys  met in Oslo.\nThey are ready."
# By form: lemma, tag, head, ClearNLP's relation, entity.
KNOWN = {
    "Norway": ("Norway", "PROPN", "envoys", "poss", "GPE"),
    "’s": ("’s", "PART", "Norway", "case", ""),
    "envoys": ("envoy", "NOUN", "met", "nsubj", ""),
    "met": ("meet", "VERB", "met", "ROOT", ""),
    "in": ("in", "ADP", "met", "prep", ""),
    "Oslo": ("Oslo", "PROPN", "in", "pobj", "GPE"),
    "They": ("they", "PRON", "are", "nsubj", ""),
    "are": ("be", "AUX", "are", "ROOT", ""),
    "ready": ("ready", "ADJ", "are", "acomp", ""),
}


@pytest.fixture
def pipeline(tmp_path):
    """Return the path of a blank pipeline with a parser that knows the words above."""
    spacy = pytest.importorskip("spacy")
    name = "dragoman_test_parser"

    def parse(doc):
        for token in doc:
            if token.text in KNOWN:
                token.lemma_, token.pos_, head, token.dep_, _ = KNOWN[token.text]
                token.head = next(other for other in doc if other.text == head)
            elif token.i:
                token.dep_, token.head = "punct", doc[token.i - 1]
            else:
                token.dep_ = "ROOT"
        spacy_span = importlib.import_module("spacy.tokens").Span
        doc.ents = [
            spacy_span(doc, token.i, token.i + 1, label=KNOWN[token.text][4])
            for token in doc
            if KNOWN.get(token.text, ("",) * 5)[4]
        ]
        return doc

    spacy.Language.component(name, func=parse)
    nlp = spacy.blank("en")
    nlp.add_pipe(name)
    nlp.meta["version"] = "4.5.6"
    nlp.to_disk(tmp_path / "mine")
    return tmp_path / "mine"


def report():
    """Return a report of two paragraphs and furniture."""
    blocks = (("paragraph", 0, 29), ("paragraph", 30, 44), ("furniture", 44, 45))
    return Report(
        id=report_id(TEXT),
        text=TEXT,
        blocks=tuple(Block(type=kind, spans=(Span(a, b),)) for kind, a, b in blocks),
    )


@needs_spacy
def test_a_report_is_read(pipeline):
    """Rule: words with offsets, sentences by block, a Universal tree, entities; nothing else."""
    reading = reader_named(f"spacy:{pipeline}").read([report()])[0]

    assert ["Norway", "’s", "envoys", "met", "in", "Oslo", ".", "They", "are", "ready"] == [
        token.text for token in reading.tokens
    ]
    assert all(token.text == TEXT[token.start : token.end] for token in reading.tokens)
    assert [2, 0, 3, -1, 5, 3, 5, 9, 9, -1] == [token.head for token in reading.tokens]
    assert "nmod:poss case nsubj root case obl punct nsubj cop root".split() == [
        token.deprel for token in reading.tokens
    ]
    assert [(0, 7, 0), (7, 10, 1)] == [
        (one.first, one.last, one.block) for one in reading.sentences
    ]
    assert [(0, 1, "LOC"), (5, 6, "LOC")] == [
        (one.first, one.last, one.type) for one in reading.entities
    ]
    assert ((), (), (), {}) == (
        reading.roles,
        reading.quotations,
        reading.triggers,
        reading.antecedents,
    )


@needs_spacy
@pytest.mark.parametrize("text", ["", " \n", "."])
def test_almost_nothing_is_read(pipeline, text):
    """Rule: empty reports make readings."""
    reading = reader_named(f"spacy:{pipeline}").read([Report(id=report_id(text), text=text)])[0]

    assert bool(text.strip()) is bool(reading.tokens)


@needs_spacy
def test_a_pipeline_without_a_parser_is_refused(tmp_path):
    """Rule: no tree is made up, and the pipeline is called as the user called it."""
    spacy = pytest.importorskip("spacy")
    spacy.blank("en").to_disk(tmp_path / "blank")

    with pytest.raises(NoSuchReader, match="blank' has no parser"):
        reader_named(f"spacy:{tmp_path / 'blank'}").read([report()])


@needs_spacy
def test_the_ledger_knows_who_read(pipeline, tmp_path):
    """Rule: pipeline, spaCy and conversion stand in the version; another reader reads anew."""
    name = f"spacy:{pipeline}"
    assert reader_named(name).version.startswith("spacy:en_pipeline@4.5.6,spacy@")
    with Ledger(tmp_path / "l.db") as ledger:
        added = [
            next(iter(read_batch([report()], ledger=ledger, reader=one))).added
            for one in (name, name, None)
        ]

    assert ["new", "same", "reread"] == added


@needs_spacy
def test_the_command_takes_a_reader(pipeline, tmp_path):
    """Rule: `--reader` reads with the pipeline."""
    source = tmp_path / "a.txt"
    source.write_text("Norway’s envoys met in Oslo.", encoding="utf-8")
    done = CliRunner().invoke(
        cli, ["read", str(source), "--reader", f"spacy:{pipeline}", "-f", "jsonl"]
    )

    assert 0 == done.exit_code, done.output
    assert "report" == json.loads(done.stdout.splitlines()[0])["kind"]


@pytest.mark.parametrize("name", ["en_core_web_trf", "spacy:", "udpipe:en"])
def test_an_unknown_kind_of_reader_is_refused(name):
    """Rule: the error says how a reader is named."""
    with pytest.raises(NoSuchReader, match="Say `spacy:NAME`"):
        reader_named(name)


def test_missing_spacy_is_named(monkeypatch):
    """Rule: who lacks spaCy is told how to get it."""
    monkeypatch.setitem(sys.modules, "spacy", None)

    with pytest.raises(NoSuchReader, match=r"pip install 'dragoman\[spacy\]'"):
        reader_named("spacy:not_installed_a")


@needs_spacy
def test_a_missing_pipeline_is_named(tmp_path):
    """Rule: before anything is read, and by its name."""
    source = tmp_path / "a.txt"
    source.write_text("Rain fell.", encoding="utf-8")
    done = CliRunner().invoke(cli, ["read", str(source), "--reader", "spacy:not_installed_b"])

    assert 0 != done.exit_code
    assert "D203: 'spacy:not_installed_b' is no pipeline that spaCy can load." in done.output


def test_without_a_name_the_shipped_model_reads():
    """Rule: the default is the model that ships."""
    assert reader_named(None) is default_reader()
