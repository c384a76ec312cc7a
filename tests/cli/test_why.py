"""`dragoman why` of records that were read by another reader than the default."""

import io

import pytest
from click.testing import CliRunner

from dragoman.batch import read_report, version
from dragoman.cli import cli
from dragoman.ingest.sources import read_sources
from dragoman.ledger import Ledger
from dragoman.records import Event


def run(*arguments):
    """Run the command and return its result."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


NEEDED = [
    (
        "spacy:xx_absent@1.0,spacy@3.8.0,ud@1",
        ("spacy:xx_absent@1.0", "D203", "--reader spacy:PATH"),
    ),
    ("another-7", ("another-7, which is not known here",)),
]


@pytest.fixture
def read_by(tmp_path):
    """Return what keeps a report as read by a reader, and says why of its event."""

    def tell(made_by, *options, reader=None):
        path = tmp_path / "l.db"
        report = next(iter(read_sources(["-"], stdin=io.BytesIO(b"Kenya expelled two envoys."))))
        marks = read_report(report, reader)
        with Ledger(path) as ledger:
            ledger.add(report, marks, version=made_by)
        event = next(mark.id for mark in marks if isinstance(mark, Event))
        return run("why", event, "-l", path, *options)

    return tell


def test_why_asks_the_reader_that_read_it(read_by):
    """A report read by the smaller model is explained by its heads, not by those of the larger."""
    out = read_by(version("fast"), reader="fast").stdout
    assert f"  reader    {version('fast').split()[0]}\n" in out
    assert "expelled, expel, VERB" in out


@pytest.mark.parametrize(("made_by", "told"), NEEDED)
def test_why_says_which_reader_it_takes(read_by, made_by, told):
    """Where that reader is not here, all but its heads is shown, and it is named."""
    result = read_by(made_by)
    assert 0 == result.exit_code
    assert "rule      deeds.tsv" in result.stdout
    assert "  heads  " not in result.stdout
    assert all(words in result.stdout for words in told)


def test_why_says_that_another_reader_is_asked(read_by):
    """Another build of the model, and one that is asked for by name, are told from the one that read it."""
    made_by = version().split()[0]
    assert (
        f"  reader    {made_by}; it was read by minilm6-0ld\n"
        in read_by("minilm6-0ld times@1").stdout
    )
    assert (
        f"  reader    {made_by}; it was read by minilm3-0ld\n"
        in read_by("minilm3-0ld", "--reader", "model").stdout
    )
    refused = read_by("minilm3-0ld", "--reader", "nobody")
    assert 2 == refused.exit_code
    assert "D203" in refused.stderr
