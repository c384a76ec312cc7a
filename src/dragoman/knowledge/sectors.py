"""Sets of PLOVER sectors that rules of several stages ask for."""

from __future__ import annotations

FIGHTERS = frozenset({"MIL", "PRM", "REB", "UAF"})
"""Those who fight: armies, militias, rebels, and armed men of no known side."""

IRREGULARS = frozenset({"CRM", "PRM", "REB", "UAF"})
"""Armed men who serve no state: militias, rebels, gangs, and those of no known side."""

ENFORCERS = frozenset({"COP", "GOV", "JUD", "MIL", "SPY"})
"""Those who may arrest and use force for a state."""

AUTHORITIES = frozenset({"COP", "GOV", "JUD", "LEG", "MIL"})
"""Those who hold public office, but for services that do not speak in public."""

STATE_BODIES = AUTHORITIES | {"SPY"}
"""All bodies of a state."""

OF_STATE = STATE_BODIES | {"OPP"}
"""Who speaks for a state or in its parliament."""
