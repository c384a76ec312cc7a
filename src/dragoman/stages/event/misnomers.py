"""
Words that tell a deed elsewhere, and none with what stands beside them.

A list of names is released to nobody, a jury returns a verdict, officials search files of their
own, a candidate has name recognition, an investigating judge is a judge, and who pays rent, a
price or so much a share helps nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.knowledge.actors import role_of
from dragoman.knowledge.deeds import deeds, object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import acted_on, acts_on, is_of_fact
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of, hyphened, is_own, joined_to

# What flows or blows away where it is released.
_FLOWING = frozenset(
    "balloon butterfly carbon chemical dove effluent emission gas heat lantern methane pigeon radiation "
    "sewage smoke steam toxin vapour wastewater water".split()
)
# What is published where it is released.
_PUBLISHED = frozenset(
    "address album data detail document file footage identity image information letter list "
    "minute name photo photograph picture record recording report result song statement tape "
    "text transcript video".split()
)
# Where patients are, who are discharged.
_WARDS = frozenset({"clinic", "hospital", "infirmary", "ward"})
# What is returned in words, by a jury or a referee.
_RETURNED = frozenset(
    "acquittal call compliment conviction email greeting indictment inquiry message "
    "query request salute sentence serve smile verdict".split()
)
# Wares that cross a border: to buy or sell them cuts nothing.
_TRADE = frozenset({"export", "import"})
# How somebody looks for something of his own.
_SEARCHING = frozenset("comb scour search sweep".split())
# Where rescuers look, and for whom.
_LOST = frozenset(
    "countryside debris desert forest hillside hostage jungle lake missing mountain ocean river "
    "rubble ruin sea seabed survivor swamp valley victim water wood wreck wreckage".split()
)
_KEPT = frozenset(
    "archive conscience database email e-mail file heart inbox memory record soul".split()
)
# What is recognised by those who only know it.
_RECOGNISED = frozenset(
    "brand face facial handwriting image name pattern speech text voice".split()
)
# What is paid by everybody.
_DUES = frozenset(
    "bill bribe commission cost dividend duty fare fee interest levy mortgage premium price rent royalty "
    "salary tax toll tuition wage".split()
)
_EACH = frozenset(
    {"acre", "barrel", "bushel", "gallon", "ounce", "pound", "share", "ton", "tonne", "unit"}
)
# What is signed by many and sent to somebody.
_LETTERS = frozenset({"autograph", "book", "card", "guestbook", "letter", "op-ed", "petition"})
# What is looked into to be mended, and for which nobody is blamed.
_MATTERS = frozenset(
    "application avenue challenge cooperation draft economy history idea impact implication issue matter means measure "
    "method option performance plan possibility problem progress project prospect proposal question record relation request "
    "role situation step topic way".split()
)
_TO_BE = frozenset({"may", "might", "will", "would"})
_QUOTES = frozenset({'"', "“", "”", "''", "``"})
# Whose rallies are protests, whoever speaks at them.
_PROTESTING = frozenset({"AGR", "CVL", "EDU", "LAB", "OPP", "REL"})
# Beside which a meeting is one of the same crowd.
_CROWDED = frozenset(
    "demonstration march picket procession protest rally sit-in strike vigil walkout".split()
)
# What bodes something by itself, besides deeds.
_BODING = frozenset({"promise", "threaten"})
_AFFAIRS = frozenset(
    "bill crisis decision drought feud flood inflation inquiry investigation issue law leak measure move plan probe "
    "race revelation row ruling scandal shortage storm war".split()
)
# How people die by their own hand; who blows himself up mostly attacks others.
_SUICIDE = frozenset(
    "cut drown hang hurt injure kill poison shoot slash stab strangle wound".split()
)
# What a candidate makes, and may give up.
_BIDS = frozenset({"bid", "campaign", "candidacy", "effort", "run", "tour"})
# Who works in the open, and shows no arms.
_CIVILIANS = frozenset(
    "doctor engineer firefighter interpreter lawyer lifeguard medic midwife monitor nurse observer "
    "physician psychologist teacher translator vet".split()
)
# What is fought where nobody is.
_FLAMES = frozenset("blaze bushfire fire flame inferno wildfire".split())
_QUENCHING = frozenset("attack battle beat bomb combat douse fight quell smother tackle".split())
# What draws people, and what is said of it.
_CHARMING = frozenset(
    "anti-establishment broad electoral enduring mass personal popular populist sex universal voter wide".split()
)
_HAVING = frozenset(
    "boost broaden enhance extend have increase lack limit lose retain widen".split()
)
_COVER = frozenset({"cover", "shelter"})
# For what one is ready who agrees to nothing.
_FIGHTING = frozenset(
    "attack counter crush defend destroy die fight hit repel retaliate strike".split()
)
_AT_WORK = frozenset({"personnel", "staff", "staffer", "team", "worker"})
_HELPING = frozenset({"aid", "health", "humanitarian", "medical", "relief", "rescue", "sanitation"})


def is_misnomer(reading: Reading, parties: Parties, found: Found) -> bool:
    """Say whether a word for a deed tells none, as what stands beside it shows."""
    word, kind = reading.tokens[found.trigger], found.deed.kind
    test = _BY_LEMMA.get((kind.type, word.lemma.lower()))
    if test is not None and test(reading, word):
        return True
    if kind.type == "ACCUSE" and word.text.lower() == "investigating":
        return _is_in_title(reading, word)
    if kind.type == "ACCUSE" and word.text.lower() == "charge":
        return word.index > 0 and reading.tokens[word.index - 1].text.lower() == "in"
    if kind.type == "MOBILIZE" and kind.mode != "militia":
        return _moves_civilians(reading, word)
    if kind.type == "ASSAULT" and word.lemma.lower() in _SUICIDE:
        return _hurts_himself(reading, word)
    if kind.mode == "demo":
        return _is_of_candidate(reading, parties, found)
    boding = reading.above(word) if word.deprel == "xcomp" else word
    if kind.type in {"AGREE", "ASSAULT", "THREATEN"} and boding.lemma.lower() in _BODING:
        return _is_of_affair(reading, boding)
    if kind.type == "SANCTION":
        is_trade = word.upos == "NOUN" and word.lemma.lower() in _TRADE
        return is_trade or (word.upos == "VERB" and _ends_bid(reading, word))
    if kind.mode == "seize":
        return _seeks_the_lost(reading, word) or _searches_his_own(reading, parties, found, word)
    return False


def _publishes(reading: Reading, word: Token) -> bool:
    """Say whether words or pictures are released, or a patient from hospital."""
    below = reading.children(word.index, "obl", "nmod")
    if any(case_of(reading, one.index) == "from" and one.lemma.lower() in _WARDS for one in below):
        return True
    return _is_of_things(reading, word, _PUBLISHED)


def _lets_flow(reading: Reading, word: Token) -> bool:
    """Say whether water or smoke is let out: "released treated water from the plant"."""
    return _is_of_things(reading, word, _FLOWING)


def _frees_nobody(reading: Reading, word: Token) -> bool:
    """Say whether only words, pictures or water are released."""
    return _publishes(reading, word) or _lets_flow(reading, word)


def _is_of_things(reading: Reading, word: Token, things: frozenset[str]) -> bool:
    """Say whether a verb acts on some things, or a noun is "of" them."""
    if word.upos == "VERB":
        return acts_on(reading, word, things)
    below = reading.children(word.index, "obl", "nmod")
    return any(case_of(reading, one.index) == "of" and one.lemma.lower() in things for one in below)


def _orders_publishing(reading: Reading, verb: Token) -> bool:
    """Say whether the release that is ordered or announced is one of words or pictures."""
    nouns = [one for one in acted_on(reading, verb.index) if one.lemma.lower() == "release"]
    return any(_publishes(reading, one) for one in nouns)


def _returns_words(reading: Reading, verb: Token) -> bool:
    """Say whether only words are returned: a verdict, a compliment, a call."""
    return verb.upos == "VERB" and acts_on(reading, verb, _RETURNED)


def _is_known_by(reading: Reading, noun: Token) -> bool:
    """Say whether somebody's name or face is only known: "name recognition"."""
    beside = reading.children(noun.index, "compound", "amod")
    return any(one.lemma.lower() in _RECOGNISED for one in beside)


