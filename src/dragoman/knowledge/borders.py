"""Which states lie beside one another."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from math import cos, radians, tan

from dragoman.knowledge.tables import rows, several

# Degrees short of a right angle at which a state still lies to one side of another.
_OFF = 25


@cache
def _beside() -> dict[str, frozenset[str]]:
    """Return the states beside each state, by their codes."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("borders"):
        for other in several(row["beside"]):
            found[row["state"]].add(other)
            found[other].add(row["state"])
    return {state: frozenset(others) for state, others in found.items()}


def beside(state: str) -> frozenset[str]:
    """Return the codes of the states that lie beside one; of islands far off none."""
    return _beside().get(state, frozenset())


@cache
def _middles() -> dict[str, tuple[float, float]]:
    """Return the latitude and longitude of the middle of each state, in degrees."""
    return {row["code"]: (float(row["lat"]), float(row["lon"])) for row in rows("states")}


def lies_towards(home: str, other: str, side: str) -> bool:
    """
    Say whether one state lies to the "northern", "southern", "eastern" or "western" side of another.

    That is within 65 degrees of it, from middle to middle: India's northern neighbours are Nepal and China.
    """
    (lat, lon), (there_lat, there_lon) = _middles()[home], _middles()[other]
    north = there_lat - lat
    # Degrees of longitude are shorter away from the equator; across the date line the other way is.
    east = ((there_lon - lon + 180) % 360 - 180) * cos(radians(lat))
    along, across = (north, east) if side in {"northern", "southern"} else (east, north)
    forth = along if side in {"northern", "eastern"} else -along
    return forth > 0 and forth >= abs(across) * tan(radians(_OFF))
