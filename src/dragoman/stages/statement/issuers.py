"""Whose text it is that "the statement said": who issued it in the words before."""

from __future__ import annotations

from dragoman.knowledge import speech
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.function_words import DEFINITE
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import ISSUED, ISSUING, Linker
from dragoman.stages.phrases import case_of, determiners_of

# Any text may be called so again.
_ANY = frozenset({"document", "statement", "text"})
_TEXTS = ISSUED | _ANY | frozenset({"post", "tweet"})
_FROM = frozenset({"by", "from"})
_GIVING = frozenset({"give", "make", "read", "sign", "adopt"})
# So many sentences before a text its issuer may stand.
_FARTHEST = 3
# "A military statement": whose, the sentence before tells.
_SECTORS = {
    "government": "GOV",
    "military": "MIL",
    "ministry": "GOV",
    "palace": "GOV",
    "parliamentary": "LEG",
    "presidential": "GOV",
}


class Issuers:
    """Finds who issued the text a noun takes up. Made once for each run."""

    def __init__(self, reading: Reading, linker: Linker) -> None:
        self._reading = reading
        self._linker = linker
        self._known: dict[int, int | None] = {}

    def issuer(self, text: int) -> int | None:
        """
        Return the head word of who issued a text; None if the words before do not tell.

        "Peru's ministry published a note. The note said ...": the ministry.
        """
        if text not in self._known:
            self._known[text] = None  # a text is not its own issuer
            self._known[text] = self._find(self._reading.tokens[text])
        return self._known[text]

    def _find(self, noun: Token) -> int | None:
        """Return who issued the text of a noun, by its own words or by those before."""
        if _called(noun) not in _TEXTS or noun.upos not in NOUNS:
            return None
        beside = self._beside(noun)
        if beside is not None:
            return beside
        articles = determiners_of(self._reading, noun.index)
        is_taken_up = bool(articles & DEFINITE) and "Number=Plur" not in noun.feats
        if self._reading.children(noun.index, "nmod:poss") or not is_taken_up:
            return None  # "the two statements" have an issuer each
        before = self._before(noun)
        return self.issuer(before.index) if before is not None else None

    def _before(self, noun: Token) -> Token | None:
        """Return the last text that a noun may take up, of its sentence or of those before."""
        begin = self._reading.sentences[max(0, noun.sentence - _FARTHEST)].first
        words = (_called(noun),) if _called(noun) not in _ANY else tuple(_TEXTS)
        return next(
            (
                one
                for one in reversed(self._reading.tokens[begin : noun.index])
                if _called(one) in words and one.upos in NOUNS
            ),
            None,
        )

    def _beside(self, noun: Token) -> int | None:
        """Return who issued a text by the words around its noun."""
        reading = self._reading
        if self._is_somebodys(noun.index):
            return noun.index
        by = [one for one in reading.children(noun.index, "nmod") if self._case(one) in _FROM]
        # "The reading of the talks published by Oslo": it is no talks that are published.
        nouns = (noun, *reading.children(noun.index, "nmod"))
        verbs = [
            one.index
            for at in nouns
            for one in reading.children(at.index, "acl")
            if at is noun or lemma_in(ISSUING, one) in ISSUING
        ]
        if noun.head >= 0:
            verbs.append(noun.head)
        by += [who for verb in verbs if (who := self._teller(noun, verb)) is not None]
        named = next((one.index for one in by if self._is_somebodys(one.index)), None)
        return self._of_sector(noun) if named is None else named

    def _case(self, word: Token) -> str:
        """Return the preposition of a word."""
        return case_of(self._reading, word.index) or ""

    def _teller(self, noun: Token, at: int) -> Token | None:
        """Return who issues a text, or says something in it."""
        verb = self._reading.tokens[at]
        is_issuing = lemma_in(ISSUING | _GIVING, verb) in ISSUING | _GIVING
        is_said = lemma_in(speech.verbs(), verb) in speech.verbs()
        if is_passive(self._reading, at) or ("Part" in verb.feats and noun.head != at):
            return agent(self._reading, at) if is_issuing else None
        is_object = noun.deprel == "obj" or noun.head != at
        is_place = noun.deprel == "obl" and self._case(noun) in {"in", "via"}
        if (is_issuing and is_object) or (is_place and (is_said or is_issuing)):
            who = subject(self._reading, at)
            mention = self._linker.mention(who.index) if who is not None else None
            is_news = mention is not None and mention.sector == "JRN"
            return None if is_news and not is_said else who  # who prints a text did not write it
        return None

    def _is_somebodys(self, word: int) -> bool:
        """Say whether a word is, or names the owner of, somebody whose country or actor is known."""
        source = self._linker.source(word)
        return source.actor is not None or source.country is not None

    def _of_sector(self, noun: Token) -> int | None:
        """Return the body that "a military statement" is of: the last of its kind, or whom it serves."""
        kinds = {
            _SECTORS[one.text.lower()]
            for one in self._reading.children(noun.index, "amod", "compound")
            if one.text.lower() in _SECTORS
        }
        begin = self._reading.sentences[max(0, noun.sentence - _FARTHEST)].first
        for word in reversed(self._reading.tokens[begin : noun.index]):
            mention = self._linker.mention(word.index) if kinds else None
            if mention is not None and mention.sector in kinds and mention.country:
                return word.index if word.deprel == "nsubj" else None
        return None


def _called(noun: Token) -> str:
    """Return the word for a text in small letters."""
    return noun.lemma.lower()
