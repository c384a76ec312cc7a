"""
Nouns for people and bodies: "the ministry", "US officials", "the two leaders".

Their country comes from an adjective, an owner or an "of"; a definite noun may instead
refer back to somebody named before. Nothing else gives a country.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from dragoman.knowledge.actors import (
    STATELY,
    Actor,
    Role,
    demonyms,
    find,
    role_named,
    role_of,
    roles,
    slug,
)
from dragoman.knowledge.deeds import deeds, object_class
from dragoman.knowledge.sectors import IRREGULARS
from dragoman.language.reading import Reading, Token
from dragoman.stages.function_words import DEFINITE
from dragoman.stages.mention.apposed import body_beside, person_beside
from dragoman.stages.mention.earlier import of_peer, ours
from dragoman.stages.mention.epithets import OF_AGE, person_called, person_of_age
from dragoman.stages.mention.groups import FIGHTERS, GROUP_NOUNS, group_named
from dragoman.stages.mention.guests import named_before
from dragoman.stages.mention.lands import LAND_NOUNS, one_of_two, state_of_half, state_of_kind
from dragoman.stages.mention.leaders import LEADERSHIP, leadership
from dragoman.stages.mention.nations import (
    NAMED,
    country_of_person,
    is_in_place_name,
    own_country,
    that_state,
)
from dragoman.stages.mention.natives import native_again
from dragoman.stages.mention.offices import (
    HEADING_BODIES,
    for_principal,
    general_behind,
    head_of_body,
    held_by,
)
from dragoman.stages.mention.owners import NON_STATES
from dragoman.stages.mention.peoples import people_at
from dragoman.stages.mention.planes import as_planes
from dragoman.stages.mention.regions import (
    PARTS,
    STATE_NOUNS,
    opens_region,
    part_again,
    state_of_region,
)
from dragoman.stages.mention.served import HEADING, LEADING, head_noun, office_words, sector_led
from dragoman.stages.mention.short_bodies import SHORT_KINDS, short_body
from dragoman.stages.mention.sides import SIDE, side_at
from dragoman.stages.mention.speakers import of_speaker
from dragoman.stages.mention.taken_up import OTHERWISE, only_taken_up, taken_up
from dragoman.stages.mention.words import INSIDE, Found, country_in, sector_in
from dragoman.stages.phrases import case_of, core

_MODIFIERS = frozenset({"compound", "nmod:desc", "flat", "amod", "fixed", "vocative"})
# Nouns that only mean somebody where they are counted out: "the two sides".
_JOINT = {
    **dict.fromkeys(("sides", "parties")),
    **dict.fromkeys(("men", "women", "presidents", "pair"), "person"),
    **dict.fromkeys("countries nations neighbours neighbors powers states".split(), "state"),
    "capitals": "government",
}
_COUNTED = frozenset({"two", "both", "three", "four", "warring", "pair"})
_LONGEST_ROLE = 5  # words
# These have a role of their own: families of victims, and relatives, speak for them.
_KIN_OF_ALL = frozenset({"family", "father", "mother", "parent", "relative"})
_INITIALS = {("united", "nations"): "un", ("european", "union"): "eu"}
_BETWEEN = frozenset({"ADP", "CCONJ", "PUNCT", "SCONJ", "VERB"})
_NEAR = 3  # sentences
# What may stand before its own deed: "army raid", "student protest"; as what, if not by its own type.
_ACTING = {
    "government": "government",
    "armed_group": "armed_group",
    "organisation": "organisation",
    "population": "population",
    "person": "",
}
# No body is called so but by its name: the OSCE is an organisation and no commission.
_OWN_NOUNS = frozenset({"commission", "secretariat"})
_WITH_ORGANS = frozenset({"African Union", "United Nations"})


def noun_at(reading: Reading, token: Token, earlier: list[Found], home: str | None) -> Found | None:
    """Return the mention a noun is the head of, or None; `home` is the state of the report, if it has one."""
    first, last, end, token = _extent(reading, token)
    if token.deprel in _MODIFIERS:
        return _of_deed(reading, token)
    words = [t.text.lower() for t in reading.tokens[first:end]]
    if not _may_name(token, words):
        return None
    return _taking_up(reading, token, (first, last), words, earlier) or _held(
        reading, token, (first, last), words, earlier, home
    )


def _taking_up(
    reading: Reading,
    token: Token,
    place: tuple[int, int],
    words: list[str],
    earlier: list[Found],
) -> Found | None:
    """Return the mention of a noun that is none of a role, or takes up a body or state told before."""
    first, last = place
    return (
        side_at(reading, token)
        or native_again(reading, token, earlier)
        or people_at(reading, token)
        or leadership(reading, token, earlier)
        or _joint(reading, token, first, last, words)
        or that_state(reading, token, first, last, words)
        or state_of_region(reading, token, words, earlier)
        or part_again(reading, token, words)
        or state_of_kind(reading, token, words, earlier)
        or state_of_half(reading, token, words, earlier)
        or one_of_two(reading, token, earlier)
        or short_body(reading, token, earlier)
        or group_named(reading, token, earlier)
        or person_of_age(reading, token, earlier)
        or only_taken_up(reading, token, earlier)
    )


def _held(
    reading: Reading,
    token: Token,
    place: tuple[int, int],
    words: list[str],
    earlier: list[Found],
    home: str | None,
) -> Found | None:
    """Return the mention of a noun for an office, people or a body, or None."""
    first, last = place
    head = head_of_body(reading, token, place, words, earlier)
    if head is not None:
        return Found(first, last, token.index, head, "office", 0.75)
    role = _role(reading, token, words) or head_noun(reading, token)
    known = role_of(role) or LEADING if role and not _is_part_of_title(reading, token) else None
    if role is None or known is None or _is_inside(reading, token, known):
        return None
    if known.type == "company" and is_in_place_name(reading, token):
        return None  # "the West Bank"
    sector = sector_led(
        reading, token.index, sector_in(reading, first, first + len(words)) or known.sector
    )
    if (
        sector == "NGO"
        and token.lemma.lower() == "agency"
        and _is_of_state(reading, token, earlier)
    ):
        sector = "GOV"
    country = own_country(reading, token, first, last, sector)
    country = country or country_of_person(reading, token, role, earlier)
    country = country or of_speaker(reading, token, role, earlier)
    country = country or of_peer(reading, token, role, earlier)
    if known.sector == "IGO" and known.type != "person":
        return _body_of_states(reading, token, words, country, earlier)
    body = _body_in(reading, first, token.index)
    called = slug(role if sector == known.sector else office_words(reading, token.index, role))
    actor = body or Actor(f"{country}/{called}" if country else "", "", known.type, country, sector)
    referred = person_beside(reading, token, earlier) or body_beside(reading, token, actor, earlier)
    if referred is None and body is None and words[0] in DEFINITE:
        referred = (
            named_before(reading, token, role, actor, home, earlier)
            or person_called(reading, token, role, actor, earlier)
            or taken_up(reading, token, role, actor, earlier)
        )
    referred = referred or ours(reading, token, role, earlier)
    if referred is not None:
        return Found(first, last, token.index, referred.actor, "noun", 0.7, refers_to=referred.head)
    if body is None:
        held = held_by(reading, token, role, country, earlier)
        if held is not None:
            return Found(first, last, token.index, held, "office", 0.75)
        actor = for_principal(reading, token, role, actor, earlier)
    return Found(first, last, token.index, actor, "noun", 0.7)


@cache
def _naming() -> frozenset[str]:
    """Return the nouns that some rule here asks for, of each by its own words."""
    by_rule = (_JOINT, STATE_NOUNS, SHORT_KINDS, SIDE, GROUP_NOUNS, FIGHTERS, HEADING, LEADERSHIP)
    spelled = {pair[-1] for pair in _INITIALS}
    return _role_ends().union(
        HEADING_BODIES, LAND_NOUNS, PARTS, spelled, {OF_AGE}, OTHERWISE, *by_rule
    )


def _may_name(token: Token, words: list[str]) -> bool:
    """Say whether a noun may name somebody: of most in small letters no more is asked."""
    names = {token.lemma.lower(), token.text.lower(), words[-1]}
    is_name = token.text[:1].isupper() or "general" in words
    return is_name or not names.isdisjoint(_naming())


def _of_deed(reading: Reading, token: Token) -> Found | None:
    """Return the body that stands before what it does as part of one noun: "a government offer"."""
    known, deed = role_of(token.lemma.lower()), reading.tokens[token.head]
    if token.deprel != "compound" or token.upos != "NOUN" or known is None:
        return None
    is_deed = deed.upos == "NOUN" and deed.lemma.lower() in deeds("n")
    if known.type not in _ACTING or deed.index != token.index + 1 or not is_deed:
        return None
    # "A rebel attack" is that of rebels.
    kind = _ACTING[known.type] or ("armed_group" if known.sector in IRREGULARS else "population")
    actor = Actor("", "", kind, None, known.sector)
    return Found(token.index, token.index + 1, token.index, actor, "noun", 0.6)


def _is_inside(reading: Reading, token: Token, known: Role) -> bool:
    """Say whether a noun for a state is used of its land: "in the country"."""
    return known.type == "state" and case_of(reading, token.index) in INSIDE


def _joint(reading: Reading, token: Token, first: int, last: int, words: list[str]) -> Found | None:
    """Return a joint party such as "the two sides": several states, none of them named."""
    kind = _JOINT.get(words[-1], "")
    is_some = words[-1] == "parties" and role_named(words[-2:])  # "three opposition parties"
    if kind == "" or is_some or not _COUNTED & set(words) or country_in(reading, first, last):
        return None
    sector = "GOV" if kind in STATELY or words[-1] == "presidents" else None
    who = Actor("", "", kind or "government", None, sector)
    return Found(first, last, token.index, who, "joint", 0.6)


def _extent(reading: Reading, token: Token) -> tuple[int, int, int, Token]:
    """
    Return where a noun's phrase begins and ends, where the office in it ends, and its head.

    "Secretary-general" and "attorney general" are one noun, whichever of their words the
    parser hangs on which.
    """
    first, last = core(reading, token.index)
    at = general_behind(reading, token.index)
    if at is None:
        return first, last, _end(reading, token, first, last), token
    other = reading.tokens[at]
    below = {*reading.subtree(token.index), *reading.subtree(at)}
    while first - 1 in below and reading.tokens[first - 1].upos not in _BETWEEN:
        first -= 1
    is_under = other.head == token.index or other.deprel in _MODIFIERS
    return first, at + 1, at + 1, token if is_under else other


def _end(reading: Reading, token: Token, first: int, last: int) -> int:
    """Return where the words of an office end, which may go on behind the noun: "secretary-general"."""
    behind = token.index + 1
    if last == behind:
        return behind
    words = [t.text.lower() for t in reading.tokens[first:last]]
    starts = range(max(0, len(words) - _LONGEST_ROLE), behind - first)
    return last if any(role_named(words[at:]) for at in starts) else behind


@cache
def _role_ends() -> frozenset[str]:
    """Return the last words of role nouns."""
    return frozenset(role.rsplit(" ", maxsplit=1)[-1] for role in roles())


def _role(reading: Reading, token: Token, words: list[str]) -> str | None:
    """Return the longest role noun that ends a phrase; bodies of states go by their initials."""
    if _is_private(reading, token):
        return None
    words = _initialled(words)
    if words[-1] in _role_ends():
        for at in range(max(0, len(words) - _LONGEST_ROLE), len(words)):
            role = role_named(words[at:])
            if role:
                return as_planes(role, reading, token.index)
    lemma = token.lemma.lower()
    return lemma if token.upos == "NOUN" and lemma in roles() else None


def _is_of_state(reading: Reading, token: Token, earlier: list[Found]) -> bool:
    """Say whether a state or government owns what a noun means: "Norway's aid agency"."""
    owners = {child.index for child in reading.children(token.index, "nmod:poss")}
    return any(one.head in owners and one.actor.type in STATELY for one in earlier)


def _is_private(reading: Reading, token: Token) -> bool:
    """Say whether somebody is told only as the kin of whom a pronoun means: "her son"."""
    lemma = token.lemma.lower()
    is_kin = lemma in object_class("kin") and lemma not in _KIN_OF_ALL
    return is_kin and any(c.upos == "PRON" for c in reading.children(token.index, "nmod:poss"))


def _initialled(words: list[str]) -> list[str]:
    """Return words with the initials of a body of states for its name: "un" for "united nations"."""
    for at, pair in enumerate(pairwise(words)):
        if pair in _INITIALS:
            return [*words[:at], _INITIALS[pair], *words[at + 2 :]]
    return words


def _is_part_of_title(reading: Reading, token: Token) -> bool:
    """Say whether a noun belongs to an office's name: "secretary of state", "chief of staff"."""
    if token.deprel != "nmod" or case_of(reading, token.index) != "of":
        return False
    title = f"{reading.tokens[token.head].text} of {token.text}".lower()
    return title in roles() or reading.tokens[token.head].lemma.lower() == "department"


