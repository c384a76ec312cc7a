"""
Read PETRARCH and CAMEO dictionaries: actors with dated codes, and agents.

Actors: a name, codes in brackets behind it or on the lines below, other names after "+".
    LIMA_ANA_ ; a comment
        [PERGOV 20110728-20160728]
        [PERELI >160728]
    +ANA_LIMA_
A date has eight digits or six (YYMMDD: up to 30 is this century); "<" is before it,
">" after it. Agents: `POLICEMAN_ {POLICEMEN_} [~COP]`, with macros `!NAME! = A_, B_`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dragoman.knowledge.own import COLUMNS, Row
from dragoman.knowledge.own_files import BadRow
from dragoman.knowledge.roles import country_names

_CODE = re.compile(r"\[([^\]]*)\]")
_DATED = re.compile(
    r"^(?P<code>[A-Z]{3,})(?:\s+(?:(?P<sign>[<>])\s*(?P<day>\d{6}|\d{8})"
    r"|(?P<first>\d{6}|\d{8})\s*-\s*(?P<last>\d{6}|\d{8})))?$"
)
_AGENT = re.compile(r"^(?P<one>[^{\[]+?)\s*(?:\{(?P<many>[^}]*)\})?\s*\[~(?P<code>[A-Z]+)\]")
# What is shown of a name that has no code: in a file that is no dictionary it is a whole line.
_LONGEST = 40
_MACRO = re.compile(r"^!(?P<name>[^!]+)!\s*=\s*(?P<words>.+)$")
_SECTORS = {
    "AMN": "NGO", "CHR": "REL", "DEV": "NGO", "ENV": "NGO", "HLH": "MED", "HRI": "NGO",
    "IMG": "REB", "INS": "REB", "JEW": "REL", "MED": "JRN", "MNC": "BUS", "MOS": "REL",
    "MUS": "REL", "NGM": "NGO", "RAD": "REB", "SEP": "REB", "SET": "CVL", "TOP": "GOV",
}  # fmt: skip
"""Roles of CAMEO under the name PLOVER has for them; the others are the same."""
_SAME = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV IGO JUD LAB LEG MIL NGO OPP PRM PTY REB REF REL SPY UAF".split()
)
_COUNTRIES = {"ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "KSV": "XKX", "KOS": "XKX", "WSB": "PSE"}
_GLOBAL = {"IGO": "IGO", "UNO": "UNO", "EUR": "EUR", "EEC": "EUR"}
_REGIONS = frozenset(
    "AFR ASA BLK CAS CAU CEU CFR CRB EAF EEU EIN LAM MDT MEA NAF NMR PGS SAF SAS SCN SEA WAF WST".split()
)  # fmt: skip
"""Parts of the world that CAMEO has codes for: no states."""
_THIS_CENTURY = 30
_LONGEST_ACRONYM = 4  # letters
_SMALL = frozenset("of the and for in on al bin de la el von van".split())


def is_agents(text: str) -> bool:
    """Say whether a dictionary is one of agents: its codes begin with "~"."""
    return "[~" in text


def read_dictionary(text: str) -> tuple[list[Row], list[BadRow]]:
    """Return the rows of a dictionary of actors, and the lines that are none, with the reason."""
    good: list[Row] = []
    bad: list[BadRow] = []
    names: list[str] = []
    codes: list[tuple[str, str, str]] = []
    begins = 0
    for at, line in _lines(text):
        found = _CODE.findall(line)
        word = _CODE.sub("", line).strip()
        if word.startswith("+"):
            names += _names(word[1:])
        elif word:
            _close(names, codes, good, bad, begins)
            names, codes, begins = _names(word), [], at
        for code in found:
            dated = _DATED.match(code.strip())
            if dated is None:
                bad.append(BadRow(at, f"no code and date: [{code}]"))
            elif names:
                try:
                    codes.append((dated["code"], *_days(dated)))
                except ValueError:
                    bad.append(BadRow(at, f"no day of the calendar: [{code}]"))
            else:
                bad.append(BadRow(at, "a code before any name"))
    _close(names, codes, good, bad, begins)
    return good, bad


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something, without comments."""
    for at, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        plain = re.split(r"[;#]", line, maxsplit=1)[0].rstrip()
        if plain.strip() and not plain.startswith(("<", "=")):
            yield at, plain


def _close(
    names: list[str],
    codes: list[tuple[str, str, str]],
    good: list[Row],
    bad: list[BadRow],
    begins: int,
) -> None:
    """Turn one entry into rows: one for each of its codes."""
    if not names:
        return
    if not codes:
        bad.append(BadRow(begins, f"{names[0][:_LONGEST]} has no code"))
    aliases = ";".join(dict.fromkeys(name for name in names[1:] if name != names[0]))
    for code, first, last in codes:
        country, sector = meaning(code)
        row = dict.fromkeys(COLUMNS["actors"], "")
        row |= {"name": names[0], "country": country, "sector": sector, "aliases": aliases}
        row |= {"from": first, "to": last, "type": _type(country, sector, code)}
        good.append(row)


