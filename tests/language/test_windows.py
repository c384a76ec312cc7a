"""Windows: every sentence once, in order; context only from the same block."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.windows import MOST, MOST_CONTEXT, Piece, Window, windows


def pieces(*given):
    """Make sentences of (block, size)."""
    return [Piece(block, [(0, 1)], size) for block, size in given]


@st.composite
def documents(draw):
    """Draw the sentences of a report: blocks in order, sizes from tiny to beyond a window."""
    blocks = draw(st.lists(st.integers(0, 5), max_size=40))
    return pieces(*((block, draw(st.integers(1, MOST + 40))) for block in sorted(blocks)))


@given(documents())
def test_every_sentence_is_read_once_and_in_order(document):
    """Rule: without their context, windows follow each other and leave nothing out."""
    read = [at for one in windows(document) for at in range(one.first + one.context, one.last)]

    assert list(range(len(document))) == read


@given(documents())
def test_context_is_one_short_sentence_of_the_same_block(document):
    """Rule: what stands in another paragraph is no context, and a long sentence costs too much."""
    for one in windows(document):
        assert one.context in {0, 1}
        if one.context:
            context, opening = document[one.first], document[one.first + 1]
            assert context.block == opening.block
            assert context.size <= MOST_CONTEXT


@given(documents())
def test_a_window_is_not_overfilled(document):
    """Rule: only a window of one sentence may be larger than a window should be."""
    for one in windows(document):
        size = sum(piece.size for piece in document[one.first : one.last])
        assert size <= MOST or 1 == one.last - one.first - one.context


def test_short_paragraphs_share_a_window():
    """Rule: a window runs over paragraphs until it is full, and begins anew without context."""
    document = pieces((0, 60), (1, 60), (2, 60), (2, 20), (2, 130))

    assert [Window(0, 2, 0), Window(2, 4, 0), Window(3, 5, 1)] == windows(document)


def test_nothing_makes_no_window():
    """Rule: a report without words has no windows."""
    assert [] == windows([])
