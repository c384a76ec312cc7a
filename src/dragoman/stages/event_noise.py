"""
Words for deeds that tell none where they stand.

A country that received two million tourists met nobody, a capital "stands aside" without
leaving an office, trade that reached a sum is no deed of this year, and who broke a truce has
made none.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event_found import Found
from dragoman.stages.event_layer import HEAD
from dragoman.stages.phrases import governor_of

_TRAVELLERS = frozenset("arrival guest holidaymaker passenger tourist traveller visitor".split())
_COUNTS = frozenset("hundred thousand million billion".split())
_LARGE = 1000
_TRADE = frozenset({"commerce", "export", "import", "exports", "imports", "trade"})
_MEASURED = frozenset(
    "amount climb decline double drop exceed expand fall grow hit increase jump reach rise shrink "
    "slump stand surge total treble triple".split()
)
_BREAKING = frozenset("break breach violate infringe flout shatter".split())
_KEPT = frozenset({"AGREE", "SUPPORT", "CONCEDE", "RETREAT"})
_AWAY = frozenset({"aside", "back", "down"})


def is_noise(reading: Reading, found: Found) -> bool:
    """Say whether a word that may tell a deed tells none."""
    word = reading.tokens[found.trigger]
    kind = found.deed.kind
    if kind.mode == "visit":
        return _is_crowd_hosted(reading, word)
    if kind.type == "COOPERATE":
        return _is_trade_measured(reading, word)
    if kind.mode == "expel" and found.rule == HEAD:
        return word.lemma.lower() == "declare"  # unwelcome is who a rule finds declared so
    if kind.type == "ACCUSE":
        return word.upos == "VERB" and word.lemma.lower() == "retaliate"
    return _steps_aside(reading, found) or (kind.type in _KEPT and is_broken(reading, word))


def is_broken(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is what somebody broke: "broke the ceasefire", "the accord was violated"."""
    above = reading.tokens[noun.head] if noun.head >= 0 else noun
    is_object = noun.upos == "NOUN" and noun.deprel in {"obj", "nsubj:pass"}
    has_particle = bool(reading.children(above.index, "compound:prt"))
    return is_object and above.lemma.lower() in _BREAKING and not has_particle


def _is_crowd_hosted(reading: Reading, verb: Token) -> bool:
    """Say whether those received are a number of travellers: "hosted two million visitors"."""
    return any(
        noun.lemma.lower() in _TRAVELLERS and _is_many(reading, noun)
        for noun in reading.children(verb.index, "obj", "nsubj:pass")
    )


def _is_many(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is counted in thousands or more."""
    for word in reading.subtree(noun.index):
        token = reading.tokens[word]
        digits = token.text.replace(",", "").replace(".", "")
        if token.lemma.lower() in _COUNTS:
            return True
        if token.upos == "NUM" and digits.isdecimal() and "." not in token.text:
            return int(digits) >= _LARGE
    return False


def _is_trade_measured(reading: Reading, word: Token) -> bool:
    """Say whether only the size of trade is told: "trade reached two billion euros"."""
    if word.upos == "VERB":
        own = reading.children(word.index, "nsubj")
        is_size = word.lemma.lower() in _MEASURED
        return is_size and any(one.lemma.lower() in _TRADE for one in own)
    above = reading.tokens[word.head] if word.head >= 0 else word
    is_subject = word.deprel == "nsubj" and word.lemma.lower() in _TRADE
    return is_subject and above.lemma.lower() in _MEASURED


def _steps_aside(reading: Reading, found: Found) -> bool:
    """Say whether it is only states that do not stand by, or do: they leave no office."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or verb.lemma.lower() not in {"stand", "step"}:
        return False
    words = {reading.tokens[word].text.lower() for word in found.words}
    words |= {one.text.lower() for one in reading.children(verb.index, "advmod", "compound:prt")}
    return bool(words & _AWAY) and all(_is_state(reading, one) for one in found.source)


def _is_state(reading: Reading, party: Party) -> bool:
    """Say whether a party is told by the name of a state or its capital."""
    top = governor_of([word for span in party.spans for word in reading.words_in(span)])
    is_person = party.actor is not None and party.actor.startswith("person/")
    return party.country is not None and not is_person and top is not None and top.upos == "PROPN"
