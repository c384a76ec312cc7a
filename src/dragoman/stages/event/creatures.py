"""
What animals, plants and things do or suffer is no deed: "a swarm of bees invaded the chapel".

A ram that charges a judge accuses him of nothing, melons conquer no throne, and hunters who shot
a goat attacked nobody. Armed men who drive off a herd rob its herders, and whom a police dog
attacks the police attack; that stays.
"""

from __future__ import annotations

from dragoman.knowledge.actors import roles
from dragoman.knowledge.deeds import object_class
from dragoman.knowledge.sectors import FIGHTERS, UNIFORMED
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Party
from dragoman.stages.clauses import agent, subject
from dragoman.stages.event.checks import class_words, is_of_class
from dragoman.stages.event.found import Found, is_pronoun, top_of
from dragoman.stages.phrases import case_of

# What only people can do, though it is said of a chandelier that "surrendered".
_OF_PEOPLE = frozenset("ACCUSE AGREE CONCEDE CONSULT REJECT REQUEST RETREAT SUPPORT".split())
# People who are called by the names of animals: "a lone wolf", "loan sharks".
_IN_NAME = frozenset({"fat", "legal", "loan", "lone", "paper"})
_RAIDERS = frozenset("assailant attacker bandit gunman militiaman raider rustler thief".split())
# Fruit and fish are sent as aid, traded and let in again.
_TRADING = frozenset({"AID", "CONCEDE", "COOPERATE", "SANCTION"})
_MADE_WITH = frozenset({"between", "with"})
_ARMED = FIGHTERS | {"COP", "CRM", "GOV", "LEG", "SPY"}
_LEADING = FIGHTERS | UNIFORMED
_COLLIDING = frozenset({"clip", "hit", "ram", "strike"})


def is_of_creature(reading: Reading, found: Found) -> bool:
    """Say whether an animal, a plant or a thing does a deed, or only suffers it."""
    return (
        _is_done_by_one(reading, found)
        or _is_made_with_one(reading, found)
        or _is_done_to_one(reading, found)
    )


