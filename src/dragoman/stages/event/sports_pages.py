"""
What players, coaches and clubs say to one another, ask of one another or offer for one another.

A coach who "blasted the referee" accuses nobody in politics, and a club that "turned down an
offer for its winger" refuses nothing that counts. Who speaks to a government, or of arms,
prisons, votes or rights, does so in earnest.
"""

from __future__ import annotations

from dragoman.knowledge.actors import demonyms
from dragoman.knowledge.deeds import MATERIAL_CONFLICT, VERBAL, deeds
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.games import (
    CONTESTS,
    SPORTS,
    is_called,
    is_side,
    lemmas_of,
    sentence_of,
    tells_game,
)
from dragoman.stages.phrases import determiners_of

_GIVING = frozenset({"AID", "CONCEDE"})
_EARNEST = frozenset(
    "abuse anthem apartheid army arrest asylum attack bomb bombing boycott bullet cabinet "
    "consulate coup court crackdown deport detain detention dictator diplomatic doping election "
    "embassy extradite genocide government gunman harassment hooligan hostage invade invasion "
    "jail junta kidnap kill killing law lawmaker legislation massacre migrant militia minister "
    "missile mosque navy occupation parliament petition police politician politics prison "
    "prisoner protest protester racism racist rape rebel refugee regime right riot sanction "
    "senator shelling slur soldier spy spying strike strikers taxpayer torture trial troop union "
    "visa vote war weapon".split()
)
_BODIES = frozenset({"club", "league"})
# Words for players and sides that stand for others or for things as well.
_ALSO_OTHERS = frozenset("keeper opener pitcher prop spinner team".split())
_UNOFFICIAL = frozenset({None, "BUS", "CVL", "JRN"})


def is_among_sportsmen(reading: Reading, found: Found) -> bool:
    """Say whether only those who play or run a club speak to one another, and of their game."""
    kind = found.deed.kind
    if kind.type == "CONSULT" or (kind.quad not in VERBAL and kind.type not in _GIVING):
        return False
    everyone = (*found.source, *found.target)
    tops = [top_of(reading, one) for one in everyone]
    if all(one is None or one.upos == "PRON" for one in tops):
        return False
    if not all(_is_in_sport(reading, *one) for one in zip(everyone, tops, strict=True)):
        return False
    sentence = sentence_of(reading, reading.tokens[found.trigger])
    words = lemmas_of(sentence) | {one.text.lower() for one in sentence}
    if words & _EARNEST or any(map(_tells_harm, sentence)):
        return False
    return _is_told_of_game(reading, sentence, tops)


def _tells_harm(noun: Token) -> bool:
    """Say whether a noun tells that force is used or rights are taken: "a petition against hangings"."""
    known = deeds("n").get(noun.lemma.lower(), ()) if noun.upos == "NOUN" else ()
    return any(deed.kind.quad == MATERIAL_CONFLICT for deed in known)


def _is_told_of_game(
    reading: Reading, sentence: tuple[Token, ...], tops: list[Token | None]
) -> bool:
    """
    Say whether a sentence is about a game: by a player, or words of a field.

    "Season", "title" and "club" tell one where only sides and their officials act, not names.
    """
    if any(_is_player(one) for one in sentence if one.lemma.lower() not in _ALSO_OTHERS):
        return True
    sentence = tuple(one for one in sentence if one.upos != "VERB")  # "tried" tells no try
    are_sides = all(one is not None and one.upos != "PROPN" for one in tops)
    if are_sides and lemmas_of(sentence) & _BODIES:
        return True
    return tells_game(reading, sentence, CONTESTS if are_sides else SPORTS)


def _is_player(noun: Token) -> bool:
    """Say whether a noun is that of a player or coach anywhere: "the winger", "our coach"."""
    is_of_side = is_called(noun, "team") and not is_called(noun, "loose_team")
    return is_of_side or is_called(noun, "player") or is_called(noun, "coach")


def _is_in_sport(reading: Reading, party: Party, top: Token | None) -> bool:
    """Say whether a party may play, or run or follow a club: no state, and no office."""
    if top is None:
        return False
    if top.text in demonyms():
        return _is_single(reading, top)
    if is_side(top) or _is_player(top):
        return True  # a captain here is none of an army's
    if party.sector not in _UNOFFICIAL:
        return False
    is_name = top.upos == "PROPN" and (party.actor is None or party.actor != party.country)
    return is_name or top.upos == "PRON" or is_called(top, "club")


def _is_single(reading: Reading, demonym: Token) -> bool:
    """Say whether a demonym is one player: "the Brazilian", not "the Brazilians"."""
    articles = determiners_of(reading, demonym.index)
    is_plural = "Number=Plur" in demonym.feats or demonym.text.endswith("s")
    return "the" in articles and not is_plural
