"""Offices: what kind they are of, and who leads a state."""

import pytest

from dragoman.knowledge.actors import leads, office_kind


@pytest.mark.parametrize(
    ("office", "kind"),
    [
        ("premier", "prime minister"),
        ("Secretary of State", "foreign minister"),
        ("chancellor of the exchequer", "finance minister"),
        ("home secretary", "interior minister"),
        ("vice-president", "vice president"),
        ("trade minister", "trade minister"),
    ],
)
def test_an_office_has_one_name(office, kind):
    """States call the same office differently."""
    assert kind == office_kind(office)


@pytest.mark.parametrize(
    ("country", "office", "expected"),
    [
        ("FRA", "president", True),
        ("FRA", "prime minister", False),
        ("DEU", "president", False),
        ("DEU", "chancellor", True),
        ("CHN", "premier", False),
        ("XYZ", "president", False),
    ],
)
def test_one_head_leads_a_state(country, office, expected):
    """Where a president only represents, the head of government leads."""
    assert expected == leads(country, office, "2022-05-01")
