"""What is named by the town it happened in, or was signed in: "the Kabul bombing", "the Paris Agreement"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.phrases import case_of

# What is done to those who are there; a capital that aims it at somebody is a government's.
_STRIKES = frozenset(
    "airstrike ambush assassination assault atrocity attack bloodbath bombing carnage explosion blast "
    "hijacking killing kidnapping massacre murder raid shelling shooting slaughter slaying stabbing strike".split()
)
# What people come together for, and what they agree upon there.
_MEETINGS = frozenset(
    "accord agreement ceremony communique communiqué concert conclave conference congress "
    "convention declaration deliberation dialogue festival forum gathering meeting memorandum negotiation "
    "pact parade parley process protocol round summit talk talks treaty trial tribunal".split()
)
# What breaks out or comes over a town.
_UPHEAVALS = frozenset(
    "accident arrest blackout blaze blockade clash collapse crash demonstration derailment disaster earthquake "
    "epidemic fighting fire flood flooding looting march mutiny outbreak pogrom protest quake rally "
    "revolt riot rioting shootout siege standoff uprising unrest vigil violence".split()
)
# Texts, which are named by a town or a land that has no part in them: "the Paris Agreement", "the Panama Papers".
_TEXTS = frozenset(
    "accord act agreement charter communique communiqué convention declaration document dossier file "
    "leak memorandum pact paper principle process protocol roadmap rule treaty".split()
)
_HAPPENINGS = _STRIKES | _MEETINGS | _UPHEAVALS
_HYPHENS = frozenset({"-", "–"})
_AIMED = frozenset({"about", "against", "at", "on", "over"})


def is_where(reading: Reading, name: Token) -> bool:
    """
    Say whether the name of a town before a noun says where what the noun tells happened.

    Words may stand between: "the Moscow concert hall attack". "The Moscow attack on Kyiv" is
    one by Moscow, "the Moscow-Beijing talks" and "Moscow talks with Beijing" are held by both.
    """
    noun = _named(reading, name)
    lemma = noun.lemma.lower()
    if noun is name or lemma not in _HAPPENINGS or is_of_text(reading, name):
        return False
    beside = reading.tokens[name.index + 1 : name.index + 2]
    if beside and beside[0].text in _HYPHENS:
        return False
    cases = {case_of(reading, one.index) for one in reading.children(noun.index, "nmod")}
    if lemma in _MEETINGS:
        return "with" not in cases
    # "Ottawa protests over the seizure" is a headline.
    is_bare = not reading.children(noun.index, "det", "amod", "nmod:poss")
    is_aimed = bool(_AIMED & cases) and (lemma in _STRIKES or is_bare)
    return not is_aimed


def is_of_text(reading: Reading, name: Token) -> bool:
    """Say whether the name of a town or land belongs to that of a text, written with a capital letter."""
    if name.deprel != "compound" or name.head < name.index:
        return False
    noun = reading.tokens[name.head]
    return noun.text[:1].isupper() and noun.lemma.lower() in _TEXTS


def _named(reading: Reading, name: Token) -> Token:
    """Return the noun that a name stands before, other nouns between them left out; itself if before none."""
    noun = name
    while noun.deprel == "compound" and noun.head > noun.index:
        noun = reading.tokens[noun.head]
    return noun if noun.upos in NOUNS else name


def towns_of(reading: Reading, noun: int) -> list[Token]:
    """Return the names before a noun that say where what it tells happened."""
    return [name for name in _before(reading, noun) if is_where(reading, name)]


def is_named_by_town(reading: Reading, head: int) -> bool:
    """Say whether a word is such a name, or such a noun: neither is any government's."""
    names = (reading.tokens[head], *_before(reading, head))
    return any(is_where(reading, name) or is_of_text(reading, name) for name in names)


def _before(reading: Reading, head: int) -> Iterator[Token]:
    """Yield the names among the nouns put before a noun, and before these."""
    for child in reading.children(head, "compound"):
        if child.upos == "PROPN":
            yield child
        yield from _before(reading, child.index)
