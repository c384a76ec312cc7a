"""The sample reports: every file is described, and reads into what it was written for."""

import re
from collections import Counter

import pytest

from dragoman.ingest.sources import read_sources
from dragoman.records import Report

# One row a report: file, date, where the date stands, blocks that are not paragraphs.
EXPECTED = [
    ("johannesburg-delhi-readout.txt", "2023-08-24", "dateline", "headline dateline"),
    ("johannesburg-beijing-readout.txt", "2023-08-25", "dateline", "headline dateline"),
    ("johannesburg-wire.txt", "2023-08-25", "dateline", "headline credit dateline"),
    (
        "submarines.html",
        "2021-09-23",
        "json-ld",
        "headline standfirst credit*3 dateline key_point*3 caption subhead*2",
    ),
    ("tokyo-damaged.txt", "2023-03-16", "dateline", "headline dateline"),
    ("windsor-briefing.txt", "2023-03-23", "dateline", "headline dateline"),
    ("tariffs.txt", "2019-08-02", "dateline", "headline dateline"),
    ("borders.rss", "2018-06-17", "input", "headline"),
    ("borders.rss", "2018-07-09", "input", "headline"),
    ("borders.rss", "2022-09-26", "input", "headline"),
    ("three-disputes.jsonl", "2021-07-27", "input", "dateline"),
    ("three-disputes.jsonl", "2022-11-23", "input", "dateline"),
    ("three-disputes.jsonl", "2013-11-11", "input", "dateline"),
    ("yemen-prisoners.txt", "2023-04-17", "dateline", "headline dateline"),
    ("second-thomas-shoal.txt", "2023-08-10", "dateline", "headline dateline"),
    ("pakistan-floods.txt", "2023-01-09", "dateline", "headline dateline"),
    ("pretoria-accord.txt", "2022-11-02", "dateline", "headline dateline"),
    ("kenya-ruling.txt", "2017-09-01", "dateline", "headline dateline"),
]


@pytest.fixture(scope="module")
def reports(samples):
    """Return all reports of all samples by file, read in one go."""
    found: dict[str, list[Report]] = {}
    for item in read_sources([str(samples)]):
        assert isinstance(item, Report), item
        found.setdefault(item.source.rsplit("/", 1)[-1], []).append(item)
    return found


def test_every_file_is_in_the_list_and_every_row_has_a_file(samples):
    """The README lists each file once, with the number of reports in it, and nothing else."""
    rows = re.findall(
        r"^\| `([^`]+)` \| (\d+) \|", (samples / "README.md").read_text(), re.MULTILINE
    )
    files = sorted(path.name for path in samples.iterdir() if path.name != "README.md")
    assert files == sorted(name for name, _ in rows)
    assert Counter(file for file, *_ in EXPECTED) == {name: int(count) for name, count in rows}


def test_each_reads_into_its_reports(reports):
    """Each report has the date it was written with, and each file as many as it holds."""
    found = {
        (file, report.date, report.date_source) for file, some in reports.items() for report in some
    }
    assert {(file, date, place) for file, date, place, _ in EXPECTED} == found


@pytest.mark.parametrize(("file", "date", "place", "blocks"), EXPECTED)
def test_blocks_are_typed(reports, file, date, place, blocks):
    """Beside paragraphs and furniture each report has just the blocks it was written with."""
    (report,) = (report for report in reports[file] if report.date == date)
    kinds = Counter(block.type for block in report.blocks)
    assert 2 <= kinds.pop("paragraph")
    kinds.pop("furniture", None)
    wanted = Counter()
    for word in blocks.split():
        kind, _, count = word.partition("*")
        wanted[kind] = int(count or 1)
    assert wanted == kinds


def test_the_page_leaves_its_furniture_out_of_the_news(reports):
    """The reply form and the related links are no paragraphs of the article."""
    (page,) = reports["submarines.html"]
    news, furniture = (
        " ".join(
            span.of(page.text)
            for block in page.blocks
            if (block.type == "furniture") == is_furniture
            for span in block.spans
        )
        for is_furniture in (False, True)
    )
    assert "Leave a reply" in furniture
    for words in ("email address", "Share this", "Adelaide shipyard workers", "Post comment"):
        assert words not in news
    assert "Naval Group, which employs" in news
    assert "The Sample Courier" == page.publisher
    assert ("Samira Example",) == page.authors


def test_only_the_damaged_text_is_damaged(reports):
    """Every kind of damage in the damaged text is flagged, and none in the others."""
    reasons = {
        file: {damage.why.split(":")[0] for report in some for damage in report.damage}
        for file, some in reports.items()
    }
    assert {"mojibake", "quotation marks", "re-translation"} == reasons.pop("tokyo-damaged.txt")
    assert set() == set().union(*reasons.values())


def test_only_the_french_text_is_not_read(reports):
    """A language the model cannot read is named; all other reports are English and read."""
    unread = {
        (file, report.not_read)
        for file, some in reports.items()
        for report in some
        if report.not_read
    }
    assert {("pretoria-accord.txt", "language: fr")} == unread


def test_lengths_are_those_of_news(reports):
    """Samples are long enough to show something and short enough to read."""
    for file, some in reports.items():
        words = sum(len(report.text.split()) for report in some)
        assert 150 <= words <= (450 if len(some) == 1 and not file.endswith(".html") else 650)
