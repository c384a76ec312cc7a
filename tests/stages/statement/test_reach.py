"""How far from its cue the words of a statement may stand."""

import pytest

from dragoman.ingest.html import read_fragment
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.language.reading_layers import Quotation
from dragoman.spans import Span
from dragoman.stages.quotations import quotations
from dragoman.stages.statement.contents import kept_words
from dragoman.stages.statement.reach import Reach
from dragoman.stages.statement.spans import from_openings

BRIDGE = "The mayor denied it. Two men had left the bridge open."
QUOTED = "“Two men left,” the mayor said. “They left the bridge open. It fell.”"
TWICE = "The mayor denied it.\n\n“Nobody left,” the guard said. Two men had left the bridge open."
NEXT = "The mayor denied it.\n\n“They left the bridge open.”"
TITLE = """<p>The mayor denied on Monday that anybody had left the bridge open at night.</p>
<h2>“They left the bridge open”</h2>
<p>The guard told the town on Friday that nobody had seen who it was.</p>"""


@pytest.mark.parametrize(
    ("text", "cue", "first", "last", "is_kept"),
    [
        (BRIDGE, "denied", "Two", "open", False),
        (BRIDGE, "denied", "it", "open", True),
        (QUOTED, "said", "They", "fell", True),
        (TWICE, "denied", "Two", "open", False),
        (TWICE, "denied", "Nobody", "left", True),
        (NEXT, "denied", "They", "open", True),
        (TITLE, "denied", "They", "open", False),
    ],
)
def test_words_of_another_sentence(text, cue, first, last, is_kept):
    """They go on with what is said in quotation marks, or in one run; no heading does."""
    is_page = text.startswith("<")
    report = read_fragment(text) if is_page else read_text(text, source="test", title="-")
    reading = default_reader().read([report])[0]
    words = [token.text for token in reading.tokens]
    begin = words.index(first)
    piece = (begin, words.index(last, begin) + 1)
    at = words.index(cue)
    one = Quotation(content=(piece,), cue=(at, at + 1), source=None, inner=False, score=0.9)
    kept = set(kept_words(Reach(reading), one))

    assert is_kept == kept.issuperset(range(*piece))
    assert is_kept or not kept


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        ("and we stay,”", "he said", "“We come, and we stay,”"),
        ("“We come, and we stay,”", "he said", "“We come, and we stay,”"),
        ("and we stay", "he said", "and we stay"),
        ("we stay,”", "We come", "we stay,”"),
        ("in May.", "he said", "in May."),
    ],
)
def test_what_ends_with_a_quotation_begins_with_it(content, cue, expected):
    """Unless the cue is quoted, too."""
    text = "“We come, and we stay,” he said in May."
    found = from_openings(
        (_span(text, content),), (_span(text, cue),), quotations(text, 0, len(text))
    )
    assert [expected] == [span.of(text) for span in found]


def _span(text, words):
    """Return where words stand."""
    start = text.index(words)
    return Span(start, start + len(words))
