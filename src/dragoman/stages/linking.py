"""From words to who is meant: parties and sources, through the mentions found before."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from dragoman.knowledge.actors import lone_capitals
from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Party, Place, Source
from dragoman.spans import Span
from dragoman.stages.joint_counted import counted
from dragoman.stages.joint_named import two_named
from dragoman.stages.joint_parties import names_states, pair_of
from dragoman.stages.joint_they import named_together
from dragoman.stages.mention.sides import sides_of
from dragoman.stages.mention.words import country_in
from dragoman.stages.phrases import case_of, conjuncts, core, determiners_of, is_remark, phrase
from dragoman.stages.place.happenings import is_named_by_town

# Texts that somebody issues.
ISSUED = frozenset(
    "account bulletin communication communique communiqué declaration dispatch letter list memo message note notice "
    "read-out reading readout release report statement summary text transcript version".split()
)
_OFFICIAL = frozenset({"GOV", "MIL", "LEG"})
# Texts that only bodies issue; a report or a message printed somewhere may be anybody's.
_NOTES = frozenset("bulletin communique communiqué note".split())
# Who serves somebody or looks after him, and is not he; most others are roles with mentions of their own.
_SERVING = frozenset(
    "adjutant agent boss chief deputy friend manager mentor second-in-command stand-in tutor".split()
)
# Of whom somebody is a brother, a neighbour or a classmate.
_OF_FLESH = frozenset({"armed_group", "person", "population"})
_TEAMS = frozenset({"camp", "entourage", "staff", "team"})
_REPORTS = frozenset({"dispatch", "report"})
_SIDES = frozenset({"delegation", "side"})
_THEY = frozenset({"they", "them", "their"})
# Who does these to a text need not have written it.
_BRINGING = frozenset({"carry", "circulate", "send", "sign"})
ISSUING = frozenset("carry circulate issue post print publish release send sign write".split())


def linker_of(reading: Reading) -> Linker:
    """
    Return the linker of a reading: stages ask it for the same phrases.

    It lasts until there are more mentions; places, which it asks for as well, come before those.
    """
    return reading.once(Mention, Linker)


class Linker:
    """Finds the mention a word belongs to. Made once for the stages that have the same mentions."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._parties: dict[int, Party] = {}
        self._pairs: dict[int, tuple[Party, ...]] = {}

    @cached_property
    def _by_word(self) -> Mapping[int, Mention]:
        """The innermost mention over each word; a stage that finds nothing never asks."""
        return self._reading.innermost(Mention)

    def mention(self, word: int) -> Mention | None:
        """Return the innermost mention over a word."""
        return self._by_word.get(word)

    def mention_of(self, head: int) -> Mention | None:
        """
        Return the mention of a phrase: that of its head, of a name beside it, or of who owns it.

        "Roa's deputy, Ann Wu," is Ann Wu; nobody is his own neighbour, deputy or brother.
        """
        found = self._by_word.get(head) or self._named_beside(head)
        if found is not None:
            return found
        if self.is_other(head):
            return None
        is_near = (
            self._reading.tokens[head].lemma.lower() in object_class("kin") | _SERVING | _TEAMS
        )
        for owner in self._reading.children(head, "nmod:poss", "compound"):
            found = self._by_word.get(owner.index)
            if found is not None and not is_remark(self._reading, owner):
                if is_near and found.type in _OF_FLESH and owner.deprel == "nmod:poss":
                    return None
                return found
        return None

    def _named_beside(self, head: int) -> Mention | None:
        """Return the person named in apposition to a noun that somebody owns, or who is another: "its backer, Chad"."""
        if not self._reading.children(head, "nmod:poss"):
            return None
        for beside in self._reading.children(head, "appos"):
            found = self._by_word.get(beside.index)
            if found is not None and (found.type == "person" or self.is_other(head)):
                return found
        return None

    def is_other(self, head: int) -> bool:
        """Say whether a noun names somebody other than its owner: "Peru's neighbour"."""
        return self._reading.tokens[head].lemma.lower() in object_class("other_side")

    def _country(self, head: int, mention: Mention | None) -> str | None:
        """Return the country of a phrase: its mention's, else an adjective's."""
        if mention is not None and (mention.country is not None or _is_court(mention)):
            return mention.country
        own = self._country_of_chief(head)
        if own is not None:
            return own
        first, last = self._described(head, mention)
        owners = self._reading.children(head, "nmod:poss") if self.is_other(head) else ()
        if any(owner.upos != "PRON" for owner in owners):
            return None
        if is_named_by_town(self._reading, head):
            return None
        told = country_in(self._reading, first, last) or self._flag(head)
        return told or self._issuer_country(head)

    def _country_of_chief(self, head: int) -> str | None:
        """Return whose people they are who work for somebody: "his team" has his country."""
        if self._reading.tokens[head].lemma.lower() not in _TEAMS:
            return None
        chiefs = (self._by_word.get(one.index) for one in self._reading.children(head, "nmod:poss"))
        return next((one.country for one in chiefs if one is not None), None)

    def _flag(self, head: int) -> str | None:
        """Return whose ship one is: "a vessel of Denmark", "trawlers of the Danish fleet"."""
        if self._reading.tokens[head].lemma.lower() not in object_class("ship"):
            return None
        owners = (
            child.index
            for child in self._reading.children(head, "nmod")
            if case_of(self._reading, child.index) == "of"
        )
        return next((country for one in owners if (country := self.party(one).country)), None)

    def _described(self, head: int, mention: Mention | None) -> tuple[int, int]:
        """Return the words of a phrase that may name a country: a person's name is no place's."""
        first, last = core(self._reading, head)
        if mention is None or mention.type != "person" or mention.name is None:
            return first, last
        name = frozenset(mention.name.split())
        parts = (at for at in range(first, last) if self._reading.tokens[at].text in name)
        return first, next(parts, last)

    def _issuer_country(self, head: int) -> str | None:
        """Return the country of who issued a text: "a note from the ministry", "published by"."""
        reading, text = self._reading, self._reading.tokens[head]
        is_text = text.lemma.lower() in ISSUED or is_read_out(reading, text)
        if not is_text and reading.tokens[head].text.lower() != "one":
            return None
        # "The reading of the talks published by Oslo": it is no talks that are published.
        nouns = (head, *(one.index for one in reading.children(head, "nmod") if is_text))
        acts = [one for noun in nouns for one in reading.children(noun, "acl")]
        made = [one for one in acts if one.lemma.lower() in ISSUING or _is_put_out(reading, one)]
        if not is_text and not made:
            return None
        by = list(reading.children(head, "nmod"))
        for one in made:
            by += reading.children(one.index, "obl")
        for who in _publishers(reading, head):
            mention = self.mention_of(who.index)
            if mention is not None:
                return mention.country
        for child in by:
            mention = self.mention_of(child.index)
            case = case_of(reading, child.index)
            is_issuer = case in {"by", "from"} or (case == "of" and mention and _issues(mention))
            if is_issuer and mention is not None:
                return mention.country
            if case == "by" and child.lemma.lower() in _SIDES:
                return self.party(child.index).country  # "issued by the Uzbek side"
        return (
            self._seat_country(head, by) if self._is_of_seat(head, made) else self._released(head)
        )

    def _released(self, head: int) -> str | None:
        """Return the country of the body that issues a text: "the ministry published a notice"."""
        text = self._reading.tokens[head]
        verb = self._reading.tokens[text.head]
        is_report = verb.lemma.lower() == "carry" and text.lemma.lower() in _REPORTS
        is_own = is_report or verb.lemma.lower() not in _BRINGING
        if text.deprel != "obj" or verb.lemma.lower() not in ISSUING or not is_own:
            return None
        issuers = (
            self.mention_of(one.index) for one in self._reading.children(verb.index, "nsubj")
        )
        # What an agency carries as its report is its own.
        bodies = frozenset({"JRN"}) if is_report else _OFFICIAL | {"IGO"}
        official = (one for one in issuers if one is not None and one.sector in bodies)
        return next((one.country for one in official), None)

    def _is_of_seat(self, head: int, made: list[Token]) -> bool:
        """Say whether a text may be that of the state in whose capital it was issued."""
        if self._reading.tokens[head].lemma.lower() in _NOTES:
            return all(one.lemma.lower() in {"issue", "publish"} for one in made)
        articles = determiners_of(self._reading, head)
        is_issued = bool(made) and all(one.lemma.lower() == "issue" for one in made)
        is_statement = self._reading.tokens[head].lemma.lower() == "statement"
        return is_statement and is_issued and "the" in articles

    def _seat_country(self, head: int, behind: list[Token]) -> str | None:
        """Return the country of a text issued in a capital: "the note issued in Lima"; joint ones have none."""
        if any(child.text.lower() == "joint" for child in self._reading.children(head)):
            return None
        seats = [
            child.index
            for child in behind
            if child.text in lone_capitals() and case_of(self._reading, child.index) == "in"
        ]
        return country_in(self._reading, seats[0], seats[0] + 1) if len(seats) == 1 else None

    def party(self, head: int) -> Party:
        """Return the party a head word stands for, with the whole phrase as its words."""
        if head not in self._parties:
            mention = self.mention_of(head)
            words = phrase(self._reading, head)
            # "Human and Peoples' Rights" is one name, a "Secretary-General" one office.
            if mention is not None and (mention.name or mention.text.lower().endswith("-general")):
                name = {one.index for one in self._reading.words_in(mention.spans[0])}
                words = tuple(sorted({*words, *name})) if head in name else words
            elif mention is None:
                words = self._whole_place(head, words)
            self._parties[head] = Party(
                spans=self._reading.spans(words),
                mention=mention.id if mention else None,
                actor=mention.actor if mention else None,
                country=self._country(head, mention),
                sector=mention.sector if mention else None,
            )
        return self._parties[head]

    def _whole_place(self, head: int, words: tuple[int, ...]) -> tuple[int, ...]:
        """Return the words of a phrase with all of the place's name that it ends, if the tree has cut it: "La | Paz"."""
        if self._reading.tokens[head].upos != "PROPN":
            return words
        here = self._reading.span(head, head + 1)
        for place in self._reading.marks_at(Place, (here,)):
            name = {one.index for one in self._reading.words_in(place.spans[0])}
            if min(name) < min(words):
                return tuple(sorted({*words, *name}))
        return words

    def whose(self, noun: int) -> Party:
        """Return whose deed a noun tells, by its own adjective: "Russian" of "a Russian strike"."""
        party = self.party(noun)
        if party.country is None:
            return party
        for child in self._reading.children(noun, "amod", "compound"):
            named = self.mention(child.index)
            is_state = child.deprel == "amod" or (named is not None and named.type == "state")
            if is_state and self.party(child.index).country == party.country:
                return self.party(child.index)
        return party

    def parties(self, head: int) -> tuple[Party, ...]:
        """Return a party for each member of a phrase: "Lima and Quito", "both sides" are two."""
        return tuple(
            party
            for member in conjuncts(self._reading, head)
            for party in self.pair(member) or (self.party(member),)
        )

    def pair(self, head: int) -> tuple[Party, ...]:
        """Return those that "the two ministers" or "the Sides" stands for; also "they", if it means several."""
        if head not in self._pairs:
            self._pairs[head] = self._two(head)
        return self._pairs[head]

    def _two(self, head: int) -> tuple[Party, ...]:
        """Return those that a phrase stands for; none if it names no two, and takes up nobody joined to others."""
        said, head = head, self._referred(head)
        states = sides_of(self._reading, head)
        found = pair_of(self._reading, head, self.mention) if not states else ()
        if not states and not found:
            found = named_together(self._reading, head, self.mention)
        if not states and not found:
            found = two_named(self._reading, head, self.mention)
        if not states and not found:
            return self._counted(said, head)
        if names_states(self._reading.tokens[head].text):
            states = tuple(one.country for one in found if one.country)
        spans = self._reading.spans(phrase(self._reading, said))
        if states:
            return tuple(_state(spans, state) for state in states)
        return tuple(_mentioned(spans, one) for one in found)

    def _counted(self, said: int, head: int) -> tuple[Party, ...]:
        """Return those that "the three countries" stands for."""
        found = counted(self._reading, head, self.mention)
        spans = self._reading.spans(phrase(self._reading, said)) if found else ()
        are_states = names_states(self._reading.tokens[head].text)
        return tuple(
            _state(spans, one.country)
            if one.mention is None or are_states
            else _mentioned(spans, one.mention)
            for one in found
        )

    def _referred(self, head: int) -> int:
        """Return the joint phrase that "they" refers to; any other word is its own."""
        mention = self.mention(head)
        if self._reading.tokens[head].text.lower() not in _THEY or mention is None:
            return head
        joint = self._reading.by_id(Mention).get(mention.head or "")
        if joint is None or joint.actor is not None:
            return head
        return self._reading.words_in(joint.spans[0])[-1].index

    def is_actor(self, head: int) -> bool:
        """Say whether a phrase, or a member of it, names somebody who can act."""
        return any(self.mention_of(member) is not None for member in conjuncts(self._reading, head))

    def source(self, head: int) -> Source:
        """Return the speaker a head word stands for."""
        words = tuple(
            word
            for member in conjuncts(self._reading, head)
            for word in phrase(self._reading, member)
        )
        party = self.party(head)
        return Source(
            spans=self._reading.spans(words),
            mention=party.mention,
            actor=party.actor,
            country=party.country,
        )


