"""JSONL: a report a line, and a bad line is refused without losing the others."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import SourceError
from dragoman.ingest.jsonl import read_json, read_jsonl
from dragoman.records import Report


def _read(*lines: object) -> list[Report | SourceError]:
    """Read lines; what is no string is written as JSON first."""
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return list(read_jsonl("\n".join(written).encode(), source="x.jsonl"))


def test_all_fields():
    """Every field of a line comes into the report."""
    (report,) = _read(
        {
            "id": 7,
            "text": "Talks stall\n\nThe talks stalled.",
            "title": "Talks stall",
            "date": "2024-05-01T10:00:00Z",
            "url": "https://example.org/7",
            "publisher": "The Gazette",
            "language": "en-GB",
            "else": [1],
        }
    )
    assert (
        ("7", "Talks stall", "2024-05-01", "input", "The Gazette", "en", "headline"),
        "https://example.org/7",
    ) == (
        (
            report.foreign_id,
            report.title,
            report.date,
            report.date_source,
            report.publisher,
            report.language,
            report.blocks[0].type,
        ),
        report.url,
    )


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1]",
        "null",
        '{"title": "no text"}',
        '{"text": 5}',
        '{"text": ""}',
        '{"text": "  "}',
        '{"text": "a", "date": "soon"}',
        '{"text": "a", "date": "2024-02-30"}',
        '{"text": "a", "title": 5}',
        '{"text": "a", "else": ' + "[" * 100_000,
        '{"text": "\ud83d"'.encode("utf-8", "replace").decode(),
    ],
)
def test_bad_lines_are_refused_and_the_rest_goes_on(line):
    """A bad line gives an error with its number and a remedy; its neighbours are read."""
    first, error, last = _read({"text": "One."}, line, {"text": "Two."})
    assert ("One.", "Two.") == (first.text, last.text)
    assert isinstance(error, SourceError)
    assert "line 2" == error.place
    assert error.remedy


def test_wrong_bytes_cost_one_line():
    """A line that is no UTF-8 is refused alone."""
    content = b'{"text": "One."}\n{"text": "\xff\xfe"}\n{"text": "Two."}'
    kinds = [isinstance(item, Report) for item in read_jsonl(content, source="x")]
    assert [True, False, True] == kinds


def test_utf16_and_blank_lines():
    """A file saved as UTF-16 is read; blank lines count and are passed over."""
    content = '{"text": "One."}\r\n\r\n{'.encode("utf-16")
    report, error = read_jsonl(content, source="x")
    assert ("One.", "line 3") == (report.text, error.place)


@given(st.dictionaries(st.sampled_from(["text", "id", "title", "date", "url"]), st.text()))
def test_any_strings(fields):
    """Whatever the fields hold, the outcome is a report or an error."""
    (item,) = _read(fields)
    assert isinstance(item, Report | SourceError)
    if isinstance(item, Report):
        assert item.text.encode()


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ('[{"text": "One."},\n {"text": 2},\n {"text": "Three."}]', ["One.", "!item 2", "Three."]),
        ('{\n  "text": "One.",\n  "id": 7\n}\n', ["One."]),
        ('{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        ('{"text": "One."}\n{"text": "Tw', ["One.", "!line 2"]),
        ("[]", ["!"]),
        ("[1, ", ["!line 1"]),
        ("[" * 100_000, ["!line 1"]),
    ],
)
def test_a_file_of_json_may_hold_a_list_or_one_object(content, shown):
    """Where the whole is no JSON, each line is."""
    found = read_json(content.encode(), source="x.json")
    assert shown == [item.text if isinstance(item, Report) else f"!{item.place}" for item in found]


def test_what_dragoman_wrote_is_read_as_its_reports():
    """Marks are no reports: a folder may hold an earlier output, and one may be piped into another."""
    (first,) = _read({"id": "w1", "text": "Togo expelled two envoys.", "date": "2024-05-01"})
    mark = {"kind": "event", "id": "e1", "report": first.id, "text": "expelled", "by": "x"}
    line = msgspec.json.encode(first).decode()

    (again,) = _read(line, mark, mark)
    (only,) = _read(mark)

    assert (first.id, "w1", "2024-05-01") == (again.id, again.foreign_id, again.date)
    assert isinstance(only, SourceError)
    assert "marks without their report" in str(only)


def test_fields_of_others_may_have_our_names():
    """A "kind" or "report" of somebody else's does not hide a text."""
    (one,) = _read({"id": 3, "text": "Togo expelled two envoys.", "kind": "event", "report": [1]})
    (two,) = _read({"id": 4, "text": "Togo freed two envoys.", "kind": ["x"], "report": "r1"})

    assert ("3", "4") == (one.foreign_id, two.foreign_id)


REPAIRS = [
    (b'{"id": "w1", "body": "They met."}', 'Give the text of the report as "text", a string.'),
    (b'{"text": null}', 'Give the text of the report as "text", a string.'),
    (b'{"text": "They met.", "date": 20240304}', 'Give "date" as a string, as YYYY-MM-DD, or'),
    (b'{"text": "They met.", "title": ["x"]}', 'Give "title" as a string, or leave it out.'),
    ('{"text": "Lomé."}'.encode("latin-1"), "Save the file as UTF-8."),
    (b'["They met."]', "Write one JSON object a line"),
    (b'{"text": "They met.', "Write one JSON object a line"),
]


@pytest.mark.parametrize(("line", "remedy"), REPAIRS)
def test_an_error_says_what_to_do_about_this_very_line(line, remedy):
    """A missing field, a wrong type, another encoding and broken JSON have a repair each."""
    (error,) = read_jsonl(line, source="a.jsonl")
    assert error.remedy.startswith(remedy)
    assert "line 1" == error.place
