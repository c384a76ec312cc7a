"""Mails: their fields are understood, their text is read, and nothing in them is trusted."""

import base64
import time

import pytest

from dragoman.errors import SourceError
from dragoman.ingest.formats import format_of, read_content
from dragoman.records import Report

HEAD = "From: Press Office <press@council.example>\nDate: Mon, 6 May 2024 23:30:00 +0300\nMIME-Version: 1.0\n"
PLAIN = "The council of Velin met on Monday and put off the vote on the harbour.\n"
PAGE = (
    "<html><body><h1>Vote on the harbour put off</h1><p>The council of Velin met on Monday and put off the "
    "vote on the harbour until the autumn.</p><p>Its chairwoman said that the plans were not ready, and "
    "that nobody had been asked who lives there.</p></body></html>"
)


def _read(mail: str | bytes, name: str = "a.eml") -> list[Report | SourceError]:
    """Read a mail."""
    return read_content(mail.encode() if isinstance(mail, str) else mail, name=name)


def _parts(*parts: str, kind: str = "mixed") -> str:
    """Return a mail of several parts."""
    inner = "".join(f"--xx\n{part}\n" for part in parts)
    return f"{HEAD}Subject: Vote\nContent-Type: multipart/{kind}; boundary=xx\n\n{inner}--xx--\n"


def _news(report: Report | SourceError) -> list[str]:
    """Return the paragraphs of a report."""
    assert isinstance(report, Report), report
    return [block.spans[0].of(report.text) for block in report.blocks if block.type == "paragraph"]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Vote put off", "Vote put off"),
        ("Re: Fwd: Vote put off", "Vote put off"),
        (
            "=?utf-8?B?" + base64.b64encode("Vote – put off".encode()).decode() + "?=",
            "Vote – put off",
        ),
        ("=?iso-8859-1?Q?Caf=E9?= of the =?iso-8859-1?Q?council?=", "Café of the council"),
        ("Vote\n put off", "Vote put off"),
        ("Réunion du conseil", "Réunion du conseil"),
        ("=?utf-8?B?a?= of the council", "=?utf-8?B?a?= of the council"),
        ("Reform: what the council wants", "Reform: what the council wants"),
    ],
)
def test_the_subject_is_the_title(subject, title):
    """Encoded, folded, or in raw letters; signs of an answer are no part of it."""
    (report,) = _read(f"{HEAD}Subject: {subject}\n\n{PLAIN}")
    assert title == report.title


def test_date_and_sender():
    """The day is the sender's, and comes before days in the text."""
    (report,) = _read(f"{HEAD}Message-ID: <7@council.example>\n\n{PLAIN}")
    assert ("2024-05-06", "input", "Press Office", "7@council.example", PLAIN) == (
        report.date,
        report.date_source,
        report.publisher,
        report.foreign_id,
        report.text + "\n",
    )


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("quoted-printable", "Ad=E8le Brandt met t=\nhe envoy of Sund on Friday."),
        ("base64", base64.encodebytes("Adèle Brandt met the envoy of Sund on Friday.".encode("latin-1")).decode()),
        ("8bit", "Adèle Brandt met the envoy of Sund on Friday."),
    ],
)  # fmt: skip
def test_the_ways_of_sending(encoding, content):
    """What was encoded to be sent is decoded."""
    kind = f"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: {encoding}"
    (report,) = _read(f"{HEAD}{kind}\n\n{content}\n".encode("latin-1"))
    assert ["Adèle Brandt met the envoy of Sund on Friday."] == _news(report)


def test_lines_broken_for_sending_are_joined():
    """`format=flowed` tells which breaks are the sender's own; the mark of a signature stays."""
    text = "The council of \nVelin met.\n\nIt put off \nthe vote.\n-- \nPress Office\n"
    (report,) = _read(f"{HEAD}Content-Type: text/plain; format=flowed\n\n{text}")
    assert ["The council of Velin met.", "It put off the vote."] == _news(report)


def test_plain_text_comes_before_html():
    """Of two versions of a text the plain one is read, in whatever order they stand."""
    plain, page = f"Content-Type: text/plain\n\n{PLAIN * 2}", f"Content-Type: text/html\n\n{PAGE}"
    for parts in ((plain, page), (page, plain)):
        (report,) = _read(_parts(*parts, kind="alternative"))
        assert PLAIN.strip() in report.text
        assert "chairwoman" not in report.text


@pytest.mark.parametrize("plain", ["", "Content-Type: text/plain\n\nThis mail has a picture.\n"])
def test_html_is_read_where_the_plain_part_says_nothing(plain):
    """Many mails have no plain part, or only a line that points to the other."""
    html = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    html += base64.encodebytes(PAGE.encode()).decode()
    (report,) = _read(_parts(*filter(None, [plain, html]), kind="alternative"))
    assert ("Vote", "2024-05-06", 2) == (report.title, report.date, len(_news(report)))


def test_attachments_are_left_alone():
    """Files that came with a mail, and mails that it forwards, are no part of what it says."""
    (report,) = _read(
        _parts(
            f"Content-Type: text/plain\n\n{PLAIN}",
            "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nA list of prices.",
            "Content-Type: application/pdf\n\n%PDF",
            "Content-Type: message/rfc822\n\nSubject: Older\n\nThe council meets on Monday.",
        )
    )
    assert PLAIN.strip() == report.text


