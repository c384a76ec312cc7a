"""What a page claims for itself is kept with its source."""

import pytest

from dragoman.ingest.html import read_page

BODY = (
    "<p>The envoys of the two river states met on Monday and spoke for six hours about water.</p>"
    "<p>Neither side wished to say afterwards whether the dam would be filled before summer.</p>"
)


def page(head: str = "", body: str = "", attributes: str = ""):
    """Read a page with a head, and an article below some text."""
    markup = f"<html {attributes}><head><meta charset=utf-8>{head}</head><body><article>{body}{BODY}</article></body></html>"
    return read_page(markup.encode())


def linked(fields: str) -> str:
    """Return JSON-LD for an article."""
    return f'<script type="application/ld+json">{{"@graph":[{{"@type":"WebSite","name":"x"}},{{"@type":"NewsArticle",{fields}}}]}}</script>'


class TestDate:
    """The date is that of publication, from the most trustworthy place that states one."""

    @pytest.mark.parametrize(
        ("head", "body", "expected"),
        [
            (
                linked('"datePublished":"2024-05-06T08:00:00+02:00","dateModified":"2024-06-01"'),
                "",
                ("2024-05-06", "json-ld"),
            ),
            (
                '<meta property="article:published_time" content="2023-02-03T10:00">',
                "",
                ("2023-02-03", "meta"),
            ),
            ("", '<time datetime="2022-11-30T07:00Z">today</time>', ("2022-11-30", "time")),
            (
                '<link rel="canonical" href="https://lantern.example/2021/04/05/dam">',
                "",
                ("2021-04-05", "address"),
            ),
            ("", '<div class="date">Friday, December 30, 2022</div>', ("2022-12-30", "dateline")),
            (
                "",
                "<figure><figcaption>The dam on 2 March 2020.</figcaption></figure>",
                ("2020-03-02", "caption"),
            ),
            # The news is of a Monday, this picture of a Tuesday.
            (
                "",
                "<figure><figcaption>The dam on 3 March 2020.</figcaption></figure>",
                (None, None),
            ),
            ("", "", (None, None)),
            (linked('"datePublished":"soon"'), "", (None, None)),
            (linked('"datePublished":["2024-05-06",7]'), "", ("2024-05-06", "json-ld")),
        ],
    )
    def test_date_and_its_source(self, head, body, expected):
        """Each place is read, and named."""
        report = page(head, body)
        assert expected == (report.date, report.date_source)

    def test_all_claims_are_kept(self):
        """A conflict between two places stays visible."""
        report = page(
            linked('"datePublished":"2024-05-06"'),
            '<time datetime="2024-05-07">May 7</time>',
        )
        assert [("2024-05-06", "json-ld"), ("2024-05-07", "time")] == [
            (claim.date, claim.source) for claim in report.date_claims
        ]


class TestTitle:
    """The title is the heading that agrees with what the page states."""

    @pytest.mark.parametrize(
        ("head", "body", "expected"),
        [
            (
                "<title>Envoys meet over the dam | Lantern</title>",
                "<h1>Envoys meet over the dam</h1>",
                "Envoys meet over the dam",
            ),
            (
                "<title>Envoys meet over the dam</title>",
                "<h1>The Lantern</h1>",
                "Envoys meet over the dam",
            ),
            (
                '<meta property="og:title" content="Envoys meet over the dam">',
                "<h1>Rivers: Envoys meet over the dam</h1>",
                "Envoys meet over the dam",
            ),
            (
                '<meta property="og:title" content="Envoys meet over the dam - Lantern">'
                + linked('"headline":"Envoys meet over the dam - Lantern"'),
                "<h1>Envoys meet over the dam</h1>",
                "Envoys meet over the dam",
            ),
            ("", "<h1>Envoys meet over the dam</h1>", "Envoys meet over the dam"),
            ("<title>?!</title>", "<h1>?!?!?!?!?!</h1>", "?!"),
            ("", "", None),
        ],
    )
    def test_title(self, head, body, expected):
        """Names of sites and kickers are no part of it."""
        assert expected == page(head, body).title


class TestOthers:
    """Authors, site, language and address."""

    @pytest.mark.parametrize(
        ("head", "expected"),
        [
            (linked('"author":{"name":"Ada Quill"}'), ("Ada Quill",)),
            (
                linked('"author":[{"name":"Ada Quill"},"Ben Marsh",{"name":"Ada Quill"}]'),
                ("Ada Quill", "Ben Marsh"),
            ),
            ('<meta name="author" content="Ada Quill">', ("Ada Quill",)),
            ('<meta property="article:author" content="https://lantern.example/ada">', ()),
        ],
    )
    def test_authors(self, head, expected):
        """Names count, each once; addresses of profiles do not."""
        assert expected == page(head).authors

    @pytest.mark.parametrize(
        ("head", "attributes", "expected"),
        [
            ("", 'lang="en-GB"', "en"),
            ("", 'lang="DE"', "de"),
            ('<meta property="og:locale" content="fr_FR">', "", "fr"),
            ("", "", None),
            ("", 'lang="?"', None),
        ],
    )
    def test_language(self, head, attributes, expected):
        """The stated language is given as two letters."""
        assert expected == page(head, attributes=attributes).language

    def test_site_and_address(self):
        """Site name and canonical address are kept; a relative address is none."""
        head = (
            '<meta property="og:site_name" content="The Lantern"><link rel="canonical" href="/dam">'
        )
        assert ("The Lantern", None) == (page(head).publisher, page(head).url)

    @pytest.mark.parametrize(
        "broken",
        ["{", "[[[[", '{"@type":', '{"@type":["NewsArticle"],"author":{"name":5}}', "null"],
    )
    def test_broken_metadata_do_not_stop_the_reading(self, broken):
        """A page is read though its JSON-LD cannot be."""
        report = page(f'<script type="application/ld+json">{broken}</script>')
        assert (None, ()) == (report.date, report.authors)
