"""Pages become typed blocks, in reading order, with their text as shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import SourceError
from dragoman.ingest.html import read_fragment, read_page

PROSE = (
    "The envoys of the two river states met on Monday and spoke for six hours about water.",
    "Neither side wished to say afterwards whether the dam would be filled before the summer.",
    "A second round is planned in the capital, where engineers will show their measurements.",
)
ARTICLE = f"""<!doctype html><html lang="en-GB"><head><title>Envoys meet over the river dam | The Lantern</title>
<meta property="og:title" content="Envoys meet over the river dam">
<meta property="og:site_name" content="The Lantern">
<meta property="og:description" content="Six hours of talks brought the two neighbours no nearer to a deal on water.">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Envoys meet over the river dam",
"datePublished":"2024-05-06T08:00:00Z","dateModified":"2024-05-09T08:00:00Z",
"author":[{{"@type":"Person","name":"Ada Quill"}},{{"name":"Ben Marsh"}}]}}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news</a></li></ul></nav>
<article><h1>Envoys meet over the river dam</h1>
<p class="standfirst">Six hours of talks brought the two neighbours no nearer to a deal on water.</p>
<div class="byline">By Ada Quill and Ben Marsh</div><time datetime="2024-05-06">6 May 2024</time>
<section class="key-points"><h2>Key points</h2><ul><li>The talks lasted six hours on Monday.</li>
<li>A second round is planned in the capital.</li></ul></section>
<figure><img src="a.jpg"><figcaption>The dam, seen from the north bank.
<span class="credit">Photo: River Agency</span></figcaption></figure>
<div class="body"><p>{PROSE[0]}</p><h2>No word on the filling</h2><p>{PROSE[1]}</p>
<aside class="newsletter"><p>Sign up for our letter and never miss a thing that we write again.</p></aside>
<p>{PROSE[2]}</p></div></article>
<section id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></section>
<footer><p>The Lantern is published by the Lantern Press, which owns all rights in this text.</p></footer>
</body></html>"""


def typed(markup: str) -> list[tuple[str, str]]:
    """Return type and text of every block."""
    report = read_page(markup.encode())
    return [(block.type, block.spans[0].of(report.text)) for block in report.blocks]


def texts(markup: str, kind: str) -> list[str]:
    """Return the texts of the blocks of a type."""
    return [text for found, text in typed(markup) if found == kind]


class TestBlocks:
    """Every part of an article has its type."""

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("headline", ["Envoys meet over the river dam"]),
            (
                "standfirst",
                ["Six hours of talks brought the two neighbours no nearer to a deal on water."],
            ),
            (
                "key_point",
                [
                    "The talks lasted six hours on Monday.",
                    "A second round is planned in the capital.",
                ],
            ),
            ("subhead", ["No word on the filling"]),
            ("paragraph", list(PROSE)),
            ("caption", ["The dam, seen from the north bank."]),
        ],
    )
    def test_each_kind_is_found_and_nothing_else_has_its_type(self, kind, expected):
        """One page holds all kinds; each is typed, in reading order."""
        assert expected == texts(ARTICLE, kind)

    def test_credit_is_told_from_caption(self):
        """The credit within a caption is a block of its own."""
        assert "Photo: River Agency" in texts(ARTICLE, "credit")

    def test_reply_form_is_kept_as_furniture(self):
        """What stands after the article as its reply form is labelled, not read as news."""
        assert any("Reply" in text for text in texts(ARTICLE, "furniture"))

    @pytest.mark.parametrize("words", ["World news", "never miss", "owns all rights"])
    def test_the_rest_of_the_page_is_left_out(self, words):
        """Navigation, newsletter boxes and footers are no part of a report."""
        assert words not in read_page(ARTICLE.encode()).text

    def test_blocks_cover_the_text_but_for_the_breaks(self):
        """Blocks are joined by blank lines, key points by line breaks."""
        report = read_page(ARTICLE.encode())
        rest = report.text
        for block in report.blocks:
            rest = rest.replace(block.spans[0].of(report.text), "", 1)
        assert "" == rest.strip("\n")

    def test_comments_are_no_news(self):
        """Readers' comments are left out however long they are."""
        comments = "".join(
            f'<div class="comment"><p>I have said number {at} for years and nobody listens to me at all.</p></div>'
            for at in range(4)
        )
        markup = ARTICLE.replace("</article>", f'</article><div id="comments">{comments}</div>')
        assert list(PROSE) == texts(markup, "paragraph")

    def test_teasers_of_other_pages_are_no_news(self):
        """A row of linked headings with a line of prose each advertises other pages."""
        card = '<div class="x"><h3><a href="/{0}">Another story which is number {0}</a></h3><p>It is about the harvest of the year and its price, {0}.</p></div>'
        cards = "".join(card.format(at) for at in range(5))
        assert list(PROSE) == texts(
            ARTICLE.replace("</article>", cards + "</article>"), "paragraph"
        )

    def test_a_word_in_the_class_of_every_paragraph_does_not_make_furniture(self):
        """Sites mark the text behind their wall; it is still the text."""
        markup = ARTICLE.replace("<p>", '<p class="subscriber-only">')
        assert set(PROSE) <= set(texts(markup, "paragraph"))

    def test_bold_line_in_the_body_is_a_subhead(self):
        """Some sites set their sub-heads as bold paragraphs."""
        markup = ARTICLE.replace(
            "<h2>No word on the filling</h2>", "<p><b>No word on the filling</b></p>"
        )
        assert ["No word on the filling"] == texts(markup, "subhead")

    def test_bold_words_within_a_paragraph_are_not(self):
        """A bold phrase does not part a paragraph."""
        markup = ARTICLE.replace("six hours about", "<b>six hours</b> about")
        assert list(PROSE) == texts(markup, "paragraph")

    def test_list_in_the_body_is_no_list_of_key_points(self):
        """Items after the first paragraphs are paragraphs."""
        items = "<ul><li>They will measure the flow at the upper bridge.</li><li>They will publish what they find each week.</li></ul>"
        markup = ARTICLE.replace(f"<p>{PROSE[2]}</p>", items)
        assert 2 == len(texts(markup, "key_point"))
        assert "They will measure the flow at the upper bridge." in texts(markup, "paragraph")


