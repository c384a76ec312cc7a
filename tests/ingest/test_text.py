"""Text dumps, read-outs and transcripts come apart into typed blocks."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.text import read_text
from dragoman.records import DateClaim, Report

BLOG = """\
Lisbon and Rabat reopen ferry talks after a year of silence

  • Both capitals blame the weather for the delay.
  • No timetable was published.
Officials from Portugal and Morocco resumed talks on the southern ferry line on Monday, a year after they broke off.

The Moroccan side called the meeting useful, but its communiqué left out the question of harbour fees altogether.
Portugal's transport minister said he expected a second round soon.

An old dispute

The two sides have argued over fees since the line opened.

Portugal Morocco

Ministers Rui Sá and Nadia Idrissi shake hands before talks in Tangier on Monday, March 4, 2024. Source: Lusa / MAP

“We will not be rushed,” Ms Idrissi told reporters.

Who pays for the harbour?

Nobody has said who would pay for dredging, which engineers put at forty million euros over the next ten years.

Leave a Reply

Your email address stays with us. Fields with a star are needed *
"""

WIRE = """\
Baltic ministers agree joint patrols

RIGA, Feb 9 (Baltic News) - The three Baltic defence ministers agreed on Friday to patrol
their coast together, and asked two neighbours to join them before the summer.

The patrols will begin in April, the Latvian minister said after the meeting, although the
money has yet to be voted in two of the three parliaments.

(Reporting by Ilze Kalna; Editing by Mark Rand)
"""

READOUT = """\
Readout of the Foreign Minister's call with her Kenyan counterpart
Ottawa, 14 May 2023
The Foreign Minister spoke today with the Cabinet Secretary of Kenya about grain exports and the peace mission.
The ministers agreed to meet again in autumn. They did not discuss visas.
"""

TRANSCRIPT = """\
Press conference after the talks, Vienna

Question: Minister, will you sign the agreement this week?

Anna Berg: We shall sign when the annexes are ready. Not a day earlier.

Question: And if they are not ready by Sunday?

Anna Berg: Then we shall wait.
"""

BYLINE = """\
Border closes again as salt dispute deepens

A two-month truce over salt exports ended on Tuesday, with lorries turned back at both crossings.

By Maria Costa and Jon Ek in Salto
Published: 3 July 2021

Lorries queued for nine kilometres on Tuesday after customs officers on both sides stopped all loads of salt.

Read more: How the salt dispute began

The trade ministry called the closure a technical measure. Drivers disagreed.

Advertisement

Sign up to our daily newsletter

“Nobody told us,” said one of them, who had waited since dawn with a load for the northern market.

Related stories
Salt price doubles in a week
Five charts that explain the dispute

© 2021 The Salto Courier. All rights reserved.
"""

NO_BLANKS = """\
Ministers walk out of river talks
Nile delegates left the hall after two hours on Thursday, and neither side gave a date for another round of talks.
The host called it a pause. Diplomats who had followed the negotiations for a decade called it the end of them.
A question of water
Upstream governments want a larger share of the flow, and they have asked a court to say how large it may be.
Leave a comment
"""

KEY_TITLE = """\
Markets | 3 min read

Central banks of Peru and Chile sign swap line

Key points

The line is worth two billion dollars
It can be drawn for three years
Neither bank expects to use it

The central banks of Peru and Chile signed a swap line on Wednesday that either can draw on without notice.
"""

SHORT_LIST = """\
Island states take the fishing treaty to court

Eleven governments join the case
Hearing is set for the spring
Treaty secretariat declines to comment

Eleven island states asked the court on Friday to say whether the fishing treaty binds those who never ratified it.
"""

FILE_PICTURE = """\
Envoy arrives for prisoner talks

The envoy landed in Doha late on Sunday and went straight to the villa where the two delegations are lodged.

FILE PHOTO: The envoy speaks in Geneva, June 3, 2015. REUTERS/Ana Lopez

He is expected to stay until Thursday.
"""

CREDIT_BELOW = """\
Harbour accord brings rivals to one table

The harbour accord was signed on Saturday by the two mayors, who had not spoken to each other in eleven years.

Mayor Oku waves to the crowd outside the harbour office
Photo: L. Brandt / Port Gazette

Both mayors left without taking questions from the reporters who had waited for them since the early morning.
"""

TASS_STYLE = """\
Deputy minister describes gas talks as constructive

ASTANA, March 12. /KAZNEWS/. The deputy minister described the gas talks on Tuesday as constructive and frank.

