"""What the clause of a pronoun tells: whose lawyer speaks of him; a subject that nobody knows."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dragoman.knowledge import speech
from dragoman.knowledge.actors import BODIES, STATELY, Actor, country_names
from dragoman.language.grammar import SUBJECTS
from dragoman.language.pronouns import HE, IT, KIN, SHE, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.clauses import markers_of
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import ISSUED, is_read_out
from dragoman.stages.mention.told import Told
from dragoman.stages.mention.words import Found

# Who speaks for or of one person.
_CLOSE = KIN | frozenset(
    "attorney barrister colleague counsel doctor family fiancee friend lawyer manager neighbor neighbour "
    "parent physician relative solicitor spokesman spokesperson spokeswoman".split()
)
# Those whom a land has at home, whoever comes there.
_AT_HOME = frozenset(
    "cabinet chancellor government king leader minister parliament premier president queen ruler".split()
)
NEIGHBOURS = frozenset({"neighbor", "neighbour"})
# One body each, whatever the form of their names: "the United States", "the Emirates".
_SINGLE = frozenset({"state", "igo", "company", "person"})
# What is written does not act.
_TEXTS = frozenset(
    "accord act agreement article bill constitution contract deal decree document draft law paper plan pact "
    "resolution text treaty".split()
)

# A text that is the subject before needs this share of what the likeliest body has.
_TEXT = 0.5


def fronted(reading: Reading, near: Sequence[Found], token: Token) -> Found | None:
    """
    Return the person that a clause before its cue is about, where one close to him says it.

    "Ivo Lund was held at the port, his lawyer said": Lund's lawyer, whoever spoke before.
    """
    if kind_of(token.text) not in {HE, SHE} or token.deprel != "nmod:poss":
        return None
    speaker = reading.tokens[token.head]
    if speaker.lemma.lower() not in _CLOSE or speaker.deprel != "nsubj":
        return None
    clause = _told_before(reading, reading.tokens[speaker.head])
    if clause is None:
        return None
    return next(
        (
            one
            for one in near
            if one.actor.type == "person"
            and reading.tokens[one.head].head == clause.index
            and reading.tokens[one.head].deprel in SUBJECTS
            and not reading.children(one.head, "conj")
        ),
        None,
    )


def _told_before(reading: Reading, cue: Token) -> Token | None:
    """Return the verb of the clause that a cue behind it reports: "the port is shut, X said"."""
    if lemma_in(speech.verbs(), cue) not in speech.verbs():
        return None
    if cue.deprel == "parataxis" and cue.head < cue.index:
        return reading.tokens[cue.head]
    before = [one for one in reading.children(cue.index, "ccomp") if one.index < cue.index]
    return before[0] if before else None


def repeated(reading: Reading, told: Told, token: Token) -> Found | None:
    """
    Return whom the same pronoun means as subject of the clause above.

    "He would raise it with the king when he goes to Oslo": no king goes.
    """
    clause = reading.above(token)
    if kind_of(token.text) not in {HE, SHE} or token.deprel not in SUBJECTS:
        return None
    if clause.deprel != "advcl" or clause.head < 0:
        return None
    form = token.text.lower()
    return next(
        (
            told.at(one.index)
            for one in reading.children(clause.head, "nsubj")
            if one.index < token.index and one.text.lower() == form
        ),
        None,
    )


def neighbour_speaking(reading: Reading, told: Told, token: Token) -> Found | None:
    """
    Return the neighbour that says something of itself: "Chad's neighbour, Sudan, said it would wait".

    Chad only owns the noun.
    """
    clause = reading.above(token)
    if kind_of(token.text) != IT or token.deprel not in SUBJECTS or clause.deprel != "ccomp":
        return None
    cue = reading.tokens[clause.head]
    if lemma_in(speech.verbs(), cue) not in speech.verbs():
        return None
    return next(
        (
            told.at(one.index)
            for one in reading.children(cue.index, "nsubj")
            if one.lemma.lower() in NEIGHBOURS and reading.children(one.index, "nmod:poss")
        ),
        None,
    )


def where_it_is(reading: Reading, token: Token) -> Found | None:
    """
    Return the state whose land a clause with "where" is about: "flew to Oman, where he met its premier".

    It stands as a place there, so that no mention tells of it.
    """
    if kind_of(token.text) != IT or token.deprel != "nmod:poss" or "where" not in reading.by_form:
        return None
    noun = reading.tokens[token.head]
    if noun.lemma.lower() not in _AT_HOME:
        return None
    while noun.head >= 0 and noun.deprel != "acl:relcl":
        noun = reading.tokens[noun.head]
    land = noun.head
    inside = reading.children(noun.index)
    is_where = any(one.text == "where" for one in inside)
    # "Peru sent a team to Oman, where it met its president".
    is_its_own = any(kind_of(one.text) == IT and one.deprel in SUBJECTS for one in inside)
    if land < 0 or not is_where or is_its_own:
        return None
    place = reading.innermost(Place).get(land)
    country = place.country if place is not None else None
    if place is None or country is None or place.name != country_names().get(country):
        return None
    state = Actor(country, country_names()[country], "state", country, "GOV")
    return Found(land, land + 1, land, state, "noun", 0.6)


def restarted(reading: Reading, near: Sequence[Found], token: Token) -> Found | None:
    """
    Return who speaks, where a second "that" takes up his words again and nobody else can be meant.

    "Lima said rebels had crossed the river and that its army fired": Lima's army. After "said
    Chile had crossed the river" it may be either's.
    """
    noun = reading.tokens[token.head] if token.deprel == "nmod:poss" else token
    clause = reading.tokens[noun.head] if noun.deprel in SUBJECTS and noun.head >= 0 else None
    if kind_of(token.text) != IT or clause is None or clause.deprel != "conj":
        return None
    if "that" not in markers_of(reading, clause.index):
        return None
    while clause.deprel == "conj" and clause.head >= 0:
        clause = reading.tokens[clause.head]
    cue = reading.tokens[clause.head]
    if clause.deprel != "ccomp" or lemma_in(speech.verbs(), cue) not in speech.verbs():
        return None
    bodies = [one for one in near if one.actor.type in BODIES and not is_plural(reading, one)]
    speakers = [
        one
        for one in bodies
        if reading.tokens[one.head].head == cue.index and reading.tokens[one.head].deprel == "nsubj"
    ]
    own = {one.actor.country for one in speakers}
    rivals = [
        one
        for one in bodies
        # Who speaks for a country: "Lima" and "Peru" are no two bodies, but Lima and a firm there are.
        if one.head > cue.index and (one.actor.country not in own or one.actor.type not in STATELY)
    ]
    return speakers[-1] if speakers and not rivals else None


def is_plural(reading: Reading, one: Found) -> bool:
    """Say whether a mention stands for several."""
    if one.by == "joint":
        return True
    is_joined = bool(reading.children(one.head, "conj"))
    plural = "Number=Plur" in reading.tokens[one.head].feats
    return is_joined or (plural and one.actor.type not in _SINGLE)


def means_unknown(
    reading: Reading, told: Told, token: Token, unknown: Collection[int], kinds: Collection[str]
) -> bool:
    """
    Say whether "it" means the subject of its own sentence, or of the last, whom nobody knows.

    "The regional tribunal closed the case over what it called gaps. It named nobody": not the
    state of the sentence before. `unknown` are pronouns before that meant one like that.
    """
    if kind_of(token.text) != IT:
        return False
    shares = told.words(token)
    known = max(
        (share for word, share in shares if (one := told.at(word)) and one.actor.type in kinds),
        default=0.0,
    )
    return any(
        share > known
        and told.at(word) is None
        and (word in unknown or _is_acting(reading, word, token))
        for word, share in shares
    )


def _is_acting(reading: Reading, word: int, token: Token) -> bool:
    """Say whether a noun acts by words in the sentence of a pronoun: "the tribunal said that it"."""
    noun = reading.tokens[word]
    if noun.upos != "NOUN" or noun.deprel != "nsubj" or noun.sentence != token.sentence:
        return False
    if lemma_in(speech.nouns(), noun) in speech.nouns() or noun.lemma.lower() in _TEXTS:
        return False
    return noun.index < token.index


def means_text(reading: Reading, told: Told, token: Token, kinds: Collection[str]) -> bool:
    """
    Say whether "it" means a text that is the subject of the sentence before, and no body further off.

    "Lima said the port was shut. The Chilean note told another story. It said ...": not Lima.
    Whoever is named in the sentence of the text may still be meant, its issuer above all.
    """
    if kind_of(token.text) != IT or token.deprel not in SUBJECTS:
        return False
    shares = told.words(token)
    known = [
        (share, word)
        for word, share in shares
        if (one := told.at(word)) is not None and one.actor.type in kinds
    ]
    text = next((noun for noun, _ in shares if _is_text_before(reading, noun, token)), None)
    if text is None or not known:
        return False
    share, likeliest = max(known)
    verb = reading.tokens[token.head]
    is_said = lemma_in(speech.verbs(), verb) in speech.verbs()
    is_far = reading.tokens[likeliest].sentence < reading.tokens[text].sentence
    if is_said and _is_told_in(reading, likeliest, text):
        return True
    return is_far and (is_said or dict(shares)[text] > _TEXT * share)


def _is_told_in(reading: Reading, word: int, text: int) -> bool:
    """Say whether somebody only stands in what a text says: "the note says that Lima paid. It adds"."""
    verb = reading.tokens[reading.tokens[text].head]
    is_cue = lemma_in(speech.verbs(), verb) in speech.verbs() or verb.lemma.lower() == "read"
    is_same = reading.tokens[word].sentence == verb.sentence
    return is_cue and is_same and word > verb.index > text


def _is_text_before(reading: Reading, word: int, token: Token) -> bool:
    """Say whether a word for a text is the subject of the sentence before."""
    noun = reading.tokens[word]
    is_text = noun.lemma.lower() in ISSUED or is_read_out(reading, noun)
    if not is_text or noun.deprel != "nsubj" or noun.sentence != token.sentence - 1:
        return False
    return reading.tokens[noun.head].deprel == "root"
