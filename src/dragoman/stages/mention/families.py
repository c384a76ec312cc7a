"""
Parts of persons' names, and whose they are in a report: "Costa", "Abu Zeid", "Mrs Berg" beside "Mr Berg".

Where several persons have one family name, "Mr" and a title tell which is meant; a bare family
name is that of whom the report named first.
"""

from __future__ import annotations

from typing import NamedTuple

from dragoman.knowledge.actors import HONORIFICS, Actor, roles
from dragoman.knowledge.forenames import HONORED, is_forename, sex_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.aliases import as_written
from dragoman.stages.mention.titles import is_called
from dragoman.stages.mention.words import role_words, title_before

_SHORTEST = 3  # letters


class _Bearer(NamedTuple):
    """Somebody named in full at a word, and the honorific of his name there."""

    word: int
    actor: Actor
    title: str


class Families:
    """The parts of the names that a report has so far. Made once for each run."""

    def __init__(self, reading: Reading, tokens: tuple[Token, ...]) -> None:
        self._reading = reading
        self._tokens = tokens
        self._bearers: dict[str, list[_Bearer]] = {}
        self.first: dict[str, Actor] = {}
        """Whose each part of a name is: of whom the report names so first."""
        self.endings: dict[str, Actor] = {}
        """Whose the last words of a name are, in small letters: "abu zeid"."""
        self.spellings: dict[str, str] = {}
        """The family name that is meant by one written otherwise."""

    def remember(self, first: int, last: int, actor: Actor) -> None:
        """Remember every part of a full name, for later short forms: "Abu Zeid", "Zeid"."""
        names = self._tokens[first:last]
        if len(names) < 2:
            return
        for at in range(first + 1, last - 1):
            self.endings.setdefault(self.name(at, last).lower(), actor)
        for token in names:
            if token.text[0].isupper() and len(token.text) >= _SHORTEST:
                self.first.setdefault(token.text, actor)
        before = self._before(first)
        self._bearers.setdefault(names[-1].text, []).append(_Bearer(first, actor, before))

    def name(self, first: int, last: int) -> str:
        """Return the words of a name as the report writes them where they are whole."""
        text, start, name = self._reading.text, self._tokens[first].start, ""
        for token in self._tokens[first:last]:
            name += text[start : token.start] + token.text
            start = token.end
        return name

    def known(self, token: Token) -> Actor | None:
        """Return whose short form a word may be: who has that name alone, else who is meant of several."""
        actor = self.first.get(self.spellings.get(token.text, token.text))
        if actor is None and token.text.isupper():
            actor = self.first.get(as_written(token.text, self.first))
        return actor and self._meant(token, actor)

    def _meant(self, token: Token, actor: Actor) -> Actor:
        """Return who of several with one family name is meant by it: by "Mr", by the title before it."""
        bearers = sorted(self._bearers.get(token.text, ()))
        if len({one.actor.id for one in bearers}) < 2:
            return actor
        sex = HONORED.get(self._before(token.index))
        fitting = [one for one in bearers if sex is None or _sex(one) in {None, sex}]
        role = role_words(self._reading, self._title(token), token.index)
        called = [
            one
            for one in fitting
            if role and one.actor.role and is_called(role, one.actor.role.split(), one.actor.role)
        ]
        near = called or fitting
        return near[0].actor if near else actor

    def _title(self, token: Token) -> int:
        """Return where the title of a family name begins."""
        return title_before(self._reading, token.index, token.index + 1)

    def _before(self, first: int) -> str:
        """Return the word before a name, as honorifics are listed."""
        return self._tokens[first - 1].text.lower().rstrip(".") if first else ""

    def start(self, at: int, actor: Actor) -> int:
        """
        Return where a name begins whose family name is at a word, with forenames the model did not see.

        "Gennifer | Flowers": names tied to each other, or to one word alike. Those of another
        than the `actor` who has the family name begin with a forename that we know.
        """
        tokens, first = self._tokens, at
        while first and _is_tied(tokens[first - 1], tokens[at], tokens[first]):
            first -= 1
        if is_name_of(actor, self.name(first, at + 1)):
            return first
        while first < at and not is_forename(tokens[first].text):
            first += 1
        return first


def _is_tied(before: Token, family: Token, behind: Token) -> bool:
    """Say whether a word before a name may be part of it: "Mary", "J."."""
    is_word = before.upos == "PROPN" and before.text[0].isupper() and before.end < behind.start
    word = before.text.lower().rstrip(".")
    if not is_word or before.sentence != family.sentence or word in HONORIFICS or word in roles():
        return False
    is_flat = family.deprel == "flat" and before.index in {family.head, behind.head}
    is_flat = is_flat or (before.deprel == family.deprel == "flat" and before.head == family.head)
    return is_flat or (before.head == family.head and before.deprel == family.deprel)


def _sex(one: _Bearer) -> str | None:
    """Return the sex of somebody named in full: by "Mrs" before the name, by the forename."""
    return HONORED.get(one.title) or sex_of(one.actor.name)


def is_name_of(actor: Actor, name: str) -> bool:
    """
    Say whether somebody is called by all words of a name: "Donald J. Trump" is Donald Trump.

    Whom a report calls by his family name alone so far is he who has it.
    """
    own = set(actor.name.lower().split())
    if own == {name.lower().rsplit(maxsplit=1)[-1]}:
        return True
    return all(word in own or len(word.rstrip(".")) == 1 for word in name.lower().split())
