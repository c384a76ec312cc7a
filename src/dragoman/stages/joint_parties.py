"""
Who "the two ministers", "both sides", "the leaders" and "the two" are: the two named together before.

They are looked for in the nearest sentence before that names two of the kind from two
countries; where it names three, nobody is meant for sure.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dragoman.knowledge.actors import STATELY, country_names, roles
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Mention, Place
from dragoman.stages.function_words import SPEAKERS
from dragoman.stages.joint_bare import is_of_those_met
from dragoman.stages.joint_harm import are_one_side, harmed
from dragoman.stages.joint_rivals import Of, is_meeting, is_uneven, mediators_in, met_in, rivals_in
from dragoman.stages.joint_they import carried_on, tells_of_meeting
from dragoman.stages.phrases import core
from dragoman.stages.relatives import is_impersonal

BOTH = frozenset({"two", "both"})
_TWO = BOTH | {"2"}
_THEY = "they"
JOINT = BOTH | {_THEY}
_PEOPLE = frozenset(
    "ministers presidents leaders premiers chancellors counterparts homologues diplomats envoys secretaries "
    "ambassadors chiefs officials interlocutors delegates men women".split()
)
_STATES = frozenset("countries nations states neighbours neighbors governments capitals".split())
_BLOCS = frozenset({"alliances", "blocs"})
_SIDES = frozenset({"sides", "parties", "delegations"})
# One of two, or not one: "neither side", "either country".
EITHER = frozenset({"either", "neither"})
_ONE_OF = {
    "capital": "capitals",
    "country": "countries",
    "delegation": "delegations",
    "government": "governments",
    "leader": "leaders",
    "minister": "ministers",
    "nation": "nations",
    "neighbour": "neighbours",
    "party": "parties",
    "president": "presidents",
    "side": "sides",
    "state": "states",
}
_JOINT_NOUNS = _BLOCS | _PEOPLE | _SIDES | _STATES | frozenset(_ONE_OF)
# How many sentences before "they" two persons may have met.
_UP = 6
# Sides are taken up at once, or others are meant; ministers may be named far above.
_FARTHEST, _NEAR = 20, 2
# What those are in a clause whom "the two" or "both" stands for.
_PLACES = frozenset({"iobj", "nsubj", "obj", "obl"})
# How clauses hang on the first that add to it and are not said, asked or wanted in it.
_JOINED = frozenset({"advcl", "conj", "parataxis"})
_ROLES = {
    "ministers": ("minister", "secretary", "premier"),
    "presidents": ("president",),
    "premiers": ("premier", "prime minister"),
    "chancellors": ("chancellor",),
    "ambassadors": ("ambassador",),
    "secretaries": ("secretary", "minister"),
}
# Who speaks for a leader, or is sent by him, is none of "the two leaders".
_NO_LEADERS = ("adviser", "advisor", "aide", "ambassador", "deputy", "envoy", "secretary", "spokes")
_LED = frozenset({"leaders", "presidents"})
_LEADING = "secretary general"


def pair_of(reading: Reading, head: int, mention_at: Of) -> tuple[Mention, ...]:
    """Return the two a joint phrase stands for; none where that is not sure."""
    noun = reading.tokens[head]
    word = noun.text.lower()
    if word not in _JOINT_NOUNS or noun.upos != "NOUN":
        return _bare_pair(reading, noun, mention_at)
    first, _ = core(reading, head)
    opening = {token.text.lower() for token in reading.tokens[first:head]}
    is_either = word in _ONE_OF and opening <= EITHER and bool(opening)
    if word in _ONE_OF and not is_either:
        return _bare_pair(reading, noun, mention_at)
    word = _ONE_OF.get(word, word)
    if reading.children(head, "nmod", "acl", "amod", "compound"):
        return ()  # "the ministers of the cabinet", "the warring sides"
    if [one.text for one in reading.tokens[head + 1 : head + 3]] == [
        "to",
        "the",
    ] and word in _SIDES:
        return ()  # "the parties to the conflict", whatever the parser hangs that on
    mention = mention_at(head)
    if mention is not None and (mention.actor or mention.country):
        return ()
    is_definite = reading.tokens[first].text.lower() == "the" and head - first == 1
    is_told = bool(opening & {"the", "both"})  # "two diplomats" are two nobody told of
    is_counted = is_told and opening & BOTH and opening <= BOTH | {"the", "of"}
    if not opening:
        found = _told_before(reading, noun, mention_at, word)
        return found if is_of_those_met(reading, noun, mention_at, found) else ()
    if not (is_counted or is_definite or is_either):
        return ()
    return (
        _told_here(reading, noun, mention_at, word)
        or _told_before(reading, noun, mention_at, word)
        or _headed(reading, noun, mention_at, word)
    )


def _told_before(reading: Reading, noun: Token, mention_at: Of, word: str) -> tuple[Mention, ...]:
    """
    Return the two whom the nearest sentence before names; none where it names three.

    It may only say "the two governments" of them, who are then those of a sentence before that.
    """
    if word in _BLOCS:
        return _blocs_before(reading, noun, mention_at)
    back, is_open = (_NEAR, True) if word in _SIDES else (_FARTHEST, False)
    # "Oman would mediate if the sides asked": Oman is none of them.
    own = mediators_in(reading, reading.sentences[noun.sentence], mention_at)
    own |= {actor.partition("/")[0] for actor in own}  # with a capital its state
    for sentence in reversed(reading.sentences[max(0, noun.sentence - back) : noun.sentence]):
        between: frozenset[str] = frozenset()
        if word in _SIDES:
            between = own | mediators_in(reading, sentence, mention_at)
            rivals = rivals_in(reading, sentence, mention_at, between)
            if len(rivals) > 1:
                is_pair = len(rivals) == len(BOTH) and not _names_third(reading, sentence, rivals)
                return rivals if is_pair else ()
        named = (mention_at(at) for at in range(sentence.first, sentence.last))
        words = [one for one in named if one is None or one.actor not in between]
        found = _of_those_met(
            _by_name(_named(words, is_of_people=word in _PEOPLE)),
            met_in(reading, sentence, mention_at),
        )
        # No spokesman who tells of two ministers is one of them, or of two leaders with a minister.
        fitting = tuple(one for one in found if _may_be(word, one))
        is_alone = word in _PEOPLE and len(fitting) < len(BOTH)
        found = fitting if is_alone or (len(found) > len(BOTH) and _is_pair(fitting)) else found
        is_side = word in _SIDES and are_one_side(reading, sentence, found, mention_at)
        if is_side or (word in _LED and is_uneven(found)):
            continue  # "the president promised it": the minister who tells it is no leader
        if len(found) > 1:
            suffered = harmed(reading, noun, mention_at) if word in _SIDES else None
            if suffered is not None and suffered.country not in {one.country for one in found}:
                return ()  # others met before; these two have not been named
            if word in _SIDES and _names_third(reading, sentence, found):
                return ()
            return found if _is_pair(found) and all(_may_be(word, one) for one in found) else ()
        again = _joint_in(reading, sentence) if is_open and not found else None
        # Others may have met between: "the army and the rebels signed a truce".
        is_open = is_open and not is_meeting(reading, sentence)
        if again is not None:
            return _told_before(reading, again, mention_at, again.text.lower())
    return ()


def _names_third(reading: Reading, sentence: Sentence, found: tuple[Mention, ...]) -> bool:
    """Say whether an office of several has another state than two found: "ministers of Oman and of Chad"."""
    places, told = reading.innermost(Place), {one.country for one in found}
    offices = (
        one for one in reading.tokens[sentence.first : sentence.last] if one.text.lower() in _PEOPLE
    )
    named = (places.get(word) for office in offices for word in reading.subtree(office.index))
    states = (one for one in named if one and one.name == country_names().get(one.country or ""))
    return any(state.country not in told for state in states)


def _by_name(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return of three or more the two who are named: "Roca sent his envoy after a call with Vera"."""
    named = tuple(one for one in found if _has_name(one))
    return named if len(found) > len(BOTH) and _is_pair(named) else found


