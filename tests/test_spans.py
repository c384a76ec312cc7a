"""Places in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import SpanError
from dragoman.spans import Pieces, Span, covered

spans = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_empty_and_reversed_spans_are_refused(start, end):
    """A span covers at least one character, and begins inside the text."""
    with pytest.raises(SpanError, match="D101"):
        Span(start, end)


@given(spans, spans)
def test_overlap_means_a_shared_character(one, other):
    """Half-open spans that only touch do not overlap."""
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert bool(shared) == one.overlaps(other)
    assert one.contains(other) == (
        set(range(other.start, other.end)) <= set(range(one.start, one.end))
    )


def test_offsets_are_code_points():
    """An emoji is one character, as in Python, not two as in a browser."""
    text = "🚢 left Odesa"

    assert "left" == Span(2, 6).of(text)
    assert "🚢 … Odesa" == covered(text, [Span(0, 1), Span(7, 12)])


@given(st.lists(spans), spans)
def test_what_is_over_a_place_is_all_that_shares_a_character_with_it(some, place):
    """Looking back ends where nothing before reaches, and still misses nothing that is long."""
    pieces = Pieces((span, at) for at, span in enumerate(some))

    found = list(pieces.over(place))

    assert sorted(found) == [
        (span, at)
        for span, at in sorted(zip(some, range(len(some)), strict=True))
        if span.overlaps(place)
    ]
    assert [span for span, _ in found] == sorted((span for span, _ in found), reverse=True)
    assert sorted(some) == [span for span, _ in pieces]
