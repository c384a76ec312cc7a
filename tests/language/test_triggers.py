"""From the event head's scores to triggers."""

import numpy as np

from dragoman.language.encoder import Labels
from dragoman.language.reading_layers import Argument
from dragoman.language.triggers import triggers

NONE = ("_",)
LABELS = Labels(
    upos=NONE,
    xpos=NONE,
    feats=NONE,
    deprel=NONE,
    lemma=NONE,
    ner=NONE,
    roles=NONE,
    senses=NONE,
    quotation_tags=tuple("OBIES"),
    event_types=("_", "AID", "COERCE"),
    event_modes=("AID", "COERCE", "COERCE arrest", "COERCE seize"),
    event_statuses=("happened", "denied"),
    event_arguments=("_", "source", "target"),
)
# Words carry their number as a vector, so that an argument's label is a cell of the weight.
SIZE = 6
SIDES = (np.eye(SIZE), np.eye(SIZE))


def scores(columns, **strong):
    """Return scores [w, columns]: `w3=1` makes column 1 of word 3 likely."""
    found = np.zeros((SIZE, columns))
    found[:, 0] = 3.0
    for word, column in strong.items():
        found[int(word[1:])] = -3.0
        found[int(word[1:]), column] = 3.0
    return found


def weight(*links):
    """Return a weight that labels (trigger, word) pairs."""
    found = np.zeros((SIZE + 1, 3, SIZE + 1))
    found[:SIZE, 0, :SIZE] = 1.0
    for trigger, label, word in links:
        found[trigger, label, word] = 4.0
    return found


def test_a_trigger_has_type_mode_status_and_arguments():
    """Rule: words of one type are one trigger; runs of words with one label are an argument."""
    (found,) = triggers(
        scores(3, w2=2, w3=2),
        scores(4, w2=3),
        scores(2, w2=1),
        SIDES,
        weight((2, 1, 0), (2, 1, 1), (2, 2, 5)),
        LABELS,
        [(0, SIZE)],
    )

    assert (2, 4, "COERCE", "seize", "denied") == (
        found.first,
        found.last,
        found.type,
        found.mode,
        found.status,
    )
    assert [("source", 0, 2), ("target", 5, 6)] == [
        (one.label, one.first, one.last) for one in found.arguments
    ]
    assert isinstance(found.arguments[0], Argument)
    assert 0.9 < found.score <= 1
    assert 0.9 < found.status_score <= 1


def test_a_mode_is_one_of_its_type():
    """Rule: whatever the mode's scores say, AID has no mode of COERCE."""
    (found,) = triggers(
        scores(3, w1=1), scores(4, w1=2), scores(2), SIDES, weight(), LABELS, [(0, SIZE)]
    )

    assert ("AID", "", ()) == (found.type, found.mode, found.arguments)


def test_no_trigger_runs_over_the_end_of_a_sentence():
    """Rule: two sentences that meet in one type have two triggers."""
    found = triggers(
        scores(3, w2=1, w3=1), scores(4), scores(2), SIDES, weight(), LABELS, [(0, 3), (3, SIZE)]
    )

    assert [(2, 3), (3, 4)] == [(one.first, one.last) for one in found]


def test_types_count_together_against_none():
    """Rule: a word that is surely some event is one, though no type is likelier than none."""
    kinds = scores(3)
    kinds[4] = np.log([0.45, 0.3, 0.25])

    (found,) = triggers(kinds, scores(4), scores(2), SIDES, weight(), LABELS, [(0, SIZE)])

    assert (4, "AID", 0.55) == (found.first, found.type, found.score)


def test_where_nothing_happens_nothing_is_found():
    """Rule: no trigger, no arguments."""
    assert [] == triggers(scores(3), scores(4), scores(2), SIDES, weight(), LABELS, [(0, SIZE)])