def _has_name(one: Mention) -> bool:
    """Say whether somebody is known by his name, and not by his office alone."""
    return (one.actor or "").startswith("person/")


def _headed(reading: Reading, noun: Token, mention_at: Of, word: str) -> tuple[Mention, ...]:
    """
    Return the two whom the heading over a report names, where no others are told of before a noun.

    The last sentence that names several states names both of them, whoever else it names.
    """
    heading = next((one for one in reading.sentences if one.block_type == "headline"), None)
    if heading is None or heading.index >= noun.sentence or word in _BLOCS:
        return ()
    named = [mention_at(at) for at in range(heading.first, heading.last)]
    states = {one.country for one in _named(named, is_of_people=False)}
    found = _named(named, is_of_people=word in _PEOPLE)
    if word in _PEOPLE and not all(map(_has_name, found)):
        return ()
    if len(states) != len(BOTH) or not _is_pair(found):
        return ()
    is_fit = all(_may_be(word, one) for one in found)
    for sentence in reversed(reading.sentences[heading.index + 1 : noun.sentence]):
        here = [mention_at(at) for at in range(sentence.first, sentence.last)]
        told = {one.country for one in _named(here, is_of_people=False)}
        if len(told) > 1:
            return found if told >= states and is_fit else ()
    return found if is_fit else ()


