"""Lines of separated values that a spreadsheet can open without harm."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence


def header(names: Sequence[str], mark: str) -> str:
    """Return the line of the columns' names."""
    return line(list(names), mark)


def line(cells: Sequence[object], mark: str) -> str:
    """Write a line; a cell can hold no line break, and no formula for a spreadsheet."""
    stream = io.StringIO()
    safe = [_safe("" if cell is None else str(cell)) for cell in cells]
    csv.writer(stream, delimiter=mark, lineterminator="").writerow(safe)
    return stream.getvalue()


def codes(found: Iterable[str | None]) -> str:
    """Return ids or countries as one cell, "-" for one that is missing; nothing if all are."""
    cells = list(found)
    return " ".join(one or "-" for one in cells) if any(cells) else ""


def _safe(cell: str) -> str:
    """Make a cell one line of text that no spreadsheet takes for a formula."""
    cell = " ".join(cell.split())
    is_number = cell[:1] in "+-" and cell[1:].replace(".", "", 1).isdigit()
    return (
        f"'{cell}" if cell[:1] in {"=", "+", "@", "-"} and not is_number and cell != "---" else cell
    )