def _body_in(reading: Reading, first: int, head: int) -> Actor | None:
    """Return the organisation people belong to: "Hezbollah fighters", "NATO officials"."""
    words = [token.text for token in reading.tokens[first:head]]
    named = [a for at, _, a in find(words, None) if not opens_region(words[at:])]
    bodies = [a for a in named if a.type not in {"person", "state"}]
    if len(bodies) != 1 or bodies[0].type == "government":
        return None
    return bodies[0]


def _body_of_states(
    reading: Reading, token: Token, words: list[str], country: str | None, earlier: list[Found]
) -> Found | None:
    """Return "the bloc", "the alliance": the last organisation of states named, or unknown."""
    first, last = core(reading, token.index)
    owners = {child.index for child in reading.children(token.index, "nmod:poss")}
    owner = next((one for one in earlier if one.head in owners and one.actor.type == "igo"), None)
    if owner is not None:  # "the bloc's secretariat", wherever it sits
        actor = Actor("", "", "igo", owner.actor.country, "IGO")
        return Found(first, last, token.index, actor, "noun", 0.6)
    if words[0] not in DEFINITE and country is None:
        return None
    # "The two blocs" are no single one, "the alliance of Labour and Greens" is told by its members.
    is_one = "Number=Plur" not in token.feats and not _is_made_up(reading, token)
    same = _same_body(token, words[-1], earlier) if country is None and is_one else None
    if same is not None:
        return Found(first, last, token.index, same.actor, "noun", 0.7, refers_to=same.head)
    begin = reading.sentences[max(0, token.sentence - _NEAR)].first
    before = [t.text for t in reading.tokens[begin:first]]
    known = [actor for _, _, actor in find(before, None) if actor.type == "igo"]
    if words[-1] in _OWN_NOUNS:
        known = [one for one in known if one.country == "EUR" or one.name in _WITH_ORGANS]
    if known and country is None and is_one:
        at = next((one.head for one in reversed(earlier) if one.actor == known[-1]), None)
        return Found(first, last, token.index, known[-1], "noun", 0.6, refers_to=at)
    sector = "IGO" if country is None or country not in demonyms().values() else "GOV"
    actor = Actor("", "", "igo" if sector == "IGO" else "person", country, sector)
    return Found(first, last, token.index, actor, "noun", 0.6)


def _is_made_up(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names those it is made up of: "the alliance of Labour and the Greens"."""
    return any(
        child.upos == "PROPN" and case_of(reading, child.index) in {"between", "of"}
        for child in reading.children(noun.index, "nmod")
    )


def _same_body(token: Token, noun: str, earlier: list[Found]) -> Found | None:
    """Return the last body before a noun whose name has it: "the commission"; None if none has."""
    named = (
        one
        for one in earlier
        if one.head < token.index
        and one.actor.type in NON_STATES
        and (one.actor.type == "igo" or one.by in NAMED)
        and noun in one.actor.name.lower().split()
    )
    return max(named, key=lambda one: one.head, default=None)
