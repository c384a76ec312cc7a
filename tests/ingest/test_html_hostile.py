"""Pages built to hang a reader are read in one pass, and their text comes out."""

import pytest

from dragoman.ingest.html import read_page

MARKER = (
    "<p>A sentence that every one of these pages holds, so that nothing is lost in silence.</p>"
)
PAGES = {
    "300 nested elements": "<div>" * 300 + MARKER + "</div>" * 300,
    "20,000 nested elements": "<div>" * 20_000 + MARKER,
    "nested elements with names": "<div class='related'>" * 10_000 + MARKER,
    "nested elements with text": "<div>some words, and a stop. " * 5_000 + MARKER,
    "nested articles": "<article>" * 10_000 + "<h1>Title of the page</h1>" + MARKER,
    "attributes": "<p " + " ".join(f"a{at}=1" for at in range(50_000)) + ">" + MARKER,
    "a long text node": "<p>" + "word " * 500_000 + "</p>" + MARKER,
    "a long attribute": "<p class='" + "x y " * 250_000 + "'>" + MARKER,
    "links": "<a href='/x'>a link</a> " * 20_000 + MARKER,
    "unclosed bold": "<b>x" * 30_000 + MARKER,
    "tables": "<table>" * 10_000 + MARKER,
    "quotation marks": "<p>" + '"' * 300_000 + "</p>" + MARKER,
    "breaks": "<p>" + "a<br>" * 30_000 + "</p>" + MARKER,
    "headings": "<title>Title of the page</title>" + "<h1>Title of the page</h1>" * 5_000 + MARKER,
    "nested JSON": "<script type='application/ld+json'>" + "[" * 50_000 + "</script>" + MARKER,
}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_marker_comes_out(name):
    """The one sentence of the page is in the report, once."""
    assert 1 == read_page(PAGES[name].encode()).text.count("so that nothing is lost in silence.")
