"""Who was named before a noun for an office or a body: "the minister", "the ministry"."""

from __future__ import annotations

from dragoman.knowledge.actors import Actor, Role, role_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.issuers import home_of, is_ours, is_release_title, likely, of_issuer
from dragoman.stages.mention.leaders import is_junta
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.served import LEADING, office_words, words_of_others
from dragoman.stages.mention.titles import LEADS, is_called, is_lead
from dragoman.stages.mention.words import Found

_CALLED = frozenset({"person", "government", "organisation"})
_TOLD = frozenset({"noun", "office"})
_HEADS = LEADS - {"leader"}
_NEAR = 3  # sentences
# What a state has several of, each for other matters.
_BY_MATTER = frozenset({"department", "ministry"})
# How the same matter is called in full names: "the foreign ministry" is that "of External Affairs".
_ALSO = {
    "defence": ("defense",),
    "defense": ("defence",),
    "economy": ("economic",),
    "finance": ("financial", "treasury"),
    "foreign": ("external",),
    "home": ("interior", "internal"),
    "interior": ("home", "internal"),
    "labor": ("labour",),
    "labour": ("labor",),
    "trade": ("commerce",),
}


def earlier_head(
    reading: Reading, token: Token, role: str, actor: Actor, earlier: list[Found]
) -> Found | None:
    """Return who was named before by a role; for the head of another body none of another sector."""
    one = _earlier(reading, token, role, actor.country, earlier)
    if one is None or one.actor.sector == actor.sector:
        return one
    is_led = actor.sector != (role_of(role) or LEADING).sector
    return None if is_led and office_words(reading, token.index, role) != role else one


def _earlier(
    reading: Reading, token: Token, role: str, country: str | None, earlier: list[Found]
) -> Found | None:
    """Return who was named before as holder of the role, or by the same noun."""
    known = role_of(role)
    is_body = known is not None and known.type != "person"
    before = _before(token, earlier)
    own = None if country else _called_first(reading, token, role, before)
    if own is not None:
        return own
    called = _called(reading, token, role, country, before, earlier)
    if called is not None and not (is_body and called.actor.type == "person"):
        return called
    for one in before:
        if country and one.actor.country != country:
            continue
        office = one.actor.role or ""
        if one.actor.type == "person" and one.by in NAMED and office:
            if is_body or office.startswith("former"):
                continue  # "the police" are not "police commissioner Sow"
            is_led = bool(country) and one.actor.sector == "GOV" and is_lead(role, office)
            is_titled = " " in role and _bears(reading, one, role)
            if is_led or is_titled or is_called(role, office.split(), office):
                return one
        elif one.by in _TOLD and not country and _is_known(reading, one):
            is_other = is_body and one.actor.type == "person"  # "the party leader" is no party
            if not is_other and _has_noun(reading, one, role):
                return one
    return _only_holder(reading, role, country, before)


def _called_first(reading: Reading, token: Token, role: str, before: list[Found]) -> Found | None:
    """
    Return who bore a title alone before another state's holder of it was named.

    A release on "the President's call with President Sow" means its own by "the President" to its end.
    """
    if role not in _HEADS or not is_release_title(reading, token):
        return None
    holders = [
        one for one in before if one.actor.type == "person" and _has_noun(reading, one, role)
    ]
    first = holders[-1] if holders else None
    if first is None or first.by not in _TOLD:
        return None
    home = first.actor.country or home_of(reading, token)
    named = {one.actor.country for one in holders if one.by in NAMED}
    is_own = is_release_title(reading, reading.tokens[first.head])
    return first if is_own and home and named and not named & {None, home} else None


def _only_holder(
    reading: Reading, role: str, country: str | None, before: list[Found]
) -> Found | None:
    """
    Return the only one named before with the title of a head of state or government.

    However far above: "President Sow spoke. [...] The president leaves on Monday".
    """
    if role not in _HEADS:
        return None
    holders = [
        one
        for one in before
        if one.actor.type == "person"
        and one.by in NAMED
        and one.actor.sector != "ELI"  # whose office is over
        and (not country or one.actor.country == country)
        and _has_noun(reading, one, role)
    ]
    return holders[0] if len({one.actor.id for one in holders}) == 1 else None


def _is_known(reading: Reading, one: Found) -> bool:
    """Say whether a noun tells whose it is: "Peru's ministry", "its ministry", still to be found."""
    if one.actor.country or one.actor.id:
        return True
    return any(who.upos == "PRON" for who in reading.children(one.head, "nmod:poss"))


