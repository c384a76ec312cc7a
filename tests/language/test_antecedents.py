"""What pronouns refer back to, by the signs of tags and tree and by the whole reading."""

import numpy as np
import pytest

from dragoman.ingest.text import read_text
from dragoman.language.antecedent_signs import asked_of, nominals_of, referring, signs_of
from dragoman.language.antecedent_words import OWN, Window
from dragoman.language.antecedents import antecedents, weighed
from dragoman.language.pronouns import HE
from dragoman.language.reader import default_reader
from dragoman.language.tables import pairs_in
from dragoman.language.unsaid import unsaid


def window(*words, runs=None, names=()):
    """Return a window of (form, tag, head, relation[, feats])."""
    rows = [(*word, "_")[:5] for word in words]
    forms, upos, heads, relations, feats = (list(column) for column in zip(*rows, strict=True))
    return Window(
        forms,
        [form.lower() for form in forms],
        upos,
        feats,
        heads,
        relations,
        runs or [(0, len(forms))],
        names,
        (),
    )


CHAIRWOMAN = window(
    ("The", "DET", 1, "det"),
    ("chairwoman", "NOUN", 2, "nsubj"),
    ("told", "VERB", -1, "root"),
    ("the", "DET", 4, "det"),
    ("miners", "NOUN", 2, "obj", "Number=Plur"),
    ("he", "PRON", 6, "nsubj"),
    ("left", "VERB", 2, "ccomp"),
)


def test_articles_are_not_asked():
    """Nothing refers back to "the"."""
    assert [1, 4, 5] == referring(CHAIRWOMAN.forms, CHAIRWOMAN.upos)


def test_signs_of_number_and_sex():
    """A chairwoman is no "he", and miners are many."""
    places = referring(CHAIRWOMAN.forms, CHAIRWOMAN.upos)
    nominals = nominals_of(CHAIRWOMAN, places)
    own = {asked_of(HE).get(name): nominals.own[:2, at].tolist() for at, name in enumerate(OWN)}
    signs = signs_of(nominals, CHAIRWOMAN, [2], [np.zeros(2)])

    assert [1, 0] == own["other sex"]
    assert [0, 1] == own["many for one"]
    assert [1, 0] == own["person for he"]
    assert [1, 0] == signs["subject above"].tolist()
    assert [False, False] == signs["same kind"].tolist()
    assert np.allclose(np.log(0.5), signs["share"])


def test_a_pronoun_is_of_its_kind_or_of_another():
    """His goes with "he"; "it" and "she" are others, and "she" is of the other sex."""
    told = window(
        ("She", "PRON", 1, "nsubj"),
        ("saw", "VERB", -1, "root"),
        ("it", "PRON", 1, "obj"),
        ("and", "CCONJ", 5, "cc"),
        ("he", "PRON", 5, "nsubj"),
        ("sang", "VERB", 1, "conj"),
        ("his", "PRON", 7, "nmod:poss"),
        ("song", "NOUN", 5, "obj"),
    )
    signs = signs_of(nominals_of(told, [0, 2, 4, 6]), told, [3], [np.zeros(3)])

    assert [False, False, True] == signs["same kind"].tolist()
    assert [True, True, False] == signs["other kind"].tolist()
    assert [True, False, False] == signs["he for she"].tolist()


def test_two_parts_of_a_verb_are_two():
    """Ada told her: another woman; "told herself" and "told her own" may be Ada."""
    for form, relation, expected in (
        ("her", "obj", True),
        ("herself", "obj", False),
        ("her", "nmod:poss", False),
    ):
        told = window(
            ("Ada", "PROPN", 1, "nsubj"), ("told", "VERB", -1, "root"), (form, "PRON", 1, relation)
        )
        signs = signs_of(nominals_of(told, [0, 2]), told, [1], [np.zeros(1)])

        assert [expected] == signs["same verb"].tolist()


def test_who_stands_by_a_verb_unsaid_is_another():
    """Ada asked to help her: another woman; whoever Ada asks to help her is no more she."""
    told = [
        ("Ada", "PROPN", 1, "nsubj"),
        ("asked", "VERB", -1, "root"),
        ("to", "PART", 3, "mark"),
        ("help", "VERB", 1, "xcomp"),
        ("her", "PRON", 3, "obj"),
    ]
    signs = signs_of(nominals_of(window(*told), [0, 4]), window(*told), [1], [np.zeros(1)])
    assert [True] == signs["unsaid beside"].tolist()

    heads, relations = [1, -1, 1, 4, 1, 4], ["nsubj", "root", "obj", "mark", "xcomp", "obj"]
    assert {2} == unsaid(heads, relations, 5)
    assert {0} == unsaid([-1, 2, 0, 2], ["root", "nsubj", "acl:relcl", "obj"], 3)
    assert set() == unsaid([1, -1, 3, 1, 3], ["nsubj", "root", "nsubj", "ccomp", "obj"], 4)


def test_the_same_deed_is_done_to_the_same():
    """Freed the miner, and freed him again."""
    told = window(
        ("freed", "VERB", -1, "root"),
        ("miner", "NOUN", 0, "obj"),
        ("guard", "NOUN", 0, "obl"),
        ("freed", "VERB", 0, "conj"),
        ("him", "PRON", 3, "obj"),
    )
    signs = signs_of(nominals_of(told, [1, 2, 4]), told, [2], [np.zeros(2)])

    assert [True, False] == signs["same deed"].tolist()


