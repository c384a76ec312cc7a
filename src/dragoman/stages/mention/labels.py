"""Countries that head their paragraphs, as news in brief has them: "Chile — Police fired at students"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dragoman.knowledge.actors import country_names, find
from dragoman.knowledge.sectors import OF_STATE
from dragoman.language.reading import Reading, Token
from dragoman.stages.datelines import town_in
from dragoman.stages.mention.home import of_country
from dragoman.stages.mention.words import Found

_PARTING = frozenset({":", "—", "–", "-"})
_LONGEST = 6  # words of a name and the mark behind it


def by_labels(reading: Reading, found: Sequence[Found]) -> None:
    """
    Give bodies and officials of state the country that heads their paragraph.

    Only those without one of their own, and only until the paragraph names another state.
    """
    states = [one for one in found if one.actor.type == "state"]
    for country, words in _labelled(reading):
        begin, end = words[0].index, words[-1].index + 1
        others = (one.first for one in states if one.actor.country != country)
        end = min([end, *(at for at in others if begin <= at)])
        for one in found:
            is_untold = one.actor.country is None and one.actor.sector in OF_STATE
            if begin <= one.first < end and is_untold and one.by != "pronoun":
                is_named = one.actor.id.startswith("person/")
                at_home = replace(one.actor, country=country)
                one.actor = at_home if is_named else of_country(reading, one, country)


def _labelled(reading: Reading) -> Iterator[tuple[str, Sequence[Token]]]:
    """Yield paragraphs that a country heads, without it; it may have been taken for a dateline."""
    before = None
    for block in reading.report.blocks:
        if block.type == "dateline":
            before = _country(
                [word for span in block.spans for word in town_in(span.of(reading.text)).split()]
            )
            continue
        words = [word for span in block.spans for word in reading.words_in(span)]
        country, first = (before, 0) if before else _label(words)
        before = None
        if country is not None and words[first:]:
            yield country, words[first:]


def _country(name: Sequence[str]) -> str | None:
    """Return the country that words name and nothing else."""
    known = {
        one.country
        for first, last, one in find(name, None)
        if last - first == len(name) and one.type == "state"
    }
    country = known.pop() if len(known) == 1 else None
    return country if country in country_names() else None


def _label(words: Sequence[Token]) -> tuple[str | None, int]:
    """Return the country that heads a paragraph, and which word stands behind its dash: "Chile — Police"."""
    dash = next((at for at, word in enumerate(words[:_LONGEST]) if word.text in _PARTING), 0)
    behind = words[dash + 1 : dash + 2]
    if not dash or not behind or not behind[0].text[0].isupper():
        return None, 0
    if words[dash].text != ":" and words[dash].start == words[dash - 1].end:
        return None, 0  # "Franco-German"
    return _country([word.text for word in words[:dash]]), dash + 1