class TestText:
    """Text is kept as a browser shows it, and otherwise untouched."""

    @pytest.mark.parametrize(
        ("markup", "expected"),
        [
            ("<p>one\n   two\tthree, and a stop.</p>", "one two three, and a stop."),
            ("<p>“curly” — ‘quotes’ stay; ﬁ stays.</p>", "“curly” — ‘quotes’ stay; ﬁ stays."),
            ("<p>e&#769; is not composed here.</p>", "e\u0301 is not composed here."),
            ("<p>a&amp;b &lt;i&gt; are shown once.</p>", "a&b <i> are shown once."),
            ("<p>No <script>var x</script>script is shown.</p>", "No script is shown."),
            ("<p>w<b>or</b>ds are not parted.</p>", "words are not parted."),
            ("<p>lone &#xD800; surrogate here.</p>", "lone \ufffd surrogate here."),
        ],
    )
    def test_text_is_as_shown(self, markup, expected):
        """White space is folded, nothing else is rewritten."""
        assert expected == read_page(f"<meta charset=utf-8>{markup}".encode()).text

    @pytest.mark.parametrize("parting", ["<br>", "<br><br>", "<br/>\n<br/>"])
    def test_breaks_part_paragraphs(self, parting):
        """Old pages set paragraphs with <br><br>, and some with one."""
        markup = f"<article><div>{parting.join(PROSE)}</div></article>"
        assert list(PROSE) == texts(markup, "paragraph")

    def test_one_break_within_a_sentence_parts_nothing(self):
        """Verse, addresses and lines broken to a width go on behind it."""
        broken = PROSE[0].replace(" ", "<br>", 8)
        markup = f"<article><div>{broken}<br><br>{PROSE[1]}<br><br>{PROSE[2]}</div></article>"
        assert list(PROSE) == texts(markup, "paragraph")

    def test_a_bold_line_between_breaks_is_no_part_of_the_next_paragraph(self):
        """A heading set in bold ends at its break."""
        markup = f"<article><div>{PROSE[0]}<br><b>What next</b><br>{PROSE[1]}<br>{PROSE[2]}</div></article>"
        assert list(PROSE) == texts(markup, "paragraph")

    def test_a_short_sentence_goes_on_behind_one_break(self):
        """What is too short to be a paragraph may be the first words of one."""
        markup = f"<article><div>Yes.<br>{PROSE[0]}<br>{PROSE[1]}<br>{PROSE[2]}</div></article>"
        assert [f"Yes. {PROSE[0]}", *PROSE[1:]] == texts(markup, "paragraph")

    def test_hidden_text_is_left_out_unless_it_is_all_there_is(self):
        """Scripts of some sites unhide the whole text; others hide what nobody should see."""
        shown = (
            f"<p>{PROSE[0]}</p><p>{PROSE[1]}</p><p hidden>A price nobody sees stands here in hiding.</p>"
            * 3
        )
        assert "hiding" not in read_page(shown.encode()).text
        hidden = f"<div hidden>{''.join(f'<p>{at} {text}</p>' for at in range(5) for text in PROSE)}</div>"
        assert PROSE[2] in read_page(hidden.encode()).text

    @given(st.text(min_size=1))
    def test_any_text_keeps_valid_spans(self, text):
        """Spans of blocks lie in the text, in order, whatever the page holds."""
        try:
            report = read_page(f"<h1>{text}</h1><p>{text}<li>{text}".encode("utf-8", "replace"))
        except SourceError:
            return
        ends = [0]
        for block in report.blocks:
            assert ends[-1] <= block.spans[0].start < block.spans[0].end <= len(report.text)
            ends.append(block.spans[0].end)

    @given(st.binary())
    def test_any_bytes_are_read_or_refused(self, content):
        """Garbage in gives a report or a clear refusal, never another error."""
        try:
            report = read_page(content)
        except SourceError:
            return
        assert report.text


