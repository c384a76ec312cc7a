"""Headlines that tell a claim and who denies it."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Event, Statement
from dragoman.stages import standard


def marks_of(headline, kind):
    """Return the report and its marks of a kind, below a headline."""
    report = read_text(f"{headline}\n\nThe harbour was calm.", title=headline, source="test")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    return report, [one for one in marks if isinstance(one, kind)]


@pytest.mark.parametrize(
    ("headline", "claimant", "denier", "claim"),
    [
        ("Lima: Rebels will free 40 sailors; group denies it", "Lima", "group", "free 40 sailors"),
        ("Kyiv: Russia shelled the port; Moscow denies", "Kyiv", "Moscow", "shelled the port"),
        ("Pakistan: India broke truce; Delhi rejects charge", "Pakistan", "Delhi", "broke truce"),
        ("Turkey: Greek jets crossed line — Athens denies it", "Turkey", "Athens", "crossed line"),
        ("Bolivia: Chile closed port; Santiago disputes report", "Bolivia", "Santiago", "port"),
        ("Israel says Hamas agreed to truce; group denies", "Israel", "group", "agreed to truce"),
    ],
)
def test_one_claims_and_another_denies(headline, claimant, denier, claim):
    """Both are told of the same words, and no colon reaches over the denial."""
    report, statements = marks_of(headline, Statement)
    told = {one.distance: one for one in statements}

    assert len(statements) == 2
    assert told["neutral"].source.spans[0].of(report.text) == claimant
    assert told["deny"].source.spans[0].of(report.text) == denier
    assert told["deny"].spans == told["neutral"].spans
    assert told["deny"].spans[-1].of(report.text).endswith(claim)


def test_what_is_claimed_is_told_by_the_claimant():
    """Who denies a deed does not tell of it."""
    _, events = marks_of("Kyiv: Russia shelled the port; Moscow denies", Event)
    _, statements = marks_of("Kyiv: Russia shelled the port; Moscow denies", Statement)

    (claim,) = [one for one in statements if one.distance == "neutral"]
    assert [claim.id] == [one.voice for one in events]


@pytest.mark.parametrize(
    "headline",
    [
        "Iraq opens dam; farmers reject price",
        "Ghana sends envoys to Togo; Benin rejects plan for a joint fleet",
        "Mali: three miners abducted near Kayes",
        "Peru: president dismisses cabinet",
    ],
)
def test_a_refusal_or_a_label_denies_and_says_nothing(headline):
    """A price is turned down, no claim; a country may only head its news."""
    assert [] == marks_of(headline, Statement)[1]
