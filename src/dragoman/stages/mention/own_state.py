"""
Of which state a report is that calls officials by their titles alone: "Foreign Minister Roa said".

That of the body that issues it, else that of the town in its dateline, where the first official
it names bears no country and nothing shows that he is only a guest there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import takewhile

from msgspec.structs import replace

from dragoman.knowledge.actors import (
    FIRMS,
    STATELY,
    country_names,
    demonyms,
    find,
    role_of,
    shared_towns,
)
from dragoman.knowledge.sectors import AUTHORITIES
from dragoman.language.grammar import NOUNS, SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.datelines import countries_of_town, datelines, of_towns, town_in
from dragoman.stages.mention.issuers import HEADINGS, tells_news
from dragoman.stages.mention.owners import appositions, of_owner
from dragoman.stages.mention.words import TRAVEL, Found, become, country_in, role_in
from dragoman.stages.phrases import case_of, core
from dragoman.stages.transcripts import Transcript

_NAMED = frozenset({"name", "title"})
# Those who come from elsewhere, and who stand for another state.
GUESTS = frozenset({"counterpart", "guest", "homologue", "visiting"})
SENT = frozenset({"ambassador", "chargé", "commissioner", "consul", "diplomat", "envoy"})
_ALL_STATES = frozenset({"general", "un", "nations", "union", "eu"})
_GENERAL = frozenset({"assembly", "director", "secretary"})
_WITHIN_NAMES = frozenset({"and", "the"})
# How often a text without a headline names the country whose officials it calls by title alone.
_AGAIN = 3
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"[\w'’-]+|,")


def issuer_of(reading: Reading) -> str | None:
    """
    Return the country of the state body that publisher or heading name as the issuer of a report.

    "Ministry of Trade of Peru" issues; "Ministry of Trade opens talks" and "Meeting of ministers" do not.
    """
    told = {_body_of(reading.report.publisher or ""), _body_of(_heading(reading))} - {None}
    return told.pop() if len(told) == 1 else None


def _heading(reading: Reading) -> str:
    """Return the first heading of a report, if it tells no news."""
    first = next((one for one in reading.sentences if one.block_type in HEADINGS), None)
    if first is None or tells_news(reading, first):
        return ""
    return reading.span(first.first, first.last).of(reading.text)


def _body_of(name: str) -> str | None:
    """Return the country of a body of state whose name begins with what it is: "Ministry of", "Office of"."""
    words = _PART.findall(re.sub(r"^[Tt]he\s+", "", name))
    known = find(words, None)
    if known and known[0][:2] == (0, len(words)) and known[0][2].type == "government":
        return known[0][2].country
    opening = list(takewhile(lambda word: word not in {",", "for", "of"}, words))
    # "Press conference at the Foreign Ministry" is held there, and not its name.
    is_name = all(word[0].isupper() or word in _WITHIN_NAMES for word in opening)
    noun = opening[-1].lower() if opening and is_name else ""
    role = role_of(noun)
    is_office = noun == "office" and any(_is_of_government(word) for word in words)
    is_state = role is not None and role.type == "government" and role.sector in AUTHORITIES
    if not (is_office or is_state):
        return None
    named = {one.country for _, _, one in known if one.type != "person"} - {None}
    named |= {demonyms()[word] for word in words if word in demonyms()}
    country = named.pop() if len(named) == 1 else None
    return country if country in country_names() else None


def _is_of_government(word: str) -> bool:
    """Say whether a word is for one who governs: "Minister's"."""
    role = role_of(re.sub(r"['’]s$", "", word.lower()))
    return role is not None and role.sector == "GOV"


def _opens_with_dateline(reading: Reading) -> bool:
    """
    Say whether a dateline stands before all prose: later ones are of other reports.

    A line with no known town is the page's ("Posted on 4 May").
    """
    kinds = [
        one.type
        for one in reading.report.blocks
        if one.type == "paragraph"
        or (one.type == "dateline" and countries_of_town(town_in(one.spans[0].of(reading.text))))
    ]
    return kinds[:1] == ["dateline"] and kinds.count("dateline") == 1


def _is_of_others(
    reading: Reading, lines: Sequence[str], towns: set[str], home: str | None
) -> bool:
    """Say whether a report comes from reporters of another country, or from where all meet."""
    told = [*lines, reading.report.publisher or ""]
    bodies = [one for line in told for _, _, one in find(_WORD.findall(line), None)]
    papers = {one.country for one in bodies if one.sector == "JRN" and one.type != "person"}
    return bool(papers - {home}) or (bool(towns & shared_towns()) and home not in papers)


def _calls_as_other(reading: Reading, home: str | None) -> bool:
    """
    Say whether a report tells of an official of a state as of another's.

    "The Peruvian minister", "Peru's premier", "his Peruvian counterpart"; not the leader of a
    part of it that rules itself: "Transnistria's leader".
    """
    for token in reading.tokens:
        if token.upos not in NOUNS:
            continue
        noun = token.lemma.lower()
        role = role_of(noun)
        is_official = role is not None and role.type == "person" and role.sector == "GOV"
        if not (is_official or noun in GUESTS):
            continue
        first, last = core(reading, token.index)
        if country_in(reading, first, last) == home and not _is_of_part(reading, first, last):
            return True
    return False


def _is_of_part(reading: Reading, first: int, last: int) -> bool:
    """Say whether words name a land that rules itself within another: "Transnistria"."""
    words = [token.text for token in reading.tokens[first:last]]
    return any(actor.sector == "PRE" for _, _, actor in find(words, None))


def _is_guest(reading: Reading, one: Found, home: str | None) -> bool:
    """Say whether an official comes to a country: "arrived in Lima", "talks with his Peruvian counterpart"."""
    word = reading.tokens[one.head]
    if word.deprel not in SUBJECTS or word.head < 0:
        return False
    verb = reading.tokens[word.head]
    if verb.lemma.lower() not in TRAVEL - {"return", "leave", "depart"}:
        return False
    goals = {child.index for child in reading.children(verb.index, "obl", "obj")}
    return any(
        place.country == home
        for place in reading.of_kind(Place)
        for goal in goals & {token.index for token in reading.words_in(place.spans[0])}
        if case_of(reading, goal) != "from"
    )


def _deals_with(reading: Reading, one: Found, hosts: set[int]) -> bool:
    """Say whether an official has to do with one of some bodies as another's: "signed a deal with Oman's navy"."""
    word = reading.tokens[one.head]
    if word.deprel not in SUBJECTS or word.head < 0:
        return False
    above = {word.head, *(child.index for child in reading.children(word.head, "obj"))}
    tokens = reading.tokens
    owned = {tokens[host].head if tokens[host].deprel == "nmod:poss" else host for host in hosts}
    return any(tokens[at].head in above and case_of(reading, at) == "with" for at in owned)


