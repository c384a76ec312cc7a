"""Who issues a paper stands in its letterhead."""

import pytest

from dragoman.ingest.text import read_text

BODY = "\n\nThe minister met the envoy on Monday. They spoke of grain.\n"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("MINISTRY OF TRADE OF RURITANIA - PRESS RELEASE", "MINISTRY OF TRADE OF RURITANIA"),
        ("Ministry of Trade of Ruritania | Press release No. 12", "Ministry of Trade of Ruritania"),
        ("Office of the Spokesperson: Media Note", "Office of the Spokesperson"),
        ("Embassy of Ruritania in Oslo\nPress Release", "Embassy of Ruritania in Oslo"),
        ("Federal Council of Ruritania\n\nOfficial communiqué", "Federal Council of Ruritania"),
        ("Department of Fisheries Closes Southern Grounds", None),
        ("Ministry of Trade", None),
        ("Press release", None),
        ("Ministry of Trade - grain prices fall", None),
        ("The ministry told reporters - in a statement", None),
    ],
)
def test_the_letterhead_names_the_publisher(head, publisher):
    """Only with the kind of paper beside it: a name alone may be a title."""
    assert publisher == read_text(head + BODY).publisher


def test_what_the_source_says_of_its_publisher_is_kept():
    """It knows better than the letterhead."""
    text = "Ministry of Trade of Ruritania - Press release" + BODY

    assert "The Wire" == read_text(text, publisher="The Wire").publisher
