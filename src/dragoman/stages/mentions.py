"""
Find mentions: whoever is named, titled, described or meant by a pronoun.

Passes: names the knowledge base has, names the model sees, nouns for people and
bodies, later short names, pronouns. Country and sector come from the knowledge base,
else from the words around the name ("Portuguese", "ministry"), else they are unknown.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator

from msgspec.structs import replace

from dragoman.knowledge.actors import (
    HONORIFICS,
    Actor,
    capitals,
    country_names,
    demonyms,
    find,
    misspelt,
    roles,
    slug,
)
from dragoman.knowledge.firms import is_firm
from dragoman.knowledge.sectors import STATE_BODIES
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Entity, Reading, Token
from dragoman.records import Mark, Mention, Place, mark_id
from dragoman.stages.mention.acronyms import acronyms
from dragoman.stages.mention.adherents import adherents
from dragoman.stages.mention.aliases import (
    as_written,
    is_elsewhere,
    is_forename,
    is_in_longer_name,
    is_of_body,
    is_part_of_name,
    whole_end,
)
from dragoman.stages.mention.damage import mended
from dragoman.stages.mention.families import Families, is_name_of
from dragoman.stages.mention.fighters import fighters_named
from dragoman.stages.mention.joint_offices import joint_offices
from dragoman.stages.mention.lands import is_half
from dragoman.stages.mention.later import FullNames, known_throughout
from dragoman.stages.mention.namesakes import Namesakes
from dragoman.stages.mention.nations import country_at_end, country_of_division, own_country
from dragoman.stages.mention.neighbours import neighbours
from dragoman.stages.mention.nouns import noun_at
from dragoman.stages.mention.offices import titled_person
from dragoman.stages.mention.own_state import own_state, settle_officials
from dragoman.stages.mention.owners import names_body, office_told, offices_beside
from dragoman.stages.mention.peoples import of_people
from dragoman.stages.mention.pronouns import pronouns
from dragoman.stages.mention.settled import settle
from dragoman.stages.mention.short_bodies import whole_body
from dragoman.stages.mention.words import (
    Found,
    country_behind,
    country_in,
    is_place_here,
    role_words,
    sector_in,
    title_before,
)
from dragoman.stages.phrases import case_of, core
from dragoman.stages.transcripts import transcript_of

_PARTS_OF_NAMES = frozenset({"amod", "compound", "det", "flat", "nmod:desc"})
# Of a text with more mentions than these, a noun is compared with those around it.
_BEFORE, _BEHIND = 400, 100
_BEHIND_NAMES = frozenset({"ADP", "CCONJ", "DET"})
_NOT_NAMES = frozenset({"VERB", "PRON", "ADP"})
# What members of orders are called, with a capital letter before their names.
_RELIGIOUS = frozenset({"brother", "father", "mother", "sister"})
_UNSEEN = 0.6  # score of a full name that the model did not see
_LONGEST_PARTICLE = 5  # letters: "della", "binti"


class Mentions:
    """Mark mentions of actors."""

    name = "mentions"
    version = 1
    reads = frozenset({"tokens", "sentences", "entities", "place"})
    writes = frozenset({"mention"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield mentions in reading order."""
        return _Finder(reading).marks()


