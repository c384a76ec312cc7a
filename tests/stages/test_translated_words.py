"""Words that translators of official notes use, and nobody else."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Oman subscribed an agreement on fishing.",
        "The ministers subscribed a memorandum of understanding in Lima.",
        "Peru subscribed the accord with Chile on Monday.",
    ],
)
def test_who_subscribes_an_agreement_signs_it(marks_in, text):
    """It is done with it."""
    _, events = marks_in(text, "event")
    assert [("SUPPORT", "happened")] == [(one.type, one.status) for one in events]


@pytest.mark.parametrize(
    "text", ["Kenya subscribed to a newsletter.", "Readers subscribed in June."]
)
def test_who_subscribes_to_a_paper_signs_nothing(marks_in, text):
    """Nothing political is done."""
    assert [] == marks_in(text, "event")[1]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The minister Ana Lopes precised that the talks would go on.", "Ana Lopes"),
        ("The ban obeys sanitary reasons, precised the minister.", "the minister"),
        ("The duties will stay until 2027, indicated the Mincetur.", "the Mincetur"),
    ],
)
def test_who_precises_says_so(marks_in, text, source):
    """The verb is one of speech."""
    report, (found,) = marks_in(text, "statement")
    assert found.source.spans[-1].of(report.text).endswith(source)
