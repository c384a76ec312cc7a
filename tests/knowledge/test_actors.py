"""Who is who: dated, by the longest name, in words as the reader cuts them."""

import re
from datetime import date

import pytest

from dragoman.ingest.text import read_text
from dragoman.knowledge.actors import Role, find, role_of, slug
from dragoman.knowledge.names import name_words
from dragoman.knowledge.sectors import meanings
from dragoman.knowledge.tables import rows
from dragoman.language.reader import default_reader

SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV IGO JRN JUD LAB LEG MED MIL NGO OPP PRE PRM PTY REB REF REL SOC SPY UAF".split()
)
TYPES = frozenset(
    "state government office person organisation igo armed_group company population group".split()
)


def one(text, day=None):
    """Return the only actor in a text."""
    ((_, _, actor),) = find(name_words(text), day)
    return actor


@pytest.mark.parametrize(
    ("name", "day", "country", "sector", "role"),
    [
        ("Emmanuel Macron", "2020-01-01", "FRA", "GOV", "president"),
        ("John Kerry", "2014-05-01", "USA", "GOV", "secretary of state"),
        ("John Kerry", "2024-05-01", "USA", "ELI", "former secretary of state"),
        ("Mark Rutte", "2024-07-01", "NLD", "GOV", "prime minister"),
        ("Mark Rutte", "2024-11-01", "IGO", "IGO", "secretary general of NATO"),
        ("Boris Johnson", "2017-01-01", "GBR", "GOV", "foreign secretary"),
        ("Boris Johnson", "2019-01-01", "GBR", "LEG", "member of parliament"),
        ("Boris Johnson", "2024-01-01", "GBR", "ELI", "former prime minister"),
        ("Boris Johnson", "2020-01-01", "GBR", "GOV", "prime minister"),
        ("Valery Gerasimov", "2022-05-01", "RUS", "MIL", "chief of the general staff"),
        ("Alexander Bortnikov", "2022-05-01", "RUS", "SPY", "director of the FSB"),
        ("Yahya Sinwar", "2024-09-01", "PSE", "REB", "head of Hamas"),
        ("Kais Saied", "2010-01-01", "TUN", None, None),
        ("Elon Musk", "2024-01-01", "USA", None, None),
    ],
)
def test_offices_are_dated(name, day, country, sector, role):
    """In office, after it (elite), before it (no sector): all as of the day."""
    actor = one(name, day)

    assert (country, sector, role) == (actor.country, actor.sector, actor.role)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Kyiv and Moscow", ["UKR/government", "RUS/government"]),
        ("South Korea", ["KOR"]),
        ("the Korea question", []),
        ("the Minister of Foreign Affairs", []),
        ("the Ministry for Foreign Affairs of Iceland", ["ISL"]),
        ("Foreign Affairs Minister Ossa", []),
        ("an essay in Foreign Affairs", ["org/foreign-affairs"]),
        ("the editor of Foreign Affairs", ["org/foreign-affairs"]),
        ("some Member States", []),
        ("the UN Security Council met", ["org/un-security-council"]),
        ("the UN met", ["org/united-nations"]),
        ("he told us", []),
        ("the U.S. and the People's Daily", ["USA", "org/people-s-daily"]),
        ("N'Djamena", ["TCD/government"]),
        ("Downing Street", ["org/downing-street"]),
    ],
)
def test_longest_name_wins_and_case_counts(text, ids):
    """The words "South Korea" are one name, "us" is no state, a capital is its government."""
    assert ids == [actor.id for _, _, actor in find(name_words(text), "2024-01-01")]


def test_a_curly_apostrophe_is_an_apostrophe():
    """Pages write both."""
    assert one("People’s Liberation Army") == one("People's Liberation Army")


def test_names_are_cut_as_the_reader_cuts_them():
    """A name the reader cuts otherwise would never be found."""
    names = {row["name"] for row in rows("places")}
    for table, columns in (
        ("states", ("name", "aliases", "capitals")),
        ("organisations", ("name", "aliases")),
        ("people", ("name", "aliases")),
        ("seats", ("name", "aliases")),
    ):
        for row in rows(table):
            names |= {name for column in columns for name in row[column].split(";") if name}
    odd = sorted(name for name in names if re.search(r"[^\w ]", name))
    text = "\n\n".join(f"We saw {name} there." for name in odd)
    reading = default_reader().read([read_text(text, title="-")])[0]
    words = "\x00".join(token.text.replace("’", "'") for token in reading.tokens)

    assert [] == [name for name in odd if "\x00".join(name_words(name)) not in words]


class TestTables:
    """What the tables of actors promise."""

    def test_sectors_and_types_are_known(self):
        """Codes are PLOVER's, types those of mentions."""
        for table in ("organisations", "seats", "roles"):
            assert {row["sector"] for row in rows(table)} <= SECTORS
            assert {row["type"] for row in rows(table)} <= TYPES

    def test_every_sector_is_explained(self):
        """The table of meanings has those codes and no other."""
        assert SECTORS | {"UNK"} == set(meanings())

    def test_countries_are_known(self):
        """Every country code has its row, or is one of PLOVER's exceptions."""
        known = {row["code"] for row in rows("states")} | {"UNO", "EUR", "IGO", "ESH", ""}
        for table in ("people", "organisations", "places", "seats"):
            assert {row["country"] for row in rows(table)} <= known
        members = {code for row in rows("memberships") for code in row["members"].split(";")}
        assert members <= known | {"COK"}

    @pytest.mark.parametrize("table", ["people", "organisations", "seats", "memberships"])
    def test_terms_are_dates_in_order(self, table):
        """ISO days, the first before the last."""
        for row in rows(table):
            for day in (row["from"], row["to"]):
                assert not day or date.fromisoformat(day), row
            assert not row["to"] or row["from"] < row["to"], row
            assert row.get("sure", "yes") in {"yes", "no"}, row

    def test_a_person_has_one_list_of_names(self):
        """No two persons share a whole name; short names may mean several, by the day."""
        owners: dict[str, set[str]] = {}
        for row in rows("people"):
            for name in (row["name"], *filter(None, row["aliases"].split(";"))):
                owners.setdefault(name, set()).add(row["name"])

        shared = {name: who for name, who in owners.items() if len(who) > 1}
        assert {} == {name: who for name, who in shared.items() if " " in name}

    def test_members_belong_to_known_organisations(self):
        """Every organisation with members has a row of its own."""
        known = {row["name"] for row in rows("organisations")}
        assert {row["organisation"] for row in rows("memberships")} <= known

    def test_ranks(self):
        """Ranks are 1 to 5, or unknown."""
        assert {row["rank"] for row in rows("roles")} <= {"", "1", "2", "3", "4", "5"}

    def test_the_tables_are_wide(self):
        """The least that the knowledge base holds; a merge that loses rows is noticed."""
        assert len(rows("people")) > 2600
        assert len(rows("organisations")) > 2400
        assert len(rows("seats")) > 380
        assert len({row["organisation"] for row in rows("memberships")}) > 140

    def test_ids_are_readable(self):
        """An id can be read aloud."""
        assert "person/nicolas-maduro" == one("Nicolás Maduro").id
        assert "volodymyr-zelensky" == slug("Volodymyr Zelensky")


def test_a_role_noun_tells_sector_and_type():
    """Nouns say who is meant."""
    assert Role("GOV", "person") == role_of("foreign minister")
    assert Role("MIL", "government") == role_of("troops")
    assert Role("REB", "armed_group") == role_of("rebels")
    assert role_of("teapot") is None
