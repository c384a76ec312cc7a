"""What every report gets, whatever format it came in."""

from dragoman.ingest.complete import LONGEST, complete
from dragoman.ingest.text import read_text

LINE = "The ministers of Peru and Chile spoke about the harbour on Monday.\n\n"


def test_a_text_without_end_is_kept_and_not_read():
    """The model's time grows with the text: past a limit it is stored whole, and said so."""
    usual = complete(read_text(LINE * 20, source="a.txt"))
    endless = complete(read_text(LINE * (LONGEST // len(LINE) + 1), source="b.txt"))

    assert usual.not_read is None
    assert "length: 1,000," in endless.not_read
    assert len(endless.text) > LONGEST