The next round is planned for April, he added.
"""

KICKER = """\
EXCLUSIVE

Government drafts law on foreign agents behind closed doors

The government has drafted a law on foreign agents without consulting parliament, according to three officials.

Comments (14)

This is a disgrace. My whole family thinks so and we are going to say so at the next election, believe me.
"""

COOKIES = """\
We use cookies to improve your experience. Accept all cookies

Envoys trade accusations over downed drone

Sign in to continue reading

The two envoys accused each other on Monday of having lost a drone over the strait and of hiding the wreck.

More on this story

Drone falls into the strait

The envoys are to meet again on Wednesday, when each of them intends to bring photographs of the wreck to the table, and the chair hopes for a joint inspection.
"""

CASES = {
    "blog": (
        BLOG,
        (
            "headline Lisbon|key_point Both|key_point No timetable|paragraph Officials|paragraph The Moroccan"
            "|paragraph Portugal's|subhead An old|paragraph The two|caption Portugal Morocco"
            "|caption Ministers Rui|credit Source: Lusa|paragraph “We will|subhead Who pays"
            "|paragraph Nobody|furniture Leave|furniture Your email"
        ),
    ),
    "wire": (
        WIRE,
        (
            "headline Baltic|dateline RIGA, Feb 9 (Baltic News) -|paragraph The three|paragraph The patrols"
            "|credit (Reporting"
        ),
    ),
    "readout": (
        READOUT,
        "headline Readout|dateline Ottawa, 14 May 2023|paragraph The Foreign|paragraph The ministers",
    ),
    "transcript": (
        TRANSCRIPT,
        (
            "headline Press|paragraph Question: Minister|paragraph Anna Berg: We|paragraph Question: And"
            "|paragraph Anna Berg: Then"
        ),
    ),
    "byline": (
        BYLINE,
        (
            "headline Border|standfirst A two-month|credit By Maria|dateline Published|paragraph Lorries"
            "|furniture Read more|paragraph The trade|furniture Advertisement|furniture Sign up"
            "|paragraph “Nobody|furniture Related|furniture Salt|furniture Five|furniture ©"
        ),
    ),
    "no blank lines": (
        NO_BLANKS,
        (
            "headline Ministers|paragraph Nile|paragraph The host|subhead A question|paragraph Upstream"
            "|furniture Leave"
        ),
    ),
    "titled key points": (
        KEY_TITLE,
        (
            "furniture Markets|headline Central|furniture Key points|key_point The line|key_point It can"
            "|key_point Neither|paragraph The central"
        ),
    ),
    "untitled key points": (
        SHORT_LIST,
        (
            "headline Island|key_point Eleven governments|key_point Hearing|key_point Treaty"
            "|paragraph Eleven island"
        ),
    ),
    "file picture": (
        FILE_PICTURE,
        "headline Envoy|paragraph The envoy|caption FILE PHOTO|credit REUTERS/Ana|paragraph He is",
    ),
    "credit below": (
        CREDIT_BELOW,
        "headline Harbour|paragraph The harbour|caption Mayor Oku|credit Photo: L.|paragraph Both",
    ),
    "agency between slashes": (
        TASS_STYLE,
        "headline Deputy|dateline ASTANA, March 12. /KAZNEWS/.|paragraph The deputy|paragraph The next",
    ),
    "kicker and comments": (
        KICKER,
        (
            "furniture EXCLUSIVE|headline Government|paragraph The government|furniture Comments"
            "|furniture This is"
        ),
    ),
    "notices in between": (
        COOKIES,
        (
            "furniture We use|headline Envoys|furniture Sign in|paragraph The two|furniture More on"
            "|furniture Drone|paragraph The envoys"
        ),
    ),
}


def _shown(report: Report) -> list[str]:
    """Show blocks as "type words"."""
    return [f"{block.type} {block.spans[0].of(report.text)}" for block in report.blocks]


@pytest.mark.parametrize("name", CASES)
def test_blocks_of_dumps(name):
    """Each shape of dump comes apart into its blocks, whole and in order."""
    text, expected = CASES[name]
    shown = _shown(read_text(text))
    cut = [line[: len(want)] for line, want in zip(shown, expected.split("|"), strict=False)]
    assert expected.split("|") == cut + shown[len(cut) :]


def test_a_bullet_is_no_word_of_a_key_point():
    """The span of a key point begins with its first word."""
    shown = _shown(read_text(BLOG))
    assert "key_point Both capitals blame the weather for the delay." == shown[1]


class TestWrapping:
    """A newline may end a line or a paragraph."""

    def test_wrapped_lines_are_one_paragraph(self):
        """Lines of like length that break in mid-sentence belong together."""
        shown = _shown(read_text(WIRE))
        assert shown[2].endswith("to join them before the summer.")
        assert shown[3].endswith("of the three parliaments.")

    def test_wrapped_lines_without_blank_lines_are_told_by_indent(self):
        """An indented line opens a paragraph."""
        text = (
            "    The council met for three hours on Monday and heard both of the\n"
            "envoys, who repeated what they had said in the spring.\n"
            "    Neither of them offered a date. The chairman, who had hoped for\n"
            "one, closed the meeting without a word to the press and went home.\n"
        )
        assert ["The council", "Neither of "] == [
            block.spans[0].of(text)[:11] for block in read_text(text).blocks
        ]

    def test_every_line_of_an_unwrapped_dump_is_a_paragraph(self):
        """Long lines are paragraphs even without a blank line between them."""
        assert 3 == sum(line.startswith("paragraph") for line in _shown(read_text(NO_BLANKS)))

    def test_a_line_that_goes_on_in_lower_case_is_joined(self):
        """Even in unwrapped text, a broken line goes on."""
        text = f"{'A word ' * 30}and the minister\nwho had left came back."
        assert 1 == len(read_text(text).blocks)

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    def test_newlines_of_all_systems(self, newline):
        """The same blocks, whatever ends a line; the text keeps its own."""
        report = read_text(BLOG.replace("\n", newline))
        assert len(read_text(BLOG).blocks) == len(report.blocks)
        assert BLOG.replace("\n", newline) == report.text


class TestDates:
    """A report's date, and where it says so."""

    @pytest.mark.parametrize(
        ("text", "date", "source"),
        [
            (BLOG, "2024-03-04", "caption"),
            (READOUT, "2023-05-14", "dateline"),
            (BYLINE, "2021-07-03", "dateline"),
            (WIRE, None, None),
            (FILE_PICTURE, None, None),
            ("The talks ended on Friday, 5 May 2023, without a deal.", "2023-05-05", "text"),
            ("On 5 May 2023 the minister received the envoy of Chad.", "2023-05-05", "text"),
            ("The treaty, which was signed on 4 April 1949, binds all of them.", None, None),
            ("Since 24 February 2022 the border has been shut to all lorries.", None, None),
            (
                "Geneva, 3 March 2023 – The committee met in closed session.",
                "2023-03-03",
                "dateline",
            ),
        ],
    )
    def test_date_and_source(self, text, date, source):
        """Datelines and captions date a report; history does not."""
        report = read_text(text)
        assert (date, source) == (report.date, report.date_source)

    def test_what_is_given_is_kept_and_the_conflict_seen(self):
        """A date from outside wins, and the one found stays among the claims."""
        report = read_text(READOUT, date="2023-05-15")
        assert ("2023-05-15", "input") == (report.date, report.date_source)
        assert (
            DateClaim(date="2023-05-15", source="input"),
            DateClaim(date="2023-05-14", source="dateline"),
        ) == report.date_claims


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Maria Costa", ("Maria Costa",)),
        ("By MARIA COSTA and JON EK", ("MARIA COSTA", "JON EK")),
        ("By Karel van der Meer, Political Editor", ("Karel van der Meer",)),
        ("By Ana Sá, Per Lind and Jo Ek in Riga", ("Ana Sá", "Per Lind", "Jo Ek")),
        ("By Friday evening the talks had stalled", ()),
        ("By the numbers", ()),
        ("By contrast with last year", ()),
        ("By Monday", ()),
    ],
)
def test_bylines(line, authors):
    """Names after "By" are authors; other words after "By" are not."""
    text = f"Talks stall over fees\n\n{line}\n\nThe talks on fees stalled in the evening, both of the delegations said.\n"
    assert authors == read_text(text).authors


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement spending by ministries rose by a third last year, the auditors said on Monday.",
        "Share prices fell in Tokyo after the central bank had spoken, and the yen rose a little.",
        "Live fire exercises near the strait will go on until Thursday, the coast guard said.",
        "Photo opportunities were all that the two delegations could agree on, said a diplomat.",
        "The ministry confirmed the report. It cited a source in the cabinet office.",
        "Source protection is at the heart of the bill, which the upper house rejected on Monday.",
        "Comment was not available from the embassy, which is closed on Fridays and Saturdays.",
    ],
)
def test_prose_that_begins_like_furniture(line):
    """News is not lost because it begins with a word of the page's furniture."""
    text = f"Talks stall over fees\n\n{line}\n\n{line.replace('.', ', too.')}\n"
    assert ["headline", "paragraph", "paragraph"] == [b.type for b in read_text(text).blocks]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The harbour as it was before the storm. (Port Gazette)", "(Port Gazette)"),
        ("Lorries queue at the crossing. AP Photo/Ana Lopes", "AP Photo/Ana Lopes"),
        ("Lorries queue at the crossing (L. Brandt/Port Gazette)", "(L. Brandt/Port Gazette)"),
        ("Lorries queue at the crossing. REUTERS/Ana Lopes", "REUTERS/Ana Lopes"),
        ("Lorries queue at the crossing. [Photo by Ana Lopes]", "[Photo by Ana Lopes]"),
        ("Lorries queue at the crossing via REUTERS", "via REUTERS"),
        ("/Getty Images/Stock", "/Getty Images/Stock"),
        # Who took it and who passed it on are one credit.
        (
            "Lorries queue at the crossing on May 3, 2021. Ana Lopes/AFP via Getty Images",
            "Ana Lopes/AFP via Getty Images",
        ),
        (
            "Lorries queue at the crossing Ana Lopes/AFP via Getty Images",
            "Ana Lopes/AFP via Getty Images",
        ),
        ("Lorries queue at the crossing. Handout via REUTERS", "Handout via REUTERS"),
        ("Lorries queue at the crossing Handout via REUTERS", "Handout via REUTERS"),
        (
            "Lorries queue near J. Brandt. U.S. Customs Service/Handout via REUTERS",
            "U.S. Customs Service/Handout via REUTERS",
        ),
        ("Lorries queue at the crossing. Karel van der Meer/ANP/AFP", "Karel van der Meer/ANP/AFP"),
        (
            "Lorries queue at the crossing. A. Lopes/Port Gazette/Nordbild",
            "A. Lopes/Port Gazette/Nordbild",
        ),
        (
            "Lorries queue at the crossing. Ministry of the Interior/Handout/Anadolu/Getty Images",
            "Ministry of the Interior/Handout/Anadolu/Getty Images",
        ),
        (
            "Lorries queue in Salto. Ana Lopes, Sputnik, Port Pool Photo via AP",
            "Ana Lopes, Sputnik, Port Pool Photo via AP",
        ),
        ("Lorries queue at the crossing. EPA-EFE/Jon Ek", "EPA-EFE/Jon Ek"),
        ("Lorries queue near Salto AFP/Getty Images", "AFP/Getty Images"),
        (
            "Lorries queue at the crossing. (Jon Ek/Pool via AP, File) (Port Gazette)",
            "(Jon Ek/Pool via AP, File) (Port Gazette)",
        ),
    ],
)
def test_captions_and_credits(line, credit):
    """The credit of a caption is a block of its own."""
    prose = "The talks on fees stalled in the evening, both of the delegations said."
    blocks = read_text(text := f"Talks stall over fees\n\n{prose}\n\n{line}\n\n{prose}\n").blocks
    kinds = {block.type: block.spans[0].of(text) for block in blocks}
    assert credit == kinds["credit"]
    assert line.removesuffix(credit).strip() == kinds.get("caption", "")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Jon Ek, left, and Ana Lopes at the town hall in Salto on May 3, 2025. Bild/K. Rom",
            "caption",
        ),
        ("Ana Lopes, second from right, with pilots in Salto on 3 May 2025", "caption"),
        (
            "Ana Lopes talks to drivers at the crossing on Saturday, 3 May 2025 (Bild Photo)",
            "caption",
        ),
        ("The Left, and with it Ana Lopes, lost the vote in Salto on May 3, 2025.", "paragraph"),
        ("Jon Ek, left, said on May 3, 2025 that the crossing was shut.", "paragraph"),
        ("Jon Ek, left alone by his party, gave up his seat on May 3, 2025.", "paragraph"),
    ],
)
def test_who_stands_where_in_a_picture(line, kind):
    """A name with its place in the picture and a day make a caption."""
    prose = "The talks on fees stalled in the evening, both of the delegations said."
    blocks = read_text(text := f"Talks stall over fees\n\n{prose}\n\n{line}\n\n{prose}\n").blocks
    assert kind in {block.type for block in blocks if block.spans[0].of(text)[:9] == line[:9]}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        # The names of a picture.
        ("Peru Chile", "caption"),
        ("Mora Lund", "caption"),
        ("Mora", "caption"),
        ("Chile Bank Mora", "caption"),
        # Sub-heads, in either fashion of capitals.
        ("Dry wells", "subhead"),
        ("Dry Wells", "subhead"),
        ("Background", "subhead"),
        ("Peru objects", "subhead"),
        ("The fee dispute", "subhead"),
        ("What Chile Wants", "subhead"),
    ],
)
def test_titles_over_a_caption(title, kind):
    """A title over a picture is a sub-head, unless it is made of names alone."""
    prose = (
        "The Peruvian bank and that of Chile will share the wells, said Governor Mora on Monday."
    )
    caption = "Governor Mora and Ms Lund shake hands at the Bank of Chile. Photo: A. Lopes"
    text = f"Banks share wells\n\n{prose}\n\n{title}\n\n{caption}\n\n{prose}\n"
    found = [line for line in _shown(read_text(text)) if line.endswith(title)]
    assert [f"{kind} {title}"] == found


