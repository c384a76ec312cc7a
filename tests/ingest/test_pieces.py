"""Large files of many reports are cut between them, packed or not."""

import gzip
import io
import json
import random
import tracemalloc

import pytest

from dragoman.errors import SourceError, UnsafeSource
from dragoman.ingest import pieces
from dragoman.ingest.mail import read_mails
from dragoman.ingest.pieces import parts_of
from dragoman.ingest.sandbox import Limits
from dragoman.ingest.sources import read_sources
from dragoman.records import Report

MOST = 1 << 20
SMALL = 2000
WHO = "envoys ministers delegations generals speakers bishops".split()


@pytest.fixture
def small_pieces(monkeypatch):
    """Cut into pieces of some thousand bytes."""
    monkeypatch.setattr(pieces, "PIECE", SMALL)


def mail(number, body="The delegations met in Accra on Monday.", end="\n"):
    """Return a mail as it stands in a file of many."""
    lines = (
        "From desk@wire.example Mon Mar  4 10:00:00 2024",
        "From: Desk <desk@wire.example>",
        f"Subject: Talks, part {number}",
        "Date: Mon, 4 Mar 2024 10:00:00 +0000",
        "",
        f"{body} Part {number}.",
        "",
        "",
    )
    return end.join(lines).encode()


def line(number, words=6):
    """Return a line of JSONL."""
    dice = random.Random(number)  # noqa: S311 - the same line every time
    text = " ".join(
        f"The {dice.choice(WHO)} met {dice.randrange(999)} times." for _ in range(words)
    )
    return json.dumps({"id": f"w{number}", "text": f"{text} Round {number}."}).encode() + b"\n"


def cut(name, content):
    """Return the parts of a source."""
    return list(parts_of(name, io.BytesIO(content), MOST))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.usefixtures("small_pieces")
def test_mails_in_pieces_are_those_of_the_whole(end):
    """Whatever stands in them, every piece begins with a mail and no mail is cut."""
    bodies = [
        "A short one.",
        "From the outset they agreed.",
        f"Quoted:{end}{end}>From desk@wire.example Mon Mar  4 10:00:00 2024{end}",
        f"From here on:{end}{end}From then on nothing was heard.",
        "A long one. " * 500,
    ]
    dice = random.Random(7)  # noqa: S311 - the same mails every time
    content = b"\n" + b"".join(mail(one, dice.choice(bodies), end) for one in range(80))

    parts = cut("a.mbox", content)

    assert len(parts) > 10
    assert all(part.form == "mail" for part in parts)
    assert content.lstrip() == b"".join(part.content for part in parts)
    found = [
        one for part in parts for one in read_mails(part.content, source="a.mbox", first=part.first)
    ]
    assert list(read_mails(content, source="a.mbox")) == found
    assert 80 == len(found)


@pytest.mark.usefixtures("small_pieces")
def test_the_number_of_a_mail_that_is_wrong_is_that_in_the_file(tmp_path):
    """The place in an error counts from the beginning of the file, not of the piece."""
    empty = mail(0).split(b"\n\n")[0] + b"\n\n\n"
    path = tmp_path / "a.mbox"
    path.write_bytes(b"".join(empty if one == 44 else mail(one) for one in range(60)))
    found = list(read_sources([str(path)]))
    assert [("mail 45", 44)] == [
        (one.place, at) for at, one in enumerate(found) if isinstance(one, SourceError)
    ]
    assert 60 == len(found)


@pytest.mark.usefixtures("small_pieces")
def test_a_mail_beyond_the_limit_is_left_out_alone():
    """Those before and behind it are read, under their numbers."""
    long = mail(1, "x" * (2 * MOST))
    parts = cut("a.mbox", mail(0) * 30 + long + mail(2) * 30)
    assert {part.first for part in parts if len(part.content) >= MOST} == {31}
    last = parts[-1]
    read = sum(len(list(read_mails(one.content, source="a"))) for one in parts)
    assert 61 == read
    assert 61 == last.first + len(list(read_mails(last.content, source="a"))) - 1


@pytest.mark.usefixtures("small_pieces")
def test_a_mail_beyond_the_limit_at_the_end_is_the_last():
    """Nothing comes behind it."""
    parts = cut("a.mbox", mail(0) * 30 + mail(1, "x" * (2 * MOST)))
    assert 31 == parts[-1].first
    assert len(parts[-1].content) >= MOST


