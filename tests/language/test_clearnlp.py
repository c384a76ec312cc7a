"""Trees of ClearNLP's kind become trees of Universal Dependencies."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language.clearnlp import MARKS, is_clearnlp, universal
from dragoman.language.trees import is_tree

# word/lemma/tag, head (from 1, 0 is the root) and relation; then both as they should be.
CASES = {
    "a preposition goes under its noun": """
        Envoys/envoy/NOUN 2 nsubj 2 nsubj
        met/meet/VERB 0 ROOT 0 root
        in/in/ADP 2 prep 4 case
        Oslo/Oslo/PROPN 3 pobj 2 obl
        """,
    "a preposition after a noun makes a modifier of it": """
        talks/talk/NOUN 0 ROOT 0 root
        on/on/ADP 1 prep 3 case
        fishing/fishing/NOUN 2 pobj 1 nmod
        """,
    "who did it, in the passive": """
        It/it/PRON 3 nsubjpass 3 nsubj:pass
        was/be/AUX 3 auxpass 3 aux:pass
        signed/sign/VERB 0 ROOT 0 root
        by/by/ADP 3 agent 5 case
        Peru/Peru/PROPN 4 pobj 3 obl:agent
        """,
    "to whom: with and without a preposition": """
        gave/give/VERB 0 ROOT 0 root
        Chad/Chad/PROPN 1 dative 1 iobj
        grain/grain/NOUN 1 dobj 1 obj
        and/and/CCONJ 1 cc 5 cc
        lent/lend/VERB 1 conj 1 conj
        ships/ship/NOUN 5 dobj 5 obj
        to/to/ADP 5 dative 8 case
        Mali/Mali/PROPN 7 pobj 5 obl
        """,
    "a predicate stands above its copula": """
        The/the/DET 2 det 2 det
        army/army/NOUN 4 nsubj 6 nsubj
        may/may/AUX 4 aux 6 aux
        be/be/AUX 0 ROOT 6 cop
        not/not/PART 4 neg 6 advmod
        ready/ready/ADJ 4 acomp 0 root
        """,
    "a predicate without a subject, too": """
        hopes/hope/VERB 0 ROOT 0 root
        to/to/PART 3 aux 4 aux
        be/be/AUX 1 xcomp 4 cop
        president/president/NOUN 3 attr 1 xcomp
        """,
    "what is in a place": """
        He/he/PRON 2 nsubj 4 nsubj
        is/be/AUX 0 ROOT 4 cop
        in/in/ADP 2 prep 4 case
        Lima/Lima/PROPN 3 pobj 0 root
        """,
    "what there is": """
        There/there/PRON 2 expl 2 expl
        are/be/VERB 0 ROOT 0 root
        talks/talk/NOUN 2 attr 2 nsubj
        """,
    "what somebody becomes": """
        She/she/PRON 2 nsubj 2 nsubj
        became/become/VERB 0 ROOT 0 root
        chair/chair/NOUN 2 attr 2 xcomp
        """,
    "two prepositions are one": """
        left/leave/VERB 0 ROOT 0 root
        because/because/SCONJ 1 prep 4 case
        of/of/ADP 2 pcomp 4 case
        rain/rain/NOUN 3 pobj 1 obl
        """,
    "a preposition before a clause marks it": """
        left/leave/VERB 0 ROOT 0 root
        after/after/ADP 1 prep 3 mark
        signing/sign/VERB 2 pcomp 1 advcl
        """,
    "conjuncts hang under the first": """
        Chad/Chad/PROPN 0 ROOT 0 root
        ,/,/PUNCT 1 punct 1 punct
        Mali/Mali/PROPN 1 conj 1 conj
        and/and/CCONJ 3 cc 5 cc
        Togo/Togo/PROPN 3 conj 1 conj
        """,
    "smaller things": """
        Both/both/PRON 2 predet 2 det:predet
        minister/minister/NOUN 5 poss 5 nmod:poss
        's/'s/PART 2 case 2 case
        two/two/NUM 5 nummod 5 nummod
        aides/aide/NOUN 0 ROOT 0 root
        who/who/PRON 7 nsubj 7 nsubj
        broke/break/VERB 5 relcl 5 acl:relcl
        down/down/ADP 7 prt 7 compound:prt
        """,
    "a preposition left alone": """
        came/come/VERB 0 ROOT 0 root
        in/in/ADP 1 prep 1 advmod
        """,
}


@pytest.mark.parametrize("case", CASES)
def test_a_tree_is_turned(case):
    """Rule: both the shape and the names are those of Universal Dependencies."""
    rows = [line.split() for line in CASES[case].strip().splitlines()]
    # A word may be a slash or hold one; lemma and tag are the last two parts.
    _, lemmas, tags = zip(*(row[0].rsplit("/", 2) for row in rows), strict=True)
    heads, labels = [int(row[1]) - 1 for row in rows], [row[2] for row in rows]

    found = universal(heads, labels, tags, lemmas)

    assert ([int(row[3]) - 1 for row in rows], [row[4] for row in rows]) == found


def test_the_kind_of_a_tree_is_told_by_its_names():
    """Rule: one name that only ClearNLP has suffices; shared ones say nothing."""
    assert is_clearnlp({"nsubj", "dobj"})
    assert not is_clearnlp({"nsubj", "obj", "obl", "case"})


@st.composite
def trees(draw):
    """Draw any tree with any relations and tags."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(size)))
    heads = [-1] * size
    for at, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, at - 1))]
    names = sorted(MARKS | {"nsubj", "conj", "cc", "expl", "ccomp", "det"})
    labels = [draw(st.sampled_from(names)) if head >= 0 else "ROOT" for head in heads]
    tags = [draw(st.sampled_from(["ADP", "AUX", "NOUN", "VERB"])) for _ in heads]
    lemmas = [draw(st.sampled_from(["be", "x"])) for _ in heads]
    return heads, labels, tags, lemmas


@given(trees())
@settings(deadline=None)
def test_a_tree_stays_a_tree(drawn):
    """Rule: whatever a parser says, there is one root, and every word reaches it."""
    heads, labels = universal(*drawn)

    assert 1 == heads.count(-1)
    assert is_tree([head + 1 for head in heads])
    assert "root" == labels[heads.index(-1)]
    assert not MARKS & set(labels)
