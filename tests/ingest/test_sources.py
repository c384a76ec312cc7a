"""Files, folders and standard input become reports or errors with a remedy."""

import datetime as dt
import gzip
import io
import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from dragoman.errors import InputError, SourceError
from dragoman.ingest.sandbox import Limits
from dragoman.ingest.sources import read_sources
from dragoman.records import Report

TEXT = "Talks stall\n\nThe talks on fees stalled on Monday, both of the delegations said.\n"
PAGE = "<html><body><article><h1>Talks stall</h1><p>The talks on fees stalled on Monday, both of the delegations said to the press.</p></article></body></html>"
LINES = '{"text": "One went home."}\n{"text": 1}\n{"text": "Two went home."}\n'
FEED = "<rss><channel><item><title>Talks stall</title></item></channel></rss>"


def _kinds(*sources: object, **options: object) -> list[str]:
    """Read sources and show what came: the beginning of a text, or "!" and a source's name."""
    return [
        item.text[:5] if isinstance(item, Report) else f"!{Path(item.source).name}"
        for item in read_sources([str(source) for source in sources], **options)
    ]


@pytest.fixture
def folder(tmp_path):
    """Return a folder with one file of each kind."""
    (tmp_path / "deep").mkdir()
    for name, content in {
        "a.txt": TEXT,
        "b.html": PAGE,
        "c.jsonl": LINES,
        "d.rss": FEED,
        "deep/e.md": TEXT,
        "z.py": "print()",
        "f.gif": "GIF8",
    }.items():
        (tmp_path / name).write_text(content)
    (tmp_path / "g.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    return tmp_path


def test_a_folder_is_read_in_order(folder):
    """Known endings, sorted, sub-folders last; a bad line does not stop the rest."""
    assert [
        "Talks", "Talks", "One w", "!c.jsonl", "Two w", "Talks", "Talks", "Talks",
    ] == _kinds(folder)  # fmt: skip


def test_what_cannot_be_read_is_reported_and_the_batch_goes_on(folder):
    """Every fault has its error, in its place, with a remedy."""
    (folder / "empty.txt").write_text(" \n")
    (folder / "data.bin").write_bytes(bytes(range(256)) * 20)
    (folder / "none").mkdir()
    names = ["missing.txt", "empty.txt", "data.bin", "f.gif", "none", "nul\0.txt"]
    sources = [
        *(str(folder / name) for name in names),
        "https://example.org/a",
        str(folder / "a.txt"),
    ]
    *errors, last = read_sources(sources)
    assert isinstance(last, Report)
    assert sources[:-1] == [error.source for error in errors]
    assert all(isinstance(error, SourceError) and error.remedy for error in errors)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_loop_of_folders_is_reported(folder):
    """A link back to its own folder is followed once."""
    (folder / "deep" / "back").symlink_to(folder)
    assert ["Talks", "!back"] == _kinds(folder)[-2:]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_with_nobody_behind_it_is_refused(tmp_path):
    """Opening it would wait for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert ["!pipe.txt"] == _kinds(tmp_path / "pipe.txt")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(folder):
    """A file and a folder that may not be read are reported."""
    (folder / "a.txt").chmod(0)
    (folder / "deep").chmod(0)
    shown = _kinds(folder)
    (folder / "deep").chmod(0o700)
    assert {"!a.txt", "!deep"} <= set(shown)


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (TEXT, ["Talks"]),
        (PAGE, ["Talks"]),
        (LINES, ["One w", "!-", "Two w"]),
        (FEED, ["Talks"]),
        (f"<?xml version='1.0'?>{FEED}", ["Talks"]),
        ("", ["!-"]),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_standard_input_is_sniffed(content, kinds, encoding):
    """The format of a stream shows in its first characters."""
    assert kinds == _kinds("-", stdin=io.BytesIO(content.encode(encoding)))


def _lines(number):
    """Return so many lines of JSONL, the ninth of which is broken, some of them blank."""
    found = [f'{{"id": {at}, "text": "Envoy {at} of Chad came home."}}' for at in range(number)]
    return "\n".join([*found[:8], '{"text": 1}', *found[9:20], "", "   ", *found[20:], "\n" * 300])


@pytest.mark.parametrize(
    ("form", "is_stream"),
    [("utf-8", False), ("utf-8-sig", False), ("utf-16", False), ("utf-8", True)],
)
def test_lines_may_be_of_any_length(tmp_path, monkeypatch, form, is_stream):
    """A source of JSONL is parsed in pieces; what is read, and where it stands, stays the same."""
    content = _lines(60).encode(form)
    path = tmp_path / "many.jsonl"
    path.write_bytes(content)

    def found():
        options = {"stdin": io.BytesIO(content)} if is_stream else {}
        items = read_sources(["-" if is_stream else str(path)], **options)
        return [item if isinstance(item, Report) else str(item) for item in items]

    whole = found()
    monkeypatch.setattr("dragoman.ingest.pieces.PIECE", 200)

    assert 60 == len(whole)
    assert ", line 9: " in whole[8]
    assert whole == found()


def test_a_long_source_of_lines_is_no_longer_than_its_longest_line(tmp_path):
    """The limit of a source is that of a line; behind one that is too long nothing is read."""
    path = tmp_path / "many.jsonl"
    with path.open("w") as file:
        for at in range(3):
            file.write(f'{{"text": "Envoy {at} came home.", "more": "{"x" * 600_000}"}}\n')
        file.write(f'{{"text": "Nobody came.", "more": "{"x" * 2_000_000}"}}\n')
        file.write('{"text": "Who came?"}\n')

    kinds = _kinds(path, limits=Limits(source_mb=1))

    assert ["Envoy"] * 3 + ["!many.jsonl"] == kinds


def test_marks_behind_a_report_in_an_earlier_piece_are_its_own(tmp_path, monkeypatch):
    """Our own output is longer than a piece where one report has many marks."""
    report = '{"kind": "report", "id": "r0123456789abcdef01234567", "text": "Chad met Mali."}'
    mark = '{"kind": "time", "report": "r0123456789abcdef01234567", "text": "Monday"}'
    path = tmp_path / "marks.jsonl"
    monkeypatch.setattr("dragoman.ingest.pieces.PIECE", 100)

    path.write_text("\n".join([report, *[mark] * 20]))
    assert ["Chad "] == _kinds(path)
    path.write_text("\n".join([mark] * 20))
    assert ["!marks.jsonl"] == _kinds(path)


def test_a_date_from_outside_overrides(tmp_path):
    """The option wins; what the text says stays among the claims."""
    (tmp_path / "a.txt").write_text("Talks stall\nRiga, 4 May 2023\nThe talks stalled.\n")
    (report,) = read_sources([str(tmp_path / "a.txt")], date="2023-06-01")
    assert ("2023-06-01", "option") == (report.date, report.date_source)
    assert ["option", "dateline"] == [claim.source for claim in report.date_claims]


def test_a_bad_date_option_is_refused_at_once():
    """Nothing is read under a date that is none."""
    with pytest.raises(InputError):
        read_sources(["a.txt"], date="soon")


def test_limits_are_kept(tmp_path):
    """A file over the limit is refused without reading it whole."""
    (tmp_path / "a.txt").write_text("word " * 300_000)
    assert ["!a.txt"] == _kinds(tmp_path / "a.txt", limits=Limits(source_mb=1))


def test_other_languages_are_stored_and_said_so(tmp_path):
    """A report in German is kept, and not read."""
    (tmp_path / "a.txt").write_text("Die Minister trafen sich am Montag in der Hauptstadt. " * 6)
    (report,) = read_sources([str(tmp_path / "a.txt")])
    assert ("de", "language: de") == (report.language, report.not_read)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_text_is_written_out(tmp_path):
    """A file from an old archive may have a name in another encoding; it is read all the same."""
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w") as file:  # noqa: PTH123 - a path of bytes
        file.write(TEXT)
    (report,) = read_sources([str(tmp_path)])
    assert report.source.endswith(r"/caf\xe9.txt")


def test_a_packed_source_is_named_as_it_is_on_the_disk(tmp_path):
    """The ending under ".gz" tells the format, and the whole name the source."""
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(LINES.encode()))
    found = list(read_sources([str(tmp_path)]))
    assert {str(tmp_path / "c.jsonl.gz")} == {item.source for item in found}
    assert ["One went home.", "Two went home."] == [
        item.text for item in found if isinstance(item, Report)
    ]


def test_a_document_of_a_word_processor_is_refused(tmp_path):
    """Its codes are no words of a report, even where they are plain characters."""
    (tmp_path / "a.rtf").write_text(r"{\rtf1\ansi Fiji met Togo.}")
    (error,) = read_sources([str(tmp_path / "a.rtf")])
    assert "Save it as HTML or plain text" in str(error)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("reports.csv", "id,text\n1,Talks stalled on Monday.\n", "a table. Write it as JSONL"),
        ("reports.tsv", "id\ttext\n1\tTalks stalled on Monday.\n", "a table. Write it as JSONL"),
        ("crawl.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n<p>Talks</p>", "a web archive."),
        ("crawl", "WARC/1.1\r\nWARC-Type: response\r\n\r\n<p>Talks</p>", "a web archive."),
    ],
)
def test_text_that_is_no_report_is_not_read_as_one(tmp_path, name, content, told):
    """Its rows and fields would be coded as if they were sentences."""
    (tmp_path / name).write_text(content)
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content.encode()))

    for path in (tmp_path / name, tmp_path / f"{name}.gz"):
        (error,) = read_sources([str(path)])
        assert isinstance(error, SourceError)
        assert told in str(error)
    (tmp_path / "talks.txt").write_text("WARC files hold pages, the archive said.")
    (report,) = read_sources([str(tmp_path / "talks.txt")])
    assert isinstance(report, Report)


def test_a_folder_is_walked_once(folder, monkeypatch):
    """What is not read for its ending is counted on the way."""
    walks, others, walk = [], Counter(), os.walk
    monkeypatch.setattr(os, "walk", lambda *args, **more: walks.append(args) or walk(*args, **more))
    (folder / ".hidden").touch()
    for name in ("README.md", "l.db-seal", "l.db-wal"):
        (folder / name).touch()
    assert list(read_sources([str(folder)], passed_over=others))
    assert 1 == len(walks)
    assert {".py": 1} == {name: others[name] for name in others if name == ".py"}
    assert not {"no ending", ".md", ".db-seal", ".db-wal"} & set(others)


@pytest.mark.parametrize("wrap", [str, Path, lambda path: [path], lambda path: (str(path),)])
def test_a_path_is_a_source_in_whatever_form(wrap, tmp_path):
    """As text or as a path, alone or among others: the letters of a path alone are no sources."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    assert [TEXT] == [report.text for report in read_sources(wrap(path))]


def test_a_date_may_be_a_date(tmp_path):
    """Of Python's own kind, too."""
    (tmp_path / "a.txt").write_text(TEXT)
    (report,) = read_sources(tmp_path, date=dt.date(2024, 3, 8))

    assert ("2024-03-08", "option") == (report.date, report.date_source)
