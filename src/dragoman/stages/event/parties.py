"""Who takes part in an event: the parties that words of the tree stand for."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.knowledge.actors import choices, demonyms, role_of, roles
from dragoman.knowledge.deeds import object_class
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Party, Place
from dragoman.stages.event.doers import Doers
from dragoman.stages.joint_named import PAIRS
from dragoman.stages.joint_parties import BOTH
from dragoman.stages.mention.sides import namesakes
from dragoman.stages.phrases import case_of, conjuncts, is_left_out, phrase
from dragoman.stages.place.happenings import is_of_text

_OWNERS = frozenset({"of", "by", "from", "in"})
_PLACED = frozenset({"of", "in", "from"})
_MANY = "Number=Plur"
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
# Numbers of people, where the people are not named.
_COUNTED = frozenset(
    "all both dozen dozens hundred hundreds many million millions most others score scores several some thousand thousands".split()
)
_MOST = 12  # parties, and steps from a pronoun to whom it means
_JOINED = ("forces", "kin", "other_side", "prisoners", "staff", "strangers")
_THINGS = (
    "aid",
    "animal",
    "building",
    "homes",
    "obstacle",
    "ship",
    "thing",
    "vehicles",
    "weapons",
)
_PERSONS = frozenset("he she they we i him her them us who whom".split())
_HUMAN = (
    *("ist", "keeper", "maker", "man", "master", "men", "monger", "smith", "woman", "women"),
    *("worker", "wright"),
)
_WHO = frozenset({"who", "whom"})
# "Islamist", "Maoist": with a capital, taggers take them for names.
_DESCRIBING = frozenset({"ADJ", "PROPN"})
_AGENTS = ("er", "or", "ian", "ee", "ant")

# Of these who stands before them, or behind "of", mostly suffers them.
OF_VICTIMS = frozenset("abduction assassination killing kidnapping murder slaying".split())


def is_thing(noun: Token) -> bool:
    """Say whether a noun is one for animals, goods or buildings, which are nobody whoever owns them."""
    return any(noun.lemma.lower() in object_class(name) for name in _THINGS)


class Parties(Doers):
    """Finds the parties of deeds, and the words at which they stand. Made once for each run of a stage."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.places = reading.of_kind(Place)
        self._known: dict[int, tuple[tuple[int, Party], ...]] = {}
        self._single: dict[int, tuple[Party, ...]] = {}
        self._mentions = reading.by_id(Mention)
        self._roots: dict[str | None, str | None] = {}

    def of(self, head: int | None) -> tuple[Party, ...]:
        """Return the parties of a phrase; things that cannot act are none, people joined to a party are."""
        if head is None:
            return ()
        told = self._told(head)
        if not any(party.mention or party.country for _, party in told):
            return ()
        return tuple(
            party
            for member, party in told
            if party.mention or party.country or self.is_human(self.tokens[self.counted(member)])
        )

    def named(self, head: int | None) -> tuple[Party, ...]:
        """Return the parties of a phrase, also those nobody knows: "two lorries"."""
        if head is None or self.tokens[self.meant(head)].upos not in _NOMINAL:
            return ()
        return self.of(head) or self._all(head)

    def single(self, head: int) -> tuple[Party, ...]:
        """Return the party of one word, without those joined to it; each state of a joint phrase."""
        if head not in self._single:
            meant = self.counted(self.meant(head))
            self._single[head] = tuple(self._joint(meant) or [self.linker.party(meant)])
        return self._single[head]

    def _all(self, head: int) -> tuple[Party, ...]:
        """Return a party for each member of a phrase."""
        return tuple(party for _, party in self._told(head))

    def _told(self, head: int) -> tuple[tuple[int, Party], ...]:
        """Return the members of a phrase with a party for each; looked up once a phrase."""
        if head not in self._known:
            members = self.members(self.counted(self.meant(head)))
            self._known[head] = tuple(
                (member, party)
                for member in members
                for party in self._joint(member) or [self.linker.party(self.counted(member))]
            )
        return self._known[head]

    def members(self, head: int) -> list[int]:
        """Return the joined nouns of a phrase, also where they hang on one another."""
        found = [head]
        for member in found:
            found += [other for other in conjuncts(self.reading, member) if other not in found]
            if len(found) > _MOST:
                break
        return [member for member in found if not is_left_out(self.reading, member)] or [head]

    def root(self, party: Party) -> str | None:
        """Return who a party is in the end: the first mention it refers back to, or the actor."""
        if party.mention not in self._roots:
            self._roots[party.mention] = self._root(party.mention or "")
        return self._roots[party.mention] or party.actor

    def _root(self, mention: str) -> str | None:
        """Return the first mention that one refers back to; None if there is none such."""
        found = self._mentions.get(mention)
        for _ in range(_MOST):
            if found is None or found.head is None or found.head not in self._mentions:
                break
            found = self._mentions[found.head]
        return found.id if found is not None else None

    def _is_resolved(self, party: Party) -> bool:
        """Say whether a party is known by more than a pronoun."""
        return party.actor is not None or self.root(party) != party.mention

    def without(self, parties: tuple[Party, ...], others: tuple[Party, ...]) -> tuple[Party, ...]:
        """Return the parties that are not among others: "lifted its siege" has no target."""
        if not parties or not others:
            return parties
        roots = {self.root(party) for party in others} - {None}
        actors = {party.actor for party in others} - {None}
        spans = {party.spans for party in others}
        countries = {party.country for party in others} - {None}
        return tuple(
            party
            for party in parties
            if self.root(party) not in roots
            and party.actor not in actors
            and party.spans not in spans
            and (party.mention is not None or party.country not in countries)
        )

    def distinct(self, parties: tuple[Party, ...], word: int) -> tuple[Party, ...]:
        """Return parties without those told a second time: the one nearest to a word stays."""
        at = self.tokens[word].start
        best: dict[str, Party] = {}
        for party in sorted(parties, key=lambda one: abs(one.spans[0].start - at)):
            name = self.root(party) or f"{party.spans}{party.country}"
            if name in best and self._are_joined(party, best[name]):
                name += f"{party.spans}"
            best.setdefault(name, party)
        kept = [party for party in parties if any(party is one for one in best.values())]
        return tuple(
            dict.fromkeys(
                one
                for one in kept
                if not self._is_owner(one, kept)
                and not self._is_office(one, kept)
                and not self._is_of_them(one)
            )
        )

    def _are_joined(self, one: Party, other: Party) -> bool:
        """Say whether one of two is the other's: "the priest and his clerk" are two."""
        tops = [top for each in (one, other) if (top := self.reading.top_at(each.spans))]
        if len(tops) != len((one, other)):
            return False
        earlier, later = sorted(tops, key=lambda top: top.index)
        if later.deprel != "conj" or is_thing(later):
            return False
        is_owned = any(
            each.upos == "PRON" for each in self.reading.children(later.index, "nmod:poss")
        )
        joined = conjuncts(self.reading, earlier.index)
        return is_owned and (
            later.index in joined or later.head in self.reading.subtree(earlier.index)
        )

    def _is_office(self, party: Party, others: Iterable[Party]) -> bool:
        """
        Say whether a party is only an office of one named before it: "Ali Said, premier and minister of trade".

        It has no article and no owner; the parser may join it to the name as another.
        """
        office = self.reading.top_at(party.spans)
        role = role_of(office.lemma.lower()) if office is not None else None
        if office is None or role is None or role.type != "person" or _MANY in office.feats:
            return False
        if self.reading.children(office.index, "det", "nmod:poss", "nummod"):
            return False
        name = office
        while name.deprel in {"appos", "conj"}:
            name = self.tokens[name.head]
        is_named = name is not office and name.upos == "PROPN"
        return is_named and any(
            span.start <= name.start < span.end and self.reading.text.startswith(",", span.end)
            for other in others
            for span in other.spans
        )

    def _is_of_them(self, party: Party) -> bool:
        """Say whether a party is only what some of those before it are: "three men, two of them Danes"."""
        top = self.reading.top_at(party.spans)
        if top is None or top.deprel != "appos":
            return False
        counted = self.reading.children(top.index, "nsubj")
        below = [child for one in counted for child in self.reading.children(one.index, "nmod")]
        return any(child.text.lower() in {"them", "whom"} for child in below)

    def _is_owner(self, party: Party, others: Iterable[Party]) -> bool:
        """Say whether a party only stands in the phrase of another as its state: "Peru" in "Peru's army"."""
        top = self.reading.top_at(party.spans)
        beside: set[int] = set()
        if top is not None and top.deprel == "nmod:poss":
            # "Peru's president, Ana Roca,": she is one with her office.
            names = self.reading.children(top.head, "appos")
            beside = {
                self.tokens[at].start for one in names for at in phrase(self.reading, one.index)
            }
        return party.country is not None and any(
            party.spans != other.spans
            and party.country == other.country
            and (
                all(any(whole.contains(piece) for whole in other.spans) for piece in party.spans)
                or other.spans[0].start in beside
            )
            for other in others
        )

    def _joint(self, head: int) -> list[Party]:
        """Return a party for each state of a joint phrase: "ministers of Peru and Chile", "of both Koreas"."""
        is_bare = self.tokens[head].text.lower() in BOTH | PAIRS
        if "Number=Plur" not in self.tokens[head].feats and not is_bare:
            return []
        pair = self.linker.pair(head)
        if pair:
            return list(pair)
        sector = self.linker.party(head).sector
        for child in self.reading.children(head, "nmod", "amod", "compound"):
            states = conjuncts(self.reading, child.index)
            is_placed = child.deprel != "nmod" or case_of(self.reading, child.index) in _PLACED
            # "Four vets, all of them from Peru or Chile" are not told by their states.
            is_placed &= not any(word.text == "," for word in self.tokens[head : child.index])
            both = namesakes(self.reading, child) if is_placed else ()
            if both:
                spans = self.linker.party(head).spans
                return [Party(spans=spans, country=one, sector=sector) for one in both]
            if is_placed and len(states) > 1:
                named = [self._state(state) for state in states]
                known = {party.country for party in named}
                if None not in known and len(known) > 1:  # not "generals in Juba and Malakal"
                    return [
                        Party(
                            spans=party.spans,
                            mention=party.mention,
                            actor=party.actor,
                            country=party.country,
                            sector=sector or party.sector,
                        )
                        for party in named
                    ]
        return []

    def _state(self, head: int) -> Party:
        """Return the party a state is, also where it is only said to be a place: "judges in Peru"."""
        party = self.linker.party(head)
        if party.country is not None:
            return party
        country = demonyms().get(self.tokens[head].text)
        if country is not None:
            return Party(spans=party.spans, country=country)
        return next(iter(self.of_place(head)), party)

    def behind(self, word: Token, cases: Iterable[str]) -> tuple[Party, ...]:
        """Return the parties in a prepositional phrase of a word; places stand for countries."""
        wanted = set(cases)
        for child in self.reading.children(word.index, "obl", "nmod"):
            if case_of(self.reading, child.index) in wanted:
                found = self.of(child.index) or self.of_place(child.index)
                if not found and self.is_people(self.tokens[child.index]):
                    found = self.named(child.index)
                if found:
                    return found
        return ()

    def of_place(self, head: int) -> tuple[Party, ...]:
        """Return the country a place lies in, as a party: who visits Quito visits Ecuador."""
        if is_of_text(self.reading, self.tokens[head]):
            return ()
        span = self.reading.span(head, head + 1)
        for place in self.reading.marks_at(Place, (span,)):
            if place.country:
                return (Party(spans=place.spans, country=place.country),)
        if self.tokens[head].upos == "PROPN" and self.linker.mention(head) is None:
            # A state only the reader's own dictionary knows is on no map of ours.
            known = choices(self.tokens[head].text, self.reading.report.date)
            if known and known[0][0].type == "state":
                return (Party(spans=(span,), country=known[0][0].country),)
        return ()

    def of_nation(self, word: Token) -> tuple[Party, ...]:
        """Return the state that an adjective tells: "Jordanian tents"."""
        country = demonyms().get(word.text)
        return (
            (Party(spans=(self.reading.span(word.index, word.index + 1),), country=country),)
            if country
            else ()
        )

    def of_fighters(self, noun: Token, kind: str) -> tuple[Party, ...]:
        """
        Return the fighters told before a noun for violence: "an Islamist attack", "a Hamas raid".

        `kind` is the type of the deed: who marches for separatists need not fight, and a killing may
        be one of them.
        """
        if kind != "ASSAULT" or noun.lemma.lower() in OF_VICTIMS:
            return ()
        for word in self.reading.children(noun.index, "amod", "compound"):
            name = word.lemma.lower()
            sector = roles().get(name) if word.upos in _DESCRIBING else None
            # A "general" strike is no general's, and a "military" one mostly that of who orders it.
            if sector in FIGHTERS and sector != "MIL":
                return (Party(spans=self.reading.spans((word.index,)), sector=sector),)
            mention = self.linker.mention(word.index) if word.upos == "PROPN" else None
            if mention is not None and mention.type == "armed_group":
                return self.of(word.index)
        return ()

    def owner(self, noun: Token) -> tuple[Party, ...]:
        """Return whose a thing is: to condemn Lima's blockade is to condemn Lima."""
        for child in self.reading.children(noun.index, "compound", "nmod"):
            case = case_of(self.reading, child.index)
            is_owner = child.deprel in {"nmod:poss", "compound"} or case in _OWNERS
            if case in _OWNERS and noun.lemma.lower() in object_class("reporting"):
                continue  # who investigates a complaint by somebody does nothing to him
            if is_owner and self.linker.mention(child.index) is not None:
                found = self.of(child.index)
                if child.upos == "PRON" and not any(self._is_resolved(one) for one in found):
                    continue  # "lifted their siege": mostly the doer's own
                return found
        party = self.linker.party(noun.index)
        return (party,) if party.country is not None else ()

    def at(self, noun: Token) -> tuple[Party, ...]:
        """Return the parties a noun is, or else those whose it is, or else its place's country."""
        is_actor = any(self.linker.mention(member) for member in self.members(noun.index))
        if is_actor or self.linker.is_other(noun.index):
            return self.of(noun.index)
        told = self.owner(noun)
        # Who arrests "a friend of Mr Lind" does not arrest Mr Lind.
        is_of_him = any(self._is_of_person(one) for one in told) and self.is_human(noun)
        told = () if is_of_him else told or self.of_place(noun.index)
        # "The factions in Sudan" are asked, and not Sudan.
        is_unknown = not told and noun.upos == "NOUN" and (is_of_him or self.is_people(noun))
        return self.named(noun.index) if is_unknown else told

    def _is_of_person(self, party: Party) -> bool:
        """Say whether a party is one person."""
        mention = self._mentions.get(party.mention or "")
        return mention is not None and mention.type == "person"

    def is_people(self, token: Token | None) -> bool:
        """Say whether a word names people."""
        if token is None:
            return False
        mention = self.linker.mention(token.index)
        lemma = token.lemma.lower()
        return (
            (mention is not None and mention.type in {"person", "population", "armed_group"})
            or lemma in roles()
            or token.text.lower() in roles()
            or lemma in object_class("people")
            or (token.upos == "PRON" and token.text.lower() in _PERSONS)
            or (token.text.lower() in BOTH and bool(self.linker.pair(token.index)))
            or self._looks_like_people(token, lemma)
        )

    def is_human(self, token: Token) -> bool:
        """Say whether a word joined to somebody is somebody too: "the mayor, his brother and two of his clerks"."""
        if token.upos == "NUM":
            token = next(iter(self.reading.children(token.index, "nmod")), token)
        is_named = self.is_people(token) or self._is_in_name(token, {"LOC", "ORG", "PARTY"})
        # "Protestants", "Tutsis": many who share a name.
        is_named |= token.upos == "PROPN" and _MANY in token.feats and token.text.endswith("s")
        return is_named or any(token.lemma.lower() in object_class(name) for name in _JOINED)

    def _looks_like_people(self, token: Token, lemma: str) -> bool:
        """Say whether an unknown noun is made like those for people: "satirist", "its aide, Ana Roca"."""
        if token.upos == "PROPN":
            return self._is_in_name(token, {"PER"})
        if token.upos != "NOUN" or lemma in object_class("thing"):
            return False
        if lemma == "group":  # of farmers, of the Dalit
            members = self.reading.children(token.index, "amod", "compound", "nmod:poss")
            return any(one.text[:1].isupper() or self.is_people(one) for one in members)
        is_plural = "Number=Plur" in token.feats
        is_made_so = lemma.endswith(_HUMAN) or (is_plural and lemma.endswith(_AGENTS))
        is_made_so &= lemma not in object_class("player")
        is_made_so |= self._is_told_by_who(token)
        return is_made_so or any(
            self._is_in_name(one, {"PER"}) for one in self.reading.children(token.index, "appos")
        )

    def _is_told_by_who(self, noun: Token) -> bool:
        """Say whether a clause goes on with a noun as with people: "a dyer whom they had shot"."""
        return any(
            one.text.lower() in _WHO
            for clause in self.reading.children(noun.index, "acl:relcl")
            for one in self.reading.children(clause.index, "nsubj", "nsubj:pass", "obj")
        )

    def _is_in_name(self, word: Token, types: set[str]) -> bool:
        """Say whether the model sees a name over a word, of a person or of something else."""
        names = self.reading.entities_in(word.index, word.index + 1)
        return any(entity.type in types for entity in names)

    def is_place(self, token: Token) -> bool:
        """Say whether a word is the name of a place."""
        return token.upos == "PROPN" and bool(self.of_place(token.index))

    def are_many(self, token: Token) -> bool:
        """Say whether a word names people, by name or by number: "hundreds", "at least 40"."""
        return token.upos == "NUM" or token.lemma.lower() in _COUNTED or self.is_people(token)

    def is_person(self, token: Token | None) -> bool:
        """Say whether a word names one person."""
        mention = self.linker.mention(token.index) if token is not None else None
        return mention is not None and mention.type == "person"

    def words(self, head: int) -> set[str]:
        """Return the lemmas of a phrase."""
        return {self.tokens[word].lemma.lower() for word in phrase(self.reading, head)}