def is_animal(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is an animal or many of them: "a swarm of bees"; names are not."""
    return _is_such(reading, noun, "animal")


def _is_such(reading: Reading, noun: Token, name: str) -> bool:
    """Say whether a common noun, or that of which it is a flock, is of a class."""
    lemma = noun.lemma.lower()
    is_flock = lemma in object_class("flock")
    if noun.upos != "NOUN" or not (is_flock or lemma in object_class(name)):
        return False
    if is_namesake(reading, noun):
        return False
    if is_flock:
        below = reading.children(noun.index, "nmod")
        return any(
            case_of(reading, one.index) == "of" and _is_such(reading, one, name) for one in below
        )
    beside = reading.children(noun.index, "amod", "compound")
    is_called_so = any(one.lemma.lower() in _IN_NAME for one in beside)
    return not is_called_so


def is_namesake(reading: Reading, noun: Token) -> bool:
    """Say whether a side or a band bears the name of animals: "the Wolves", not in a headline."""
    is_called_so = noun.text[:1].isupper() and noun.lemma.lower() in object_class("animal")
    has_article = any(one.lemma.lower() == "the" for one in reading.children(noun.index, "det"))
    is_in_text = noun.head >= 0 and reading.tokens[noun.head].text[:1].islower()
    return is_called_so and has_article and is_in_text


def _is_done_by_one(reading: Reading, found: Found) -> bool:
    """Say whether an animal or a plant acts, or a thing does what only people do."""
    if found.deed.kind.type in _TRADING:
        return False
    doers = _doers(reading, found)
    if not doers or _are_led(reading, found, doers):
        return False
    names = ["animal", "produce"]
    if found.deed.kind.type in _OF_PEOPLE:
        names.append("gadget")
    return all(any(_is_such(reading, one, name) for name in names) for one in doers)


def _are_led(reading: Reading, found: Found, doers: list[Token]) -> bool:
    """Say whether those who bear arms set their animals on people other than their own."""
    if found.deed.kind.type != "ASSAULT" or any(_is_own(reading, one) for one in found.target):
        return False
    return all(_is_led(reading, one) for one in doers)


def _is_own(reading: Reading, party: Party) -> bool:
    """Say whether a party may lead animals itself: an officer, "its handler"."""
    top = top_of(reading, party)
    if top is None or party.sector in UNIFORMED or top.lemma.lower() in object_class("police"):
        return True
    return any(one.upos == "PRON" for one in reading.children(top.index, "nmod:poss"))


def _is_led(reading: Reading, noun: Token) -> bool:
    """Say whether a dog or a horse is one of police or soldiers: "army dogs", "the guards' dogs"."""
    if noun.lemma.lower() not in object_class("led_animal"):
        return False
    below = reading.children(noun.index, "nmod")
    owners = [one for one in below if case_of(reading, one.index) == "of"]
    owners += reading.children(noun.index, "nmod:poss")
    if any(one.lemma.lower() in object_class("forces") for one in owners):
        return True  # a "guard dog" is anybody's
    beside = reading.children(noun.index, "amod", "compound")
    return any(_bears_arms(reading, one) for one in (*owners, *beside))


def _bears_arms(reading: Reading, noun: Token) -> bool:
    """Say whether a word stands for soldiers or police: "border guards", "military"."""
    return any(roles().get(word) in _LEADING for word in class_words(reading, noun))


def _doers(reading: Reading, found: Found) -> list[Token]:
    """Return the nouns for who does a deed, also where a pronoun stands for them."""
    tops = [_meant(reading, party) for party in found.source]
    trigger = reading.tokens[found.trigger]
    if not tops and trigger.upos == "VERB":
        tops = [agent(reading, trigger.index) or _active_subject(reading, trigger)]
    return [top for top in tops if top is not None]


def _active_subject(reading: Reading, verb: Token) -> Token | None:
    """Return the subject of a verb that is not passive."""
    return None if reading.children(verb.index, "nsubj:pass") else subject(reading, verb.index)


def _meant(reading: Reading, party: Party) -> Token | None:
    """Return the noun of a party, for a pronoun that of the nearest animal before it, if any."""
    top = top_of(reading, party)
    if top is None or not is_pronoun(reading, party):
        return top
    mentions = reading.by_id(Mention)
    mention = mentions.get(party.mention or "")
    head = mentions.get(mention.head) if mention is not None and mention.head else None
    if head is None:
        return _subject_before(reading, top)
    meant = reading.top_at(head.spans)
    return meant if meant is not None and is_animal(reading, meant) else top


def _subject_before(reading: Reading, pronoun: Token) -> Token:
    """Return the animal that is the nearest subject before a pronoun, else the pronoun."""
    first = reading.sentence_of(pronoun.index).first
    before = reading.tokens[first : pronoun.index]
    subjects = [one for one in before if one.deprel in SUBJECTS and one.upos != "PRON"]
    return subjects[-1] if subjects and is_animal(reading, subjects[-1]) else pronoun


def _is_made_with_one(reading: Reading, found: Found) -> bool:
    """Say whether a truce is one with animals: "declared a truce with the foxes"."""
    if found.deed.kind.type not in _OF_PEOPLE:
        return False
    below = [one for word in found.words for one in reading.children(word, "nmod", "obl")]
    return any(
        case_of(reading, one.index) in _MADE_WITH
        and is_animal(reading, one)
        and not _has_owner(reading, one)
        for one in below
    )


def _is_done_to_one(reading: Reading, found: Found) -> bool:
    """Say whether an animal is shot or saved or a tree is hit, not shot by who bears arms."""
    if found.deed.kind.type == "AID" and found.target:
        below = reading.children(found.trigger, "iobj", "obj", "nsubj:pass")
        return any(
            is_animal(reading, one) and _are_within(reading, found.target, one) for one in below
        )
    if found.deed.kind.type != "ASSAULT" or any(_is_armed(reading, one) for one in found.source):
        return False
    objects = reading.children(found.trigger, "obj", "nsubj:pass")
    if len(objects) != 1 or not _are_within(reading, found.target, objects[0]):
        return False
    if reading.tokens[found.trigger].lemma.lower() in _COLLIDING and is_of_class(
        reading, objects[0], object_class("obstacle")
    ):
        return True
    return is_animal(reading, objects[0]) and not _has_owner(reading, objects[0])


def _is_armed(reading: Reading, party: Party) -> bool:
    """Say whether a party may rob or fight people: soldiers, police, raiders."""
    top = top_of(reading, party)
    is_raider = top is not None and top.lemma.lower() in _RAIDERS
    return is_raider or party.sector in _ARMED


def _are_within(reading: Reading, parties: tuple[Party, ...], noun: Token) -> bool:
    """Say whether all parties are told within the phrase of a noun."""
    words = set(reading.subtree(noun.index))
    tops = [top_of(reading, party) for party in parties]
    return all(top is not None and top.index in words for top in tops)


def _has_owner(reading: Reading, noun: Token) -> bool:
    """Say whether animals are somebody's: "the herders' cows"; "their" may be the hunters'."""
    owners = reading.children(noun.index, "nmod:poss")
    below = reading.children(noun.index, "nmod")
    return any(one.upos != "PRON" for one in owners) or any(
        case_of(reading, one.index) in {"from", "of"} for one in below
    )
