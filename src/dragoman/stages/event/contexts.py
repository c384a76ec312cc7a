"""
The contexts of PLOVER: what the words around a deed speak of, "elections", "disasters".

A word that only belongs to the name of a state, a party or a place speaks of none.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from dragoman.knowledge.deeds import contexts
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.parties import Parties

# Gases that are no fuel.
_WEAPON_GASES = frozenset({"mustard", "nerve", "poison", "tear"})
# Climates that are no weather.
_MOODS = frozenset("business economic election electoral investment political security".split())
# Bodies whose names tell no context: a "Trade Union Congress" makes no laws, and "Democratic
# Forces" fight.
_NAMED = frozenset({"LAB", "PRM", "PTY", "REB", "UAF"})
# The parts of speech that tell contexts; which words do as verbs, their table says.
_TELLING = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})
_BESIDE = 15  # words


class Contexts:
    """Finds the contexts of deeds. Made once for each run of the stage."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._parties = parties

    def of(self, trigger: Token) -> tuple[str, ...]:
        """Return the contexts the words of the trigger's clause speak of."""
        found = {
            context
            for word in self._telling[trigger.sentence]
            if abs(word.index - trigger.index) <= _BESIDE
            for context in self._told_by(word)
        }
        return tuple(sorted(found))

    @cached_property
    def _telling(self) -> defaultdict[int, list[Token]]:
        """The words by sentence that may speak of contexts, by their lemma or form."""
        reading, known = self._reading, contexts(is_verb=True).keys() | contexts(is_verb=False)
        words = reading.of_lemmas(known & reading.by_lemma.keys())
        words += reading.of_forms(known & reading.by_form.keys())
        found: defaultdict[int, list[Token]] = defaultdict(list)
        for word in {one.index: one for one in words if one.upos in _TELLING}.values():
            found[word.sentence].append(word)
        return found

    def _told_by(self, word: Token) -> tuple[str, ...]:
        """Return the contexts a word speaks of; one that only belongs to a name speaks of none."""
        is_verb = word.upos == "VERB"
        known = contexts(is_verb=is_verb).get(word.lemma.lower(), ())
        if is_verb and word.deprel == "amod":
            # "Flooded villages": a participle at a noun is an adjective of its own.
            known = known or contexts(is_verb=False).get(word.text.lower(), ())
        if not known or self._is_of_name(word):
            return ()
        before = self._tokens[word.index - 1].text.lower() if word.index else ""
        if word.text.lower() == "gas" and before in _WEAPON_GASES:
            return ()
        behind = self._tokens[word.index + 1 : word.index + 2]
        is_mood = before in _MOODS or (bool(behind) and behind[0].text.lower() == "of")
        if word.text.lower() == "climate" and is_mood:
            return ()  # "a climate of fear"
        return known

    def _is_of_name(self, word: Token) -> bool:
        """Say whether a word only belongs to the name of a state, party or union: "Democratic"."""
        if word.upos not in {"ADJ", "PROPN"} or not word.text[:1].isupper():
            return False
        mention = self._parties.linker.mention(word.index)
        is_body = mention is not None and (mention.type == "state" or mention.sector in _NAMED)
        return is_body or word.index in self._place_words

    @cached_property
    def _place_words(self) -> frozenset[int]:
        """Return the words within places; made once, as every word of a context asks."""
        pieces = (piece for place in self._parties.places for piece in place.spans)
        return frozenset(word.index for piece in pieces for word in self._reading.words_in(piece))
