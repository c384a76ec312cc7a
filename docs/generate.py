"""
Write the reference pages that follow from the code.

    python docs/generate.py          write them
    python docs/generate.py --check  say which are out of date, and end with status 1

`tests/test_docs.py` compares them, so a command, error or field cannot change in silence.
"""  # noqa: INP001 - a script beside the pages it writes

from __future__ import annotations

import csv
import inspect
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from dragoman import errors, records
from dragoman.cli import cli
from dragoman.spans import Span

REFERENCE = Path(__file__).parent / "reference"
NOTE = "<!-- Written by docs/generate.py from the code: change that, not this. -->\n"
PARTS = (
    records.Block,
    records.Damage,
    records.DateClaim,
    records.Source,
    records.Party,
    records.Due,
    records.Change,
    records.Rank,
)
BLOCKS = {
    "headline": "the title above the article",
    "standfirst": "the sentences under the headline that sum it up",
    "key_point": "one point of a list above the article",
    "subhead": "a heading inside the article",
    "paragraph": "a paragraph of the article",
    "caption": "the words under a picture",
    "credit": "who wrote it or took the picture",
    "dateline": "place and date, where they stand apart",
    "furniture": "everything else: reply form, sharing, related links, cookie notes; pull quotes, which repeat words of a paragraph; paragraphs in another language",
}


def pages() -> dict[str, str]:
    """Return the text of every generated page by its file name."""
    return {
        "blocks.md": NOTE + "\n".join(_blocks()) + "\n",
        "cli.md": NOTE + "\n".join(_commands()) + "\n",
        "errors.md": NOTE + "\n".join(_errors()) + "\n",
        "records.md": NOTE + "\n".join(_records()) + "\n",
    }


def meanings() -> dict[tuple[str, str], str]:
    """Return what each field of each record means."""
    lines = (REFERENCE / "fields.tsv").read_text(encoding="utf-8").splitlines()
    table = csv.DictReader(
        (line for line in lines if not line.startswith("#")),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
    return {(row["record"], row["field"]): row["meaning"] for row in table}


def record_types() -> Iterator[tuple[str, type[msgspec.Struct], set[str]]]:
    """Yield every record with its name and the fields it has by itself."""
    yield "report", records.Report, _fields(records.Report)
    yield "common", records.Mark, _fields(records.Mark)
    for kind in records.KINDS:
        yield (
            str(kind.__struct_config__.tag),
            kind,
            _fields(kind) - _fields(records.Mark),
        )
    for part in PARTS:
        yield part.__name__.lower(), part, _fields(part)


def _fields(record: type[msgspec.Struct]) -> set[str]:
    """Return the names of a record's fields as they are written."""
    return {field.encode_name for field in msgspec.structs.fields(record)}


def _blocks() -> Iterator[str]:
    """Yield the lines of the page on blocks."""
    yield "# Blocks of a report\n"
    yield "A report's text is cut into typed blocks when it is read."
    yield "Blocks that are no news are kept and shown, but nothing is ever coded from them.\n"
    yield "| type | what it is | read as news |"
    yield "|---|---|---|"
    for kind in typing.get_args(records.BlockType):
        yield f"| `{kind}` | {BLOCKS[kind]} | {'yes' if kind in records.NEWS_BLOCKS else 'no'} |"


def _commands() -> Iterator[str]:
    """Yield the lines of the page on commands: each with its own help text."""
    context = click.Context(
        cli, info_name="dragoman", terminal_width=88, **(cli.context_settings or {})
    )
    yield "# Commands\n"
    yield f"```text\n{cli.get_help(context)}\n```"
    for name in sorted(cli.commands):
        command = cli.commands[name]
        inner = click.Context(command, info_name=name, parent=context, terminal_width=88)
        yield f"\n## dragoman {name}\n\n```text\n{command.get_help(inner)}\n```"
        for part, sub in sorted(getattr(command, "commands", {}).items()):
            deeper = click.Context(sub, info_name=part, parent=inner, terminal_width=88)
            yield f"\n### dragoman {name} {part}\n\n```text\n{sub.get_help(deeper)}\n```"


def _errors() -> Iterator[str]:
    """Yield the lines of the page on errors."""
    yield "# Errors\n"
    yield "Everything Dragoman raises on purpose is a `DragomanError` with a code."
    yield "The code is stable; the wording may get better.\n"
    yield "| code | class | is a | meaning |"
    yield "|---|---|---|---|"
    for error in error_types():
        parent = error.__mro__[1].__name__
        meaning = inspect.getdoc(error) or ""
        yield f"| {error.code} | `{error.__name__}` | `{parent}` | {meaning.splitlines()[0]} |"
    yield "\nA message says what is wrong, with what and where, and ends with what to do about it."
    yield "Wrong usage of a command has no code: an option that it has not, a format that it does not"
    yield "write, an empty name. That is told under the usage of the command, with exit status 2."


def error_types() -> list[type[errors.DragomanError]]:
    """Return every class of error, by code."""
    found = [
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, errors.DragomanError)
    ]
    return sorted(found, key=lambda error: error.code)


def _records() -> Iterator[str]:
    """Yield the lines of the page on records."""
    known = meanings()
    yield "# Records\n"
    yield "`dragoman read -f jsonl` writes one JSON object a line: a report, then its marks."
    yield "Names are the same as Python fields, in the ledger and here; none changes its meaning."
    yield "`null` is unknown."
    yield "Spans are half-open `[start, end]` offsets in code points of the report's `text`."
    yield "Every line says its `kind`, and all records of a kind have all fields."
    for name, record, own in record_types():
        title = "Fields of every mark" if name == "common" else name
        yield f"\n## {title}\n\n{inspect.getdoc(record)}\n"
        yield "| field | type | meaning |"
        yield "|---|---|---|"
        for field in msgspec.structs.fields(record):
            if field.encode_name in own:
                meaning = known[name, field.encode_name]
                yield f"| `{field.encode_name}` | {_type(field.type)} | {meaning} |"


def _type(kind: typing.Any) -> str:  # noqa: ANN401 - any annotation is a case
    """Say in words what JSON a field holds."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if kind is types.NoneType:
        return "null"
    if origin in {typing.Union, types.UnionType}:
        return " or ".join(_type(one) for one in inside)
    if origin is tuple:
        return f"list of {_type(inside[0])}"
    if origin is typing.Literal:
        return "one of " + ", ".join(f"`{one}`" for one in inside)
    if kind is Span:
        return "`[start, end]`"
    plain = {str: "string", int: "whole number", float: "number", bool: "true or false"}
    return plain.get(kind) or f"[{kind.__name__.lower()}](#{kind.__name__.lower()})"


def main() -> None:
    """Write the pages, or check them."""
    stale = []
    for name, text in pages().items():
        path = REFERENCE / name
        if "--check" in sys.argv:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                stale.append(name)
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        sys.exit(f"out of date: {', '.join(stale)}; run python docs/generate.py")


if __name__ == "__main__":
    main()
