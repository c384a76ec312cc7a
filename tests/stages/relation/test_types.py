"""The types of the older scheme, from PLOVER type and status."""

import pytest

from dragoman.knowledge.deeds import kind_of
from dragoman.stages.relation.types import TYPES, merged, types_of


@pytest.mark.parametrize(
    ("name", "mode", "status", "expected"),
    [
        ("AID", "", "happened", "AID"),
        ("AID", "", "promised", "AGREE"),
        ("AID", "", "demanded", "REQUEST"),
        ("AID", "", "denied", "REJECT"),
        ("ASSAULT", "", "planned", "THREATEN"),
        ("ASSAULT", "", "denied", "ASSAULT"),
        ("RETREAT", "ceasefire", "happened", "YIELD"),
        ("CONCEDE", "", "ongoing", "YIELD"),
        ("REQUEST", "meet", "possible", "REQUEST"),
        ("SANCTION", "convict", "happened", "ACCUSE"),
    ],
)
def test_types_by_status(name, mode, status, expected):
    """Rule: cooperation to come is AGREE, asked for REQUEST, refused REJECT; harm THREATEN."""
    shares = types_of(kind_of(name, mode), status, is_noun=False)

    assert expected == max(shares, key=lambda one: shares[one])
    assert pytest.approx(1.0) == sum(shares.values())
    assert set(shares) <= set(TYPES)


def test_a_planned_noun_is_the_deed():
    """Rule: "ordered the release" is YIELD, not AGREE."""
    kind = kind_of("RETREAT", "release")

    assert {"YIELD": 1.0} == types_of(kind, "planned", is_noun=True)


def test_merged():
    """Rule: CONCEDE and RETREAT are one."""
    assert ["YIELD", "YIELD", "AID"] == [merged(name) for name in ("CONCEDE", "RETREAT", "AID")]
