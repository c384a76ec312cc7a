"""What can leave something out: a text, a broadcast, somebody's version of a meeting."""

from __future__ import annotations

from functools import cached_property

from dragoman.knowledge.actors import PEOPLE, STATELY, demonyms
from dragoman.knowledge.speech import media
from dragoman.language.grammar import NOUNS, PEERS
from dragoman.language.reading import Reading, Token
from dragoman.stages.joint_parties import BOTH, EITHER
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import ISSUING, Linker, is_read_out
from dragoman.stages.phrases import case_of, phrase

# What tells of things, or lists them.
ACCOUNTS = frozenset(
    "account address agenda agency announcement answer article assessment atlas biography briefing "
    "broadcast broadcaster brochure bulletin chapter chronicle chronology circular communique "
    "communication communiqué conclusion coverage declaration dispatch document dossier draft editorial "
    "eulogy filing finding gazette homily indictment interview judgment judgement leaflet letter "
    "list log magazine manifesto media memo memoir memorandum message minute minutes newspaper news "
    "note notice obituary paper paragraph post press programme program prayer "
    "presentation proclamation readout reading reading-out record register release remark reply "
    "report resolution result review sermon speech statement story summary survey telling testimony "
    "sheet text textbook toast transcript tribute tweet verdict version video write-up "
    "card medium notification telegram telex page script caption "
    "breakdown census count edition feed figures inventory statistics tally toll webpage website "
    "yearbook".split()
)
# Rules stand for good: what they do not name they do not keep from anybody.
_STANDING = frozenset(
    "act agreement charter code constitution contract convention handbook law lease regulation rule "
    "statute treaty".split()
)
# A rule as it was published is a text like others: "the deal as printed".
_PUBLISHED = frozenset(
    "adopted circulated drafted initialled issued leaked printed published released signed".split()
)
# Occasions of speech that leave no text behind.
_EVENTS = frozenset({None, "call", "meeting", "social media", "letter"})
_PRONOUNS = frozenset({"it", "they", "neither", "none", "one", "both", "which", "that", "its"})
_POINTING = frozenset({"PRON", "DET", "NUM", "CCONJ"})
# Those who met.
_SIDES = frozenset({"capital", "delegation", "government", "ministry", "party", "side"})
_PIECES = frozenset({"line", "page", "paragraph", "sentence", "word"})
OWNED = frozenset({"'s", "’s", "'", "’"})
# How many sentences back a pronoun may find its account.
_FARTHEST = 2


