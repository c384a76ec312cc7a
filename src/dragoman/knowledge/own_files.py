"""Read a reader's own actors from TSV, and terms of office from Wikidata query results."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from dragoman.errors import InputError
from dragoman.knowledge.own import COLUMNS, Row
from dragoman.knowledge.roles import country_names

SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV IGO JRN JUD LAB LEG MED MIL NGO OPP PRE PRM PTY REB REF REL "
    "SOC SPY UAF UNK".split()
)
TYPES = frozenset(
    "state government office person organisation igo armed_group company population group".split()
)
_OF_STATES = frozenset({"UNO", "EUR", "IGO", "NGO", "MNC", "ESH"})
_QID = re.compile(r"Q\d+")
# What is shown of a column we do not know: in a file that is no table it is the whole first line.
_LONGEST = 40
# What the column of the persons is called in a query result, the best first.
_PERSONS = ("personlabel", "person", "name", "itemlabel", "item")


class BadRow(msgspec.Struct, frozen=True):
    """A row that was not taken: its line, and why."""

    line: int
    reason: str


def read_actors(text: str) -> tuple[list[Row], list[BadRow]]:
    """
    Return the good rows of a TSV of actors, and the bad ones with line and reason.

    The header names the columns, in any order; `name` must be there. A person has a row
    for each office.
    """
    lines = [(at, line) for at, line in enumerate(text.lstrip("\ufeff").splitlines(), 1)]
    lines = [(at, line) for at, line in lines if line.strip() and not line.startswith("#")]
    if not lines:
        return [], [BadRow(1, "the file has no header row")]
    at, header = lines[0][0], [cell.strip().lower() for cell in lines[0][1].split("\t")]
    unknown = sorted(set(header) - set(COLUMNS["actors"]))
    if "name" not in header or unknown:
        known = ", ".join(COLUMNS["actors"])
        foreign = f"no column {unknown[0][:_LONGEST]!r}" if unknown else ""
        problem = foreign or "the header has no column 'name'"
        return [], [BadRow(at, f"{problem}; the columns are {known}, parted by tabs")]
    good, bad = [], []
    for at, line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != len(header):
            bad.append(BadRow(at, f"{len(cells)} cells where the header has {len(header)}"))
            continue
        row = dict.fromkeys(COLUMNS["actors"], "") | dict(zip(header, cells, strict=True))
        row["type"] = row["type"] or ("person" if row["office"] else "organisation")
        fault = _fault(row)
        if fault is None:
            good.append(row)
        else:
            bad.append(BadRow(at, fault))
    return good, bad


def _fault(row: Row) -> str | None:
    """Return what is wrong with a row of actors; None if nothing is."""
    if not row["name"]:
        return "the name is empty"
    if row["type"] not in TYPES:
        return f"no type {row['type']!r}; types are {', '.join(sorted(TYPES))}"
    if row["sector"] and row["sector"] not in SECTORS:
        return f"no sector {row['sector']!r}; sectors are PLOVER's: {', '.join(sorted(SECTORS))}"
    if row["country"] and row["country"] not in country_names().keys() | _OF_STATES:
        code = _codes().get(row["country"].lower())
        meant = f": {code}" if code else ""
        return f"no country {row['country']!r}; countries are ISO 3166 alpha-3{meant}"
    for column in ("from", "to"):
        if row[column] and not _is_day(row[column]):
            return f"{column!r} is no day: {row[column]!r}; days are YYYY-MM-DD"
    if row["to"] and row["to"] < row["from"]:
        return f"ends ({row['to']}) before it begins ({row['from']})"
    return None


def _is_day(text: str) -> bool:
    """Say whether a text is a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def read_terms(text: str) -> tuple[list[Row], list[BadRow]]:
    """
    Return terms of office from a Wikidata query result: SPARQL JSON, or CSV or TSV with a header.

    Columns are known by their names: person(Label), country or iso3, position(Label) or
    office(Label), start, end, and aliases.
    """
    good, bad = [], []
    for at, cells in _records(text):
        row = dict.fromkeys(COLUMNS["actors"], "") | {"type": "person"}
        row["name"] = _first(cells, *_PERSONS)
        country = _first(cells, "iso3", "countrycode", "country", "countrylabel")
        row["country"] = _codes().get(country.lower(), country)
        office = _first(cells, "officelabel", "positionlabel", "office", "position")
        row["office"] = _plain_office(office, row["country"])
        row["from"] = _first(cells, "start", "from", "starttime")[:10]
        row["to"] = _first(cells, "end", "to", "endtime")[:10]
        row["aliases"] = _first(cells, "aliases", "altlabel").replace(", ", ";")
        fault = _fault(row) or _nameless(row)
        if fault is None:
            good.append(row)
        else:
            bad.append(BadRow(at, fault))
    return good, bad


def _nameless(row: Row) -> str | None:
    """Return what makes a term useless: no label, no office."""
    if _QID.fullmatch(row["name"].rsplit("/", 1)[-1]):
        return f"{row['name']} has no label; ask the label service for it"
    return None if row["office"] else "the office is empty"


def _records(text: str) -> Iterator[tuple[int, Row]]:
    """Yield (number, cells by lower-case column) of a query result."""
    plain = text.lstrip("\ufeff \n")
    if plain.startswith(("{", "[")):
        yield from enumerate(map(_flat, _bindings(plain)), 1)
        return
    lines = plain.splitlines()
    mark = "\t" if lines and "\t" in lines[0] else ","
    table = csv.DictReader(lines, delimiter=mark)
    header = {str(name).strip().lstrip("?").lower() for name in table.fieldnames or ()}
    if header.isdisjoint(_PERSONS):
        raise InputError(
            "the query result has no column of persons.",
            remedy="Save the result of the query itself, with its header: person(Label), iso3 or "
            "country(Label), position(Label), start, end.",
        )
    for at, cells in enumerate(table, 2):
        yield at, {str(key).lstrip("?").lower(): str(value or "") for key, value in cells.items()}


def _bindings(text: str) -> Iterable[dict[str, object]]:
    """Return the rows of SPARQL JSON, whole or its rows alone. Raises `InputError` for other JSON."""
    try:
        found = json.loads(text)
    except ValueError as fault:
        raise InputError(
            f"the query result is broken JSON: {fault}.", remedy="Save it again, whole."
        ) from None
    if isinstance(found, dict):
        results = found.get("results")
        found = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(found, list):
        raise InputError(
            'the JSON is no query result: it has no list "bindings" in "results".',
            remedy="Save the result of the query itself, as JSON.",
        )
    return [one for one in found if isinstance(one, dict)]


def _flat(binding: dict[str, object]) -> Row:
    """Return the values of a binding by lower-case variable."""
    return {
        key.lower(): str(value.get("value", "") if isinstance(value, dict) else value or "")
        for key, value in binding.items()
    }


def _first(cells: Row, *names: str) -> str:
    """Return the first of several columns that has a value."""
    return next((cells[name].strip() for name in names if cells.get(name)), "")


def _codes() -> dict[str, str]:
    """Return the codes of countries by their names in lower case."""
    return {name.lower(): code for code, name in country_names().items()}


def _plain_office(office: str, country: str) -> str:
    """Return an office without its country: "Minister for Foreign Affairs of Chile"."""
    name = country_names().get(country, "")
    office = re.sub(rf"\s+(?:of|for) (?:the )?{re.escape(name)}$", "", office) if name else office
    plain = office.lower().replace("minister for", "minister of")
    return {"minister of foreign affairs": "foreign minister"}.get(plain, plain)