def _state(spans: tuple[Span, ...], country: str) -> Party:
    """Return a state as the party that a phrase stands for."""
    return Party(spans=spans, actor=country, country=country, sector="GOV")


def _mentioned(spans: tuple[Span, ...], one: Mention) -> Party:
    """Return who is mentioned elsewhere as the party that a phrase stands for."""
    return Party(
        spans=spans,
        mention=one.id or None,
        actor=one.actor,
        country=one.country,
        sector=one.sector,
    )


def is_read_out(reading: Reading, token: Token) -> bool:
    """Say whether a word is the last of "read-out", which may be cut into three."""
    before = reading.tokens[max(0, token.index - 2) : token.index]
    is_out = token.text.lower() == "out"
    return is_out and [one.text.lower() for one in before] == ["read", "-"]


def _issues(mention: Mention) -> bool:
    """Say whether somebody issues texts: "the note of the chancellery" is its note."""
    return mention.sector in _OFFICIAL and mention.type != "state"


def _is_put_out(reading: Reading, verb: Token) -> bool:
    """Say whether a text is "put out" or "handed out" by somebody."""
    parts = {one.text.lower() for one in reading.children(verb.index, "compound:prt", "advmod")}
    return verb.lemma.lower() in {"give", "hand", "put"} and "out" in parts


def _publishers(reading: Reading, text: int) -> list[Token]:
    """Return who issued a text by its own clause: "the account that Lima published"."""
    clauses = reading.children(text, "acl:relcl")
    issuing = [one.index for one in clauses if one.lemma.lower() in ISSUING]
    return [who for at in issuing for who in reading.children(at, "nsubj") if who.upos != "PRON"]


def _is_court(mention: Mention) -> bool:
    """Say whether a mention is a court of many states: "The Hague ruled" tells nothing of the Dutch."""
    return mention.sector == "JUD" and mention.type == "organisation"
