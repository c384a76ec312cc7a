"""Members of organisations, by day."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from dragoman.knowledge.membership import members, organisations_of
from dragoman.knowledge.tables import rows


@pytest.mark.parametrize(
    ("organisation", "country", "day", "is_member"),
    [
        ("NATO", "FIN", "2023-04-03", False),
        ("NATO", "FIN", "2023-04-04", True),
        ("European Union", "GBR", "2020-01-31", True),
        ("European Union", "GBR", "2020-02-01", False),
        ("ECOWAS", "MLI", "2024-06-01", True),
        ("ECOWAS", "MLI", "2025-06-01", False),
        ("Arab League", "SYR", "2015-06-01", False),
        ("Arab League", "SYR", "2024-06-01", True),
        ("UN Security Council", "PRK", "2024-06-01", False),
        ("UN Security Council", "DZA", "2024-06-01", True),
        ("UN Security Council", "DZA", "2026-01-01", False),
        ("United Nations", "SSD", "2011-07-13", False),
        ("United Nations", "SSD", "2011-07-14", True),
        ("European Court of Human Rights", "RUS", "2022-09-17", False),
        ("Energy Charter Treaty", "FRA", "2024-01-01", False),
    ],
)
def test_members_come_and_go(organisation, country, day, is_member):
    """Who belongs is asked for a day."""
    assert is_member == (country in members(organisation, day))
    assert is_member == (organisation in organisations_of(country, day))


def test_observers_are_no_members():
    """The status is asked for."""
    name = "Shanghai Cooperation Organisation"

    assert "MNG" not in members(name, "2024-01-01")
    assert "MNG" in members(name, "2024-01-01", status="observer")


def test_the_table_is_of_organisations_and_states_that_are_known():
    """Every name and code is one of the other tables, every day a day, every status a known one."""
    names = {row["name"] for row in rows("organisations")}
    codes = {row["code"] for row in rows("states")}

    for row in rows("memberships"):
        assert row["organisation"] in names
        assert set(row["members"].split(";")) <= codes, row
        assert row["status"] in {"member", "observer", "partner", "suspended"}
        assert row["sure"] in {"yes", "no"}
        for end in (row["from"], row["to"]):
            assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", end), row
        assert not (row["from"] and row["to"]) or row["from"] <= row["to"], row


def test_no_state_joins_twice_without_leaving():
    """Two terms of a state in one organisation do not overlap."""
    terms = defaultdict(list)
    for row in rows("memberships"):
        for code in row["members"].split(";"):
            key = (row["organisation"], row["status"], code)
            terms[key].append((row["from"], row["to"] or "9999"))

    for key, spans in terms.items():
        ordered = sorted(spans)
        for (_, last), (first, _) in pairwise(ordered):
            assert last <= first, key


def test_the_members_of_250_organisations_are_dated():
    """Each has at least one first day."""
    assert len({row["organisation"] for row in rows("memberships") if row["from"]}) >= 250


@pytest.mark.parametrize(
    ("organisation", "count"),
    [
        ("UN Security Council", 15),
        ("UN Human Rights Council", 47),
        ("United Nations", 193),
        ("International Criminal Court", 125),
        ("Nuclear Suppliers Group", 48),
        ("Missile Technology Control Regime", 35),
        ("Group of 77", 134),
    ],
)
def test_bodies_of_a_known_size_are_complete(organisation, count):
    """A seat that is missing, or held twice, shows in the count."""
    assert len(set(members(organisation, "2025-06-30"))) == count