@pytest.mark.parametrize(
    "line",
    [
        "The embassy asked for visas. The consuls sent the passports home via Paris.",
        "The three agreed. Berlin, Paris and London will each send the others a copy by Tuesday.",
        "The pipeline carries gas to Austria/Hungary and, on some days, to Slovenia and Italy.",
        "The envoy told the agency that he would travel via Doha. Reuters could not confirm this.",
    ],
)
def test_no_credits(line):
    """A slash, a "via" or an agency within prose is no credit."""
    blocks = read_text(f"Talks stall over fees\n\n{line}\n\n{line}\n").blocks
    assert ["headline", "paragraph", "paragraph"] == [block.type for block in blocks]


def test_an_invitation_to_comment_at_the_top_ends_nothing():
    """Pages link to their comments above the article; the article is not lost for it."""
    prose = "The talks on fees stalled in the evening, both of the delegations said.\n\n"
    text = f"Talks stall over fees\n\n{prose}Join the conversation\n\n{prose * 8}Leave a comment\n\nI agree.\n"
    kinds = [block.type for block in read_text(text).blocks]
    assert ["headline", "paragraph", "furniture", *["paragraph"] * 8, *["furniture"] * 2] == kinds


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("LIMA, 3 May 2025 - ", "2025-05-03"),
        ("LIMA, May 3, 2025 - ", "2025-05-03"),
        ("Niamey, 3 May 2025 (River News) — ", "2025-05-03"),
        ("LIMA (River News) - ", None),
        ("", None),
    ],
)
def test_a_dateline_opens_prose_above_a_by_line(head, day):
    """A short first paragraph over a by-line is a standfirst, unless a dateline opens it."""
    opening = "Peru said it would not sell the ferry to anybody in Quito before the vote."
    prose = "A court in Lima ruled on Thursday that the sale of the ferry had been void."
    report = read_text(f"Peru keeps ferry\n\n{head}{opening}\n\nBy Ana Banda\n\n{prose}\n")
    kinds = [block.type for block in report.blocks]

    assert day == report.date
    assert (["dateline", "paragraph"] if head else ["standfirst"]) == kinds[1:-2]