def test_given_names_tell_the_sex_of_persons():
    """Mary is no "he", but a place of that name might be anything."""
    told = window(
        ("Mary", "PROPN", 1, "nsubj"),
        ("left", "VERB", -1, "root"),
        ("he", "PRON", 1, "nsubj"),
        names=[(0, 1, "PER")],
    )
    column = next(at for at, name in enumerate(OWN) if asked_of(HE).get(name) == "named otherwise")

    assert [1, 0] == nominals_of(told, [0, 2]).own[:, column].tolist()
    assert [0, 0] == nominals_of(told._replace(names=()), [0, 2]).own[:, column].tolist()


def test_weights_cover_every_sign():
    """The weights that ship are those of the signs that are given, and no more."""
    places = referring(CHAIRWOMAN.forms, CHAIRWOMAN.upos)
    signs = signs_of(nominals_of(CHAIRWOMAN, places), CHAIRWOMAN, [2], [np.zeros(2)])
    own = {sign for kind in range(4) for sign in asked_of(kind).values()}

    assert own | set(signs) == set(pairs_in("antecedents.tsv"))
    assert [0.0, 0.0] == weighed({name: np.zeros(2) for name in signs}).tolist()


def test_what_the_head_is_sure_of_stands_alone():
    """A pronoun that goes back to nothing has no antecedent; one before it is never asked."""
    places = referring(CHAIRWOMAN.forms, CHAIRWOMAN.upos)
    scores = np.zeros((3, 4))
    assert 5 in antecedents(CHAIRWOMAN, places, scores)
    scores[:, 0] = 9.0
    assert {} == antecedents(CHAIRWOMAN, places, scores)
    assert {} == antecedents(CHAIRWOMAN, places[:1], np.zeros((1, 2)))


def owned(*words, owner="her", first=2):
    """Return what the word behind the last may go back to, which owns it; the second sentence begins at `first`."""
    count = len(words)
    told = window(*((form, "NOUN", -1, "dep") for form in words), (owner, "PRON", 0, "nmod:poss"))
    told = told._replace(heads=[*told.heads[:-1], count - 1], runs=[(0, first), (first, count + 1)])
    places = [*range(count - 1), count]
    scores = np.zeros((count, count + 1))
    return {word for word, _ in antecedents(told, places, scores)[count].shares}


def test_nobody_is_called_as_his_kin():
    """Rule: "Ana's mother fell ill. Her mother ...": she is not the mother."""
    assert {0} == owned("Ana", "mother", "mother")
    assert {0, 1} == owned("Ana", "aunt", "mother")


def test_others_may_be_called_as_what_is_theirs():
    """Ministers have ministers, one brother shot his brother, and there may be nobody else."""
    assert {0, 1} == owned("Ana", "minister", "minister")
    assert {0, 1} == owned("Ana", "mother", "mother", owner="its")
    assert {0, 1} == owned("Ana", "mother", "mother", first=0)
    assert {0} == owned("mother", "mother", first=1)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chairman Ivo Lund met Ana Prats. She said the strike was over.", "She", "Ana Prats"),
        ("Ana Prats met chairman Ivo Lund. He said the strike was over.", "He", "Ivo Lund"),
        ("The ministers praised the bank. It said rates would stay.", "It", "bank"),
        ("The bank praised the ministers. They said rates would stay.", "They", "ministers"),
        ("Norway said after the talks with Chile that it would sign.", "it", "Norway"),
        ("The judge asked the miners whether they had been paid.", "they", "miners"),
        (
            "Rain fell. The prime minister said his foreign minister would resign.",
            "his",
            "minister",
        ),
        ("Maria Lopez won. The senator praised her fellow senators.", "her", "senator"),
        ("The strike began. The union said its sister union would join.", "its", "union"),
    ],
)
def test_pronouns_find_who_they_stand_for(text, word, expected):
    """Number, sex and the clause tell."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    pronoun = next(token for token in reading.tokens if token.text == word)
    found = reading.antecedents[pronoun.index]

    assert reading.tokens[found.word].text in expected.split()
    assert found.shares[0] == (found.word, found.score)
    assert sum(share for _, share in found.shares) <= 1.001


def test_what_stands_for_nothing_is_nobody_s_antecedent():
    """Rule: "It was clear that ..." names nothing, though the head takes it for the antecedent."""
    told = window(
        ("The", "DET", 1, "det"),
        ("bill", "NOUN", 2, "nsubj"),
        ("failed", "VERB", -1, "root"),
        ("It", "PRON", 5, "expl"),
        ("was", "AUX", 5, "cop"),
        ("clear", "ADJ", -1, "root"),
        ("it", "PRON", 7, "nsubj"),
        ("would", "AUX", 5, "csubj"),
        runs=[(0, 3), (3, 8)],
    )
    scores = np.zeros((3, 4))
    scores[2] = [0.0, 1.0, 6.0, 0.0]

    assert 1 == antecedents(told, [1, 3, 6], scores)[6].word
