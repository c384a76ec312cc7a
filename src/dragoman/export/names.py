"""Who is meant by a party or a speaker, as people write it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from dragoman.export.plain import shorten
from dragoman.knowledge.actors import country_names, demonyms
from dragoman.records import Mark, Mention, Party, Report, Source, Statement
from dragoman.spans import covered

UNKNOWN = "unknown"
_MOST = 60  # characters of a name
_PRONOUNS = frozenset("he she it they him her them his its their who which".split())
_OWNER = re.compile(r"^(?:her|his|its|their)\s+(?=\w)", re.IGNORECASE)
# What is told of somebody beside the name: "officials, who declined to be named".
_ASIDE = re.compile(r",\s(?:who|whom|whose|which|where)\b.*", re.DOTALL)


class Names:
    """The names of one report: canonical where a mention has one, else the report's own words."""

    def __init__(self, report: Report, by_id: Mapping[str, Mark]) -> None:
        self._text = report.text
        self._by_id = by_id
        self._by_actor = {
            mark.actor: mark.name
            for mark in reversed(list(by_id.values()))
            if isinstance(mark, Mention) and mark.actor and mark.name
        }

    def of(self, party: Party | Source | None) -> str:
        """Return the name and country of a party, "unknown" if nothing tells who it is."""
        if party is None:
            return UNKNOWN
        mention = self.mention(party.mention)
        words = covered(self._text, party.spans)
        country = party.country or (mention.country if mention else None)
        if words.lower() in _PRONOUNS and mention is not None and mention.spans:
            words = covered(self._text, mention.spans)  # "it" is "the foreign ministry"
        elif words.lower() in _PRONOUNS and mention is None and country in country_names():
            return country_names()[country]  # "it" that takes up "China's account" is China's
        elif mention is None and demonyms().get(words, "") == country:
            return country_names().get(country, country)  # "Uzbek" deliveries are Uzbekistan's
        # "Her government (HND)": whose it is its country tells.
        words = _OWNER.sub("", words) if country in country_names() else words
        words = shorten(_ASIDE.sub("", words), _MOST)
        name = (mention.name if mention else None) or words or self.actor(party.actor)
        if not name:
            return country_names().get(country, country) if country else UNKNOWN
        shown = shorten(name, _MOST)
        is_said = country is None or name in {country, country_names().get(country)}
        return shown if is_said else f"{shown} ({country})"

    def actor(self, actor: str | None) -> str:
        """Return the name of an actor by its id; what is no id is returned as it is."""
        if not actor:
            return ""
        name = (
            self._by_actor.get(actor) or country_names().get(actor) or _told_by_id(actor) or actor
        )
        return shorten(name, _MOST)

    def all(self, parties: Iterable[Party | Source]) -> str:
        """Return the names of several parties, each once; "" if there are none."""
        found = tuple(parties)
        shared = Counter(party.spans for party in found)
        names = (self._one_of(one) if shared[one.spans] > 1 else self.of(one) for one in found)
        return ", ".join(dict.fromkeys(names))

    def _one_of(self, party: Party | Source) -> str:
        """Return the name of one of several whom the same words mean: of "both sides" Peru."""
        mention = self.mention(party.mention)
        is_named = mention is not None and mention.name
        return self.of(party) if is_named or not party.actor else self.actor(party.actor)

    def said(self, party: Party | Source) -> str:
        """Return the report's own words for a party and its name, to be searched in."""
        return f"{covered(self._text, party.spans)} {self.of(party)}".casefold()

    def speaker(self, statement: Statement) -> str:
        """Return the name of who says something, or the names of all who say it together."""
        apart = {one.mention or one.spans for one in statement.sources}
        if len(apart) < len(statement.sources) or not apart:
            return self.of(statement.source)  # "the French and German ministers"
        return self.all(statement.sources)

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


def _told_by_id(actor: str) -> str:
    """Return the office or body of a state that an id tells: "PER/trade-ministry"; "" if none."""
    country, _, noun = actor.partition("/")
    return f"{noun.replace('-', ' ')} ({country})" if noun and country in country_names() else ""
