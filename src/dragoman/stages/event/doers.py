"""Who stands at a deed in the tree: the words for what a verb acts on, and for who does it."""

from __future__ import annotations

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.event.accusations import accusing
from dragoman.stages.event.unowned import is_nobodys
from dragoman.stages.function_words import RELATIVES
from dragoman.stages.linking import linker_of
from dragoman.stages.phrases import case_of, hyphened
from dragoman.stages.verb_words import CATCHING

_BUT = frozenset({"but", "except"})
# "dozens of fighters": the noun that counts is not who takes part.
_COUNTS = frozenset(
    "barrage batch blizzard couple crowd dozen group hail half handful hundred hurricane majority "
    "million most number pair rest salvo score series storm string team ten thousand volley wave "
    "$ € £ barrel billion bn dollar euro ton tonne worth".split()
)
# Who does these to a plan does not carry it out.
_THWARTING = frozenset(
    "avert condemn criticise criticize denounce detect discover disrupt expose foil forestall frustrate oppose "
    "prevent reveal slam thwart uncover unearth".split()
)
_PARTICIPLES = frozenset({"acl", "amod"})
_NAMED = frozenset({"compound", "flat"})


class Doers:
    """Finds the words of those who do a deed, and to whom. Made once for each run of a stage."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.linker = linker_of(reading)
        self._acted_on: dict[int, Token | None] = {}

    def meant(self, head: int) -> int:
        """Return the noun a relative pronoun stands for; any other word stands for itself."""
        token = self.tokens[head]
        if token.upos != "PRON" or token.text.lower() not in RELATIVES:
            return head
        here = token
        while here.head >= 0:
            if here.deprel == "acl:relcl":
                return here.head
            here = self.tokens[here.head]
        return self._before_comma(token)

    def _before_comma(self, word: Token) -> int:
        """
        Return the noun before the comma that "from whom" stands behind; else the word itself.

        The parser may hang such a clause on the verb: "the mayor, from whom they demanded money, left".
        """
        at = word.index - 1
        if at > 1 and self.tokens[at].upos == "ADP":
            at -= 1
        elif word.text.lower() != "whom":
            return word.index
        before = self.tokens[at - 1] if at > 1 else word
        if self.tokens[at].text != "," or before.upos not in NOUNS:
            return word.index
        while before.relation in _NAMED and self.tokens[before.head].upos in NOUNS:
            before = self.tokens[before.head]
        return before.index if before.sentence == word.sentence else word.index

    def counted(self, head: int) -> int:
        """
        Return what is counted: "dozens of fighters" are fighters, "all but two of them" are they.

        What a body does is not who takes part, but the body before it: "a government offer".
        """
        before = self.tokens[head - 1] if head else self.tokens[head]
        if before.head == head and before.deprel == "compound" and before.upos == "NOUN":
            is_deed = self.linker.mention(head) is None
            return before.index if is_deed and self.linker.mention(before.index) else head
        lemma = self.tokens[head].lemma.lower()
        if lemma not in _COUNTS and lemma != "all":
            return head
        for child in self.reading.children(head, "nmod"):
            case = case_of(self.reading, child.index)
            if case == "of" and lemma != "all":
                return self.counted(child.index)
            if case in _BUT and (of_them := self._of_them(child)) is not None:
                return self.counted(of_them)
        return head

    def _of_them(self, number: Token) -> int | None:
        """Return of whom a number is: "of them" of "all but two of them"."""
        of_them = self.reading.children(number.index, "nmod")
        return next((c.index for c in of_them if case_of(self.reading, c.index) == "of"), None)

    def object_of(self, verb: Token) -> Token | None:
        """Return what a verb acts on: its object, or the subject of its passive; looked up once."""
        if verb.index not in self._acted_on:
            self._acted_on[verb.index] = self._object_of(verb)
        return self._acted_on[verb.index]

    def _object_of(self, verb: Token) -> Token | None:
        """Return what a verb acts on."""
        passive = is_passive(self.reading, verb.index)
        found = self.reading.children(verb.index, *(("nsubj:pass",) if passive else ("obj",)))
        if not found and not passive:
            # "Thanked Oman for": the parser may take who is thanked for who is given something.
            found = self.reading.children(verb.index, "iobj")
        if found:
            return self.tokens[self.counted(self.meant(found[0].index))]
        if self._lacks_object(verb):
            return self.tokens[self.counted(verb.head)]
        if self.is_participle(verb) or (passive and verb.relation == "acl"):
            return self.tokens[self.counted(verb.head)]
        if verb.deprel == "conj" and verb.head >= 0:
            # "detained and expelled the envoy", "was tried and jailed": the object is shared.
            shared = self.reading.children(verb.head, "nsubj:pass" if passive else "obj")
            if shared and (passive or shared[0].index > verb.index):
                return self.tokens[self.counted(self.meant(shared[0].index))]
        return None

    def _lacks_object(self, verb: Token) -> bool:
        """Say whether the noun before a relative clause is its object: "the man it jailed"."""
        own = self.reading.children(verb.index, "nsubj") if verb.deprel == "acl:relcl" else ()
        if not own or own[0].deprel != "nsubj" or own[0].text.lower() in RELATIVES:
            return False
        owners = self.reading.children(own[0].index, "nmod:poss", "det")
        return all(one.text.lower() != "whose" for one in owners)  # "two whose envoys met"

    def is_participle(self, verb: Token) -> bool:
        """Say whether a verb stands as a participle at its noun: "sanctions imposed by"."""
        is_beside = verb.deprel in _PARTICIPLES and "Tense=Past" in verb.feats and verb.head >= 0
        return is_beside and not self.reading.children(verb.index, "nsubj", "obj")

    def doer(self, verb: Token) -> int | None:
        """Return the head word of who does what a verb tells."""
        has_agent = bool(self.reading.children(verb.index, "obl:agent"))
        if has_agent or is_passive(self.reading, verb.index) or self.is_participle(verb):
            found = agent(self.reading, verb.index) or self._behind_by(verb)
            return found.index if found is not None else None
        own = self.reading.children(verb.index, "nsubj")
        tied = hyphened(self.reading, verb.index)
        if own and own[0] == tied:
            own = self.reading.children(tied.index, "compound")[-1:]  # "soldiers gang-raped"
        if own:
            return self.meant(own[0].index)
        if verb.head < 0 or is_nobodys(self.reading, verb):
            return None
        governor = self.tokens[verb.head]
        if verb.deprel == "acl" and governor.upos == "NOUN" and "VerbForm=Inf" in verb.feats:
            return self._owner_of_plan(governor)
        if verb.deprel in {"acl:relcl", "acl"}:
            return verb.head
        over = accusing(self.reading, verb)
        accused = self.object_of(over) if over is not None else None
        if accused is not None:
            return accused.index
        if verb.deprel in {"conj", "xcomp"} and self.tokens[verb.head].upos == "VERB":
            return self._through(verb)
        found = subject(self.reading, verb.index)
        return self.meant(found.index) if found is not None else None

    def _through(self, verb: Token) -> int | None:
        """Return the doer of a verb that leans on another one."""
        found = subject(self.reading, verb.index)
        if found is not None and found.deprel != "nsubj:pass":
            return self.meant(found.index)
        if found is not None and verb.deprel == "xcomp":
            return self.meant(found.index)  # "was asked to leave": who is asked would leave
        return self.doer(self.tokens[verb.head]) if found is None else None

    def _behind_by(self, verb: Token) -> Token | None:
        """Return the phrase behind "by"."""
        for child in self.reading.children(verb.index, "obl"):
            if case_of(self.reading, child.index) == "by":
                return child
        return None

    def _owner_of_plan(self, noun: Token) -> int | None:
        """Return whose plan it is: "Canada's decision to impose", "announced plans to impose"."""
        for owner in self.reading.children(noun.index, "nmod:poss", "nmod:desc", "compound"):
            if self.linker.mention(owner.index) is not None:
                return owner.index
        above = self.reading.governor(noun)
        if above is not None and noun.deprel == "obl" and above.lemma.lower() in CATCHING:
            held = self.object_of(above)
            return held.index if held is not None else None  # "held two men over a plot to kill"
        if above is None or above.upos != "VERB" or above.lemma.lower() in _THWARTING:
            return None  # "foiled a plot to kill him": the plot is others'
        return self.doer(above)