def _of_those_met(named: tuple[Mention, ...], met: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return those named, or where a sentence tells who met only these, by the same names."""
    if not met:
        return named
    countries = {one.country for one in met}
    same = tuple(one for one in named if one.country in countries)
    return same if _is_pair(same) else met


def _joint_in(reading: Reading, sentence: Sentence) -> Token | None:
    """Return the noun of a sentence that stands for two states: "the two governments"."""
    for noun in reading.tokens[sentence.first : sentence.last]:
        if noun.text.lower() in _STATES and noun.upos == "NOUN":
            first, _ = core(reading, noun.index)
            opening = {token.text.lower() for token in reading.tokens[first : noun.index]}
            if opening & BOTH and opening <= BOTH | {"the", "of"}:
                return noun
    return None


def _blocs_before(reading: Reading, noun: Token, mention_at: Of) -> tuple[Mention, ...]:
    """Return the two bodies of states whom the nearest sentence before names."""
    for sentence in reversed(reading.sentences[max(0, noun.sentence - _NEAR) : noun.sentence]):
        named = (mention_at(at) for at in range(sentence.first, sentence.last))
        found = {one.actor: one for one in named if one is not None and one.type == "igo"}
        found.pop(None, None)
        if len(found) > 1:
            return tuple(found.values()) if len(found) == len(BOTH) else ()
    return ()


def _told_here(reading: Reading, noun: Token, mention_at: Of, word: str) -> tuple[Mention, ...]:
    """
    Return the only two whom a sentence names before a noun: "Peru and Chile agreed, the two sides said".

    Not in what somebody says, asks or wants of them: he may be one of the two, or none.
    """
    clause = reading.above(noun)
    while clause.head >= 0 and clause.deprel in _JOINED:
        clause = reading.tokens[clause.head]
    if clause.head >= 0 or noun.deprel != "nsubj":
        return ()
    sentence = reading.sentences[noun.sentence]
    named = [mention_at(at) for at in range(sentence.first, noun.index)]
    found = _of_those_met(
        _named(named, is_of_people=word in _PEOPLE), met_in(reading, sentence, mention_at)
    )
    return found if _is_pair(found) and all(_may_be(word, one) for one in found) else ()


def _bare_pair(reading: Reading, word: Token, mention_at: Of) -> tuple[Mention, ...]:
    """
    Return the two that "the two", "both" or "they" stands for.

    They are named just before: two persons, else two sides or states. "They" that is nobody
    for sure, or one of two persons who met or the state of one, are both. So are those by whom
    "it was agreed".
    """
    told = mention_at(word.index)
    is_they = word.text.lower() == _THEY or is_impersonal(reading, word)
    if not _is_bare(reading, word) or (told is not None and not is_they):
        return ()
    if is_they:
        return _they(reading, word, told, mention_at)
    before = reading.sentences[max(0, word.sentence - 1)]
    between = mediators_in(reading, before, mention_at)
    named = (mention_at(at) for at in range(before.first, min(before.last, word.index)))
    words = [one for one in named if one is None or one.actor not in between]
    people = _named(words, is_of_people=True)
    rivals = rivals_in(reading, before, mention_at, between)
    is_met = _is_pair(people) and is_meeting(reading, before)
    if not is_met and _names_others(reading, before, mention_at, {one.actor for one in people}):
        return ()
    for found in (people, rivals):
        if len(found) > 1:
            return found if len(found) == len(BOTH) and (found is rivals or _is_pair(found)) else ()
    states = _named(words, is_of_people=False)
    return states if _is_pair(states) else ()


def _they(
    reading: Reading, word: Token, told: Mention | None, mention_at: Of
) -> tuple[Mention, ...]:
    """
    Return the two persons whose meeting is told before, whom "they" means.

    Between may stand what each of them did. "They" is nobody for sure, or one of the two or of
    their states; where several others do something between, it may be these.
    """
    same = carried_on(reading, word.index)
    if same is not None:
        return _bare_pair(reading, same, mention_at)
    since: set[str | None] = set()
    for sentence in reversed(reading.sentences[max(0, word.sentence - _UP) : word.sentence]):
        tokens = reading.tokens[sentence.first : sentence.last]
        joint = _subject_of_two(reading, sentence)
        between = mediators_in(reading, sentence, mention_at)
        named = [mention_at(token.index) for token in tokens]
        words = [one for one in named if one is None or one.actor not in between]
        people = pair_of(reading, joint, mention_at) if joint else _named(words, is_of_people=True)
        if len(people) > 1:
            known = {who for one in people for who in (one.actor, one.country) if who}
            is_clear = joint or not any(_are_people(token) for token in tokens)
            is_met = bool(joint) or tells_of_meeting(reading, sentence)
            is_theirs = is_clear if told is None else bool({told.actor, told.country} & known)
            return people if _is_pair(people) and is_met and is_theirs and since <= known else ()
        doers = [token for token in tokens if token.relation == "nsubj"]
        if doers and all(token.text.lower() in SPEAKERS for token in doers):
            continue  # one of them speaks on: "We ask for access"
        if len(people) != 1 or any(_are_people(token) for token in doers):
            return ()
        since |= {one.actor for one in people}
    return ()


def _subject_of_two(reading: Reading, sentence: Sentence) -> int | None:
    """Return the subject of a sentence that stands for two persons: "the leaders"."""
    for token in reading.tokens[sentence.first : sentence.last]:
        if token.text.lower() in _PEOPLE and token.deprel == "nsubj":
            return token.index if reading.tokens[token.head].head < 0 else None
    return None


def _names_others(
    reading: Reading, sentence: Sentence, mention_at: Of, known: Collection[str | None]
) -> bool:
    """Say whether a sentence names two of its own: "two men", "Ana Roca and Luis Vera"."""
    for token in reading.tokens[sentence.first : sentence.last]:
        counts = {one.text.lower() for one in reading.children(token.index, "nummod", "det")}
        below = [mention_at(word) for word in reading.subtree(token.index)]
        is_of_pair = any(one is not None and one.country for one in below)
        if token.upos == "NOUN" and counts & _TWO and not is_of_pair:
            return True  # "the two leaders of Peru and Chile" are the pair itself
        here = mention_at(token.index)
        beside = [mention_at(one.index) for one in reading.children(token.index, "conj")]
        pair = [here, *beside]
        if len(pair) == len(BOTH) and all(
            one is not None and one.type == "person" and one.actor not in known for one in pair
        ):
            return True
    return False


def _are_people(token: Token) -> bool:
    """Say whether a noun names several people, who may be "they" as well."""
    lemma = token.lemma.lower()
    is_many = token.upos == "NOUN" and "Number=Plur" in token.feats
    return is_many and (lemma in roles() or lemma in object_class("people"))


def _is_bare(reading: Reading, word: Token) -> bool:
    """
    Say whether "the two", "both" or "they" stands without a noun, and not in the first sentence.

    "They" does something; to "both" something may be done: "urged both to return".
    """
    low = word.text.lower()
    if is_impersonal(reading, word):
        return word.sentence > 0
    is_placed = word.deprel == "nsubj" if low == _THEY else word.relation in _PLACES
    if low not in JOINT or not is_placed or not word.sentence:
        return False
    if low == "two" and reading.tokens[word.index - 1].text.lower() != "the":
        return False
    return all(one.upos == "PUNCT" or one.deprel == "det" for one in reading.children(word.index))


def _is_pair(found: tuple[Mention, ...]) -> bool:
    """Say whether these are two, of two countries."""
    return len(found) == len({one.country for one in found}) == len(BOTH)


def names_states(word: str) -> bool:
    """Say whether a joint noun means the states themselves: "the two countries", "neither government"."""
    low = word.lower()
    return _ONE_OF.get(low, low) in _STATES


def _may_be(word: str, one: Mention) -> bool:
    """Say whether somebody may be called by a noun: no president is one of "the ministers"."""
    if word in {"leaders", "leader"} and one.role is not None:
        role = one.role.replace("-", " ")
        return _LEADING in role or not any(part in role for part in _NO_LEADERS)
    wanted = _ROLES.get(word)
    return wanted is None or one.role is None or any(part in one.role for part in wanted)


def _named(mentions: Sequence[Mention | None], *, is_of_people: bool) -> tuple[Mention, ...]:
    """Return the persons among mentions, or for sides whoever stands for a state; each once."""
    found: dict[str, Mention] = {}
    for one in mentions:
        if one is None or one.country is None or one.actor is None or one.sector == "JRN":
            continue  # who only tells of it is no side
        is_person = one.type == "person" and one.sector in {"GOV", "MIL", "LEG"}
        if is_person or (not is_of_people and one.type in STATELY):
            key = one.actor if is_of_people else one.country
            found.setdefault(key, one)
    return tuple(found.values())