class TestNoArticle:
    """Pages that hold no article are read for what they are."""

    def test_no_text_is_refused_with_a_remedy(self):
        """A page that only a browser can fill is no report."""
        with pytest.raises(SourceError) as caught:
            read_page(
                b"<html><head><script>fill()</script></head><body><div id=root></div></body></html>"
            )
        assert caught.value.remedy

    def test_index_page_keeps_its_lines(self):
        """A list of headlines is kept, so that somebody can see what it was."""
        links = "".join(f'<li><a href="/{at}">Headline {at} of the day</a></li>' for at in range(9))
        assert "Headline 8 of the day" in read_page(f"<ul>{links}</ul>".encode()).text

    def test_text_that_only_the_metadata_hold_is_used(self):
        """If the page shows nothing, its stated body is the text."""
        body = " ".join(PROSE)
        markup = f'<script type="application/ld+json">{{"@type":"Article","articleBody":"{body}"}}</script>'
        assert body == read_page(markup.encode()).text

    def test_fragment_of_a_feed_has_its_title_as_headline(self):
        """An item of a feed is read like a page."""
        report = read_fragment(f"<p>{PROSE[0]}</p><p>{PROSE[1]}</p>", title="Dam & river")
        assert "Dam & river" == report.title
        assert ["headline", "paragraph", "paragraph"] == [block.type for block in report.blocks]


def test_same_page_gives_the_same_report():
    """Reading is deterministic."""
    assert read_page(ARTICLE.encode()) == read_page(ARTICLE.encode())


