"""What stands in a paper is the paper's claim, and who rejects the report denies it."""

import pytest

from dragoman.export.brief import brief


def _told(report, mark):
    """Return who speaks, with which distance."""
    source = mark.source
    words = " ".join(span.of(report.text) for span in source.spans) if source else None
    return words, mark.distance


@pytest.mark.parametrize(
    ("text", "denier", "paper"),
    [
        (
            "The Togolese presidency rejected a report in the Volta Courier that Togo had sold the port.",
            "The Togolese presidency",
            "the Volta Courier",
        ),
        ("Qatar denied a report in Le Monde that it had paid the ransom.", "Qatar", "Le Monde"),
        ("Oman denied a report by Reuters that it had closed the strait.", "Oman", "Reuters"),
        (
            "The Kenyan navy dismissed an article in the Daily Nation saying that it had sunk a trawler.",
            "The Kenyan navy",
            "the Daily Nation",
        ),
        (
            "Greece dismissed reports in the Turkish press that it had mined the islet.",
            "Greece",
            "the Turkish press",
        ),
        (
            "Quito rejected a story in the Financial Times that it would sell the mine.",
            "Quito",
            "the Financial Times",
        ),
        (
            "Chile rejected a claim in the Lima Courier that ministers had taken bribes.",
            "Chile",
            "the Lima Courier",
        ),
    ],
)
def test_a_report_that_is_rejected(marks_in, text, denier, paper):
    """Both are told: the denial with all of the report, and what the paper tells."""
    report, marks = marks_in(text, "statement")

    assert [(denier, "deny"), (paper, "claim")] == [_told(report, mark) for mark in marks]
    assert marks[0].id == marks[1].inside


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (
            "Oman confirmed a report in the Volta Courier that it had closed the port.",
            "the Volta Courier",
        ),
        (
            "A report in the Volta Courier that Oman had closed the port caused alarm.",
            "the Volta Courier",
        ),
    ],
)
def test_a_report_that_nobody_rejects_is_a_papers_too(marks_in, text, paper):
    """Nobody keeps off from it."""
    report, marks = marks_in(text, "statement")

    assert (paper, "neutral") == _told(report, marks[-1])


@pytest.mark.parametrize(
    "text",
    [
        # A town, a body that is no paper, what only judges a report, and who did not reject it.
        "Oman rejected a report in Geneva that it had closed the strait.",
        "Oman rejected a resolution in the Senate that it had closed the strait.",
        "The editor of the Volta Courier praised the article.",
        "Oman rejected an offer in the Volta Courier to buy the port.",
        # Who makes a claim on a channel makes it himself.
        "Netanyahu's claim on Fox News that Iran had bought missiles was denied by Tehran.",
        "A claim by Hamas on Al Jazeera that Israel had shelled the port was rejected.",
    ],
)
def test_what_is_no_report_of_a_paper(marks_in, text):
    """Nothing is the paper's own, then."""
    _, marks = marks_in(text, "statement")

    assert not [mark for mark in marks if mark.by.endswith(":paper")]


def test_a_rejected_report_is_told_where_accounts_differ(marks_in):
    """The paper against who rejects its report, once."""
    report, marks = marks_in(
        "The Togolese presidency rejected a report in the Volta Courier that Togo had sold the port."
    )
    lines = brief(report, marks).split("## Where accounts differ")[1].split("##")[0].split("\n")

    assert [
        "- Volta Courier: report: Togo had sold the port (line 1); but The Togolese presidency (TGO): rejected: a report in the Volta Courier that Togo had sold the port (line 1)"
    ] == [line for line in lines if line.startswith("- ")]