@pytest.mark.parametrize("name", ["a.jsonl.gz", "-"])
@pytest.mark.parametrize("members", [1, 3])
@pytest.mark.usefixtures("small_pieces")
def test_packed_lines_in_pieces_are_those_of_the_whole(name, members):
    """A file may have several members, and standard input no name."""
    whole = b"".join(line(one) for one in range(200))
    step = len(whole) // members + 1
    packed = b"".join(gzip.compress(whole[at : at + step]) for at in range(0, len(whole), step))
    found = (
        list(read_sources([name], stdin=io.BytesIO(packed))) if name == "-" else cut(name, packed)
    )
    if name == "-":
        assert [f"w{one}" for one in range(200)] == [one.foreign_id for one in found]
    else:
        assert whole == b"".join(part.content for part in found)
        assert [1 + whole[: whole.index(part.content)].count(b"\n") for part in found] == [
            part.first for part in found
        ]


def test_packed_lines_may_be_longer_than_the_limit(tmp_path):
    """The limit of size is one of a piece: of what is packed, too."""
    path = tmp_path / "a.jsonl.gz"
    lines = [line(one, words=300) for one in range(150)]
    path.write_bytes(gzip.compress(b"".join(lines)))
    assert sum(map(len, lines)) > MOST
    found = list(read_sources([str(path)], limits=Limits(source_mb=1)))
    assert [f"w{one}" for one in range(150)] == [one.foreign_id for one in found]


@pytest.mark.usefixtures("small_pieces")
def test_what_comes_before_a_break_in_packed_lines_is_read(tmp_path):
    """A download that broke off gives what it has, and is named."""
    path = tmp_path / "a.jsonl.gz"
    dice = random.Random(1)  # noqa: S311 - no secret
    lines = b"".join(
        json.dumps({"text": f"The envoys met. {dice.random()}"}).encode() + b"\n"
        for _ in range(3000)
    )
    path.write_bytes(gzip.compress(lines)[:-2000])
    *reports, error = read_sources([str(path)])
    assert len(reports) > 2000
    assert all(isinstance(one, Report) for one in reports)
    assert "the gzip data break off." == error.reason
    assert "what came before is read" in error.remedy


@pytest.mark.parametrize("fill", [b"\n", b" ", b"x"])
def test_a_packed_file_that_swells_without_end_is_stopped(tmp_path, fill):
    """Neither memory nor time is spent on it."""
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(line(1) + fill * (300 << 20), compresslevel=9))
    tracemalloc.start()
    found = list(read_sources([str(path)], limits=Limits(source_mb=1)))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found[-1], UnsafeSource)
    assert most < 30 << 20


def test_packed_mails_are_cut_too():
    """A packed file of mails in two pieces or more."""
    content = b"".join(mail(one, "They met again. " * 300) for one in range(200))
    parts = cut("a.mbox.gz", gzip.compress(content))
    assert len(parts) > 2
    assert content == b"".join(part.content for part in parts)


@pytest.mark.parametrize("name", ["a.html.gz", "a.eml.gz", "a.json.gz", "a.txt.gz"])
def test_anything_else_is_given_as_it_came(name):
    """Who parses it inflates it, under its limits."""
    content = gzip.compress(b"<p>They met.</p>\n" * 100_000)
    (part,) = cut(name, content)
    assert (content, None, 1) == part


@pytest.mark.parametrize("name", ["a.jsonl", "a.mbox", "a.jsonl.gz", "a.txt"])
def test_an_empty_file_is_told(tmp_path, name):
    """A dump that came out empty is not passed over in silence."""
    (tmp_path / name).write_bytes(gzip.compress(b"") if name.endswith("gz") else b"")
    (error,) = read_sources([str(tmp_path / name)])
    assert "the source is empty." == error.reason


@pytest.mark.parametrize(
    "change", [lambda packed: packed[:-30], lambda packed: packed[:-30] + b"x" * 30]
)
def test_a_short_file_that_is_broken_is_refused_with_what_to_do(tmp_path, change):
    """Nobody is told to unpack with trust what only needs to be packed anew."""
    path = tmp_path / "short.jsonl.gz"
    path.write_bytes(change(gzip.compress(b'{"text": "Chad met Mali in Accra."}\n' * 9)))
    (error,) = read_sources([str(path)])

    assert "gzip data" in str(error)
    assert str(error).endswith("Pack it anew, or unpack what is whole of it yourself.")
