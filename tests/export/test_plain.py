"""Words made fit for one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.export.plain import Lines, markdown, one_line, shorten, width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("the envoys con-\ndemned a long-\nterm plan", "the envoys condemned a long-term plan"),
        ("he left -\nshe stayed", "he left - she stayed"),
        # A terminal would obey this one, and a letter would be turned around by the next.
        ("red \x1b[31m alert", "red \ufffd[31m alert"),
        ("abc\u202edef", "abc\ufffddef"),
        ("naïve “quotes” stay", "naïve “quotes” stay"),
    ],
)
def test_one_line_is_safe_for_a_terminal(text, expected):
    """White space becomes a space; what acts on a terminal becomes a replacement sign."""
    assert expected == one_line(text)


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("short enough", 12, "short enough"),
        ("cut between the words", 15, "cut between…"),
        ("x" * 30, 10, "xxxxxxxxx…"),
    ],
)
def test_shorten_cuts_between_words(text, most, expected):
    """A long word is cut where it must be, other lines after a word."""
    assert expected == shorten(text, most)


@given(st.text(), st.integers(2, 40))
def test_shorten_never_exceeds_the_room(text, most):
    """The ellipsis counts."""
    assert len(shorten(text, most)) <= most


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>", r"\<script\>"),
        ("[click](x)", r"\[click\](x)"),
        ("5 * 3 _a_", r"5 \* 3 \_a\_"),
    ],
)
def test_markdown_means_nothing(text, expected):
    """A hostile headline stays words."""
    assert expected == markdown(text)


@pytest.mark.parametrize(("text", "expected"), [("abc", 3), ("北京", 4), ("e\u0301", 1)])
def test_width_counts_columns(text, expected):
    """Wide characters take two columns, combining ones none."""
    assert expected == width(text)


@given(st.text(alphabet="a\n\r", max_size=40), st.data())
def test_lines_count_newlines(text, data):
    """The line of an offset is one more than the newlines before it."""
    offset = data.draw(st.integers(0, len(text)))

    assert text[:offset].count("\n") + 1 == Lines(text).of(offset)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# No choice is left", "\\# No choice is left"),
        ("### A third heading", "\\### A third heading"),
        ("- We regret it", "\\- We regret it"),
        ("12. May was calm", "12\\. May was calm"),
        ("---", "\\---"),
        ("~~~ a fence", "\\~~~ a fence"),
        ("rose &lt; five", "rose \\&lt; five"),
        # These mean nothing to Markdown, and stay.
        ("#Peace was on every banner", "#Peace was on every banner"),
        ("-5 per cent", "-5 per cent"),
        ("12.5 million", "12.5 million"),
        ("number # two", "number # two"),
        ("A&T; Sons", "A\\&T; Sons"),
        ("A&T Sons", "A&T Sons"),
    ],
)
def test_what_opens_a_line_means_nothing_to_markdown(text, expected):
    """A heading, an item or a rule in somebody's words is none of the brief."""
    assert expected == markdown(text)