def is_untold(reading: Reading, one: Found) -> bool:
    """
    Say whether nothing tells of which state an official is, and that he is no guest.

    No counterpart, no envoy, no "visiting minister", nobody of a body of many states.
    """
    if one.actor.country is not None or one.actor.sector not in AUTHORITIES:
        return False
    nouns = [one.head, *appositions(reading, one.head)]
    words = {
        token.text.lower()
        for noun in nouns
        for token in reading.tokens[slice(*core(reading, noun))]
    } | {token.text.lower() for token in reading.tokens[one.first : one.last]}
    if one.actor.sector == "GOV" and not words & _GENERAL:
        words.discard("general")  # "Defence Minister General Roa"
    owned = [child for noun in nouns for child in reading.children(noun, "nmod:poss")]
    return not words & (GUESTS | SENT | _ALL_STATES) and not owned


def _is_titled(reading: Reading, one: Found) -> bool:
    """
    Say whether an official is named with a title of his own: "Foreign Minister Roa".

    A headline may call him by his family name before the text gives him in full.
    """
    is_titled = role_in(reading, one.first, one.last) is not None
    if one.by == "short-name":
        return is_titled and one.actor.role is not None
    return one.by in _NAMED and (is_titled or one.actor.role is not None)


def own_state(reading: Reading, found: Sequence[Found], transcript: Transcript) -> str | None:
    """Return the state of the issuer, else that of a dateline over officials named by title alone."""
    if (own := issuer_of(reading)) is not None:
        return own
    if transcript.turns:
        return None  # ministers brief also where they visit
    if not of_towns(reading):
        home = _only_land(reading, found)
        return home if home is not None and _names_own_first(reading, found, home) else None
    home = _home_of_dateline(reading)
    if home is None or not _names_own_first(reading, found, home):
        return None
    return None if _is_visited(reading, found, home) else home


def _home_of_dateline(reading: Reading) -> str | None:
    """Return the country of the town in the dateline of a report, if its reporters are at home there."""
    lines = datelines(reading)
    towns = {town_in(line) for line in lines}
    countries = of_towns(reading)
    home = next(iter(countries)) if len(countries) == 1 else None
    is_home = home in country_names() and _opens_with_dateline(reading)
    return home if is_home and not _is_of_others(reading, lines, towns, home) else None


def _only_land(reading: Reading, found: Sequence[Found]) -> str | None:
    """Return the one country that a report names and its headline with it: by names, places, "Peruvian"."""
    told = {
        # Companies and societies of all countries are named anywhere.
        **{one.head: one.actor.country for one in found if one.actor.type not in FIRMS},
        **{
            word.index: place.country
            for place in reading.of_kind(Place)
            for word in reading.words_in(place.spans[0])[:1]
        },
        **{word.index: demonyms()[word.text] for word in reading.tokens if word.text in demonyms()},
    }
    lands = set(told.values()) & country_names().keys()
    home = lands.pop() if len(lands) == 1 else None
    if home is None:
        return None
    of_home = {word for word, country in told.items() if country == home}
    if any(reading.sentence_of(word).block_type == "headline" for word in of_home):
        return home
    private = {
        one.head
        for one in found
        if one.actor.type == "person" and one.actor.sector not in AUTHORITIES
    }
    return home if _are_throughout(reading, of_home - private) else None