class Accounts:
    """Tells accounts from other things. Made once for each run."""

    def __init__(self, reading: Reading, linker: Linker) -> None:
        self._reading = reading
        self._linker = linker

    def is_account(self, word: int | None, *, texts_only: bool) -> bool:
        """Say whether a word names an account, or (if those will do) somebody who gives one."""
        if word is None:
            return False
        if self._is_published(word):
            return True
        if self._reading.tokens[word].lemma.lower() in _STANDING:
            return False
        if self.is_text(word) or self._is_version(word) or self._points_to_text(word):
            return True
        return not texts_only and (self._linker.is_actor(word) or self._is_side(word))

    def _is_side(self, word: int) -> bool:
        """Say whether a word means those who met, one or neither of them: "the Malian side"."""
        if self._reading.tokens[word].lemma.lower() not in _SIDES:
            return False
        beside = {one.text for one in self._reading.children(word, "det", "nummod", "amod")}
        is_of_land = not demonyms().keys().isdisjoint(beside)
        return is_of_land or bool({one.lower() for one in beside} & (BOTH | EITHER))

    def is_body(self, word: int) -> bool:
        """Say whether a word means one of those who met, or a body that speaks for somebody."""
        mention = self._linker.mention_of(word)
        is_body = mention is not None and mention.type not in PEOPLE
        return is_body or self._is_side(word)

    def speaks_for_state(self, word: int) -> bool:
        """Say whether a word means a state, a body of its government, or those who met: "Lima", "neither side"."""
        mention = self._linker.mention_of(word)
        is_state = mention is not None and mention.type in STATELY and mention.sector == "GOV"
        is_neither = self._reading.tokens[word].text.lower() == "neither"
        return is_state or is_neither or self._is_side(word)

    def is_text(self, word: int) -> bool:
        """Say whether a phrase names a text or a broadcast; "read-out" is two words."""
        token = self._reading.tokens[word]
        own, form = token.lemma.lower(), token.text.lower()
        if (
            own in ACCOUNTS
            or {form, form.removesuffix("s")} & ACCOUNTS
            or media().get(own) not in _EVENTS
        ):
            return token.upos in NOUNS
        lemmas = {self._reading.tokens[at].text.lower() for at in phrase(self._reading, word)}
        return bool(lemmas & {"readout", "read-out"}) or {"read", "out"} <= lemmas

    def _is_published(self, word: int) -> bool:
        """Say whether "as signed", "as published" stands behind a noun."""
        after = [token.text.lower() for token in self._reading.tokens[word + 1 : word + 3]]
        is_noun = self._reading.tokens[word].upos in NOUNS
        return is_noun and len(after) == 2 and after[0] == "as" and after[1] in _PUBLISHED

    def _is_version(self, word: int) -> bool:
        """Say whether a word is the owner of a version not named again: "Ottawa's did not"."""
        token = self._reading.tokens[word]
        if token.upos != "PROPN" or token.deprel.startswith("nmod:poss"):
            return False
        # The mark of the owner stands behind the whole name: "Addis Ababa's".
        parts = [word, *(one.index for one in self._reading.children(word, "flat"))]
        after = self._reading.tokens[parts[-1] + 1 : parts[-1] + 2]
        is_close = bool(after) and after[0].start == self._reading.tokens[parts[-1]].end
        return is_close and after[0].text in OWNED

    def _points_to_text(self, word: int) -> bool:
        """Say whether a pronoun may stand for a text named in this sentence or the last ones."""
        token = self._reading.tokens[word]
        if token.text.lower() == "one" and token.upos == "NOUN":
            return self._is_other_one(token)
        if token.text.lower() not in _PRONOUNS or token.upos not in _POINTING:
            return False
        here, is_they = self._reading.sentences[token.sentence].index, token.text.lower() == "they"
        if token.text.lower() == "it" and self.told_before(word) != word:
            return True
        return any(
            (back or at < word) and (not is_they or self._are_many(at))
            for back in range(_FARTHEST + 1)
            for at in self._texts.get(here - back, ())
        )

    def _are_many(self, text: int) -> bool:
        """Say whether a word for a text can be taken up by "they"."""
        joined = self._reading.children(text, "conj")
        return "Number=Plur" in self._reading.tokens[text].feats or bool(joined)

    def _is_other_one(self, one: Token) -> bool:
        """Say whether "the Malian one" is a text like the subject of the clause before."""
        return any(
            at < one.index and self._reading.tokens[at].relation == "nsubj"
            for number in (one.sentence, one.sentence - 1)
            for at in self._texts.get(number, ())
        )

    def meant(self, who: int) -> int:
        """
        Return the account that "it" takes up, of its own sentence or the one before.

        "By his own account" is that of who does what it tells, also behind it.
        """
        tokens = self._reading.tokens
        token = tokens[who]
        if token.deprel == "nmod:poss" and token.upos == "PRON":
            return self._doer_beside(token)
        clause = tokens[token.head] if token.head >= 0 else token
        if token.text.lower() not in {"it", "they"} or token.deprel != "nsubj":
            return who
        while clause.deprel in PEERS and clause.head >= 0:
            clause = tokens[clause.head]
            for named in self._reading.children(clause.index, "nsubj"):
                if self.is_text(named.index):
                    return named.index
        return self.told_before(who) if token.text.lower() == "it" else who

    def issuer_before(self, pronoun: int) -> int | None:
        """Return who put out the text that "they" takes up: "Oslo published four lines. They ..."."""
        here = self._reading.tokens[pronoun]
        if here.text.lower() not in {"it", "they"}:
            return None
        issued = (
            one
            for back in range(1, _FARTHEST + 1)
            for at in self._texts.get(here.sentence - back, ())
            if self._is_issued(one := self._reading.tokens[at])
        )
        text = next(issued, None)
        own = self._reading.children(text.head, "nsubj") if text is not None else ()
        return own[0].index if own else None

    def _doer_beside(self, owner: Token) -> int:
        """Return the subject of the clause beside "his own" account; else the pronoun."""
        noun = self._reading.tokens[owner.head]
        is_own = any(
            one.text.lower() == "own" for one in self._reading.children(noun.index, "amod")
        )
        if not is_own or noun.deprel != "obl" or case_of(self._reading, noun.index) != "by":
            return owner.index
        told = self._reading.children(noun.head, "nsubj")
        return told[0].index if len(told) == 1 else owner.index

    def told_before(self, word: int) -> int:
        """
        Return the account or office that is the subject of the sentence before, else the word.

        Where that is "it" once more, the one before counts: "The note is short. It ... It ...".
        """
        here = self._reading.tokens[word].sentence
        told = self._main_accounts[here - 1] if here else None
        return word if told is None else told

    @cached_property
    def _main_accounts(self) -> list[int | None]:
        """The account or office that is the subject of each sentence, or that its "it" goes on from."""
        tokens = self._reading.tokens
        found: list[int | None] = []
        for sentence in self._reading.sentences:
            told = None
            for token in tokens[sentence.first : sentence.last]:
                if token.deprel != "nsubj" or tokens[token.head].deprel != "root":
                    continue
                if self.is_text(token.index) or self._is_office(token):
                    told = token.index
                    break
                if token.text.lower() == "it":
                    told = found[-1] if found else None
                    break
            found.append(told)
        return found

    def _is_office(self, noun: Token) -> bool:
        """Say whether a noun means those who speak for somebody: "Roca's office"."""
        owners = self._reading.children(noun.index, "nmod:poss")
        return noun.lemma.lower() == "office" and bool(owners)

    def _is_issued(self, noun: Token) -> bool:
        """Say whether a noun means the words that somebody puts out: "published four lines"."""
        if noun.deprel != "obj" or noun.lemma.lower() not in _PIECES:
            return False
        return lemma_in(ISSUING, self._reading.tokens[noun.head]) in ISSUING

    @cached_property
    def _texts(self) -> dict[int, list[int]]:
        """The words for texts in each sentence, and owners of versions."""
        found: dict[int, list[int]] = {}
        for token in self._reading.tokens:
            is_noun = token.upos in NOUNS
            is_text = is_noun and (token.lemma.lower() in ACCOUNTS or self._is_issued(token))
            if not is_text and token.text.lower() == "out":  # which may pass for a preposition
                is_text = is_read_out(self._reading, token)
            if is_text or (token.upos == "PROPN" and self._is_version(token.index)):
                found.setdefault(token.sentence, []).append(token.index)
        return found
