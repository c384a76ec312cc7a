"""
Who is meant by an office: "the Russian leader", "the head of Hamas", "President Lima".

As of the report's date, and only where the office has exactly one holder on it.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from dragoman.knowledge.actors import (
    HEAD,
    HONORIFICS,
    OFFICE,
    STATELY,
    Actor,
    find,
    head_of,
    holder,
    office_kind,
    rank_of,
    role_named,
    role_of,
    slug,
    titled,
)
from dragoman.language.reading import Reading, Token
from dragoman.stages.function_words import DEFINITE
from dragoman.stages.mention.owners import office_told, offices_beside
from dragoman.stages.mention.served import is_of_state, words_of_others
from dragoman.stages.mention.titles import HEADS, is_called
from dragoman.stages.mention.words import Found, country_in, role_words
from dragoman.stages.phrases import case_of, core

# They have the sector of those they speak for.
_SPEAKING = frozenset("spokesman spokeswoman spokesperson aide adviser advisor envoy".split())
OPEN = frozenset(
    "next new future first last incoming outgoing then former ex late previous current-elect acting "
    "another any every no some ousted deposed only own".split()
)
# Who is called so holds no such office, or not now.
NOT_HELD = frozenset(
    "former ex then late deputy vice assistant shadow designate incoming outgoing next ousted "
    "predecessor successor".split()
)
_NAMED = frozenset({"name", "known-name"})
_SHORT_NAME = 2  # words: a forename and a family name
_LONGEST = 16  # words
# Offices that end in an adjective: "secretary general", "director-general".
_OF_GENERALS = frozenset({"secretary", "director"})
_HALVES = _OF_GENERALS | {"general"}
HEADING_BODIES = frozenset(
    {"head", "chief", "leader", "director", "president", "secretary", "commander"}
)


def held_by(
    reading: Reading, token: Token, role: str, country: str | None, earlier: Sequence[Found]
) -> Actor | None:
    """Return who holds the office of a noun with an article or a country, never with "a"."""
    begin = reading.tokens[core(reading, token.index)[0]].text.lower()
    if begin in {"a", "an"} or not (begin in DEFINITE or country):
        return None
    if rank_of(role) == HEAD and role not in HEADS and not is_of_state(reading, token):
        return None
    return office_holder(reading, token, role, country, earlier)


def office_holder(
    reading: Reading, token: Token, role: str, country: str | None, earlier: Sequence[Found]
) -> Actor | None:
    """
    Return who holds the office a definite noun names; None unless it is exactly one.

    Whom the report itself names with the office comes before whom we know to hold it. Without a country it is that of the only state or government named before in the
    sentence: "Lima said the president would come".
    """
    day = _day(reading)
    first, last = core(reading, token.index)
    words = {one.text.lower() for one in reading.tokens[first:last]}
    known, rank = role_of(role), rank_of(role)
    is_one = known is not None and known.type == "person" and "Number=Plur" not in token.feats
    if not is_one or words & OPEN or rank is None or rank > OFFICE:
        return None
    land = country or _only_country(reading, token, earlier)
    return _named_holder(reading, role, land, earlier) or holder(land, role, day)


def _named_holder(
    reading: Reading, role: str, country: str, named: Sequence[Found]
) -> Actor | None:
    """Return the only person whom the report gives an office of a country, wherever it names him."""
    found: dict[str, Actor] = {}
    for one in named:
        if one.actor.type != "person" or one.by not in _NAMED or one.actor.country != country:
            continue
        words = _title_of(reading, one, role)
        if is_called(role, words, None) and not words & NOT_HELD:
            found[one.actor.id] = one.actor
    return next(iter(found.values())) if len(found) == 1 else None


def _title_of(reading: Reading, one: Found, role: str) -> set[str]:
    """
    Return the words of a name with its title, and of what stands in apposition to it.

    Who is told of in them as another's is none of his titles: "the leader's press secretary".
    Nor does "the leader of Kenya's opposition" lead Kenya.
    """
    words = set(range(one.first, one.last))
    for other in offices_beside(reading, one.head):
        if rank_of(role) == HEAD and not is_of_state(reading, reading.tokens[other]):
            continue
        below = reading.subtree(other)
        words.update(below if len(below) <= _LONGEST else range(*core(reading, other)))
    return {reading.tokens[word].text.lower() for word in words - words_of_others(reading, words)}


def _only_country(reading: Reading, token: Token, earlier: Sequence[Found]) -> str:
    """Return the only country of the states and governments named before in the sentence."""
    found = {
        one.actor.country
        for one in earlier
        if one.head < token.index
        and reading.tokens[one.head].sentence == token.sentence
        and one.actor.type in STATELY
        and one.actor.country
    }
    return found.pop() if len(found) == 1 else ""


def head_of_body(
    reading: Reading,
    token: Token,
    place: tuple[int, int],
    said: Sequence[str],
    earlier: Sequence[Found],
) -> Actor | None:
    """Return who heads a body named in or behind a phrase: "the head of Hamas", "NATO's secretary general"."""
    day = _day(reading)
    words = set(said)
    is_general = "general" in words and bool(words & _OF_GENERALS)
    noun = "general" if is_general else token.lemma.lower()
    is_one = "Number=Plur" not in token.feats and not words & (OPEN | NOT_HELD)
    is_one = is_one and f"country {noun}" not in " ".join(said)
    if day is None or not is_one or not (is_general or noun in HEADING_BODIES):
        return None
    is_owned = bool(reading.children(token.index, "nmod:poss"))
    if said[0] not in DEFINITE and not is_owned:
        return None
    phrase = reading.tokens[slice(*place)]
    # The body may hang on either half of "secretary-general".
    halves = [one for one in phrase if is_general and one.text.lower() in _HALVES] or [token]
    owners = [
        child.index
        for half in halves
        for child in reading.children(half.index, "nmod")
        if child.deprel == "nmod:poss" or case_of(reading, child.index) == "of"
    ]
    bodies = [one.actor for one in earlier if one.head in owners and one.actor.type != "person"]
    bodies += [one for _, _, one in find([one.text for one in phrase], day)]
    return head_of(noun, bodies[0].name, day) if bodies else None


def general_behind(reading: Reading, at: int) -> int | None:
    """Return where the "general" of an office stands behind its noun: "secretary-general"."""
    if "general" not in reading.by_form:
        return None
    noun, *behind = reading.tokens[at : at + 3]
    if behind and behind[0].text == "-":
        behind = behind[1:]
    if not behind or behind[0].text.lower() != "general" or behind[0].sentence != noun.sentence:
        return None
    return behind[0].index if role_named([noun.text.lower(), "general"]) else None


def principal(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """Return for whom somebody speaks or works: "a spokesman for Lima", "her lawyer"."""
    links = {
        child.index
        for child in reading.children(token.index, "nmod")
        if child.deprel == "nmod:poss" or case_of(reading, child.index) in {"for", "of", "to"}
    }
    return next((one for one in earlier if one.head in links and one.actor.country), None)


def for_principal(
    reading: Reading, token: Token, role: str, actor: Actor, earlier: list[Found]
) -> Actor:
    """Give those who speak for somebody that one's country and sector."""
    if actor.country is not None or role not in _SPEAKING:
        return actor
    found = principal(reading, token, earlier)
    if found is None:
        return actor
    country, sector = found.actor.country, found.actor.sector or actor.sector
    return Actor(f"{country}/{slug(role)}", "", "person", country, sector)