def _before(token: Token, earlier: list[Found]) -> list[Found]:
    """Return what is named before a noun, the last first."""
    before = (one for one in earlier if one.head < token.index)
    return sorted(before, key=lambda found: found.head, reverse=True)


def _has_noun(reading: Reading, one: Found, role: str) -> bool:
    """Say whether a mention has the noun of a role in it; an office counts as a whole."""
    words = {token.text.lower() for token in reading.tokens[one.first : one.last]}
    known = role_of(role)
    if known is not None and known.type == "person":
        others = words_of_others(reading, range(one.first, one.last))
        return is_called(
            role, words - {reading.tokens[at].text.lower() for at in others}, one.actor.role
        )
    if known is not None and " " in role and _is_of_another_kind(one, known):
        return False  # "the central bank" is not "Equator Bank", nor "the rights group" Hamas
    if is_of_other_matter(reading, one, role):
        return False
    return role.replace("-", " ").rsplit(maxsplit=1)[-1] in words or is_junta(role, words)


def is_of_other_matter(reading: Reading, one: Found, role: str) -> bool:
    """Say whether a ministry is for other things than one named before: for health, and not foreign affairs."""
    *matter, body = role.split()
    words = {reading.tokens[at].text.lower() for at in reading.subtree(one.head)}
    return body in _BY_MATTER and any(words.isdisjoint({m, *_ALSO.get(m, ())}) for m in matter)


def of_peer(reading: Reading, token: Token, role: str, earlier: list[Found]) -> str | None:
    """Return the state of the ministry told of just before, of which "the climate ministry" is another."""
    owned = reading.children(token.index, "nmod:poss", "nmod")
    if not role.endswith(" ministry") or owned:
        return None
    before = (one for one in _before(token, earlier) if one.actor.type == "government")
    last = next(before, None)
    is_peer = last is not None and (last.actor.id or "").endswith("-ministry")
    return last.actor.country if last is not None and is_peer else None


def _is_of_another_kind(one: Found, known: Role) -> bool:
    """Say whether one is a firm and the other none, or one bears arms and the other does not."""
    is_armed = one.actor.type == "armed_group" != known.type
    return is_armed or (one.actor.sector == "BUS") != (known.sector == "BUS")


def _bears(reading: Reading, one: Found, role: str) -> bool:
    """Say whether somebody is named with the whole of a title: "Cabinet Secretary Kea"."""
    words = {token.text.lower() for token in reading.tokens[one.first : one.last]}
    return words.issuperset(role.split()) and _has_noun(reading, one, role)


def _called(
    reading: Reading,
    token: Token,
    role: str,
    country: str | None,
    before: list[Found],
    earlier: list[Found],
) -> Found | None:
    """
    Return who was called by a noun just before, in his title or as a body's name.

    "The minister" is "Foreign Minister Sow" rather than "Cabinet Secretary Kea", though both
    hold such an office; "the ministry" is "the Ministry of Trade". Farther back "the Ministry" of a
    release is only its issuer's own.
    """
    is_alone = country is None and is_release_title(reading, token)
    fitting, near = [], 0
    for one in before:
        is_near = token.sentence - reading.tokens[one.head].sentence <= _NEAR
        if not is_near and not (near and is_alone):
            break
        if _holds(reading, one, role, country):
            fitting.append(one)
            near += is_near
    if fitting or not is_alone:
        return likely(reading, token, earlier, fitting, near) if fitting else None
    bodies = (one for one in before if one.actor.type != "person")
    return of_issuer(reading, token, [one for one in bodies if _holds(reading, one, role, None)])


def ours(reading: Reading, token: Token, role: str, earlier: list[Found]) -> Found | None:
    """Return whom a release calls its own: "our President"."""
    known = role_of(role)
    if known is None or known.type != "person" or not is_ours(reading, token):
        return None
    before = _before(token, earlier)
    return of_issuer(reading, token, [one for one in before if _holds(reading, one, role, None)])


def _holds(reading: Reading, one: Found, role: str, country: str | None) -> bool:
    """Say whether a mention names somebody by the noun of a role, or a body's name has it."""
    if one.by not in NAMED or (country and one.actor.country != country):
        return False
    is_former = (one.actor.role or "").startswith("former")
    return one.actor.type in _CALLED and not is_former and _has_noun(reading, one, role)