@pytest.mark.parametrize(
    "line",
    [
        "NATO - which has no army of its own - asked for troops, and got some from four members.",
        "The envoy, who left in May, is back.",
        "MR PRICE: We do not comment on reports of that kind, as you know very well.",
    ],
)
def test_no_dateline(line):
    """A dash or a colon does not make a dateline."""
    assert "dateline" not in {b.type for b in read_text(f"Talks stall\n\n{line}\n").blocks}


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# Ferries  sail again", "Ferries sail again"),
        ("#Ferries sail again", "#Ferries sail again"),
    ],
)
def test_a_title_bears_no_signs_of_markdown(line, title):
    """The text keeps them, and so does the headline in it."""
    report = read_text(f"{line}\n\nThe ferries to Lome sailed again on Monday, the port said.\n")
    assert title == report.title
    assert line == report.blocks[0].spans[0].of(report.text)


def test_a_title_given_is_looked_up_in_the_text():
    """A title from outside makes its own line the headline and no other."""
    given_title = read_text("Talks stall\n\nThe talks on fees stalled.", title="Talks stall")
    other = read_text("Strange things\n\nThe talks on fees stalled.", title="Talks stall")
    assert "headline" == given_title.blocks[0].type
    assert "headline" not in {block.type for block in other.blocks}