def titled_person(
    reading: Reading, place: tuple[int, int, int], text: str, countries: Container[str | None]
) -> Actor | None:
    """
    Return whom a title and a part of a name mean: "President Duterte", "Mr Jinping".

    With nothing but an honorific only those are meant whose country the report has named (`countries`).
    `place` is where the title begins, and where the name begins and ends.
    """
    start, first, _ = place
    title = [one.text for one in reading.tokens[start:first]]
    found = titled(text, " ".join(title), None, _day(reading)) if title else None
    is_bare = all(word.lower().rstrip(".") in HONORIFICS for word in title)
    if found is None or (is_bare and found.country not in countries):
        return _with_middle_names(reading, place, text)
    return found


def _with_middle_names(reading: Reading, place: tuple[int, int, int], text: str) -> Actor | None:
    """
    Return whom a name with more forenames than we know means: "President Cyril Matamela Ramaphosa".

    Only where his title or an office beside it is the one he holds on the day of the report, but for
    initials: "Sergei V. Lavrov".
    """
    start, first, last = place
    names = text.split()
    known = find([names[0], names[-1]], _day(reading)) if len(names) > _SHORT_NAME else []
    if [one[:2] for one in known] != [(0, 2)] or known[0][2].type != "person":
        return None
    actor = known[0][2]
    if all(len(name.rstrip(".")) == 1 for name in names[1:-1]):
        return actor
    if actor.role is None:
        return None
    head = next(one for one in range(start, last) if not start <= reading.tokens[one].head < last)
    told = [office_told(reading, office) for office in offices_beside(reading, head)]
    titles = {role_words(reading, start, first), *(one.role for one in told)} - {None}
    lands = {country_in(reading, start, first), *(one.country for one in told)} - {None}
    sectors = {one.sector for one in told} - {None}
    is_his = office_kind(actor.role or "") in {office_kind(title or "") for title in titles}
    is_his = is_his and lands <= {actor.country} and sectors <= {actor.sector}
    return actor if is_his else None


def _day(reading: Reading) -> str | None:
    """Return the day of the report."""
    return reading.report.date[:10] if reading.report.date else None
