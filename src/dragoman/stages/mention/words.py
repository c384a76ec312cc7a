"""Words that tell who is meant: countries, roles, titles, and names used of places."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dragoman.knowledge.actors import (
    HONORIFICS,
    Actor,
    demonyms,
    find,
    opens_office,
    role_named,
    role_of,
    roles,
)
from dragoman.knowledge.sectors import OF_STATE
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.leanings import without_others
from dragoman.stages.mention.led import sector_before
from dragoman.stages.mention.planes import as_planes
from dragoman.stages.mention.portfolios import portfolio_start
from dragoman.stages.mention.two_offices import first_office, second_office
from dragoman.stages.phrases import case_of, core

# In these cases a capital is a place; elsewhere it stands for its government.
INSIDE = frozenset(
    "in at near outside inside across around throughout within into off over along".split()
)
_TOWARDS = frozenset({"to", "from", "into", "via", "through", "towards", "toward"})
_TEXTS = frozenset("communiqué message note out read-out readout release statement".split())
TRAVEL = frozenset(
    "go travel fly arrive return come visit move head depart leave sail drive trip tour journey "
    "flight reach enter stay".split()
)
# "The town of Ruma", "off the coast of Ghana", "northern Chile": land, not a government.
_LAND = frozenset(
    "town village city coast coastline border province region part parts area north south east west "
    "capital island islands shore streets territory soil suburb district outskirts port centre "
    "center airport corner interior map skies".split()
)
# "Lima's airport", "Kyiv's metro": what a town has, and no government.
_SITES = frozenset(
    "airport arena bridge cathedral church downtown hospital hotel landmark mall market metro mosque "
    "museum nightlife outskirt park quarter resident restaurant ringroad road skyline slum square "
    "stadium station street suburb subway theatre zoo".split()
)
_SIDES = frozenset(
    "northern southern eastern western central north south east west northeastern northwestern "
    "southeastern southwestern rural coastal mainland upper lower downtown".split()
)
# Offices of provinces and federal states, which share names with countries.
_OF_PARTS = frozenset(
    "assemblyman assemblywoman bishop archbishop congressman congresswoman councillor councilman "
    "county district governor judge mayor provincial regional representative senator sheriff".split()
)
_SHARED = frozenset({"Georgia", "Luxembourg", "Mexico", "Niger"})
_FORMER = frozenset({"former", "ex", "late", "ousted", "deposed", "overthrown", "then"})
# Who holds an office only so long; the parser may read "acting" as a verb.
FOR_NOW = frozenset({"acting", "caretaker", "interim"})
_KINDS = frozenset({"deputy", "vice", "former", "foreign", "chief"})
_LEAVES_ELITE = OF_STATE | {"IGO"}
_HEADS = frozenset({"head", "chief", "director", "chair", "deputy"})
_IN_TITLES = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "PART", "NUM", "ADV"})
_LONGEST_TITLE = 9  # words
_RANKS = frozenset("admiral brigadier colonel general major marshal".split())
_LONGEST_ROLE = 5  # words
_LONGEST_PORTFOLIO = 16  # words
_IN_CHARGE = frozenset({"for", "of"})
_IN_OFFICE = _IN_CHARGE | {"at", "in"}
_MINISTRIES = frozenset({"department", "ministry", "office"})
_AND = frozenset({"CCONJ"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_OWNED = frozenset({"'s", "’s"})


class Found(msgspec.Struct):
    """A mention on its way: words `first:last`, head word, and who it is."""

    first: int
    last: int
    head: int
    actor: Actor
    by: str
    score: float
    refers_to: int | None = None


def become(one: Found, actor: Actor, found: Sequence[Found]) -> None:
    """Have somebody found be another actor, and so whoever takes him up."""
    before, one.actor = one.actor, actor
    for other in found:
        if other.refers_to == one.head and other.actor == before:
            other.actor = actor


def is_place_here(reading: Reading, head: int, actor: Actor) -> bool:
    """
    Say whether a country or capital is meant as a place, by its case.

    "In Lima", "at Geneva": places. "To Lima" is one after a verb of travel, for
    capitals always; "talks with Lima", "Lima said" are governments.
    """
    token = reading.tokens[head]
    case = case_of(reading, head)
    if token.deprel == "conj" and case is None and reading.tokens[token.head].upos == "PROPN":
        return is_place_here(reading, token.head, actor)
    governor = reading.tokens[token.head].lemma.lower() if token.head >= 0 else ""
    if case in INSIDE or (case == "of" and governor in _LAND):
        return True
    if actor.type == "government" and token.deprel == "nmod:poss" and governor in _SITES:
        return True
    if any(child.text in _SIDES for child in reading.children(head, "amod", "compound")):
        return True
    if token.deprel == "appos" and reading.tokens[token.head].upos == "PROPN":
        return case_of(reading, token.head) in INSIDE | _TOWARDS
    if case in _TOWARDS:
        is_issuer = case == "from" and governor in _TEXTS
        return (actor.type == "government" and not is_issuer) or governor in TRAVEL
    if token.relation == "obj" and token.head >= 0:
        return actor.type == "government" and governor in TRAVEL
    return token.deprel in {"obl:unmarked", "nmod:unmarked"}


def country_in(reading: Reading, first: int, last: int) -> str | None:
    """Return the country named by an adjective or a name among words; None if several."""
    before = tuple(token.text for token in reading.tokens[max(0, first - 4) : first])
    office = before if opens_office(before) else ()
    return _country_of(tuple(without_others(reading, first, last)), office)


# Every stage asks for the countries of the same phrases.
@lru_cache(maxsize=1 << 13)
def _country_of(words: tuple[str, ...], office: tuple[str, ...]) -> str | None:
    """
    Return the country that words name; None if none, or several.

    What the office before them is for names nobody: "minister for | Foreign Affairs".
    """
    found = {demonyms()[word] for word in words if word in demonyms()}
    pairs = {f"{one} {other}" for one, other in itertools.pairwise(words)}
    two = {demonyms()[pair] for pair in pairs if pair in demonyms()}
    found = two or found
    found |= {
        actor.country
        for first, last, actor in find((*office, *words), None)
        if first >= len(office) and actor.country and actor.type != "person"
        if not (actor.sector == "JRN" and _goes_on((*office, *words), last))
    }
    return found.pop() if len(found) == 1 else None


def _goes_on(words: Sequence[str], last: int) -> bool:
    """Say whether a name has a further word: "Liberation Front", "Liberation of Enga" are of no paper called so."""
    return last < len(words) and (words[last][:1].isupper() or words[last] == "of")


def country_behind(reading: Reading, start: int, first: int, last: int) -> str | None:
    """
    Return the country behind a titled name: "Foreign Minister Ana Roca of Peru".

    Of offices that a part of a state has, too, a land that shares its name with one tells nothing:
    "Governor Hill of Georgia".
    """
    of = reading.tokens[last] if last < len(reading.tokens) else None
    role = role_in(reading, start, first)
    if of is None or of.text != "of" or role is None:
        return None
    owner = reading.tokens[of.head]
    is_owner = owner.index > last and start <= owner.head < last
    offices = {token.text.lower() for token in reading.tokens[slice(*role)]}
    if not is_owner or (offices & _OF_PARTS and owner.text in _SHARED):
        return None
    begin, end = core(reading, owner.index)
    return country_in(reading, begin, end)


def role_in(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """Return the place of the longest role noun among words; the last one counts, but no rank behind an office."""
    words = [token.text.lower() for token in reading.tokens[first:last]]
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - _LONGEST_ROLE), end):
            if role_named(words[start:end]):
                place = first + start, first + end
                if words[end - 1] in _RANKS and start:  # "Defence Minister | General"
                    office = role_in(reading, first, first + start)
                    held = reading.tokens[slice(*office)] if office else ()
                    if office and office[1] == place[0] and any(map(_is_officer, held)):
                        return office
                return _officer_over(reading, first, place) or place
    return None


def _officer_over(reading: Reading, first: int, place: tuple[int, int]) -> tuple[int, int] | None:
    """Return the officer of whose portfolio or ministry a noun is part: of "Secretary for Health and Youth"."""
    tokens = reading.tokens
    if _is_officer(tokens[place[1] - 1]):
        return None
    is_ministry = tokens[place[1] - 1].lemma.lower() in _MINISTRIES
    for at in range(first, place[0] - 1):
        is_opening = tokens[at + 1].text.lower() in _IN_OFFICE and _is_officer(tokens[at])
        if is_opening and (is_ministry or _AND & {one.upos for one in tokens[at : place[0]]}):
            return at, at + 1
    return None


def sector_in(reading: Reading, first: int, last: int) -> str | None:
    """Return the sector of the role noun among words; former officials are elite."""
    place = role_in(reading, first, last)
    if place is None:
        return None
    words = [token.text.lower() for token in reading.tokens[first:last]]
    named = role_named(words[place[0] - first : place[1] - first])
    role = role_of(as_planes(named, reading, place[1] - 1)) if named else None
    if role is None or role.sector is None:
        return None
    is_former = bool(_FORMER & set(words[second_office(words) : place[0] - first]))
    written = tuple(token.text for token in reading.tokens[first : place[1]])
    sector = sector_before(written, place[0] - first) or role.sector
    return "ELI" if is_former and sector in _LEAVES_ELITE else sector


def title_before(reading: Reading, first: int, last: int) -> int:
    """
    Return where the title before a name begins; `first` if there is none.

    A title is an unbroken phrase with a role noun in it that forms one tree with the
    name: "Former US Secretary of State | John Kerry", "state broadcaster | CCTV". An
    article is no part of it.
    """
    officer = _officer_of_many(reading, first, last)
    if officer is not None:
        return _title_start(reading, officer)
    tokens, best = reading.tokens, first
    for at in range(first - 1, max(-1, first - 1 - _LONGEST_TITLE), -1):
        token = tokens[at]
        is_joint = token.text in {"-", "–", "’s", "'s", "’", "."}
        word = token.text.lower()
        is_word = token.upos in _IN_TITLES or word.rstrip(".") in HONORIFICS or word in FOR_NOW
        # "A court freed ousted premier Roa", but not "the army ousted premier Roa".
        is_word = is_word or (word in _FORMER and tokens[at - 1].upos not in _NAMING)
        # The tagger may read the first word of a text as an article: "President Roa left".
        is_word = is_word or (token.text[0].isupper() and word in roles())
        # "The spokesman for | the | talks Ali Roa".
        is_word = is_word or (token.upos == "DET" and _is_portfolio(reading, at - 1, first))
        is_loose = (
            token.upos == "ADP"
            and not _is_in_office(reading, at, first)
            and not _is_glued(tokens, at)
        )
        if token.sentence != tokens[first].sentence or is_loose or not (is_joint or is_word):
            break
        if _is_one_tree(tokens, at, last) and _is_title(reading, at, first):
            best = at
    while best < first and (
        tokens[best].upos in {"ADP", "PART", "ADV"}
        and not _opens(tokens[best])
        and not _is_glued(tokens, best)
    ):
        best += 1
    return first_office(reading, portfolio_start(reading, best, first), first)


def _officer_of_many(reading: Reading, first: int, last: int) -> Token | None:
    """
    Return the officer before a name who is in charge of several things, or a "minister of state".

    "Minister for Trade, Mines and Works | Ana Roca": commas and "and" part what he is for, not
    him from the name.
    """
    tokens = reading.tokens
    sentence = reading.sentence_of(first)
    for at in range(first - 1, max(sentence.first, first - _LONGEST_PORTFOLIO) - 1, -1):
        token = tokens[at]
        if tokens[at + 1].text.lower() in _IN_CHARGE and _is_officer(token):
            inside = reading.subtree(at)
            is_long = tokens[at + 2].text.lower() == "state" or bool(
                _AND & {one.upos for one in tokens[at:first]}
            )
            is_whole = all(one in inside or tokens[one].text == "," for one in range(at, first))
            is_behind = tokens[first - 1].text != "," and _is_held_by(tokens, token, first, last)
            return token if is_long and is_whole and is_behind else None
        is_part = token.upos in {"CCONJ", "ADP"} or token.text in {",", "the", "&"}
        if not (is_part and at < first - 1) and not token.text[0].isupper():
            return None
    return None


def _is_officer(token: Token) -> bool:
    """Say whether a word is the office of one official of a government."""
    role = role_of(token.text.lower())
    is_one = "Number=Plur" not in token.feats
    return is_one and role is not None and role.type == "person" and role.sector == "GOV"


def _is_held_by(tokens: tuple[Token, ...], officer: Token, first: int, last: int) -> bool:
    """Say whether a name hangs on an officer, he on it, or both alike on one verb."""
    outside = [one for one in tokens[first:last] if not first <= one.head < last]
    if officer.deprel == "nmod:desc" and first <= officer.head < last:
        return True
    return len(outside) == 1 and (
        (outside[0].head == officer.index and outside[0].deprel in {"appos", "flat"})
        or (outside[0].head == officer.head and outside[0].deprel == officer.deprel)
    )


def _title_start(reading: Reading, officer: Token) -> int:
    """Return where a title begins: with the country of its officer, without the article."""
    begin = core(reading, officer.index)[0]
    return begin + (reading.tokens[begin].upos == "DET")


def _is_in_office(reading: Reading, at: int, first: int) -> bool:
    """
    Say whether an "of" before a name stands in its title: "secretary of state", "head of mission".

    Of whom somebody is the party or lawyer is another: "the party of Mr Lind".
    """
    tokens = reading.tokens
    if _is_portfolio(reading, at, first):
        return True
    before = tokens[at - 1].text.lower() if at else ""
    if tokens[at].text.lower() != "of" or not (before in roles() or before in _HEADS):
        return False
    between = [token.text.lower().rstrip(".") for token in tokens[at + 1 : first]]
    if all(word in HONORIFICS for word in between):
        return False
    place = role_in(reading, at + 1, first)
    role = place and role_of(" ".join(between[place[0] - at - 1 : place[1] - at - 1]))
    return not (role and role.type == "person")


def _is_portfolio(reading: Reading, at: int, first: int) -> bool:
    """Say whether a word opens what an officer before a name is for: "Minister | for Trade Ana Roca"."""
    tokens = reading.tokens
    if at < 1 or tokens[at].text.lower() not in _IN_OFFICE:
        return False
    officer = tokens[at - 1]
    is_over = officer.deprel == "nmod:desc" and officer.head >= first
    return is_over and _is_officer(officer) and first not in reading.subtree(officer.index)


def _is_glued(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a hyphen ties a word to the next: the "under" of "under-secretary"."""
    return tokens[at + 1].text == "-" and tokens[at + 1].start == tokens[at].end


