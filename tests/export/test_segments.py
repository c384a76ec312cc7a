"""Cutting a marked text into flat segments."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.export.segments import segments
from dragoman.spans import Span

spans = st.tuples(st.integers(0, 80), st.integers(1, 30)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.text(min_size=120, max_size=140), st.lists(spans, max_size=12))
def test_segments_rebuild_the_text(text, found):
    """Cutting loses nothing, and each mark covers exactly its own characters."""
    marks = [(f"m{number}", span) for number, span in enumerate(found)]
    cut = list(segments(text, marks))

    assert text == "".join(segment.text for segment in cut)
    for name, span in marks:
        assert span.of(text) == "".join(s.text for s in cut if name in s.under)


@given(st.text(min_size=120, max_size=140), st.lists(spans, max_size=12))
def test_one_name_may_cover_overlapping_spans(text, found):
    """A kind that is open twice closes only when its last span ends."""
    under = {i for span in found for i in range(span.start, span.end)}

    cut = list(segments(text, [("kind", span) for span in found]))

    covered = {
        place
        for segment in cut
        if "kind" in segment.under
        for place in range(segment.start, segment.start + len(segment.text))
    }
    assert under == covered
    assert all(segment.under in {(), ("kind",)} for segment in cut)


def test_names_stand_in_the_order_of_opening():
    """Outer before inner: what opened first is listed first."""
    cut = list(segments("abcdef", [("inner", Span(2, 4)), ("outer", Span(0, 6))]))

    assert [(), ("outer",), ("outer", "inner"), ("outer",)][1:] == [s.under for s in cut]
    assert ["ab", "cd", "ef"] == [s.text for s in cut]
