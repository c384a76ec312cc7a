"""PLOVER's sectors: what each means, and sets of them that rules of several stages ask for."""

from __future__ import annotations

from functools import cache

from dragoman.knowledge.tables import rows

FIGHTERS = frozenset({"MIL", "PRM", "REB", "UAF"})
"""Those who fight: armies, militias, rebels, and armed men of no known side."""

ARMED = FIGHTERS | {"COP"}
"""All who bear arms: those who fight, and the police."""

IRREGULARS = frozenset({"CRM", "PRM", "REB", "UAF"})
"""Armed men who serve no state: militias, rebels, gangs, and those of no known side."""

ENFORCERS = frozenset({"COP", "GOV", "JUD", "MIL", "SPY"})
"""Those who may arrest and use force for a state."""

UNIFORMED = frozenset({"COP", "MIL"})
"""Police and soldiers."""

AUTHORITIES = frozenset({"COP", "GOV", "JUD", "LEG", "MIL"})
"""Those who hold public office, but for services that do not speak in public."""

STATE_BODIES = AUTHORITIES | {"SPY"}
"""All bodies of a state."""

OF_STATE = STATE_BODIES | {"OPP"}
"""Who speaks for a state or in its parliament."""


@cache
def meanings() -> dict[str, str]:
    """Return in words whom each sector names, by its code."""
    return {row["sector"]: row["meaning"] for row in rows("sectors")}
