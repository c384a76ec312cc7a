"""
Find mentions: whoever is named, titled, described or meant by a pronoun.

Four passes: names the knowledge base has, names the model sees, nouns for people and
bodies, pronouns. Country and sector come from the knowledge base, else from the words
around the name ("Portuguese", "ministry"), else they are unknown.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import msgspec

from dragoman.knowledge.actors import HONORIFICS, Actor, demonyms, find, roles, slug
from dragoman.language.reading import Reading, Token
from dragoman.records import Mark, Mention, mark_id
from dragoman.stages.phrases import case_of, core

_PERSON_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_BODY_PRONOUNS = frozenset({"it", "its", "itself"})
_GROUP_PRONOUNS = frozenset({"they", "them", "their", "themselves"})
# In these cases a capital is a place; elsewhere it stands for its government.
_INSIDE = frozenset(
    {"in", "at", "near", "outside", "inside", "across", "around", "throughout", "within"}
)
_TOWARDS = frozenset({"to", "from", "into", "via", "through", "towards", "toward"})
_TRAVEL = frozenset(
    "go travel fly arrive return come visit visit move head depart leave sail drive trip tour journey flight".split()
)
# One body each, whatever the form of their names: "the United States", "the Emirates".
_SINGLE = frozenset({"state", "igo", "company", "person"})
_ADDRESSING = frozenset({"warn", "urge", "ask", "order", "press", "remind", "caution", "beg"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})


class Found(msgspec.Struct):
    """A mention on its way: words `first:last`, head word, and who it is."""

    first: int
    last: int
    head: int
    actor: Actor
    by: str
    score: float
    refers_to: int | None = None


class Mentions:
    """Mark mentions of actors."""

    name = "mentions"
    version = 1
    reads = frozenset({"tokens", "sentences", "entities", "place"})
    writes = frozenset({"mention"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield mentions in reading order."""
        return _Finder(reading).marks()


def is_place_here(reading: Reading, head: int, actor: Actor) -> bool:
    """
    Say whether a country or capital is meant as a place, by its case.

    "In Lima", "at Geneva": places. "To Lima" is one after a verb of travel, for
    capitals always; "talks with Lima", "Lima said" are governments.
    """
    case = case_of(reading, head)
    token = reading.tokens[head]
    if case in _INSIDE:
        return True
    if case in _TOWARDS:
        governor = reading.tokens[token.head] if token.head >= 0 else None
        travels = governor is not None and governor.lemma.lower() in _TRAVEL
        return actor.type == "government" or travels
    if token.deprel.startswith("obj") and token.head >= 0:
        return actor.type == "government" and reading.tokens[token.head].lemma in _TRAVEL
    return token.deprel in {"obl:unmarked", "nmod:unmarked"}


def country_in(reading: Reading, first: int, last: int) -> str | None:
    """Return the country named by an adjective or a name among words; None if several."""
    words = [token.text for token in reading.tokens[first:last]]
    found = {demonyms()[word] for word in words if word in demonyms()}
    pairs = {f"{one} {other}" for one, other in itertools.pairwise(words)}
    two = {demonyms()[pair] for pair in pairs if pair in demonyms()}
    found = two or found
    found |= {
        actor.country
        for _, _, actor in find(words, None)
        if actor.country and actor.type != "person"
    }
    return found.pop() if len(found) == 1 else None


def sector_in(reading: Reading, first: int, last: int) -> str | None:
    """Return the sector of the longest role noun that ends among words; the last one counts."""
    words = [token.text.lower() for token in reading.tokens[first:last]]
    known = roles()
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - 4), end):
            sector = known.get(" ".join(words[start:end]))
            if sector is not None:
                is_former = {"former", "ex", "late", "outgoing"} & set(
                    words[:start]
                ) and "outgoing" not in words
                return (
                    "ELI" if is_former and sector in {"GOV", "LEG", "MIL", "OPP", "JUD"} else sector
                )
    return None