def meaning(code: str) -> tuple[str, str]:
    """
    Return country and PLOVER sector of a CAMEO code: "RUSGOVMIL" is RUS, GOV.

    A first part that is nothing we know is a state of the dictionary's own: one of the
    past ("YUGGOV"), or of an invented world.
    """
    parts = [code[at : at + 3] for at in range(0, len(code), 3)]
    country = next((_GLOBAL[part] for part in reversed(parts[:2]) if part in _GLOBAL), "")
    if not country and _is_own_state(parts[0]):
        country = parts[0]
    sectors = []
    for part in parts:
        place = _COUNTRIES.get(part, part)
        if not country and place in country_names():
            country = place
        elif part in _SECTORS or part in _SAME:
            sectors.append(_SECTORS.get(part, part))
    return country, sectors[0] if sectors else ""


def _is_own_state(part: str) -> bool:
    """Say whether the first part of a code is a state that only the dictionary knows."""
    known = country_names().keys() | _COUNTRIES.keys() | _SECTORS.keys() | _SAME
    return len(part) == len("YUG") and part not in known | _REGIONS | _GLOBAL.keys()


def _type(country: str, sector: str, code: str) -> str:
    """Return the type of actor a code names, as far as it tells."""
    if len(code) == 3 and (country in country_names() or country == code) and not sector:
        return "state"
    known = {"REB": "armed_group", "UAF": "armed_group", "BUS": "company", "IGO": "igo"}
    return known.get(sector, "organisation")


def _days(dated: re.Match[str]) -> tuple[str, str]:
    """Return the first and last day of a dated code; "" is an open end."""
    if dated["sign"] == "<":
        return "", (_day(dated["day"]) - timedelta(days=1)).isoformat()
    if dated["sign"] == ">":
        return (_day(dated["day"]) + timedelta(days=1)).isoformat(), ""
    if dated["first"]:
        return _day(dated["first"]).isoformat(), _day(dated["last"]).isoformat()
    return "", ""


def _day(digits: str) -> date:
    """Return the day that six or eight digits mean."""
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) <= _THIS_CENTURY else "19") + digits
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _names(word: str) -> list[str]:
    """Return a name as papers may write it: four letters may be an acronym, or "Peru"."""
    name = _name(word)
    if len(name) == _LONGEST_ACRONYM and name.isalpha() and name.isupper():
        return [name, name.capitalize()]
    return [name]


def _name(word: str) -> str:
    """Return a name as papers write it: "BARACK_OBAMA_" is Barack Obama; NATO stays as it is."""
    words = word.strip().strip("_").replace("_", " ").split()
    if len(words) == 1 and len(words[0]) <= _LONGEST_ACRONYM:
        return words[0]
    return " ".join(
        one.lower() if at and one.lower() in _SMALL else one.capitalize()
        for at, one in enumerate(words)
    )


def read_agents(text: str) -> tuple[list[Row], list[BadRow]]:
    """Return the rows of a dictionary of agents as role nouns, and the lines that are none."""
    good: dict[str, Row] = {}
    bad = []
    macros: dict[str, list[str]] = {}
    for at, line in _lines(text):
        macro = _MACRO.match(line.strip())
        if macro:
            macros[macro["name"]] = [one.strip() for one in macro["words"].split(",")]
            continue
        agent = _AGENT.match(line.strip())
        _, sector = meaning(agent["code"]) if agent else ("", "")
        if agent is None or not sector:
            bad.append(BadRow(at, "no agent with a code we know, such as POLICEMAN_ [~COP]"))
            continue
        one = agent["one"]
        many = agent["many"] if agent["many"] is not None else _plural(one.strip("_ "))
        for words, kind in ((one, "person"), (many, "population")):
            for form in _expanded(words, macros):
                noun = " ".join(form.strip().strip("_").replace("_", " ").lower().split())
                if noun:
                    row = {"role": noun, "sector": sector, "type": kind, "rank": ""}
                    good.setdefault(noun, row)
    return list(good.values()), bad


def _plural(noun: str) -> str:
    """Return the regular plural of a noun in capitals: "DEPUTIES", "BOSSES", "ENVOYS"."""
    if noun.endswith("Y") and not noun.endswith(("AY", "EY", "OY", "UY")):
        return f"{noun[:-1]}IES"
    return f"{noun}ES" if noun.endswith(("S", "X", "Z", "CH", "SH")) else f"{noun}S"


def _expanded(words: str, macros: dict[str, list[str]]) -> list[str]:
    """Return a pattern with the words of its first macro put in."""
    found = re.search(r"!([^!]+)!", words)
    if not found:
        return [words]
    return [words.replace(found[0], one) for one in macros.get(found[1], [])]