def _is_skill(reading: Reading, noun: Token) -> bool:
    """Say whether training is what somebody has had: "an engineer by training"."""
    return case_of(reading, noun.index) == "by" and not reading.children(noun.index, "det")


def _is_of_rights(reading: Reading, noun: Token) -> bool:
    """Say whether people's rights are violated, and no accord."""
    beside = reading.children(noun.index, "compound", "nmod", "amod")
    return noun.upos == "NOUN" and any(one.lemma.lower() == "right" for one in beside)


def _pays_price(reading: Reading, verb: Token) -> bool:
    """Say whether what is paid is a price or what is due: "pays $9 a share", "paid a fee in rent"."""
    if verb.upos != "VERB":
        return False
    sums = reading.children(verb.index, "obj")
    below = [child for one in (verb, *sums) for child in reading.children(one.index)]
    is_each = any(
        one.lemma.lower() in _EACH
        and any(each.text.lower() in {"a", "an", "per"} for each in reading.children(one.index))
        for one in below
    )
    is_due = any(one.lemma.lower() in _DUES for one in sums) or any(
        one.lemma.lower() in _DUES and case_of(reading, one.index) in {"as", "in"} for one in below
    )
    return is_each or is_due


def _signs_letter(reading: Reading, verb: Token) -> bool:
    """Say whether what is signed is a letter or a petition, and no accord."""
    return verb.upos == "VERB" and acts_on(reading, verb, _LETTERS)


