"""Members of organisations, by day."""

import pytest

from dragoman.knowledge.membership import members, organisations_of


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
