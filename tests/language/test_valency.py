"""What verbs make of their dependants."""

import numpy as np
import pytest

from dragoman.ingest.text import read_text
from dragoman.language import decoding
from dragoman.language.encoder import default_encoder
from dragoman.language.reader import default_reader
from dragoman.language.tables import rows_in
from dragoman.language.valency import ALL, NONE, kinds, leans


def test_a_kind_is_a_relation_and_what_marks_it():
    """Rule: the first preposition or conjunction tells phrases apart; subtypes do not, but the passive."""
    forms = "Envoys were sent to Oslo because of floods on Monday".split()
    heads = [2, 2, -1, 4, 2, 7, 5, 2, 9, 2]
    names = "nsubj:pass aux:pass root case obl case fixed obl case obl:tmod".split()

    found = kinds(forms, heads, names)

    assert ["nsubj:pass", "aux:pass", "root", "case", "obl/to"] == found[:5]
    assert ["obl/because", "case", "obl/on"] == found[7:]
    assert ["obj/_"] == kinds(["it"], [-1], ["obj"])


def _likeliest(lemma, kind):
    """Return the role that is added most to."""
    labels = default_encoder().labels.roles
    added = leans(labels).get((lemma, kind))
    return None if added is None else labels[int(added.argmax())]


@pytest.mark.parametrize(
    ("lemma", "kind", "role"),
    [
        ("go", "obl/to", "ARG4"),
        ("give", "obl/to", "ARG2"),
        ("meet", "obl/with", "ARG1"),
        ("rise", "nsubj", "ARG1"),
        ("take", "obl/to", "ARG3"),
        ("unheardofverb", "obl/to", None),
        ("go", "unheardofkind", None),
    ],
)
def test_verbs_ask_for_roles_of_their_own(lemma, kind, role):
    """What a verb makes of a dependant more than others do is added to; of unknown ones nothing is told."""
    assert role == _likeliest(lemma, kind)


def test_every_counted_kind_is_told_of_all_verbs():
    """Rule: what stands in the table for a verb stands there for all, first, and has had a role."""
    rows = rows_in("valency.tsv")
    every = {kind for lemma, kind, _ in rows if lemma == ALL}
    first = [lemma for lemma, _, _ in rows].index(next(one for one, _, _ in rows if one != ALL))

    assert all(lemma != ALL for lemma, _, _ in rows[first:])
    assert {kind for _, kind, _ in rows[first:]} <= every
    assert all(counts.rpartition(":")[0] != NONE or " " in counts for _, _, counts in rows[first:])
    assert all(np.isfinite(added).all() for added in leans(default_encoder().labels.roles).values())


@pytest.mark.parametrize(
    ("text", "verb", "word", "role"),
    [
        ("The deal cost the city two million.", "cost", "city", "ARG3"),
        ("Rain fell. The ministry spent ten million on roads.", "spent", "roads", "ARG1"),
        ("The envoy returned to Quito from Lima.", "returned", "Lima", "ARG3"),
        ("Rain fell. The convoy moved from Aden to Sanaa.", "moved", "Sanaa", "ARG2"),
    ],
)
def test_roles_of_a_reading(text, verb, word, role, monkeypatch):
    """What a verb asks for turns roles that scores alone have wrong, in whichever sentence."""

    def found():
        """Return the role of the word below the verb."""
        reading = default_reader().read([read_text(text, title="-")])[0]
        at = {token.text: token.index for token in reading.tokens}
        return {one.head: one.label for one in reading.roles_of(at[verb])}.get(at[word])

    assert role == found()
    monkeypatch.setattr(decoding, "leanings", lambda *_: {})
    assert role != found()


def test_a_rare_role_met_once_says_little():
    """Rule: nothing adds more than 1.5, and nothing speaks for no role."""
    every = leans(default_encoder().labels.roles).values()

    assert max(added.max() for added in every) <= 1.5
    assert max(added[0] for added in every) <= 0