@pytest.mark.parametrize(
    ("first", "dateline", "date"),
    [
        (
            "OSLO, May 4, 2023 (Ministry of Trade) - The envoys met.",
            "OSLO, May 4, 2023 (Ministry of Trade) -",
            "2023-05-04",
        ),
        ("Quito, 3 March 2021 - The envoys met.", "Quito, 3 March 2021 -", "2021-03-03"),
        ("ACCRA (Reuters) - The envoys met.", "ACCRA (Reuters) -", None),
        ("Oslo, Norway (22/4/2026) - The envoys met.", "Oslo, Norway (22/4/2026) -", "2026-04-22"),
        ("Quito (3 March 2021) – The envoys met.", "Quito (3 March 2021) –", "2021-03-03"),
        (
            "Lima, 21 of april of 2026.- The envoys met.",
            "Lima, 21 of april of 2026.-",
            "2026-04-21",
        ),
        ("Lima, 21 de abril de 2026.-The envoys met.", "Lima, 21 de abril de 2026.-", "2026-04-21"),
        ("The tanker Ana (12/3) - a wreck - sank.", None, None),
        ("Ana Lund (45) - The envoys met.", None, None),
        ("Lima (23.5.2021): The envoys met.", "Lima (23.5.2021):", "2021-05-23"),
        ("Lund (10.5): The envoys met.", None, None),
        ("Pool C (3-2): Oslo lead.", None, None),
        ("Malta (34/40) - The envoys met.", None, None),
        ("Chad, Kenya - and others - met.", None, None),
        ("The envoys met on the river - in Accra.", None, None),
    ],
)
def test_the_first_paragraph_may_begin_with_a_dateline(first, dateline, date):
    """It dates the page where nothing else does; the prose begins behind it."""
    report = read_page(
        f"<article><h1>Envoys meet again</h1><p>{first}</p><p>{PROSE[0]}</p></article>".encode()
    )
    found = [b.spans[0].of(report.text) for b in report.blocks if b.type == "dateline"]

    assert ([dateline] if dateline else []) == found
    assert date == report.date


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ("<h1>Envoys meet again</h1><p>2024-05-06 19:05</p>", "2024-05-06"),
        ("<h1>Envoys meet again</h1><p>Oslo, 6 May 2024</p>", "2024-05-06"),
        ("<h1>Press conference of the envoys on May 6, 2024</h1>", "2024-05-06"),
        ("<h1>Envoys to meet on May 6, 2024</h1>", None),
        ("<p>Today is 6 May 2024</p><h1>Envoys meet again</h1>", None),
    ],
)
def test_a_page_may_be_dated_by_its_title_or_the_line_below(above, date):
    """A day right under the title is that of the page, wherever the prose stands."""
    prose = "".join(f"<p>{line}</p>" for line in PROSE)
    page = f"<html><body>{above}<div class='content'>{prose}</div></body></html>"
    assert date == read_page(page.encode()).date


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Q: Minister, you met the envoy of Oz in the old harbour last week?", "paragraph"),
        ("Minister, what did the envoy of Oz offer in the old harbour last week?", "paragraph"),
        ("Question: Minister, tell us of the talks in the old harbour last week.", "paragraph"),
        ("The minister tells why the old harbour was shut for so long last year.", "standfirst"),
    ],
)
def test_the_first_question_is_no_standfirst(opening, kind):
    """Bold type sets questions apart from answers, too."""
    answer = "<p>A: We spoke for an hour about the harvest and about ships for the line.</p>"
    page = f"<article><h1>A talk with the minister of ports</h1><p><b>{opening}</b></p>{answer}"
    page += (
        "<p>A: The harbour will open again when the new pier is ready for the ships.</p></article>"
    )
    report = read_page(f"<html><body>{page}</body></html>".encode())
    types = {block.spans[0].of(report.text): block.type for block in report.blocks}
    assert types[opening] == kind


@pytest.mark.parametrize(
    ("line", "date", "authors"),
    [
        (
            '<div class="meta">By Ana Sousa | LIMA, Feb 4, 2026 (Andes)</div>',
            "2026-02-04",
            ("Ana Sousa",),
        ),
        ("<div>By Ana Sousa, Lima, 4 February 2026</div>", "2026-02-04", ("Ana Sousa",)),
        ("<p>By Ana Sousa and Luis Rey</p>", None, ("Ana Sousa", "Luis Rey")),
        ("<p>By Ana Sousa · 4 February 2026, 10:15 GMT</p>", "2026-02-04", ()),
        ("<div>Elections on 4 February 2026: the guide</div>", None, ()),
        ("<div>By 4 February 2026 the ports had been shut.</div>", None, ()),
        ('<div class="share">By Ana Sousa, 4 February 2026</div>', None, ()),
    ],
)
def test_a_by_line_between_the_title_and_the_body_is_kept(line, date, authors):
    """Also outside the box of the body; prose and furniture that begin alike are no by-line."""
    title = "Peru shuts two ports after a storm"
    body = "".join(
        f"<p>The government of Peru shut the {name} after a storm, the minister said, and sent the "
        "army to the coast to help the fishermen there.</p>"
        for name in ("port of Ilo", "port of Ica")
    )
    page = read_page(
        f"<html><head><title>{title}</title></head><body><div>Cookies help us.</div>"
        f"<h1>{title}</h1>{line}<div class=body>{body}</div></body></html>".encode()
    )

    assert (date, authors) == (page.date, page.authors)


@pytest.mark.parametrize(
    ("first", "title", "kinds"),
    [
        ("<b>Lima reopens border with Quito</b><br>", "Lima reopens border with Quito", "headline"),
        ("Lima has reopened its border with Quito.<br>", "Coast Daily", "paragraph"),
    ],
)
def test_the_line_over_a_dateline_is_the_headline(first, title, kinds):
    """Of a page that has no other; no sentence is one."""
    told = "Peru reopened its border on Friday, the foreign ministry told reporters in the port."
    more = "The crossing had been shut since March, when smugglers shot two officers dead nearby."
    page = (
        "<html><head><title>Coast Daily</title></head><body><div><p>"
        f"{first}LIMA, 3 May 2025 — {told}<br>{more}<br>{more}</p></div></body></html>"
    )
    report = read_page(page.encode())
    assert (report.title, report.blocks[0].type) == (title, kinds)