def _weighs_matter(reading: Reading, verb: Token) -> bool:
    """Say whether somebody looks into a problem or a plan, and not into what somebody did."""
    return verb.upos == "VERB" and acts_on(reading, verb, _MATTERS)


def _asks_question(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only puts a question in his own words: "'Did Peru pay?' he asked"."""
    if verb.upos != "VERB" or reading.children(verb.index, "xcomp", "advcl"):
        return False
    if any(case_of(reading, one.index) == "for" for one in reading.children(verb.index, "obl")):
        return False
    here = reading.sentence_of(verb.index)
    words = [one.text for one in reading.tokens[max(here.first - 2, 0) : here.last]]
    return "?" in words and any(one in _QUOTES for one in words)


def _tells_fact(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only says how things are or will be: "suggested that Peru was behind it"."""
    return any(
        is_of_fact(reading, one)
        or any(word.text.lower() in _TO_BE for word in reading.children(one.index, "aux"))
        for one in reading.children(verb.index, "ccomp")
    )


def _is_of_self(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is only a trait of somebody: "self-assurance"."""
    tied = hyphened(reading, noun.index)
    return tied is not None and tied.lemma.lower() == "self"


def _is_of_candidate(reading: Reading, parties: Parties, found: Found) -> bool:
    """Say whether only one man meets his followers, against nobody: "held a rally in Iowa"."""
    words = {reading.tokens[word].lemma.lower() for word in found.words}
    if "rally" not in words or found.target or len(found.source) != 1:
        return False
    if found.source[0].sector in _PROTESTING:
        return False
    around = [reading.tokens[word] for word in (*found.words, found.trigger)]
    below = [one for word in around for one in reading.children(word.index, "nmod", "obl")]
    is_against = any(case_of(reading, one.index) == "against" for one in below)
    return not is_against and parties.is_person(top_of(reading, found.source[0]))


def _is_of_affair(reading: Reading, verb: Token) -> bool:
    """Say whether it is only an event or a measure that promises or threatens something."""
    own = list(reading.children(verb.index, "nsubj"))
    if verb.deprel == "acl:relcl" and all(one.upos == "PRON" for one in own):
        own = [reading.tokens[verb.head]]
    return bool(own) and all(
        one.upos == "NOUN"
        and (one.lemma.lower() in _AFFAIRS or one.lemma.lower() in deeds("n"))
        and bool(reading.children(verb.index, "xcomp"))
        for one in own
    )


def _takes_cover(reading: Reading, word: Token) -> bool:
    """Say whether people only get out of harm's way: "to seek shelter", in no other land."""
    lands = reading.children(word.index, "obl")
    return acts_on(reading, word, _COVER) and all(one.upos != "PROPN" for one in lands)


def _is_charm(reading: Reading, word: Token) -> bool:
    """Say whether an appeal is what draws people: "its appeal among young voters", "lost its appeal"."""
    if word.upos != "NOUN":
        return False
    cases = {case_of(reading, one.index) for one in reading.children(word.index, "nmod", "obl")}
    if cases & {"against", "for", "from", "to"} or reading.children(word.index, "acl"):
        return False
    kinds = {one.text.lower() for one in reading.children(word.index, "amod", "compound")}
    above = reading.above(word)
    is_had = word.deprel == "obj" and above.lemma.lower() in _HAVING
    return bool(cases & {"among", "amongst", "with"} or kinds & _CHARMING or is_had)


def _is_ready_to_fight(reading: Reading, word: Token) -> bool:
    """Say whether somebody is ready to fight, and so agrees to nothing."""
    for_what = reading.children(word.index, "xcomp", "advcl", "ccomp")
    return any(one.lemma.lower() in _FIGHTING for one in for_what)


def _fights_fire(reading: Reading, word: Token) -> bool:
    """Say whether it is flames that somebody fights."""
    return word.upos == "VERB" and acts_on(reading, word, _FLAMES)


def _is_in_title(reading: Reading, word: Token) -> bool:
    """Say whether a word only belongs to somebody's office: "Investigating Magistrate Roa"."""
    behind = reading.tokens[word.index + 1 : word.index + 2]
    role = role_of(behind[0].lemma.lower()) if behind else None
    return role is not None and role.type == "person" and not reading.children(word.index, "aux")


def _hurts_himself(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only hurts himself, and no others with him: "shot himself"."""
    hurt = reading.children(verb.index, "obj")
    return bool(hurt) and all(
        one.text.lower().endswith(("self", "selves")) and not reading.children(one.index, "conj")
        for one in hurt
    )


def _ends_bid(reading: Reading, verb: Token) -> bool:
    """Say whether a candidate only gives up: "suspended his campaign"."""
    return any(
        one.lemma.lower() in _BIDS
        and any(owner.upos == "PRON" for owner in reading.children(one.index, "nmod:poss"))
        for one in acted_on(reading, verb.index)
    )


def _moves_civilians(reading: Reading, verb: Token) -> bool:
    """Say whether those who are sent work with no arms: "deployed health workers"."""
    moved = acted_on(reading, verb.index) if verb.upos == "VERB" else (verb,)
    if all(one.lemma.lower() in object_class("deployment") for one in moved):
        below = (two for one in moved for two in reading.children(one.index, "nmod"))
        moved = tuple(one for one in below if case_of(reading, one.index) == "of")
    return bool(moved) and all(_is_civilian(reading, one) for one in moved)


def _is_civilian(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is for people who heal, build or watch."""
    lemma = noun.lemma.lower()
    beside = {one.lemma.lower() for one in reading.children(noun.index, "amod", "compound")}
    is_armed = bool(beside & {"army", "military"})
    return not is_armed and (lemma in _CIVILIANS or (lemma in _AT_WORK and bool(beside & _HELPING)))


def _seeks_the_lost(reading: Reading, verb: Token) -> bool:
    """Say whether rubble or open country is searched, or anything for who is missing in it."""
    if verb.upos != "VERB" or verb.lemma.lower() not in _SEARCHING:
        return False
    sought = (
        one
        for one in reading.children(verb.index, "obl", "nmod")
        if case_of(reading, one.index) == "for"
    )
    things = (*acted_on(reading, verb.index), *sought)
    beside = (one for noun in things for one in (noun, *reading.children(noun.index, "amod")))
    return any(one.lemma.lower() in _LOST for one in beside)


def _searches_his_own(reading: Reading, parties: Parties, found: Found, verb: Token) -> bool:
    """Say whether somebody looks through what is his own: "searched its files"."""
    roots = {parties.root(one) for one in found.source} - {None}
    for thing in acted_on(reading, verb.index) if verb.upos == "VERB" else ():
        owners = reading.children(thing.index, "nmod:poss")
        is_his = is_own(reading, thing) or any(
            parties.root(parties.linker.party(one.index)) in roots
            for one in owners
            if one.upos == "PRON"
        )
        if is_his and thing.lemma.lower() in _KEPT:
            return True
    return False


def _is_of_crowd(reading: Reading, noun: Token) -> bool:
    """Say whether a meeting is one of those who protest: "called marches and public meetings"."""
    first = reading.tokens[joined_to(reading, noun.index)]
    several = (first, *reading.children(first.index, "conj"))
    return any(one.upos == "NOUN" and one.lemma.lower() in _CROWDED for one in several)


_BY_LEMMA: dict[tuple[str, str], Callable[[Reading, Token], bool]] = {
    ("RETREAT", "announce"): _orders_publishing,
    ("RETREAT", "order"): _orders_publishing,
    ("CONCEDE", "release"): _lets_flow,
    ("RETREAT", "release"): _frees_nobody,
    ("CONCEDE", "return"): _returns_words,
    ("SUPPORT", "recognition"): _is_known_by,
    ("AID", "training"): _is_skill,
    ("AID", "train"): _is_skill,
    ("REJECT", "violation"): _is_of_rights,
    ("AID", "pay"): _pays_price,
    ("SUPPORT", "sign"): _signs_letter,
    ("ACCUSE", "examine"): _weighs_matter,
    ("REQUEST", "ask"): _asks_question,
    ("REQUEST", "demand"): _asks_question,
    ("REQUEST", "suggest"): _tells_fact,
    ("AGREE", "assurance"): _is_of_self,
    ("CONSULT", "meeting"): _is_of_crowd,
    ("REQUEST", "seek"): _takes_cover,
    ("REQUEST", "appeal"): _is_charm,
    ("AGREE", "ready"): _is_ready_to_fight,
    **{("ASSAULT", lemma): _fights_fire for lemma in _QUENCHING},
}