def _are_throughout(reading: Reading, words: Collection[int]) -> bool:
    """Say whether a text without a headline has words for its one country again and again, in several sentences."""
    if any(one.block_type == "headline" for one in reading.sentences):
        return False
    return len(words) >= _AGAIN and len({reading.tokens[word].sentence for word in words}) > 1


def _names_own_first(reading: Reading, found: Sequence[Found], home: str) -> bool:
    """
    Say whether a report calls its first official by title alone, or as one of a state, its own.

    And no other of that state as another's.
    """
    officials = _officials(found)
    first = next(iter(officials), None)
    if first is None or _calls_as_other(reading, home):
        return False
    others = Others(reading, found, home)
    is_own = is_untold(reading, first) and _is_titled(reading, first) and not others.may_own(first)
    return first.actor.country == home or is_own


def _is_visited(reading: Reading, found: Sequence[Found], home: str) -> bool:
    """Say whether an official of whom no state is told may be a guest of a state."""
    untold = [one for one in _officials(found) if one.actor.country is None]
    hosts = {one.head for one in found if one.actor.country == home and one.actor.type in STATELY}
    return any(_is_guest(reading, one, home) or _deals_with(reading, one, hosts) for one in untold)


def settle_officials(reading: Reading, found: Sequence[Found], home: str | None) -> None:
    """Give those whom a report names by title alone its own state."""
    if home is None:
        return
    others, officials = Others(reading, found, home), _officials(found)
    is_mixed = bool(officials) and officials[0].actor.country is not None
    first: dict[str, Found] = {}
    for one in sorted(found, key=lambda one: one.head):
        if one.actor.type == "person" and one.actor.id:
            first.setdefault(one.actor.id, one)
    told = {
        key: replace(one.actor, country=home)
        for key, one in first.items()
        if is_untold(reading, one)
        and _is_titled(reading, one)
        and not others.may_own(one)
        and not (is_mixed and _follows_another(found, one, home))
    }
    for one in found:
        one.actor = told.get(one.actor.id, one.actor)


def _officials(found: Sequence[Found]) -> list[Found]:
    """Return the officials named, in reading order."""
    named = [one for one in found if one.actor.type == "person" and one.actor.sector in AUTHORITIES]
    return sorted(named, key=lambda one: one.head)


def _follows_another(found: Sequence[Found], noun: Found, home: str) -> bool:
    """Say whether the last official, body or state named before somebody is not of the own state."""
    before = [
        one
        for one in found
        if one.head < noun.head
        and one.actor.country is not None
        and (one.actor.type in STATELY or one.actor.sector in AUTHORITIES)
    ]
    last = max(before, key=lambda one: one.head, default=None)
    return last is not None and last.actor.country != home


class Others:
    """Where other states and their officials act, by sentences. Made once for each pass."""

    def __init__(self, reading: Reading, found: Sequence[Found], home: str) -> None:
        self._reading = reading
        self._by_sentence: dict[int, list[Found]] = defaultdict(list)
        for one in found:
            who = reading.tokens[one.head]
            is_other = one.actor.country in country_names() and one.actor.country != home
            if is_other and who.deprel in SUBJECTS and who.head >= 0:
                self._by_sentence[who.sentence].append(one)

    def may_own(self, noun: Found) -> bool:
        """
        Say whether an official or a body may be that of another state told of just before.

        It is the subject of a clause before it in the sentence: "Chile wants more, Foreign Minister
        Roa said". Or of the sentence before, as a state: "Chile has shut the pass. The government said".
        """
        tokens = self._reading.tokens
        token = tokens[noun.head]
        before = self._by_sentence.get(token.sentence - 1, ())
        here = [one for one in self._by_sentence.get(token.sentence, ()) if one.head < noun.head]
        return any(
            one.actor.type in STATELY and tokens[tokens[one.head].head].deprel == "root"
            for one in before
        ) or any(
            one.actor.type in STATELY or is_told_by(self._reading, token, tokens[one.head].head)
            for one in here
        )


def is_told_by(reading: Reading, token: Token, verb: int) -> bool:
    """Say whether a word stands in the words that the subject of a verb says: "Roa said the ministry"."""
    while token.head >= 0:
        if token.head == verb:
            return token.deprel in {"ccomp", "parataxis"}
        token = reading.tokens[token.head]
    return False


def give_country(reading: Reading, one: Found, country: str, found: Sequence[Found]) -> None:
    """Give a noun the country that owns it, and so whoever takes it up."""
    become(one, of_owner(reading, one, country), found)
