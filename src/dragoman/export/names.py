"""Who is meant by a party or a speaker, as people write it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dragoman.export.plain import shorten
from dragoman.records import Mark, Mention, Party, Report, Source
from dragoman.spans import covered

UNKNOWN = "unknown"
_MOST = 60


class Names:
    """The names of one report: canonical where a mention has one, else the report's own words."""

    def __init__(self, report: Report, by_id: Mapping[str, Mark]) -> None:
        self._text = report.text
        self._by_id = by_id

    def of(self, party: Party | Source | None) -> str:
        """Return the name and country of a party, "unknown" if nothing tells who it is."""
        if party is None:
            return UNKNOWN
        mention = self.mention(party.mention)
        words = shorten(covered(self._text, party.spans), _MOST)
        name = (mention.name if mention else None) or words or party.actor or party.country
        country = party.country or (mention.country if mention else None)
        is_state = mention is not None and mention.type == "state"
        if not name:
            return UNKNOWN
        shown = shorten(name, _MOST)
        return f"{shown} ({country})" if country and country != name and not is_state else shown

    def all(self, parties: Iterable[Party]) -> str:
        """Return the names of several parties, each once; "" if there are none."""
        return ", ".join(dict.fromkeys(self.of(party) for party in parties))

    def mention(self, mention_id: str | None) -> Mention | None:
        """Return a mention, or the first one it refers back to that has a name."""
        seen: set[str] = set()
        found = None
        while mention_id and mention_id not in seen:
            seen.add(mention_id)
            mark = self._by_id.get(mention_id)
            if not isinstance(mark, Mention):
                break
            found = mark
            if mark.name:
                break
            mention_id = mark.head
        return found
