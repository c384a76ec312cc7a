"""A thousand mutated pages and texts: reports or errors, and every span slices."""

import random
from itertools import pairwise

import msgspec
import pytest

from dragoman.errors import SourceError
from dragoman.ingest.formats import read_content
from dragoman.records import Report, report_id

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Salt talks resume | Courier</title>
<meta property="article:published_time" content="2023-04-05T06:07:08Z">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Salt talks resume",
"datePublished": "2023-04-05", "author": [{"name": "Ana Lopes"}]}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Salt talks resume</h1><ul class="key-points"><li>Drivers wait for nine hours at the crossing.</li>
<li>Neither minister names a date for the vote.</li></ul>
<figure><img src="a.jpg"><figcaption>Lorries queue in Salto on April 4, 2023. Photo: L. Brandt / Courier</figcaption></figure>
<p>The two ministers said on Wednesday that the “salt truce” would be renewed, although neither gave a date.</p>
<h2>A long queue</h2><p>Drivers — some from as far as Córdoba — had waited since dawn. “Nobody told us,” said one.</p>
</article><form><h3>Leave a Reply</h3><p>Your email address will not be published.</p></form></body></html>"""
DUMP = """Salt talks resume after a month\r\n\r\n• Drivers wait.\r\n• No date was named.\r\n
SALTO, April 5 (Courier) – The two ministers said on Wednesday that the “salt truce” would be renewed.\r\n
Mr. Lopes’s side agreed; “we wait,” he said. Zhao Leji came, and Mr Leji spoke , too.\r\n
A long queue\r\n\r\nDrivers had waited since dawn for a word from the customs house, which stayed shut all day.\r\n
Leave a Reply\r\n\r\nYour email address stays with us. Fields with a star are needed *"""
LINES = """{"id": 1, "text": "One minister went home.\\nThe other stayed.", "date": "2023-04-05", "title": "Home"}
{"text": "Zwei Minister blieben. \\ud83d\\ude00", "language": "de"}"""
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Courier</title><item>
<title>Salt &amp; talks</title><pubDate>Wed, 05 Apr 2023 06:07:08 +0200</pubDate><description>&lt;p&gt;The ministers
met on Wednesday.&lt;/p&gt;</description></item><item><title>Second</title></item></channel></rss>"""
MAIL = f"""From: Courier <desk@courier.example>\nSubject: =?utf-8?Q?Salt_talks_=E2=80=93_again?=\nMIME-Version: 1.0
Date: Wed, 5 Apr 2023 06:07:08 +0200\nContent-Type: multipart/alternative; boundary=xx\n\n--xx\nContent-Type: text/plain; format=flowed
Content-Transfer-Encoding: quoted-printable\n\nThe ministers met on =E2=80=9CWednesday=E2=80=9D and \nagreed.\n> We meet.\n-- \nCourier
--xx\nContent-Type: text/html\n\n{PAGE}\n--xx--\n"""
ORIGINALS = {
    "a.eml": MAIL,
    "a.html": PAGE,
    "a.txt": DUMP,
    "a.jsonl": LINES,
    "a.rss": FEED,
    "-": DUMP,
}
SPLICES = [
    b"\0", b"\xff\xfe", b"\xc3", b"<", b"</p>", b"<table><b>", b"<!--", b"]]>", b"&#x110000;", b"&#xd800;", b'"',
    "\u202e\u2028\ufeff😀".encode(), b"\\ud800", "“".encode(), b"\r", b"\x1b[0m", b"<script>", b"<plaintext>", b"{", b"\n",
]  # fmt: skip


def _mutated(content: bytes, chance: random.Random) -> bytes:
    """Change, insert, remove, repeat or cut off some bytes."""
    mutated = bytearray(content)
    for _ in range(chance.choice([1, 2, 5, 30])):
        at, end = sorted(chance.randrange(len(mutated) + 1) for _ in range(2))
        match chance.randrange(6):
            case 0:
                mutated[at : at + 1] = bytes([chance.randrange(256)])
            case 1 | 2:
                mutated[at:at] = chance.choice(SPLICES)
            case 3:
                del mutated[at : min(end, at + 50)]
            case 4:
                mutated[at:at] = mutated[at : min(end, at + 200)]
            case _ if chance.random() < 0.2:
                del mutated[at:]
    return bytes(mutated)


def _check(item: Report | SourceError) -> None:
    """Check what every outcome promises."""
    if isinstance(item, SourceError):
        assert str(item)
        return
    text = item.text
    assert text.encode().decode() == text
    assert "\0" not in text
    assert report_id(text) == item.id
    spans = [span for block in item.blocks for span in block.spans]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for span in (*spans, *(span for damage in item.damage for span in damage.spans)):
        assert span.end <= len(text)
        assert span.of(text)
    assert item == msgspec.msgpack.decode(msgspec.msgpack.encode(item), type=Report)


@pytest.mark.parametrize("seed", range(20))
def test_mutated_sources(seed):
    """Fifty mutants a seed of a page, a dump, JSONL, a feed and a mail never raise."""
    chance = random.Random(seed)  # noqa: S311 - for tests, not for secrets
    names = sorted(ORIGINALS)
    for number in range(50):
        name = names[number % len(names)]
        encoding = chance.choice(["utf-8"] * 6 + ["utf-16", "windows-1252"])
        content = _mutated(ORIGINALS[name].encode(encoding, errors="replace"), chance)
        items = read_content(content, name=name)
        assert items, content
        for item in items:
            _check(item)


@pytest.mark.parametrize("name", sorted(ORIGINALS))
def test_the_originals_are_read(name):
    """Before it is mutated, each original gives reports only."""
    items = read_content(ORIGINALS[name].encode(), name=name)
    assert all(isinstance(item, Report) for item in items)
    for item in items:
        _check(item)
