"""Whose words they are that somebody "was quoted as saying"."""

import pytest

from dragoman.spans import covered

_RELAYED = [
    ("Peskov was quoted as saying that talks would resume.", "that talks would resume", "Peskov"),
    ("An aide was quoted as saying the talks had failed.", "the talks had failed", "An aide"),
    ("The king was reported as saying that he would stay.", "that he would stay", "The king"),
    ("Roa has been cited as telling friends that he was tired.", "that he was tired", "Roa"),
    (
        "Roa was quoted in Le Monde as having said that the war was lost.",
        "that the war was lost",
        "Roa",
    ),
    ("Roa was quoted as warning Lima that it would pay.", "that it would pay", "Roa"),
]


@pytest.mark.parametrize(("text", "content", "source"), _RELAYED)
def test_who_was_quoted_as_saying_it_says_it_once(marks_in, text, content, source):
    """Rule: what nobody named passes on is told once, as said by who is quoted."""
    report, (said,) = marks_in(text, "statement")
    assert covered(report.text, said.spans) == content
    assert covered(report.text, said.source.spans) == source


def test_who_was_quoted_by_somebody_says_it_within_his_words(marks_in):
    """Rule: where the quoter is named, both speak, one within the other."""
    outer, inner = marks_in("Roa was quoted by the paper as saying he was tired.", "statement")[1]
    assert inner.source.actor == "person/roa"
    assert inner.inside == outer.id


@pytest.mark.parametrize(
    "text",
    [
        "Roa was described as a man of few words.",
        "The ship was reported by the navy as having sunk.",
        "The treaty was cited as proof that the sea was free.",
    ],
)
def test_who_is_only_described_says_nothing(marks_in, text):
    """Rule: "as" brings somebody's words only before a verb of speech."""
    sources = [one.source for one in marks_in(text, "statement")[1] if one.source]
    assert all(one.actor != "person/roa" and one.spans[0].start > 0 for one in sources)
