"""From tags and pointers to quotations."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language.quotations import LAYERS, quotations, runs, viterbi

TAGS = "OBIES"
# A run begins with B and ends with E, or is S.
FOLLOWS = {"O": "OBS", "B": "IE", "I": "IE", "E": "OBS", "S": "OBS"}


def is_allowed(tags):
    """Say whether every tag may follow the one before."""
    return all(later in FOLLOWS[earlier] for earlier, later in pairwise(tags))


@st.composite
def logits(draw, most=12):
    """Draw the scores of one to three sequences."""
    count, size = draw(st.integers(1, 3)), draw(st.integers(1, most))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    return (random.normal(size=(count, size, 5)) * draw(st.sampled_from([1, 5, 40]))).astype(
        np.float32
    )


@given(logits())
@settings(deadline=None)
def test_no_forbidden_tag_follows_another(scores):
    """Rule: the best path never leaves the allowed transitions, whatever the scores."""
    for row in viterbi(scores).tolist():
        assert is_allowed([TAGS[tag] for tag in row])


@given(logits(most=4))
@settings(deadline=None, max_examples=30)
def test_the_best_allowed_path_is_found(scores):
    """Rule: no allowed path scores higher: all of them are tried."""
    count, size, _ = scores.shape
    paths = [path for path in product(range(5), repeat=size) if is_allowed([TAGS[t] for t in path])]
    for row, found in zip(scores, viterbi(scores).tolist(), strict=True):
        best = max(sum(row[at, tag] for at, tag in enumerate(path)) for path in paths)
        assert np.isclose(best, sum(row[at, tag] for at, tag in enumerate(found)), atol=1e-3)
    assert count == len(viterbi(scores))


def best_score(scores):
    """Return the score of the best allowed path of one sequence, the best to each tag word by word."""
    allowed = np.array([[0.0 if two in FOLLOWS[one] else -np.inf for two in TAGS] for one in TAGS])
    best = scores[0].astype(float)
    for here in scores[1:]:
        best = (best[:, None] + allowed).max(0) + here
    return best.max()


@given(logits(most=80), st.sampled_from([0, 4, 8, 16]))
@settings(deadline=None)
def test_what_is_broken_is_mended_as_by_a_search_of_all(scores, sure):
    """Rule: where words beyond doubt let a part be searched by itself, no path over all scores higher."""
    scores[:, ::3, 0] += sure  # every third word stands outside, by so much
    for row, found in zip(scores, viterbi(scores), strict=True):
        assert is_allowed([TAGS[tag] for tag in found.tolist()])
        total = row[np.arange(len(row)), found].astype(float).sum()
        assert np.isclose(best_score(row), total, atol=1e-3)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("OBIEOS", [(1, 4), (5, 6)]),
        ("IEO", [(0, 2)]),
        ("EOBI", [(0, 1), (2, 4)]),
        ("SS", [(0, 1), (1, 2)]),
        ("III", [(0, 3)]),
        ("OO", []),
    ],
)
def test_runs_of_tags(tags, expected):
    """Rule: a run that an edge of the window cuts is a run."""
    assert expected == runs(np.array([TAGS.index(tag) for tag in tags]))


@given(logits())
@settings(deadline=None)
def test_runs_hold_every_tagged_word_once(scores):
    """Rule: runs come in order, do not overlap, and hold all words that are not O."""
    for tags in viterbi(scores):
        words = [at for first, last in runs(tags) for at in range(first, last)]
        assert [at for at, tag in enumerate(tags.tolist()) if tag] == words


def decoded(links, **layers):
    """Decode layers given as tags; `links` is a map of (pointer, content word) to a word or None."""
    size = len(layers["content"])
    tags = np.array([[TAGS.index(tag) for tag in layers.get(name, "O" * size)] for name in LAYERS])
    scores = np.full((4, size, 5), -4.0)
    for layer in range(4):
        scores[layer, range(size), tags[layer]] = 4.0
    pointers = {}
    for name in ("cue", "source"):
        left = np.zeros((size, size + 1))
        for (pointer, word), target in links.items():
            if pointer == name:
                left[word, 0 if target is None else target + 1] = 1
        pointers[name] = (left, np.eye(size + 2, size + 1), np.eye(size + 1))
    return quotations(scores.transpose(1, 0, 2).reshape(size, 20), pointers, tags)


def test_pieces_that_share_a_cue_are_one_quotation():
    """Rule: content on both sides of "said" is one quotation with its cue and source."""
    links = {(name, word): at for name, at in (("cue", 3), ("source", 2)) for word in (0, 4)}
    (found,) = decoded(links, content="BEOOBE", cue="OOOSOO", source="OOSOOO")

    assert (((0, 2), (4, 6)), (3, 4), (2, 3), False) == (
        found.content,
        found.cue,
        found.source,
        found.inner,
    )
    assert 0.9 < found.score <= 1


def test_pieces_without_a_cue_stand_alone():
    """Rule: what points at nothing is a quotation of nobody, and joins no other."""
    links = {("cue", 0): None, ("cue", 3): None}

    found = decoded(links, content="BEOBE")

    assert [(((0, 2),), None, None), (((3, 5),), None, None)] == [
        (one.content, one.cue, one.source) for one in found
    ]


def test_contents_within_contents_are_inner():
    """Rule: the inner layer makes quotations of its own, with their own cues."""
    links = {("cue", 1): 0, ("source", 1): None, ("cue", 3): 2}
    outer, inner = decoded(links, content="OBIIE", inner="OOOBE", cue="SOSOO")

    assert (False, (0, 1), ((1, 5),)) == (outer.inner, outer.cue, outer.content)
    assert (True, (2, 3), ((3, 5),)) == (inner.inner, inner.cue, inner.content)