class _Finder:
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.day = reading.report.date[:10] if reading.report.date else None
        self.found: list[Found] = []
        self.taken: set[int] = set()
        self.surnames: dict[str, Actor] = {}
        # Garbled letters look like names to a model.
        self.damaged = [
            span
            for damage in reading.report.damage
            if damage.why == "mojibake"
            for span in damage.spans
        ]

    def marks(self) -> Iterator[Mark]:
        """Run the passes and turn what they found into marks."""
        self._known_names()
        self._model_names()
        self._nouns()
        self._family_names()
        self._pronouns()
        self.found.sort(key=lambda one: (one.first, -one.last))
        made: dict[int, Mention] = {}
        for one in self.found:
            made[one.head] = self._mark(one, made)
            yield made[one.head]

    def _mark(self, one: Found, made: dict[int, Mention]) -> Mention:
        """Make a mark."""
        referred = made.get(one.refers_to) if one.refers_to is not None else None
        actor = one.actor
        return Mention(
            spans=(self.reading.span(one.first, one.last),),
            actor=actor.id or None,
            name=actor.name or None,
            type=actor.type,
            country=actor.country,
            sector=actor.sector,
            role=actor.role,
            head=mark_id(self.reading.report.id, referred) if referred else None,
            by=one.by,
            score=one.score,
        )

    def _keep(self, one: Found) -> None:
        """Keep a mention, unless its head is taken."""
        if one.head not in self.taken:
            self.found.append(one)
            self.taken.update(range(one.first, one.last))

    def _head(self, first: int, last: int) -> int:
        """Return the word of a range that governs the others."""
        for index in range(first, last):
            if not first <= self.tokens[index].head < last:
                return index
        return first

    def _known_names(self) -> None:
        """Take the names the knowledge base has."""
        for sentence in self.reading.sentences:
            words = [token.text for token in self.tokens[sentence.first : sentence.last]]
            for first, last, actor in find(words, self.day):
                self._known(sentence.first + first, sentence.first + last, actor)

    def _known(self, first: int, last: int, actor: Actor) -> None:
        """Take one known name, if it is used of an actor here."""
        head = self._head(first, last)
        if actor.type == "person":
            if self._is_part_of_longer_name(first, last):
                return
            start, end = self._with_title(first, last, head)
            self.surnames.setdefault(actor.name.split()[-1], actor)
            self._remember(self.tokens[first:last], actor)
            self._keep(Found(start, end, head, actor, "known-name", 0.95))
            return
        token = self.tokens[head]
        is_modifier = token.deprel in {"compound", "nmod:desc", "flat", "amod"}
        if actor.type in {"state", "government"} and is_place_here(self.reading, head, actor):
            return
        if is_modifier and self.tokens[token.head].index not in range(first, last):
            return  # "US officials", "Beijing summit": part of another phrase
        self._keep(Found(first, last, head, actor, "known-name", 0.9))

    def _is_part_of_longer_name(self, first: int, last: int) -> bool:
        """Say whether a known family name stands in another person's full name."""
        before = self.tokens[first - 1] if first else None
        if last - first > 1 or before is None or before.sentence != self.tokens[first].sentence:
            return False
        is_name = before.upos == "PROPN" and before.text[0].isupper() and before.text.isalpha()
        is_title = before.text.lower().rstrip(".") in HONORIFICS or before.text.lower() in roles()
        return (
            is_name
            and not is_title
            and before.text not in demonyms()
            and self._in_entity(first - 1, "PER")
        )

    def _in_entity(self, word: int, kind: str) -> bool:
        """Say whether a word stands in a named entity of a type."""
        return any(e.first <= word < e.last and e.type == kind for e in self.reading.entities)

    def _with_title(self, first: int, last: int, head: int) -> tuple[int, int]:
        """Return the range of a name with the title before it: "Russian President ...", "Mr ..."."""
        start, end = core(self.reading, head)
        if (
            start > first
            or end < last
            or any(self.tokens[w].upos in {"VERB", "PRON"} for w in range(start, first))
        ):
            start, end = first, last
        while end > last:
            end -= 1
        before = self.tokens[start - 1] if start else None
        if (
            before is not None
            and before.text.lower().rstrip(".") in HONORIFICS
            and before.sentence == self.tokens[first].sentence
        ):
            start -= 1
        return start, end

    def _remember(self, names: tuple[Token, ...], actor: Actor) -> None:
        """Remember every part of a full name, for later short forms."""
        if len(names) > 1:
            for token in names:
                if token.text[0].isupper() and len(token.text) > 2:
                    self.surnames.setdefault(token.text, actor)

    def _model_names(self) -> None:
        """Take the names of persons and bodies that only the model sees."""
        for entity in self.reading.entities:
            head = self._head(entity.first, entity.last)
            if head in self.taken or entity.type not in {"PER", "ORG", "PARTY"}:
                continue
            span = self.reading.span(entity.first, entity.last)
            if any(span.overlaps(damaged) for damaged in self.damaged):
                continue
            text = " ".join(span.of(self.reading.text).split())
            if not text[0].isupper() or all(
                token.text in demonyms() for token in self.tokens[entity.first : entity.last]
            ):
                continue
            if entity.type == "PER":
                self._person(entity.first, entity.last, head, text, entity.score)
            else:
                self._body(entity.first, entity.last, head, text, entity.score)

    def _person(self, first: int, last: int, head: int, text: str, score: float) -> None:
        """Take a person nobody knows: country and sector come from title or apposition."""
        if text.lower() in roles():
            return  # "Chairman", "Minister": a title used as an address
        start, end = self._with_title(first, last, head)
        low, high = start, first
        appositions = self.reading.children(head, "appos")
        country, sector = country_in(self.reading, low, high), sector_in(self.reading, low, high)
        if appositions:
            first_of, last_of = core(self.reading, appositions[0].index)
            words = range(
                first_of, max(last_of, max(self.reading.subtree(appositions[0].index)) + 1)
            )
            country = country or country_in(self.reading, words[0], words[-1] + 1)
            sector = sector or sector_in(self.reading, first_of, last_of)
        role = (
            self.reading.text[self.tokens[low].start : self.tokens[high - 1].end]
            if high > low
            else None
        )
        if last - first == 1 and text in self.surnames:
            return  # a short form; see _family_names
        actor = Actor(f"person/{slug(text)}", text, "person", country, sector, role)
        if last - first > 1:
            self._remember(self.tokens[first:last], actor)
        self._keep(Found(start, end, head, actor, "name", score))

    def _body(self, first: int, last: int, head: int, text: str, score: float) -> None:
        """Take an organisation nobody knows."""
        start, end = core(self.reading, head)
        start, end = min(start, first), max(end, last)
        country = country_in(self.reading, start, end)
        sector = sector_in(self.reading, first, last)
        kind = "government" if sector in {"GOV", "MIL", "LEG", "JUD", "COP"} else "organisation"
        token = self.tokens[head]
        if (
            token.deprel in {"compound", "flat"}
            and token.head >= 0
            and token.head not in range(start, end)
        ):
            return
        self._keep(
            Found(
                start,
                end,
                head,
                Actor(f"org/{slug(text)}", text, kind, country, sector),
                "name",
                score,
            )
        )

    def _nouns(self) -> None:
        """Take nouns for people and bodies: "the ministry", "US officials", "the two leaders"."""
        known = roles()
        for token in self.tokens:
            if token.index in self.taken or token.upos not in {"NOUN", "PROPN"}:
                continue
            first, last = core(self.reading, token.index)
            words = [t.text.lower() for t in self.tokens[first : token.index + 1]]
            longest = next(
                (
                    " ".join(words[at:])
                    for at in range(max(0, len(words) - 4), len(words))
                    if " ".join(words[at:]) in known
                ),
                None,
            )
            if longest is None and token.lemma.lower() in known and token.upos == "NOUN":
                longest = token.lemma.lower()
            if longest is None or token.deprel in {
                "compound",
                "nmod:desc",
                "flat",
                "amod",
                "fixed",
            }:
                continue
            country = country_in(self.reading, first, last) or self._of_country(token)
            sector = sector_in(self.reading, first, token.index + 1) or known[longest]
            kind = _kind_of_noun(longest, sector)
            actor = Actor(
                "" if country is None else f"{country}/{slug(longest)}", "", kind, country, sector
            )
            referred = None
            if country is None and any(word in {"the", "this", "that"} for word in words):
                referred = self._earlier_noun(longest, token.index)
            if referred is not None:
                actor = referred.actor
            self._keep(
                Found(
                    first,
                    last,
                    token.index,
                    actor,
                    "noun",
                    0.7,
                    referred.head if referred else None,
                )
            )

    def _of_country(self, token: Token) -> str | None:
        """Return the country in "the president of Chile", "the ministry in Lima"."""
        for child in self.reading.children(token.index, "nmod"):
            if case_of(self.reading, child.index) in {"of", "in", "from", "to"}:
                first, last = core(self.reading, child.index)
                country = country_in(self.reading, first, last)
                if country:
                    return country
        return None

    def _earlier_noun(self, role: str, before: int) -> Found | None:
        """Return the last mention before a word that was named with the same noun."""
        for one in sorted(self.found, key=lambda found: found.head, reverse=True):
            if one.head < before and one.actor.country is not None:
                words = {token.text.lower() for token in self.tokens[one.first : one.last]}
                if role.rsplit(maxsplit=1)[-1] in words or (one.actor.role or "").endswith(role):
                    return one
        return None

    def _family_names(self) -> None:
        """Take later short forms of full names: "Mr Costa", "Costa", also a given name after "Mr"."""
        for token in self.tokens:
            actor = self.surnames.get(token.text)
            if (
                actor is None
                or token.index in self.taken
                or token.upos not in {"PROPN", "NOUN", "X", "ADJ"}
            ):
                continue
            before = self.tokens[token.index - 1] if token.index else None
            is_titled = before is not None and before.text.lower().rstrip(".") in HONORIFICS
            is_family = actor.name.split()[-1] == token.text
            if is_family or is_titled or self._in_entity(token.index, "PER"):
                start, end = self._with_title(token.index, token.index + 1, token.index)
                self._keep(Found(start, end, token.index, actor, "short-name", 0.85))

    def _pronouns(self) -> None:
        """Take pronouns that refer to somebody mentioned before."""
        named = sorted(self.found, key=lambda one: one.head)
        for token in self.tokens:
            word = token.text.lower()
            if token.upos not in {"PRON", "DET"} or token.index in self.taken:
                continue
            if word in _PERSON_PRONOUNS:
                kinds = {"person"}
            elif word in _BODY_PRONOUNS and token.deprel != "expl":
                kinds = {"state", "government", "organisation", "igo", "company", "armed_group"}
            elif word in _GROUP_PRONOUNS:
                kinds = {"population", "group", "person", "government", "armed_group"}
            else:
                continue
            referred = self._antecedent(named, token, kinds, is_group=word in _GROUP_PRONOUNS)
            if referred is not None:
                actor = referred.actor
                self.found.append(
                    Found(
                        token.index,
                        token.index + 1,
                        token.index,
                        actor,
                        "pronoun",
                        0.6,
                        referred.head,
                    )
                )

    def _antecedent(
        self, named: list[Found], token: Token, kinds: set[str], *, is_group: bool
    ) -> Found | None:
        """Return the likeliest mention a pronoun refers to: near, subject, of the right kind."""
        best: tuple[float, Found] | None = None
        above = self._above(token)
        for one in named:
            head = self.tokens[one.head]
            if (
                one.head >= token.index
                or token.sentence - head.sentence > 3
                or one.actor.type not in kinds
            ):
                continue
            is_joined = bool(self.reading.children(one.head, "conj"))
            is_plural = is_joined or ("Number=Plur" in head.feats and one.actor.type not in _SINGLE)
            if is_group != is_plural or (one.refers_to is not None and one.by == "pronoun"):
                continue
            score = 2.0 * (head.deprel in _SUBJECTS) - 1.5 * (token.sentence - head.sentence)
            score += 0.5 * (one.by in {"known-name", "name", "short-name"}) - 0.01 * (
                token.index - one.head
            )
            # "Lima said it ...": the subject of the clause above is the likeliest.
            score += 1.0 * (head.head in above and head.head != token.head)
            # "Lima warned Quito that it ...": who is spoken to is spoken of.
            governor = self.tokens[head.head] if head.head in above else None
            is_addressed = head.deprel in {"obj", "iobj"} and governor is not None
            if is_addressed and governor is not None and governor.lemma.lower() in _ADDRESSING:
                score += 3.5 * (token.head != governor.index)
            # The object of a clause is not its own subject: "he told him".
            if (
                head.head == token.head
                and head.deprel != "nmod:poss"
                and token.deprel != "nmod:poss"
            ):
                score -= 3.0
            if best is None or score >= best[0]:
                best = (score, one)
        return best[1] if best else None

    def _above(self, token: Token) -> set[int]:
        """Return the words that govern a word, up to the root."""
        found: set[int] = set()
        while token.head >= 0 and token.head not in found:
            found.add(token.head)
            token = self.tokens[token.head]
        return found


def _kind_of_noun(role: str, sector: str) -> str:
    """Return the type of mention a role noun makes."""
    if role.endswith("s") and sector == "CVL":
        return "population"
    if sector in {"REB", "CRM"}:
        return "armed_group"
    bodies = {
        "ministry",
        "government",
        "parliament",
        "court",
        "army",
        "police",
        "military",
        "navy",
        "administration",
        "cabinet",
        "authorities",
        "senate",
        "congress",
        "kremlin",
        "regime",
        "state",
        "treasury",
        "embassy",
        "department",
        "delegation",
        "presidency",
    }
    if role.rsplit(maxsplit=1)[-1] in bodies:
        return "government"
    if sector in {"MED", "BUS", "NGO", "LAB", "PTY", "IGO"} and not role.endswith(
        ("ist", "er", "ist", "or", "man", "woman", "general")
    ):
        return "organisation"
    return "group" if role.endswith("s") and role != "us" else "person"