def _opens(token: Token) -> bool:
    """Say whether an adverb may begin a title: "then president"."""
    return token.text.lower() in _FORMER


def _is_one_tree(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Say whether the words are governed from outside in one place only."""
    outside = {(t.head, t.deprel) for t in tokens[first:last] if not first <= t.head < last}
    return len(outside) == 1


def _is_title(reading: Reading, first: int, last: int) -> bool:
    """Say whether words are an honorific, or hold a role noun."""
    if reading.tokens[last - 1].text.lower().rstrip(".") in HONORIFICS:
        return True
    place = role_in(reading, first, last)
    if place is None:
        return False
    role = role_of(" ".join(one.text.lower() for one in reading.tokens[slice(*place)]))
    # The office of who owns what follows is not his: "President Roa's climate czar | Ivo Lund".
    is_owner = any(one.text in _OWNED for one in reading.tokens[place[1] : last])
    return not (is_owner and role is not None and role.type == "person")


def _opens_with_body(reading: Reading, first: int, last: int) -> bool:
    """Say whether an office in the lexicon begins with its body: "UN secretary-general"."""
    words = [token.text for token in reading.tokens[first:last]]
    is_body = words[0].isupper() and not words[-1].isupper()
    return is_body and role_named([word.lower() for word in words[1:]]) is not None


def role_words(reading: Reading, first: int, last: int) -> str | None:
    """Return the office in a title, without countries and honorifics: "foreign minister"."""
    place = role_in(reading, first, last)
    if place is None:
        return None
    start = place[0] + _opens_with_body(reading, *place)
    while start > first:
        before = reading.tokens[start - 1]
        is_kind = before.text.lower() in FOR_NOW | _KINDS
        if not is_kind:
            break
        start -= 1
    return reading.span(start, place[1]).of(reading.text).lower()