class _Finder:
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = mended(reading)
        self.day = reading.report.date[:10] if reading.report.date else None
        self.found: list[Found] = []
        self.by_head: list[Found] = []
        self.countries: set[str | None] = set()
        self.taken: set[int] = set()
        self.namesakes = Namesakes(reading, self.day)
        self.families = Families(reading, self.tokens)
        self.forenames: set[str] = set()
        self.in_full: set[str] = set()
        self.full_names = FullNames(reading)
        self.in_place = {
            token.index
            for place in reading.of_kind(Place)
            for span in place.spans
            for token in reading.words_in(span)
        }
        self.in_person = {
            word
            for entity in reading.entities
            if entity.type == "PER"
            for word in range(entity.first, entity.last)
        }

    def marks(self) -> Iterator[Mark]:
        """Run the passes and turn what they found into marks."""
        self._known_names()
        for entity in self.reading.entities:
            self._model_name(entity)
        self._family_names()
        for letters in acronyms(self.reading, self.found, self.taken):
            self._keep(letters)
        fighters_named(self.reading, self.found)
        known_throughout(self.found)
        joint_offices(self.reading, self.found)
        transcript = transcript_of(self.reading)
        own = own_state(self.reading, self.found, transcript)
        settle_officials(self.reading, self.found, own)
        for token in self.tokens:
            is_free = token.upos in NOUNS and token.index not in self.taken
            if is_free and (one := noun_at(self.reading, token, self._around(token), own)):
                self._keep(one)
        self.found += adherents(self.reading, self.found, self.taken)
        neighbours(self.reading, self.found, are_all=False)
        self.found += pronouns(self.reading, self.found, self.taken)
        settle(self.reading, self.found, own, transcript)
        self.found.sort(key=lambda one: (one.first, -one.last))
        by_head = {one.head: one for one in self.found}
        for one in self.found:
            yield self._mark(one, by_head.get(-1 if one.refers_to is None else one.refers_to))

    def _mark(self, one: Found, referred: Found | None) -> Mention:
        """Make a mark."""
        actor = one.actor
        head = None
        if referred is not None and referred is not one:
            spans = (self.reading.span(referred.first, referred.last),)
            head = mark_id(self.reading.report.id, Mention(spans=spans))
        return Mention(
            spans=(self.reading.span(one.first, one.last),),
            actor=actor.id or None,
            name=actor.name or None,
            type=actor.type,
            country=actor.country,
            sector=actor.sector,
            role=actor.role,
            head=head,
            by=one.by,
            score=one.score,
        )

    def _keep(self, one: Found) -> None:
        """Keep a mention, unless its head is taken."""
        if one.head not in self.taken:
            self.found.append(one)
            insort(self.by_head, one, key=lambda found: found.head)
            self.countries.add(one.actor.country)
            whole = self.tokens[one.first : one.last]
            self.taken.update(token.index for token in whole if token.upos != "PRON")

    def _around(self, token: Token) -> list[Found]:
        """Return what was found so far; in long texts what is around a word, in its order."""
        if len(self.found) <= _BEFORE + _BEHIND or token.upos not in NOUNS:
            return self.found
        at = bisect_left(self.by_head, token.index, key=lambda found: found.head)
        return self.by_head[max(0, at - _BEFORE) : at + _BEHIND]

    def _head(self, first: int, last: int) -> int:
        """Return the word of a range that governs the others: no apostrophe, as in "Workers' Party"."""
        over = [one for one in range(first, last) if not first <= self.tokens[one].head < last]
        named = (one for one in over if self.tokens[one].upos != "PART")
        return next(named, over[0] if over else first)

    def _known_names(self) -> None:
        """Take the names the knowledge base has."""
        for sentence in self.reading.sentences:
            words = [token.text for token in self.tokens[sentence.first : sentence.last]]
            for first, last, actor in find(words, self.day):
                begin, end = sentence.first + first, sentence.first + last
                if actor.type == "person":
                    self._known_person(begin, end, actor)
                else:
                    self._known_body(begin, end, actor)

    def _known_person(self, first: int, last: int, actor: Actor) -> None:
        """Take a known person's name with the title before it."""
        is_part = is_part_of_name(self.reading, first, last, self.in_person)
        if is_part or self._is_other(first, last, actor):
            return
        start = title_before(self.reading, first, last)
        if actor.sector is None:  # where nobody knows what he is that day, his title tells it
            actor = replace(actor, sector=self._told_sector(start, first, last))
        self.families.first.setdefault(actor.name.split()[-1], actor)
        self.families.remember(first, last, actor)
        self._keep(Found(start, last, self._head(start, last), actor, "known-name", 0.95))

    def _told_sector(self, start: int, first: int, last: int) -> str | None:
        """Return the sector that the title before a name tells, else an office beside it."""
        offices = offices_beside(self.reading, self._head(start, last))
        beside = (office_told(self.reading, office).sector for office in offices)
        return sector_in(self.reading, start, first) or next(filter(None, beside), None)

    def _known_body(self, first: int, last: int, actor: Actor) -> None:
        """Take a state, government or organisation, if the name is used of an actor here."""
        of_any = actor.sector == "JRN"  # "the Front for the Liberation of Enga"
        is_part = is_in_longer_name(self.reading, first, last, of_any_length=of_any)
        if is_part or self.full_names.is_family(last - 1):
            return  # "Ana Lima", "Bank of China"
        head = self._head(first, last)
        if first in self.in_place and (last in self.in_place or not self._is_seat(head, actor)):
            return  # "the West | Bank"
        actor = self.namesakes.of_report(actor, head)
        token = self.tokens[head]
        start = first if actor.type == "state" else title_before(self.reading, first, last)
        if case_of(self.reading, head) == "of":
            start = first  # "the head of Hamas" is somebody else
        is_inside = first <= token.head < last
        if start == first and token.deprel in _PARTS_OF_NAMES and not is_inside:
            return  # "US officials", "Beijing summit": part of another phrase
        self._keep(Found(start, last, self._head(start, last), actor, "known-name", 0.9))

    def _is_seat(self, head: int, actor: Actor) -> bool:
        """Say whether a name is a body's that only its case could make a place: "Whitehall"."""
        is_body = actor.id.startswith("org/") and actor.name not in capitals()
        return is_body and not is_place_here(self.reading, head, actor)

    def _is_other(self, first: int, last: int, actor: Actor) -> bool:
        """Say whether a known person's name is here that of somebody else."""
        if last - first > 1:
            self.in_full.add(actor.id)
            return self.namesakes.is_titled_otherwise(actor, first, last)
        word = self.tokens[first].text
        if is_forename(self.reading, first, actor, self.in_person):
            self.forenames.add(word)
            return True
        if self.full_names.is_of_another(first, actor):
            return True
        is_again = word in self.forenames and actor.id not in self.in_full
        return is_again or is_elsewhere(self.reading, first, actor)

    def _model_name(self, entity: Entity) -> None:
        """Take a name of a person or body that only the model sees."""
        first, last = entity.first, entity.last
        while first < last and self.tokens[first].text.lower().rstrip(".") in HONORIFICS | {"the"}:
            first += 1
        last = whole_end(self.tokens, last)
        while last > first and self.tokens[last - 1].upos in _BEHIND_NAMES:
            last -= 1  # "Ana Roa of" Peru
        if first >= last or entity.type not in {"PER", "ORG", "PARTY"}:
            return
        if entity.type == "PER":
            last = self.full_names.without_verb(first, last)
        if self.in_place.issuperset(range(first, last)):
            return  # "Kharkiv", which the model took for a person
        words = self.tokens[first:last]
        if is_half(words):
            return  # "the North"; see `mention.lands`
        text = self.families.name(first, last)
        head = self._head(first, last)
        if head in self.taken or head in self.in_place or "\n" in text:
            return
        opens_small = words[0].upos == "PROPN" and len(words[0].text) <= _LONGEST_PARTICLE
        if not (text[0].isupper() or (opens_small and words[-1].text[0].isupper())):
            return  # "van Dijk" is a name, "ministry" none
        if all(token.text in demonyms() or token.text.lower() in roles() for token in words):
            return  # "Chairman", "Minister": a title used as an address
        is_person = entity.type == "PER" and not names_body(self.reading, first, last, head)
        (self._person if is_person else self._body)(first, last, text, entity.score)

    def _person(self, first: int, last: int, text: str, score: float) -> None:
        """Take a person nobody knows: country and sector come from title or apposition."""
        if last - first == 1 and as_written(text, self.families.first) in self.families.first:
            return  # a short form; see _family_names
        if self._is_short_body(first, last):
            return
        start = title_before(self.reading, first, last)
        meant = self.full_names.misspelt(start, first, last)
        if meant:
            self.families.spellings[text] = meant
        whole = (
            self.families.endings.get(text.lower())
            or self.full_names.by_initial(text, self.families.first)
            or self.families.first.get(meant)
        )
        if whole is not None:
            self.families.first.setdefault(text, whole)
            self._keep(Found(start, last, self._head(start, last), whole, "short-name", 0.85))
            return
        known = misspelt(text, self.day) or titled_person(
            self.reading, (start, first, last), text, self.countries
        )
        is_namesake = self.namesakes.is_titled_otherwise(known, first, last)
        if known is not None and not is_namesake:
            self.families.remember(first, last, known)
            self.families.first.setdefault(text, known)
            self._keep(Found(start, last, self._head(start, last), known, "title", 0.8))
            return
        country = country_in(self.reading, start, first)
        country = country or country_behind(self.reading, start, first, last)
        country = country or country_of_division(self.reading, start, first)
        country = country or of_people(self.reading, start, self.tokens[first])
        if last - first == 1 and (meant or self.full_names.has_later(start, first, country)):
            return  # "Minister Lind" over "Ada Lind": a short form, see _family_names
        sector = sector_in(self.reading, start, first)
        role = role_words(self.reading, start, first)
        for office in offices_beside(self.reading, self._head(start, last)):
            told = office_told(self.reading, office)
            country = country or told.country
            sector = told.sector or sector if sector == "CVL" else sector or told.sector
            role = role or told.role
        if role in _RELIGIOUS and start < first and self.tokens[first - 1].text[0].isupper():
            sector = "REL"  # "Sister Mary Roa", but "his sister Mary Roa"
        called = slug(f"{text} {role}" if is_namesake else text)
        actor = Actor(f"person/{called}", text, "person", country, sector, role)
        self.families.remember(first, last, actor)
        self.families.first.setdefault(text.rsplit(maxsplit=1)[-1], actor)
        self._keep(Found(start, last, self._head(start, last), actor, "name", score))

    def _body(self, first: int, last: int, text: str, score: float) -> None:
        """Take an organisation nobody knows."""
        if text in self.families.first and self.families.first[text].name.endswith(f" {text}"):
            return  # "Roca" behind "Ana Roca"; see _family_names
        if self._is_short_body(first, last):
            return
        token = self.tokens[head := self._head(first, last)]
        start = min(first, title_before(self.reading, first, last))
        if start == first and token.deprel in {"compound", "flat"} and token.head >= last:
            return
        begin, end = core(self.reading, head)
        owner = [c for c in self.reading.children(head, "nmod:poss") if c.index < first]
        if owner and self.tokens[owner[0].index].upos == "PROPN":
            start = min(start, max(begin, self.reading.subtree(owner[0].index)[0]))
        country = country_in(self.reading, min(start, begin), max(end, last))
        country = country or country_at_end(self.reading, first, last)
        sector = sector_in(self.reading, first, last) or sector_in(self.reading, start, first)
        if sector == "IGO" and country in country_names():
            sector = "GOV"  # "Peru's Security Council" is none of states
        kind = "government" if sector in STATE_BODIES else "organisation"
        if sector is None and is_firm(text.split()):
            kind, sector = "company", "BUS"
        if kind == "government":
            country = country or own_country(self.reading, token, begin, end, sector)
        home = country if country and kind == "government" else "org"
        actor = Actor(f"{home}/{slug(text)}", text, kind, country, sector)
        self._keep(Found(start, last, self._head(start, last), actor, "name", score))

    def _is_short_body(self, first: int, last: int) -> bool:
        """Say whether a name was taken for that of a body named before in full."""
        whole, head = whole_body(self.reading, first, last, self.found), self._head(first, last)
        if whole is not None:
            self._keep(Found(first, last, head, whole.actor, "short-name", 0.8))
        return whole is not None

    def _family_names(self) -> None:
        """Take later short forms of full names: "Mr Costa", "Costa", also a given name after "Mr"."""
        known = self.families.first.keys() | self.families.spellings.keys()
        for token in (one for one in self.tokens if one.text in known or one.text.isupper()):
            actor = self.families.known(token)
            if actor is None or token.index in self.taken or token.index in self.in_place:
                continue
            is_other = is_of_body(token.text) and not self.full_names.is_family(token.index)
            if token.upos in _NOT_NAMES or is_other:
                continue
            first, last = self.families.start(token.index, actor), token.index + 1
            name = self.families.name(first, last)
            if first < token.index and not is_name_of(actor, name):
                self._person(first, last, name, _UNSEEN)
                continue
            before = self.tokens[token.index - 1].text.lower() if token.index else ""
            is_titled = before.rstrip(".") in HONORIFICS
            written = {token.text, token.text.title(), self.families.spellings.get(token.text)}
            is_family = actor.name.split()[-1] in written and token.upos != "NOUN"
            if is_family or is_titled or token.index in self.in_person:
                start = title_before(self.reading, first, last)
                self._keep(Found(start, last, self._head(start, last), actor, "short-name", 0.85))