@given(st.text(alphabet='Aa b.\n\r•\t"“”-:1234(/)By,', max_size=300))
def test_blocks_slice_and_do_not_overlap(text):
    """Whatever the text, blocks are in order, apart, and cover all but white space and bullets."""
    report = read_text(text)
    spans = [span for block in report.blocks for span in block.spans]
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(span.end <= len(report.text) and span.of(report.text).strip() for span in spans)
    kept = sum(sum(c.isalpha() for c in span.of(text)) for span in spans)
    assert kept == sum(c.isalpha() for c in text)


def test_long_texts_stay_linear():
    """A megabyte of one kind of line is read in one pass."""
    for line in ("word word word word word word word word word word\n", "“", "(", "By A ", "\n"):
        assert read_text(line * (1_000_000 // len(line))).text


@pytest.mark.shared
def test_the_seed(shared: Path):
    """The damaged dump that started it all comes apart as its readers see it."""
    report = read_text((shared / "seed" / "article.txt").read_text(encoding="utf-8"))
    kinds = [block.type for block in report.blocks]
    assert ("2022-12-30", "caption") == (report.date, report.date_source)
    assert [1, 3, 2, 2, 1, 2] == [
        kinds.count(kind)
        for kind in ("headline", "key_point", "subhead", "caption", "credit", "furniture")
    ]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Republic of Malawi\nMinistry of Fisheries\nPRESS RELEASE\n\nMinister opens lake patrols with Zambian envoy",
            "Minister opens lake patrols with Zambian envoy",
        ),
        (
            "GENERAL ASSEMBLY\n12TH MEETING (AM)\nGA/9001\n2 MAY 2023\n\nDelegates Back Ocean Pact, as Several Island States Ask Who Will Pay for Patrols of the Southern Fishing Grounds",
            "Delegates Back Ocean Pact, as Several Island States Ask Who Will Pay for Patrols of the Southern Fishing Grounds",
        ),
        (
            "Embassy of Japan\nStatement No. 14\n\nAmbassador hands over ambulances to Kisumu hospital",
            "Ambassador hands over ambulances to Kisumu hospital",
        ),
        (
            "Ministry Press Conference – 2 May 2023\n\nIda Brandt\nDeputy Spokesperson",
            "Ministry Press Conference",
        ),
        (
            "Remarks by the Trade Minister in Quito, May 2, 2023",
            "Remarks by the Trade Minister in Quito",
        ),
        (
            "Department of Fisheries Closes Southern Grounds\n\nBoats stay in port for a month",
            "Department of Fisheries Closes Southern Grounds",
        ),
        (
            "Council of Ministers Approves Budget\nLisbon, 2 May 2023\n\nTaxes on fuel rise from July",
            "Council of Ministers Approves Budget",
        ),
        (
            "Security Council Fails to Agree on Lake Mission\nEnvoys leave the hall in anger",
            "Security Council Fails to Agree on Lake Mission",
        ),
    ],
)
def test_the_title_stands_under_the_letterhead(head, title):
    """Issuer, kind and number of a paper are no title; one line that could be either is one."""
    prose = (
        "The two sides met on Tuesday for three hours and agreed to meet again before the rains.\n\n"
        "Nobody would say who is to pay for the boats that are to watch the northern shore.\n"
    )
    report = read_text(f"{head}\n\n{prose}")

    assert report.title == title
    assert "2023" not in head or report.date == "2023-05-02"


def test_an_unfinished_question_in_a_transcript_is_no_sub_head():
    """It is a turn, however short."""
    text = TRANSCRIPT.replace(
        "Question: And if they are not",
        "Question: And on fishing --\n\nAnna Berg: In a minute.\n\nQuestion: If they are not",
    )

    assert "subhead" not in {block.type for block in read_text(text).blocks}


def test_how_to_reach_the_press_office_is_furniture():
    """Under a release, with the line that ends it."""
    text = READOUT + "\n-- End --\n\nFor media inquiries: ask@mfa.example\nTel: +99 555 0100\n"
    report = read_text(text)
    furniture = [b.spans[0].of(text) for b in report.blocks if b.type == "furniture"]

    assert [line[:3] for line in furniture] == ["-- ", "For", "Tel"]
