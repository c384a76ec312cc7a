"""Whom "they" means where two persons met: past what each of them did, and past whom they spoke of."""

import pytest

_MET = "Peru's Foreign Minister Ana Roca received Chile's Foreign Minister Luis Vera in Lima on Monday. "
_BOTH = ["person/ana-roca", "person/luis-vera"]


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        (_MET + "They agreed to reopen the road.", "agreed", _BOTH),
        (_MET + "Mr Vera thanked Peru for its help. They agreed to free a pilot.", "agreed", _BOTH),
        (
            _MET
            + "The ministers discussed the drought. Ms Roca thanked Chile. They condemned the coup.",
            "condemned",
            _BOTH,
        ),
        (
            _MET + "They agreed that customs officers would visit the port. They also urged Mali "
            "to pay.",
            "urged",
            _BOTH,
        ),
        (
            _MET + "Mr Vera thanked Omani officials. They agreed to free a pilot.",
            "agreed",
            ["OMN/officials"],
        ),
        (
            _MET
            + '"We ask for no alms. We want a road," Mr Vera said. They agreed to free a pilot.',
            "agreed",
            _BOTH,
        ),
        (_MET + "Rebels attacked a convoy. They abducted a nun.", "abducted", [None]),
        (
            "Rebels attacked two villages. Guards shot a nun. They also abducted a priest.",
            "abducted",
            [None],
        ),
    ],
)
def test_they_are_the_two_who_met(marks_in, text, word, doers):
    """Unless several others did something in between, or were spoken to."""
    events = marks_in(text, "event")[1]
    (event,) = [mark for mark in events if word in mark.text]

    assert [one.actor for one in event.source] == doers


def test_they_also_are_those_of_the_sentence_before(marks_in):
    """And not whom these spoke of."""
    text = (
        "Ministers said that rebels had crossed the river. They also accused Chad of arming rebels."
    )
    report, marks = marks_in(text, "mention")
    heads = {mark.id: mark.spans[0].of(report.text) for mark in marks}
    (they,) = [mark for mark in marks if mark.spans[0].of(report.text) == "They"]

    assert heads[they.head] == "Ministers"