def test_a_mail_that_only_forwards_is_what_it_forwards():
    """A digest of mails is as many reports."""
    one = "Content-Type: message/rfc822\n\nSubject: First\nDate: Fri, 3 May 2024 10:00 +0000\n\nThe council met."
    other = "Content-Type: message/rfc822\n\nSubject: Second\n\nThe council rose."
    found = _read(_parts(one, other, kind="digest"))
    assert [("First", "2024-05-03"), ("Second", None)] == [
        (report.title, report.date) for report in found
    ]


def test_many_mails_in_one_file():
    """Each is a report; "From" in a sentence opens none; a bad one costs only itself."""
    mark = "From press@council.example Mon May  6 10:00:00 2024\n"
    mbox = (
        f"{mark}{HEAD}Subject: One\n\nThe council met.\n\n>From there it went home at 10:00 on Monday.\n\n"
        f"{mark}{HEAD}Content-Type: image/png\n\nxxxx\n\n"
        f"{mark}{HEAD}Subject: Three\n\nThe council rose.\n"
    )
    one, two, three = _read(mbox, "press.mbox")
    assert ["The council met.", "From there it went home at 10:00 on Monday."] == _news(one)
    assert "mail 2" in str(two)
    assert "Three" == three.title


def test_signature_and_quoted_mails_are_no_news():
    """Not what an answer repeats, nor who sent it; a mail that only quotes is what it quotes."""
    quoted = "On Sunday the Press Office wrote:\n> Velin, 1 May 2024\n> The council meets\n> on Monday.\n"
    (report,) = _read(f"{HEAD}\n{PLAIN}\n{quoted}\n-- \nPress Office\n12 Harbour Road\n")
    assert [PLAIN.strip()] == _news(report)
    assert ["2024-05-06"] == [claim.date for claim in report.date_claims]
    (report,) = _read(f"{HEAD}\n> The council of Velin met on Monday and rose.\n")
    assert ["> The council of Velin met on Monday and rose."] == _news(report)


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (f"{HEAD}Subject: Vote\n\n{PLAIN}", "mail"),
        (f"Received: by a\n with b\n{HEAD}\n{PLAIN}", "mail"),
        (f"From a@b.example Mon May  6 10:00:00 2024\n{HEAD}\n{PLAIN}", "mail"),
        ("From: The Minister\nTo: All missions\nDate: 6 May 2024\n\nThe vote was put off.", "text"),
        (f"From Velin at 10:00 on Monday\n{PLAIN}", "text"),
        ("Question: Is there a date?\nAnswer: No.\nFrom: nobody\n", "text"),
    ],
)
def test_mails_are_known_by_their_fields(content, form):
    """A memorandum and an interview have a head that people wrote."""
    assert [form] * 2 == [format_of(name, content.encode()) for name in ("-", "a.txt")]


def test_a_page_saved_as_one_file_is_a_page():
    """The date is that of the saving, not of the news; the title and the address are the page's."""
    (report,) = _read(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://council.example/vote\nSubject: Vote\n"
        "Date: Mon, 6 May 2024 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=xx\n\n"
        f"--xx\nContent-Type: text/html\n\n{PAGE}\n--xx\nContent-Type: text/css\n\np {{}}\n--xx--\n",
        "a.mhtml",
    )
    assert ("Vote on the harbour put off", None, "https://council.example/vote", 2) == (
        report.title,
        report.date,
        report.url,
        len(_news(report)),
    )


@pytest.mark.parametrize(
    "mail",
    [
        f"{HEAD}Content-Type: multipart/mixed; boundary=xx\n\n--xx--\n",
        f"{HEAD}Content-Type: text/plain; charset=nonsense\nContent-Transfer-Encoding: base64\n\n====\n",
        f"{HEAD}Content-Type: text/html\n\n<p></p>\n",
        "Date: nonsense\nContent-Type: ;;;=\nSubject: =?x?y?z?=\n\n",
        "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000)),
        "Content-Type: message/rfc822\n\n" * 3000,
    ],
)
def test_a_mail_without_text_is_refused(mail):
    """Empty, broken and nested ones."""
    (error,) = _read(mail)
    assert isinstance(error, SourceError)


@pytest.mark.parametrize(
    "mail",
    [
        HEAD + "Content-Type: multipart/mixed; boundary=xx\n\n" + "--xx\n\nOne.\n" * 50_000,
        HEAD + "Subject: " + "=?utf-8?Q?a?= " * 200_000 + f"\n\n{PLAIN}",
        HEAD + "".join(f"X-{n}: a\n" for n in range(100_000)) + f"\n{PLAIN}",
        HEAD + "Content-Type: text/plain; " + "a*0=b; " * 100_000 + f"\n\n{PLAIN}",
        f"From a Mon May  6 10:00:00 2024\n{HEAD}\nOne.\n\n" * 500,
    ],
)
def test_long_mails_are_read_in_time(mail):
    """No field and no number of parts makes the reading slow."""
    start = time.process_time()
    assert isinstance(_read(mail)[0], Report)
    assert time.process_time() - start < 10
