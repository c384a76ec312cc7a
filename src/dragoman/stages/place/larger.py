"""Whether places beside each other lie in one another, or are a list."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.places import KnownPlace, lies_in

Options = tuple[KnownPlace, ...]


def may_lie_in(options: Options, larger: Options) -> bool:
    """
    Say whether a place of one name may lie in one of another: "Paris" in "Texas".

    "Cuba, Libya and Iraq" is a list; of a name on no map nobody knows where it lies.
    """
    if not options or not larger:
        return True
    return any(lies_in(place, other) for place in options for other in larger)


def divisions_of(names: Sequence[Options]) -> list[Options]:
    """Return the divisions among the places of each of some names; nothing if one has none."""
    found = [tuple(place for place in options if place.kind == "division") for options in names]
    return found if all(found) else []


def countries_of(options: Options) -> Options:
    """Return the countries among the places of a name; all places where there is none."""
    return tuple(place for place in options if place.kind == "country") or options
